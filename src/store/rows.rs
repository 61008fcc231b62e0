//! Between the words of the trade and rows: one pair of functions for each table that records
//! go into. The columns stand in the order of the checksum (check.rs checks the same order).

use rusqlite::types::{ToSqlOutput, Value, ValueRef};
use rusqlite::{Connection, Row, params_from_iter};

use crate::dialogue::answer::{Answer, FollowUp, Outcome, State};
use crate::dialogue::clock::{ClosedBy, Interval, IntervalKind};
use crate::dialogue::moves::Move;
use crate::dialogue::question::{Facet, Need};
use crate::dialogue::record::{Assisted, Company, Header, Mode};

use super::checksum;
use super::trouble::Trouble;

pub(super) fn text(text: &str) -> ValueRef<'_> {
    ValueRef::Text(text.as_bytes())
}

pub(super) fn maybe_text(maybe: Option<&str>) -> ValueRef<'_> {
    maybe.map_or(ValueRef::Null, text)
}

pub(super) fn maybe(number: Option<impl Into<i64>>) -> ValueRef<'static> {
    number.map_or(ValueRef::Null, |number| ValueRef::Integer(number.into()))
}

/// SQLite counts to `i64::MAX`; nothing here comes near.
pub(super) fn count(number: u64) -> ValueRef<'static> {
    ValueRef::Integer(i64::try_from(number).unwrap_or(i64::MAX))
}

/// A text that is only looked at.
fn word<'r>(row: &'r Row<'_>, column: usize) -> Result<&'r str, Trouble> {
    Ok(row
        .get_ref(column)?
        .as_str()
        .map_err(rusqlite::Error::from)?)
}

fn maybe_word<'r>(row: &'r Row<'_>, column: usize) -> Result<Option<&'r str>, Trouble> {
    let text = row.get_ref(column)?.as_str_or_null();
    Ok(text.map_err(rusqlite::Error::from)?)
}

/// Runs a statement whose parameters are the row and, last, its checksum.
pub(super) fn put(
    connection: &Connection,
    sql: &str,
    row: &[ValueRef<'_>],
) -> rusqlite::Result<()> {
    let sum = ToSqlOutput::Owned(Value::Integer(checksum::of(row)));
    let values = row
        .iter()
        .map(|value| ToSqlOutput::Borrowed(*value))
        .chain([sum]);
    connection
        .prepare_cached(sql)?
        .execute(params_from_iter(values))?;
    Ok(())
}

/// That it is role-play is said by its row in `round`: the column was made before there was any.
fn mode_kept(mode: Mode) -> &'static str {
    match mode {
        Mode::Practice => Mode::Together.id(),
        mode => mode.id(),
    }
}

/// Writes the head of an interview: the row of `number`, new or as it is now.
pub(super) fn put_header(
    connection: &Connection,
    number: i64,
    company: i64,
    set: i64,
    header: &Header,
) -> rusqlite::Result<()> {
    put(
        connection,
        "INSERT INTO interview (number, id, company, question_set, industry, employees, founded, \
         visit, continues, assisted, interviewer, mode, need, started, finished, demo, checksum, \
         touched) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, \
         ?17, ?14) ON CONFLICT (number) DO UPDATE SET company = ?3, industry = ?5, employees = ?6, \
         founded = ?7, visit = ?8, continues = ?9, assisted = ?10, interviewer = ?11, mode = ?12, \
         need = ?13, started = ?14, finished = ?15, demo = ?16, checksum = ?17",
        &[
            ValueRef::Integer(number),
            text(&header.id),
            ValueRef::Integer(company),
            ValueRef::Integer(set),
            text(&header.company.industry),
            maybe(header.company.employees),
            text(&header.company.founded),
            maybe(Some(header.visit)),
            maybe_text(header.continues.as_deref()),
            text(header.assisted.id()),
            text(&header.interviewer),
            text(mode_kept(header.mode)),
            text(header.need.id()),
            ValueRef::Integer(header.started),
            maybe(header.finished),
            maybe(Some(header.demo)),
        ],
    )
}

pub(super) const HEADER_COLUMNS: &str = "number, id, company, question_set, industry, employees, founded, visit, continues, assisted, \
     interviewer, mode, need, started, finished, demo, checksum, place, \
     EXISTS (SELECT 1 FROM round WHERE round.interview = number)";

/// The head from a row of [`HEADER_COLUMNS`]; the company's name is filled in by the caller.
pub(super) fn header(row: &Row<'_>) -> Result<Header, Trouble> {
    let strange = || Trouble::Row {
        table: "interview",
        interview: row.get(0).unwrap_or(0),
    };
    Ok(Header {
        id: row.get(1)?,
        company: Company {
            name: String::new(),
            industry: row.get(4)?,
            employees: row.get(5)?,
            founded: row.get(6)?,
        },
        visit: row.get(7)?,
        continues: row.get(8)?,
        assisted: Assisted::from_id(word(row, 9)?).ok_or_else(strange)?,
        interviewer: row.get(10)?,
        mode: match row.get(18)? {
            true => Mode::Practice,
            false => Mode::from_id(word(row, 11)?).ok_or_else(strange)?,
        },
        need: Need::from_id(word(row, 12)?).ok_or_else(strange)?,
        started: row.get(13)?,
        finished: row.get(14)?,
        demo: row.get(15)?,
    })
}

/// Writes an answer; a changed wording counts as not kept until a revision holds it, and nothing
/// typed is a wording too once there was another.
pub(super) fn put_answer(
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
    answer_by(sql, connection, number, question, answer)
}

