//! Text from outside: made harmless to show, cleaned to keep, counted, compared.
//!
//! [`clean`] runs on everything typed, pasted or loaded; [`visible`] on everything shown in one
//! line. Neither composes nor folds: a name stays the name that was typed.

mod count;
mod formula;
mod plain;

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

pub use count::{characters, recount};
pub use formula::no_formula;
pub use plain::{plain_cells, plain_width};

/// A grapheme shows at most this many combining marks; more would climb over the lines around it.
const MARKS_SHOWN: usize = 8;

/// Longest file stem, in UTF-8 bytes.
const STEM_BYTES: usize = 80;

const ZERO_WIDTH_JOINER: char = '\u{200D}';

/// Makes any text harmless to show on one line: controls and invisible characters become
/// `<U+XXXX>`, tabs and line ends a space, and a grapheme keeps at most 8 combining marks.
pub fn visible(text: &str) -> Cow<'_, str> {
    if plain_width(text).is_some() {
        return Cow::Borrowed(text);
    }
    reveal(text, |c| {
        matches!(c, '\t' | '\n' | '\u{2028}' | '\u{2029}').then_some(' ')
    })
}

/// As [`visible`], with line ends (LF) kept.
pub fn visible_lines(text: &str) -> Cow<'_, str> {
    reveal(text, |c| match c {
        '\n' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' => Some(' '),
        _ => None,
    })
}

/// Cleans typed or pasted text before it is kept: line ends become LF; controls, direction marks,
/// tags and zero-width characters go. Everything visible stays as typed, tabs too, and so do the
/// invisible parts of an emoji or of an ideograph's variant.
pub fn clean(text: &str) -> String {
    let mut chars = text.chars().peekable();
    let mut kept = String::with_capacity(text.len());
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                chars.next_if_eq(&'\n');
                kept.push('\n');
            }
            '\u{2028}' | '\u{2029}' => kept.push('\n'),
            '\n' | '\t' => kept.push(c),
            _ if c.is_control() || is_invisible(c) => {}
            _ => kept.push(c),
        }
    }
    if kept.contains(ZERO_WIDTH_JOINER) {
        without_stray_joiners(&kept)
    } else {
        kept
    }
}

/// Whether [`clean`] would leave a text as it is, seen at a glance: nearly every text there is.
pub fn is_clean(text: &str) -> bool {
    text.chars().all(|c| {
        matches!(c, ' '..='~' | '\n' | '\t' | '\u{3000}'..='\u{D7FF}')
            || !(acts(c) || c == ZERO_WIDTH_JOINER)
    })
}

/// For search and comparison only, never for keeping: width, case, composition and the two kana
/// are folded, so that ｷﾀｶﾐ, キタカミ and きたかみ are the same.
pub fn folded(text: &str) -> String {
    let simple: Option<String> = text.chars().map(folded_alone).collect();
    simple.unwrap_or_else(|| folded_by_tables(text))
}

/// What most names are made of is folded letter by letter, in a tenth of the time: none of these is
/// composed with another.
fn folded_alone(c: char) -> Option<char> {
    match c {
        '\0'..='\x7f' => Some(c.to_ascii_lowercase()),
        'ぁ'..='ゖ' | 'ァ'..='ヺ' | 'ー' | '一'..='\u{9fff}' => Some(to_katakana(c)),
        _ => None,
    }
}

fn folded_by_tables(text: &str) -> String {
    let small: String = text
        .nfkc()
        .flat_map(char::to_lowercase)
        .map(to_katakana)
        .collect();
    small.nfkc().collect()
}

/// A stem for a file name out of any name: its letters and digits, other runs as one `-`, at most
/// 80 bytes, never empty, never a name that a system keeps for itself.
pub fn file_name(text: &str) -> String {
    let mut stem = String::new();
    let mut gap = false;
    for c in text.nfkc() {
        if !c.is_alphanumeric() {
            gap = true;
            continue;
        }
        let hyphen = gap && !stem.is_empty();
        if stem.len() + usize::from(hyphen) + c.len_utf8() > STEM_BYTES {
            break;
        }
        if hyphen {
            stem.push('-');
        }
        stem.push(c);
        gap = false;
    }
    if stem.is_empty() || is_reserved_name(&stem) {
        stem.push('_');
    }
    stem
}

