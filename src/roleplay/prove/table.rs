//! The table two people sit at: puts questions, silences and words given back to the owner, with
//! time to hear him out or without.

use crate::dialogue::question::Facet;
use crate::dialogue::round::{Asked, Form, Heard, Round, Turn, Understood};
use crate::dialogue::scenario::Scenario;
use crate::roleplay::owner::{Asking, Owner};

/// Milliseconds in which any reply can be heard out.
const PATIENT: u64 = 5_000;

/// A round being played by a script.
pub struct Table {
    owner: Owner,
    round: Round,
    /// Whether the owner is heard out.
    pub waits: bool,
}

impl Table {
    pub fn new(scenario: &Scenario, seed: u64) -> Table {
        let round = Round {
            scenario: scenario.clone(),
            seed,
            partner: false,
            turns: Vec::new(),
        };
        Table {
            owner: Owner::new(&round),
            round,
            waits: true,
        }
    }

    /// A question of the set, or one of its probes.
    pub fn read_out(&mut self, question: &str, facet: Option<Facet>, words: &str) -> &Turn {
        let asked = match facet {
            Some(_) => Asked::Probe,
            None => Asked::Opener,
        };
        let understood = Understood {
            question: Some(question.to_owned()),
            facet,
            form: Form::Open,
        };
        self.put(asked, question, words, understood)
    }

    /// A question in the trainee's own words, in front of a question of the set.
    pub fn say(&mut self, place: &str, words: &str, understood: Understood) -> &Turn {
        self.put(Asked::Typed, place, words, understood)
    }

    /// Nothing is said for as long as the owner may need.
    pub fn wait(&mut self) -> &Turn {
        let place = self.place();
        let understood = Understood {
            question: None,
            facet: None,
            form: Form::Open,
        };
        self.put(Asked::Silence, &place, "", understood)
    }

    /// Gives back `words`, or what he told last on the topic in talk; he may not have told anything.
    pub fn give_back(&mut self, words: Option<&str>) -> Option<&Turn> {
        let content = |turn: &&Turn| matches!(turn.heard, Heard::First | Heard::Fact);
        let topic = self.topic().map(str::to_owned);
        let turns = self.round.turns.iter().rev().filter(content);
        let words = turns
            .into_iter()
            .find(|turn| turn.topic == topic)
            .map(|turn| words.unwrap_or(&turn.reply).to_owned())?;
        let place = self.place();
        let understood = Understood {
            question: None,
            facet: None,
            form: Form::Statement,
        };
        Some(self.put(Asked::Typed, &place, &words, understood))
    }

    fn put(&mut self, asked: Asked, place: &str, words: &str, understood: Understood) -> &Turn {
        let waited = match (asked, self.waits) {
            (Asked::Silence, _) => u64::from(self.round.scenario.silence) * 1000,
            (_, true) => PATIENT,
            (_, false) => 0,
        };
        let at = self.round.turns.last().map_or(0, |turn| turn.at) + waited + PATIENT;
        let turn = self.owner.hear(&Asking {
            at,
            waited,
            place: place.to_owned(),
            asked,
            words: words.to_owned(),
            understood,
        });
        self.owner.take(&turn);
        self.round.turns.push(turn);
        self.round.turns.last().expect("just pushed")
    }

    fn place(&self) -> String {
        let last = self.round.turns.last();
        last.map(|turn| turn.place.clone()).unwrap_or_default()
    }

    /// The topic in talk.
    pub fn topic(&self) -> Option<&str> {
        let turns = self.round.turns.iter().rev();
        turns.into_iter().find_map(|turn| turn.topic.as_deref())
    }

    pub fn owner(&self) -> &Owner {
        &self.owner
    }

    /// The round so far.
    pub fn round(&self) -> &Round {
        &self.round
    }

    pub fn has(&self, fact: &str) -> bool {
        self.round
            .turns
            .iter()
            .any(|turn| turn.facts.iter().any(|it| it == fact))
    }

    /// How many facts were told.
    pub fn reached(&self) -> usize {
        self.round.turns.iter().map(|turn| turn.facts.len()).sum()
    }
}
