//! `kikitori practise`: role-play with a simulated owner, or with a partner; what rounds showed.
//! Everything here is kept in the practice database, never in the real one.

mod ask;
mod card;
mod debrief;
mod lists;
mod partner;
mod plain;
mod understand;

use std::process::ExitCode;

use super::Context;
use crate::cli;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::question_file::Library;
use crate::store::Store;

/// One of them, as the arguments say.
pub fn practise(context: &Context, args: &cli::Practise) -> Result<ExitCode, Failure> {
    if args.understand {
        return understand::understand(context, args);
    }
    if args.list {
        return lists::owners(context, args);
    }
    if args.card {
        return card::card(context, args);
    }
    if args.rounds {
        return lists::rounds(context, args);
    }
    if let Some(round) = &args.debrief {
        return debrief::debrief(context, args, round);
    }
    match args.role {
        Some(_) => partner::owner(context, args),
        None => ask::round(context, args),
    }
}

/// The desk over a practice database that was opened.
fn desk(context: &Context, store: Store, library: Library) -> Desk {
    Desk {
        store,
        library,
        sets: Some(context.places.question_sets.clone()),
        locales: Some(context.places.locales.clone()),
        reports: Some(context.places.reports.clone()),
        tuning: context.tuning().0,
    }
}
