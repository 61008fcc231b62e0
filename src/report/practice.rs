//! Pages of role-play: the debrief of a round, and the owner's card with the observer's sheet. Each
//! says at its top that it is practice, so that none is taken for the record of a real company.
//!
//! | room | what it does |
//! |---|---|
//! | `told` | the debrief in words: figures and sections, for pages and the terminal alike |
//! | `facts`, `talk`, `others` | its sections |
//! | `card` | the owner's card in words |
//! | `program` | the debrief for programs |

mod card;
mod facts;
mod others;
mod program;
mod talk;
mod told;

use std::path::Path;

use minijinja::value::{Serde, Value as Given};
use serde::Serialize;

use crate::dialogue::question::QuestionSet;
use crate::dialogue::scenario::Scenario;
use crate::failure::Failure;
use crate::locale::{Locale, Value};
use crate::machine;
use crate::roleplay::debrief::{Debrief, Point};

use super::model::Company;
use super::templates::{self, Templates};

pub use program::json;
pub use told::{Block, Figure, Point as SaidPoint, Section, Told, told};

/// The endings of files that a debrief is made as.
pub const DEBRIEF_ENDINGS: [&str; 3] = ["html", "md", "json"];

/// The endings of files that a card is made as.
pub const CARD_ENDINGS: [&str; 2] = ["html", "md"];

/// A point in words.
pub fn said(point: &Point, locale: &Locale) -> String {
    let values = point.args.iter();
    let values: Vec<_> = values.map(|(name, it)| (*name, Value::told(it))).collect();
    locale.format(&format!("debrief-{}", point.id), &values)
}

/// The debrief as the bytes of a file with this ending. `templates`: where the user's own lie.
///
/// # Errors
/// There is none with this ending; the user's own template is wrong.
pub fn debrief(
    debrief: &Debrief,
    templates: Option<&Path>,
    ending: &str,
    locale: &Locale,
) -> Result<Vec<u8>, Failure> {
    match ending {
        "json" => {
            let json = format!("{:#}\n", json(debrief, locale));
            Ok(json.into_bytes())
        }
        "html" | "md" => page(&told(debrief, locale), templates, "debrief", ending, locale),
        _ => Err(unknown("debrief", ending, &DEBRIEF_ENDINGS)),
    }
}

/// The owner's card, and the observer's sheet on a page of its own.
///
/// # Errors
/// As [`debrief`].
pub fn card(
    scenario: &Scenario,
    set: &QuestionSet,
    templates: Option<&Path>,
    ending: &str,
    locale: &Locale,
) -> Result<Vec<u8>, Failure> {
    if !CARD_ENDINGS.contains(&ending) {
        return Err(unknown("card", ending, &CARD_ENDINGS));
    }
    let card = card::card(scenario, set, locale);
    page(&card, templates, "card", ending, locale)
}

fn unknown(kind: &str, ending: &str, known: &[&str]) -> Failure {
    Failure::new("report-kind")
        .with("kind", kind)
        .with("ending", ending)
        .with("known", known.join(", "))
}

/// What every template expects, and what this page says.
#[derive(Serialize)]
struct Values<'a, T> {
    kind: &'a str,
    lang: &'a str,
    /// The mark of the demonstration is another one.
    demo: bool,
    company: Company,
    page: &'a T,
}

fn page<T: Serialize>(
    page: &T,
    templates: Option<&Path>,
    kind: &str,
    ending: &str,
    locale: &Locale,
) -> Result<Vec<u8>, Failure> {
    let values = Values {
        kind,
        lang: locale.lang.tag(),
        demo: false,
        company: Company::default(),
        page,
    };
    let templates = Templates::read(templates)?;
    let name = format!("{kind}.{ending}");
    let text = templates.render(&name, Given::from(Serde(&values)), locale)?;
    Ok(text.into_bytes())
}

/// The day of a wall clock, as the language writes it.
fn day(locale: &Locale, wall: i64) -> String {
    templates::date(locale, &machine::local_date(wall))
}

fn percent(share: f64) -> String {
    format!("{:.0}%", share * 100.0)
}

/// Milliseconds in words, to a tenth of a second.
fn seconds(locale: &Locale, milliseconds: f64) -> String {
    let tenths = (milliseconds / 100.0).round() / 10.0;
    let value = tenths.to_string();
    locale.format("debrief-seconds", &[("seconds", value.into())])
}

#[cfg(test)]
mod tests;
