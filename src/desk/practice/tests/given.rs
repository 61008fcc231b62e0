//! A round as it was logged, for tests, in both languages.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::dialogue::answer::{Answer, FollowUp};
use crate::dialogue::clock::Interval;
use crate::dialogue::question::{Lang, QuestionSet};
use crate::dialogue::record::Header;
use crate::dialogue::round::Round;
use crate::locale::Locale;
use crate::question_file::Library;
use crate::roleplay::debrief::{Attempt, Debrief, Log, debrief, mark};

#[derive(Clone, Deserialize)]
pub struct Logged {
    pub number: i64,
    pub header: Header,
    pub round: Round,
    pub answers: BTreeMap<String, Answer>,
    pub follow_ups: Vec<FollowUp>,
    pub intervals: Vec<Interval>,
}

impl Logged {
    pub fn in_language(lang: Lang) -> Logged {
        let json = match lang {
            Lang::Ja => include_str!("../../../../tests/cli/rounds/ja.json"),
            Lang::En => include_str!("../../../../tests/cli/rounds/en.json"),
        };
        serde_json::from_str(json).expect("a round")
    }

    pub fn debrief(&self, others: &[Attempt]) -> Debrief {
        let set = set(self.round.scenario.language);
        let log = Log {
            number: self.number,
            header: &self.header,
            set: &set,
            round: &self.round,
            answers: &self.answers,
            follow_ups: &self.follow_ups,
            intervals: &self.intervals,
        };
        debrief(&log, others)
    }
}

pub fn set(lang: Lang) -> QuestionSet {
    let library = Library::load(None);
    let set = &library.get("locaben").expect("built in").set;
    Locale::new(lang, None).0.localized(set)
}

/// Rounds of the same trainee and of others: one with another owner among them.
pub fn others(trainee: &str) -> Vec<Attempt> {
    let attempt = |number: i64, trainee: &str, reached: usize, open: f64| Attempt {
        number,
        trainee: trainee.into(),
        scenario: "kitayama-seiki".into(),
        started: 1_795_000_000_000 + number,
        mark: mark(reached, 0, 8),
        reached,
        facts: 8,
        open: Some(open),
        owner_talk: Some(0.5),
        longest_silence: Some(2_000),
    };
    let elsewhere = Attempt {
        scenario: "hanamaki".into(),
        ..attempt(2, trainee, 4, 0.5)
    };
    vec![
        attempt(1, trainee, 2, 0.25),
        elsewhere,
        attempt(3, "鈴木", 1, 0.3),
        attempt(5, "鈴木", 5, 0.7),
        attempt(6, "高橋", 3, 0.4),
    ]
}