/// Writes the invisible as `<U+XXXX>`; `space` says which character stands for a blank one.
fn reveal(text: &str, space: impl Fn(char) -> Option<char>) -> Cow<'_, str> {
    let harmless = |c: char| {
        space(c).is_none_or(|shown| shown == c)
            && (c == '\n' || !c.is_control())
            && !is_invisible(c)
            && c != ZERO_WIDTH_JOINER
    };
    if text.chars().all(harmless) {
        return cap_marks(Cow::Borrowed(text));
    }
    let mut shown = String::with_capacity(text.len() + 16);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if let Some(blank) = space(c) {
            shown.push(blank);
        } else if c.is_control()
            || is_invisible(c)
            || (c == ZERO_WIDTH_JOINER && !joins(&shown, chars.peek().copied()))
        {
            shown.push_str(&format!("<U+{:04X}>", u32::from(c)));
        } else {
            shown.push(c);
        }
    }
    cap_marks(Cow::Owned(shown))
}

/// Drops the combining marks after the eighth of a grapheme.
fn cap_marks(text: Cow<'_, str>) -> Cow<'_, str> {
    if text
        .chars()
        .filter(|&c| is_combining_mark(c))
        .nth(MARKS_SHOWN)
        .is_none()
    {
        return text;
    }
    let mut capped = String::with_capacity(text.len());
    for grapheme in text.graphemes(true) {
        let mut marks = 0;
        capped.extend(grapheme.chars().filter(|&c| {
            marks += usize::from(is_combining_mark(c));
            !is_combining_mark(c) || marks <= MARKS_SHOWN
        }));
    }
    Cow::Owned(capped)
}

fn without_stray_joiners(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c != ZERO_WIDTH_JOINER || joins(&kept, chars.peek().copied()) {
            kept.push(c);
        }
    }
    kept
}

/// Whether a zero-width joiner between these two makes one emoji of them.
fn joins(before: &str, after: Option<char>) -> bool {
    let last = before.chars().rev().find(|&c| c != '\u{FE0F}');
    last.is_some_and(is_pictograph) && after.is_some_and(is_pictograph)
}

/// The blocks that joined emoji are made of.
fn is_pictograph(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}')
}

/// Direction marks, zero-width characters and tags: nothing on the screen tells of them. The
/// zero-width joiner has its own rule; variation selectors are part of a character.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{00AD}'                    // soft hyphen
            | '\u{061C}'              // direction
            | '\u{180E}'
            | '\u{200B}' | '\u{200C}' // zero-width space and non-joiner
            | '\u{200E}' | '\u{200F}' // direction
            | '\u{202A}'..='\u{202E}' // direction
            | '\u{2060}'..='\u{206F}' // word joiner, invisible operators, direction, shaping
            | '\u{FEFF}'              // byte order mark
            | '\u{FFF9}'..='\u{FFFB}' // interlinear annotation
            | '\u{E0000}'..='\u{E007F}' // tags
    )
}

/// Whether a character acts on a terminal, hides from the eye or ends a line in some programs
/// only; line feeds and tabs do not.
pub fn acts(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t')
        || matches!(c, '\u{2028}' | '\u{2029}')
        || is_invisible(c)
}

fn to_katakana(c: char) -> char {
    match c {
        'ぁ'..='ゖ' | 'ゝ' | 'ゞ' => char::from_u32(u32::from(c) + 0x60).unwrap_or(c),
        _ => c,
    }
}

/// Names that Windows gives to devices, with or without an extension.
fn is_reserved_name(stem: &str) -> bool {
    let name = stem.to_ascii_lowercase();
    let numbered = |device: &str| {
        name.strip_prefix(device)
            .is_some_and(|n| n.len() == 1 && n.as_bytes()[0].is_ascii_digit())
    };
    matches!(name.as_str(), "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

#[cfg(test)]
mod tests;
