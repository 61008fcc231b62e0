//! `kikitori` and `kikitori interview`: the screens, or the same interview line by line.

mod open;

use std::process::ExitCode;

use super::unlock::{HandedIn, On};
use super::{Context, sets, show};
use crate::app::form::{Form, NewInterview};
use crate::app::{App, Effect, Theme};
use crate::cli;
use crate::desk::Desk;
use crate::dialogue::question::Need;
use crate::dialogue::record::Company;
use crate::failure::Failure;
use crate::locale::Locale;
use crate::machine;
use crate::question_file::Library;
use crate::store::Store;
use crate::term;
use crate::text;
use crate::tui::{self, Ended, First, Worlds};

/// The home screen.
pub fn home(context: &Context) -> Result<ExitCode, Failure> {
    front(context, None)
}

/// Starts an interview, or goes on with that company's unfinished one.
pub fn interview(context: &Context, args: &cli::Interview) -> Result<ExitCode, Failure> {
    front(context, Some(args))
}

/// On the screen, or line by line where that is asked for.
fn front(context: &Context, args: Option<&cli::Interview>) -> Result<ExitCode, Failure> {
    let library = Library::load(Some(&context.places.question_sets));
    if let Some(set) = args.and_then(|args| args.set.as_deref()) {
        sets::entry(&library, set)?;
    }
    if context.plain {
        context.warn();
        if let Some(set) = context.config.set.as_deref() {
            let unknown = sets::entry(&library, set).err();
            unknown
                .iter()
                .for_each(|it| term::fail(&context.locale, it));
        }
        context.warn_of(&library);
    } else if !term::is_terminal() {
        return Err(Failure::new("no-terminal"));
    }
    let (tuning, untuned) = context.tuning();
    if context.plain {
        untuned
            .iter()
            .for_each(|it| term::fail(&context.locale, it));
    }
    let demo = args.is_some_and(|args| args.demo);
    let real = !demo && (context.plain || args.is_some_and(|args| args.company.is_some()));
    let (mut desk, refused) = open::open(context, library, tuning, (demo, real))?;
    // A script waits for the check of a large database, nobody else.
    if !context.plain || term::input_is_terminal() {
        desk.store.hurry();
    }
    let first = match args {
        None => First::Home,
        Some(args) => first(context, &desk, args)?,
    };
    // Nothing can be begun in what is only read: home says why.
    let first = match first {
        First::Do(Effect::Open(_)) => first,
        _ if refused.is_some() => First::Home,
        _ => first,
    };
    let unused = match args {
        Some(args) => unused(&mut desk, &first, args)?,
        None => None,
    };
    match context.plain {
        true => {
            unused.iter().for_each(|it| term::fail(&context.locale, it));
            plain(context, desk, refused, first, args)
        }
        false => {
            let told = unused.or_else(|| untuned.into_iter().next());
            let reviewer = reviewer(context, None);
            screen(context, desk, (refused, told), first, args, reviewer)
        }
    }
}

/// Options that say otherwise than the interview that is gone on with.
fn unused(
    desk: &mut Desk,
    first: &First,
    args: &cli::Interview,
) -> Result<Option<Failure>, Failure> {
    let First::Do(Effect::Open(number) | Effect::NextVisit(number)) = first else {
        return Ok(None);
    };
    let stored = desk.store.load(*number)?;
    let header = &stored.header;
    let differs = args.set.as_ref().is_some_and(|set| *set != stored.set.id)
        || args.mode.is_some_and(|mode| mode != header.mode)
        || args
            .assisted
            .is_some_and(|assisted| assisted != header.assisted);
    Ok(differs.then(|| Failure::new("options-unused")))
}

fn first(context: &Context, desk: &Desk, args: &cli::Interview) -> Result<First, Failure> {
    Ok(match (&args.company, args.demo) {
        (_, true) => match desk.demo_number()? {
            Some(number) => First::Do(Effect::Open(number)),
            None => First::Do(Effect::Demo),
        },
        (Some(company), _) => First::Do(begin_or_go_on(context, desk, company, args)?),
        (None, _) => First::Form,
    })
}

