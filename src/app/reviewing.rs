//! An interview under review: what the reviewer says of each answer, beside the owner's words. Every
//! change leaves a [`Record`]; the loop hands them to the store before it draws.

use crate::dialogue::question::QuestionSet;
use crate::dialogue::record::{Record, Stored};
use crate::dialogue::review::Review;

/// The interview in the reviewer's hands.
pub struct Reviewing {
    pub stored: Stored,
    /// The set in the language on the screen.
    pub words: QuestionSet,
    pub review: Review,
    /// The question in front.
    pub at: String,
    pub pending: Vec<Record>,
}
