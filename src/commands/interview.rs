//! `kikitori` and `kikitori interview`: the screens, or the same interview line by line.

use std::process::ExitCode;

use super::Context;
use crate::app::form::{Form, NewInterview};
use crate::app::{App, Effect, Theme};
use crate::cli;
use crate::desk::Desk;
use crate::dialogue::question::Need;
use crate::dialogue::record::{Assisted, Company, Mode};
use crate::failure::Failure;
use crate::listening::Judge;
use crate::machine;
use crate::question_file::Library;
use crate::store::Store;
use crate::tui::{self, Ended, First};

/// The home screen.
pub fn home(context: &Context) -> Result<ExitCode, Failure> {
    let (desk, refused) = open(context)?;
    screen(context, desk, refused, First::Home, None)
}

/// Starts an interview, or goes on with that company's unfinished one.
pub fn interview(context: &Context, args: &cli::Interview) -> Result<ExitCode, Failure> {
    let (desk, refused) = open(context)?;
    let first = match (&args.company, args.demo) {
        (_, true) => match desk.demo_number()? {
            Some(number) => First::Do(Effect::Open(number)),
            None => First::Do(Effect::Demo),
        },
        (Some(company), _) => First::Do(begin_or_go_on(context, &desk, company, args)?),
        (None, _) => First::Form,
    };
    // Nothing can be begun in what is only read: home says why.
    let first = match first {
        First::Do(Effect::Open(_)) => first,
        _ if refused.is_some() => First::Home,
        _ => first,
    };
    screen(context, desk, refused, first, Some(args))
}

/// The database for writing; when another window has it, to read, if it may: then with why.
fn open(context: &Context) -> Result<(Desk, Option<Failure>), Failure> {
    let (store, refused) = match Store::open(&context.places.database) {
        Ok(store) => (store, None),
        Err(refusal) if refusal.readable => {
            // Where it cannot even be read, the first reason is the one to tell.
            let Ok(store) = Store::open_read_only(&context.places.database) else {
                return Err(refusal.failure);
            };
            (store, Some(refusal.failure))
        }
        Err(refusal) => return Err(refusal.failure),
    };
    let library = Library::load(Some(&context.places.question_sets));
    Ok((
        Desk {
            store,
            library,
            locales: Some(context.places.locales.clone()),
        },
        refused,
    ))
}

/// The unfinished interview, else the visit after the last one, else a first one.
fn begin_or_go_on(
    context: &Context,
    desk: &Desk,
    company: &str,
    args: &cli::Interview,
) -> Result<Effect, Failure> {
    if let Ok(number) = desk.store.find(company) {
        let known = desk.store.company(company)?;
        return Ok(
            match (desk.store.unfinished(&known)?, desk.store.latest(&known)?) {
                (Some(number), _) => Effect::Open(number),
                (None, Some(latest)) => Effect::NextVisit(latest),
                (None, None) => Effect::Open(number),
            },
        );
    }
    Ok(Effect::Begin(new_interview(context, company, args)))
}

fn new_interview(context: &Context, company: &str, args: &cli::Interview) -> NewInterview {
    let need = args.need.map(|n| match n {
        cli::Need::Off => Need::Off,
        cli::Need::Gentle => Need::Gentle,
        cli::Need::Normal => Need::Normal,
        cli::Need::Strict => Need::Strict,
    });
    let configured = context.config.need.as_deref().and_then(Need::from_id);
    NewInterview {
        company: Company {
            name: crate::text::clean(company).trim().to_string(),
            ..Company::default()
        },
        set: args
            .set
            .clone()
            .or(context.config.set.clone())
            .unwrap_or_else(|| "locaben".into()),
        interviewer: interviewer(context, args),
        assisted: match args.assisted {
            None | Some(cli::Assisted::Alone) => Assisted::Alone,
            Some(cli::Assisted::Accompanied) => Assisted::Accompanied,
            Some(cli::Assisted::Reviewed) => Assisted::Reviewed,
        },
        mode: match args.mode {
            None | Some(cli::Mode::Together) => Mode::Together,
            Some(cli::Mode::Shared) => Mode::Shared,
            Some(cli::Mode::Preparing) => Mode::Preparing,
            Some(cli::Mode::Afterwards) => Mode::Afterwards,
        },
        need: need.or(configured).unwrap_or(Need::Normal),
    }
}

fn interviewer(context: &Context, args: &cli::Interview) -> String {
    args.interviewer
        .clone()
        .or(context.config.interviewer.clone())
        .unwrap_or_default()
}

fn screen(
    context: &Context,
    desk: Desk,
    refused: Option<Failure>,
    first: First,
    args: Option<&cli::Interview>,
) -> Result<ExitCode, Failure> {
    if context.plain {
        return plain(context, desk, refused.is_some(), first, args);
    }
    let locale = desk.locale(context.locale.lang);
    let titles = desk.library.list().map(|entry| {
        let words = locale.localized(&entry.set);
        (words.id, words.title)
    });
    let mut sets: Vec<(String, String)> = titles.collect();
    let wanted = args
        .and_then(|a| a.set.clone())
        .or(context.config.set.clone());
    let wanted = wanted.unwrap_or_else(|| "locaben".into());
    sets.sort_by_key(|(id, _)| *id != wanted);
    let now = machine::now();
    let mut app = App::new(
        locale,
        Judge::in_year(machine::year(now.wall)),
        (80, 24),
        now,
    );
    let name = args.map_or_else(
        || context.config.interviewer.clone().unwrap_or_default(),
        |args| interviewer(context, args),
    );
    app.form = Form::new(&name, sets);
    app.theme = context
        .config
        .theme
        .as_deref()
        .and_then(Theme::from_id)
        .unwrap_or_default();
    app.read_only = refused.is_some();
    let told = refused.as_ref().or(context.warnings.first());
    app.notice = told.cloned().map(crate::app::Notice::Failed);
    // Reading along is what a second window is for; any other reason is told once more at the end.
    let trouble = refused.filter(|failure| failure.id != "store-in-use");
    match tui::run(app, desk, context.colour, first)? {
        Ended::Quit => trouble.map_or(Ok(ExitCode::SUCCESS), Err),
        Ended::Signal(signal) => Ok(ExitCode::from(128 + signal as u8)),
    }
}

/// The same interview line by line.
fn plain(
    context: &Context,
    desk: Desk,
    read_only: bool,
    first: First,
    args: Option<&cli::Interview>,
) -> Result<ExitCode, Failure> {
    use crate::line_mode::{self, Ended};
    let failures = context.warnings.iter();
    failures.for_each(|failure| crate::term::fail(&context.locale, failure));
    if read_only {
        return Err(Failure::new("plain-read-only").with("file", desk.store.file().display()));
    }
    let first = match first {
        First::Do(effect) => Some(effect),
        First::Home | First::Form => None,
    };
    let none = cli::Interview {
        company: None,
        demo: false,
        set: None,
        interviewer: None,
        assisted: None,
        mode: None,
        need: None,
    };
    let named =
        |desk: &Desk, name: &str| begin_or_go_on(context, desk, name, args.unwrap_or(&none));
    let locale = desk.locale(context.locale.lang);
    match line_mode::run(desk, locale, first, &named)? {
        Ended::Quit => Ok(ExitCode::SUCCESS),
        Ended::Signal(signal) => Ok(ExitCode::from(128 + signal as u8)),
    }
}
