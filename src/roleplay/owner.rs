//! The simulated owner: the same scenario, seed and questions always give the same words.

use crate::dialogue::round::{Asked, Round, Turn, Understood};
use crate::dialogue::scenario::{Mood, Scenario};

/// What is put to the owner.
#[derive(Clone, Debug, PartialEq)]
pub struct Asking {
    /// Milliseconds on the round's clock.
    pub at: u64,
    /// Milliseconds of silence since the owner's last words, up to the first key of this.
    pub waited: u64,
    /// The question in front of the trainee.
    pub place: String,
    pub asked: Asked,
    /// Empty for a silence.
    pub words: String,
    pub understood: Understood,
}

/// The owner in the middle of a round.
#[derive(Clone, Debug)]
pub struct Owner {
    scenario: Scenario,
    seed: u64,
    turns: Vec<Turn>,
    mood: Mood,
}

impl Owner {
    /// The owner as he is after the turns of a round so far.
    pub fn new(round: &Round) -> Owner {
        let mut owner = Owner {
            scenario: round.scenario.clone(),
            seed: round.seed,
            turns: Vec::new(),
            mood: round.scenario.mood,
        };
        round.turns.iter().for_each(|turn| owner.take(turn));
        owner
    }

    /// What he makes of it. Nothing changes until [`Owner::take`].
    pub fn hear(&self, asking: &Asking) -> Turn {
        let _ = (self.seed, asking);
        todo!("{}", self.scenario.id)
    }

    /// Goes on from a turn.
    pub fn take(&mut self, turn: &Turn) {
        self.mood = turn.mood;
        self.turns.push(turn.clone());
    }

    pub fn mood(&self) -> Mood {
        self.mood
    }

    /// His last words: those of the last turn that had some, else the opening.
    pub fn last_words(&self) -> &str {
        let said = self.turns.iter().rev().map(|turn| turn.reply.as_str());
        said.into_iter()
            .find(|reply| !reply.is_empty())
            .unwrap_or(&self.scenario.says.opening)
    }
}
