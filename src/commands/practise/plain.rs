//! A round line by line: which owner is meant, and whether a round with him is gone on with.

use std::process::ExitCode;

use super::super::Context;
use super::ask;
use crate::cli;
use crate::desk::{Desk, NewRound};
use crate::failure::Failure;
use crate::line_mode::rehearsal;
use crate::store::Store;
use crate::{machine, term};

/// Begins a round, goes on with one, or asks a person at a terminal for the owner.
pub fn round(context: &Context, args: &cli::Practise) -> Result<ExitCode, Failure> {
    let library = context.library();
    let store = Store::open(&context.places.practice).map_err(|it| it.failure)?;
    let desk = super::desk(context, store, library);
    let locale = desk.locale(context.locale.lang);
    let left_out = desk.owners().1;
    left_out.iter().for_each(|it| term::fail(&locale, it));
    let begin = |desk: &mut Desk, wanted: &str| begin(context, desk, wanted, args);
    Ok(rehearsal::run(desk, locale, args.scenario.as_deref(), &begin)?.into())
}

/// The trainee's unfinished round with the owner that is meant, else a new one; its number.
fn begin(
    context: &Context,
    desk: &mut Desk,
    wanted: &str,
    args: &cli::Practise,
) -> Result<i64, Failure> {
    let new = NewRound {
        scenario: desk.owner_named(wanted)?.id().to_owned(),
        trainee: ask::trainee(context, desk, args)?,
        seed: args.seed,
        partner: args.partner,
    };
    let begun = desk.unfinished_round(&new.scenario, &new.trainee, new.partner)?;
    match begun.filter(|_| !args.new) {
        Some(number) => {
            if args.seed.is_some() {
                term::fail(&context.locale, &Failure::new("practise-seed-unused"));
            }
            Ok(number)
        }
        None => desk.begin_round(&new, context.locale.lang, machine::now().wall),
    }
}
