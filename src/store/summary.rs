//! What interviews amount to, question by question, for comparing many of them: read from the
//! summaries that are kept, and from the rows where there is none.
//!
//! A summary is a few bytes made from an interview's rows. It goes with the first change to them,
//! in the same transaction, and is made again when the database is next opened for writing.

mod reviewed;

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use rusqlite::{Connection, OptionalExtension, TransactionBehavior};

use crate::dialogue::answer::{FollowUp, Outcome, State};
use crate::dialogue::clock::IntervalKind;
use crate::dialogue::moves::Move;
use crate::dialogue::question::{Facet, QuestionSet};
use crate::dialogue::record::{Assisted, Stored, Wording};
use crate::failure::Failure;
use crate::measure::{Counting, Order, Volumes};

use super::Store;
use super::check::intact;
use super::trouble::Trouble;

/// At most so many are made at a start: opening stays fast, and the rest comes with the next ones.
const AT_A_START: usize = 200;

/// An interview as it is measured.
#[derive(Debug)]
pub struct Measured<'a> {
    pub number: i64,
    pub assisted: Assisted,
    pub interviewer: &'a str,
    pub visit: u32,
    /// Wall clock, milliseconds since 1970 UTC.
    pub started: i64,
    /// The number of its set.
    pub set: i64,
    pub volumes: &'a Volumes,
}

