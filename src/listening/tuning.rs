//! What a user changes of the shipped word lists and numbers, one key at a time. A change that does
//! not fit leaves its list as it was and says why.

use super::lexicon::{Lexicon, any_of};
use super::lists::{self, Lists, has_unicode_boundary, holds_patterns};
use super::numbers::{self, Numbers, Place};
use super::script::Script;
use crate::dialogue::question::{Facet, Lang};

/// The lists and numbers of a judge, where they differ from the shipped ones.
#[derive(Clone)]
pub struct Tuning {
    ja: Option<Lists>,
    en: Option<Lists>,
    pub(super) numbers: Numbers,
    /// Something differs from the shipped ones.
    pub(super) changed: bool,
}

impl Default for Tuning {
    /// As shipped.
    fn default() -> Tuning {
        Tuning {
            ja: None,
            en: None,
            numbers: Numbers::shipped(),
            changed: false,
        }
    }
}

/// What a list of the user's does to the shipped one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// `words`: stands in its place.
    Replace,
    /// `"+words"`: is added.
    Add,
    /// `"-words"`: is taken out.
    Remove,
}

impl Change {
    /// The change that a key of a file asks for, and the list's own key.
    pub fn of(key: &str) -> (Change, &str) {
        match key.as_bytes().first() {
            Some(b'+') => (Change::Add, &key[1..]),
            Some(b'-') => (Change::Remove, &key[1..]),
            _ => (Change::Replace, key),
        }
    }
}

/// Why something the user wrote cannot be taken over.
#[derive(Clone, Debug, PartialEq)]
pub enum Misfit {
    /// No such key.
    Unknown,
    /// A word of nothing, or a pattern that is found in everything.
    Empty,
    /// A pattern with `\b`.
    Boundary,
    /// No regular expression, and what its parser says.
    Pattern(String),
    /// A regular expression that takes too much memory, alone or with the others of its list.
    TooLarge,
    /// To be taken out, but not in the list.
    NotThere,
    /// Not between these two.
    Beyond(String, String),
    /// Not a whole number.
    NotWhole,
    /// A number where facets are named, or the other way round.
    OtherKind,
}

/// The tables of a file of word lists and the keys of each (without `+` and `-`).
pub fn word_keys(lang: Lang) -> Vec<(&'static str, &'static [&'static str])> {
    lists::tables(lang).collect()
}

/// The tables of the file of numbers and the keys of each.
pub fn number_keys() -> Vec<(&'static str, &'static [&'static str])> {
    numbers::TABLES.to_vec()
}

impl Tuning {
    /// Changes one list. Literals are folded as answers are before they are read.
    ///
    /// # Errors
    /// Those of `words` that do not fit, by their place; with any of them nothing is changed.
    pub fn change(
        &mut self,
        lang: Lang,
        (table, key): (&str, &str),
        change: Change,
        words: &[String],
    ) -> Result<(), Vec<(usize, Misfit)>> {
        self.changed = true;
        let slot = match lang {
            Lang::Ja => &mut self.ja,
            Lang::En => &mut self.en,
        };
        let lists = slot.get_or_insert_with(|| Lists::shipped(lang));
        let Some(list) = lists.list_mut(table, key) else {
            return Err(vec![(0, Misfit::Unknown)]);
        };
        let words: Vec<String> = match holds_patterns(key) {
            true => words.to_vec(),
            false => words.iter().map(|word| folded(word)).collect(),
        };
        let misfit = |word: &String| match change {
            Change::Remove => (!list.contains(word)).then_some(Misfit::NotThere),
            _ => misfit(word, holds_patterns(key)),
        };
        let wrong = words.iter().enumerate();
        let wrong: Vec<_> = wrong
            .filter_map(|(at, word)| Some((at, misfit(word)?)))
            .collect();
        if !wrong.is_empty() {
            return Err(wrong);
        }
        let changed = match change {
            Change::Replace => words,
            Change::Add => {
                let new = words.into_iter().filter(|word| !list.contains(word));
                list.iter().cloned().chain(new).collect()
            }
            Change::Remove => {
                let kept = list.iter().filter(|word| !words.contains(word));
                kept.cloned().collect()
            }
        };
        if holds_patterns(key) && any_of(&changed).is_err() {
            return Err(vec![(0, Misfit::TooLarge)]);
        }
        *list = changed;
        Ok(())
    }

    /// Sets one number.
    ///
    /// # Errors
    /// There is no such number, or the value cannot be it; nothing is changed then.
    pub fn set(&mut self, table: &str, key: &str, number: f64) -> Result<(), Misfit> {
        self.changed = true;
        let beyond = |from: String, to: String| Err(Misfit::Beyond(from, to));
        match self.numbers.place(table, key) {
            None => Err(Misfit::Unknown),
            Some(Place::Order(_)) => Err(Misfit::OtherKind),
            Some(Place::Share(place, bounds)) => {
                if !bounds.contains(&(number as f32)) {
                    return beyond(bounds.start().to_string(), bounds.end().to_string());
                }
                *place = number as f32;
                Ok(())
            }
            Some(Place::Whole(place, bounds)) => {
                if number.fract() != 0.0 {
                    return Err(Misfit::NotWhole);
                }
                if number < 0.0 || !bounds.contains(&(number as usize)) {
                    return beyond(bounds.start().to_string(), bounds.end().to_string());
                }
                *place = number as usize;
                Ok(())
            }
        }
    }

    /// Sets an order of facets; those left out keep theirs, behind the ones that are named.
    ///
    /// # Errors
    /// There is no such order; nothing is changed then.
    pub fn order(&mut self, table: &str, key: &str, first: &[Facet]) -> Result<(), Misfit> {
        self.changed = true;
        match self.numbers.place(table, key) {
            None => Err(Misfit::Unknown),
            Some(Place::Order(order)) => {
                let rest = order.iter().filter(|facet| !first.contains(facet));
                *order = first.iter().chain(rest).copied().collect();
                Ok(())
            }
            Some(_) => Err(Misfit::OtherKind),
        }
    }

    /// Whether a key names facets in their order, not a number.
    pub fn is_order(&mut self, table: &str, key: &str) -> bool {
        matches!(self.numbers.place(table, key), Some(Place::Order(_)))
    }

    pub(super) fn lexicon(&self, lang: Lang) -> Lexicon {
        let lists = match lang {
            Lang::Ja => &self.ja,
            Lang::En => &self.en,
        };
        match lists {
            Some(lists) => Lexicon::compile(lang, lists),
            None => Lexicon::of(lang),
        }
    }
}

fn folded(word: &str) -> String {
    Script::read(word.trim()).folded
}

fn misfit(word: &str, pattern: bool) -> Option<Misfit> {
    if word.trim_end_matches('*').trim().is_empty() {
        return Some(Misfit::Empty);
    }
    if !pattern {
        return None;
    }
    if has_unicode_boundary(word) {
        return Some(Misfit::Boundary);
    }
    match any_of(&[word.to_owned()]) {
        Ok(regex) => regex.is_match("").then_some(Misfit::Empty),
        Err(regex::Error::CompiledTooBig(_)) => Some(Misfit::TooLarge),
        Err(error) => {
            // The parser draws the pattern over several lines; its last one says what is wrong.
            let said = error.to_string();
            let last = said.lines().last().unwrap_or_default();
            Some(Misfit::Pattern(
                last.trim_start_matches("error: ").to_owned(),
            ))
        }
    }
}
