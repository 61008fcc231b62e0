//! What a debrief says of a round, and that it is fair.

use proptest::prelude::*;

use super::given::{Logged, others};
use crate::dialogue::question::Lang;
use crate::dialogue::round::{Asked, Form, Heard, Turn};
use crate::roleplay::debrief::{Attempt, Cause, Point};

fn ja() -> Logged {
    Logged::in_language(Lang::Ja)
}

fn ids(points: &[Point]) -> Vec<&str> {
    points.iter().map(|it| it.id).collect()
}

fn arg<'a>(points: &'a [Point], id: &str, name: &str) -> &'a str {
    let point = points.iter().find(|it| it.id == id).expect(id);
    let value = point.args.iter().find(|(it, _)| *it == name);
    &value.expect(name).1
}

#[test]
fn facts_are_told_by_words_and_missed_for_a_cause() {
    for lang in Lang::ALL {
        let seen = Logged::in_language(lang).debrief(&[]);
        let told: Vec<_> = seen
            .told
            .iter()
            .map(|it| (it.fact.as_str(), it.turn, it.own, it.written))
            .collect();
        let wanted = [
            ("titanium", 2, true, true),
            ("why-us", 4, true, true),
            ("night", 8, true, false),
        ];
        assert_eq!(told, wanted, "{lang:?}");
        let missed: Vec<_> = seen
            .missed
            .iter()
            .map(|it| (it.fact.as_str(), it.cause, it.turn))
            .collect();
        let wanted = [
            ("penalty", Cause::Silence, Some(3)),
            ("daughter", Cause::Form, Some(5)),
            ("doubt", Cause::After, None),
            ("staff", Cause::Form, Some(9)),
            ("share", Cause::NotOpened, None),
        ];
        assert_eq!(missed, wanted, "{lang:?}");
        assert_eq!((seen.attempt.mark, seen.own), (2, 3));
    }
}

#[test]
fn a_question_that_cut_the_owner_off_was_asked_and_is_named() {
    let mut log = ja();
    let last = log.round.turns.last().expect("turns").clone();
    let mut cut = Turn {
        ordinal: last.ordinal + 1,
        asked: Asked::Typed,
        waited: 100,
        heard: Heard::Pressed,
        words: "市場での割合はどのくらいですか。".into(),
        reply: "まだ途中です。".into(),
        facts: Vec::new(),
        ..last
    };
    let share = ja().debrief(&[]).missed;
    let share = share.iter().find(|it| it.fact == "share").expect("missed");
    cut.understood.question = Some(share.question.clone());
    log.round.turns.push(cut.clone());
    let seen = log.debrief(&[]);
    let missed = seen.missed.iter().find(|it| it.fact == "share");
    let missed = missed.expect("still missed");
    assert_eq!(
        (missed.cause, missed.turn, missed.words.as_str()),
        (Cause::Mood, Some(cut.ordinal), cut.words.as_str())
    );
}

#[test]
fn with_a_partner_nobody_knows_of_silences() {
    for lang in Lang::ALL {
        let mut log = Logged::in_language(lang);
        log.round.partner = true;
        let seen = log.debrief(&[]);
        assert_eq!((seen.attempt.longest_silence, seen.silences), (None, 0));
        let alone = Logged::in_language(lang).debrief(&[]);
        let says = |seen| {
            let locale = crate::locale::Locale::new(lang, None).0;
            crate::app::debriefing::text(seen, &locale, 80)
        };
        let word = if lang == Lang::Ja {
            "最も長い沈黙"
        } else {
            "ongest silence"
        };
        assert!(says(&alone).contains(word) && !says(&seen).contains(word));
    }
}

