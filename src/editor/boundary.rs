//! Where a caret may stand: between graphemes, at words, at the ends of a paragraph.
//!
//! Japanese writes no spaces: a word is a run of one script (kanji, hiragana, katakana, letters and
//! digits, punctuation) with the spaces after it. All places are bytes of the text.

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

/// The boundary before this one; 0 at the start.
pub fn before(text: &str, at: usize) -> usize {
    GraphemeCursor::new(at, text.len(), true)
        .prev_boundary(text, 0)
        .ok()
        .flatten()
        .unwrap_or(0)
}

/// The boundary after this one; the text's length at its end.
pub fn after(text: &str, at: usize) -> usize {
    let mut cursor = GraphemeCursor::new(at, text.len(), true);
    cursor
        .next_boundary(text, 0)
        .ok()
        .flatten()
        .unwrap_or(text.len())
}

/// The place itself where it is a boundary, else the next.
pub fn at_or_after(text: &str, at: usize) -> usize {
    let mut cursor = GraphemeCursor::new(at, text.len(), true);
    if cursor.is_boundary(text, 0) == Ok(true) {
        at
    } else {
        after(text, at)
    }
}

/// The start of the paragraph.
pub fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |end| end + 1)
}

/// The end of the paragraph, before its line end.
pub fn line_end(text: &str, at: usize) -> usize {
    text[at..]
        .find('\n')
        .map_or(text.len(), |length| at + length)
}

/// The start of the next word; a line end is a word.
pub fn word_after(text: &str, at: usize) -> usize {
    let mut graphemes = text[at..].grapheme_indices(true);
    let Some((_, first)) = graphemes.next() else {
        return at;
    };
    let run = class(text, at);
    if run == Class::LineEnd {
        return at + first.len();
    }
    let mut spaces = run == Class::Space;
    for (offset, _) in graphemes {
        match class(text, at + offset) {
            Class::Space => spaces = true,
            class if class == run && !spaces => {}
            _ => return at + offset,
        }
    }
    text.len()
}

/// The start of the word before; spaces between are skipped.
pub fn word_before(text: &str, at: usize) -> usize {
    let mut start = at;
    let mut run = None;
    for (offset, _) in text[..at].grapheme_indices(true).rev() {
        match (run, class(text, offset)) {
            (None, Class::Space) => {}
            (None, Class::LineEnd) if start == at => return offset,
            (None, Class::LineEnd) => break,
            (None, class) => run = Some(class),
            (Some(run), class) if run == class => {}
            _ => break,
        }
        start = offset;
    }
    start
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    LineEnd,
    Space,
    Kanji,
    Hiragana,
    Katakana,
    /// Letters of other scripts, and digits.
    Letters,
    Punctuation,
}

/// The class of the character at a place; the long-vowel mark goes with the kana before it.
fn class(text: &str, at: usize) -> Class {
    let Some(c) = text[at..].chars().next() else {
        return Class::LineEnd;
    };
    match c {
        '\n' => Class::LineEnd,
        'ー' if text[..at].trim_end_matches('ー').ends_with(is_hiragana) => Class::Hiragana,
        _ if c.is_whitespace() => Class::Space,
        _ if is_hiragana(c) => Class::Hiragana,
        '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}' => {
            Class::Kanji
        }
        '々' | '〆' | '〇' => Class::Kanji,
        '\u{30A1}'..='\u{30FA}' | '\u{30FC}'..='\u{30FF}' => Class::Katakana,
        '\u{31F0}'..='\u{31FF}' | '\u{FF66}'..='\u{FF9F}' => Class::Katakana,
        _ if c.is_alphanumeric() => Class::Letters,
        _ => Class::Punctuation,
    }
}

fn is_hiragana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{309F}')
}
