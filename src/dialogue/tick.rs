//! Ticks of whoever plays the owner: which fact he told and which taboo was touched, in reply to
//! which question; and how they go into the log of the round.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::round::{Heard, Round, Turn};
use super::scenario::{Fact, Scenario, Taboo};

/// What is ticked, by its id in the scenario.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Ticked {
    Fact(String),
    Taboo(String),
}

/// A tick set, or taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tick {
    /// The round: the id of its interview.
    pub round: String,
    /// The ordinal of the turn.
    pub turn: u32,
    #[serde(flatten)]
    pub what: Ticked,
    /// `false`: taken back.
    pub told: bool,
    /// Wall clock, milliseconds since 1970 UTC: of two ticks of the same the later one counts.
    pub at: i64,
}

/// The turns of a partner's round that change by ticks, as they are then. `id`: of its interview.
/// The order of the ticks does not matter, and ticks that were taken in before change nothing;
/// those of other rounds, of turns, facts and taboos that are not there are passed over.
pub fn merged(round: &Round, id: &str, ticks: &[Tick]) -> Vec<Turn> {
    let mut latest: BTreeMap<(u32, &Ticked), (i64, bool)> = BTreeMap::new();
    for tick in ticks.iter().filter(|it| round.partner && it.round == id) {
        let kept = latest.entry((tick.turn, &tick.what)).or_default();
        *kept = (*kept).max((tick.at, tick.told));
    }
    let said = |turn: &Turn, what: &Ticked| latest.get(&(turn.ordinal, what)).map(|it| it.1);
    let changed = round.turns.iter().filter_map(|turn| {
        let new = with(turn, &round.scenario, |what| said(turn, what));
        (new != *turn).then_some(new)
    });
    changed.collect()
}

/// The round with the ticks in its turns.
pub fn take_in(round: &mut Round, id: &str, ticks: &[Tick]) {
    for new in merged(round, id, ticks) {
        let old = round
            .turns
            .iter_mut()
            .find(|it| it.ordinal == new.ordinal)
            .expect("a turn of the round");
        *old = new;
    }
}

/// The taboos that a turn touched, by the words the owner answered it with; with a partner, those he
/// ticked.
pub fn touched<'s>(scenario: &'s Scenario, turn: &Turn) -> impl Iterator<Item = &'s Taboo> {
    let mut lines: Vec<String> = Vec::new();
    if turn.heard == Heard::Taboo {
        lines.extend(turn.reply.lines().map(String::from));
        lines.push(one_line(&turn.reply));
    }
    let taboos = scenario.taboos.iter();
    taboos.filter(move |taboo| lines.contains(&one_line(&taboo.says)))
}

/// A turn by what is said of it; `None`: it stays as it was.
fn with(turn: &Turn, scenario: &Scenario, said: impl Fn(&Ticked) -> Option<bool>) -> Turn {
    let mut new = turn.clone();
    let facts: Vec<(&Fact, bool)> = scenario
        .facts()
        .filter_map(|(_, fact)| Some((fact, said(&Ticked::Fact(fact.id.clone()))?)))
        .collect();
    if !facts.is_empty() {
        let is = |id: &str| facts.iter().find(|(fact, _)| fact.id == id);
        let told = |fact: &&Fact| {
            is(&fact.id).map_or_else(|| turn.facts.contains(&fact.id), |(_, told)| *told)
        };
        let known = scenario.facts().map(|(_, fact)| fact);
        new.facts = known.filter(told).map(|fact| fact.id.clone()).collect();
    }
    let before: Vec<&str> = touched(scenario, turn).map(|it| it.id.as_str()).collect();
    let is = |taboo: &&Taboo| {
        said(&Ticked::Taboo(taboo.id.clone())).unwrap_or(before.contains(&taboo.id.as_str()))
    };
    let now: Vec<&Taboo> = scenario.taboos.iter().filter(is).collect();
    if now.iter().map(|it| it.id.as_str()).ne(before) {
        let lines: Vec<String> = now.iter().map(|it| one_line(&it.says)).collect();
        new.reply = lines.join("\n");
        new.heard = match now.is_empty() {
            true => Heard::Partner,
            false => Heard::Taboo,
        };
    }
    new
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
