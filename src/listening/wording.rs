//! How a question is put: leading, two in one, to be answered by yes or no, or asking why. For the
//! check of question sets, and for questions that people type themselves.
//!
//! Works on the wording alone, with short lists of forms; what is quoted inside a question counts
//! for nothing. Requests ("could you tell me …") and bare openers ("for example?") are open.

use super::script::Script;
use crate::dialogue::question::Lang;

mod english;
mod japanese;
#[cfg(test)]
mod tests;

pub use english::AUXILIARIES;

/// A manner of asking that hears less than an open, neutral question would.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Manner {
    /// Suggests the answer.
    Leading,
    /// Two questions in one.
    Double,
    /// Can be answered by yes or no.
    Closed,
    /// Asks why, which sounds like blame.
    Why,
}

impl Manner {
    pub const ALL: [Manner; 4] = [Manner::Leading, Manner::Double, Manner::Closed, Manner::Why];

    /// The manner's id, as in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Manner::Leading => "leading",
            Manner::Double => "double",
            Manner::Closed => "closed",
            Manner::Why => "why",
        }
    }
}

/// The manners of a question as it is said, in the order of [`Manner::ALL`]; none for an open,
/// neutral one, and for what is no question. `lang` is the language it is worded in.
pub fn manners(text: &str, lang: Lang) -> Vec<Manner> {
    let text = Script::read(text).folded;
    let has: fn(Manner, &str) -> bool = match lang {
        Lang::Ja => japanese::is,
        Lang::En => english::is,
    };
    let text = without_quotes(&text, lang);
    Manner::ALL
        .into_iter()
        .filter(|manner| has(*manner, &text))
        .collect()
}

/// The text with whatever stands in quotes taken out, the quotes left.
fn without_quotes(text: &str, lang: Lang) -> String {
    let mut out = String::with_capacity(text.len());
    let mut until: Option<char> = None;
    for c in text.chars() {
        match (until, c) {
            (Some(end), c) if c == end => until = None,
            (Some(_), _) => continue,
            (None, '「') => until = Some('」'),
            (None, '『') => until = Some('』'),
            (None, '"') if lang == Lang::En => until = Some('"'),
            (None, _) => {}
        }
        out.push(c);
    }
    out
}
