//! The database under another key: a copy that is plain or encrypted otherwise, and the database
//! itself changed over to one.
//!
//! The file is never rewritten where it lies: a new one is made beside it, checked, and put in its
//! place by renaming, so that a crash at any moment leaves the old one or the new one.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Seek, Write};
use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use super::backup::Copied;
use super::keep::Stop;
use super::key::{self, Key};
use super::trouble::{Trouble, about_io, named};
use super::{Store, backup, look, place, schema};
use crate::failure::Failure;

impl Store {
    /// A copy of everything at `target`, encrypted by this key or plain. An earlier copy there is
    /// replaced, any other file is not.
    ///
    /// # Errors
    /// As [`Store::backup`]; this program was built without encryption.
    pub fn copy_as(&self, target: &Path, key: Option<&Key>) -> Result<Copied, Failure> {
        if key == self.key.as_ref() {
            return self.backup(target);
        }
        let target = backup::free(self, target)?;
        let count = || {
            let count = backup::interviews(&self.connection);
            count.map_err(|trouble| trouble.about(&self.file))
        };
        let before = count()?;
        let fill = |beside: &Path| export(&self.file, self.key.as_ref(), beside, key);
        backup::complete(&target, key, &Stop::default(), fill, |copied| {
            let after = count()?;
            Ok((before.min(after)..=before.max(after)).contains(&copied))
        })
    }

    /// The database, from now on encrypted by this key, or plain. What the old file held is
    /// overwritten, as far as a program can do that.
    ///
    /// # Errors
    /// The file is as it was, and open as it was: another window reads it, the disk is full or refused.
    pub fn rekey(&mut self, key: Option<&Key>) -> Result<(), Failure> {
        self.writable()?;
        if self.lock.is_none() {
            return Err(self.not_to_write());
        }
        let old = self.key.clone();
        let alone = self.alone();
        self.shut()?;
        let made = alone.and_then(|()| self.made_anew(old.as_ref(), key));
        let now = if made.is_ok() { key } else { old.as_ref() };
        let opened = self.reopen(now).map_err(|refusal| refusal.failure);
        made.and(opened)
    }

    /// The file, which is let go, in its new form.
    fn made_anew(&self, old: Option<&Key>, key: Option<&Key>) -> Result<(), Failure> {
        let file = &self.file;
        let beside = place::beside(file, ".part");
        // Of an attempt that was killed.
        let _ = fs::remove_file(place::beside(&beside, "-journal"));
        let made = backup::make(&beside, key, |beside| export(file, old, beside, key))
            .and_then(|_| put_in_place(file, &beside));
        if made.is_err() {
            let _ = fs::remove_file(&beside);
        }
        made
    }

    /// Ends the log, which only works where nobody else has the file open.
    fn alone(&mut self) -> Result<(), Failure> {
        self.finish_writing();
        let ended = self
            .connection
            .query_row("PRAGMA journal_mode = DELETE", [], |row| {
                row.get::<_, String>(0)
            });
        match ended {
            Ok(mode) if mode == "delete" => Ok(()),
            Ok(_) => Err(named("store-locked", &self.file)),
            Err(error) => Err(Trouble::Sql(error).about(&self.file)),
        }
    }

    fn not_to_write(&self) -> Failure {
        named("store-opened-to-read", &self.file)
    }
}

/// Copies all tables and views from one file to another, which is there and empty, in one reading.
pub(super) fn export(
    from: &Path,
    from_key: Option<&Key>,
    to: &Path,
    to_key: Option<&Key>,
) -> Result<(), Failure> {
    if !key::ENCRYPTS {
        return Err(named("store-encrypted-here-not", from));
    }
    let copied = || -> Result<(), Trouble> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_URI;
        let connection = Connection::open_with_flags(to, flags)?;
        if let Some(key) = to_key {
            key.unlock(&connection)?;
        }
        let uri = look::uri(from, "mode=ro")?;
        let literal = from_key.map(Key::literal);
        let literal = literal.as_ref().map_or("", |it| it.as_str());
        connection.execute("ATTACH DATABASE ?1 AS source KEY ?2", (uri, literal))?;
        connection.execute_batch("BEGIN")?;
        let version: i64 =
            connection.query_row("PRAGMA source.user_version", [], |row| row.get(0))?;
        connection.query_row("SELECT sqlcipher_export('main', 'source')", [], |_| Ok(()))?;
        // It puts them beside those that its inserts have made.
        connection.execute_batch(
            "DELETE FROM sqlite_sequence; \
             INSERT INTO sqlite_sequence SELECT * FROM source.sqlite_sequence;",
        )?;
        connection.pragma_update(None, "application_id", schema::APPLICATION)?;
        connection.pragma_update(None, "user_version", version)?;
        connection.execute_batch("COMMIT")?;
        Ok(())
    };
    copied().map_err(|trouble| trouble.about(to))
}

/// Puts the finished file `new` in place of the database, which nobody has open here. The old one is
/// overwritten, as far as a program can do that.
fn put_in_place(file: &Path, new: &Path) -> Result<(), Failure> {
    let failed = |error: io::Error| about_io(&error, file);
    // A log that stayed would be played into the new file.
    if place::length(&place::beside(file, "-wal")) > 0 {
        return Err(named("store-locked", file));
    }
    let mut old = OpenOptions::new().write(true).open(file).map_err(failed)?;
    fs::rename(new, file).map_err(failed)?;
    place::sync_folder(file).map_err(failed)?;
    for left in ["-wal", "-shm"] {
        let _ = fs::remove_file(place::beside(file, left));
    }
    // The new file is there; what cannot be overwritten is no reason to say otherwise.
    if has_no_name(&old) {
        let _ = overwrite(&mut old);
    }
    Ok(())
}

/// Whether nobody finds the file any more: under another name it is somebody's copy.
#[cfg(unix)]
fn has_no_name(file: &File) -> bool {
    use std::os::unix::fs::MetadataExt;
    file.metadata().is_ok_and(|found| found.nlink() == 0)
}

#[cfg(not(unix))]
fn has_no_name(_: &File) -> bool {
    true
}

fn overwrite(file: &mut File) -> io::Result<()> {
    let mut left = file.metadata()?.len();
    file.rewind()?;
    let zeros = [0; 1 << 16];
    while left > 0 {
        let now = zeros.len().min(usize::try_from(left).unwrap_or(usize::MAX));
        file.write_all(&zeros[..now])?;
        left -= now as u64;
    }
    file.sync_all()
}
