//! TOML → QuestionSet, every fault with its place.
//!
//! One pass over the parsed tables (`toml`'s own, which keep their places; serde would stop at the
//! first fault): their shape by the key tables in [`keys`], the rules inside a question while the
//! set is built, the rules across the set last. Faults are data; their words are `failure-set-*`
//! in the locale files.

use std::io::Read;
use std::path::{Path, PathBuf};

use crate::dialogue::question::{Lang, QuestionSet};
use crate::failure::Failure;

mod across;
mod build;
mod examples;
pub(crate) mod fault;
pub mod keys;
mod library;
mod manner;
mod names;
pub(crate) mod node;
mod place;
mod render;
pub(crate) mod schema;
pub(crate) mod shape;
pub(crate) mod syntax;
mod template;
pub mod wording;

pub use examples::Judges;
pub use fault::{Fault, MOST_FAULTS, Severity};
pub use keys::MOST_QUESTIONS;
pub use library::{Entry, Library, Origin, by_edition};
pub use render::{Words, json, render};
pub use schema::schema;
pub use syntax::endless_key;
pub use template::template;
use wording::Says;

/// Bytes of a set's file.
pub const MOST_BYTES: u64 = 2 * 1024 * 1024;

/// What a set is looked at with beyond its own rules.
#[derive(Clone, Copy)]
pub struct Check<'a> {
    /// What the Fluent files of each language say of it.
    pub languages: &'a [(Lang, Says<'a>)],
    /// Judges the examples of good and thin answers. `None`: they are not judged.
    pub judge: Option<Judges<'a>>,
}

/// Reads a set and reports every fault, in the order of the text. With an error there is no set.
pub fn parse(source: &str) -> (Option<QuestionSet>, Vec<Fault>) {
    read_source(source, None)
}

/// As [`parse`]; and warns of questions that lead, ask two things or can be answered by yes or no,
/// and of wording that a language's Fluent files lack; and judges the examples.
pub fn check(source: &str, with: &Check) -> (Option<QuestionSet>, Vec<Fault>) {
    read_source(source, Some(with))
}

fn read_source(source: &str, with: Option<&Check>) -> (Option<QuestionSet>, Vec<Fault>) {
    let mut found = fault::Found::new(source);
    if source.len() as u64 > MOST_BYTES {
        found.error(
            0..0,
            Failure::new("set-too-big").with("most", MOST_BYTES / (1024 * 1024)),
        );
        return (None, found.placed());
    }
    if syntax::is_too_much(&mut found) {
        return (None, found.placed());
    }
    let root = syntax::parse(source, &mut found);
    let set = if found.has_errors() {
        judge_the_rest(&root, &mut found);
        None
    } else {
        judge(&root, with, &mut found)
    };
    (set, found.placed())
}

type Root<'a> = toml::Spanned<toml::de::DeTable<'a>>;

fn judge(root: &Root, with: Option<&Check>, found: &mut fault::Found) -> Option<QuestionSet> {
    let root = node::Node {
        table: root.get_ref(),
        start: 0,
        end: 0,
    };
    let mut questions = root
        .nodes("perspective")
        .flat_map(|node| node.nodes("question"));
    if let Some(beyond) = questions.nth(MOST_QUESTIONS) {
        let what = Failure::new("set-too-many-questions").with("most", MOST_QUESTIONS);
        found.error(beyond.span(), what);
        return None;
    }
    shape::check(&keys::SET, root, found);
    let built = build::build(root, found);
    across::check(&built, found);
    if let Some(with) = with {
        wording::check(&built, with.languages, found);
        if !found.has_errors() {
            manner::check(&built, with.languages, found);
            examples::check(&built, with, found);
        }
    }
    (!found.has_errors()).then_some(built.set)
}

