//! Ticks go into a round's log once each, whatever their order.

use proptest::prelude::*;

use super::*;
use crate::dialogue::round::{Asked, Form, Understood};

const ROUND: &str = "0197-a";

fn scenario() -> Scenario {
    let both: serde_json::Value =
        serde_json::from_str(include_str!("../../../tests/partner/owner.json")).unwrap();
    serde_json::from_value(both["ja"].clone()).unwrap()
}

fn turn(ordinal: u32) -> Turn {
    Turn {
        ordinal,
        at: 0,
        waited: 0,
        place: "biz.strengths".into(),
        asked: Asked::Typed,
        words: "なぜですか。".into(),
        understood: Understood {
            question: None,
            facet: None,
            form: Form::Open,
        },
        topic: None,
        heard: Heard::Partner,
        reply: String::new(),
        facts: Vec::new(),
        mood: 0,
    }
}

fn round() -> Round {
    Round {
        scenario: scenario(),
        seed: 1,
        partner: true,
        turns: vec![turn(1), turn(2), turn(3)],
    }
}

fn tick(turn: u32, what: Ticked, told: bool, at: i64) -> Tick {
    let round = ROUND.into();
    Tick {
        round,
        turn,
        what,
        told,
        at,
    }
}

fn fact(turn: u32, id: &str, told: bool, at: i64) -> Tick {
    tick(turn, Ticked::Fact(id.into()), told, at)
}

fn taboo(turn: u32, told: bool, at: i64) -> Tick {
    tick(turn, Ticked::Taboo("brother".into()), told, at)
}

/// Turns in a line each: ordinal, what it was heard as, facts.
fn said(round: &Round) -> String {
    let turns = round.turns.iter().map(|it| {
        let line = format!("{} {} {}", it.ordinal, it.heard.id(), it.facts.join("+"));
        line.trim_end().to_string()
    });
    turns.collect::<Vec<_>>().join(", ")
}

#[test]
fn ticks_go_into_the_turn_they_name() {
    let other = Tick {
        round: "0197-b".into(),
        ..fact(1, "titanium", true, 1)
    };
    let rows: Vec<(Vec<Tick>, &str)> = vec![
        (vec![], "1 partner, 2 partner, 3 partner"),
        (vec![other], "1 partner, 2 partner, 3 partner"),
        (
            vec![fact(2, "titanium", true, 1)],
            "1 partner, 2 partner titanium, 3 partner",
        ),
        // In the scenario's order.
        (
            vec![fact(2, "why-us", true, 1), fact(2, "titanium", true, 2)],
            "1 partner, 2 partner titanium+why-us, 3 partner",
        ),
        (
            vec![
                fact(2, "titanium", true, 1),
                fact(2, "titanium", false, 2),
                fact(3, "titanium", true, 3),
            ],
            "1 partner, 2 partner, 3 partner titanium",
        ),
        (
            vec![fact(9, "titanium", true, 1), fact(1, "nothing", true, 2)],
            "1 partner, 2 partner, 3 partner",
        ),
        (vec![taboo(1, true, 1)], "1 taboo, 2 partner, 3 partner"),
        (
            vec![taboo(1, true, 1), taboo(1, false, 2)],
            "1 partner, 2 partner, 3 partner",
        ),
    ];
    for (ticks, wanted) in rows {
        let mut round = round();
        take_in(&mut round, ROUND, &ticks);
        assert_eq!(said(&round), wanted, "{ticks:?}");
    }
}

#[test]
fn a_taboo_that_was_taken_in_can_be_taken_back() {
    let mut round = round();
    take_in(&mut round, ROUND, &[taboo(2, true, 5)]);
    let named: Vec<&str> = touched(&round.scenario, &round.turns[1])
        .map(|it| it.id.as_str())
        .collect();
    assert_eq!(named, ["brother"]);
    take_in(&mut round, ROUND, &[taboo(2, false, 6)]);
    assert_eq!(round, self::round());
}

#[test]
fn the_log_of_the_simulated_owner_takes_no_ticks() {
    let alone = Round {
        partner: false,
        ..round()
    };
    assert_eq!(merged(&alone, ROUND, &[fact(1, "titanium", true, 1)]), []);
}

#[test]
fn a_tick_is_one_line_and_comes_back_from_it() {
    let line = serde_json::to_string(&fact(3, "titanium", true, 7)).unwrap();
    let wanted = r#"{"round":"0197-a","turn":3,"fact":"titanium","told":true,"at":7}"#;
    assert_eq!(line, wanted);
    for tick in [fact(3, "titanium", true, 7), taboo(1, false, 8)] {
        let line = serde_json::to_string(&tick).unwrap();
        assert_eq!(serde_json::from_str::<Tick>(&line).unwrap(), tick);
    }
}

fn any_tick() -> impl Strategy<Value = Tick> {
    let ids = ["titanium", "why-us", "man", "son", "none"];
    let fact = (1u32..5, 0..ids.len(), any::<bool>(), 0i64..20)
        .prop_map(move |(turn, id, told, at)| fact(turn, ids[id], told, at));
    let taboo =
        (1u32..5, any::<bool>(), 0i64..20).prop_map(|(turn, told, at)| taboo(turn, told, at));
    prop_oneof![4 => fact, 1 => taboo]
}

proptest! {
    #[test]
    fn the_order_does_not_matter_and_twice_is_once(
        (ticks, shuffled) in prop::collection::vec(any_tick(), 0..24)
            .prop_flat_map(|ticks| (Just(ticks.clone()), Just(ticks).prop_shuffle()))
    ) {
        let mut once = round();
        take_in(&mut once, ROUND, &ticks);
        let mut other = round();
        take_in(&mut other, ROUND, &shuffled);
        prop_assert_eq!(&once, &other);
        prop_assert_eq!(merged(&once, ROUND, &ticks), vec![]);
    }

    /// As they come, some of them again: the trainee's program takes in what is there each second.
    #[test]
    fn taking_them_in_by_and_by_is_as_taking_them_in_at_the_end(
        ticks in prop::collection::vec(any_tick(), 0..24), stop in 0usize..24
    ) {
        let mut by_and_by = round();
        take_in(&mut by_and_by, ROUND, &ticks[..stop.min(ticks.len())]);
        take_in(&mut by_and_by, ROUND, &ticks);
        let mut at_once = round();
        take_in(&mut at_once, ROUND, &ticks);
        prop_assert_eq!(by_and_by, at_once);
    }
}
