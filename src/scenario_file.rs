//! TOML → Scenario, every fault with its place; and the owners at hand ([`load`]).
//!
//! The tables, their places and the sentences of their faults are those of a question set's file.

use crate::dialogue::question::{Lang, QuestionSet};
use crate::dialogue::scenario::Scenario;
use crate::failure::Failure;
use crate::question_file::fault::Found;
use crate::question_file::node::Node;
use crate::question_file::{self, Fault, MOST_BYTES, shape, syntax};
use crate::roleplay::prove::Flaw;

mod at_hand;
mod build;
mod flaws;
mod keys;
mod rules;
#[cfg(test)]
mod tests;

pub use at_hand::{load, named};
use build::Built;

/// An owner in every language he speaks.
#[derive(Clone, Debug, PartialEq)]
pub struct Owner {
    /// The language of the file first.
    pub scenarios: Vec<Scenario>,
}

impl Owner {
    /// In this language, else in the file's own.
    pub fn spoken(&self, lang: Lang) -> &Scenario {
        let spoken = self.scenarios.iter().find(|it| it.language == lang);
        spoken.unwrap_or(&self.scenarios[0])
    }

    pub fn id(&self) -> &str {
        &self.scenarios[0].id
    }
}

/// What an owner is looked at with beyond the rules of his file.
#[derive(Clone, Copy)]
pub struct Check<'a> {
    /// The question set of an id, in the words of a language.
    pub set: &'a dyn Fn(&str, Lang) -> Option<QuestionSet>,
    /// Plays the scenario; see [`crate::roleplay::prove::prove`].
    pub prove: &'a dyn Fn(&Scenario, &QuestionSet) -> Vec<Flaw>,
}

/// Reads a scenario and reports every fault, in the order of the text. With an error there is none.
pub fn parse(source: &str) -> (Option<Owner>, Vec<Fault>) {
    read_source(source, None)
}

/// As [`parse`]; then sees that its topics are questions of its set, and plays it.
pub fn check(source: &str, with: &Check) -> (Option<Owner>, Vec<Fault>) {
    read_source(source, Some(with))
}

/// Whether a text is meant as an owner's file, and not as a question set's: by its headers, since
/// it may be no TOML at all.
pub fn is_scenario(source: &str) -> bool {
    let header = |line: &str, names: &[&str]| {
        let head = line.trim_start().trim_start_matches('[');
        line.trim_start().starts_with('[') && names.iter().any(|it| head.trim().starts_with(it))
    };
    let any = |names: &[&str]| source.lines().any(|line| header(line, names));
    any(&["topic", "owner"]) && !any(&["perspective"])
}

/// The JSON Schema of an owner's file.
pub fn schema() -> serde_json::Value {
    question_file::schema::of(&keys::SCENARIO, "kikitori scenario")
}

fn read_source(source: &str, with: Option<&Check>) -> (Option<Owner>, Vec<Fault>) {
    let mut found = Found::new(source);
    found.homes = &keys::HEADED;
    if source.len() as u64 > MOST_BYTES {
        let what = Failure::new("scenario-too-big").with("most", MOST_BYTES / (1024 * 1024));
        found.error(0..0, what);
        return (None, found.placed());
    }
    if syntax::is_too_much(&mut found) {
        return (None, found.placed());
    }
    let root = syntax::parse(source, &mut found);
    if found.has_errors() {
        return (None, found.placed());
    }
    let root = Node {
        table: root.get_ref(),
        start: 0,
        end: 0,
    };
    shape::check(&keys::SCENARIO, root, &mut found);
    let built = build::build(root, &mut found);
    rules::check(&built, &mut found);
    if let Some(with) = with {
        play(&built, with, &mut found);
    }
    let sound = !found.has_errors();
    let owner = sound.then_some(Owner {
        scenarios: built.scenarios,
    });
    (owner, found.placed())
}

/// Sees that the set knows the topics and, where all is well, that good listening is what it takes.
fn play(built: &Built, with: &Check, found: &mut Found) {
    let Some(first) = built.scenarios.first().filter(|it| !it.set.is_empty()) else {
        return;
    };
    match (with.set)(&first.set, first.language) {
        Some(set) => rules::check_questions(built, &set, found),
        None => {
            let what = Failure::new("scenario-unknown-set").with("set", shape::short(&first.set));
            found.error(built.set.clone(), what);
        }
    }
    if found.has_errors() {
        return;
    }
    for (index, scenario) in built.scenarios.iter().enumerate() {
        if let Some(set) = (with.set)(&scenario.set, scenario.language) {
            let found_flaws = (with.prove)(scenario, &set);
            flaws::report(built, index, &found_flaws, found);
        }
    }
}
