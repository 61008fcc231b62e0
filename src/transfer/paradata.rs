//! What happened in an interview, as Survey Solutions' paradata.tab: a line for each event, all
//! interviews in one file.

use std::io::{self, Write};

use super::sessions::sessions;
use super::time::utc;
use crate::dialogue::clock::IntervalKind;
use crate::dialogue::record::{Assisted, Header, Whole};
use crate::text::{clean, no_formula};

const COLUMNS: [&str; 8] = [
    "interview__id",
    "order",
    "event",
    "responsible",
    "role",
    "timestamp_utc",
    "tz_offset",
    "parameters",
];

/// Times are kept in UTC; where on earth an interview was held is not known.
const OFFSET: &str = "00:00:00";

struct Event<'a> {
    at: i64,
    event: &'static str,
    responsible: &'a str,
    parameters: Vec<&'a str>,
}

/// Writes the line of the columns' names.
///
/// # Errors
/// It cannot be written.
pub fn head(out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", COLUMNS.join("\t"))
}

/// # Errors
/// It cannot be written.
pub fn write(out: &mut dyn Write, whole: &Whole) -> io::Result<()> {
    let header = &whole.stored.header;
    let id = header.id.replace('-', "");
    let ordinals: Vec<String> = whole
        .stored
        .follow_ups
        .iter()
        .map(|probe| probe.ordinal.to_string())
        .collect();
    let mut events = events(whole, &ordinals);
    events.sort_by_key(|event| event.at);
    for (order, event) in (1..).zip(events) {
        let role = role(header, event.responsible);
        let responsible = one_line(event.responsible);
        let responsible = no_formula(&responsible);
        let time = utc(event.at);
        let time = time.trim_end_matches('Z');
        let parameters: Vec<String> = event.parameters.iter().map(|it| one_line(it)).collect();
        let parameters = parameters.join("||");
        let parameters = no_formula(&parameters);
        writeln!(
            out,
            "{id}\t{order}\t{}\t{responsible}\t{role}\t{time}\t{OFFSET}\t{parameters}",
            event.event
        )?;
    }
    Ok(())
}

/// A value without what parts columns, lines and parameters.
fn one_line(text: &str) -> String {
    let line = clean(text).replace(['\n', '\t'], " ");
    // Of three in a row, the first replacement leaves two.
    let mut line = line.replace("||", "| |").replace("||", "| |");
    if line.ends_with('|') {
        line.push(' ');
    }
    if line.starts_with('|') {
        line.insert(0, ' ');
    }
    line
}

/// 1 interviewer, 2 supervisor: whoever else wrote in a reviewed interview.
fn role(header: &Header, responsible: &str) -> u8 {
    let other = responsible != header.interviewer && responsible != "company";
    match header.assisted == Assisted::Reviewed && other {
        true => 2,
        false => 1,
    }
}

/// In no order yet but that of the same moment.
fn events<'a>(whole: &'a Whole, ordinals: &'a [String]) -> Vec<Event<'a>> {
    let header = &whole.stored.header;
    let ours = |at, event| Event {
        at,
        event,
        responsible: &header.interviewer,
        parameters: Vec::new(),
    };
    let mut events = vec![ours(header.started, "InterviewCreated")];
    for session in sessions(&whole.stored.intervals) {
        if header
            .finished
            .is_some_and(|finished| session.start() >= finished)
        {
            events.push(ours(session.start(), "Restarted"));
        }
        let mut running = false;
        for stretch in &session.stretches {
            let active = stretch.interval.kind == IntervalKind::Active;
            if active != running {
                let event = if active { "Resumed" } else { "Paused" };
                events.push(ours(stretch.start, event));
            }
            running = active;
        }
        if running && !session.crashed() {
            events.push(ours(session.end(), "Paused"));
        }
    }
    events.extend(answers(whole, ordinals));
    events.extend(header.finished.map(|at| ours(at, "Completed")));
    events
}

/// Wordings in the order they were kept; what stands and no wording says, when it was last touched.
/// A reply stands in a roster of its question, by the probe's ordinal.
fn answers<'a>(whole: &'a Whole, ordinals: &'a [String]) -> Vec<Event<'a>> {
    let stored = &whole.stored;
    let set = |at, responsible: &'a str, place: [&'a str; 2], text: &'a str| match text.is_empty() {
        true => Event {
            at,
            event: "AnswerRemoved",
            responsible,
            parameters: vec![place[0], place[1]],
        },
        false => Event {
            at,
            event: "AnswerSet",
            responsible,
            parameters: vec![place[0], text, place[1]],
        },
    };
    let ordinal = |question: &str, follow_up: Option<u32>| {
        let mut probes = stored.follow_ups.iter().zip(ordinals);
        let found = follow_up
            .and_then(|nth| probes.find(|(it, _)| it.question == question && it.ordinal == nth));
        found.map_or("", |(_, text)| text.as_str())
    };
    let mut events = Vec::new();
    for (question, wording) in &whole.wordings {
        let place = [question.as_str(), ordinal(question, wording.follow_up)];
        events.push(set(wording.at, &wording.author, place, &wording.text));
    }
    let touched = stored
        .header
        .finished
        .unwrap_or(whole.touched)
        .min(whole.touched);
    let last = |question: &str, follow_up| {
        let mut kept = whole.wordings.iter().rev();
        kept.find(|(of, it)| of == question && it.follow_up == follow_up)
            .map_or("", |(_, it)| it.text.as_str())
    };
    for (question, answer) in &stored.answers {
        if last(question, None) != answer.text {
            events.push(set(touched, &answer.author, [question, ""], &answer.text));
        }
        if !answer.note.is_empty() {
            events.push(Event {
                at: touched,
                event: "CommentSet",
                responsible: &stored.header.interviewer,
                parameters: vec![question, &answer.note, ""],
            });
        }
    }
    for (probe, nth) in stored.follow_ups.iter().zip(ordinals) {
        if last(&probe.question, Some(probe.ordinal)) != probe.answer {
            let responsible = &stored.header.interviewer;
            events.push(set(
                touched,
                responsible,
                [&probe.question, nth],
                &probe.answer,
            ));
        }
    }
    events
}
