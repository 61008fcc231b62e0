//! `kikitori remove` and `kikitori restore`: an interview into the bin, and out of it.

use std::process::ExitCode;

use super::unlock::On;
use super::{Context, list, show};
use crate::cli;
use crate::failure::Failure;
use crate::machine;
use crate::store::Listed;
use crate::term;

/// Puts an interview into the bin and says how to take it back.
pub fn remove(context: &Context, args: &cli::Named) -> Result<ExitCode, Failure> {
    let mut store = list::open_to_write(context, On::Lines)?;
    let number = show::find(&store, &args.interview)?;
    let all = store.list()?;
    store.put_aside(number, machine::now().wall)?;
    say(context, "bin-removed", &all, number)
}

/// Takes an interview out of the bin.
pub fn restore(context: &Context, args: &cli::Named) -> Result<ExitCode, Failure> {
    let mut store = list::open_to_write(context, On::Lines)?;
    let number = store.find_in_bin(&args.interview)?;
    store.take_back(number)?;
    say(context, "bin-restored", &store.list()?, number)
}

fn say(context: &Context, id: &str, all: &[Listed], number: i64) -> Result<ExitCode, Failure> {
    if let Some(it) = all.iter().find(|it| it.number == number) {
        let values = [
            ("interview", it.number.into()),
            ("company", (&it.company).into()),
            ("visit", it.visit.into()),
        ];
        term::err(&context.locale.format(id, &values));
    }
    Ok(ExitCode::SUCCESS)
}
