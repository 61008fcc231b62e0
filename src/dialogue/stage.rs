//! ステップ・ゼロ: at which stage a company's support stands, who gives it, and when it was handed on.

use serde::{Deserialize, Serialize};

/// The last stage; the first is 0: the owner decides to take a step, finds the true issues (1),
/// has a prescription (2), acts on it (3).
pub const LAST: u8 = 3;

/// From when on a company stands at a stage, supported by whom. The latest one counts; one with
/// another supporter than the one before it is a hand-over.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stage {
    /// `0..=LAST`.
    pub stage: u8,
    /// Who supports the company from here on, as typed.
    pub supporter: String,
    /// Wall clock, milliseconds since 1970 UTC.
    pub at: i64,
    /// Whether the owner consents to the records being handed on; `None`: not asked.
    pub consent: Option<bool>,
}

/// The last change of supporter: the one before and the stage that began with the new one.
pub fn handed_on(stages: &[Stage]) -> Option<(&Stage, &Stage)> {
    stages
        .windows(2)
        .rev()
        .find(|pair| pair[0].supporter != pair[1].supporter)
        .map(|pair| (&pair[0], &pair[1]))
}
