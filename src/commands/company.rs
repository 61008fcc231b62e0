//! `kikitori company`: names and stages of companies.

use std::process::ExitCode;

use super::Context;
use crate::cli;
use crate::failure::Failure;

pub fn company(_context: &Context, _args: &cli::Company) -> Result<ExitCode, Failure> {
    Err(Failure::new("output").with("error", "not there yet"))
}
