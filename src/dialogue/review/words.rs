//! The difference between two wordings, word by word.
//!
//! The words of both are compared by Myers' algorithm. Its work grows with the number of words times
//! the number of those that differ: where that would be felt, sentences are compared first and the
//! words only within those that changed, so that two texts of the greatest length take a moment.

mod tokens;

use similar::{Algorithm, DiffOp, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation;

use crate::text::characters;
use tokens::{sentences, words};

/// The words before times the words after that are compared at once.
const MOST: usize = 4_000_000;

/// A run of words of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    Same(&'a str),
    /// Only in the wording before.
    Gone(&'a str),
    /// Only in the wording after.
    New(&'a str),
}

/// What became of `before` in `after`, in reading order; what is gone stands before what is new.
/// The same and the gone pieces make up `before`, the same and the new ones `after`; no piece is
/// empty or begins within a character, and no two of a kind follow each other.
pub fn difference<'a>(before: &'a str, after: &'a str) -> Vec<Piece<'a>> {
    let mut spans = Vec::new();
    let (old, new) = (words(before), words(after));
    if !is_too_much(&old, &new) {
        compare(&old, &new, &mut spans);
    } else {
        by_sentences(before, after, &mut spans);
    }
    let spans = without_islands(joined(spans), before);
    pieces(&spans, before, after)
}

/// Characters before and after.
pub fn changed(before: &str, after: &str) -> (u64, u64) {
    (characters(before), characters(after))
}

/// A stretch of both texts, by their bytes.
#[derive(Clone, Copy, Debug)]
struct Span {
    same: bool,
    /// Bytes of the text before.
    old: usize,
    /// Bytes of the text after.
    new: usize,
}

fn is_too_much(old: &[&str], new: &[&str]) -> bool {
    let alike = |(a, b): &(&&str, &&str)| a == b;
    let head = old.iter().zip(new).take_while(alike).count();
    let (old, new) = (&old[head..], &new[head..]);
    let ends = old.iter().rev().zip(new.iter().rev());
    let tail = ends.take_while(alike).count();
    (old.len() - tail).saturating_mul(new.len() - tail) > MOST
}

fn compare(old: &[&str], new: &[&str], spans: &mut Vec<Span>) {
    for change in capture_diff_slices(Algorithm::Myers, old, new) {
        spans.push(span(&change, old, new));
    }
}

fn span(change: &DiffOp, old: &[&str], new: &[&str]) -> Span {
    let bytes = |words: &[&str]| words.iter().map(|it| it.len()).sum();
    Span {
        same: matches!(change, DiffOp::Equal { .. }),
        old: bytes(&old[change.old_range()]),
        new: bytes(&new[change.new_range()]),
    }
}

/// Sentences first, then the words of those that changed, as far as they are few enough.
fn by_sentences(before: &str, after: &str, spans: &mut Vec<Span>) {
    let (old, new) = (sentences(before), sentences(after));
    if is_too_much(&old, &new) {
        spans.push(Span {
            same: before == after,
            old: before.len(),
            new: after.len(),
        });
        return;
    }
    let (mut old_at, mut new_at) = (0, 0);
    for change in capture_diff_slices(Algorithm::Myers, &old, &new) {
        let whole = span(&change, &old, &new);
        let (old_end, new_end) = (old_at + whole.old, new_at + whole.new);
        let (gone, come) = (
            words(&before[old_at..old_end]),
            words(&after[new_at..new_end]),
        );
        match whole.same || is_too_much(&gone, &come) {
            true => spans.push(whole),
            false => compare(&gone, &come, spans),
        }
        (old_at, new_at) = (old_end, new_end);
    }
}

/// Neighbours of one kind are one.
fn joined(spans: Vec<Span>) -> Vec<Span> {
    let mut joined: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match joined.last_mut() {
            Some(last) if last.same == span.same => {
                last.old += span.old;
                last.new += span.new;
            }
            _ => joined.push(span),
        }
    }
    joined
}

/// A lone particle or space that stayed between words that were exchanged: the reader sees the
/// phrase exchanged as a whole.
fn without_islands(spans: Vec<Span>, before: &str) -> Vec<Span> {
    let exchanged = |it: &Span| it.old > 0 && it.new > 0;
    let mut kept: Vec<Span> = Vec::with_capacity(spans.len());
    let mut at = 0;
    let mut rest = spans.into_iter().peekable();
    while let Some(mut span) = rest.next() {
        let text = &before[at..at + span.old];
        let sides = kept.last().zip(rest.peek());
        let sides = sides.is_some_and(|(left, right)| exchanged(left) || exchanged(right));
        at += span.old;
        if span.same && sides && is_island(text) {
            span.same = false;
        }
        kept.push(span);
        // Joined at once: what is exchanged by now counts for the island that follows.
        if let [.., left, right] = kept.as_mut_slice()
            && left.same == right.same
        {
            left.old += right.old;
            left.new += right.new;
            kept.pop();
        }
    }
    joined(kept)
}

fn is_island(text: &str) -> bool {
    let ends = |it: &str| it.contains(['\n', '。', '！', '？', '.', '!', '?']);
    text.graphemes(true).nth(1).is_none() && !ends(text)
}

fn pieces<'a>(spans: &[Span], before: &'a str, after: &'a str) -> Vec<Piece<'a>> {
    let (mut old_at, mut new_at) = (0, 0);
    let mut pieces = Vec::new();
    for span in spans {
        let gone = &before[old_at..old_at + span.old];
        let come = &after[new_at..new_at + span.new];
        match span.same {
            true => pieces.push(Piece::Same(gone)),
            false => {
                pieces.extend((!gone.is_empty()).then_some(Piece::Gone(gone)));
                pieces.extend((!come.is_empty()).then_some(Piece::New(come)));
            }
        }
        old_at += span.old;
        new_at += span.new;
    }
    pieces.retain(|it| !matches!(it, Piece::Same("")));
    pieces
}

#[cfg(test)]
mod tests;
