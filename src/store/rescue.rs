//! What can still be read of a damaged database, in a new one: every row that is what was written, and
//! around what is missing as much as makes it open. The damaged file is only read.

mod filling;
mod stand_in;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rusqlite::Connection;
use zeroize::Zeroizing;

use super::keep::Stop;
use super::key::Key;
use super::pages::{self, Pages};
use super::trouble::{Trouble, named};
use super::{backup, carve, look, place, schema};
use crate::dialogue::question::QuestionSet;
use crate::failure::Failure;
use crate::secret::Passphrase;
use filling::Filling;

/// What came of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rescued {
    /// By number.
    pub interviews: Vec<Saved>,
    /// Rows that were left out: not what was written, or of nothing that is there.
    pub left_out: usize,
    /// Pages of the file, and those that are damaged.
    pub pages: u32,
    pub damaged: u32,
}

/// An interview that is in the new database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    pub number: i64,
    pub company: String,
    /// What of it is missing or was put together again; nothing: it is whole, as far as can be told.
    pub gaps: BTreeSet<Gap>,
}

/// What is missing of an interview, or not sure.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// Its head: date, interviewer, number of the visit.
    Head,
    /// The name of the company.
    Company,
    /// The question set it was held with; another one stands in its place.
    Set,
    /// An answer that is lost.
    Lost(String),
    /// An answer that was taken from a kept wording, or from a damaged row: to be looked at.
    Unsure(String),
    /// Rows of this table.
    Rows(&'static str),
}

/// The words that stand where something is missing.
#[derive(Clone, Debug)]
pub struct Stand {
    /// Before the number of an interview whose company is not known.
    pub company: String,
    /// In the note of an answer that is to be looked at.
    pub note: String,
    /// As the author of a wording that was read from a damaged row.
    pub author: String,
}

/// Reads what can be read of the database at `from` (with the log beside it), by the key of an encrypted
/// one, and makes a new database of it at `to`, by the same key, where nothing is yet. `sets`: those that
/// may stand in for one that is lost.
///
/// # Errors
/// The file cannot be read, nothing of it can be told from noise, or the new one cannot be written.
pub fn rescue(
    from: &Path,
    key: Option<&Key>,
    to: &Path,
    stand: &Stand,
    sets: &[QuestionSet],
) -> Result<Rescued, Failure> {
    let from = place::resolve(from, false)?;
    let to = place::resolve(to, false)?;
    // In a folder where nothing can be written nobody writes the database either.
    let _lock = match place::lock(&from) {
        Err(refusal) if refusal.failure.id == "store-in-use" => return Err(refusal.failure),
        lock => lock.ok(),
    };
    let made = Connection::open_in_memory().and_then(|mut it| {
        schema::migrate(&mut it, schema::STEPS)?;
        carve::tables(&it)
    });
    let tables = made.map_err(|error| Trouble::Sql(error).about(&to))?;
    let pages = Pages::of(&from, key)?;
    let carved = carve::all(&pages, &tables);
    let mut rescued = Rescued {
        pages: pages.count(),
        damaged: carved.damaged,
        ..Rescued::default()
    };
    drop(pages);
    if !carved.rows.iter().any(|it| it.whole) {
        return Err(named("store-rescue-nothing", &from));
    }
    let fill = |beside: &Path| {
        let mut fill = || -> Result<(), Trouble> {
            let mut connection = look::read_write(beside, key)?;
            connection.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA secure_delete = ON")?;
            schema::migrate(&mut connection, schema::STEPS)?;
            let tx = connection.transaction()?;
            Filling {
                tx: &tx,
                tables: &tables,
                carved: &carved,
                stand,
                sets,
                gaps: BTreeMap::new(),
                left_out: 0,
            }
            .all(&mut rescued)?;
            Ok(tx.commit()?)
        };
        fill().map_err(|trouble| trouble.about(beside))
    };
    backup::complete(&to, key, &Stop::default(), fill, |_| Ok(true))?;
    Ok(rescued)
}

/// The key of an encrypted database whose first 16 bytes, the salt, lost a bit: 128 keys are tried, each
/// as dear as one opening, but by the recovery key. `tried` hears how many were.
///
/// # Errors
/// The file cannot be read.
pub fn key_by_salt(
    file: &Path,
    passphrase: &Passphrase,
    tried: impl FnMut(u32),
) -> Result<Option<Key>, Failure> {
    let salt = pages::salt_before(
        file,
        |salt| Zeroizing::new(*Key::of_salt(passphrase, *salt).parts().0),
        tried,
    )?;
    Ok(salt.map(|salt| Key::of_salt(passphrase, salt)))
}
