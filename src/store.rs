//! All SQL: schema, migrations, views; records in, interviews out. No other room names rusqlite.
//!
//! One SQLite file, one writer. A commit does not wait for the disk; a thread syncs the log at
//! once afterwards, off the typing path, and [`Store::save_state`] says whether that is done.
//!
//! | room | what it does |
//! |---|---|
//! | `place` | folder, file, lock beside it |
//! | `key` | what kind a file is, and what opens an encrypted one |
//! | `look`, `check` | what a file is and whether it is whole, before it is touched |
//! | `schema` | the steps of the schema (`schema/*.sql`: tables and the views others read) |
//! | `recover` | what a crash left open |
//! | `rows`, `checksum` | between the words of the trade and rows |
//! | `write`, `visit` | begin, commit, remove; the next visit |
//! | `read`, `list` | one interview; all of them |
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
//! | `summary` | what interviews amount to, for comparing many |
//! | `shut` | the file let go and taken up again |
//! | `again` | taken up again after the disk was gone |
//! | `sync` | the disk's sync and checkpoints |
//! | `backup` | a consistent copy |
//! | `convert` | the database under another key |
//! | `trouble` | SQLite's errors in the user's terms |
//!
//! # Opening
//! [`Store::open`] takes the lock, looks at the file over a read-only connection and refuses what
//! it must: in use, newer, damaged, not ours. The check of all rows runs on a thread; when it
//! takes longer than a moment, the store is handed out while it runs: lists can be read, and the
//! first write (or [`Store::writable`]) waits for the verdict. Nothing is written before it.

mod again;
mod backup;
mod beside;
mod bin;
mod check;
mod checksum;
mod company;
mod convert;
mod filter;
mod follow;
mod key;
mod list;
mod look;
mod place;
mod read;
mod recover;
mod review;
mod room;
mod round;
mod rows;
mod schema;
mod shut;
mod summary;
mod sync;
#[cfg(test)]
mod tests;
mod ticks;
mod trouble;
mod visit;
mod whole;
mod write;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use rusqlite::Connection;

use crate::failure::Failure;

pub use filter::Filter;
pub use follow::Follower;
pub use key::{ENCRYPTS, Key, Kind, kind};
pub use list::{Listed, Marks};
pub use summary::Measured;
pub use sync::SaveState;
pub use ticks::{Stamp, Ticks};
pub use trouble::Refusal;
pub use whole::{Taken, Twice, implied};
pub use write::MOST_TEXT;

use look::Found;
use sync::{Notify, Syncer};
use trouble::{Trouble, about_sql, named};

/// How long opening waits for the check of a small file; a larger one is handed out while it is
/// still being checked.
const PATIENCE: Duration = Duration::from_millis(50);
const SMALL: u64 = 4 << 20;

/// An open database. One thread uses it; the disk's sync runs behind it.
pub struct Store {
    // Fields are dropped in this order: the connection before the lock.
    stage: Stage,
    connection: Connection,
    file: PathBuf,
    key: Option<Key>,
    steps: &'static [schema::Step],
    notify: Notify,
    lock: Option<Arc<place::Lock>>,
}

/// How far the way to writing has come.
enum Stage {
    /// Opened to read; stays so.
    ReadOnly,
    /// Let go, with its key, until it is opened again; the lock is kept.
    Shut,
    /// The check of the file runs on its thread.
    Checking(look::Check),
    /// The file is whole, but it is not open for writing yet.
    Whole,
    /// The file is damaged.
    Damaged(Failure),
    /// Open for writing. `None`: no log, SQLite itself syncs each commit.
    Writing(Option<Syncer>),
}

impl Store {
    /// Opens the database for the one program that writes, and makes it if there is none.
    ///
    /// # Errors
    /// Refused, with the file unchanged: in use by another window, a symbolic link, not a
    /// database, not ours, from a newer version, damaged, not to be written. Damage in a large file
    /// may only be found after this returned: then [`Store::writable`] says so.
    pub fn open(path: &Path) -> Result<Store, Refusal> {
        Store::open_by(path, None)
    }

    /// As [`Store::open`]; an encrypted database is opened, a new one encrypted, by this key. A plain
    /// one is refused with a key, an encrypted one without.
    ///
    /// # Errors
    /// As there; the key is not the right one.
    pub fn open_by(path: &Path, key: Option<&Key>) -> Result<Store, Refusal> {
        Store::open_with(path, key, schema::STEPS)
    }

    fn open_with(
        path: &Path,
        key: Option<&Key>,
        steps: &'static [schema::Step],
    ) -> Result<Store, Refusal> {
        let file = place::resolve(path, true)?;
        let lock = Arc::new(place::lock(&file)?);
        place::create(&file)?;
        Store::locked(file, key, steps, lock)
    }

