//! SHA-256 over the rows of an interview that concern one of its parts, in an encoding that anybody
//! can repeat (docs/trail.md): tables, columns and rows in a fixed order.
//!
//! A part is a question by its id, or [`HEAD`]: what is not one question's.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, Statement};
use sha2::{Digest as _, Sha256};

use crate::store::trouble::Trouble;

pub(in crate::store) type Digest = [u8; 32];

/// The part that is not one question's: header, company, set, remarks, the round, reviews.
pub(in crate::store) const HEAD: &str = "";

/// Tables with rows of a question: name, columns, and the order of the rows of one interview (in
/// which an index has them).
const OF_QUESTIONS: [(&str, &str, &str); 7] = [
    (
        "answer",
        "state, thin, flagged, characters, missing, author, reading, note, text",
        "question",
    ),
    (
        "follow_up",
        "ordinal, facet, generic, probe, offered, outcome, asked, answered, characters, answer",
        "question, ordinal",
    ),
    (
        "interval",
        "seq, follow_up, kind, started, length, closed_by, typed",
        "seq",
    ),
    (
        "revision",
        "follow_up, at, author, text",
        "question, follow_up, id",
    ),
    ("tag", "tag", "question, tag"),
    (
        "opinion",
        "id, edit, reviewer, at, about, comment, suggestion, ask_again, facets, accepted, follows",
        "id",
    ),
    (
        "elsewhere",
        "probe, text, at, author, settled",
        "question, probe, text",
    ),
];

/// Tables with rows of [`HEAD`]; the question set comes after them.
const OF_HEAD: [(&str, &str, &str); 6] = [
    (
        "interview",
        "id, (SELECT name FROM company WHERE company.id = interview.company), industry, employees, \
         founded, visit, continues, assisted, interviewer, mode, need, started, finished, demo, \
         binned",
        "number",
    ),
    ("remark", "kind, text", "kind"),
    ("extra", "json", "interview"),
    (
        "round",
        "scenario, edition, seed, partner, json",
        "interview",
    ),
    (
        "turn",
        "ordinal, at, waited, place, asked, words, question, facet, form, topic, heard, reply, facts, \
         mood",
        "ordinal",
    ),
    ("review", "id, reviewer, begun, finished", "id"),
];

/// What is hashed of question sets, by row: a set is as long as an interview and of many.
#[derive(Default)]
pub(in crate::store) struct Sets(HashMap<i64, (String, String, Digest)>);

/// What is hashed of the parts so far: their rows go in table by table, in the tables' order.
pub(in crate::store) struct Hashing(BTreeMap<String, Sha256>);

impl Hashing {
    /// [`HEAD`] is there in any case.
    pub(in crate::store) fn new() -> Hashing {
        Hashing(BTreeMap::from([(HEAD.to_owned(), Sha256::new())]))
    }

    fn of(&mut self, part: &str) -> &mut Sha256 {
        if !self.0.contains_key(part) {
            self.0.insert(part.to_owned(), Sha256::new());
        }
        self.0.get_mut(part).expect("just put there")
    }

    /// Adds a row of one of the tables of questions: the columns that are hashed, in their order.
    pub(in crate::store) fn row<'v>(
        &mut self,
        table: &str,
        part: &str,
        values: impl IntoIterator<Item = &'v ValueRef<'v>>,
    ) {
        let hasher = self.of(part);
        add(hasher, ValueRef::Text(table.as_bytes()));
        for value in values {
            add(hasher, *value);
        }
    }
}

/// Adds a value: its type, its length, itself.
pub(super) fn add(hasher: &mut Sha256, value: ValueRef<'_>) {
    let mut put = |kind: u8, bytes: &[u8]| {
        let mut head = [kind; 9];
        head[1..].copy_from_slice(&(bytes.len() as u64).to_le_bytes());
        hasher.update(head);
        hasher.update(bytes);
    };
    match value {
        ValueRef::Null => hasher.update(b"-"),
        ValueRef::Integer(number) => put(b'i', &number.to_le_bytes()),
        ValueRef::Real(number) => put(b'r', &number.to_le_bytes()),
        ValueRef::Text(text) => put(b't', text),
        ValueRef::Blob(blob) => put(b'b', blob),
    }
}

/// The digest of one part.
pub(super) fn of(connection: &Connection, number: i64, part: &str) -> Result<Digest, Trouble> {
    let mut hasher = Sha256::new();
    for (table, columns, order) in OF_QUESTIONS {
        let sql = format!(
            "SELECT {columns} FROM {table} WHERE interview = ?1 AND question = ?2 ORDER BY {order}"
        );
        let mut statement = connection.prepare_cached(&sql)?;
        let count = statement.column_count();
        let mut rows = statement.query((number, part))?;
        while let Some(row) = rows.next()? {
            add(&mut hasher, ValueRef::Text(table.as_bytes()));
            for column in 0..count {
                add(&mut hasher, row.get_ref(column)?);
            }
        }
    }
    if part == HEAD {
        head(connection, number, &mut hasher, &mut Sets::default())?;
    }
    Ok(hasher.finalize().into())
}

