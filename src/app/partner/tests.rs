//! What the owner's terminal decides, as tables.

use super::*;
use crate::app::partner::reach::Reach;
use crate::app::{Action, Edit, What};
use crate::dialogue::question::Facet;
use crate::dialogue::round::{Asked, Form, Heard, Understood};
use crate::dialogue::scenario::{Manner, Scenario};
use crate::question_file::Library;

fn scenario() -> Scenario {
    let both: serde_json::Value =
        serde_json::from_str(include_str!("../../../tests/partner/owner.json")).unwrap();
    serde_json::from_value(both["ja"].clone()).unwrap()
}

fn turn(ordinal: u32, form: Form, facet: Option<Facet>, topic: Option<&str>) -> Turn {
    Turn {
        ordinal,
        at: 0,
        waited: 0,
        place: "biz.strengths".into(),
        asked: Asked::Typed,
        words: "その問い".into(),
        understood: Understood {
            question: topic.map(String::from),
            facet,
            form,
        },
        topic: topic.map(String::from),
        heard: Heard::Partner,
        reply: String::new(),
        facts: Vec::new(),
        mood: 0,
    }
}

fn seen(turns: Vec<Turn>, finished: bool) -> Seen {
    let words = Library::load(None)
        .get("locaben")
        .expect("a set")
        .set
        .clone();
    Seen {
        id: "a".into(),
        trainee: "佐藤".into(),
        finished,
        round: Round {
            scenario: scenario(),
            seed: 1,
            partner: true,
            turns,
        },
        words,
    }
}

fn partner() -> Partner {
    Partner::new(Locale::new(Lang::Ja, None).0, Theme::Dark, (80, 24))
}

const STRENGTHS: Option<&str> = Some("biz.strengths");

fn open(ordinal: u32, facet: Option<Facet>) -> Turn {
    turn(ordinal, Form::Open, facet, STRENGTHS)
}

