//! A round of role-play as it is logged: every question put to the owner, what he said, what it
//! reached. The debrief is made from this alone.

use serde::{Deserialize, Serialize};

use super::question::Facet;
use super::scenario::{Mood, Scenario};

/// The manner of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// Leaves the owner to tell.
    Open,
    /// Answerable by yes, no or a bare choice.
    Closed,
    /// Suggests the answer or a judgement.
    Leading,
    /// Two in one.
    Double,
    /// Tells the owner what to do, or sells.
    Advice,
    /// Restates, sympathises, fills.
    Statement,
    /// Has nothing to do with the dialogue.
    Off,
}

impl Form {
    pub const ALL: [Form; 7] = [
        Form::Open,
        Form::Closed,
        Form::Leading,
        Form::Double,
        Form::Advice,
        Form::Statement,
        Form::Off,
    ];

    /// The form's id, as in files and on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Form::Open => "open",
            Form::Closed => "closed",
            Form::Leading => "leading",
            Form::Double => "double",
            Form::Advice => "advice",
            Form::Statement => "statement",
            Form::Off => "off",
        }
    }

    pub fn from_id(id: &str) -> Option<Form> {
        Form::ALL.into_iter().find(|form| form.id() == id)
    }
}

/// What a question put to the owner is: about what, for what, in which form.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Understood {
    /// The question of the set it is about; `None`: the words name no topic.
    pub question: Option<String>,
    pub facet: Option<Facet>,
    pub form: Form,
}

/// How the trainee came to ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Asked {
    /// The question of the set, as it stands.
    Opener,
    /// A probe that was offered.
    Probe,
    /// In the trainee's own words.
    Typed,
    /// Nothing was said; the owner was given time.
    Silence,
}

impl Asked {
    pub const ALL: [Asked; 4] = [Asked::Opener, Asked::Probe, Asked::Typed, Asked::Silence];

    pub fn id(self) -> &'static str {
        match self {
            Asked::Opener => "opener",
            Asked::Probe => "probe",
            Asked::Typed => "typed",
            Asked::Silence => "silence",
        }
    }

    pub fn from_id(id: &str) -> Option<Asked> {
        Asked::ALL.into_iter().find(|asked| asked.id() == id)
    }
}

/// What the owner made of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Heard {
    /// The first, thin answer on a topic.
    First,
    /// At least one fact.
    Fact,
    /// Said before.
    Again,
    /// Nothing more on this.
    Nothing,
    /// There is something, but not for this interviewer now: the mood is too low.
    Cold,
    Closed,
    Leading,
    Double,
    Advice,
    Statement,
    Off,
    Taboo,
    /// The owner was cut off.
    Pressed,
    /// The words were not understood; the program says so honestly.
    Unclear,
    /// A silence in which nothing came.
    Quiet,
    /// A partner plays the owner: what was said is not known, only which facts were told.
    Partner,
}

impl Heard {
    pub const ALL: [Heard; 16] = [
        Heard::First,
        Heard::Fact,
        Heard::Again,
        Heard::Nothing,
        Heard::Cold,
        Heard::Closed,
        Heard::Leading,
        Heard::Double,
        Heard::Advice,
        Heard::Statement,
        Heard::Off,
        Heard::Taboo,
        Heard::Pressed,
        Heard::Unclear,
        Heard::Quiet,
        Heard::Partner,
    ];

    pub fn id(self) -> &'static str {
        match self {
            Heard::First => "first",
            Heard::Fact => "fact",
            Heard::Again => "again",
            Heard::Nothing => "nothing",
            Heard::Cold => "cold",
            Heard::Closed => "closed",
            Heard::Leading => "leading",
            Heard::Double => "double",
            Heard::Advice => "advice",
            Heard::Statement => "statement",
            Heard::Off => "off",
            Heard::Taboo => "taboo",
            Heard::Pressed => "pressed",
            Heard::Unclear => "unclear",
            Heard::Quiet => "quiet",
            Heard::Partner => "partner",
        }
    }

    pub fn from_id(id: &str) -> Option<Heard> {
        Heard::ALL.into_iter().find(|heard| heard.id() == id)
    }
}

/// One question (or silence) and the owner's reply to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Turn {
    /// Counts from 1 within the round.
    pub ordinal: u32,
    /// Milliseconds on the round's clock when it was asked; it stands still while paused.
    pub at: u64,
    /// Milliseconds of silence between the owner's last words and the first key of this.
    pub waited: u64,
    /// The question in front of the trainee.
    pub place: String,
    pub asked: Asked,
    /// The words put to the owner; empty for a silence.
    pub words: String,
    pub understood: Understood,
    /// The topic the owner took it to be about.
    pub topic: Option<String>,
    pub heard: Heard,
    /// The owner's words; empty where he keeps silent or a partner plays him.
    pub reply: String,
    /// Facts told in it (their ids).
    pub facts: Vec<String>,
    /// After it.
    pub mood: Mood,
}

/// A round: the scenario as it was, and its log.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Round {
    pub scenario: Scenario,
    pub seed: u64,
    /// A partner plays the owner, at a second terminal or across the table.
    pub partner: bool,
    /// In order.
    pub turns: Vec<Turn>,
}

impl Round {
    /// Whether the owner's last words fit: they thank for having been listened to, so somebody must
    /// have heard something from him. A partner has words of his own.
    pub fn ends_well(&self) -> bool {
        !self.partner && self.turns.iter().any(|turn| !turn.facts.is_empty())
    }
}
