//! What the room may see of the interview in hand.

use crate::dialogue::room::Exercise;

/// What the facilitator has set. The answer and the probes are hidden again at the next question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Showing {
    pub answer: bool,
    pub probes: bool,
    pub frozen: bool,
    pub blank: bool,
    pub exercise: Option<Exercise>,
}
