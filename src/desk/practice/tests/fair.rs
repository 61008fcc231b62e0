//! Fairness on every owner at hand: who writes down what he was told is accused of nothing, and is
//! given every fact; who was told nothing is offered the question for each.

use std::collections::BTreeMap;

use super::given::{Logged, set};
use crate::dialogue::answer::Answer;
use crate::dialogue::question::{Facet, Lang};
use crate::dialogue::round::{Asked, Form, Heard, Turn, Understood};
use crate::dialogue::scenario::{Fact, Scenario};
use crate::scenario_file;

fn scenarios() -> Vec<Scenario> {
    let (owners, faults) = scenario_file::load(None);
    assert_eq!(faults, []);
    let spoken = owners.into_iter().flat_map(|it| it.scenarios);
    spoken.collect()
}

fn told(ordinal: u32, question: &str, fact: &Fact) -> Turn {
    let facet: Option<Facet> = fact.facets.first().copied();
    Turn {
        ordinal,
        at: u64::from(ordinal) * 20_000,
        waited: 4_500,
        place: question.into(),
        asked: Asked::Typed,
        words: fact.ask.clone(),
        understood: Understood {
            question: Some(question.into()),
            facet,
            form: Form::Open,
        },
        topic: Some(question.into()),
        heard: Heard::Fact,
        reply: fact.says.clone(),
        facts: vec![fact.id.clone()],
        mood: 1,
    }
}

/// A round in which all was told, and noted as the card or in the owner's own words.
fn round(scenario: &Scenario, noted: fn(&Fact) -> &str) -> Logged {
    let mut log = Logged::in_language(scenario.language);
    let turns = (1..).zip(scenario.facts());
    log.round.turns = turns
        .map(|(at, (question, fact))| told(at, question, fact))
        .collect();
    let mut answers: BTreeMap<String, Answer> = BTreeMap::new();
    for (question, fact) in scenario.facts() {
        let answer = answers.entry(question.to_owned()).or_default();
        answer.text.push_str(noted(fact));
        answer.text.push('\n');
    }
    log.answers = answers;
    log.round.scenario = scenario.clone();
    log.header.company = scenario.company.clone();
    log
}

#[test]
fn who_writes_what_he_heard_is_accused_of_nothing() {
    let (mut accused, mut unseen) = (Vec::new(), Vec::new());
    for scenario in scenarios() {
        for noted in [(|it: &Fact| it.note.as_str()) as fn(&Fact) -> &str, |it| {
            &it.says
        }] {
            let seen = round(&scenario, noted).debrief(&[]);
            let of = |what: &str| format!("{} {:?}: {what}", scenario.id, scenario.language);
            accused.extend(seen.invented.iter().map(|it| of(&it.words)));
            let lost = seen.told.iter().filter(|it| !it.written);
            unseen.extend(lost.map(|it| of(&it.fact)));
            assert_eq!(
                (seen.attempt.mark, seen.missed.len()),
                (5, 0),
                "{}",
                scenario.id
            );
        }
    }
    assert!(accused.is_empty(), "{accused:#?}");
    // The card's line and the owner's words each hold the keys of nearly every fact.
    let all: usize = scenarios().iter().map(|it| it.facts().count() * 2).sum();
    assert!(
        unseen.len() * 20 <= all,
        "{} of {all}: {unseen:#?}",
        unseen.len()
    );
}

#[test]
fn who_was_told_nothing_is_offered_a_question_for_each() {
    for scenario in scenarios() {
        let mut log = round(&scenario, |it| &it.note);
        log.round.turns.clear();
        log.answers.clear();
        let seen = log.debrief(&[]);
        assert_eq!(seen.missed.len(), scenario.facts().count());
        assert!(seen.missed.iter().all(|it| !it.ask.is_empty()));
        assert_eq!(
            (seen.good.len(), seen.next.len()),
            (1, 1),
            "{}",
            scenario.id
        );
    }
    assert!(set(Lang::En).questions().count() > 10);
}
