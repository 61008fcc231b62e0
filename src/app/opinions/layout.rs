//! Where what a review said stands on the screen: rows for a width, and how far they scroll.

use std::ops::Range;

use super::{Entry, Line, Place, Tone};
use crate::app::{Area, is_compact};
use crate::editor::wrap;

/// Cells at the left of what an entry says, and between two wordings side by side.
const INDENT: usize = 3;
const BETWEEN: usize = 3;

/// In a narrower window two wordings stand one under the other. Cells.
const SIDE_BY_SIDE: usize = 60;

/// A part of a row.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Cells from the left of the area.
    pub x: u16,
    pub text: String,
    pub tone: Tone,
}

/// A row: of which entry, and what stands in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub entry: usize,
    /// It is the entry's first.
    pub first: bool,
    pub parts: Vec<Part>,
}

/// Where the rows stand.
pub fn area((width, height): (u16, u16)) -> Area {
    let (y, below) = if is_compact((width, height)) {
        (1, 1)
    } else {
        (2, 2)
    };
    Area {
        x: 0,
        y,
        width: width.max(1),
        height: height.saturating_sub(y + below).max(1),
    }
}

/// The rows of all entries in an area.
pub fn rows(entries: &[Entry], size: (u16, u16)) -> Vec<Row> {
    let width = usize::from(area(size).width);
    let mut rows = Vec::new();
    for (entry, it) in entries.iter().enumerate() {
        let lines = it.lines.iter().flat_map(|line| broken(line, width));
        let mut lines: Vec<Vec<Part>> = lines.collect();
        if !is_compact(size) && entry + 1 < entries.len() {
            lines.push(Vec::new());
        }
        let row = |(at, parts)| Row {
            entry,
            first: at == 0,
            parts,
        };
        rows.extend(lines.into_iter().enumerate().map(row));
    }
    rows
}

fn broken(line: &Line, width: usize) -> Vec<Vec<Part>> {
    match line {
        Line::Text { tone, text, marks } => {
            let indent = match tone {
                Tone::Head => 1,
                _ => INDENT,
            };
            let room = width.saturating_sub(indent + 1).max(1);
            let rows = wrap::wrap(text, room).into_iter();
            rows.map(|row| parts(text, row, indent, *tone, marks))
                .collect()
        }
        Line::Pair(sides) if width < SIDE_BY_SIDE => {
            let side = |(label, text): &(String, String)| {
                let told = |tone, text: &String| {
                    let (text, marks) = (text.clone(), Vec::new());
                    broken(&Line::Text { tone, text, marks }, width)
                };
                [told(Tone::Label, label), told(Tone::Words, text)].concat()
            };
            sides.iter().flat_map(side).collect()
        }
        Line::Pair(sides) => beside(sides, width),
    }
}

/// Two wordings side by side.
fn beside(sides: &[(String, String); 2], width: usize) -> Vec<Vec<Part>> {
    let half = width.saturating_sub(INDENT + 1 + BETWEEN) / 2;
    let mut rows: Vec<Vec<Part>> = Vec::new();
    for (side, (label, text)) in sides.iter().enumerate() {
        let x = INDENT + side * (half + BETWEEN);
        for (row, (tone, part)) in column(label, text, half).into_iter().enumerate() {
            if rows.len() == row {
                rows.push(Vec::new());
            }
            rows[row].push(Part {
                x: x as u16,
                text: part,
                tone,
            });
        }
    }
    rows
}

fn column(label: &str, text: &str, width: usize) -> Vec<(Tone, String)> {
    let broken = |tone: Tone, text: &str| {
        let rows = wrap::wrap(text, width.max(1)).into_iter();
        rows.map(|row| (tone, text[row].to_string()))
            .collect::<Vec<_>>()
    };
    [broken(Tone::Label, label), broken(Tone::Words, text)].concat()
}

/// A row of a text, cut where what is gone or new begins and ends.
fn parts(
    text: &str,
    row: Range<usize>,
    indent: usize,
    tone: Tone,
    marks: &[(Range<usize>, Tone)],
) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut x = indent;
    let mut at = row.start;
    let mut push = |range: Range<usize>, tone: Tone| {
        if !range.is_empty() {
            let text = text[range].to_string();
            let width = wrap::width(&crate::text::visible(&text));
            parts.push(Part {
                x: x as u16,
                text,
                tone,
            });
            x += width;
        }
    };
    for (mark, marked) in marks {
        let (start, end) = (mark.start.max(row.start), mark.end.min(row.end));
        if start < end {
            push(at..start, tone);
            push(start..end, *marked);
            at = end;
        }
    }
    push(at..row.end, tone);
    parts
}

