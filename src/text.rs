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
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn visible_shows_what_hides() {
        let table = [
            ("北上製作所", "北上製作所"),
            ("a\tb\nc", "a b c"),
            ("a\u{2028}b", "a b"),
            ("\u{1b}[31m赤", "<U+001B>[31m赤"),
            ("\u{9b}2J", "<U+009B>2J"),
            ("株\u{202E}cod.exe", "株<U+202E>cod.exe"),
            ("\u{FEFF}頭\u{200B}", "<U+FEFF>頭<U+200B>"),
            ("\u{E0041}", "<U+E0041>"),
            ("👩\u{200D}🔧", "👩\u{200D}🔧"),
            ("👁\u{FE0F}\u{200D}🗨", "👁\u{FE0F}\u{200D}🗨"),
            ("a\u{200D}b", "a<U+200D>b"),
            ("辻\u{E0100}さん", "辻\u{E0100}さん"),
        ];
        for (given, wanted) in table {
            assert_eq!(visible(given), wanted, "{given:?}");
        }
        assert_eq!(visible_lines("一\n二\t三\u{7}"), "一\n二 三<U+0007>");
        assert!(matches!(visible("何も隠れていない"), Cow::Borrowed(_)));
        assert!(matches!(visible_lines("一行\n二行"), Cow::Borrowed(_)));
    }

    #[test]
    fn what_begins_like_a_formula_is_text() {
        let table = [
            ("長男", "長男"),
            ("=1+1", "'=1+1"),
            (" =1+1", "' =1+1"),
            ("\u{3000}@x", "'\u{3000}@x"),
            ("+81-3", "'+81-3"),
            ("-5", "-5"),
            ("-5.25", "-5.25"),
            ("-5.", "'-5."),
            ("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("＝1+1", "'＝1+1"),
            ("－ 特になし", "'－ 特になし"),
            ("\t1", "'\t1"),
            ("\t=1", "'\t=1"),
            ("a=1", "a=1"),
            ("", ""),
        ];
        for (cell, expected) in table {
            assert_eq!(no_formula(cell), expected, "{cell:?}");
        }
    }

    #[test]
    fn a_tower_of_marks_is_cut_at_eight() {
        let tower = format!("z{}か", "\u{0301}".repeat(40));
        assert_eq!(visible(&tower), format!("z{}か", "\u{0301}".repeat(8)));
    }

    #[test]
    fn clean_keeps_what_was_typed() {
        let table = [
            ("一\r\n二\r三\u{2028}四\u{2029}五", "一\n二\n三\n四\n五"),
            ("a\tb", "a\tb"),
            ("\u{1b}[31m\u{0}赤\u{9b}", "[31m赤"),
            ("株\u{202E}x\u{2066}\u{200F}", "株x"),
            ("\u{FEFF}あ\u{200B}い\u{AD}う\u{2060}", "あいう"),
            ("👩\u{200D}👩\u{200D}👧", "👩\u{200D}👩\u{200D}👧"),
            ("☀\u{FE0F}", "☀\u{FE0F}"),
            ("あ\u{200D}い", "あい"),
            ("🏴\u{E0067}\u{E007F}", "🏴"),
            ("か\u{3099}", "か\u{3099}"),
            ("\u{FA19}社", "\u{FA19}社"),
            ("辻\u{E0100}", "辻\u{E0100}"),
            ("　全角　", "　全角　"),
        ];
        for (given, wanted) in table {
            assert_eq!(clean(given), wanted, "{given:?}");
        }
    }

    #[test]
    fn search_meets_across_writings() {
        let meets = [
            ("ｷﾀｶﾐ", "きたかみ"),
            ("キタカミ", "きたかみ"),
            ("ＡＢＣ１２", "abc12"),
            ("か\u{3099}ぞく", "ガゾク"),
            ("㈱北上", "(株)北上"),
            ("ﾜﾞ", "わ\u{3099}"),
        ];
        for (one, other) in meets {
            assert_eq!(folded(one), folded(other));
        }
        assert_ne!(folded("はん"), folded("ぱん"));
    }

    #[test]
    fn file_names_stay_in_their_folder() {
        let table = [
            ("北上製作所", "北上製作所"),
            ("/etc/passwd", "etc-passwd"),
            ("../..", "_"),
            ("", "_"),
            ("NUL", "NUL_"),
            ("com1", "com1_"),
            ("-rf", "rf"),
            ("（株）花巻 醸造", "株-花巻-醸造"),
            ("a\u{202E}b", "a-b"),
        ];
        for (given, wanted) in table {
            assert_eq!(file_name(given), wanted, "{given:?}");
        }
        assert_eq!(file_name(&"長".repeat(100)), "長".repeat(26));
    }

    fn hostile() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            any::<char>().prop_map(String::from),
            "[ -~\u{0}-\u{9f}\u{ad}\u{200b}-\u{200f}\u{2028}-\u{202e}\u{2060}-\u{206f}]",
            "[\u{300}-\u{310}\u{3099}\u{fe0f}\u{200d}👩🔧♂\u{e0020}\u{e0100}あﾞ]{1,12}",
            Just("\r\n".to_string()),
        ];
        prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn nothing_hostile_is_shown(text in hostile()) {
            let shown = visible(&text);
            prop_assert!(!shown.chars().any(|c| c.is_control() || is_invisible(c)));
            prop_assert_eq!(visible(&shown), shown.as_ref());
            let lines = visible_lines(&text);
            prop_assert!(!lines.chars().any(|c| c != '\n' && (c.is_control() || is_invisible(c))));
        }

        #[test]
        fn nothing_hostile_is_kept(text in hostile()) {
            let kept = clean(&text);
            let bad = |c: char| (c.is_control() && c != '\n' && c != '\t') || is_invisible(c);
            prop_assert!(!kept.chars().any(bad));
            prop_assert_eq!(clean(&kept), kept);
        }

        #[test]
        fn folding_twice_is_folding_once(text in hostile()) {
            let once = folded(&text);
            prop_assert_eq!(folded(&once), once);
        }

        #[test]
        fn every_stem_is_safe(text in hostile()) {
            let stem = file_name(&text);
            prop_assert!(!stem.is_empty() && stem.len() <= STEM_BYTES);
            prop_assert!(stem.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_'));
            prop_assert!(!stem.starts_with('-'));
        }
    }
}
