//! Interviews with all that is kept of them, read one after the other.

mod meeting;
mod ready;
mod taking;
mod wordings;

use std::sync::mpsc::{channel, sync_channel};

use rusqlite::{OptionalExtension, Transaction};

use crate::dialogue::question::QuestionSet;
use crate::dialogue::record::Whole;
use crate::failure::Failure;

use super::Store;
use super::beside::extra_of;
use super::read::{Sets, wordings};
use super::trouble::Trouble;

pub use ready::Ready;
pub use taking::{Taken, Twice};
pub use wordings::implied;

/// So many interviews are read ahead of what is made of them.
const AHEAD: usize = 4;

/// More statements than the connection keeps by itself are used for each interview.
const STATEMENTS: usize = 64;

impl Store {
    /// The interview of this number with all that is kept of it.
    ///
    /// # Errors
    /// There is none, or what is kept of it is damaged.
    pub fn whole(&self, number: i64) -> Result<Whole, Failure> {
        self.snapshot()
            .and_then(|_snapshot| self.whole_within(number, &mut Sets::default()))
            .map_err(|trouble| trouble.about(&self.file))
    }

    /// Hands out the interviews of these numbers one after the other, all as they stood at one
    /// moment; one is held at a time.
    ///
    /// # Errors
    /// One of them is not there, or what is kept of it is damaged; and whatever `each` says.
    pub fn each_whole(
        &self,
        numbers: &[i64],
        mut each: impl FnMut(&Whole) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let about = |trouble: Trouble| trouble.about(&self.file);
        self.connection
            .set_prepared_statement_cache_capacity(STATEMENTS);
        let _snapshot = self.snapshot().map_err(about)?;
        let mut sets = Sets::default();
        for number in numbers {
            let whole = self.whole_within(*number, &mut sets).map_err(about)?;
            each(&whole)?;
        }
        Ok(())
    }

    /// As [`Store::each_whole`] on two threads: what `make` makes of an interview is made on one
    /// of its own while the next ones are read (a few, no more), and handed to `take` in order.
    ///
    /// # Errors
    /// As [`Store::each_whole`]; and whatever `take` says.
    pub fn each_made<T: Send>(
        &self,
        numbers: &[i64],
        mut make: impl FnMut(&Whole) -> T + Send,
        mut take: impl FnMut(T) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let about = |trouble: Trouble| trouble.about(&self.file);
        self.connection
            .set_prepared_statement_cache_capacity(STATEMENTS);
        let _snapshot = self.snapshot().map_err(about)?;
        let mut sets = Sets::default();
        std::thread::scope(|scope| {
            let (read, to_make) = sync_channel::<Whole>(AHEAD);
            let (made, ready) = channel();
            scope.spawn(move || {
                for whole in to_make {
                    if made.send(make(&whole)).is_err() {
                        return;
                    }
                }
            });
            for number in numbers {
                let whole = self.whole_within(*number, &mut sets).map_err(about)?;
                // Nobody receives when `make` panicked: the scope's end says so.
                if read.send(whole).is_err() {
                    break;
                }
                ready.try_iter().try_for_each(&mut take)?;
            }
            drop(read);
            ready.into_iter().try_for_each(take)
        })
    }

    /// The sets that these interviews were held with, each content once, in the order of its
    /// first interview; all sets that are kept where no number is given.
    ///
    /// # Errors
    /// What is kept of them is damaged.
    pub fn sets_held(&self, numbers: Option<&[i64]>) -> Result<Vec<QuestionSet>, Failure> {
        self.sets_of(numbers)
            .map_err(|trouble| trouble.about(&self.file))
    }

    fn sets_of(&self, numbers: Option<&[i64]>) -> Result<Vec<QuestionSet>, Trouble> {
        let _snapshot = self.snapshot()?;
        let mut first_held: Vec<(i64, i64)> = Vec::new();
        let mut statement = self
            .connection
            .prepare("SELECT question_set, min(number) FROM interview GROUP BY 1 ORDER BY 2")?;
        let mut found = statement.query([])?;
        while let Some(row) = found.next()? {
            first_held.push((row.get(0)?, row.get(1)?));
        }
        if let Some(numbers) = numbers {
            let mut held = Vec::new();
            let sql = "SELECT question_set FROM interview WHERE number = ?1";
            for number in numbers {
                let set: Option<i64> = self
                    .connection
                    .prepare_cached(sql)?
                    .query_row([number], |row| row.get(0))
                    .optional()?;
                held.extend(
                    set.filter(|set| !held.iter().any(|(known, _)| known == set))
                        .map(|set| (set, *number)),
                );
            }
            first_held = held;
        }
        let sets = first_held.into_iter();
        sets.map(|(set, number)| self.set(number, set)).collect()
    }

    fn snapshot(&self) -> Result<Transaction<'_>, Trouble> {
        Ok(self.connection.unchecked_transaction()?)
    }

    fn whole_within(&self, number: i64, sets: &mut Sets) -> Result<Whole, Trouble> {
        let stored = self.read_within(number, sets)?;
        let wordings = wordings(&self.connection, number)?;
        let touched = self
            .connection
            .prepare_cached("SELECT touched FROM interview WHERE number = ?1")?
            .query_row([number], |row| row.get(0))?;
        Ok(Whole {
            stored,
            wordings,
            extra: extra_of(&self.connection, number)?,
            touched,
        })
    }
}
