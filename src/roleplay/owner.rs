//! The simulated owner: the same scenario, seed and questions always give the same words.

use crate::dialogue::round::{Asked, Heard, Round, Turn, Understood};
use crate::dialogue::scenario::{Mood, Scenario, Way};

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
        let says = &self.scenario.says;
        let silent = asking.asked == Asked::Silence;
        let talked = self.turns.iter().rev().find_map(|turn| turn.topic.clone());
        let topic = match silent {
            true => talked,
            false => asking.understood.question.clone(),
        };
        let place = topic.as_deref().and_then(|it| self.scenario.topic(it));
        let opened = self.turns.iter().any(|turn| turn.topic == topic);
        let fact = place.and_then(|place| {
            place.facts.iter().find(|fact| {
                let told = self.turns.iter().any(|turn| turn.facts.contains(&fact.id));
                let way = match silent {
                    true => fact.way == Way::Silence,
                    false => asking
                        .understood
                        .facet
                        .is_some_and(|facet| fact.facets.contains(&facet)),
                };
                way && !told
            })
        });
        let said = |lines: &[String]| {
            let at = (self.seed as usize).wrapping_add(self.turns.len());
            lines
                .get(at % lines.len().max(1))
                .cloned()
                .unwrap_or_default()
        };
        let (heard, reply) = match (place, fact) {
            (_, Some(fact)) => (Heard::Fact, fact.says.clone()),
            _ if silent => (Heard::Quiet, String::new()),
            (Some(place), None) if !opened => (Heard::First, place.first.clone()),
            (Some(_), None) => (Heard::Nothing, said(&says.nothing)),
            (None, None) if topic.is_none() => (Heard::Unclear, said(&says.unclear)),
            (None, None) => (Heard::Nothing, said(&says.nothing)),
        };
        Turn {
            ordinal: self.turns.len() as u32 + 1,
            at: asking.at,
            waited: asking.waited,
            place: asking.place.clone(),
            asked: asking.asked,
            words: asking.words.clone(),
            understood: asking.understood.clone(),
            topic,
            heard,
            reply,
            facts: fact.map(|it| it.id.clone()).into_iter().collect(),
            mood: self.mood,
        }
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
