//! `kikitori stats`: text volume, time and probes compared.

use std::process::ExitCode;

use super::Context;
use crate::cli;
use crate::failure::Failure;

pub fn stats(_context: &Context, _args: &cli::Stats) -> Result<ExitCode, Failure> {
    Err(Failure::new("output").with("error", "not there yet"))
}
