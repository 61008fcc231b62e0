//! The file let go, for good or while the screen is locked, and taken up again.

use std::sync::Arc;

use rusqlite::Connection;

use super::chain;
use super::key::Key;
use super::trouble::{Refusal, about_sql};
use super::{Stage, Store, keep};
use crate::failure::Failure;

impl Store {
    /// Lets the file and its key go, and keeps the lock: nobody can read it by this program until
    /// [`Store::reopen`]. Everything committed is on the disk then.
    ///
    /// # Errors
    /// Never in practice: the system has no memory for an empty database.
    pub fn shut(&mut self) -> Result<(), Failure> {
        let nothing = Connection::open_in_memory().map_err(|it| about_sql(&it, &self.file))?;
        self.finish_writing();
        self.stage = Stage::Shut;
        self.connection = nothing;
        self.key = None;
        Ok(())
    }

    /// Opens it again after [`Store::shut`], as it was opened before; [`Store::on_change`] is to be set
    /// anew.
    ///
    /// # Errors
    /// As [`Store::open_by`] or [`Store::open_read_only_by`]; it stays shut then.
    pub fn reopen(&mut self, key: Option<&Key>) -> Result<(), Refusal> {
        let kept = self.keeper.is_wanted();
        *self = match &self.lock {
            Some(lock) => Store::locked(self.file.clone(), key, self.steps, Arc::clone(lock))?,
            None => Store::open_read_only_by(&self.file, key)?,
        };
        if kept {
            self.keep_copies();
        }
        Ok(())
    }

    /// Syncs what is left and moves the log into the database, so that no wording stays in it.
    pub(super) fn finish_writing(&mut self) {
        if let Stage::Writing(_) = &self.stage {
            self.verdict_within(keep::PATIENCE);
        }
        let known = self.check.take().is_none();
        // After the verdict: with it a copy may have begun.
        self.keeper.stop(keep::PATIENCE);
        if let Stage::Damaged(_, log) = &mut self.stage {
            drop(log.take());
        }
        if let Stage::Writing(syncer) = &mut self.stage {
            // What stays open now is sealed at the next start.
            let _ = chain::settle_all(&mut self.connection);
            drop(syncer.take());
            if known {
                // Another window may be reading; then the log stays, synced, for the next start.
                let _ =
                    self.connection
                        .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
            }
        }
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        self.finish_writing();
        if let (Stage::Damaged(..), Some(_), Ok(nothing)) =
            (&self.stage, &self.lock, Connection::open_in_memory())
        {
            self.connection = nothing;
            self.beside.restore(&self.file);
        }
    }
}
