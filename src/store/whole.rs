//! Interviews with all that is kept of them: read one after the other, and taken in from elsewhere.

mod wordings;

use std::sync::mpsc::{channel, sync_channel};

use rusqlite::{OptionalExtension, Transaction};

use crate::dialogue::question::QuestionSet;
use crate::dialogue::record::{Whole, Wording};
use crate::failure::Failure;

use super::read::Sets;
use super::trouble::Trouble;
use super::write::{forget_unused, keep_company, keep_set, move_stages_of_nobody, new_interview};
use super::{Store, beside, rows, summary};

pub use wordings::implied;
use wordings::unkept;

/// So many interviews are read ahead of what is made of them.
const AHEAD: usize = 4;

/// More statements than the connection keeps by itself are used for each interview.
const STATEMENTS: usize = 64;

/// What becomes of an interview whose id is known already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Twice {
    /// What is here stays.
    Keep,
    /// The one changed later stands.
    Newer,
}

/// What became of the interviews that were taken in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    pub new: usize,
    pub updated: usize,
    /// Known already, and left as they were.
    pub known: usize,
    /// Of those known and updated: they lie in the bin, and stay there.
    pub binned: usize,
}

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
            sets.give_back(sets.last, whole.stored.set);
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
            let (read, to_make) = sync_channel::<(i64, Whole)>(AHEAD);
            let (made, ready) = channel();
            scope.spawn(move || {
                for (set, whole) in to_make {
                    let it = make(&whole);
                    if made.send((set, whole.stored.set, it)).is_err() {
                        return;
                    }
                }
            });
            for number in numbers {
                let whole = self.whole_within(*number, &mut sets).map_err(about)?;
                // Nobody receives when `make` panicked: the scope's end says so.
                if read.send((sets.last, whole)).is_err() {
                    break;
                }
                for (row, set, it) in ready.try_iter() {
                    sets.give_back(row, set);
                    take(it)?;
                }
            }
            drop(read);
            ready.into_iter().try_for_each(|(_, _, it)| take(it))
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
        // Put in order here: SQLite would copy every text to do so.
        let sql = "SELECT interview, question, follow_up, at, author, text, checksum, id \
                   FROM revision WHERE interview = ?1";
        let mut wordings = self.rows(sql, [number], ("revision", 6, number), |row| {
            let wording = Wording {
                follow_up: row.get(2)?,
                at: row.get(3)?,
                author: row.get(4)?,
                text: row.get(5)?,
            };
            Ok((row.get::<_, i64>(7)?, (row.get(1)?, wording)))
        })?;
        wordings.sort_unstable_by_key(|(id, _)| *id);
        let wordings = wordings.into_iter().map(|(_, it)| it).collect();
        let touched = self
            .connection
            .prepare_cached("SELECT touched FROM interview WHERE number = ?1")?
            .query_row([number], |row| row.get(0))?;
        Ok(Whole {
            stored,
            wordings,
            extra: self.extra_of(number)?,
            touched,
        })
    }

    /// Takes interviews in, all of them or none. Their numbers are given here, an updated one
    /// keeps its own; where an interview's id is known, `twice` decides. A wording that no kept
    /// one repeats is kept as what it was when the interview was last touched, by who wrote the
    /// answer. Of the company's stages those are added that are not there yet.
    ///
    /// # Errors
    /// Nothing was taken in: one of them could not be read, or the database cannot be written.
    pub fn take_in(
        &mut self,
        interviews: impl Iterator<Item = Result<Whole, Failure>>,
        twice: Twice,
    ) -> Result<Taken, Failure> {
        self.write(0, |tx| {
            tx.set_prepared_statement_cache_capacity(STATEMENTS);
            let mut taker = Taker {
                tx,
                taken: Taken::default(),
                set: None,
                orders: summary::Orders::default(),
            };
            for whole in interviews {
                taker.take_in(&whole?, twice)?;
            }
            if taker.taken.updated > 0 {
                forget_unused(tx)?;
            }
            Ok(taker.taken)
        })
    }
}

/// An interview whose id is known.
struct Known {
    number: i64,
    touched: i64,
    binned: Option<i64>,
    company: i64,
}

struct Taker<'t> {
    tx: &'t Transaction<'t>,
    taken: Taken,
    /// The set of the interview before, and its row: mostly it is the same.
    set: Option<(QuestionSet, i64)>,
    orders: summary::Orders,
}

