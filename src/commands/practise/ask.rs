//! A round with the simulated owner: on the screen, or line by line.

use std::process::ExitCode;

use super::super::Context;
use crate::cli;
use crate::failure::Failure;

/// Begins a round, goes on with one, or shows the owners to choose from.
pub fn round(context: &Context, args: &cli::Practise) -> Result<ExitCode, Failure> {
    let _ = (context, args);
    let _ = super::desk;
    Err(Failure::new("no-terminal"))
}
