//! The word lists of a language as its TOML file holds them, and what a list must not hold.

use std::collections::BTreeMap;

use serde::Deserialize;

/// Everything one language is heard by.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Lists {
    pub gate: Gates,
    pub mask: Words,
    pub slogan: Words,
    pub none: Words,
    pub concrete: Words,
    pub facet: Facets,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Gates {
    pub placeholder: Words,
    pub non_answer: Words,
    pub refusal: Words,
}

/// Literals and regular expressions of one meaning.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Words {
    pub words: Vec<String>,
    pub patterns: Vec<String>,
    /// The whole text is this and nothing else.
    pub whole: Vec<String>,
}

/// Marks of one facet: `strong` and `patterns` carry it alone, `weak` words only together.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Marks {
    pub strong: Vec<String>,
    /// Strong where they follow a letter of a name.
    pub suffixes: Vec<String>,
    pub weak: Vec<String>,
    pub patterns: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Facets {
    pub number: Words,
    pub time: BTreeMap<Sense, Words>,
    pub actor: Marks,
    pub reason: Marks,
    pub example: Marks,
    pub comparison: Marks,
    pub how: Marks,
    pub plan: Marks,
    pub impact: Marks,
}

/// The sense of a time that was heard; `Any` fits every question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Sense {
    Past,
    Future,
    Repeated,
    Any,
}

/// Whether a pattern holds a Unicode word boundary: it makes the engine give up its fast path on
/// any text outside ASCII, and never matches between kana and letters.
pub(super) fn has_unicode_boundary(pattern: &str) -> bool {
    pattern.replace(r"(?-u:\b)", "").contains(r"\b")
}
