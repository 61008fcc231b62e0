//! The headings of a form: what stands there twice, and what nothing is taken from.

use super::super::book::{Book, Table, same};
use super::super::headings::{PASSED_OVER, REFUSED, SURVEY};
use super::faults::{Faults, short};
use crate::failure::Failure;

const OF_CHOICES: [&str; 3] = ["list_name", "name", "label"];

pub fn check(book: &Book, faults: &mut Faults) {
    let of_survey = |name: &str| {
        let read = SURVEY.iter().any(|(known, _)| *known == name);
        read || PASSED_OVER.contains(&name) || REFUSED.contains(&name)
    };
    table(&book.survey, &of_survey, faults);
    table(&book.choices, &|name| OF_CHOICES.contains(&name), faults);
    other_languages(book, faults);
}

fn table(table: &Table, is_known: &dyn Fn(&str) -> bool, faults: &mut Faults) {
    for (at, heading) in table.headings.iter().enumerate() {
        let place = table.heading_place(at);
        let name = heading.name.as_str();
        let filled = || table.rows().any(|row| row.cell(at).is_some());
        if name.is_empty() {
            continue;
        }
        if table.headings[..at].contains(heading) {
            faults.error(place, Failure::new("xlsform-column-twice"));
        } else if !is_known(name) && filled() {
            let what = Failure::new("xlsform-column").with("column", short(name));
            faults.warning(place, what);
        }
    }
}

/// A set's file holds one language.
fn other_languages(book: &Book, faults: &mut Faults) {
    let (chosen, _) = book.language();
    let headings = book.survey.headings.iter().enumerate();
    for (at, heading) in headings.filter(|(_, it)| it.name == "label") {
        let Some(language) = &heading.language else {
            continue;
        };
        if !same(Some(language), chosen.as_deref()) {
            let what = Failure::new("xlsform-other-language").with("language", short(language));
            faults.warning(book.survey.heading_place(at), what);
        }
    }
}
