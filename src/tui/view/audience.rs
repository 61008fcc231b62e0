//! What the room sees, in large spacing: the question in the middle, time at the foot.

mod blocks;

use super::Pen;
use crate::app::Area;
use crate::app::audience::{Audience, Gauge, Kind, Part};
use crate::dialogue::room::Shown;
use crate::editor::wrap;
use crate::tui::sheet::Sheet;
use crate::tui::theme::{Meaning, Styles};
use blocks::{Edge, Row};

/// From so many rows on, a row at the top and at the foot stays free.
const TALL: u16 = 20;

/// Draws the whole frame. The cursor stays hidden: nothing is typed here.
pub fn draw(audience: &Audience, styles: Styles, sheet: &mut Sheet) {
    let pen = &mut Pen::new(sheet, styles);
    if audience.is_blank() {
        return keys(audience, pen);
    }
    if audience.too_small() {
        let (width, height) = audience.size;
        let sentence = audience.locale.text("audience-too-small");
        return pen.wrapped(rows_from(0, width, height), sentence, Meaning::Plain);
    }
    match audience.room.shown {
        Shown::Scene(_) => scene(audience, pen),
        Shown::Waiting | Shown::Blank => waiting(audience, pen),
    }
    keys(audience, pen);
}

fn rows_from(y: u16, width: u16, height: u16) -> Area {
    Area {
        x: 0,
        y,
        width,
        height,
    }
}

/// Cells of a line of text: short lines are found again from the back row.
fn measure(width: u16) -> u16 {
    (width * 2 / 3).clamp(36, 96).min(width.saturating_sub(4))
}

/// The keys, where they were asked for.
fn keys(audience: &Audience, pen: &mut Pen) {
    let (width, height) = audience.size;
    if audience.keys {
        let line = rows_from(height.saturating_sub(1), width, 1);
        let text = audience.locale.text("audience-keys");
        pen.put(
            line,
            &wrap::pad(&format!("  {text}"), width.into()),
            Meaning::Chosen,
        );
    }
}

// ---- nothing to show

/// One sentence in the middle; what is wrong, if something is, below it; how to see more, at the foot.
fn waiting(audience: &Audience, pen: &mut Pen) {
    let (width, height) = audience.size;
    let within = usize::from(width.saturating_sub(4));
    let mut rows: Vec<(String, Meaning)> = Vec::new();
    let mut how = String::new();
    for Part { kind, text } in audience.parts() {
        match kind {
            Kind::Waiting => rows.extend(broken(&text, within, Meaning::Prompt)),
            _ => how = text,
        }
    }
    if let Some(failure) = &audience.trouble {
        let (what, next) = audience.locale.say(failure);
        rows.push((String::new(), Meaning::Plain));
        rows.extend(broken(&what, within.min(60), Meaning::Trouble));
        let next = next.map(|next| broken(&next, within.min(60), Meaning::Quiet));
        rows.extend(next.into_iter().flatten());
    }
    let mut foot = broken(&how, within, Meaning::Quiet);
    foot.push((audience.locale.text("audience-keys").into(), Meaning::Quiet));
    let below = foot.len() as u16 + u16::from(height >= TALL);
    let room = height.saturating_sub(below + 1);
    let top = room.saturating_sub(rows.len() as u16) / 2;
    let feet = (height - below..).zip(&foot);
    for (y, (text, meaning)) in (top..room).zip(&rows).chain(feet) {
        let taken = wrap::width(text) as u16;
        let at = Area {
            x: width.saturating_sub(taken) / 2,
            ..rows_from(y, width, 1)
        };
        pen.put(at, text, *meaning);
    }
}

fn broken(text: &str, width: usize, meaning: Meaning) -> Vec<(String, Meaning)> {
    let rows = blocks::phrased(text, width).into_iter();
    rows.map(|row| (text[row].to_string(), meaning)).collect()
}

// ---- a question

