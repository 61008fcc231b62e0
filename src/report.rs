//! What was heard, given back: one data model, laid out as sheet, page and table.
//!
//! | room | what it does |
//! |---|---|
//! | `model` | what any page says about one interview, in words |
//! | `build` | the model from what is kept |
//! | `sheet` | the ロカベン sheet as a spreadsheet |

pub mod build;
pub mod model;
pub mod sheet;

use std::path::PathBuf;

use crate::dialogue::frame::Frame;
use crate::dialogue::record::Stored;
use crate::failure::Failure;
use crate::locale::Locale;

pub use model::Report;

/// What pages are made from.
pub struct Source {
    pub stored: Stored,
    /// The company's visits: number, wall clock of the beginning, interviewer; oldest first.
    pub visits: Vec<(u32, i64, String)>,
    pub frames: Vec<Frame>,
    /// Where the user's own templates lie.
    pub templates: Option<PathBuf>,
}

/// A page of a kind (`sheet`, `handover`, …, or a frame's id) as the bytes of a file with this
/// ending (`xlsx`, `html`, `md`, `csv`, `json`).
///
/// # Errors
/// There is no such kind, or not with this ending; the user's own template is wrong.
pub fn render(
    source: &Source,
    kind: &str,
    ending: &str,
    locale: &Locale,
) -> Result<Vec<u8>, Failure> {
    let report = build::report(source, locale);
    if (kind, ending) == ("sheet", "xlsx") {
        return sheet::workbook(&report, locale);
    }
    Err(Failure::new("report-kind")
        .with("kind", kind)
        .with("ending", ending))
}

/// A name for the file that is safe on every system: day, company, visit, kind.
pub fn name(source: &Source, kind: &str, ending: &str) -> String {
    let header = &source.stored.header;
    let company = crate::text::file_name(&header.company.name);
    let day = crate::machine::local_date(header.started);
    format!("{day}-{company}-{}-{kind}.{ending}", header.visit)
}
