//! The chain of an interview: what its rows were whenever the program was done with them, each link
//! hashed over the one before, so that a row changed without the program shows.
//!
//! A part (a question, or the head) is opened by the first commit that changes it: the link says
//! what the part was just then, so that a change made before it shows for good. Later commits to the
//! same part add nothing. It is sealed when it is left: by a commit that is about something else, by
//! the end of its time, when the interview is finished, when the file is closed or next opened. The
//! database itself has a chain too (interview 0): which interviews were begun and removed, and where
//! their chains ended.
//!
//! | link | of | parts | digests |
//! |---|---|---|---|
//! | `open` | an interview | its parts | as they were found, before the change |
//! | `seal` | an interview | its parts | as they are |
//! | `before` | the database | the highest number before there was a chain | |
//! | `begun` | the database | number, id | hash of the interview's first link |
//! | `found` | the database | as `begun`, of an interview from before | |
//! | `end` | the database | number, seq | hash of that link |
//! | `removed` | the database | number | hash of its last link |

mod digest;
mod following;
mod read;
mod verify;

use std::collections::BTreeSet;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior};
use sha2::{Digest as _, Sha256};

use super::trouble::Trouble;
use digest::Digest;

pub(super) use digest::{HEAD, Hashing, Sets};
pub(super) use following::Following;
pub use verify::{Asked, Break, Fault, Sealed, Trail};

/// The step of the schema with which chains begin.
pub(super) const SINCE: usize = 6;

const NOTHING: Digest = [0; 32];

/// A link before it hangs on its chain.
struct Link<'a> {
    number: i64,
    id: &'a str,
    seq: i64,
    at: i64,
    kind: &'a str,
    parts: &'a str,
    digests: &'a [u8],
}

impl Link<'_> {
    /// SHA-256 of the hash before it and what it says.
    fn hash(&self, before: &[u8]) -> Digest {
        let mut hasher = Sha256::new();
        hasher.update(before);
        for value in [
            ValueRef::Integer(self.number),
            ValueRef::Text(self.id.as_bytes()),
            ValueRef::Integer(self.seq),
            ValueRef::Integer(self.at),
            ValueRef::Text(self.kind.as_bytes()),
            ValueRef::Text(self.parts.as_bytes()),
            ValueRef::Blob(self.digests),
        ] {
            digest::add(&mut hasher, value);
        }
        hasher.finalize().into()
    }
}

/// The end of a chain, to go on from.
#[derive(Debug)]
pub(super) struct Chain {
    number: i64,
    id: String,
    seq: i64,
    hash: Vec<u8>,
    open: BTreeSet<String>,
}

impl Chain {
    /// The chain of an interview that is there.
    pub(super) fn load(connection: &Connection, number: i64) -> Result<Chain, Trouble> {
        let id = connection
            .prepare_cached("SELECT id FROM interview WHERE number = ?1")?
            .query_row([number], |row| row.get(0))?;
        let mut chain = Chain::end_of(connection, number, id)?;
        let since = connection
            .prepare_cached("SELECT seq FROM unsettled WHERE interview = ?1")?
            .query_row([number], |row| row.get(0))
            .optional()?;
        if let Some(since) = since {
            chain.open = open_parts(connection, number, since)?;
        }
        Ok(chain)
    }

    /// Of an interview that has none yet.
    fn new(number: i64, id: String) -> Chain {
        Chain {
            number,
            id,
            seq: 0,
            hash: NOTHING.to_vec(),
            open: BTreeSet::new(),
        }
    }

    fn of_database(connection: &Connection) -> Result<Chain, Trouble> {
        Chain::end_of(connection, 0, String::new())
    }

    fn end_of(connection: &Connection, number: i64, id: String) -> Result<Chain, Trouble> {
        let sql = "SELECT seq, hash FROM event WHERE interview = ?1 ORDER BY seq DESC LIMIT 1";
        let end = connection
            .prepare_cached(sql)?
            .query_row([number], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let mut chain = Chain::new(number, id);
        if let Some(end) = end {
            (chain.seq, chain.hash) = end;
        }
        Ok(chain)
    }

    /// Opens those of the parts that are not open yet, before they change.
    pub(super) fn open<'p>(
        &mut self,
        tx: &Connection,
        at: i64,
        parts: impl IntoIterator<Item = &'p str>,
    ) -> Result<(), Trouble> {
        if self.seq == 0 {
            self.begin(tx, "found", at, None, &mut Sets::default())?;
        }
        let new = parts.into_iter().filter(|it| !self.open.contains(*it));
        let new: BTreeSet<&str> = new.collect();
        if new.is_empty() {
            return Ok(());
        }
        self.link_parts(tx, "open", at, &new)?;
        self.open.extend(new.into_iter().map(String::from));
        Ok(())
    }

