//! A form → the TOML of a set, every fault with its sheet and cell.
//!
//! What the form holds is written as TOML piece by piece, and each piece knows its cell. The rules
//! of a set are those of [`crate::question_file`]: what it finds in the text is led back to the
//! cell.

mod columns;
mod draft;
mod faults;
mod form;
mod kinds;
mod question;

pub use faults::Fault;

use super::book::{Book, Cell};
use super::names::id_of;
use crate::dialogue::question::QuestionSet;
use crate::failure::Failure;
use crate::question_file;
use draft::Draft;
use faults::Faults;
use form::{Form, Part};

/// What became of a form.
pub struct Import {
    /// The set's file. Where there are errors, it is not to be kept.
    pub toml: String,
    /// `None` where there are errors.
    pub set: Option<QuestionSet>,
    /// Errors and warnings, in the order of the sheets.
    pub faults: Vec<Fault>,
}

/// Reads a form as a set. `stem`: the name of its file, for a form that has none of its own.
pub fn import(book: &Book, stem: &str) -> Import {
    let mut faults = Faults::default();
    columns::check(book, &mut faults);
    let (language, lang) = book.language();
    let form = form::read(book, language.as_deref(), &mut faults);
    let mut draft = Draft::default();
    settings(book, stem, lang.tag(), &form, &mut draft, &mut faults);
    for part in &form.parts {
        perspective(part, &mut draft);
        for item in &part.questions {
            // The same list of choices may stand in thousands of questions.
            if draft.text.len() as u64 <= question_file::MOST_BYTES {
                question::write(book, &form, item, &mut draft, &mut faults);
            }
        }
    }
    let (set, found) = question_file::parse(&draft.text);
    faults.of_set(found, &draft);
    let set = set.filter(|_| !faults.has_errors());
    Import {
        faults: faults.placed(book),
        toml: draft.text,
        set,
    }
}

fn settings(
    book: &Book,
    stem: &str,
    lang: &str,
    form: &Form,
    draft: &mut Draft,
    faults: &mut Faults,
) {
    let top = book.survey.heading_place(0);
    let place = |cell: &Option<Cell>| cell.as_ref().map_or(top, |cell| cell.place);
    let form_id = book.setting("form_id");
    let named = form_id.as_ref().map_or(stem, Cell::word);
    let id = match id_of(named, false) {
        id if id.is_empty() => "form".to_owned(),
        id => id,
    };
    draft.string("id", &id, place(&form_id));
    let version = book.setting("version");
    let edition = match &version {
        Some(cell) if is_edition(cell.word()) => cell.word(),
        Some(cell) => {
            faults.warning(
                cell.place,
                Failure::new("xlsform-version").with("value", cell.word()),
            );
            "1"
        }
        None => "1",
    };
    draft.string("edition", edition, place(&version));
    draft.string("language", lang, top);
    draft.string(
        "title",
        &form.title,
        place(&book.title(form.language.as_deref())),
    );
    if let Some(minutes) = book.setting("kikitori_minutes") {
        draft.whole("minutes", &minutes, faults);
    }
}

/// Numbers joined by dots, as question files have editions.
fn is_edition(text: &str) -> bool {
    let number =
        |part: &str| (1..=9).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    text.split('.').all(number) && text.split('.').count() <= 6
}

fn perspective(part: &Part, draft: &mut Draft) {
    draft.header("[[perspective]]", part.place);
    draft.cell("id", &part.id);
    draft.cell("title", &part.title);
    if let Some(short) = &part.short {
        draft.cell("short", short);
    }
}
