//! An interview's times as ODK's audit.csv, and what ODK has no event for in a file beside it.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;

use super::cells::Cells;
use super::sessions::{Session, Stretch, sessions};
use crate::dialogue::answer::State;
use crate::dialogue::record::{Stored, Whole};
use crate::text::file_name;

/// The columns of audit.csv.
pub const AUDIT: [&str; 8] = [
    "event",
    "node",
    "start",
    "end",
    "old-value",
    "new-value",
    "user",
    "change-reason",
];

/// The columns of the file beside it.
pub const MORE: [&str; 11] = [
    "event",
    "node",
    "start",
    "end",
    "kind",
    "follow_up",
    "closed_by",
    "typed",
    "text",
    "reply",
    "author",
];

/// The folder of one interview among several: its number and the company.
pub fn folder(stored: &Stored) -> String {
    format!(
        "{}-{}",
        stored.number,
        file_name(&stored.header.company.name)
    )
}

/// The name of the file beside one: `audit_ext.csv` to `audit.csv`.
pub fn beside(audit: &Path) -> String {
    let stem = audit.file_stem().unwrap_or_default().to_string_lossy();
    format!("{stem}_ext.csv")
}

/// A row of audit.csv.
struct Event<'a> {
    event: &'static str,
    node: String,
    start: i64,
    /// `None`: an instant.
    end: Option<i64>,
    /// What the answer was and became; nothing where it stayed.
    change: Option<(&'a str, &'a str)>,
}

fn instant(event: &'static str, at: i64) -> Event<'static> {
    Event {
        event,
        node: String::new(),
        start: at,
        end: None,
        change: None,
    }
}

fn passing(event: &'static str, at: i64) -> Event<'static> {
    Event {
        end: Some(at),
        ..instant(event, at)
    }
}

/// # Errors
/// It cannot be written.
pub fn audit(out: &mut dyn Write, whole: &Whole) -> io::Result<()> {
    let user = &whole.stored.header.interviewer;
    let mut cells = Cells::begin(out, false)?;
    cells.row(&AUDIT)?;
    for event in events(whole) {
        let (old, new) = event.change.unwrap_or_default();
        let start = event.start.to_string();
        let end = event.end.map(|it| it.to_string()).unwrap_or_default();
        cells.row(&[event.event, &event.node, &start, &end, old, new, user, ""])?;
    }
    cells.end()
}

fn events(whole: &Whole) -> Vec<Event<'_>> {
    let stored = &whole.stored;
    let sessions = sessions(&stored.intervals);
    let finished = stored.header.finished.is_some();
    if sessions.is_empty() {
        let at = stored.header.started;
        let mut events = vec![instant("form start", at)];
        events.extend(closing(at, finished));
        return events;
    }
    let mut changes = Changes::new(whole);
    let mut events = Vec::new();
    let last = sessions.len() - 1;
    for (at, session) in sessions.iter().enumerate() {
        let start = session.start();
        match at {
            0 => events.push(instant("form start", start)),
            _ => events.extend([instant("form resume", start), passing("jump", start)]),
        }
        events.extend(session.stretches.iter().map(|stretch| Event {
            event: "question",
            node: node(stored, &stretch.interval.question),
            start: stretch.start,
            end: Some(stretch.end),
            change: changes.until(stretch),
        }));
        let done = finished && at == last;
        if done || !session.crashed() {
            events.extend(closing(session.end(), done));
        }
    }
    events
}

/// How a sitting closes: finished, or as a draft.
fn closing(at: i64, finished: bool) -> Vec<Event<'static>> {
    let (save, exit) = (instant("form save", at), instant("form exit", at));
    match finished {
        true => vec![save, exit, instant("form finalize", at)],
        false => vec![passing("end screen", at), save, exit],
    }
}

fn node(stored: &Stored, question: &str) -> String {
    match stored.set.perspective_of(question) {
        Some(perspective) => format!("/data/{}/{question}", perspective.id),
        None => format!("/data/{question}"),
    }
}

