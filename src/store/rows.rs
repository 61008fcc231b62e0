//! Between the words of the trade and rows: one pair of functions for each table that records
//! go into. The columns stand in the order of the checksum (check.rs checks the same order).

mod heard;

use rusqlite::types::{ToSqlOutput, Value, ValueRef};
use rusqlite::{Connection, Row, params_from_iter};

use crate::dialogue::clock::{ClosedBy, Interval, IntervalKind};
use crate::dialogue::question::Need;
use crate::dialogue::record::{Assisted, Company, Header, Mode};

use super::checksum;
use super::trouble::Trouble;

pub(super) use heard::{
    ANSWER_COLUMNS, FOLLOW_UP_COLUMNS, answer, answer_row, follow_up, follow_up_row, put_answer,
    put_follow_up, put_kept_answer, put_kept_follow_up,
};

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
    changed(connection, sql, row, &[]).map(drop)
}

/// As [`put`], with parameters behind the checksum that it does not cover; gives how many rows there
/// were to change.
fn changed<'a>(
    connection: &Connection,
    sql: &str,
    row: &[ValueRef<'a>],
    beside: &[ValueRef<'a>],
) -> rusqlite::Result<usize> {
    let sum = ToSqlOutput::Owned(Value::Integer(checksum::of(row)));
    let borrowed = |value: &ValueRef<'a>| ToSqlOutput::Borrowed(*value);
    let values = row.iter().map(borrowed).chain([sum]);
    let values = values.chain(beside.iter().map(borrowed));
    connection
        .prepare_cached(sql)?
        .execute(params_from_iter(values))
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
        &interval_row(number, interval),
    )
}

/// An interval's row, but for the checksum.
pub(super) fn interval_row(number: i64, interval: &Interval) -> [ValueRef<'_>; 9] {
    [
        ValueRef::Integer(number),
        maybe(Some(interval.seq)),
        text(&interval.question),
        maybe(interval.follow_up),
        text(interval.kind.id()),
        ValueRef::Integer(interval.started),
        count(interval.length),
        maybe_text(interval.closed_by.map(ClosedBy::id)),
        maybe(Some(interval.typed)),
    ]
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

/// Keeps a wording: when it was, who wrote it, the text.
pub(super) fn put_revision(
    connection: &Connection,
    number: i64,
    place: (&str, Option<u32>),
    wording: (i64, &str, &str),
) -> rusqlite::Result<()> {
    put(
        connection,
        "INSERT INTO revision (interview, question, follow_up, at, author, text, checksum) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        &revision_row(number, place, wording),
    )
}

/// A wording's row, but for the checksum.
pub(super) fn revision_row<'a>(
    number: i64,
    (question, follow_up): (&'a str, Option<u32>),
    (at, author, wording): (i64, &'a str, &'a str),
) -> [ValueRef<'a>; 6] {
    [
        ValueRef::Integer(number),
        text(question),
        maybe(follow_up),
        ValueRef::Integer(at),
        text(author),
        text(wording),
    ]
}
