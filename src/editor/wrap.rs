//! Cells and line breaking: the one ruler of the house.
//!
//! How many cells a text takes and where a line may break is decided here alone. Rows break by
//! UAX #14 with strict kinsoku (no 、。」ー ゃ at the start of a row, no 「 at its end), never within
//! a grapheme. Blank space at the end of a row hangs over the edge. A tab reaches to the next
//! fourth column.

use std::iter::Peekable;
use std::ops::Range;

use icu_segmenter::LineSegmenter;
use icu_segmenter::iterators::LineBreakIterator;
use icu_segmenter::options::{LineBreakOptions, LineBreakStrictness};
use icu_segmenter::scaffold::Utf8;
use ratatui::buffer::CellWidth;
use unicode_segmentation::{Graphemes, UnicodeSegmentation};

pub use super::layout::{Edit, Layout};

/// Tabs reach to the next multiple of this column.
const TAB_STOP: usize = 4;

/// The cells a text takes when it starts in column 0; line ends and controls take none.
pub fn width(text: &str) -> usize {
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
    let mut breaker = Breaker::new(text, width, 0);
    let mut rows = Vec::new();
    while let Some(row) = breaker.next_row() {
        let content = text[row.start..row.end].trim_end_matches(hangs_char);
        rows.push(row.start..row.start + content.len());
    }
    rows
}

/// One row on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// Bytes in the text; the line end is not part of the row.
    pub start: usize,
    pub end: usize,
    /// A line end follows.
    pub hard: bool,
}

/// Breaks a text into rows, one at a time, from the start of any row.
pub(super) struct Breaker<'t> {
    text: &'t str,
    width: usize,
    graphemes: Peekable<Graphemes<'t>>,
    /// Where the next grapheme starts.
    position: usize,
    breaks: LineBreakIterator<'static, 't, Utf8>,
    anchor: usize,
    /// The first place to break that is not before the last grapheme taken.
    next_break: usize,
    /// The last place in the current row where it may break.
    opportunity: Option<usize>,
    column: usize,
    row_start: usize,
    done: bool,
}

impl<'t> Breaker<'t> {
    /// `start` is the start of a row. `width` 0 is taken as 1.
    pub fn new(text: &'t str, width: usize, start: usize) -> Breaker<'t> {
        let mut options = LineBreakOptions::default();
        options.strictness = Some(LineBreakStrictness::Strict);
        let anchor = anchor_before(text, start);
        Breaker {
            text,
            width: width.max(1),
            graphemes: text[start..].graphemes(true).peekable(),
            position: start,
            breaks: LineSegmenter::new_for_non_complex_scripts(options)
                .segment_str(&text[anchor..]),
            anchor,
            next_break: anchor,
            opportunity: None,
            column: 0,
            row_start: start,
            done: false,
        }
    }

    /// Where the next row will start.
    pub fn row_start(&self) -> usize {
        self.row_start
    }

    pub fn next_row(&mut self) -> Option<Row> {
        if self.done {
            return None;
        }
        while let Some(&grapheme) = self.graphemes.peek() {
            let position = self.position;
            if grapheme.ends_with('\n') {
                self.take(grapheme);
                let row = Row {
                    start: self.row_start,
                    end: position,
                    hard: true,
                };
                self.begin_row(self.position, 0);
                return Some(row);
            }
            let cells = cells(grapheme, self.column);
            let fits = self.column + cells <= self.width || grapheme.chars().all(hangs_char);
            if !fits && position > self.row_start {
                let end = self.opportunity.unwrap_or(position);
                let row = Row {
                    start: self.row_start,
                    end,
                    hard: false,
                };
                self.begin_row(end, width(&self.text[end..position]));
                return Some(row);
            }
            self.take(grapheme);
            self.column += cells;
            if self.may_break() {
                self.opportunity = Some(self.position);
            }
        }
        self.done = true;
        Some(Row {
            start: self.row_start,
            end: self.text.len(),
            hard: false,
        })
    }

    fn take(&mut self, grapheme: &str) {
        self.graphemes.next();
        self.position += grapheme.len();
    }

    fn begin_row(&mut self, start: usize, column: usize) {
        self.row_start = start;
        self.column = column;
        self.opportunity = None;
    }

    fn may_break(&mut self) -> bool {
        while self.next_break < self.position {
            self.next_break = self
                .breaks
                .next()
                .map_or(usize::MAX, |offset| self.anchor + offset);
        }
        self.next_break == self.position
    }
}

/// Blank space that hangs over the edge of a row.
pub(super) fn hangs_char(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{3000}')
}

/// The last place up to `position` where the rules of line breaking need no look at what stands
/// before it.
fn anchor_before(text: &str, position: usize) -> usize {
    let mut after = text[position..].chars().next();
    let mut before = text[..position].char_indices().rev().peekable();
    while let Some((start, c)) = before.next() {
        if is_anchor(before.peek().map(|&(_, c)| c), c, after) {
            return start + c.len_utf8();
        }
        after = Some(c);
    }
    0
}

/// Whether such a place lies in `from < place <= to`, told by text after `from` alone.
pub(super) fn has_anchor(text: &str, from: usize, to: usize) -> bool {
    let mut before = (None, None);
    for (offset, c) in text[from..].char_indices() {
        if from + offset > to {
            return false;
        }
        if let (second, Some(first)) = before
            && is_anchor(second, first, Some(c))
        {
            return true;
        }
        before = (before.1, Some(c));
    }
    false
}

/// Line ends, places between two ideographs, and between words of Latin letters: a row may always
/// break there, and no rule reaches across.
fn is_anchor(second_before: Option<char>, before: char, after: Option<char>) -> bool {
    match (before, after) {
        ('\n', _) => true,
        (' ', Some(c)) => {
            c.is_ascii_alphabetic() && second_before.is_some_and(|c| c.is_ascii_alphabetic())
        }
        (c, Some(d)) => is_plain_ideograph(c) && is_plain_ideograph(d),
        _ => false,
    }
}

/// Characters of class ID: kanji, and hiragana other than the small ones.
fn is_plain_ideograph(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}')
        || (matches!(c, 'か'..='ん') && !matches!(c, 'っ' | 'ゃ' | 'ゅ' | 'ょ' | 'ゎ'))
        || matches!(c, 'あ' | 'い' | 'う' | 'え' | 'お')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rows(text: &str, room: usize) -> Vec<&str> {
        wrap(text, room).into_iter().map(|row| &text[row]).collect()
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
