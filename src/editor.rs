//! The editor for Japanese text: text, caret, selection, undo. Graphemes only; no screen.
//!
//! The caret always stands on a grapheme boundary. The editor keeps the rows of its text for the
//! width it was last told, so that up, down and a click mean what is seen.

mod boundary;
pub mod cells;
mod history;
mod layout;
mod movement;
mod units;
pub mod wrap;

use std::borrow::Cow;
use std::ops::Range;

use crate::failure::Failure;
use crate::text::clean;

use history::{History, Kind, Step};
use layout::{Edit, Layout};

/// Longest text of one editor, in UTF-8 bytes.
pub const ANSWER_BYTES: usize = crate::dialogue::answer::MOST_BYTES;

const ZERO_WIDTH_JOINER: &str = "\u{200D}";

/// Nothing was inserted: the text would have become longer than [`ANSWER_BYTES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong {
    /// What the text would have come to, in bytes.
    pub bytes: usize,
}

impl From<TooLong> for Failure {
    /// `size` and `limit` in KiB.
    fn from(too_long: TooLong) -> Failure {
        Failure::new("answer-too-long")
            .with("size", too_long.bytes.div_ceil(1024))
            .with("limit", ANSWER_BYTES / 1024)
    }
}

/// A text being written.
#[derive(Clone, Debug)]
pub struct Editor {
    text: String,
    caret: usize,
    /// The other end of the selection.
    anchor: Option<usize>,
    /// At a soft break, the caret shows at the end of the row and not at the start of the next.
    at_row_end: bool,
    /// The column that moving up and down keeps to.
    goal: Option<usize>,
    /// A joiner was typed; the next character tells whether it makes an emoji.
    joiner: bool,
    history: History,
    layout: Layout,
    revision: u64,
}

impl Default for Editor {
    fn default() -> Editor {
        Editor::new("")
    }
}

impl Editor {
    /// Starts with a text (through [`clean`]) and the caret at its end, 80 cells wide.
    pub fn new(text: &str) -> Editor {
        let text = clean(text);
        Editor {
            caret: text.len(),
            anchor: None,
            at_row_end: false,
            goal: None,
            joiner: false,
            history: History::default(),
            layout: Layout::new(&text, 80),
            revision: 0,
            text,
        }
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    /// In bytes.
    pub fn caret(&self) -> usize {
        self.caret
    }

    /// In bytes; `None` when nothing is selected.
    pub fn selection(&self) -> Option<Range<usize>> {
        let anchor = self.anchor.filter(|&anchor| anchor != self.caret)?;
        Some(anchor.min(self.caret)..anchor.max(self.caret))
    }

    pub fn selected_text(&self) -> Option<&str> {
        self.selection().map(|range| &self.text[range])
    }

    /// Changes with every change of the text.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// The rows of the text at the editor's width.
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// Tells the editor how many cells a row has. The caret at the end of a full row takes one more.
    pub fn set_width(&mut self, cells: usize) {
        if cells.max(1) != self.layout.width() {
            self.layout.set_width(cells);
        }
    }

    /// A row as it is drawn.
    pub fn row_text(&self, row: usize) -> Cow<'_, str> {
        self.layout.row_text(&self.text, row)
    }

    /// The columns of a row that are selected.
    pub fn selected_columns(&self, row: usize) -> Option<Range<usize>> {
        self.layout.columns(&self.text, row, &self.selection()?)
    }

    /// Row and column of the caret; the column is `0..=width`.
    pub fn caret_cell(&self) -> (usize, usize) {
        let mut row = self.layout.row_of(self.caret);
        let starts_here = self.layout.row(row).start == self.caret;
        if self.at_row_end && starts_here && row > 0 && self.layout.row(row - 1).end == self.caret {
            row -= 1;
        }
        (row, self.layout.column(&self.text, row, self.caret))
    }

    /// Replaces the whole text; can be undone.
    pub fn set_text(&mut self, text: &str) -> Result<(), TooLong> {
        let text = clean(text);
        if text == self.text {
            return Ok(());
        }
        self.replace(0..self.text.len(), &text, Kind::Whole)
    }

    /// Types a text in place of the selection: a key, or what an input method commits.
    pub fn insert(&mut self, text: &str) -> Result<(), TooLong> {
        let typed = self.cleaned(text);
        self.replace_selection(&typed, Kind::Typing)
    }

    /// Inserts a text in place of the selection, as one step of undo.
    pub fn paste(&mut self, text: &str) -> Result<(), TooLong> {
        self.replace_selection(&clean(text), Kind::Whole)
    }

    pub fn newline(&mut self) -> Result<(), TooLong> {
        self.replace_selection("\n", Kind::Typing)
    }

