//! Rows of what is kept beside the answers: tags, remarks, a company's stages, what an imported
//! file said that has no place of its own.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};

use crate::dialogue::record::RemarkKind;
use crate::dialogue::stage::Stage;
use crate::failure::Failure;

use super::read::rows_of;
use super::rows::{maybe, put, text};
use super::trouble::Trouble;
use super::{Store, company};

/// The tags on a question's answer become these.
pub(super) fn put_tags(
    connection: &Connection,
    number: i64,
    question: &str,
    tags: &BTreeSet<String>,
) -> rusqlite::Result<()> {
    connection
        .prepare_cached("DELETE FROM tag WHERE interview = ?1 AND question = ?2")?
        .execute((number, question))?;
    add_tags(connection, number, question, tags)
}

/// As [`put_tags`], where there are none yet.
pub(super) fn add_tags(
    connection: &Connection,
    number: i64,
    question: &str,
    tags: &BTreeSet<String>,
) -> rusqlite::Result<()> {
    for tag in tags {
        put(
            connection,
            "INSERT INTO tag (interview, question, tag, checksum) VALUES (?1, ?2, ?3, ?4)",
            &[ValueRef::Integer(number), text(question), text(tag)],
        )?;
    }
    Ok(())
}

/// A remark becomes this text; an empty one is none.
pub(super) fn put_remark(
    connection: &Connection,
    number: i64,
    kind: RemarkKind,
    words: &str,
) -> rusqlite::Result<()> {
    if words.is_empty() {
        connection
            .prepare_cached("DELETE FROM remark WHERE interview = ?1 AND kind = ?2")?
            .execute((number, kind.id()))?;
        return Ok(());
    }
    put(
        connection,
        "INSERT INTO remark (interview, kind, text, checksum) VALUES (?1, ?2, ?3, ?4) \
         ON CONFLICT (interview, kind) DO UPDATE SET text = ?3, checksum = ?4",
        &[ValueRef::Integer(number), text(kind.id()), text(words)],
    )
}

pub(super) fn put_extra(connection: &Connection, number: i64, json: &str) -> rusqlite::Result<()> {
    put(
        connection,
        "INSERT INTO extra (interview, json, checksum) VALUES (?1, ?2, ?3) \
         ON CONFLICT (interview) DO UPDATE SET json = ?2, checksum = ?3",
        &[ValueRef::Integer(number), text(json)],
    )
}

impl Store {
    /// A company's stages, oldest first; none where the company is not known.
    ///
    /// # Errors
    /// What is kept of them is damaged.
    pub fn stages(&self, company: &str) -> Result<Vec<Stage>, Failure> {
        self.stages_of(company)
            .map_err(|trouble| trouble.about(&self.file))
    }

    pub(super) fn stages_of(&self, company: &str) -> Result<Vec<Stage>, Trouble> {
        let sql = format!(
            "SELECT {STAGES} WHERE company = (SELECT id FROM company WHERE name = ?1) \
             ORDER BY at, id"
        );
        self.rows(&sql, [company], ("stage", 6, 0), stage)
    }

    /// From `stage.at` on, the company stands at this stage.
    ///
    /// # Errors
    /// There is no such company, or the database cannot be written.
    pub fn add_stage(&mut self, company: &str, stage: &Stage) -> Result<(), Failure> {
        self.write(stage.supporter.len(), |tx| {
            let none = || Failure::new("store-no-company").with("company", company);
            let company = company::find(tx, company)?.ok_or_else(none)?;
            add_stage(tx, company, stage)
        })
    }

    pub(super) fn tags_of(
        &self,
        number: i64,
    ) -> Result<BTreeMap<String, BTreeSet<String>>, Trouble> {
        let sql = "SELECT interview, question, tag, checksum FROM tag WHERE interview = ?1";
        let rows: Vec<(String, String)> = self.rows(sql, [number], ("tag", 3, number), |row| {
            Ok((row.get(1)?, row.get(2)?))
        })?;
        let mut tags: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (question, tag) in rows {
            tags.entry(question).or_default().insert(tag);
        }
        Ok(tags)
    }

    pub(super) fn remarks_of(&self, number: i64) -> Result<BTreeMap<RemarkKind, String>, Trouble> {
        let sql = "SELECT interview, kind, text, checksum FROM remark WHERE interview = ?1";
        let rows = self.rows(sql, [number], ("remark", 3, number), |row| {
            let kind: String = row.get(1)?;
            let kind = RemarkKind::from_id(&kind).ok_or(Trouble::Row {
                table: "remark",
                interview: number,
            })?;
            Ok((kind, row.get(2)?))
        })?;
        Ok(rows.into_iter().collect())
    }
}

/// What an imported file said of an interview that has no place of its own.
pub(super) fn extra_of(
    connection: &Connection,
    number: i64,
) -> Result<Option<serde_json::Value>, Trouble> {
    let damaged = || Trouble::Row {
        table: "extra",
        interview: number,
    };
    let sql = "SELECT interview, json, checksum FROM extra WHERE interview = ?1";
    let of = ("extra", 2, number);
    let found: Vec<String> = rows_of(connection, sql, [number], of, |row| Ok(row.get(1)?))?;
    let first = found.into_iter().next();
    first
        .map(|json| serde_json::from_str(&json).map_err(|_| damaged()))
        .transpose()
}

/// The columns of [`stage`] and its checksum, and where they are from.
pub(super) const STAGES: &str = "id, company, stage, supporter, at, consent, checksum FROM stage";

pub(super) fn stage(row: &Row<'_>) -> Result<Stage, Trouble> {
    Ok(Stage {
        stage: row.get(2)?,
        supporter: row.get(3)?,
        at: row.get(4)?,
        consent: row.get(5)?,
    })
}

/// Adds a stage that the company does not have yet.
pub(super) fn add_new_stage(tx: &Connection, company: i64, stage: &Stage) -> Result<(), Trouble> {
    let known: bool = tx
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM stage \
             WHERE company = ?1 AND at = ?2 AND supporter = ?3 AND stage = ?4)",
        )?
        .query_row((company, stage.at, &stage.supporter, stage.stage), |row| {
            row.get(0)
        })?;
    match known {
        true => Ok(()),
        false => add_stage(tx, company, stage),
    }
}

fn add_stage(tx: &Connection, company: i64, stage: &Stage) -> Result<(), Trouble> {
    let id: i64 = tx
        .prepare_cached("SELECT coalesce(max(id), 0) + 1 FROM stage")?
        .query_row([], |row| row.get(0))?;
    let row = [
        ValueRef::Integer(id),
        ValueRef::Integer(company),
        maybe(Some(stage.stage)),
        text(&stage.supporter),
        ValueRef::Integer(stage.at),
        maybe(stage.consent),
    ];
    put(
        tx,
        "INSERT INTO stage (id, company, stage, supporter, at, consent, checksum) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        &row,
    )?;
    Ok(())
}
