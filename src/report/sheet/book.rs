//! Worksheets put together as a workbook: names, the hidden sheet for reading it back, properties.
//! The same interview gives the same bytes.
//!
//! Each answer has a defined name `kk_<question id>`, every character but letters and digits an
//! underscore: its cell, or the cells from the first to the last part of it. The very hidden sheet
//! `kk` says it part by part. Its first rows are `interview`, `set`, `edition` with a value each;
//! after the row of headings there is a row for each part: question, part (`row.column` of a table,
//! else empty), worksheet, cell, what stands in the cell before the answer, and how it goes on
//! from the row before of the same part (`newline`, else at once).

use std::collections::BTreeMap;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError, utility};

use crate::failure::Failure;
use crate::report::templates::date;
use crate::text::visible;
use crate::workbook::form;

use super::Plan;
use super::canvas::Mark;
use super::paint::{Cells, Style, paint};
use super::said::Given;

/// The hidden sheet's name.
const HIDDEN: &str = "kk";

/// What the hidden sheet's columns hold.
const HEADINGS: [&str; 6] = ["question", "part", "sheet", "cell", "label", "joined"];

/// Longest name of a worksheet, characters.
const SHEET_NAME: usize = 31;

/// Longest company name in a footer, characters; all of it may have 255.
const FOOTER_NAME: usize = 60;

/// Where a part of an answer stands.
struct Placed {
    mark: Mark,
    sheet: String,
    cells: Cells,
}

/// A workbook of these pages `(name, page)`.
pub fn bytes(given: &Given, title: &str, pages: &[(&str, Plan)]) -> Result<Vec<u8>, Failure> {
    book(given, title, pages).map_err(|error| Failure::new("sheet").with("error", error))
}

fn book(given: &Given, title: &str, pages: &[(&str, Plan)]) -> Result<Vec<u8>, XlsxError> {
    let report = given.report;
    let font = match given.japanese {
        true => super::JAPANESE,
        false => super::LATIN,
    };
    let mut book = Workbook::new();
    // Columns are counted in digits of this font, 8 px each; a row is 25 px. Every program has it
    // or one as wide, so that the page is as wide everywhere.
    let digits = Format::new().set_font_name(super::LATIN).set_font_size(11);
    book.set_default_format(&digits, 25, 72)?;
    let started = ExcelDateTime::from_timestamp(report.started.div_euclid(1000))
        .or_else(|_| ExcelDateTime::from_timestamp(0))?;
    book.set_properties(
        &DocProperties::new()
            .set_title(format!("{title} {}", visible(&report.company.name)))
            .set_author(visible(&report.interviewer))
            .set_creation_datetime(&started),
    );
    let mut placed = Vec::new();
    for (number, (name, plan)) in (1..).zip(pages) {
        let name = sheet_name(name, number);
        let style = Style {
            font: if plan.dense { super::CLOSE } else { font },
            upright: given.japanese,
            footer: footer(&report.company.name, title, sealed(given).as_deref()),
        };
        let sheet = book.add_worksheet().set_name(&name)?;
        let marks = paint(sheet, plan, &style)?;
        placed.extend(marks.into_iter().map(|(mark, cells)| Placed {
            mark,
            sheet: name.clone(),
            cells,
        }));
    }
    if !placed.is_empty() {
        names(&mut book, &placed)?;
        hidden(&mut book, given, &placed)?;
    }
    book.save_to_buffer()
}

/// What a worksheet may be called.
fn sheet_name(title: &str, number: usize) -> String {
    let allowed = |c: &char| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'');
    let name: String = visible(title).chars().filter(allowed).collect();
    // Counted in UTF-16 units; two for each character is on the safe side.
    let most = if name.is_ascii() {
        SHEET_NAME
    } else {
        SHEET_NAME / 2
    };
    let name: String = name.chars().take(most).collect();
    match name.trim() {
        "" => number.to_string(),
        HIDDEN => format!("{HIDDEN} {number}"),
        name => name.to_owned(),
    }
}

/// The line that says the end of the interview's chain.
fn sealed(given: &Given) -> Option<String> {
    let sealed = given.report.sealed.as_ref()?;
    let day = date(given.locale, &sealed.day);
    let values = [("hash", (&sealed.short).into()), ("day", day.into())];
    Some(given.locale.format("page-sealed", &values))
}

/// Company, what it is, page of pages; the line under what it is, both small: the margin has room
/// for that. `&` begins a command there, and a digit could go on one.
fn footer(company: &str, title: &str, under: Option<&str>) -> String {
    let said = |text: &str| {
        let text: String = visible(text).chars().take(FOOTER_NAME).collect();
        text.replace('&', "&&")
    };
    let middle = match under {
        Some(under) => format!("&6&\"-,Regular\"{}\n{}", said(title), said(under)),
        None => format!("&8&\"-,Regular\"{}", said(title)),
    };
    format!("&L&8&\"-,Regular\"{}&C{middle}&R&8&P / &N", said(company))
}

/// A name for each answer.
fn names(book: &mut Workbook, placed: &[Placed]) -> Result<(), XlsxError> {
    let mut answers: BTreeMap<&str, (&str, Cells)> = BTreeMap::new();
    for Placed { mark, sheet, cells } in placed {
        // Of merged cells the first holds the text.
        let first = (cells.0, cells.1, cells.0, cells.1);
        answers
            .entry(&mark.question)
            .and_modify(|(_, all)| {
                *all = (
                    all.0.min(first.0),
                    all.1.min(first.1),
                    all.2.max(first.2),
                    all.3.max(first.3),
                );
            })
            .or_insert((sheet, first));
    }
    let mut taken: BTreeMap<String, u32> = BTreeMap::new();
    for (question, (sheet, (row, column, last_row, last_column))) in answers {
        let letter = |c: char| if c.is_alphanumeric() { c } else { '_' };
        let mut name: String = format!("kk_{question}").chars().map(letter).collect();
        name = name.chars().take(200).collect();
        // Names that differ in case only are one to a spreadsheet.
        let again = taken.entry(name.to_lowercase()).or_default();
        *again += 1;
        if *again > 1 {
            name.push_str(&format!("__{again}"));
        }
        let range = match (row, column) == (last_row, last_column) {
            true => utility::row_col_to_cell_absolute(row, column),
            false => utility::cell_range_absolute(row, column, last_row, last_column),
        };
        book.define_name(name, &format!("='{sheet}'!{range}"))?;
    }
    Ok(())
}

fn hidden(book: &mut Workbook, given: &Given, placed: &[Placed]) -> Result<(), XlsxError> {
    let report = given.report;
    let sheet = book.add_worksheet().set_name(HIDDEN)?;
    sheet.set_very_hidden(true);
    let facts = [
        (form::REPORT, &report.interview),
        ("set", &report.set_id),
        ("edition", &report.edition),
    ];
    let mut row = 0;
    for (name, value) in facts {
        sheet.write_string(row, 0, name)?;
        sheet.write_string(row, 1, value)?;
        row += 1;
    }
    for (column, name) in (0..).zip(HEADINGS) {
        sheet.write_string(row, column, name)?;
    }
    for Placed {
        mark,
        sheet: on,
        cells,
    } in placed
    {
        row += 1;
        let cell = utility::row_col_to_cell(cells.0, cells.1);
        let joined = if mark.newline { "newline" } else { "" };
        let values = [&mark.question, &mark.part, on, &cell, &mark.label, joined];
        for (column, value) in (0..).zip(values) {
            if !value.is_empty() {
                sheet.write_string(row, column, value)?;
            }
        }
    }
    Ok(())
}
