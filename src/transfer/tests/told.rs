//! Interviews in which anything may have been said.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use serde_json::{Value, json};

use super::{NOON, library};
use crate::dialogue::answer::{Answer, FollowUp, Outcome, State};
use crate::dialogue::clock::{ClosedBy, Interval, IntervalKind};
use crate::dialogue::moves::Move;
use crate::dialogue::question::{Facet, Need, QuestionSet};
use crate::dialogue::record::{
    Assisted, Company, Header, Mode, RemarkKind, Stored, Whole, Wording,
};
use crate::dialogue::review::{Elsewhere, Opinion, Review, Reviewed};
use crate::dialogue::stage::Stage;
use crate::text::{characters, clean};

fn words() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[ -~]{0,12}",
        "[あ-んア-ン一-龠ー。、]{1,12}",
        Just("=1+1".to_owned()),
        Just("\n".to_owned()),
        Just("\"'\\\t".to_owned()),
        Just("👩\u{200D}🔧か\u{3099}辻\u{E0100}".to_owned()),
        any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..5).prop_map(|pieces| clean(&pieces.concat()))
}

fn one_of<T: Clone + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    prop::sample::select(all)
}

/// A few questions of the shipped sets, and one that none of them has.
const QUESTIONS: [&str; 6] = [
    "mgmt.philosophy",
    "mgmt.succession",
    "biz.history",
    "biz.it",
    "flow.process",
    "of.another.set",
];

fn time() -> impl Strategy<Value = i64> {
    prop_oneof![3 => NOON..NOON + 100_000, 1 => any::<i64>()]
}

fn answer() -> impl Strategy<Value = Answer> {
    let facets = prop::collection::vec(one_of(&Facet::ALL), 0..3);
    let reading = prop_oneof![
        3 => Just(None),
        1 => any::<f64>().prop_filter("JSON has no others", |it| it.is_finite())
            .prop_map(|value| Some(json!({"number": {"value": value, "unit": null}}))),
    ];
    let marks = (
        any::<bool>(),
        prop::option::of(any::<bool>()),
        facets,
        reading,
    );
    (one_of(&State::ALL), words(), words(), words(), marks).prop_map(
        |(state, text, note, author, (flagged, thin, missing, reading))| Answer {
            state,
            characters: characters(&text),
            text,
            reading,
            note,
            flagged,
            thin,
            missing,
            author,
        },
    )
}

fn follow_up(ordinal: u32) -> impl Strategy<Value = FollowUp> {
    let outcome = one_of(&[Outcome::Asked, Outcome::Left]);
    let times = (time(), prop::option::of(time()), prop::option::of(time()));
    let about = (
        prop::option::of(one_of(&Facet::ALL)),
        prop::option::of(one_of(&Move::ALL)),
    );
    (one_of(&QUESTIONS), about, words(), times, outcome, words()).prop_map(
        move |(question, (facet, generic), probe, (offered, asked, answered), outcome, answer)| {
            FollowUp {
                question: question.into(),
                ordinal,
                facet,
                generic,
                probe,
                offered,
                outcome,
                asked,
                answered,
                characters: characters(&answer),
                answer,
            }
        },
    )
}

fn interval(seq: u32) -> impl Strategy<Value = Interval> {
    let kind = one_of(&[IntervalKind::Active, IntervalKind::Away]);
    let by = one_of(&[
        ClosedBy::Leave,
        ClosedBy::Pause,
        ClosedBy::Exit,
        ClosedBy::Crash,
    ]);
    let follow_up = prop::option::of(1u32..3);
    (
        one_of(&QUESTIONS),
        follow_up,
        kind,
        time(),
        0u64..1_000_000,
        by,
        any::<bool>(),
    )
        .prop_map(
            move |(question, follow_up, kind, started, length, by, typed)| Interval {
                seq,
                question: question.into(),
                follow_up,
                kind,
                started,
                length,
                closed_by: Some(by),
                typed,
            },
        )
}

fn header(id: u8) -> impl Strategy<Value = Header> {
    let company = (
        one_of(&["北上製作所", "=cmd|' /C calc'!A0", "花巻\"醸造\""]),
        words(),
        words(),
    );
    let company = (company, prop::option::of(any::<u32>()));
    let ids = (prop::option::of(words()), 1u32..9, any::<bool>());
    let ways = (
        one_of(&Assisted::ALL),
        one_of(&Mode::ALL),
        one_of(&Need::ALL),
    );
    (
        company,
        ids,
        ways,
        words(),
        time(),
        prop::option::of(time()),
    )
        .prop_map(
            move |(company, (continues, visit, demo), ways, interviewer, started, finished)| {
                let ((name, industry, founded), employees) = company;
                Header {
                    id: format!("0193a000-0000-7000-8000-0000000000{id:02}"),
                    company: Company {
                        name: name.into(),
                        industry,
                        employees,
                        founded,
                    },
                    visit,
                    continues,
                    assisted: ways.0,
                    interviewer,
                    mode: ways.1,
                    need: ways.2,
                    started,
                    finished,
                    demo,
                }
            },
        )
}

