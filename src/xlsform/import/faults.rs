//! What is wrong in a form, with its sheet and cell.

use super::super::book::{Book, Place, Sheet};
use super::draft::Draft;
use crate::failure::Failure;
use crate::question_file::{self, MOST_FAULTS, Severity};

/// One fault of a form.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// As the workbook calls it.
    pub sheet: String,
    /// `B12`
    pub cell: String,
    pub severity: Severity,
    pub what: Failure,
}

#[derive(Default)]
pub struct Faults {
    list: Vec<(Place, Severity, Failure)>,
}

impl Faults {
    pub fn error(&mut self, place: Place, what: Failure) {
        self.list.push((place, Severity::Error, what));
    }

    pub fn warning(&mut self, place: Place, what: Failure) {
        self.list.push((place, Severity::Warning, what));
    }

    pub fn has_errors(&self) -> bool {
        self.list
            .iter()
            .any(|(_, severity, _)| *severity == Severity::Error)
    }

    /// Takes over what the rules of a set find in the text that was made of the form.
    pub fn of_set(&mut self, found: Vec<question_file::Fault>, draft: &Draft) {
        let own_errors = self.has_errors();
        for fault in found {
            // What is wrong in the form already is not written, and then missed.
            let args = &fault.what.args;
            let columns = args.contains(&("key", "columns".to_owned()));
            if own_errors && (columns || fault.what.id.starts_with("set-missing")) {
                continue;
            }
            let place = draft.place(fault.span.start);
            let place = place.unwrap_or(Place {
                sheet: Sheet::Survey,
                row: 0,
                column: 0,
            });
            let known = |(at, severity, _): &(Place, Severity, Failure)| {
                *at == place && *severity == Severity::Error
            };
            // A cell that is wrong already gave no text: what follows from that is not told.
            if !self.list.iter().any(known) {
                self.list
                    .push((place, fault.severity, in_sheets(fault.what, draft)));
            }
        }
    }

    /// All faults in the order of the sheets, called as the workbook calls them.
    pub fn placed(mut self, book: &Book) -> Vec<Fault> {
        self.list
            .sort_by(|(a, _, one), (b, _, other)| (a, one.id).cmp(&(b, other.id)));
        self.list.dedup();
        let beyond = self.list.len().saturating_sub(MOST_FAULTS);
        let more = (beyond > 0).then(|| self.list[MOST_FAULTS].0);
        self.list.truncate(MOST_FAULTS);
        self.list.extend(more.map(|place| {
            let what = Failure::new("set-more-faults").with("count", beyond);
            (place, Severity::Error, what)
        }));
        let named = |(place, severity, what): (Place, Severity, Failure)| {
            let what = with_cells(what, book);
            let (sheet, cell) = book.called(place);
            Fault {
                sheet,
                cell,
                severity,
                what,
            }
        };
        self.list.into_iter().map(named).collect()
    }
}

/// A rule's words speak of TOML; where that is of no use in a form, ours stand for them.
fn in_sheets(mut what: Failure, draft: &Draft) -> Failure {
    what.id = match what.id {
        "set-facet-without-probe" => "xlsform-facet-without-probe",
        "set-probe-not-expected" => "xlsform-probe-not-expected",
        "set-condition-use-has" => "xlsform-use-selected",
        "set-duplicate-perspective" => "xlsform-duplicate-group",
        "set-duplicate-question" => "xlsform-duplicate-name",
        "set-question-too-alike" => "xlsform-too-alike",
        other => other,
    };
    for (name, value) in &mut what.args {
        if *name == "line" {
            let place = value
                .parse()
                .ok()
                .and_then(|line| draft.place_of_line(line));
            if let Some(place) = place {
                (*name, *value) = (FIRST, format!("{} {}", place.row, place.column));
            }
        }
    }
    what
}

/// An argument that holds a place of `survey`, until the book has named it.
const FIRST: &str = "first";

fn with_cells(mut what: Failure, book: &Book) -> Failure {
    for (_, value) in what.args.iter_mut().filter(|(name, _)| *name == FIRST) {
        let numbers: Vec<u32> = value.split(' ').filter_map(|it| it.parse().ok()).collect();
        if let [row, column] = numbers[..] {
            let sheet = Sheet::Survey;
            let (sheet, cell) = book.called(Place { sheet, row, column });
            *value = format!("{sheet}!{cell}");
        }
    }
    what
}

/// The beginning of a text, for a message.
pub fn short(text: &str) -> String {
    const SHOWN: usize = 40;
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
