//! Careless interviewers: one reads out the set and clicks the first probe, one asks for yes or no,
//! one asks anything without listening. None of them may get far.

use super::Flaw;
use super::table::Table;
use crate::dialogue::question::{Facet, Question, QuestionSet};
use crate::dialogue::round::{Form, Understood};
use crate::dialogue::scenario::Scenario;

/// Ways of not listening.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Careless {
    /// The set's questions in its order, each with its first probe.
    FirstProbe,
    /// Yes-or-no questions alone.
    Closed,
    /// Openers, probes, closed and leading questions in no order, without waiting.
    Random,
}

impl Careless {
    pub const ALL: [Careless; 3] = [Careless::FirstProbe, Careless::Closed, Careless::Random];

    pub fn id(self) -> &'static str {
        match self {
            Careless::FirstProbe => "first-probe",
            Careless::Closed => "closed",
            Careless::Random => "random",
        }
    }

    /// Of a hundred facts, so many may be reached.
    fn most(self) -> usize {
        match self {
            Careless::FirstProbe => 60,
            Careless::Closed | Careless::Random => 30,
        }
    }
}

/// Rounds each of them plays.
const SEEDS: u64 = 12;

/// Questions of the one who asks anything.
const RANDOM_QUESTIONS: u64 = 40;

pub fn too_easy(scenario: &Scenario, set: &QuestionSet) -> Vec<Flaw> {
    let facts = scenario.facts().count();
    let mut flaws = Vec::new();
    for player in Careless::ALL {
        let rounds = (0..SEEDS).map(|seed| play_careless(player, scenario, set, seed).reached());
        let reached = rounds.max().unwrap_or(0);
        if reached * 100 > facts * player.most() {
            flaws.push(Flaw::TooEasy {
                player,
                reached,
                facts,
            });
        }
    }
    flaws
}

/// One round of such an interviewer.
pub fn play_careless(player: Careless, scenario: &Scenario, set: &QuestionSet, seed: u64) -> Table {
    let mut table = Table::new(scenario, seed);
    match player {
        Careless::FirstProbe => read_out(&mut table, set),
        Careless::Closed => ask_closed(&mut table, set),
        Careless::Random => ask_anything(&mut table, set, seed),
    }
    table
}

fn read_out(table: &mut Table, set: &QuestionSet) {
    for question in set.questions() {
        table.read_out(&question.id, None, &question.ask);
        if let Some(probe) = question.probes.first() {
            table.read_out(&question.id, Some(probe.facet), &probe.ask);
        }
    }
}

fn ask_closed(table: &mut Table, set: &QuestionSet) {
    for question in set.questions() {
        for facet in [None].into_iter().chain(Facet::ALL.map(Some)) {
            put(table, question, facet, Form::Closed);
        }
    }
}

fn ask_anything(table: &mut Table, set: &QuestionSet, seed: u64) {
    let questions: Vec<&Question> = set.questions().collect();
    if questions.is_empty() {
        return;
    }
    table.waits = false;
    let mut dice = Dice(seed);
    for _ in 0..RANDOM_QUESTIONS {
        let question = questions[dice.below(questions.len())];
        match dice.below(4) {
            0 => drop(table.read_out(&question.id, None, &question.ask)),
            1 if !question.probes.is_empty() => {
                let probe = &question.probes[dice.below(question.probes.len())];
                table.read_out(&question.id, Some(probe.facet), &probe.ask);
            }
            1 | 2 => put(table, question, None, Form::Closed),
            _ => put(table, question, None, Form::Leading),
        }
    }
}

/// A question of this form. Its words say nothing: what it is, is known.
fn put(table: &mut Table, question: &Question, facet: Option<Facet>, form: Form) {
    let understood = Understood {
        question: Some(question.id.clone()),
        facet,
        form,
    };
    table.say(&question.id, "", understood);
}

/// Numbers that look random and are the same each time (a linear congruential generator).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        let step = self.0.wrapping_mul(6_364_136_223_846_793_005);
        self.0 = step.wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % end as u64) as usize
    }
}
