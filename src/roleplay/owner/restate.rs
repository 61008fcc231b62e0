//! Whether words give back what the owner said: they share its content, not its grammar. In
//! Japanese content is what stands in kanji, katakana and digits, in English the rarer words.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use crate::dialogue::question::Lang;
use crate::listening::wording::AUXILIARIES;

/// Words of every talk; sharing them says nothing.
const COMMON: [&str; 12] = [
    "社長", "大変", "本当", "今日", "御社", "会社", "有難", "結構", "素晴", "晴", "仕事", "話",
];

const STOP: [&str; 76] = [
    "the", "and", "you", "your", "was", "were", "has", "had", "have", "that", "this", "they",
    "them", "their", "with", "for", "not", "but", "are", "from", "out", "all", "who", "what",
    "when", "how", "why", "can", "could", "would", "will", "did", "does", "done", "than", "then",
    "there", "here", "about", "into", "just", "really", "very", "much", "see", "sound", "must",
    "been", "being", "our", "his", "her", "she", "him", "its", "any", "some", "right", "okay",
    "thank", "thanks", "well", "yes", "know", "think", "thing", "say", "said", "tell", "mean",
    "company", "business", "sure", "hard", "nice", "great",
];

const NUMBERS: [&str; 13] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
];

/// Characters of his last words in kana, and how many of them make an echo.
const TAIL: usize = 16;
const ECHO: usize = 4;

/// Characters of a text that are compared; nobody gives back more.
const MOST: usize = 2_000;

/// Whether `words` restate `said`: at least half of their content stands there, or they are his
/// very last words.
pub fn restates(words: &str, said: &str, lang: Lang) -> bool {
    Content::of(words, lang).restates(&Content::of(said, lang))
}

/// What a text says, for comparing.
#[derive(Clone, Debug)]
pub struct Content {
    units: BTreeSet<String>,
    /// Its letters and digits, where they can echo.
    plain: Vec<char>,
}

impl Content {
    pub fn of(text: &str, lang: Lang) -> Content {
        let end = text
            .char_indices()
            .nth(MOST)
            .map_or(text.len(), |(at, _)| at);
        let text = &text[..end];
        Content {
            units: content(text, lang),
            plain: match lang {
                Lang::Ja => evened(text)
                    .chars()
                    .filter(|c| c.is_alphanumeric())
                    .collect(),
                Lang::En => Vec::new(),
            },
        }
    }

    /// See [`restates`].
    pub fn restates(&self, said: &Content) -> bool {
        let shared = self.units.intersection(&said.units).count();
        let content = shared > 0 && shared * 2 >= self.units.len();
        content || echoes(&self.plain, &said.plain)
    }
}

/// Whether his last words in kana come back (「それっきりです」→「それっきり、なんですね」).
fn echoes(words: &[char], said: &[char]) -> bool {
    let mut tail = &said[said.len().saturating_sub(TAIL)..];
    let endings = [
        "んです",
        "です",
        "ました",
        "ます",
        "でした",
        "よ",
        "ね",
        "な",
        "から",
        "けど",
    ];
    while let Some(ending) = endings.iter().find_map(|it| ends_with(tail, it)) {
        tail = &tail[..tail.len() - ending];
    }
    tail.len() >= ECHO && {
        let last = &tail[tail.len() - ECHO..];
        words.windows(ECHO).any(|it| it == last)
    }
}

fn ends_with(text: &[char], ending: &str) -> Option<usize> {
    let length = ending.chars().count();
    let tail = text.get(text.len().checked_sub(length)?..)?;
    tail.iter().copied().eq(ending.chars()).then_some(length)
}

/// Whether a question that asks for yes confirms what was heard, rather than asking anew.
pub fn confirms(words: &str, lang: Lang) -> bool {
    let words = evened(words);
    let words = words.trim_end_matches(|c: char| !c.is_alphanumeric());
    match lang {
        Lang::Ja => {
            let leads = ["やっぱり", "やはり", "当然", "もちろん", "普通は"];
            let ends = [
                "ですね",
                "ますね",
                "たね",
                "んですか",
                "のですか",
                "わけですか",
                "ことですか",
                "んだ",
                "んですな",
                "のか",
            ];
            !leads.iter().any(|it| words.contains(it)) && ends.iter().any(|it| words.ends_with(it))
        }
        Lang::En => {
            let first = words.split_whitespace().next().unwrap_or("");
            let asks = first == "surely" || AUXILIARIES.contains(&first);
            !asks && !words.contains("don't you") && !words.contains("of course")
        }
    }
}

/// Width and case folded. Most text needs no more than a look.
fn evened(text: &str) -> String {
    let usual = |c: char| {
        c.is_ascii() || matches!(c, '、'..='〟' | 'ぁ'..='ゖ' | 'ァ'..='ー' | '一'..='鿿' | '…')
    };
    match text.chars().all(usual) {
        true => text.to_ascii_lowercase(),
        false => text.nfkc().flat_map(char::to_lowercase).collect(),
    }
}

fn content(text: &str, lang: Lang) -> BTreeSet<String> {
    match lang {
        Lang::Ja => japanese(text),
        Lang::En => english(text),
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Script {
    Kanji,
    Katakana,
    Latin,
    Other,
}

fn script(c: char) -> Script {
    match c {
        '々' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' => Script::Kanji,
        'ー' | '\u{30A1}'..='\u{30FA}' => Script::Katakana,
        c if c.is_ascii_alphanumeric() => Script::Latin,
        _ => Script::Other,
    }
}

/// Pairs of neighbours within runs of one script, and kanji that stand alone. A number belongs to
/// what it counts.
fn japanese(text: &str) -> BTreeSet<String> {
    let text: Vec<char> = evened(text)
        .chars()
        .map(
            |c| match "〇一二三四五六七八九".chars().position(|it| it == c) {
                Some(digit) => char::from_digit(digit as u32, 10).unwrap_or(c),
                None => c,
            },
        )
        .collect();
    let joined = |a: char, b: char| {
        let (a, b) = (script(a), script(b));
        a != Script::Other && (a == b || (a == Script::Latin && b == Script::Kanji))
    };
    let mut units = BTreeSet::new();
    for (at, c) in text.iter().enumerate() {
        let next = text.get(at + 1).filter(|next| joined(*c, **next));
        let alone = next.is_none() && (at == 0 || !joined(text[at - 1], *c));
        if let Some(next) = next {
            units.insert([*c, *next].iter().collect());
        } else if alone && script(*c) != Script::Other {
            units.insert(c.to_string());
        }
    }
    units.retain(|unit| !COMMON.contains(&unit.as_str()));
    units
}

/// Words of three letters and more that say something, without their endings, and numbers.
fn english(text: &str) -> BTreeSet<String> {
    evened(text)
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .map(|word| word.split('\'').next().unwrap_or(""))
        .filter_map(|word| {
            if let Some(number) = NUMBERS.iter().position(|it| *it == word) {
                return Some(number.to_string());
            }
            let number = word.chars().any(|c| c.is_ascii_digit());
            let says = word.len() >= 3 && !STOP.contains(&word);
            (number || says).then(|| stem(word).to_owned())
        })
        .collect()
}

fn stem(word: &str) -> &str {
    let endings = ["ing", "ed", "es", "s", "e"];
    let stemmed = endings
        .iter()
        .find_map(|ending| word.strip_suffix(ending).filter(|it| it.len() >= 3));
    stemmed.unwrap_or(word)
}
