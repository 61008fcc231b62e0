//! Cells and line breaking: the one ruler of the house.
//!
//! How many cells a text takes and where a line may break is decided here alone. Rows break by
//! UAX #14 with strict kinsoku (no 、。」ー ゃ at the start of a row, no 「 at its end), never within
//! a grapheme. Blank space at the end of a row hangs over the edge. A tab reaches to the next
//! fourth column.

use std::ops::Range;

use ratatui::buffer::CellWidth;
use unicode_segmentation::UnicodeSegmentation;

pub use super::layout::{Edit, Layout};
use super::units::{Kind, Unit, Units};
use crate::text::plain_width;

/// Tabs reach to the next multiple of this column.
pub(super) const TAB_STOP: usize = 4;

/// The cells a text takes when it starts in column 0; line ends and controls take none.
pub fn width(text: &str) -> usize {
    if let Some(cells) = plain_width(text) {
        return cells;
    }
    text.graphemes(true)
        .fold(0, |column, g| column + cells(g, column))
}

/// The cells one grapheme takes when it starts in this column.
pub(super) fn cells(grapheme: &str, column: usize) -> usize {
    match grapheme.as_bytes() {
        [b'\t'] => TAB_STOP - column % TAB_STOP,
        [byte] => usize::from(!byte.is_ascii_control()),
        _ if grapheme.starts_with(char::is_control) => 0,
        _ => usize::from(grapheme.cell_width()),
    }
}

/// Cuts a label to so many cells; where something was cut, the last cell is `…`.
pub fn truncate(text: &str, room: usize) -> String {
    if width(text) <= room {
        return text.to_string();
    }
    let Some(room) = room.checked_sub(1) else {
        return String::new();
    };
    let mut column = 0;
    let mut label = String::new();
    for grapheme in text.graphemes(true) {
        column += cells(grapheme, column);
        if column > room {
            break;
        }
        label.push_str(grapheme);
    }
    label.push('…');
    label
}

/// A label of exactly so many cells: cut as by [`truncate`], then filled with spaces.
pub fn pad(text: &str, room: usize) -> String {
    let mut label = truncate(text, room);
    let missing = room.saturating_sub(width(&label));
    label.extend(std::iter::repeat_n(' ', missing));
    label
}

/// The rows of a text that is only shown, as byte ranges without line ends and without the blank
/// space at a soft break. Always at least one row; no row is wider than `width` unless it is a
/// single grapheme.
pub fn wrap(text: &str, width: usize) -> Vec<Range<usize>> {
    let units: Vec<Unit> = Units::new(text, 0).collect();
    let mut breaker = Breaker::new(&units, width, 0, 0);
    let mut rows = Vec::new();
    while let Some(row) = breaker.next_row() {
        let content = text[row.start..row.end].trim_end_matches([' ', '\t', '\u{3000}']);
        rows.push(row.start..row.start + content.len());
    }
    rows
}

/// As [`wrap`], with as many rows, but none left with a word or two: a question that ends in a row
/// of 「か。」 is read twice.
pub fn balanced(text: &str, most: usize) -> Vec<Range<usize>> {
    let rows = wrap(text, most);
    let of = |range: &Range<usize>| width(&text[range.clone()]);
    let last = rows.last().map_or(0, of);
    if rows.len() < 2 || last * 3 >= most {
        return rows;
    }
    let even = rows.iter().map(of).sum::<usize>().div_ceil(rows.len());
    let as_many = (even..most)
        .map(|width| wrap(text, width))
        .filter(|found| found.len() == rows.len());
    // Rows that end where the voice rests read best; among those, the most even.
    let rests = |found: &[Range<usize>]| {
        let ends = found
            .iter()
            .filter(|row| text[..row.end].ends_with(['、', '。', ',', '.', '？']));
        ends.count()
    };
    as_many
        .reduce(|best, found| {
            if rests(&found) > rests(&best) {
                found
            } else {
                best
            }
        })
        .unwrap_or(rows)
}

