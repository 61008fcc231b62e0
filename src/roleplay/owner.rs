//! The simulated owner: the same scenario, seed and questions always give the same words.
//!
//! What he knows of the round so far is made from its turns alone ([`memory`]), so that a round
//! goes on from its log as if it had never stopped.

use crate::dialogue::question::Facet;
use crate::dialogue::round::{Asked, Form, Heard, Round, Turn, Understood};
use crate::dialogue::scenario::{Fact, MOODS, Manner, Mood, Scenario, Taboo, Topic, Way};
use crate::text::folded;

mod going_on;
mod memory;
mod restate;
#[cfg(test)]
mod tests;

use memory::Memory;
pub use memory::{Met, met};
pub use restate::restates;

/// The mood in which a talkative owner tells even what was asked for by yes or no.
const GENEROUS: Mood = 2;

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
    memory: Memory,
    /// Words that touch a taboo, folded, with the taboo's index.
    taboos: Vec<(String, usize)>,
}

/// What he makes of a question, before it is a turn.
struct Reply<'s> {
    heard: Heard,
    words: &'s str,
    fact: Option<&'s Fact>,
    topic: Option<String>,
    /// What it does to the mood.
    mood: Mood,
}

impl<'s> Reply<'s> {
    fn new(heard: Heard, words: &'s str, topic: Option<&str>) -> Reply<'s> {
        Reply {
            heard,
            words,
            fact: None,
            topic: topic.map(str::to_owned),
            mood: 0,
        }
    }

    fn fact(fact: &'s Fact, topic: &str) -> Reply<'s> {
        Reply {
            fact: Some(fact),
            ..Reply::new(Heard::Fact, &fact.says, Some(topic))
        }
    }

    fn moved(self, mood: Mood) -> Reply<'s> {
        Reply { mood, ..self }
    }
}

impl Owner {
    /// The owner as he is after the turns of a round so far.
    pub fn new(round: &Round) -> Owner {
        let taboos = round.scenario.taboos.iter().enumerate();
        let taboos =
            taboos.flat_map(|(at, taboo)| taboo.words.iter().map(move |it| (folded(it), at)));
        let mut owner = Owner {
            taboos: taboos.collect(),
            scenario: round.scenario.clone(),
            seed: round.seed,
            turns: Vec::new(),
            mood: round.scenario.mood,
            memory: Memory::default(),
        };
        round.turns.iter().for_each(|turn| owner.take(turn));
        owner
    }

    /// What he makes of it. Nothing changes until [`Owner::take`].
    pub fn hear(&self, asking: &Asking) -> Turn {
        let reply = self.reply(asking);
        let told = self.memory.told.len() + usize::from(reply.fact.is_some());
        let second = Mood::from(reply.fact.is_some() && told.is_multiple_of(2));
        let mood = self.mood.saturating_add(reply.mood).saturating_add(second);
        Turn {
            ordinal: self.ordinal(),
            at: asking.at,
            waited: asking.waited,
            place: asking.place.clone(),
            asked: asking.asked,
            words: asking.words.clone(),
            understood: asking.understood.clone(),
            topic: reply.topic,
            heard: reply.heard,
            reply: reply.words.to_owned(),
            facts: reply.fact.iter().map(|fact| fact.id.clone()).collect(),
            mood: mood.clamp(*MOODS.start(), *MOODS.end()),
        }
    }

    /// Goes on from a turn.
    pub fn take(&mut self, turn: &Turn) {
        self.memory.keep(turn, self.scenario.language);
        self.mood = turn.mood;
        self.turns.push(turn.clone());
    }

    pub fn mood(&self) -> Mood {
        self.mood
    }

    /// The topic in talk.
    pub fn topic(&self) -> Option<&str> {
        self.memory.topic.as_deref()
    }

    /// His last words: those of the last turn that had some, else the opening.
    pub fn last_words(&self) -> &str {
        let said = self.turns.iter().rev().map(|turn| turn.reply.as_str());
        said.into_iter()
            .find(|reply| !reply.is_empty())
            .unwrap_or(&self.scenario.says.opening)
    }

    fn ordinal(&self) -> u32 {
        u32::try_from(self.turns.len() + 1).unwrap_or(u32::MAX)
    }

