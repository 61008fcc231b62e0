//! `kikitori backup`: a consistent copy of the database, also while another window writes.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::{Context, list};
use crate::cli;
use crate::failure::Failure;
use crate::health::size;
use crate::store::{self, Copied};
use crate::term;

/// Copies the database to a new file, or to one named after the day in a folder.
pub fn backup(context: &Context, args: &cli::Backup) -> Result<ExitCode, Failure> {
    let file = named(&args.file, &context.places.database);
    if file.symlink_metadata().is_ok() {
        return Err(Failure::new("file-exists").with("file", file.display()));
    }
    let store = list::open(context)?;
    let copied = match args.decrypted {
        true => store.copy_as(&file, None)?,
        false => store.backup(&file)?,
    };
    say(context, &file, &copied);
    if args.decrypted {
        term::err(context.locale.text("backup-decrypted"));
    }
    Ok(ExitCode::SUCCESS)
}

/// The file that is meant: in a folder, a free name with the database's and the day.
fn named(target: &Path, database: &Path) -> PathBuf {
    if !target.is_dir() {
        return target.to_path_buf();
    }
    let stem = database.file_stem().unwrap_or("kikitori".as_ref());
    let stem = format!("{}-{}", stem.to_string_lossy(), store::today());
    let names = (1..).map(|count| match count {
        1 => target.join(format!("{stem}.db")),
        _ => target.join(format!("{stem}-{count}.db")),
    });
    let mut free = names.filter(|it| it.symlink_metadata().is_err());
    free.next().expect("names do not end")
}

/// Says what was copied where.
pub fn say(context: &Context, file: &Path, copied: &Copied) {
    let encrypted = if copied.encrypted { "yes" } else { "no" };
    let values = [
        ("file", file.display().to_string().into()),
        ("size", size(copied.bytes).into()),
        ("count", copied.interviews.into()),
        ("encrypted", encrypted.into()),
    ];
    term::err(&context.locale.format("copy-made", &values));
}