#[test]
fn how_it_was_talked_is_counted() {
    let seen = ja().debrief(&[]);
    assert_eq!(
        (seen.silences, seen.interruptions, seen.restatements),
        (1, 1, 0)
    );
    assert_eq!(seen.attempt.longest_silence, Some(6_400));
    // Open: 1, 2, 4, 7; closed: 3, 5; leading: 9.
    assert_eq!(seen.attempt.open, Some(4.0 / 7.0));
    assert_eq!(seen.questions.len(), 8);
    let advice: Vec<_> = seen
        .advice
        .iter()
        .map(|it| (it.turn, it.told, it.early))
        .collect();
    assert_eq!(advice, [(6, 2, true)]);
    assert_eq!(seen.order, ["biz", "mgmt"]);
    assert_eq!(
        seen.times,
        [("mgmt".into(), 66_000), ("biz".into(), 194_000)]
    );
    assert_eq!(seen.time, 260_000);
    let share = seen.attempt.owner_talk.unwrap();
    assert!(share > 0.4 && share < 0.6, "{share}");
}

#[test]
fn what_nobody_said_is_named_and_nothing_else() {
    for (lang, words) in [(Lang::Ja, "得意先は45社"), (Lang::En, "45 customers")] {
        let seen = Logged::in_language(lang).debrief(&[]);
        let found: Vec<_> = seen.invented.iter().map(|it| it.words.as_str()).collect();
        assert_eq!(found, [words]);
    }
    // A fact that was written and not told, with a word that nobody said.
    let mut log = ja();
    log.answers.get_mut("biz.weaknesses").unwrap().text = "人手不足。五年で6人やめた".into();
    let found = log.debrief(&[]).invented;
    assert!(
        found.iter().any(|it| it.fact.as_deref() == Some("staff")),
        "{found:?}"
    );
    // Once it was told, it was heard.
    log.round.turns[8].facts.push("staff".into());
    log.round.turns[8].reply = "五年で六人辞めて、採れたのは一人です。".into();
    assert!(
        log.debrief(&[])
            .invented
            .iter()
            .all(|it| it.question != "biz.weaknesses")
    );
    // What only a partner knows is held against nobody.
    log.round.partner = true;
    assert_eq!(log.debrief(&[]).invented, []);
}

#[test]
fn good_points_come_with_evidence_and_tries_with_better_words() {
    let mut log = ja();
    log.round.turns[8].words = "夜勤に、ご自分が週に三回。".into();
    log.round.turns[8].understood.form = Form::Statement;
    let seen = log.debrief(&[]);
    assert_eq!(seen.restatements, 1);
    assert_eq!(
        ids(&seen.good),
        ["good-asked", "good-waited", "good-restated"]
    );
    let seen = ja().debrief(&[]);
    assert_eq!(
        arg(&seen.good, "good-asked", "fact"),
        "刃物を自前で研げる職人が四人"
    );
    assert_eq!(
        ids(&seen.next),
        ["next-closed", "next-silence", "next-open"]
    );
    assert_eq!(
        arg(&seen.next, "next-closed", "words"),
        "後継者は決まっていますか。"
    );
    assert!(arg(&seen.next, "next-closed", "ask").starts_with("この先、会社を誰に"));
    assert_eq!(arg(&seen.next, "next-silence", "waited"), "2.6");
}

#[test]
fn there_is_always_something_good_and_something_to_try() {
    let mut log = ja();
    log.round.turns.clear();
    log.answers.clear();
    let nothing = log.debrief(&[]);
    assert_eq!(ids(&nothing.good), ["good-began"]);
    assert_eq!(ids(&nothing.next), ["next-open"]);
    assert_eq!(nothing.attempt.mark, 1);
    let mut all = ja();
    let ids_of: Vec<String> = all
        .round
        .scenario
        .facts()
        .map(|(_, it)| it.id.clone())
        .collect();
    let notes: Vec<String> = all
        .round
        .scenario
        .facts()
        .map(|(_, it)| it.note.clone())
        .collect();
    all.round.turns.retain(|it| !matches!(it.ordinal, 3 | 6));
    all.round.turns[1].facts = ids_of;
    all.answers.get_mut("biz.strengths").unwrap().text = notes.join("\n");
    let all = all.debrief(&[]);
    assert_eq!((all.attempt.mark, ids(&all.next)), (5, vec!["next-harder"]));
    assert_eq!(all.invented, []);
}

