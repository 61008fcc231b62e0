//! What is kept of an interview: its head, and one change at a time.
//!
//! Everything the program learns becomes a [`Record`]; the store applies records in order, each
//! batch in one transaction, and hands an interview back as a [`Stored`].

use serde::{Deserialize, Serialize};

use super::answer::{Answer, FollowUp};
use super::clock::Interval;
use super::question::{Need, QuestionSet};

/// How the interview is worked. Typing in front of an owner can offend; each way hides or counts
/// something else.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Answers known beforehand; the owner is not there yet. No time is counted.
    Preparing,
    /// The owner is at the table.
    #[default]
    Together,
    /// The owner sees the screen: no hints, chips, marks or notes on it.
    Shared,
    /// From paper; times are typed in, the clock does not run.
    Afterwards,
}

impl Mode {
    /// The everyday one first.
    pub const ALL: [Mode; 4] = [
        Mode::Together,
        Mode::Shared,
        Mode::Preparing,
        Mode::Afterwards,
    ];

    pub fn id(self) -> &'static str {
        match self {
            Mode::Preparing => "preparing",
            Mode::Together => "together",
            Mode::Shared => "shared",
            Mode::Afterwards => "afterwards",
        }
    }

    pub fn from_id(id: &str) -> Option<Mode> {
        Mode::ALL.into_iter().find(|mode| mode.id() == id)
    }

    /// Whether time on question is measured.
    pub fn clock_runs(self) -> bool {
        matches!(self, Mode::Together | Mode::Shared)
    }
}

/// Whether the interviewer worked alone, with an expert beside, or had the sheet reviewed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Assisted {
    #[default]
    Alone,
    Accompanied,
    Reviewed,
}

impl Assisted {
    pub const ALL: [Assisted; 3] = [Assisted::Alone, Assisted::Accompanied, Assisted::Reviewed];

    pub fn id(self) -> &'static str {
        match self {
            Assisted::Alone => "alone",
            Assisted::Accompanied => "accompanied",
            Assisted::Reviewed => "reviewed",
        }
    }

    pub fn from_id(id: &str) -> Option<Assisted> {
        Assisted::ALL.into_iter().find(|a| a.id() == id)
    }
}

/// The company whose owner is heard.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Company {
    pub name: String,
    pub industry: String,
    pub employees: Option<u32>,
    /// Year of founding, as typed.
    pub founded: String,
}

/// The head of an interview.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Header {
    /// UUID version 7, text form.
    pub id: String,
    pub company: Company,
    /// Counts the visits to the company, from 1.
    pub visit: u32,
    /// The interview (its `id`) whose answers this visit began with.
    pub continues: Option<String>,
    pub assisted: Assisted,
    pub interviewer: String,
    pub mode: Mode,
    pub need: Need,
    /// Wall clock, milliseconds since 1970 UTC.
    pub started: i64,
    pub finished: Option<i64>,
    /// The invented company of the demonstration.
    pub demo: bool,
}

/// One change to an interview.
#[derive(Clone, Debug, PartialEq)]
pub enum Record {
    /// The head as it is now (anything but its id may have changed).
    Header(Header),
    /// What a question's answer is now: replaces what was there.
    Answer { question: String, answer: Answer },
    /// A probe as it is now: replaces the one of the same question and ordinal.
    FollowUp(FollowUp),
    /// An interval as it is now: replaces the one of the same sequence number.
    Interval(Interval),
    /// A wording worth keeping. `follow_up`: the ordinal of the probe it replies to.
    Revision {
        question: String,
        follow_up: Option<u32>,
        author: String,
        text: String,
    },
    /// The question in front of the interviewer.
    Place { question: String },
}

/// An interview as the store hands it back.
#[derive(Clone, Debug, PartialEq)]
pub struct Stored {
    /// The number by which people name it (`kikitori show 3`).
    pub number: i64,
    pub header: Header,
    /// The set it was held with.
    pub set: QuestionSet,
    /// Answers by question id.
    pub answers: std::collections::BTreeMap<String, Answer>,
    /// In the order offered.
    pub follow_ups: Vec<FollowUp>,
    /// By sequence number; none is open.
    pub intervals: Vec<Interval>,
    pub place: Option<String>,
    /// Active milliseconds by question of the visits before this one.
    pub earlier_time: std::collections::BTreeMap<String, u64>,
    /// Probes that were asked in the visits before this one, with their replies, oldest first.
    pub earlier_replies: Vec<FollowUp>,
}
