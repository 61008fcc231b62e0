//! `kikitori import`: interviews and forms from files.

pub mod form;

use std::process::ExitCode;

use super::Context;
use crate::cli;
use crate::failure::Failure;
use crate::term;

pub fn import(context: &Context, args: &cli::Import) -> Result<ExitCode, Failure> {
    for path in &args.files {
        let imported = form::import(context, path, args.into.as_deref())?;
        term::out(&format!("{}\n", imported.said(&context.locale, path)));
    }
    Ok(ExitCode::SUCCESS)
}