    fn reply(&self, asking: &Asking) -> Reply<'_> {
        if asking.asked == Asked::Silence {
            return self.silence();
        }
        let says = &self.scenario.says;
        let words = &asking.words;
        let form = self.form(asking);
        let named = asking.understood.question.as_deref();
        let topic = named.or(self.memory.topic.as_deref());
        if let Some(taboo) = self.touched(words) {
            return Reply::new(Heard::Taboo, &taboo.says, topic).moved(taboo.mood);
        }
        let touchy = matches!(self.scenario.manner, Manner::Proud | Manner::Wary);
        match form {
            Form::Off => return self.line(Heard::Off, &says.off, None).moved(-1),
            Form::Advice => {
                let mood = if touchy { -2 } else { -1 };
                return self.line(Heard::Advice, &says.advice, topic).moved(mood);
            }
            _ => {}
        }
        // The first time he lets it pass; what a silence would have brought is lost from the second.
        if self.memory.cuts > 0 && self.memory.cuts_off(asking.asked, asking.waited) {
            let talk = self.memory.topic.as_deref();
            return self.line(Heard::Pressed, &says.pressed, talk).moved(-1);
        }
        if let Some(topic) = self.memory.restated(words, form, self.scenario.language) {
            return self.restated(topic);
        }
        match form {
            Form::Statement => {
                let talk = self.memory.topic.as_deref().or(named);
                self.line(Heard::Statement, &says.statement, talk)
            }
            Form::Leading => {
                let proud = self.scenario.manner == Manner::Proud;
                let mood = if proud { -1 } else { 0 };
                self.line(Heard::Leading, &says.leading, topic).moved(mood)
            }
            Form::Double => self.line(Heard::Double, &says.double, topic),
            Form::Closed => {
                let generous = self.scenario.manner == Manner::Talkative && self.mood >= GENEROUS;
                let fact = topic.filter(|_| generous).and_then(|topic| {
                    let topic = self.scenario.topic(topic)?;
                    let fact = self.due(topic, Way::Ask, asking.understood.facet)?;
                    Some(Reply::fact(fact, &topic.question))
                });
                fact.unwrap_or_else(|| self.line(Heard::Closed, &says.closed, topic))
            }
            Form::Open | Form::Advice | Form::Off => self.open(asking),
        }
    }

    /// An opener or a probe of the set is what it is.
    fn form(&self, asking: &Asking) -> Form {
        match asking.asked {
            Asked::Opener | Asked::Probe => Form::Open,
            Asked::Typed | Asked::Silence => asking.understood.form,
        }
    }

    fn touched(&self, words: &str) -> Option<&Taboo> {
        let words = folded(words);
        let touched = self.taboos.iter().find(|(it, _)| words.contains(it));
        touched.and_then(|(_, at)| self.scenario.taboos.get(*at))
    }

