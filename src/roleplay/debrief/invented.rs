//! Written down but never said: facts that were not told, and numbers that nobody gave. Only what is
//! certain is named: whoever wrote what he had heard is never told otherwise.

use std::collections::BTreeSet;

use super::notes::{self, Searched};
use super::numbers::{Number, numbers, plain, values};
use super::{Invented, Log, Told};
use crate::dialogue::round::Turn;
use crate::dialogue::scenario::{Fact, Scenario};

/// The summary holds what the interviewer makes of it all; it is not looked through.
const OWN_VIEW: &str = "sum.";

const DAY: i64 = 86_400_000;

/// What was written and never said, by question. With a partner the owner's words are not known:
/// then there are no numbers, and of facts only those that were not ticked.
pub fn invented(log: &Log, told: &[Told]) -> Vec<Invented> {
    let heard = Heard::of(log);
    let mut all = Vec::new();
    for (question, text) in notes::texts(log) {
        if question.starts_with(OWN_VIEW) {
            continue;
        }
        all.extend(facts(log, told, &heard, (question, text)));
        if !log.round.partner {
            all.extend(wrong_numbers(&heard, (question, text)));
        }
    }
    let mut seen = BTreeSet::new();
    all.retain(|it| seen.insert((it.question.clone(), it.words.clone())));
    all
}

/// All that could have been heard, read or asked.
struct Heard {
    text: Searched,
    /// The numbers of each utterance.
    values: Vec<Vec<f64>>,
    /// Year, month, day of the round.
    today: [f64; 3],
}

impl Heard {
    fn of(log: &Log) -> Heard {
        let said = said(log);
        let (year, month, day) = civil(log.header.started);
        let mut values: Vec<Vec<f64>> = said.iter().map(|it| values(it)).collect();
        let company = &log.round.scenario.company;
        values.extend(company.employees.map(|it| vec![f64::from(it)]));
        Heard {
            text: Searched::new(&said.join("\n")),
            values,
            today: [year, month, day],
        }
    }

    /// Whether the number was given, or can be worked out from what was.
    fn knows(&self, it: &Number) -> bool {
        let value = it.year.unwrap_or(it.value);
        let [year, month, day] = self.today;
        let near_now = [
            year - 1.0,
            year,
            year + 1.0,
            month,
            day - 1.0,
            day,
            day + 1.0,
        ];
        near_now.contains(&value)
            || self
                .values
                .iter()
                .flatten()
                .any(|said| same(value, *said, year, it.about))
            || self.values.iter().any(|said| worked_out(value, said))
    }
}

/// The same number, or the same in another unit, as another year count, or rounded.
fn same(value: f64, said: f64, year: f64, about: bool) -> bool {
    const UNITS: [f64; 11] = [
        1.0,
        7.0,
        10.0,
        12.0,
        24.0,
        60.0,
        100.0,
        1_000.0,
        10_000.0,
        1_000_000.0,
        100_000_000.0,
    ];
    let equal = |one: f64, other: f64| (one - other).abs() < 1e-6 * one.abs().max(1.0);
    let in_units = UNITS
        .iter()
        .any(|unit| equal(value, said * unit) || equal(value * unit, said));
    let ago = equal((year - said).abs(), value)
        || equal((year - value).abs(), said)
        || (year - said - value).abs() <= 1.0;
    let short = said > 1_900.0 && equal(value, said % 100.0);
    let years = [value, said]
        .iter()
        .all(|it| (1_800.0..2_200.0).contains(it));
    let within = match (about, said >= 1_000.0) {
        _ if years => 0.0,
        (true, _) => 0.2,
        (false, true) => 0.05,
        (false, false) => 0.0,
    };
    in_units || ago || short || (value - said).abs() < said * within
}

/// A sum, difference, or share of two numbers of one utterance.
fn worked_out(value: f64, said: &[f64]) -> bool {
    let pairs = said
        .iter()
        .flat_map(|one| said.iter().map(move |other| (*one, *other)));
    pairs.into_iter().any(|(one, other)| {
        let shares = [
            one / other * 100.0,
            one / other * 10.0,
            (one - other) / other * 100.0,
        ];
        let near = |it: f64| it.is_finite() && (it.abs() - value).abs() <= 1.0;
        let exact = [one + other, (one - other).abs(), one * other];
        one != other && (exact.contains(&value) || shares.into_iter().any(near))
    })
}

/// What the trainee could have heard or read, each utterance by itself.
fn said<'a>(log: &Log<'a>) -> Vec<&'a str> {
    let scenario: &'a Scenario = &log.round.scenario;
    let turns: &'a [Turn] = &log.round.turns;
    let company = &scenario.company;
    let mut all = vec![
        scenario.title.as_str(),
        &scenario.aim,
        &scenario.owner.name,
        &company.name,
        &company.industry,
        &company.founded,
        &scenario.says.opening,
        &scenario.says.closing,
    ];
    all.extend(scenario.public.iter().map(String::as_str));
    all.extend(scenario.topics.iter().map(|it| it.first.as_str()));
    all.extend(turns.iter().flat_map(|it| [it.reply.as_str(), &it.words]));
    // With a partner, what was ticked was said.
    let told = turns.iter().flat_map(|it| &it.facts);
    let told = told.filter_map(|id| scenario.fact(id));
    all.extend(told.flat_map(|it| [it.says.as_str(), &it.note]));
    for question in log.set.questions() {
        all.extend([question.topic.as_str(), &question.ask]);
        all.extend(question.hint.as_deref());
        all.extend(question.probes.iter().map(|it| it.ask.as_str()));
    }
    all
}