/// One row on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// Bytes in the text; the line end is not part of the row.
    pub start: usize,
    pub end: usize,
    /// A line end follows.
    pub hard: bool,
    /// The place of its first unit.
    pub unit: usize,
}

/// Breaks a text into rows, one at a time, from the start of any row.
pub(super) struct Breaker<'u> {
    units: &'u [Unit],
    width: usize,
    /// The unit to take next, and its byte.
    here: Place,
    column: usize,
    row: Place,
    /// The last place in the row where it may break.
    opportunity: Option<Place>,
    done: bool,
}

#[derive(Clone, Copy)]
struct Place {
    unit: usize,
    byte: usize,
}

impl<'u> Breaker<'u> {
    /// From the row that starts with this unit, at this byte. `width` 0 is taken as 1.
    pub fn new(units: &'u [Unit], width: usize, unit: usize, byte: usize) -> Breaker<'u> {
        let here = Place { unit, byte };
        Breaker {
            units,
            width: width.max(1),
            here,
            column: 0,
            row: here,
            opportunity: None,
            done: false,
        }
    }

    /// Where the next row will start, in bytes, if there is one.
    pub fn row_start(&self) -> Option<usize> {
        (!self.done).then_some(self.row.byte)
    }

    pub fn next_row(&mut self) -> Option<Row> {
        if self.done {
            return None;
        }
        while let Some(&unit) = self.units.get(self.here.unit) {
            let before = self.here;
            if unit.kind == Kind::LineEnd {
                self.take(unit);
                return Some(self.end_row(before, self.here, true));
            }
            let cells = unit.cells(self.column);
            let fits = self.column + cells <= self.width || unit.hangs();
            if !fits && before.unit > self.row.unit {
                let end = self.opportunity.unwrap_or(before);
                return Some(self.end_row(end, end, false));
            }
            self.take(unit);
            self.column += cells;
            if unit.may_break {
                self.opportunity = Some(self.here);
            }
        }
        self.done = true;
        Some(self.end_row(self.here, self.here, false))
    }

    fn take(&mut self, unit: Unit) {
        self.here.unit += 1;
        self.here.byte += unit.length as usize;
    }

    /// What was taken of the next row already is measured again from its first column.
    fn end_row(&mut self, end: Place, next: Place, hard: bool) -> Row {
        let row = Row {
            start: self.row.byte,
            end: end.byte,
            hard,
            unit: self.row.unit,
        };
        let taken = &self.units[next.unit..self.here.unit];
        self.column = taken
            .iter()
            .fold(0, |column, unit| column + unit.cells(column));
        self.row = next;
        self.opportunity = None;
        row
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::plain_cells;

    fn rows(text: &str, room: usize) -> Vec<&str> {
        wrap(text, room).into_iter().map(|row| &text[row]).collect()
    }

    #[test]
    fn plain_characters_take_the_cells_that_graphemes_do() {
        let all = ('\0'..=char::MAX).filter_map(|c| Some((c, plain_cells(c)?)));
        for (c, cells) in all {
            let c = c.to_string();
            assert_eq!(super::cells(&c, 0), usize::from(cells), "{c:?}");
            // Beside each other they stay two.
            let two = format!("か{c}");
            assert_eq!(two.graphemes(true).count(), 2, "{c:?}");
        }
    }

    #[test]
    fn cells_as_terminals_give_them() {
        let table = [
            ("", 0),
            ("abc", 3),
            ("北上", 4),
            ("ｶﾞ", 2),
            ("か\u{3099}", 2),
            ("👩\u{200D}🔧", 2),
            ("👨\u{200D}👩\u{200D}👧\u{200D}👦", 2),
            ("🇯🇵", 2),
            ("①", 1),
            ("\t", 4),
            ("abc\td", 5),
            ("a\nb", 2),
            ("\u{1b}", 0),
        ];
        for (text, wanted) in table {
            assert_eq!(width(text), wanted, "{text:?}");
        }
    }

    #[test]
    fn labels_fit_their_room() {
        let table = [
            ("北上製作所", 10, "北上製作所"),
            ("北上製作所", 9, "北上製作…"),
            ("北上製作所", 8, "北上製…"),
            ("abc", 1, "…"),
            ("abc", 0, ""),
            ("👩\u{200D}🔧と", 3, "👩\u{200D}🔧…"),
        ];
        for (text, room, wanted) in table {
            assert_eq!(truncate(text, room), wanted, "{text} {room}");
            assert_eq!(width(&pad(text, room)), room);
        }
        assert_eq!(pad("北上製作所", 8), "北上製… ");
    }

    #[test]
    fn kinsoku() {
        let table: &[(&str, usize, &[&str])] = &[
            ("難削材を切削。", 12, &["難削材を切", "削。"]),
            ("難削材を切、削", 10, &["難削材を", "切、削"]),
            ("（試作）を納", 6, &["（試", "作）を", "納"]),
            ("社長は「試作」", 8, &["社長は", "「試作」"]),
            ("部品メーカー", 6, &["部品", "メー", "カー"]),
            ("作ったのは", 4, &["作っ", "たの", "は"]),
            ("作ちゃう", 4, &["作", "ちゃ", "う"]),
            ("売上は1,000万円", 10, &["売上は", "1,000万円"]),
            ("他社 と 比べ", 4, &["他社", "と", "比べ"]),
            ("他社　と", 4, &["他社", "と"]),
            ("二度々々と", 4, &["二", "度々", "々と"]),
            ("え？！そう", 4, &["え？", "！そ", "う"]),
        ];
        for (text, room, wanted) in table {
            assert_eq!(rows(text, *room), *wanted, "{text} {room}");
        }
    }

    #[test]
    fn long_words_and_narrow_rows() {
        let table: &[(&str, usize, &[&str])] = &[
            ("", 4, &[""]),
            ("a\n", 4, &["a", ""]),
            ("\n\na", 4, &["", "", "a"]),
            ("the owner says", 9, &["the owner", "says"]),
            ("abcdefgh", 3, &["abc", "def", "gh"]),
            ("社abcdefgh", 4, &["社", "abcd", "efgh"]),
            ("北上", 1, &["北", "上"]),
            ("北上", 0, &["北", "上"]),
            ("ｶﾞｶﾞ", 3, &["ｶﾞ", "ｶﾞ"]),
            ("か\u{3099}か\u{3099}", 2, &["か\u{3099}", "か\u{3099}"]),
            (
                "👩\u{200D}🔧👩\u{200D}🔧",
                3,
                &["👩\u{200D}🔧", "👩\u{200D}🔧"],
            ),
        ];
        for (text, room, wanted) in table {
            assert_eq!(rows(text, *room), *wanted, "{text:?} {room}");
        }
    }

    #[test]
    fn a_question_does_not_end_in_a_row_of_a_word() {
        let ask = "創業から今日までで、会社が変わったと感じておられるのは、いつ頃のことですか。";
        assert_eq!(wrap(ask, 72).len(), 2);
        let rows: Vec<&str> = balanced(ask, 72).into_iter().map(|row| &ask[row]).collect();
        let rests = "創業から今日までで、会社が変わったと感じておられるのは、";
        assert_eq!(rows, [rests, "いつ頃のことですか。"]);
        assert_eq!(balanced("短い。", 72).len(), 1);
    }

    proptest! {
        #[test]
        fn prose_keeps_kinsoku_at_any_width(
            phrases in prop::collection::vec("[「（]?[一二三あいう]{1,5}[っゃー]?[」）]?[、。！？]?", 1..30),
            room in 10usize..40,
        ) {
            let text = phrases.concat();
            for row in rows(&text, room) {
                prop_assert!(!row.starts_with(['、', '。', '」', '）', '！', '？', 'っ', 'ゃ', 'ー']), "{row}");
                prop_assert!(!row.ends_with(['「', '（']), "{row}");
            }
        }
    }
}
