//! The user's own word lists and numbers of the judge: `ja.toml`, `en.toml` and `decision.toml` of
//! a folder, over the shipped ones key by key.
//!
//! A mistake stops nothing: its key stays as shipped, and where it stands, what was found and what
//! to do is said. As for the words in [`crate::locale`].

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use toml::de::DeTable;

use crate::dialogue::question::Lang;
use crate::failure::Failure;
use crate::listening::Tuning;
use crate::question_file::endless_key;

mod lists;
mod numbers;
mod source;
#[cfg(test)]
mod tests;

use source::Source;

/// The largest file that is read, bytes.
const LARGEST: u64 = 1_000_000;

/// What the files of `dir` make of the shipped lists and numbers, and what of them could not be
/// taken over. That there is no such folder, or nothing in it, is no failure.
pub fn read(dir: &Path) -> (Tuning, Vec<Failure>) {
    let mut tuning = Tuning::default();
    let mut failures = Vec::new();
    for path in files(dir) {
        match text(&path) {
            Ok(text) => take(&path, &text, &mut tuning, &mut failures),
            Err(failure) => failures.push(failure),
        }
    }
    (tuning, failures)
}

/// The TOML files of a folder by name.
fn files(dir: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(dir).into_iter().flatten().flatten();
    let mut paths: Vec<_> = entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|it| it == "toml"))
        .collect();
    paths.sort();
    paths
}

fn take(path: &Path, text: &str, tuning: &mut Tuning, failures: &mut Vec<Failure>) {
    let mut source = Source::new(path, text, failures);
    let name = path.file_stem().and_then(|name| name.to_str());
    let lang = Lang::ALL.into_iter().find(|it| Some(it.tag()) == name);
    if lang.is_none() && name != Some("decision") {
        return failures.push(Failure::new("listening-other-file").with("path", path.display()));
    }
    if let Some(span) = endless_key(text) {
        return source.fail(span, Failure::new("listening-too-deep"));
    }
    let root = match DeTable::parse(text) {
        Ok(root) => root,
        Err(error) => {
            let what = Failure::new("listening-toml").with("detail", error.message());
            return source.fail(error.span().unwrap_or(0..0), what);
        }
    };
    match lang {
        Some(lang) => lists::take(root.get_ref(), lang, tuning, &mut source),
        None => numbers::take(root.get_ref(), tuning, &mut source),
    }
}

/// The text of a file, without the byte order mark that editors on Windows put in front.
fn text(path: &Path) -> Result<String, Failure> {
    let unreadable = |error: std::io::Error| {
        Failure::new("listening-unreadable")
            .with("path", path.display())
            .with("reason", error)
    };
    // A pipe by that name would keep the program waiting.
    if !path.metadata().map_err(unreadable)?.is_file() {
        return Err(Failure::new("listening-no-file").with("path", path.display()));
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(unreadable)?;
    file.take(LARGEST + 1)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    if bytes.len() as u64 > LARGEST {
        return Err(Failure::new("listening-too-large").with("path", path.display()));
    }
    let text = String::from_utf8(bytes)
        .map_err(|_| Failure::new("listening-not-utf8").with("path", path.display()))?;
    Ok(text
        .strip_prefix('\u{feff}')
        .map(str::to_owned)
        .unwrap_or(text))
}
