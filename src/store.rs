//! All SQL: schema, migrations, views; records in, interviews out. No other room names rusqlite.
//!
//! One SQLite file, one writer. A commit does not wait for the disk; a thread syncs the log a
//! moment later, off the typing path, and [`Store::save_state`] says whether that is done.
//!
//! | room | what it does |
//! |---|---|
//! | `place` | folder, file, lock beside it |
//! | `key` | what kind a file is, and what opens an encrypted one |
//! | `pages`, `carve`, `rescue` | what can still be read of a damaged file |
//! | `look`, `check` | what a file is and whether it is whole, before it is touched |
//! | `open` | opened, by the one that writes or to read along |
//! | `schema` | the steps of the schema (`schema/*.sql`: tables and the views others read) |
//! | `recover` | what a crash left open |
//! | `rows`, `checksum` | between the words of the trade and rows |
//! | `write`, `visit` | begin, commit, remove; the next visit |
//! | `question_sets` | the sets that interviews were held with |
//! | `read`, `list` | one interview; all of them |
//! | `find` | an interview or a company by what people call it |
//! | `beside` | tags, remarks, a company's stages |
//! | `round` | rounds of role-play and their turns |
//! | `review` | reviews: who, when, what was said; wordings of other copies |
//! | `room` | what the room may see |
//! | `follow` | reading along while another process writes |
//! | `ticks` | what the owner's terminal ticks, beside the database |
//! | `company` | names of companies changed, two made one |
//! | `filter` | which interviews are meant |
//! | `bin` | put aside, and taken back |
//! | `whole` | interviews with all that is kept of them, out to a file and in again |
//! | `setting` | what was decided for the database |
//! | `summary` | what interviews amount to, for comparing many |
//! | `health` | what is known of a file and its folder, to judge them |
//! | `shut` | the file let go and taken up again |
//! | `hurry` | written before the check's verdict, into the log alone |
//! | `watch` | the check of a database that is only read |
//! | `again` | taken up again after the disk was gone |
//! | `sync`, `disk` | the disk's sync and checkpoints |
//! | `backup` | a consistent copy |
//! | `copies`, `keep` | the copies kept beside it: which, and when they are made |
//! | `put_back` | a copy in the database's place |
//! | `convert` | the database under another key |
//! | `chain` | what shows that a row was changed without the program |
//! | `trouble` | SQLite's errors in the user's terms |
//!
//! # Opening
//! [`Store::open`] takes the lock, looks at the file over a read-only connection and refuses what
//! it must: in use, newer, damaged, not ours. The check of all rows runs on a thread. A large file is
//! handed out before it, and one whose check takes longer than a moment while it runs: lists can be read,
//! and the first write (or [`Store::writable`]) waits for the verdict. Nothing is written before it, except by
//! who cannot wait ([`Store::hurry`]): into the log, of which nothing goes into the file before.

mod again;
mod backup;
mod beside;
mod bin;
mod carve;
mod chain;
mod check;
mod checksum;
mod company;
mod convert;
mod copies;
mod disk;
mod filter;
mod find;
mod follow;
mod health;
mod hurry;
mod keep;
mod key;
mod list;
mod look;
mod open;
mod pages;
mod place;
mod put_back;
mod question_sets;
mod read;
mod recover;
mod rescue;
mod review;
mod room;
mod round;
mod rows;
mod schema;
mod setting;
mod shut;
mod summary;
mod sync;
#[cfg(test)]
mod tests;
mod ticks;
mod trouble;
mod visit;
mod watch;
mod whole;
mod write;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use rusqlite::Connection;

use crate::failure::Failure;

pub use backup::Copied;
pub use chain::{Asked, Break, Fault, Sealed, Trail};
pub use copies::{
    Copy, Inside, MIGRATIONS, MONTHS, WEEKLY, Why, copies, folder as copies_folder, is_due,
    look_inside, refused as copies_refused, today,
};
pub use filter::Filter;
pub use follow::Follower;
pub use health::{in_use, keeps_log, schema_version, versions};
pub use key::{ENCRYPTS, Key, Kind, kind};
pub use list::{Listed, Marks, Overview};
pub use put_back::{Held, PutBack};
pub use rescue::{Gap, Rescued, Saved, Stand, key_by_salt, rescue};
pub use setting::{PLAIN, PROTECTION};
pub use summary::Measured;
pub use sync::SaveState;
pub use ticks::{Stamp, Ticks};
pub use trouble::Refusal;
pub use watch::Watch;
pub use whole::{Ready, Taken, Twice, implied};
pub use write::{MOST_TEXT, Removed};

use keep::Keeper;
use sync::{Notify, Syncer};
use trouble::{Trouble, about_sql, named};

/// The connection keeps fewer statements by itself than are used for each question.
const STATEMENTS: usize = 64;

/// An open database. One thread uses it; the disk's sync runs behind it.
pub struct Store {
    // Fields are dropped in this order: the connection before the lock.
    /// The check of the file, until its verdict is there.
    check: Option<look::Check>,
    stage: Stage,
    /// Whoever writes does not wait for it.
    hurried: bool,
    connection: Connection,
    file: PathBuf,
    key: Option<Key>,
    steps: &'static [schema::Step],
    notify: Notify,
    keeper: Keeper,
    /// What lay beside the file before it was looked at.
    beside: place::Beside,
    following: chain::Following,
    /// Which interview the last commit changed, and when that was last said (wall clock, milliseconds).
    touched: Option<(i64, i64)>,
    lock: Option<Arc<place::Lock>>,
}

