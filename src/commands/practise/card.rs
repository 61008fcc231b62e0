//! The card for whoever plays the owner, and the observer's sheet.

use std::process::ExitCode;

use super::super::Context;
use crate::cli;
use crate::failure::Failure;

/// Prints or writes them.
pub fn card(context: &Context, args: &cli::Practise) -> Result<ExitCode, Failure> {
    let _ = (context, args);
    Ok(ExitCode::SUCCESS)
}