/// The interview of this number or id. Else, with the company of this name, or the only one that
/// has it as a part: the unfinished interview, or the visit after the last one. Else a first one.
fn begin_or_go_on(
    context: &Context,
    desk: &Desk,
    wanted: &str,
    args: &cli::Interview,
) -> Result<Effect, Failure> {
    if text::clean(wanted).trim().is_empty() {
        return Err(Failure::new("company-missing"));
    }
    let Some(company) = company(&desk.store, wanted)? else {
        if let Some(number) = numbered(&desk.store, wanted)? {
            return Ok(Effect::Open(number));
        }
        return Ok(Effect::Begin(new_interview(context, desk, wanted, args)));
    };
    let (unfinished, latest) = (
        desk.store.unfinished(&company)?,
        desk.store.latest(&company)?,
    );
    Ok(match (unfinished, latest) {
        (Some(number), _) => Effect::Open(number),
        (None, Some(latest)) => Effect::NextVisit(latest),
        (None, None) => Effect::Begin(new_interview(context, desk, &company, args)),
    })
}

/// The company that is meant: its whole name comes before a number, a number before a part.
fn company(store: &Store, wanted: &str) -> Result<Option<String>, Failure> {
    if let Some(company) = store.company_named(wanted)? {
        return Ok(Some(company));
    }
    if numbered(store, wanted)?.is_some() {
        return Ok(None);
    }
    match store.company(wanted) {
        Ok(name) => Ok(Some(name)),
        Err(failure) if failure.id == "store-none-found" => Ok(None),
        Err(failure) => Err(show::typed(failure, wanted)),
    }
}

/// The interview of this number or id.
///
/// # Errors
/// It is a number that no interview has: no company's name is taken for one.
fn numbered(store: &Store, wanted: &str) -> Result<Option<i64>, Failure> {
    let found = store.numbered(wanted)?;
    match text::folded(wanted.trim()).parse::<i64>() {
        Ok(number) if found.is_none() => {
            Err(Failure::new("store-no-interview").with("interview", number))
        }
        _ => Ok(found),
    }
}

fn new_interview(
    context: &Context,
    desk: &Desk,
    company: &str,
    args: &cli::Interview,
) -> NewInterview {
    let configured = context.config.need.as_deref().and_then(Need::from_id);
    NewInterview {
        company: Company {
            name: text::clean(company).trim().to_string(),
            ..Company::default()
        },
        set: wanted_set(context, &desk.library, Some(args)),
        interviewer: interviewer(context, desk, Some(args)),
        assisted: args.assisted.unwrap_or_default(),
        mode: args.mode.unwrap_or_default(),
        need: args.need.or(configured).unwrap_or(Need::Normal),
    }
}

/// Who asks: as told, else as configured, else whoever held the last interview on this machine.
fn interviewer(context: &Context, desk: &Desk, args: Option<&cli::Interview>) -> String {
    let told = args.and_then(|args| args.interviewer.clone());
    let last = || desk.store.last_interviewer().ok().flatten();
    told.or(context.config.interviewer.clone())
        .or_else(last)
        .unwrap_or_default()
}

/// Who reviews: as told, else as configured; empty where nobody is.
pub(super) fn reviewer(context: &Context, told: Option<&str>) -> String {
    let configured = context.config.reviewer.as_deref();
    let known = told
        .or(configured)
        .or(context.config.interviewer.as_deref());
    text::clean(known.unwrap_or(""))
        .replace('\n', " ")
        .trim()
        .to_string()
}

/// The set that was asked for, else the config file's where there is such a one.
fn wanted_set(context: &Context, library: &Library, args: Option<&cli::Interview>) -> String {
    let configured = context.config.set.clone();
    args.and_then(|args| args.set.clone())
        .or(configured.filter(|id| library.get(id).is_some()))
        .unwrap_or_else(|| "locaben".into())
}

