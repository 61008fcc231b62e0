//! `kikitori recover`: the copies there are, one of them put back as the database, or what can still be
//! read of a damaged one.

mod listed;
mod rescue;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::unlock::{On, handed_in};
use super::{Context, times};
use crate::cli;
use crate::failure::Failure;
use crate::machine;
use crate::secret::Passphrase;
use crate::store::{self, Held, Inside, Key, Kind, PutBack};
use crate::term;

pub fn recover(context: &Context, args: &cli::Recover) -> Result<ExitCode, Failure> {
    if let (true, Some(output)) = (args.rescue, &args.output) {
        return rescue::rescue(context, output);
    }
    match &args.copy {
        None => listed::list(context, args.json),
        Some(wanted) => put_back(context, &meant(context, wanted)?, args.yes),
    }
}

/// The copy of this number in the list, or the file of this name.
fn meant(context: &Context, wanted: &str) -> Result<PathBuf, Failure> {
    if let Ok(number) = wanted.parse::<usize>() {
        let mut copies = store::copies(&context.places.database).into_iter();
        let copy = number.checked_sub(1).and_then(|it| copies.nth(it));
        let none = || Failure::new("recover-number").with("number", number);
        return copy.map(|it| it.file).ok_or_else(none);
    }
    let file = PathBuf::from(wanted);
    match file.symlink_metadata() {
        Ok(_) => Ok(file),
        Err(_) => Err(Failure::new("recover-no-file").with("file", file.display())),
    }
}

/// Puts a copy in the database's place, once it was read wholly and, where something newer would go,
/// the person has said so.
fn put_back(context: &Context, copy: &Path, yes: bool) -> Result<ExitCode, Failure> {
    let database = &context.places.database;
    let held = Held::new(database)?;
    let mut keys = Keys::new(context)?;
    let (copy_kind, kind) = (store::kind(copy)?, store::kind(database)?);
    let copy_key = match copy_kind {
        Kind::Encrypted => Some(keys.of(copy, true)?),
        _ => None,
    };
    let inside = store::look_inside(copy, copy_key.as_ref())?;
    // The protection that the database has is kept, where its passphrase is to be had.
    let present = match kind {
        Kind::Encrypted => keys.of(database, copy_key.is_none()).ok(),
        _ => None,
    };
    let key = copy_key.clone().or_else(|| present.clone());
    let unprotected = kind == Kind::Encrypted && key.is_none();
    let newer = held.more_recent(present.as_ref(), (copy, copy_key.as_ref()))?;
    if !yes && !agreed(context, newer.unwrap_or(0), unprotected)? {
        term::err(context.locale.text("recover-left"));
        return Ok(ExitCode::FAILURE);
    }
    let at = machine::local(machine::now().wall).strftime("%Y-%m-%dT%H%M");
    let from = (copy, copy_key.as_ref());
    let done = held.put_back(from, key.as_ref(), present.as_ref(), &at.to_string())?;
    say(context, copy, &inside, &done);
    let protection = match (&copy_key, &key) {
        (Some(_), _) => Some("recover-encrypted"),
        (None, Some(_)) => Some("recover-protected"),
        (None, None) => unprotected.then_some("recover-unprotected"),
    };
    if let Some(id) = protection {
        term::err(context.locale.text(id));
    }
    Ok(ExitCode::SUCCESS)
}

/// Whether the copy may take the place of what is newer, or protected better: asked once at a terminal.
///
/// # Errors
/// There is nobody to ask.
fn agreed(context: &Context, newer: usize, unprotected: bool) -> Result<bool, Failure> {
    if newer == 0 && !unprotected {
        return Ok(true);
    }
    if !term::is_terminal() {
        return Err(match newer {
            0 => Failure::new("recover-unprotected"),
            _ => Failure::new("recover-newer").with("count", newer),
        });
    }
    if newer > 0 {
        let count = [("count", newer.into())];
        term::err(&context.locale.format("recover-ask-newer", &count));
    }
    if unprotected {
        term::err(context.locale.text("recover-ask-unprotected"));
    }
    term::err(context.locale.text("recover-ask"));
    let mut line = String::new();
    // Whoever cannot be heard has not agreed.
    let _ = std::io::stdin().read_line(&mut line);
    let said = line.trim().to_lowercase();
    Ok(["y", "yes", "ｙ", "はい"].contains(&said.as_str()))
}

fn say(context: &Context, copy: &Path, inside: &Inside, done: &PutBack) {
    let path = |it: &Path| it.display().to_string();
    let mut values = vec![
        ("file", path(copy).into()),
        ("count", done.interviews.into()),
    ];
    let id = match inside.touched {
        Some(touched) => {
            values.push(("touched", times::local(touched).into()));
            "recover-done"
        }
        None => "recover-done-empty",
    };
    term::err(&context.locale.format(id, &values));
    if let Some(aside) = &done.aside {
        let values = [("file", path(aside).into())];
        term::err(&context.locale.format("recover-aside", &values));
    }
}

/// The keys of encrypted files, from one passphrase as far as it fits.
struct Keys<'a> {
    context: &'a Context,
    /// Read once: a descriptor gives it only once.
    handed: Option<Passphrase>,
    known: Vec<Key>,
}

impl<'a> Keys<'a> {
    fn new(context: &'a Context) -> Result<Keys<'a>, Failure> {
        Ok(Keys {
            context,
            handed: handed_in(&context.passphrase)?,
            known: context.key.get().flatten().into_iter().collect(),
        })
    }

    /// The key of this file; with `ask`, a person at the terminal is asked for it.
    ///
    /// # Errors
    /// No passphrase that fits it is to be had.
    fn of(&mut self, file: &Path, ask: bool) -> Result<Key, Failure> {
        let named = |id| Failure::new(id).with("file", file.display());
        if !store::ENCRYPTS {
            return Err(named("store-encrypted-here-not"));
        }
        for key in &self.known {
            if key.fits(file)? {
                return Ok(key.clone());
            }
        }
        let key = match &self.handed {
            Some(passphrase) => {
                let key = Key::of(file, passphrase)?;
                let fits = key.fits(file)?;
                Some(key)
                    .filter(|_| fits)
                    .ok_or_else(|| named("store-wrong-passphrase"))?
            }
            None if ask && term::is_terminal() => {
                let key = self.context.asked_for(On::Lines, file)?;
                key.ok_or_else(|| named("passphrase-not-given"))?
            }
            None => return Err(named("store-encrypted")),
        };
        self.known.push(key.clone());
        Ok(key)
    }
}
