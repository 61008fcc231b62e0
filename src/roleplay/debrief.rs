//! The debrief: what a round showed, from its log alone. The same log gives the same debrief.
//!
//! | room | what it does |
//! |---|---|
//! | `facts` | which facts were reached by which words, and why the others were not |
//! | `notes`, `invented`, `numbers` | what was written down, and what of it nobody said |
//! | `talk` | questions by form, silences, interruptions, advice, taboos |
//! | `mark` | 1 to 5, and by which rule |
//! | `good`, `next` | the points that are told first and last |
//! | `others` | against the trainee's earlier rounds and the group |

mod facts;
mod good;
mod invented;
mod mark;
mod next;
mod notes;
mod numbers;
mod others;
mod talk;

use std::collections::BTreeMap;

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use crate::dialogue::answer::{Answer, FollowUp};
use crate::dialogue::clock::{Interval, IntervalKind};
use crate::dialogue::question::{Lang, QuestionSet};
use crate::dialogue::record::Header;
use crate::dialogue::round::{Asked, Form, Round};

pub use mark::{OWN_PERCENT, STEPS, mark};
pub use others::Median;

/// All that the debrief is made from.
#[derive(Clone, Copy)]
pub struct Log<'a> {
    /// The round's number, by which people name it.
    pub number: i64,
    pub header: &'a Header,
    /// In the language of the scenario: a probe of the set is known by its words.
    pub set: &'a QuestionSet,
    pub round: &'a Round,
    /// What the trainee wrote down, by question.
    pub answers: &'a BTreeMap<String, Answer>,
    /// Replies to probes are notes too.
    pub follow_ups: &'a [FollowUp],
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
    /// Milliseconds. `None`: not known, since with a partner nobody hears when he speaks.
    pub longest_silence: Option<u64>,
}

impl Attempt {
    /// The share of the facts that was reached, 0 to 1.
    pub fn share(&self) -> f64 {
        match self.facts {
            0 => 0.0,
            facts => self.reached as f64 / facts as f64,
        }
    }
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
    pub asked: Asked,
    /// By the trainee's own words or a silence: neither the set's question nor a probe on offer.
    pub own: bool,
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
    /// Something else has to be told before it.
    After,
}

impl Cause {
    pub fn id(self) -> &'static str {
        match self {
            Cause::NotOpened => "not_opened",
            Cause::NotDeepened => "not_deepened",
            Cause::Form => "form",
            Cause::Mood => "mood",
            Cause::Silence => "silence",
            Cause::Echo => "echo",
            Cause::After => "after",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Missed {
    pub fact: String,
    pub question: String,
    pub note: String,
    /// The question that would have reached it.
    pub ask: String,
    pub cause: Cause,
    /// The turn (its ordinal) that came nearest to it, if one did.
    pub turn: Option<u32>,
    /// The trainee's words in that turn; empty where there are none.
    pub words: String,
    /// The fact that had to be told first and was not.
    pub before: Option<String>,
}

/// Something written that the owner never said.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Invented {
    pub question: String,
    /// The words in the notes.
    pub words: String,
    /// The fact that was not told, where it is one; else it is a number.
    pub fact: Option<String>,
}

/// A question put, with its form.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Put {
    pub turn: u32,
    pub asked: Asked,
    pub form: Form,
    pub words: String,
}

/// Advice that was given.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Advice {
    pub turn: u32,
    /// Milliseconds on the round's clock.
    pub at: u64,
    pub words: String,
    /// Facts told until then.
    pub told: usize,
    /// Before half of the facts were told.
    pub early: bool,
}

/// Something good, or something to try: `debrief-<id>` of the locale files with these values.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Point {
    pub id: &'static str,
    #[serde(serialize_with = "as_map")]
    pub args: Vec<(&'static str, String)>,
}

/// What a round showed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Debrief {
    pub attempt: Attempt,
    /// An unfinished round is looked back on alike, and says so.
    pub finished: bool,
    pub language: Lang,
    pub title: String,
    pub company: String,
    pub owner: String,
    pub aim: String,
    pub level: u8,
    /// Milliseconds on the clock, and planned minutes.
    pub time: u64,
    pub minutes: u32,
    pub partner: bool,
    pub told: Vec<Told>,
    /// Facts reached by own words or silence.
    pub own: usize,
    pub missed: Vec<Missed>,
    pub invented: Vec<Invented>,
    pub questions: Vec<Put>,
    /// Silences kept long enough that the owner could go on.
    pub silences: usize,
    /// How often the owner was cut off.
    pub interruptions: usize,
    pub restatements: usize,
    /// Questions that the program did not understand: no fault of the trainee's.
    pub unclear: usize,
    pub advice: Vec<Advice>,
    /// Taboos touched, with the words.
    pub taboos: Vec<(String, String)>,
    /// Facts that contradict each other and were both heard, by id.
    pub contradictions: Vec<(String, String)>,
    /// Milliseconds by perspective, in the set's order.
    pub times: Vec<(String, u64)>,
    /// Perspectives in the order they were first gone into.
    pub order: Vec<String>,
    /// What perspectives and questions named here are called, by id.
    pub titles: BTreeMap<String, String>,
    /// Good points first; at least one.
    pub good: Vec<Point>,
    /// Three at most.
    pub next: Vec<Point>,
    /// The trainee's earlier rounds with this owner, oldest first.
    pub earlier: Vec<Attempt>,
    /// The trainee's earlier rounds with any owner, oldest first.
    pub trend: Vec<Attempt>,
    /// Other trainees' rounds with this owner.
    pub group: Vec<Attempt>,
    /// Of the others with this owner, by the last round of each.
    pub median: Option<Median>,
}

