//! The bin: an interview that is put aside is in no list, no view and no comparison, until it is
//! taken back or removed for good.

use crate::failure::Failure;

use super::write::no_interview;
use super::{Store, chain};

impl Store {
    /// Puts an interview into the bin. `at`: wall clock, milliseconds since 1970 UTC.
    ///
    /// # Errors
    /// There is no such interview, or the database cannot be written.
    pub fn put_aside(&mut self, number: i64, at: i64) -> Result<(), Failure> {
        self.set_binned(number, Some(at))
    }

    /// Takes an interview out of the bin.
    ///
    /// # Errors
    /// As [`Store::put_aside`].
    pub fn take_back(&mut self, number: i64) -> Result<(), Failure> {
        self.set_binned(number, None)
    }

    fn set_binned(&mut self, number: i64, at: Option<i64>) -> Result<(), Failure> {
        self.write(0, |tx| {
            let mut there = tx.prepare_cached("SELECT 1 FROM interview WHERE number = ?1")?;
            if !there.exists([number])? {
                return Err(no_interview(number).into());
            }
            chain::heads_change(tx, &[number], at, || {
                let sql = "UPDATE interview SET binned = ?2 WHERE number = ?1";
                tx.execute(sql, (number, at))?;
                Ok(())
            })
        })
    }
}
