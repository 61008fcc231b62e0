//! `kikitori export`: interviews for other programs.

use std::process::ExitCode;

use super::Context;
use crate::cli;
use crate::failure::Failure;

pub fn export(_context: &Context, _args: &cli::Export) -> Result<ExitCode, Failure> {
    Err(Failure::new("output").with("error", "not there yet"))
}
