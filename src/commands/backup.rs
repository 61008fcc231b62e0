//! `kikitori backup`: a consistent copy of the database, also while another window writes.

use std::process::ExitCode;

use super::{Context, list};
use crate::cli;
use crate::failure::Failure;
use crate::term;

/// Copies the database to a new file.
pub fn backup(context: &Context, args: &cli::Backup) -> Result<ExitCode, Failure> {
    let file = &args.file;
    if file.symlink_metadata().is_ok() {
        return Err(Failure::new("file-exists").with("file", file.display()));
    }
    let store = list::open(context)?;
    match args.decrypted {
        true => store.copy_as(file, None)?,
        false => store.backup(file)?,
    }
    let path = file.display().to_string();
    term::err(
        &context
            .locale
            .format("backup-done", &[("file", path.into())]),
    );
    if args.decrypted {
        term::err(context.locale.text("backup-decrypted"));
    }
    Ok(ExitCode::SUCCESS)
}
