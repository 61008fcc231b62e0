//! CSV as RFC 4180 has it, in which nothing from an answer acts as a formula.

use std::borrow::Cow;
use std::io::{self, Write};

use crate::text::clean;

/// What Excel in Japan knows UTF-8 by.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// Rows of cells on their way into a file.
pub struct Cells<'w> {
    writer: csv::Writer<&'w mut dyn Write>,
}

impl<'w> Cells<'w> {
    /// # Errors
    /// It cannot be written.
    pub fn begin(out: &'w mut dyn Write, mark: bool) -> io::Result<Cells<'w>> {
        if mark {
            out.write_all(BYTE_ORDER_MARK)?;
        }
        let writer = csv::WriterBuilder::new().from_writer(out);
        Ok(Cells { writer })
    }

    /// # Errors
    /// It cannot be written.
    pub fn row<T: AsRef<str>>(&mut self, cells: &[T]) -> io::Result<()> {
        for cell in cells {
            let cell = guarded(cell.as_ref());
            let cell = match cell.contains(acts_on_a_terminal) {
                true => Cow::Owned(clean(&cell)),
                false => cell,
            };
            self.writer
                .write_field(cell.as_bytes())
                .map_err(unwritten)?;
        }
        self.writer.write_record(None::<&[u8]>).map_err(unwritten)
    }

    /// # Errors
    /// It cannot be written.
    pub fn end(mut self) -> io::Result<()> {
        self.writer.flush()
    }
}

fn unwritten(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        _ => io::ErrorKind::InvalidData.into(),
    }
}

/// A cell that no spreadsheet takes for a formula: one that begins like one has a `'` in front,
/// unless it is a plain number.
pub fn guarded(cell: &str) -> Cow<'_, str> {
    let acts = cell.starts_with(|first| {
        matches!(
            first,
            '=' | '+'
                | '-'
                | '@'
                | '\t'
                | '\r'
                | '\n'
                | '\0'
                | '＝'
                | '＋'
                | '－'
                | '＠'
                | '﹦'
                | '﹢'
                | '﹣'
                | '﹫'
        )
    });
    match acts && !is_number(cell) {
        true => Cow::Owned(format!("'{cell}")),
        false => Cow::Borrowed(cell),
    }
}

fn acts_on_a_terminal(c: char) -> bool {
    c.is_control() && c != '\n' && c != '\t'
}

/// Digits with a sign and one point at most.
fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix(['+', '-']).unwrap_or(cell);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |it: &str| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_digit());
    all_digits(whole) && all_digits(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_like_a_formula_is_text() {
        let table = [
            ("長男", "長男"),
            ("=1+1", "'=1+1"),
            ("+81-3", "'+81-3"),
            ("-5", "-5"),
            ("-5.25", "-5.25"),
            ("-5.", "'-5."),
            ("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("＝1+1", "'＝1+1"),
            ("－ 特になし", "'－ 特になし"),
            ("\t=1", "'\t=1"),
            ("a=1", "a=1"),
            ("", ""),
        ];
        for (cell, expected) in table {
            assert_eq!(guarded(cell), expected, "{cell:?}");
        }
    }
}
