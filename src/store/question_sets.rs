//! The question sets that interviews were held with, each content once.

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension};

use crate::dialogue::question::QuestionSet;

use super::rows::{self, text};

/// The row of this very content, written if it is new.
pub(super) fn keep_set(tx: &Connection, set: &QuestionSet, json: &str) -> rusqlite::Result<i64> {
    let content = i64::from(crc32fast::hash(json.as_bytes()));
    let known = tx
        .prepare_cached("SELECT id FROM question_set WHERE content = ?1 AND json = ?2")?
        .query_row((content, json), |row| row.get(0))
        .optional()?;
    if let Some(known) = known {
        return Ok(known);
    }
    let id: i64 = tx.query_row(
        "SELECT coalesce(max(id), 0) + 1 FROM question_set",
        [],
        |row| row.get(0),
    )?;
    rows::put(
        tx,
        "INSERT INTO question_set (id, set_id, edition, json, questions, content, checksum) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        &[
            ValueRef::Integer(id),
            text(&set.id),
            text(&set.edition),
            text(json),
            rows::count(set.questions().count() as u64),
            ValueRef::Integer(content),
        ],
    )?;
    keep_questions(tx, id, set)?;
    Ok(id)
}

/// The set's questions in order.
pub(super) fn keep_questions(tx: &Connection, id: i64, set: &QuestionSet) -> rusqlite::Result<()> {
    let questions = set
        .perspectives
        .iter()
        .flat_map(|p| p.questions.iter().map(move |q| (&p.id, &q.id)));
    for (position, (perspective, question)) in (1..).zip(questions) {
        rows::put(
            tx,
            "INSERT INTO question (question_set, position, perspective, question, checksum) \
             VALUES (?1, ?2, ?3, ?4, ?5)",
            &[
                ValueRef::Integer(id),
                ValueRef::Integer(position),
                text(perspective),
                text(question),
            ],
        )?;
    }
    Ok(())
}
