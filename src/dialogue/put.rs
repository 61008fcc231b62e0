//! Whether a question is put at all: its condition on the answers holds.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::answer::{Answer, State};
use super::question::{Question, QuestionSet};
use super::reading::{Reading, read};

/// Whether the question's condition holds on these answers; one without a condition is put.
pub fn is_put(set: &QuestionSet, answers: &BTreeMap<String, Answer>, question: &Question) -> bool {
    question.ask_if.as_ref().is_none_or(|condition| {
        condition.evaluate(&|id: &str| {
            let asked = set.question(id)?;
            match answers.get(id) {
                Some(answer) => Some((answer.state, what_was_read(asked, answer))),
                None => Some((State::Open, Reading::Nothing)),
            }
        })
    })
}

/// What an answer was read as. The reading kept with it counts: the labels that were typed may be
/// those of another language than the set's own.
pub fn what_was_read(question: &Question, answer: &Answer) -> Reading {
    let kept = answer.reading.as_ref();
    kept.and_then(|json| Reading::deserialize(json).ok())
        .unwrap_or_else(|| read(&question.kind, &answer.text))
}
