//! What a question put to a partner comes to: the facts it reaches by the scenario's rules, and
//! what to say. A help for the partner; what he tells is his.

use super::Nearness;
use crate::dialogue::question::Facet;
use crate::dialogue::round::{Form, Round, Turn};
use crate::dialogue::scenario::{Fact, Manner, Topic, Way};
use crate::text::folded;

/// What a question comes to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reach<'a> {
    /// Facts (ids) it reaches.
    pub facts: Vec<&'a str>,
    /// Facts that come if the trainee keeps silent after the answer.
    pub silence: Vec<&'a str>,
    /// Taboos (ids) whose words stand in it.
    pub taboos: Vec<&'a str>,
    pub say: Say<'a>,
}

/// What to do: `partner-do-<id>` of the locale files, and words to say.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Say<'a> {
    pub id: &'static str,
    pub line: &'a str,
}

impl Reach<'_> {
    pub(super) fn of_fact(&self, id: &str) -> Nearness {
        match () {
            () if self.facts.contains(&id) => Nearness::Reached,
            () if self.silence.contains(&id) => Nearness::Silence,
            () => Nearness::Far,
        }
    }

    pub(super) fn of_taboo(&self, id: &str) -> Nearness {
        match self.taboos.contains(&id) {
            true => Nearness::Reached,
            false => Nearness::Far,
        }
    }
}

/// What the question of this turn comes to, after the turns before it.
pub fn reach<'a>(round: &'a Round, turn: &Turn) -> Reach<'a> {
    let scenario = &round.scenario;
    let words = folded(&turn.words);
    let touches = |word: &String| !word.is_empty() && words.contains(&folded(word));
    let taboos = scenario.taboos.iter();
    let taboos = taboos.filter(|it| it.words.iter().any(touches));
    let taboos: Vec<_> = taboos.collect();
    let topic = turn.topic.as_deref().and_then(|it| scenario.topic(it));
    let left: Vec<&Fact> = topic
        .iter()
        .flat_map(|topic| &topic.facts)
        .filter(|fact| is_left(round, turn, fact))
        .collect();
    let ids = |wanted: &dyn Fn(&Fact) -> bool| -> Vec<&'a str> {
        let fitting = left.iter().filter(|fact| wanted(fact));
        fitting.map(|fact| fact.id.as_str()).collect()
    };
    let facts = match taboos.is_empty() {
        true => ids(&|fact| reaches(turn, fact, scenario.manner)),
        false => Vec::new(),
    };
    let silence = match turn.understood.form {
        Form::Off | Form::Advice => Vec::new(),
        _ => ids(&|fact| fact.way == Way::Silence),
    };
    let say = match taboos.first() {
        Some(taboo) => Say {
            id: "taboo",
            line: &taboo.says,
        },
        None if !facts.is_empty() => Say {
            id: "tell",
            line: "",
        },
        None => otherwise(round, turn, topic),
    };
    Reach {
        facts,
        silence,
        taboos: taboos.iter().map(|it| it.id.as_str()).collect(),
        say,
    }
}

/// Whether it was not told before this turn, and all that must be told before it was; a silence
/// follows the answer to the question, so what that told counts.
fn is_left(round: &Round, turn: &Turn, fact: &Fact) -> bool {
    let told = |id: &String, until: u32| {
        let mut turns = round.turns.iter().filter(|it| it.ordinal < until);
        turns.any(|it| it.facts.contains(id))
    };
    let until = turn.ordinal + u32::from(fact.way == Way::Silence);
    !told(&fact.id, turn.ordinal) && fact.after.iter().all(|it| told(it, until))
}

fn reaches(turn: &Turn, fact: &Fact, manner: Manner) -> bool {
    let understood = &turn.understood;
    let asks = understood.form == Form::Open
        || understood.form == Form::Closed && manner == Manner::Talkative;
    match fact.way {
        Way::Ask if asks => match understood.facet {
            Some(facet) => fact.facets.contains(&facet),
            None => fact.easy && is_further(turn),
        },
        Way::Echo => understood.form == Form::Statement,
        Way::Ask | Way::Silence => false,
    }
}

/// Whether a topic is opened further, not opened: the set's own question is answered thinly.
fn is_further(turn: &Turn) -> bool {
    turn.asked != crate::dialogue::round::Asked::Opener
}

/// What to say where no fact is reached.
fn otherwise<'a>(round: &'a Round, turn: &Turn, topic: Option<&'a Topic>) -> Say<'a> {
    let says = &round.scenario.says;
    let one = |id: &'static str, lines: &'a [String]| Say {
        id,
        line: match lines.len() {
            0 => "",
            count => &lines[turn.ordinal as usize % count],
        },
    };
    match turn.understood.form {
        Form::Closed => one("closed", &says.closed),
        Form::Leading => one("leading", &says.leading),
        Form::Double => one("double", &says.double),
        Form::Advice => one("advice", &says.advice),
        Form::Off => one("off", &says.off),
        Form::Statement => one("statement", &says.statement),
        Form::Open => {
            let Some(topic) = topic else {
                return one("unclear", &says.unclear);
            };
            if is_first(round, turn) {
                return Say {
                    id: "first",
                    line: &topic.first,
                };
            }
            match was_told(round, turn, topic, turn.understood.facet) {
                true => one("again", &says.again),
                false => one("nothing", &says.nothing),
            }
        }
    }
}

/// Whether nobody asked openly about the topic before.
fn is_first(round: &Round, turn: &Turn) -> bool {
    let before = round.turns.iter().filter(|it| it.ordinal < turn.ordinal);
    let mut openly = before.filter(|it| it.understood.form == Form::Open);
    !openly.any(|it| it.topic == turn.topic)
}

/// Whether a fact of this facet was told before.
fn was_told(round: &Round, turn: &Turn, topic: &Topic, facet: Option<Facet>) -> bool {
    let before = round.turns.iter().filter(|it| it.ordinal < turn.ordinal);
    let told: Vec<&String> = before.flat_map(|it| &it.facts).collect();
    let asked = topic
        .facts
        .iter()
        .filter(|fact| facet.is_none_or(|facet| fact.facets.contains(&facet)));
    asked.into_iter().any(|fact| told.contains(&&fact.id))
}
