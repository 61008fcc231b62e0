//! How it was talked: questions by form, who spoke how much, silences, interruptions, advice.

use super::{Advice, Log, Put};
use crate::dialogue::round::{Asked, Form, Heard, Round, Turn};
use crate::dialogue::tick;
use crate::roleplay::owner::met;
use crate::text::characters;

/// The question of the set that a turn is about.
pub fn topic(turn: &Turn) -> Option<&str> {
    let understood = turn
        .topic
        .as_deref()
        .or(turn.understood.question.as_deref());
    understood.or((turn.asked == Asked::Opener).then_some(turn.place.as_str()))
}

pub fn put(turn: &Turn) -> Put {
    Put {
        turn: turn.ordinal,
        asked: turn.asked,
        form: turn.understood.form,
        words: turn.words.clone(),
    }
}

fn spoken(round: &Round) -> impl Iterator<Item = &Turn> {
    let spoken = |turn: &&Turn| turn.asked != Asked::Silence && !turn.words.trim().is_empty();
    round.turns.iter().filter(spoken)
}

pub fn questions(round: &Round) -> Vec<Put> {
    spoken(round).map(put).collect()
}

/// Whether it asks for something; advice, restating and what is beside the point do not.
pub fn asks(form: Form) -> bool {
    matches!(
        form,
        Form::Open | Form::Closed | Form::Leading | Form::Double
    )
}

/// Of the questions, the share that was open. What the program did not understand is left out.
pub fn open_share(round: &Round) -> Option<f64> {
    let forms: Vec<Form> = spoken(round)
        .filter(|turn| turn.heard != Heard::Unclear)
        .map(|turn| turn.understood.form)
        .filter(|form| asks(*form))
        .collect();
    let open = forms.iter().filter(|form| **form == Form::Open).count();
    (!forms.is_empty()).then(|| open as f64 / forms.len() as f64)
}

/// The owner's share of what was said, by characters without white space.
pub fn owner_share(round: &Round) -> Option<f64> {
    let count = |of: fn(&Turn) -> &str| -> u64 {
        round.turns.iter().map(|turn| characters(of(turn))).sum()
    };
    let (owner, trainee) = (count(|it| &it.reply), count(|it| &it.words));
    let known = !round.partner && owner + trainee > 0;
    known.then(|| owner as f64 / (owner + trainee) as f64)
}

/// Milliseconds. Before the first question there is nothing to keep silent after; with a partner it
/// is not known how long he spoke.
pub fn longest_silence(round: &Round) -> Option<u64> {
    let waited = round.turns.iter().skip(1).map(|turn| turn.waited);
    (!round.partner).then(|| waited.max().unwrap_or(0))
}

pub fn silences(round: &Round) -> usize {
    let enough = u64::from(round.scenario.silence) * 1_000;
    let kept = |turn: &&Turn| !round.partner && turn.waited >= enough;
    round.turns.iter().skip(1).filter(kept).count()
}

/// The turns that cut the owner off: he said so, or nobody could have read his words so soon. With
/// a partner nobody knows when he had ended.
pub fn interruptions(round: &Round) -> Vec<&Turn> {
    let cut = met(round).filter(|it| it.cut_off || it.turn.heard == Heard::Pressed);
    cut.filter(|_| !round.partner).map(|it| it.turn).collect()
}

/// The turns that give the owner's words back. What a partner said is not known: there the form of
/// the trainee's words tells.
pub fn restatements(round: &Round) -> Vec<&Turn> {
    let typed = |turn: &Turn| turn.asked == Asked::Typed;
    let back = met(round).filter(|it| match round.partner {
        true => typed(it.turn) && it.turn.understood.form == Form::Statement,
        false => it.restated,
    });
    back.map(|it| it.turn).collect()
}

pub fn unclear(round: &Round) -> usize {
    let unclear = |turn: &&Turn| turn.heard == Heard::Unclear;
    round.turns.iter().filter(unclear).count()
}

pub fn advice(round: &Round) -> Vec<Advice> {
    let facts = round.scenario.facts().count();
    let given = |turn: &&Turn| turn.understood.form == Form::Advice || turn.heard == Heard::Advice;
    let given = spoken(round).filter(given).map(|turn| {
        let told = told_before(round, turn);
        Advice {
            turn: turn.ordinal,
            at: turn.at,
            words: turn.words.clone(),
            told,
            early: told * 2 < facts,
        }
    });
    given.collect()
}

fn told_before(round: &Round, before: &Turn) -> usize {
    let turns = round.turns.iter().filter(|it| it.ordinal < before.ordinal);
    let mut told: Vec<&String> = turns.flat_map(|turn| &turn.facts).collect();
    told.retain(|id| round.scenario.fact(id).is_some());
    told.sort();
    told.dedup();
    told.len()
}

/// Taboos touched (their ids), with the words: what the owner took ill, or his partner ticked.
pub fn taboos(round: &Round) -> Vec<(String, String)> {
    let touched = round.turns.iter().flat_map(|turn| {
        let taboos = tick::touched(&round.scenario, turn);
        taboos.map(|it| (it.id.clone(), turn.words.clone()))
    });
    touched.collect()
}

/// Perspectives in the order that words first went into them.
pub fn order(log: &Log) -> Vec<String> {
    let mut order: Vec<String> = Vec::new();
    for turn in spoken(log.round) {
        let question = topic(turn).unwrap_or(&turn.place);
        let Some(perspective) = log.set.perspective_of(question) else {
            continue;
        };
        if !order.contains(&perspective.id) {
            order.push(perspective.id.clone());
        }
    }
    order
}
