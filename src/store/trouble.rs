//! What can go wrong with the database, said as failures: SQLite's codes become ours here.

use std::path::Path;

use rusqlite::ErrorCode;

use crate::failure::Failure;

/// Why a database is not opened for writing. The file is as it was.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    pub failure: Failure,
    /// Whether [`super::Store::open_read_only`] may still show what is in it.
    pub readable: bool,
}

impl Refusal {
    pub(super) fn closed(failure: Failure) -> Refusal {
        Refusal {
            failure,
            readable: false,
        }
    }

    pub(super) fn readable(failure: Failure) -> Refusal {
        Refusal {
            failure,
            readable: true,
        }
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Failure {
        refusal.failure
    }
}

/// Inside the store: SQLite's own error, a row that is not what was written, or our words.
#[derive(Debug)]
pub(super) enum Trouble {
    Sql(rusqlite::Error),
    /// A row of this table does not match its checksum, or holds a word we never wrote.
    Row {
        table: &'static str,
        interview: i64,
    },
    Said(Failure),
}

impl From<rusqlite::Error> for Trouble {
    fn from(error: rusqlite::Error) -> Trouble {
        Trouble::Sql(error)
    }
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Trouble {
        Trouble::Said(failure)
    }
}

impl Trouble {
    /// In the user's terms, naming the file.
    pub(super) fn about(self, file: &Path) -> Failure {
        match self {
            Trouble::Said(failure) => failure,
            Trouble::Row { table, interview } => damaged_row(file, table, interview),
            Trouble::Sql(error) => about_sql(&error, file),
        }
    }
}

/// `interview` is 0 where the table is not part of one.
fn damaged_row(file: &Path, table: &'static str, interview: i64) -> Failure {
    match interview {
        0 => named("store-damaged-part", file).with("table", table),
        _ => named("store-damaged-row", file)
            .with("table", table)
            .with("interview", interview),
    }
}

/// A failure with its `file` argument.
pub(super) fn named(id: &'static str, file: &Path) -> Failure {
    Failure::new(id).with("file", file.display())
}

/// SQLite's error in the user's terms.
pub(super) fn about_sql(error: &rusqlite::Error, file: &Path) -> Failure {
    let id = match error.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => "store-full",
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => "store-locked",
        Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => {
            return named("store-read-only", file).with("why", error);
        }
        Some(ErrorCode::NotADatabase) => "store-not-a-database",
        Some(ErrorCode::DatabaseCorrupt) => return damaged(file, "pages"),
        // Without a code, a value was not what its column says.
        None => return damaged(file, "value"),
        Some(ErrorCode::CannotOpen) => return named("store-cannot-open", file).with("why", error),
        _ => return named("store-disk", file).with("why", error),
    };
    named(id, file)
}

/// The file is damaged; `found` is what the check saw.
pub(super) fn damaged(file: &Path, found: impl std::fmt::Display) -> Failure {
    named("store-damaged", file).with("found", found)
}

/// An error of the file system in the user's terms.
pub(super) fn about_io(error: &std::io::Error, file: &Path) -> Failure {
    use std::io::ErrorKind::{PermissionDenied, ReadOnlyFilesystem, StorageFull};
    match error.kind() {
        StorageFull => named("store-full", file),
        PermissionDenied | ReadOnlyFilesystem => named("store-read-only", file),
        _ => named("store-cannot-open", file).with("why", error),
    }
}
