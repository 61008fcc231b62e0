//! Facts: which were reached, by which words; which were missed, why, and what would have reached
//! them.

use std::cell::LazyCell;
use std::collections::BTreeSet;

use super::talk::topic;
use super::{Cause, Log, Missed, Told, notes};
use crate::dialogue::round::{Asked, Form, Heard, Turn};
use crate::dialogue::scenario::{Fact, Way};
use crate::text::folded;

/// The facts that were told, in the order of the turns.
pub fn told(log: &Log) -> Vec<Told> {
    let notes = notes::everything(log);
    // Hundreds of texts, which only what was typed is compared with.
    let offered = LazyCell::new(|| offered(log));
    let mut told: Vec<Told> = Vec::new();
    for turn in &log.round.turns {
        for id in &turn.facts {
            let mut facts = log.round.scenario.facts();
            let Some((question, fact)) = facts.find(|(_, it)| it.id == *id) else {
                continue;
            };
            if told.iter().any(|it| it.fact == *id) {
                continue;
            }
            told.push(Told {
                fact: id.clone(),
                question: question.to_owned(),
                note: fact.note.clone(),
                turn: turn.ordinal,
                words: turn.words.clone(),
                asked: turn.asked,
                own: is_own(&offered, turn),
                written: notes::written(&notes, fact),
            });
        }
    }
    told
}

/// The questions and probes of the set, as they are compared.
fn offered(log: &Log) -> BTreeSet<String> {
    let questions = log.set.questions();
    let words = questions.flat_map(|it| {
        let probes = it.probes.iter().map(|probe| &probe.ask);
        std::iter::once(&it.ask).chain(probes)
    });
    words.map(|it| folded(it.trim())).collect()
}

/// The trainee's own: typed, and not word for word what the set has on offer; or a silence.
fn is_own(offered: &BTreeSet<String>, turn: &Turn) -> bool {
    match turn.asked {
        Asked::Opener | Asked::Probe => false,
        Asked::Silence => true,
        Asked::Typed => !offered.contains(&folded(turn.words.trim())),
    }
}

/// The facts that were not told, in the scenario's order.
pub fn missed(log: &Log, told: &[Told]) -> Vec<Missed> {
    let facts = log.round.scenario.facts();
    let untold = facts.filter(|(_, fact)| told.iter().all(|it| it.fact != fact.id));
    let missed = untold.map(|(question, fact)| {
        let (cause, turn) = cause(log, told, question, fact);
        Missed {
            fact: fact.id.clone(),
            question: question.to_owned(),
            note: fact.note.clone(),
            ask: fact.ask.clone(),
            cause,
            turn: turn.map(|it| it.ordinal),
            words: turn.map(|it| it.words.clone()).unwrap_or_default(),
            before: first_of(told, fact).filter(|_| cause == Cause::After),
        }
    });
    missed.collect()
}

/// Why a fact was missed, and the turn that came nearest to it.
fn cause<'a>(
    log: &Log<'a>,
    told: &[Told],
    question: &str,
    fact: &Fact,
) -> (Cause, Option<&'a Turn>) {
    let about = |turn: &&Turn| topic(turn) == Some(question) && turn.heard != Heard::Unclear;
    let on: Vec<&Turn> = log.round.turns.iter().filter(about).collect();
    let Some(last) = on.last().copied() else {
        return match cut_off(log, question) {
            Some(_) if first_of(told, fact).is_some() => (Cause::After, None),
            Some(turn) => (Cause::Mood, Some(turn)),
            None => (Cause::NotOpened, None),
        };
    };
    if first_of(told, fact).is_some() {
        return (Cause::After, None);
    }
    match fact.way {
        Way::Silence => return (Cause::Silence, next_after(log, told, (fact, &on))),
        Way::Echo => return (Cause::Echo, Some(last)),
        Way::Ask => {}
    }
    let for_it = |turn: &&&Turn| {
        turn.understood
            .facet
            .is_some_and(|it| fact.facets.contains(&it))
    };
    let cold = on
        .iter()
        .find(|turn| turn.heard == Heard::Cold && for_it(turn));
    if let Some(turn) = cold {
        return (Cause::Mood, Some(coldest(log, turn).unwrap_or(turn)));
    }
    let not_open = |turn: &&&Turn| {
        matches!(
            turn.understood.form,
            Form::Closed | Form::Leading | Form::Double
        )
    };
    if let Some(turn) = on.iter().filter(not_open).find(for_it) {
        return (Cause::Form, Some(turn));
    }
    let opens = on.iter().any(|turn| turn.understood.form == Form::Open);
    match on.iter().find(not_open) {
        Some(turn) if !opens => (Cause::Form, Some(turn)),
        _ => (Cause::NotDeepened, Some(last)),
    }
}

/// The words on this topic that cut the owner off, so that he answered none of them.
fn cut_off<'a>(log: &Log<'a>, question: &str) -> Option<&'a Turn> {
    let asked = |turn: &&Turn| turn.understood.question.as_deref() == Some(question);
    let mut turns = log.round.turns.iter();
    turns.find(|turn| turn.heard == Heard::Pressed && asked(turn))
}

/// What has to be told before this fact, and was not.
fn first_of(told: &[Told], fact: &Fact) -> Option<String> {
    let mut after = fact.after.iter();
    let waits = after.find(|id| told.iter().all(|it| it.fact != **id));
    waits.cloned()
}

/// The words that came where silence would have brought more: those after the first answer on the
/// topic since when the fact could be told.
fn next_after<'a>(
    log: &Log<'a>,
    told: &[Told],
    (fact, on): (&Fact, &[&'a Turn]),
) -> Option<&'a Turn> {
    let needed = told.iter().filter(|it| fact.after.contains(&it.fact));
    let since = needed.map(|it| it.turn).max().unwrap_or(0);
    let spoke = |turn: &&Turn| turn.asked != Asked::Silence && !turn.words.is_empty();
    let turns = &log.round.turns;
    let could = on.iter().filter(|it| it.ordinal >= since);
    could.into_iter().find_map(|answered| {
        let at = turns.iter().position(|it| it.ordinal == answered.ordinal)?;
        turns.get(at + 1).filter(spoke)
    })
}

/// The turn up to this one that cost the owner's mood most, if one did.
fn coldest<'a>(log: &Log<'a>, until: &Turn) -> Option<&'a Turn> {
    let turns = &log.round.turns;
    let before = std::iter::once(log.round.scenario.mood).chain(turns.iter().map(|it| it.mood));
    let falls = turns.iter().zip(before).filter(|(turn, before)| {
        turn.ordinal <= until.ordinal && turn.mood < *before && !turn.words.is_empty()
    });
    let deepest = falls
        .min_by_key(|(turn, before)| (i32::from(turn.mood) - i32::from(*before), turn.ordinal));
    deepest.map(|(turn, _)| turn)
}

/// Pairs of facts that do not fit together and were both told.
pub fn contradictions(log: &Log, told: &[Told]) -> Vec<(String, String)> {
    let heard = |id: &str| told.iter().any(|it| it.fact == id);
    let mut pairs: Vec<(String, String)> = Vec::new();
    for (_, fact) in log.round.scenario.facts() {
        let Some(other) = fact.against.as_deref() else {
            continue;
        };
        let known = pairs
            .iter()
            .any(|(one, two)| one == other && *two == fact.id);
        if heard(&fact.id) && heard(other) && !known {
            pairs.push((fact.id.clone(), other.to_owned()));
        }
    }
    pairs
}
