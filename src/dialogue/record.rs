//! What is kept of an interview: its head, and one change at a time.
//!
//! Everything the program learns becomes a [`Record`]; the store applies records in order, each
//! batch in one transaction, and hands an interview back as a [`Stored`].

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::answer::{Answer, FollowUp};
use super::clock::Interval;
use super::question::{Need, QuestionSet};
use super::review::{Elsewhere, Opinion, Review, Reviewed};
use super::room::Room;
use super::round::{Round, Turn};
use super::stage::Stage;

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
    /// Role-play with a simulated owner, or a partner: never a real company. Kept in a database of
    /// its own, and not chosen but begun as a round.
    Practice,
}

impl Mode {
    /// Those that can be chosen for an interview, the everyday one first.
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
            Mode::Practice => "practice",
        }
    }

    pub fn from_id(id: &str) -> Option<Mode> {
        let mut all = Mode::ALL.into_iter().chain([Mode::Practice]);
        all.find(|mode| mode.id() == id)
    }

    /// Whether time on question is measured.
    pub fn clock_runs(self) -> bool {
        matches!(self, Mode::Together | Mode::Shared | Mode::Practice)
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

/// What is kept of a visit beside the answers: a text each, a line for each point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RemarkKind {
    /// What we noticed (気づいたこと).
    Noticed,
    /// What the owner noticed, or said to have noticed.
    OwnerNoticed,
    /// What will be done, by whom, until when.
    WillDo,
    /// What was promised to the owner.
    Promise,
    /// What must not be spoken of. Never on anything that the owner gets.
    Taboo,
}

impl RemarkKind {
    pub const ALL: [RemarkKind; 5] = [
        RemarkKind::Noticed,
        RemarkKind::OwnerNoticed,
        RemarkKind::WillDo,
        RemarkKind::Promise,
        RemarkKind::Taboo,
    ];

    pub fn id(self) -> &'static str {
        match self {
            RemarkKind::Noticed => "noticed",
            RemarkKind::OwnerNoticed => "owner_noticed",
            RemarkKind::WillDo => "will_do",
            RemarkKind::Promise => "promise",
            RemarkKind::Taboo => "taboo",
        }
    }

    pub fn from_id(id: &str) -> Option<RemarkKind> {
        RemarkKind::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// A wording that was kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Wording {
    /// The ordinal of the probe it replies to; `None`: the answer itself.
    pub follow_up: Option<u32>,
    /// Wall clock, milliseconds since 1970 UTC.
    pub at: i64,
    pub author: String,
    pub text: String,
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
    /// The tags on a question's answer are these now.
    Tags {
        question: String,
        tags: BTreeSet<String>,
    },
    /// What is kept of the visit beside the answers is this now; nothing where empty.
    Remark { kind: RemarkKind, text: String },
    /// A turn of a round of role-play: added to those before.
    Turn(Turn),
    /// A review as it is now: replaces the one of its id.
    Review(Review),
    /// An opinion as it is now: replaces the one of its id.
    Opinion(Opinion),
    /// A wording of another copy as it is now: replaces the one of its question, probe and text.
    Elsewhere(Elsewhere),
    /// What the room may see from now on.
    Room(Room),
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
    pub set: Arc<QuestionSet>,
    /// Answers by question id.
    pub answers: BTreeMap<String, Answer>,
    /// In the order offered.
    pub follow_ups: Vec<FollowUp>,
    /// By sequence number; none is open.
    pub intervals: Vec<Interval>,
    pub place: Option<String>,
    /// Active milliseconds by question of the visits before this one.
    pub earlier_time: BTreeMap<String, u64>,
    /// Probes that were asked in the visits before this one, with their replies, oldest first.
    pub earlier_replies: Vec<FollowUp>,
    /// Tags by question id; none is empty.
    pub tags: BTreeMap<String, BTreeSet<String>>,
    /// None is empty.
    pub remarks: BTreeMap<RemarkKind, String>,
    /// The company's stages, oldest first.
    pub stages: Vec<Stage>,
    /// The role-play, where it is one.
    pub round: Option<Round>,
    /// What reviews brought.
    pub review: Reviewed,
}

/// An interview with all that is kept of it: what goes from one database to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Whole {
    pub stored: Stored,
    /// Wordings by question, in the order they were kept.
    pub wordings: Vec<(String, Wording)>,
    /// What an imported file said that this version has no place for.
    pub extra: Option<serde_json::Value>,
    /// Wall clock of the last change, milliseconds since 1970 UTC.
    pub touched: i64,
}
