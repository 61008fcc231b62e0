//! The passphrase asked for in a line at the terminal.

use std::path::Path;
use std::time::Duration;

use zeroize::Zeroizing;

use super::New;
use crate::commands::Context;
use crate::failure::Failure;
use crate::locale::Locale;
use crate::secret::{self, FEWEST, Passphrase};
use crate::store::Key;
use crate::term::{self, Person, Typed};

/// Who tries one passphrase after the other waits so long (milliseconds) before the next.
const PAUSES: [u64; 4] = [250, 500, 1000, 2000];

/// The key of the encrypted database at `file`, from its passphrase or its recovery key. `None`: the
/// person left, or nobody is there.
///
/// # Errors
/// None of the tries was right.
pub fn open(context: &Context, file: &Path) -> Result<Option<Key>, Failure> {
    let Some(mut person) = Person::here() else {
        return Ok(None);
    };
    let locale = &context.locale;
    let values = [("file", file.display().to_string().into())];
    let question = locale.format("unlock-ask", &values);
    let mut pauses = PAUSES.iter();
    loop {
        let typed = match person.hidden(&question) {
            Typed::End => return Ok(None),
            Typed::Line(line) if line.is_empty() => continue,
            Typed::Line(line) => Some(Passphrase::new(&line)),
            Typed::Unreadable => None,
        };
        if let Some(typed) = typed {
            let key = Key::of(file, &typed)?;
            if key.fits(file)? {
                return Ok(Some(key));
            }
        }
        let left = pauses.len();
        let Some(pause) = pauses.next() else {
            return Err(Failure::new("store-wrong-passphrase").with("file", file.display()));
        };
        person.tell(&locale.format("unlock-wrong", &[("left", left.into())]));
        person.wait(Duration::from_millis(*pause));
    }
}

/// The passphrase of the encrypted database at `file` as it is typed, whether it fits or not. `None`:
/// nobody is there.
///
/// # Errors
/// The person left, or typed nothing that could be one.
pub fn passphrase(context: &Context, file: &Path) -> Result<Option<Passphrase>, Failure> {
    let Some(mut person) = Person::here() else {
        return Ok(None);
    };
    let values = [("file", file.display().to_string().into())];
    match person.hidden(&context.locale.format("unlock-ask", &values)) {
        Typed::Line(line) if !line.is_empty() => Ok(Some(Passphrase::new(&line))),
        _ => Err(Failure::new("passphrase-not-given").with("file", file.display())),
    }
}

/// Offers a passphrase for the database that is about to be made at `file`.
///
/// # Errors
/// The system has no random numbers.
pub fn new(context: &Context, file: &Path) -> Result<New, Failure> {
    let Some(mut person) = Person::here() else {
        return Ok(New::Left);
    };
    let locale = &context.locale;
    let values = [("file", file.display().to_string().into())];
    person.tell(&locale.format("unlock-offer", &values));
    loop {
        let typed = match person.line(locale.text("unlock-offer-ask")) {
            Typed::Line(line) => line,
            Typed::Unreadable => continue,
            Typed::End => return Ok(New::Left),
        };
        match Passphrase::new(&typed).text().trim() {
            "" | "1" => break,
            "2" => {
                person.tell(locale.text("unlock-offer-plain"));
                return Ok(New::Plain);
            }
            _ => person.tell(locale.text("unlock-offer-which")),
        }
    }
    Ok(match choose(locale, &mut person)? {
        Some(key) => {
            person.tell(&recovery_key(locale, &key));
            New::Encrypted(key)
        }
        None => New::Left,
    })
}

/// The key by a new passphrase, which is typed twice. `None`: the person left.
///
/// # Errors
/// As [`new`].
pub fn choose(locale: &Locale, person: &mut Person) -> Result<Option<Key>, Failure> {
    let fewest = [("fewest", FEWEST.into())];
    person.tell(&locale.format("unlock-new", &fewest));
    loop {
        let typed = match person.hidden(locale.text("unlock-new-ask")) {
            Typed::End => return Ok(None),
            Typed::Line(line) => Passphrase::new(&line),
            Typed::Unreadable => {
                person.tell(&locale.format("unlock-new-long", &[("most", secret::MOST.into())]));
                continue;
            }
        };
        if typed.is_empty() {
            let mut random = Zeroizing::new([0; 12]);
            getrandom::fill(&mut *random)
                .map_err(|why| Failure::new("no-random").with("why", why))?;
            let suggestion = secret::suggestion(&random);
            let values = [("suggestion", suggestion.as_str().into())];
            person.tell(&Zeroizing::new(
                locale.format("unlock-new-suggestion", &values),
            ));
            continue;
        }
        if !typed.is_long_enough() {
            person.tell(&locale.format("unlock-new-short", &fewest));
            continue;
        }
        if secret::from_recovery_key(typed.text()).is_some() {
            person.tell(locale.text("unlock-new-recovery-key"));
            continue;
        }
        match person.hidden(locale.text("unlock-new-again")) {
            Typed::End => return Ok(None),
            Typed::Line(line) if Passphrase::new(&line).text() == typed.text() => {
                return Key::new(&typed).map(Some);
            }
            Typed::Line(_) | Typed::Unreadable => {
                person.tell(locale.text("unlock-new-differs"));
            }
        }
    }
}

/// Says the recovery key once where a person sees it and no file takes it up; else how to get one.
pub fn tell_recovery_key(locale: &Locale, key: &Key) {
    match term::errors_are_seen() {
        true => term::err(&recovery_key(locale, key)),
        false => term::err(locale.text("unlock-recovery-key-unsaid")),
    }
}

/// The recovery key and what it is for; wiped after use.
pub fn recovery_key(locale: &Locale, key: &Key) -> Zeroizing<String> {
    let written = key.recovery_key();
    let values = [("key", written.as_str().into())];
    Zeroizing::new(locale.format("unlock-recovery-key", &values))
}
