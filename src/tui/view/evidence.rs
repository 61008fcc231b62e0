//! What an answer was heard by, in the place of question and answer: the answer with its words
//! marked, and under it a line for each facet.

use super::Pen;
use crate::app::evidence::{Evidence, area};
use crate::app::{App, Area};
use crate::editor::wrap;
use crate::text::visible;
use crate::tui::theme::Meaning;

/// Draws the evidence; gives the caret's place, where the answer ends.
pub fn evidence(app: &App, evidence: &Evidence, pen: &mut Pen) -> (u16, u16) {
    let area = area(app.size);
    let layout = evidence.layout(area);
    let line = |row: usize| Area {
        y: area.y + row as u16,
        height: 1,
        ..area
    };
    pen.rows(area, &evidence.why, &layout.head, Meaning::Prompt);
    let first = layout.head.len();
    let mut caret = (area.x, area.y);
    for (at, row) in layout.shown.iter().enumerate() {
        let line = line(first + at);
        pen.put(line, &evidence.text[row.clone()], Meaning::Plain);
        for (span, place) in &evidence.marks {
            let (start, end) = (span.start.max(row.start), span.end.min(row.end));
            if start < end {
                let before = wrap::width(&visible(&evidence.text[row.start..start]));
                let width = wrap::width(&visible(&evidence.text[start..end]));
                let words = Area {
                    x: line.x + before as u16,
                    width: width as u16,
                    ..line
                };
                pen.lay(words, pen.styles.evidence(*place));
            }
        }
        let width = wrap::width(&visible(&evidence.text[row.clone()])) as u16;
        caret = (line.x + width.min(line.width.saturating_sub(1)), line.y);
    }
    let rule = first + layout.shown.len();
    for (at, text) in layout.lines.iter().enumerate() {
        pen.put(line(rule + 1 + at), text, Meaning::Plain);
    }
    if layout.last > 0 {
        let more = match evidence.top < layout.last {
            true => "↓",
            false => "↑",
        };
        pen.right(line(rule), more, Meaning::Quiet);
    }
    caret
}
