//! The disk under a database: its log, synced, moved into the database, and written once more after the
//! disk had refused.

use std::fs::OpenOptions;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use rusqlite::Connection;

use crate::failure::Failure;

use super::key::Key;
use super::sync::{Disk, held};
use super::trouble::{about_io, about_sql, named};
use super::{again, look, place};

/// The disk under this database: its log, and a connection for checkpoints. The log's file may
/// be opened and closed freely: SQLite holds no locks on it.
pub(super) fn disk(file: &Path, key: Option<&Key>) -> Result<Disk, Failure> {
    let path = place::beside(file, "-wal");
    let log = OpenOptions::new()
        .read(true)
        .write(true)
        .open(&path)
        .map_err(|error| about_io(&error, &path))?;
    // It parses the whole schema: not at each start.
    let connection: Arc<Mutex<Option<Connection>>> = Arc::default();
    let sync = {
        let mut folder = Some(file.to_path_buf());
        Box::new(move || {
            log.sync_data()
                .map_err(|error| sync_failed(&error, &path))?;
            // The names, once: a log that nobody finds after a power cut is no log.
            if let Some(file) = folder.take() {
                place::sync_folder(&file).map_err(|error| sync_failed(&error, &path))?;
            }
            Ok(())
        })
    };
    let move_log = |pragma: &'static str, patience: Duration| {
        let connection = Arc::clone(&connection);
        let (file, key) = (file.to_path_buf(), key.cloned());
        Box::new(move || {
            let mut kept = held(&connection);
            let connection = match &mut *kept {
                Some(connection) => connection,
                none => none.insert(connected(&file, key.as_ref())?),
            };
            let moved = connection
                .busy_timeout(patience)
                .and_then(|()| connection.query_row(pragma, [], |row| row.get::<_, i64>(0)));
            match moved {
                Ok(0) => Ok(()),
                Ok(_) => Err(named("store-locked", &file)),
                Err(error) => {
                    if key.is_some() && again::is_dead(&error) {
                        *kept = None;
                        return Err(named("store-disk", &file).with("why", error));
                    }
                    Err(about_sql(&error, &file))
                }
            }
        })
    };
    Ok(Disk {
        sync,
        checkpoint: move_log("PRAGMA wal_checkpoint(PASSIVE)", look::BUSY),
        rescue: move_log("PRAGMA wal_checkpoint(TRUNCATE)", look::BUSY),
        // Who waits for readers keeps the writer waiting.
        empty: move_log("PRAGMA wal_checkpoint(TRUNCATE)", Duration::ZERO),
    })
}

fn connected(file: &Path, key: Option<&Key>) -> Result<Connection, Failure> {
    let opened = look::read_write(file, key).and_then(|connection| {
        connection
            .execute_batch("PRAGMA synchronous = NORMAL; PRAGMA checkpoint_fullfsync = ON;")?;
        Ok(connection)
    });
    opened.map_err(|error| about_sql(&error, file))
}

fn sync_failed(error: &std::io::Error, file: &Path) -> Failure {
    named("store-sync", file).with("why", error)
}
