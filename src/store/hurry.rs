//! Written before the check's verdict: whoever sits across from an owner waits for no check of a hundred
//! thousand interviews.
//!
//! What is written goes into the log, and nothing of the log into the file, before the file is known to be
//! whole: a damaged one is left byte for byte as it was, and what was said meanwhile stands in its log.

use rusqlite::Connection;
use rusqlite::config::DbConfig;

use super::look::Check;
use super::sync::Notify;
use super::{Stage, Store};
use crate::failure::Failure;

/// While it is held, closing the last connection moves nothing of the log into the file.
pub(super) fn hold(connection: &Connection, held: bool) -> rusqlite::Result<()> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, held)?;
    Ok(())
}

impl Store {
    /// From now on whoever writes does not wait for the check's verdict, where the file keeps a log;
    /// [`Store::verdict`] lets the check begin.
    pub fn hurry(&mut self) {
        self.hurried = true;
    }

    /// As [`Store::writable`], in a hurry.
    ///
    /// # Errors
    /// As there.
    pub fn may_write(&mut self) -> Result<(), Failure> {
        if !(self.hurried && self.check.is_some() && self.keeps_log()) {
            return self.writable();
        }
        if let Some(verdict) = self.check.as_ref().and_then(Check::told) {
            self.judge(verdict);
        }
        self.take_up()
    }

    fn keeps_log(&self) -> bool {
        match &self.stage {
            Stage::Writing(log) => log.is_some(),
            _ => {
                let mode = self
                    .connection
                    .pragma_query_value(None, "journal_mode", |row| row.get(0));
                mode.is_ok_and(|it: String| it == "wal")
            }
        }
    }

    pub(super) fn judge(&mut self, verdict: Result<(), Failure>) {
        self.check = None;
        match (verdict, std::mem::replace(&mut self.stage, Stage::Looked)) {
            (Ok(()), Stage::Writing(log)) => {
                // Where that fails the log is left to the next start.
                let _ = hold(&self.connection, false);
                if let Some(syncer) = &log {
                    syncer.release();
                }
                self.stage = Stage::Writing(log);
                self.make_copy();
            }
            (Ok(()), stage) => self.stage = stage,
            (Err(failure), Stage::Writing(log)) => {
                self.check = self.checked_again(&failure);
                self.stage = match self.check {
                    Some(_) => Stage::Writing(log),
                    None => Stage::Damaged(failure, log),
                };
            }
            (Err(failure), _) => self.stage = Stage::Damaged(failure, None),
        }
    }

    /// A disk that is away is no damage: what was said is in the log, and the file is checked once more. Nobody
    /// is told when that is done, lest it be asked without end: it is seen with the next tick or word.
    fn checked_again(&self, failure: &Failure) -> Option<Check> {
        if !matches!(failure.id, "store-disk" | "store-cannot-open") {
            return None;
        }
        let check = Check::ready(&self.file, self.key.as_ref(), true, Notify::default()).ok()?;
        check.go();
        Some(check)
    }
}
