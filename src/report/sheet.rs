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
use canvas::{Block, HEIGHT, Plan, fitting};
use said::Given;

pub use frame::frame;

/// The fonts, by the names they go by.
const JAPANESE: &str = "游ゴシック";
const LATIN: &str = "Arial";
/// Its lines stand close: for pages that are too full for the other.
const CLOSE: &str = "ＭＳ Ｐゴシック";

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
        dense: false,
    }
}

/// A page under its head in the largest text that fits, drawn out to the whole page; nothing where
/// it needs more than a page.
fn one_page(given: &Given, head: &Block, make: impl Fn(&Given, f64) -> Block) -> Option<Plan> {
    let page = |given: &Given| {
        fitting(|points| {
            let mut page = head.clone();
            page.take(make(given, points), 0, head.height);
            page
        })
    };
    let roomy = page(given).map(|block| (block, false));
    let found = roomy.or_else(|| {
        let close = Given {
            dense: true,
            ..*given
        };
        given
            .japanese
            .then(|| Some((page(&close)?, true)))
            .flatten()
    });
    let (mut block, dense) = found?;
    block.stretch(head.height, HEIGHT);
    Some(Plan {
        block,
        repeat: None,
        dense,
    })
}

#[cfg(test)]
mod tests;
