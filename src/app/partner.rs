//! The owner's terminal: a partner plays the owner of a round that is held at another one. What is
//! in front of him, what he ticks; plain data, every decision is here. See [`crate::desk`] for how
//! it follows the round.

pub mod card;
mod play;
pub mod reach;
#[cfg(test)]
mod tests;

use super::list::List;
use super::{Notice, SMALLEST, Theme};
use crate::dialogue::question::{Lang, QuestionSet};
use crate::dialogue::round::{Round, Turn};
use crate::dialogue::scenario::{Fact, Taboo};
use crate::dialogue::tick::{self, Tick, Ticked};
use crate::failure::Failure;
use crate::locale::Locale;
use crate::text::folded;
use reach::Reach;

/// The partner's round worked on last, as the trainee's program has kept it.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    /// The id of its interview.
    pub id: String,
    pub trainee: String,
    pub finished: bool,
    pub round: Round,
    /// The question set, in the language of the screen.
    pub words: QuestionSet,
}

/// What the loop is to do outside.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    /// To be kept; then [`Partner::ticked`].
    Keep(Tick),
    Language(Lang),
    Quit,
}

/// Everything the owner's terminal shows and every decision rests on.
pub struct Partner {
    pub locale: Locale,
    pub theme: Theme,
    /// Width and height of the frame, cells.
    pub size: (u16, u16),
    /// The round in front, the ticks in its turns. `None`: none is held.
    pub seen: Option<Seen>,
    /// Facts and taboos, found by number or words.
    pub list: List,
    /// How far the card (or what was told, once the round is over) is scrolled, rows. `None`: the
    /// question is in front.
    pub card: Option<usize>,
    /// The earlier question that is looked at. `None`: the latest.
    pub back: Option<u32>,
    pub notice: Option<Notice>,
    /// Why the round cannot be followed just now.
    pub trouble: Option<Failure>,
    clipboard: String,
    ticks: Vec<Tick>,
}

/// A line of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Row<'a> {
    /// Counts from 1, and stays the same through the round.
    pub number: usize,
    pub item: Item<'a>,
    /// The turn in which it was ticked.
    pub told: Option<u32>,
    pub nearness: Nearness,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Item<'a> {
    /// With the question of the set it belongs to.
    Fact(&'a str, &'a Fact),
    Taboo(&'a Taboo),
}

/// How near the question in front comes to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nearness {
    Far,
    /// It comes if the trainee keeps silent now.
    Silence,
    Reached,
}

impl Row<'_> {
    pub fn what(&self) -> Ticked {
        match self.item {
            Item::Fact(_, fact) => Ticked::Fact(fact.id.clone()),
            Item::Taboo(taboo) => Ticked::Taboo(taboo.id.clone()),
        }
    }

    fn searched(&self) -> String {
        let texts = match self.item {
            Item::Fact(_, fact) => [fact.note.clone(), fact.says.clone(), fact.ask.clone()],
            Item::Taboo(taboo) => [taboo.words.join(" "), taboo.says.clone(), String::new()],
        };
        folded(&texts.join(" "))
    }
}

impl Partner {
    pub fn new(locale: Locale, theme: Theme, size: (u16, u16)) -> Partner {
        Partner {
            locale,
            theme,
            size,
            seen: None,
            list: List::default(),
            card: None,
            back: None,
            notice: None,
            trouble: None,
            clipboard: String::new(),
            ticks: Vec::new(),
        }
    }

    pub fn too_small(&self) -> bool {
        self.size.0 < SMALLEST.0 || self.size.1 < SMALLEST.1
    }

    /// Takes over what the trainee's program has kept, and all ticks there are. A new question
    /// comes in front; a finished round only where it was followed.
    pub fn see(&mut self, seen: Option<Seen>, ticks: Vec<Tick>) {
        self.ticks = ticks;
        let before = self.seen.take();
        let same = |it: &Seen| before.as_ref().is_some_and(|before| before.id == it.id);
        self.seen = seen.filter(|it| !it.finished || same(it));
        let Some(seen) = &mut self.seen else {
            return self.anew();
        };
        tick::take_in(&mut seen.round, &seen.id, &self.ticks);
        match before.filter(|it| it.id == seen.id) {
            None => {
                self.anew();
                match self.turn() {
                    None => self.card = Some(0),
                    Some(_) => self.choose(),
                }
            }
            Some(before) if before.finished != seen.finished => self.anew(),
            Some(before) if before.round.turns.len() < seen.round.turns.len() => self.asked(),
            Some(_) => {}
        }
    }

