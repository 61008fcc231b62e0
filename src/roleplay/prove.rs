//! Proves a scenario: a careful interviewer reaches every fact, a careless one does not.

use super::Understanding;
use crate::dialogue::question::{Facet, QuestionSet};
use crate::dialogue::round::{Form, Understood};
use crate::dialogue::scenario::{Mood, Scenario};

mod careful;
mod careless;
mod table;
#[cfg(test)]
mod tests;

pub use careless::{Careless, play_careless};
pub use table::Table;

/// What was found wrong with a scenario.
#[derive(Clone, Debug, PartialEq)]
pub enum Flaw {
    /// The question given for this fact does not reach it, even after all that it needs.
    Unreached { fact: String, why: Why },
    /// Who asks carelessly reaches so many of all facts.
    TooEasy {
        player: Careless,
        reached: usize,
        facts: usize,
    },
}

/// Why a fact was not reached.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// The question was understood to be about something else.
    Topic { understood: String },
    /// It was understood to ask for something else.
    Facet { understood: Option<Facet> },
    /// It was understood as no open question.
    Form { understood: Form },
    /// The owner's mood never rises that far.
    Mood { least: Mood, best: Mood },
    /// This fact, which must come first, is not reached itself.
    After { fact: String },
    /// There was nothing to give back, or the silence brought nothing.
    Nothing,
    /// The question touches what must not be spoken of.
    Taboo,
}

/// Plays it through by the questions it gives, and by careless asking. `set` in the scenario's
/// language.
pub fn prove(scenario: &Scenario, set: &QuestionSet, understanding: &Understanding) -> Vec<Flaw> {
    prove_by(scenario, set, &|text| {
        understanding.of(text, scenario.language, set)
    })
}

/// As [`prove`], with whatever says what a question is.
pub fn prove_by(
    scenario: &Scenario,
    set: &QuestionSet,
    understand: &dyn Fn(&str) -> Understood,
) -> Vec<Flaw> {
    let mut flaws = careful::unreached(scenario, set, understand);
    flaws.extend(careless::too_easy(scenario, set));
    flaws
}
