//! A page that may grow over several: headings at the left, text beside them, one under the other.
//! A long text goes over several rows, each of which stands whole on a page: nothing is cut off.

use super::canvas::{Block, INDENT, LONG, Look, MOST_UNITS, Mark, Run, Tone, WIDTH, run, words};
use super::measure::Face;
use super::said::Given;
use super::{Plan, one_page};

/// px of the column of headings.
const HEADING: u32 = 216;

/// px of the tallest row.
const TALLEST: u32 = 240;

/// px of the line over a section.
const BAND: u32 = 24;

/// What stands under one line.
pub struct Section {
    /// No line where empty.
    pub title: Vec<Run>,
    pub entries: Vec<Entry>,
}

/// A heading with its text.
pub struct Entry {
    pub heading: Vec<Run>,
    pub heading_marks: Vec<Mark>,
    pub runs: Vec<Run>,
    pub marks: Vec<Mark>,
}

/// Below a head that is repeated on each page.
pub fn plan(given: &Given, head: Block, sections: &[Section]) -> Plan {
    let mut block = head.clone();
    let y = block.height;
    block.take(rows(given, LONG, sections), 0, y);
    Plan {
        block,
        repeat: Some(head.height),
        dense: false,
    }
}

/// As [`plan`], on one page where it fits.
pub fn short(given: &Given, head: Block, sections: &[Section]) -> Plan {
    let page = |given: &Given, points: f64| rows(given, points, sections);
    one_page(given, &head, page).unwrap_or_else(|| plan(given, head, sections))
}

fn rows(given: &Given, points: f64, sections: &[Section]) -> Block {
    let mut block = Block::default();
    for section in sections {
        let y = block.height;
        if !section.title.is_empty() {
            let height = given.face(10.0).height(&words(&section.title), WIDTH);
            let (height, title) = (height.max(BAND), section.title.clone());
            block.put((0, y, WIDTH, height), Look::Band, 10.0, title);
        }
        for entry in &section.entries {
            let y = block.height;
            block.take(row(given, points, entry), 0, y);
        }
    }
    block
}

/// An entry as rows that are not too tall for a page.
fn row(given: &Given, points: f64, entry: &Entry) -> Block {
    let face = given.face(points);
    let width = WIDTH - HEADING;
    let headings = pieces(face, &entry.heading, HEADING - INDENT);
    let texts = pieces(face, &entry.runs, width);
    let count = headings.len().max(texts.len());
    let mut block = Block::default();
    for at in 0..count {
        let (heading, heading_newline) = match headings.get(at) {
            Some(piece) => piece.clone(),
            None => {
                let word = given.locale.text("sheet-continued");
                (vec![run(word, Tone::Faint)], false)
            }
        };
        let (text, newline) = texts.get(at).cloned().unwrap_or_default();
        let height = face
            .height(&words(&heading), HEADING - INDENT)
            .max(face.height(&words(&text), width));
        let y = block.height;
        let label = block.put((0, y, HEADING, height), Look::Label, points, heading);
        if at < headings.len() {
            label.marks = continued(&entry.heading_marks, at, heading_newline);
        }
        let look = Look::Part {
            first: at == 0,
            last: at + 1 == count,
        };
        let cell = block.put((HEADING, y, width, height), look, points, text);
        if at < texts.len() {
            cell.marks = continued(&entry.marks, at, newline);
        }
    }
    block
}

/// The marks of a text's piece: what stands before an answer stands in its first one.
fn continued(marks: &[Mark], piece: usize, newline: bool) -> Vec<Mark> {
    let mut marks = marks.to_vec();
    if piece > 0 {
        for mark in &mut marks {
            mark.label.clear();
            mark.newline = newline;
        }
    }
    marks
}

/// Runs in pieces that fit a row, with whether a line end stood before; only the last run is long.
fn pieces(face: Face, runs: &[Run], width: u32) -> Vec<(Vec<Run>, bool)> {
    let all = words(runs);
    let tone = runs.last().map_or(Tone::Plain, |it| it.tone);
    let label = all.len() - runs.last().map_or(0, |it| it.text.len());
    let mut from = 0;
    let mut pieces = Vec::new();
    for piece in face.split(&all, width, TALLEST, MOST_UNITS) {
        let newline = from > 0 && all[from..].starts_with('\n');
        let begins = from + usize::from(newline);
        from = begins + piece.len();
        let runs = if begins == 0 && label <= piece.len() {
            let labels = runs.iter().take(runs.len().saturating_sub(1)).cloned();
            labels.chain([run(&piece[label..], tone)]).collect()
        } else {
            vec![run(piece, tone)]
        };
        pieces.push((runs, newline));
    }
    pieces
}
