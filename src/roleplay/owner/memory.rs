//! What the owner knows of the round so far, made from its turns alone.

use std::collections::BTreeSet;

use super::restate::{Content, confirms};
use crate::dialogue::question::Lang;
use crate::dialogue::round::{Asked, Form, Heard, Round, Turn};

/// Milliseconds it takes to read a character of the owner's words, and the ends of the whole.
const READING: u64 = 40;
const SHORTEST: u64 = 600;
const LONGEST: u64 = 4000;

#[derive(Clone, Debug, Default)]
pub struct Memory {
    /// Facts told.
    pub told: BTreeSet<String>,
    /// The topic in talk.
    pub topic: Option<String>,
    /// Whether the last words were an answer that a silence can follow.
    pub answered: bool,
    /// Topics on which something was answered.
    pub opened: BTreeSet<String>,
    /// Topics that were restated once.
    pub restated: BTreeSet<String>,
    /// Topics on which silence brings nothing any more.
    pub closed: BTreeSet<String>,
    /// How often he was cut off.
    pub cuts: usize,
    /// What it takes to read his last reply, milliseconds; 0 where there is none.
    reading: u64,
    /// What he told, with its topic, the latest last.
    content: Vec<(String, Content)>,
}

impl Memory {
    pub fn keep(&mut self, turn: &Turn, lang: Lang) {
        if self.cuts_off(turn.asked, turn.waited) {
            self.cuts += 1;
        }
        if turn.heard == Heard::Pressed {
            self.closed.extend(self.topic.clone());
        }
        let back = matches!(turn.heard, Heard::Statement | Heard::Fact);
        if let Some(topic) = self.restated_by(turn, lang).filter(|_| back) {
            self.restated.insert(topic.to_owned());
        }
        self.told.extend(turn.facts.iter().cloned());
        if turn.asked != Asked::Silence || turn.heard == Heard::Fact {
            self.answered = is_answer(turn.heard);
        }
        if let Some(topic) = &turn.topic {
            if opens(turn.heard) {
                self.opened.insert(topic.clone());
            }
            if matches!(turn.heard, Heard::First | Heard::Fact) {
                self.content
                    .push((topic.clone(), Content::of(&turn.reply, lang)));
            }
            self.topic = Some(topic.clone());
        }
        self.reading = reading_time(&turn.reply);
    }

    /// The topic on which a turn gives back what he told.
    fn restated_by(&self, turn: &Turn, lang: Lang) -> Option<&str> {
        let typed = turn.asked == Asked::Typed;
        let topic = self.restated(&turn.words, turn.understood.form, lang);
        topic.filter(|_| typed)
    }

    /// Whether words that come after so many milliseconds leave no time to hear him out.
    pub fn cuts_off(&self, asked: Asked, waited: u64) -> bool {
        asked != Asked::Silence && waited < self.reading
    }

    /// The topic on which these words give back what he told: the latest there was, or anything on
    /// the topic in talk.
    pub fn restated(&self, words: &str, form: Form, lang: Lang) -> Option<&str> {
        let may = match form {
            Form::Statement => true,
            Form::Closed | Form::Leading => confirms(words, lang),
            _ => false,
        };
        if !may {
            return None;
        }
        let words = Content::of(words, lang);
        let latest = self.content.last();
        let in_talk = self
            .content
            .iter()
            .rev()
            .filter(|(it, _)| Some(it) == self.topic.as_ref());
        let both = latest.into_iter().chain(in_talk);
        both.into_iter()
            .find(|(_, said)| words.restates(said))
            .map(|(topic, _)| topic.as_str())
    }
}

/// Milliseconds it takes to read these words of the owner's; 0 where there are none.
fn reading_time(words: &str) -> u64 {
    match words.chars().count() as u64 {
        0 => 0,
        characters => (characters * READING).clamp(SHORTEST, LONGEST),
    }
}

/// How a turn met what the owner had said before it.
pub struct Met<'a> {
    pub turn: &'a Turn,
    /// It came before his words could be read.
    pub cut_off: bool,
    /// It gives his words back.
    pub restated: bool,
}

/// The turns of a round, each against what the owner knew by then.
pub fn met(round: &Round) -> impl Iterator<Item = Met<'_>> {
    let lang = round.scenario.language;
    let mut memory = Memory::default();
    round.turns.iter().map(move |turn| {
        let met = Met {
            turn,
            cut_off: memory.cuts_off(turn.asked, turn.waited),
            restated: memory.restated_by(turn, lang).is_some(),
        };
        memory.keep(turn, lang);
        met
    })
}

/// Whether a silence may follow it: he answered, and was not put off.
fn is_answer(heard: Heard) -> bool {
    use Heard::*;
    match heard {
        First | Fact | Again | Nothing | Closed | Statement | Quiet => true,
        Cold | Leading | Double | Advice | Off | Taboo | Pressed | Unclear | Partner => false,
    }
}

fn opens(heard: Heard) -> bool {
    use Heard::*;
    matches!(heard, First | Fact | Again | Nothing | Cold)
}

#[cfg(test)]
mod tests {
    use super::reading_time;

    #[test]
    fn reading_takes_its_time_within_bounds() {
        let table = [
            ("", 0),
            ("はい。", 600),
            (&"あ".repeat(30), 1_200),
            (&"あ".repeat(500), 4_000),
        ];
        for (said, wanted) in table {
            assert_eq!(reading_time(said), wanted);
        }
    }
}
