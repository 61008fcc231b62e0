//! Scheme R of the first study, as it was frozen on author a: support of each expected facet by
//! word lists, thin below a fixed share. Nothing of it is fitted here; it shows what word lists
//! tuned on one author are worth on others. The study's own program had F1 0.93 on a and 0.73 on
//! b to e; what its lists left to code is read here from its description.

use kikitori::dialogue::question::{Facet, Lang, TimeSense};
use unicode_normalization::UnicodeNormalization;

use crate::corpus::{Case, question};
use crate::lists::{Lists, all};
use crate::protocol::Said;

/// The share of expected support below which an answer is thin.
const NEED: f64 = 0.70;
const CLOSED_NO: f64 = 0.75;
const WRONG_SENSE: f64 = 0.5;
const IMPLIED: f64 = 0.5;
/// So many numbers, times and names imply what is not marked.
const IMPLIED_FROM: usize = 3;
const IMPLIABLE: [Facet; 4] = [Facet::Reason, Facet::How, Facet::Impact, Facet::Example];

/// Facets in the order in which "not found" can be relied on.
const ASK_ORDER: [Facet; 8] = [
    Facet::Number,
    Facet::Time,
    Facet::Comparison,
    Facet::Actor,
    Facet::Impact,
    Facet::Reason,
    Facet::How,
    Facet::Example,
];

pub fn judge(cases: &[Case]) -> Vec<Said> {
    let lists = all();
    let said = |case: &Case| one(&lists[case.lang as usize], case);
    cases.iter().map(said).collect()
}

fn one(lists: &Lists, case: &Case) -> Said {
    let question = question(&case.question, [2, 3]);
    let text: String = case.answer.chars().map(bullet).nfkc().collect();
    let text = text.replace('’', "'");
    let read = Read::of(lists, &text);
    if read.stopped(lists, &text) {
        return Said {
            thin: true,
            probe: question.expects.first().copied(),
        };
    }
    let closed = question.none_is_answer && read.explains_none(lists, &text);
    let support = |facet: Facet| (facet, read.support(facet, question.time, closed));
    let supports: Vec<(Facet, f64)> = question.expects.iter().map(|&it| support(it)).collect();
    let sum: f64 = supports.iter().map(|(_, support)| support).sum();
    let slogan = read.vague >= 2 && read.vague >= read.hard;
    Said {
        thin: sum / (supports.len() as f64) < NEED || slogan,
        probe: weakest(&supports),
    }
}

/// Numbered bullets are no numbers.
fn bullet(c: char) -> char {
    match c {
        '①'..='⑳' => '・',
        c => c,
    }
}

/// The facet to ask for: of nothing found the question's first, else the weakest.
fn weakest(supports: &[(Facet, f64)]) -> Option<Facet> {
    if supports.iter().all(|(_, support)| *support == 0.0) {
        return supports.first().map(|(facet, _)| *facet);
    }
    let rank = |facet: Facet| ASK_ORDER.iter().position(|it| *it == facet);
    let order =
        |a: &&(Facet, f64), b: &&(Facet, f64)| a.1.total_cmp(&b.1).then(rank(a.0).cmp(&rank(b.0)));
    supports.iter().min_by(order).map(|(facet, _)| *facet)
}

/// What the lists find in a text.
struct Read {
    /// Facets with a mark outside the masks.
    marked: Vec<Facet>,
    senses: Vec<TimeSense>,
    /// Numbers, times and names.
    hard: usize,
    vague: usize,
}

impl Read {
    fn of(lists: &Lists, text: &str) -> Read {
        let masks = lists.masks.iter().flat_map(|mask| mask.find_iter(text));
        let masks: Vec<_> = masks.map(|found| found.range()).collect();
        let marks = |facet: Facet| {
            let mut marks = lists.marks(facet, text);
            marks.retain(|mark| !masks.iter().any(|mask| mask.contains(&mark.start)));
            marks
        };
        let times = marks(Facet::Time);
        let mut numbers = marks(Facet::Number);
        numbers.retain(|number| !times.iter().any(|time| time.contains(&number.start)));
        let mut marked: Vec<Facet> = ASK_ORDER.into_iter().collect();
        marked.retain(|&facet| match facet {
            Facet::Number => !numbers.is_empty(),
            facet => !marks(facet).is_empty(),
        });
        Read {
            marked,
            senses: times
                .iter()
                .map(|time| lists.sense(&text[time.clone()]))
                .collect(),
            hard: numbers.len() + times.len() + marks(Facet::Actor).len(),
            vague: lists.vague.find_iter(text).count(),
        }
    }

    /// Whether the answer is stopped at a gate: nothing said, filler, not known, refused.
    fn stopped(&self, lists: &Lists, text: &str) -> bool {
        let spoken = text.chars().filter(|c| c.is_alphanumeric()).count();
        let most = match lists.lang {
            Lang::Ja => 40,
            Lang::En => 90,
        };
        let little = self.hard <= 1 && spoken <= most;
        spoken == 0
            || lists.placeholder.is_match(text)
            || lists.non_answer.is_match(text)
            || lists.refusal.is_match(text) && self.hard < IMPLIED_FROM
            || lists.non_answer_any.is_match(text) && little
    }

    fn explains_none(&self, lists: &Lists, text: &str) -> bool {
        let least = match lists.lang {
            Lang::Ja => 9,
            Lang::En => 25,
        };
        lists.after_none(text).is_some_and(|after| after >= least)
    }

    fn support(&self, facet: Facet, asked: TimeSense, closed: bool) -> f64 {
        let right = |sense: &TimeSense| {
            asked == TimeSense::Any || *sense == TimeSense::Any || *sense == asked
        };
        let own = match (facet, self.marked.contains(&facet)) {
            (_, false) => 0.0,
            (Facet::Time, true) if !self.senses.iter().any(right) => WRONG_SENSE,
            (_, true) => 1.0,
        };
        let implied = match self.hard >= IMPLIED_FROM && IMPLIABLE.contains(&facet) {
            true => IMPLIED,
            false => 0.0,
        };
        let closed = if closed { CLOSED_NO } else { 0.0 };
        f64::max(own, f64::max(implied, closed))
    }
}