/// The digests of all parts that have rows, and of [`HEAD`]. Each table is read once.
pub(super) fn all(
    connection: &Connection,
    number: i64,
    sets: &mut Sets,
) -> Result<BTreeMap<String, Digest>, Trouble> {
    let questions = of_questions(connection, number)?;
    with_head(connection, number, questions, sets)
}

fn of_questions(connection: &Connection, number: i64) -> Result<Hashing, Trouble> {
    let mut hashing = Hashing::new();
    for (table, columns, order) in OF_QUESTIONS {
        let sql = format!(
            "SELECT question, {columns} FROM {table} WHERE interview = ?1 ORDER BY {order}"
        );
        let mut statement = connection.prepare_cached(&sql)?;
        let count = statement.column_count();
        let mut rows = statement.query([number])?;
        while let Some(row) = rows.next()? {
            let question = row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
            let hasher = hashing.of(question);
            add(hasher, ValueRef::Text(table.as_bytes()));
            for column in 1..count {
                add(hasher, row.get_ref(column)?);
            }
        }
    }
    Ok(hashing)
}

/// As [`all`], of an interview whose questions' rows are hashed already.
pub(super) fn with_head(
    connection: &Connection,
    number: i64,
    mut hashing: Hashing,
    sets: &mut Sets,
) -> Result<BTreeMap<String, Digest>, Trouble> {
    head(connection, number, hashing.of(HEAD), sets)?;
    let done = hashing.0.into_iter();
    Ok(done
        .map(|(part, it)| (part, it.finalize().into()))
        .collect())
}

/// The parts that have rows, and [`HEAD`].
pub(super) fn parts(connection: &Connection, number: i64) -> Result<BTreeSet<String>, Trouble> {
    let tables = OF_QUESTIONS
        .map(|(table, ..)| format!("SELECT question FROM {table} WHERE interview = ?1"));
    let mut statement = connection.prepare_cached(&tables.join(" UNION "))?;
    let parts = statement.query_map([number], |row| row.get(0))?;
    let mut parts = parts.collect::<Result<BTreeSet<String>, _>>()?;
    parts.insert(HEAD.to_owned());
    Ok(parts)
}

fn head(
    connection: &Connection,
    number: i64,
    hasher: &mut Sha256,
    sets: &mut Sets,
) -> Result<(), Trouble> {
    for (table, columns, order) in OF_HEAD {
        let key = if table == "interview" {
            "number"
        } else {
            "interview"
        };
        let sql = format!("SELECT {columns} FROM {table} WHERE {key} = ?1 ORDER BY {order}");
        let mut statement = connection.prepare_cached(&sql)?;
        rows(&mut statement, number, table, hasher)?;
    }
    let set: Option<i64> = connection
        .prepare_cached("SELECT question_set FROM interview WHERE number = ?1")?
        .query_row([number], |row| row.get(0))
        .optional()?;
    let Some(set) = set else {
        return Ok(());
    };
    if let Entry::Vacant(place) = sets.0.entry(set) {
        let found = connection
            .prepare_cached("SELECT set_id, edition, json FROM question_set WHERE id = ?1")?
            .query_row([set], |row| {
                let json = Sha256::digest(row.get_ref(2)?.as_bytes()?);
                Ok((row.get(0)?, row.get(1)?, json.into()))
            })
            .optional()?;
        // A set that is gone is no interview's: its digest is that of no row.
        let Some(found) = found else {
            return Ok(());
        };
        place.insert(found);
    }
    let (id, edition, json) = &sets.0[&set];
    add(hasher, ValueRef::Text(b"question_set"));
    add(hasher, ValueRef::Text(id.as_bytes()));
    add(hasher, ValueRef::Text(edition.as_bytes()));
    add(hasher, ValueRef::Blob(json));
    Ok(())
}

fn rows(
    statement: &mut Statement<'_>,
    number: i64,
    table: &str,
    hasher: &mut Sha256,
) -> Result<(), Trouble> {
    let count = statement.column_count();
    let mut rows = statement.query([number])?;
    while let Some(row) = rows.next()? {
        add(hasher, ValueRef::Text(table.as_bytes()));
        for column in 0..count {
            add(hasher, row.get_ref(column)?);
        }
    }
    Ok(())
}
