//! The owner's terminal, where a partner plays the owner.

use std::process::ExitCode;

use super::super::Context;
use crate::app::Theme;
use crate::app::partner::Partner;
use crate::cli;
use crate::desk::Watch;
use crate::failure::Failure;
use crate::locale::Locale;
use crate::{line_mode, term, tui};

/// Shows the card and the questions as they come; ticks what was told.
pub fn owner(context: &Context, _args: &cli::Practise) -> Result<ExitCode, Failure> {
    if !context.plain && !term::is_terminal() {
        return Err(Failure::new("no-terminal"));
    }
    let theme = context.config.theme.as_deref().and_then(Theme::from_id);
    let locales = context.places.locales.clone();
    let locale = Locale::new(context.locale.lang, Some(&locales)).0;
    let partner = Partner::new(locale, theme.unwrap_or_default(), (80, 24));
    let watch = Watch::new(&context.places.practice, Some(locales));
    let ended = match context.plain {
        true => line_mode::partner::run(partner, watch),
        false => tui::partner::run(partner, watch, context.colour)?,
    };
    Ok(ended.into())
}
