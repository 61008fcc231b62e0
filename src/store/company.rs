//! Companies' names: changed, and two companies made one. A company is one name; what an interview
//! recorded of it (industry, employees, founding) stays with the interview.

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension};

use crate::dialogue::stage::Stage;
use crate::failure::Failure;

use super::rows::{self, text};
use super::trouble::Trouble;
use super::write::forget_unused;
use super::{Store, beside, chain};

impl Store {
    /// Gives the company of exactly the name `old` the name `new`.
    ///
    /// # Errors
    /// There is no such company, another one has the new name already (then they are to be
    /// merged), or the database cannot be written.
    pub fn rename_company(&mut self, old: &str, new: &str) -> Result<(), Failure> {
        self.write(new.len(), |tx| {
            let company = known(tx, old)?;
            match find(tx, new)? {
                Some(other) if other != company => {
                    let taken = Failure::new("store-company-taken");
                    Err(taken.with("company", old).with("name", new).into())
                }
                _ => chain::heads_change(tx, &interviews(tx, company)?, None, || {
                    let sql = "UPDATE company SET name = ?2, checksum = ?3 WHERE id = ?1";
                    let row = [ValueRef::Integer(company), text(new)];
                    Ok(rows::put(tx, sql, &row)?)
                }),
            }
        })
    }

    /// The interviews and stages of the company of exactly the name `from` become those of `into`;
    /// answers how many interviews moved, those in the bin among them. Their visits keep their
    /// numbers.
    ///
    /// # Errors
    /// There is no such company, both are the same one, or the database cannot be written.
    pub fn merge_companies(&mut self, from: &str, into: &str) -> Result<usize, Failure> {
        self.write(0, |tx| {
            let (old, new) = (known(tx, from)?, known(tx, into)?);
            if old == new {
                let same = Failure::new("store-company-same");
                return Err(same.with("company", into).into());
            }
            let moved = chain::heads_change(tx, &interviews(tx, old)?, None, || {
                move_interviews(tx, old, new)
            })?;
            move_stages(tx, old, new)?;
            forget_unused(tx)?;
            Ok(moved)
        })
    }
}

/// The company of exactly this name.
pub(super) fn find(tx: &Connection, name: &str) -> rusqlite::Result<Option<i64>> {
    tx.prepare_cached("SELECT id FROM company WHERE name = ?1")?
        .query_row([name], |row| row.get(0))
        .optional()
}

fn known(tx: &Connection, name: &str) -> Result<i64, Trouble> {
    let none = || Failure::new("store-no-company").with("company", name);
    Ok(find(tx, name)?.ok_or_else(none)?)
}

/// The numbers of the company's interviews.
fn interviews(tx: &Connection, company: i64) -> rusqlite::Result<Vec<i64>> {
    tx.prepare_cached("SELECT number FROM interview WHERE company = ?1 ORDER BY number")?
        .query_map([company], |row| row.get(0))?
        .collect()
}

/// The company is under the checksum of an interview's row: each is written anew.
fn move_interviews(tx: &Connection, old: i64, new: i64) -> Result<usize, Trouble> {
    let sql = format!(
        "SELECT {} FROM interview WHERE company = ?1 ORDER BY number",
        rows::HEADER_COLUMNS
    );
    let mut headers = Vec::new();
    {
        let mut statement = tx.prepare_cached(&sql)?;
        let mut found = statement.query([old])?;
        while let Some(row) = found.next()? {
            let number: i64 = row.get(0)?;
            super::check::intact(row, 16, "interview", number)?;
            headers.push((number, row.get::<_, i64>(3)?, rows::header(row)?));
        }
    }
    for (number, set, header) in &headers {
        rows::put_header(tx, *number, new, *set, header)?;
    }
    Ok(headers.len())
}

/// Stages that the other company has already are not kept twice.
pub(super) fn move_stages(tx: &Connection, old: i64, new: i64) -> Result<(), Trouble> {
    let stages: Vec<Stage> = {
        let sql = format!(
            "SELECT {} WHERE company = ?1 ORDER BY at, id",
            beside::STAGES
        );
        let mut statement = tx.prepare_cached(&sql)?;
        let mut found = statement.query([old])?;
        let mut stages = Vec::new();
        while let Some(row) = found.next()? {
            super::check::intact(row, 6, "stage", 0)?;
            stages.push(beside::stage(row)?);
        }
        stages
    };
    for stage in &stages {
        beside::add_new_stage(tx, new, stage)?;
    }
    tx.execute("DELETE FROM stage WHERE company = ?1", [old])?;
    Ok(())
}
