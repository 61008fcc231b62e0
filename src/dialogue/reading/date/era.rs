//! Japanese eras: their names and bounds.

/// A Japanese era since Meiji.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Era {
    Meiji,
    Taisho,
    Showa,
    Heisei,
    Reiwa,
}

/// A year of an era; the first is 元年.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EraYear {
    pub era: Era,
    pub year: i32,
}

type Day = (i32, u8, u8);

impl Era {
    pub const ALL: [Era; 5] = [Era::Meiji, Era::Taisho, Era::Showa, Era::Heisei, Era::Reiwa];

    /// The name's message is `era-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Era::Meiji => "meiji",
            Era::Taisho => "taisho",
            Era::Showa => "showa",
            Era::Heisei => "heisei",
            Era::Reiwa => "reiwa",
        }
    }

    fn first(self) -> Day {
        match self {
            Era::Meiji => (1868, 1, 25),
            Era::Taisho => (1912, 7, 30),
            Era::Showa => (1926, 12, 25),
            Era::Heisei => (1989, 1, 8),
            Era::Reiwa => (2019, 5, 1),
        }
    }

    /// Meiji and Taisho ended on the day their successors began.
    fn last(self) -> Day {
        match self {
            Era::Meiji => (1912, 7, 30),
            Era::Taisho => (1926, 12, 25),
            Era::Showa => (1989, 1, 7),
            Era::Heisei => (2019, 4, 30),
            Era::Reiwa => (2999, 12, 31),
        }
    }

    /// The era that `text` names, by name, first kanji or letter, and what follows.
    pub(super) fn at(text: &str) -> Option<(Era, &str)> {
        let names = [
            ("明治", "明", 'M'),
            ("大正", "大", 'T'),
            ("昭和", "昭", 'S'),
            ("平成", "平", 'H'),
            ("令和", "令", 'R'),
        ];
        let numbered = |rest: &str| {
            rest.starts_with(|it: char| {
                it.is_ascii_digit() || "元〇一二三四五六七八九十".contains(it)
            })
        };
        for (era, (name, short, letter)) in Era::ALL.into_iter().zip(names) {
            if let Some(rest) = text.strip_prefix(name) {
                return Some((era, rest.trim_start()));
            }
            let rest = text.strip_prefix(short).or_else(|| {
                let rest = text.strip_prefix([letter, letter.to_ascii_lowercase()])?;
                Some(rest.strip_prefix('.').unwrap_or(rest))
            });
            if let Some(rest) = rest.filter(|rest| numbered(rest)) {
                return Some((era, rest));
            }
        }
        None
    }

    /// The western year of a year of the era; `None` where the date, as far as it is known, lies
    /// outside it.
    pub(super) fn western(self, number: u32, month: Option<u8>, day: Option<u8>) -> Option<i32> {
        let number = i32::try_from(number)
            .ok()
            .filter(|it| (1..=2000).contains(it))?;
        let year = self.first().0 + number - 1;
        self.touches(year, month, day).then_some(year)
    }

    fn touches(self, year: i32, month: Option<u8>, day: Option<u8>) -> bool {
        let earliest = (year, month.unwrap_or(1), day.unwrap_or(1));
        let latest = (year, month.unwrap_or(12), day.unwrap_or(31));
        latest >= self.first() && earliest <= self.last()
    }
}

/// The Japanese year of a western date: one for a full date (on the day an era changed, the new
/// one), two where the month or year lies in both; none before Meiji.
pub fn era_of(year: i32, month: Option<u8>, day: Option<u8>) -> Vec<EraYear> {
    let touching = Era::ALL
        .into_iter()
        .filter(|era| era.touches(year, month, day));
    let mut years: Vec<_> = touching
        .map(|era| EraYear {
            era,
            year: year - era.first().0 + 1,
        })
        .collect();
    if day.is_some() && years.len() > 1 {
        years.remove(0);
    }
    years
}

/// Days of a month (1 to 12); 31 for any other.
pub fn days_in(year: i32, month: u8) -> u8 {
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    match month {
        2 => 28 + u8::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
