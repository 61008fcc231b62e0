//! Time on question: active and away apart, from a monotonic clock.

use serde::{Deserialize, Serialize};

/// One reading of the machine's clocks; the loops take it, everything else is handed it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    /// Monotonic, milliseconds; the time asleep may or may not be in it.
    pub awake: u64,
    /// Monotonic, milliseconds, the time asleep included where the system tells it; else `awake`.
    pub total: u64,
    /// Wall clock, milliseconds since 1970 UTC. Only places things on the calendar.
    pub wall: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IntervalKind {
    Active,
    /// A pause, or the machine asleep.
    Away,
}

impl IntervalKind {
    pub fn id(self) -> &'static str {
        match self {
            IntervalKind::Active => "active",
            IntervalKind::Away => "away",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClosedBy {
    /// Another question, a follow-up, or the end of the visit.
    Leave,
    /// A pause began or ended, or the machine slept or woke.
    Pause,
    /// The program was left.
    Exit,
    /// The program ended without a word: the interval ends at the last thing known.
    Crash,
}

impl ClosedBy {
    pub fn id(self) -> &'static str {
        match self {
            ClosedBy::Leave => "leave",
            ClosedBy::Pause => "pause",
            ClosedBy::Exit => "exit",
            ClosedBy::Crash => "crash",
        }
    }
}

/// A stretch of time on one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interval {
    /// Counts the intervals of an interview, from 1.
    pub seq: u32,
    pub question: String,
    /// The ordinal of the follow-up that was in front, if one was.
    pub follow_up: Option<u32>,
    pub kind: IntervalKind,
    /// Wall clock at its start, milliseconds since 1970 UTC.
    pub started: i64,
    /// How long, milliseconds, by the monotonic clock.
    pub length: u64,
    /// `None`: still running.
    pub closed_by: Option<ClosedBy>,
    /// Typed in by hand (afterwards, from paper), not measured.
    pub typed: bool,
}
