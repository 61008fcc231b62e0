//! The rows of a text that is being written, kept in step with each edit.
//!
//! After a key only the stretch that it can change is read again: from a little before the edit to
//! the first place where no rule of line breaking reaches across. Rows are broken again until the
//! new breaks meet the old ones. The result is the same as laying out the whole text again.

use std::borrow::Cow;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::units::{Unit, Units, is_anchor};
use super::wrap::{Breaker, Row, cells};
use crate::text::plain_width;

/// The rules of line breaking look ahead at most so many graphemes (two, and some to spare).
const LOOKAHEAD: usize = 8;

/// One change of a text, in bytes: at `start`, `removed` bytes gave way to `inserted` ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edit {
    pub start: usize,
    pub removed: usize,
    pub inserted: usize,
}

/// The rows of a text at a width. It does not hold the text: each call is given the same one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    width: usize,
    units: Vec<Unit>,
    rows: Vec<Row>,
}

impl Layout {
    /// `width` in cells; 0 is taken as 1.
    pub fn new(text: &str, width: usize) -> Layout {
        let mut layout = Layout {
            width,
            units: Units::new(text, 0).collect(),
            rows: Vec::new(),
        };
        layout.set_width(width);
        layout
    }

    /// `width` in cells; 0 is taken as 1.
    pub fn set_width(&mut self, width: usize) {
        self.width = width.max(1);
        let mut breaker = Breaker::new(&self.units, self.width, 0, 0);
        self.rows.clear();
        self.rows.extend(std::iter::from_fn(|| breaker.next_row()));
    }

    /// Follows one edit; `text` is the text after it.
    pub fn update(&mut self, text: &str, edit: Edit) {
        let before = self.units.len();
        let (from, settled) = self.update_units(text, edit);
        let moved = |unit: usize| unit + self.units.len() - before;
        // A row ends where its first grapheme too many begins, which may be the first of the next
        // row but one: one row more is broken again.
        let first = self.row_of(from.saturating_sub(1)).saturating_sub(1);
        let Row { start, unit, .. } = self.rows[first];
        let mut breaker = Breaker::new(&self.units, self.width, unit, start);
        let mut fresh = Vec::new();
        let mut old = first;
        while let Some(row) = breaker.next_row() {
            fresh.push(row);
            old = self.rows.len();
            if let Some(start) = breaker.row_start().filter(|&start| start >= settled) {
                let start = start + edit.removed - edit.inserted;
                if let Ok(place) = self.rows.binary_search_by_key(&start, |row| row.start) {
                    old = place;
                    break;
                }
            }
        }
        for row in &mut self.rows[old..] {
            row.start = row.start + edit.inserted - edit.removed;
            row.end = row.end + edit.inserted - edit.removed;
            row.unit = moved(row.unit);
        }
        self.rows.splice(first..old, fresh);
    }

    /// Reads the changed stretch of the text again, from a little before the edit to the first
    /// anchor after it. Returns its bytes in the text.
    fn update_units(&mut self, text: &str, edit: Edit) -> (usize, usize) {
        let row = self.rows[self.row_of(edit.start)];
        let (mut first, mut from) = (row.unit, row.start);
        while let Some(unit) = self.units.get(first)
            && from + unit.length as usize <= edit.start
        {
            from += unit.length as usize;
            first += 1;
        }
        for _ in 0..LOOKAHEAD.min(first) {
            first -= 1;
            from -= self.units[first].length as usize;
        }
        let edit_end = edit.start + edit.inserted;
        let mut reader = Units::new(text, from);
        let mut fresh = Vec::new();
        while let Some(unit) = reader.next() {
            fresh.push(unit);
            if reader.position > edit_end && is_anchor(text, edit_end, reader.position) {
                break;
            }
        }
        let settled = reader.position;
        let mut left = settled + edit.removed - edit.inserted - from;
        let replaced = self.units[first..].iter().take_while(|unit| {
            let inside = left > 0;
            left = left.saturating_sub(unit.length as usize);
            inside
        });
        let old_end = first + replaced.count();
        self.units.splice(first..old_end, fresh);
        (from, settled)
    }

    /// In cells, at least 1.
    pub fn width(&self) -> usize {
        self.width
    }

