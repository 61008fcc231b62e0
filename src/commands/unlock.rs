//! The key of the database: none for a plain one, for an encrypted one made from the passphrase that
//! was handed in or is asked for.

mod lines;
mod screen;

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
            return Ok(key.clone());
        }
        let key = unlocked(self, on, &self.places.database)?;
        Ok(self.key.get_or_init(|| key).clone())
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
        let new = match handed_in(&self.passphrase)? {
            Some(passphrase) => New::Encrypted(Key::new(&passphrase)?),
            None if self.no_passphrase || !term::is_terminal() || !store::ENCRYPTS => New::Plain,
            None => match on {
                On::Screen => screen::new(self, file)?,
                On::Lines => lines::new(self, file)?,
            },
        };
        let key = match new {
            New::Plain => None,
            New::Encrypted(key) => Some(key),
            New::Left => return Err(Failure::new("passphrase-left")),
        };
        Ok(self.key.get_or_init(|| key).clone())
    }

    /// The real database, to read.
    ///
    /// # Errors
    /// There is none, it does not open by the key, or cannot be read.
    pub fn store_to_read(&self) -> Result<Store, Failure> {
        let key = self.key(On::Lines)?;
        Ok(Store::open_read_only_by(
            &self.places.database,
            key.as_ref(),
        )?)
    }
}

/// Where a passphrase was handed in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HandedIn {
    pub file: Option<PathBuf>,
    pub descriptor: Option<u32>,
}

fn unlocked(context: &Context, on: On, file: &Path) -> Result<Option<Key>, Failure> {
    let named = |id| Failure::new(id).with("file", file.display());
    let handed = handed_in(&context.passphrase)?;
    match (store::kind(file)?, handed) {
        (Kind::Encrypted, _) if !store::ENCRYPTS => Err(named("store-encrypted-here-not")),
        (Kind::Encrypted, Some(passphrase)) => {
            let key = Key::of(file, &passphrase)?;
            match key.fits(file)? {
                true => Ok(Some(key)),
                false => Err(named("store-wrong-passphrase")),
            }
        }
        (Kind::Encrypted, None) if !term::is_terminal() => Err(named("store-encrypted")),
        (Kind::Encrypted, None) => {
            let key = match on {
                On::Screen => screen::open(context, file)?,
                On::Lines => lines::open(context, file)?,
            };
            key.map(Some).ok_or_else(|| named("store-encrypted"))
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
/// It cannot be read, or is empty.
pub fn handed_in(from: &HandedIn) -> Result<Option<Passphrase>, Failure> {
    let (said, source) = match (&from.file, from.descriptor) {
        (Some(path), _) => (path.display().to_string(), std::fs::File::open(path)),
        (None, Some(number)) => (
            format!("--passphrase-fd {number}"),
            std::fs::File::open(format!("/dev/fd/{number}")),
        ),
        (None, None) => return Ok(None),
    };
    let mut text = Zeroizing::new(String::with_capacity(2 * secret::MOST));
    source
        .and_then(|it| it.take(secret::MOST as u64).read_to_string(&mut text))
        .map_err(|why| {
            Failure::new("passphrase-unread")
                .with("from", &said)
                .with("why", why)
        })?;
    let passphrase = Passphrase::new(text.lines().next().unwrap_or_default());
    match passphrase.is_empty() {
        true => Err(Failure::new("passphrase-empty").with("from", said)),
        false => Ok(Some(passphrase)),
    }
}
