//! What one text holds: its hits, weighed by facet. Knows no question.

use std::ops::Range;

use super::lexicon::{Hit, Lexicon, Signal};
use super::lists::Sense;
use super::names::names;
use super::numbers::Weights;
use super::script::{Script, sentences, spoken};
use crate::dialogue::question::{Facet, Lang, TimeSense};

/// What was heard in one text, by facet.
#[derive(Default)]
pub(super) struct Heard {
    /// Marks of each facet but time, in the order of [`Facet::ALL`].
    marks: [Vec<Mark>; Facet::ALL.len()],
    times: Vec<(Sense, Range<usize>)>,
    /// Numbers, times and names.
    pub hard: usize,
    /// Different words that bound or particularise.
    pub concrete: usize,
    pub slogans: usize,
    /// Characters that follow the first "there is none", where there is one.
    pub after_none: Option<usize>,
}

/// What a sign that counts for nothing is instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dropped {
    Masked,
    /// A number inside a time.
    InTime,
    /// A number behind a letter.
    InName,
    /// A weak word in a sentence with a slogan.
    Hollow,
}

struct Mark {
    strong: bool,
    /// In the folded text.
    span: Range<usize>,
}

impl Heard {
    /// "There is none", and so many letters that explain it.
    pub fn none(follows: usize) -> Heard {
        Heard {
            after_none: Some(follows),
            ..Heard::default()
        }
    }

    pub fn listen(lexicon: &Lexicon, script: &Script, year: i32) -> Heard {
        Heard::telling(lexicon, script, year, &mut |_, _, _| {})
    }

    /// As [`Heard::listen`]; `tell` hears of what looks like a sign and is none: what it would be
    /// one of, where it stands in the folded text, and what it is instead.
    pub fn telling(
        lexicon: &Lexicon,
        script: &Script,
        year: i32,
        tell: &mut impl FnMut(Signal, &Range<usize>, Dropped),
    ) -> Heard {
        let mut hits = lexicon.hits(&script.folded);
        if lexicon.lang == Lang::En {
            let name = |span| Hit {
                signal: Signal::Strong(Facet::Actor),
                span,
            };
            hits.extend(names(&script.cased).into_iter().map(name));
        }
        let masks = spans_of(&hits, |signal| signal == Signal::Mask);
        for mask in &masks {
            tell(Signal::Mask, mask, Dropped::Masked);
        }
        hits.retain(|hit| {
            let masked = hit.signal != Signal::Slogan && begins_in(&masks, &hit.span);
            if masked {
                tell(hit.signal, &hit.span, Dropped::Masked);
            }
            !masked
        });
        let slogans = spans_of(&hits, |signal| signal == Signal::Slogan);
        let times = spans_of(&hits, |signal| matches!(signal, Signal::Time(_)));
        let hollow = hollow_sentences(&script.folded, &slogans);
        let mut heard = Heard {
            slogans: slogans.len(),
            ..Heard::default()
        };
        // A text has few different ones, so a look through them is quicker than a hash.
        let mut concrete: Vec<&str> = Vec::new();
        let mut weak: Vec<(Facet, &str)> = Vec::new();
        for hit in hits {
            let text = &script.folded[hit.span.clone()];
            match hit.signal {
                Signal::Mask | Signal::Slogan => {}
                Signal::Concrete if !concrete.contains(&text) => concrete.push(text),
                Signal::Concrete => {}
                Signal::None => heard.closes_with_none(&script.folded[hit.span.end..]),
                Signal::Time(sense) => heard.times.push((dated(sense, text, year), hit.span)),
                Signal::Strong(Facet::Number) if covered(&times, &hit.span) => {
                    tell(hit.signal, &hit.span, Dropped::InTime)
                }
                Signal::Strong(Facet::Number) if is_part_of_name(&script.folded, &hit.span) => {
                    tell(hit.signal, &hit.span, Dropped::InName)
                }
                Signal::Strong(facet) => heard.mark(facet, true, hit.span),
                Signal::Weak(_) if covered(&hollow, &hit.span) => {
                    tell(hit.signal, &hit.span, Dropped::Hollow)
                }
                Signal::Weak(facet) if !weak.contains(&(facet, text)) => {
                    weak.push((facet, text));
                    heard.mark(facet, false, hit.span);
                }
                Signal::Weak(_) => {}
            }
        }
        heard.concrete = concrete.len();
        heard.hard = heard.count_hard();
        heard
    }

    /// How far a facet was heard, 0 to 1, and where in the folded text.
    pub fn support(
        &self,
        facet: Facet,
        sense: TimeSense,
        weights: &Weights,
    ) -> (f32, Vec<Range<usize>>) {
        if facet == Facet::Time {
            return self.when(sense, weights);
        }
        let marks = &self.marks[facet as usize];
        let weight = |mark: &Mark| match mark.strong {
            true => weights.strong,
            false => weights.weak,
        };
        let sum = marks.iter().map(weight).fold(0.0f32, |sum, it| sum + it);
        (
            sum.min(1.0),
            marks.iter().map(|mark| mark.span.clone()).collect(),
        )
    }

