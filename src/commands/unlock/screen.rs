//! The passphrase asked for on the whole screen, before the interview's own screens open.

use std::path::Path;

use super::New;
use crate::app::Theme;
use crate::app::gate::{Gate, Why};
use crate::commands::Context;
use crate::failure::Failure;
use crate::machine;
use crate::store::Key;
use crate::tui::gate::{self, Passed};
use crate::tui::{file_name, theme::Styles};

/// The key of the encrypted database at `file`. `None`: the person left.
pub fn open(context: &Context, file: &Path) -> Result<Option<Key>, Failure> {
    let gate = Gate::asking(Why::Open, &file_name(file), machine::now());
    Ok(match run(context, gate, file)? {
        Passed::With(key) => Some(key),
        Passed::Plain | Passed::Later | Passed::Left => None,
    })
}

/// Offers a passphrase for the database that is about to be made at `file`; and to `look` around
/// first, where nothing real is begun at once.
pub fn new(context: &Context, file: &Path, look: bool) -> Result<New, Failure> {
    let offering = match look {
        true => Gate::offering_to_look,
        false => Gate::offering,
    };
    let gate = offering(&file_name(file), machine::now());
    Ok(match run(context, gate, file)? {
        Passed::With(key) => New::Encrypted(key),
        Passed::Plain => New::Plain,
        Passed::Later => New::Later,
        Passed::Left => New::Left,
    })
}

fn run(context: &Context, gate: Gate, file: &Path) -> Result<Passed, Failure> {
    let theme = context.config.theme.as_deref().and_then(Theme::from_id);
    let styles = Styles {
        theme: theme.unwrap_or_default(),
        colour: context.colour,
    };
    let lock_after = context.config.lock_after();
    gate::run(gate, file, &context.locale, styles, lock_after)
}
