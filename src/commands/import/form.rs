//! `kikitori import form.xlsx`: the form as a company filled it in.

use std::path::Path;

use crate::cli;
use crate::commands::Context;
use crate::failure::Failure;
use crate::store::{Store, Taken};

/// Takes the answers of a filled-in form in.
///
/// # Errors
/// Nothing was taken in.
pub fn import(
    _context: &Context,
    _store: &mut Store,
    file: &Path,
    _args: &cli::Import,
) -> Result<Taken, Failure> {
    Err(Failure::new("import-not-lines")
        .with("file", file.display())
        .with("line", 1))
}