impl Place {
    /// Brings choice and scroll in line with the rows.
    pub fn fit(&mut self, rows: &[Row], size: (u16, u16)) {
        let last = rows.last().map_or(0, |row| row.entry);
        self.selected = self.selected.min(last);
        self.top = self.top.min(furthest(rows, size));
    }

    /// Down or up: through an entry that does not fit, then to the next one.
    pub fn step(&mut self, down: bool, rows: &[Row], size: (u16, u16)) {
        let height = usize::from(area(size).height);
        let here = of(rows, self.selected);
        if down && here.end > self.top + height {
            self.top += 1;
        } else if !down && here.start < self.top {
            self.top -= 1;
        } else {
            let next = match down {
                true => Some(self.selected + 1),
                false => self.selected.checked_sub(1),
            };
            let last = rows.last().map_or(0, |row| row.entry);
            let Some(next) = next.filter(|next| *next <= last) else {
                return;
            };
            self.selected = next;
            let here = of(rows, self.selected);
            let fits = here.len() <= height;
            self.top = match down {
                true if !fits => here.start,
                true => self.top.max(here.end.saturating_sub(height)),
                false if !fits => here.end - height,
                false => self.top.min(here.start),
            };
        }
        self.fit(rows, size);
    }

    /// A screen further or back; what then stands first is chosen, at the end what stands last.
    pub fn page(&mut self, down: bool, rows: &[Row], size: (u16, u16)) {
        let page = usize::from(area(size).height).saturating_sub(1).max(1);
        self.top = match down {
            true => self.top + page,
            false => self.top.saturating_sub(page),
        };
        self.fit(rows, size);
        let at_end = down && self.top == furthest(rows, size);
        let row = if at_end {
            rows.last()
        } else {
            rows.get(self.top)
        };
        self.selected = row.map_or(0, |row| row.entry);
    }
}

/// The rows of an entry.
fn of(rows: &[Row], entry: usize) -> Range<usize> {
    let start = rows.partition_point(|row| row.entry < entry);
    start..rows.partition_point(|row| row.entry <= entry)
}

/// How many rows may be passed over at most.
pub fn furthest(rows: &[Row], size: (u16, u16)) -> usize {
    rows.len().saturating_sub(usize::from(area(size).height))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::opinions::Subject;

    fn entry(lines: usize) -> Entry {
        let line = |at: usize| Line::Text {
            tone: Tone::Words,
            text: format!("{at}"),
            marks: Vec::new(),
        };
        Entry {
            subject: Subject::Opinion,
            wording: None,
            lines: (0..lines).map(line).collect(),
        }
    }

    #[test]
    fn down_passes_every_row_and_up_comes_back() {
        const SMALL: (u16, u16) = (40, 12);
        let rows = rows(&[entry(3), entry(25), entry(2)], SMALL);
        let mut place = Place::default();
        let mut seen = std::collections::BTreeSet::new();
        let mut look = |it: &Place| seen.extend(it.top..it.top + 10);
        for _ in 0..40 {
            look(&place);
            place.step(true, &rows, SMALL);
        }
        assert_eq!((place.selected, place.top), (2, 20));
        assert!((0..30).all(|row| seen.contains(&row)), "{seen:?}");
        for _ in 0..40 {
            place.step(false, &rows, SMALL);
        }
        assert_eq!(place, Place::default());
        for (down, wanted) in [(true, (1, 9)), (true, (1, 18)), (true, (2, 20))] {
            place.page(down, &rows, SMALL);
            assert_eq!((place.selected, place.top), wanted);
        }
    }

    #[test]
    fn two_wordings_stand_side_by_side_where_there_is_room() {
        let pair = Line::Pair([
            ("前".into(), "三人".into()),
            ("今".into(), "四人です".into()),
        ]);
        let pair = [Entry {
            lines: vec![pair],
            ..entry(0)
        }];
        let wide = rows(&pair, (80, 24));
        assert_eq!((wide.len(), wide[1].parts.len()), (2, 2));
        let narrow = rows(&pair, (40, 12));
        assert_eq!((narrow.len(), narrow[1].parts.len()), (4, 1));
    }
}
