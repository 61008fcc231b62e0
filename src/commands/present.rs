//! `kikitori present`: what the room sees of the interview that is held, at a second terminal or as
//! a page.

mod web;

use std::process::ExitCode;

use super::Context;
use crate::cli;
use crate::failure::Failure;

/// Shows the room what the facilitator lets it see.
pub fn present(context: &Context, args: &cli::Present) -> Result<ExitCode, Failure> {
    match args.web {
        true => web::serve(context, args),
        false => Ok(ExitCode::SUCCESS),
    }
}
