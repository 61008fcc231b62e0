//! The rules across an owner's file: names that clash or lead nowhere, facts that nothing reaches,
//! words that would spoil the round.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use super::build::{Built, FactPlace};
use crate::dialogue::question::QuestionSet;
use crate::dialogue::scenario::{Fact, Scenario, Way};
use crate::failure::Failure;
use crate::question_file::fault::Found;
use crate::question_file::shape::short;
use crate::text::folded;

pub fn check(built: &Built, found: &mut Found) {
    let Some(first) = built.scenarios.first() else {
        return;
    };
    let topics = first.topics.iter().map(|it| it.question.as_str());
    let places = built.topics.iter().map(|it| &it.question);
    unique("scenario-duplicate-topic", topics.zip(places), found);
    let taboos = first.taboos.iter().map(|it| it.id.as_str());
    unique("scenario-duplicate-taboo", taboos.zip(&built.taboos), found);
    let facts: Vec<(&Fact, &FactPlace)> = facts(built, first).collect();
    let ids = facts.iter().map(|(fact, at)| (fact.id.as_str(), &at.id));
    unique("scenario-duplicate-fact", ids, found);
    let known: BTreeSet<&str> = facts.iter().map(|(fact, _)| fact.id.as_str()).collect();
    let known: Vec<&str> = known.into_iter().filter(|id| !id.is_empty()).collect();
    for (fact, at) in &facts {
        ways(fact, at, found);
        for (id, at) in fact.after.iter().zip(&at.after) {
            known_fact(id, at, &known, found);
        }
        if let Some(id) = &fact.against {
            known_fact(id, &at.against, &known, found);
        }
    }
    rings(&facts, found);
    for (index, scenario) in built.scenarios.iter().enumerate() {
        for (fact, at) in self::facts(built, scenario) {
            written(fact, at, index, found);
            spoken(fact, &at.ask[index], scenario, found);
        }
    }
}

/// Topics that are no questions of the set.
pub fn check_questions(built: &Built, set: &QuestionSet, found: &mut Found) {
    let known: Vec<&str> = set.questions().map(|it| it.id.as_str()).collect();
    let topics = built.scenarios.iter().take(1).flat_map(|it| &it.topics);
    for (topic, at) in topics.zip(&built.topics) {
        if known.contains(&topic.question.as_str()) {
            continue;
        }
        let what = match found.guess(&topic.question, &known) {
            Some(guess) => Failure::new("scenario-unknown-question-guess").with("guess", guess),
            None => Failure::new("scenario-unknown-question"),
        };
        let what = what.with("question", short(&topic.question));
        found.error(at.question.clone(), what.with("set", &set.id));
    }
}

fn facts<'b>(
    built: &'b Built,
    scenario: &'b Scenario,
) -> impl Iterator<Item = (&'b Fact, &'b FactPlace)> {
    let places = built.topics.iter().flat_map(|it| &it.facts);
    scenario.facts().map(|(_, fact)| fact).zip(places)
}

fn unique<'i>(
    what: &'static str,
    ids: impl Iterator<Item = (&'i str, &'i Range<usize>)>,
    found: &mut Found,
) {
    let mut seen = BTreeSet::new();
    for (id, at) in ids.filter(|(id, _)| !id.is_empty()) {
        if !seen.insert(id) {
            found.error(at.clone(), Failure::new(what).with("id", short(id)));
        }
    }
}

/// A fact is asked for, or comes by itself; not both, and not neither.
fn ways(fact: &Fact, at: &FactPlace, found: &mut Found) {
    if fact.way == Way::Ask {
        if fact.facets.is_empty() && !fact.easy {
            let what = Failure::new("scenario-no-way").with("fact", short(&fact.id));
            found.error(at.id.clone(), what);
        }
    } else if !fact.facets.is_empty() || fact.easy {
        let what = Failure::new("scenario-two-ways").with("way", fact.way.id());
        found.error(at.way.clone(), what.with("fact", short(&fact.id)));
    }
}

fn known_fact(id: &str, at: &Range<usize>, known: &[&str], found: &mut Found) {
    if known.contains(&id) {
        return;
    }
    let what = match found.guess(id, known) {
        Some(guess) => Failure::new("scenario-unknown-fact-guess").with("guess", guess),
        None => Failure::new("scenario-unknown-fact"),
    };
    found.error(at.clone(), what.with("fact", short(id)));
}

/// Facts that wait for each other are never told. Reported once for each fact in a ring.
fn rings(facts: &[(&Fact, &FactPlace)], found: &mut Found) {
    let after: HashMap<&str, &[String]> = facts
        .iter()
        .map(|(fact, _)| (fact.id.as_str(), fact.after.as_slice()))
        .collect();
    for (fact, at) in facts {
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        let mut next: Vec<&str> = fact.after.iter().map(String::as_str).collect();
        while let Some(id) = next.pop() {
            if seen.insert(id) {
                let further = after.get(id).copied().unwrap_or(&[]);
                next.extend(further.iter().map(String::as_str));
            }
        }
        if seen.contains(fact.id.as_str()) {
            let at = at.after.first().unwrap_or(&at.id).clone();
            let what = Failure::new("scenario-ring").with("fact", short(&fact.id));
            found.error(at, what);
        }
        if fact.against.as_deref() == Some(&fact.id) {
            let what = Failure::new("scenario-against-itself").with("fact", short(&fact.id));
            found.error(at.id.clone(), what);
        }
    }
}

/// Whoever writes the fact's own note has written it down.
fn written(fact: &Fact, at: &FactPlace, index: usize, found: &mut Found) {
    let split = fact.keys.iter().filter(|any| any.len() > 1);
    if split.flatten().any(|key| key.is_empty()) {
        let what = Failure::new("scenario-empty-word").with("key", "keys");
        return found.error(at.keys[index].clone(), what);
    }
    let note = folded(&fact.note);
    let stands = |key: &String| note.contains(&folded(key));
    if let Some(lacking) = fact.keys.iter().find(|any| !any.iter().any(stands))
        && !note.is_empty()
    {
        let what = Failure::new("scenario-note-without-key").with("key", short(&lacking.join("|")));
        found.error(at.note[index].clone(), what);
    }
}

/// The question that reaches a fact must not touch what may not be spoken of.
fn spoken(fact: &Fact, at: &Range<usize>, scenario: &Scenario, found: &mut Found) {
    if fact.way != Way::Ask {
        return;
    }
    let ask = folded(&fact.ask);
    for taboo in &scenario.taboos {
        let touched = taboo.words.iter().find(|word| {
            let word = folded(word);
            !word.trim().is_empty() && ask.contains(&word)
        });
        if let Some(word) = touched {
            let what = Failure::new("scenario-asks-taboo").with("word", short(word));
            found.error(at.clone(), what.with("taboo", short(&taboo.id)));
        }
    }
}
