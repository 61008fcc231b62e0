//! Shows how a verdict came about: for each facet the words it was heard in and the rule they were
//! heard by; and what looks like evidence and is none. Slower than judging: only when asked for.

use std::ops::Range;

use super::hearing::{Dropped, Heard, is_wanted};
use super::judge::Reading;
use super::lexicon::{Lexicon, Signal};
use super::lists::Sense;
use super::script::Script;
use super::{Judge, Reply, Support, Verdict};
use crate::dialogue::question::{Facet, Lang, Need, Question, TimeSense};

/// Why words count for a facet, or do not. The sentence of each stands in the locale files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// A number with its unit.
    Figure,
    /// A word for a number.
    FigureWord,
    /// A time in the sense that the question asks for.
    Time,
    /// A time in another sense, and the one asked for.
    OtherTime(TimeSense, TimeSense),
    /// The end of the word makes it a name.
    NameEnding,
    /// A capital inside a sentence.
    Capital,
    /// A word for a person or a firm.
    Who,
    /// A word that carries its facet alone.
    Sign,
    /// A word that carries its facet only with another.
    Hint,
    /// What was said when this was asked for.
    Reply,
    /// Not counted: a number inside a name.
    NameNumber,
    /// Not counted: a number in a turn of phrase.
    Manner,
    /// Not counted: a turn of phrase.
    Phrase,
    /// Not counted as a number: part of a time.
    TimeNumber,
    /// Not counted: a hint among slogans.
    Hollow,
}

impl Rule {
    /// The id of its sentence in the locale files. `rule-other-time` takes `$heard` and `$asked`
    /// (the words `sense-<id>.heard` and `.asked`), `rule-sign` and `rule-hint` take `$facet`.
    pub fn id(self) -> &'static str {
        match self {
            Rule::Figure => "rule-figure",
            Rule::FigureWord => "rule-figure-word",
            Rule::Time => "rule-time",
            Rule::OtherTime(..) => "rule-other-time",
            Rule::NameEnding => "rule-name-ending",
            Rule::Capital => "rule-capital",
            Rule::Who => "rule-who",
            Rule::Sign => "rule-sign",
            Rule::Hint => "rule-hint",
            Rule::Reply => "rule-reply",
            Rule::NameNumber => "rule-name-number",
            Rule::Manner => "rule-manner",
            Rule::Phrase => "rule-phrase",
            Rule::TimeNumber => "rule-time-number",
            Rule::Hollow => "rule-hollow",
        }
    }
}

/// Words that a facet was heard in.
#[derive(Clone, Debug, PartialEq)]
pub struct Clue {
    pub facet: Facet,
    pub rule: Rule,
    /// The reply they stand in, by its place among the replies; `None`: the answer.
    pub reply: Option<usize>,
    /// Bytes of that text as typed.
    pub span: Range<usize>,
}

/// Words of the answer that look like evidence of an expected facet, and count for nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct Masked {
    pub rule: Rule,
    /// Bytes of the answer as typed.
    pub span: Range<usize>,
}

/// A verdict with what it rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Explained {
    pub verdict: Verdict,
    /// By facet in the question's order, then in the order said.
    pub clues: Vec<Clue>,
    /// In the order said.
    pub masked: Vec<Masked>,
}

impl Judge {
    /// Judges as [`Judge::weigh`] does, and says by which words and rules.
    pub fn explain(
        &self,
        question: &Question,
        answer: &str,
        replies: &[Reply],
        lang: Lang,
        need: Need,
    ) -> Explained {
        let verdict = self.weigh(question, answer, replies, lang, need);
        let first = self.read(answer, lang);
        let read: Vec<Reading> = replies.iter().map(|it| self.read(it.text, lang)).collect();
        let texts = || {
            std::iter::once((None, &first))
                .chain(read.iter().enumerate().map(|(i, it)| (Some(i), it)))
        };
        let mut clues = Vec::new();
        for &facet in &question.expects {
            for (reply, reading) in texts().filter(|(_, reading)| reading.gate.is_none()) {
                let told = Told {
                    lexicon: self.lexicon(reading.lang),
                    script: &reading.script,
                };
                let before = clues.len();
                let found = told.clues(&reading.heard, facet, question.time);
                clues.extend(found.into_iter().map(|(rule, span)| Clue {
                    facet,
                    rule,
                    reply,
                    span,
                }));
                let asked = reply.is_some_and(|i| replies[i].facet == Some(facet));
                if asked && clues.len() == before {
                    let span = 0..replies[reply.unwrap_or_default()].text.len();
                    clues.push(Clue {
                        facet,
                        rule: Rule::Reply,
                        reply,
                        span,
                    });
                }
            }
        }
        let masked = match first.gate {
            None => self.masked(question, &verdict, &first),
            Some(_) => Vec::new(),
        };
        Explained {
            verdict,
            clues,
            masked,
        }
    }