impl Debrief {
    /// What a perspective or question is called.
    pub fn title_of<'a>(&'a self, id: &'a str) -> &'a str {
        self.titles.get(id).map_or(id, String::as_str)
    }

    /// What is written down of a fact, by its id.
    pub fn note_of<'a>(&'a self, fact: &'a str) -> &'a str {
        let told = self.told.iter().map(|it| (&it.fact, &it.note));
        let missed = self.missed.iter().map(|it| (&it.fact, &it.note));
        let found = told.chain(missed).find(|(id, _)| *id == fact);
        found.map_or(fact, |(_, note)| note)
    }
}

/// Makes the debrief. `others`: finished rounds with any owner, whoever's, in any order, this one
/// not among them.
pub fn debrief(log: &Log, others: &[Attempt]) -> Debrief {
    let scenario = &log.round.scenario;
    let told = facts::told(log);
    let missed = facts::missed(log, &told);
    let attempt = attempt_by(log, &told);
    let mut debrief = Debrief {
        finished: log.header.finished.is_some(),
        language: scenario.language,
        title: scenario.title.clone(),
        company: scenario.company.name.clone(),
        owner: scenario.owner.name.clone(),
        aim: scenario.aim.clone(),
        level: scenario.level,
        time: log
            .intervals
            .iter()
            .filter(active)
            .map(|it| it.length)
            .sum(),
        minutes: scenario.minutes,
        partner: log.round.partner,
        own: told.iter().filter(|it| it.own).count(),
        invented: invented::invented(log, &told),
        questions: talk::questions(log.round),
        silences: talk::silences(log.round),
        interruptions: talk::interruptions(log.round).len(),
        restatements: talk::restatements(log.round).len(),
        unclear: talk::unclear(log.round),
        advice: talk::advice(log.round),
        taboos: talk::taboos(log.round),
        contradictions: facts::contradictions(log, &told),
        times: times(log),
        order: talk::order(log),
        titles: titles(log),
        good: Vec::new(),
        next: Vec::new(),
        earlier: others::earlier(&attempt, others),
        trend: others::trend(&attempt, others),
        group: others::group(&attempt, others),
        median: others::median(&attempt, others),
        attempt,
        told,
        missed,
    };
    debrief.good = good::good(log, &debrief);
    debrief.next = next::next(log, &debrief);
    debrief
}

/// The round in a line, without all the rest.
pub fn attempt(log: &Log) -> Attempt {
    attempt_by(log, &facts::told(log))
}

fn attempt_by(log: &Log, told: &[Told]) -> Attempt {
    let facts = log.round.scenario.facts().count();
    let own = told.iter().filter(|it| it.own).count();
    Attempt {
        number: log.number,
        trainee: log.header.interviewer.clone(),
        scenario: log.round.scenario.id.clone(),
        started: log.header.started,
        mark: mark(told.len(), own, facts),
        reached: told.len(),
        facts,
        open: talk::open_share(log.round),
        owner_talk: talk::owner_share(log.round),
        longest_silence: talk::longest_silence(log.round),
    }
}

fn active(interval: &&Interval) -> bool {
    interval.kind == IntervalKind::Active
}

fn times(log: &Log) -> Vec<(String, u64)> {
    let spent = |perspective: &str| {
        let of = log.intervals.iter().filter(active).filter(|it| {
            let home = log.set.perspective_of(&it.question);
            home.is_some_and(|it| it.id == perspective)
        });
        of.map(|it| it.length).sum()
    };
    let times = log.set.perspectives.iter();
    let times = times.map(|it| (it.id.clone(), spent(&it.id)));
    times.filter(|(_, time)| *time > 0).collect()
}

fn titles(log: &Log) -> BTreeMap<String, String> {
    let perspectives = log.set.perspectives.iter();
    let perspectives = perspectives.map(|it| (it.id.clone(), it.title.clone()));
    let questions = log.set.questions();
    let questions = questions.map(|it| (it.id.clone(), it.topic.clone()));
    perspectives.chain(questions).collect()
}

fn as_map<S: Serializer>(args: &[(&'static str, String)], to: S) -> Result<S::Ok, S::Error> {
    let mut map = to.serialize_map(Some(args.len()))?;
    for (name, value) in args {
        map.serialize_entry(name, value)?;
    }
    map.end()
}

/// Words as a point quotes them: one line, and no longer than is read in passing.
fn quoted(words: &str) -> String {
    const MOST: usize = 60;
    let line: Vec<&str> = words.split_whitespace().collect();
    let line = line.join(" ");
    match line.chars().count() > MOST {
        true => line.chars().take(MOST - 1).chain(['…']).collect(),
        false => line,
    }
}

/// Milliseconds as seconds, to a tenth.
fn in_seconds(milliseconds: u64) -> String {
    let tenths = milliseconds / 100;
    match tenths % 10 {
        0 => (tenths / 10).to_string(),
        part => format!("{}.{part}", tenths / 10),
    }
}
