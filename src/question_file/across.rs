//! The rules across a set: ids that clash, conditions that look ahead, minutes that do not add up.

use std::collections::HashMap;
use std::ops::Range;

use super::build::Built;
use super::fault::Found;
use super::keys::MOST_OPTIONS;
use super::place::Lines;
use super::shape::{inside, short};
use crate::dialogue::condition::{Term, Test};
use crate::dialogue::question::{Choice, Kind, Question};
use crate::failure::Failure;

pub fn check(built: &Built, found: &mut Found) {
    unique_perspectives(built, found);
    unique_questions(built, found);
    conditions(built, found);
    minutes(built, found);
}

fn unique_perspectives(built: &Built, found: &mut Found) {
    let ids = built
        .set
        .perspectives
        .iter()
        .map(|p| p.id.as_str())
        .zip(&built.perspectives);
    let lines = Lines::new(found.source);
    let mut seen: HashMap<&str, usize> = HashMap::new();
    for (id, span) in ids.filter(|(id, _)| !id.is_empty()) {
        match seen.get(id) {
            Some(first) => {
                let what = Failure::new("set-duplicate-perspective").with("id", short(id));
                found.error(span.clone(), what.with("line", lines.line(*first)));
            }
            None => drop(seen.insert(id, span.start)),
        }
    }
}

/// Ids clash too where only a dot and a hyphen differ: wording is looked up with hyphens.
fn unique_questions(built: &Built, found: &mut Found) {
    let lines = Lines::new(found.source);
    let mut seen: HashMap<String, (&str, usize)> = HashMap::new();
    for (question, place) in built.set.questions().zip(&built.questions) {
        let id = question.id.as_str();
        if id.is_empty() {
            continue;
        }
        match seen.get(&id.replace('.', "-")) {
            Some((first, at)) => {
                let same = *first == id;
                let fault = if same {
                    "set-duplicate-question"
                } else {
                    "set-question-too-alike"
                };
                let what = Failure::new(fault)
                    .with("id", short(id))
                    .with("line", lines.line(*at));
                let what = if same {
                    what
                } else {
                    what.with("other", short(first))
                };
                found.error(place.id.clone(), what);
            }
            None => drop(seen.insert(id.replace('.', "-"), (id, place.id.start))),
        }
    }
}

fn conditions(built: &Built, found: &mut Found) {
    let mut order: HashMap<&str, (usize, &Question)> = HashMap::new();
    for (at, question) in built.set.questions().enumerate() {
        order.entry(&question.id).or_insert((at, question));
    }
    let mut known: Vec<&str> = order.keys().copied().collect();
    known.sort_unstable();
    for (at, (question, place)) in built.set.questions().zip(&built.questions).enumerate() {
        let Some(condition) = &question.ask_if else {
            continue;
        };
        for term in condition.terms() {
            let part = |at: &Range<usize>| {
                inside(
                    found.source,
                    &place.condition,
                    condition.source(),
                    at.clone(),
                )
            };
            let (id_at, value_at) = (part(&term.at), part(&term.value_at));
            match order.get(term.question.as_str()) {
                None => {
                    let what = unknown_question(&term.question, &known, found);
                    found.error(id_at, what);
                }
                Some((other, _)) if *other >= at => {
                    let id = if *other == at {
                        "set-condition-on-itself"
                    } else {
                        "set-condition-on-later"
                    };
                    found.error(
                        id_at,
                        Failure::new(id).with("question", short(&term.question)),
                    );
                }
                Some((other, earlier)) => {
                    if built.questions[*other].kind_is_known
                        && let Some(what) = misfit(term, earlier, found)
                    {
                        found.error(value_at, what);
                    }
                }
            }
        }
    }
}

fn unknown_question(id: &str, known: &[&str], found: &Found) -> Failure {
    match found.guess(id, known) {
        Some(guess) => Failure::new("set-condition-unknown-guess").with("guess", guess),
        None => Failure::new("set-condition-unknown"),
    }
    .with("question", short(id))
}

/// A test that can never hold on a question of this kind.
fn misfit(term: &Term, question: &Question, found: &Found) -> Option<Failure> {
    let of_kind = |id| {
        let what = Failure::new(id).with("question", short(&term.question));
        Some(what.with("kind", question.kind.id()))
    };
    match (&term.test, &question.kind) {
        (Test::Answered, _) => None,
        (Test::Is { value, .. }, Kind::Choice { options })
        | (Test::Has(value), Kind::Choice { options } | Kind::Choices { options }) => {
            unknown_option(term, value, options, found)
        }
        (Test::Is { .. }, Kind::Choices { .. }) => of_kind("set-condition-use-has"),
        (Test::Is { value, .. }, Kind::Number { .. } | Kind::Scale { .. }) => {
            match value.parse::<f64>() {
                Ok(_) => None,
                Err(_) => {
                    Some(Failure::new("set-condition-not-a-number").with("found", short(value)))
                }
            }
        }
        (Test::Is { .. } | Test::Compare(..), Kind::Date) => None,
        (Test::Compare(..), Kind::Number { .. } | Kind::Scale { .. }) => None,
        _ => of_kind("set-condition-cannot-compare"),
    }
}

fn unknown_option(term: &Term, value: &str, options: &[Choice], found: &Found) -> Option<Failure> {
    // With none or too many options, that is the fault to mend first.
    if options.is_empty()
        || options.len() > MOST_OPTIONS
        || options.iter().any(|option| option.id == value)
    {
        return None;
    }
    let known: Vec<&str> = options.iter().map(|option| option.id.as_str()).collect();
    let what = match found.guess(value, &known) {
        Some(guess) => Failure::new("set-condition-option-guess").with("guess", short(guess)),
        None => Failure::new("set-condition-option").with("known", known.join(", ")),
    };
    Some(
        what.with("question", short(&term.question))
            .with("option", short(value)),
    )
}

fn minutes(built: &Built, found: &mut Found) {
    let sum: u64 = built.set.questions().map(|q| u64::from(q.minutes)).sum();
    if let Some(span) = &built.minutes
        && u64::from(built.set.minutes) != sum
    {
        let what = Failure::new("set-minutes-differ").with("minutes", built.set.minutes);
        found.warning(span.clone(), what.with("sum", sum));
    }
}
