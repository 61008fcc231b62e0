//! The card for whoever plays the owner, and the observer's sheet.

use std::process::ExitCode;

use super::super::Context;
use super::{debrief, lists};
use crate::cli;
use crate::failure::Failure;
use crate::report::practice;
use crate::scenario_file;
use crate::term;

/// Prints or writes them.
pub fn card(context: &Context, args: &cli::Practise) -> Result<ExitCode, Failure> {
    let ending = args.output.as_deref();
    let ending = ending.map(|file| debrief::ending(file, &practice::CARD_ENDINGS));
    let ending = ending.transpose()?;
    let wanted = args.scenario.as_deref().unwrap_or_default();
    let owner = scenario_file::named(lists::at_hand(context), wanted)?;
    let scenario = owner.spoken(context.locale.lang);
    let library = context.library();
    let unknown = || {
        let known: Vec<&str> = library.list().map(|it| it.set.id.as_str()).collect();
        Failure::new("set-unknown")
            .with("set", &scenario.set)
            .with("known", known.join(", "))
    };
    let set = &library.get(&scenario.set).ok_or_else(unknown)?.set;
    let set = context.locale.localized(set);
    let templates = Some(context.places.reports.as_path());
    let render = |ending| practice::card(scenario, &set, templates, ending, &context.locale);
    match (&args.output, ending) {
        (Some(file), Some(ending)) => debrief::written(context, file, &render(ending)?)?,
        _ => term::page(&String::from_utf8_lossy(&render("md")?))?,
    }
    Ok(ExitCode::SUCCESS)
}