/// How far the way to writing has come.
enum Stage {
    /// Opened to read; stays so.
    ReadOnly,
    /// Let go, with its key, until it is opened again; the lock is kept.
    Shut,
    /// Looked at; not open for writing yet.
    Looked,
    /// The file is damaged. What was written before that was known is in its log, which is synced.
    Damaged(Failure, Option<Syncer>),
    /// Open for writing. `None`: no log, SQLite itself syncs each commit.
    Writing(Option<Syncer>),
}

impl Store {
    /// Makes sure that the store may write: waits for the check's verdict if it is still out,
    /// then migrates an older file (after a backup beside it) and closes what a crash left open.
    /// Every writing call does this by itself.
    ///
    /// # Errors
    /// The file is damaged, or open to read only: the same answer each time. A full disk or
    /// another program's lock: the next call tries again.
    pub fn writable(&mut self) -> Result<(), Failure> {
        if let Some(check) = &self.check {
            let verdict = check.wait();
            self.judge(verdict.clone());
            if self.check.is_some() {
                return verdict;
            }
        }
        self.take_up()
    }

    fn take_up(&mut self) -> Result<(), Failure> {
        match &self.stage {
            Stage::Writing(_) => Ok(()),
            Stage::Damaged(failure, _) => Err(failure.clone()),
            Stage::ReadOnly => Err(named("store-opened-to-read", &self.file)),
            Stage::Shut => Err(named("store-shut", &self.file)),
            Stage::Looked => self
                .start_writing()
                .map_err(|trouble| trouble.about(&self.file)),
        }
    }

    /// What the check of the whole file found, once it is done. Of a large file it begins when this is first
    /// asked, or with the first that is written: until then it takes nothing from who draws the first screen.
    /// A store that is open to read is not checked.
    pub fn verdict(&mut self) -> Option<Result<(), Failure>> {
        self.verdict_within(Duration::ZERO)
    }

    /// Whether everything committed is on the disk. Cheap: for every frame.
    pub fn save_state(&self) -> SaveState {
        match &self.stage {
            Stage::Writing(Some(syncer)) | Stage::Damaged(_, Some(syncer)) => syncer.state(),
            _ => SaveState::Synced,
        }
    }

    /// `callback` is called from another thread when the save state became synced or failed, and
    /// when the verdict of the check is there. It must not call the store.
    pub fn on_change(&self, callback: Box<dyn Fn() + Send>) {
        self.notify.set(callback);
    }

    /// The database file, its folder's links followed.
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// A number that changes whenever another program has committed (the audience's screen
    /// watches it).
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn data_version(&self) -> Result<i64, Failure> {
        self.connection
            .pragma_query_value(None, "data_version", |row| row.get(0))
            .map_err(|error| about_sql(&error, &self.file))
    }

    fn verdict_within(&mut self, patience: Duration) -> Option<Result<(), Failure>> {
        match (&self.check, &self.stage) {
            (Some(check), _) => {
                let verdict = check.within(patience)?;
                self.judge(verdict.clone());
                self.check.is_none().then_some(verdict)
            }
            (None, Stage::Damaged(failure, _)) => Some(Err(failure.clone())),
            (None, _) => Some(Ok(())),
        }
    }

    fn refusal(&self, failure: Failure) -> Refusal {
        Refusal {
            failure,
            readable: matches!(self.stage, Stage::Damaged(..) | Stage::Looked),
        }
    }

    fn start_writing(&mut self) -> Result<(), Trouble> {
        let mut connection = look::read_write(&self.file, self.key.as_ref())?;
        if connection.is_readonly(rusqlite::MAIN_DB)? {
            return Err(named("store-read-only", &self.file).into());
        }
        let held = self.check.is_some();
        hurry::hold(&connection, held)?;
        self.bring_up_to_date(&mut connection)?;
        let left = place::length(&place::beside(&self.file, "-wal")) > 0;
        let log = with_log(&connection)?;
        connection.set_prepared_statement_cache_capacity(STATEMENTS);
        recover::recover(&mut connection)?;
        chain::settle_all(&mut connection)?;
        // Summaries only save time: without them the rows are read.
        let _ = summary::catch_up(&mut connection);
        let syncer = if log {
            let disk = disk::disk(&self.file, self.key.as_ref())?;
            let syncer = Syncer::start(disk, self.notify.clone(), held);
            // What opening wrote, and what a killed program left in the log.
            syncer.committed(0, true);
            if left {
                syncer.empty();
            }
            Some(syncer)
        } else {
            None
        };
        self.connection = connection;
        // Catching up may have made the summary of the interview in hand.
        self.touched = None;
        self.stage = Stage::Writing(syncer);
        self.make_copy();
        Ok(())
    }

    /// Applies the schema's missing steps; what is in the file is copied beside it first.
    fn bring_up_to_date(&self, connection: &mut Connection) -> Result<(), Trouble> {
        let version = look::owner(connection, &self.file)?;
        if version == Some(self.steps.len()) {
            return Ok(());
        }
        if let Some(version) = version {
            backup::before_migration(connection, (&self.file, self.key.as_ref()), version)?;
        }
        // Its own words are whole: what does not fit is the file.
        schema::migrate(connection, self.steps).map_err(|error| match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::Unknown) => trouble::damaged(&self.file, error).into(),
            _ => Trouble::Sql(error),
        })
    }
}

/// Sets the connection up for writing; `false` where the file system cannot keep a log in shared
/// memory (a network folder): there each commit syncs by itself.
fn with_log(connection: &Connection) -> rusqlite::Result<bool> {
    connection.pragma_update(None, "secure_delete", true)?;
    let mode: String =
        connection.pragma_update_and_check(None, "journal_mode", "wal", |row| row.get(0))?;
    let log = mode == "wal";
    if log {
        connection.execute_batch("PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 0;")?;
    } else {
        connection.execute_batch("PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA;")?;
    }
    // The first read makes the log's file, which the sync needs to find.
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    Ok(log)
}
