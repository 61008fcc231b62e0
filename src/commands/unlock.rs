//! The key of the database: none for a plain one, for an encrypted one made from the passphrase that
//! was handed in or is asked for.

pub mod lines;
mod screen;

use std::cell::RefCell;
use std::io::Read;
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use super::Context;
use crate::failure::Failure;
use crate::secret::{self, Passphrase};
use crate::store::{self, Key, Kind, Store};
use crate::term;

/// Where a passphrase is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum On {
    /// On the whole screen, which the command opens anyway.
    Screen,
    /// In a line, where a person sits at the terminal.
    Lines,
}

/// What was decided for a new database.
pub enum New {
    Plain,
    Encrypted(Key),
    /// Nothing yet: it is made without, and asked again before something real is begun.
    Later,
    /// Nothing: it is not to be made now.
    Left,
}

impl Context {
    /// The key of the real database, for one who reads it; `None`: it is plain. Asked for once.
    ///
    /// # Errors
    /// It is encrypted, and no passphrase that fits it is to be had; it is plain, and one was handed in.
    pub fn key(&self, on: On) -> Result<Option<Key>, Failure> {
        if let Some(key) = self.key.get() {
            return Ok(key);
        }
        let handed = self.handed(&self.passphrase)?;
        let key = unlocked(self, on, &self.places.database, handed.as_ref())?;
        self.key.set(key.clone());
        Ok(key)
    }

    /// The key of the real database, for one who makes it where there is none.
    ///
    /// # Errors
    /// As [`Context::key`].
    pub fn key_or_new(&self, on: On) -> Result<Option<Key>, Failure> {
        let file = &self.places.database;
        if store::kind(file)? != Kind::None {
            return self.key(on);
        }
        self.new_one(on, false)?;
        Ok(self.key.get().flatten())
    }

    /// What a database that is about to be made is to have. `look`: one may look around first.
    ///
    /// # Errors
    /// As [`Context::key`]; the person left.
    pub fn new_one(&self, on: On, look: bool) -> Result<New, Failure> {
        let file = &self.places.database;
        let new = match self.handed(&self.passphrase)? {
            Some(passphrase) => New::Encrypted(self.key_handed(&passphrase, &self.passphrase)?),
            None if self.no_passphrase || !store::ENCRYPTS => New::Plain,
            None if !can_ask(on) => {
                let values = [("file", file.display().to_string().into())];
                term::err(&self.locale.format("unlock-plain-made", &values));
                New::Plain
            }
            None => self.offer(on, look)?,
        };
        if let (New::Encrypted(key), true) = (&new, self.passphrase.is_given()) {
            lines::tell_recovery_key(&self.locale, key);
        }
        self.key.set(match &new {
            New::Plain | New::Later => None,
            New::Encrypted(key) => Some(key.clone()),
            New::Left => return Err(Failure::new("passphrase-left")),
        });
        Ok(new)
    }

    /// Offers a passphrase for a database that is new, or as good as new; on the screen also to `look`
    /// around first.
    ///
    /// # Errors
    /// There is no terminal, or the system has no random numbers.
    pub fn offer(&self, on: On, look: bool) -> Result<New, Failure> {
        let file = &self.places.database;
        match on {
            On::Screen => screen::new(self, file, look),
            On::Lines => lines::new(self, file),
        }
    }

    /// Whether a passphrase may be offered: somebody is there, nothing was decided beforehand.
    pub fn may_offer(&self) -> bool {
        let handed_in = self.passphrase != HandedIn::default();
        store::ENCRYPTS && term::is_terminal() && !self.no_passphrase && !handed_in
    }

    /// The key of the encrypted database at `file`, asked for at the terminal. `None`: the person left.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn asked_for(&self, on: On, file: &Path) -> Result<Option<Key>, Failure> {
        match on {
            On::Screen => screen::open(self, file),
            On::Lines => lines::open(self, file),
        }
    }

    /// The passphrase that was handed in; that others could read it is said.
    ///
    /// # Errors
    /// As [`handed_in`].
    pub fn handed(&self, from: &HandedIn) -> Result<Option<Passphrase>, Failure> {
        let passphrase = handed_in(from)?;
        if let Some(file) = from.file.as_ref().filter(|it| others_may_read(it)) {
            let loose = Failure::new("passphrase-file-loose").with("file", file.display());
            term::fail(&self.locale, &loose);
        }
        Ok(passphrase)
    }

    /// The key that a new database, or a changed one, is to have by what was handed in.
    ///
    /// # Errors
    /// It is too short, or one cannot be made of it.
    pub fn key_handed(&self, passphrase: &Passphrase, from: &HandedIn) -> Result<Key, Failure> {
        if !passphrase.is_long_enough() {
            return Err(Failure::new("passphrase-short")
                .with("from", from.said())
                .with("fewest", secret::FEWEST));
        }
        Key::new(passphrase)
    }

    /// The real database, to read.
    ///
    /// # Errors
    /// There is none, it does not open by the key, or cannot be read.
    pub fn store_to_read(&self) -> Result<Store, Failure> {
        let key = self.key(On::Lines)?;
        let store = Store::open_read_only_by(&self.places.database, key.as_ref())?;
        self.watch.replace(Some(store.watch()?));
        Ok(store)
    }
}

