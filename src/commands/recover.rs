//! `kikitori recover`.

use std::process::ExitCode;

use super::Context;
use crate::cli;
use crate::failure::Failure;

pub fn recover(context: &Context, args: &cli::Recover) -> Result<ExitCode, Failure> {
    let _ = (context, args);
    Ok(ExitCode::FAILURE)
}
