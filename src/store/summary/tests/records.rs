//! Changes of any kind that figures are made from.

use proptest::prelude::*;

use super::{PEOPLE, QUESTIONS, header};
use crate::dialogue::answer::{Answer, FollowUp, Outcome, State};
use crate::dialogue::clock::{ClosedBy, Interval, IntervalKind};
use crate::dialogue::moves::Move;
use crate::dialogue::question::Facet;
use crate::dialogue::record::{Assisted, Record};
use crate::dialogue::review::{Opinion, Review};
use crate::text::characters;

/// Few questions, probes and opinions: they meet all the time.
pub fn record() -> impl Strategy<Value = Record> {
    let question = || prop::sample::select(&QUESTIONS[..]).prop_map(str::to_owned);
    let text = || "[あ社、 　\\n👩\u{200D}🔧]{0,6}";
    let person = || prop::sample::select(&PEOPLE[..]).prop_map(str::to_owned);
    let answer = (
        question(),
        prop::sample::select(&State::ALL[..]),
        text(),
        any::<Option<bool>>(),
    );
    let answer = answer.prop_map(|(question, state, text, thin)| Record::Answer {
        question,
        answer: Answer {
            state,
            characters: characters(&text),
            text,
            thin,
            author: PEOPLE[0].into(),
            ..Answer::default()
        },
    });
    let probe = (
        question(),
        1..4u32,
        prop::option::of(0..9usize),
        0..3usize,
        any::<bool>(),
        text(),
    );
    let probe = probe.prop_map(|(question, ordinal, facet, generic, asked, reply)| {
        let generic = [
            None,
            Some(Move::ALL[0]),
            Some(Move::ALL[Move::ALL.len() - 1]),
        ][generic];
        Record::FollowUp(FollowUp {
            question,
            ordinal,
            facet: facet.map(|at| Facet::ALL[at]),
            generic,
            probe: String::new(),
            offered: 0,
            outcome: if asked { Outcome::Asked } else { Outcome::Left },
            asked: None,
            answered: None,
            characters: characters(&reply),
            answer: reply,
        })
    });
    let interval = (
        question(),
        1..6u32,
        any::<bool>(),
        0..5_000u64,
        any::<bool>(),
    );
    let interval = interval.prop_map(|(question, seq, active, length, open)| {
        let kinds = [IntervalKind::Away, IntervalKind::Active];
        Record::Interval(Interval {
            seq,
            question,
            follow_up: None,
            kind: kinds[usize::from(active)],
            started: 0,
            length,
            closed_by: (!open).then_some(ClosedBy::Leave),
            typed: false,
        })
    });
    let wording = (question(), prop::option::of(1..4u32), person(), text());
    let wording = wording.prop_map(|(question, follow_up, author, text)| Record::Revision {
        question,
        follow_up,
        author,
        text,
    });
    let review = (0..2u8, any::<bool>()).prop_map(|(id, finished)| {
        Record::Review(Review {
            id: format!("r{id}"),
            reviewer: "堀".into(),
            begun: 1,
            finished: finished.then_some(2),
        })
    });
    let says = (text(), prop::option::of(text()), any::<bool>(), 0..3u8);
    let opinion = (0..4u8, question(), 0..3i64, text(), says).prop_map(
        |(id, question, at, about, (comment, suggestion, ask_again, follows))| {
            Record::Opinion(Opinion {
                id: format!("o{id}"),
                edit: 1,
                question,
                at,
                about,
                comment,
                suggestion,
                ask_again,
                follows: (follows < id)
                    .then(|| format!("o{follows}"))
                    .into_iter()
                    .collect(),
                ..Opinion::default()
            })
        },
    );
    let head = (
        0..3usize,
        prop::sample::select(&Assisted::ALL[..]),
        person(),
    );
    let head = head
        .prop_map(|(company, assisted, person)| Record::Header(header(company, assisted, &person)));
    prop_oneof![
        4 => answer, 3 => probe, 3 => interval, 2 => wording, 1 => head, 1 => review, 4 => opinion
    ]
}