    /// Seals these parts as they are now.
    pub(super) fn seal(
        &mut self,
        tx: &Connection,
        at: i64,
        parts: &BTreeSet<&str>,
    ) -> Result<(), Trouble> {
        if parts.is_empty() {
            return Ok(());
        }
        self.link_parts(tx, "seal", at, parts)?;
        self.open.retain(|it| !parts.contains(it.as_str()));
        Ok(())
    }

    /// Seals what is open, and has the database's chain say where this one ends.
    pub(super) fn settle(&mut self, tx: &Connection, at: i64) -> Result<(), Trouble> {
        let open = std::mem::take(&mut self.open);
        self.seal(tx, at, &open.iter().map(String::as_str).collect())?;
        let mark = "DELETE FROM unsettled WHERE interview = ?1";
        if tx.prepare_cached(mark)?.execute([self.number])? == 0 {
            return Ok(());
        }
        let parts = serde_json::json!([self.number, self.seq]).to_string();
        Chain::of_database(tx)?.link(tx, "end", at, &parts, &self.hash)
    }

    /// Seals all parts that are open, or have come since.
    pub(super) fn seal_all(&mut self, tx: &Connection, at: i64) -> Result<(), Trouble> {
        self.open.extend(digest::parts(tx, self.number)?);
        self.settle(tx, at)
    }

    /// The first link: all parts as they are. `questions`: what is known of them already.
    fn begin(
        &mut self,
        tx: &Connection,
        kind: &str,
        at: i64,
        questions: Option<Hashing>,
        sets: &mut Sets,
    ) -> Result<(), Trouble> {
        let known = questions.is_some();
        let all = match questions {
            Some(questions) => digest::with_head(tx, self.number, questions, sets)?,
            None => digest::all(tx, self.number, sets)?,
        };
        if known && cfg!(debug_assertions) {
            assert_eq!(
                all,
                digest::all(tx, self.number, sets)?,
                "as it was written"
            );
        }
        let parts: Vec<&String> = all.keys().collect();
        let digests: Vec<u8> = all.values().flatten().copied().collect();
        self.link(
            tx,
            "seal",
            at,
            &serde_json::json!(parts).to_string(),
            &digests,
        )?;
        let parts = serde_json::json!([self.number, self.id]).to_string();
        Chain::of_database(tx)?.link(tx, kind, at, &parts, &self.hash)
    }

    fn link_parts(
        &mut self,
        tx: &Connection,
        kind: &str,
        at: i64,
        parts: &BTreeSet<&str>,
    ) -> Result<(), Trouble> {
        let mut digests = Vec::with_capacity(parts.len() * NOTHING.len());
        for part in parts {
            digests.extend(digest::of(tx, self.number, part)?);
        }
        self.link(
            tx,
            kind,
            at,
            &serde_json::json!(parts).to_string(),
            &digests,
        )?;
        tx.prepare_cached("INSERT OR IGNORE INTO unsettled (interview, seq) VALUES (?1, ?2)")?
            .execute((self.number, self.seq))?;
        Ok(())
    }

