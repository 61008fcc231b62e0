//! How much room a text takes in a cell: a spreadsheet does not fit the rows of merged cells to
//! their text, so lines are counted here. Widths lean to the wide side: a font that stands in for
//! the one that was asked for must not cut a line off.

use std::ops::Range;

use unicode_width::UnicodeWidthChar;

/// Left and right of the text in a cell together, px.
const BESIDE: f64 = 10.0;

/// Above and below the text in a cell together, px.
const ABOVE_AND_BELOW: f64 = 8.0;

/// Heights and places are whole steps of so many px: fewer, plainer rows.
pub const STEP: u32 = 3;

/// Text of one size in the sheet's font.
#[derive(Clone, Copy, Debug)]
pub struct Face {
    /// Size in points.
    pub points: f64,
    /// Set in a Japanese font, which stands further apart from line to line.
    pub japanese: bool,
}

impl Face {
    /// px of a cell this wide (px) that shows all of the text.
    pub fn height(&self, text: &str, width: u32) -> u32 {
        let lines = self.wrap(text, width).len() as f64;
        steps(lines * self.pitch(text) + ABOVE_AND_BELOW)
    }

    /// The text in pieces that are at most so tall (px) and have at most so many UTF-16 units;
    /// at least one. What stands between two pieces is nothing or one line end.
    pub fn split<'t>(&self, text: &'t str, width: u32, tallest: u32, units: usize) -> Vec<&'t str> {
        let room = (f64::from(tallest) - ABOVE_AND_BELOW) / self.pitch(text);
        let most = (room as usize).max(1);
        let mut pieces: Vec<Range<usize>> = Vec::new();
        let (mut lines, mut length) = (0, 0);
        for line in self.wrap(text, width) {
            let long = 1 + text[line.clone()].encode_utf16().count();
            match pieces.last_mut() {
                Some(piece) if lines < most && length + long <= units => {
                    piece.end = line.end;
                    lines += 1;
                    length += long;
                }
                _ => {
                    (lines, length) = (1, long);
                    pieces.push(line);
                }
            }
        }
        pieces.into_iter().map(|piece| &text[piece]).collect()
    }

    /// px from line to line.
    fn pitch(&self, text: &str) -> f64 {
        let tall = self.japanese || text.chars().any(|c| c.width() == Some(2));
        self.pixels() * if tall { 1.62 } else { 1.42 }
    }

    fn pixels(&self) -> f64 {
        self.points * 4.0 / 3.0
    }

    /// The lines a text is broken into; an empty text is one line.
    fn wrap(&self, text: &str, width: u32) -> Vec<Range<usize>> {
        let room = (f64::from(width) - BESIDE).max(1.0) / self.pixels();
        let mut lines = Vec::new();
        let mut start = 0;
        for paragraph in text.split('\n') {
            wrap(paragraph, start, room, &mut lines);
            start += paragraph.len() + 1;
        }
        lines
    }
}

/// px rounded up to whole steps.
pub fn steps(pixels: f64) -> u32 {
    (pixels / f64::from(STEP)).ceil() as u32 * STEP
}

/// Breaks a paragraph that begins at byte `from` into lines of so many ems.
fn wrap(paragraph: &str, from: usize, room: f64, lines: &mut Vec<Range<usize>>) {
    let mut line = 0;
    let mut width = 0.0;
    let mut before = ' ';
    // Where the line may be broken last, and how wide what comes after it is.
    let mut gap = None;
    let mut since = 0.0;
    for (at, c) in paragraph.char_indices() {
        let ems = ems(c);
        if at > line && parts(before, c) {
            gap = Some(at);
            since = 0.0;
        }
        if at > line && width + ems > room && c != ' ' {
            let end = gap.filter(|gap| *gap > line);
            lines.push(from + line..from + end.unwrap_or(at));
            line = end.unwrap_or(at);
            width = if end.is_some() { since } else { 0.0 };
            gap = None;
        }
        width += ems;
        since += ems;
        before = c;
    }
    lines.push(from + line..from + paragraph.len());
}

