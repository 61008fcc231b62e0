//! What is looked at in a typed question: runs of characters, words, and the signs of `marks.toml`,
//! each as a number. What the numbers weigh is learned (`training/asked.py` reads them from here).

use unicode_normalization::UnicodeNormalization;

use super::marks::Marks;
use crate::dialogue::question::Lang;

/// Of a longer text the beginning and the end are read: what a person asks at once is shorter.
const MOST_CHARACTERS: usize = 400;
/// The longest abbreviation that is typed by itself, with its question mark ("PDCA?").
const ABBREVIATED: usize = 6;
/// Kinds of features; each kind has its own length, brought to 1.
pub(super) const KINDS: usize = 4;

/// A feature that was found: its kind and its number.
pub(super) type Feature = (usize, u32);

/// The features of a text, as often as they stand in it, in no order that matters.
pub(super) fn features(text: &str, lang: Lang, marks: &Marks) -> Vec<Feature> {
    let text = folded(text);
    let mut found = Vec::new();
    match lang {
        Lang::Ja => japanese(&text, &mut found),
        Lang::En => english(&text, &mut found),
    }
    for mark in marks.of(&text, lang) {
        found.push((2, number(b'm', &mark)));
    }
    for topic in marks.topics(&text, lang) {
        found.push((3, number(b't', topic)));
    }
    found
}

/// One look for all: compatibility forms folded, lower case, digits as `0`, white space as one.
pub(super) fn folded(text: &str) -> String {
    let count = text.chars().count();
    let kept: String = match count > MOST_CHARACTERS {
        false => text.to_owned(),
        true => {
            let half = MOST_CHARACTERS / 2;
            let tail = text.chars().skip(count - half);
            text.chars().take(half).chain([' ']).chain(tail).collect()
        }
    };
    let mut folded = String::with_capacity(kept.len());
    for letter in kept.nfkc().flat_map(char::to_lowercase) {
        let letter = match letter {
            '’' | '‘' => '\'',
            _ if letter.is_ascii_digit() => '0',
            _ if letter.is_whitespace() || letter.is_control() => ' ',
            _ => letter,
        };
        let again = folded.ends_with(letter) && (letter == '0' || letter == ' ');
        if !again {
            folded.push(letter);
        }
    }
    folded.trim().to_owned()
}

fn japanese(text: &str, found: &mut Vec<Feature>) {
    let bounded = format!("^{text}$");
    runs(&bounded, 1..=4, |run| found.push((0, number(b'c', run))));
    let bare = text.trim_end_matches(closing);
    let starts: Vec<usize> = bare.char_indices().map(|it| it.0).collect();
    for length in 3..=9 {
        if let Some(from) = starts.len().checked_sub(length) {
            found.push((1, number(b'e', &bare[starts[from]..])));
        }
    }
    for length in [2, 3, 5] {
        if let Some(&end) = starts.get(length) {
            found.push((1, number(b's', &bare[..end])));
        }
    }
}

fn english(text: &str, found: &mut Vec<Feature>) {
    let words = words(text);
    let mut bounded = vec!["^"];
    bounded.extend(&words);
    bounded.push("$");
    for length in 1..=3 {
        for run in bounded.windows(length) {
            found.push((0, number(b'w', &run.join(" "))));
        }
    }
    for word in words {
        runs(&format!(" {word} "), 2..=5, |run| {
            found.push((1, number(b'l', run)));
        });
    }
}

/// The runs of letters that a folded text of this language shares with other texts, if anything in
/// it is a word. None of Japanese, where any letters may be, and none of what may be an abbreviation.
pub(super) fn spelling(text: &str, lang: Lang) -> Vec<u32> {
    let mut found = Vec::new();
    match lang {
        Lang::Ja if text.is_ascii() && text.len() > ABBREVIATED => {
            runs(text, 3..=3, |run| found.push(number(b'c', run)));
        }
        Lang::Ja => {}
        Lang::En => {
            for word in words(text) {
                runs(&format!(" {word} "), 4..=4, |run| {
                    found.push(number(b'l', run));
                });
            }
        }
    }
    found
}

/// Words and marks, white space left out.
pub(super) fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let inside = |letter: char| letter.is_alphanumeric() || letter == '\'';
        let end = match inside(first) {
            true => rest.find(|it| !inside(it)).unwrap_or(rest.len()),
            false => first.len_utf8(),
        };
        if first != ' ' {
            words.push(&rest[..end]);
        }
        rest = &rest[end..];
    }
    words
}

/// Every run of so many characters.
pub(super) fn runs(
    text: &str,
    lengths: std::ops::RangeInclusive<usize>,
    mut each: impl FnMut(&str),
) {
    let mut starts: Vec<usize> = text.char_indices().map(|it| it.0).collect();
    starts.push(text.len());
    for length in lengths {
        for ends in starts.windows(length + 1) {
            each(&text[ends[0]..ends[length]]);
        }
    }
}

/// A mark that closes a sentence.
pub(super) fn closing(letter: char) -> bool {
    matches!(
        letter,
        '?' | '!' | '。' | '.' | '…' | ' ' | '、' | ',' | '〜' | '~' | 'ー'
    )
}

/// The number of a feature (FNV-1a, folded to 32 bits).
pub(super) fn number(kind: u8, text: &str) -> u32 {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in [kind].into_iter().chain(text.bytes()) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    (hash ^ (hash >> 32)) as u32
}