    /// Nobody speaks: there may be something he adds by himself.
    fn silence(&self) -> Reply<'_> {
        let talk = self.memory.topic.as_deref();
        let quiet = || Reply::new(Heard::Quiet, "", talk);
        if !self.memory.answered || talk.is_some_and(|it| self.memory.closed.contains(it)) {
            return quiet();
        }
        let topic = talk.and_then(|it| self.scenario.topic(it));
        let fact = topic.and_then(|topic| self.due(topic, Way::Silence, None));
        match (fact, talk) {
            (Some(fact), Some(talk)) => Reply::fact(fact, talk),
            _ => quiet(),
        }
    }

    /// His words come back to him.
    fn restated(&self, topic: &str) -> Reply<'_> {
        let new = !self.memory.restated.contains(topic);
        let mood = Mood::from(new);
        let open = self.mood.saturating_add(mood).min(*MOODS.end());
        let fact = self.scenario.topic(topic).and_then(|topic| {
            let mut echoes = topic.facts.iter().filter(|fact| fact.way == Way::Echo);
            echoes.find(|fact| self.is_untold(fact) && self.leads_to(fact) && fact.mood <= open)
        });
        let reply = match fact {
            Some(fact) => Reply::fact(fact, topic),
            None => self.line(Heard::Statement, &self.scenario.says.statement, Some(topic)),
        };
        reply.moved(mood)
    }

    fn open(&self, asking: &Asking) -> Reply<'_> {
        let says = &self.scenario.says;
        let known = asking.asked != Asked::Typed;
        let facet = asking.understood.facet;
        let talk = self.memory.topic.as_deref();
        let named = asking.understood.question.as_deref();
        let place = Some(asking.place.as_str());
        let topic = match (named, facet) {
            (Some(named), _) => Some(named),
            (None, _) if known => place,
            (None, Some(_)) => talk.or(place),
            (None, None) => {
                talk.filter(|_| going_on::asks_on(&asking.words, self.scenario.language))
            }
        };
        let Some(topic) = topic else {
            return self.line(Heard::Unclear, &says.unclear, None);
        };
        match self.scenario.topic(topic) {
            Some(topic) => self.on_topic(topic, facet),
            None => self.line(Heard::Nothing, &says.nothing, Some(topic)),
        }
    }

    fn on_topic<'s>(&'s self, topic: &'s Topic, facet: Option<Facet>) -> Reply<'s> {
        let says = &self.scenario.says;
        let id = topic.question.as_str();
        let opened = self.memory.opened.contains(id);
        if (facet.is_some() || opened)
            && let Some(fact) = self.due(topic, Way::Ask, facet)
        {
            return Reply::fact(fact, id);
        }
        if !opened {
            return Reply::new(Heard::First, &topic.first, Some(id));
        }
        let meant = || topic.facts.iter().filter(|fact| is_asked_by(fact, facet));
        if meant().any(|fact| self.is_untold(fact) && self.leads_to(fact)) {
            return self.line(Heard::Cold, &says.cold, Some(id));
        }
        // Asked too early: he evades it, so that it is worth coming back to.
        if facet.is_some() && meant().any(|fact| self.is_untold(fact)) {
            return self.line(Heard::Nothing, &says.cold, Some(id));
        }
        // "Tell me more" asks for nothing in particular: whoever has more to say does not find it.
        let again = facet.is_some() && meant().any(|fact| !self.is_untold(fact));
        match again {
            true => self.line(Heard::Again, &says.again, Some(id)),
            false => self.line(Heard::Nothing, &says.nothing, Some(id)),
        }
    }

    /// The first fact of the topic that is reached so and may be told now.
    fn due<'s>(&self, topic: &'s Topic, way: Way, facet: Option<Facet>) -> Option<&'s Fact> {
        let mut facts = topic.facts.iter().filter(|fact| match way {
            Way::Ask => is_asked_by(fact, facet),
            way => fact.way == way,
        });
        facts.find(|it| self.is_untold(it) && self.leads_to(it) && it.mood <= self.mood)
    }

    fn is_untold(&self, fact: &Fact) -> bool {
        !self.memory.told.contains(&fact.id)
    }

    /// What must have been told before it, was.
    fn leads_to(&self, fact: &Fact) -> bool {
        fact.after.iter().all(|id| self.memory.told.contains(id))
    }

    /// One of the lines, and not the one that was said last time.
    fn line<'s>(&'s self, heard: Heard, lines: &'s [String], topic: Option<&str>) -> Reply<'s> {
        let said = self.turns.iter().rev();
        let last = said
            .map(|turn| turn.reply.as_str())
            .find(|reply| lines.iter().any(|line| line == reply));
        let fresh: Vec<&String> = lines
            .iter()
            .filter(|line| lines.len() == 1 || Some(line.as_str()) != last)
            .collect();
        let words = match fresh.len() {
            0 => "",
            count => fresh[(mixed(self.seed, self.ordinal()) % count as u64) as usize],
        };
        Reply::new(heard, words, topic)
    }
}

/// Whether an open question for this facet, or one that only asks on, is for this fact.
fn is_asked_by(fact: &Fact, facet: Option<Facet>) -> bool {
    fact.way == Way::Ask
        && match facet {
            Some(facet) => fact.facets.contains(&facet),
            None => fact.easy,
        }
}

/// Spreads seed and ordinal over all numbers (splitmix64).
fn mixed(seed: u64, ordinal: u32) -> u64 {
    let mut z = seed.wrapping_add(u64::from(ordinal).wrapping_mul(0x9E37_79B9_7F4A_7C15));
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}
