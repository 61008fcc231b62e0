//! Which interviews the options ask for.

use std::collections::HashSet;

use super::Context;
use crate::cli;
use crate::failure::Failure;
use crate::store::{Listed, Store};
use crate::text::folded;

/// The numbers of the interviews that are meant; `None`: all.
///
/// # Errors
/// The day is none, or the file cannot be read.
pub fn wanted(
    _context: &Context,
    store: &Store,
    filter: &cli::Filter,
) -> Result<Option<HashSet<i64>>, Failure> {
    let given = [
        &filter.company,
        &filter.since,
        &filter.interviewer,
        &filter.set,
    ];
    if !filter.thin && given.iter().all(|it| it.is_none()) {
        return Ok(None);
    }
    let since = filter.since.as_deref().map(midnight).transpose()?;
    let company = filter.company.as_deref().map(|it| folded(it.trim()));
    let interviewer = filter.interviewer.as_deref().map(|it| folded(it.trim()));
    let fits = |it: &Listed| {
        company
            .as_ref()
            .is_none_or(|part| folded(&it.company).contains(part))
            && since.is_none_or(|since| it.started >= since)
            && interviewer
                .as_ref()
                .is_none_or(|name| folded(it.interviewer.trim()) == *name)
            && filter.set.as_ref().is_none_or(|set| it.set == *set)
            && (!filter.thin || it.marks.thin > 0)
    };
    let all = store.list()?;
    let numbers = all.iter().filter(|it| fits(it)).map(|it| it.number);
    Ok(Some(numbers.collect()))
}

/// When a day begins where the machine is: `2026-04-01`, `2026-04`, `2026`.
fn midnight(day: &str) -> Result<i64, Failure> {
    let whole = match day.len() {
        4 => format!("{day}-01-01"),
        7 => format!("{day}-01"),
        _ => day.to_owned(),
    };
    let strange = || Failure::new("stats-since").with("day", day);
    let date: jiff::civil::Date = whole.parse().map_err(|_| strange())?;
    let midnight = date.to_zoned(jiff::tz::TimeZone::system());
    Ok(midnight
        .map_err(|_| strange())?
        .timestamp()
        .as_millisecond())
}
