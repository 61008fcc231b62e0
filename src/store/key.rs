//! What opens an encrypted database, and what kind a file is.
//!
//! The key is SQLCipher's own (its version 4): PBKDF2-HMAC-SHA512 of the passphrase with the first 16
//! bytes of the file as salt, 256,000 rounds
//! (<https://www.zetetic.net/sqlcipher/design/>), so that its tools open the file with the same
//! passphrase. It is made once and handed to each connection as it is.

use std::fmt::Write as _;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use rusqlite::Connection;
use zeroize::{Zeroize, Zeroizing};

use super::pages::{self, Said};
use super::trouble::{about_io, damaged, named};
use super::{look, place};
use crate::failure::Failure;
use crate::secret::{self, Passphrase};

/// Whether this program was built to open and make encrypted databases.
pub const ENCRYPTS: bool = cfg!(any(feature = "encryption", feature = "encryption-system"));

const ROUNDS: u32 = 256_000;
const SALT: usize = 16;
const KEY: usize = 32;

/// What a plain file begins with.
pub(super) const PLAIN: &[u8] = b"SQLite format 3\0";

/// What packed files begin with that look like noise: zip, gzip, xz, 7z, PNG, JPEG, PDF.
const PACKED: &[&[u8]] = &[
    b"PK\x03\x04",
    b"\x1f\x8b\x08\0",
    b"\xfd7zXZ",
    b"7z\xbc\xaf",
    b"\x89PNG",
    b"\xff\xd8\xff\xe0",
    b"%PDF",
];

/// What kind of file stands there, as far as its first bytes tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// There is none, or nothing in it, or it was only begun when the power was cut.
    None,
    Plain,
    /// Nothing but noise: encrypted, by us or by something else.
    Encrypted,
    /// No database.
    Other,
}

/// What kind of file stands there. Not to be asked by a program that has it open: closing the file
/// would drop SQLite's locks.
///
/// # Errors
/// The file cannot be read.
pub fn kind(path: &Path) -> Result<Kind, Failure> {
    if std::fs::metadata(path).is_ok_and(|found| !found.is_file()) {
        // A pipe would be waited for without end.
        return Ok(Kind::Other);
    }
    match std::fs::File::open(path) {
        Ok(_) if place::is_only_begun(path) => Ok(Kind::None),
        Ok(file) => Ok(kind_of(&beginning(file).map_err(|e| about_io(&e, path))?)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Kind::None),
        Err(error) => Err(about_io(&error, path)),
    }
}

fn beginning(file: std::fs::File) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    file.take(4096).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn kind_of(beginning: &[u8]) -> Kind {
    if beginning.is_empty() {
        return Kind::None;
    }
    if beginning.starts_with(PLAIN) {
        return Kind::Plain;
    }
    if PACKED.iter().any(|it| beginning.starts_with(it)) {
        return Kind::Other;
    }
    let mut seen = [false; 256];
    beginning
        .iter()
        .for_each(|it| seen[usize::from(*it)] = true);
    let different = seen.iter().filter(|it| **it).count();
    // Of 4,096 bytes of noise no value is missing; a text or a picture's header lacks many.
    match beginning.len() >= 512 && different > 200 {
        true => Kind::Encrypted,
        false => Kind::Other,
    }
}

/// Why SQLite does not take the file for a database. Never from one kind to the other: a key for a
/// plain file is as wrong as none for an encrypted one. Only to be asked when it could not be opened.
pub(super) fn refused(file: &Path, key: Option<&Key>) -> Failure {
    match (kind(file), key) {
        (Err(failure), _) => failure,
        (Ok(Kind::Encrypted), _) if !ENCRYPTS => named("store-encrypted-here-not", file),
        (Ok(Kind::Encrypted), None) => named("store-encrypted", file),
        (Ok(Kind::Encrypted), Some(key)) => match pages::ask(file, key) {
            Ok(Said::Wrong) => named("store-wrong-passphrase", file),
            Ok(Said::FirstIsWhole) if look::has_log(file) => named("store-damaged-log", file),
            Ok(Said::FirstIsWhole | Said::Damaged) => damaged(file, "page 1"),
            Err(failure) => failure,
        },
        (Ok(Kind::Plain), Some(_)) => named("store-not-encrypted", file),
        (Ok(_), _) => named("store-not-a-database", file),
    }
}

/// Opens one encrypted database. Wiped when the last of its clones is dropped.
#[derive(Clone)]
pub struct Key(Arc<Zeroizing<Bytes>>);

#[derive(Default)]
struct Bytes {
    key: [u8; KEY],
    salt: [u8; SALT],
}

impl Zeroize for Bytes {
    fn zeroize(&mut self) {
        self.key.zeroize();
        self.salt.zeroize();
    }
}

impl Key {
    /// The key of a new database.
    ///
    /// # Errors
    /// The system has no random numbers; what was typed would be taken for a recovery key; this program
    /// was built without encryption.
    pub fn new(passphrase: &Passphrase) -> Result<Key, Failure> {
        if !ENCRYPTS {
            return Err(Failure::new("encryption-none"));
        }
        if secret::from_recovery_key(passphrase.text()).is_some() {
            return Err(Failure::new("passphrase-is-recovery-key"));
        }
        let mut salt = [0; SALT];
        getrandom::fill(&mut salt).map_err(|it| Failure::new("no-random").with("why", it))?;
        Ok(Key::derived(passphrase, salt))
    }

