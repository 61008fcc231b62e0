//! What a review said of the answer in front, as the interviewer reads it.

/// The opinions on the question in front, and wordings of other copies of the interview.
#[derive(Clone, Debug, Default)]
pub struct Opinions {
    /// The one that is chosen, from 0.
    pub selected: usize,
}
