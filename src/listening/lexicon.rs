//! The lists of one language, compiled: all literals in one automaton, the patterns of a meaning
//! in one regular expression. Finds hits in a folded text; what they mean together is not here.

use std::collections::HashMap;
use std::ops::Range;

use aho_corasick::AhoCorasick;
use regex::Regex;

use super::lists::{self, Lists, Sense, Words, has_unicode_boundary};
use crate::dialogue::question::{Facet, Lang};

/// What a stretch of text is a sign of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Signal {
    /// Not evidence, whatever it looks like (a standard's number, a figure of speech).
    Mask,
    Slogan,
    /// Bounds or particulars: what makes a statement one that can be checked.
    Concrete,
    /// "There is none", said as an answer.
    None,
    Strong(Facet),
    Weak(Facet),
    Time(Sense),
}

/// A signal and where it stands in the folded text.
#[derive(Clone, Debug)]
pub(super) struct Hit {
    pub signal: Signal,
    pub span: Range<usize>,
}

/// What a literal is a sign of, and how it must stand.
struct Literal {
    signals: Vec<Signal>,
    /// A word may go on after it (`improv*`).
    open: bool,
    /// It ends a name: a letter of one must stand before it.
    suffix: bool,
}

pub(super) struct Lexicon {
    pub lang: Lang,
    literals: AhoCorasick,
    meanings: Vec<Literal>,
    patterns: Vec<(Signal, Regex)>,
    pub gates: Gates,
}

/// What answers are like that need no reading.
pub(super) struct Gates {
    pub placeholder: Regex,
    pub non_answer: Regex,
    /// The whole text, its end marks taken off.
    pub non_answer_whole: Regex,
    pub refusal: Regex,
}

impl Gates {
    fn compile(lists: &lists::Gates) -> Gates {
        let whole = match lists.non_answer.whole.as_slice() {
            [] => NOTHING.to_owned(),
            whole => format!("^(?:{})$", whole.join("|")),
        };
        Gates {
            placeholder: regex_of(&lists.placeholder.patterns),
            non_answer: regex_of(&lists.non_answer.patterns),
            non_answer_whole: regex_of(&[whole]),
            refusal: regex_of(&lists.refusal.patterns),
        }
    }
}

fn compiled(patterns: &[(Signal, Vec<String>)]) -> Vec<(Signal, Regex)> {
    patterns
        .iter()
        .map(|(signal, patterns)| (*signal, regex_of(patterns)))
        .collect()
}

impl Lexicon {
    /// Compiles the lists that come with the program.
    pub fn of(lang: Lang) -> Lexicon {
        Lexicon::compile(lang, &Lists::shipped(lang))
    }

    /// Compiles lists whose patterns are known to compile.
    pub fn compile(lang: Lang, lists: &Lists) -> Lexicon {
        let mut collected = Collected::default();
        collected.words(Signal::Mask, &lists.mask);
        collected.words(Signal::Slogan, &lists.slogan);
        collected.words(Signal::Concrete, &lists.concrete);
        collected.words(Signal::None, &lists.none);
        let facets = &lists.facet;
        collected.words(Signal::Strong(Facet::Number), &facets.number);
        for (&sense, words) in &facets.time {
            collected.words(Signal::Time(sense), words);
        }
        for (facet, marks) in [
            (Facet::Actor, &facets.actor),
            (Facet::Reason, &facets.reason),
            (Facet::Example, &facets.example),
            (Facet::Comparison, &facets.comparison),
            (Facet::How, &facets.how),
            (Facet::Plan, &facets.plan),
            (Facet::Impact, &facets.impact),
        ] {
            collected.literals(Signal::Strong(facet), &marks.strong);
            collected.suffixes(Signal::Strong(facet), &marks.suffixes);
            collected.literals(Signal::Weak(facet), &marks.weak);
            collected.pattern(Signal::Strong(facet), &marks.patterns);
        }
        let literals = AhoCorasick::new(&collected.texts).expect("literals of the lists");
        let gates = Gates::compile(&lists.gate);
        let patterns = compiled(&collected.patterns);
        Lexicon {
            lang,
            literals,
            meanings: collected.meanings,
            patterns,
            gates,
        }
    }

    /// Whether this is one of the endings of names.
    pub fn ends_names(&self, folded: &str) -> bool {
        self.literals.find_overlapping_iter(folded).any(|found| {
            found.range() == (0..folded.len()) && self.meanings[found.pattern().as_usize()].suffix
        })
    }

    /// Everything found in a folded text, in no particular order.
    pub fn hits(&self, folded: &str) -> Vec<Hit> {
        let mut hits = Vec::with_capacity(64);
        for found in self.literals.find_overlapping_iter(folded) {
            let literal = &self.meanings[found.pattern().as_usize()];
            let stands = match self.lang {
                Lang::Ja => !literal.suffix || ends_name(&folded[..found.start()]),
                Lang::En => stands_alone(folded, found.range(), literal.open),
            };
            if stands {
                let hit = |&signal| Hit {
                    signal,
                    span: found.range(),
                };
                hits.extend(literal.signals.iter().map(hit));
            }
        }
        for (signal, regex) in &self.patterns {
            let hit = |found: regex::Match| Hit {
                signal: *signal,
                span: found.range(),
            };
            hits.extend(regex.find_iter(folded).filter(|m| !m.is_empty()).map(hit));
        }
        hits
    }
}

