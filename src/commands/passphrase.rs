//! `kikitori passphrase`: a plain database encrypted, an encrypted one under a new passphrase.

use std::path::Path;
use std::process::ExitCode;

use super::unlock::{HandedIn, On, lines};
use super::{Context, list};
use crate::cli;
use crate::failure::Failure;
use crate::store::{self, Key};
use crate::term::{self, Person};

/// Gives the database a new passphrase, and says what it does not reach.
pub fn passphrase(context: &Context, args: &cli::NewPassphrase) -> Result<ExitCode, Failure> {
    if !store::ENCRYPTS {
        return Err(Failure::new("encryption-none"));
    }
    let from = HandedIn {
        file: args.new_passphrase_file.clone(),
        descriptor: args.new_passphrase_fd,
    };
    // Said before anybody types the old one.
    let new = context.handed(&from)?;
    let new = new.map(|it| context.key_handed(&it, &from)).transpose()?;
    if new.is_none() && Person::here().is_none() {
        return Err(Failure::new("passphrase-none-new"));
    }
    let mut store = list::open_to_write(context, On::Lines)?;
    let was_plain = context.key.get().flatten().is_none();
    let key = match new {
        Some(key) => key,
        None => match asked(context)? {
            Some(key) => key,
            None => return Err(Failure::new("passphrase-unchanged")),
        },
    };
    let file = store.file().to_path_buf();
    store.rekey(Some(&key))?;
    drop(store);
    said(context, &file, &key, (was_plain, from.is_given()));
    Ok(ExitCode::SUCCESS)
}

fn asked(context: &Context) -> Result<Option<Key>, Failure> {
    match &mut Person::here() {
        Some(person) => lines::choose(&context.locale, person),
        None => Ok(None),
    }
}

fn said(context: &Context, file: &Path, key: &Key, (was_plain, handed_in): (bool, bool)) {
    let locale = &context.locale;
    let id = match was_plain {
        true => "passphrase-encrypted",
        false => "passphrase-changed",
    };
    term::err(&locale.format(id, &[("file", file.display().to_string().into())]));
    match Person::here().filter(|_| !handed_in) {
        Some(mut person) => person.tell(&lines::recovery_key(locale, key)),
        None => lines::tell_recovery_key(locale, key),
    }
    if !was_plain {
        term::err(locale.text("passphrase-old-recovery-key"));
    }
    let left = match was_plain {
        true => "passphrase-left-plain",
        false => "passphrase-left-old",
    };
    term::err(locale.text(left));
    for copy in store::copies(file) {
        term::err(&format!("  {}", copy.file.display()));
    }
    term::err(locale.text("passphrase-left-traces"));
}