    fn when(&self, wanted: TimeSense, weights: &Weights) -> (f32, Vec<Range<usize>>) {
        let fits = |sense: Sense| is_wanted(wanted, sense);
        let spans = |keep: &dyn Fn(Sense) -> bool| -> Vec<Range<usize>> {
            self.times
                .iter()
                .filter(|(sense, _)| keep(*sense))
                .map(|(_, span)| span.clone())
                .collect()
        };
        let right = spans(&fits);
        match (right.is_empty(), self.times.is_empty()) {
            (false, _) => (weights.strong, right),
            (true, false) => (weights.wrong_sense, spans(&|_| true)),
            (true, true) => (0.0, Vec::new()),
        }
    }

    /// The marks of a facet (none of times) with whether one carries it alone.
    pub fn marks(&self, facet: Facet) -> impl Iterator<Item = (bool, &Range<usize>)> {
        let marks = self.marks[facet as usize].iter();
        marks.map(|mark| (mark.strong, &mark.span))
    }

    pub fn times(&self) -> &[(Sense, Range<usize>)] {
        &self.times
    }

    fn mark(&mut self, facet: Facet, strong: bool, span: Range<usize>) {
        self.marks[facet as usize].push(Mark { strong, span });
    }

    fn closes_with_none(&mut self, rest: &str) {
        self.after_none.get_or_insert_with(|| spoken(rest));
    }

    fn count_hard(&self) -> usize {
        let strong = |facet: Facet| {
            self.marks[facet as usize]
                .iter()
                .filter(|m| m.strong)
                .map(|m| m.span.clone())
        };
        let mut spans: Vec<Range<usize>> =
            strong(Facet::Number).chain(strong(Facet::Actor)).collect();
        spans.extend(self.times.iter().map(|(_, span)| span.clone()));
        merged(spans).len()
    }
}

/// Whether a time of this sense answers a question for that one.
pub(super) fn is_wanted(wanted: TimeSense, sense: Sense) -> bool {
    matches!(
        (wanted, sense),
        (TimeSense::Any, _)
            | (_, Sense::Any)
            | (TimeSense::Past, Sense::Past)
            | (TimeSense::Future, Sense::Future)
            | (TimeSense::Repeated, Sense::Repeated)
    )
}

/// Digits after a letter belong to a name (M3, R5).
fn is_part_of_name(text: &str, span: &Range<usize>) -> bool {
    let bytes = text.as_bytes();
    span.start > 0
        && bytes[span.start].is_ascii_digit()
        && bytes[span.start - 1].is_ascii_alphabetic()
}

/// A bare year is past or to come by the calendar.
fn dated(sense: Sense, text: &str, today: i32) -> Sense {
    if sense != Sense::Any {
        return sense;
    }
    match year_of(text) {
        Some(year) if year < today => Sense::Past,
        Some(year) if year > today => Sense::Future,
        _ => sense,
    }
}

/// The year that 2027年, R8 or 令和8 names.
fn year_of(text: &str) -> Option<i32> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let number: i32 = digits.parse().ok()?;
    let reiwa = text.contains("令和")
        || text
            .trim_start_matches(|c: char| !c.is_ascii_alphanumeric())
            .starts_with('r');
    match digits.len() {
        4 => Some(number),
        1 | 2 if reiwa => Some(2018 + number),
        _ => None,
    }
}

/// Spans of the sentences that hold a slogan: what is weak there does not count.
fn hollow_sentences(text: &str, slogans: &[Range<usize>]) -> Vec<Range<usize>> {
    if slogans.is_empty() {
        return Vec::new();
    }
    let holds = |sentence: &Range<usize>| {
        let first = slogans.partition_point(|slogan| slogan.start < sentence.start);
        slogans
            .get(first)
            .is_some_and(|slogan| slogan.start < sentence.end)
    };
    sentences(text).into_iter().filter(holds).collect()
}

fn spans_of(hits: &[Hit], keep: impl Fn(Signal) -> bool) -> Vec<Range<usize>> {
    merged(
        hits.iter()
            .filter(|hit| keep(hit.signal))
            .map(|hit| hit.span.clone())
            .collect(),
    )
}

/// Spans in order, overlapping ones made one.
pub(super) fn merged(mut spans: Vec<Range<usize>>) -> Vec<Range<usize>> {
    spans.sort_by_key(|span| (span.start, span.end));
    let mut out: Vec<Range<usize>> = Vec::with_capacity(spans.len());
    for span in spans {
        match out.last_mut() {
            Some(last) if span.start < last.end => last.end = last.end.max(span.end),
            _ => out.push(span),
        }
    }
    out
}

/// Whether `span` begins inside one of the (ordered, disjoint) spans.
fn begins_in(spans: &[Range<usize>], span: &Range<usize>) -> bool {
    let after = spans.partition_point(|s| s.start <= span.start);
    after > 0 && spans[after - 1].end > span.start
}

/// Whether one of the (ordered, disjoint) spans holds all of `span`.
fn covered(spans: &[Range<usize>], span: &Range<usize>) -> bool {
    let after = spans.partition_point(|s| s.start <= span.start);
    after > 0 && spans[after - 1].end >= span.end
}
