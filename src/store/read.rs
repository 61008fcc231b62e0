//! One interview as it was kept, and the wordings of an answer. Every row that is read is compared
//! with its checksum first.

use std::collections::BTreeMap;
use std::sync::Arc;

use rusqlite::{Connection, Row};

use crate::dialogue::answer::{Answer, FollowUp};
use crate::dialogue::question::QuestionSet;
use crate::dialogue::record::{Header, Stored, Wording};
use crate::failure::Failure;

use super::check::intact;
use super::trouble::Trouble;
use super::write::no_interview;
use super::{Stage, Store, rows};

/// The visits that the interview of id `?1` goes back to, itself among them.
const EARLIER: &str = "WITH RECURSIVE earlier (number, continues) AS ( \
    SELECT number, continues FROM interview WHERE id = ?1 \
    UNION SELECT i.number, i.continues FROM interview i JOIN earlier e ON i.id = e.continues)";

/// Sets that were read, by their rows: a set is as long as an interview, and of many.
#[derive(Default)]
pub(super) struct Sets(BTreeMap<i64, Arc<QuestionSet>>);

impl Store {
    /// The interview of this number. In a store that writes, what a crash left open is closed
    /// first; in one opened to read, an interval that another window is measuring is still open.
    ///
    /// # Errors
    /// There is none, or what is kept of it is damaged.
    pub fn load(&mut self, number: i64) -> Result<Stored, Failure> {
        if !matches!(self.stage, Stage::ReadOnly) {
            self.may_write()?;
        }
        self.read(number)
            .map_err(|trouble| trouble.about(&self.file))
    }

    /// The wordings kept of a question's answer and of the replies to its probes, oldest first.
    ///
    /// # Errors
    /// What is kept of it is damaged.
    pub fn revisions(&self, number: i64, question: &str) -> Result<Vec<Wording>, Failure> {
        let sql = "SELECT interview, question, follow_up, at, author, text, checksum \
                   FROM revision WHERE interview = ?1 AND question = ?2 ORDER BY id";
        self.rows(sql, (number, question), ("revision", 6, number), |row| {
            Ok(Wording {
                follow_up: row.get(2)?,
                at: row.get(3)?,
                author: row.get(4)?,
                text: row.get(5)?,
            })
        })
        .map_err(|trouble| trouble.about(&self.file))
    }

    /// All of it in one transaction, so that another window's commit does not fall in between.
    pub(super) fn read(&self, number: i64) -> Result<Stored, Trouble> {
        let _snapshot = self.connection.unchecked_transaction()?;
        self.read_within(number, &mut Sets::default())
    }

    /// As [`Store::read`], within a transaction of the caller's.
    pub(super) fn read_within(&self, number: i64, sets: &mut Sets) -> Result<Stored, Trouble> {
        let Head {
            header,
            place,
            set: row,
            ..
        } = head(&self.connection, number)?;
        let set = match sets.0.get(&row) {
            Some(set) => Arc::clone(set),
            None => {
                let set = Arc::new(self.set(number, row)?);
                sets.0.insert(row, Arc::clone(&set));
                set
            }
        };
        let (answers, follow_ups) = heard(&self.connection, number)?;
        let sql = format!(
            "SELECT {} FROM interval WHERE interview = ?1 ORDER BY seq",
            rows::INTERVAL_COLUMNS
        );
        let of = ("interval", 9, number);
        let intervals = self.rows(&sql, [number], of, rows::interval)?;
        let earlier_time = self.earlier_time(&header)?;
        let earlier_replies = self.earlier_replies(number, &header)?;
        let stages = self.stages_of(&header.company.name)?;
        let review = self.reviewed(number, &header)?;
        Ok(Stored {
            number,
            header,
            set,
            answers,
            follow_ups,
            intervals,
            place,
            earlier_time,
            earlier_replies,
            tags: self.tags_of(number)?,
            remarks: self.remarks_of(number)?,
            stages,
            round: self.round_of(number)?,
            review,
        })
    }

    pub(super) fn set(&self, number: i64, set: i64) -> Result<QuestionSet, Trouble> {
        let damaged = || Trouble::Row {
            table: "question_set",
            interview: number,
        };
        let found: Vec<String> = self.rows(
            "SELECT id, set_id, edition, json, questions, content, checksum FROM question_set \
             WHERE id = ?1",
            [set],
            ("question_set", 6, number),
            |row| Ok(row.get(3)?),
        )?;
        let json = found.into_iter().next().ok_or_else(damaged)?;
        serde_json::from_str(&json).map_err(|_| damaged())
    }

