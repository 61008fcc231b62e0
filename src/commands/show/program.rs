//! An interview as JSON. Names and values are those of the database's views.

use serde_json::{Value, json};

use super::super::company;
use super::super::times::{seconds, utc};
use super::{Whole, review};
use crate::dialogue::answer::{Answer, FollowUp};
use crate::dialogue::clock::{Interval, IntervalKind};
use crate::dialogue::moves::Move;
use crate::dialogue::question::{Facet, Question};
use crate::dialogue::record::{RemarkKind, Stored, Wording};

pub fn json(whole: &Whole) -> Value {
    let stored = &whole.stored;
    let header = &stored.header;
    let company = &header.company;
    let answers: Vec<Value> = stored
        .set
        .perspectives
        .iter()
        .flat_map(|part| part.questions.iter().map(move |it| (part, it)))
        .map(|(part, question)| answer(whole, &part.id, question))
        .collect();
    json!({
        "interview": stored.number,
        "id": header.id,
        "company": company.name,
        "industry": company.industry,
        "employees": company.employees,
        "founded": company.founded,
        "visit": header.visit,
        "continues": header.continues,
        "assisted": header.assisted.id(),
        "interviewer": header.interviewer,
        "mode": header.mode.id(),
        "need": header.need.id(),
        "question_set": stored.set.id,
        "edition": stored.set.edition,
        "demo": header.demo,
        "started": utc(header.started),
        "finished": header.finished.map(utc),
        "reviews": review::reviews_as_json(&stored.review),
        "hash": whole.sealed.map(|it| it.hex()),
        "sealed": whole.sealed.map(|it| utc(it.at)),
        "answers": answers,
        "remarks": stored.remarks.iter().map(remark).collect::<Vec<_>>(),
        "stages": stored.stages.iter().map(company::as_json).collect::<Vec<_>>(),
    })
}

fn answer(whole: &Whole, perspective: &str, question: &Question) -> Value {
    let stored = &whole.stored;
    let none = Answer::default();
    let answer = stored.answers.get(&question.id).unwrap_or(&none);
    let of = |kind| time(stored, &question.id, kind);
    let follow_ups = stored.follow_ups.iter();
    let follow_ups: Vec<Value> = follow_ups
        .filter(|it| it.question == question.id)
        .map(follow_up)
        .collect();
    let intervals = stored.intervals.iter();
    let intervals: Vec<Value> = intervals
        .filter(|it| it.question == question.id)
        .map(interval)
        .collect();
    let revisions = whole.wordings.get(&question.id).into_iter().flatten();
    let revisions: Vec<Value> = revisions.map(revision).collect();
    json!({
        "perspective": perspective,
        "question": question.id,
        "state": answer.state.id(),
        "answer": answer.text,
        "read_as": answer.reading,
        "author": answer.author,
        "note": answer.note,
        "flagged": answer.flagged,
        "characters": answer.characters,
        "thin": answer.thin,
        "missing": answer.missing.iter().map(|it| it.id()).collect::<Vec<_>>(),
        "seconds": {
            "active": of(IntervalKind::Active),
            "away": of(IntervalKind::Away),
        },
        "follow_ups": follow_ups,
        "intervals": intervals,
        "revisions": revisions,
        "tags": stored.tags.get(&question.id).into_iter().flatten().collect::<Vec<_>>(),
        "opinions": review::opinions_as_json(&stored.review, &question.id),
        "elsewhere": review::elsewhere_as_json(&stored.review, &question.id),
    })
}

fn remark((kind, text): (&RemarkKind, &String)) -> Value {
    json!({ "kind": kind.id(), "text": text })
}

/// Seconds of this kind on the question, in this visit; `null` where none were measured.
fn time(stored: &Stored, question: &str, kind: IntervalKind) -> Option<f64> {
    let mut all = stored
        .intervals
        .iter()
        .filter(|it| it.question == question && it.kind == kind)
        .peekable();
    all.peek()?;
    Some(seconds(all.map(|it| it.length).sum()))
}

fn follow_up(it: &FollowUp) -> Value {
    json!({
        "ordinal": it.ordinal,
        "facet": it.facet.map(Facet::id),
        "probe": it.probe,
        "offered": utc(it.offered),
        "outcome": it.outcome.id(),
        "asked": it.asked.map(utc),
        "answered": it.answered.map(utc),
        "answer": it.answer,
        "characters": it.characters,
        "generic": it.generic.map(Move::id),
    })
}

fn interval(it: &Interval) -> Value {
    let ended = it.started.saturating_add_unsigned(it.length);
    json!({
        "seq": it.seq,
        "follow_up": it.follow_up,
        "started": utc(it.started),
        "ended": it.closed_by.map(|_| utc(ended)),
        "seconds": seconds(it.length),
        "kind": it.kind.id(),
        "closed_by": it.closed_by.map(|by| by.id()),
        "typed": it.typed,
    })
}

fn revision(it: &Wording) -> Value {
    json!({
        "at": utc(it.at),
        "author": it.author,
        "answer": it.text,
        "follow_up": it.follow_up,
    })
}
