//! The form that a company filled in, as saved by Excel or LibreOffice: which question each place
//! belongs to, and what stands there.
//!
//! The names of the cells lead: they go along when rows are moved. Where a program has dropped
//! them, the hidden sheet says where the cells were; where that is gone, the names are compared
//! with the questions of the sets at hand.

use std::collections::BTreeMap;
use std::path::Path;

use crate::dialogue::answer::{MOST_BYTES, State};
use crate::dialogue::question::{Kind, Lang, QuestionSet};
use crate::failure::Failure;
use crate::locale::Locale;
use crate::text;
use crate::workbook::form::{self, COLUMNS, Part, STATES};
use crate::workbook::{self, Place, Sheet, Workbook, position};

/// A filled form.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filled {
    /// The id of the interview that the form was made for.
    pub interview: Option<String>,
    /// As written on the form; may be empty.
    pub company: String,
    /// The set's id.
    pub set: String,
    /// `None`: the form no longer says it.
    pub edition: Option<String>,
    /// Question, what was written (clean, may be empty) and what was ticked, in the form's order;
    /// places with neither are left out.
    pub answers: Vec<(String, String, Option<State>)>,
}

impl Filled {
    /// Whether the form belongs to this edition of the set.
    ///
    /// # Errors
    /// Another edition, or a question that the set does not have.
    pub fn fits(&self, set: &QuestionSet) -> Result<(), Failure> {
        let edition = self.edition.as_deref().unwrap_or(&set.edition);
        if self.set != set.id || edition != set.edition {
            return Err(Failure::new("form-edition")
                .with("form", format!("{} {edition}", self.set))
                .with("here", format!("{} {}", set.id, set.edition)));
        }
        match self.answers.iter().find(|it| set.question(&it.0).is_none()) {
            Some((question, ..)) => Err(Failure::new("form-question")
                .with("question", question)
                .with("here", format!("{} {}", set.id, set.edition))),
            None => Ok(()),
        }
    }
}

/// Reads a filled form. `sets` are those at hand, for a form that has lost its hidden sheet.
///
/// # Errors
/// The file is no workbook that can be read, no form of ours, or an answer is too long.
pub fn read<'a>(
    path: &Path,
    sets: impl IntoIterator<Item = &'a QuestionSet>,
) -> Result<Filled, Failure> {
    let mut book = workbook::open(path)?;
    let named = |failure: Failure| failure.with("file", path.display());
    let names: BTreeMap<String, Place> = book
        .defined_names()
        .into_iter()
        .filter(|(name, _)| name.starts_with(form::PREFIX))
        .collect();
    let hidden = match book.sheets().iter().any(|name| name == form::SHEET) {
        true => Hidden::read(&book.sheet(form::SHEET)?),
        false => None,
    };
    let (hidden, places) = match hidden {
        // Its cells hold several answers and what we wrote around them: nothing to take back.
        None if is_report(&mut book)? => return Err(named(Failure::new("form-report"))),
        Some(hidden) => {
            let places = hidden.places(&names);
            (hidden, places)
        }
        None => by_names(&names, sets).ok_or_else(|| named(Failure::new("form-none")))?,
    };
    let company = names.get(form::COMPANY).cloned();
    let mut cells = Cells::new(book);
    let company = company
        .map(|place| cells.text(&place))
        .transpose()?
        .map(|name| text::clean(&name).trim().to_owned())
        .filter(|name| !name.is_empty());
    let answers = answers(&mut cells, &hidden, places).map_err(named)?;
    Ok(Filled {
        interview: Some(hidden.interview).filter(|it| !it.is_empty()),
        company: company.unwrap_or(hidden.company),
        set: hidden.set,
        edition: Some(hidden.edition).filter(|it| !it.is_empty()),
        answers,
    })
}

/// Whether it is the sheet that `kikitori report` writes for the owner.
fn is_report(book: &mut Workbook) -> Result<bool, Failure> {
    if !book.sheets().iter().any(|name| name == form::SHEET) {
        return Ok(false);
    }
    Ok(book.sheet(form::SHEET)?.cell(0, 0) == Some(form::REPORT))
}

/// A place of the form that is read.
type Found = (String, Part, Place);

/// What the hidden sheet says.
#[derive(Default)]
struct Hidden {
    places: Vec<Found>,
    /// The words of the states as they stand on the form.
    states: Vec<(String, State)>,
    set: String,
    edition: String,
    interview: String,
    company: String,
}

impl Hidden {
    /// `None`: a sheet of this name, but not ours.
    fn read(sheet: &Sheet) -> Option<Hidden> {
        let column = |name: &str| {
            (0..sheet.column_count()).find(|column| sheet.cell(0, *column) == Some(name))
        };
        let columns: Vec<u32> = COLUMNS.iter().map(|it| column(it)).collect::<Option<_>>()?;
        let mut hidden = Hidden::default();
        for row in 1..sheet.row_count() {
            let cell = |index: usize| sheet.cell(row, columns[index]).unwrap_or_default();
            let (question, part, cell_of) = (cell(0), cell(1), cell(3));
            if question.is_empty() {
                let state = State::from_id(part).map(|state| (cell_of.to_owned(), state));
                hidden.states.extend(state);
                continue;
            }
            hidden.set = cell(4).to_owned();
            hidden.edition = cell(5).to_owned();
            hidden.interview = cell(6).to_owned();
            hidden.company = cell(7).to_owned();
            let (Some(part), Some((row, column))) = (Part::from_id(part), position(cell_of)) else {
                continue;
            };
            let sheet = cell(2).to_owned();
            let place = Place { sheet, row, column };
            hidden.places.push((question.to_owned(), part, place));
        }
        (!hidden.places.is_empty()).then_some(hidden)
    }

