//! The owner's terminal, where a partner plays the owner.

use std::process::ExitCode;

use super::super::Context;
use crate::cli;
use crate::failure::Failure;

/// Shows the card and the questions as they come; ticks what was told.
pub fn owner(context: &Context, args: &cli::Practise) -> Result<ExitCode, Failure> {
    let _ = (context, args);
    Ok(ExitCode::SUCCESS)
}
