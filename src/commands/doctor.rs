//! `kikitori doctor`.

use std::process::ExitCode;

use super::Context;
use crate::cli;
use crate::failure::Failure;

pub fn doctor(context: &Context, args: &cli::Doctor) -> Result<ExitCode, Failure> {
    let _ = (context, args);
    Ok(ExitCode::FAILURE)
}
