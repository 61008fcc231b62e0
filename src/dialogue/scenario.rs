//! A simulated owner for role-play: who he is, what is public, what he says at first, and the facts
//! that only a good question reaches. Plain data in one language; `roleplay` plays it.

use serde::{Deserialize, Serialize};

use super::question::{Facet, Lang};
use super::record::Company;

/// How the owner meets an interviewer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Manner {
    /// Says much, beside the point too; facts come even to a closed question.
    Talkative,
    /// Answers what is asked, no more; goes on in silence.
    Terse,
    /// Takes advice and leading questions ill.
    Proud,
    /// Opens only to someone who has listened for a while.
    Wary,
    /// Says one thing first and another later.
    Contradictory,
}

impl Manner {
    pub const ALL: [Manner; 5] = [
        Manner::Talkative,
        Manner::Terse,
        Manner::Proud,
        Manner::Wary,
        Manner::Contradictory,
    ];

    pub fn id(self) -> &'static str {
        match self {
            Manner::Talkative => "talkative",
            Manner::Terse => "terse",
            Manner::Proud => "proud",
            Manner::Wary => "wary",
            Manner::Contradictory => "contradictory",
        }
    }

    pub fn from_id(id: &str) -> Option<Manner> {
        Manner::ALL.into_iter().find(|manner| manner.id() == id)
    }
}

/// The owner's mood: -3 (closed) to 3 (open).
pub type Mood = i8;

/// The ends of [`Mood`].
pub const MOODS: std::ops::RangeInclusive<Mood> = -3..=3;

/// A role-play: one owner, in one language. A round keeps its own as JSON, so a field that is added
/// later carries `#[serde(default)]`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scenario {
    pub id: String,
    /// Compared as dotted numbers; the newer edition of an id replaces the older.
    pub edition: String,
    pub language: Lang,
    /// The question set it is played with.
    pub set: String,
    pub title: String,
    /// The one countable aim of the round, told to the trainee.
    pub aim: String,
    /// 1 (easy) to 3 (hard).
    pub level: u8,
    /// Planned length of a round, minutes.
    pub minutes: u32,
    pub manner: Manner,
    /// At the beginning.
    pub mood: Mood,
    /// After so many seconds of silence the owner goes on by himself, where there is more to say.
    pub silence: u32,
    pub company: Company,
    pub owner: Person,
    /// What everyone may know beforehand, a line each.
    pub public: Vec<String>,
    pub says: Sayings,
    pub taboos: Vec<Taboo>,
    pub topics: Vec<Topic>,
}

/// Who is played.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Person {
    pub name: String,
    /// For whoever plays the owner: age, manner, what moves him.
    pub about: String,
}

/// What the owner says whatever the topic. Of several, one after another.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Sayings {
    /// The first words of the round.
    pub opening: String,
    /// The last words.
    pub closing: String,
    /// To a yes-or-no question.
    pub closed: Vec<String>,
    /// Polite agreement, worth nothing, to a leading question.
    pub leading: Vec<String>,
    /// To two questions in one.
    pub double: Vec<String>,
    pub advice: Vec<String>,
    pub off: Vec<String>,
    /// To a restatement or sympathy.
    pub statement: Vec<String>,
    /// There is nothing more on this.
    pub nothing: Vec<String>,
    /// It was asked and answered before.
    pub again: Vec<String>,
    /// He was cut off.
    pub pressed: Vec<String>,
    /// He would rather not say it, to this interviewer, now.
    pub cold: Vec<String>,
    /// The question was not understood.
    pub unclear: Vec<String>,
}

/// What must not be spoken of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Taboo {
    pub id: String,
    /// Any of these in a question touches it.
    pub words: Vec<String>,
    pub says: String,
    /// What it does to the mood; below zero.
    pub mood: Mood,
}

/// What the owner can say on a question of the set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Topic {
    pub question: String,
    /// The thin answer to the opener.
    pub first: String,
    pub facts: Vec<Fact>,
}

/// How a fact is reached.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Way {
    /// By an open question for one of its facets.
    #[default]
    Ask,
    /// By keeping silent after an answer on the topic.
    Silence,
    /// By giving the owner's own words back.
    Echo,
}

impl Way {
    pub const ALL: [Way; 3] = [Way::Ask, Way::Silence, Way::Echo];

    pub fn id(self) -> &'static str {
        match self {
            Way::Ask => "ask",
            Way::Silence => "silence",
            Way::Echo => "echo",
        }
    }

    pub fn from_id(id: &str) -> Option<Way> {
        Way::ALL.into_iter().find(|way| way.id() == id)
    }
}

/// Something worth hearing that is not said by itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// Unique within the scenario.
    pub id: String,
    pub way: Way,
    /// Any of these asked for on the topic reaches it; empty for silence and echo.
    pub facets: Vec<Facet>,
    /// Also told when the topic is only opened further ("tell me more").
    pub easy: bool,
    /// The least mood in which it is told.
    pub mood: Mood,
    /// Facts (ids) that must have been told before.
    pub after: Vec<String>,
    /// In the owner's words.
    pub says: String,
    /// As one would write it down: a short line, for card and debrief.
    pub note: String,
    /// It is written down where of each group at least one word stands in the notes.
    pub keys: Vec<Vec<String>>,
    /// The question that reaches it; for silence and echo, what to do.
    pub ask: String,
    /// It does not fit together with this other fact (its id): the owner contradicts himself.
    pub against: Option<String>,
}

impl Scenario {
    pub fn topic(&self, question: &str) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.question == question)
    }

    /// All facts with their questions, in the scenario's order.
    pub fn facts(&self) -> impl Iterator<Item = (&str, &Fact)> {
        self.topics.iter().flat_map(|topic| {
            topic
                .facts
                .iter()
                .map(|fact| (topic.question.as_str(), fact))
        })
    }

    pub fn fact(&self, id: &str) -> Option<&Fact> {
        self.facts()
            .map(|(_, fact)| fact)
            .find(|fact| fact.id == id)
    }
}
