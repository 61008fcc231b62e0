//! A fault of a set's file: data with a place. The words stand in the locale files.

use std::ops::Range;

use super::keys::{HEADED, Table};
use super::place::{Columns, Lines, floor};
use super::shape::nearest;
use crate::failure::Failure;

/// More faults than this are counted, not listed.
pub const MOST_FAULTS: usize = 1_000;

/// Beyond so many faults nothing is guessed any more.
const MOST_GUESSES: usize = 100;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The set cannot be used.
    Error,
    /// It can, but probably says something else than was meant.
    Warning,
}

impl Severity {
    pub fn id(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

/// One fault. Lines and columns count from 1, columns in characters as people see them.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    pub severity: Severity,
    /// What is wrong; the next step is its message's attribute `.next`.
    pub what: Failure,
    /// Bytes of the source.
    pub span: Range<usize>,
    pub line: usize,
    pub column: usize,
    /// The place after the last character.
    pub end_line: usize,
    pub end_column: usize,
}

impl Fault {
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// Faults as they are found, before they have lines and columns.
pub struct Found<'a> {
    pub source: &'a str,
    /// Where a misplaced key may belong, the likeliest home first.
    pub homes: &'static [&'static Table],
    list: Vec<(Severity, Failure, Range<usize>)>,
    left_out: usize,
    errors: usize,
}

impl<'a> Found<'a> {
    pub fn new(source: &'a str) -> Found<'a> {
        Found {
            source,
            homes: &HEADED,
            list: Vec::new(),
            left_out: 0,
            errors: 0,
        }
    }

    pub fn error(&mut self, span: Range<usize>, what: Failure) {
        self.errors += 1;
        self.add(Severity::Error, span, what);
    }

    pub fn warning(&mut self, span: Range<usize>, what: Failure) {
        self.add(Severity::Warning, span, what);
    }

    fn add(&mut self, severity: Severity, span: Range<usize>, what: Failure) {
        if self.list.len() < MOST_FAULTS {
            self.list.push((severity, what, span));
        } else {
            self.left_out += 1;
        }
    }

    /// The known word that was probably meant; none once there are many faults, since looking is
    /// dear and of little use in a long list.
    pub fn guess<'k>(&self, word: &str, known: &[&'k str]) -> Option<&'k str> {
        if self.list.len() < MOST_GUESSES {
            nearest(word, known)
        } else {
            None
        }
    }

    pub fn has_errors(&self) -> bool {
        self.errors > 0
    }

    pub fn len(&self) -> usize {
        self.list.len()
    }

    pub fn spans(&self) -> impl Iterator<Item = &Range<usize>> {
        self.list.iter().map(|(_, _, span)| span)
    }

    /// Drops those found since `first` that do not stand.
    pub fn retain_from(&mut self, first: usize, keep: impl Fn(&Failure, &Range<usize>) -> bool) {
        let later = self.list.split_off(first);
        self.list
            .extend(later.into_iter().filter(|(_, what, span)| keep(what, span)));
    }

    /// All faults in the order of the file.
    pub fn placed(mut self) -> Vec<Fault> {
        self.list
            .sort_by_key(|(_, what, span)| (span.start, span.end, what.id));
        self.list.dedup();
        if self.left_out > 0 {
            let end = self.source.len();
            let what = Failure::new("set-more-faults").with("count", self.left_out);
            self.list.push((Severity::Error, what, end..end));
        }
        let lines = Lines::new(self.source);
        let (mut starts, mut ends) = (Columns::new(&lines), Columns::new(&lines));
        let place = |(severity, what, span): (Severity, Failure, Range<usize>)| {
            let span = floor(self.source, span.start)..floor(self.source, span.end.max(span.start));
            let (start, end) = (starts.place(span.start), ends.place(span.end));
            Fault {
                severity,
                what,
                span,
                line: start.line,
                column: start.column,
                end_line: end.line,
                end_column: end.column,
            }
        };
        self.list.into_iter().map(place).collect()
    }
}
