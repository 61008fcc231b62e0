//! The word lists of a language as its TOML file holds them, and what a list must not hold.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::dialogue::question::Lang;

/// Everything one language is heard by.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Lists {
    pub gate: Gates,
    pub mask: Words,
    pub slogan: Words,
    pub none: Words,
    pub concrete: Words,
    pub facet: Facets,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Gates {
    pub placeholder: Words,
    pub non_answer: Words,
    pub refusal: Words,
}

/// Literals and regular expressions of one meaning.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Words {
    pub words: Vec<String>,
    pub patterns: Vec<String>,
    /// The whole text is this and nothing else.
    pub whole: Vec<String>,
}

/// Marks of one facet: `strong` and `patterns` carry it alone, `weak` words only together.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Marks {
    pub strong: Vec<String>,
    /// Strong where they follow a letter of a name.
    pub suffixes: Vec<String>,
    pub weak: Vec<String>,
    pub patterns: Vec<String>,
}

#[derive(Clone, Debug, Deserialize)]
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

/// The keys of a list, by what its table is.
const GATE: &[&str] = &["patterns"];
const WHOLE: &[&str] = &["whole", "patterns"];
const WORDS: &[&str] = &["words", "patterns"];
const MARKS: &[&str] = &["strong", "weak", "patterns"];
const NAMES: &[&str] = &["suffixes", "strong", "weak", "patterns"];

/// The tables of a file of word lists, as its headers name them, and the lists in each.
const TABLES: &[(&str, &[&str])] = &[
    ("gate.placeholder", GATE),
    ("gate.non_answer", WHOLE),
    ("gate.refusal", GATE),
    ("mask", WORDS),
    ("slogan", WORDS),
    ("none", WORDS),
    ("concrete", WORDS),
    ("facet.number", WORDS),
    ("facet.time.past", WORDS),
    ("facet.time.future", WORDS),
    ("facet.time.repeated", WORDS),
    ("facet.time.any", WORDS),
    ("facet.actor", NAMES),
    ("facet.reason", MARKS),
    ("facet.example", MARKS),
    ("facet.comparison", MARKS),
    ("facet.how", MARKS),
    ("facet.plan", MARKS),
    ("facet.impact", MARKS),
];

/// The tables of the word lists of a language and the keys of each. Names have no endings in
/// English.
pub(super) fn tables(lang: Lang) -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
    let keys = move |keys| match (lang, keys) {
        (Lang::En, NAMES) => MARKS,
        (_, keys) => keys,
    };
    TABLES.iter().map(move |(table, of)| (*table, keys(of)))
}

/// Whether a list holds regular expressions.
pub(super) fn holds_patterns(key: &str) -> bool {
    matches!(key, "patterns" | "whole")
}

impl Lists {
    /// The lists that come with the program.
    pub fn shipped(lang: Lang) -> Lists {
        let source = match lang {
            Lang::Ja => include_str!("ja.toml"),
            Lang::En => include_str!("en.toml"),
        };
        toml::from_str(source).expect("the embedded word lists are read in the tests")
    }

    /// The list under a key of one of the [`tables`].
    pub fn list_mut(&mut self, table: &str, key: &str) -> Option<&mut Vec<String>> {
        let facet = &mut self.facet;
        match table {
            "gate.placeholder" => self.gate.placeholder.list_mut(key),
            "gate.non_answer" => self.gate.non_answer.list_mut(key),
            "gate.refusal" => self.gate.refusal.list_mut(key),
            "mask" => self.mask.list_mut(key),
            "slogan" => self.slogan.list_mut(key),
            "none" => self.none.list_mut(key),
            "concrete" => self.concrete.list_mut(key),
            "facet.number" => facet.number.list_mut(key),
            "facet.time.past" => facet.when(Sense::Past).list_mut(key),
            "facet.time.future" => facet.when(Sense::Future).list_mut(key),
            "facet.time.repeated" => facet.when(Sense::Repeated).list_mut(key),
            "facet.time.any" => facet.when(Sense::Any).list_mut(key),
            "facet.actor" => facet.actor.list_mut(key),
            "facet.reason" => facet.reason.list_mut(key),
            "facet.example" => facet.example.list_mut(key),
            "facet.comparison" => facet.comparison.list_mut(key),
            "facet.how" => facet.how.list_mut(key),
            "facet.plan" => facet.plan.list_mut(key),
            "facet.impact" => facet.impact.list_mut(key),
            _ => None,
        }
    }
}

impl Facets {
    fn when(&mut self, sense: Sense) -> &mut Words {
        self.time.entry(sense).or_default()
    }
}

impl Words {
    fn list_mut(&mut self, key: &str) -> Option<&mut Vec<String>> {
        match key {
            "words" => Some(&mut self.words),
            "patterns" => Some(&mut self.patterns),
            "whole" => Some(&mut self.whole),
            _ => None,
        }
    }
}

impl Marks {
    fn list_mut(&mut self, key: &str) -> Option<&mut Vec<String>> {
        match key {
            "strong" => Some(&mut self.strong),
            "suffixes" => Some(&mut self.suffixes),
            "weak" => Some(&mut self.weak),
            "patterns" => Some(&mut self.patterns),
            _ => None,
        }
    }
}

/// Whether a pattern holds a Unicode word boundary: it makes the engine give up its fast path on
/// any text outside ASCII, and never matches between kana and letters.
pub(super) fn has_unicode_boundary(pattern: &str) -> bool {
    pattern.replace(r"(?-u:\b)", "").contains(r"\b")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_that_is_named_is_there() {
        for lang in Lang::ALL {
            let mut lists = Lists::shipped(lang);
            for (table, keys) in tables(lang) {
                for key in keys {
                    assert!(lists.list_mut(table, key).is_some(), "{table} {key}");
                }
                assert!(lists.list_mut(table, "other").is_none());
            }
        }
    }
}