fn scene(audience: &Audience, pen: &mut Pen) {
    let (width, height) = audience.size;
    let parts = audience.parts();
    let free = u16::from(height >= TALL);
    head(audience, &parts, free, pen);
    let gauges = audience.gauges();
    let foot = height - free - gauges.len() as u16;
    for (y, gauge) in (foot..).zip(&gauges) {
        time(gauge, rows_from(y, width, 1), pen);
    }
    // A row above and below, where there are enough.
    let air = u16::from(height >= 14);
    let top = 1 + free + air;
    let room = foot.saturating_sub(air + top);
    let wide = measure(width);
    let rows = blocks::rows(&parts, wide.into(), room.into());
    let left = (width - wide) / 2;
    for (y, row) in (top..top + room).zip(&rows) {
        let at = Area {
            x: left,
            width: wide,
            ..rows_from(y, width, 1)
        };
        line(row, at, pen);
    }
}

/// Where we are, quietly; at the right that it is practice, and that the picture stands still.
fn head(audience: &Audience, parts: &[Part], y: u16, pen: &mut Pen) {
    let line = Area {
        x: 2,
        ..rows_from(y, audience.size.0.saturating_sub(4), 1)
    };
    let of = |kind| parts.iter().find(|it| it.kind == kind);
    let mut taken = 0;
    if let Some(part) = of(Kind::Practice) {
        taken = 1 + pen.right(line, &format!(" {} ", part.text), Meaning::Practice);
    }
    let still = if audience.room.frozen { "‖ " } else { "" };
    let place = of(Kind::Place).map_or("", |it| it.text.as_str());
    let left = Area {
        width: line.width.saturating_sub(taken),
        ..line
    };
    let place = shortened(
        place,
        usize::from(left.width).saturating_sub(wrap::width(still)),
    );
    pen.put(left, &format!("{still}{place}"), Meaning::Quiet);
}

/// Of a long perspective the beginning; which of its questions it is stays to be read.
fn shortened(place: &str, room: usize) -> String {
    match place.rsplit_once(' ') {
        Some((title, number)) if wrap::width(place) > room => {
            let title = wrap::truncate(title, room.saturating_sub(wrap::width(number) + 1));
            format!("{title} {number}")
        }
        _ => place.to_string(),
    }
}

fn line(row: &Row, area: Area, pen: &mut Pen) {
    let edge = pen.styles.of(Meaning::Rule);
    let inner = usize::from(area.width.saturating_sub(4));
    let parts = match row.edge {
        Edge::None => vec![(row.text.clone(), pen.styles.of(row.meaning))],
        Edge::Left | Edge::More => vec![
            (
                if row.edge == Edge::Left {
                    "│ "
                } else {
                    "… "
                }
                .into(),
                edge,
            ),
            (row.text.clone(), pen.styles.of(row.meaning)),
        ],
        Edge::Top => vec![(format!("┌{}┐", "─".repeat(inner + 2)), edge)],
        Edge::Bottom => vec![(format!("└{}┘", "─".repeat(inner + 2)), edge)],
        Edge::Both => vec![
            ("│ ".into(), edge),
            (wrap::pad(&row.text, inner), pen.styles.of(row.meaning)),
            (" │".into(), edge),
        ],
    };
    pen.parts(area, &parts);
}

/// A bar of time. Beyond the plan it is of another colour and another grain, and its words say so.
fn time(gauge: &Gauge, line: Area, pen: &mut Pen) {
    let (full, rest, beyond) = match gauge.thin {
        true => ("━", "─", "╍"),
        false => ("█", "░", "▓"),
    };
    let meaning = match (gauge.over, gauge.thin) {
        (true, _) => Meaning::Over,
        (false, true) => Meaning::Quiet,
        (false, false) => Meaning::Plain,
    };
    let label = match gauge.label.as_str() {
        "" => String::new(),
        label => format!("{label} "),
    };
    let empty = gauge.cells - gauge.filled - gauge.excess;
    let quiet = pen.styles.of(Meaning::Quiet);
    let style = pen.styles.of(meaning);
    let parts = [
        (label, quiet),
        (full.repeat(gauge.filled), style),
        (beyond.repeat(gauge.excess), style),
        (rest.repeat(empty), pen.styles.of(Meaning::Rule)),
        (
            format!(" {}", gauge.words),
            if gauge.over { style } else { quiet },
        ),
    ];
    let at = Area {
        x: 2,
        width: line.width.saturating_sub(2),
        ..line
    };
    pen.parts(at, &parts);
}
