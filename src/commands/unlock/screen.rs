//! The passphrase asked for on the whole screen, before the interview's own screens open.

use std::path::Path;

use super::New;
use crate::commands::Context;
use crate::failure::Failure;
use crate::store::Key;

/// The key of the encrypted database at `file`. `None`: the person left.
pub fn open(context: &Context, file: &Path) -> Result<Option<Key>, Failure> {
    let _ = (context, file);
    Ok(None)
}

/// Offers a passphrase for the database that is about to be made at `file`.
pub fn new(context: &Context, file: &Path) -> Result<New, Failure> {
    let _ = (context, file);
    Ok(New::Plain)
}
