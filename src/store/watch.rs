//! The check of a database that is only read, beside the reading: what was read of a damaged one is
//! not left standing without a word.

use super::look::Check;
use super::sync::Notify;
use super::{Store, place, schema};
use crate::failure::Failure;

/// The longest file that whoever only reads waits for, bytes: some 1,500 interviews, a quarter of a second
/// from memory, some seconds from an old disk.
const LONGEST: u64 = 64 << 20;

/// A check that is running.
pub struct Watch(Option<Check>);

impl Store {
    /// Begins the check of the whole file, as the one who writes has it checked before anything else. An
    /// encrypted file needs none: no page of it is read that was not written by its key. A long one has none:
    /// each row that is read is compared with its checksum, and nobody waits for the others.
    ///
    /// # Errors
    /// The file cannot be opened once more.
    pub fn watch(&self) -> Result<Watch, Failure> {
        if self.key.is_some() || place::length(&self.file) > LONGEST {
            return Ok(Watch(None));
        }
        let current = self.steps.len() == schema::STEPS.len();
        let check = Check::ready(&self.file, None, current, Notify::default())?;
        check.go();
        Ok(Watch(Some(check)))
    }
}

impl Watch {
    /// Waits for what the check found.
    ///
    /// # Errors
    /// The file is damaged.
    pub fn verdict(self) -> Result<(), Failure> {
        match self.0.map_or(Ok(()), |check| check.wait()) {
            Err(failure) if failure.id.starts_with("store-damaged") => Err(failure),
            _ => Ok(()),
        }
    }
}