/// Facts that stand in one note though they were not told, and a word of which nobody said.
fn facts(log: &Log, told: &[Told], heard: &Heard, (question, text): (&str, &str)) -> Vec<Invented> {
    let untold = |(_, fact): &(&str, &Fact)| told.iter().all(|it| it.fact != fact.id);
    let unheard = |fact: &Fact, clause: &Searched| {
        fact.keys.iter().any(|group| {
            let mut known = group.iter();
            let written = known.clone().any(|word| clause.has(word));
            written && !known.any(|word| heard.text.has(word))
        })
    };
    let mut all = Vec::new();
    for (_, fact) in log.round.scenario.facts().filter(untold) {
        let whole = Searched::new(text);
        if !whole.holds(&fact.keys) || !unheard(fact, &whole) {
            continue;
        }
        let shown = clauses(text).find(|it| unheard(fact, &Searched::new(it)));
        all.push(Invented {
            question: question.to_owned(),
            words: super::quoted(shown.unwrap_or(text)),
            fact: Some(fact.id.clone()),
        });
    }
    all
}

fn wrong_numbers(heard: &Heard, (question, text): (&str, &str)) -> Vec<Invented> {
    let mut all = Vec::new();
    for clause in clauses(text) {
        let clause = plain(clause);
        let wrong = |it: &Number| it.certain && !heard.knows(it);
        if numbers(&clause).iter().any(wrong) {
            all.push(Invented {
                question: question.to_owned(),
                words: super::quoted(&clause),
                fact: None,
            });
        }
    }
    all
}

/// The parts of a note between its stops.
fn clauses(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split(['。', '、', '\n', '\t', ';', '；', '．', '！', '？']);
    let parts = parts.flat_map(|it| it.split(". ")).map(str::trim);
    parts.filter(|it| !it.is_empty())
}

/// Year, month and day (UTC) of a wall clock, by the days since 1970.
fn civil(wall: i64) -> (f64, f64, f64) {
    let days = wall.div_euclid(DAY) + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year + era * 400 + i64::from(month <= 2);
    (year as f64, month as f64, day as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_the_calendar() {
        assert_eq!(civil(1_795_324_323_123), (2026.0, 11.0, 22.0));
        assert_eq!(civil(0), (1970.0, 1.0, 1.0));
        assert_eq!(civil(951_782_400_000), (2000.0, 2.0, 29.0));
    }

    fn wrong(heard: &[&str], note: &str) -> Vec<String> {
        let heard = Heard {
            text: Searched::new(&heard.join("\n")),
            values: heard.iter().map(|it| values(it)).collect(),
            today: [2026.0, 11.0, 22.0],
        };
        let wrong = wrong_numbers(&heard, ("q", note)).into_iter();
        wrong.map(|it| it.words).collect()
    }

    #[test]
    fn nobody_is_accused_of_what_was_said_in_other_words() {
        let heard = [
            "職人は12人おりまして、うち3人が六十過ぎです。",
            "売上は1億2千万ほど、三割が新しいお客様。",
            "昭和43年に父が始めました。試作は三週間で。半年待たせたこともある。",
            "借入は2,400万円。三十五のときに継ぎました。",
        ];
        let fair = [
            "職人十二名、うち三名が60歳超",
            "若い職人は9人",
            "4分の1が60過ぎ、つまり25%",
            "売上1.2億円、約1億円",
            "新規30%",
            "1968年創業、創業58年",
            "S43年創業",
            "試作21日、待ち6か月",
            "借入24百万円、2400万",
            "借入 24,000千円",
            "35歳で承継",
            "2026年11月22日に面談、来年2027年",
            "①納期 ②価格 ③品質",
            "1. 納期\n2. 価格\n7. 品質",
            "一番の強み、一部の客、第2工場、ISO14001、5S活動",
            "数十社に声をかけた。二人で相談",
            "10:45 開始、3/14 再訪",
            "",
        ];
        for note in fair {
            assert_eq!(wrong(&heard, note), Vec::<String>::new(), "{note}");
        }
    }

    #[test]
    fn a_number_that_nobody_gave_is_named_with_its_words() {
        let heard = [
            "職人は12人おりまして、うち3人が六十過ぎです。",
            "先代が昭和43年に始めました。",
        ];
        let table: &[(&str, &[&str])] = &[
            ("職人は17人。うち3人が60過ぎ", &["職人は17人"]),
            ("職人12人、売上８億円", &["売上8億円"]),
            ("不良率は四十五件", &["不良率は四十五件"]),
            ("1987年創業", &["1987年創業"]),
            ("12 craftsmen. 47 customers", &["47 customers"]),
        ];
        for (note, wanted) in table {
            assert_eq!(wrong(&heard, note), *wanted, "{note}");
        }
    }
}
