//! A frame from its text, and its words in the locale's language.

use std::path::Path;

use serde::Deserialize;
use toml::Spanned;

use super::source::Source;
use crate::dialogue::frame::{Frame, Heading};
use crate::failure::Failure;
use crate::locale::Locale;
use crate::text::clean;

/// What `report --kind` means already; no frame may be called so.
const TAKEN: [&str; 6] = [
    "sheet",
    "handover",
    "reportout",
    "agenda",
    "observer",
    "form",
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: Spanned<String>,
    title: Spanned<String>,
    note: Option<String>,
    heading: Vec<WrittenHeading>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenHeading {
    id: Spanned<String>,
    title: Spanned<String>,
    hint: Option<String>,
    #[serde(default)]
    questions: Vec<String>,
    #[serde(default)]
    tags: Vec<Spanned<String>>,
    #[serde(default)]
    unless: Vec<String>,
}

/// The frame in a file; `None` where the file has no heading and is something else.
///
/// # Errors
/// Every fault that was found, in the text's order; a text that is no TOML has one.
pub fn parse(path: &Path, text: &str) -> Result<Option<Frame>, Vec<Failure>> {
    let source = Source { path, text };
    let one = |failure| vec![failure];
    match source.parse::<toml::Table>() {
        Ok(table) if !table.contains_key("heading") => return Ok(None),
        Ok(_) => {}
        Err(_) if !text.contains("[[heading]]") => return Ok(None),
        Err(failure) => return Err(one(failure)),
    }
    let written: Written = source.parse().map_err(one)?;
    let faults = faults(&source, &written);
    match faults.is_empty() {
        true => Ok(Some(frame(written))),
        false => Err(faults),
    }
}

fn faults(source: &Source, written: &Written) -> Vec<Failure> {
    let mut faults = Vec::new();
    let mut fault = |id: &'static str, value: &Spanned<String>| {
        let failure = Failure::new(id).with("value", value.get_ref());
        faults.push(source.at(failure, &value.span()));
    };
    if !is_id(written.id.get_ref()) {
        fault("frame-id", &written.id);
    }
    if TAKEN.contains(&written.id.get_ref().as_str()) {
        fault("frame-id-taken", &written.id);
    }
    if clean(written.title.get_ref()).trim().is_empty() {
        fault("frame-title", &written.id);
    }
    for (at, heading) in written.heading.iter().enumerate() {
        let id = heading.id.get_ref();
        if !is_id(id) {
            fault("frame-id", &heading.id);
        }
        let before = &written.heading[..at];
        if before.iter().any(|other| other.id.get_ref() == id) {
            fault("frame-heading-twice", &heading.id);
        }
        if clean(heading.title.get_ref()).trim().is_empty() {
            fault("frame-title", &heading.id);
        }
        if heading.questions.is_empty() && heading.tags.is_empty() {
            fault("frame-heading-empty", &heading.id);
        }
        for tag in heading.tags.iter().filter(|tag| !is_id(tag.get_ref())) {
            fault("frame-id", tag);
        }
    }
    faults
}

/// Lower-case letters, digits, `-` and `_`, a letter first: what can stand in an option and in a
/// message's id.
pub fn is_id(id: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_".contains(c);
    id.starts_with(|c: char| c.is_ascii_lowercase()) && id.chars().all(plain)
}

fn frame(written: Written) -> Frame {
    let headings = written.heading.into_iter().map(|it| Heading {
        id: it.id.into_inner(),
        title: one_line(it.title.get_ref()),
        hint: it.hint.as_deref().map(one_line),
        questions: it.questions,
        tags: it.tags.into_iter().map(Spanned::into_inner).collect(),
        unless: it.unless,
    });
    Frame {
        headings: headings.collect(),
        id: written.id.into_inner(),
        title: one_line(written.title.get_ref()),
        note: written.note.as_deref().map(one_line),
    }
}

fn one_line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The frame with the locale's words: `frame-<id>`, `frame-<id>-note`, `frame-<id>-<heading>`,
/// `frame-<id>-<heading>-hint`. Where it has none, the file's own stand.
pub fn localised(mut frame: Frame, locale: &Locale) -> Frame {
    let said = |id: String| locale.has(&id).then(|| locale.text(&id).to_owned());
    let id = format!("frame-{}", frame.id);
    for heading in &mut frame.headings {
        let id = format!("{id}-{}", heading.id);
        if let Some(title) = said(id.clone()) {
            heading.title = title;
        }
        heading.hint = said(format!("{id}-hint")).or(heading.hint.take());
    }
    frame.note = said(format!("{id}-note")).or(frame.note);
    frame.title = said(id).unwrap_or(frame.title);
    frame
}
