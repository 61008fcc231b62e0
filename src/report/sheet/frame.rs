//! Any other frame as a page: a heading for each row, the answers beside it.

use crate::failure::Failure;
use crate::locale::Locale;
use crate::report::model::Report;

use super::canvas::{Look, Tone, WIDTH, plain, run};
use super::list::{Entry, Section};
use super::{book, list};

/// A page with these rows `(heading, text)` as a workbook of one worksheet, with a sentence under
/// the title. An empty text stays an empty cell to write in.
///
/// # Errors
/// The workbook cannot be made.
pub fn frame(
    report: &Report,
    title: &str,
    note: Option<&str>,
    rows: &[(String, String)],
    locale: &Locale,
) -> Result<Vec<u8>, Failure> {
    let given = super::given(report, locale);
    let mut head = given.head(title);
    if let Some(note) = note {
        let height = given.face(9.0).height(note, WIDTH);
        let y = head.height;
        head.put((0, y, WIDTH, height), Look::Title, 9.0, plain(note));
    }
    let entry = |(heading, text): &(String, String)| Entry {
        heading: vec![run(heading.as_str(), Tone::Bold)],
        heading_marks: Vec::new(),
        runs: plain(text.as_str()),
        marks: Vec::new(),
    };
    let section = Section {
        title: String::new(),
        entries: rows.iter().map(entry).collect(),
    };
    let plan = list::short(&given, head, &[section]);
    book::bytes(&given, title, &[(title, plan)])
}
