//! A line of JSON as an interview. What is absent takes its default, what is unknown is kept, what
//! does not fit is a fault that names its key.

mod answers;
mod reviews;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use super::extra::Extra;
use super::object::{Object, Place};
use super::sets::Known;
use crate::dialogue::clock::{ClosedBy, Interval, IntervalKind};
use crate::dialogue::question::{Need, QuestionSet};
use crate::dialogue::record::{Assisted, Company, Header, Mode, RemarkKind, Stored, Whole};
use crate::dialogue::stage::{LAST, Stage};
use crate::failure::Failure;

/// Reads line after line of one file.
pub struct Reader<'a> {
    sets: Known<'a>,
    /// The time of a line that names none, milliseconds since 1970 UTC.
    now: i64,
    pub remarks: Remarks,
}

/// What was noticed and is no fault: how often, by what and by its key.
#[derive(Default)]
pub struct Remarks(BTreeMap<(&'static str, String), usize>);

impl Remarks {
    fn add(&mut self, id: &'static str, what: &str) {
        match self.0.get_mut(&(id, what.to_owned())) {
            Some(count) => *count += 1,
            None => drop(self.0.insert((id, what.to_owned()), 1)),
        }
    }

    fn unknown(&mut self, place: Place, rest: &Map<String, Value>) {
        for key in rest.keys() {
            self.add("import-unknown-key", &format!("{}{key}", place.group()));
        }
    }

    /// As failures that are said and stop nothing.
    pub fn said(self) -> impl Iterator<Item = Failure> {
        self.0
            .into_iter()
            .map(|((id, what), count)| Failure::new(id).with("what", what).with("count", count))
    }
}

impl<'a> Reader<'a> {
    pub fn new(sets: Known<'a>, now: i64) -> Reader<'a> {
        Reader {
            sets,
            now,
            remarks: Remarks::default(),
        }
    }

    /// # Errors
    /// The line is no interview; without file and line.
    pub fn read(&mut self, line: &str) -> Result<Whole, Failure> {
        let value: Value = serde_json::from_str(line)
            .map_err(|error| Failure::new("import-json").with("column", error.column()))?;
        let mut object = Object::new(Place::Line, value)?;
        let mut extra = Extra::default();
        let set = self.set(&mut object)?;
        let company = self.company(&mut object, &mut extra)?;
        let id = match object.maybe_words("id")? {
            None => made_of(line),
            Some(id) => uuid::Uuid::parse_str(&id)
                .map_err(|_| object.wrong("id", "uuid"))?
                .to_string(),
        };
        let started = object.time("started")?.unwrap_or(self.now);
        let finished = object.time("finished")?;
        let header = Header {
            id,
            company,
            visit: visit(&mut object)?,
            continues: object.maybe_words("continues")?,
            assisted: assisted(&mut object)?,
            interviewer: object.words("interviewer")?,
            mode: mode(&mut object)?,
            need: need(&mut object)?,
            started,
            finished,
            demo: object.switch("demo")?.unwrap_or(false),
        };
        let touched = object
            .time("touched")?
            .unwrap_or(finished.unwrap_or(started));
        let place = object.maybe_words("place")?;
        let remarks = self.remarks_of(&mut object, &mut extra)?;
        let stages = self.stages(&mut object, &mut extra)?;
        let intervals = self.intervals(&mut object, &mut extra)?;
        let review = reviews::reviewed(&mut object, &mut self.remarks, &mut extra)?;
        if !object.has("answers") {
            return Err(object.missing("answers"));
        }
        let mut stored = Stored {
            number: 0,
            header,
            set,
            answers: BTreeMap::new(),
            follow_ups: Vec::new(),
            intervals: Vec::new(),
            place,
            earlier_time: BTreeMap::new(),
            earlier_replies: Vec::new(),
            tags: BTreeMap::new(),
            remarks,
            stages,
            round: None,
            review,
        };
        let list = object.list("answers")?;
        let mut answers = answers::Answers::new(&mut self.remarks, &mut stored, &mut extra);
        answers.read(list)?;
        let (wordings, typed) = answers.done();
        stored.intervals = intervals.unwrap_or(typed);
        let rest = object.rest();
        self.remarks.unknown(Place::Line, &rest);
        extra.interview = rest;
        let extra = extra.to_keep();
        if extra.as_ref().is_some_and(|it| is_deeper(it, DEEPEST)) {
            return Err(Failure::new("import-deep").with("most", DEEPEST));
        }
        Ok(Whole {
            stored,
            wordings,
            extra,
            touched,
        })
    }

    /// The set, also of a line that has a fault further on: those after it may name it.
    fn set(&mut self, object: &mut Object) -> Result<Arc<QuestionSet>, Failure> {
        let id = object.maybe_words("set")?;
        let edition = object.maybe_words("edition")?;
        let mut sum = object.maybe_words("set_sha256")?;
        if let Some(content) = object.take("set_content") {
            sum = Some(self.sets.say(content, sum)?);
        }
        let found = self
            .sets
            .find(sum.as_deref(), id.as_deref(), edition.as_deref())?;
        if found.doubtful {
            let edition = &found.set.edition;
            self.remarks
                .add("import-set-other", &format!("{} {edition}", found.set.id));
        }
        Ok(found.set)
    }

    fn company(&mut self, object: &mut Object, extra: &mut Extra) -> Result<Company, Failure> {
        let Some(value) = object.take("company") else {
            return Err(object.missing("company"));
        };
        let mut object = Object::new(Place::Company, value)?;
        let name = object.words("name")?;
        if name.trim().is_empty() {
            return Err(object.missing("name"));
        }
        // A year is a number to many programs.
        let founded = match object.take("founded") {
            Some(Value::String(year)) => crate::text::clean(&year),
            Some(Value::Number(year)) => year.to_string(),
            None => String::new(),
            Some(_) => return Err(object.wrong("founded", "text")),
        };
        let company = Company {
            name,
            industry: object.words("industry")?,
            employees: object.whole("employees")?,
            founded,
        };
        let rest = object.rest();
        self.remarks.unknown(Place::Company, &rest);
        extra.company = rest;
        Ok(company)
    }

    fn remarks_of(
        &mut self,
        object: &mut Object,
        extra: &mut Extra,
    ) -> Result<BTreeMap<RemarkKind, String>, Failure> {
        let Some(value) = object.take("remarks") else {
            return Ok(BTreeMap::new());
        };
        let mut object = Object::new(Place::Remarks, value)?;
        let mut remarks = BTreeMap::new();
        for kind in RemarkKind::ALL {
            let text = object.words(kind.id())?;
            if !text.is_empty() {
                remarks.insert(kind, text);
            }
        }
        let rest = object.rest();
        self.remarks.unknown(Place::Remarks, &rest);
        extra.remarks = rest;
        Ok(remarks)
    }

    fn stages(&mut self, object: &mut Object, extra: &mut Extra) -> Result<Vec<Stage>, Failure> {
        let mut stages = Vec::new();
        for (at, value) in object.list("stages")?.into_iter().enumerate() {
            let mut object = Object::new(Place::Stage(at), value)?;
            let stage: Option<u8> = object.whole("stage")?.filter(|it| *it <= LAST);
            stages.push(Stage {
                stage: stage.ok_or_else(|| object.wrong("stage", "stage"))?,
                supporter: object.words("supporter")?,
                at: object.time("at")?.ok_or_else(|| object.missing("at"))?,
                consent: object.switch("consent")?,
            });
            let rest = object.rest();
            if !rest.is_empty() {
                self.remarks.unknown(Place::Stage(at), &rest);
                extra.stages.insert(at as u32, rest);
            }
        }
        Ok(stages)
    }

    /// `None` where the line has no such list: then the seconds of its answers count.
    fn intervals(
        &mut self,
        object: &mut Object,
        extra: &mut Extra,
    ) -> Result<Option<Vec<Interval>>, Failure> {
        if !object.has("intervals") {
            return Ok(None);
        }
        let mut intervals: Vec<Interval> = Vec::new();
        for (at, value) in object.list("intervals")?.into_iter().enumerate() {
            let mut object = Object::new(Place::Interval(at), value)?;
            let next = intervals
                .last()
                .map_or(1, |last| last.seq.saturating_add(1));
            let seq = object.count("seq")?.unwrap_or(next);
            if seq < next {
                return Err(object.wrong("seq", "rising"));
            }
            let question = object.maybe_words("question")?;
            let length: Option<u64> = object.whole("milliseconds")?;
            let length = length.filter(|it| *it <= CENTURY);
            intervals.push(Interval {
                seq,
                question: question.ok_or_else(|| object.missing("question"))?,
                follow_up: object.whole("follow_up")?,
                kind: interval_kind(&mut object)?,
                started: object
                    .time("started")?
                    .ok_or_else(|| object.missing("started"))?,
                length: length.ok_or_else(|| object.missing("milliseconds"))?,
                closed_by: Some(closed_by(&mut object)?),
                typed: object.switch("typed")?.unwrap_or(false),
            });
            let rest = object.rest();
            if !rest.is_empty() {
                self.remarks.unknown(Place::Interval(at), &rest);
                extra.intervals.insert(seq, rest);
            }
        }
        Ok(Some(intervals))
    }
}

/// What is kept as it came stands so deep in lists and objects at most: deeper than 127 no JSON is
/// read, and where it is kept it stands deeper than where it came from.
const DEEPEST: usize = 100;

fn is_deeper(value: &Value, most: usize) -> bool {
    let Some(most) = most.checked_sub(1) else {
        return value.is_array() || value.is_object();
    };
    match value {
        Value::Array(list) => list.iter().any(|it| is_deeper(it, most)),
        Value::Object(map) => map.values().any(|it| is_deeper(it, most)),
        _ => false,
    }
}

/// No interval lasts so long, milliseconds.
const CENTURY: u64 = 100 * 366 * 86_400 * 1000;

/// The id of a line that has none: the same line is the same interview.
fn made_of(line: &str) -> String {
    let sum = Sha256::digest(line);
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&sum[..16]);
    uuid::Builder::from_custom_bytes(bytes)
        .into_uuid()
        .to_string()
}

/// Visits count from 1.
fn visit(object: &mut Object) -> Result<u32, Failure> {
    match object.count("visit")? {
        Some(0) => Err(object.wrong("visit", "counting")),
        visit => Ok(visit.unwrap_or(1)),
    }
}

fn assisted(object: &mut Object) -> Result<Assisted, Failure> {
    let known = || Assisted::ALL.map(Assisted::id).to_vec();
    let found = object.one_of("assisted", Assisted::from_id, known)?;
    Ok(found.unwrap_or_default())
}

fn mode(object: &mut Object) -> Result<Mode, Failure> {
    let known = || Mode::ALL.map(Mode::id).to_vec();
    match object.one_of("mode", Mode::from_id, known)? {
        // Role-play is never taken in among what is real.
        Some(Mode::Practice) => Err(Failure::new("import-practice")),
        found => Ok(found.unwrap_or(Mode::Afterwards)),
    }
}

fn need(object: &mut Object) -> Result<Need, Failure> {
    let known = || Need::ALL.map(Need::id).to_vec();
    let found = object.one_of("need", Need::from_id, known)?;
    Ok(found.unwrap_or(Need::Normal))
}

fn interval_kind(object: &mut Object) -> Result<IntervalKind, Failure> {
    const ALL: [IntervalKind; 2] = [IntervalKind::Active, IntervalKind::Away];
    let from_id = |id: &str| ALL.into_iter().find(|kind| kind.id() == id);
    let known = || ALL.map(IntervalKind::id).to_vec();
    let found = object.one_of("kind", from_id, known)?;
    Ok(found.unwrap_or(IntervalKind::Active))
}

fn closed_by(object: &mut Object) -> Result<ClosedBy, Failure> {
    const ALL: [ClosedBy; 4] = [
        ClosedBy::Leave,
        ClosedBy::Pause,
        ClosedBy::Exit,
        ClosedBy::Crash,
    ];
    let from_id = |id: &str| ALL.into_iter().find(|by| by.id() == id);
    let known = || ALL.map(ClosedBy::id).to_vec();
    let found = object.one_of("closed_by", from_id, known)?;
    Ok(found.unwrap_or(ClosedBy::Leave))
}
