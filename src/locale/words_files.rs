//! Finds and parses the user's Fluent files.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use fluent_bundle::FluentResource;

use crate::failure::Failure;

/// The largest user file that is read, bytes.
const LARGEST: u64 = 1_000_000;

/// The parser goes down a level for each open bracket, and the stack ends somewhere.
const DEEPEST: usize = 50;

/// The user's files in `dir`, by name, and what could not be used of them. That there is no such
/// directory is no failure.
pub fn users(dir: &Path) -> (Vec<Arc<FluentResource>>, Vec<Failure>) {
    let (mut resources, mut failures) = (Vec::new(), Vec::new());
    for path in files(dir) {
        match read(&path) {
            Ok(text) => match FluentResource::try_new(text) {
                Ok(resource) => resources.push(Arc::new(resource)),
                Err((resource, errors)) => {
                    let at = errors
                        .first()
                        .map_or(0, |error| error.slice.as_ref().unwrap_or(&error.pos).start);
                    failures.push(syntax(&path, line_of(resource.source(), at)));
                    resources.push(Arc::new(resource));
                }
            },
            Err(failure) => failures.push(failure),
        }
    }
    (resources, failures)
}

fn files(dir: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(dir).into_iter().flatten().flatten();
    let mut paths: Vec<_> = entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|it| it == "ftl"))
        .collect();
    paths.sort();
    paths
}

fn read(path: &Path) -> Result<String, Failure> {
    let unreadable = |reason: String| {
        Failure::new("locale-unreadable")
            .with("path", path.display())
            .with("reason", reason)
    };
    // A pipe by that name would keep the program waiting.
    let about = path
        .metadata()
        .map_err(|error| unreadable(error.to_string()))?;
    if !about.is_file() {
        return Err(Failure::new("locale-no-file").with("path", path.display()));
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(|error| unreadable(error.to_string()))?;
    file.take(LARGEST + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| unreadable(error.to_string()))?;
    if bytes.len() as u64 > LARGEST {
        return Err(Failure::new("locale-too-large").with("path", path.display()));
    }
    let text = String::from_utf8(bytes)
        .map_err(|_| Failure::new("locale-not-utf8").with("path", path.display()))?;
    // Editors on Windows put a byte order mark in front; Fluent would take it for an error.
    let text = text
        .strip_prefix('\u{feff}')
        .map(str::to_owned)
        .unwrap_or(text);
    match too_deep(&text).or_else(|| broken_escape(&text)) {
        Some(line) => Err(syntax(path, line)),
        None => Ok(text),
    }
}

fn syntax(path: &Path, line: usize) -> Failure {
    Failure::new("locale-syntax")
        .with("path", path.display())
        .with("line", line)
}

fn line_of(text: &str, at: usize) -> usize {
    let before = &text.as_bytes()[..at.min(text.len())];
    1 + before.iter().filter(|byte| **byte == b'\n').count()
}

/// The line where one message has more brackets open than anyone would write by hand.
fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0usize;
    for (index, line) in text.split('\n').enumerate() {
        if line.starts_with('#') || begins_message(line) {
            depth = 0;
        }
        for byte in line.bytes() {
            match byte {
                b'{' | b'(' => depth += 1,
                b'}' | b')' => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth > DEEPEST {
                return Some(index + 1);
            }
        }
    }
    None
}

/// The line of an escape that ends in the middle before a letter of several bytes (`\u00é`): the parser
/// cuts that letter in two.
fn broken_escape(text: &str) -> Option<usize> {
    let breaks = |(at, escape): (usize, &str)| {
        let digits = if escape == "\\u" { 4 } else { 6 };
        let mut rest = text[at + escape.len()..].chars().take(digits);
        let end = rest.find(|it| !it.is_ascii_hexdigit());
        end.is_some_and(|it| !it.is_ascii()).then_some(at)
    };
    let mut escapes = text.match_indices("\\u").chain(text.match_indices("\\U"));
    escapes.find_map(breaks).map(|at| line_of(text, at))
}

fn begins_message(line: &str) -> bool {
    let rest = line.trim_start_matches(|it: char| it.is_ascii_alphanumeric() || "-_".contains(it));
    rest.len() < line.len() && rest.trim_start_matches(' ').starts_with('=')
}
