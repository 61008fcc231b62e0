//! The probes under a thin answer: why, and what could be asked.

use super::Pen;
use crate::app::ask::{Ask, Frame, offer_rows};
use crate::app::panes::{Offer, Probes};
use crate::app::words;
use crate::app::{App, Area};
use crate::tui::theme::Meaning;

pub fn probes(app: &App, ask: &Ask, panel: &Probes, frame: &Frame, pen: &mut Pen) {
    let area = frame.below;
    let line = |row: usize| Area {
        y: area.y + row as u16,
        height: 1,
        ..area
    };
    let mut room = usize::from(area.height);
    let mut first = 0;
    // The owner may read a shared screen: the questions only.
    if !frame.compact && room > 1 && !ask.session.is_shared() {
        let why = words::speaks_up(&app.locale, &ask.session);
        let parts = [
            (
                format!(" {}  ", app.locale.text("probe-title")),
                pen.styles.of(Meaning::Thin),
            ),
            (why.unwrap_or_default(), pen.styles.of(Meaning::Plain)),
        ];
        pen.parts(line(0), &parts);
        first = 1;
        room -= 1;
    }
    let rows = rows(app, panel, frame);
    // The chosen offer shows whole.
    let end = rows
        .iter()
        .rposition(|row| row.item == panel.selected)
        .map_or(0, |at| at + 1);
    for (at, row) in rows
        .iter()
        .skip(end.saturating_sub(room))
        .take(room)
        .enumerate()
    {
        let chosen = row.item == panel.selected;
        let meaning = if chosen {
            Meaning::Prompt
        } else {
            Meaning::Plain
        };
        if row.head {
            let pointer = if chosen { "▸" } else { " " };
            pen.put(
                line(first + at),
                &format!("{pointer}{} ", row.item + 1),
                Meaning::Plain,
            );
            if let Offer::Ask(offer) = &panel.items[row.item]
                && !frame.compact
                && !ask.session.is_shared()
            {
                let facet = words::about(&app.locale, offer);
                pen.right(line(first + at), &format!("← {facet} "), Meaning::Quiet);
            }
        }
        let text = Area {
            x: area.x + 3,
            width: area.width.saturating_sub(3),
            ..line(first + at)
        };
        pen.put(text, &row.text, meaning);
    }
}

/// A row of the panel.
struct Row {
    item: usize,
    /// The first row of its item.
    head: bool,
    text: String,
}

fn rows(app: &App, panel: &Probes, frame: &Frame) -> Vec<Row> {
    let mut rows = Vec::new();
    for (item, offer) in panel.items.iter().enumerate() {
        let text = match offer {
            Offer::Ask(offer) => offer.line(),
            Offer::Wait => app.locale.text("move-wait"),
        };
        for range in offer_rows(text, frame.prompt.width, frame.compact) {
            rows.push(Row {
                item,
                head: range.start == 0,
                text: text[range].to_string(),
            });
        }
    }
    rows
}