/// Where the text is no TOML, parts of it are lost: keeps what does not follow from that.
fn judge_the_rest(root: &Root, found: &mut fault::Found) {
    const FROM_LOSS: [&str; 10] = [
        "set-not-tables",
        "set-missing-key",
        "set-missing-tables",
        "set-missing-for-kind",
        "set-too-few",
        "set-enough-beyond",
        "set-facet-without-probe",
        "set-probe-not-expected",
        "set-condition-unknown",
        "set-minutes-differ",
    ];
    let lines = place::Lines::new(found.source);
    let broken: std::collections::HashSet<usize> = found
        .spans()
        .flat_map(|span| [lines.line(span.start), lines.line(span.end)])
        .collect();
    let syntax = found.len();
    judge(root, None, found);
    found.retain_from(syntax, |what, span| {
        !FROM_LOSS.contains(&what.id) && !broken.contains(&lines.line(span.start))
    });
}

/// A set that was read, with its warnings and the text they point into.
#[derive(Clone, Debug)]
pub struct SetFile {
    pub path: PathBuf,
    pub source: String,
    pub set: QuestionSet,
    pub warnings: Vec<Fault>,
}

/// A file that gives no set, and why.
#[derive(Clone, Debug)]
pub struct SetProblem {
    pub path: PathBuf,
    pub failure: Failure,
    /// What is wrong in it, where it could be read.
    pub faults: Vec<Fault>,
    pub source: String,
}

impl SetProblem {
    fn new(path: &Path, failure: Failure) -> Box<SetProblem> {
        let failure = failure.with("file", path.display());
        Box::new(SetProblem {
            path: path.into(),
            failure,
            faults: Vec::new(),
            source: String::new(),
        })
    }
}

/// Reads a set's file, and checks it where `with` says with what.
///
/// # Errors
/// The file cannot be read (missing, a folder, no right to, too big, not UTF-8), or has faults.
pub fn read(path: &Path, with: Option<&Check>) -> Result<SetFile, Box<SetProblem>> {
    let source = read_text(path).map_err(|failure| SetProblem::new(path, failure))?;
    let (set, faults) = read_source(&source, with);
    match set {
        Some(set) => Ok(SetFile {
            path: path.into(),
            source,
            set,
            warnings: faults,
        }),
        None => {
            let problem = SetProblem::new(path, faulty(&faults));
            Err(Box::new(SetProblem {
                faults,
                source,
                ..*problem
            }))
        }
    }
}

/// How many errors there are, and where the first one is.
pub(crate) fn faulty(faults: &[Fault]) -> Failure {
    let errors: Vec<&Fault> = faults.iter().filter(|fault| fault.is_error()).collect();
    let (line, column) = errors
        .first()
        .map_or((1, 1), |first| (first.line, first.column));
    Failure::new("set-faulty")
        .with("count", errors.len())
        .with("line", line)
        .with("column", column)
}

/// A file's text, where it is a file, not too big, and UTF-8.
pub(crate) fn read_text(path: &Path) -> Result<String, Failure> {
    let unreadable = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound => Failure::new("set-file-missing"),
        std::io::ErrorKind::PermissionDenied => Failure::new("set-file-forbidden"),
        _ => Failure::new("set-file-unreadable").with("reason", error),
    };
    let about = std::fs::metadata(path).map_err(unreadable)?;
    if about.is_dir() {
        return Err(Failure::new("set-is-a-folder"));
    }
    if !about.is_file() {
        return Err(Failure::new("set-is-no-file"));
    }
    let too_big = || Failure::new("set-file-too-big").with("most", MOST_BYTES / (1024 * 1024));
    if about.len() > MOST_BYTES {
        return Err(too_big());
    }
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(unreadable)?;
    file.take(MOST_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(too_big());
    }
    String::from_utf8(bytes).map_err(|error| not_utf8(&error))
}

fn not_utf8(error: &std::string::FromUtf8Error) -> Failure {
    let at = error.utf8_error().valid_up_to();
    let bytes = error.as_bytes();
    let line = bytes[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
    Failure::new("set-file-not-utf8")
        .with("line", line)
        .with("byte", at + 1)
        .with("value", format!("0x{:02X}", bytes[at]))
}

#[cfg(test)]
mod tests;
