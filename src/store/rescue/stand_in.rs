//! What stands where something of an interview is lost for good.

use std::collections::BTreeSet;

use super::Stand;
use crate::dialogue::question::{Kind, Lang, Need, Perspective, Question, QuestionSet, TimeSense};
use crate::dialogue::record::{Assisted, Company, Header, Mode};

/// The head of an interview of which nothing is known but its number.
pub(super) fn unknown(number: i64) -> Header {
    Header {
        id: format!("00000000-0000-8000-8000-{number:012x}"),
        company: Company::default(),
        visit: 1,
        continues: None,
        assisted: Assisted::Alone,
        interviewer: String::new(),
        mode: Mode::Together,
        need: Need::Normal,
        started: 0,
        finished: None,
        demo: false,
    }
}

/// A set of the bare ids of questions.
pub(super) fn bare(ids: &BTreeSet<String>, stand: &Stand) -> QuestionSet {
    let question = |id: &String| Question {
        id: id.clone(),
        sheet_box: None,
        kind: Kind::Text,
        topic: id.clone(),
        ask: id.clone(),
        hint: None,
        minutes: 1,
        expects: Vec::new(),
        enough: 0,
        need: None,
        time: TimeSense::Any,
        none_is_answer: true,
        ask_if: None,
        probes: Vec::new(),
    };
    QuestionSet {
        id: "rescued".into(),
        edition: "1".into(),
        language: Lang::Ja,
        title: stand.company.clone(),
        minutes: 60,
        perspectives: vec![Perspective {
            id: "rescued".into(),
            title: stand.company.clone(),
            short: None,
            questions: ids.iter().map(question).collect(),
        }],
    }
}
