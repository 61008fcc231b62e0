//! What was heard on one question, and what was asked after it.

use serde::{Deserialize, Serialize};

use super::moves::Move;
use super::question::Facet;

/// The most one answer, reply, note or kept wording may hold, bytes of UTF-8.
pub const MOST_BYTES: usize = 64 * 1024;

/// Where a question stands. The four meanings of an empty box stay apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Not asked yet.
    #[default]
    Open,
    Answered,
    /// Asked, and there is none (なし).
    None,
    /// Asked, and the owner does not know (先方も不明).
    Unknown,
    /// Asked, and the owner will not say.
    Declined,
    /// Put off to the next visit.
    Later,
    /// Does not apply to this company.
    NotApplicable,
}

impl State {
    pub const ALL: [State; 7] = [
        State::Open,
        State::Answered,
        State::None,
        State::Unknown,
        State::Declined,
        State::Later,
        State::NotApplicable,
    ];

    /// The state's id, as in the database.
    pub fn id(self) -> &'static str {
        match self {
            State::Open => "open",
            State::Answered => "answered",
            State::None => "none",
            State::Unknown => "unknown",
            State::Declined => "declined",
            State::Later => "later",
            State::NotApplicable => "not_applicable",
        }
    }

    pub fn from_id(id: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.id() == id)
    }
}

/// What is kept for one question of one interview.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    pub state: State,
    /// As typed (only [`crate::text::clean`] has touched it).
    pub text: String,
    /// What the text was read as, where the kind of question reads it: JSON.
    pub reading: Option<serde_json::Value>,
    /// A private note of the interviewer.
    pub note: String,
    /// Come back to this.
    pub flagged: bool,
    /// Grapheme clusters without white space.
    pub characters: u64,
    /// `None`: not judged (nothing typed, judging off, or a kind that is not judged).
    pub thin: Option<bool>,
    /// Expected facets not yet heard, most valuable first.
    pub missing: Vec<Facet>,
    /// Who wrote it: the interviewer's name, or "company" for a form filled in by itself.
    pub author: String,
}

/// What became of a probe that was offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Put to the owner.
    Asked,
    /// Offered and not taken.
    Left,
}

impl Outcome {
    pub fn id(self) -> &'static str {
        match self {
            Outcome::Asked => "asked",
            Outcome::Left => "left",
        }
    }
}

/// A probe that was offered, and what it brought.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FollowUp {
    pub question: String,
    /// Counts the probes offered on this question, from 1; names the row together with `question`.
    pub ordinal: u32,
    /// The facet it was to bring out; `None` for moves that are about none.
    pub facet: Option<Facet>,
    /// The move that fits every question; `None`: a probe of the question's own.
    pub generic: Option<Move>,
    /// The wording as offered.
    pub probe: String,
    /// Wall clock, milliseconds since 1970 UTC.
    pub offered: i64,
    pub outcome: Outcome,
    /// When it was put to the owner.
    pub asked: Option<i64>,
    /// When the first character of the reply was typed.
    pub answered: Option<i64>,
    pub answer: String,
    pub characters: u64,
}

impl FollowUp {
    /// Whether something was put to the owner, so that there is a reply: all but a silence kept.
    pub fn is_said(&self) -> bool {
        match self.generic {
            Some(generic) => generic.is_said(),
            None => self.facet.is_some(),
        }
    }
}
