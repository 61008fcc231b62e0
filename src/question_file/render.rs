//! Faults as a person reads them (place, line, caret, what to do) and as editors read them.
//!
//! annotate-snippets draws; it is given only the line that matters, made harmless to show, since
//! the source may hold anything and may be one line of two megabytes.

use std::ops::Range;
use std::path::Path;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde_json::json;
use unicode_segmentation::UnicodeSegmentation;

use super::fault::{Fault, Severity};
use super::place::Lines;
use crate::text::visible;

/// Characters shown before and after the marked ones of a long line.
const CONTEXT: usize = 40;

/// Characters marked at most.
const MARKED: usize = 60;

/// The words of the reader's language.
pub struct Words<'a> {
    /// A fault's sentence and what to do next.
    pub fault: &'a dyn Fn(&Fault) -> (String, Option<String>),
    pub error: &'a str,
    pub warning: &'a str,
    /// Stands before what to do next.
    pub next: &'a str,
}

/// Every fault as `file:line:column`, its sentence, the line, a caret, and what to do.
pub fn render(path: &Path, source: &str, faults: &[Fault], words: &Words, color: bool) -> String {
    let lines = Lines::new(source);
    let path = path.display().to_string();
    let shown: Vec<String> = faults
        .iter()
        .map(|fault| one(&visible(&path), source, &lines, fault, words, color))
        .collect();
    shown.join("\n")
}

fn one(
    path: &str,
    source: &str,
    lines: &Lines,
    fault: &Fault,
    words: &Words,
    color: bool,
) -> String {
    let (title, next) = (words.fault)(fault);
    let (level, name) = match fault.severity {
        Severity::Error => (Level::ERROR, words.error),
        Severity::Warning => (Level::WARNING, words.warning),
    };
    let (text, mark) = excerpt(source, lines, fault);
    let snippet = Snippet::source(text)
        .line_start(fault.line)
        .fold(false)
        .annotation(AnnotationKind::Primary.span(mark));
    let mut group = Group::with_level(level).element(snippet);
    if let Some(next) = next.as_deref().map(visible) {
        group = group.element(Level::HELP.with_name(words.next).message(next.into_owned()));
    }
    let renderer = if color {
        Renderer::styled().hyperlink(false)
    } else {
        Renderer::plain()
    };
    let drawing = renderer
        .term_width(4 * (2 * CONTEXT + MARKED))
        .render(&[group]);
    let (line, column) = (fault.line, fault.column);
    format!(
        "{path}:{line}:{column}: {}: {}\n{drawing}\n",
        paint(name, fault, color),
        visible(&title)
    )
}

fn paint(name: &str, fault: &Fault, color: bool) -> String {
    match (color, fault.severity) {
        (false, _) => name.to_string(),
        (true, Severity::Error) => format!("\u{1b}[1;91m{name}\u{1b}[0m"),
        (true, Severity::Warning) => format!("\u{1b}[1;33m{name}\u{1b}[0m"),
    }
}

/// The line of a fault, or the part around it, as it may be shown, and the bytes to mark in it.
fn excerpt(source: &str, lines: &Lines, fault: &Fault) -> (String, Range<usize>) {
    let line = lines.range(fault.line);
    let start = fault.span.start.clamp(line.start, line.end);
    let end = fault.span.end.clamp(start, line.end);
    let end = start + leading(&source[start..end], MARKED);
    let from = start - trailing(&source[line.start..start], CONTEXT);
    let to = end + leading(&source[end..line.end], CONTEXT);
    let mut text = String::from(if from > line.start { "…" } else { "" });
    text.push_str(&visible(&source[from..start]));
    let marked = text.len();
    text.push_str(&visible(&source[start..end]));
    let mark = marked..text.len();
    text.push_str(&visible(&source[end..to]));
    text.push_str(if to < line.end { "…" } else { "" });
    (text, mark)
}

/// Bytes of the first so many characters.
fn leading(text: &str, characters: usize) -> usize {
    text.grapheme_indices(true)
        .nth(characters)
        .map_or(text.len(), |(at, _)| at)
}

/// Bytes of the last so many characters.
fn trailing(text: &str, characters: usize) -> usize {
    let first = text.grapheme_indices(true).rev().take(characters).last();
    first.map_or(0, |(at, _)| text.len() - at)
}

/// The faults for editors: `file`, `line`, `column`, `end_line`, `end_column`, `severity`, `code`,
/// `message`, `help`. Lines and columns count from 1, columns in characters; the end is behind
/// the last one.
pub fn json(path: &Path, faults: &[Fault], words: &Words) -> Vec<serde_json::Value> {
    let path = path.display().to_string();
    let one = |fault: &Fault| {
        let (message, help) = (words.fault)(fault);
        json!({
            "file": path,
            "line": fault.line,
            "column": fault.column,
            "end_line": fault.end_line,
            "end_column": fault.end_column,
            "severity": fault.severity.id(),
            "code": fault.what.id,
            "message": visible(&message),
            "help": help.as_deref().map(visible),
        })
    };
    faults.iter().map(one).collect()
}
