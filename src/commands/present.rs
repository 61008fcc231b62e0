//! `kikitori present`: what the room sees of the interview that is held, at a second terminal or as
//! a page.

mod web;

use std::process::ExitCode;

use super::unlock::On;
use super::{Context, list, show};
use crate::app::Theme;
use crate::app::audience::Audience;
use crate::cli;
use crate::desk::Wall;
use crate::dialogue::question::Lang;
use crate::failure::Failure;
use crate::locale::Locale;
use crate::{line_mode, term, tui};

/// Shows the room what the facilitator lets it see.
pub fn present(context: &Context, args: &cli::Present) -> Result<ExitCode, Failure> {
    if args.web {
        return web::serve(context, args);
    }
    if !context.plain && !term::is_terminal() {
        return Err(Failure::new("no-terminal"));
    }
    let wall = wall(context, args)?;
    let locale = |lang| Locale::new(lang, Some(&context.places.locales)).0;
    let lang = context.locale.lang;
    let other = match lang {
        Lang::Ja => Lang::En,
        Lang::En => Lang::Ja,
    };
    let theme = context.config.theme.as_deref().and_then(Theme::from_id);
    let audience = Audience::new(locale(lang), theme.unwrap_or_default(), (80, 24));
    let ended = match context.plain {
        true => line_mode::audience::run(audience, wall),
        false => tui::audience::run(audience, wall, locale(other), context.colour)?,
    };
    Ok(ended.into())
}

/// What is to be followed: the interview that was named, else whichever is held.
///
/// # Errors
/// The one that was named is not there, or several are meant.
fn wall(context: &Context, args: &cli::Present) -> Result<Wall, Failure> {
    let places = &context.places;
    let on = if context.plain || args.web {
        On::Lines
    } else {
        On::Screen
    };
    let real = (places.database.as_path(), context.key(on)?);
    let wanted = match &args.interview {
        Some(wanted) => Some(show::find(&list::open(context)?, wanted)?),
        None => None,
    };
    Ok(Wall::new(real, &places.practice, wanted))
}