/// Writes the answer of a new interview whose wording is kept along with it.
pub(super) fn put_kept_answer(
    connection: &Connection,
    number: i64,
    question: &str,
    answer: &Answer,
) -> rusqlite::Result<()> {
    let sql = "INSERT INTO answer (interview, question, state, thin, flagged, characters, missing, \
         author, reading, note, text, checksum, kept) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, \
         ?10, ?11, ?12, 1)";
    answer_by(sql, connection, number, question, answer)
}

fn answer_by(
    sql: &str,
    connection: &Connection,
    number: i64,
    question: &str,
    answer: &Answer,
) -> rusqlite::Result<()> {
    let missing: Vec<&str> = answer.missing.iter().map(|facet| facet.id()).collect();
    let reading = answer.reading.as_ref().map(ToString::to_string);
    put(
        connection,
        sql,
        &[
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
        ],
    )
}

pub(super) const ANSWER_COLUMNS: &str = "interview, question, state, thin, flagged, characters, \
     missing, author, reading, note, text, checksum";

/// The question and its answer from a row of [`ANSWER_COLUMNS`].
pub(super) fn answer(row: &Row<'_>) -> Result<(String, Answer), Trouble> {
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

pub(super) fn put_follow_up(
    connection: &Connection,
    number: i64,
    probe: &FollowUp,
) -> rusqlite::Result<()> {
    let sql = "INSERT INTO follow_up (interview, question, ordinal, facet, probe, offered, outcome, \
         asked, answered, characters, answer, checksum, kept) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, \
         ?8, ?9, ?10, ?11, ?12, 0) ON CONFLICT (interview, question, ordinal) DO UPDATE SET \
         facet = ?4, probe = ?5, offered = ?6, outcome = ?7, asked = ?8, answered = ?9, \
         characters = ?10, answer = ?11, checksum = ?12, \
         kept = CASE WHEN answer = ?11 THEN kept ELSE 0 END";
    follow_up_by(sql, connection, number, probe)
}

/// Writes a probe of a new interview whose reply's wording is kept along with it.
pub(super) fn put_kept_follow_up(
    connection: &Connection,
    number: i64,
    probe: &FollowUp,
) -> rusqlite::Result<()> {
    let sql = "INSERT INTO follow_up (interview, question, ordinal, facet, probe, offered, outcome, \
         asked, answered, characters, answer, checksum, kept) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, \
         ?8, ?9, ?10, ?11, ?12, 1)";
    follow_up_by(sql, connection, number, probe)
}

fn follow_up_by(
    sql: &str,
    connection: &Connection,
    number: i64,
    probe: &FollowUp,
) -> rusqlite::Result<()> {
    put(
        connection,
        sql,
        &[
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
        ],
    )?;
    if let Some(generic) = probe.generic {
        let sql = "UPDATE follow_up SET generic = ?4 WHERE interview = ?1 AND question = ?2 AND ordinal = ?3";
        let mut statement = connection.prepare_cached(sql)?;
        statement.execute((number, &probe.question, probe.ordinal, generic.id()))?;
    }
    Ok(())
}

pub(super) const FOLLOW_UP_COLUMNS: &str = "interview, question, ordinal, facet, probe, offered, \
     outcome, asked, answered, characters, answer, checksum, generic";

pub(super) fn follow_up(row: &Row<'_>) -> Result<FollowUp, Trouble> {
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

pub(super) fn put_interval(
    connection: &Connection,
    number: i64,
    interval: &Interval,
) -> rusqlite::Result<()> {
    put(
        connection,
        "INSERT INTO interval (interview, seq, question, follow_up, kind, started, length, \
         closed_by, typed, checksum) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) \
         ON CONFLICT (interview, seq) DO UPDATE SET question = ?3, follow_up = ?4, kind = ?5, \
         started = ?6, length = ?7, closed_by = ?8, typed = ?9, checksum = ?10",
        &[
            ValueRef::Integer(number),
            maybe(Some(interval.seq)),
            text(&interval.question),
            maybe(interval.follow_up),
            text(interval.kind.id()),
            ValueRef::Integer(interval.started),
            count(interval.length),
            maybe_text(interval.closed_by.map(ClosedBy::id)),
            maybe(Some(interval.typed)),
        ],
    )
}

pub(super) const INTERVAL_COLUMNS: &str =
    "interview, seq, question, follow_up, kind, started, length, closed_by, typed, checksum";

pub(super) fn interval(row: &Row<'_>) -> Result<Interval, Trouble> {
    let strange = || Trouble::Row {
        table: "interval",
        interview: row.get(0).unwrap_or(0),
    };
    let kind = word(row, 4)?;
    let kind = [IntervalKind::Active, IntervalKind::Away]
        .into_iter()
        .find(|k| k.id() == kind);
    let closed_by = maybe_word(row, 7)?.map(|id| {
        let all = [
            ClosedBy::Leave,
            ClosedBy::Pause,
            ClosedBy::Exit,
            ClosedBy::Crash,
        ];
        all.into_iter()
            .find(|known| known.id() == id)
            .ok_or_else(strange)
    });
    Ok(Interval {
        seq: row.get(1)?,
        question: row.get(2)?,
        follow_up: row.get(3)?,
        kind: kind.ok_or_else(strange)?,
        started: row.get(5)?,
        length: row.get::<_, i64>(6)?.unsigned_abs(),
        closed_by: closed_by.transpose()?,
        typed: row.get(8)?,
    })
}

/// Keeps a wording.
pub(super) fn put_revision(
    connection: &Connection,
    number: i64,
    (question, follow_up): (&str, Option<u32>),
    (at, author, wording): (i64, &str, &str),
) -> rusqlite::Result<()> {
    put(
        connection,
        "INSERT INTO revision (interview, question, follow_up, at, author, text, checksum) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        &[
            ValueRef::Integer(number),
            text(question),
            maybe(follow_up),
            ValueRef::Integer(at),
            text(author),
            text(wording),
        ],
    )
}
