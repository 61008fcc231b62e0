//! The debrief: what a round showed, from its log alone. The same log gives the same debrief.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::dialogue::answer::Answer;
use crate::dialogue::clock::Interval;
use crate::dialogue::question::QuestionSet;
use crate::dialogue::record::Header;
use crate::dialogue::round::{Form, Round};

/// All that the debrief is made from.
#[derive(Clone, Copy)]
pub struct Log<'a> {
    /// The round's number, by which people name it.
    pub number: i64,
    pub header: &'a Header,
    pub set: &'a QuestionSet,
    pub round: &'a Round,
    /// What the trainee wrote down, by question.
    pub answers: &'a BTreeMap<String, Answer>,
    pub intervals: &'a [Interval],
}

/// One round in a line, for comparing rounds.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Attempt {
    pub number: i64,
    pub trainee: String,
    pub scenario: String,
    /// Wall clock, milliseconds since 1970 UTC.
    pub started: i64,
    /// 1 to 5.
    pub mark: u8,
    pub reached: usize,
    pub facts: usize,
    /// Of the questions put, the share that was open. `None`: none was put.
    pub open: Option<f64>,
    /// The owner's share of what was said, by characters. `None`: not known.
    pub owner_talk: Option<f64>,
    /// Milliseconds.
    pub longest_silence: u64,
}

/// A fact and how it went.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Told {
    pub fact: String,
    /// The question of the set it belongs to.
    pub question: String,
    /// As one would write it down.
    pub note: String,
    /// The turn (its ordinal) that reached it.
    pub turn: u32,
    /// The words that reached it; empty for a silence.
    pub words: String,
    pub written: bool,
}

/// Why a fact was not reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// Its topic was never opened.
    NotOpened,
    /// The topic was opened, but not asked for this facet.
    NotDeepened,
    /// It was asked for by a closed, leading or double question only.
    Form,
    /// The owner had closed up.
    Mood,
    /// It needed silence, and the next question came first.
    Silence,
    /// It needed the owner's words given back.
    Echo,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Missed {
    pub fact: String,
    pub question: String,
    pub note: String,
    /// The question that would have reached it.
    pub ask: String,
    pub cause: Cause,
}

/// Something written that the owner never said.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Invented {
    pub question: String,
    /// The words in the notes.
    pub words: String,
}

/// A question put, with its form.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Put {
    pub turn: u32,
    pub form: Form,
    pub words: String,
}

/// Something good, or something to try: `debrief-<id>` of the locale files with these values.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Point {
    pub id: &'static str,
    pub args: Vec<(&'static str, String)>,
}

/// What a round showed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Debrief {
    pub attempt: Attempt,
    pub title: String,
    pub company: String,
    pub owner: String,
    pub level: u8,
    /// Milliseconds on the clock, and planned minutes.
    pub time: u64,
    pub minutes: u32,
    pub partner: bool,
    pub told: Vec<Told>,
    pub missed: Vec<Missed>,
    pub invented: Vec<Invented>,
    pub questions: Vec<Put>,
    /// Silences kept long enough that the owner could go on.
    pub silences: usize,
    /// How often the owner was cut off.
    pub interruptions: usize,
    pub restatements: usize,
    /// Taboos touched, with the words.
    pub taboos: Vec<(String, String)>,
    /// Facts that contradict each other and were both heard, by id.
    pub contradictions: Vec<(String, String)>,
    /// Milliseconds by perspective, in the set's order.
    pub times: Vec<(String, u64)>,
    /// Perspectives in the order they were first gone into.
    pub order: Vec<String>,
    /// Good points first; at least one.
    pub good: Vec<Point>,
    /// Three at most.
    pub next: Vec<Point>,
    /// The trainee's earlier rounds with this owner, oldest first.
    pub earlier: Vec<Attempt>,
    /// Other trainees' rounds with this owner.
    pub group: Vec<Attempt>,
}

/// Makes the debrief. `others`: finished rounds with the same owner, whoever's, this one not among them.
pub fn debrief(log: &Log, others: &[Attempt]) -> Debrief {
    let scenario = &log.round.scenario;
    let turns = &log.round.turns;
    let told: Vec<Told> = scenario
        .facts()
        .filter_map(|(question, fact)| {
            let turn = turns.iter().find(|turn| turn.facts.contains(&fact.id))?;
            Some(Told {
                fact: fact.id.clone(),
                question: question.to_string(),
                note: fact.note.clone(),
                turn: turn.ordinal,
                words: turn.words.clone(),
                written: false,
            })
        })
        .collect();
    let missed = scenario
        .facts()
        .filter(|(_, fact)| told.iter().all(|it| it.fact != fact.id));
    let missed = missed.map(|(question, fact)| Missed {
        fact: fact.id.clone(),
        question: question.to_string(),
        note: fact.note.clone(),
        ask: fact.ask.clone(),
        cause: Cause::NotDeepened,
    });
    let same = |it: &&Attempt| it.scenario == scenario.id;
    Debrief {
        attempt: Attempt {
            number: log.number,
            trainee: log.header.interviewer.clone(),
            scenario: scenario.id.clone(),
            started: log.header.started,
            mark: 3,
            reached: told.len(),
            facts: scenario.facts().count(),
            open: Some(1.0),
            owner_talk: Some(0.5),
            longest_silence: turns.iter().map(|it| it.waited).max().unwrap_or(0),
        },
        title: scenario.title.clone(),
        company: scenario.company.name.clone(),
        owner: scenario.owner.name.clone(),
        level: scenario.level,
        time: log.intervals.iter().map(|it| it.length).sum(),
        minutes: scenario.minutes,
        partner: log.round.partner,
        missed: missed.collect(),
        told,
        invented: Vec::new(),
        questions: Vec::new(),
        silences: 0,
        interruptions: 0,
        restatements: 0,
        taboos: Vec::new(),
        contradictions: Vec::new(),
        times: Vec::new(),
        order: Vec::new(),
        good: Vec::new(),
        next: Vec::new(),
        earlier: others.iter().filter(same).cloned().collect(),
        group: Vec::new(),
    }
}
