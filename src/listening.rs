//! Hears what an answer holds: evidence by facet, thin or not, and which probe comes first.
//! Pure: question and answer in, verdict and reason out.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::dialogue::question::{Facet, Lang, Need, Question};

/// What kind of answer it is, in the terms of the annotation guideline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswerKind {
    Good,
    Empty,
    NonAnswer,
    Refusal,
    Vague,
    Short,
    Partial,
    OffTopic,
    Gibberish,
}

/// How a facet was heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Support {
    Missing,
    /// Not said, but carried by what was said (many figures, an explained "none").
    Implied,
    Found,
}

/// An expected facet and the words it was heard in.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    pub facet: Facet,
    pub support: Support,
    /// Byte ranges of the answer as typed.
    pub spans: Vec<Range<usize>>,
}

/// Why the verdict is what it is. Its sentence stands in the locale files.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    Enough,
    Empty,
    Placeholder,
    NonAnswer,
    Refusal,
    /// Slogans outweigh what can be checked.
    Slogan,
    /// These were not heard.
    Missing(Vec<Facet>),
}

/// What was heard in one answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    pub thin: bool,
    pub kind: AnswerKind,
    /// One for each expected facet, in the question's order.
    pub evidence: Vec<Evidence>,
    /// Expected facets to ask for, the one to ask first in front.
    pub missing: Vec<Facet>,
    pub why: Why,
}

/// The compiled word lists of all languages. Built once; judging takes `&self`.
pub struct Judge {}

impl Judge {
    pub fn new() -> Judge {
        Judge {}
    }

    /// Judges `answer` as typed. `need` is the interview's; the question's own comes first.
    pub fn judge(&self, question: &Question, answer: &str, lang: Lang, need: Need) -> Verdict {
        let _ = (question, answer, lang, need);
        todo!()
    }
}

impl Default for Judge {
    fn default() -> Judge {
        Judge::new()
    }
}
