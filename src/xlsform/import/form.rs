//! The rows of `survey` as perspectives, questions and columns of tables.

use std::collections::{HashMap, HashSet};

use super::super::book::{Book, Cell, Place, Row as SheetRow};
use super::super::names::id_of;
use super::super::relevant::Asked;
use super::faults::{Faults, short};
use super::kinds::{self, Row, Type};
use crate::failure::Failure;

/// A form, its rows put in order. Rows are named by their place among the rows of `survey`.
pub struct Form {
    pub title: String,
    /// Which columns of texts are read.
    pub language: Option<String>,
    pub parts: Vec<Part>,
    /// The rows of `choices` by the name of their list.
    pub lists: HashMap<String, Vec<usize>>,
    /// The questions by their name in the form, and the names by id.
    asked: HashMap<String, (String, &'static str)>,
    names: HashMap<String, String>,
}

impl Form {
    pub fn asked(&self, name: &str) -> Option<Asked> {
        let (id, kind) = self.asked.get(name)?;
        Some(Asked {
            id: id.clone(),
            kind,
        })
    }

    /// The name and the kind's id of a question.
    pub fn named(&self, id: &str) -> Option<(&str, &'static str)> {
        let name = self.names.get(id)?;
        Some((name, self.asked.get(name)?.1))
    }
}

/// What becomes a perspective: a group, or questions that stand in none.
pub struct Part {
    pub place: Place,
    pub id: Cell,
    pub title: Cell,
    pub short: Option<Cell>,
    pub questions: Vec<Item>,
    in_group: bool,
}

/// A question.
pub struct Item {
    pub row: usize,
    pub id: Cell,
    pub kind: Type,
    /// `relevant` of the groups it stands in.
    pub around: Vec<Cell>,
    /// The rows of a table's columns.
    pub columns: Vec<usize>,
}

pub fn read(book: &Book, language: Option<&str>, faults: &mut Faults) -> Form {
    let title = book.title(language);
    let names = book.survey.rows().filter_map(|row| row.get("name"));
    let mut reader = Reader {
        book,
        faults,
        open: Vec::new(),
        named: names.map(|it| id_of(&it.text, false)).collect(),
        loose: 0,
        form: Form {
            title: title.map_or_else(|| "form".to_owned(), |cell| cell.word().to_owned()),
            language: language.map(str::to_owned),
            parts: Vec::new(),
            lists: lists(book),
            asked: HashMap::new(),
            names: HashMap::new(),
        },
    };
    // Without this heading no row says what it is: one fault, not one for each.
    let has_types = book.survey.headings.iter().any(|it| it.name == "type");
    for row in book.survey.rows().filter(|_| has_types) {
        reader.row(row);
    }
    reader.finish()
}

fn lists(book: &Book) -> HashMap<String, Vec<usize>> {
    let mut lists: HashMap<String, Vec<usize>> = HashMap::new();
    for row in book.choices.rows() {
        if let Some(list) = row.get("list_name") {
            lists
                .entry(list.word().to_owned())
                .or_default()
                .push(row.at);
        }
    }
    lists
}

/// A group or repeat that has begun.
struct Open {
    repeat: bool,
    place: Place,
    relevant: Option<Cell>,
}

struct Reader<'a> {
    book: &'a Book,
    faults: &'a mut Faults,
    open: Vec<Open>,
    /// What the rows are called, as ids.
    named: HashSet<String>,
    /// Ids that were tried for questions in no group.
    loose: usize,
    form: Form,
}

