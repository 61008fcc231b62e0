//! What was heard, as rows: answers and follow-ups.

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};

use crate::dialogue::answer::{Answer, FollowUp, Outcome, State};
use crate::dialogue::moves::Move;
use crate::dialogue::question::Facet;
use crate::store::trouble::Trouble;

use super::{changed, count, maybe, maybe_text, maybe_word, text, word};

/// Writes an answer; a changed wording counts as not kept until a revision holds it, and nothing
/// typed is a wording too once there was another.
pub(in crate::store) fn put_answer(
    connection: &Connection,
    number: i64,
    question: &str,
    answer: &Answer,
) -> rusqlite::Result<()> {
    let sql = "INSERT INTO answer (interview, question, state, thin, flagged, characters, missing, \
         author, reading, note, text, checksum, kept) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, \
         ?10, ?11, ?12, 0) ON CONFLICT (interview, question) DO UPDATE SET state = ?3, \
         thin = ?4, flagged = ?5, characters = ?6, missing = ?7, author = ?8, reading = ?9, \
         note = ?10, text = ?11, checksum = ?12, \
         kept = CASE WHEN text = ?11 THEN kept ELSE 0 END";
    match answer_by(WORDS_ALONE, connection, number, question, answer)? {
        0 => answer_by(sql, connection, number, question, answer).map(drop),
        _ => Ok(()),
    }
}

/// While somebody types, only the words change: no index is written, which would cost two pages more
/// for each key.
const WORDS_ALONE: &str = "UPDATE answer SET characters = ?6, missing = ?7, author = ?8, \
     reading = ?9, note = ?10, text = ?11, checksum = ?12 WHERE interview = ?1 AND question = ?2 \
     AND state = ?3 AND thin IS ?4 AND flagged = ?5 AND kept = 0";

/// Writes the answer of a new interview whose wording is kept along with it.
pub(in crate::store) fn put_kept_answer(
    connection: &Connection,
    number: i64,
    question: &str,
    answer: &Answer,
) -> rusqlite::Result<()> {
    let sql = "INSERT INTO answer (interview, question, state, thin, flagged, characters, missing, \
         author, reading, note, text, checksum, kept) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, \
         ?10, ?11, ?12, 1)";
    answer_by(sql, connection, number, question, answer).map(drop)
}

fn answer_by(
    sql: &str,
    connection: &Connection,
    number: i64,
    question: &str,
    answer: &Answer,
) -> rusqlite::Result<usize> {
    answer_row(number, question, answer, |row| {
        changed(connection, sql, row, &[])
    })
}

