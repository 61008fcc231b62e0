//! Answers that need no reading: nothing typed, placeholders, "don't know", refusals.

use super::foreign::is_foreign;
use super::lexicon::Lexicon;
use super::script::{is_kana, is_spoken};
use crate::dialogue::question::Lang;

/// What stops an answer before its evidence is weighed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gate {
    Empty,
    Placeholder,
    NonAnswer,
    Refusal,
    /// In a language that no list here knows.
    Foreign,
}

/// Characters besides a phrase of not answering that make it more than that.
const MORE_THAN_A_PHRASE: [usize; 2] = [24, 60];

/// More numbers, times and names than this make words of refusing a part of a story.
const MOST_IN_REFUSAL: usize = 4;

/// And more than this, words of not knowing.
const MOST_IN_NON_ANSWER: usize = 1;

/// Keys struck at random between two ways of typing are not more letters than this.
const LONGEST_MASH: usize = 24;

/// The gate a folded text stops at. `spoken`: letters and digits of it; `hard`: numbers, times
/// and names heard in it.
pub(super) fn gate_of(lexicon: &Lexicon, folded: &str, spoken: usize, hard: usize) -> Option<Gate> {
    if spoken == 0 && !folded.contains('○') {
        return Some(Gate::Empty);
    }
    if lexicon.gates.placeholder.is_match(folded) || is_mash(folded, spoken) {
        return Some(Gate::Placeholder);
    }
    if is_foreign(folded) {
        return Some(Gate::Foreign);
    }
    if hard <= MOST_IN_REFUSAL && lexicon.gates.refusal.is_match(folded) {
        return Some(Gate::Refusal);
    }
    let bare = folded
        .trim()
        .trim_matches(['。', '.', '、', ',', '?', '!', '…', '-', '(', ')']);
    if !bare.is_empty() && lexicon.gates.non_answer_whole.is_match(bare) {
        return Some(Gate::NonAnswer);
    }
    if hard > MOST_IN_NON_ANSWER {
        return None;
    }
    let longest = MORE_THAN_A_PHRASE[usize::from(lexicon.lang == Lang::En)];
    let phrase = lexicon.gates.non_answer.find(folded)?;
    let phrase = phrase.as_str().chars().count();
    (spoken <= phrase + longest).then_some(Gate::NonAnswer)
}

/// Words of a "none", and words that make it something else: not known, not decided, not said.
const NONE: &[&str] = &[
    "なし",
    "無し",
    "ない",
    "無い",
    "なか",
    "ありません",
    "ありまへん",
    "あらへん",
    "ございません",
    "おりません",
    "いません",
    "おらん",
];
const NONE_ENGLISH: &[&str] = &[
    "none",
    "nothing",
    "nope",
    "nil",
    "no",
    "not any",
    "don't have",
];
const NO_NONE: &[&str] = &[
    "わか", "分か", "判", "知ら", "決ま", "決め", "聞", "考え", "答え", "言え", "話せ", "覚え",
    "同じ", "数え", "測", "調べ", "まだ", "know", "idea", "sure", "say", "comment", "tell",
    "decid", "remember", "later", "time", "yet", "same", "count", "ask",
];

/// Whether what does not answer says that there is none, and no more than that.
pub(super) fn is_bare_none(folded: &str) -> bool {
    let words = || folded.split(|c: char| !c.is_alphanumeric() && c != '\'');
    let english = |none: &str| match none.contains(' ') {
        true => folded.contains(none),
        false => words().any(|word| word == none),
    };
    let holds = |list: &[&str]| list.iter().any(|it| folded.contains(it));
    !holds(NO_NONE) && (holds(NONE) || NONE_ENGLISH.iter().any(|none| english(none)))
}

/// Keys struck at random: one character over and over, letters without a vowel, kana between
/// single letters.
fn is_mash(text: &str, spoken: usize) -> bool {
    spoken >= 4 && (is_one_character(text) || is_consonants(text) || is_kana_among_letters(text))
}

fn is_one_character(text: &str) -> bool {
    let mut chars = text.chars().filter(|&c| is_spoken(c));
    let first = chars.next();
    !first.is_some_and(|c| c.is_ascii_digit()) && chars.all(|c| Some(c) == first)
}

fn is_consonants(text: &str) -> bool {
    let (mut letters, mut vowels) = (0, 0);
    for c in text.chars().filter(|&c| is_letter(c)) {
        if !c.is_ascii() {
            return false;
        }
        letters += 1;
        vowels += usize::from("aeiouy".contains(c));
    }
    letters >= 6 && vowels * 8 < letters
}

fn is_kana_among_letters(text: &str) -> bool {
    let letters = text.chars().filter(|&c| is_letter(c));
    let letters: Vec<char> = letters.take(LONGEST_MASH + 1).collect();
    let (mut changes, mut latin) = (0, 0);
    for pair in letters.windows(2) {
        let mixed =
            pair[0].is_ascii() && is_kana(pair[1]) || is_kana(pair[0]) && pair[1].is_ascii();
        changes += usize::from(mixed);
        latin += usize::from(pair[1].is_ascii());
    }
    let foreign = letters.iter().any(|c| !c.is_ascii() && !is_kana(*c));
    letters.len() <= LONGEST_MASH
        && !foreign
        && latin >= 3
        && changes >= 2
        && latin * 3 >= letters.len()
}

/// [`char::is_alphabetic`], as [`is_spoken`].
fn is_letter(c: char) -> bool {
    is_spoken(c) && (is_kana(c) || c.is_alphabetic())
}
