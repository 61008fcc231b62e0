//! What the owner knows of the round so far, made from its turns alone.

use std::collections::BTreeSet;

use super::restate::{Content, confirms};
use crate::dialogue::question::Lang;
use crate::dialogue::round::{Asked, Form, Heard, Turn};

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
        if back && turn.asked == Asked::Typed {
            let topic = self.restated(&turn.words, turn.understood.form, lang);
            if let Some(topic) = topic.map(str::to_owned) {
                self.restated.insert(topic);
            }
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
        self.reading = match turn.reply.chars().count() as u64 {
            0 => 0,
            characters => (characters * READING).clamp(SHORTEST, LONGEST),
        };
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
