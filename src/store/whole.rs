//! Interviews with all that is kept of them: read one after the other, and taken in from elsewhere.

use rusqlite::{OptionalExtension, Transaction};

use crate::dialogue::record::{Whole, Wording};
use crate::failure::Failure;

use super::trouble::Trouble;
use super::write::{keep_company, keep_set, mark_kept, new_interview};
use super::{Store, beside, rows, summary};

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
}

impl Store {
    /// The interview of this number with all that is kept of it.
    ///
    /// # Errors
    /// There is none, or what is kept of it is damaged.
    pub fn whole(&self, number: i64) -> Result<Whole, Failure> {
        self.read_whole(number)
            .map_err(|trouble| trouble.about(&self.file))
    }

    fn read_whole(&self, number: i64) -> Result<Whole, Trouble> {
        let stored = self.read(number)?;
        let sql = "SELECT interview, question, follow_up, at, author, text, checksum \
                   FROM revision WHERE interview = ?1 ORDER BY id";
        let wordings = self.rows(sql, [number], ("revision", 6, number), |row| {
            Ok((
                row.get(1)?,
                Wording {
                    follow_up: row.get(2)?,
                    at: row.get(3)?,
                    author: row.get(4)?,
                    text: row.get(5)?,
                },
            ))
        })?;
        let touched = self.connection.query_row(
            "SELECT touched FROM interview WHERE number = ?1",
            [number],
            |row| row.get(0),
        )?;
        Ok(Whole {
            stored,
            wordings,
            extra: self.extra_of(number)?,
            touched,
        })
    }

    /// Takes interviews in, all of them or none. Their numbers are given here; where an
    /// interview's id is known, `twice` decides.
    ///
    /// # Errors
    /// Nothing was taken in: one of them could not be read, or the database cannot be written.
    pub fn take_in(
        &mut self,
        interviews: impl Iterator<Item = Result<Whole, Failure>>,
        twice: Twice,
    ) -> Result<Taken, Failure> {
        self.write(0, |tx| {
            let mut taken = Taken::default();
            for whole in interviews {
                take_in(tx, &whole?, twice, &mut taken)?;
            }
            Ok(taken)
        })
    }
}

fn take_in(
    tx: &Transaction<'_>,
    whole: &Whole,
    twice: Twice,
    taken: &mut Taken,
) -> Result<(), Trouble> {
    let known: Option<(i64, i64)> = tx
        .prepare_cached("SELECT number, touched FROM interview WHERE id = ?1")?
        .query_row([&whole.stored.header.id], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()?;
    match known {
        Some((_, touched)) if twice == Twice::Keep || touched >= whole.touched => {
            taken.known += 1;
            return Ok(());
        }
        Some((number, _)) => {
            tx.execute("DELETE FROM interview WHERE number = ?1", [number])?;
            taken.updated += 1;
        }
        None => taken.new += 1,
    }
    let stored = &whole.stored;
    let json = serde_json::to_string(&stored.set)
        .map_err(|error| Failure::new("store-set").with("why", error))?;
    let set = keep_set(tx, &stored.set, &json)?;
    let number = new_interview(tx, &stored.header, set)?;
    tx.execute(
        "UPDATE interview SET touched = ?2, place = ?3 WHERE number = ?1",
        (number, whole.touched, &stored.place),
    )?;
    for (question, answer) in &stored.answers {
        rows::put_answer(tx, number, question, answer)?;
    }
    for follow_up in &stored.follow_ups {
        rows::put_follow_up(tx, number, follow_up)?;
    }
    for interval in &stored.intervals {
        rows::put_interval(tx, number, interval)?;
    }
    for (question, wording) in &whole.wordings {
        let place = (question.as_str(), wording.follow_up);
        let kept = (wording.at, wording.author.as_str(), wording.text.as_str());
        rows::put_revision(tx, number, place, kept)?;
        mark_kept(tx, number, question, wording.follow_up, &wording.text)?;
    }
    for (question, tags) in &stored.tags {
        beside::put_tags(tx, number, question, tags)?;
    }
    for (kind, words) in &stored.remarks {
        beside::put_remark(tx, number, *kind, words)?;
    }
    if !stored.stages.is_empty() {
        let company = keep_company(tx, &stored.header.company.name)?;
        for stage in &stored.stages {
            beside::add_new_stage(tx, company, stage)?;
        }
    }
    if let Some(extra) = &whole.extra {
        beside::put_extra(tx, number, &extra.to_string())?;
    }
    summary::keep(tx, number)
}
