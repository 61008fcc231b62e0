//! Where everything stands on the interview screen.

use std::ops::Range;

use super::{Ask, HINT_LABEL};
use crate::app::opinions::rows_at_question;
use crate::app::panes::{Offer, Panel};
use crate::app::{Area, is_compact};
use crate::dialogue::question::{Drawing, Kind};
use crate::editor::wrap;

/// Where the parts of the interview screen stand. Heights of zero: not shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Frame {
    /// Small terminals have no box, no rules, no blank rows.
    pub compact: bool,
    pub title: Area,
    pub progress: Area,
    /// The topic, with the time on question at its right.
    pub topic: Area,
    pub prompt: Area,
    pub hint: Area,
    pub options: Area,
    /// What a review said of the answer.
    pub said: Area,
    /// The text of the answer, without its box.
    pub editor: Area,
    pub chips: Area,
    /// Under the chips: the panel, or replies and the table's drawing.
    pub below: Area,
    pub foot: Area,
}

/// Places the parts. Depends on the size, the question and the panel, never on the typed text:
/// nothing on the screen moves while the owner talks.
pub fn frame(size: (u16, u16), ask: &Ask, panel: Option<&Panel>) -> Frame {
    let (width, height) = size;
    let compact = is_compact(size);
    let margin = margin(size);
    let inner = width.saturating_sub(2 * margin).max(1);
    let row = |y: u16, x: u16, width: u16, height: u16| Area {
        x,
        y,
        width,
        height,
    };
    let broken = widths(size);
    let prompt_rows = ask.prompt.height(ask.prompt(), broken.0);
    let hint = hint_text(ask);
    let hint_rows = ask.hint.height(hint, broken.1);
    let options = rows_of(ask.option_count());
    let mut f = Frame {
        compact,
        ..Frame::default()
    };
    f.title = row(0, 0, width, 1);
    f.progress = row(1, 0, width, 1);
    f.foot = row(height.saturating_sub(1), 0, width, 1);
    let mut y = if compact { 2 } else { 3 };
    f.topic = row(y, margin.min(1), width.saturating_sub(2 * margin.min(1)), 1);
    y += if compact { 1 } else { 2 };
    // What must have room below: one row of text, the chips, the foot.
    let end = height.saturating_sub(if compact { 1 } else { 2 });
    let panel_rows = panel.map_or(0, |panel| panel_rows(panel, inner, compact));
    let boxed: u16 = if compact { 0 } else { 2 };
    let least = boxed + 2 + panel_rows;
    let room = |y: u16| end.saturating_sub(y).saturating_sub(least);
    let rows = prompt_rows.min(room(y) + 1).max(1);
    f.prompt = row(y, margin, inner, rows);
    y += rows;
    let gap = u16::from(!compact && room(y) > 3);
    let hinted = !ask.session.is_shared() && !hint.is_empty();
    let hidden = compact && panel.is_some();
    let said = match hidden {
        true => 0,
        false => rows_at_question(&ask.session, compact).min(room(y)),
    };
    if hinted && !hidden && room(y) > hint_rows + gap + said + 1 {
        f.hint = row(y + gap, margin, inner, hint_rows);
        y += gap + hint_rows;
    }
    if options > 0 {
        let rows = options.min(room(y).saturating_sub(said));
        f.options = row(y, margin, inner, rows);
        y += rows;
    }
    if said > 0 {
        y += u16::from(!compact && room(y) > 6);
        f.said = row(y, margin, inner, said);
        y += said;
    }
    y += u16::from(!compact && room(y) > 6 && panel.is_none() && said == 0);
    let left = end.saturating_sub(y).saturating_sub(boxed + 1);
    let below = match panel {
        Some(_) => panel_rows.min(left.saturating_sub(1)),
        None => below_rows(ask, left, compact),
    };
    let text = left.saturating_sub(below).max(1);
    let side = if compact { 0 } else { 2 };
    f.editor = row(
        y + boxed / 2,
        side + boxed / 2,
        width.saturating_sub(2 * (side + boxed / 2)).max(1),
        text,
    );
    y += boxed + text;
    f.chips = row(y, margin, inner, 1);
    f.below = row(
        y + 1,
        margin.min(1),
        width.saturating_sub(2 * margin.min(1)),
        below,
    );
    f
}

/// Cells at each side of the question.
fn margin(size: (u16, u16)) -> u16 {
    if is_compact(size) { 0 } else { 3 }
}

/// What the question and its hint are broken for, cells.
pub(super) fn widths(size: (u16, u16)) -> (usize, usize) {
    let inner = size.0.saturating_sub(2 * margin(size)).max(1);
    (inner.into(), inner.saturating_sub(HINT_LABEL).into())
}

/// The hint, or for a follow-up the answer it deepens.
pub fn hint_text(ask: &Ask) -> &str {
    match ask.session.follow_up() {
        Some(_) => "",
        None => ask.session.question().hint.as_deref().unwrap_or(""),
    }
}

/// So many rows, at most more than any terminal has: sums of them stay in range.
pub(super) fn rows_of(count: usize) -> u16 {
    const MOST: usize = 9_999;
    count.min(MOST) as u16
}

fn panel_rows(panel: &Panel, inner: u16, compact: bool) -> u16 {
    match panel {
        Panel::Probes(probes) => {
            let rows = |item: &Offer| match item {
                Offer::Ask(offer) => offer_rows(offer.line(), inner, compact).len(),
                Offer::Wait => 1,
            };
            rows_of(probes.items.iter().map(rows).sum()) + u16::from(!compact)
        }
        Panel::Note(_) => 3,
        Panel::TypedTime(_) => 1,
        _ => 0,
    }
}

/// The rows of a probe in a panel so wide: beside its number, and where there is room its facet.
pub fn offer_rows(probe: &str, width: u16, compact: bool) -> Vec<Range<usize>> {
    let beside = if compact { 3 } else { 14 };
    wrap::wrap(probe, usize::from(width.saturating_sub(beside).max(10)))
}

/// Rows kept for replies or a drawing: a part of what is left, so that the text keeps the most.
fn below_rows(ask: &Ask, left: u16, compact: bool) -> u16 {
    if compact {
        return 0;
    }
    match &ask.session.question().kind {
        // Boxes need three rows, or none.
        Kind::Table { drawing, .. } if *drawing != Drawing::Grid => {
            if left >= 8 {
                3
            } else {
                0
            }
        }
        _ => 2.min(left / 3),
    }
}
