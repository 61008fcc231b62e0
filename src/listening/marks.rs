//! What the rules made of an answer, as numbers for the trained head: it learns how far to trust them.

use super::decision::{Said, Supports};
use super::judge::Reading;
use crate::dialogue::question::{Facet, Lang, Need, Question};

/// Facets that the trained head knows, in the order of its outputs.
pub(super) const FACETS: [Facet; 8] = [
    Facet::Number,
    Facet::Time,
    Facet::Actor,
    Facet::Reason,
    Facet::Example,
    Facet::Comparison,
    Facet::How,
    Facet::Impact,
];

/// Length of the vector.
pub(super) const MARKS: usize = 3 * FACETS.len() + 12;

/// A count as a share of `full`, which counts as all there can be.
fn share(count: usize, full: usize) -> f32 {
    count.min(full) as f32 / full as f32
}

fn flag(it: bool) -> f32 {
    f32::from(u8::from(it))
}

/// The vector: of each facet how far it was heard at all, how often, and whether it is expected and
/// was not found; then what the rules would decide and what of.
pub(super) fn marks(
    question: &Question,
    said: &[Said],
    supports: &Supports,
    first: &Reading,
) -> Vec<f32> {
    let mut marks = Vec::with_capacity(MARKS);
    for facet in FACETS {
        let (value, places) = supports.heard(question, said, facet);
        marks.push(value);
        marks.push(share(places, 3));
        let expected = supports.facets.iter().find(|(it, _)| *it == facet);
        marks.push(expected.map_or(0.0, |&(_, value)| 2.0 * value - 1.0));
    }
    let sum = |count: fn(&Said) -> usize| said.iter().map(count).sum::<usize>();
    let none = said.iter().find_map(|(heard, _)| heard.after_none);
    marks.extend([
        flag(!supports.suffice(question.enough, Need::Normal)),
        supports.share(question.enough).clamp(-1.0, 2.0),
        flag(supports.is_slogan()),
        share(sum(|(heard, _)| heard.slogans), 3),
        share(sum(|(heard, _)| heard.hard), 6),
        share(sum(|(heard, _)| heard.concrete), 4),
        flag(none.is_some()),
        none.map_or(0.0, |follows| share(follows, 60)),
        flag(question.none_is_answer),
        share(first.spoken, 40),
        share(first.spoken, 200),
        flag(first.lang == Lang::En),
    ]);
    marks
}
