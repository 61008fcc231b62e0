//! `kikitori import`: interviews and forms from files.

use std::process::ExitCode;

use super::Context;
use crate::cli;
use crate::failure::Failure;

pub fn import(_context: &Context, _args: &cli::Import) -> Result<ExitCode, Failure> {
    Err(Failure::new("output").with("error", "not there yet"))
}
