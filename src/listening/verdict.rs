//! What a judge says of an answer: thin or not, of what kind, what was heard and what is missing.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::dialogue::question::Facet;

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

impl AnswerKind {
    /// The kind's id, as in files; its label is `answer-kind-<id>` with hyphens.
    pub fn id(self) -> &'static str {
        match self {
            AnswerKind::Good => "good",
            AnswerKind::Empty => "empty",
            AnswerKind::NonAnswer => "non_answer",
            AnswerKind::Refusal => "refusal",
            AnswerKind::Vague => "vague",
            AnswerKind::Short => "short",
            AnswerKind::Partial => "partial",
            AnswerKind::OffTopic => "off_topic",
            AnswerKind::Gibberish => "gibberish",
        }
    }
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
    /// A table with fewer rows than the question looks for, and how many those are.
    FewRows(usize),
    /// "None", and no more, where that may be a finding.
    BareNone,
    /// In a language that cannot be judged.
    Unjudged,
    /// These were not heard.
    Missing(Vec<Facet>),
}

impl Why {
    /// The id of its sentence in the locale files. `why-missing` takes `$facets`; `why-few-rows` takes
    /// `$least`; where something was found, `why-missing-some` with `$found` and `$facets` says that first.
    pub fn id(&self) -> &'static str {
        match self {
            Why::Enough => "why-enough",
            Why::Empty => "why-empty",
            Why::Placeholder => "why-placeholder",
            Why::NonAnswer => "why-non-answer",
            Why::Refusal => "why-refusal",
            Why::Slogan => "why-slogan",
            Why::BareNone => "why-bare-none",
            Why::Unjudged => "why-unjudged",
            Why::FewRows(_) => "why-few-rows",
            Why::Missing(_) => "why-missing",
        }
    }
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
    /// The question (its id) that this seems to be an answer to, where it is none to its own.
    pub elsewhere: Option<String>,
}

impl Verdict {
    /// How an expected facet was heard.
    pub fn support(&self, facet: Facet) -> Option<Support> {
        let evidence = self.evidence.iter().find(|it| it.facet == facet)?;
        Some(evidence.support)
    }
}

/// The owner's reply to a probe.
#[derive(Clone, Copy, Debug)]
pub struct Reply<'a> {
    /// The facet that was asked for; a reply to its probe counts towards it.
    pub facet: Option<Facet>,
    pub text: &'a str,
}
