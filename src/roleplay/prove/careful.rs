//! A careful interviewer: opens a topic before going into it, puts the question that is given for
//! each fact, hears the owner out, keeps silent and gives his words back where that is the way.

use super::table::Table;
use super::{Flaw, Why};
use crate::dialogue::question::QuestionSet;
use crate::dialogue::round::{Form, Heard, Understood};
use crate::dialogue::scenario::{Fact, Scenario, Way};
use crate::roleplay::owner::restates;

type Understand<'a> = &'a dyn Fn(&str) -> Understood;

/// Turns after which he gives up: a round that long helps nobody, whatever it may still bring.
const MOST_TURNS: usize = 4_000;

/// The facts that such an interviewer does not reach, and why.
pub fn unreached(scenario: &Scenario, set: &QuestionSet, understand: Understand) -> Vec<Flaw> {
    let mut player = Player {
        table: Table::new(scenario, 0),
        scenario,
        set,
        understand,
    };
    let facts: Vec<(&str, &Fact)> = scenario.facts().collect();
    let mut why: Vec<Option<Why>> = vec![None; facts.len()];
    // What is not told yet may be once more was: goes round while that brings something.
    loop {
        let before = player.table.reached();
        for ((topic, fact), why) in facts.iter().zip(&mut why) {
            let turns = player.table.round().turns.len();
            if turns < MOST_TURNS && !player.table.has(&fact.id) {
                *why = player.try_for(topic, fact);
            }
        }
        if player.table.reached() == before || player.table.reached() >= facts.len() {
            break;
        }
    }
    let missed = facts.iter().zip(why);
    missed
        .filter(|((topic, fact), _)| !player.table.has(&fact.id) || !echoes(scenario, topic, fact))
        .map(|((_, fact), why)| Flaw::Unreached {
            fact: fact.id.clone(),
            why: why.unwrap_or(Why::Nothing),
        })
        .collect()
}

struct Player<'a> {
    table: Table,
    scenario: &'a Scenario,
    set: &'a QuestionSet,
    understand: Understand<'a>,
}

impl Player<'_> {
    /// `None`: it was told.
    fn try_for(&mut self, topic: &str, fact: &Fact) -> Option<Why> {
        if let Some(missing) = fact.after.iter().find(|id| !self.table.has(id)) {
            return Some(Why::After {
                fact: missing.clone(),
            });
        }
        self.open_up(fact, topic);
        self.bring_up(topic);
        match fact.way {
            Way::Ask => return self.ask(topic, fact),
            Way::Silence => {
                self.table.wait();
            }
            Way::Echo => {
                self.table.give_back(quoted(&fact.ask));
            }
        }
        (!self.table.has(&fact.id)).then(|| self.shortfall(fact).unwrap_or(Why::Nothing))
    }

    /// Gives his words back, on this topic and then on the others, until he is in the mood for it.
    fn open_up(&mut self, fact: &Fact, topic: &str) {
        let scenario = self.scenario;
        let others = scenario.topics.iter().map(|it| it.question.as_str());
        let others = others.filter(|it| *it != topic);
        for topic in [topic].into_iter().chain(others) {
            if self.table.owner().mood() >= fact.mood {
                return;
            }
            self.bring_up(topic);
            self.table.give_back(None);
        }
    }

    /// Puts the fact's question, again where another fact of its kind came first.
    fn ask(&mut self, topic: &str, fact: &Fact) -> Option<Why> {
        let understood = (self.understand)(&fact.ask);
        let tries = self
            .scenario
            .topic(topic)
            .map_or(1, |it| it.facts.len() + 1);
        let mut heard = Heard::Nothing;
        for _ in 0..tries {
            heard = self.table.say(topic, &fact.ask, understood.clone()).heard;
            if self.table.has(&fact.id) {
                return None;
            }
            if !matches!(heard, Heard::Fact | Heard::First) {
                break;
            }
        }
        let other = understood.question.filter(|it| it != topic);
        Some(match (heard, other) {
            (Heard::Taboo, _) => Why::Taboo,
            _ if understood.form != Form::Open => Why::Form {
                understood: understood.form,
            },
            (_, Some(understood)) => Why::Topic { understood },
            _ if !understood.facet.is_some_and(|it| fact.facets.contains(&it)) => Why::Facet {
                understood: understood.facet,
            },
            _ => self.shortfall(fact).unwrap_or(Why::Nothing),
        })
    }

    /// Makes this the topic in talk, by the set's own question or by one that was answered before.
    fn bring_up(&mut self, topic: &str) {
        let answered = self.table.round().turns.last();
        let ready = answered.is_some_and(|turn| {
            turn.topic.as_deref() == Some(topic)
                && matches!(turn.heard, Heard::First | Heard::Fact | Heard::Statement)
        });
        if !ready {
            let opener = self.set.question(topic).map_or("", |it| &it.ask);
            self.table.read_out(topic, None, opener);
        }
    }

    fn shortfall(&self, fact: &Fact) -> Option<Why> {
        let best = self.table.owner().mood();
        (best < fact.mood).then_some(Why::Mood {
            least: fact.mood,
            best,
        })
    }
}

/// Whether what is to be given back for an echo is something he says on the topic.
fn echoes(scenario: &Scenario, topic: &str, fact: &Fact) -> bool {
    let quoted = quoted(&fact.ask).filter(|_| fact.way == Way::Echo);
    let (Some(words), Some(topic)) = (quoted, scenario.topic(topic)) else {
        return true;
    };
    let told = topic.facts.iter().filter(|it| it.id != fact.id);
    let mut said = told.map(|it| &it.says).chain([&topic.first]);
    said.any(|said| restates(words, said, scenario.language))
}

/// The owner's words as the advice for an echo quotes them.
pub fn quoted(ask: &str) -> Option<&str> {
    let pairs = [('「', '」'), ('“', '”'), ('"', '"'), ('‘', '’')];
    let between = |(open, close): (char, char)| {
        let (_, rest) = ask.split_once(open)?;
        rest.rsplit_once(close).map(|(quoted, _)| quoted)
    };
    // A single quote is an apostrophe too: what it opens begins a word and what it closes ends one.
    let plain = || {
        let start = ask.find(" '").map(|at| at + 2)?;
        let rest = &ask[start..];
        rest.rfind('\'').map(|end| &rest[..end])
    };
    let found = pairs.into_iter().find_map(between).or_else(plain);
    found.filter(|it| !it.trim().is_empty())
}
