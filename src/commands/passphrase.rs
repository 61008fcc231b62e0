//! `kikitori passphrase`.

use std::process::ExitCode;

use super::Context;
use crate::cli;
use crate::failure::Failure;

pub fn passphrase(context: &Context, args: &cli::NewPassphrase) -> Result<ExitCode, Failure> {
    let _ = (context, args);
    Ok(ExitCode::FAILURE)
}
