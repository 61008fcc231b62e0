//! `kikitori present --web`: the same as a page for a browser on this machine.

use std::process::ExitCode;

use super::super::Context;
use crate::cli;
use crate::failure::Failure;

/// Serves the page until the person or the system ends it.
pub fn serve(context: &Context, args: &cli::Present) -> Result<ExitCode, Failure> {
    let _ = (context, args);
    Ok(ExitCode::SUCCESS)
}
