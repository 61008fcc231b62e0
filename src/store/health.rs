//! What `kikitori doctor` wants to know of a database and of the folder it lies in.

use std::path::Path;

use rusqlite::Connection;

use super::trouble::{Trouble, about_sql};
use super::{ENCRYPTS, Store, check, look, place, schema};
use crate::failure::Failure;

impl Store {
    /// Checks the file's structure and the checksum of every row, from where it lies. `tell` hears
    /// before each step how many are done and how many there are.
    ///
    /// # Errors
    /// What is damaged.
    pub fn check(&self, mut tell: impl FnMut(usize, usize)) -> Result<(), Failure> {
        check::whole_telling(&self.connection, &self.file, &mut tell)
    }

    /// When something was last kept, by the clock of the machine that kept it (milliseconds since
    /// 1970 UTC).
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn newest_change(&self) -> Result<Option<i64>, Failure> {
        let newest = "SELECT max(touched) FROM interview";
        self.connection
            .query_row(newest, [], |row| row.get(0))
            .map_err(|error| about_sql(&error, &self.file))
    }
}

/// Whether a program holds the database at `path` for writing.
pub fn in_use(path: &Path) -> bool {
    place::is_locked(path)
}

/// How many steps the schema of this version has.
pub fn schema_version() -> usize {
    schema::STEPS.len()
}

/// Whether a database can keep its log in this folder. Makes one there; the caller removes it.
///
/// # Errors
/// A database cannot even be made, written and read there.
pub fn keeps_log(folder: &Path) -> Result<bool, Failure> {
    let file = folder.join("scratch.db");
    let tried = || -> Result<bool, Trouble> {
        // From where the folder really is: no link is followed later.
        let file = place::resolve(&file, false).map_err(Failure::from)?;
        place::create(&file).map_err(Failure::from)?;
        let connection = look::read_write(&file, None)?;
        let log = super::with_log(&connection)?;
        connection.execute_batch("CREATE TABLE t (n INTEGER); INSERT INTO t VALUES (1);")?;
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok(log)
    };
    tried().map_err(|trouble| trouble.about(&file))
}

/// The versions of SQLite and, where it was built with encryption, of SQLCipher.
pub fn versions() -> (&'static str, Option<String>) {
    let cipher = || -> rusqlite::Result<String> {
        let connection = Connection::open_in_memory()?;
        connection.query_row("PRAGMA cipher_version", [], |row| row.get(0))
    };
    (
        rusqlite::version(),
        ENCRYPTS.then(|| cipher().unwrap_or_default()),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_on_a_disk_keeps_a_log_and_nothing_is_left_open() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(keeps_log(folder.path()), Ok(true));
        let missing = folder.path().join("none");
        assert_eq!(keeps_log(&missing).unwrap_err().id, "store-cannot-open");
    }

    #[test]
    fn the_check_tells_how_far_it_is_and_what_was_kept_last() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.db");
        let mut store = Store::open(&file).unwrap();
        store.writable().unwrap();
        assert_eq!(store.newest_change(), Ok(None));
        let mut steps = Vec::new();
        assert_eq!(store.check(|done, of| steps.push((done, of))), Ok(()));
        let of = steps.len();
        assert!(of > 3 && steps.iter().enumerate().all(|it| *it.1 == (it.0, of)));
        assert!(in_use(&file));
        drop(store);
        assert!(!in_use(&file));
    }

    #[test]
    fn the_versions_are_known() {
        let (sqlite, cipher) = versions();
        assert!(sqlite.starts_with("3."), "{sqlite}");
        assert_eq!(cipher.is_some(), ENCRYPTS);
        assert!(cipher.is_none_or(|it| it.starts_with("4.")));
    }
}
