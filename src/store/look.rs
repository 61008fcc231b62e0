//! Look before touching: what a file is, found out over read-only connections.
//!
//! Only when nothing here objects is the file opened for writing; a refused file stays as it was.

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags, OptionalExtension};

use crate::failure::Failure;

use super::keep::Stop;
use super::key::{self, Key};
use super::sync::Notify;
use super::trouble::{Refusal, Trouble, about_sql, damaged, named};
use super::{check, pages, place, schema};

/// How long a commit or a look waits for another program's lock.
pub(super) const BUSY: Duration = Duration::from_millis(50);

/// SQLite's extended code for "a rollback journal must be played back first".
const NEEDS_ROLLBACK: i32 = 776;

/// What the file is.
pub(super) enum Found {
    /// Nothing in it yet.
    New,
    /// Ours, with so many steps of the schema, open read-only.
    Ours {
        connection: Connection,
        version: usize,
    },
}

/// A read-only connection.
pub(super) fn read_only(file: &Path, key: Option<&Key>) -> rusqlite::Result<Connection> {
    connect(file, key, OpenFlags::SQLITE_OPEN_READ_ONLY)
}

/// A connection that may write. The file must be there.
pub(super) fn read_write(file: &Path, key: Option<&Key>) -> rusqlite::Result<Connection> {
    connect(file, key, OpenFlags::SQLITE_OPEN_READ_WRITE)
}

/// A read-only connection to a file in a folder where nothing can be written, so that SQLite cannot
/// make its files beside it. Without a log there is nothing but the file; nobody may be changing it.
pub(super) fn as_it_lies(file: &Path, key: Option<&Key>) -> rusqlite::Result<Connection> {
    let access = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    connect(Path::new(&uri(file, "immutable=1")?), key, access)
}

/// A read-only connection that reads, also in a folder where nothing can be written.
fn readable(file: &Path, key: Option<&Key>) -> rusqlite::Result<Connection> {
    let connection = read_only(file, key)?;
    match schema::version(&connection) {
        Err(error) if !has_log(file) && cannot_open(&error) => as_it_lies(file, key),
        _ => Ok(connection),
    }
}

