//! Bytes of a source → line and column as an editor counts them.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// A place in a source: both from 1, the column in characters as people see them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub line: usize,
    pub column: usize,
}

/// Where the lines of a source begin.
pub struct Lines<'a> {
    source: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    pub fn new(source: &'a str) -> Lines<'a> {
        let ends = source
            .bytes()
            .enumerate()
            .filter(|(_, byte)| *byte == b'\n');
        let starts = std::iter::once(0)
            .chain(ends.map(|(at, _)| at + 1))
            .collect();
        Lines { source, starts }
    }

    /// The line that holds a byte, from 1.
    pub fn line(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte)
    }

    /// The bytes of a line, without its end.
    pub fn range(&self, line: usize) -> Range<usize> {
        let start = self.starts[line - 1];
        let end = self
            .starts
            .get(line)
            .map_or(self.source.len(), |next| next - 1);
        let text = &self.source[start..end];
        start..start + text.strip_suffix('\r').unwrap_or(text).len()
    }
}

/// Counts columns from left to right, so that many places in one long line stay cheap.
pub struct Columns<'a> {
    lines: &'a Lines<'a>,
    /// A byte whose column is known.
    known: usize,
    column: usize,
}

impl<'a> Columns<'a> {
    pub fn new(lines: &'a Lines<'a>) -> Columns<'a> {
        Columns {
            lines,
            known: 0,
            column: 1,
        }
    }

    pub fn place(&mut self, byte: usize) -> Place {
        let source = self.lines.source;
        let byte = floor(source, byte);
        let line = self.lines.line(byte);
        let start = self.lines.starts[line - 1];
        if self.known < start || self.known > byte {
            (self.known, self.column) = (start, 1);
        }
        // A byte inside a character stands in that character's column.
        let rest = &source[self.known..self.lines.range(line).end.max(byte)];
        let mut end = self.known;
        for grapheme in rest.graphemes(true) {
            end += grapheme.len();
            if end > byte {
                break;
            }
            (self.known, self.column) = (end, self.column + 1);
        }
        Place {
            line,
            column: self.column,
        }
    }
}

/// The nearest character boundary at or before a byte.
pub fn floor(source: &str, byte: usize) -> usize {
    let byte = byte.min(source.len());
    (0..=byte)
        .rev()
        .find(|at| source.is_char_boundary(*at))
        .unwrap_or(0)
}
