//! Signs of a question's form and of what it asks for, from `marks.toml`, and of its topic, from
//! `topics.toml`.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::features::{closing, words};
use crate::dialogue::question::Lang;

/// What a clause ends with.
const CLAUSE_ENDS: [char; 9] = ['、', '。', ',', '.', '?', '!', ';', '…', '—'];
/// What an English question without a question word begins with.
const AUXILIARIES: [&str; 16] = [
    "do", "does", "did", "is", "are", "was", "were", "have", "has", "had", "can", "could", "will",
    "would", "any", "tell",
];

/// The signs and the topics' words of both languages.
pub(super) struct Marks {
    signs: BothSigns,
    topics: Topics,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct BothSigns {
    ja: Signs,
    en: Signs,
}

/// The words of each topic, by language.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Topics {
    ja: BTreeMap<String, Vec<String>>,
    en: BTreeMap<String, Vec<String>>,
}

/// Lists of words by the sign's name, and where in the text they are looked for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
#[derive(Default)]
struct Signs {
    count: BTreeMap<String, Vec<String>>,
    start: BTreeMap<String, Vec<String>>,
    end: BTreeMap<String, Vec<String>>,
    within: BTreeMap<String, Vec<String>>,
}

impl Marks {
    /// The program's own; none at all if they could not be read.
    pub fn read() -> Marks {
        Marks {
            signs: toml::from_str(include_str!("marks.toml")).unwrap_or_default(),
            topics: toml::from_str(include_str!("topics.toml")).unwrap_or_default(),
        }
    }

    /// The topics whose words stand in a folded text, as often as they do.
    pub fn topics(&self, text: &str, lang: Lang) -> Vec<&str> {
        let topics = match lang {
            Lang::Ja => &self.topics.ja,
            Lang::En => &self.topics.en,
        };
        let mut found = Vec::new();
        for (topic, list) in topics {
            let stands = |word: &&String| match lang {
                Lang::Ja => text.contains(word.as_str()),
                Lang::En => text
                    .match_indices(word.as_str())
                    .any(|(at, _)| !text[..at].ends_with(char::is_alphanumeric)),
            };
            let times = list.iter().filter(stands).count();
            found.extend(std::iter::repeat_n(topic.as_str(), times));
        }
        found
    }

    /// The signs in a folded text, and each two of them together.
    pub fn of(&self, text: &str, lang: Lang) -> Vec<String> {
        let signs = match lang {
            Lang::Ja => &self.signs.ja,
            Lang::En => &self.signs.en,
        };
        let mut found = signs.found(text, lang);
        let single = found.len();
        for first in 0..single {
            for second in first + 1..single {
                found.push(format!("{}&{}", found[first], found[second]));
            }
        }
        found
    }
}

impl Signs {
    fn found(&self, text: &str, lang: Lang) -> Vec<String> {
        let bare = text.trim_end_matches(closing);
        let mut found = Vec::new();
        for (name, list) in &self.count {
            let times = match lang {
                Lang::Ja => times(text, list),
                Lang::En => {
                    let listed = |word: &&str| list.iter().any(|it| it == word);
                    words(text).into_iter().filter(listed).count()
                }
            };
            found.push(format!("{name}{}", times.min(2)));
        }
        for (name, list) in &self.start {
            let starts = |word: &String| text.strip_prefix(word).is_some_and(apart_after);
            if list.iter().any(starts) {
                found.push(format!("^{name}"));
            }
        }
        for (name, list) in &self.end {
            let ends = |word: &String| match (lang, bare.strip_suffix(word.as_str())) {
                (_, None) => false,
                (Lang::Ja, Some(_)) => true,
                (Lang::En, Some(before)) => !before.ends_with(char::is_alphanumeric),
            };
            if list.iter().any(ends) {
                found.push(format!("{name}$"));
            }
        }
        for (name, list) in &self.within {
            if list.iter().any(|word| text.contains(word.as_str())) {
                found.push(name.clone());
            }
        }
        found.push(if text.ends_with('?') { "?" } else { "." }.to_owned());
        found.push(format!("clauses{}", self.asking(text, lang).min(3)));
        found.push(format!("length{}", (bare.chars().count() / 12).min(6)));
        found
    }

    /// How many clauses ask: by a question word, a question mark, or how they begin or end.
    fn asking(&self, text: &str, lang: Lang) -> usize {
        let none = Vec::new();
        let asking = self.count.get("asking").unwrap_or(&none);
        let endings = self.end.get("ka").unwrap_or(&none);
        let asks = |clause: &&str| match lang {
            _ if clause.ends_with('?') => true,
            Lang::Ja => {
                let bare = clause.trim_end_matches(closing);
                let ends = |ending: &String| bare.ends_with(ending.as_str());
                times(clause, asking) > 0 || endings.iter().any(ends)
            }
            Lang::En => {
                let words = words(clause);
                let begins = words.first().is_some_and(|it| AUXILIARIES.contains(it));
                begins || words.iter().any(|it| asking.iter().any(|word| word == it))
            }
        };
        text.split_inclusive(CLAUSE_ENDS).filter(asks).count()
    }
}

/// How often one of the words stands in a text, the longest first, none within another.
fn times(text: &str, list: &[String]) -> usize {
    let mut count = 0;
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let longest = list.iter().filter(|it| rest.starts_with(it.as_str()));
        let length = longest.map(String::len).max();
        count += usize::from(length.is_some());
        rest = &rest[length.unwrap_or(first.len_utf8())..];
    }
    count
}

fn apart_after(rest: &str) -> bool {
    !rest.starts_with(|it: char| it.is_alphanumeric() || it == '\'')
}
