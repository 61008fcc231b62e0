//! A copy put back in the database's place. What stood there is set aside, never removed, and at every
//! moment the one or the other stands under the database's name.

use std::collections::HashMap;
use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::Connection;

use super::copies::{self, Inside};
use super::key::Key;
use super::trouble::{Trouble, about_io, about_sql, named};
use super::{Store, backup, check, convert, look, place, schema};
use crate::failure::Failure;

/// What SQLite keeps beside a database that was not closed.
const BESIDE: [&str; 2] = ["-wal", "-journal"];

/// The database's place, held by this program without opening what stands there.
pub struct Held {
    file: PathBuf,
    lock: Arc<place::Lock>,
}

/// What was put back.
#[derive(Clone, Debug, PartialEq)]
pub struct PutBack {
    pub interviews: usize,
    /// Where that which stood there is now; `None`: there was nothing.
    pub aside: Option<PathBuf>,
}

impl Held {
    /// Holds the database's place: no other window has it until this is dropped.
    ///
    /// # Errors
    /// Another window has it, something else than a file stands there, its folder cannot be written.
    pub fn new(database: &Path) -> Result<Held, Failure> {
        let file = place::resolve(database, true)?;
        let lock = Arc::new(place::lock(&file)?);
        Ok(Held { file, lock })
    }

    /// How many interviews of the database are not in the copy, or were changed since. `None`: what
    /// stands there cannot be read by this key.
    ///
    /// # Errors
    /// The copy cannot be read.
    pub fn more_recent(
        &self,
        key: Option<&Key>,
        (copy, copy_key): (&Path, Option<&Key>),
    ) -> Result<Option<usize>, Failure> {
        if place::length(&self.file) == 0 {
            return Ok(Some(0));
        }
        let copy = &place::resolve(copy, false)?;
        let copied = copies::open(copy, copy_key).and_then(|it| touched(&it));
        let copied = copied.map_err(|error| about_sql(&error, copy))?;
        let present = look::read_only(&self.file, key).and_then(|it| touched(&it));
        let newer = |(id, at): (&String, &i64)| copied.get(id).is_none_or(|then| at > then);
        Ok(present
            .ok()
            .map(|it| it.iter().filter(|it| newer(*it)).count()))
    }

    /// Puts the copy in the database's place, encrypted by `key` (another than the copy's: it is
    /// converted), and brings its schema up to date. What stands there is set aside under its name
    /// with `.aside-` and `at`, with its log; `present` opens it.
    ///
    /// # Errors
    /// The copy is damaged, the disk is full or refused: the database is as it was.
    pub fn put_back(
        self,
        (copy, copy_key): (&Path, Option<&Key>),
        key: Option<&Key>,
        present: Option<&Key>,
        at: &str,
    ) -> Result<PutBack, Failure> {
        let copy = place::resolve(copy, false)?;
        if copy == self.file || backup::same_file(&copy, &self.file) {
            return Err(named("store-backup-itself", &copy));
        }
        let Inside { interviews, .. } = copies::look_inside(&copy, copy_key)?;
        let part = place::beside(&self.file, ".part");
        let placed = backup::make(&part, key, |part| fill((&copy, copy_key), (part, key)))
            .and_then(|made| match made == interviews {
                true => Ok(()),
                false => Err(named("store-backup-differs", &part)),
            })
            .and_then(|()| self.place(&part, present, at));
        let aside = match placed {
            Ok(aside) => aside,
            Err(failure) => {
                let _ = fs::remove_file(&part);
                return Err(failure);
            }
        };
        // It stands there now, whole: what keeps it from being brought up to date, the next opening tells.
        let opened = Store::locked(self.file, key, schema::STEPS, self.lock);
        let _ = opened.map(|mut store| store.writable());
        Ok(PutBack { interviews, aside })
    }

    /// Sets aside what stands there and gives the finished file its name.
    fn place(&self, part: &Path, key: Option<&Key>, at: &str) -> Result<Option<PathBuf>, Failure> {
        let failed = |error: io::Error| about_io(&error, &self.file);
        self.fold(key);
        let aside = self.set_aside(at).map_err(failed)?;
        let replaced = || {
            // A log that stayed would be played into the new file.
            for ending in BESIDE.iter().chain(&["-shm"]) {
                absent(fs::remove_file(place::beside(&self.file, ending)))?;
            }
            fs::rename(part, &self.file)
        };
        if let Err(error) = replaced() {
            self.take_back(aside.as_deref());
            return Err(failed(error));
        }
        place::sync_folder(&self.file).map_err(failed)?;
        Ok(aside)
    }

