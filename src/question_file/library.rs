//! The sets at hand: the built-in ones, and the files of a user's directory over them.
//!
//! A broken file never stops anything: it becomes a problem to be shown, and what was there stays.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use super::{SetFile, SetProblem, read};
use crate::dialogue::question::{Lang, QuestionSet};
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

/// The built-in sets alone are read when one is first asked for: a start needs none of them.
#[derive(Debug, Default)]
pub struct Library {
    shelf: OnceLock<Shelf>,
}

#[derive(Debug, Default)]
struct Shelf {
    entries: BTreeMap<String, Entry>,
    problems: Vec<SetProblem>,
}

impl Library {
    /// The built-in sets and every `*.toml` of `directory`. A missing directory holds none.
    pub fn load(directory: Option<&Path>) -> Library {
        let empty = |it: &Path| files::tomls(it).is_ok_and(|it| it.is_empty());
        match directory.is_none_or(empty) {
            true => Library::default(),
            false => Library::with_built_in(BUILT_IN, directory),
        }
    }

    /// As [`Library::load`], with other built-in sets.
    pub fn with_built_in(built_in: &[(&str, &str)], directory: Option<&Path>) -> Library {
        Library {
            shelf: Shelf::read(built_in, directory).into(),
        }
    }

    fn shelf(&self) -> &Shelf {
        self.shelf.get_or_init(|| Shelf::read(BUILT_IN, None))
    }

    pub fn get(&self, id: &str) -> Option<&Entry> {
        self.shelf().entries.get(id)
    }

    /// The set that is meant where none exists under `id`.
    pub fn nearest(&self, id: &str) -> Option<&str> {
        let known: Vec<&str> = self.shelf().entries.keys().map(String::as_str).collect();
        super::shape::nearest(id, &known)
    }

    /// All sets by id.
    pub fn list(&self) -> impl Iterator<Item = &Entry> {
        self.shelf().entries.values()
    }

    /// Id, language and title of all sets, by id.
    pub fn titles(&self) -> Vec<(&str, Lang, &str)> {
        let Some(shelf) = self.shelf.get() else {
            let mut titles: Vec<_> = BUILT_IN.iter().filter_map(|it| title(it.1)).collect();
            titles.sort_unstable_by_key(|(id, ..)| *id);
            return titles;
        };
        let sets = shelf.entries.values().map(|it| &it.set);
        sets.map(|it| (it.id.as_str(), it.language, it.title.as_str()))
            .collect()
    }

    /// Files that were left out, and why.
    pub fn problems(&self) -> &[SetProblem] {
        // Of our own none is: that is tested.
        self.shelf.get().map_or(&[], |it| &it.problems)
    }
}

/// Id, language and title at the head of one of our own sets.
fn title(source: &str) -> Option<(&str, Lang, &str)> {
    let head = source.lines().take_while(|line| !line.starts_with('['));
    let value = |key: &str| {
        let mut lines = head.clone().filter_map(|line| line.split_once(" = "));
        let (_, value) = lines.find(|(it, _)| *it == key)?;
        value.strip_prefix('"')?.strip_suffix('"')
    };
    Some((
        value("id")?,
        Lang::from_tag(value("language")?)?,
        value("title")?,
    ))
}

impl Shelf {
    fn read(built_in: &[(&str, &str)], directory: Option<&Path>) -> Shelf {
        let mut shelf = Shelf::default();
        for (name, source) in built_in {
            match super::parse(source) {
                (Some(set), _) => {
                    shelf.entries.insert(
                        set.id.clone(),
                        Entry {
                            set,
                            origin: Origin::BuiltIn,
                        },
                    );
                }
                (None, faults) => shelf.problems.push(SetProblem {
                    path: name.into(),
                    failure: super::faulty(&faults).with("file", name),
                    faults,
                    source: source.to_string(),
                }),
            }
        }
        let files = directory
            .map(|directory| shelf.files(directory))
            .unwrap_or_default();
        for path in files {
            match read(&path, None) {
                Ok(file) => shelf.add(file),
                Err(problem) => shelf.problems.push(*problem),
            }
        }
        shelf
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
