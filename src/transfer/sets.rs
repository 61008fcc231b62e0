//! Which question set an interview was held with: a file says each set once, later lines name it by
//! its sum.

use std::collections::HashMap;
use std::fmt::Write;
use std::sync::Arc;

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::dialogue::question::QuestionSet;
use crate::failure::Failure;
use crate::question_file::{Library, MOST_BYTES, MOST_QUESTIONS};

/// The sum of a set's content: SHA-256 of its JSON, in hexadecimal digits.
pub fn sum(set: &QuestionSet) -> String {
    let json = serde_json::to_vec(set).expect("text, numbers and lists");
    hex(&Sha256::digest(json))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").expect("written to memory");
        text
    })
}

/// The sets that a file has said so far.
#[derive(Default)]
pub struct Said {
    sets: Vec<(Arc<QuestionSet>, String)>,
}

impl Said {
    /// The sum of a set, and whether it was said here for the first time.
    pub fn sum(&mut self, set: &Arc<QuestionSet>) -> (&str, bool) {
        let is = |said: &Arc<QuestionSet>| Arc::ptr_eq(said, set) || said == set;
        let at = self.sets.iter().position(|(said, _)| is(said));
        let first = at.is_none();
        let at = at.unwrap_or_else(|| {
            self.sets.push((Arc::clone(set), sum(set)));
            self.sets.len() - 1
        });
        (&self.sets[at].1, first)
    }
}

/// The sets at hand while a file is read.
pub struct Known<'a> {
    library: &'a Library,
    /// By their sums: those of the database, those that the file has said over them.
    sums: HashMap<String, Arc<QuestionSet>>,
}

/// A set that was found, and whether it may be another than the line means.
pub struct Found {
    pub set: Arc<QuestionSet>,
    pub doubtful: bool,
}

/// The set of a line where it says none.
const DEFAULT: &str = "locaben";

impl<'a> Known<'a> {
    pub fn new(library: &'a Library, held: Vec<QuestionSet>) -> Known<'a> {
        let sums = held
            .into_iter()
            .map(|set| (sum(&set), Arc::new(set)))
            .collect();
        Known { library, sums }
    }

    /// Takes in what a line says of a set; answers the sum by which it is found.
    ///
    /// # Errors
    /// It is no question set, or beyond what one may hold.
    pub fn say(&mut self, content: Value, named: Option<String>) -> Result<String, Failure> {
        let set: QuestionSet = serde_json::from_value(content)
            .map_err(|error| Failure::new("import-set-content").with("error", error))?;
        let mut ids = std::collections::HashSet::new();
        if let Some(twice) = set.questions().find(|it| !ids.insert(&it.id)) {
            let failure = Failure::new("import-set-twice");
            return Err(failure.with("question", &twice.id));
        }
        let bytes = serde_json::to_string(&set).map_or(0, |json| json.len() as u64);
        if ids.len() > MOST_QUESTIONS || bytes > MOST_BYTES {
            return Err(Failure::new("import-set-big")
                .with("questions", MOST_QUESTIONS)
                .with("most", MOST_BYTES / (1024 * 1024)));
        }
        let sum = named.unwrap_or_else(|| sum(&set));
        self.sums.insert(sum.clone(), Arc::new(set));
        Ok(sum)
    }

    /// The set of this sum; else the library's of this id.
    ///
    /// # Errors
    /// There is neither: the failure names the sets there are.
    pub fn find(
        &self,
        sum: Option<&str>,
        id: Option<&str>,
        edition: Option<&str>,
    ) -> Result<Found, Failure> {
        if let Some(set) = sum.and_then(|sum| self.sums.get(sum)) {
            return Ok(Found {
                set: Arc::clone(set),
                doubtful: false,
            });
        }
        let id = id.unwrap_or(DEFAULT);
        let entry = self.library.get(id).ok_or_else(|| self.unknown(id))?;
        let other = edition.is_some_and(|edition| edition != entry.set.edition);
        Ok(Found {
            set: Arc::new(entry.set.clone()),
            doubtful: other || sum.is_some(),
        })
    }

    fn unknown(&self, id: &str) -> Failure {
        let known: Vec<&str> = self.library.list().map(|it| it.set.id.as_str()).collect();
        Failure::new("import-set-unknown")
            .with("set", id)
            .with("known", known.join(", "))
    }
}
