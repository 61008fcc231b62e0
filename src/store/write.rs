//! What the interview writes: a new one, its records batch by batch, and the removal of one.

use std::time::Duration;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension};

use crate::dialogue::question::QuestionSet;
use crate::dialogue::record::{Header, Record};
use crate::dialogue::room::Shown;
use crate::failure::Failure;

use super::rows::{self, text};
use super::trouble::Trouble;
use super::{Stage, Store, beside, chain, company, question_sets, review, room, round, summary};

/// The most one answer, reply, note or kept wording may hold, bytes of UTF-8.
pub const MOST_TEXT: usize = crate::dialogue::answer::MOST_BYTES;

/// What a commit adds to the log besides its text, bytes, roughly: the pages it touches.
const OVERHEAD: usize = 16 * 1024;

/// Milliseconds.
const SECOND: u64 = 1_000;

/// What is left of an interview that was removed for good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Removed {
    /// None of its words stand in the database or in its log.
    Wholly,
    /// The log holds some until no other window reads: it is emptied as soon as that can be done,
    /// at the latest when the database is closed or next opened.
    FromTheDatabase,
}

impl Store {
    /// Begins an interview and keeps the set it is held with; answers its number.
    ///
    /// # Errors
    /// The database cannot be written, or holds an interview of this id already.
    pub fn begin(&mut self, header: &Header, set: &QuestionSet) -> Result<i64, Failure> {
        let json = serde_json::to_string(set)
            .map_err(|error| Failure::new("store-set").with("why", error))?;
        self.write(json.len(), |tx| {
            let set = question_sets::keep_set(tx, set, &json)?;
            let number = new_interview(tx, header, set)?;
            chain::begun(tx, number, header.started)?;
            Ok(number)
        })
    }

    /// Applies the records in order, all or none of them. `at` is the wall clock, milliseconds
    /// since 1970 UTC; it dates kept wordings and the interview's last change.
    ///
    /// # Errors
    /// Nothing was applied: the disk is full, another program holds the lock, a text is too long,
    /// there is no such interview. The same records may be handed in again.
    pub fn commit(&mut self, number: i64, at: i64, records: &[Record]) -> Result<(), Failure> {
        let bytes = records.iter().map(size).max().unwrap_or(0);
        if bytes > MOST_TEXT {
            let long = Failure::new("store-too-long");
            return Err(long.with("bytes", bytes).with("most", MOST_TEXT));
        }
        let mut following = std::mem::take(&mut self.following);
        // That somebody types is said once a second: it would cost as many pages as the words.
        let typing = |it: &Record| matches!(it, Record::Answer { .. } | Record::FollowUp(_));
        let lately = |(last, then): (i64, i64)| last == number && at.abs_diff(then) < SECOND;
        let said = self.touched.is_some_and(lately) && records.iter().all(typing);
        let touched = match records {
            _ if said => self.touched,
            [Record::Room(_)] => self.touched,
            _ => Some((number, at)),
        };
        let time = |it: &Record| matches!(it, Record::Interval(_));
        let soon = !records.iter().all(time);
        self.write_as(records.iter().map(size).sum(), soon, |tx| {
            // Nobody has made its summary since.
            if !said && !touch(tx, number, at, records)? {
                return Err(no_interview(number).into());
            }
            following.before(tx, (number, at), records)?;
            records
                .iter()
                .try_for_each(|record| apply(tx, number, at, record))?;
            following.after(tx, at, records)
        })?;
        (self.following, self.touched) = (following, touched);
        if let (Stage::Writing(Some(syncer)), true) = (&self.stage, records.iter().any(hides)) {
            syncer.empty();
        }
        Ok(())
    }

    /// Removes an interview for good: its words are gone from the file, and from the log unless
    /// another window is reading. Copies of the database keep what they hold.
    ///
    /// # Errors
    /// There is no such interview, or the database cannot be written.
    pub fn remove(&mut self, number: i64) -> Result<Removed, Failure> {
        // Whoever reads keeps the log, also our own copy that is being made.
        self.keeper.stop(Duration::ZERO);
        self.write(0, |tx| {
            let there = tx.prepare_cached("SELECT 1 FROM interview WHERE number = ?1")?;
            if !{ there }.exists([number])? {
                return Err(no_interview(number).into());
            }
            chain::removed(tx, number)?;
            tx.execute("DELETE FROM interview WHERE number = ?1", [number])?;
            forget_unused(tx)?;
            tx.execute(
                "DELETE FROM question_set WHERE id NOT IN (SELECT question_set FROM interview)",
                [],
            )?;
            Ok(())
        })?;
        Ok(self.empty_log())
    }

