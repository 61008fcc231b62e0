//! `kikitori doctor`: whether this machine can be trusted with an interview, point by point, and the
//! next step where one is not good. Changes nothing, and needs no database to be there.

mod database;
mod disk;
mod files;
mod system;
mod terminal;

use std::process::ExitCode;

use serde_json::{Value as Json, json};

use super::Context;
use crate::cli;
use crate::editor::wrap;
use crate::failure::Failure;
use crate::health::{Finding, State};
use crate::locale::Locale;
use crate::term;

/// The groups, in the order they are said in.
const GROUPS: [&str; 5] = ["database", "disk", "terminal", "system", "files"];

/// One point that was looked at.
struct Point {
    group: &'static str,
    name: &'static str,
    finding: Finding,
}

/// What was looked at so far.
#[derive(Default)]
struct Points(Vec<Point>);

impl Points {
    fn add(&mut self, group: &'static str, name: &'static str, finding: Finding) {
        self.0.push(Point {
            group,
            name,
            finding,
        });
    }

    fn count(&self, state: State) -> usize {
        let states = self.0.iter().map(|it| it.finding.state);
        states.filter(|it| *it == state).count()
    }
}

pub fn doctor(context: &Context, args: &cli::Doctor) -> Result<ExitCode, Failure> {
    let mut points = Points::default();
    // A folder that does not answer is not asked for its database.
    let answers = disk::points(context, &mut points);
    let newest = match answers {
        true => database::points(context, &mut points),
        false => None,
    };
    terminal::points(context, &mut points);
    system::points(newest, &mut points);
    files::points(context, &mut points);
    // The disk was looked at first, but the database is what is asked after.
    let place = |it: &Point| GROUPS.iter().position(|group| *group == it.group);
    points.0.sort_by_key(place);
    match args.json {
        true => term::json(&as_json(&points, &context.locale))?,
        false => term::page(&as_page(&points, &context.locale))?,
    }
    Ok(match points.count(State::Bad) {
        0 => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    })
}

fn as_json(points: &Points, locale: &Locale) -> Json {
    let all = points.0.iter().map(|point| {
        let (said, next) = point.finding.say(locale);
        let values = point.finding.values.iter();
        let values = values.map(|(name, value)| ((*name).to_owned(), value.clone()));
        json!({
            "group": point.group,
            "point": point.name,
            "state": point.finding.state.id(),
            "said": said,
            "next": next,
            "values": values.collect::<serde_json::Map<_, _>>(),
        })
    });
    all.collect()
}

fn as_page(points: &Points, locale: &Locale) -> String {
    let state = |state: State| locale.text(&format!("doctor-state-{}", state.id()));
    let states = [State::Good, State::Untested, State::Attention, State::Bad];
    let room = states.iter().map(|it| wrap::width(state(*it))).max();
    let room = room.unwrap_or_default();
    let mut page = String::new();
    for group in GROUPS {
        page.push_str(locale.text(&format!("doctor-group-{group}")));
        page.push('\n');
        for point in points.0.iter().filter(|it| it.group == group) {
            let (said, next) = point.finding.say(locale);
            let label = wrap::pad(state(point.finding.state), room);
            let said = said.replace('\n', &format!("\n  {:room$}  ", ""));
            page.push_str(&format!("  {label}  {said}\n"));
            if let Some(next) = next {
                page.push_str(&format!("  {:room$}  → {next}\n", ""));
            }
        }
        page.push('\n');
    }
    let (bad, attention) = (points.count(State::Bad), points.count(State::Attention));
    let end = match (bad, attention) {
        (0, 0) => locale.text("doctor-all-good").to_owned(),
        _ => {
            let id = match bad {
                0 => "doctor-to-look-at",
                _ => "doctor-not-to-trust",
            };
            let counts = [("bad", bad.into()), ("attention", attention.into())];
            locale.format(id, &counts)
        }
    };
    page.push_str(&end);
    page
}