    /// The key of the encrypted database at `path`, from its passphrase or its recovery key. That it
    /// is the right one shows when it is used ([`Key::fits`]).
    ///
    /// # Errors
    /// There is no file, or it cannot be read.
    pub fn of(path: &Path, typed: &Passphrase) -> Result<Key, Failure> {
        Ok(Key::of_salt(typed, salt_of(path)?))
    }

    /// The key of a file with this salt, from its passphrase or its recovery key.
    pub(super) fn of_salt(typed: &Passphrase, salt: [u8; SALT]) -> Key {
        match secret::from_recovery_key(typed.text()) {
            Some(key) => Key::made(salt, |into| into.copy_from_slice(&*key)),
            None => Key::derived(typed, salt),
        }
    }

    /// Whether it opens the database at `path`.
    ///
    /// # Errors
    /// The file cannot be read, for another reason than the key.
    pub fn fits(&self, path: &Path) -> Result<bool, Failure> {
        let file = place::resolve(path, false).map_err(Failure::from)?;
        let asks =
            |it: Connection| it.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()));
        let mut opened = look::read_only(&file, Some(self)).and_then(asks);
        if let Err(error) = &opened
            && look::cannot_open(error)
            && place::length(&place::beside(&file, "-wal")) == 0
        {
            // In a folder where nothing can be written.
            opened = look::as_it_lies(&file, Some(self)).and_then(asks);
        }
        if opened.as_ref().is_err_and(look::needs_rollback) {
            // What a crash interrupted is taken back first, by SQLite itself.
            opened = look::read_write(&file, Some(self)).and_then(asks);
        }
        match opened {
            Ok(()) => Ok(true),
            Err(error) => match error.sqlite_error_code() {
                // A damaged file says the same as a wrong key, or is found damaged behind the first page.
                Some(rusqlite::ErrorCode::NotADatabase | rusqlite::ErrorCode::DatabaseCorrupt) => {
                    Ok(pages::ask(&file, self)? != Said::Wrong)
                }
                _ => Err(super::trouble::about_sql(&error, &file)),
            },
        }
    }

    /// As it is written down: opens the database without the passphrase.
    pub fn recovery_key(&self) -> Zeroizing<String> {
        secret::recovery_key(&self.0.key)
    }

    fn derived(passphrase: &Passphrase, salt: [u8; SALT]) -> Key {
        Key::made(salt, |into| {
            kikitori_kdf::derive(passphrase.text().as_bytes(), &salt, ROUNDS, into);
        })
    }

    fn made(salt: [u8; SALT], fill: impl FnOnce(&mut [u8; KEY])) -> Key {
        let mut bytes = Arc::new(Zeroizing::new(Bytes::default()));
        // Filled where it stays: what is moved leaves a copy behind.
        let place = Arc::get_mut(&mut bytes).expect("nobody else has it yet");
        place.salt = salt;
        fill(&mut place.key);
        Key(bytes)
    }

    /// The key itself and the salt.
    pub(super) fn parts(&self) -> (&[u8; KEY], &[u8; SALT]) {
        (&self.0.key, &self.0.salt)
    }

    /// As SQLCipher takes it: the key, and the salt that stands in front of the file.
    pub(super) fn literal(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(2 * (KEY + SALT) + 3));
        text.push_str("x'");
        for byte in self.0.key.iter().chain(&self.0.salt) {
            let _ = write!(text, "{byte:02x}");
        }
        text.push('\'');
        text
    }

    /// Hands it to a connection that has read nothing yet.
    pub(super) fn unlock(&self, connection: &Connection) -> rusqlite::Result<()> {
        // SQLCipher would write of wrong keys to standard error, over the screen.
        let mut sql = Zeroizing::new(String::with_capacity(512));
        sql.push_str("PRAGMA cipher_log_level = NONE; PRAGMA cipher_memory_security = ON;");
        sql.push_str(" PRAGMA key = \"");
        sql.push_str(&self.literal());
        sql.push_str("\";");
        connection.execute_batch(&sql)
    }
}

impl PartialEq for Key {
    fn eq(&self, other: &Key) -> bool {
        self.0.key == other.0.key && self.0.salt == other.0.salt
    }
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key")
    }
}

fn salt_of(path: &Path) -> Result<[u8; SALT], Failure> {
    let file = std::fs::File::open(path).map_err(|error| about_io(&error, path))?;
    let beginning = beginning(file).map_err(|error| about_io(&error, path))?;
    let salt = beginning.get(..SALT).and_then(|it| it.try_into().ok());
    salt.ok_or_else(|| named("store-not-a-database", path))
}

#[cfg(test)]
mod tests {
    /// By Python's `hashlib.pbkdf2_hmac("sha512", b"password", b"salt", 2, 32)`.
    #[test]
    fn a_key_is_what_others_derive() {
        let mut key = [0; 32];
        kikitori_kdf::derive(b"password", b"salt", 2, &mut key);
        let hex: String = key.iter().map(|it| format!("{it:02x}")).collect();
        assert_eq!(
            hex,
            "e1d9c16aa681708a45f5c7c4e215ceb66e011a2e9f0040713f18aefdb866d53c"
        );
    }
}
