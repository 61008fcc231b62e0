//! Spreadsheets from outside, read with a guard: sizes and cell references are checked before a
//! parser sees them.
//!
//! A workbook of 1.7 KB can ask for half a terabyte: a cell in the last row, a text of 400 MB that
//! packs well, a count that lies. [`open`] measures everything first; [`Workbook::sheet`] then
//! takes the cells one by one, so that memory grows with what is written and not with how far
//! apart it stands.

mod cell;
pub mod form;
mod guard;
pub mod patch;
mod scan;

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Cursor, Read};
use std::path::Path;

use calamine::{Reader, Xlsx};

use crate::failure::Failure;

pub use cell::{Place, address, position, uncoded};

/// The largest file that is read, bytes.
pub const MOST_BYTES: u64 = 20 * 1024 * 1024;

/// Cells with content stand in so many rows and columns at most, from the top left.
pub const MOST_ROWS: u32 = 100_000;
pub const MOST_COLUMNS: u32 = 1_000;

/// Whether a cell stands where none is read.
fn is_far(row: u32, column: u32) -> bool {
    row >= MOST_ROWS || column >= MOST_COLUMNS
}

/// What the last cell is called that is read.
fn farthest() -> String {
    address(MOST_ROWS - 1, MOST_COLUMNS - 1)
}

/// The text of all cells that are read, of all sheets together, bytes.
const MOST_TEXT: usize = 32 << 20;

/// So many cells with content are read at most, of all sheets together.
pub const MOST_CELLS: usize = 500_000;

/// A workbook that was found harmless.
pub struct Workbook {
    file: String,
    inner: Xlsx<Cursor<Vec<u8>>>,
    sheets: Vec<String>,
    /// Cells that were read so far, and the bytes of their text.
    read: (usize, usize),
}

/// The cells of a sheet that hold something.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    pub name: String,
    cells: BTreeMap<(u32, u32), String>,
    columns: u32,
}

/// Opens an `.xlsx`.
///
/// # Errors
/// It cannot be read, is none, is encrypted or damaged, or larger than what is taken.
pub fn open(path: &Path) -> Result<Workbook, Failure> {
    let file = path.display().to_string();
    let bytes = read(path).map_err(|failure| failure.with("file", &file))?;
    from_bytes(bytes, &file)
}

/// As [`open`], with the bytes at hand; `file` names them in failures.
///
/// # Errors
/// As [`open`].
pub fn from_bytes(bytes: Vec<u8>, file: &str) -> Result<Workbook, Failure> {
    let named = |failure: Failure| failure.with("file", file);
    guard::check(&bytes).map_err(named)?;
    let inner = Xlsx::new(Cursor::new(bytes)).map_err(|error| named(damaged(&error)))?;
    Ok(Workbook {
        file: file.to_owned(),
        sheets: inner.sheet_names(),
        inner,
        read: (0, 0),
    })
}

/// The bytes of a file that is not too large.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let unread = |error| Failure::new("workbook-unread").with("why", error);
    let file = File::open(path).map_err(unread)?;
    let mut bytes = Vec::new();
    file.take(MOST_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(unread)?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Failure::new("workbook-large").with("most", MOST_BYTES / (1024 * 1024)));
    }
    Ok(bytes)
}

fn damaged(why: &impl std::fmt::Display) -> Failure {
    Failure::new("workbook-damaged").with("why", why)
}

impl Workbook {
    /// The sheets' names in order, hidden ones too.
    pub fn sheets(&self) -> &[String] {
        &self.sheets
    }

    /// The cells of a sheet.
    ///
    /// # Errors
    /// There is no such sheet, it is damaged, a cell stands too far away, or there is too much on
    /// the sheets that were read so far.
    pub fn sheet(&mut self, name: &str) -> Result<Sheet, Failure> {
        let file = self.file.clone();
        let named = |failure: Failure| failure.with("file", &file).with("sheet", name);
        if !self.sheets.iter().any(|it| it == name) {
            return Err(named(Failure::new("workbook-sheet")));
        }
        let unread = |error| named(Failure::new("workbook-sheet-damaged").with("why", error));
        let mut reader = self.inner.worksheet_cells_reader(name).map_err(unread)?;
        let mut sheet = Sheet {
            name: name.to_owned(),
            ..Sheet::default()
        };
        // A long text that many cells share takes little room in the file.
        let (count, bytes) = &mut self.read;
        while let Some(cell) = reader.next_cell().map_err(unread)? {
            let text = cell::shown(cell.get_value());
            if text.is_empty() {
                continue;
            }
            let (row, column) = cell.get_position();
            if is_far(row, column) {
                let far = Failure::new("workbook-far")
                    .with("cell", address(row, column))
                    .with("most", farthest());
                return Err(named(far));
            }
            sheet.columns = sheet.columns.max(column + 1);
            *count += 1;
            *bytes += text.len();
            sheet.cells.insert((row, column), text);
            if *bytes > MOST_TEXT {
                let long = Failure::new("workbook-text").with("most", MOST_TEXT >> 20);
                return Err(named(long));
            }
            if *count > MOST_CELLS {
                return Err(named(
                    Failure::new("workbook-cells").with("most", MOST_CELLS),
                ));
            }
        }
        Ok(sheet)
    }

    /// The defined names that stand for one place; of a range its top left cell.
    pub fn defined_names(&self) -> Vec<(String, Place)> {
        let names = self.inner.defined_names().iter();
        names
            .filter_map(|(name, value)| Some((name.clone(), Place::read(value)?)))
            .collect()
    }
}

impl Sheet {
    /// What a cell shows: a number as plain text, a date as ISO, `TRUE` or `FALSE`. Both count
    /// from 0. `None`: nothing.
    pub fn cell(&self, row: u32, column: u32) -> Option<&str> {
        self.cells.get(&(row, column)).map(String::as_str)
    }

    /// Rows up to the last one that holds something.
    pub fn row_count(&self) -> u32 {
        self.cells
            .last_key_value()
            .map_or(0, |((row, _), _)| row + 1)
    }

    /// Columns up to the last one that holds something.
    pub fn column_count(&self) -> u32 {
        self.columns
    }

    /// Row, column and text of the cells that hold something, row by row.
    pub fn cells(&self) -> impl Iterator<Item = (u32, u32, &str)> {
        self.cells
            .iter()
            .map(|((row, column), text)| (*row, *column, text.as_str()))
    }
}

#[cfg(test)]
mod tests;
