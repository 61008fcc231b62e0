//! The section that holds a round against the trainee's earlier ones and the group.

use super::told::{Block, Section, section};
use super::{day, percent, seconds};
use crate::locale::Locale;
use crate::roleplay::debrief::{Attempt, Debrief};

/// So many earlier rounds at most, the last ones.
const ROUNDS: usize = 5;

/// Rounds with this owner and the middle of the others; the trend over all owners.
pub fn compared(seen: &Debrief, locale: &Locale) -> Option<Section> {
    let mut blocks = Vec::new();
    if !seen.earlier.is_empty() || seen.median.is_some() {
        blocks.push(table(seen, locale));
    }
    if seen.median.is_some() {
        let text = locale.text("debrief-median-rule").to_owned();
        blocks.push(Block::Text { text });
    }
    // With this owner alone the table has said it.
    if seen.trend.len() > seen.earlier.len() {
        blocks.extend(trend(seen, locale));
    }
    section(locale, "compared", blocks)
}

fn table(seen: &Debrief, locale: &Locale) -> Block {
    let ids = ["round", "mark", "facts", "open", "owner", "silence"];
    let head = ids.map(|id| locale.text(&format!("debrief-column-{id}")).to_owned());
    let skipped = seen.earlier.len().saturating_sub(ROUNDS);
    let earlier = seen.earlier.iter().skip(skipped);
    let mut rows: Vec<Vec<String>> = earlier
        .map(|it| row(it, day(locale, it.started), locale))
        .collect();
    let now = locale.text("debrief-this-round").to_owned();
    rows.push(row(&seen.attempt, now, locale));
    rows.extend(seen.median.as_ref().map(|it| {
        let values = [("count", it.trainees.into())];
        let maybe = |share: Option<f64>| share.map_or_else(|| "—".to_owned(), percent);
        vec![
            locale.format("debrief-others", &values),
            "—".to_owned(),
            percent(it.reached),
            maybe(it.open),
            maybe(it.owner_talk),
            silence(it.longest_silence, locale),
        ]
    }));
    Block::Table {
        figures: true,
        head: head.into(),
        rows,
    }
}

fn row(it: &Attempt, name: String, locale: &Locale) -> Vec<String> {
    let maybe = |share: Option<f64>| share.map_or_else(|| "—".to_owned(), percent);
    vec![
        name,
        it.mark.to_string(),
        percent(it.share()),
        maybe(it.open),
        maybe(it.owner_talk),
        silence(it.longest_silence.map(|it| it as f64), locale),
    ]
}

fn silence(longest: Option<f64>, locale: &Locale) -> String {
    longest.map_or_else(|| "—".to_owned(), |it| seconds(locale, it))
}

fn trend(seen: &Debrief, locale: &Locale) -> Vec<Block> {
    let skipped = seen.trend.len().saturating_sub(ROUNDS);
    let all = seen.trend.iter().skip(skipped).chain([&seen.attempt]);
    let shares = |of: fn(&Attempt) -> Option<f64>| {
        let all = all.clone().map(|it| of(it).map_or("—".into(), percent));
        all.collect::<Vec<String>>().join(" → ")
    };
    let values = [
        ("facts", shares(|it| Some(it.share())).into()),
        ("open", shares(|it| it.open).into()),
    ];
    let text = locale.format("debrief-trend", &values);
    vec![Block::Text { text }]
}
