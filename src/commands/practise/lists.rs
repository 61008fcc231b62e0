//! The owners there are, and the rounds there were.

use std::process::ExitCode;

use super::super::Context;
use crate::cli;
use crate::failure::Failure;

/// The owners.
pub fn owners(context: &Context, args: &cli::Practise) -> Result<ExitCode, Failure> {
    let _ = (context, args);
    Ok(ExitCode::SUCCESS)
}

/// The rounds, with what they showed; for a trainer everyone's.
pub fn rounds(context: &Context, args: &cli::Practise) -> Result<ExitCode, Failure> {
    let _ = (context, args);
    Ok(ExitCode::SUCCESS)
}
