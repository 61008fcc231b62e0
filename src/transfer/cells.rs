//! CSV as RFC 4180 has it, in which nothing from an answer acts as a formula.

use std::borrow::Cow;
use std::io::{self, Write};

use crate::text::{acts, clean, no_formula};

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
            let cell = match cell.as_ref() {
                cell if cell.contains(acts) => Cow::Owned(clean(cell)),
                cell => Cow::Borrowed(cell),
            };
            self.writer
                .write_field(no_formula(&cell).as_bytes())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_dropped_does_not_uncover_a_formula() {
        let mut out = Vec::new();
        let mut cells = Cells::begin(&mut out, false).unwrap();
        cells
            .row(&[
                "\u{1b}=1+1",
                "a\u{7}b",
                "\u{0}@x",
                "\u{202e}=1",
                "a\u{2028}b",
            ])
            .unwrap();
        cells.end().unwrap();
        assert_eq!(
            String::from_utf8(out).unwrap(),
            "'=1+1,ab,'@x,'=1,\"a\nb\"\n"
        );
    }
}
