//! The numbers of the decision as `decision.toml` holds them, and in which bounds each may stand.

use std::ops::RangeInclusive;

use serde::Deserialize;

use crate::dialogue::question::{Facet, Lang, Need};

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Numbers {
    pub enough: Enough,
    pub support: Weights,
    pub concrete: Each,
    pub slogan: Slogans,
    pub none: ByLanguage,
    pub fragment: ByLanguage,
    pub ask: Asking,
}

/// The share of what a question is for that must be heard.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Enough {
    gentle: f32,
    normal: f32,
    strict: f32,
    /// Facets needed at most, whatever a question's own `enough` says.
    pub facets: usize,
}

impl Enough {
    pub fn share(&self, need: Need) -> f32 {
        match need {
            Need::Off => 0.0,
            Need::Gentle => self.gentle,
            Need::Normal => self.normal,
            Need::Strict => self.strict,
        }
    }
}

/// How much of its facet a mark carries.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Weights {
    pub strong: f32,
    pub weak: f32,
    pub wrong_sense: f32,
    pub reply: f32,
}

/// What each of some words adds or takes, and how many of them count.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Each {
    each: f32,
    most: usize,
}

impl Each {
    pub fn times(&self, count: usize) -> f32 {
        self.each * count.min(self.most) as f32
    }
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Slogans {
    each: f32,
    most: usize,
    pub outweigh: usize,
}

impl Slogans {
    pub fn counted(&self) -> Each {
        Each {
            each: self.each,
            most: self.most,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ByLanguage {
    ja: usize,
    en: usize,
}

impl ByLanguage {
    pub fn of(&self, lang: Lang) -> usize {
        match lang {
            Lang::Ja => self.ja,
            Lang::En => self.en,
        }
    }
}

/// All facets, the one to ask for first in front.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Asking {
    pub order: Vec<Facet>,
    pub refused: Vec<Facet>,
}

/// The tables of the file and the keys of each.
pub(super) const TABLES: &[(&str, &[&str])] = &[
    ("enough", &["gentle", "normal", "strict", "facets"]),
    ("support", &["strong", "weak", "wrong_sense", "reply"]),
    ("concrete", &["each", "most"]),
    ("slogan", &["each", "most", "outweigh"]),
    ("none", &["ja", "en"]),
    ("fragment", &["ja", "en"]),
    ("ask", &["order", "refused"]),
];

/// The place of a number.
pub(super) enum Place<'a> {
    Share(&'a mut f32, RangeInclusive<f32>),
    Whole(&'a mut usize, RangeInclusive<usize>),
    Order(&'a mut Vec<Facet>),
}

impl Numbers {
    /// The numbers that come with the program.
    pub fn shipped() -> Numbers {
        toml::from_str(include_str!("decision.toml"))
            .expect("the embedded numbers are read in the tests")
    }

    /// The place of a key of one of the [`TABLES`].
    pub fn place(&mut self, table: &str, key: &str) -> Option<Place<'_>> {
        const SHARE: RangeInclusive<f32> = 0.0..=2.0;
        const WEIGHT: RangeInclusive<f32> = 0.0..=1.0;
        const FACETS: RangeInclusive<usize> = 1..=Facet::ALL.len();
        const COUNT: RangeInclusive<usize> = 0..=1_000;
        const AT_LEAST_ONE: RangeInclusive<usize> = 1..=1_000;
        Some(match (table, key) {
            ("enough", "gentle") => Place::Share(&mut self.enough.gentle, SHARE),
            ("enough", "normal") => Place::Share(&mut self.enough.normal, SHARE),
            ("enough", "strict") => Place::Share(&mut self.enough.strict, SHARE),
            ("enough", "facets") => Place::Whole(&mut self.enough.facets, FACETS),
            ("support", "strong") => Place::Share(&mut self.support.strong, WEIGHT),
            ("support", "weak") => Place::Share(&mut self.support.weak, WEIGHT),
            ("support", "wrong_sense") => Place::Share(&mut self.support.wrong_sense, WEIGHT),
            ("support", "reply") => Place::Share(&mut self.support.reply, WEIGHT),
            ("concrete", "each") => Place::Share(&mut self.concrete.each, WEIGHT),
            ("concrete", "most") => Place::Whole(&mut self.concrete.most, COUNT),
            ("slogan", "each") => Place::Share(&mut self.slogan.each, WEIGHT),
            ("slogan", "most") => Place::Whole(&mut self.slogan.most, COUNT),
            ("slogan", "outweigh") => Place::Whole(&mut self.slogan.outweigh, AT_LEAST_ONE),
            ("none", "ja") => Place::Whole(&mut self.none.ja, COUNT),
            ("none", "en") => Place::Whole(&mut self.none.en, COUNT),
            ("fragment", "ja") => Place::Whole(&mut self.fragment.ja, COUNT),
            ("fragment", "en") => Place::Whole(&mut self.fragment.en, COUNT),
            ("ask", "order") => Place::Order(&mut self.ask.order),
            ("ask", "refused") => Place::Order(&mut self.ask.refused),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_that_is_named_is_there_and_in_its_bounds() {
        let mut numbers = Numbers::shipped();
        for (table, keys) in TABLES {
            for key in *keys {
                let fits = match numbers.place(table, key) {
                    Some(Place::Share(value, bounds)) => bounds.contains(value),
                    Some(Place::Whole(value, bounds)) => bounds.contains(value),
                    Some(Place::Order(order)) => Facet::ALL.iter().all(|it| order.contains(it)),
                    None => false,
                };
                assert!(fits, "{table} {key}");
            }
            assert!(numbers.place(table, "other").is_none());
        }
    }
}
