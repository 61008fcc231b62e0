//! The only hand that writes on the screen.

use std::ops::Range;

use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;

use crate::app::Area;
use crate::editor::wrap;
use crate::text::visible;
use crate::tui::sheet::Sheet;
use crate::tui::theme::{Meaning, Styles};

/// Writes on the frame's lines.
pub struct Pen<'a> {
    sheet: &'a mut Sheet,
    pub styles: Styles,
}

impl<'a> Pen<'a> {
    pub fn new(sheet: &'a mut Sheet, styles: Styles) -> Pen<'a> {
        sheet.ground = styles.ground();
        Pen { sheet, styles }
    }

    /// One line at the left of the area; what does not fit is cut with `…`.
    pub fn put(&mut self, area: Area, text: &str, meaning: Meaning) {
        let style = self.styles.of(meaning);
        self.styled(area, text, style);
    }

    pub fn styled(&mut self, area: Area, text: &str, style: Style) {
        if area.height > 0 {
            self.sheet.put((area.x, area.y), area.width, text, style);
        }
    }

    /// As [`Pen::styled`] of one line, in place of all that stands in the area; `None`: it is empty.
    pub fn renew(&mut self, line: Area, text: Option<&str>, style: Style) {
        self.sheet.renew(line, text, style);
    }

    /// A text of one line being typed: as much of it as fits around the caret (a byte of it). Gives
    /// the caret's column.
    pub fn field(&mut self, area: Area, text: &str, caret: usize) -> u16 {
        let room = usize::from(area.width.max(1));
        let over = (wrap::width(&visible(&text[..caret])) + 1).saturating_sub(room);
        let mut left_out = 0;
        let start = text[..caret]
            .grapheme_indices(true)
            .find(|(_, grapheme)| {
                let shown = left_out >= over;
                left_out += wrap::width(&visible(grapheme));
                shown
            })
            .map_or(if over == 0 { 0 } else { caret }, |(at, _)| at);
        self.put(area, &text[start..], Meaning::Plain);
        area.x + wrap::width(&visible(&text[start..caret])) as u16
    }

    /// One line at the right of the area. Gives the cells it took.
    pub fn right(&mut self, area: Area, text: &str, meaning: Meaning) -> u16 {
        let shown = visible(text);
        let taken = (wrap::width(&shown) as u16).min(area.width);
        let at = Area {
            x: area.x + area.width - taken,
            width: taken,
            ..area
        };
        self.put(at, &shown, meaning);
        taken
    }

    /// Parts of one line, one after another, as far as they fit. Gives the cells they took.
    pub fn parts(&mut self, area: Area, parts: &[(String, Style)]) -> u16 {
        let mut x = 0;
        for (text, style) in parts {
            let left = Area {
                x: area.x + x,
                width: area.width.saturating_sub(x),
                ..area
            };
            self.styled(left, text, *style);
            x = (x + wrap::width(&visible(text)) as u16).min(area.width);
        }
        x
    }

    /// Text over several rows, broken as Japanese breaks; rows that do not fit are left out.
    pub fn wrapped(&mut self, area: Area, text: &str, meaning: Meaning) {
        let rows = wrap::wrap(text, usize::from(area.width.max(1)));
        self.rows(area, text, &rows, meaning);
    }

    /// Text broken beforehand.
    pub fn rows(&mut self, area: Area, text: &str, rows: &[Range<usize>], meaning: Meaning) {
        for (row, range) in rows.iter().take(usize::from(area.height)).enumerate() {
            let at = Area {
                y: area.y + row as u16,
                height: 1,
                ..area
            };
            self.put(at, &text[range.clone()], meaning);
        }
    }

    /// A horizontal rule.
    pub fn rule(&mut self, y: u16, width: u16) {
        let line = "─".repeat(usize::from(width));
        self.put(
            Area {
                x: 0,
                y,
                width,
                height: 1,
            },
            &line,
            Meaning::Rule,
        );
    }

    /// A box around an area.
    pub fn boxed(&mut self, area: Area) {
        let style = self.styles.of(Meaning::Rule);
        let (x, y) = (area.x.saturating_sub(1), area.y.saturating_sub(1));
        let line = "─".repeat(usize::from(area.width));
        let row = |y: u16| Area {
            x,
            y,
            width: area.width + 2,
            height: 1,
        };
        self.styled(row(y), &format!("┌{line}┐"), style);
        self.styled(row(area.y + area.height), &format!("└{line}┘"), style);
        for y in area.y..area.y + area.height {
            self.styled(
                Area {
                    x,
                    y,
                    width: 1,
                    height: 1,
                },
                "│",
                style,
            );
            self.styled(
                Area {
                    x: area.x + area.width,
                    y,
                    width: 1,
                    height: 1,
                },
                "│",
                style,
            );
        }
    }

    /// Lays a style over cells already written.
    pub fn lay(&mut self, area: Area, style: Style) {
        for y in area.y..area.y.saturating_add(area.height) {
            self.sheet.lay((area.x, y), area.width, style);
        }
    }
}
