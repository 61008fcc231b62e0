//! An interview as a line of JSON: everything that is kept of it, so that it can be taken in
//! elsewhere as it is. What says nothing is left out.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;

use serde::Serialize;
use serde_json::{Map, Value};

use super::extra::{self, Extra};
use super::sets::Said;
use super::time::{At, Seconds};
use crate::dialogue::answer::{Answer, FollowUp};
use crate::dialogue::clock::{Interval, IntervalKind};
use crate::dialogue::question::{Facet, Kind, QuestionSet};
use crate::dialogue::reading::to_keep;
use crate::dialogue::record::{Company, RemarkKind, Stored, Whole, Wording};
use crate::store::implied;
use crate::text::characters;

type Unknown<'a> = Option<&'a Map<String, Value>>;

#[derive(Serialize)]
struct Line<'a> {
    id: &'a str,
    company: CompanyOut<'a>,
    visit: u32,
    assisted: &'static str,
    interviewer: &'a str,
    set: &'a str,
    edition: &'a str,
    set_sha256: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    set_content: Option<&'a QuestionSet>,
    started: At,
    #[serde(skip_serializing_if = "Option::is_none")]
    finished: Option<At>,
    mode: &'static str,
    need: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    continues: Option<&'a str>,
    touched: At,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<&'a str>,
    #[serde(skip_serializing_if = "is_false")]
    demo: bool,
    answers: Vec<OneAnswer<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    intervals: Vec<IntervalOut<'a>>,
    #[serde(skip_serializing_if = "Map::is_empty")]
    remarks: Map<String, Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    stages: Vec<StageOut<'a>>,
    #[serde(flatten)]
    unknown: Unknown<'a>,
}

#[derive(Serialize)]
struct CompanyOut<'a> {
    name: &'a str,
    industry: &'a str,
    employees: Option<u32>,
    founded: &'a str,
    #[serde(flatten)]
    unknown: Unknown<'a>,
}

/// An answer of the set, or one that came with a question of another.
#[derive(Serialize)]
#[serde(untagged)]
enum OneAnswer<'a> {
    Ours(Box<AnswerOut<'a>>),
    Elsewhere(Value),
}

#[derive(Serialize)]
struct AnswerOut<'a> {
    question: &'a str,
    #[serde(flatten)]
    answer: Option<AnswerRow<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    seconds: Option<Seconds>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tags: Option<&'a BTreeSet<String>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    follow_ups: Vec<FollowUpOut<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    wordings: Vec<WordingOut<'a>>,
    #[serde(flatten)]
    unknown: Unknown<'a>,
}

#[derive(Serialize)]
struct AnswerRow<'a> {
    state: &'static str,
    answer: &'a str,
    /// `Some(None)`: nothing was read, though this text would be read as something.
    #[serde(skip_serializing_if = "Option::is_none")]
    reading: Option<Option<&'a Value>>,
    #[serde(skip_serializing_if = "str::is_empty")]
    note: &'a str,
    #[serde(skip_serializing_if = "is_false")]
    flagged: bool,
    characters: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    thin: Option<bool>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    missing: &'a [Facet],
    /// The interviewer's name is left out where there is a text.
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<&'a str>,
}

#[derive(Serialize)]
struct FollowUpOut<'a> {
    ordinal: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    facet: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    generic: Option<&'static str>,
    probe: &'a str,
    offered: At,
    outcome: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    asked: Option<At>,
    #[serde(skip_serializing_if = "Option::is_none")]
    answered: Option<At>,
    #[serde(skip_serializing_if = "str::is_empty")]
    answer: &'a str,
    #[serde(skip_serializing_if = "is_zero")]
    characters: u64,
    #[serde(flatten)]
    unknown: Unknown<'a>,
}

#[derive(Serialize)]
struct WordingOut<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    follow_up: Option<u32>,
    at: At,
    author: &'a str,
    text: &'a str,
    #[serde(flatten)]
    unknown: Unknown<'a>,
}

#[derive(Serialize)]
struct IntervalOut<'a> {
    seq: u32,
    question: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    follow_up: Option<u32>,
    kind: &'static str,
    started: At,
    milliseconds: u64,
    closed_by: &'static str,
    #[serde(skip_serializing_if = "is_false")]
    typed: bool,
    #[serde(flatten)]
    unknown: Unknown<'a>,
}

#[derive(Serialize)]
struct StageOut<'a> {
    stage: u8,
    supporter: &'a str,
    at: At,
    #[serde(skip_serializing_if = "Option::is_none")]
    consent: Option<bool>,
    #[serde(flatten)]
    unknown: Unknown<'a>,
}

fn is_false(it: &bool) -> bool {
    !it
}

fn is_zero(it: &u64) -> bool {
    *it == 0
}

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
    pub fn write(&mut self, out: &mut dyn Write, whole: &Whole) -> std::io::Result<()> {
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
