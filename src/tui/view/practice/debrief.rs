//! Pages read through: the debrief of a round; what is known of the owner, and what was said.

use super::{Pen, foot, title};
use crate::app::debriefing::{Kind, Line};
use crate::app::practice::{self, Known};
use crate::app::{App, Area};
use crate::tui::theme::Meaning;

/// The debrief; gives the caret's place.
pub fn debrief(app: &App, pen: &mut Pen) -> Option<(u16, u16)> {
    let shown = app.practice.as_ref()?.debrief.as_ref()?;
    let lines = shown.lines(app);
    let heading = app.locale.text("debriefing-title");
    Some(page(app, heading, &lines, shown.top, pen))
}

/// What may be known beforehand and what was said so far; gives the caret's place.
pub fn known(app: &App, known: Known, pen: &mut Pen) -> (u16, u16) {
    let lines = practice::known_lines(app, usize::from(app.size.0.saturating_sub(2)));
    let heading = app.locale.text("known-title");
    page(app, heading, &lines, known.top, pen)
}

/// A title, the lines that show, and where in the page one is.
fn page(app: &App, heading: &str, lines: &[Line], top: usize, pen: &mut Pen) -> (u16, u16) {
    let (width, height) = app.size;
    let rows = usize::from(height.saturating_sub(4));
    let last = lines.len().saturating_sub(rows);
    let top = top.min(last);
    let place = match last {
        0 => String::new(),
        last => {
            let up = if top > 0 { "↑" } else { " " };
            let down = if top < last { "↓" } else { " " };
            format!(
                "{up}{down} {}/{} ",
                (top + rows).min(lines.len()),
                lines.len()
            )
        }
    };
    title(app, heading, &place, pen);
    pen.rule(1, width);
    for (y, line) in lines.iter().skip(top).take(rows).enumerate() {
        let area = Area {
            x: 1,
            y: 2 + y as u16,
            width: width.saturating_sub(1),
            height: 1,
        };
        pen.put(area, &line.text, meaning(line.kind));
    }
    pen.rule(height - 2, width);
    let line = Area {
        x: 0,
        y: height - 1,
        width,
        height: 1,
    };
    foot(app, line, pen);
    (0, height - 1)
}

fn meaning(kind: Kind) -> Meaning {
    match kind {
        Kind::Title | Kind::Heading => Meaning::Prompt,
        Kind::Good => Meaning::Enough,
        Kind::Try | Kind::Missed => Meaning::Thin,
        Kind::Plain => Meaning::Plain,
        Kind::Quiet => Meaning::Quiet,
    }
}
