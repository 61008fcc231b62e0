//! What was heard, given back: one data model, laid out as sheet, page and table.
//!
//! | room | what it does |
//! |---|---|
//! | `gather` | what is kept, from the database |
//! | `model` | what any page says about one interview, in words |
//! | `build` | the model from what is kept |
//! | `heard`, `story` | sentences, phrases and figures of the answers; the company in five lines |
//! | `frames`, `form` | answers under the headings of another sheet; a blank form |
//! | `review` | the review sheet; what is to be asked again |
//! | `practice` | what a round of role-play showed; the owner's card |
//! | `templates`, `page`, `escape` | pages in HTML and Markdown by templates |
//! | `svg`, `lines`, `sizes` | the flows as drawings; text that fits the paper |
//! | `table` | pages as values |
//! | `sheet`, `blank` | the ロカベン sheet, and the blank form, as spreadsheets |
//! | `filling` | what goes into the cells of the institution's own workbook |

pub mod blank;
pub mod build;
pub mod model;
pub mod practice;
pub mod sheet;

pub(crate) mod escape;
mod filling;
mod form;
mod frames;
mod gather;
mod heard;
mod lines;
mod page;
pub mod review;
mod sizes;
mod story;
mod svg;
mod table;
mod templates;

use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::dialogue::frame::Frame;
use crate::dialogue::question::QuestionSet;
use crate::dialogue::record::{Company, Stored};
use crate::dialogue::scheme::Scheme;
use crate::failure::Failure;
use crate::locale::Locale;
use crate::store::Sealed;

pub use filling::value;
pub use model::Report;

use model::Framed;
use templates::Templates;

/// What pages are made from.
pub struct Source {
    pub stored: Stored,
    /// The company's visits: number, wall clock of the beginning, interviewer; oldest first.
    pub visits: Vec<(u32, i64, String)>,
    pub frames: Vec<Frame>,
    /// The user's own list of schemes of support.
    pub schemes: Vec<Scheme>,
    /// Where the user's own templates lie.
    pub templates: Option<PathBuf>,
    /// The end of its chain, where all of it is sealed.
    pub sealed: Option<Sealed>,
}

/// A kind of page, with the endings of files it is made as; the first where none is asked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kind {
    pub id: &'static str,
    pub endings: &'static [&'static str],
    /// The owner may read it: it is made without what is private.
    pub for_owner: bool,
    /// It can be made without an interview.
    pub blank: bool,
}

/// All kinds but the frames.
pub const KINDS: [Kind; 7] = [
    kind("sheet", &["xlsx", "html", "md", "csv", "json"], true, false),
    kind("handover", &["html", "md", "json"], false, false),
    kind("reportout", &["html", "md", "json"], true, false),
    kind("agenda", &["html", "md", "json"], false, false),
    kind("review", &["html", "md", "json"], false, false),
    kind("observer", &["html", "md"], true, true),
    kind("form", &["xlsx", "html", "md"], true, true),
];

/// The endings that a frame is made as.
pub const FRAME_ENDINGS: &[&str] = &["html", "xlsx", "md", "csv", "json"];

const fn kind(
    id: &'static str,
    endings: &'static [&'static str],
    for_owner: bool,
    blank: bool,
) -> Kind {
    Kind {
        id,
        endings,
        for_owner,
        blank,
    }
}

