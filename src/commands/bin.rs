//! `kikitori remove` and `kikitori restore`: an interview into the bin, and out of it.

use std::process::ExitCode;

use super::Context;
use crate::cli;
use crate::failure::Failure;

pub fn remove(_context: &Context, _args: &cli::Named) -> Result<ExitCode, Failure> {
    Err(Failure::new("output").with("error", "not there yet"))
}

pub fn restore(_context: &Context, _args: &cli::Named) -> Result<ExitCode, Failure> {
    Err(Failure::new("output").with("error", "not there yet"))
}