    /// What was set aside has its own name alone again.
    fn take_back(&self, aside: Option<&Path>) {
        let Some(aside) = aside else {
            return;
        };
        for ending in BESIDE {
            let log = place::beside(aside, ending);
            let own = place::beside(&self.file, ending);
            if fs::symlink_metadata(&own).is_ok() || fs::rename(&log, own).is_ok() {
                let _ = fs::remove_file(log);
            }
        }
        let _ = fs::remove_file(aside);
    }

    /// Moves the log of a database that is whole into it, so that it needs nothing beside it. A damaged
    /// one is left as it is.
    fn fold(&self, key: Option<&Key>) {
        let has_log = |it: &&str| place::length(&place::beside(&self.file, it)) > 0;
        if !BESIDE.iter().any(has_log) {
            return;
        }
        let fold = || -> Result<(), Trouble> {
            let found = look::look(&self.file, key, schema::STEPS.len());
            let look::Found::Ours {
                connection,
                version,
            } = found.map_err(Failure::from)?
            else {
                return Ok(());
            };
            check::known(&connection, &self.file, version == schema::STEPS.len())?;
            drop(connection);
            let connection = look::read_write(&self.file, key)?;
            connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
            Ok(())
        };
        // It goes aside together with its log else.
        let _ = fold();
    }

    /// Gives what stands there, and what is beside it, a second name.
    fn set_aside(&self, at: &str) -> io::Result<Option<PathBuf>> {
        let beside = BESIDE.map(|it| place::length(&place::beside(&self.file, it)));
        if place::length(&self.file) == 0 && beside.iter().all(|it| *it == 0) {
            return Ok(None);
        }
        let aside = (1..)
            .map(|count| match count {
                1 => place::beside(&self.file, &format!(".aside-{at}")),
                _ => place::beside(&self.file, &format!(".aside-{at}-{count}")),
            })
            .find(|it| {
                let names = BESIDE.iter().map(|ending| place::beside(it, ending));
                let mut names = names.chain([it.clone()]);
                names.all(|name| fs::symlink_metadata(name).is_err())
            })
            .expect("names do not end");
        let named = || -> io::Result<()> {
            for (ending, length) in BESIDE.iter().zip(beside) {
                if length > 0 {
                    let from = place::beside(&self.file, ending);
                    second_name(&from, &place::beside(&aside, ending))?;
                }
            }
            match fs::symlink_metadata(&self.file) {
                Ok(_) => second_name(&self.file, &aside),
                Err(_) => Ok(()),
            }
        };
        if let Err(error) = named() {
            self.take_back(Some(&aside));
            return Err(error);
        }
        place::sync_folder(&self.file)?;
        Ok(Some(aside))
    }
}

/// A second name for a file; a copy where the file system knows only one name for each.
fn second_name(file: &Path, name: &Path) -> io::Result<()> {
    if fs::hard_link(file, name).is_ok() {
        return Ok(());
    }
    let copied = || {
        let mut to = place::private(OpenOptions::new().write(true).create_new(true)).open(name)?;
        io::copy(&mut File::open(file)?, &mut to)?;
        to.sync_all()
    };
    copied().inspect_err(|_| drop(fs::remove_file(name)))
}

/// That there was nothing to remove is no error.
fn absent(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        removed => removed,
    }
}

fn fill(
    (copy, copy_key): (&Path, Option<&Key>),
    (part, key): (&Path, Option<&Key>),
) -> Result<(), Failure> {
    if copy_key != key {
        return convert::export(copy, copy_key, part, key);
    }
    let connection = copies::open(copy, copy_key).map_err(|error| about_sql(&error, copy))?;
    backup::fill(&connection, copy, part)
}

/// When each interview was last changed, by its id.
fn touched(connection: &Connection) -> rusqlite::Result<HashMap<String, i64>> {
    let mut rows = connection.prepare("SELECT id, touched FROM interview")?;
    rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect()
}
