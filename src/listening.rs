//! Hears what an answer holds: evidence by facet, thin or not, and which probe comes first.
//! Pure: question and answer in, verdict and reason out.
//!
//! The path of an answer, each step naming its own reason:
//! 1. `script` folds it (the way back to the bytes as typed is kept);
//! 2. `lexicon` and `names` find marks in it, `hearing` drops masked ones and weighs them by facet;
//! 3. `gate` stops what needs no weighing: nothing, filler, "don't know", a refusal, and what is in
//!    none of our languages (`foreign`);
//! 4. `decision` compares the supports with what is enough, and orders what is missing;
//! 5. where a trained listener is at hand, `model` has the last word on an answer that passed the
//!    gates: it knows the words and their order, and the `marks` that the rules left.
//!
//! The words are data: `ja.toml` and `en.toml` beside this file, short lists of general marks. So
//! are the numbers of the decision: `decision.toml`. A [`Tuning`] holds what a user's own change.
//! `examples/judge_eval` measures them on five authors' answers.

mod decision;
mod explain;
mod foreign;
mod gate;
mod hearing;
mod judge;
mod lexicon;
mod lists;
mod marks;
mod model;
mod names;
mod numbers;
mod script;
mod tuning;
mod verdict;
pub mod wording;

pub use explain::{Clue, Explained, Masked, Rule};
pub use judge::Judge;
pub use model::{Encoder, ModelFiles};
pub use tuning::{Change, Misfit, Tuning, number_keys, word_keys};
pub use verdict::{AnswerKind, Evidence, Reply, Support, Verdict, Why};

use crate::dialogue::question::{Facet, Question};

/// The question's probes (their places in `question.probes`) worth offering after a verdict, best
/// first: of each missing facet in the verdict's order, without the facets `already` asked for.
pub fn offers(verdict: &Verdict, question: &Question, already: &[Facet]) -> Vec<usize> {
    let wanted = verdict
        .missing
        .iter()
        .filter(|facet| !already.contains(facet));
    let probes = question.probes.iter().enumerate();
    wanted
        .flat_map(|facet| {
            probes
                .clone()
                .filter(move |(_, probe)| probe.facet == *facet)
                .map(|(at, _)| at)
        })
        .collect()
}