/// The key of the real database, once it was asked for (`Some(None)`: it is plain).
#[derive(Default)]
pub struct Held(RefCell<Option<Option<Key>>>);

impl Held {
    pub fn get(&self) -> Option<Option<Key>> {
        self.0.borrow().clone()
    }

    pub fn set(&self, key: Option<Key>) {
        self.0.replace(Some(key));
    }

    /// Hands it over, for good: whoever has it now is to be the last one.
    pub fn take(&self) -> Option<Key> {
        self.0.replace(None).flatten()
    }
}

/// Where a passphrase was handed in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HandedIn {
    pub file: Option<PathBuf>,
    pub descriptor: Option<u32>,
}

impl HandedIn {
    pub fn is_given(&self) -> bool {
        self.file.is_some() || self.descriptor.is_some()
    }

    /// As it is named in words.
    fn said(&self) -> String {
        match (&self.file, self.descriptor) {
            (Some(path), _) => path.display().to_string(),
            (None, Some(number)) => format!("/dev/fd/{number}"),
            (None, None) => String::new(),
        }
    }
}

/// Whether somebody is there to be asked.
fn can_ask(on: On) -> bool {
    match on {
        On::Screen => term::is_terminal(),
        On::Lines => term::Person::here().is_some(),
    }
}

/// The key of the database at `file` by the passphrase that was `handed` in, or is asked for.
///
/// # Errors
/// As [`Context::key`].
pub fn unlocked(
    context: &Context,
    on: On,
    file: &Path,
    handed: Option<&Passphrase>,
) -> Result<Option<Key>, Failure> {
    let named = |id| Failure::new(id).with("file", file.display());
    match (store::kind(file)?, handed) {
        (Kind::Encrypted, _) if !store::ENCRYPTS => Err(named("store-encrypted-here-not")),
        (Kind::Encrypted, Some(passphrase)) => {
            let key = Key::of(file, passphrase)?;
            match key.fits(file)? {
                true => Ok(Some(key)),
                false => Err(named("store-wrong-passphrase")),
            }
        }
        (Kind::Encrypted, None) if !can_ask(on) => Err(named("store-encrypted")),
        (Kind::Encrypted, None) => {
            let key = context.asked_for(on, file)?;
            key.map(Some).ok_or_else(|| named("passphrase-not-given"))
        }
        (Kind::Plain, Some(_)) => Err(named("store-not-encrypted")),
        // Never a plain one for somebody who handed a passphrase in.
        (Kind::Other, Some(_)) => Err(named("store-not-a-database")),
        _ => Ok(None),
    }
}

/// The passphrase from the file or the descriptor that was named. Only the first line counts.
///
/// # Errors
/// It cannot be read, is empty, or longer than anybody's.
pub fn handed_in(from: &HandedIn) -> Result<Option<Passphrase>, Failure> {
    let said = from.said();
    let about = |id| Failure::new(id).with("from", &said);
    let source = match (&from.file, from.descriptor) {
        (Some(path), _) => std::fs::File::open(path),
        (None, Some(_)) if cfg!(not(unix)) => return Err(Failure::new("passphrase-no-descriptor")),
        (None, Some(_)) => std::fs::File::open(&said),
        (None, None) => return Ok(None),
    };
    let unread = |why: &dyn std::fmt::Display| about("passphrase-unread").with("why", why);
    let mut bytes = Zeroizing::new(Vec::with_capacity(secret::MOST + 64));
    source
        .and_then(|it| it.take(secret::MOST as u64 + 2).read_to_end(&mut bytes))
        .map_err(|why| unread(&why))?;
    let line = bytes
        .split(|byte| *byte == b'\n')
        .next()
        .unwrap_or_default();
    if line.len() > secret::MOST {
        return Err(about("passphrase-long").with("most", secret::MOST));
    }
    let line = std::str::from_utf8(line).map_err(|why| unread(&why))?;
    let passphrase = Passphrase::new(line);
    match passphrase.is_empty() {
        true => Err(about("passphrase-empty")),
        false => Ok(Some(passphrase)),
    }
}

/// Whether other users of the machine may read the file.
#[cfg(unix)]
fn others_may_read(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(file).is_ok_and(|it| it.is_file() && it.permissions().mode() & 0o077 != 0)
}

#[cfg(not(unix))]
fn others_may_read(_: &Path) -> bool {
    false
}
