//! The keys of a line, in their order.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::{Map, Value};

use crate::dialogue::question::{Facet, QuestionSet};
use crate::transfer::time::{At, Seconds};

pub type Unknown<'a> = Option<&'a Map<String, Value>>;

#[derive(Serialize)]
pub struct Line<'a> {
    pub id: &'a str,
    pub company: CompanyOut<'a>,
    pub visit: u32,
    pub assisted: &'static str,
    pub interviewer: &'a str,
    pub set: &'a str,
    pub edition: &'a str,
    pub set_sha256: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub set_content: Option<&'a QuestionSet>,
    pub started: At,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub finished: Option<At>,
    pub mode: &'static str,
    pub need: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub continues: Option<&'a str>,
    pub touched: At,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<&'a str>,
    #[serde(skip_serializing_if = "is_false")]
    pub demo: bool,
    pub answers: Vec<OneAnswer<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub intervals: Vec<IntervalOut<'a>>,
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub remarks: Map<String, Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub stages: Vec<StageOut<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reviews: Vec<ReviewOut<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub opinions: Vec<OpinionOut<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub elsewhere: Vec<ElsewhereOut<'a>>,
    #[serde(flatten)]
    pub unknown: Unknown<'a>,
}

#[derive(Serialize)]
pub struct CompanyOut<'a> {
    pub name: &'a str,
    pub industry: &'a str,
    pub employees: Option<u32>,
    pub founded: &'a str,
    #[serde(flatten)]
    pub unknown: Unknown<'a>,
}

/// An answer of the set, or one that came with a question of another.
#[derive(Serialize)]
#[serde(untagged)]
pub enum OneAnswer<'a> {
    Ours(Box<AnswerOut<'a>>),
    Elsewhere(Value),
}

#[derive(Serialize)]
pub struct AnswerOut<'a> {
    pub question: &'a str,
    #[serde(flatten)]
    pub answer: Option<AnswerRow<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seconds: Option<Seconds>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<&'a BTreeSet<String>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub follow_ups: Vec<FollowUpOut<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub wordings: Vec<WordingOut<'a>>,
    #[serde(flatten)]
    pub unknown: Unknown<'a>,
}

#[derive(Serialize)]
pub struct AnswerRow<'a> {
    pub state: &'static str,
    pub answer: &'a str,
    /// `Some(None)`: nothing was read, though this text would be read as something.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reading: Option<Option<&'a Value>>,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub note: &'a str,
    #[serde(skip_serializing_if = "is_false")]
    pub flagged: bool,
    pub characters: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thin: Option<bool>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub missing: &'a [Facet],
    /// The interviewer's name is left out where there is a text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<&'a str>,
}

#[derive(Serialize)]
pub struct FollowUpOut<'a> {
    pub ordinal: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub facet: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub generic: Option<&'static str>,
    pub probe: &'a str,
    pub offered: At,
    pub outcome: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asked: Option<At>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered: Option<At>,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub answer: &'a str,
    #[serde(skip_serializing_if = "is_zero")]
    pub characters: u64,
    #[serde(flatten)]
    pub unknown: Unknown<'a>,
}

#[derive(Serialize)]
pub struct WordingOut<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub follow_up: Option<u32>,
    pub at: At,
    pub author: &'a str,
    pub text: &'a str,
    #[serde(flatten)]
    pub unknown: Unknown<'a>,
}

#[derive(Serialize)]
pub struct IntervalOut<'a> {
    pub seq: u32,
    pub question: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub follow_up: Option<u32>,
    pub kind: &'static str,
    pub started: At,
    pub milliseconds: u64,
    pub closed_by: &'static str,
    #[serde(skip_serializing_if = "is_false")]
    pub typed: bool,
    #[serde(flatten)]
    pub unknown: Unknown<'a>,
}

#[derive(Serialize)]
pub struct StageOut<'a> {
    pub stage: u8,
    pub supporter: &'a str,
    pub at: At,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consent: Option<bool>,
    #[serde(flatten)]
    pub unknown: Unknown<'a>,
}

#[derive(Serialize)]
pub struct ReviewOut<'a> {
    pub id: &'a str,
    pub reviewer: &'a str,
    pub begun: At,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub finished: Option<At>,
    #[serde(flatten)]
    pub unknown: Unknown<'a>,
}

#[derive(Serialize)]
pub struct OpinionOut<'a> {
    pub id: &'a str,
    pub edit: u32,
    pub question: &'a str,
    pub reviewer: &'a str,
    pub at: At,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub about: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub comment: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suggestion: Option<&'a str>,
    #[serde(skip_serializing_if = "is_false")]
    pub ask_again: bool,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub facets: &'a [Facet],
    #[serde(skip_serializing_if = "is_false")]
    pub accepted: bool,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub follows: &'a [String],
    #[serde(flatten)]
    pub unknown: Unknown<'a>,
}

#[derive(Serialize)]
pub struct ElsewhereOut<'a> {
    pub question: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub probe: Option<&'a str>,
    pub answer: &'a str,
    pub at: At,
    pub author: &'a str,
    #[serde(skip_serializing_if = "is_false")]
    pub settled: bool,
    #[serde(flatten)]
    pub unknown: Unknown<'a>,
}

fn is_false(it: &bool) -> bool {
    !it
}

fn is_zero(it: &u64) -> bool {
    *it == 0
}
