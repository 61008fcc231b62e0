//! The schema as a list of steps, and the migrator that applies them.
//!
//! `PRAGMA user_version` counts the steps applied. A step, once released, is never edited or
//! removed: a change of the schema is a new step at the end.

use rusqlite::{Connection, TransactionBehavior};

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
    tx.commit()
}

/// How many steps the file has; a negative count is nobody's and reads as a newer one.
pub(super) fn version(connection: &Connection) -> rusqlite::Result<usize> {
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    Ok(usize::try_from(version).unwrap_or(usize::MAX))
}