/// The file's name as SQLite takes it where there is more to say.
pub(super) fn uri(file: &Path, how: &str) -> rusqlite::Result<String> {
    let mut uri = String::from("file://");
    let path = file
        .to_str()
        .ok_or(rusqlite::Error::InvalidPath(file.into()))?;
    let path = path.replace('\\', if cfg!(windows) { "/" } else { "\\" });
    if !path.starts_with('/') {
        uri.push('/');
    }
    for byte in path.bytes() {
        match byte {
            b'/' | b':' | b'-' | b'.' | b'_' => uri.push(byte.into()),
            _ if byte.is_ascii_alphanumeric() => uri.push(byte.into()),
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri.push('?');
    uri.push_str(how);
    Ok(uri)
}

fn connect(file: &Path, key: Option<&Key>, access: OpenFlags) -> rusqlite::Result<Connection> {
    let flags = access | OpenFlags::SQLITE_OPEN_NOFOLLOW | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(file, flags)?;
    connection.busy_timeout(BUSY)?;
    connection.set_prepared_statement_cache_capacity(64);
    // Without it SQLite parses a cached statement anew whenever other values are bound to it, to see
    // whether another plan would fit them better: no plan of ours depends on a value.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    if let Some(key) = key {
        key.unlock(&connection)?;
    }
    connection.execute_batch("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;")?;
    Ok(connection)
}

/// What stands at `file`, by its length, its header and its version; `latest` is the number of
/// schema steps this program knows. A transaction without a log that a crash interrupted is first taken
/// back, by SQLite itself, also for who only reads: nobody can read around it.
pub(super) fn look(file: &Path, key: Option<&Key>, latest: usize) -> Result<Found, Refusal> {
    let mut found = identify(file, key, latest);
    if let Err(Trouble::Sql(error)) = &found
        && needs_rollback(error)
    {
        found = read_write(file, key)
            .and_then(|connection| schema::version(&connection))
            .map_err(Trouble::Sql)
            .and_then(|_| identify(file, key, latest));
    }
    found.map_err(|trouble| Refusal::closed(trouble.about(file)))
}

/// What keeps the database from being read, found without making a file beside it. `None` also
/// where there is none, or where a log beside it may hold more than the file.
pub(super) fn as_it_lies_there(file: &Path, key: Option<&Key>, latest: usize) -> Option<Failure> {
    if place::length(file) == 0 || place::length(&place::beside(file, "-wal")) > 0 {
        return None;
    }
    let look = || -> Result<(), Trouble> {
        let file = &place::resolve(file, false).map_err(|refusal| refusal.failure)?;
        let connection = as_it_lies(file, key)?;
        let version = match owner(&connection, file) {
            Err(Trouble::Sql(error)) if is_no_database(&error) => {
                return Err(key::refused(file, key).into());
            }
            version => version?,
        };
        match version {
            Some(version) if version > latest => Err(newer(file, version, latest).into()),
            Some(version) if version < latest => Err(named("store-older", file).into()),
            Some(_) => Ok(long_enough(&connection, file)?),
            None => Ok(()),
        }
    };
    look().err().map(|trouble| trouble.about(file))
}

pub(super) fn newer(file: &Path, version: usize, latest: usize) -> Failure {
    named("store-newer", file)
        .with("version", version)
        .with("known", latest)
}

/// Whether commits lie beside the file.
pub(super) fn has_log(file: &Path) -> bool {
    place::length(&place::beside(file, "-wal")) > 0
}

/// What stands there. Where the log beside it is to blame for what is found, that is said: of another
/// database, left from another key, or damaged at its beginning, where SQLite would pass it over.
fn identify(file: &Path, key: Option<&Key>, latest: usize) -> Result<Found, Trouble> {
    if has_log(file) {
        let log = pages::beginning(&place::beside(file, "-wal"), 64).unwrap_or_default();
        if pages::log_is_damaged(&log) {
            return Err(named("store-damaged-log", file).into());
        }
    }
    let found = with_log(file, key, latest);
    match &found {
        Err(trouble) if has_log(file) && is_damage(trouble) && is_ours_alone(file, key) => {
            Err(named("store-damaged-log", file).into())
        }
        _ => found,
    }
}

fn is_damage(trouble: &Trouble) -> bool {
    match trouble {
        Trouble::Sql(error) => matches!(
            error.sqlite_error_code(),
            None | Some(rusqlite::ErrorCode::NotADatabase | rusqlite::ErrorCode::DatabaseCorrupt)
        ),
        Trouble::Row { .. } => true,
        Trouble::Said(failure) => {
            failure.id.starts_with("store-damaged") || failure.id == "store-not-ours"
        }
    }
}

fn is_ours_alone(file: &Path, key: Option<&Key>) -> bool {
    let alone = as_it_lies(file, key).map_err(Trouble::from);
    alone.is_ok_and(|it| matches!(owner(&it, file), Ok(Some(_))))
}

fn with_log(file: &Path, key: Option<&Key>, latest: usize) -> Result<Found, Trouble> {
    let log = place::length(&place::beside(file, "-wal"));
    if place::length(file) == 0 {
        return match log {
            0 => Ok(Found::New),
            _ => Err(damaged(file, "0 bytes, -wal > 0 bytes").into()),
        };
    }
    let mut connection = read_only(file, key)?;
    let version = match owner(&connection, file) {
        Err(Trouble::Sql(error)) if is_no_database(&error) => {
            return Err(key::refused(file, key).into());
        }
        Err(Trouble::Sql(error)) if log == 0 && cannot_open(&error) => {
            connection = as_it_lies(file, key)?;
            owner(&connection, file)?
        }
        version => version?,
    };
    let Some(version) = version else {
        return Ok(Found::New);
    };
    if version > latest {
        return Err(newer(file, version, latest).into());
    }
    if log == 0 {
        long_enough(&connection, file)?;
    }
    schema::fits(&connection, file, version)?;
    Ok(Found::Ours {
        connection,
        version,
    })
}

/// A transaction that a crash interrupted must be taken back first.
pub(super) fn needs_rollback(error: &rusqlite::Error) -> bool {
    matches!(error, rusqlite::Error::SqliteFailure(code, _) if code.extended_code == NEEDS_ROLLBACK)
}

pub(super) fn is_no_database(error: &rusqlite::Error) -> bool {
    error.sqlite_error_code() == Some(rusqlite::ErrorCode::NotADatabase)
}

pub(super) fn cannot_open(error: &rusqlite::Error) -> bool {
    error.sqlite_error_code() == Some(rusqlite::ErrorCode::CannotOpen)
}

/// The schema version of a file of ours; `None` when nothing was written into it yet.
pub(super) fn owner(connection: &Connection, file: &Path) -> Result<Option<usize>, Trouble> {
    let application: i32 = connection.pragma_query_value(None, "application_id", |r| r.get(0))?;
    let version = schema::version(connection)?;
    let first = connection.query_row("SELECT 1 FROM sqlite_schema LIMIT 1", [], |_| Ok(()));
    match first.optional()? {
        None if version == 0 => Ok(None),
        _ if application != schema::APPLICATION => Err(named("store-not-ours", file).into()),
        _ => Ok(Some(version)),
    }
}

/// SQLite does not notice a file that was cut inside its last page.
pub(super) fn long_enough(connection: &Connection, file: &Path) -> Result<(), Trouble> {
    let pages: u64 = value(connection, "page_count")?;
    let size: u64 = value(connection, "page_size")?;
    let length = place::length(file);
    if length < pages * size {
        return Err(damaged(file, format!("{length} < {pages} × {size} bytes")).into());
    }
    Ok(())
}

/// A number; SQLCipher gives the size of a page as text.
fn value(connection: &Connection, pragma: &str) -> rusqlite::Result<u64> {
    connection
        .pragma_query_value(None, pragma, |row| match row.get_ref(0)? {
            ValueRef::Text(digits) => Ok(std::str::from_utf8(digits)
                .ok()
                .and_then(|it| it.parse().ok())),
            other => Ok(other.as_i64_or_null()?.map(i64::unsigned_abs)),
        })?
        .ok_or(rusqlite::Error::InvalidQuery)
}

/// The check of a file, on a thread of its own over a connection of its own: it runs when somebody first
/// asks for its verdict. Dropping it stops it.
pub(super) struct Check {
    /// Keeps the thread waiting until it is dropped.
    hold: Cell<Option<Sender<()>>>,
    verdict: Receiver<Result<(), Failure>>,
    stop: Arc<Stop>,
    thread: Option<JoinHandle<()>>,
    /// The verdict came: the thread ends by itself.
    told: Cell<bool>,
    file: PathBuf,
}

impl Check {
    /// Makes the check ready; `notify` is called when the verdict is there. Rows are only checked
    /// where the schema is `current`: an older one had other columns.
    pub(super) fn ready(
        file: &Path,
        key: Option<&Key>,
        current: bool,
        notify: Notify,
    ) -> Result<Check, Refusal> {
        let connection =
            readable(file, key).map_err(|error| Refusal::closed(about_sql(&error, file)))?;
        let stop = Arc::new(Stop::default());
        stop.watch(&connection);
        let (sender, verdict) = channel();
        let (hold, held) = channel::<()>();
        let thread = {
            let file = file.to_path_buf();
            let (key, stop) = (key.cloned(), Arc::clone(&stop));
            std::thread::spawn(move || {
                // Nothing is ever sent: the other end goes.
                let _ = held.recv();
                let checked = |connection: &Connection| check::known(connection, &file, current);
                let found = checked(&connection).map_err(|found| {
                    let alone = || {
                        let alone = as_it_lies(&file, key.as_ref()).ok();
                        alone.inspect(|it| stop.watch(it))
                    };
                    let log = found.id.starts_with("store-damaged") && has_log(&file);
                    match log && alone().is_some_and(|it| checked(&it).is_ok()) {
                        true => named("store-damaged-log", &file),
                        false => found,
                    }
                });
                // Nobody listens any more when the store was closed meanwhile.
                let _ = sender.send(found);
                notify.call();
            })
        };
        Ok(Check {
            hold: Cell::new(Some(hold)),
            verdict,
            stop,
            thread: Some(thread),
            told: Cell::new(false),
            file: file.to_path_buf(),
        })
    }

    /// The verdict, if it came; the check does not begin for that.
    pub(super) fn told(&self) -> Option<Result<(), Failure>> {
        let verdict = self.verdict.try_recv().ok();
        self.told.set(verdict.is_some());
        verdict
    }

    /// Lets it run.
    pub(super) fn go(&self) {
        drop(self.hold.take());
    }

    /// The verdict, if it comes within this time.
    pub(super) fn within(&self, patience: Duration) -> Option<Result<(), Failure>> {
        self.go();
        let verdict = self.verdict.recv_timeout(patience);
        self.told.set(verdict.is_ok());
        match verdict {
            Ok(verdict) => Some(verdict),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => Some(Err(named("store-unchecked", &self.file))),
        }
    }

    /// The verdict, whenever it comes.
    pub(super) fn wait(&self) -> Result<(), Failure> {
        self.go();
        let verdict = self.verdict.recv();
        self.told.set(verdict.is_ok());
        verdict.unwrap_or_else(|_| Err(named("store-unchecked", &self.file)))
    }
}

impl Drop for Check {
    fn drop(&mut self) {
        let Some(thread) = self.thread.take() else {
            return;
        };
        self.go();
        // An interrupt between two statements is not heard, hence again.
        while !self.told.get() && !thread.is_finished() {
            self.stop.ask();
            std::thread::sleep(Duration::from_millis(1));
        }
        // A panic of the thread was its own.
        let _ = thread.join();
    }
}
