//! One sheet as text: its headings and rows, every cell with its place.

use super::super::headings::{Heading, lang_of};
use crate::text::clean;

/// The sheets of a form that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sheet {
    Survey,
    Choices,
    Settings,
}

impl Sheet {
    pub const ALL: [Sheet; 3] = [Sheet::Survey, Sheet::Choices, Sheet::Settings];

    pub fn id(self) -> &'static str {
        match self {
            Sheet::Survey => "survey",
            Sheet::Choices => "choices",
            Sheet::Settings => "settings",
        }
    }
}

/// A cell, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub sheet: Sheet,
    pub row: u32,
    pub column: u32,
}

/// A text and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    pub text: String,
    pub place: Place,
}

impl Cell {
    /// The text without the blanks around it.
    pub fn word(&self) -> &str {
        self.text.trim()
    }
}

/// A sheet: its headings and the rows below that hold anything.
#[derive(Clone, Debug)]
pub struct Table {
    sheet: Sheet,
    heading_row: u32,
    pub headings: Vec<Heading>,
    /// By number; of each the cells that hold anything, by column.
    rows: Vec<(u32, Vec<(u32, String)>)>,
}

impl Table {
    /// The first row with anything in it holds the headings. The cells come row by row, from left
    /// to right.
    pub fn new(sheet: Sheet, cells: impl IntoIterator<Item = (u32, u32, String)>) -> Table {
        let mut rows: Vec<(u32, Vec<(u32, String)>)> = Vec::new();
        for (row, column, text) in cells {
            if text.trim().is_empty() {
                continue;
            }
            if rows.last().is_none_or(|(last, _)| *last != row) {
                rows.push((row, Vec::new()));
            }
            if let Some((_, cells)) = rows.last_mut() {
                cells.push((column, clean(&text)));
            }
        }
        let first = (!rows.is_empty()).then(|| rows.remove(0));
        let (heading_row, written) = first.unwrap_or_default();
        let columns = written.last().map_or(0, |(column, _)| column + 1);
        let mut headings = vec![Heading::read(""); columns as usize];
        for (column, text) in written {
            headings[column as usize] = Heading::read(&text);
        }
        Table {
            sheet,
            heading_row,
            headings,
            rows,
        }
    }

    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        (0..self.rows.len()).map(|at| self.row(at))
    }

    /// The row at a place in [`Table::rows`].
    pub fn row(&self, at: usize) -> Row<'_> {
        Row { table: self, at }
    }

    /// Where a column's heading stands.
    pub fn heading_place(&self, column: usize) -> Place {
        Place {
            sheet: self.sheet,
            row: self.heading_row,
            column: column as u32,
        }
    }
}

/// A row that holds something.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    table: &'a Table,
    pub at: usize,
}

impl Row<'_> {
    /// The cell of a column, if it holds anything.
    pub fn cell(&self, column: usize) -> Option<Cell> {
        let (row, cells) = &self.table.rows[self.at];
        let at = cells.binary_search_by_key(&column, |(column, _)| *column as usize);
        let (_, text) = cells.get(at.ok()?)?;
        Some(Cell {
            text: text.clone(),
            place: Place {
                sheet: self.table.sheet,
                row: *row,
                column: column as u32,
            },
        })
    }

    /// The cell under a heading without a language.
    pub fn get(&self, name: &str) -> Option<Cell> {
        let fits = |it: &Heading| it.name == name && it.language.is_none();
        self.cell(self.table.headings.iter().position(fits)?)
    }

    /// The cell under a heading in this language; under the one without where there is none.
    /// Where the sheet has neither of the two headings, the first language that it has.
    pub fn said(&self, name: &str, language: Option<&str>) -> Option<Cell> {
        let headings = self.table.headings.iter().enumerate();
        let named = headings.filter(|(_, it)| it.name == name);
        let named: Vec<(usize, Option<&str>)> =
            named.map(|(at, it)| (at, it.language.as_deref())).collect();
        let spoken = named
            .iter()
            .find(|(_, it)| it.is_some() && same(*it, language));
        let plain = named.iter().find(|(_, it)| it.is_none());
        if spoken.is_none() && plain.is_none() {
            return self.cell(named.first()?.0);
        }
        let mut found = spoken.into_iter().chain(plain);
        found.find_map(|(column, _)| self.cell(*column))
    }

    /// The row where people look for it: its type, else its first cell with anything in it.
    pub fn place(&self) -> Place {
        let cells = 0..self.table.headings.len().max(1);
        let first = self.get("type").or_else(|| self.cells(cells).next());
        first.map_or(
            Place {
                sheet: self.table.sheet,
                row: self.table.rows[self.at].0,
                column: 0,
            },
            |cell| cell.place,
        )
    }

    fn cells(&self, columns: std::ops::Range<usize>) -> impl Iterator<Item = Cell> {
        columns.filter_map(|column| self.cell(column))
    }
}

/// Whether two headings mean the same language: the same name, or the same of ours.
pub fn same(one: Option<&str>, other: Option<&str>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => {
            one.eq_ignore_ascii_case(other)
                || matches!((lang_of(one), lang_of(other)), (Some(a), Some(b)) if a == b)
        }
        (one, other) => one == other,
    }
}
