//! What the room may see: the one thing that the audience's screen and page are made from. Made by
//! the interview's program and kept in a place of its own, so that whoever watches reads nothing else.

use serde::{Deserialize, Serialize};

/// What the room sees now.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Room {
    /// The facilitator has stopped it: it stays as it is.
    pub frozen: bool,
    pub shown: Shown,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shown {
    /// There is nothing to show.
    #[default]
    Waiting,
    /// The facilitator has made it dark.
    Blank,
    Scene(Box<Scene>),
}

/// A question as the room sees it. Words are those of the facilitator's screen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scene {
    /// Role-play with an invented owner, or the demonstration.
    pub practice: bool,
    /// The title of the perspective.
    pub perspective: String,
    /// Which question of the perspective it is, from 1, and of how many.
    pub place: (u32, u32),
    pub topic: String,
    /// The question as it is put to the owner.
    pub ask: String,
    /// What can be chosen, where the question is a choice.
    pub options: Vec<String>,
    /// Which of them were chosen, from 0; none while the answer is hidden.
    #[serde(default)]
    pub chosen: Vec<usize>,
    /// Role-play: what was last put to the owner, and the owner's words.
    pub talk: Option<(String, String)>,
    /// `None`: hidden. A line a row, cells with a tab between, where the answer is a table.
    pub answer: Option<String>,
    /// What was answered to the probes; none while the answer is hidden.
    pub replies: Vec<Reply>,
    /// Ways to ask on; none while they are hidden.
    pub probes: Vec<String>,
    /// Time on the question.
    pub time: Time,
    /// Time on the perspective.
    pub part: Time,
    /// Everyone writes.
    pub exercise: Option<Exercise>,
}

/// The reply to a probe.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// `None`: hidden.
    pub probe: Option<String>,
    pub answer: String,
}

/// Time spent against time planned, milliseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Time {
    pub planned: u64,
    /// What was spent while no clock ran.
    pub spent: u64,
    /// Wall clock at which a running clock began, milliseconds since 1970 UTC; `None`: none runs.
    pub since: Option<i64>,
}

impl Time {
    /// Milliseconds spent at this wall clock.
    pub fn at(self, wall: i64) -> u64 {
        let running = self.since.map_or(0, |since| wall.saturating_sub(since));
        self.spent
            .saturating_add(u64::try_from(running).unwrap_or(0))
    }

    /// The same with its clock stopped at this wall clock.
    pub fn stopped(self, wall: i64) -> Time {
        Time {
            spent: self.at(wall),
            since: None,
            ..self
        }
    }
}

/// Everyone writes for a while.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exercise {
    /// Wall clock, milliseconds since 1970 UTC.
    pub began: i64,
    /// Milliseconds.
    pub length: u64,
}

impl Exercise {
    /// Milliseconds that are left at this wall clock.
    pub fn left(self, wall: i64) -> u64 {
        self.length.saturating_sub(self.gone(wall))
    }

    /// What is left at this wall clock, as `2:10`: a second that has begun counts in full.
    pub fn countdown(self, wall: i64) -> String {
        minutes(self.left(wall).saturating_add(999))
    }

    /// Milliseconds since it began.
    pub fn gone(self, wall: i64) -> u64 {
        u64::try_from(wall.saturating_sub(self.began)).unwrap_or(0)
    }
}

/// Milliseconds as minutes and seconds: `12:05`.
pub fn minutes(milliseconds: u64) -> String {
    let seconds = milliseconds / 1000;
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