    fn masked(&self, question: &Question, verdict: &Verdict, reading: &Reading) -> Vec<Masked> {
        let mut dropped = Vec::new();
        let mut tell = |signal, span: &Range<usize>, why| dropped.push((signal, span.clone(), why));
        Heard::telling(
            self.lexicon(reading.lang),
            &reading.script,
            self.year,
            &mut tell,
        );
        let open = |facet: Facet| {
            let of = |it: &&super::Evidence| it.facet == facet && it.support != Support::Found;
            verdict.evidence.iter().any(|it| of(&it))
        };
        let numbers = question.expects.contains(&Facet::Number);
        let folded = &reading.script.folded;
        let hides = |mask: &Range<usize>| {
            dropped.iter().any(|(signal, span, _)| match signal {
                Signal::Strong(facet) | Signal::Weak(facet) => {
                    open(*facet) && mask.contains(&span.start)
                }
                Signal::Time(_) => open(Facet::Time) && mask.contains(&span.start),
                _ => false,
            })
        };
        let mut masked: Vec<Masked> = Vec::new();
        for (signal, span, why) in &dropped {
            let text = &folded[span.clone()];
            let rule = match (signal, why) {
                (Signal::Mask, _) if numbers && has_digit(text) => of_number(text),
                (Signal::Mask, _) if hides(span) && has_numeral(text) && open(Facet::Number) => {
                    Rule::Manner
                }
                (Signal::Mask, _) if hides(span) => Rule::Phrase,
                (Signal::Strong(_), Dropped::InName) if numbers => Rule::NameNumber,
                (Signal::Strong(_), Dropped::InTime) if open(Facet::Number) => Rule::TimeNumber,
                (Signal::Weak(facet), Dropped::Hollow) if open(*facet) => Rule::Hollow,
                _ => continue,
            };
            let span = match why {
                Dropped::InName => with_name_before(folded, span),
                _ => span.clone(),
            };
            let span = reading.script.original(&span);
            if !masked
                .iter()
                .any(|it| it.span.start < span.end && span.start < it.span.end)
            {
                masked.push(Masked { rule, span });
            }
        }
        masked.sort_by_key(|it| it.span.start);
        masked
    }
}

/// A text whose signs are put into words.
struct Told<'a> {
    lexicon: &'a Lexicon,
    script: &'a Script,
}

impl Told<'_> {
    /// The words of one facet, with their rules, in the order said.
    fn clues(&self, heard: &Heard, facet: Facet, wanted: TimeSense) -> Vec<(Rule, Range<usize>)> {
        let mut clues = match facet {
            Facet::Time => times(heard, wanted),
            _ => {
                let marks = heard.marks(facet);
                marks
                    .map(|(strong, span)| self.ruled(facet, strong, span))
                    .collect()
            }
        };
        // The longest of what overlaps says it best.
        clues.sort_by_key(|(_, span)| (span.start, std::cmp::Reverse(span.end)));
        let mut end = 0;
        clues.retain(|(_, span)| {
            let new = span.start >= end;
            end = end.max(span.end);
            new
        });
        let original = |(rule, span): (Rule, Range<usize>)| (rule, self.script.original(&span));
        clues.into_iter().map(original).collect()
    }

    fn ruled(&self, facet: Facet, strong: bool, span: &Range<usize>) -> (Rule, Range<usize>) {
        let text = &self.script.folded[span.clone()];
        let capital = self.script.cased[span.clone()].starts_with(|c: char| c.is_ascii_uppercase());
        let rule = match facet {
            _ if !strong => Rule::Hint,
            Facet::Number if has_digit(text) || has_numeral(text) => Rule::Figure,
            Facet::Number => Rule::FigureWord,
            Facet::Actor if self.lexicon.ends_names(text) => {
                return (
                    Rule::NameEnding,
                    with_name_before(&self.script.folded, span),
                );
            }
            Facet::Actor if capital && self.lexicon.lang == Lang::En => Rule::Capital,
            Facet::Actor => Rule::Who,
            _ => Rule::Sign,
        };
        (rule, span.clone())
    }
}

/// Times that fit the question; where none does, all of them.
fn times(heard: &Heard, wanted: TimeSense) -> Vec<(Rule, Range<usize>)> {
    let times = heard.times().iter();
    let fit: Vec<_> = times
        .clone()
        .filter(|(sense, _)| is_wanted(wanted, *sense))
        .map(|(_, span)| (Rule::Time, span.clone()))
        .collect();
    match fit.is_empty() {
        false => fit,
        true => times
            .map(|(sense, span)| (Rule::OtherTime(sense_of(*sense), wanted), span.clone()))
            .collect(),
    }
}

fn sense_of(sense: Sense) -> TimeSense {
    match sense {
        Sense::Past => TimeSense::Past,
        Sense::Future => TimeSense::Future,
        Sense::Repeated => TimeSense::Repeated,
        Sense::Any => TimeSense::Any,
    }
}

/// A number behind a letter, or with one right behind it, is part of a name; any other a figure of
/// speech.
fn of_number(text: &str) -> Rule {
    let word = text.trim_start_matches(|c: char| c.is_ascii_digit());
    match word.starts_with(|c: char| c.is_ascii_alphabetic()) {
        true => Rule::NameNumber,
        false => Rule::Manner,
    }
}

fn has_digit(text: &str) -> bool {
    text.bytes().any(|b| b.is_ascii_digit())
}

fn has_numeral(text: &str) -> bool {
    text.contains(|c| "一二三四五六七八九十百千万億兆".contains(c))
}

/// The most characters of a name before its ending.
const LONGEST_NAME: usize = 12;

/// The name's letters before its ending taken along.
fn with_name_before(folded: &str, span: &Range<usize>) -> Range<usize> {
    let name =
        |c: char| matches!(c, '一'..='龠' | '々' | 'ァ'..='ヶ' | 'ー') || c.is_ascii_alphanumeric();
    let before = folded[..span.start].chars().rev().take(LONGEST_NAME);
    let length: usize = before.take_while(|&c| name(c)).map(char::len_utf8).sum();
    span.start - length..span.end
}
