//! `kikitori review`: an expert's comments and suggested wording beside the owner's words.

use std::process::ExitCode;

use super::unlock::On;
use super::{Context, interview, list, show};
use crate::app::Effect;
use crate::cli;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::line_mode;
use crate::store::Store;
use crate::term;
use crate::tui::First;

/// Reviews an interview, on the screen or line by line.
pub fn review(context: &Context, args: &cli::Review) -> Result<ExitCode, Failure> {
    if !context.plain && !term::is_terminal() {
        return Err(Failure::new("no-terminal"));
    }
    let on = if context.plain { On::Lines } else { On::Screen };
    let store = list::open_to_write(context, on)?;
    let number = find(&store, &args.interview)?;
    let reviewer = interview::reviewer(context, args.reviewer.as_deref());
    let mut desk = Desk {
        store,
        library: context.library(),
        sets: Some(context.places.question_sets.clone()),
        locales: Some(context.places.locales.clone()),
        reports: Some(context.places.reports.clone()),
        tuning: context.tuning().0,
    };
    // What cannot be reviewed is said before any screen opens.
    let locale = desk.locale(context.locale.lang);
    let reviewing = desk.review(number, &locale, &reviewer)?;
    if !context.plain {
        let first = First::Do(Effect::Review(number));
        return interview::screen(context, desk, (None, None), first, None, reviewer);
    }
    if reviewer.is_empty() {
        return Err(Failure::new("review-no-name"));
    }
    Ok(line_mode::review::run(desk.store, &locale, reviewing)?.into())
}

/// The interview that is meant; says so where it lies in the bin.
fn find(store: &Store, wanted: &str) -> Result<i64, Failure> {
    show::find(store, wanted).map_err(|failure| match store.find_in_bin(wanted) {
        Ok(number) => Failure::new("review-in-bin").with("interview", number),
        Err(_) => failure,
    })
}