    /// Active milliseconds by question of the visits this one goes back to.
    fn earlier_time(&self, header: &Header) -> Result<BTreeMap<String, u64>, Trouble> {
        let Some(previous) = &header.continues else {
            return Ok(BTreeMap::new());
        };
        let sql = format!(
            "{EARLIER} SELECT t.question, sum(t.length) FROM interval t JOIN earlier e \
             ON t.interview = e.number WHERE t.kind = 'active' GROUP BY t.question"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let times = statement.query_map([previous], |row| {
            Ok((row.get(0)?, row.get::<_, i64>(1)?.unsigned_abs()))
        })?;
        Ok(times.collect::<Result<_, _>>()?)
    }

    /// The interviews that this one goes back to, the oldest first.
    pub(super) fn earlier_numbers(&self, header: &Header) -> Result<Vec<i64>, Trouble> {
        let Some(previous) = &header.continues else {
            return Ok(Vec::new());
        };
        let sql = format!("{EARLIER} SELECT number FROM earlier ORDER BY number");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let numbers = statement.query_map([previous], |row| row.get(0))?;
        Ok(numbers.collect::<Result<_, _>>()?)
    }

    /// Probes asked in the visits this one goes back to, with their replies.
    fn earlier_replies(&self, number: i64, header: &Header) -> Result<Vec<FollowUp>, Trouble> {
        let Some(previous) = &header.continues else {
            return Ok(Vec::new());
        };
        let sql = format!(
            "{EARLIER} SELECT {} FROM follow_up WHERE outcome = 'asked' \
             AND interview IN (SELECT number FROM earlier) ORDER BY interview, id",
            rows::FOLLOW_UP_COLUMNS
        );
        let of = ("follow_up", 11, number);
        self.rows(&sql, [previous], of, rows::follow_up)
    }

    /// As [`rows_of`], of this store's connection.
    pub(super) fn rows<T>(
        &self,
        sql: &str,
        parameters: impl rusqlite::Params,
        of: (&'static str, usize, i64),
        read: impl FnMut(&Row<'_>) -> Result<T, Trouble>,
    ) -> Result<Vec<T>, Trouble> {
        rows_of(&self.connection, sql, parameters, of, read)
    }
}

/// The rows of a query whose column `count` is the checksum of the ones before it.
pub(super) fn rows_of<T>(
    connection: &Connection,
    sql: &str,
    parameters: impl rusqlite::Params,
    (table, count, number): (&'static str, usize, i64),
    mut read: impl FnMut(&Row<'_>) -> Result<T, Trouble>,
) -> Result<Vec<T>, Trouble> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut found = statement.query(parameters)?;
    let mut all = Vec::new();
    while let Some(row) = found.next()? {
        intact(row, count, table, number)?;
        all.push(read(row)?);
    }
    Ok(all)
}

/// Answers by question id, and probes in the order offered.
pub(super) type Heard = (BTreeMap<String, Answer>, Vec<FollowUp>);

/// What was heard in an interview.
pub(super) fn heard(connection: &Connection, number: i64) -> Result<Heard, Trouble> {
    let all = |table: &str, columns: &str, order: &str| {
        format!("SELECT {columns} FROM {table} WHERE interview = ?1 ORDER BY {order}")
    };
    let answers = rows_of(
        connection,
        &all("answer", rows::ANSWER_COLUMNS, "question"),
        [number],
        ("answer", 11, number),
        rows::answer,
    )?;
    let follow_ups = rows_of(
        connection,
        &all("follow_up", rows::FOLLOW_UP_COLUMNS, "id"),
        [number],
        ("follow_up", 11, number),
        rows::follow_up,
    )?;
    Ok((answers.into_iter().collect(), follow_ups))
}

/// The wordings kept of an interview by question, in the order they were kept.
pub(super) fn wordings(
    connection: &Connection,
    number: i64,
) -> Result<Vec<(String, Wording)>, Trouble> {
    // Put in order here: SQLite would copy every text to do so.
    let sql = "SELECT interview, question, follow_up, at, author, text, checksum, id \
               FROM revision WHERE interview = ?1";
    let of = ("revision", 6, number);
    let mut wordings = rows_of(connection, sql, [number], of, |row| {
        let wording = Wording {
            follow_up: row.get(2)?,
            at: row.get(3)?,
            author: row.get(4)?,
            text: row.get(5)?,
        };
        Ok((row.get::<_, i64>(7)?, (row.get(1)?, wording)))
    })?;
    wordings.sort_unstable_by_key(|(id, _)| *id);
    Ok(wordings.into_iter().map(|(_, it)| it).collect())
}

/// The head of an interview, and the rows it hangs on.
pub(super) struct Head {
    pub(super) header: Header,
    pub(super) place: Option<String>,
    pub(super) company: i64,
    pub(super) set: i64,
}

pub(super) fn head(connection: &Connection, number: i64) -> Result<Head, Trouble> {
    let sql = format!(
        "SELECT {} FROM interview WHERE number = ?1",
        rows::HEADER_COLUMNS
    );
    let of = ("interview", 16, number);
    let found = rows_of(connection, &sql, [number], of, |row| {
        Ok(Head {
            header: rows::header(row)?,
            place: row.get(17)?,
            company: row.get(2)?,
            set: row.get(3)?,
        })
    })?;
    let first = found.into_iter().next();
    let mut head = first.ok_or_else(|| Trouble::Said(no_interview(number)))?;
    let names = rows_of(
        connection,
        "SELECT id, name, checksum FROM company WHERE id = ?1",
        [head.company],
        ("company", 2, number),
        |row| Ok(row.get(1)?),
    )?;
    head.header.company.name = names.into_iter().next().ok_or(Trouble::Row {
        table: "company",
        interview: number,
    })?;
    Ok(head)
}