    /// The selected text.
    pub fn copy(&self) -> Option<String> {
        self.selected_text().map(str::to_string)
    }

    /// Removes and returns the selected text.
    pub fn cut(&mut self) -> Option<String> {
        let range = self.selection()?;
        let taken = self.text[range.clone()].to_string();
        self.remove(range, Kind::Whole);
        Some(taken)
    }

    /// Removes the selection, or the grapheme before the caret.
    pub fn backspace(&mut self) {
        let before = boundary::before(&self.text, self.caret)..self.caret;
        self.remove_selection_or(before, Kind::Backward);
    }

    /// Removes the selection, or the grapheme after the caret.
    pub fn delete(&mut self) {
        let after = self.caret..boundary::after(&self.text, self.caret);
        self.remove_selection_or(after, Kind::Forward);
    }

    pub fn delete_word_back(&mut self) {
        let word = boundary::word_before(&self.text, self.caret)..self.caret;
        self.remove_selection_or(word, Kind::Whole);
    }

    pub fn delete_word_forward(&mut self) {
        let word = self.caret..boundary::word_after(&self.text, self.caret);
        self.remove_selection_or(word, Kind::Whole);
    }

    /// Removes from the start of the paragraph to the caret.
    pub fn delete_to_line_start(&mut self) {
        let line = boundary::line_start(&self.text, self.caret)..self.caret;
        self.remove_selection_or(line, Kind::Whole);
    }

    /// Removes from the caret to the end of the paragraph.
    pub fn delete_to_line_end(&mut self) {
        let line = self.caret..boundary::line_end(&self.text, self.caret);
        self.remove_selection_or(line, Kind::Whole);
    }

    /// Takes back the last step; `false` when there is none.
    pub fn undo(&mut self) -> bool {
        let Some(step) = self.history.undo() else {
            return false;
        };
        self.apply(step.at..step.at + step.inserted.len(), &step.removed);
        (self.caret, self.anchor) = step.before;
        true
    }

    /// Does again what was taken back last; `false` when there is nothing.
    pub fn redo(&mut self) -> bool {
        let Some(step) = self.history.redo() else {
            return false;
        };
        self.apply(step.at..step.at + step.removed.len(), &step.inserted);
        true
    }

    /// Typed text as it is kept. Keys come one character at a time, so a joiner waits for the
    /// character that makes an emoji of it.
    fn cleaned(&mut self, typed: &str) -> String {
        let joiner = std::mem::take(&mut self.joiner);
        if typed == ZERO_WIDTH_JOINER {
            self.joiner = true;
            return String::new();
        }
        let before = &self.text[boundary::before(&self.text, self.caret)..self.caret];
        if joiner && self.selection().is_none() {
            let joined = clean(&format!("{before}{ZERO_WIDTH_JOINER}{typed}"));
            if let Some(rest) = joined.strip_prefix(before) {
                return rest.to_string();
            }
        }
        clean(typed)
    }

    fn replace_selection(&mut self, with: &str, kind: Kind) -> Result<(), TooLong> {
        if with.is_empty() {
            return Ok(());
        }
        self.replace(
            self.selection().unwrap_or(self.caret..self.caret),
            with,
            kind,
        )
    }

    fn replace(&mut self, range: Range<usize>, with: &str, kind: Kind) -> Result<(), TooLong> {
        let bytes = self.text.len() - range.len() + with.len();
        if bytes > ANSWER_BYTES && bytes > self.text.len() {
            return Err(TooLong { bytes });
        }
        let step = Step {
            at: range.start,
            removed: self.text[range.clone()].to_string(),
            inserted: with.to_string(),
            before: (self.caret, self.anchor),
        };
        self.apply(range, with);
        self.history.record(step, kind);
        Ok(())
    }

    fn remove_selection_or(&mut self, range: Range<usize>, kind: Kind) {
        match self.selection() {
            Some(selected) => self.remove(selected, Kind::Whole),
            None => self.remove(range, kind),
        }
    }

    /// Text that only gets shorter is never too long.
    fn remove(&mut self, range: Range<usize>, kind: Kind) {
        if !range.is_empty() {
            let removed = self.replace(range, "", kind);
            debug_assert!(removed.is_ok());
        }
    }

    fn apply(&mut self, range: Range<usize>, with: &str) {
        let edit = Edit {
            start: range.start,
            removed: range.len(),
            inserted: with.len(),
        };
        self.text.replace_range(range, with);
        self.layout.update(&self.text, edit);
        self.caret = boundary::at_or_after(&self.text, edit.start + edit.inserted);
        self.anchor = None;
        self.at_row_end = false;
        self.goal = None;
        self.joiner = false;
        self.revision += 1;
    }
}

#[cfg(test)]
mod tests;
