//! A sheet as text, and sheets as a workbook.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, XlsxError};

use super::headings::language;
use crate::dialogue::question::Lang;
use crate::failure::Failure;

/// A sheet to be written: every cell is text.
#[derive(Clone, Debug)]
pub struct Page {
    pub name: &'static str,
    columns: Vec<(&'static str, Option<Lang>)>,
    rows: Vec<Vec<String>>,
}

impl Page {
    /// A page with these columns, those that have one for each language in the order of `langs`.
    pub fn new(name: &'static str, columns: &[(&'static str, bool)], langs: &[Lang]) -> Page {
        let columns = columns.iter().flat_map(|(name, spoken)| {
            let langs = langs.iter().map(|lang| (*name, Some(*lang)));
            let own = (!spoken).then_some((*name, None));
            own.into_iter().chain(langs.filter(|_| *spoken))
        });
        Page {
            name,
            columns: columns.collect(),
            rows: Vec::new(),
        }
    }

    pub fn begin_row(&mut self) {
        self.rows.push(vec![String::new(); self.columns.len()]);
    }

    /// Fills a cell of the last row.
    pub fn put(&mut self, column: &str, lang: Option<Lang>, text: impl Into<String>) {
        let found = self.columns.iter().position(|it| *it == (column, lang));
        if let (Some(at), Some(row)) = (found, self.rows.last_mut()) {
            row[at] = text.into();
        }
    }

    /// The cells, headings first. Columns that nothing stands in are left out.
    pub fn cells(&self) -> Vec<Vec<String>> {
        let used: Vec<usize> = (0..self.columns.len())
            .filter(|at| {
                matches!(self.columns[*at].0, "type" | "name" | "label" | "list_name")
                    || self.rows.iter().any(|row| !row[*at].is_empty())
            })
            .collect();
        let headings = used.iter().map(|at| match self.columns[*at] {
            (name, Some(lang)) => format!("{name}::{}", language(lang)),
            (name, None) => name.to_owned(),
        });
        let rows = self.rows.iter();
        let rows = rows.map(|row| used.iter().map(|at| row[*at].clone()).collect());
        std::iter::once(headings.collect()).chain(rows).collect()
    }
}

/// The pages as an `.xlsx` file, the same byte for byte from the same pages.
///
/// # Errors
/// A text is longer than a cell can hold.
pub fn workbook(pages: &[Page]) -> Result<Vec<u8>, Failure> {
    let unwritten = |error: XlsxError| Failure::new("xlsform-unwritten").with("error", error);
    let day = ExcelDateTime::from_ymd(2026, 1, 1).map_err(unwritten)?;
    let mut workbook = Workbook::new();
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&day));
    let heading = Format::new().set_bold();
    let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for page in pages {
        let sheet = workbook.add_worksheet();
        sheet.set_name(page.name).map_err(unwritten)?;
        sheet.set_freeze_panes(1, 0).map_err(unwritten)?;
        for (row, cells) in (0u32..).zip(page.cells()) {
            for (column, cell) in (0u16..).zip(&cells) {
                if row == 0 {
                    let width = if cell.contains("::") { 40 } else { 16 };
                    sheet.set_column_width(column, width).map_err(unwritten)?;
                }
                if cell.is_empty() {
                    continue;
                }
                let format = if row == 0 { &heading } else { &text };
                sheet
                    .write_string_with_format(row, column, cell, format)
                    .map_err(|error| match error {
                        XlsxError::MaxStringLengthExceeded => Failure::new("xlsform-too-long")
                            .with("sheet", page.name)
                            .with("cell", super::book::address(row, u32::from(column))),
                        error => unwritten(error),
                    })?;
            }
        }
    }
    workbook.save_to_buffer().map_err(unwritten)
}