/// Hands over an answer's row, but for whether its wording is kept, and the checksum.
pub(in crate::store) fn answer_row<T>(
    number: i64,
    question: &str,
    answer: &Answer,
    take: impl FnOnce(&[ValueRef<'_>; 11]) -> T,
) -> T {
    let missing: Vec<&str> = answer.missing.iter().map(|facet| facet.id()).collect();
    let reading = answer.reading.as_ref().map(ToString::to_string);
    take(&[
        ValueRef::Integer(number),
        text(question),
        text(answer.state.id()),
        maybe(answer.thin),
        maybe(Some(answer.flagged)),
        count(answer.characters),
        text(&missing.join(",")),
        text(&answer.author),
        maybe_text(reading.as_deref()),
        text(&answer.note),
        text(&answer.text),
    ])
}

pub(in crate::store) const ANSWER_COLUMNS: &str = "interview, question, state, thin, flagged, characters, \
     missing, author, reading, note, text, checksum";

/// The question and its answer from a row of [`ANSWER_COLUMNS`].
pub(in crate::store) fn answer(row: &Row<'_>) -> Result<(String, Answer), Trouble> {
    let strange = || Trouble::Row {
        table: "answer",
        interview: row.get(0).unwrap_or(0),
    };
    let missing = word(row, 6)?.split(',').filter(|id| !id.is_empty());
    let reading = maybe_word(row, 8)?.map(serde_json::from_str).transpose();
    let answer = Answer {
        state: State::from_id(word(row, 2)?).ok_or_else(strange)?,
        thin: row.get(3)?,
        flagged: row.get(4)?,
        characters: row.get::<_, i64>(5)?.unsigned_abs(),
        missing: missing
            .map(Facet::from_id)
            .collect::<Option<_>>()
            .ok_or_else(strange)?,
        author: row.get(7)?,
        reading: reading.map_err(|_| strange())?,
        note: row.get(9)?,
        text: row.get(10)?,
    };
    Ok((row.get(1)?, answer))
}

pub(in crate::store) fn put_follow_up(
    connection: &Connection,
    number: i64,
    probe: &FollowUp,
) -> rusqlite::Result<()> {
    let sql = "INSERT INTO follow_up (interview, question, ordinal, facet, probe, offered, outcome, \
         asked, answered, characters, answer, checksum, generic, kept) VALUES (?1, ?2, ?3, ?4, ?5, \
         ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, 0) ON CONFLICT (interview, question, ordinal) DO UPDATE \
         SET facet = ?4, probe = ?5, offered = ?6, outcome = ?7, asked = ?8, answered = ?9, \
         characters = ?10, answer = ?11, checksum = ?12, generic = coalesce(?13, generic), \
         kept = CASE WHEN answer = ?11 THEN kept ELSE 0 END";
    match changed(connection, REPLY_ALONE, &follow_up_row(number, probe), &[])? {
        0 => put_whole_follow_up(sql, connection, number, probe),
        _ => Ok(()),
    }
}

/// As [`WORDS_ALONE`]; which of the moves it is stands there since it was offered.
const REPLY_ALONE: &str = "UPDATE follow_up SET facet = ?4, probe = ?5, offered = ?6, \
     outcome = ?7, asked = ?8, answered = ?9, characters = ?10, answer = ?11, checksum = ?12 \
     WHERE interview = ?1 AND question = ?2 AND ordinal = ?3 AND kept = 0";

/// Writes a probe of a new interview whose reply's wording is kept along with it.
pub(in crate::store) fn put_kept_follow_up(
    connection: &Connection,
    number: i64,
    probe: &FollowUp,
) -> rusqlite::Result<()> {
    let sql = "INSERT INTO follow_up (interview, question, ordinal, facet, probe, offered, outcome, \
         asked, answered, characters, answer, checksum, generic, kept) VALUES (?1, ?2, ?3, ?4, ?5, \
         ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, 1)";
    put_whole_follow_up(sql, connection, number, probe)
}

fn put_whole_follow_up(
    sql: &str,
    connection: &Connection,
    number: i64,
    probe: &FollowUp,
) -> rusqlite::Result<()> {
    let generic = [maybe_text(probe.generic.map(Move::id))];
    changed(connection, sql, &follow_up_row(number, probe), &generic).map(drop)
}

/// A probe's row, but for which of the moves it is, whether its wording is kept, and the checksum.
pub(in crate::store) fn follow_up_row(number: i64, probe: &FollowUp) -> [ValueRef<'_>; 11] {
    [
        ValueRef::Integer(number),
        text(&probe.question),
        maybe(Some(probe.ordinal)),
        maybe_text(probe.facet.map(Facet::id)),
        text(&probe.probe),
        ValueRef::Integer(probe.offered),
        text(probe.outcome.id()),
        maybe(probe.asked),
        maybe(probe.answered),
        count(probe.characters),
        text(&probe.answer),
    ]
}

pub(in crate::store) const FOLLOW_UP_COLUMNS: &str = "interview, question, ordinal, facet, probe, offered, \
     outcome, asked, answered, characters, answer, checksum, generic";

pub(in crate::store) fn follow_up(row: &Row<'_>) -> Result<FollowUp, Trouble> {
    let strange = || Trouble::Row {
        table: "follow_up",
        interview: row.get(0).unwrap_or(0),
    };
    let outcome = word(row, 6)?;
    let outcome = [Outcome::Asked, Outcome::Left]
        .into_iter()
        .find(|known| known.id() == outcome);
    Ok(FollowUp {
        question: row.get(1)?,
        ordinal: row.get(2)?,
        facet: maybe_word(row, 3)?
            .map(|id| Facet::from_id(id).ok_or_else(strange))
            .transpose()?,
        generic: maybe_word(row, 12)?
            .map(|id| Move::from_id(id).ok_or_else(strange))
            .transpose()?,
        probe: row.get(4)?,
        offered: row.get(5)?,
        outcome: outcome.ok_or_else(strange)?,
        asked: row.get(7)?,
        answered: row.get(8)?,
        characters: row.get::<_, i64>(9)?.unsigned_abs(),
        answer: row.get(10)?,
    })
}
