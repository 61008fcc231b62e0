//! An interview as a line of JSON: everything that is kept of it, so that it can be taken in
//! elsewhere as it is. What says nothing is left out.

mod reviews;
mod shape;

use std::collections::BTreeMap;
use std::io::Write;

use serde_json::{Map, Value};

use shape::*;

use super::extra::{self, Extra};
use super::sets::Said;
use super::time::{At, Seconds};
use crate::dialogue::answer::{Answer, FollowUp};
use crate::dialogue::clock::{Interval, IntervalKind};
use crate::dialogue::question::{Facet, Kind};
use crate::dialogue::reading::to_keep;
use crate::dialogue::record::{Company, RemarkKind, Stored, Whole, Wording};
use crate::store::implied;
use crate::text::characters;

fn some(unknown: &Map<String, Value>) -> Unknown<'_> {
    (!unknown.is_empty()).then_some(unknown)
}

/// Writes interviews, a line each; a set's content stands in the first line that was held with it.
#[derive(Default)]
pub struct Lines {
    said: Said,
}

impl Lines {
    /// # Errors
    /// It cannot be written.
    pub fn write(&mut self, out: &mut impl Write, whole: &Whole) -> std::io::Result<()> {
        let stored = &whole.stored;
        let header = &stored.header;
        let kept = Extra::of(whole.extra.as_ref());
        let (sum, first) = self.said.sum(&stored.set);
        let line = Line {
            id: &header.id,
            company: company(&header.company, &kept),
            visit: header.visit,
            assisted: header.assisted.id(),
            interviewer: &header.interviewer,
            set: &stored.set.id,
            edition: &stored.set.edition,
            set_sha256: sum,
            set_content: first.then_some(&stored.set),
            started: At(header.started),
            finished: header.finished.map(At),
            mode: header.mode.id(),
            need: header.need.id(),
            continues: header.continues.as_deref(),
            touched: At(whole.touched),
            place: stored.place.as_deref(),
            demo: header.demo,
            answers: answers(whole, &kept),
            intervals: intervals(&stored.intervals, &kept),
            remarks: remarks(stored, &kept),
            stages: stages(stored, &kept),
            reviews: reviews::reviews(&stored.review, &kept),
            opinions: reviews::opinions(&stored.review, &kept),
            elsewhere: reviews::elsewhere(&stored.review, &kept),
            unknown: some(&kept.interview),
        };
        serde_json::to_writer(&mut *out, &line)?;
        out.write_all(b"\n")
    }
}

fn company<'a>(company: &'a Company, kept: &'a Extra) -> CompanyOut<'a> {
    CompanyOut {
        name: &company.name,
        industry: &company.industry,
        employees: company.employees,
        founded: &company.founded,
        unknown: some(&kept.company),
    }
}

/// What is kept of each question.
#[derive(Default)]
struct About<'a> {
    follow_ups: Vec<&'a FollowUp>,
    wordings: Vec<&'a Wording>,
    seconds: Option<u64>,
}

fn answers<'a>(whole: &'a Whole, kept: &'a Extra) -> Vec<OneAnswer<'a>> {
    let stored = &whole.stored;
    let mut about: BTreeMap<&str, About> = BTreeMap::new();
    let touched = stored
        .answers
        .keys()
        .chain(stored.tags.keys())
        .chain(kept.answers.keys());
    for question in touched {
        about.entry(question).or_default();
    }
    for probe in &stored.follow_ups {
        about
            .entry(&probe.question)
            .or_default()
            .follow_ups
            .push(probe);
    }
    let implied = implied(whole);
    for (at, (question, wording)) in whole.wordings.iter().enumerate() {
        if !implied.contains(&at) {
            about.entry(question).or_default().wordings.push(wording);
        }
    }
    for interval in &stored.intervals {
        if interval.kind == IntervalKind::Active {
            let seconds = &mut about.entry(&interval.question).or_default().seconds;
            *seconds = Some(seconds.unwrap_or(0).saturating_add(interval.length));
        }
    }
    let mut lines = Vec::with_capacity(about.len());
    for question in stored.set.questions() {
        if let Some(about) = about.remove(question.id.as_str()) {
            let answer = answer(stored, &question.id, &question.kind, about, kept);
            lines.push(OneAnswer::Ours(Box::new(answer)));
        }
    }
    lines.extend(elsewhere(stored, about, kept));
    lines
}

