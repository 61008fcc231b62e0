//! Answers as a table: a row for each of them, or for each interview.

use std::collections::BTreeMap;

use super::time::{seconds, utc};
use crate::dialogue::answer::{Answer, FollowUp, Outcome, State};
use crate::dialogue::clock::IntervalKind;
use crate::dialogue::question::{Facet, QuestionSet};
use crate::dialogue::record::Stored;
use crate::text::characters;

/// The columns of a row for each answer.
pub const LONG: [&str; 20] = [
    "interview",
    "id",
    "company",
    "visit",
    "assisted",
    "interviewer",
    "set",
    "started",
    "perspective",
    "question",
    "topic",
    "state",
    "answer",
    "characters",
    "seconds",
    "thin",
    "missing",
    "follow_ups",
    "author",
    "tags",
];

/// A question of an interview, as its answer stands.
pub struct Row<'a> {
    stored: &'a Stored,
    perspective: &'a str,
    question: &'a str,
    topic: &'a str,
    answer: Option<&'a Answer>,
    /// Active, of this visit, milliseconds.
    time: Option<u64>,
    follow_ups: String,
    tags: String,
}

/// A value of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell<'a> {
    Text(&'a str),
    Whole(i64),
    Seconds(Option<u64>),
    Switch(Option<bool>),
    Made(String),
}

impl Cell<'_> {
    /// As text; empty where there is no value.
    pub fn text(&self) -> String {
        match self {
            Cell::Text(text) => (*text).to_owned(),
            Cell::Whole(number) => number.to_string(),
            Cell::Seconds(length) => length.map(seconds).unwrap_or_default(),
            Cell::Switch(is) => is.map(|it| it.to_string()).unwrap_or_default(),
            Cell::Made(text) => text.clone(),
        }
    }
}

impl Row<'_> {
    /// In the order of [`LONG`].
    pub fn cells(&self) -> [Cell<'_>; 20] {
        let header = &self.stored.header;
        let answer = self.answer;
        let text = answer.map_or("", |it| it.text.as_str());
        let missing = answer.map_or(&[][..], |it| &it.missing);
        let missing: Vec<&str> = missing.iter().copied().map(Facet::id).collect();
        [
            Cell::Whole(self.stored.number),
            Cell::Text(&header.id),
            Cell::Text(&header.company.name),
            Cell::Whole(header.visit.into()),
            Cell::Text(header.assisted.id()),
            Cell::Text(&header.interviewer),
            Cell::Text(&self.stored.set.id),
            Cell::Made(utc(header.started)),
            Cell::Text(self.perspective),
            Cell::Text(self.question),
            Cell::Text(self.topic),
            Cell::Text(answer.map_or(State::Open, |it| it.state).id()),
            Cell::Text(text),
            Cell::Whole(i64::try_from(characters(text)).unwrap_or(i64::MAX)),
            Cell::Seconds(self.time),
            Cell::Switch(answer.and_then(|it| it.thin)),
            Cell::Made(missing.join(" ")),
            Cell::Text(&self.follow_ups),
            Cell::Text(answer.map_or("", |it| it.author.as_str())),
            Cell::Text(&self.tags),
        ]
    }
}

/// A row for each question of the interview's set.
pub fn long(stored: &Stored) -> Vec<Row<'_>> {
    let mut times: BTreeMap<&str, u64> = BTreeMap::new();
    let active = stored.intervals.iter();
    for interval in active.filter(|it| it.kind == IntervalKind::Active) {
        let time = times.entry(&interval.question).or_default();
        *time = time.saturating_add(interval.length);
    }
    let mut rows = Vec::new();
    for perspective in &stored.set.perspectives {
        rows.extend(perspective.questions.iter().map(|question| {
            Row {
                stored,
                perspective: &perspective.id,
                question: &question.id,
                topic: &question.topic,
                answer: stored.answers.get(&question.id),
                time: times.get(question.id.as_str()).copied(),
                follow_ups: follow_ups(stored, &question.id),
                tags: stored
                    .tags
                    .get(&question.id)
                    .map_or_else(String::new, |tags| {
                        tags.iter()
                            .map(String::as_str)
                            .collect::<Vec<_>>()
                            .join(" ")
                    }),
            }
        }));
    }
    rows
}

/// What was asked after the answer, a line each, its reply below.
fn follow_ups(stored: &Stored, question: &str) -> String {
    let asked = |it: &&FollowUp| it.question == question && it.outcome == Outcome::Asked;
    let told = stored
        .follow_ups
        .iter()
        .filter(asked)
        .map(|it| match it.answer.is_empty() {
            true => format!("→ {}", it.probe),
            false => format!("→ {}\n{}", it.probe, it.answer),
        });
    told.collect::<Vec<_>>().join("\n")
}

/// What stands before the answers in a row for each interview.
const HEAD: [&str; 13] = [
    "interview",
    "id",
    "company",
    "industry",
    "employees",
    "founded",
    "visit",
    "assisted",
    "interviewer",
    "set",
    "edition",
    "started",
    "finished",
];

/// A row for each interview, a column for each question of any of the sets.
pub struct Wide {
    questions: Vec<String>,
}

impl Wide {
    /// Columns in the order of the sets; a question of several sets has one.
    pub fn new(sets: &[QuestionSet]) -> Wide {
        let mut seen = std::collections::BTreeSet::new();
        let all = sets.iter().flat_map(QuestionSet::questions);
        let questions = all.filter(|it| seen.insert(&it.id));
        Wide {
            questions: questions.map(|it| it.id.clone()).collect(),
        }
    }

    pub fn head(&self) -> Vec<&str> {
        let questions = self.questions.iter().map(String::as_str);
        HEAD.into_iter().chain(questions).collect()
    }

    pub fn row(&self, stored: &Stored) -> Vec<String> {
        let header = &stored.header;
        let company = &header.company;
        let mut row = vec![
            stored.number.to_string(),
            header.id.clone(),
            company.name.clone(),
            company.industry.clone(),
            company
                .employees
                .map(|it| it.to_string())
                .unwrap_or_default(),
            company.founded.clone(),
            header.visit.to_string(),
            header.assisted.id().to_owned(),
            header.interviewer.clone(),
            stored.set.id.clone(),
            stored.set.edition.clone(),
            utc(header.started),
            header.finished.map(utc).unwrap_or_default(),
        ];
        let answers = self.questions.iter().map(|it| stored.answers.get(it));
        row.extend(answers.map(|it| it.map(standing).unwrap_or_default()));
        row
    }
}

/// The text; why it is missing, or not the whole of it, in brackets before it.
fn standing(answer: &Answer) -> String {
    match answer.state {
        State::Open | State::Answered => answer.text.clone(),
        state => format!("[{}] {}", state.id(), answer.text)
            .trim_end()
            .to_owned(),
    }
}
