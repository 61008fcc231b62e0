//! Whether a file is whole: SQLite's own check of its structure, and the checksum of every row.
//!
//! Reads only. A damaged file is reported, never repaired in place.

use std::path::Path;

use rusqlite::Connection;

use crate::failure::Failure;

use super::trouble::{Trouble, damaged, named};
use super::{checksum, schema};

/// What a table's checksum covers, in the order it was taken; `true` where the first column is the
/// number of the interview, by which a damaged row is named.
pub(super) const TABLES: &[(&str, &str, bool)] = &[
    ("company", "id, name", false),
    (
        "question_set",
        "id, set_id, edition, json, questions, content",
        false,
    ),
    (
        "question",
        "question_set, position, perspective, question",
        false,
    ),
    (
        "interview",
        "number, id, company, question_set, industry, employees, founded, visit, continues, \
         assisted, interviewer, mode, need, started, finished, demo",
        true,
    ),
    (
        "answer",
        "interview, question, state, thin, flagged, characters, missing, author, reading, note, text",
        true,
    ),
    (
        "follow_up",
        "interview, question, ordinal, facet, probe, offered, outcome, asked, answered, \
         characters, answer",
        true,
    ),
    (
        "interval",
        "interview, seq, question, follow_up, kind, started, length, closed_by, typed",
        true,
    ),
    (
        "revision",
        "interview, question, follow_up, at, author, text",
        true,
    ),
    ("tag", "interview, question, tag", true),
    ("remark", "interview, kind, text", true),
    ("stage", "id, company, stage, supporter, at, consent", false),
    ("extra", "interview, json", true),
    (
        "round",
        "interview, scenario, edition, seed, partner, json",
        true,
    ),
    (
        "turn",
        "interview, ordinal, at, waited, place, asked, words, question, facet, form, topic, heard, \
         reply, facts, mood",
        true,
    ),
    ("review", "interview, id, reviewer, begun, finished", true),
    (
        "opinion",
        "interview, id, edit, question, reviewer, at, about, comment, suggestion, ask_again, \
         facets, accepted, follows",
        true,
    ),
    (
        "elsewhere",
        "interview, question, probe, text, at, author, settled",
        true,
    ),
    ("room", "id, interview, json", false),
    ("setting", "name, value", false),
];

/// Checks structure and rows. `file` is for the message only.
pub(super) fn whole(connection: &Connection, file: &Path) -> Result<(), Failure> {
    structure(connection, file)?;
    rows(connection, file)?;
    schema::unchanged(connection, file).map_err(|trouble| trouble.about(file))
}

/// As [`whole`] where the schema is `current`; an older one had other columns, so only its structure is
/// checked.
pub(super) fn known(connection: &Connection, file: &Path, current: bool) -> Result<(), Failure> {
    match current {
        true => whole(connection, file),
        false => structure(connection, file),
    }
}

/// As [`whole`]; `tell` hears before each step how many are done and how many there are.
pub(super) fn whole_telling(
    connection: &Connection,
    file: &Path,
    tell: &mut dyn FnMut(usize, usize),
) -> Result<(), Failure> {
    let steps = TABLES.len() + 1;
    tell(0, steps);
    structure(connection, file)?;
    let mut tables = TABLES.iter().enumerate();
    tables
        .try_for_each(|(done, &(table, columns, numbered))| {
            tell(done + 1, steps);
            one_table(connection, table, columns, numbered)
        })
        .map_err(|trouble| trouble.about(file))
}

/// SQLite's integrity check: pages, order, indexes.
pub(super) fn structure(connection: &Connection, file: &Path) -> Result<(), Failure> {
    let found: String = connection
        .query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))
        .map_err(|error| Trouble::Sql(error).about(file))?;
    match found.as_str() {
        "ok" => Ok(()),
        _ if is_of_the_disk(&found) => Err(named("store-disk", file).with("why", found)),
        _ => Err(damaged(file, found)),
    }
}

/// The check says of a page that could not be read what it says of one that is damaged, but for SQLite's
/// code: of the disk, unless the file is too short.
fn is_of_the_disk(found: &str) -> bool {
    const DISK: i32 = 10;
    const SHORT: i32 = 522;
    let code = found.rsplit_once("error code=");
    let code = code.and_then(|(_, code)| code.trim().parse::<i32>().ok());
    code.is_some_and(|code| code & 0xff == DISK && code != SHORT)
}

/// The checksum of each row.
pub(super) fn rows(connection: &Connection, file: &Path) -> Result<(), Failure> {
    TABLES
        .iter()
        .try_for_each(|&(table, columns, numbered)| one_table(connection, table, columns, numbered))
        .map_err(|trouble| trouble.about(file))
}

fn one_table(
    connection: &Connection,
    table: &'static str,
    columns: &str,
    numbered: bool,
) -> Result<(), Trouble> {
    let mut statement = connection.prepare(&format!(
        "SELECT {columns}, checksum FROM {table} NOT INDEXED"
    ))?;
    let count = statement.column_count() - 1;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let key = if numbered { row.get(0)? } else { 0 };
        intact(row, count, table, key)?;
    }
    Ok(())
}

/// Compares the first `count` columns of a row with the checksum in the next one.
pub(super) fn intact(
    row: &rusqlite::Row<'_>,
    count: usize,
    table: &'static str,
    interview: i64,
) -> Result<(), Trouble> {
    const MOST: usize = 16;
    let mut values = [rusqlite::types::ValueRef::Null; MOST];
    for (column, value) in values.iter_mut().enumerate().take(count) {
        *value = row.get_ref(column)?;
    }
    let kept: i64 = row.get(count)?;
    if checksum::of(&values[..count]) == kept {
        Ok(())
    } else {
        Err(Trouble::Row { table, interview })
    }
}

#[cfg(test)]
mod tests {
    use super::is_of_the_disk;

    #[test]
    fn a_page_that_could_not_be_read_is_no_damage() {
        let page = "Tree 12 page 345: unable to get the page. error code=";
        assert!(is_of_the_disk(&format!(
            "*** in database main ***\n{page}266"
        )));
        assert!(!is_of_the_disk(&format!("{page}522")), "too short");
        assert!(!is_of_the_disk(&format!("{page}11")), "damaged");
        assert!(!is_of_the_disk("row 3 missing from index answer_mark"));
    }
}
