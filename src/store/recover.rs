//! What a crash left open, closed when the database is next opened for writing.
//!
//! The lock proves that no other program is in the middle of an interview. A crash never invents
//! time: an interval ends at its last known length, a wording is dated by the last commit.

use std::collections::BTreeSet;

use rusqlite::{Connection, TransactionBehavior};

use crate::dialogue::answer::COMPANY;
use crate::dialogue::clock::{ClosedBy, Interval};

use super::trouble::Trouble;
use super::write::mark_kept;
use super::{chain, rows};

/// Closes running intervals as `crash`, and keeps wordings that no revision holds yet.
pub(super) fn recover(connection: &mut Connection) -> Result<(), Trouble> {
    let open: bool = connection.query_row(
        "SELECT EXISTS (SELECT 1 FROM interval WHERE closed_by IS NULL) \
         OR EXISTS (SELECT 1 FROM answer WHERE kept = 0) \
         OR EXISTS (SELECT 1 FROM follow_up WHERE kept = 0) \
         OR EXISTS (SELECT 1 FROM room)",
        [],
        |row| row.get(0),
    )?;
    if !open {
        return Ok(());
    }
    let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    open_parts(&tx)?;
    close_intervals(&tx)?;
    keep_wordings(&tx)?;
    // What the room saw of an interview that nobody holds any more.
    tx.execute("DELETE FROM room", [])?;
    Ok(tx.commit()?)
}

/// What is changed here shows in the chains as what the program did.
fn open_parts(tx: &Connection) -> Result<(), Trouble> {
    // One by one: put together and ordered by SQLite, whole indexes would be walked for a few rows.
    let mut left: BTreeSet<(i64, String)> = BTreeSet::new();
    for sql in [
        "SELECT interview, question FROM interval WHERE closed_by IS NULL",
        "SELECT interview, question FROM answer WHERE kept = 0",
        "SELECT interview, question FROM follow_up WHERE kept = 0",
    ] {
        for row in tx
            .prepare(sql)?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        {
            left.insert(row?);
        }
    }
    for (number, question) in left {
        let at = chain::touched(tx, number)?;
        chain::Chain::load(tx, number)?.open(tx, at, [question.as_str()])?;
    }
    Ok(())
}

fn close_intervals(tx: &Connection) -> Result<(), Trouble> {
    let mut running = Vec::new();
    {
        let sql = format!(
            "SELECT {} FROM interval WHERE closed_by IS NULL",
            rows::INTERVAL_COLUMNS
        );
        let mut statement = tx.prepare(&sql)?;
        let mut found = statement.query([])?;
        while let Some(row) = found.next()? {
            running.push((row.get(0)?, rows::interval(row)?));
        }
    }
    for (number, interval) in running {
        let closed = Interval {
            closed_by: Some(ClosedBy::Crash),
            ..interval
        };
        rows::put_interval(tx, number, &closed)?;
    }
    Ok(())
}

/// A wording that no revision holds, as far as the flag says.
struct Unkept {
    interview: i64,
    question: String,
    follow_up: Option<u32>,
    at: i64,
    author: String,
    text: String,
    last: Option<String>,
}

fn keep_wordings(tx: &Connection) -> Result<(), Trouble> {
    // The reply to a probe has no author of its own: it is the answer's, or the interviewer. What
    // a company wrote beside an interviewer's answer is no wording of that answer.
    let unkept: Vec<Unkept> = tx
        .prepare(
            "SELECT a.interview, a.question, NULL, i.touched, a.author, a.text, \
                 (SELECT r.text FROM revision r WHERE r.interview = a.interview \
                  AND r.question = a.question AND r.follow_up IS NULL \
                  AND (r.author <> ?1 OR a.author = ?1) ORDER BY r.id DESC LIMIT 1) \
             FROM answer a JOIN interview i ON i.number = a.interview WHERE a.kept = 0 \
             UNION ALL \
             SELECT f.interview, f.question, f.ordinal, i.touched, \
                 coalesce((SELECT a.author FROM answer a WHERE a.interview = f.interview \
                           AND a.question = f.question AND a.author <> ''), i.interviewer), \
                 f.answer, \
                 (SELECT r.text FROM revision r WHERE r.interview = f.interview \
                  AND r.question = f.question AND r.follow_up = f.ordinal \
                  ORDER BY r.id DESC LIMIT 1) \
             FROM follow_up f JOIN interview i ON i.number = f.interview WHERE f.kept = 0",
        )?
        .query_map([COMPANY], |row| {
            Ok(Unkept {
                interview: row.get(0)?,
                question: row.get(1)?,
                follow_up: row.get(2)?,
                at: row.get(3)?,
                author: row.get(4)?,
                text: row.get(5)?,
                last: row.get(6)?,
            })
        })?
        .collect::<Result<_, _>>()?;
    for found in unkept {
        let wording = found.text.as_str();
        let place = (found.question.as_str(), found.follow_up);
        if found.last.unwrap_or_default() != wording {
            let kept = (found.at, found.author.as_str(), wording);
            rows::put_revision(tx, found.interview, place, kept)?;
            // What stood before a review is read from the kept wordings.
            tx.prepare_cached(
                "DELETE FROM summary WHERE interview IN \
                 (SELECT number FROM interview WHERE number = ?1 AND assisted = 'reviewed')",
            )?
            .execute([found.interview])?;
        }
        mark_kept(tx, found.interview, place.0, place.1, wording)?;
    }
    Ok(())
}
