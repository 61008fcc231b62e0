//! `kikitori review`: an expert's comments and suggested wording beside the owner's words.

use std::process::ExitCode;

use super::Context;
use crate::cli;
use crate::failure::Failure;

/// Reviews an interview.
pub fn review(context: &Context, args: &cli::Review) -> Result<ExitCode, Failure> {
    let _ = (context, args);
    Ok(ExitCode::SUCCESS)
}
