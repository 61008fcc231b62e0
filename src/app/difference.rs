//! The difference between two wordings as one text to read. What is gone stands in `[-…-]`, what is
//! new in `[+…+]`: it reads without colour too.

use std::ops::Range;

use super::words::cells;
use crate::dialogue::review::words::{Piece, difference};

/// What became of a run of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Became {
    Same,
    Gone,
    New,
}

/// A text with runs of bytes one after another: the whole text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Marked {
    pub text: String,
    pub runs: Vec<(Range<usize>, Became)>,
}

pub fn marked(before: &str, after: &str) -> Marked {
    put_together(&difference(before, after))
}

/// The same, with the byte of it that a byte of `after` stands at.
pub fn marked_at(before: &str, after: &str, byte: usize) -> (Marked, usize) {
    let pieces = difference(before, after);
    (put_together(&pieces), place(&pieces, byte))
}

fn put_together(pieces: &[Piece<'_>]) -> Marked {
    let mut marked = Marked::default();
    for piece in pieces {
        let start = marked.text.len();
        let (words, became) = of(*piece);
        let (open, close) = signs(became);
        for part in [open, &cells(words), close] {
            marked.text.push_str(part);
        }
        marked.runs.push((start..marked.text.len(), became));
    }
    marked
}

fn place(pieces: &[Piece<'_>], byte: usize) -> usize {
    let (mut seen, mut at) = (0, 0);
    for piece in pieces {
        let (words, became) = of(*piece);
        let (open, close) = signs(became);
        if became != Became::Gone {
            if byte < seen + words.len() {
                return at + open.len() + cells(&words[..byte - seen]).len();
            }
            seen += words.len();
        }
        at += open.len() + cells(words).len() + close.len();
    }
    at
}

fn of(piece: Piece<'_>) -> (&str, Became) {
    match piece {
        Piece::Same(words) => (words, Became::Same),
        Piece::Gone(words) => (words, Became::Gone),
        Piece::New(words) => (words, Became::New),
    }
}

fn signs(became: Became) -> (&'static str, &'static str) {
    match became {
        Became::Same => ("", ""),
        Became::Gone => ("[-", "-]"),
        Became::New => ("[+", "+]"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_gone_and_new_reads_without_colour_and_a_caret_finds_its_place() {
        let table = [
            ("三人です", "三人です", "三人です"),
            ("品目\t三人", "品目\t四人", "品目 / [-三人-][+四人+]"),
            (
                "納期は早い",
                "他社より納期は3日早い",
                "[+他社より+]納期は[+3日+]早い",
            ),
            ("", "四人", "[+四人+]"),
            ("三人", "", "[-三人-]"),
        ];
        for (before, after, expected) in table {
            let marked = marked(before, after);
            assert_eq!(marked.text, expected);
            for (byte, c) in after.char_indices().filter(|(_, c)| *c != '\t') {
                let rest = &marked.text[marked_at(before, after, byte).1..];
                assert!(rest.starts_with(c), "{rest}: {c}");
            }
            let (_, last) = marked_at(before, after, after.len());
            assert_eq!(last, marked.text.len());
            let mut end = 0;
            for (run, _) in marked.runs {
                assert_eq!(run.start, end);
                end = run.end;
            }
            assert_eq!(end, expected.len());
        }
    }
}
