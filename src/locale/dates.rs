//! A date as it was read, in words: the western date and the Japanese year.

use super::{Locale, Value};
use crate::dialogue::reading::EraYear;

impl Locale {
    /// 「1977年4月（昭和52年）」, "April 1977 (Showa 52)"; as far as the date is known.
    pub fn date(&self, year: i32, month: Option<u8>, day: Option<u8>, eras: &[EraYear]) -> String {
        let mut values: Vec<(&str, Value)> = vec![("year", year.into())];
        values.extend(month.map(|it| ("month", it.into())));
        values.extend(day.map(|it| ("day", it.into())));
        let western = match (month, day) {
            (Some(_), Some(_)) => self.format("date-western-day", &values),
            (Some(_), None) => self.format("date-western-month", &values),
            (None, _) => self.format("date-western-year", &values),
        };
        if eras.is_empty() {
            return western;
        }
        let eras: Vec<String> = eras.iter().map(|it| self.era_year(*it)).collect();
        let era = eras.join(self.text("date-era-or"));
        self.format(
            "date-both",
            &[("western", western.into()), ("era", era.into())],
        )
    }

    fn era_year(&self, it: EraYear) -> String {
        let era = self.text(&format!("era-{}", it.era.id()));
        match it.year {
            1 => self.format("date-era-first", &[("era", era.into())]),
            year => self.format(
                "date-era-year",
                &[("era", era.into()), ("year", year.into())],
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialogue::question::Lang;
    use crate::dialogue::reading::era_of;

    #[test]
    fn dates_in_both_languages() {
        let rows: &[(i32, u8, u8, &str, &str)] = &[
            (1977, 0, 0, "1977年（昭和52年）", "1977 (Showa 52)"),
            (1977, 4, 0, "1977年4月（昭和52年）", "April 1977 (Showa 52)"),
            (
                2027,
                12,
                1,
                "2027年12月1日（令和9年）",
                "1 December 2027 (Reiwa 9)",
            ),
            (
                2019,
                0,
                0,
                "2019年（平成31年・令和元年）",
                "2019 (Heisei 31 / Reiwa 1)",
            ),
            (1600, 0, 0, "1600年", "1600"),
        ];
        let locales = [Lang::Ja, Lang::En].map(|lang| Locale::new(lang, None).0);
        for (year, month, day, ja, en) in rows {
            let some = |it: &u8| (*it > 0).then_some(*it);
            let (month, day) = (some(month), some(day));
            let eras = era_of(*year, month, day);
            let told = locales
                .each_ref()
                .map(|it| it.date(*year, month, day, &eras));
            assert_eq!(told, [*ja, *en]);
        }
    }
}
