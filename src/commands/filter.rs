//! Which interviews a command is about, from its options.

use crate::cli;
use crate::store::Filter;

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
