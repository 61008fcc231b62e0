//! Following a database that another process writes: a read-only connection that is asked now and
//! then whether something was committed. Asking costs microseconds and holds nobody up.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use rusqlite::OptionalExtension;

use super::Store;
use super::key::Key;
use super::trouble::Trouble;
use super::{look, place, schema};
use crate::failure::Failure;

/// Follows a database, also one that is not there yet, and one that is put in its place.
pub struct Follower {
    path: PathBuf,
    key: Option<Key>,
    open: Option<Open>,
    /// What was found last while it was not open, and how the file lay there then.
    fault: (Option<(u64, SystemTime)>, Option<Failure>),
}

struct Open {
    store: Store,
    /// Which file it is, by the system's own number where it has one.
    file: Option<(u64, u64)>,
    /// As last seen.
    version: i64,
}

impl Follower {
    /// `key`: what opens it, where it is encrypted.
    pub fn new(path: &Path, key: Option<Key>) -> Follower {
        Follower {
            path: path.to_path_buf(),
            key,
            open: None,
            fault: (None, None),
        }
    }

    /// Whether there is something new since the last call: another process committed, or the
    /// database appeared, was replaced or is gone. To be asked often (each 100 ms).
    ///
    /// # Errors
    /// It is there, but cannot be read: it is tried again at the next call.
    pub fn changed(&mut self) -> Result<bool, Failure> {
        if place::length(&self.path) == 0 {
            return Ok(self.open.take().is_some());
        }
        let file = number(&self.path);
        if let Some(open) = self.open.as_mut().filter(|it| it.file == file) {
            let version = open.store.data_version()?;
            return Ok(std::mem::replace(&mut open.version, version) != version);
        }
        self.open = None;
        let store = match Store::open_read_only_by(&self.path, self.key.as_ref()) {
            Ok(store) => store,
            // Its writer is about to make it.
            Err(refusal) if refusal.failure.id == "store-none" => return Ok(false),
            Err(refusal) => return Err(refusal.failure),
        };
        // Before anything is read: what is committed meanwhile shows at the next call.
        let version = store.data_version()?;
        self.open = Some(Open {
            store,
            file,
            version,
        });
        Ok(true)
    }

    /// Whether a program holds the database for writing. Costs a few microseconds.
    pub fn is_held(&self) -> bool {
        place::is_locked(&self.path)
    }

    /// Lets the database go until [`Follower::changed`] is asked again. Whether it was open.
    pub fn close(&mut self) -> bool {
        self.open.take().is_some()
    }

    /// What would keep a database that no program holds from being read. It is looked at as it
    /// lies, so that nothing is made beside it, and only when the file is another than before.
    pub fn fault(&mut self) -> Option<Failure> {
        let found = std::fs::metadata(&self.path).ok();
        let stamp = found.and_then(|it| Some((it.len(), it.modified().ok()?)));
        if self.fault.0 != stamp || stamp.is_none() {
            self.fault = (
                stamp,
                look::as_it_lies_there(&self.path, self.key.as_ref(), schema::STEPS.len()),
            );
        }
        self.fault.1.clone()
    }

    /// The database as it is now, to read. `None`: there is none.
    pub fn store(&mut self) -> Option<&mut Store> {
        self.open.as_mut().map(|open| &mut open.store)
    }
}

#[cfg(unix)]
fn number(file: &Path) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    let found = std::fs::metadata(file).ok()?;
    Some((found.dev(), found.ino()))
}

/// Elsewhere a file that is open is not replaced.
#[cfg(not(unix))]
fn number(_file: &Path) -> Option<(u64, u64)> {
    None
}

impl Store {
    /// The round with a partner that was worked on last, finished or not.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn partner_round(&self) -> Result<Option<i64>, Failure> {
        let sql = "SELECT i.number FROM interview i JOIN round r ON r.interview = i.number \
                   WHERE i.binned IS NULL AND r.partner = 1 \
                   ORDER BY i.touched DESC, i.number DESC LIMIT 1";
        self.connection
            .query_row(sql, [], |row| row.get(0))
            .optional()
            .map_err(|error| Trouble::from(error).about(&self.file))
    }
}
