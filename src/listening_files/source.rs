//! A file being read: says what is wrong in it with the line, and walks its tables.

use std::ops::Range;
use std::path::Path;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::failure::Failure;

pub type Value<'a> = Spanned<DeValue<'a>>;

/// The tables of a file, as its headers name them, and the keys of each.
pub type Tables = [(&'static str, &'static [&'static str])];

/// So much of a word of the file is quoted.
const QUOTED: usize = 40;

pub struct Source<'a> {
    path: &'a Path,
    text: &'a str,
    failures: &'a mut Vec<Failure>,
}

impl<'a> Source<'a> {
    pub fn new(path: &'a Path, text: &'a str, failures: &'a mut Vec<Failure>) -> Source<'a> {
        Source {
            path,
            text,
            failures,
        }
    }

    /// Something is wrong at these bytes.
    pub fn fail(&mut self, span: Range<usize>, what: Failure) {
        let before = &self.text.as_bytes()[..span.start.min(self.text.len())];
        let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
        let what = what.with("path", self.path.display()).with("line", line);
        self.failures.push(what);
    }

    /// There is no such key here; `known` ones are.
    pub fn unknown(&mut self, span: Range<usize>, key: &str, known: &[&str]) {
        let what = Failure::new("listening-unknown-key").with("key", quoted(key));
        self.fail(span, what.with("known", known.join(", ")));
    }

    /// Hands `visit` the keys that stand in the tables of the file, each with its table's name;
    /// says which tables and keys are none of them.
    pub fn walk<'t>(
        &mut self,
        root: &'t DeTable<'t>,
        tables: &Tables,
        visit: &mut dyn FnMut(&mut Source, &'static str, &'t DeTable<'t>),
    ) {
        self.walk_in(root, "", tables, visit);
    }

    fn walk_in<'t>(
        &mut self,
        here: &'t DeTable<'t>,
        name: &str,
        tables: &Tables,
        visit: &mut dyn FnMut(&mut Source, &'static str, &'t DeTable<'t>),
    ) {
        if let Some((name, _)) = tables.iter().find(|(table, _)| *table == name) {
            return visit(self, name, here);
        }
        for (key, value) in here {
            let inner = match name {
                "" => key.get_ref().to_string(),
                name => format!("{name}.{}", key.get_ref()),
            };
            let beneath = |table: &str| {
                table
                    .strip_prefix(&inner)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
            };
            if !tables.iter().any(|(table, _)| beneath(table)) {
                let known: Vec<&str> = tables.iter().map(|(table, _)| *table).collect();
                self.unknown(key.span(), &inner, &known);
            } else if let DeValue::Table(table) = value.get_ref() {
                self.walk_in(table, &inner, tables, visit);
            } else {
                self.other_type("listening-not-a-table", &inner, value);
            }
        }
    }

    /// A value of another type than its key takes.
    pub fn other_type(&mut self, id: &'static str, key: &str, value: &Value) {
        let what = Failure::new(id).with("key", quoted(key));
        self.fail(value.span(), what.with("found", value.get_ref().type_str()));
    }
}

/// A word of the file as a message quotes it.
pub fn quoted(text: &str) -> String {
    let mut chars = text.chars();
    let head: String = chars.by_ref().take(QUOTED).collect();
    match chars.next() {
        Some(_) => format!("{head}…"),
        None => head,
    }
}
