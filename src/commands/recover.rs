//! `kikitori recover`: the copies there are, one of them put back as the database, or what can still be
//! read of a damaged one.

mod rescue;

use std::process::ExitCode;

use super::Context;
use crate::cli;
use crate::failure::Failure;

pub fn recover(context: &Context, args: &cli::Recover) -> Result<ExitCode, Failure> {
    if let (true, Some(output)) = (args.rescue, &args.output) {
        return rescue::rescue(context, output);
    }
    Ok(ExitCode::FAILURE)
}
