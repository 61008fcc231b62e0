//! The user's list of schemes from its text.

use std::path::Path;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;
use toml::Spanned;

use super::source::Source;
use crate::dialogue::scheme::Scheme;
use crate::failure::Failure;
use crate::text::clean;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default)]
    scheme: Vec<WrittenScheme>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenScheme {
    id: Spanned<String>,
    title: String,
    url: Option<Spanned<String>>,
    note: Option<String>,
    until: Option<Spanned<toml::Value>>,
    #[serde(default)]
    tags: Vec<String>,
    #[serde(default)]
    questions: Vec<String>,
}

/// The schemes without a fault, and the faults of the others.
pub fn parse(path: &Path, text: &str) -> (Vec<Scheme>, Vec<Failure>) {
    let source = Source { path, text };
    let written: Written = match source.parse() {
        Ok(written) => written,
        Err(failure) => return (Vec::new(), vec![failure]),
    };
    let mut schemes: Vec<Scheme> = Vec::new();
    let mut failures = Vec::new();
    for it in written.scheme {
        match scheme(&source, &it, &schemes) {
            Ok(scheme) => schemes.push(scheme),
            Err(failure) => failures.push(failure),
        }
    }
    (schemes, failures)
}

fn scheme(source: &Source, it: &WrittenScheme, known: &[Scheme]) -> Result<Scheme, Failure> {
    let fault = |name: &'static str, value: &dyn std::fmt::Display, span| {
        source.at(Failure::new(name).with("value", value), &span)
    };
    let id = clean(it.id.get_ref()).trim().to_owned();
    let title = clean(&it.title).trim().to_owned();
    if id.is_empty() || title.is_empty() {
        return Err(fault("scheme-title", &id, it.id.span()));
    }
    if known.iter().any(|other| other.id == id) {
        return Err(fault("scheme-twice", &id, it.id.span()));
    }
    if it.tags.is_empty() && it.questions.is_empty() {
        return Err(fault("scheme-for-all", &id, it.id.span()));
    }
    if let Some(url) = &it.url
        && !is_address(url.get_ref())
    {
        return Err(fault("scheme-url", url.get_ref(), url.span()));
    }
    let mut until = None;
    if let Some(written) = &it.until {
        let read = day(written.get_ref());
        let wrong = || fault("scheme-until", &shown(written.get_ref()), written.span());
        until = Some(read.ok_or_else(wrong)?);
    }
    Ok(Scheme {
        id,
        title,
        url: it.url.as_ref().map(|url| url.get_ref().trim().to_owned()),
        note: it.note.as_deref().map(|note| clean(note).trim().to_owned()),
        until: until.as_ref().map(Date::to_string),
        ends: until.and_then(end_of),
        tags: it.tags.clone(),
        questions: it.questions.clone(),
    })
}

/// An address of the web that no reader takes for anything else.
fn is_address(url: &str) -> bool {
    let url = url.trim();
    ["https://", "http://"].iter().any(|it| url.starts_with(it))
        && url
            .chars()
            .all(|c| !c.is_whitespace() && !c.is_control() && !"<>\"'`".contains(c))
}

/// A TOML date, or a text that reads as one.
fn day(value: &toml::Value) -> Option<Date> {
    match value {
        toml::Value::String(text) => text.trim().parse().ok(),
        toml::Value::Datetime(it) if it.time.is_none() => it.to_string().parse().ok(),
        _ => None,
    }
}

fn shown(value: &toml::Value) -> String {
    match value {
        toml::Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// The first moment after a day where the machine is, wall clock.
fn end_of(day: Date) -> Option<i64> {
    let next = day.checked_add(1.day()).ok()?;
    let midnight = next.to_zoned(jiff::tz::TimeZone::system()).ok()?;
    Some(midnight.timestamp().as_millisecond())
}
