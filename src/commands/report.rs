//! `kikitori report`: what was heard, as a sheet or a page.

use std::process::ExitCode;

use super::Context;
use crate::cli;
use crate::failure::Failure;

pub fn report(_context: &Context, _args: &cli::Report) -> Result<ExitCode, Failure> {
    Err(Failure::new("output").with("error", "not there yet"))
}
