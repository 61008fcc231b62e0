//! Splits a text into the pieces of the encoder's vocabulary: the split of the highest sum of scores
//! (unigram language model, Kudo 2018).

use aho_corasick::AhoCorasick;
use unicode_normalization::UnicodeNormalization;

use super::Bytes;

/// Stands for a space, and goes before the first word.
const SPACE: char = '▁';
/// The piece of a character outside the vocabulary.
const UNKNOWN: u32 = 3;
/// Of a longer text the beginning and the end are read, so many characters each: what a person says
/// to one question is shorter.
const MOST_CHARACTERS: usize = 600;

/// The vocabulary.
pub(super) struct Pieces {
    /// Finds every piece in a text; its number is the piece's.
    finder: AhoCorasick,
    scores: Vec<f32>,
    unknown_score: f32,
}

impl Pieces {
    pub(super) const START: u32 = 0;
    pub(super) const END: u32 = 2;

    pub(super) fn read(bytes: &mut Bytes) -> Option<Pieces> {
        let count = bytes.count()?;
        let mut pieces = Vec::with_capacity(count);
        let mut scores = Vec::with_capacity(count);
        for _ in 0..count {
            let length = bytes.u8()?;
            scores.push(bytes.f32()?);
            pieces.push(bytes.take(length)?);
        }
        let least = scores.iter().copied().fold(0.0, f32::min);
        Some(Pieces {
            finder: AhoCorasick::new(pieces).ok()?,
            scores,
            unknown_score: least - 10.0,
        })
    }

    pub(super) fn len(&self) -> usize {
        self.scores.len()
    }

    /// How rare a piece is: less the logarithm of its frequency; that of the marks of start and end
    /// is one.
    pub(super) fn rarity(&self, piece: u32) -> f32 {
        (-self.scores[piece as usize]).max(1.0)
    }

    /// The pieces of `text`, in its order.
    pub(super) fn split(&self, text: &str) -> Vec<u32> {
        let text = folded(text);
        // The best way to each byte: its score, and the piece and the place that it comes from.
        let mut best = vec![(f32::MIN, UNKNOWN, 0); text.len() + 1];
        best[0].0 = 0.0;
        // Pieces are found in the order of their ends, so the way to where one begins is known.
        let mut found = self.finder.find_overlapping_iter(&text).peekable();
        for (from, first) in text.char_indices() {
            let end = from + first.len_utf8();
            best[end] = (best[from].0 + self.unknown_score, UNKNOWN, from);
            while let Some(piece) = found.next_if(|it| it.end() <= end) {
                let at = piece.pattern().as_usize();
                let score = best[piece.start()].0 + self.scores[at];
                if at > UNKNOWN as usize && score > best[end].0 {
                    best[end] = (score, piece.pattern().as_u32(), piece.start());
                }
            }
        }
        let mut pieces = Vec::new();
        let mut at = text.len();
        while at > 0 {
            let (_, piece, from) = best[at];
            pieces.push(piece);
            at = from;
        }
        pieces.reverse();
        pieces
    }
}

/// Compatibility forms folded, white space as one mark, one mark in front.
fn folded(text: &str) -> String {
    let ends = |at: usize| text.char_indices().nth(at).map(|it| it.0);
    let (head, tail) = match ends(2 * MOST_CHARACTERS) {
        None => (text, ""),
        Some(_) => {
            let mut backwards = text.char_indices().rev();
            let tail = backwards.nth(MOST_CHARACTERS - 1).map_or(0, |it| it.0);
            (&text[..ends(MOST_CHARACTERS).unwrap_or(0)], &text[tail..])
        }
    };
    let text: String = [head, tail].join(" ").nfkc().collect();
    let mut folded = String::with_capacity(text.len() + 3);
    for word in text.split_whitespace() {
        folded.push(SPACE);
        folded.push_str(word);
    }
    folded
}
