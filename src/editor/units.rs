//! What line breaking needs to know of a text, grapheme by grapheme: length, cells, and whether a
//! row may end there. Found once for each stretch of text that changes; rows are then broken by
//! walking along, without a look at the text.

use std::iter::Peekable;

use icu_segmenter::LineSegmenter;
use icu_segmenter::iterators::LineBreakIterator;
use icu_segmenter::options::{LineBreakOptions, LineBreakStrictness};
use icu_segmenter::scaffold::Utf8;
use unicode_segmentation::{Graphemes, UnicodeSegmentation};

use super::wrap::{TAB_STOP, cells};

/// One grapheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    /// In bytes.
    pub length: u32,
    cells: u16,
    pub kind: Kind,
    /// A row may end after it.
    pub may_break: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Character,
    /// A space, half or full width: hangs over the edge of a row.
    Space,
    /// Hangs too; its cells depend on the column.
    Tab,
    LineEnd,
}

impl Unit {
    /// The cells it takes when it starts in this column.
    pub fn cells(self, column: usize) -> usize {
        match self.kind {
            Kind::Tab => TAB_STOP - column % TAB_STOP,
            _ => usize::from(self.cells),
        }
    }

    pub fn hangs(self) -> bool {
        matches!(self.kind, Kind::Space | Kind::Tab)
    }
}

/// Reads a text from any grapheme boundary on.
pub struct Units<'t> {
    graphemes: Graphemes<'t>,
    /// Where the next grapheme starts.
    pub position: usize,
    breaks: Peekable<LineBreakIterator<'static, 't, Utf8>>,
    /// Where the breaks are counted from.
    anchor: usize,
}

impl<'t> Units<'t> {
    pub fn new(text: &'t str, start: usize) -> Units<'t> {
        let mut options = LineBreakOptions::default();
        options.strictness = Some(LineBreakStrictness::Strict);
        let segmenter = LineSegmenter::new_for_non_complex_scripts(options);
        let anchor = anchor_before(text, start);
        Units {
            graphemes: text[start..].graphemes(true),
            position: start,
            breaks: segmenter.segment_str(&text[anchor..]).peekable(),
            anchor,
        }
    }
}

impl Iterator for Units<'_> {
    type Item = Unit;

    fn next(&mut self) -> Option<Unit> {
        let grapheme = self.graphemes.next()?;
        self.position += grapheme.len();
        let end = self.position - self.anchor;
        while self.breaks.next_if(|&place| place < end).is_some() {}
        let kind = match grapheme {
            "\n" | "\r\n" => Kind::LineEnd,
            "\t" => Kind::Tab,
            " " | "\u{3000}" => Kind::Space,
            _ => Kind::Character,
        };
        Some(Unit {
            length: u32::try_from(grapheme.len()).unwrap_or(u32::MAX),
            cells: u16::try_from(cells(grapheme, 0)).unwrap_or(u16::MAX),
            kind,
            may_break: self.breaks.peek() == Some(&end),
        })
    }
}

/// Whether a row may break at this place and no rule of line breaking reaches across, told by the
/// text after `from` alone: after line ends, between two ideographs, and between Latin words.
pub fn is_anchor(text: &str, from: usize, place: usize) -> bool {
    let mut before = text[from..place].chars().rev();
    let Some(last) = before.next() else {
        return false;
    };
    let next = text[place..].chars().next();
    match last {
        '\n' => true,
        ' ' => {
            let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
            letter(before.next()) && letter(next)
        }
        _ => is_plain_ideograph(last) && next.is_some_and(is_plain_ideograph),
    }
}

/// The last anchor up to `place`; else the start of the text.
fn anchor_before(text: &str, place: usize) -> usize {
    let places = text[..place]
        .char_indices()
        .rev()
        .map(|(start, c)| start + c.len_utf8());
    places
        .into_iter()
        .find(|&place| is_anchor(text, 0, place))
        .unwrap_or(0)
}

/// Characters of class ID: kanji, and hiragana other than the small ones.
fn is_plain_ideograph(c: char) -> bool {
    matches!(
        c,
        '\u{4E00}'..='\u{9FFF}' | 'あ' | 'い' | 'う' | 'え' | 'お'
    ) || (matches!(c, 'か'..='ん') && !matches!(c, 'っ' | 'ゃ' | 'ゅ' | 'ょ' | 'ゎ'))
}
