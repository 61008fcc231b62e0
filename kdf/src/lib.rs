//! A passphrase becomes the key of a database, as in SQLCipher 4: PBKDF2-HMAC-SHA512
//! (<https://www.zetetic.net/sqlcipher/design/>).
//!
//! A crate of its own, so that it is compiled with optimisation in every build: what is generic is
//! compiled where it is used, and there a debug build takes eight times as long.
#![forbid(unsafe_code)]

/// Fills `key` by so many rounds over the passphrase and the salt.
pub fn derive(passphrase: &[u8], salt: &[u8], rounds: u32, key: &mut [u8; 32]) {
    pbkdf2::pbkdf2_hmac::<sha2::Sha512>(passphrase, salt, rounds, key);
}
