//! A consistent copy of the database, also while it is being written: complete under its name or
//! not there at all.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::failure::Failure;

use super::key::Key;
use super::trouble::{Trouble, about_io, about_sql, named};
use super::{Store, check, look, place, schema};

impl Store {
    /// Copies everything to `target`, by the same key; an earlier copy there is replaced, any other
    /// file is not. The copy is checked before it gets its name.
    ///
    /// # Errors
    /// `target` is the database itself or something that is no copy of a database of ours, or the
    /// disk refused; then what stood there stays.
    pub fn backup(&self, target: &Path) -> Result<(), Failure> {
        let target = free(self, target)?;
        copy(&self.connection, (&self.file, self.key.as_ref()), &target)
    }
}

/// The target as the system has it, where a copy may stand there.
pub(super) fn free(store: &Store, target: &Path) -> Result<PathBuf, Failure> {
    let target = place::resolve(target, false).map_err(Failure::from)?;
    if target == store.file || same_file(&target, &store.file) {
        return Err(named("store-backup-itself", &target));
    }
    match is_ours(&target) {
        Ok(true) => {}
        Ok(false) => return Err(named("store-backup-other", &target)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(about_io(&error, &target)),
    }
    Ok(target)
}

/// Keeps the file as it is before its schema changes: `<file>.v<version>`, or the next free name.
pub(super) fn before_migration(
    connection: &Connection,
    source: (&Path, Option<&Key>),
    version: usize,
) -> Result<PathBuf, Failure> {
    let mut target = place::beside(source.0, &format!(".v{version}"));
    let mut count = 1;
    while fs::symlink_metadata(&target).is_ok() {
        count += 1;
        target = place::beside(source.0, &format!(".v{version}.{count}"));
    }
    copy(connection, source, &target)?;
    Ok(target)
}

fn copy(
    connection: &Connection,
    (file, key): (&Path, Option<&Key>),
    target: &Path,
) -> Result<(), Failure> {
    complete(target, key, |beside| fill(connection, file, beside))
}

/// Makes a copy beside the target first, checks and syncs it, then renames: complete or not there.
pub(super) fn complete(
    target: &Path,
    key: Option<&Key>,
    fill: impl FnOnce(&Path) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let beside = place::beside(target, ".part");
    let copied = make(&beside, key, fill).and_then(|()| {
        fs::rename(&beside, target)
            .and_then(|()| place::sync_folder(target))
            .map_err(|error| about_io(&error, target))
    });
    if copied.is_err() {
        // What was begun is no copy; if it cannot be removed, its ending says so.
        let _ = fs::remove_file(&beside);
    }
    copied
}

/// Makes the file anew for the owner alone, fills it, reads it all back, and syncs it.
pub(super) fn make(
    file: &Path,
    key: Option<&Key>,
    fill: impl FnOnce(&Path) -> Result<(), Failure>,
) -> Result<(), Failure> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            return Err(about_io(&error, file));
        }
        _ => {}
    }
    place::private(OpenOptions::new().write(true).create_new(true))
        .open(file)
        .map_err(|error| about_io(&error, file))?;
    fill(file)?;
    verify(file, key)?;
    File::open(file)
        .and_then(|copy| copy.sync_all())
        .map_err(|error| about_io(&error, file))
}

/// Reads all of a copy back. One of an older version has other columns: its structure is checked.
fn verify(file: &Path, key: Option<&Key>) -> Result<(), Failure> {
    let read = || -> Result<(), Trouble> {
        let connection = look::read_only(file, key)?;
        match look::owner(&connection, file)? {
            Some(version) if version == schema::STEPS.len() => check::whole(&connection, file)?,
            _ => check::structure(&connection, file)?,
        }
        Ok(())
    };
    read().map_err(|trouble| trouble.about(file))
}

/// VACUUM INTO accepts an empty file.
fn fill(connection: &Connection, file: &Path, beside: &Path) -> Result<(), Failure> {
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

/// Whether the file's header is that of a database of ours.
fn is_ours(file: &Path) -> io::Result<bool> {
    let mut header = Vec::new();
    File::open(file)?.take(100).read_to_end(&mut header)?;
    let application = header
        .get(68..72)
        .is_some_and(|id| id == schema::APPLICATION.to_be_bytes());
    Ok(header.starts_with(b"SQLite format 3\0") && application)
}

#[cfg(unix)]
fn same_file(one: &Path, other: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (fs::metadata(one), fs::metadata(other)) {
        (Ok(one), Ok(other)) => one.dev() == other.dev() && one.ino() == other.ino(),
        _ => false,
    }
}

#[cfg(not(unix))]
fn same_file(_: &Path, _: &Path) -> bool {
    false
}