/// What the stretches on a question did to its answer: the wordings kept until the next one.
struct Changes<'a> {
    whole: &'a Whole,
    /// By question: what it says so far, and when its stretches begin (the next one last).
    so_far: BTreeMap<&'a str, &'a str>,
    begins: BTreeMap<&'a str, Vec<i64>>,
}

impl<'a> Changes<'a> {
    fn new(whole: &'a Whole) -> Changes<'a> {
        let mut begins: BTreeMap<&str, Vec<i64>> = BTreeMap::new();
        for session in sessions(&whole.stored.intervals).iter().rev() {
            for stretch in session.stretches.iter().rev() {
                let begins = begins.entry(&stretch.interval.question).or_default();
                begins.push(stretch.start);
            }
        }
        Changes {
            whole,
            so_far: BTreeMap::new(),
            begins,
        }
    }

    fn until(&mut self, stretch: &Stretch<'a>) -> Option<(&'a str, &'a str)> {
        let question = stretch.interval.question.as_str();
        let begins = self.begins.get_mut(question)?;
        begins.pop();
        let new = match begins.last() {
            // The last stretch: as it stands now.
            None => self.whole.stored.answers.get(question)?.text.as_str(),
            Some(next) => {
                let mut wordings = self.whole.wordings.iter().rev();
                let kept = wordings
                    .find(|(of, it)| of == question && it.follow_up.is_none() && it.at <= *next);
                kept?.1.text.as_str()
            }
        };
        let old = self.so_far.insert(question, new).unwrap_or("");
        (old != new).then_some((old, new))
    }
}

/// Writes what ODK has no event for: pauses and typed times, probes, notes, marks and tags.
///
/// # Errors
/// It cannot be written.
pub fn more(out: &mut dyn Write, whole: &Whole) -> io::Result<()> {
    let stored = &whole.stored;
    let mut cells = Cells::begin(out, false)?;
    cells.row(&MORE)?;
    for session in sessions(&stored.intervals) {
        times(&mut cells, stored, &session)?;
    }
    for question in stored.set.questions() {
        about(&mut cells, stored, &question.id)?;
    }
    for (kind, text) in &stored.remarks {
        cells.row(&["remark", "", "", "", kind.id(), "", "", "", text, "", ""])?;
    }
    cells.end()
}

fn times(cells: &mut Cells, stored: &Stored, session: &Session) -> io::Result<()> {
    for stretch in &session.stretches {
        let interval = stretch.interval;
        cells.row(&[
            "time",
            &node(stored, &interval.question),
            &stretch.start.to_string(),
            &stretch.end.to_string(),
            interval.kind.id(),
            &interval
                .follow_up
                .map(|it| it.to_string())
                .unwrap_or_default(),
            interval.closed_by.map_or("crash", |by| by.id()),
            &interval.typed.to_string(),
            "",
            "",
            "",
        ])?;
    }
    Ok(())
}

fn about(cells: &mut Cells, stored: &Stored, question: &str) -> io::Result<()> {
    let node = node(stored, question);
    for probe in stored
        .follow_ups
        .iter()
        .filter(|it| it.question == question)
    {
        let kind = probe.generic.map_or("probe", |_| "move");
        cells.row(&[
            kind,
            &node,
            &probe.offered.to_string(),
            &probe.answered.map(|it| it.to_string()).unwrap_or_default(),
            probe.outcome.id(),
            &probe.ordinal.to_string(),
            "",
            "",
            &probe.probe,
            &probe.answer,
            "",
        ])?;
    }
    let mut mark = |event: &str, kind: &str, text: &str, author: &str| {
        cells.row(&[event, &node, "", "", kind, "", "", "", text, "", author])
    };
    if let Some(answer) = stored.answers.get(question) {
        if !matches!(answer.state, State::Open | State::Answered) {
            mark("state", answer.state.id(), "", &answer.author)?;
        }
        if !answer.note.is_empty() {
            mark("note", "", &answer.note, "")?;
        }
        if answer.flagged {
            mark("flag", "", "", "")?;
        }
    }
    for tag in stored.tags.get(question).into_iter().flatten() {
        mark("tag", "", tag, "")?;
    }
    Ok(())
}
