//! A round with the simulated owner: on the screen, or line by line.

use std::process::ExitCode;
use std::sync::Arc;

use super::super::{Context, interview};
use super::plain;
use crate::app::practice::Practice;
use crate::app::{App, Effect, Notice, Screen, Theme};
use crate::cli;
use crate::desk::{Desk, NewRound};
use crate::failure::Failure;
use crate::machine;
use crate::roleplay::Understanding;
use crate::store::Store;
use crate::term;
use crate::tui::{self, First};

/// Begins a round, goes on with one, or shows the owners to choose from.
pub fn round(context: &Context, args: &cli::Practise) -> Result<ExitCode, Failure> {
    match context.plain {
        true => plain::round(context, args),
        false if !term::is_terminal() => Err(Failure::new("no-terminal")),
        false => screen(context, args),
    }
}

fn screen(context: &Context, args: &cli::Practise) -> Result<ExitCode, Failure> {
    let store = Store::open(&context.places.practice).map_err(|it| it.failure)?;
    let mut desk = super::desk(context, store, context.library());
    let trainee = trainee(context, &desk, args)?;
    let effect = first(context, &mut desk, args, &trainee)?;
    let locale = desk.locale(context.locale.lang);
    let now = machine::now();
    let mut app = App::new(locale, desk.judge(now.wall), (80, 24), now);
    let theme = context.config.theme.as_deref().and_then(Theme::from_id);
    app.theme = theme.unwrap_or_default();
    app.lock_after = context.config.lock_after();
    app.form = interview::form(context, &desk.library, &app.locale, &trainee);
    let understanding = Arc::new(Understanding::new());
    app.practice = Some(Box::new(Practice::new(&trainee, understanding)));
    app.screen = Screen::Hall;
    let left_out = desk.owners().1.into_iter().next();
    app.notice = left_out.map(Notice::Failed);
    let worlds = interview::worlds(context);
    Ok(tui::run(app, desk, worlds, context.colour, First::Do(effect))?.into())
}

/// Who practises: as told, else as configured, else whoever did last on this machine.
pub fn trainee(context: &Context, desk: &Desk, args: &cli::Practise) -> Result<String, Failure> {
    let told = args.trainee.clone().or(context.config.interviewer.clone());
    match told {
        Some(name) => Ok(crate::text::clean(&name).trim().to_string()),
        None => desk.last_trainee(),
    }
}

/// What is shown first: the owner that was named, or all of them.
fn first(
    context: &Context,
    desk: &mut Desk,
    args: &cli::Practise,
    trainee: &str,
) -> Result<Effect, Failure> {
    let Some(wanted) = &args.scenario else {
        return Ok(Effect::Hall);
    };
    let scenario = desk.owner_named(wanted)?.id().to_string();
    if !args.partner {
        return Ok(Effect::BeginRound {
            scenario,
            trainee: trainee.to_string(),
            seed: args.seed,
            anew: args.new,
        });
    }
    if !args.new
        && let Some(number) = desk.unfinished_round(&scenario, trainee, true)?
    {
        return Ok(Effect::Round(number));
    }
    let new = NewRound {
        scenario,
        trainee: trainee.to_string(),
        seed: args.seed,
        partner: true,
    };
    let number = desk.begin_round(&new, context.locale.lang, machine::now().wall)?;
    Ok(Effect::Round(number))
}