/// The endings of a kind, or of a frame.
///
/// # Errors
/// There is no such page; the failure names those there are.
pub fn endings(kind: &str, frames: &[Frame]) -> Result<&'static [&'static str], Failure> {
    if let Some(known) = KINDS.iter().find(|it| it.id == kind) {
        return Ok(known.endings);
    }
    if frames.iter().any(|it| it.id == kind) {
        return Ok(FRAME_ENDINGS);
    }
    let kinds = KINDS.iter().map(|it| it.id);
    let known: Vec<&str> = kinds
        .chain(frames.iter().map(|it| it.id.as_str()))
        .collect();
    Err(Failure::new("report-unknown")
        .with("kind", kind)
        .with("known", known.join(", ")))
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
    possible(kind, ending, &source.frames)?;
    let report = build::report(source, locale);
    let frame = frames::framed(source, &report, kind);
    let internal = KINDS.iter().any(|it| it.id == kind && !it.for_owner);
    let report = match internal {
        true if kind == "review" => Report {
            review: Some(review::sheet(&source.stored, &report, locale)),
            ..report
        },
        true => report,
        // The schemes that fit are the one thing more that a frame may show.
        false if frame.is_some() => Report {
            schemes: report.schemes.clone(),
            ..report.for_owner()
        },
        false => report.for_owner(),
    };
    let set = locale.localized(&source.stored.set);
    match (ending, &frame) {
        ("json", _) => Ok(json(kind, &report, frame.as_ref())),
        ("csv", Some(frame)) => Ok(table::frame(frame)),
        ("csv", None) => Ok(table::sheet(&report)),
        ("xlsx", Some(frame)) => frames::workbook(&report, frame, locale),
        ("xlsx", None) if kind == "form" => {
            let header = &source.stored.header;
            blank::workbook(&set, &header.company, Some(&header.id), locale)
        }
        ("xlsx", None) => sheet::workbook(&report, locale),
        _ => {
            let templates = Templates::read(source.templates.as_deref())?;
            let values = (&report, frame.as_ref(), &set);
            page::page(&templates, kind, ending, values, locale).map(String::into_bytes)
        }
    }
}

/// A page that needs no interview (`observer`, `form`), for a question set.
///
/// # Errors
/// The page needs an interview, there is none with this ending, a template is wrong.
pub fn without_interview(
    set: &QuestionSet,
    templates: Option<&Path>,
    kind: &str,
    ending: &str,
    locale: &Locale,
) -> Result<Vec<u8>, Failure> {
    possible(kind, ending, &[])?;
    if !KINDS.iter().any(|it| it.id == kind && it.blank) {
        return Err(Failure::new("report-interview").with("kind", kind));
    }
    let set = locale.localized(set);
    if ending == "xlsx" {
        return blank::workbook(&set, &Company::default(), None, locale);
    }
    let report = Report {
        lang: locale.lang.tag().to_owned(),
        set: set.title.clone(),
        edition: set.edition.clone(),
        ..Report::default()
    };
    let templates = Templates::read(templates)?;
    page::page(&templates, kind, ending, (&report, None, &set), locale).map(String::into_bytes)
}

fn possible(kind: &str, ending: &str, frames: &[Frame]) -> Result<(), Failure> {
    let endings = endings(kind, frames)?;
    if endings.contains(&ending) {
        return Ok(());
    }
    Err(Failure::new("report-kind")
        .with("kind", kind)
        .with("ending", ending)
        .with("known", endings.join(", ")))
}

/// The model itself, with the kind that was asked for.
fn json(kind: &str, report: &Report, frame: Option<&Framed>) -> Vec<u8> {
    #[derive(Serialize)]
    struct Page<'a> {
        kind: &'a str,
        #[serde(flatten)]
        report: &'a Report,
        #[serde(skip_serializing_if = "Option::is_none")]
        frame: Option<&'a Framed>,
    }
    let page = Page {
        kind,
        report,
        frame,
    };
    let mut json = serde_json::to_vec_pretty(&page).expect("a report has text keys alone");
    json.push(b'\n');
    json
}

/// A name for the file that is safe on every system: day, company, visit, kind.
pub fn name(source: &Source, kind: &str, ending: &str) -> String {
    let header = &source.stored.header;
    let company = crate::text::file_name(&header.company.name);
    let day = crate::machine::local_date(header.started);
    let kind = crate::text::file_name(kind);
    format!("{day}-{company}-{}-{kind}.{ending}", header.visit)
}

#[cfg(test)]
mod tests;