    fn link(
        &mut self,
        tx: &Connection,
        kind: &str,
        at: i64,
        parts: &str,
        digests: &[u8],
    ) -> Result<(), Trouble> {
        let link = Link {
            number: self.number,
            id: &self.id,
            seq: self.seq + 1,
            at,
            kind,
            parts,
            digests,
        };
        let hash = link.hash(&self.hash);
        tx.prepare_cached(
            "INSERT INTO event (interview, seq, at, kind, parts, digests, hash) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute((self.number, link.seq, at, kind, parts, digests, &hash[..]))?;
        self.seq += 1;
        self.hash = hash.to_vec();
        Ok(())
    }
}

/// The parts whose last link opened them; none was open before the link `since`.
fn open_parts(
    connection: &Connection,
    number: i64,
    since: i64,
) -> Result<BTreeSet<String>, Trouble> {
    let mut open = BTreeSet::new();
    let sql = "SELECT kind, parts FROM event WHERE interview = ?1 AND seq >= ?2 ORDER BY seq";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query((number, since))?;
    while let Some(row) = rows.next()? {
        let (kind, parts): (String, String) = (row.get(0)?, row.get(1)?);
        // What cannot be read was not written here: that shows when the chain is verified.
        let parts: Vec<String> = serde_json::from_str(&parts).unwrap_or_default();
        for part in parts {
            match kind.as_str() {
                "open" => open.insert(part),
                _ => open.remove(&part),
            };
        }
    }
    Ok(open)
}

/// The database's chain begins: what interviews it has already are from before.
pub(super) fn first(tx: &Connection) -> rusqlite::Result<()> {
    let sql = "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'interview'), 0), \
               coalesce((SELECT max(touched) FROM interview), 0)";
    let (before, at): (i64, i64) = tx.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let parts = format!("[{before}]");
    let link = Link {
        number: 0,
        id: "",
        seq: 1,
        at,
        kind: "before",
        parts: &parts,
        digests: &[],
    };
    tx.execute(
        "INSERT INTO event (interview, seq, at, kind, parts, digests, hash) \
         VALUES (0, 1, ?1, 'before', ?2, x'', ?3)",
        (at, &parts, &link.hash(&NOTHING)[..]),
    )?;
    Ok(())
}

/// An interview was begun, all of its rows are there. `at`: wall clock, milliseconds since 1970 UTC.
pub(super) fn begun(tx: &Connection, number: i64, at: i64) -> Result<(), Trouble> {
    Chain::load(tx, number)?.begin(tx, "begun", at, None, &mut Sets::default())
}

/// As [`begun`], of one of many. `questions`: what its questions' rows are; `None`: they are read.
pub(super) fn begun_of_many(
    tx: &Connection,
    (number, id): (i64, &str),
    at: i64,
    questions: Option<Hashing>,
    sets: &mut Sets,
) -> Result<(), Trouble> {
    let mut chain = Chain::new(number, id.to_owned());
    chain.begin(tx, "begun", at, questions, sets)
}

/// Something changes that is not one question's, of several interviews. `at`: wall clock; without
/// one, an interview's last change counts.
pub(super) fn heads_change<T>(
    tx: &Connection,
    numbers: &[i64],
    at: Option<i64>,
    change: impl FnOnce() -> Result<T, Trouble>,
) -> Result<T, Trouble> {
    let mut chains = Vec::new();
    for number in numbers {
        let mut chain = Chain::load(tx, *number)?;
        let at = match at {
            Some(at) => at,
            None => touched(tx, *number)?,
        };
        chain.open(tx, at, [HEAD])?;
        chains.push((chain, at));
    }
    let done = change()?;
    for (mut chain, at) in chains {
        chain.settle(tx, at)?;
    }
    Ok(done)
}

/// An interview is removed: its chain goes with it. To be called while it is still there.
pub(super) fn removed(tx: &Connection, number: i64) -> Result<(), Trouble> {
    let chain = Chain::load(tx, number)?;
    let digests = if chain.seq == 0 { &[] } else { &chain.hash[..] };
    let at = touched(tx, number)?;
    Chain::of_database(tx)?.link(tx, "removed", at, &format!("[{number}]"), digests)?;
    tx.execute("DELETE FROM event WHERE interview = ?1", [number])?;
    Ok(())
}

/// Seals whatever is open, when nobody is at it any more.
pub(super) fn settle_all(connection: &mut Connection) -> Result<(), Trouble> {
    let numbers: Vec<i64> = connection
        .prepare("SELECT interview FROM unsettled ORDER BY interview")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    if numbers.is_empty() {
        return Ok(());
    }
    let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for number in numbers {
        let at = touched(&tx, number)?;
        Chain::load(&tx, number)?.settle(&tx, at)?;
    }
    Ok(tx.commit()?)
}

/// All of an interview is about to be written anew: its parts as they are now are opened. Goes on
/// with [`Chain::seal_all`].
pub(super) fn rewritten(tx: &Connection, number: i64, at: i64) -> Result<Chain, Trouble> {
    let mut chain = Chain::load(tx, number)?;
    let parts = digest::parts(tx, number)?;
    chain.open(tx, at, parts.iter().map(String::as_str))?;
    Ok(chain)
}

/// When an interview was last changed.
pub(super) fn touched(tx: &Connection, number: i64) -> rusqlite::Result<i64> {
    tx.prepare_cached("SELECT touched FROM interview WHERE number = ?1")?
        .query_row([number], |row| row.get(0))
}
