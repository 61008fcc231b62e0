//! The text of the user's files: read with a limit, parsed with the place of what is wrong.

use std::io::Read;
use std::ops::Range;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use crate::failure::Failure;
use crate::question_file::endless_key;

/// The most such a file may hold, bytes.
const MOST_BYTES: u64 = 256 * 1024;

/// The user's `.toml` files but for the list of schemes, by name.
pub fn files(dir: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(dir) else {
        return Vec::new();
    };
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .filter(|path| path.file_name().is_some_and(|name| name != super::SCHEMES))
        .filter(|path| path.is_file())
        .collect();
    files.sort();
    files
}

/// # Errors
/// It cannot be read, is too big, or is not UTF-8.
pub fn read(path: &Path) -> Result<String, Failure> {
    let unread = |error: std::io::Error| {
        Failure::new("reports-file-unread")
            .with("file", path.display())
            .with("error", error)
    };
    let about = std::fs::metadata(path).map_err(unread)?;
    if !about.is_file() {
        return Err(unread(std::io::ErrorKind::InvalidInput.into()));
    }
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(unread)?;
    file.take(MOST_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(unread)?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Failure::new("reports-file-big")
            .with("file", path.display())
            .with("most", MOST_BYTES / 1024));
    }
    String::from_utf8(bytes).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let before = error.as_bytes().iter().take(good);
        Failure::new("reports-file-encoding")
            .with("file", path.display())
            .with("line", before.filter(|byte| **byte == b'\n').count() + 1)
    })
}

/// A text and the file it is from, for the places of faults.
pub struct Source<'a> {
    pub path: &'a Path,
    pub text: &'a str,
}

impl Source<'_> {
    /// The text as `T`.
    ///
    /// # Errors
    /// It is no TOML, or has another shape: the first place.
    pub fn parse<T: DeserializeOwned>(&self) -> Result<T, Failure> {
        if let Some(span) = endless_key(self.text) {
            return Err(self.at(Failure::new("reports-file-deep"), &span));
        }
        toml::from_str(self.text).map_err(|error| {
            let wrong = Failure::new("reports-file-wrong").with("error", error.message());
            self.at(wrong, &error.span().unwrap_or(0..0))
        })
    }

    /// The failure with file and line.
    pub fn at(&self, failure: Failure, span: &Range<usize>) -> Failure {
        let before = self.text.as_bytes().iter().take(span.start);
        let line = before.filter(|byte| **byte == b'\n').count() + 1;
        failure.with("file", self.path.display()).with("line", line)
    }
}