#[test]
fn clicking_what_is_offered_never_earns_the_best_mark() {
    let mut log = ja();
    let ids: Vec<String> = log
        .round
        .scenario
        .facts()
        .map(|(_, it)| it.id.clone())
        .collect();
    log.round.turns.truncate(2);
    log.round.turns[1].facts = ids;
    log.round.turns[1].asked = Asked::Probe;
    assert_eq!(log.debrief(&[]).attempt.mark, 4);
    // Typed after the set's own probe is no other thing.
    log.round.turns[1].asked = Asked::Typed;
    log.round.turns[1].words = super::given::set(Lang::Ja)
        .question("biz.strengths")
        .unwrap()
        .probes[0]
        .ask
        .clone();
    assert_eq!(log.debrief(&[]).attempt.mark, 4);
    log.round.turns[1].words = "自分の言葉で尋ねます".into();
    assert_eq!(log.debrief(&[]).attempt.mark, 5);
}

#[test]
fn rounds_are_held_against_the_right_ones() {
    let log = ja();
    let seen = log.debrief(&others("佐藤"));
    let numbers = |all: &[Attempt]| all.iter().map(|it| it.number).collect::<Vec<_>>();
    assert_eq!(numbers(&seen.earlier), [1]);
    assert_eq!(numbers(&seen.trend), [1, 2]);
    assert_eq!(numbers(&seen.group), [3, 5, 6]);
    // The last round of each of the two others: 5 and 3 of 8.
    let median = seen.median.unwrap();
    assert_eq!((median.trainees, median.reached), (2, 0.5));
    assert!(ids(&seen.good).contains(&"good-more"));
}

#[test]
fn a_partners_silence_is_not_counted_as_talk() {
    let mut log = ja();
    log.round.partner = true;
    for turn in &mut log.round.turns {
        turn.heard = Heard::Partner;
        turn.reply.clear();
    }
    let seen = log.debrief(&[]);
    assert_eq!((seen.attempt.owner_talk, seen.interruptions), (None, 0));
    assert_eq!(seen.told.len(), 3);
}

#[test]
fn what_the_program_did_not_understand_is_not_held_against_the_trainee() {
    let mut log = ja();
    let before = log.debrief(&[]).attempt.open;
    let unclear = Turn {
        ordinal: 10,
        heard: Heard::Unclear,
        words: "ええと".into(),
        topic: None,
        facts: Vec::new(),
        ..log.round.turns[2].clone()
    };
    log.round.turns.push(unclear);
    let seen = log.debrief(&[]);
    assert_eq!((seen.unclear, seen.attempt.open), (1, before));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_order_of_the_others_does_not_matter(
        shuffled in Just(others("佐藤")).prop_shuffle()
    ) {
        let log = ja();
        prop_assert_eq!(log.debrief(&shuffled), log.debrief(&others("佐藤")));
    }

    #[test]
    fn one_more_fact_never_lowers_the_mark(turn in 0_usize..9, fact in 0_usize..8, told in 0_u8..=255) {
        let mut log = ja();
        let ids: Vec<String> = log.round.scenario.facts().map(|(_, it)| it.id.clone()).collect();
        let chosen = ids.iter().enumerate().filter(|(at, _)| told & (1 << at) != 0);
        log.round.turns[0].facts = chosen.map(|(_, id)| id.clone()).collect();
        let before = log.debrief(&[]).attempt;
        log.round.turns[turn].facts.push(ids[fact].clone());
        let after = log.debrief(&[]).attempt;
        prop_assert!(after.mark >= before.mark && after.reached >= before.reached);
    }
}

#[test]
fn what_was_on_offer_is_no_merit() {
    let mut log = ja();
    for turn in &mut log.round.turns {
        turn.facts.clear();
        turn.asked = Asked::Probe;
        turn.heard = Heard::Nothing;
        turn.understood.form = crate::dialogue::round::Form::Open;
    }
    let seen = log.debrief(&[]);
    assert_eq!(ids(&seen.good), ["good-one-open"]);
}
