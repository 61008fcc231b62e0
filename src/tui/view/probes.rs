//! The probes under a thin answer: why, and what could be asked.

use super::Pen;
use crate::app::ask::Ask;
use crate::app::panes::{Offer, Probes};
use crate::app::{App, Area};
use crate::editor::wrap;
use crate::listening::{Verdict, Why};
use crate::tui::theme::Meaning;

pub fn probes(app: &App, ask: &Ask, panel: &Probes, area: Area, pen: &mut Pen) {
    if area.height == 0 {
        return;
    }
    let end = area.y + area.height;
    let mut y = area.y;
    let line = |y: u16, height: u16| Area { y, height, ..area };
    // The owner may read a shared screen: the questions only.
    if area.height >= 4 && !ask.shared() {
        let why = ask
            .session
            .verdict
            .as_ref()
            .map(|v| why(app, v))
            .unwrap_or_default();
        let parts = [
            (
                format!(" {}  ", app.locale.text("probe-title")),
                pen.styles.of(Meaning::Thin),
            ),
            (why, pen.styles.of(Meaning::Plain)),
        ];
        pen.parts(line(y, 1), &parts);
        y += 1;
    }
    for (index, item) in panel.items.iter().enumerate() {
        let pointer = if index == panel.selected { "▸" } else { " " };
        let head = format!("{pointer}{} ", index + 1);
        let (text, tag) = match item {
            Offer::Ask { facet, probe } => {
                let facet = app.locale.text(&format!("facet-{}", facet.id()));
                (
                    probe.as_str(),
                    if ask.shared() {
                        String::new()
                    } else {
                        format!("← {facet} ")
                    },
                )
            }
            Offer::Wait => (app.locale.text("probe-wait"), String::new()),
        };
        let room = area.width.saturating_sub(14).max(10);
        for (row, range) in wrap::wrap(text, usize::from(room)).into_iter().enumerate() {
            if y >= end.saturating_sub(1) {
                break;
            }
            if row == 0 {
                pen.put(line(y, 1), &head, Meaning::Plain);
                pen.right(line(y, 1), &tag, Meaning::Quiet);
            }
            let at = Area {
                x: area.x + 3,
                y,
                width: room,
                height: 1,
            };
            let chosen = index == panel.selected;
            pen.put(
                at,
                &text[range],
                if chosen {
                    Meaning::Prompt
                } else {
                    Meaning::Plain
                },
            );
            y += 1;
        }
    }
    let id = if area.width < 60 { "probe-keys-short" } else { "probe-keys" };
    let keys = app.locale.format(id, &[("last", panel.items.len().into())]);
    pen.put(line(end - 1, 1), &keys, Meaning::Quiet);
}

/// Why the program speaks up, in one sentence.
pub fn why(app: &App, verdict: &Verdict) -> String {
    let (id, facets) = match &verdict.why {
        Why::Enough => ("why-enough", Vec::new()),
        Why::Empty => ("why-empty", Vec::new()),
        Why::Placeholder => ("why-placeholder", Vec::new()),
        Why::NonAnswer => ("why-non-answer", Vec::new()),
        Why::Refusal => ("why-refusal", Vec::new()),
        Why::Slogan => ("why-slogan", Vec::new()),
        Why::Missing(facets) => ("why-missing", facets.clone()),
    };
    let names: Vec<&str> = facets
        .iter()
        .take(2)
        .map(|f| app.locale.text(&format!("facet-{}", f.id())))
        .collect();
    let names = names.join(app.locale.text("facet-joiner"));
    app.locale.format(id, &[("facets", names.as_str().into())])
}
