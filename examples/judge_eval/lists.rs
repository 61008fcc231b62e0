//! The frozen word lists of scheme R, compiled: `tests/listening/word-lists-first-author.toml`, and
//! what they leave to code (names by their capitals, the sense of a time, a closing "no").

use std::collections::BTreeMap;
use std::ops::Range;

use kikitori::dialogue::question::{Facet, Lang, TimeSense};
use regex::Regex;

use crate::corpus::file;

/// Words that open a sentence and are followed by `'s` without naming anybody.
const OPENERS: [&str; 8] = ["It", "That", "There", "What", "Here", "He", "She", "Who"];

/// Sections of a language, their keys and expressions.
type Source = BTreeMap<String, BTreeMap<String, String>>;

/// The lists of one language.
pub struct Lists {
    pub lang: Lang,
    pub placeholder: Regex,
    /// The whole answer is this.
    pub non_answer: Regex,
    pub non_answer_any: Regex,
    pub refusal: Regex,
    pub masks: Vec<Regex>,
    pub vague: Regex,
    facets: Vec<(Facet, Regex)>,
    /// Past, to come, repeated.
    senses: [(TimeSense, Regex); 3],
    /// "There is none", said as an answer.
    none: Regex,
}

/// Japanese and English.
pub fn all() -> [Lists; 2] {
    let text = std::fs::read_to_string(file("word-lists-first-author.toml")).expect("the lists");
    let mut all: BTreeMap<String, Source> = toml::from_str(&text).expect("the lists as TOML");
    Lang::ALL.map(|lang| Lists::of(lang, all.remove(lang.tag()).expect("a language")))
}

impl Lists {
    fn of(lang: Lang, source: Source) -> Lists {
        let compile = |text: &str| match lang {
            Lang::Ja => Regex::new(text).expect("a pattern of the lists"),
            Lang::En => Regex::new(&format!("(?i){text}")).expect("a pattern of the lists"),
        };
        let get = |section: &str, key: &str| compile(&source[section][key]);
        let facets = source["facet"].iter().map(|(name, text)| {
            let facet = Facet::from_id(name).expect("a facet");
            (facet, compile(text))
        });
        Lists {
            lang,
            placeholder: get("gate", "placeholder"),
            non_answer: get("gate", "non_answer"),
            non_answer_any: get("gate", "non_answer_any"),
            refusal: get("gate", "refusal"),
            masks: source["mask"].values().map(|text| compile(text)).collect(),
            vague: get("vague", "words"),
            facets: facets.collect(),
            senses: senses(lang).map(|(sense, text)| (sense, compile(text))),
            none: compile(none(lang)),
        }
    }

    /// Where a facet's marks stand.
    pub fn marks(&self, facet: Facet, text: &str) -> Vec<Range<usize>> {
        let lists = self.facets.iter().filter(|(of, _)| *of == facet);
        let mut marks: Vec<Range<usize>> = lists
            .flat_map(|(_, list)| list.find_iter(text).map(|found| found.range()))
            .collect();
        if self.lang == Lang::En && facet == Facet::Actor {
            marks.extend(names(text));
        }
        marks
    }

    /// The sense of a time, by its words or its year.
    pub fn sense(&self, time: &str) -> TimeSense {
        let mut said = self.senses.iter().filter(|(_, words)| words.is_match(time));
        if let Some((sense, _)) = said.next() {
            return *sense;
        }
        match year(time) {
            Some(year) if year < 2026 => TimeSense::Past,
            Some(year) if year > 2026 => TimeSense::Future,
            _ => TimeSense::Any,
        }
    }

    /// Letters and digits after a "no", where there is one.
    pub fn after_none(&self, text: &str) -> Option<usize> {
        let rest = &text[self.none.find(text)?.end()..];
        Some(rest.chars().filter(|c| c.is_alphanumeric()).count())
    }
}

fn senses(lang: Lang) -> [(TimeSense, &'static str); 3] {
    let words = match lang {
        Lang::Ja => [
            "前|去年|去月|昨|先月|先週|昔|戦後|明治|大正|昭和|平成|[MTSH][0-9]",
            "来年|来月|来期|来春|来夏|来秋|来冬|来週|再来|後|以内|年内|いずれ|引くまで",
            "毎|(週|月|年)に?[0-9一二三]+(回|度|日)|四半期|半期|月末|月初",
        ],
        Lang::En => [
            "ago|last|yesterday|since",
            "next|until|till|by|tomorrow",
            "weekly|monthly|quarterly|daily|annually|yearly|every|each|per|days$|a (week|month|year)",
        ],
    };
    use TimeSense::{Future, Past, Repeated};
    [(Past, words[0]), (Future, words[1]), (Repeated, words[2])]
}

fn none(lang: Lang) -> &'static str {
    match lang {
        Lang::Ja => {
            r"(な(い|し)|無(い|し)|ありません|いない|いません|おらん|ゼロ)(です|ね|よ|な|が|けど)*[。、]"
        }
        Lang::En => {
            r"^\W*(no|none|nobody|nothing|never|not)\b|\b(don't|doesn't|haven't|there isn't|there aren't) (have|got|any|one|a)\b|\bno (plan|intention|need|patent|loan|debt)"
        }
    }
}

/// The year that 2028年, R8 or 令和8 names.
fn year(time: &str) -> Option<i32> {
    let digits: String = time.chars().filter(char::is_ascii_digit).collect();
    let number: i32 = digits.parse().ok()?;
    match digits.len() {
        4 => Some(number),
        1 | 2 if time.contains("令和") || time.starts_with('R') => Some(2018 + number),
        _ => None,
    }
}

/// Capitals inside a sentence, two capitalised words in a row, or a first word with `'s`.
fn names(text: &str) -> Vec<Range<usize>> {
    let word = Regex::new(r"\b[A-Z][A-Za-z]+\b").expect("a pattern of ours");
    let found: Vec<Range<usize>> = word.find_iter(text).map(|it| it.range()).collect();
    let is_name = |at: &usize| {
        let Range { start, end } = found[*at];
        let before = text[..start].trim_end_matches([' ', '"', '(', '-', '・']);
        let opens = before.is_empty() || before.ends_with(['.', '!', '?', ':', ';', '\n']);
        let pair = found
            .get(at + 1)
            .is_some_and(|next| &text[end..next.start] == " ");
        let owns = text[end..].starts_with("'s") && !OPENERS.contains(&&text[start..end]);
        !opens || pair || owns
    };
    (0..found.len())
        .filter(is_name)
        .map(|at| found[at].clone())
        .collect()
}
