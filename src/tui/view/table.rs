//! Questions answered by rows and columns: the cells under edit, and the flow or the trade
//! drawn as boxes with arrows.

use std::ops::Range;

use super::Pen;
use crate::app::ask::Ask;
use crate::app::{App, Area};
use crate::dialogue::question::{Column, Drawing, Kind};
use crate::dialogue::reading::{Reading, read};
use crate::dialogue::trade::Side;
use crate::editor::{cells, wrap};
use crate::tui::theme::Meaning;

/// A column narrower than this shows only the row in front, one cell under another.
const NARROW: u16 = 10;

/// The typed text as rows of cells (byte ranges); rows lacking cells show them empty.
fn grid(text: &str) -> Vec<Vec<Range<usize>>> {
    cells::cells(text)
}

fn columns(ask: &Ask) -> &[Column] {
    match &ask.session.question().kind {
        Kind::Table { columns, .. } => columns,
        _ => &[],
    }
}

/// The cells as a grid, or one row stacked where the columns would be narrow. Gives the caret.
pub fn editor(ask: &Ask, area: Area, pen: &mut Pen) -> (u16, u16) {
    let columns = columns(ask);
    // Cells beyond the last column are kept as they were pasted: they show, without a name.
    let widest = grid(ask.editor.text()).iter().map(Vec::len).max();
    let count = columns.len().max(widest.unwrap_or(1)).max(1);
    let each = match u16::try_from(count) {
        Ok(count) => area.width.saturating_sub(3 + (count - 1).saturating_mul(3)) / count,
        Err(_) => 0,
    };
    let labels: Vec<&str> = (0..count)
        .map(|i| columns.get(i).map_or("", |c| c.label.as_str()))
        .collect();
    let columns = labels.as_slice();
    if each < NARROW {
        stacked(ask, columns, area, pen)
    } else {
        side_by_side(ask, columns, each, area, pen)
    }
}

fn side_by_side(ask: &Ask, columns: &[&str], each: u16, area: Area, pen: &mut Pen) -> (u16, u16) {
    let text = ask.editor.text();
    let (row_at, column_at) = ask.cell();
    let x_of = |column: usize| area.x + 3 + column as u16 * (each + 3);
    // Where there is one row only, it is the one being typed.
    let headed = u16::from(area.height > 1);
    for (column, head) in columns
        .iter()
        .enumerate()
        .take(columns.len() * usize::from(headed))
    {
        let at = Area {
            x: x_of(column),
            y: area.y,
            width: each,
            height: 1,
        };
        pen.put(at, head, Meaning::Quiet);
    }
    let rows = grid(text);
    // Only rows that show are wrapped: the text may be long.
    let wrapped = |row: usize| -> Vec<Vec<Range<usize>>> {
        let cells = rows[row].iter();
        cells
            .map(|cell| wrap::wrap(&text[cell.clone()], usize::from(each)))
            .collect()
    };
    let height = |cells: &[Vec<Range<usize>>]| cells.iter().map(Vec::len).max().unwrap_or(1);
    // The first row to show so that the one in front is whole.
    let room = usize::from(area.height.saturating_sub(headed).max(1));
    let mut top = row_at.min(rows.len() - 1);
    let mut taken = height(&wrapped(top));
    while top > 0 {
        taken += height(&wrapped(top - 1));
        if taken > room {
            break;
        }
        top -= 1;
    }
    let mut y = area.y + headed;
    let mut caret = (
        x_of(column_at.min(columns.len().saturating_sub(1))),
        area.y + headed,
    );
    for (row, cells) in rows.iter().enumerate().skip(top) {
        let end = area.y + area.height;
        if y >= end {
            break;
        }
        let wrapped = wrapped(row);
        // A cell longer than the room shows the part with the caret.
        let front = cells.get(column_at).filter(|_| row == row_at);
        let line_at = front.map_or(0, |cell| {
            let byte = ask.editor.caret() - cell.start;
            usize::from(within(&text[cell.clone()], &wrapped[column_at], byte).1)
        });
        let skipped = (line_at + 1).saturating_sub(room);
        let height = u16::try_from(height(&wrapped)).unwrap_or(u16::MAX);
        pen.put(
            Area {
                x: area.x,
                y,
                width: 2,
                height: 1,
            },
            &format!("{:>2}", row + 1),
            Meaning::Quiet,
        );
        for column in 0..columns.len() {
            let x = x_of(column);
            if column > 0 {
                for line in 0..height.min(end - y) {
                    pen.put(
                        Area {
                            x: x - 2,
                            y: y + line,
                            width: 1,
                            height: 1,
                        },
                        "│",
                        Meaning::Rule,
                    );
                }
            }
            let (Some(cell), Some(lines)) = (cells.get(column), wrapped.get(column)) else {
                continue;
            };
            let in_front = (row, column) == (row_at, column_at);
            let first = if in_front { skipped } else { 0 };
            for (line, range) in lines.iter().skip(first).enumerate() {
                let at = y + line as u16;
                if at < end {
                    let part = &text[cell.clone()][range.clone()];
                    pen.put(
                        Area {
                            x,
                            y: at,
                            width: each,
                            height: 1,
                        },
                        part,
                        Meaning::Plain,
                    );
                }
            }
            if in_front {
                let (dx, dy) = within(&text[cell.clone()], lines, ask.editor.caret() - cell.start);
                caret = (x + dx, (y + dy - skipped as u16).min(end - 1));
            }
        }
        y = y.saturating_add(height);
    }
    caret
}

