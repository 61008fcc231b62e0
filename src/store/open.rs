//! A database opened: by the one program that writes, or to read along.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use super::keep::Keeper;
use super::key::Key;
use super::look::{self, Found};
use super::sync::Notify;
use super::trouble::{Refusal, about_sql, named};
use super::{Stage, Store, chain, place, schema};

/// How long opening waits for the check of a small file; a larger one is handed out before.
const PATIENCE: Duration = Duration::from_millis(50);
const SMALL: u64 = 4 << 20;

impl Store {
    /// Opens the database for the one program that writes, and makes it if there is none.
    ///
    /// # Errors
    /// Refused, with the file unchanged: in use by another window, a symbolic link, not a
    /// database, not ours, from a newer version, damaged, not to be written. Damage in a large file
    /// may only be found after this returned: then [`Store::writable`] says so.
    pub fn open(path: &Path) -> Result<Store, Refusal> {
        Store::open_with(path, None, schema::STEPS)
    }

    /// As [`Store::open`], of a database that copies are kept of; an encrypted one is opened, a new one
    /// encrypted, by this key. A plain one is refused with a key, an encrypted one without.
    ///
    /// # Errors
    /// As there; the key is not the right one.
    pub fn open_by(path: &Path, key: Option<&Key>) -> Result<Store, Refusal> {
        let mut store = Store::open_with(path, key, schema::STEPS)?;
        store.keep_copies();
        Ok(store)
    }

    pub(super) fn open_with(
        path: &Path,
        key: Option<&Key>,
        steps: &'static [schema::Step],
    ) -> Result<Store, Refusal> {
        let file = place::resolve(path, true)?;
        let lock = Arc::new(place::lock(&file)?);
        place::remove_begun(&file);
        place::create(&file)?;
        Store::locked(file, key, steps, lock)
    }

    /// As [`Store::open_with`], of a file that this program holds.
    pub(super) fn locked(
        file: PathBuf,
        key: Option<&Key>,
        steps: &'static [schema::Step],
        lock: Arc<place::Lock>,
    ) -> Result<Store, Refusal> {
        let beside = place::Beside::of(&file);
        let opened = Store::looked_at((file.clone(), beside), key, steps, lock);
        opened.inspect_err(|_| beside.restore(&file))
    }

    fn looked_at(
        (file, beside): (PathBuf, place::Beside),
        key: Option<&Key>,
        steps: &'static [schema::Step],
        lock: Arc<place::Lock>,
    ) -> Result<Store, Refusal> {
        let notify = Notify::default();
        let (connection, check, current) = match look::look(&file, key, steps.len())? {
            Found::Ours {
                connection,
                version,
            } => {
                let current = version == steps.len();
                let check = look::Check::ready(&file, key, current, notify.clone())?;
                (connection, Some(check), current)
            }
            Found::New => {
                let connection = look::read_write(&file, key)
                    .map_err(|error| Refusal::closed(about_sql(&error, &file)))?;
                (connection, None, false)
            }
        };
        let small = place::length(&file) <= SMALL;
        let mut store = Store {
            check,
            stage: Stage::Looked,
            hurried: false,
            connection,
            file,
            key: key.cloned(),
            steps,
            notify,
            keeper: Keeper::default(),
            beside,
            following: chain::Following::default(),
            touched: None,
            lock: Some(lock),
        };
        if !current || small && store.verdict_within(PATIENCE).is_some() {
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
        if place::length(&file) == 0 || place::is_only_begun(&file) {
            return Err(Refusal::closed(named("store-none", &file)));
        }
        let beside = place::Beside::of(&file);
        match look::look(&file, key, schema::STEPS.len())? {
            Found::Ours {
                connection,
                version,
            } if version == schema::STEPS.len() => Ok(Store {
                check: None,
                stage: Stage::ReadOnly,
                hurried: false,
                connection,
                file,
                key: key.cloned(),
                steps: schema::STEPS,
                notify: Notify::default(),
                keeper: Keeper::default(),
                beside,
                following: chain::Following::default(),
                touched: None,
                lock: None,
            }),
            Found::New => Err(Refusal::closed(named("store-none", &file))),
            Found::Ours { .. } => Err(Refusal::closed(named("store-older", &file))),
        }
    }
}