/// What came with questions that the set does not have, and what is kept under them, by question.
fn elsewhere<'a>(
    stored: &'a Stored,
    about: BTreeMap<&'a str, About<'a>>,
    kept: &'a Extra,
) -> impl Iterator<Item = OneAnswer<'a>> {
    let mut all = kept.elsewhere.clone();
    for (question, about) in about {
        let answer = answer(stored, question, &Kind::Text, about, kept);
        let json = serde_json::to_value(&answer).expect("text, numbers and lists");
        match (all.get_mut(question), json) {
            (Some(Value::Object(came)), Value::Object(kept)) => came.extend(kept),
            (_, json) => drop(all.insert(question.to_owned(), json)),
        }
    }
    all.into_values().map(OneAnswer::Elsewhere)
}

fn answer<'a>(
    stored: &'a Stored,
    question: &'a str,
    kind: &Kind,
    about: About<'a>,
    kept: &'a Extra,
) -> AnswerOut<'a> {
    let follow_ups = about.follow_ups.into_iter().map(|probe| FollowUpOut {
        ordinal: probe.ordinal,
        facet: probe.facet.map(Facet::id),
        generic: probe.generic.map(|generic| generic.id()),
        probe: &probe.probe,
        offered: At(probe.offered),
        outcome: probe.outcome.id(),
        asked: probe.asked.map(At),
        answered: probe.answered.map(At),
        answer: &probe.answer,
        characters: characters(&probe.answer),
        unknown: extra::of(&kept.follow_ups, question, &probe.ordinal),
    });
    let wordings = (0..).zip(about.wordings).map(|(at, wording)| WordingOut {
        follow_up: wording.follow_up,
        at: At(wording.at),
        author: &wording.author,
        text: &wording.text,
        unknown: extra::of(&kept.wordings, question, &at),
    });
    let row = stored.answers.get(question);
    AnswerOut {
        question,
        answer: row.map(|answer| self::row(answer, kind, &stored.header.interviewer)),
        seconds: about.seconds.map(Seconds),
        tags: stored.tags.get(question),
        follow_ups: follow_ups.collect(),
        wordings: wordings.collect(),
        unknown: kept.answers.get(question),
    }
}

fn row<'a>(answer: &'a Answer, kind: &Kind, interviewer: &str) -> AnswerRow<'a> {
    let unread = || *kind != Kind::Text && to_keep(kind, &answer.text).is_some();
    let by_default = match answer.text.is_empty() {
        true => "",
        false => interviewer,
    };
    AnswerRow {
        state: answer.state.id(),
        answer: &answer.text,
        reading: match &answer.reading {
            Some(reading) => Some(Some(reading)),
            None => unread().then_some(None),
        },
        note: &answer.note,
        flagged: answer.flagged,
        characters: characters(&answer.text),
        thin: answer.thin,
        missing: &answer.missing,
        author: (answer.author != by_default).then_some(&answer.author),
    }
}

/// One that runs in another window counts up to the last thing known, as after a crash.
fn intervals<'a>(intervals: &'a [Interval], kept: &'a Extra) -> Vec<IntervalOut<'a>> {
    let line = |it: &'a Interval| IntervalOut {
        seq: it.seq,
        question: &it.question,
        follow_up: it.follow_up,
        kind: it.kind.id(),
        started: At(it.started),
        milliseconds: it.length,
        closed_by: it.closed_by.map_or("crash", |by| by.id()),
        typed: it.typed,
        unknown: kept.intervals.get(&it.seq),
    };
    intervals.iter().map(line).collect()
}

fn remarks(stored: &Stored, kept: &Extra) -> Map<String, Value> {
    let ours = |(kind, text): (&RemarkKind, &String)| (kind.id().to_owned(), text.clone().into());
    let mut remarks = kept.remarks.clone();
    remarks.extend(stored.remarks.iter().map(ours));
    remarks
}

fn stages<'a>(stored: &'a Stored, kept: &'a Extra) -> Vec<StageOut<'a>> {
    let stages = (0..).zip(&stored.stages).map(|(at, it)| StageOut {
        stage: it.stage,
        supporter: &it.supporter,
        at: At(it.at),
        consent: it.consent,
        unknown: kept.stages.get(&at),
    });
    stages.collect()
}