/// Whether no letter or digit touches the word.
fn stands_alone(text: &str, span: Range<usize>, open: bool) -> bool {
    let bytes = text.as_bytes();
    let touches = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphanumeric);
    !(span.start > 0 && touches(span.start - 1)) && (open || !touches(span.end))
}

/// Whether kanji, katakana or a letter stands last.
fn ends_name(before: &str) -> bool {
    before.chars().next_back().is_some_and(|c| {
        matches!(c, '一'..='龠' | '々' | 'ァ'..='ヶ' | 'ー') || c.is_ascii_alphabetic()
    })
}

/// The lists on their way into one automaton and one expression for each meaning.
#[derive(Default)]
struct Collected {
    texts: Vec<String>,
    meanings: Vec<Literal>,
    known: HashMap<(String, bool, bool), usize>,
    patterns: Vec<(Signal, Vec<String>)>,
}

impl Collected {
    fn words(&mut self, signal: Signal, words: &Words) {
        self.literals(signal, &words.words);
        self.pattern(signal, &words.patterns);
    }

    fn literals(&mut self, signal: Signal, words: &[String]) {
        for word in words {
            let text = word.strip_suffix('*').unwrap_or(word);
            self.literal(signal, text, text != word, false);
        }
    }

    fn suffixes(&mut self, signal: Signal, words: &[String]) {
        for word in words {
            self.literal(signal, word, false, true);
        }
    }

    fn literal(&mut self, signal: Signal, text: &str, open: bool, suffix: bool) {
        let place = *self
            .known
            .entry((text.to_string(), open, suffix))
            .or_insert(self.texts.len());
        if place == self.texts.len() {
            self.texts.push(text.to_string());
            self.meanings.push(Literal {
                signals: Vec::new(),
                open,
                suffix,
            });
        }
        self.meanings[place].signals.push(signal);
    }

    fn pattern(&mut self, signal: Signal, patterns: &[String]) {
        if !patterns.is_empty() {
            self.patterns.push((signal, patterns.to_vec()));
        }
    }
}

/// One expression for any of the patterns.
fn regex_of(patterns: &[String]) -> Regex {
    for pattern in patterns {
        assert!(
            !has_unicode_boundary(pattern),
            "`\\b` must be `(?-u:\\b)`: {pattern}"
        );
    }
    any_of(patterns).expect("patterns of the lists")
}

/// One expression for any of the patterns; none of no pattern matches nothing.
///
/// # Errors
/// One of them is no regular expression, or they are too large together.
pub(super) fn any_of(patterns: &[String]) -> Result<Regex, regex::Error> {
    if patterns.is_empty() {
        return Regex::new(NOTHING);
    }
    let either: Vec<String> = patterns.iter().map(|p| ascii_classes(p)).collect();
    regex::RegexBuilder::new(&format!("(?:{})", either.join(")|(?:")))
        .size_limit(LARGEST)
        .build()
}

/// The most a compiled expression may take, bytes.
const LARGEST: usize = 4 << 20;

/// A class without a character in it.
const NOTHING: &str = "[^\\x{0}-\\x{10FFFF}]";

/// Digits of the folded text are ASCII; the Unicode class of digits costs many times as much.
fn ascii_classes(pattern: &str) -> String {
    let mut out = String::with_capacity(pattern.len());
    let mut in_class = false;
    let mut chars = pattern.chars();
    while let Some(c) = chars.next() {
        match (c, in_class) {
            ('\\', _) => match chars.next() {
                Some('d') if in_class => out.push_str("0-9"),
                Some('d') => out.push_str("[0-9]"),
                Some(escaped) => out.extend(['\\', escaped]),
                None => out.push('\\'),
            },
            ('[', false) | (']', true) => {
                in_class = c == '[';
                out.push(c);
            }
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_of_each_language_compile_and_hear_their_words() {
        for (lang, text, facet) in [
            (Lang::Ja, "丸尾工業の展示会で", Facet::Actor),
            (Lang::En, "we logged it", Facet::How),
        ] {
            let hits = Lexicon::of(lang).hits(text);
            assert!(
                hits.iter().any(|hit| hit.signal == Signal::Strong(facet)),
                "{text}: {hits:?}"
            );
        }
    }

    #[test]
    fn a_word_stands_between_other_letters_only_where_it_is_left_open() {
        let lexicon = Lexicon::of(Lang::En);
        let how = |text| {
            lexicon
                .hits(text)
                .iter()
                .any(|hit| hit.signal == Signal::Strong(Facet::How))
        };
        assert!(how("we negotiated") && !how("the bookish sort"));
    }

    #[test]
    fn unicode_word_boundaries_are_refused() {
        assert!(has_unicode_boundary(r"\bISO"));
        assert!(!has_unicode_boundary(r"(?-u:\b)iso"));
    }

    #[test]
    fn digits_are_ascii_in_and_out_of_classes() {
        assert_eq!(ascii_classes(r"\d[\d,]\."), r"[0-9][0-9,]\.");
    }
}