    /// How many rows there are: at least one.
    pub fn rows(&self) -> usize {
        self.rows.len()
    }

    /// The row's bytes in the text, hanging spaces with it, a line end not.
    pub fn row(&self, row: usize) -> Range<usize> {
        self.rows[row].start..self.rows[row].end
    }

    /// The row as it is drawn: tabs as spaces, and nothing that hangs over the edge.
    pub fn row_text<'t>(&self, text: &'t str, row: usize) -> Cow<'t, str> {
        let content = &text[self.row(row)];
        if plain_width(content).is_some_and(|it| it <= self.width) {
            return Cow::Borrowed(content);
        }
        let mut column = 0;
        let mut shown = Cow::Borrowed("");
        for (start, grapheme) in content.grapheme_indices(true) {
            let next = column + cells(grapheme, column);
            if next > self.width && [" ", "\t", "\u{3000}"].contains(&grapheme) {
                break;
            }
            match &mut shown {
                Cow::Borrowed(part) if grapheme != "\t" => {
                    *part = &content[..start + grapheme.len()]
                }
                _ if grapheme == "\t" => shown.to_mut().extend((column..next).map(|_| ' ')),
                _ => shown.to_mut().push_str(grapheme),
            }
            column = next;
        }
        shown
    }

    /// The row of a byte; at a soft break, the row that starts there.
    pub fn row_of(&self, byte: usize) -> usize {
        self.rows
            .partition_point(|row| row.start <= byte)
            .saturating_sub(1)
    }

    /// The column of a byte of the row, `0..=width`: a caret at the end of a full row needs one cell
    /// beside the text.
    pub fn column(&self, text: &str, row: usize, byte: usize) -> usize {
        let row = self.rows[row];
        super::wrap::width(&text[row.start..byte.clamp(row.start, row.end)]).min(self.width)
    }

    /// Row and column of a byte.
    pub fn caret_position(&self, text: &str, byte: usize) -> (usize, usize) {
        let row = self.row_of(byte);
        (row, self.column(text, row, byte))
    }

    /// The grapheme boundary nearest to a cell; past the end of the row, the row's end.
    pub fn byte_at(&self, text: &str, row: usize, column: usize) -> usize {
        let range = self.row(row.min(self.rows.len() - 1));
        let mut at = 0;
        for (start, grapheme) in text[range.clone()].grapheme_indices(true) {
            let cells = cells(grapheme, at);
            if column * 2 < at * 2 + cells.max(1) {
                return range.start + start;
            }
            at += cells;
        }
        range.end
    }

    /// The columns of a row that a range of the text (a selection) covers. A selected line end shows
    /// as one cell.
    pub fn columns(&self, text: &str, row: usize, range: &Range<usize>) -> Option<Range<usize>> {
        let Row {
            start, end, hard, ..
        } = self.rows[row];
        if range.end <= start || range.start > end || (range.start == end && !hard) {
            return None;
        }
        let line_end = usize::from(hard && range.end > end);
        Some(self.column(text, row, range.start)..self.column(text, row, range.end) + line_end)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::wrap::width;
    use super::*;

    #[test]
    fn positions_and_back() {
        let text = "北上製作所\nabc ";
        let layout = Layout::new(text, 6);
        let rows: Vec<_> = (0..layout.rows())
            .map(|row| layout.row_text(text, row))
            .collect();
        assert_eq!(rows, ["北上製", "作所", "abc "]);
        for (byte, cell) in [
            (0, (0, 0)),
            (3, (0, 2)),
            (9, (1, 0)),
            (15, (1, 4)),
            (19, (2, 3)),
        ] {
            assert_eq!(layout.caret_position(text, byte), cell);
            assert_eq!(layout.byte_at(text, cell.0, cell.1), byte);
        }
        assert_eq!(
            layout.byte_at(text, 0, 1),
            3,
            "the second cell of a wide character"
        );
        assert_eq!(layout.byte_at(text, 1, 40), 15);
        assert_eq!(layout.byte_at(text, 40, 40), text.len());
    }

    #[test]
    fn spaces_hang_and_tabs_are_drawn() {
        let layout = Layout::new("abcd     ef", 4);
        assert_eq!(layout.row_text("abcd     ef", 0), "abcd");
        assert_eq!(layout.row_text("abcd     ef", 1), "ef");
        assert_eq!(layout.caret_position("abcd     ef", 8), (0, 4));
        let layout = Layout::new("名\t値", 20);
        assert_eq!(layout.row_text("名\t値", 0), "名  値");
    }

    #[test]
    fn a_selection_covers_columns() {
        let text = "北上製作所\nab";
        let layout = Layout::new(text, 6);
        let columns = |range: Range<usize>| -> Vec<_> {
            (0..layout.rows())
                .map(|row| layout.columns(text, row, &range))
                .collect()
        };
        assert_eq!(columns(3..12), [Some(2..6), Some(0..2), None]);
        assert_eq!(columns(15..17), [None, Some(4..5), Some(0..1)]);
    }

    /// Pieces that the rules of line breaking treat apart.
    fn piece() -> impl Strategy<Value = &'static str> {
        prop::sample::select(vec![
            "北",
            "上",
            "の",
            "か",
            "っ",
            "ー",
            "ｶﾞ",
            "ﾞ",
            "、",
            "。",
            "「",
            "」",
            "（",
            "）",
            "！",
            "“",
            "”",
            "\"",
            "'",
            "a",
            "word",
            "z",
            "1",
            "1,000",
            "%",
            "$",
            "-",
            "/",
            ".",
            "(",
            ")",
            " ",
            "   ",
            "\t",
            "\u{3000}",
            "\n",
            "\u{301}",
            "\u{3099}",
            "👩\u{200D}🔧",
            "👩",
            "🏽",
            "\u{200D}",
            "🇯",
            "🇵",
            "ก",
            "א",
            "ᄀ",
            "ᅡ",
            "क\u{94d}",
            "\u{fe0f}",
            "—",
            "…",
            "·",
            "€",
            "長い文章を書いて",
            "two words here",
        ])
    }

    fn text(pieces: impl Into<prop::collection::SizeRange>) -> impl Strategy<Value = String> {
        prop::collection::vec(piece(), pieces).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn rows_joined_give_the_text(text in text(0..60), room in 0usize..14) {
            let layout = Layout::new(&text, room);
            let mut joined = String::new();
            for row in 0..layout.rows() {
                joined.push_str(&text[layout.row(row)]);
                if layout.rows[row].hard {
                    joined.push('\n');
                }
            }
            prop_assert_eq!(joined, text);
        }

        #[test]
        fn no_row_is_wider_than_the_width(text in text(0..60), room in 1usize..14) {
            let layout = Layout::new(&text, room);
            for row in 0..layout.rows() {
                let shown = layout.row_text(&text, row);
                prop_assert!(width(&shown) <= room || shown.graphemes(true).count() == 1);
            }
            for row in wrap_rows(&text, room) {
                prop_assert!(width(row) <= room || row.graphemes(true).count() == 1);
            }
        }

        #[test]
        fn following_edits_is_breaking_again(
            mut text in text(0..80),
            room in 1usize..14,
            edits in prop::collection::vec((any::<prop::sample::Index>(), 0usize..6, text(0..6)), 1..6),
        ) {
            let mut layout = Layout::new(&text, room);
            for (at, removed, inserted) in edits {
                let bounds: Vec<usize> =
                    text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
                let first = at.index(bounds.len());
                let (start, end) = (bounds[first], bounds[(first + removed).min(bounds.len() - 1)]);
                text.replace_range(start..end, &inserted);
                let edit = Edit { start, removed: end - start, inserted: inserted.len() };
                layout.update(&text, edit);
                prop_assert_eq!(&layout, &Layout::new(&text, room), "{:?} {:?}", &text, edit);
            }
        }

        #[test]
        fn every_caret_has_a_cell_and_comes_back(text in text(0..40), room in 4usize..14) {
            let layout = Layout::new(&text, room);
            for (byte, _) in text.grapheme_indices(true) {
                let (row, column) = layout.caret_position(&text, byte);
                if column < room {
                    let back = layout.byte_at(&text, row, column);
                    prop_assert_eq!(layout.column(&text, row, back), column);
                }
            }
        }
    }

    fn wrap_rows(text: &str, room: usize) -> Vec<&str> {
        super::super::wrap::wrap(text, room)
            .into_iter()
            .map(|row| &text[row])
            .collect()
    }
}