pub fn set(other: bool) -> QuestionSet {
    let set = library().get("locaben").unwrap().set.clone();
    match other {
        true => QuestionSet {
            title: "別の題名 \u{1F600}".into(),
            ..set
        },
        false => set,
    }
}

fn extra() -> impl Strategy<Value = Option<Value>> {
    let kept = json!({
        "interview": {"mood": "良い", "z": [1, 2.5, null]},
        "company": {"hojin": "1234567890123"},
        "answers": {"biz.it": {"sure": 0.3}, "of.another.set": {"a": 1}},
        "reviews": {"添削-0": {"mood": 1}},
        "opinions": {"意見-1": {"sure": [0.5]}},
        "elsewhere": {"gone.question": {"question": "gone.question", "answer": "=1"}},
    });
    prop_oneof![Just(None), Just(Some(kept))]
}

fn opinion(at: usize) -> impl Strategy<Value = Opinion> {
    let texts = (words(), words(), prop::option::of(words()), words());
    let says = (any::<bool>(), any::<bool>(), 1u32..9);
    let facets = prop::collection::vec(one_of(&Facet::ALL), 0..3);
    let follows = prop::collection::vec(0..at.max(1), 0..3);
    (one_of(&QUESTIONS), texts, says, time(), facets, follows).prop_map(
        move |(question, texts, says, time, facets, follows)| Opinion {
            id: format!("意見-{at}"),
            edit: says.2,
            question: question.into(),
            reviewer: texts.0,
            at: time,
            about: texts.1,
            comment: texts.3,
            suggestion: texts.2,
            ask_again: says.0,
            facets,
            accepted: says.1,
            follows: follows.iter().map(|at| format!("意見-{at}")).collect(),
        },
    )
}

fn reviewed() -> impl Strategy<Value = Reviewed> {
    let review = (words(), time(), prop::option::of(time()));
    let opinions: Vec<_> = (0..3).map(opinion).collect();
    let probe = prop::option::of("[あ-ん]{1,4}");
    let place = (one_of(&QUESTIONS), probe, words());
    let elsewhere = prop::collection::btree_map(place, (time(), words(), any::<bool>()), 0..3);
    (prop::collection::vec(review, 0..3), opinions, elsewhere).prop_map(
        |(reviews, opinions, elsewhere)| {
            let review = |(at, it): (usize, (String, i64, Option<i64>))| Review {
                id: format!("添削-{at}"),
                reviewer: it.0,
                begun: it.1,
                finished: it.2,
            };
            let wording =
                |((question, probe, text), (at, author, settled)): ((&str, _, _), _)| Elsewhere {
                    question: question.to_owned(),
                    probe,
                    text,
                    at,
                    author,
                    settled,
                };
            Reviewed {
                reviews: reviews.into_iter().enumerate().map(review).collect(),
                opinions,
                elsewhere: elsewhere.into_iter().map(wording).collect(),
                earlier: Vec::new(),
            }
        },
    )
}

pub fn whole(id: u8) -> impl Strategy<Value = Whole> {
    let answers = prop::collection::btree_map(one_of(&QUESTIONS), answer(), 0..5);
    let probes: Vec<_> = (1..5).map(follow_up).collect();
    let intervals: Vec<_> = (1..5).map(interval).collect();
    let wording = (
        one_of(&QUESTIONS),
        prop::option::of(1u32..4),
        time(),
        words(),
        words(),
    );
    let wordings = prop::collection::vec(wording, 0..6);
    let tags = prop::collection::btree_map(
        one_of(&QUESTIONS[..5]),
        prop::collection::btree_set("[a-z財]{1,5}", 1..3),
        0..3,
    );
    let remarks = prop::collection::btree_map(one_of(&RemarkKind::ALL), "[あ-ん\n]{1,9}", 0..3);
    let kept = (wordings, tags, remarks, extra(), any::<bool>(), reviewed());
    (header(id), answers, probes, intervals, time(), kept).prop_map(
        |(header, answers, follow_ups, intervals, touched, kept)| {
            let (wordings, tags, remarks, extra, other, review) = kept;
            let named = |(question, follow_up, at, author, text): (&str, _, _, _, _)| {
                let wording = Wording {
                    follow_up,
                    at,
                    author,
                    text,
                };
                (question.to_owned(), wording)
            };
            let owned = |(id, it): (&str, BTreeSet<String>)| (id.to_owned(), it);
            Whole {
                stored: Stored {
                    number: 0,
                    header,
                    set: set(other).into(),
                    answers: answers
                        .into_iter()
                        .map(|(id, it)| (id.to_owned(), it))
                        .collect(),
                    follow_ups,
                    intervals,
                    place: Some("biz.it".into()),
                    earlier_time: BTreeMap::new(),
                    earlier_replies: Vec::new(),
                    tags: tags.into_iter().map(owned).collect(),
                    remarks,
                    stages: vec![
                        Stage {
                            stage: 1,
                            supporter: "信金".into(),
                            at: NOON,
                            consent: None,
                        },
                        Stage {
                            stage: 2,
                            supporter: "信金".into(),
                            at: NOON,
                            consent: Some(true),
                        },
                    ],
                    round: None,
                    review,
                },
                wordings: wordings.into_iter().map(named).collect(),
                extra,
                touched,
            }
        },
    )
}
