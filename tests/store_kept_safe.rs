//! The store where files are encrypted, copied, damaged and rescued.
//!
//! A program of its own: once a key was handed to SQLCipher, it locks and wipes every piece of memory of
//! the whole process, and all that SQLite does takes twice as long.

mod store {
    pub mod copies;
    pub mod damage;
    #[cfg(feature = "encryption")]
    pub mod encrypted;
    pub mod given;
    pub mod held;
    pub mod moved;
}
