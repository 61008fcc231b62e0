//! The mapping file: which cell of the template gets what.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::Read;
use std::ops::Range;
use std::path::Path;

use serde::Deserialize;
use toml::Spanned;

use super::super::{Place, farthest, is_far, position};
use crate::failure::Failure;
use crate::question_file::endless_key;

/// The largest mapping that is read, bytes.
const MOST_BYTES: u64 = 1024 * 1024;

/// What a cell is filled with.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    Company,
    Visit,
    Date,
    Interviewer,
    /// The answer to a question, by its id.
    Question(String),
    /// All answers of a box of the official sheet (`E2`).
    Box(String),
    /// A cell of a table: the question, the column's id, the row from 1.
    Cell {
        question: String,
        column: String,
        row: u32,
    },
}

impl What {
    /// As the mapping says it.
    pub fn name(&self) -> String {
        match self {
            What::Company => "company".to_owned(),
            What::Visit => "visit".to_owned(),
            What::Date => "date".to_owned(),
            What::Interviewer => "interviewer".to_owned(),
            What::Question(id) | What::Box(id) => id.clone(),
            What::Cell {
                question,
                column,
                row,
            } => format!("{question} {column} {row}"),
        }
    }
}

/// A cell of the template and what goes there.
pub struct Entry {
    pub file: String,
    /// Line of the mapping, from 1.
    pub line: usize,
    pub place: Place,
    pub what: What,
}

pub struct Mapping {
    /// Small letters.
    pub sha256: String,
    pub entries: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    template_sha256: String,
    #[serde(default)]
    cell: Vec<Spanned<RawCell>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawCell {
    sheet: String,
    cell: String,
    question: Option<String>,
    column: Option<String>,
    row: Option<u32>,
    what: Option<String>,
    #[serde(rename = "box")]
    sheet_box: Option<String>,
}

/// The text of a mapping file.
///
/// # Errors
/// It cannot be read, or is far too long.
pub fn read(path: &Path) -> Result<String, Failure> {
    let unread = |why: &dyn std::fmt::Display| {
        Failure::new("mapping-unread")
            .with("file", path.display())
            .with("why", why)
    };
    let file = File::open(path).map_err(|error| unread(&error))?;
    let mut bytes = Vec::new();
    file.take(MOST_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| unread(&error))?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Failure::new("mapping-large")
            .with("file", path.display())
            .with("most", MOST_BYTES / 1024));
    }
    String::from_utf8(bytes).map_err(|error| unread(&error))
}

impl Mapping {
    /// # Errors
    /// It is no TOML of this form; or every entry that says nothing that can be done.
    pub fn parse(text: &str, path: &Path) -> Result<Mapping, Vec<Failure>> {
        let file = path.display().to_string();
        let line = |span: Range<usize>| text[..span.start].matches('\n').count() + 1;
        if let Some(span) = endless_key(text) {
            let failure = Failure::new("reports-file-deep").with("file", &file);
            return Err(vec![failure.with("line", line(span))]);
        }
        let raw: Raw = toml::from_str(text).map_err(|error| {
            let failure = Failure::new("mapping-toml")
                .with("file", &file)
                .with("line", error.span().map_or(1, line))
                .with("why", error.message());
            vec![failure]
        })?;
        let mut entries = Vec::new();
        let mut faults = Vec::new();
        let mut taken = BTreeSet::new();
        for cell in raw.cell {
            let line = line(cell.span());
            let cell = cell.into_inner();
            let fault = |id: &'static str| {
                Failure::new(id)
                    .with("file", &file)
                    .with("line", line)
                    .with("sheet", &cell.sheet)
                    .with("cell", &cell.cell)
            };
            let Some((row, column)) = position(&cell.cell) else {
                faults.push(fault("mapping-cell"));
                continue;
            };
            // What is filled in there would keep the workbook from being read again.
            if is_far(row, column) {
                faults.push(fault("mapping-far").with("most", farthest()));
                continue;
            }
            let Some(what) = cell.what() else {
                faults.push(fault("mapping-what"));
                continue;
            };
            let sheet = cell.sheet.clone();
            let place = Place { sheet, row, column };
            if !taken.insert(place.clone()) {
                faults.push(fault("mapping-twice"));
                continue;
            }
            entries.push(Entry {
                file: file.clone(),
                line,
                place,
                what,
            });
        }
        match faults.is_empty() {
            true => Ok(Mapping {
                sha256: raw.template_sha256.trim().to_ascii_lowercase(),
                entries,
            }),
            false => Err(faults),
        }
    }
}

impl RawCell {
    /// `None`: it says nothing, or several things.
    fn what(&self) -> Option<What> {
        let keys = (&self.question, &self.what, &self.sheet_box);
        let table = (&self.column, self.row);
        Some(match (keys, table) {
            ((Some(id), None, None), (None, None)) => What::Question(id.clone()),
            ((Some(id), None, None), (Some(column), Some(row @ 1..))) => What::Cell {
                question: id.clone(),
                column: column.clone(),
                row,
            },
            ((None, Some(what), None), (None, None)) => match what.as_str() {
                "company" => What::Company,
                "visit" => What::Visit,
                "date" => What::Date,
                "interviewer" => What::Interviewer,
                _ => return None,
            },
            ((None, None, Some(it)), (None, None)) => What::Box(it.clone()),
            _ => return None,
        })
    }
}
