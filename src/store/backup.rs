//! A consistent copy of the database, also while it is being written: complete under its name or
//! not there at all.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::failure::Failure;

use super::trouble::{Trouble, about_io, about_sql, named};
use super::{Store, place, schema};

impl Store {
    /// Copies everything to `target`; an earlier copy there is replaced, any other file is not.
    ///
    /// # Errors
    /// `target` is the database itself or something that is no copy of a database of ours, or the
    /// disk refused; then what stood there stays.
    pub fn backup(&self, target: &Path) -> Result<(), Failure> {
        let target = place::resolve(target, false).map_err(Failure::from)?;
        if target == self.file || same_file(&target, &self.file) {
            return Err(named("store-backup-itself", &target));
        }
        match is_ours(&target) {
            Ok(true) => {}
            Ok(false) => return Err(named("store-backup-other", &target)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(about_io(&error, &target)),
        }
        copy(&self.connection, &self.file, &target)
    }
}

/// Keeps the file as it is before its schema changes: `<file>.v<version>`, or the next free name.
pub(super) fn before_migration(
    connection: &Connection,
    file: &Path,
    version: usize,
) -> Result<PathBuf, Failure> {
    let mut target = place::beside(file, &format!(".v{version}"));
    let mut count = 1;
    while fs::symlink_metadata(&target).is_ok() {
        count += 1;
        target = place::beside(file, &format!(".v{version}.{count}"));
    }
    copy(connection, file, &target)?;
    Ok(target)
}

/// Copies beside the target first, syncs, then renames.
fn copy(connection: &Connection, file: &Path, target: &Path) -> Result<(), Failure> {
    let beside = place::beside(target, ".part");
    let copied = fill(connection, file, &beside).and_then(|()| {
        File::open(&beside)
            .and_then(|copy| copy.sync_all())
            .and_then(|()| fs::rename(&beside, target))
            .and_then(|()| place::sync_folder(target))
            .map_err(|error| about_io(&error, target))
    });
    if copied.is_err() {
        // What was begun is no copy; if it cannot be removed, its ending says so.
        let _ = fs::remove_file(&beside);
    }
    copied
}

fn fill(connection: &Connection, file: &Path, beside: &Path) -> Result<(), Failure> {
    match fs::remove_file(beside) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            return Err(about_io(&error, beside));
        }
        _ => {}
    }
    // Made first, so that it is the owner's alone; VACUUM INTO accepts an empty file.
    place::private(OpenOptions::new().write(true).create_new(true))
        .open(beside)
        .map_err(|error| about_io(&error, beside))?;
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
