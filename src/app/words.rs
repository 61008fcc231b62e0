//! Sentences both front ends say: why the program speaks up, what an answer was read as.

use super::Action;
use super::session::{Offered, Session};
use crate::dialogue::question::{Facet, Kind};
use crate::dialogue::reading::{Described, Reading, describe};
use crate::listening::{Support, Verdict, Why};
use crate::locale::Locale;

/// The reason of a verdict: what was heard first, what is still missing after it.
pub fn why(locale: &Locale, verdict: &Verdict) -> String {
    match &verdict.why {
        Why::Missing(facets) => missing(locale, verdict, facets),
        Why::FewRows(least) => locale.format("why-few-rows", &[("least", (*least).into())]),
        why => locale.text(why.id()).to_string(),
    }
}

/// Why the program speaks up about the answer in front.
pub fn speaks_up(locale: &Locale, session: &Session) -> Option<String> {
    match session.elsewhere() {
        Some(question) => {
            let topic = (&question.topic).into();
            Some(locale.format("why-elsewhere", &[("topic", topic)]))
        }
        None => session.verdict.as_ref().map(|verdict| why(locale, verdict)),
    }
}

fn missing(locale: &Locale, verdict: &Verdict, facets: &[Facet]) -> String {
    let heard = verdict
        .evidence
        .iter()
        .filter(|e| e.support == Support::Found)
        .map(|e| e.facet);
    let found: Vec<Facet> = heard.collect();
    let (found, facets) = (names(locale, &found), names(locale, facets));
    if found.is_empty() {
        return locale.format("why-missing", &[("facets", facets.into())]);
    }
    locale.format(
        "why-missing-some",
        &[("found", found.into()), ("facets", facets.into())],
    )
}

/// The short names of facets, one after another.
pub fn names(locale: &Locale, facets: &[Facet]) -> String {
    let name = |f: &Facet| locale.text(&format!("facet-{}.chip", f.id())).to_string();
    facets
        .iter()
        .map(name)
        .collect::<Vec<_>>()
        .join(locale.text("why-list-separator"))
}

/// What an offer is good for: its facet, or that it fits every question.
pub fn about<'l>(locale: &'l Locale, offer: &Offered) -> &'l str {
    match (offer.generic, offer.facet) {
        (None, Some(facet)) => locale.text(&format!("facet-{}.chip", facet.id())),
        _ => locale.text("move-title"),
    }
}

/// A text on lines that are read: cells of a table's row with a stroke between.
pub fn cells(text: &str) -> String {
    text.replace('\t', " / ")
}

/// Milliseconds as `12:34`, or `1:02:03` from an hour on.
pub fn clock(milliseconds: u64) -> String {
    let seconds = milliseconds / 1000;
    let (h, m, s) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match h {
        0 => format!("{m:02}:{s:02}"),
        h => format!("{h}:{m:02}:{s:02}"),
    }
}

/// What a number, date or choice was read as; `None` where nothing is read or typed.
pub fn read_as(locale: &Locale, kind: &Kind, reading: &Reading) -> Option<String> {
    let value = match describe(kind, reading) {
        Described::Nothing | Described::Table { .. } => return None,
        Described::Unread => return Some(locale.text("read-not").to_string()),
        Described::Number(number) => number,
        Described::Choices(labels) => labels.join(locale.text("why-list-separator")),
        Described::Scale { value, from, to } => format!("{value} ({from}–{to})"),
        Described::Date {
            year,
            month,
            day,
            eras,
        } => locale.date(year, month, day, &eras),
    };
    Some(locale.format("read-as", &[("value", value.into())]))
}

/// How a choice of the way of working, of the need or of who helps is said: the message and its
/// value. `None`: another action.
pub fn chosen(locale: &Locale, action: Action) -> Option<(&'static str, String)> {
    let (id, value) = match action {
        Action::Mode(mode) => ("notice-mode", format!("mode-{}", mode.id())),
        Action::Need(need) => ("notice-need", format!("need-{}", need.id())),
        Action::Assisted(who) => ("notice-assisted", format!("assisted-{}", who.id())),
        _ => return None,
    };
    Some((id, locale.text(&value).to_string()))
}
