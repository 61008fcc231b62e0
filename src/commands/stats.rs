//! `kikitori stats`: text volume, time and probes of many interviews, compared.

mod chart;
mod html;
mod page;
mod program;
mod sections;
mod table;
mod told;

use std::collections::HashSet;
use std::path::Path;
use std::process::ExitCode;

use self::told::Told;
use super::{Context, filter, list};
use crate::cli;
use crate::dialogue::question::QuestionSet;
use crate::failure::Failure;
use crate::files;
use crate::measure::{By, Comparison, Gathering, Head};
use crate::store::{Filter, Measured, Store};
use crate::term;

/// Compares interviews: on the terminal, as JSON, into a file by its ending.
pub fn stats(context: &Context, args: &cli::Stats) -> Result<ExitCode, Failure> {
    let ending = args.output.as_deref().map(ending).transpose()?;
    let by = By::from_id(&args.by).unwrap_or(By::Assisted);
    let (comparison, sets) = match list::open(context) {
        Ok(store) => compare(&store, by, &args.filter)?,
        // Before the first interview there is nothing to compare, and nothing wrong.
        Err(failure) if failure.id == "store-none" => (Gathering::new(by, &[]).compare(), vec![]),
        Err(failure) => return Err(failure),
    };
    let told = Told::new(&context.locale, comparison, &sets, &args.filter);
    if let (Some(path), Some(ending)) = (&args.output, ending) {
        let bytes = match ending {
            Ending::Json => format!("{:#}\n", program::json(&told)).into_bytes(),
            Ending::Csv => table::csv(&told)?,
            Ending::Html => html::html(&told).into_bytes(),
        };
        files::replace_with(path, &bytes)?;
        let file = path.display().to_string();
        term::err(
            &context
                .locale
                .format("stats-done", &[("file", file.into())]),
        );
    }
    if args.json {
        term::json(&program::json(&told))?;
    } else if args.output.is_none() {
        if told.comparison.interviews() == 0 {
            term::err(context.locale.text("stats-empty"));
        } else {
            term::page(&page::page(&told))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// What a file is to hold, by the ending of its name.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Ending {
    Json,
    Csv,
    Html,
}

fn ending(path: &Path) -> Result<Ending, Failure> {
    let ending = path.extension().and_then(|it| it.to_str());
    match ending.map(str::to_ascii_lowercase).as_deref() {
        Some("json") => Ok(Ending::Json),
        Some("csv") => Ok(Ending::Csv),
        Some("html" | "htm") => Ok(Ending::Html),
        _ => Err(Failure::new("stats-ending").with("file", path.display())),
    }
}

/// The interviews that are meant, compared; and the sets in the database.
fn compare(
    store: &Store,
    by: By,
    filter: &cli::Filter,
) -> Result<(Comparison, Vec<QuestionSet>), Failure> {
    let wanted = wanted(store, filter)?;
    let begin = |held: &[(i64, QuestionSet)]| {
        (Gathering::new(by, held), Keys::new(by, held), held.to_vec())
    };
    let (gathering, _, held) = store.measure(begin, |(gathering, keys, _), it| {
        if wanted
            .as_ref()
            .is_none_or(|wanted| wanted.contains(&it.number))
        {
            let head = Head {
                group: keys.of(it),
                interviewer: it.interviewer.trim(),
                set: it.set,
            };
            gathering.add(&head, it.volumes);
        }
    })?;
    let sets = held.into_iter().map(|(_, set)| set).collect();
    Ok((gathering.compare(), sets))
}

/// The numbers of the interviews that are meant; `None`: all, and none is looked at for it.
fn wanted(store: &Store, args: &cli::Filter) -> Result<Option<HashSet<i64>>, Failure> {
    let filter = filter::of(args);
    if filter == Filter::default() {
        return Ok(None);
    }
    Ok(Some(store.meant(&filter)?.into_iter().collect()))
}

/// To which group an interview belongs.
struct Keys {
    by: By,
    sets: Vec<(i64, String)>,
    zone: jiff::tz::TimeZone,
    text: String,
}

impl Keys {
    fn new(by: By, sets: &[(i64, QuestionSet)]) -> Keys {
        Keys {
            by,
            sets: sets.iter().map(|(at, set)| (*at, set.id.clone())).collect(),
            zone: jiff::tz::TimeZone::system(),
            text: String::new(),
        }
    }

    fn of<'a>(&'a mut self, it: &'a Measured<'_>) -> &'a str {
        match self.by {
            By::Assisted => return it.assisted.id(),
            By::Interviewer => return it.interviewer.trim(),
            By::Set => {
                let set = self.sets.iter().find(|(at, _)| *at == it.set);
                return set.map_or("", |(_, id)| id);
            }
            By::Visit => self.text = it.visit.to_string(),
            By::Month => {
                let began = jiff::Timestamp::from_millisecond(it.started).unwrap_or_default();
                let began = self.zone.to_datetime(began);
                self.text = format!("{:04}-{:02}", began.year(), began.month());
            }
        }
        &self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_says_what_is_written() {
        let table = [
            ("x.json", Some(Ending::Json)),
            ("x.CSV", Some(Ending::Csv)),
            ("比較.html", Some(Ending::Html)),
            ("x.htm", Some(Ending::Html)),
            ("x.xlsx", None),
            ("json", None),
        ];
        for (name, wanted) in table {
            let found = ending(Path::new(name));
            assert_eq!(found.as_ref().ok().copied(), wanted, "{name}");
            assert!(found.is_ok() || found.is_err_and(|it| it.id == "stats-ending"));
        }
    }
}
