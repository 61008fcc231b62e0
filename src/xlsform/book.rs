//! A workbook as tables of text, every cell with its place.

use std::path::Path;

use super::headings::{Heading, lang_of};
use crate::dialogue::question::Lang;
use crate::failure::Failure;

mod table;
pub use crate::workbook::address;
pub use table::{Cell, Place, Row, Sheet, Table, same};

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

    /// The form's title: in another language than the form's own under a heading of ours.
    pub fn title(&self, language: Option<&str>) -> Option<Cell> {
        let spoken = self.settings.rows().next().and_then(|row| {
            let fits = |it: &Heading| {
                it.name == "kikitori_title" && same(it.language.as_deref(), language)
            };
            row.cell(self.settings.headings.iter().position(fits)?)
        });
        spoken
            .or_else(|| self.setting("form_title"))
            .or_else(|| self.setting("form_id"))
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