impl Store {
    /// Goes through all interviews by number, but those in the bin and the invented ones of the
    /// demonstration. `begin` is handed the sets by number, `add` one interview after the other.
    ///
    /// # Errors
    /// The file cannot be read, or holds what was never written.
    pub fn measure<T>(
        &self,
        begin: impl FnOnce(&[(i64, QuestionSet)]) -> T,
        add: impl FnMut(&mut T, &Measured<'_>),
    ) -> Result<T, Failure> {
        self.each(begin, add)
            .map_err(|trouble| trouble.about(&self.file))
    }

    /// In one transaction, so that another window's commit does not fall in between.
    fn each<T>(
        &self,
        begin: impl FnOnce(&[(i64, QuestionSet)]) -> T,
        mut add: impl FnMut(&mut T, &Measured<'_>),
    ) -> Result<T, Trouble> {
        let connection = &self.connection;
        let _snapshot = connection.unchecked_transaction()?;
        let sets = sets(connection)?;
        let mut into = begin(&sets);
        let mut orders = Orders::default();
        let mut volumes = Volumes::default();
        let mut statement = connection.prepare(
            "SELECT i.number, i.assisted, i.interviewer, i.visit, i.started, i.question_set, \
                 s.content \
             FROM interview i LEFT JOIN summary s ON s.interview = i.number \
             WHERE i.binned IS NULL AND i.demo = 0 ORDER BY i.number",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let number = row.get(0)?;
            let strange = || Trouble::Row {
                table: "interview",
                interview: number,
            };
            let set = row.get(5)?;
            let order = orders.of(connection, set)?;
            let assisted = row.get_ref(1)?.as_str().ok().and_then(Assisted::from_id);
            let assisted = assisted.ok_or_else(strange)?;
            let interviewer = row.get_ref(2)?.as_str().map_err(|_| strange())?;
            let content = row.get_ref(6)?.as_blob_or_null().unwrap_or(None);
            let content = content.and_then(|bytes| as_written(bytes, number));
            let kept = content.is_some_and(|bytes| volumes.decode(bytes, order.length()));
            if !kept {
                volumes = count(connection, number, order, (assisted, interviewer))?;
            }
            let measured = Measured {
                number,
                assisted,
                interviewer,
                visit: row.get(3)?,
                started: row.get(4)?,
                set,
                volumes: &volumes,
            };
            add(&mut into, &measured);
        }
        Ok(into)
    }
}

fn sets(connection: &Connection) -> Result<Vec<(i64, QuestionSet)>, Trouble> {
    let damaged = || Trouble::Row {
        table: "question_set",
        interview: 0,
    };
    let mut statement = connection.prepare(
        "SELECT id, set_id, edition, json, questions, content, checksum FROM question_set \
         ORDER BY id",
    )?;
    let mut rows = statement.query([])?;
    let mut sets = Vec::new();
    while let Some(row) = rows.next()? {
        intact(row, 6, "question_set", 0)?;
        let set = serde_json::from_str(row.get_ref(3)?.as_str().map_err(|_| damaged())?);
        sets.push((row.get(0)?, set.map_err(|_| damaged())?));
    }
    Ok(sets)
}

/// The sets' questions in order, each read once.
#[derive(Default)]
pub(super) struct Orders(HashMap<i64, Order>);

impl Orders {
    fn of(&mut self, connection: &Connection, set: i64) -> rusqlite::Result<&Order> {
        let order = match self.0.entry(set) {
            Entry::Occupied(known) => return Ok(known.into_mut()),
            Entry::Vacant(order) => order,
        };
        let questions = connection
            .prepare_cached(
                "SELECT question FROM question WHERE question_set = ?1 ORDER BY position",
            )?
            .query_map([set], |row| row.get(0))?
            .collect::<Result<Vec<String>, _>>()?;
        Ok(order.insert(Order::new(questions.into_iter())))
    }
}

/// An interview's volumes from its rows, without reading a word but for what a review changed.
fn count(
    connection: &Connection,
    number: i64,
    order: &Order,
    (assisted, interviewer): (Assisted, &str),
) -> Result<Volumes, Trouble> {
    let strange = |table| Trouble::Row {
        table,
        interview: number,
    };
    let mut counting = Counting::new(order);
    let mut statement = connection.prepare_cached(
        "SELECT question, thin, characters FROM answer \
         WHERE interview = ?1 AND state = 'answered'",
    )?;
    let mut rows = statement.query([number])?;
    while let Some(row) = rows.next()? {
        let question = row.get_ref(0)?.as_str().map_err(|_| strange("answer"))?;
        let characters: i64 = row.get(2)?;
        counting.answered(question, row.get(1)?, characters.unsigned_abs());
    }
    let mut statement = connection.prepare_cached(
        "SELECT question, length FROM interval WHERE interview = ?1 AND kind = 'active'",
    )?;
    let mut rows = statement.query([number])?;
    while let Some(row) = rows.next()? {
        let question = row.get_ref(0)?.as_str().map_err(|_| strange("interval"))?;
        counting.active(question, row.get::<_, i64>(1)?.unsigned_abs());
    }
    let mut statement = connection.prepare_cached(
        "SELECT question, facet, generic, outcome, characters FROM follow_up \
         WHERE interview = ?1 ORDER BY question, ordinal",
    )?;
    let mut rows = statement.query([number])?;
    while let Some(row) = rows.next()? {
        let known = |column: usize| {
            let text = row.get_ref(column)?.as_str_or_null();
            text.map_err(|_| strange("follow_up"))
        };
        let question = known(0)?.unwrap_or_default();
        let facet = known(1)?.map(|id| Facet::from_id(id).ok_or_else(|| strange("follow_up")));
        let facet = facet.transpose()?;
        let generic = known(2)?.map(|id| Move::from_id(id).ok_or_else(|| strange("follow_up")));
        let said = generic
            .transpose()?
            .map_or(facet.is_some(), |generic| generic.is_said());
        if said {
            let asked = known(3)? == Some("asked");
            let characters: i64 = row.get(4)?;
            counting.probe(question, facet, asked.then_some(characters.unsigned_abs()));
        }
    }
    if assisted == Assisted::Reviewed {
        reviewed::rows(connection, number, interviewer, &mut counting)?;
    }
    Ok(counting.done())
}

/// Makes an interview's summary.
pub(super) fn keep(
    connection: &Connection,
    number: i64,
    orders: &mut Orders,
) -> Result<(), Trouble> {
    let mut statement = connection.prepare_cached(
        "SELECT question_set, assisted, interviewer FROM interview WHERE number = ?1",
    )?;
    let found: Option<(i64, String, String)> = statement
        .query_row([number], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    let Some((set, assisted, interviewer)) = found else {
        return Ok(());
    };
    let assisted = Assisted::from_id(&assisted).ok_or(Trouble::Row {
        table: "interview",
        interview: number,
    })?;
    let order = orders.of(connection, set)?;
    let volumes = count(connection, number, order, (assisted, &interviewer))?;
    put(connection, number, &volumes)
}

/// Makes the summary of an interview whose rows were written from this very one. `set`: the row
/// of its set.
pub(super) fn keep_of<'a>(
    connection: &Connection,
    (number, set): (i64, i64),
    stored: &'a Stored,
    wordings: impl Iterator<Item = &'a (String, Wording)>,
    orders: &mut Orders,
) -> Result<(), Trouble> {
    let mut counting = Counting::new(orders.of(connection, set)?);
    for (question, answer) in &stored.answers {
        if answer.state == State::Answered {
            counting.answered(question, answer.thin, answer.characters);
        }
    }
    for interval in &stored.intervals {
        if interval.kind == IntervalKind::Active {
            counting.active(&interval.question, interval.length);
        }
    }
    let mut probes: Vec<&FollowUp> = stored.follow_ups.iter().collect();
    probes.sort_by_key(|it| (&it.question, it.ordinal));
    for probe in probes.into_iter().filter(|it| it.is_said()) {
        let asked = (probe.outcome == Outcome::Asked).then_some(probe.characters);
        counting.probe(&probe.question, probe.facet, asked);
    }
    if stored.header.assisted == Assisted::Reviewed {
        match reviewed::tells(&stored.review) {
            true => {
                let answers = stored.answers.iter();
                let answers = answers.map(|(question, it)| {
                    let answered = it.state == State::Answered;
                    (question.as_str(), (answered, it.text.as_str()))
                });
                reviewed::answers(&mut counting, &stored.review, &answers.collect());
            }
            false => reviewed::wordings(&mut counting, &stored.header, wordings),
        }
    }
    put(connection, number, &counting.done())
}

fn put(connection: &Connection, number: i64, volumes: &Volumes) -> Result<(), Trouble> {
    let content = volumes.encode();
    let mut kept = sum(&content, number).to_le_bytes().to_vec();
    kept.extend(content);
    connection
        .prepare_cached("INSERT OR REPLACE INTO summary (interview, content) VALUES (?1, ?2)")?
        .execute((number, kept))?;
    Ok(())
}

/// The checksum that a summary begins with: over the number of its interview, and the rest.
fn sum(content: &[u8], number: i64) -> u32 {
    let mut sum = crc32fast::Hasher::new();
    sum.update(&number.to_le_bytes());
    sum.update(content);
    sum.finalize()
}

/// What was kept; `None`: it is damaged, and is counted anew.
fn as_written(kept: &[u8], number: i64) -> Option<&[u8]> {
    let (said, content) = kept.split_first_chunk()?;
    (u32::from_le_bytes(*said) == sum(content, number)).then_some(content)
}

/// An interview's rows change: its summary goes.
pub(super) fn forget(connection: &Connection, number: i64) -> rusqlite::Result<()> {
    connection
        .prepare_cached("DELETE FROM summary WHERE interview = ?1")?
        .execute([number])?;
    Ok(())
}

/// Makes summaries of interviews that have none, the latest first.
pub(super) fn catch_up(connection: &mut Connection) -> Result<(), Trouble> {
    let missing: Vec<i64> = connection
        .prepare(
            "SELECT number FROM interview \
             WHERE number NOT IN (SELECT interview FROM summary) ORDER BY number DESC LIMIT ?1",
        )?
        .query_map([AT_A_START as i64], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    if missing.is_empty() {
        return Ok(());
    }
    let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let mut orders = Orders::default();
    for number in missing {
        keep(&tx, number, &mut orders)?;
    }
    Ok(tx.commit()?)
}

#[cfg(test)]
mod tests;
