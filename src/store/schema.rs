//! The schema as a list of steps, and the migrator that applies them.
//!
//! `PRAGMA user_version` counts the steps applied. A step, once released, is never edited or
//! removed: a change of the schema is a new step at the end.

use std::fmt::Write as _;
use std::path::Path;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior};

use super::checksum;
use super::rows::{put, text};
use super::trouble::{Trouble, damaged};

use super::chain;

/// "KIKI": marks the file as ours (`PRAGMA application_id`).
pub(super) const APPLICATION: i32 = 0x4B49_4B49;

pub(super) type Step = &'static str;

pub(super) const STEPS: &[Step] = &[
    include_str!("schema/1.sql"),
    include_str!("schema/2.sql"),
    include_str!("schema/3.sql"),
    include_str!("schema/4.sql"),
    include_str!("schema/5.sql"),
    include_str!("schema/6.sql"),
];

/// Applies the steps the file does not have yet, all in one transaction.
pub(super) fn migrate(connection: &mut Connection, steps: &[Step]) -> rusqlite::Result<()> {
    let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let applied = version(&tx)?;
    for step in steps.iter().skip(applied) {
        tx.execute_batch(step)?;
    }
    if (applied + 1..=steps.len()).contains(&chain::SINCE) {
        chain::first(&tx)?;
    }
    tx.pragma_update(None, "application_id", APPLICATION)?;
    tx.pragma_update(
        None,
        "user_version",
        i64::try_from(steps.len()).unwrap_or(i64::MAX),
    )?;
    if has(&tx, "setting")? {
        let made = made(&tx, steps.len())?;
        put(
            &tx,
            "INSERT OR REPLACE INTO setting (name, value, checksum) VALUES (?1, ?2, ?3)",
            &[text(MADE), text(&made)],
        )?;
    }
    tx.commit()
}

/// The setting that says how the schema was made: SQLite has no check of its own words.
const MADE: &str = "schema";

fn has(connection: &Connection, table: &str) -> rusqlite::Result<bool> {
    connection
        .prepare_cached("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?1")?
        .exists([table])
}

/// The version, and a line for each part of the schema: its checksum, its name.
fn made(connection: &Connection, version: usize) -> rusqlite::Result<String> {
    let mut statement = connection.prepare(
        "SELECT name, type, tbl_name, sql FROM sqlite_schema \
         WHERE name NOT LIKE 'sqlite_stat%' ORDER BY name",
    )?;
    let mut rows = statement.query([])?;
    let mut made = format!("{version}\n");
    while let Some(row) = rows.next()? {
        let mut values = [ValueRef::Null; 4];
        for (column, value) in values.iter_mut().enumerate() {
            *value = row.get_ref(column)?;
        }
        let name: String = row.get(0)?;
        let _ = writeln!(made, "{:08x} {name}", checksum::of(&values));
    }
    Ok(made)
}

fn kept(connection: &Connection) -> rusqlite::Result<Option<String>> {
    if !has(connection, "setting")? {
        return Ok(None);
    }
    connection
        .query_row("SELECT value FROM setting WHERE name = ?1", [MADE], |row| {
            row.get(0)
        })
        .optional()
}

/// Whether the version in the file's head is the one that its schema was made with.
pub(super) fn fits(connection: &Connection, file: &Path, version: usize) -> Result<(), Trouble> {
    let kept = kept(connection)?;
    match kept.as_deref().and_then(|it| it.lines().next()) {
        Some(said) if said != version.to_string() => {
            Err(damaged(file, format!("user_version {version} != {said}")).into())
        }
        _ => Ok(()),
    }
}

/// Whether every part of the schema is still as it was made: a view with a flipped letter may read
/// another column. What somebody added is let be.
pub(super) fn unchanged(connection: &Connection, file: &Path) -> Result<(), Trouble> {
    let Some(kept) = kept(connection)? else {
        return Ok(());
    };
    let now = made(connection, version(connection)?)?;
    let gone = |line: &&str| !now.lines().any(|it| it == *line);
    match kept.lines().find(gone) {
        Some(line) => Err(damaged(file, format!("schema: {line}")).into()),
        None => Ok(()),
    }
}

/// How many steps the file has; a negative count is nobody's and reads as a newer one.
pub(super) fn version(connection: &Connection) -> rusqlite::Result<usize> {
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    Ok(usize::try_from(version).unwrap_or(usize::MAX))
}
