//! The text as it is read: folded (NFKC, lower case) with the way back to the bytes as typed, cut
//! into sentences, and which language it is in.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

use crate::dialogue::question::Lang;

/// A text folded for reading. `cased` and `folded` have the same length; every byte of them knows
/// the bytes of the original it stands for.
pub(super) struct Script {
    /// Folded by NFKC, case kept.
    pub cased: String,
    /// The same in ASCII lower case.
    pub folded: String,
    /// The way back to the original; none where folding left it as it was.
    way: Option<Way>,
}

/// The bytes of the original that each byte of a folded text stands for.
struct Way {
    /// Where its cluster starts.
    starts: Vec<u32>,
    /// Where its cluster ends.
    ends: Vec<u32>,
}

impl Script {
    pub fn read(text: &str) -> Script {
        let (cased, way) = match text.chars().all(is_plain) {
            true => (text.to_owned(), None),
            false => {
                let (cased, way) = folded(text);
                (cased, Some(way))
            }
        };
        Script {
            folded: cased.to_ascii_lowercase(),
            cased,
            way,
        }
    }

    /// The bytes of the original that a range of the folded text stands for.
    pub fn original(&self, span: &Range<usize>) -> Range<usize> {
        if span.is_empty() {
            return 0..0;
        }
        match &self.way {
            Some(way) => way.starts[span.start] as usize..way.ends[span.end - 1] as usize,
            None => span.clone(),
        }
    }
}

fn folded(text: &str) -> (String, Way) {
    let mut cased = String::with_capacity(text.len());
    let mut way = Way {
        starts: Vec::with_capacity(text.len()),
        ends: Vec::with_capacity(text.len()),
    };
    let mut at = 0;
    while at < text.len() {
        let end = cluster_end(text, at);
        let before = cased.len();
        fold(&text[at..end], &mut cased);
        let grown = cased.len() - before;
        way.starts.extend(std::iter::repeat_n(at as u32, grown));
        way.ends.extend(std::iter::repeat_n(end as u32, grown));
        at = end;
    }
    (cased, way)
}

fn fold(cluster: &str, into: &mut String) {
    match cluster.chars().next() {
        // Numbered bullets are no quantities.
        Some('①'..='⑳') => into.push('・'),
        Some('’' | '‘') => into.push('\''),
        Some('“' | '”') => into.push('"'),
        Some(c) if is_plain(c) && cluster.len() == c.len_utf8() => into.push(c),
        _ => into.extend(cluster.nfkc()),
    }
}

/// Where the character at `at` ends together with the marks that belong to it.
fn cluster_end(text: &str, at: usize) -> usize {
    let mut chars = text[at..].char_indices();
    chars.next();
    chars
        .find(|&(_, c)| !belongs_to_former(c))
        .map_or(text.len(), |(offset, _)| at + offset)
}

/// Characters that folding leaves alone and that belong to no other: nearly all of any answer.
fn is_plain(c: char) -> bool {
    matches!(c, ' '..='~' | '\n' | 'ぁ'..='ゖ' | 'ァ'..='ー' | '一'..='鿿' | '。' | '、' | '「' | '」')
}

/// Voicing marks of half-width kana and combining marks.
fn belongs_to_former(c: char) -> bool {
    !is_plain(c) && (matches!(c, '\u{ff9e}' | '\u{ff9f}') || canonical_combining_class(c) != 0)
}

/// The sentences of a folded text, end marks included.
pub(super) fn sentences(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        let next = at + c.len_utf8();
        let ends = match c {
            '。' | '!' | '?' | '\n' | ';' => true,
            '.' => bytes.get(next).is_none_or(u8::is_ascii_whitespace),
            _ => false,
        };
        if ends {
            found.push(start..next);
            start = next;
        }
    }
    if start < text.len() {
        found.push(start..text.len());
    }
    found
}

pub(super) fn is_kana(c: char) -> bool {
    matches!(c, 'ぁ'..='ゖ' | 'ァ'..='ヺ' | 'ｦ'..='ﾟ')
}

fn is_kanji(c: char) -> bool {
    matches!(c, '一'..='鿿' | '㐀'..='䶿')
}

/// [`char::is_alphanumeric`]; its tables are slow for kana and kanji.
pub(super) fn is_spoken(c: char) -> bool {
    match c {
        'ぁ'..='ゖ' | 'ァ'..='ヺ' | 'ー' | '一'..='鿿' => true,
        '。' | '、' | '「' | '」' | '・' => false,
        _ if c.is_ascii() => c.is_ascii_alphanumeric(),
        _ => c.is_alphanumeric(),
    }
}

/// Letters and digits of a text.
pub(super) fn spoken(text: &str) -> usize {
    text.chars().filter(|&c| is_spoken(c)).count()
}

/// The language to judge in: the one of the interview unless the text is clearly in the other.
pub(super) fn language_of(text: &str, interview: Lang) -> Lang {
    let (mut kana, mut kanji, mut latin) = (0usize, 0usize, 0usize);
    for c in text.chars().take(2_000) {
        if is_kana(c) {
            kana += 1;
        } else if is_kanji(c) {
            kanji += 1;
        } else if c.is_ascii_alphabetic() {
            latin += 1;
        }
    }
    let japanese = kana + kanji;
    match interview {
        Lang::En if japanese > 0 && japanese * 3 >= latin => Lang::Ja,
        Lang::Ja if japanese == 0 && latin >= 8 && text.trim().contains(' ') => Lang::En,
        _ => interview,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_digits_are_those_of_unicode() {
        for c in '\0'..=char::MAX {
            assert_eq!(is_spoken(c), c.is_alphanumeric(), "{c:?}");
        }
    }

    #[test]
    fn the_way_back_is_the_same_where_folding_changes_nothing() {
        let text = "長男が、2028年に\n「継ぐ」。Yes, he does.";
        let script = Script::read(text);
        assert!(script.way.is_none());
        let (cased, way) = folded(text);
        assert_eq!(script.cased, cased);
        for (start, c) in text.char_indices() {
            let span = start..start + c.len_utf8();
            let back = way.starts[span.start] as usize..way.ends[span.end - 1] as usize;
            assert_eq!(script.original(&span), back);
        }
    }
}