/// Whether a line may end between these two.
fn parts(before: char, after: char) -> bool {
    let wide = |c: char| c.width() == Some(2);
    before == ' ' || ((wide(before) || wide(after)) && !shuns_start(after) && !shuns_end(before))
}

/// Signs that do not begin a line.
fn shuns_start(c: char) -> bool {
    matches!(
        c,
        '、' | '。'
            | '，'
            | '．'
            | '）'
            | '」'
            | '』'
            | '】'
            | '〉'
            | '》'
            | '・'
            | 'ー'
            | '：'
            | '；'
            | '？'
            | '！'
            | '々'
            | '〜'
            | '～'
            | 'ぁ'
            | 'ぃ'
            | 'ぅ'
            | 'ぇ'
            | 'ぉ'
            | 'っ'
            | 'ゃ'
            | 'ゅ'
            | 'ょ'
            | 'ァ'
            | 'ィ'
            | 'ゥ'
            | 'ェ'
            | 'ォ'
            | 'ッ'
            | 'ャ'
            | 'ュ'
            | 'ョ'
            | ')'
            | ','
            | '.'
            | '!'
            | '?'
            | '%'
            | '％'
            | ':'
            | ';'
            | ' '
    )
}

/// Signs that do not end a line.
fn shuns_end(c: char) -> bool {
    matches!(c, '（' | '「' | '『' | '【' | '〈' | '《' | '(')
}

/// A character's width in ems, on the wide side.
fn ems(c: char) -> f64 {
    match c {
        '\t' => 2.0,
        'i' | 'j' | 'l' | 'I' | '.' | ',' | '\'' | ' ' | ':' | ';' | '|' | '!' => 0.36,
        'm' | 'w' | 'M' | 'W' | '@' | '%' => 0.95,
        'A'..='Z' => 0.72,
        _ => match c.width() {
            Some(2) => 1.0,
            Some(1) if c.is_ascii() => 0.62,
            // Circled numbers and the like are a whole em wide in a Japanese font.
            Some(1) if !('\u{FF61}'..='\u{FF9F}').contains(&c) => 1.0,
            Some(1) => 0.5,
            _ => 0.0,
        },
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TEN: Face = Face {
        points: 10.5,
        japanese: true,
    };

    fn lines(text: &str, width: u32) -> Vec<&str> {
        let lines = TEN.wrap(text, width);
        lines.into_iter().map(|line| &text[line]).collect()
    }

    #[test]
    fn lines_break_where_a_spreadsheet_breaks_them() {
        // Five ems and the edges.
        let five = 14 * 5 + 10;
        assert_eq!(lines("", five), [""]);
        assert_eq!(lines("一二三四五六", five), ["一二三四五", "六"]);
        assert_eq!(lines("一二三四五。", five), ["一二三四", "五。"]);
        assert_eq!(lines("一二三四「五", five), ["一二三四", "「五"]);
        assert_eq!(lines("一\n二\n", five), ["一", "二", ""]);
        assert_eq!(lines("one two ten", five), ["one two ", "ten"]);
        assert_eq!(lines("abcdefghijklm", five), ["abcdefgh", "ijklm"]);
    }

    #[test]
    fn the_height_grows_by_the_line() {
        assert_eq!(TEN.height("一行", 200), 33);
        assert_eq!(TEN.height("一行\n二行", 200), 54);
    }

    proptest! {
        #[test]
        fn a_split_loses_nothing(text in "[あいう。「」a-c \n]{0,300}", width in 20u32..200) {
            let pieces = TEN.split(&text, width, 80, 50);
            let mut rest = text.as_str();
            for piece in pieces {
                prop_assert!(piece.encode_utf16().count() <= 50);
                rest = rest.strip_prefix('\n').filter(|it| it.starts_with(piece)).unwrap_or(rest);
                rest = rest.strip_prefix(piece).expect("in order");
            }
            prop_assert_eq!(rest, "");
        }
    }
}
