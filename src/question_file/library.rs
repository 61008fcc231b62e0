//! The sets at hand: the built-in ones, and the files of a user's directory over them.
//!
//! A broken file never stops anything: it becomes a problem to be shown, and what was there stays.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::{SetFile, SetProblem, read};
use crate::dialogue::question::QuestionSet;
use crate::failure::Failure;
use crate::files;

/// The sets inside the program: file name and text.
pub const BUILT_IN: &[(&str, &str)] = crate::embedded::QUESTION_SETS;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    BuiltIn,
    File(PathBuf),
}

/// A set and where it came from.
#[derive(Clone, Debug)]
pub struct Entry {
    pub set: QuestionSet,
    pub origin: Origin,
}

#[derive(Debug, Default)]
pub struct Library {
    entries: BTreeMap<String, Entry>,
    problems: Vec<SetProblem>,
}

impl Library {
    /// The built-in sets and every `*.toml` of `directory`. A missing directory holds none.
    pub fn load(directory: Option<&Path>) -> Library {
        Library::with_built_in(BUILT_IN, directory)
    }

    /// As [`Library::load`], with other built-in sets.
    pub fn with_built_in(built_in: &[(&str, &str)], directory: Option<&Path>) -> Library {
        let mut library = Library::default();
        for (name, source) in built_in {
            match super::parse(source) {
                (Some(set), _) => {
                    library.entries.insert(
                        set.id.clone(),
                        Entry {
                            set,
                            origin: Origin::BuiltIn,
                        },
                    );
                }
                (None, faults) => library.problems.push(SetProblem {
                    path: name.into(),
                    failure: super::faulty(&faults).with("file", name),
                    faults,
                    source: source.to_string(),
                }),
            }
        }
        let files = directory
            .map(|directory| library.files(directory))
            .unwrap_or_default();
        for path in files {
            match read(&path, None) {
                Ok(file) => library.add(file),
                Err(problem) => library.problems.push(*problem),
            }
        }
        library
    }

    /// The set files of a directory.
    fn files(&mut self, directory: &Path) -> Vec<PathBuf> {
        files::tomls(directory).unwrap_or_else(|error| {
            let failure = Failure::new("set-folder-unreadable").with("reason", error);
            self.problems.push(*SetProblem::new(directory, failure));
            Vec::new()
        })
    }

    /// Takes a set in if it is newer than the one of the same id; if it is not, says so, since
    /// whoever edited the file expects to see it.
    fn add(&mut self, file: SetFile) {
        if let Some(present) = self.entries.get(&file.set.id)
            && by_edition(&file.set.edition, &present.set.edition) != Ordering::Greater
        {
            let failure = Failure::new("set-not-newer")
                .with("id", &file.set.id)
                .with("edition", &file.set.edition)
                .with("present", &present.set.edition);
            let problem = SetProblem::new(&file.path, failure);
            self.problems.push(SetProblem {
                source: file.source,
                ..*problem
            });
            return;
        }
        let entry = Entry {
            origin: Origin::File(file.path),
            set: file.set,
        };
        self.entries.insert(entry.set.id.clone(), entry);
    }

    pub fn get(&self, id: &str) -> Option<&Entry> {
        self.entries.get(id)
    }

    /// The set that is meant where none exists under `id`.
    pub fn nearest(&self, id: &str) -> Option<&str> {
        let known: Vec<&str> = self.entries.keys().map(String::as_str).collect();
        super::shape::nearest(id, &known)
    }

    /// All sets by id.
    pub fn list(&self) -> impl Iterator<Item = &Entry> {
        self.entries.values()
    }

    /// Files that were left out, and why.
    pub fn problems(&self) -> &[SetProblem] {
        &self.problems
    }
}

/// Editions compared as dotted numbers: 2026.10 is newer than 2026.9, and 2.0 is 2.
pub fn by_edition(a: &str, b: &str) -> Ordering {
    let numbers = |edition: &str| {
        let mut parts: Vec<u64> = edition
            .split('.')
            .map(|part| part.parse().unwrap_or(0))
            .collect();
        while parts.last() == Some(&0) {
            parts.pop();
        }
        parts
    };
    numbers(a).cmp(&numbers(b))
}
