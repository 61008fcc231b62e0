//! The weekly copy, made by itself on a thread with a connection of its own, so that nobody waits
//! for it and what is typed is not held up.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

use jiff::civil::Date;
use rusqlite::{Connection, InterruptHandle};

use super::copies::{self, Why};
use super::key::{Key, Kind};
use super::sync::held;
use super::trouble::Trouble;
use super::{Stage, Store, backup, look};
use crate::failure::Failure;

/// How long closing waits for a copy that is being made; then it is given up until the next time.
pub(super) const PATIENCE: Duration = Duration::from_millis(250);

impl Store {
    /// From now on copies are kept of it, in the folder beside it: the first one now, if it is due and
    /// the way to writing has come so far.
    pub(super) fn keep_copies(&mut self) {
        self.keeper.wanted = true;
        self.make_copy();
    }

    /// Makes the copy that is due, where copies are kept and the database is whole and open for writing.
    pub(super) fn make_copy(&mut self) {
        let wanted = self.keeper.wanted && self.check.is_none();
        if let (Stage::Writing(log), true) = (&self.stage, wanted) {
            let logs = log.is_some();
            self.keeper.begin(&self.file, self.key.as_ref(), logs);
        }
    }

    /// Why the copy that was due since this was opened could not be made. Never in the way of anything;
    /// the next opening tries again.
    pub fn copy_failed(&self) -> Option<Failure> {
        held(&self.keeper.failed).clone()
    }
}

/// Keeps copies of a database, where that is wanted.
#[derive(Default)]
pub(super) struct Keeper {
    wanted: bool,
    making: Option<Making>,
    failed: Arc<Mutex<Option<Failure>>>,
}

struct Making {
    stop: Arc<Stop>,
    done: Receiver<()>,
    thread: JoinHandle<()>,
}

/// What ends a copy or a check early.
#[derive(Default)]
pub(super) struct Stop {
    asked: AtomicBool,
    running: Mutex<Option<InterruptHandle>>,
}

impl Stop {
    /// From now on this connection is the one that works.
    pub(super) fn watch(&self, connection: &Connection) {
        *held(&self.running) = Some(connection.get_interrupt_handle());
    }

    /// Ends what works now, and what [`Stop::is_asked`] is asked before; an interrupt between two statements is
    /// not heard, hence again and again until the thread has ended.
    pub(super) fn ask(&self) {
        self.asked.store(true, Ordering::Relaxed);
        if let Some(running) = &*held(&self.running) {
            running.interrupt();
        }
    }

    fn is_asked(&self) -> bool {
        self.asked.load(Ordering::Relaxed)
    }
}

impl Keeper {
    pub(super) fn is_wanted(&self) -> bool {
        self.wanted
    }

    /// Begins the copy that is due. Without a log whoever reads holds up who writes: then it is made
    /// before anybody writes.
    fn begin(&mut self, file: &Path, key: Option<&Key>, logs: bool) {
        if self.making.is_some() {
            return;
        }
        let stop = Arc::new(Stop::default());
        let (sender, done) = channel();
        let make = {
            let (file, key) = (file.to_path_buf(), key.cloned());
            let (stop, failed) = (Arc::clone(&stop), Arc::clone(&self.failed));
            move || {
                let made = make_due(&file, key.as_ref(), copies::today(), &stop);
                *held(&failed) = made.err().filter(|_| !stop.is_asked());
                // Nobody listens where nobody waits.
                let _ = sender.send(());
            }
        };
        if !logs {
            return make();
        }
        let thread = std::thread::Builder::new().name("copy".into()).spawn(make);
        self.making = thread.ok().map(|thread| Making { stop, done, thread });
    }

    /// Ends what is being made, after so much time for it to end by itself.
    pub(super) fn stop(&mut self, patience: Duration) {
        let Some(making) = self.making.take() else {
            return;
        };
        let _ = making.done.recv_timeout(patience);
        while !making.thread.is_finished() {
            making.stop.ask();
            std::thread::sleep(Duration::from_millis(1));
        }
        let _ = making.thread.join();
    }
}

/// Makes the weekly copy, if one is due and there is something new to copy; then removes those that
/// the rule does not keep.
pub(super) fn make_due(
    file: &Path,
    key: Option<&Key>,
    today: Date,
    stop: &Stop,
) -> Result<Option<PathBuf>, Failure> {
    copies::remove_begun(file);
    let own = match key {
        Some(_) => Kind::Encrypted,
        None => Kind::Plain,
    };
    let mut weekly = copies::copies(file);
    // One that is not protected as the database is does not count.
    weekly.retain(|it| it.why == Why::Weekly && it.kind == own && it.day <= today);
    if !copies::is_due(weekly.iter().map(|it| it.day), today) {
        return Ok(None);
    }
    let about = |trouble: Trouble| trouble.about(file);
    let connection = look::read_only(file, key).map_err(|it| about(it.into()))?;
    stop.watch(&connection);
    let now = stamp(&connection).map_err(about)?;
    // The demonstration alone is nothing to keep, least of all readable before a passphrase is chosen.
    let real = "SELECT count(*) FROM interview WHERE demo = 0";
    let real = connection.query_row(real, [], |row| row.get::<_, i64>(0));
    let nothing = real.map_err(|it| about(it.into()))? == 0;
    if nothing
        || weekly
            .first()
            .is_some_and(|it| holds((&it.file, key), &now, stop))
    {
        return Ok(None);
    }
    let target = copies::free_name(file, today, Why::Weekly)?;
    backup::copy(&connection, (file, key), &target, stop)?;
    copies::tidy(file, today, &target);
    Ok(Some(target))
}

/// Whether a copy is whole and holds just this.
fn holds((copy, key): (&Path, Option<&Key>), now: &[(String, i64, i64)], stop: &Stop) -> bool {
    let stamped = || -> Result<bool, Trouble> {
        copies::look_inside_by(copy, key, |it| stop.watch(it))?;
        let connection = copies::open(copy, key)?;
        stop.watch(&connection);
        Ok(stamp(&connection)? == now)
    };
    stamped().unwrap_or(false)
}

/// What is in a database, by the number of rows of each table and their checksums; what the room saw
/// is not asked for.
fn stamp(connection: &Connection) -> Result<Vec<(String, i64, i64)>, Trouble> {
    let mut tables = connection.prepare(
        "SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c \
         WHERE m.type = 'table' AND c.name = 'checksum' AND m.name <> 'room' ORDER BY 1",
    )?;
    let tables: Vec<String> = tables
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let mut stamp = Vec::new();
    for table in tables {
        let sql = format!(
            "SELECT count(*), coalesce(sum(checksum & 0xffffffff), 0) FROM \"{table}\" NOT INDEXED"
        );
        let (count, sum) = connection.query_row(&sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
        stamp.push((table, count, sum));
    }
    let sql = "SELECT coalesce(sum(touched), 0), coalesce(sum(binned), 0) FROM interview";
    let (touched, binned) = connection.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    stamp.push((String::new(), touched, binned));
    Ok(stamp)
}