    /// Where the cells are now: a cell whose name is gone was deleted, unless all names are.
    fn places(&self, names: &BTreeMap<String, Place>) -> Vec<Found> {
        let places = self.places.iter().filter_map(|(question, part, place)| {
            let named = match names.is_empty() {
                true => Some(place),
                false => names.get(&form::name(question, *part)),
            };
            Some((question.clone(), *part, named?.clone()))
        });
        places.collect()
    }
}

/// Places by their names alone, of the first set whose questions have all of them.
fn by_names<'a>(
    names: &BTreeMap<String, Place>,
    sets: impl IntoIterator<Item = &'a QuestionSet>,
) -> Option<(Hidden, Vec<Found>)> {
    let all = names.keys().filter(|name| *name != form::COMPANY).count();
    for set in sets {
        let mut places: Vec<Found> = Vec::new();
        for question in set.questions() {
            let mut parts = vec![Part::Answer, Part::State];
            if let Kind::Table { columns, rows, .. } = &question.kind {
                let cells = (1..=rows.1 as u32)
                    .flat_map(|row| (1..=columns.len() as u32).map(move |it| Part::Cell(row, it)));
                parts.extend(cells);
            }
            places.extend(parts.into_iter().filter_map(|part| {
                let place = names.get(&form::name(&question.id, part))?;
                Some((question.id.clone(), part, place.clone()))
            }));
        }
        if !places.is_empty() && places.len() == all {
            let hidden = Hidden {
                set: set.id.clone(),
                ..Hidden::default()
            };
            return Some((hidden, places));
        }
    }
    None
}

/// The book's sheets, each read once.
struct Cells {
    book: Workbook,
    sheets: BTreeMap<String, Option<Sheet>>,
}

impl Cells {
    fn new(book: Workbook) -> Cells {
        Cells {
            book,
            sheets: BTreeMap::new(),
        }
    }

    /// What stands at a place; nothing where its sheet is gone.
    fn text(&mut self, place: &Place) -> Result<String, Failure> {
        if !self.sheets.contains_key(&place.sheet) {
            let there = self.book.sheets().contains(&place.sheet);
            let sheet = match there {
                true => Some(self.book.sheet(&place.sheet)?),
                false => None,
            };
            self.sheets.insert(place.sheet.clone(), sheet);
        }
        let sheet = self.sheets[&place.sheet].as_ref();
        let text = sheet.and_then(|sheet| sheet.cell(place.row, place.column));
        Ok(text.unwrap_or_default().replace("_x000D_", ""))
    }
}

fn answers(
    cells: &mut Cells,
    hidden: &Hidden,
    places: Vec<Found>,
) -> Result<Vec<(String, String, Option<State>)>, Failure> {
    let words = words_of_states(hidden);
    let mut order: Vec<String> = Vec::new();
    let mut parts: BTreeMap<String, BTreeMap<Part, String>> = BTreeMap::new();
    for (question, part, place) in places {
        let text = text::clean(&cells.text(&place)?);
        if !parts.contains_key(&question) {
            order.push(question.clone());
        }
        parts.entry(question).or_default().insert(part, text);
    }
    let mut answers = Vec::new();
    for question in order {
        let parts = &parts[&question];
        let ticked = parts.get(&Part::State).map_or("", |it| it.trim());
        let state = words
            .iter()
            .find(|it| text::folded(&it.0) == text::folded(ticked));
        let mut text = written(parts);
        if state.is_none() && !ticked.is_empty() {
            // Nobody's words are dropped because they stand in the wrong box.
            text = format!("{text}\n{ticked}").trim().to_owned();
        }
        if text.len() > MOST_BYTES {
            let long = Failure::new("form-long").with("question", &question);
            return Err(long.with("most", MOST_BYTES / 1024));
        }
        let state = state.map(|it| it.1);
        if !text.is_empty() || state.is_some() {
            answers.push((question, text, state));
        }
    }
    Ok(answers)
}

/// The words of the states: those of the form, and ours in every language.
fn words_of_states(hidden: &Hidden) -> Vec<(String, State)> {
    let mut words = hidden.states.clone();
    for lang in Lang::ALL {
        let locale = Locale::new(lang, None).0;
        words.extend(STATES.map(|it| (locale.text(form::label_of(it)).to_owned(), it)));
    }
    words
}

/// An answer as it is kept: of a table a line for each row with something in it, cells parted by
/// tabs.
fn written(parts: &BTreeMap<Part, String>) -> String {
    if let Some(answer) = parts.get(&Part::Answer) {
        return answer.trim().to_owned();
    }
    let mut rows: BTreeMap<u32, BTreeMap<u32, String>> = BTreeMap::new();
    for (part, text) in parts {
        if let Part::Cell(row, column) = part {
            let text = text.split(['\n', '\t']).map(str::trim);
            let text: Vec<&str> = text.filter(|it| !it.is_empty()).collect();
            rows.entry(*row)
                .or_default()
                .insert(*column, text.join(" "));
        }
    }
    let lines = rows.into_values().map(|row| {
        let cells: Vec<String> = row.into_values().collect();
        cells.join("\t").trim_end_matches('\t').to_owned()
    });
    let lines: Vec<String> = lines.filter(|it| !it.trim().is_empty()).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests;