    /// Moves the log into the database and empties its file; where that must wait, it is done later.
    fn empty_log(&self) -> Removed {
        let emptied = match self.check {
            Some(_) => Ok(1),
            None => self
                .connection
                .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0)),
        };
        match (emptied, &self.stage) {
            (Ok(0i64), _) => Removed::Wholly,
            (_, Stage::Writing(Some(syncer))) => {
                syncer.empty();
                Removed::FromTheDatabase
            }
            _ => Removed::FromTheDatabase,
        }
    }

    /// One transaction; afterwards the disk's sync is told of about so many bytes of text.
    pub(super) fn write<T>(
        &mut self,
        bytes: usize,
        doing: impl FnOnce(&Connection) -> Result<T, Trouble>,
    ) -> Result<T, Failure> {
        self.write_as(bytes, true, doing)
    }

    /// As [`Store::write`]; not `soon`: time alone, of which a power cut may cost a minute.
    fn write_as<T>(
        &mut self,
        bytes: usize,
        soon: bool,
        doing: impl FnOnce(&Connection) -> Result<T, Trouble>,
    ) -> Result<T, Failure> {
        self.may_write()?;
        // Whatever this writes, the end of a chain may be another one afterwards.
        (self.following, self.touched) = (chain::Following::default(), None);
        let done = match all_or_nothing(&self.connection, doing) {
            Ok(done) => done,
            Err(trouble) => return Err(self.taken_up_again(trouble)),
        };
        if let Stage::Writing(Some(syncer)) = &self.stage {
            syncer.committed((bytes + OVERHEAD) as u64, soon);
        }
        Ok(done)
    }
}

/// One transaction. A cached statement begins and ends it: to parse the two words each time costs a key
/// as much as a row.
fn all_or_nothing<T>(
    connection: &Connection,
    doing: impl FnOnce(&Connection) -> Result<T, Trouble>,
) -> Result<T, Trouble> {
    let begun = Begun::begin(connection)?;
    let done = doing(connection)?;
    connection.prepare_cached("COMMIT")?.execute([])?;
    drop(begun);
    Ok(done)
}

/// A transaction; what was not committed when it is dropped is taken back.
struct Begun<'c>(&'c Connection);

impl Begun<'_> {
    fn begin(connection: &Connection) -> rusqlite::Result<Begun<'_>> {
        connection.prepare_cached("BEGIN IMMEDIATE")?.execute([])?;
        Ok(Begun(connection))
    }
}

impl Drop for Begun<'_> {
    fn drop(&mut self) {
        if !self.0.is_autocommit() {
            let _ = self.0.execute_batch("ROLLBACK");
        }
    }
}

pub(super) fn no_interview(number: i64) -> Failure {
    Failure::new("store-no-interview").with("interview", number)
}

/// Whether the room no longer sees what it saw: the log is not to hold it on.
fn hides(record: &Record) -> bool {
    matches!(record, Record::Room(it) if !matches!(it.shown, Shown::Scene(_)))
}

/// The longest text in a record, bytes.
fn size(record: &Record) -> usize {
    match record {
        Record::Answer { answer, .. } => answer.text.len().max(answer.note.len()),
        Record::FollowUp(probe) => probe.answer.len(),
        Record::Revision { text, .. } => text.len(),
        Record::Remark { text, .. } => text.len(),
        Record::Turn(turn) => turn.words.len(),
        Record::Opinion(opinion) => {
            let suggestion = opinion.suggestion.as_ref().map_or(0, String::len);
            let said = opinion.comment.len().max(suggestion);
            said.max(opinion.about.len())
        }
        Record::Elsewhere(elsewhere) => elsewhere.text.len(),
        Record::Header(_)
        | Record::Interval(_)
        | Record::Tags { .. }
        | Record::Review(_)
        | Record::Room(_)
        | Record::Place { .. } => 0,
    }
}

/// The interview was changed now. What the room sees is no change to it. Gives whether there is such an
/// interview.
fn touch(tx: &Connection, number: i64, at: i64, records: &[Record]) -> Result<bool, Trouble> {
    if let [Record::Room(_)] = records {
        let sql = "SELECT 1 FROM interview WHERE number = ?1";
        return Ok(tx.prepare_cached(sql)?.exists([number])?);
    }
    let touched = tx
        .prepare_cached("UPDATE interview SET touched = ?2 WHERE number = ?1")?
        .execute((number, at))?;
    summary::forget(tx, number)?;
    Ok(touched > 0)
}

