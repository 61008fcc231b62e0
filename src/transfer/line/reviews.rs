//! What reviews brought, as the keys of a line.

use super::shape::{ElsewhereOut, OpinionOut, ReviewOut};
use crate::dialogue::review::{Elsewhere, Opinion, Review, Reviewed};
use crate::transfer::extra::{self, Extra};
use crate::transfer::time::At;

pub fn reviews<'a>(of: &'a Reviewed, kept: &'a Extra) -> Vec<ReviewOut<'a>> {
    let line = |it: &'a Review| ReviewOut {
        id: &it.id,
        reviewer: &it.reviewer,
        begun: At(it.begun),
        finished: it.finished.map(At),
        unknown: kept.reviews.get(&it.id),
    };
    of.reviews.iter().map(line).collect()
}

pub fn opinions<'a>(of: &'a Reviewed, kept: &'a Extra) -> Vec<OpinionOut<'a>> {
    let line = |it: &'a Opinion| OpinionOut {
        id: &it.id,
        edit: it.edit,
        question: &it.question,
        reviewer: &it.reviewer,
        at: At(it.at),
        about: &it.about,
        comment: &it.comment,
        suggestion: it.suggestion.as_deref(),
        ask_again: it.ask_again,
        facets: &it.facets,
        accepted: it.accepted,
        follows: &it.follows,
        unknown: kept.opinions.get(&it.id),
    };
    of.opinions.iter().map(line).collect()
}

pub fn elsewhere<'a>(of: &'a Reviewed, kept: &'a Extra) -> Vec<ElsewhereOut<'a>> {
    // Its key is as long as the text.
    let unknown = |it| kept.beside.get(&extra::beside(it));
    let line = |it: &'a Elsewhere| ElsewhereOut {
        question: &it.question,
        probe: it.probe.as_deref(),
        answer: &it.text,
        at: At(it.at),
        author: &it.author,
        settled: it.settled,
        unknown: (!kept.beside.is_empty()).then(|| unknown(it)).flatten(),
    };
    of.elsewhere.iter().map(line).collect()
}
