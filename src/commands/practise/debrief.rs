//! The debrief of a round: as a page, as JSON, as text.

use std::process::ExitCode;

use super::super::Context;
use crate::cli;
use crate::failure::Failure;

/// Of this round (its number), or of the `last` one.
pub fn debrief(context: &Context, args: &cli::Practise, round: &str) -> Result<ExitCode, Failure> {
    let _ = (context, args, round);
    Ok(ExitCode::SUCCESS)
}
