//! What was decided for this database.

use rusqlite::OptionalExtension;

use super::rows::{self, text};
use super::trouble::{about_sql, damaged};
use super::{Store, checksum};
use crate::failure::Failure;

/// Whether the database is to have a passphrase: once it was decided, nobody asks again.
pub const PROTECTION: &str = "protection";

/// [`PROTECTION`]: without one.
pub const PLAIN: &str = "plain";

impl Store {
    /// Whether nobody has decided yet if it is to have a passphrase: it is plain, holds nothing of a
    /// real company (the demonstration at most), and nothing was said of it.
    pub fn is_undecided(&self) -> bool {
        let real = || {
            let sql = "SELECT EXISTS (SELECT 1 FROM interview WHERE demo = 0)";
            self.asked(|connection| connection.query_row(sql, [], |row| row.get(0)))
        };
        self.key.is_none()
            && matches!(self.setting(PROTECTION), Ok(None))
            && matches!(real(), Ok(false))
    }

    /// The value of a setting, if it was ever set.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn setting(&self, name: &str) -> Result<Option<String>, Failure> {
        let row: Option<(String, i64)> = self
            .connection
            .query_row(
                "SELECT value, checksum FROM setting WHERE name = ?1",
                [name],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .optional()
            .map_err(|error| about_sql(&error, &self.file))?;
        match row {
            Some((value, sum)) if checksum::of(&[text(name), text(&value)]) != sum => {
                Err(damaged(&self.file, format!("setting {name}")))
            }
            row => Ok(row.map(|it| it.0)),
        }
    }

    /// Sets it.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn set_setting(&mut self, name: &str, value: &str) -> Result<(), Failure> {
        self.write(name.len() + value.len(), |tx| {
            Ok(rows::put(
                tx,
                "INSERT INTO setting (name, value, checksum) VALUES (?1, ?2, ?3) \
                 ON CONFLICT (name) DO UPDATE SET value = ?2, checksum = ?3",
                &[text(name), text(value)],
            )?)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_decided_is_there_at_the_next_start_and_no_one_changes_it_unseen() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("k.db");
        let open = || Store::open(&file).map_err(|it| it.failure).unwrap();
        let mut store = open();
        assert_eq!(store.setting(PROTECTION).unwrap(), None);
        store.set_setting(PROTECTION, "later").unwrap();
        store.set_setting(PROTECTION, PLAIN).unwrap();
        drop(store);
        let store = open();
        assert_eq!(store.setting(PROTECTION).unwrap().as_deref(), Some(PLAIN));
        let changed = "UPDATE setting SET value = 'plane'";
        store.connection.execute_batch(changed).unwrap();
        assert_eq!(store.setting(PROTECTION).unwrap_err().id, "store-damaged");
    }
}