#[test]
fn a_question_reaches_what_the_scenario_says() {
    let told = |ordinal, facet, id: &str| Turn {
        facts: vec![id.to_string()],
        ..open(ordinal, facet)
    };
    let example = || told(1, Some(Facet::Example), "titanium");
    let reason = || told(2, Some(Facet::Reason), "why-us");
    let opener = Turn {
        asked: Asked::Opener,
        ..open(1, None)
    };
    // The turns before, the turn; the facts reached, those that silence would bring, what to do.
    type Case = (Vec<Turn>, Turn, &'static str, &'static str, &'static str);
    let rows: Vec<Case> = vec![
        (vec![], opener, "", "", "first"),
        (vec![], open(1, None), "titanium", "", "tell"),
        (
            vec![],
            open(1, Some(Facet::Example)),
            "titanium",
            "",
            "tell",
        ),
        (vec![], open(1, Some(Facet::Number)), "", "", "first"),
        (
            vec![open(1, None)],
            open(2, Some(Facet::Number)),
            "",
            "",
            "nothing",
        ),
        // Told in reply to this question; its silence would bring more.
        (vec![example()], reason(), "why-us", "man", "tell"),
        // Something else must be told before, not in reply to it.
        (
            vec![],
            Turn {
                facts: vec!["titanium".into()],
                ..open(1, Some(Facet::Reason))
            },
            "",
            "",
            "first",
        ),
        (
            vec![open(1, None)],
            open(2, Some(Facet::Reason)),
            "",
            "",
            "nothing",
        ),
        (
            vec![example()],
            open(2, Some(Facet::Reason)),
            "why-us",
            "",
            "tell",
        ),
        (
            vec![example()],
            open(2, Some(Facet::Example)),
            "",
            "",
            "again",
        ),
        (vec![example(), reason()], open(3, None), "", "man", "again"),
        (
            vec![],
            turn(1, Form::Closed, Some(Facet::Example), STRENGTHS),
            "",
            "",
            "closed",
        ),
        (
            vec![],
            turn(1, Form::Leading, Some(Facet::Example), STRENGTHS),
            "",
            "",
            "leading",
        ),
        (
            vec![],
            turn(1, Form::Double, None, STRENGTHS),
            "",
            "",
            "double",
        ),
        (
            vec![example(), reason()],
            turn(3, Form::Advice, None, STRENGTHS),
            "",
            "",
            "advice",
        ),
        (vec![], turn(1, Form::Off, None, None), "", "", "off"),
        (vec![], turn(1, Form::Open, None, None), "", "", "unclear"),
        (
            vec![],
            turn(1, Form::Statement, None, STRENGTHS),
            "",
            "",
            "statement",
        ),
        (
            vec![],
            turn(1, Form::Statement, None, Some("mgmt.succession")),
            "son",
            "",
            "tell",
        ),
    ];
    for (before, turn, facts, silence, say) in rows {
        let shown = format!("{turn:?}");
        let mut turns = before;
        turns.push(turn.clone());
        let round = seen(turns, false).round;
        let reach: Reach = reach::reach(&round, &turn);
        let got = (reach.facts.join(" "), reach.silence.join(" "), reach.say.id);
        assert_eq!(got, (facts.into(), silence.into(), say), "{shown}");
    }
}

#[test]
fn a_talkative_owner_tells_also_when_asked_for_yes_or_no() {
    let turn = turn(1, Form::Closed, Some(Facet::Example), STRENGTHS);
    let mut round = seen(vec![turn.clone()], false).round;
    round.scenario.manner = Manner::Talkative;
    assert_eq!(reach::reach(&round, &turn).facts, ["titanium"]);
}

#[test]
fn a_taboo_in_the_question_closes_him_up_in_any_width() {
    let turn = Turn {
        words: "ＢＲＯＴＨＥＲ、つまり弟さんの成功した例を一つ".into(),
        ..open(1, Some(Facet::Example))
    };
    let round = seen(vec![turn.clone()], false).round;
    let reach = reach::reach(&round, &turn);
    assert_eq!((reach.taboos, reach.facts), (vec!["brother"], vec![]));
    assert_eq!(reach.say.line, "その話は、いいでしょう。");
}

/// What is in front: waiting, card, question (its number) or the end; facts told.
fn stands(partner: &Partner) -> String {
    let front = match (&partner.seen, partner.card) {
        (None, _) => "waiting".to_string(),
        _ if partner.is_over() => "over".to_string(),
        (_, Some(_)) => "card".to_string(),
        _ => partner
            .turn()
            .map_or("none".into(), |turn| turn.ordinal.to_string()),
    };
    format!("{front} {}", partner.count().0)
}

#[test]
fn it_waits_goes_on_by_itself_and_tells_the_end() {
    let mut partner = partner();
    let other = Seen {
        id: "b".into(),
        ..seen(vec![], false)
    };
    let told = Turn {
        facts: vec!["titanium".into()],
        ..open(1, Some(Facet::Example))
    };
    let steps: Vec<(Option<Seen>, &str)> = vec![
        (None, "waiting 0"),
        // One that was over before is nobody's business.
        (Some(seen(vec![told.clone()], true)), "waiting 0"),
        (Some(seen(vec![], false)), "card 0"),
        (Some(seen(vec![open(1, None)], false)), "1 0"),
        (Some(seen(vec![told.clone()], false)), "1 1"),
        // The trainee's program was closed and opened again.
        (Some(seen(vec![told.clone(), open(2, None)], false)), "2 1"),
        (
            Some(seen(vec![told.clone(), open(2, None)], true)),
            "over 1",
        ),
        (Some(other), "card 0"),
        (None, "waiting 0"),
    ];
    for (seen, wanted) in steps {
        partner.see(seen, Vec::new());
        assert_eq!(stands(&partner), wanted);
    }
}

/// Keys as the table names actions, or typed text; gives the ticks that were asked for.
fn plays(partner: &mut Partner, keys: &[What]) -> Vec<String> {
    let mut kept = Vec::new();
    for key in keys {
        if let Some(Wish::Keep(tick)) = partner.tell(key.clone(), 100) {
            let (Ticked::Fact(id) | Ticked::Taboo(id)) = &tick.what;
            let sign = if tick.told { '+' } else { '-' };
            kept.push(format!("{} {sign}{id}", tick.turn));
            partner.ticked(tick);
        }
    }
    kept
}

#[test]
fn keys_tick_and_take_back() {
    let typed = |text: &str| What::Insert(text.to_string());
    let press = What::Do;
    let enter = || press(Action::Enter);
    let edit = |edit| press(Action::Edit(edit));
    let rows: Vec<(Vec<What>, &[&str])> = vec![
        // A new question has chosen what it reaches.
        (vec![enter()], &["2 +why-us"]),
        (vec![typed(" "), typed("　")], &["2 +why-us", "2 -why-us"]),
        (vec![edit(Edit::Down), enter()], &["2 +man"]),
        (vec![typed("4"), enter()], &["2 +son"]),
        (
            vec![typed("４"), enter(), typed("4"), enter()],
            &["2 +son", "2 -son"],
        ),
        (vec![typed("5"), enter()], &["2 +brother"]),
        (vec![typed("息子"), enter()], &["2 +son"]),
        (vec![typed("9"), enter()], &[]),
        (
            vec![typed("q"), typed("y"), press(Action::Close), enter()],
            &["2 +why-us"],
        ),
        // For the question before; what it told there is taken back there.
        (vec![edit(Edit::Left), typed("4"), enter()], &["1 +son"]),
        (
            vec![
                edit(Edit::Left),
                typed("4"),
                enter(),
                edit(Edit::Right),
                typed("4"),
                enter(),
            ],
            &["1 +son", "1 -son"],
        ),
        // Reading the card ticks nothing.
        (vec![press(Action::NextField), enter()], &[]),
        (
            vec![press(Action::NextField), enter(), enter()],
            &["2 +why-us"],
        ),
        (
            vec![press(Action::NextField), typed("4"), enter()],
            &["2 +son"],
        ),
    ];
    for (keys, wanted) in rows {
        let mut partner = partner();
        let told = Turn {
            facts: vec!["titanium".into()],
            ..open(1, Some(Facet::Example))
        };
        partner.see(Some(seen(vec![told.clone()], false)), Vec::new());
        partner.see(
            Some(seen(vec![told, open(2, Some(Facet::Reason))], false)),
            Vec::new(),
        );
        assert_eq!(plays(&mut partner, &keys), wanted, "{keys:?}");
    }
}

#[test]
fn nothing_is_ticked_before_the_first_question_nor_after_the_end() {
    let mut partner = partner();
    let enter = || What::Do(Action::Enter);
    partner.see(Some(seen(vec![], false)), Vec::new());
    // The first one closes the card.
    assert_eq!(plays(&mut partner, &[enter(), enter()]), [""; 0]);
    assert_eq!(
        partner.notice,
        Some(Notice::Said("partner-no-question", Vec::new()))
    );
    partner.see(Some(seen(vec![open(1, None)], true)), Vec::new());
    assert_eq!(
        plays(&mut partner, &[enter(), What::Insert("1".into()), enter()]),
        [""; 0]
    );
}

#[test]
fn a_later_tick_counts_though_the_clock_was_put_back() {
    let mut partner = partner();
    partner.see(Some(seen(vec![open(1, None)], false)), Vec::new());
    for wall in [5_000, 4_000, 3_000] {
        let Some(Wish::Keep(tick)) = partner.tell(What::Do(Action::Enter), wall) else {
            panic!("a tick");
        };
        partner.ticked(tick);
    }
    assert_eq!(partner.count().0, 1, "told, taken back, told");
}

#[test]
fn the_card_scrolls_to_its_end_and_no_further() {
    let mut partner = partner();
    partner.see(Some(seen(vec![], false)), Vec::new());
    let down = || What::Do(Action::Edit(Edit::PageDown));
    plays(
        &mut partner,
        &[down(), down(), down(), down(), down(), down()],
    );
    let rows = card::rows(&partner).len();
    assert_eq!(partner.card, Some(rows - partner.page()));
    let widest = |rows: Vec<card::Line>| {
        rows.iter()
            .map(|it| it.indent + crate::editor::wrap::width(&it.text))
            .max()
    };
    assert!(widest(card::rows(&partner)) <= Some(80));
}