fn apply(tx: &Connection, number: i64, at: i64, record: &Record) -> Result<(), Trouble> {
    match record {
        Record::Header(header) => change_header(tx, number, header)?,
        Record::Answer { question, answer } => rows::put_answer(tx, number, question, answer)?,
        Record::FollowUp(probe) => rows::put_follow_up(tx, number, probe)?,
        Record::Interval(interval) => rows::put_interval(tx, number, interval)?,
        Record::Revision {
            question,
            follow_up,
            author,
            text,
        } => {
            rows::put_revision(tx, number, (question, *follow_up), (at, author, text))?;
            mark_kept(tx, number, question, *follow_up, text)?;
        }
        Record::Tags { question, tags } => beside::put_tags(tx, number, question, tags)?,
        Record::Remark { kind, text } => beside::put_remark(tx, number, *kind, text)?,
        Record::Turn(turn) => round::put_turn(tx, number, turn)?,
        Record::Review(it) => review::put_review(tx, number, it)?,
        Record::Opinion(it) => review::put_opinion(tx, number, it)?,
        Record::Elsewhere(it) => review::put_elsewhere(tx, number, it)?,
        Record::Room(it) => room::put_room(tx, number, it)?,
        Record::Place { question } => {
            tx.prepare_cached("UPDATE interview SET place = ?2 WHERE number = ?1")?
                .execute((number, question))?;
        }
    }
    Ok(())
}

/// The wording as it stands is, or is not, the one just kept.
pub(super) fn mark_kept(
    tx: &Connection,
    number: i64,
    question: &str,
    follow_up: Option<u32>,
    wording: &str,
) -> rusqlite::Result<()> {
    match follow_up {
        None => tx
            .prepare_cached(
                "UPDATE answer SET kept = (text = ?3) WHERE interview = ?1 AND question = ?2",
            )?
            .execute((number, question, wording))?,
        Some(ordinal) => tx
            .prepare_cached(
                "UPDATE follow_up SET kept = (answer = ?3) \
                 WHERE interview = ?1 AND question = ?2 AND ordinal = ?4",
            )?
            .execute((number, question, wording, ordinal))?,
    };
    Ok(())
}

fn change_header(tx: &Connection, number: i64, header: &Header) -> Result<(), Trouble> {
    let (id, set, before) = tx
        .prepare_cached("SELECT id, question_set, company FROM interview WHERE number = ?1")?
        .query_row([number], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let company = keep_company(tx, &header.company.name)?;
    rows::put_header(
        tx,
        number,
        company,
        set,
        &Header {
            id,
            ..header.clone()
        },
    )?;
    move_stages_of_nobody(tx, before, company)?;
    Ok(forget_unused(tx)?)
}

/// An interview went from one company to another: where no interview names the one any more, its
/// stages go along.
pub(super) fn move_stages_of_nobody(
    tx: &Connection,
    before: i64,
    company: i64,
) -> Result<(), Trouble> {
    if before != company && !is_named(tx, before)? {
        company::move_stages(tx, before, company)?;
    }
    Ok(())
}

/// Whether an interview names this company.
fn is_named(tx: &Connection, company: i64) -> rusqlite::Result<bool> {
    tx.prepare_cached("SELECT EXISTS (SELECT 1 FROM interview WHERE company = ?1)")?
        .query_row([company], |row| row.get(0))
}

/// A new row for the interview, with the next number; a removed number is not given again.
pub(super) fn new_interview(tx: &Connection, header: &Header, set: i64) -> Result<i64, Trouble> {
    let known = tx
        .prepare_cached("SELECT number FROM interview WHERE id = ?1")?
        .query_row([&header.id], |row| row.get::<_, i64>(0))
        .optional()?;
    if let Some(number) = known {
        return Err(Failure::new("store-known-id")
            .with("interview", number)
            .into());
    }
    // The sequence is under no checksum: it may not lead to a number that is taken.
    let last: i64 = tx
        .prepare_cached(
            "SELECT max(coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'interview'), 0), \
             coalesce((SELECT max(number) FROM interview), 0))",
        )?
        .query_row([], |row| row.get(0))?;
    let number = last + 1;
    let company = keep_company(tx, &header.company.name)?;
    rows::put_header(tx, number, company, set, header)?;
    Ok(number)
}

/// The company of exactly this name.
pub(super) fn keep_company(tx: &Connection, name: &str) -> rusqlite::Result<i64> {
    if let Some(company) = company::find(tx, name)? {
        return Ok(company);
    }
    let company: i64 = tx
        .prepare_cached("SELECT coalesce(max(id), 0) + 1 FROM company")?
        .query_row([], |row| row.get(0))?;
    let row = [ValueRef::Integer(company), text(name)];
    rows::put(
        tx,
        "INSERT INTO company (id, name, checksum) VALUES (?1, ?2, ?3)",
        &row,
    )?;
    Ok(company)
}

/// Companies that no interview names any more.
pub(super) fn forget_unused(tx: &Connection) -> rusqlite::Result<()> {
    tx.prepare_cached("DELETE FROM company WHERE id NOT IN (SELECT company FROM interview)")?
        .execute([])?;
    Ok(())
}