    /// A tick is kept.
    pub fn ticked(&mut self, tick: Tick) {
        self.ticks.push(tick);
        if let Some(seen) = &mut self.seen {
            tick::take_in(&mut seen.round, &seen.id, &self.ticks);
        }
    }

    pub fn is_over(&self) -> bool {
        self.seen.as_ref().is_some_and(|seen| seen.finished)
    }

    /// The question in front, the latest or an earlier one.
    pub fn turn(&self) -> Option<&Turn> {
        let turns = &self.seen.as_ref()?.round.turns;
        let earlier = turns.iter().find(|turn| Some(turn.ordinal) == self.back);
        earlier.or(turns.last())
    }

    /// What the question in front comes to.
    pub fn reach(&self) -> Option<Reach<'_>> {
        let seen = self.seen.as_ref()?;
        Some(reach::reach(&seen.round, self.turn()?))
    }

    /// Facts, then taboos.
    pub fn rows(&self) -> Vec<Row<'_>> {
        let Some(seen) = &self.seen else {
            return Vec::new();
        };
        let reach = self.reach().unwrap_or_default();
        let told = |id: &str| {
            let mut turns = seen.round.turns.iter();
            turns.find(|turn| turn.facts.iter().any(|it| it == id))
        };
        let touched = |id: &str| {
            let mut turns = seen.round.turns.iter();
            turns.find(|turn| tick::touched(&seen.round.scenario, turn).any(|taboo| taboo.id == id))
        };
        let facts = seen.round.scenario.facts().map(|(question, fact)| {
            let told = told(&fact.id).map(|turn| turn.ordinal);
            (Item::Fact(question, fact), told, reach.of_fact(&fact.id))
        });
        let taboos = seen.round.scenario.taboos.iter().map(|taboo| {
            let told = touched(&taboo.id).map(|turn| turn.ordinal);
            (Item::Taboo(taboo), told, reach.of_taboo(&taboo.id))
        });
        let all = facts.chain(taboos).enumerate();
        all.map(|(at, (item, told, nearness))| Row {
            number: at + 1,
            item,
            told,
            nearness,
        })
        .collect()
    }

    /// The rows that what was typed leaves: the one of a number, or those with the words.
    pub fn shown(&self) -> Vec<Row<'_>> {
        let rows = self.rows();
        if let Ok(number) = folded(self.list.filter.text()).trim().parse::<usize>() {
            return rows.into_iter().filter(|it| it.number == number).collect();
        }
        let searched: Vec<String> = rows.iter().map(Row::searched).collect();
        let matching = self.list.matches(searched.iter().map(String::as_str));
        let matching = matching.into_iter().map(|at| rows[at].clone());
        matching.collect()
    }

    /// How many facts were told, of how many.
    pub fn count(&self) -> (usize, usize) {
        let rows = self.rows();
        let facts = || rows.iter().filter(|it| matches!(it.item, Item::Fact(..)));
        (
            facts().filter(|it| it.told.is_some()).count(),
            facts().count(),
        )
    }

    /// Another round, or another stage of it.
    fn anew(&mut self) {
        self.list = List::default();
        self.card = None;
        self.back = None;
        self.notice = None;
    }

    /// A question came.
    fn asked(&mut self) {
        self.card = None;
        self.back = None;
        self.notice = None;
        self.list.filter = Default::default();
        self.choose();
    }

    /// Chooses what the question in front reaches, else what is left of its topic.
    fn choose(&mut self) {
        let rows = self.rows();
        let topic = self.turn().and_then(|turn| turn.topic.clone());
        let here = |row: &Row| matches!(row.item, Item::Fact(question, _) if Some(question) == topic.as_deref());
        let chosen = rows
            .iter()
            .position(|row| row.nearness == Nearness::Reached)
            .or_else(|| rows.iter().position(|row| here(row) && row.told.is_none()))
            .or_else(|| rows.iter().position(here));
        self.list.selected = chosen.unwrap_or(self.list.selected);
    }
}