/// The screens. The failures: why the database is only read; what else is to be told.
pub(super) fn screen(
    context: &Context,
    desk: Desk,
    (refused, unused): (Option<Failure>, Option<Failure>),
    first: First,
    args: Option<&cli::Interview>,
    reviewer: String,
) -> Result<ExitCode, Failure> {
    let locale = desk.locale(context.locale.lang);
    let sets = titles(context, &desk.library, &locale, args);
    let now = machine::now();
    let mut app = App::new(locale, desk.judge(now.wall), (80, 24), now);
    let name = interviewer(context, &desk, args);
    app.form = Form::new(&name, sets);
    app.theme = context
        .config
        .theme
        .as_deref()
        .and_then(Theme::from_id)
        .unwrap_or_default();
    let strange = desk.strange_frames(&app.locale);
    app.reviewer = reviewer;
    app.lock_after = context.config.lock_after();
    app.read_only = refused.is_some();
    let left_out = desk.library.problems().first().map(|it| &it.failure);
    let warned = context.warnings.first().or(left_out);
    let warned = warned.or(strange.first());
    let told = refused.as_ref().or(unused.as_ref()).or(warned);
    app.notice = told.cloned().map(crate::app::Notice::Failed);
    // Reading along is what a second window is for; any other reason is told once more at the end.
    let trouble = refused.filter(|failure| failure.id != "store-in-use");
    match tui::run(app, desk, worlds(context), context.colour, first)? {
        Ended::Quit => trouble.map_or(Ok(ExitCode::SUCCESS), Err),
        ended => Ok(ended.into()),
    }
}

/// The form of a new interview by this person.
pub(super) fn form(context: &Context, library: &Library, locale: &Locale, name: &str) -> Form {
    Form::new(name, titles(context, library, locale, None))
}

/// The sets with their titles, the one that is wanted first.
fn titles(
    context: &Context,
    library: &Library,
    locale: &Locale,
    args: Option<&cli::Interview>,
) -> Vec<(String, String)> {
    let titles = library.titles().into_iter().map(|(id, lang, title)| {
        let title = locale.set_title(id, lang, title);
        (id.to_owned(), title)
    });
    let mut sets: Vec<(String, String)> = titles.collect();
    let wanted = wanted_set(context, library, args);
    sets.sort_by_key(|(id, _)| *id != wanted);
    sets
}

/// Both databases, for going from one to the other.
pub(super) fn worlds(context: &Context) -> Worlds {
    let handed_in = context.passphrase != HandedIn::default();
    if handed_in && context.key.get().is_none() {
        // Nobody is asked then. One that does not fit is asked for on the way there.
        let _ = context.key_or_new(On::Screen);
    }
    Worlds {
        // The screen is the last one to have it: it lets it go when it locks.
        key: context.key.take(),
        offer: context.may_offer(),
        real: context.places.database.clone(),
        practice: context.places.practice.clone(),
    }
}

/// The same interview line by line.
fn plain(
    context: &Context,
    desk: Desk,
    refused: Option<Failure>,
    first: First,
    args: Option<&cli::Interview>,
) -> Result<ExitCode, Failure> {
    use crate::line_mode;
    if let Some(failure) = refused {
        return Err(failure);
    }
    let first = match first {
        First::Do(effect) => Some(effect),
        First::Home | First::Form => None,
    };
    let none = cli::Interview::default();
    let named =
        |desk: &Desk, name: &str| begin_or_go_on(context, desk, name, args.unwrap_or(&none));
    let locale = desk.locale(context.locale.lang);
    let strange = desk.strange_frames(&locale);
    strange.iter().for_each(|it| term::fail(&locale, it));
    Ok(line_mode::run(desk, locale, first, &named)?.into())
}
