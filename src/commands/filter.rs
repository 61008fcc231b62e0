//! Which interviews a command is about, from its options.

use super::show::find;
use crate::cli;
use crate::failure::Failure;
use crate::store::{Filter, Store};

/// The numbers of the interviews that are meant, in their order; of all where none is named.
///
/// # Errors
/// One that is named is not there; the database cannot be read.
pub fn wanted(store: &Store, named: &[String], args: &cli::Filter) -> Result<Vec<i64>, Failure> {
    let named: Vec<i64> = named
        .iter()
        .map(|name| find(store, name))
        .collect::<Result<_, _>>()?;
    let mut numbers = store.meant(&of(args))?;
    numbers.retain(|it| named.is_empty() || named.contains(it));
    Ok(numbers)
}

/// What the options say; a day begins at midnight where the machine is.
pub fn of(args: &cli::Filter) -> Filter {
    let zone = jiff::tz::TimeZone::system();
    let midnight = |day: jiff::civil::Date| {
        let midnight = day.to_zoned(zone).ok();
        midnight.map(|it| it.timestamp().as_millisecond())
    };
    Filter {
        company: args.company.clone(),
        since: args.since.and_then(midnight),
        interviewer: args.interviewer.clone(),
        set: args.set.clone(),
        thin: args.thin,
    }
}