    /// As [`Store::open_with`], of a file that this program holds.
    fn locked(
        file: PathBuf,
        key: Option<&Key>,
        steps: &'static [schema::Step],
        lock: Arc<place::Lock>,
    ) -> Result<Store, Refusal> {
        let notify = Notify::default();
        let (connection, stage, current) = match look::look_and_take_back(&file, key, steps.len())?
        {
            Found::Ours {
                connection,
                version,
            } => {
                let current = version == steps.len();
                let check = look::Check::begin(&file, key, current, notify.clone())?;
                (connection, Stage::Checking(check), current)
            }
            Found::New => {
                let connection = look::read_write(&file, key)
                    .map_err(|error| Refusal::closed(about_sql(&error, &file)))?;
                (connection, Stage::Whole, false)
            }
        };
        let patience = match place::length(&file) {
            ..=SMALL => PATIENCE,
            _ => Duration::ZERO,
        };
        let mut store = Store {
            stage,
            connection,
            file,
            key: key.cloned(),
            steps,
            notify,
            lock: Some(lock),
        };
        if !current || store.verdict_within(patience) {
            store.writable().map_err(|failure| store.refusal(failure))?;
        }
        Ok(store)
    }

    /// Opens the database to read, also while another window writes. Every row read is compared
    /// with its checksum; the file as a whole is not checked.
    ///
    /// # Errors
    /// There is none, or it is not a database of this version.
    pub fn open_read_only(path: &Path) -> Result<Store, Refusal> {
        Store::open_read_only_by(path, None)
    }

    /// As [`Store::open_read_only`], by the key of an encrypted one.
    ///
    /// # Errors
    /// As there; the key is not the right one.
    pub fn open_read_only_by(path: &Path, key: Option<&Key>) -> Result<Store, Refusal> {
        let file = place::resolve(path, false)?;
        if place::length(&file) == 0 {
            return Err(Refusal::closed(named("store-none", &file)));
        }
        match look::look(&file, key, schema::STEPS.len())? {
            Found::Ours {
                connection,
                version,
            } if version == schema::STEPS.len() => Ok(Store {
                stage: Stage::ReadOnly,
                connection,
                file,
                key: key.cloned(),
                steps: schema::STEPS,
                notify: Notify::default(),
                lock: None,
            }),
            Found::New => Err(Refusal::closed(named("store-none", &file))),
            Found::Ours { .. } => Err(Refusal::closed(named("store-older", &file))),
        }
    }

    /// Makes sure that the store may write: waits for the check's verdict if it is still out,
    /// then migrates an older file (after a backup beside it) and closes what a crash left open.
    /// Every writing call does this by itself.
    ///
    /// # Errors
    /// The file is damaged, or open to read only: the same answer each time. A full disk or
    /// another program's lock: the next call tries again.
    pub fn writable(&mut self) -> Result<(), Failure> {
        if let Stage::Checking(check) = &self.stage {
            let verdict = check.wait();
            self.judge(verdict);
        }
        match &self.stage {
            Stage::Writing(_) => Ok(()),
            Stage::Damaged(failure) => Err(failure.clone()),
            Stage::ReadOnly => Err(named("store-opened-to-read", &self.file)),
            Stage::Shut => Err(named("store-shut", &self.file)),
            Stage::Whole | Stage::Checking(_) => self
                .start_writing()
                .map_err(|trouble| trouble.about(&self.file)),
        }
    }

    /// Whether [`Store::writable`] would answer without waiting for the check.
    pub fn checked(&mut self) -> bool {
        self.verdict_within(Duration::ZERO)
    }

    /// Whether everything committed is on the disk. Cheap: for every frame.
    pub fn save_state(&self) -> SaveState {
        match &self.stage {
            Stage::Writing(Some(syncer)) => syncer.state(),
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

    fn verdict_within(&mut self, patience: Duration) -> bool {
        let Stage::Checking(check) = &self.stage else {
            return true;
        };
        let verdict = check.within(patience);
        verdict.map(|verdict| self.judge(verdict)).is_some()
    }

    fn judge(&mut self, verdict: Result<(), Failure>) {
        self.stage = match verdict {
            Ok(()) => Stage::Whole,
            Err(failure) => Stage::Damaged(failure),
        };
    }

    fn refusal(&self, failure: Failure) -> Refusal {
        Refusal {
            failure,
            readable: matches!(self.stage, Stage::Damaged(_) | Stage::Whole),
        }
    }

    fn start_writing(&mut self) -> Result<(), Trouble> {
        let mut connection = look::read_write(&self.file, self.key.as_ref())?;
        if connection.is_readonly(rusqlite::MAIN_DB)? {
            return Err(named("store-read-only", &self.file).into());
        }
        self.bring_up_to_date(&mut connection)?;
        let log = with_log(&connection)?;
        recover::recover(&mut connection)?;
        // Summaries only save time: without them the rows are read.
        let _ = summary::catch_up(&mut connection);
        let syncer = if log {
            let disk = sync::disk(&self.file, self.key.as_ref())?;
            let syncer = Syncer::start(disk, self.notify.clone());
            // What opening wrote, and what a killed program left in the log.
            syncer.committed(0);
            Some(syncer)
        } else {
            None
        };
        self.connection = connection;
        self.stage = Stage::Writing(syncer);
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
        schema::migrate(connection, self.steps)?;
        Ok(())
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

impl Drop for Store {
    fn drop(&mut self) {
        self.finish_writing();
    }
}
