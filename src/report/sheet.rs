//! The ロカベン sheet as a spreadsheet to hand over: three A4 pages in the official order, which the
//! owner can go on editing. Nothing private is on it.
//!
//! | room | what it does |
//! |---|---|
//! | `flows`, `trade` | the first page: 業務フロー and 商流 |
//! | `perspectives` | the second: 4つの視点 |
//! | `summary` | the third: 対話内容の総括 |
//! | `frame` | any other frame: a heading for each row |
//! | `list` | a page that may grow over several |
//! | `said` | what a cell says of a question |
//! | `canvas`, `measure` | boxes at places in px, and how much room a text takes |
//! | `paint`, `book` | from boxes to cells, from pages to a workbook |

mod book;
mod canvas;
mod flows;
mod frame;
mod list;
mod measure;
mod paint;
mod perspectives;
mod said;
mod summary;
mod trade;

use crate::dialogue::question::Lang;
use crate::failure::Failure;
use crate::locale::Locale;

use super::model::Report;
use canvas::{HEIGHT, Plan};
use said::Given;

pub use frame::frame;

/// The fonts, by the names they go by.
const JAPANESE: &str = "游ゴシック";
const LATIN: &str = "Calibri";

/// The sheet of an interview as an `.xlsx` file.
///
/// # Errors
/// The workbook cannot be made.
pub fn workbook(report: &Report, locale: &Locale) -> Result<Vec<u8>, Failure> {
    let given = given(report, locale);
    let pages = [
        (locale.text("sheet-flows"), flows::plan(&given)),
        (
            locale.text("sheet-perspectives"),
            perspectives::plan(&given),
        ),
        (locale.text("sheet-summary"), summary::plan(&given)),
    ];
    book::bytes(&given, locale.text("sheet-title"), &pages)
}

fn given<'a>(report: &'a Report, locale: &'a Locale) -> Given<'a> {
    Given {
        report,
        locale,
        japanese: locale.lang == Lang::Ja,
    }
}

#[cfg(test)]
mod tests;
