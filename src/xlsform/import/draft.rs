//! TOML as it is written, each piece with the cell it comes from.

use std::ops::Range;

use super::super::book::{Cell, Place};
use super::faults::Faults;
use crate::failure::Failure;

#[derive(Default)]
pub struct Draft {
    pub text: String,
    marks: Vec<(Range<usize>, Place)>,
}

impl Draft {
    pub fn header(&mut self, header: &str, place: Place) {
        self.text.push('\n');
        self.piece(header, place);
        self.text.push('\n');
    }

    pub fn cell(&mut self, key: &str, cell: &Cell) {
        self.string(key, &cell.text, cell.place);
    }

    pub fn string(&mut self, key: &str, text: &str, place: Place) {
        self.raw(key, &quoted(text), place);
    }

    /// A key with a value that is TOML already.
    pub fn raw(&mut self, key: &str, value: &str, place: Place) {
        self.piece(&format!("{key} = {value}"), place);
        self.text.push('\n');
    }

    /// A whole number. What is none is a fault, and left out.
    pub fn whole(&mut self, key: &str, cell: &Cell, faults: &mut Faults) {
        if let Some(number) = whole(cell, faults) {
            self.raw(key, &number.to_string(), cell.place);
        }
    }

    /// A list of tables with an `id` and a `label`.
    pub fn labelled(&mut self, key: &str, items: &[(Cell, Cell)], place: Place) {
        self.piece(&format!("{key} = ["), place);
        for (id, label) in items {
            self.text.push_str("\n    { id = ");
            self.piece(&quoted(&id.text), id.place);
            self.text.push_str(", label = ");
            self.piece(&quoted(&label.text), label.place);
            self.text.push_str(" },");
        }
        self.text.push_str("\n]\n");
    }

    fn piece(&mut self, text: &str, place: Place) {
        let start = self.text.len();
        self.text.push_str(text);
        self.marks.push((start..self.text.len(), place));
    }

    /// The cell that a byte of the text comes from. Pieces do not overlap.
    pub fn place(&self, byte: usize) -> Option<Place> {
        let after = self.marks.partition_point(|(span, _)| span.start <= byte);
        let (_, place) = self.marks.get(after.saturating_sub(1))?;
        Some(*place)
    }

    /// The cell that the first piece of a line comes from; lines count from 1.
    pub fn place_of_line(&self, line: usize) -> Option<Place> {
        let ends = self.text.match_indices('\n').map(|(at, _)| at + 1);
        let start = std::iter::once(0).chain(ends).nth(line.checked_sub(1)?)?;
        self.place(start)
    }
}

/// A whole number as spreadsheets may show it (`5`, `5.0`).
pub fn whole(cell: &Cell, faults: &mut Faults) -> Option<i64> {
    let word = cell.word();
    let plain = word.strip_suffix(".0").unwrap_or(word);
    let number = plain.parse().ok();
    if number.is_none() {
        let what = Failure::new("xlsform-not-whole").with("value", super::faults::short(word));
        faults.error(cell.place, what);
    }
    number
}

/// A text as TOML, on one line but for texts of several.
fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}
