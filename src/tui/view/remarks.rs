//! The remarks of a visit: five texts under their names, the one being typed with the most room.

use super::{Pen, foot};
use crate::app::beside::Remarks;
use crate::app::{App, Area};
use crate::dialogue::record::RemarkKind;
use crate::editor::Editor;
use crate::editor::wrap;
use crate::tui::theme::Meaning;

/// Cells at the left of the texts.
const MARGIN: u16 = 2;

pub fn remarks(app: &App, remarks: &Remarks, pen: &mut Pen) -> (u16, u16) {
    let (width, height) = app.size;
    let line = |y: u16| Area {
        x: 0,
        y,
        width,
        height: 1,
    };
    let title = format!(" {}", app.locale.text("remarks-title"));
    pen.put(line(0), &title, Meaning::Prompt);
    pen.rule(1, width);
    let (own, other) = remarks.rows(height);
    let mut caret = (0, 0);
    let mut y = 2;
    for (index, kind) in RemarkKind::ALL.into_iter().enumerate() {
        let chosen = index == remarks.at;
        let text = &remarks.texts[index];
        let rows = if chosen { own } else { other };
        // Where it has no row of its own, a text shows beside its name.
        let short = text.text().replace('\n', " / ");
        let beside = (!chosen && other == 0).then(|| short.clone());
        name(app, kind, chosen, beside.as_deref(), line(y), pen);
        let area = Area {
            x: MARGIN,
            y: y + 1,
            width: width.saturating_sub(MARGIN),
            height: rows,
        };
        if chosen {
            caret = written(text, area, pen);
        } else if rows > 0 {
            beneath(text.text(), &short, area, pen);
        }
        y += 1 + rows;
    }
    pen.rule(height - 2, width);
    foot(app, line(height - 1), pen);
    caret
}

/// A text that is not being typed: line by line where it fits, else what fits of it, with a sign
/// that there is more.
fn beneath(text: &str, short: &str, area: Area, pen: &mut Pen) {
    let width = usize::from(area.width.max(1));
    let rows = usize::from(area.height);
    if wrap::wrap(text, width).len() <= rows {
        return pen.wrapped(area, text, Meaning::Quiet);
    }
    let broken = wrap::wrap(short, width);
    pen.rows(
        area,
        short,
        &broken[..broken.len().min(rows - 1)],
        Meaning::Quiet,
    );
    if let Some(last) = broken.get(rows - 1) {
        let last_line = Area {
            y: area.y + area.height - 1,
            height: 1,
            ..area
        };
        // Cut with `…` where it goes on.
        pen.put(last_line, &short[last.start..], Meaning::Quiet);
    }
}

/// The name of a kind, what it is for, or what stands there.
fn name(
    app: &App,
    kind: RemarkKind,
    chosen: bool,
    beside: Option<&str>,
    area: Area,
    pen: &mut Pen,
) {
    let id = format!("remarks-{}", kind.id());
    let pointer = if chosen { "▸" } else { " " };
    let meaning = if chosen {
        Meaning::Prompt
    } else {
        Meaning::Plain
    };
    let label = format!("{pointer}{}", app.locale.text(&id));
    let told = match beside {
        Some(text) => text.to_string(),
        None if area.width < 60 => String::new(),
        None => app.locale.text(&format!("{id}.hint")).to_string(),
    };
    let parts = [
        (wrap::pad(&label, 18), pen.styles.of(meaning)),
        (told, pen.styles.of(Meaning::Quiet)),
    ];
    pen.parts(area, &parts);
}

/// The text being typed, as much of it as fits around the caret.
fn written(text: &Editor, area: Area, pen: &mut Pen) -> (u16, u16) {
    let (row, column) = text.caret_cell();
    let height = usize::from(area.height.max(1));
    let top = (row + 1).saturating_sub(height);
    let shown = top..text.layout().rows().min(top + height);
    for (y, row) in shown.enumerate() {
        let line = Area {
            y: area.y + y as u16,
            height: 1,
            ..area
        };
        pen.put(line, &text.row_text(row), Meaning::Plain);
        if let Some(columns) = text.selected_columns(row) {
            let x = area.x + columns.start as u16;
            let width = (columns.end - columns.start) as u16;
            pen.lay(Area { x, width, ..line }, pen.styles.of(Meaning::Selected));
        }
    }
    let column = (column as u16).min(area.width.saturating_sub(1));
    (area.x + column, area.y + (row - top) as u16)
}
