//! What the proof finds wrong with an owner, and that it finds nothing wrong with a sound one.

use super::*;
use crate::dialogue::question::{Kind, Lang, Perspective, Probe, Question};
use crate::dialogue::scenario::{Fact, Manner, Way};
use crate::roleplay::given::{BANKS, STRENGTHS, fact, scenario};

/// A set of three questions, whose first probe asks when.
fn set() -> QuestionSet {
    let question = |id: &str| Question {
        id: id.into(),
        sheet_box: None,
        kind: Kind::Text,
        topic: id.into(),
        ask: "お聞かせください。".into(),
        hint: None,
        minutes: 5,
        expects: vec![Facet::Time, Facet::Example],
        enough: 1,
        need: None,
        time: Default::default(),
        none_is_answer: false,
        ask_if: None,
        probes: [Facet::Time, Facet::Example]
            .map(|facet| Probe {
                facet,
                ask: "詳しく。".into(),
            })
            .to_vec(),
    };
    QuestionSet {
        id: "locaben".into(),
        edition: "1".into(),
        language: Lang::Ja,
        title: "題".into(),
        minutes: 15,
        perspectives: vec![Perspective {
            id: "p".into(),
            title: "視点".into(),
            short: None,
            questions: ["env.market", STRENGTHS, BANKS].map(question).to_vec(),
        }],
    }
}

/// Each fact's question is what it is meant as, but for what `other` says.
fn flaws(scenario: &Scenario, other: &dyn Fn(&str) -> Option<Understood>) -> Vec<Flaw> {
    prove_by(scenario, &set(), &|text| {
        let meant = scenario.facts().find(|(_, fact)| fact.ask == text);
        let (question, fact) = meant.expect("only questions of facts are put");
        other(text).unwrap_or(Understood {
            question: Some(question.into()),
            facet: fact.facets.first().copied(),
            form: Form::Open,
        })
    })
}

fn change(scenario: &mut Scenario, id: &str, change: impl Fn(&mut Fact)) {
    let mut facts = scenario.topics.iter_mut().flat_map(|it| &mut it.facts);
    change(facts.find(|fact| fact.id == id).expect("it has it"));
}

#[test]
fn a_sound_owner_is_proved() {
    for manner in Manner::ALL {
        assert_eq!(flaws(&scenario(manner), &|_| None), [], "{manner:?}");
    }
}

#[test]
fn what_keeps_a_fact_from_being_reached_is_said() {
    type Broken = (&'static str, fn(&mut Scenario), Why);
    let table: [Broken; 5] = [
        (
            "a mood he never has",
            |it| change(it, "why", |fact| fact.mood = 3),
            Why::Mood { least: 3, best: 1 },
        ),
        (
            "what comes first never comes",
            |it| change(it, "loan", |fact| fact.after = vec!["none".into()]),
            Why::After {
                fact: "none".into(),
            },
        ),
        (
            "it touches a taboo",
            |it| change(it, "loan", |fact| fact.ask = "弟さんはいつ".into()),
            Why::Taboo,
        ),
        (
            "an echo of words that he does not say",
            |it| change(it, "left", |fact| fact.ask = "「宇宙旅行」と返す。".into()),
            Why::Nothing,
        ),
        (
            "a silence that waits for itself",
            |it| change(it, "night", |fact| fact.after = vec!["night".into()]),
            Why::After {
                fact: "night".into(),
            },
        ),
    ];
    for (name, break_it, wanted) in table {
        let mut broken = scenario(Manner::Terse);
        // No second fact lifts the mood where that is what is tried.
        if matches!(wanted, Why::Mood { .. }) {
            broken.topics.iter_mut().for_each(|it| {
                it.facts
                    .retain(|fact| ["job", "why"].contains(&fact.id.as_str()))
            });
            broken.topics.retain(|it| !it.facts.is_empty());
        }
        break_it(&mut broken);
        let found: Vec<Why> = flaws(&broken, &|_| None)
            .into_iter()
            .filter_map(|flaw| match flaw {
                Flaw::Unreached { why, .. } => Some(why),
                Flaw::TooEasy { .. } => None,
            })
            .collect();
        assert!(found.contains(&wanted), "{name}: {found:?}");
    }
}

#[test]
fn a_question_that_is_misunderstood_is_named() {
    let understood = |question: &str, facet, form| Understood {
        question: Some(question.into()),
        facet,
        form,
    };
    let table = [
        (
            understood("env.market", Some(Facet::Time), Form::Open),
            Why::Topic {
                understood: "env.market".into(),
            },
        ),
        (
            understood(BANKS, None, Form::Open),
            Why::Facet { understood: None },
        ),
        (
            understood(BANKS, Some(Facet::How), Form::Open),
            Why::Facet {
                understood: Some(Facet::How),
            },
        ),
        (
            understood(BANKS, Some(Facet::Time), Form::Closed),
            Why::Form {
                understood: Form::Closed,
            },
        ),
    ];
    for (understood, why) in table {
        let found = flaws(&scenario(Manner::Terse), &|text| {
            (text == "loan").then(|| understood.clone())
        });
        assert_eq!(
            found,
            [Flaw::Unreached {
                fact: "loan".into(),
                why
            }]
        );
    }
}

#[test]
fn an_owner_who_tells_anyone_is_too_easy() {
    let mut easy = scenario(Manner::Terse);
    for topic in &mut easy.topics {
        topic.facts = vec![fact(&topic.question, &[Facet::Time], "いつでも。")];
        topic.facts[0].way = Way::Ask;
    }
    let players: Vec<Careless> = flaws(&easy, &|_| None)
        .into_iter()
        .map(|flaw| match flaw {
            Flaw::TooEasy {
                player,
                reached,
                facts,
            } => {
                assert!(reached <= facts);
                player
            }
            Flaw::Unreached { fact, why } => panic!("{fact}: {why:?}"),
        })
        .collect();
    assert!(players.contains(&Careless::FirstProbe), "{players:?}");
    assert!(!players.contains(&Careless::Closed), "{players:?}");
}

#[test]
fn what_an_echo_quotes_is_found() {
    let table = [
        (
            "「それっきり、なんですね」と返す。",
            Some("それっきり、なんですね"),
        ),
        (
            "Give back his last words: 'It's not been mentioned since.'",
            Some("It's not been mentioned since."),
        ),
        ("Give back “three weeks” and wait.", Some("three weeks")),
        ("言葉を返す", None),
        ("Don't ask, say the owner's words.", None),
    ];
    for (ask, wanted) in table {
        assert_eq!(careful::quoted(ask), wanted, "{ask}");
    }
}
