//! `practise --understand`: what typed questions ask, and how; JSON lines in, JSON lines out.

use std::process::ExitCode;

use super::super::Context;
use crate::cli;
use crate::failure::Failure;

/// Judges standard input line by line.
pub fn understand(context: &Context, args: &cli::Practise) -> Result<ExitCode, Failure> {
    let _ = (context, args);
    Ok(ExitCode::SUCCESS)
}
