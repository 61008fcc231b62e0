//! A workbook as tables of text, every cell with its place.

use std::path::Path;

use super::headings::{Heading, lang_of};
use crate::dialogue::question::Lang;
use crate::failure::Failure;
use crate::text::clean;

pub use crate::workbook::address;

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
    rows: Vec<(u32, Vec<String>)>,
}

impl Table {
    /// The first row with anything in it holds the headings.
    pub fn new(sheet: Sheet, cells: impl IntoIterator<Item = (u32, u32, String)>) -> Table {
        let mut rows: Vec<(u32, Vec<String>)> = Vec::new();
        for (row, column, text) in cells {
            if text.trim().is_empty() {
                continue;
            }
            if rows.last().is_none_or(|(last, _)| *last != row) {
                rows.push((row, Vec::new()));
            }
            if let Some((_, cells)) = rows.last_mut() {
                cells.resize(cells.len().max(column as usize + 1), String::new());
                cells[column as usize] = clean(&text);
            }
        }
        let first = (!rows.is_empty()).then(|| rows.remove(0));
        let (heading_row, headings) = first.unwrap_or_default();
        Table {
            sheet,
            heading_row,
            headings: headings.iter().map(|text| Heading::read(text)).collect(),
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
        let text = cells.get(column).filter(|text| !text.trim().is_empty())?;
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
    pub fn said(&self, name: &str, language: Option<&str>) -> Option<Cell> {
        let spoken = language.and_then(|language| {
            let fits =
                |it: &Heading| it.name == name && same(it.language.as_deref(), Some(language));
            self.cell(self.table.headings.iter().position(fits)?)
        });
        spoken.or_else(|| self.get(name))
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

/// A form.
#[derive(Clone, Debug)]
pub struct Book {
    /// What the workbook calls its sheets.
    names: [String; 3],
    pub survey: Table,
    pub choices: Table,
    pub settings: Table,
}

impl Book {
    /// Reads a form's workbook.
    ///
    /// # Errors
    /// It cannot be read, or has no sheet `survey`.
    pub fn open(path: &Path) -> Result<Book, Failure> {
        let mut workbook = crate::workbook::open(path)?;
        let called = Sheet::ALL.map(|sheet| {
            let names = workbook.sheets().iter();
            names
                .filter(|name| name.trim().eq_ignore_ascii_case(sheet.id()))
                .min_by_key(|name| name.trim() != sheet.id())
                .cloned()
        });
        if called[0].is_none() {
            let found = workbook.sheets().join(", ");
            let what = Failure::new("xlsform-no-survey").with("file", path.display());
            return Err(what.with("found", found));
        }
        let mut table = |sheet: Sheet| -> Result<Table, Failure> {
            let Some(name) = &called[sheet as usize] else {
                return Ok(Table::new(sheet, []));
            };
            let read = workbook.sheet(name)?;
            let cells = read
                .cells()
                .map(|(row, column, text)| (row, column, text.to_owned()));
            Ok(Table::new(sheet, cells.collect::<Vec<_>>()))
        };
        let tables = (
            table(Sheet::Survey)?,
            table(Sheet::Choices)?,
            table(Sheet::Settings)?,
        );
        Ok(Book::of(called.map(Option::unwrap_or_default), tables))
    }

    /// A form from its sheets' cells, headings first.
    pub fn from_cells(sheets: [Vec<Vec<String>>; 3]) -> Book {
        let table = |sheet: Sheet| {
            let rows = (0..).zip(&sheets[sheet as usize]);
            let cells = rows.flat_map(|(row, cells)| {
                (0..)
                    .zip(cells)
                    .map(move |(column, text)| (row, column, text.clone()))
            });
            Table::new(sheet, cells)
        };
        let names = Sheet::ALL.map(|sheet| sheet.id().to_owned());
        let tables = Sheet::ALL.map(table);
        let [survey, choices, settings] = tables;
        Book::of(names, (survey, choices, settings))
    }

    fn of(names: [String; 3], (survey, choices, settings): (Table, Table, Table)) -> Book {
        Book {
            names,
            survey,
            choices,
            settings,
        }
    }

    /// The setting, if there is any.
    pub fn setting(&self, name: &str) -> Option<Cell> {
        self.settings.rows().next()?.get(name)
    }

    /// The sheet and the cell as people call them.
    pub fn called(&self, place: Place) -> (String, String) {
        let sheet = &self.names[place.sheet as usize];
        (sheet.clone(), address(place.row, place.column))
    }

    /// Which language's columns are read, and what language that is: the form's default, else one
    /// of ours, else the columns without a language.
    pub fn language(&self) -> (Option<String>, Lang) {
        let spoken: Vec<Option<&str>> = self
            .survey
            .headings
            .iter()
            .filter(|it| it.name == "label")
            .map(|it| it.language.as_deref())
            .collect();
        let default = self.setting("default_language");
        let default = default.as_ref().map(Cell::word);
        let of_default = spoken
            .iter()
            .find(|it| it.is_some() && default.is_some() && same(**it, default));
        let plain = spoken.iter().find(|it| it.is_none());
        let ours = spoken
            .iter()
            .find(|it| it.is_some_and(|it| lang_of(it).is_some()));
        let chosen = of_default.or(plain).or(ours).or(spoken.first());
        let chosen = chosen.copied().flatten().map(str::to_owned);
        let named = chosen.as_deref().or(default).and_then(lang_of);
        let lang = named.unwrap_or_else(|| self.lang_by_script(chosen.as_deref()));
        (chosen, lang)
    }

    fn lang_by_script(&self, language: Option<&str>) -> Lang {
        let japanese = |text: &str| text.chars().any(|c| matches!(c, 'ぁ'..='ヿ' | '一'..='鿿'));
        let mut labels = self
            .survey
            .rows()
            .filter_map(|row| row.said("label", language));
        match labels.any(|cell| japanese(&cell.text)) {
            true => Lang::Ja,
            false => Lang::En,
        }
    }
}
