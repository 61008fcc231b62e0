//! A comparison on a terminal: bars and tables within 80 cells.

use super::super::list;
use super::sections::{Bar, Body, Chart, sections};
use super::told::{Told, number};
use crate::editor::wrap;
use crate::text::visible;

/// Groups with the most interviews, so many at most: the others are in the files.
const GROUPS: usize = 12;
/// The cells of a line.
const WIDTH: usize = 80;
/// The cells of a bar, and the most that a label takes.
const BAR: usize = 20;
const LABEL: usize = 16;

pub fn page(told: &Told<'_>) -> String {
    let groups = shown(told, GROUPS);
    let mut lines = vec![told.title().to_owned(), how_many(told)];
    lines.extend(told.asked.iter().cloned());
    lines.extend(told.warnings().into_iter().flat_map(|it| folded(&it)));
    for section in sections(told, &groups) {
        lines.push(String::new());
        lines.push(section.title);
        lines.extend(section.note.iter().flat_map(|it| folded(it)));
        match section.body {
            Body::Charts(all) => charts(&all, &mut lines),
            Body::Table(rows) => {
                let rows: Vec<Vec<String>> = rows.into_iter().map(short).collect();
                let table = list::table(&figures_to_the_right(rows));
                lines.extend(table.lines().map(|line| format!("  {line}")));
            }
        }
    }
    let more = told.comparison.groups.len() - groups.len();
    if more > 0 {
        lines.push(String::new());
        lines.push(told.locale.format("stats-more", &[("count", more.into())]));
    }
    lines.push(String::new());
    lines.push(told.locale.text("stats-rule").to_owned());
    lines.extend(told.rule().into_iter().flat_map(folded));
    lines.join("\n")
}

/// The places of the groups with the most interviews, in their order; the first always, since
/// the others are compared to it.
pub fn shown(told: &Told<'_>, most: usize) -> Vec<usize> {
    let groups = &told.comparison.groups;
    let mut places: Vec<usize> = (0..groups.len()).collect();
    places.sort_by_key(|at| (*at != 0, std::cmp::Reverse(groups[*at].interviews), *at));
    places.truncate(most);
    places.sort_unstable();
    places
}

/// Interviews and answers in all.
pub fn how_many(told: &Told<'_>) -> String {
    let groups = &told.comparison.groups;
    let answered: u64 = groups.iter().map(|it| it.answered).sum();
    let values = [
        (
            "interviews",
            number(told.comparison.interviews() as f64).into(),
        ),
        ("answers", number(answered as f64).into()),
    ];
    told.locale.format("stats-how-many", &values)
}

/// The charts of a section, their columns under each other.
fn charts(charts: &[Chart], lines: &mut Vec<String>) {
    let widest = |of: fn(&Bar) -> &str| {
        let bars = charts.iter().flat_map(|it| &it.bars);
        bars.map(|it| wrap::width(of(it))).max().unwrap_or(0)
    };
    let label = widest(|it| &it.label).min(LABEL);
    let (value, n) = (widest(|it| &it.value), widest(|it| &it.n));
    for chart in charts {
        lines.push(format!(" {}", visible(&chart.title)));
        for it in &chart.bars {
            let line = format!(
                "  {} {} {} {}  {}",
                wrap::pad(&visible(&it.label), label),
                bar(it.share),
                right(&it.value, value),
                right(&it.n, n),
                it.ratio
            );
            lines.push(line.trim_end().to_owned());
        }
    }
}

/// As long as its share of the longest; something is never drawn as nothing.
fn bar(share: Option<f64>) -> String {
    let cells = share.map_or(0, |it| (it * BAR as f64).ceil() as usize);
    let cells = cells.min(BAR);
    "█".repeat(cells) + &"·".repeat(BAR - cells)
}

fn right(text: &str, cells: usize) -> String {
    let missing = cells.saturating_sub(wrap::width(text));
    " ".repeat(missing) + text
}

/// Columns of figures end under each other.
fn figures_to_the_right(mut rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let columns = rows.first().map_or(0, Vec::len);
    let is_figure =
        |cell: &String| cell.starts_with(|c: char| c.is_ascii_digit() || "-—".contains(c));
    for column in 1..columns {
        let cells = rows.iter().filter_map(|row| row.get(column));
        if !cells.clone().skip(1).all(is_figure) {
            continue;
        }
        let widest = cells.map(|cell| wrap::width(cell)).max().unwrap_or(0);
        for cell in rows.iter_mut().filter_map(|row| row.get_mut(column)) {
            *cell = right(cell, widest);
        }
    }
    rows
}

/// The first cell of a row of a table, cut so that the row fits.
fn short(mut row: Vec<String>) -> Vec<String> {
    const FIRST: usize = 26;
    if let Some(first) = row.first_mut() {
        *first = wrap::truncate(&visible(first), FIRST);
    }
    if let Some(second) = row.get_mut(1) {
        *second = wrap::truncate(&visible(second), LABEL);
    }
    row
}

/// A sentence in lines, each indented.
fn folded(text: &str) -> Vec<String> {
    let text = visible(text);
    let rows = wrap::wrap(&text, WIDTH - 2);
    rows.into_iter()
        .map(|row| format!("  {}", &text[row]))
        .collect()
}
