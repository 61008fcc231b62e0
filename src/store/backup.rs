//! A consistent copy of the database, also while it is being written: complete under its name or
//! not there at all.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::failure::Failure;

use super::copies::{self, Why};
use super::keep::Stop;
use super::key::{self, Key, Kind};
use super::trouble::{Trouble, about_io, about_sql, named};
use super::{Store, check, look, place, schema};

/// A copy that was made, read back and found whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Copied {
    pub file: PathBuf,
    pub bytes: u64,
    pub interviews: usize,
    pub encrypted: bool,
}

impl Store {
    /// Copies everything to `target`, by the same key; an earlier copy there is replaced, any other
    /// file is not. The copy is checked before it gets its name.
    ///
    /// # Errors
    /// `target` is the database itself or something that is no copy of a database of ours, or the
    /// disk refused; then what stood there stays.
    pub fn backup(&self, target: &Path) -> Result<Copied, Failure> {
        let target = free(self, target)?;
        let source = (self.file.as_path(), self.key.as_ref());
        copy(&self.connection, source, &target, &Stop::default())
    }
}

/// The target as the system has it, where a copy may stand there.
pub(super) fn free(store: &Store, target: &Path) -> Result<PathBuf, Failure> {
    let target = place::resolve(target, false).map_err(Failure::from)?;
    if target == store.file || same_file(&target, &store.file) {
        return Err(named("store-backup-itself", &target));
    }
    match is_ours(&target, store.key.as_ref()) {
        Ok(true) => {}
        Ok(false) => return Err(named("store-backup-other", &target)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(about_io(&error, &target)),
    }
    Ok(target)
}

/// Keeps the file as it is before its schema changes, in the folder of its copies.
pub(super) fn before_migration(
    connection: &Connection,
    source: (&Path, Option<&Key>),
    version: usize,
) -> Result<PathBuf, Failure> {
    let today = copies::today();
    let target = copies::free_name(source.0, today, Why::Schema(version))?;
    copy(connection, source, &target, &Stop::default())?;
    copies::tidy(source.0, today, &target);
    Ok(target)
}

/// A copy by the same key. It holds as many interviews as there were at one moment of its making.
pub(super) fn copy(
    connection: &Connection,
    (file, key): (&Path, Option<&Key>),
    target: &Path,
    stop: &Stop,
) -> Result<Copied, Failure> {
    let count = || interviews(connection).map_err(|trouble| trouble.about(file));
    let before = count()?;
    let filled = |beside: &Path| fill(connection, file, beside);
    complete(target, key, stop, filled, |copied| {
        let after = count()?;
        Ok((before.min(after)..=before.max(after)).contains(&copied))
    })
}

/// Makes a copy beside the target first, checks and syncs it, then renames: complete or not there.
/// `agrees`: whether so many interviews are what there was to copy.
pub(super) fn complete(
    target: &Path,
    key: Option<&Key>,
    stop: &Stop,
    fill: impl FnOnce(&Path) -> Result<(), Failure>,
    agrees: impl FnOnce(usize) -> Result<bool, Failure>,
) -> Result<Copied, Failure> {
    let beside = place::beside(target, ".part");
    let copied = make_until(&beside, key, stop, fill).and_then(|interviews| {
        if !agrees(interviews)? {
            return Err(named("store-backup-differs", target));
        }
        fs::rename(&beside, target)
            .and_then(|()| place::sync_folder(target))
            .map_err(|error| about_io(&error, target))?;
        Ok(interviews)
    });
    if copied.is_err() {
        // What was begun is no copy; if it cannot be removed, its ending says so.
        let _ = fs::remove_file(&beside);
    }
    Ok(Copied {
        interviews: copied?,
        bytes: place::length(target),
        file: target.to_path_buf(),
        encrypted: key.is_some(),
    })
}

/// As [`make_until`], for one that nobody stops.
pub(super) fn make(
    file: &Path,
    key: Option<&Key>,
    fill: impl FnOnce(&Path) -> Result<(), Failure>,
) -> Result<usize, Failure> {
    make_until(file, key, &Stop::default(), fill)
}

/// Makes the file anew for the owner alone, fills it, reads it all back, and syncs it; gives the
/// number of its interviews.
pub(super) fn make_until(
    file: &Path,
    key: Option<&Key>,
    stop: &Stop,
    fill: impl FnOnce(&Path) -> Result<(), Failure>,
) -> Result<usize, Failure> {
    // Of an attempt that was killed.
    for left in [file, &place::beside(file, "-journal")] {
        match fs::remove_file(left) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(about_io(&error, left));
            }
            _ => {}
        }
    }
    place::private(OpenOptions::new().write(true).create_new(true))
        .open(file)
        .map_err(|error| about_io(&error, file))?;
    fill(file)?;
    let interviews = verify(file, key, stop)?;
    File::open(file)
        .and_then(|copy| copy.sync_all())
        .map_err(|error| about_io(&error, file))?;
    Ok(interviews)
}

/// Reads all of a copy back.
fn verify(file: &Path, key: Option<&Key>, stop: &Stop) -> Result<usize, Failure> {
    let read = || -> Result<usize, Trouble> {
        let connection = look::read_only(file, key)?;
        stop.watch(&connection);
        let current = look::owner(&connection, file)? == Some(schema::STEPS.len());
        check::known(&connection, file, current)?;
        interviews(&connection)
    };
    read().map_err(|trouble| trouble.about(file))
}

/// How many interviews there are, with those in the bin.
pub(super) fn interviews(connection: &Connection) -> Result<usize, Trouble> {
    let sql = "SELECT count(*) FROM interview";
    let count: i64 = connection.query_row(sql, [], |row| row.get(0))?;
    Ok(usize::try_from(count).unwrap_or_default())
}

/// VACUUM INTO accepts an empty file.
pub(super) fn fill(connection: &Connection, file: &Path, beside: &Path) -> Result<(), Failure> {
    let Some(name) = beside.to_str() else {
        return Err(named("store-backup-name", beside));
    };
    connection
        .execute("VACUUM INTO ?1", [name])
        .map_err(|error| {
            use rusqlite::ErrorCode::{CannotOpen, DiskFull, ReadOnly, SystemIoFailure};
            match error.sqlite_error_code() {
                Some(CannotOpen | DiskFull | ReadOnly | SystemIoFailure) => {
                    about_sql(&error, beside)
                }
                _ => Trouble::Sql(error).about(file),
            }
        })?;
    Ok(())
}

/// Whether a database of ours stands there: by its header, or one that this key opens.
fn is_ours(file: &Path, key: Option<&Key>) -> io::Result<bool> {
    let mut header = Vec::new();
    File::open(file)?.take(100).read_to_end(&mut header)?;
    let application = header
        .get(68..72)
        .is_some_and(|id| id == schema::APPLICATION.to_be_bytes());
    if header.starts_with(b"SQLite format 3\0") {
        return Ok(application);
    }
    let opened = match (key, key::kind(file)) {
        (Some(key), Ok(Kind::Encrypted)) => copies::open(file, Some(key)).ok(),
        _ => None,
    };
    Ok(opened.is_some_and(|it| matches!(look::owner(&it, file), Ok(Some(_)))))
}

#[cfg(unix)]
pub(super) fn same_file(one: &Path, other: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (fs::metadata(one), fs::metadata(other)) {
        (Ok(one), Ok(other)) => one.dev() == other.dev() && one.ino() == other.ino(),
        _ => false,
    }
}

#[cfg(not(unix))]
pub(super) fn same_file(_: &Path, _: &Path) -> bool {
    false
}
