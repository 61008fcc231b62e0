//! The sections on facts: reached, missed, written down.

use super::told::{Block, Point, Section, section};
use crate::locale::Locale;
use crate::roleplay::debrief::{Debrief, Missed, Told};

fn head(locale: &Locale, ids: &[&str]) -> Vec<String> {
    let ids = ids.iter();
    ids.map(|id| locale.text(&format!("debrief-column-{id}")).to_owned())
        .collect()
}

/// Which words reached each fact, and whether it was written down.
pub fn reached(seen: &Debrief, locale: &Locale) -> Option<Section> {
    let row = |it: &Told| {
        let written = match it.written {
            true => "debrief-written",
            false => "debrief-unwritten",
        };
        vec![
            it.note.clone(),
            seen.title_of(&it.question).to_owned(),
            by(it, locale),
            locale.text(written).to_owned(),
        ]
    };
    let blocks = match seen.told.is_empty() {
        true => vec![Block::Text {
            text: locale.text("debrief-reached-none").to_owned(),
        }],
        false => vec![Block::Table {
            figures: false,
            head: head(locale, &["fact", "topic", "by", "written"]),
            rows: seen.told.iter().map(row).collect(),
        }],
    };
    section(locale, "reached", blocks)
}

fn by(it: &Told, locale: &Locale) -> String {
    let values = [("words", (&it.words).into()), ("turn", it.turn.into())];
    match (it.words.trim().is_empty(), it.own) {
        (true, _) => locale.format("debrief-by-silence", &values),
        (false, true) => locale.format("debrief-by-words", &values),
        (false, false) => locale.format("debrief-by-offered", &values),
    }
}

/// The question that would have reached each fact that was missed, and why it was.
pub fn missed(seen: &Debrief, locale: &Locale) -> Option<Section> {
    let row = |it: &Missed| {
        let id = it.cause.id().replace('_', "-");
        let words = [("words", (&it.words).into())];
        let cause = match it.words.trim().is_empty() {
            true => locale.text(&format!("debrief-cause-{id}")).to_owned(),
            false => {
                let cause = locale.text(&format!("debrief-cause-{id}"));
                let values = [("cause", cause.into())];
                let values: Vec<_> = values.into_iter().chain(words).collect();
                locale.format("debrief-cause-words", &values)
            }
        };
        vec![
            it.note.clone(),
            seen.title_of(&it.question).to_owned(),
            cause,
            it.ask.clone(),
        ]
    };
    let rows: Vec<Vec<String>> = seen.missed.iter().map(row).collect();
    let blocks = match rows.is_empty() {
        true => vec![Block::Text {
            text: locale.text("debrief-missed-none").to_owned(),
        }],
        false => vec![Block::Table {
            figures: false,
            head: head(locale, &["fact", "topic", "cause", "ask"]),
            rows,
        }],
    };
    section(locale, "missed", blocks)
}

/// Heard and not written down; written down and never said.
pub fn notes(seen: &Debrief, locale: &Locale) -> Option<Section> {
    let mut blocks = Vec::new();
    let mut add = |id: &str, points: Vec<Point>| {
        if !points.is_empty() {
            let text = locale.text(&format!("debrief-notes-{id}")).to_owned();
            blocks.extend([Block::Text { text }, Block::Points { points }]);
        }
    };
    let lost = seen.told.iter().filter(|it| !it.written);
    let lost = lost.map(|it| {
        let values = [("fact", (&it.note).into()), ("by", by(it, locale).into())];
        Point::new(locale.format("debrief-lost", &values))
    });
    add("lost", lost.collect());
    let invented = seen.invented.iter().map(|it| {
        let topic = seen.title_of(&it.question);
        let values = [("words", (&it.words).into()), ("topic", topic.into())];
        Point::new(locale.format("debrief-never-said", &values))
    });
    let id = if seen.partner {
        "unticked"
    } else {
        "never-said"
    };
    add(id, invented.collect());
    section(locale, "notes", blocks)
}