/// Only the row in front, one labelled cell under another.
fn stacked(ask: &Ask, columns: &[&str], area: Area, pen: &mut Pen) -> (u16, u16) {
    let text = ask.editor.text();
    let (row_at, column_at) = ask.cell();
    let rows = grid(text);
    let row = &rows[row_at.min(rows.len() - 1)];
    let mut caret = (area.x, area.y);
    let first = (column_at + 1).saturating_sub(usize::from(area.height));
    for (line, column) in (first..columns.len())
        .take(usize::from(area.height))
        .enumerate()
    {
        let y = area.y + line as u16;
        let head = format!("{} {} ", row_at + 1, columns[column]);
        let width = (wrap::width(&head) as u16).min(area.width / 2);
        pen.put(
            Area {
                x: area.x,
                y,
                width,
                height: 1,
            },
            &head,
            Meaning::Quiet,
        );
        let room = area.width - width;
        let Some(cell) = row.get(column) else {
            continue;
        };
        let typed = &text[cell.clone()];
        let parts = wrap::wrap(typed, usize::from(room.saturating_sub(1).max(1)));
        let here = column == column_at;
        let offset = if here {
            ask.editor.caret() - cell.start
        } else {
            0
        };
        let shown = parts
            .iter()
            .rposition(|r| here && r.start <= offset)
            .unwrap_or(0);
        pen.put(
            Area {
                x: area.x + width,
                y,
                width: room,
                height: 1,
            },
            &typed[parts[shown].clone()],
            Meaning::Plain,
        );
        if here {
            let (dx, _) = within(typed, &parts[shown..=shown], offset);
            caret = (area.x + width + dx, y);
        }
    }
    caret
}

/// Column and row of a byte of a cell among its wrapped rows.
fn within(text: &str, rows: &[Range<usize>], byte: usize) -> (u16, u16) {
    let row = rows.iter().rposition(|r| r.start <= byte).unwrap_or(0);
    let range = &rows[row];
    let before = &text[range.start..byte.clamp(range.start, range.end.max(range.start))];
    (wrap::width(before) as u16, row as u16)
}

/// Boxes and arrows under the editor; `false` when there is nothing to draw yet.
pub fn drawing(app: &App, ask: &Ask, area: Area, pen: &mut Pen) -> bool {
    let kind = &ask.session.question().kind;
    let Kind::Table { drawing, .. } = kind else {
        return false;
    };
    let Reading::Table { rows } = read(kind, ask.editor.text()) else {
        return false;
    };
    if rows.iter().flatten().all(String::is_empty) {
        return false;
    }
    match drawing {
        Drawing::Grid => return false,
        Drawing::Flow => {
            let steps = rows.iter().filter_map(|row| row.first());
            let steps = steps.map(String::as_str).filter(|step| !step.is_empty());
            flow(&steps.collect::<Vec<_>>(), area, pen);
        }
        Drawing::Trade => trade(app, &rows, area, pen),
    }
    true
}

/// ┌─┐→┌─┐: the steps in a row. Where they do not all fit, the last ones.
fn flow(steps: &[&str], area: Area, pen: &mut Pen) {
    let count = steps.len().max(1);
    let room = usize::from(area.width);
    let each = ((room + 1) / count).saturating_sub(3).clamp(6, 16);
    let fit = ((room + 1) / (each + 3)).max(1);
    let shown = &steps[steps.len().saturating_sub(fit)..];
    let mut lines = [String::new(), String::new(), String::new()];
    for (index, step) in shown.iter().enumerate() {
        let last = index + 1 == shown.len();
        lines[0].push_str(&format!(
            "┌{}┐{}",
            "─".repeat(each),
            if last { "" } else { " " }
        ));
        lines[1].push_str(&format!(
            "│{}│{}",
            wrap::pad(step, each),
            if last { "" } else { "→" }
        ));
        lines[2].push_str(&format!(
            "└{}┘{}",
            "─".repeat(each),
            if last { "" } else { " " }
        ));
    }
    for (row, line) in lines.iter().enumerate().take(usize::from(area.height)) {
        pen.put(
            Area {
                y: area.y + row as u16,
                height: 1,
                ..area
            },
            line,
            Meaning::Quiet,
        );
    }
}

/// Suppliers and partners → our company → customers → end users.
fn trade(app: &App, rows: &[Vec<String>], area: Area, pen: &mut Pen) {
    let words = |side: Side| app.locale.text(&format!("trade-{}", side.id()));
    let of = |side: Side| -> String {
        let on_it = |row: &&Vec<String>| {
            let word = row.first();
            word.is_some_and(|word| Side::named(word, words) == Some(side))
        };
        let names = rows.iter().filter(on_it).filter_map(|row| row.get(1));
        let names: Vec<&str> = names.map(String::as_str).collect();
        let named: Vec<&str> = names.into_iter().filter(|it| !it.is_empty()).collect();
        named.join("・")
    };
    let [suppliers, partners, customers, users] = Side::ALL.map(of);
    let upstream = [suppliers, partners]
        .into_iter()
        .filter(|s| !s.is_empty())
        .collect::<Vec<_>>()
        .join("・");
    let us = app.locale.text("our-company").to_string();
    let boxes: Vec<String> = [upstream, us, customers, users]
        .into_iter()
        .filter(|s| !s.is_empty())
        .collect();
    let boxes: Vec<&str> = boxes.iter().map(String::as_str).collect();
    flow(&boxes, area, pen);
}
