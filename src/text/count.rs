//! How much was written: grapheme clusters, counted fast enough for every key.

use unicode_segmentation::UnicodeSegmentation;

/// Grapheme clusters without white space (the ideographic space U+3000 is white space).
pub fn characters(text: &str) -> u64 {
    let mut count = 0;
    let mut start = 0;
    let mut plain = true;
    let mut before = None;
    // Between two characters that never join there is always a boundary; only the stretches
    // around all others are segmented. Japanese text is counted ten times as fast for it.
    for (at, c) in text.char_indices() {
        let alone = stands_alone(c);
        if alone && before == Some(true) {
            count += stretch(&text[start..at], plain);
            (start, plain) = (at, true);
        }
        plain &= alone;
        before = Some(alone);
    }
    count + stretch(&text[start..], plain)
}

/// [`characters`] of `new`, known those of `old`: only what differs is counted, so that a key in a
/// long answer costs what it changed. A count of `old` that is too small (another program's) does no
/// harm.
pub fn recount(old: &str, old_count: u64, new: &str) -> u64 {
    let start = before_difference(old, new);
    let end = after_difference(&old[start..], &new[start..]);
    let gone = characters(&old[start..old.len() - end]);
    old_count.saturating_sub(gone) + characters(&new[start..new.len() - end])
}

/// The last certain boundary within what both texts begin with.
fn before_difference(old: &str, new: &str) -> usize {
    let same = mismatch(old.as_bytes().iter().zip(new.as_bytes()));
    let mut alone = false;
    for (at, c) in old[..old.floor_char_boundary(same)].char_indices().rev() {
        // Between this character and the next one, both in what is common.
        if alone && stands_alone(c) {
            return at + c.len_utf8();
        }
        alone = stands_alone(c);
    }
    0
}

/// The length of what both texts end with, from its first certain boundary on.
fn after_difference(old: &str, new: &str) -> usize {
    let same = mismatch(old.as_bytes().iter().rev().zip(new.as_bytes().iter().rev()));
    let tail = &old[old.ceil_char_boundary(old.len() - same)..];
    let mut alone = false;
    for (at, c) in tail.char_indices() {
        if alone && stands_alone(c) {
            return tail.len() - at;
        }
        alone = stands_alone(c);
    }
    0
}

fn mismatch<'b>(mut pairs: impl Iterator<Item = (&'b u8, &'b u8)>) -> usize {
    let mut same = 0;
    while pairs.next().is_some_and(|(a, b)| a == b) {
        same += 1;
    }
    same
}

/// The characters of a stretch; a plain one is a single character.
fn stretch(text: &str, plain: bool) -> u64 {
    if plain {
        return u64::from(text.chars().any(|c| !c.is_whitespace()));
    }
    let seen = text
        .graphemes(true)
        .filter(|g| !g.chars().all(char::is_whitespace));
    seen.count() as u64
}

/// Characters whose grapheme break property is Other (a line end: Control, which never joins
/// either): ASCII, kana without the combining voice marks, kanji, full-width forms.
fn stands_alone(c: char) -> bool {
    matches!(c,
        '\n' | ' '..='~' | '\u{3000}'..='\u{3029}' | '\u{3041}'..='\u{3096}'
        | '\u{30A0}'..='\u{30FF}' | '\u{4E00}'..='\u{9FFF}' | '\u{FF01}'..='\u{FF9D}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn characters_are_what_a_reader_counts() {
        let table = [
            ("", 0),
            ("あ い　う\n", 3),
            ("か\u{3099}", 1),
            ("👩\u{200D}🔧と", 2),
            ("\t 　", 0),
        ];
        for (given, wanted) in table {
            assert_eq!(characters(given), wanted, "{given:?}");
        }
        assert_eq!(recount("三代目", 0, ""), 0, "a wrong count");
    }

    proptest! {
        #[test]
        fn recounting_is_counting(
            old in "[あ社ー\u{3099}\u{200D}👩🇯\r\n #5　a]{0,30}",
            put in "[あ社\u{3099}\u{200D}👩🇯\n a]{0,4}",
            at in any::<prop::sample::Index>(),
            gone in 0_usize..6,
        ) {
            let mut ends: Vec<usize> = old.char_indices().map(|(at, _)| at).collect();
            ends.push(old.len());
            let from = at.index(ends.len());
            let to = (from + gone).min(ends.len() - 1);
            let new = format!("{}{put}{}", &old[..ends[from]], &old[ends[to]..]);
            prop_assert_eq!(recount(&old, characters(&old), &new), characters(&new));
        }

        #[test]
        fn counting_by_stretches_is_counting_by_graphemes(
            text in "(\\PC|[あがｶﾞ社ー\u{3099}\u{200D}\u{FE0F}\u{20E3}👩🇯🇵\r\n #5　a])*"
        ) {
            let seen = text.graphemes(true).filter(|g| !g.chars().all(char::is_whitespace));
            prop_assert_eq!(characters(&text), seen.count() as u64);
        }
    }
}