impl Reader<'_> {
    fn row(&mut self, row: SheetRow) {
        let Some(kind) = row.get("type") else {
            let named = row.get("name").is_some() || self.said(row, "label").is_some();
            if named {
                self.faults
                    .error(row.place(), Failure::new("xlsform-no-type"));
            }
            return;
        };
        let in_repeat = self.open.last().is_some_and(|open| open.repeat);
        let refused = |id| Failure::new(id).with("type", short(kind.word()));
        match kinds::read(kind.word()) {
            Row::BeginGroup | Row::BeginRepeat if in_repeat => {
                self.open(row, false);
                self.faults.error(kind.place, refused("xlsform-in-repeat"));
            }
            Row::BeginGroup => self.begin_group(row),
            Row::BeginRepeat => {
                self.ask(row, Type::Table);
                self.open(row, true);
            }
            Row::EndGroup => self.end(false, &kind),
            Row::EndRepeat => self.end(true, &kind),
            Row::PassedOver => {
                self.faults
                    .warning(kind.place, refused("xlsform-passed-over"));
            }
            Row::Refused if in_repeat => {
                self.faults.error(kind.place, refused("xlsform-in-repeat"));
            }
            Row::Refused => self.faults.error(kind.place, refused("xlsform-type")),
            Row::Asked(asked) if in_repeat => self.column(row, &asked, &kind),
            Row::Asked(asked) => self.ask(row, asked),
        }
    }

    fn said(&self, row: SheetRow, column: &str) -> Option<Cell> {
        row.said(column, self.form.language.as_deref())
    }

    fn open(&mut self, row: SheetRow, repeat: bool) {
        self.open.push(Open {
            repeat,
            place: row.place(),
            // A repeat's own is its question's.
            relevant: row.get("relevant").filter(|_| !repeat),
        });
    }

    fn end(&mut self, repeat: bool, kind: &Cell) {
        match self.open.pop() {
            Some(open) if open.repeat == repeat => {}
            open => {
                self.open.extend(open);
                let what = Failure::new("xlsform-end").with("type", kind.word());
                self.faults.error(kind.place, what);
            }
        }
    }

    fn begin_group(&mut self, row: SheetRow) {
        if self.open.is_empty() {
            let id = self.id(row, false);
            let title = self.said(row, "label").unwrap_or_else(|| Cell {
                text: row.get("name").unwrap_or_else(|| id.clone()).text,
                place: id.place,
            });
            self.form.parts.push(Part {
                place: row.place(),
                id,
                title: one_line(title),
                short: self.said(row, "kikitori_short"),
                questions: Vec::new(),
                in_group: true,
            });
        } else {
            self.faults
                .warning(row.place(), Failure::new("xlsform-inner-group"));
        }
        self.open(row, false);
    }

    /// The id in its own column, else the one that the name gives.
    fn id(&mut self, row: SheetRow, dotted: bool) -> Cell {
        if let Some(own) = row.get("kikitori_id") {
            return Cell {
                text: own.word().to_owned(),
                ..own
            };
        }
        let Some(name) = row.get("name") else {
            self.faults
                .error(row.place(), Failure::new("xlsform-no-name"));
            return Cell {
                text: format!("row{}", row.at),
                place: row.place(),
            };
        };
        let id = id_of(name.word(), dotted);
        if id != name.word() {
            let what = Failure::new("xlsform-renamed").with("name", short(name.word()));
            self.faults.warning(name.place, what.with("id", &id));
        }
        Cell {
            text: id,
            place: name.place,
        }
    }

    fn ask(&mut self, row: SheetRow, kind: Type) {
        let id = self.id(row, true);
        let name = row
            .get("name")
            .map_or_else(String::new, |it| it.word().to_owned());
        let names = &mut self.form.names;
        let own = names.entry(id.text.clone());
        own.or_insert_with(|| name.clone());
        let asked = &mut self.form.asked;
        let known = asked.entry(name);
        known.or_insert_with(|| (id.text.clone(), kind.kind()));
        let around = self.open.iter().filter_map(|open| open.relevant.clone());
        let item = Item {
            row: row.at,
            id,
            kind,
            around: around.collect(),
            columns: Vec::new(),
        };
        self.part(row.place()).questions.push(item);
    }

    /// The perspective that a question of this row goes to.
    fn part(&mut self, place: Place) -> &mut Part {
        let in_group = !self.open.is_empty();
        let fits = |part: &Part| in_group || !part.in_group;
        if !self.form.parts.last().is_some_and(fits) {
            let text = self.form.title.clone();
            let id = Cell {
                text: self.free_id(),
                place,
            };
            self.form.parts.push(Part {
                place,
                id,
                title: one_line(Cell { text, place }),
                short: None,
                questions: Vec::new(),
                in_group: false,
            });
        }
        self.form.parts.last_mut().expect("there is one by now")
    }

    /// An id for questions that stand in no group; groups that are still to come have names too.
    fn free_id(&mut self) -> String {
        loop {
            self.loose += 1;
            let id = match self.loose {
                1 => "main".to_owned(),
                count => format!("main-{count}"),
            };
            if !self.named.contains(&id) && !self.form.parts.iter().any(|it| it.id.text == id) {
                return id;
            }
        }
    }

    fn column(&mut self, row: SheetRow, asked: &Type, kind: &Cell) {
        match asked {
            Type::Text => {}
            Type::Number | Type::Date => {
                let what = Failure::new("xlsform-column-as-text").with("type", kind.word());
                self.faults.warning(kind.place, what);
            }
            _ => {
                let what = Failure::new("xlsform-in-repeat").with("type", short(kind.word()));
                return self.faults.error(kind.place, what);
            }
        }
        if let Some(relevant) = row.get("relevant") {
            self.faults
                .error(relevant.place, Failure::new("xlsform-column-relevant"));
        }
        let table = self
            .form
            .parts
            .last_mut()
            .and_then(|part| part.questions.last_mut());
        if let Some(table) = table {
            table.columns.push(row.at);
        }
    }

    fn finish(mut self) -> Form {
        for open in &self.open {
            self.faults
                .error(open.place, Failure::new("xlsform-not-ended"));
        }
        let ended = self.open.is_empty();
        let empty = |part: &&Part| ended && part.questions.is_empty();
        for part in self.form.parts.iter().filter(empty) {
            self.faults
                .warning(part.place, Failure::new("xlsform-empty-group"));
        }
        self.form.parts.retain(|part| !part.questions.is_empty());
        if self.form.parts.is_empty() && !self.faults.has_errors() {
            let place = self.book.survey.heading_place(0);
            self.faults.error(place, Failure::new("xlsform-empty"));
        }
        self.form
    }
}

/// The text without line breaks and tabs.
pub fn one_line(cell: Cell) -> Cell {
    Cell {
        text: cell.text.replace(['\n', '\t'], " "),
        ..cell
    }
}
