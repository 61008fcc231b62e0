//! The ticks of the owner's terminal, on their way to the log of a round. The database has one
//! writer, the trainee's process; so the owner's terminal adds lines to a file beside it, and the
//! writer takes them in.

use std::fs::{self, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::place;
use crate::dialogue::tick::Tick;
use crate::failure::Failure;
use crate::files::{replace_with, unwritten};

/// More than this is not read: a round has some dozens of ticks, of a hundred bytes each.
const MOST: u64 = 1 << 20;

/// The file of ticks beside a database: a line of JSON for each, readable by its owner alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Ticks {
    file: PathBuf,
}

/// How the file lay there when it was looked at; another stamp means another content.
pub type Stamp = Option<(u64, SystemTime)>;

impl Ticks {
    /// `PRACTICE.partner.jsonl` beside the database `PRACTICE`.
    pub fn beside(database: &Path) -> Ticks {
        Ticks {
            file: place::beside(database, ".partner.jsonl"),
        }
    }

    /// Adds one.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn add(&self, tick: &Tick) -> Result<(), Failure> {
        let mut line = serde_json::to_string(tick).expect("a tick is plain data");
        line.push('\n');
        self.append(line)
            .map_err(|error| unwritten(&self.file, &error))
    }

    /// All that is there, in the order it was written. Lines that are no ticks are passed over.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn read(&self) -> Result<Vec<Tick>, Failure> {
        let mut text = Vec::new();
        let opened = self
            .is_ours()
            .and_then(|()| OpenOptions::new().read(true).open(&self.file));
        match opened {
            Ok(file) => file.take(MOST).read_to_end(&mut text),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(0),
            Err(error) => Err(error),
        }
        .map_err(|error| {
            Failure::new("ticks-unread")
                .with("file", self.file.display())
                .with("error", error)
        })?;
        let lines = text.split(|byte| *byte == b'\n');
        Ok(lines
            .filter_map(|line| serde_json::from_slice(line).ok())
            .collect())
    }

    /// Cheap; `None`: there is no file.
    pub fn stamp(&self) -> Stamp {
        let found = fs::metadata(&self.file).ok()?;
        Some((found.len(), found.modified().ok()?))
    }

    /// Drops the ticks of a round (the id of its interview) that are in its log; with the last one
    /// the file goes.
    ///
    /// # Errors
    /// The file cannot be read or written.
    pub fn drop_of(&self, round: &str) -> Result<(), Failure> {
        if self.stamp().is_none() {
            return Ok(());
        }
        let mut left = String::new();
        for tick in self.read()?.iter().filter(|it| it.round != round) {
            left.push_str(&serde_json::to_string(tick).expect("a tick is plain data"));
            left.push('\n');
        }
        if !left.is_empty() {
            return replace_with(&self.file, left.as_bytes());
        }
        fs::remove_file(&self.file).map_err(|error| unwritten(&self.file, &error))
    }

    /// What a link leads to is not ours, and a pipe is waited for without end.
    fn is_ours(&self) -> io::Result<()> {
        match fs::symlink_metadata(&self.file) {
            Ok(found) if !found.is_file() => Err(io::ErrorKind::InvalidInput.into()),
            _ => Ok(()),
        }
    }

    fn append(&self, mut line: String) -> io::Result<()> {
        self.is_ours()?;
        let mut options = OpenOptions::new();
        let mut file =
            place::private(options.read(true).append(true).create(true)).open(&self.file)?;
        // A line that a full disk cut short stays by itself.
        if file.seek(SeekFrom::End(0))? > 0 {
            file.seek(SeekFrom::End(-1))?;
            let mut last = [0];
            file.read_exact(&mut last)?;
            if last != *b"\n" {
                line.insert(0, '\n');
            }
        }
        file.write_all(line.as_bytes())
    }
}
