//! The difference between two wordings, word by word.

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
pub fn difference<'a>(before: &'a str, after: &'a str) -> Vec<Piece<'a>> {
    match before == after {
        true => vec![Piece::Same(before)],
        false => vec![Piece::Gone(before), Piece::New(after)],
    }
}