impl Taker<'_> {
    fn take_in(&mut self, whole: &Whole, twice: Twice) -> Result<(), Trouble> {
        let known = self.known(&whole.stored.header.id)?;
        let binned = known.as_ref().is_some_and(|it| it.binned.is_some());
        self.taken.binned += usize::from(binned);
        match &known {
            Some(known) if twice == Twice::Keep || known.touched >= whole.touched => {
                self.taken.known += 1;
                return Ok(());
            }
            Some(_) => self.taken.updated += 1,
            None => self.taken.new += 1,
        }
        let set = self.row_of(&whole.stored.set)?;
        let number = self.head(known, whole, set)?;
        self.tx
            .prepare_cached("UPDATE interview SET touched = ?2, place = ?3 WHERE number = ?1")?
            .execute((number, whole.touched, &whole.stored.place))?;
        let unkept = unkept(whole);
        self.answers(number, whole, &unkept)?;
        self.beside(number, whole)?;
        let wordings = whole.wordings.iter().chain(&unkept);
        summary::keep_of(
            self.tx,
            (number, set),
            &whole.stored,
            wordings,
            &mut self.orders,
        )
    }

    fn known(&self, id: &str) -> Result<Option<Known>, Trouble> {
        let sql = "SELECT number, touched, binned, company FROM interview WHERE id = ?1";
        let known = self.tx.prepare_cached(sql)?.query_row([id], |row| {
            Ok(Known {
                number: row.get(0)?,
                touched: row.get(1)?,
                binned: row.get(2)?,
                company: row.get(3)?,
            })
        });
        Ok(known.optional()?)
    }

    /// The interview's row: a new one, or the known one's with all that hung on it gone.
    fn head(&self, known: Option<Known>, whole: &Whole, set: i64) -> Result<i64, Trouble> {
        let header = &whole.stored.header;
        let Some(known) = known else {
            return new_interview(self.tx, header, set);
        };
        let number = known.number;
        self.tx
            .prepare_cached("DELETE FROM interview WHERE number = ?1")?
            .execute([number])?;
        let company = keep_company(self.tx, &header.company.name)?;
        rows::put_header(self.tx, number, company, set, header)?;
        move_stages_of_nobody(self.tx, known.company, company)?;
        self.tx
            .prepare_cached("UPDATE interview SET binned = ?2 WHERE number = ?1")?
            .execute((number, known.binned))?;
        Ok(number)
    }

    fn row_of(&mut self, set: &QuestionSet) -> Result<i64, Trouble> {
        if let Some((before, row)) = &self.set
            && before == set
        {
            return Ok(*row);
        }
        let json = serde_json::to_string(set)
            .map_err(|error| Failure::new("store-set").with("why", error))?;
        let row = keep_set(self.tx, set, &json)?;
        self.set = Some((set.clone(), row));
        Ok(row)
    }

    fn answers(
        &self,
        number: i64,
        whole: &Whole,
        unkept: &[(String, Wording)],
    ) -> Result<(), Trouble> {
        let stored = &whole.stored;
        for (question, answer) in &stored.answers {
            rows::put_kept_answer(self.tx, number, question, answer)?;
        }
        for follow_up in &stored.follow_ups {
            rows::put_kept_follow_up(self.tx, number, follow_up)?;
        }
        for interval in &stored.intervals {
            rows::put_interval(self.tx, number, interval)?;
        }
        for (question, wording) in whole.wordings.iter().chain(unkept) {
            let place = (question.as_str(), wording.follow_up);
            let kept = (wording.at, wording.author.as_str(), wording.text.as_str());
            rows::put_revision(self.tx, number, place, kept)?;
        }
        Ok(())
    }

    fn beside(&self, number: i64, whole: &Whole) -> Result<(), Trouble> {
        let stored = &whole.stored;
        for (question, tags) in &stored.tags {
            beside::put_tags(self.tx, number, question, tags)?;
        }
        for (kind, words) in &stored.remarks {
            beside::put_remark(self.tx, number, *kind, words)?;
        }
        if let Some(extra) = &whole.extra {
            beside::put_extra(self.tx, number, &extra.to_string())?;
        }
        if !stored.stages.is_empty() {
            let company = keep_company(self.tx, &stored.header.company.name)?;
            for stage in &stored.stages {
                beside::add_new_stage(self.tx, company, stage)?;
            }
        }
        Ok(())
    }
}
