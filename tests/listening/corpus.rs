//! The annotated corpora and the questions that they answer, for the tests and the evaluation.
#![allow(dead_code)] // each of the two uses its part

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use kikitori::dialogue::question::{Facet, Lang, Need, Question, QuestionSet};
use kikitori::listening::Judge;
use kikitori::question_file;
use serde::Deserialize;

/// The authors whose figures are reported.
pub const AUTHORS: [&str; 5] = ["a", "b", "c", "d", "e"];

/// The kinds of thin answers, in the guideline's order.
pub const THIN_KINDS: [&str; 8] = [
    "empty",
    "non_answer",
    "refusal",
    "vague",
    "short",
    "partial",
    "off_topic",
    "gibberish",
];

/// One annotated answer.
#[derive(Deserialize)]
pub struct Case {
    pub id: String,
    pub lang: Lang,
    pub question: String,
    pub answer: String,
    pub thin: bool,
    pub kind: String,
    pub missing: Vec<Facet>,
}

/// A file beside this one.
pub fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/listening")
        .join(name)
}

/// The authors of all files `author-<author>.jsonl`, in order.
pub fn authors() -> Vec<String> {
    let folder = std::fs::read_dir(file("")).expect("the folder of the corpora");
    let names = folder.map(|entry| entry.expect("a file").file_name());
    let author = |name: &str| {
        let author = name.strip_prefix("author-")?.strip_suffix(".jsonl")?;
        Some(author.to_owned())
    };
    let mut authors: Vec<String> = names.filter_map(|name| author(name.to_str()?)).collect();
    authors.sort_by_key(|author| (author.len(), author.clone()));
    authors
}

/// The answers of one author.
pub fn cases(author: &str) -> Vec<Case> {
    cases_of(&format!("author-{author}.jsonl"))
}

/// The answers of a file beside this one.
pub fn cases_of(name: &str) -> Vec<Case> {
    let text = std::fs::read_to_string(file(name)).expect("the corpus stands beside the tests");
    text.lines()
        .map(|line| serde_json::from_str(line).expect("a record of the corpus"))
        .collect()
}

/// The set whose questions the corpora answer, as it ships.
fn set() -> &'static QuestionSet {
    static SET: OnceLock<QuestionSet> = OnceLock::new();
    SET.get_or_init(|| {
        let shipped = kikitori::embedded::QUESTION_SETS;
        let (_, source) = shipped
            .iter()
            .find(|(name, _)| name.contains("locaben"))
            .expect("the set ships");
        question_file::parse(source).0.expect("the set is sound")
    })
}

/// The questions of the guideline: those of the set but the flows.
pub fn questions() -> impl Iterator<Item = &'static Question> {
    set().questions().filter(|it| !it.id.starts_with("flow."))
}

/// The question of an id; `enough` for two and for three expected facets.
pub fn question(id: &str, enough: [usize; 2]) -> Question {
    let mut question = questions()
        .find(|question| question.id == id)
        .expect("a question of the guideline")
        .clone();
    question.enough = enough[question.expects.len() - 2];
    question
}

/// Counts over judged answers.
#[derive(Clone, Copy, Default)]
pub struct Tally {
    pub hits: usize,
    pub false_alarms: usize,
    pub misses: usize,
    pub passed: usize,
    /// Flagged thin answers, and those whose first facet is among the missing.
    pub asked: usize,
    pub asked_right: usize,
    pub partial_asked: usize,
    pub partial_right: usize,
    /// Misses by kind, in the order of [`THIN_KINDS`].
    pub missed: [usize; THIN_KINDS.len()],
}

impl Tally {
    /// Counts a case as it was judged, with the facet that is asked for first.
    pub fn add(&mut self, case: &Case, thin: bool, first: Option<Facet>) {
        match (case.thin, thin) {
            (true, true) => self.hits += 1,
            (false, true) => self.false_alarms += 1,
            (true, false) => self.misses += 1,
            (false, false) => self.passed += 1,
        }
        if case.thin && thin {
            let right = usize::from(first.is_some_and(|facet| case.missing.contains(&facet)));
            self.asked += 1;
            self.asked_right += right;
            if case.kind == "partial" {
                self.partial_asked += 1;
                self.partial_right += right;
            }
        } else if case.thin
            && let Some(kind) = THIN_KINDS.iter().position(|kind| *kind == case.kind)
        {
            self.missed[kind] += 1;
        }
    }

    pub fn precision(&self) -> f64 {
        share(self.hits, self.hits + self.false_alarms)
    }

    pub fn recall(&self) -> f64 {
        share(self.hits, self.hits + self.misses)
    }

    pub fn f1(&self) -> f64 {
        share(
            2 * self.hits,
            2 * self.hits + self.false_alarms + self.misses,
        )
    }

    /// Share of good answers that were flagged.
    pub fn false_alarm(&self) -> f64 {
        share(self.false_alarms, self.false_alarms + self.passed)
    }

    pub fn first_right(&self) -> f64 {
        share(self.asked_right, self.asked)
    }

    pub fn first_right_partial(&self) -> f64 {
        share(self.partial_right, self.partial_asked)
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        0.0
    } else {
        part as f64 / whole as f64
    }
}

/// What works best over the five authors for two and for three expected facets.
pub const ENOUGH: [usize; 2] = [2, 3];

pub fn tally<'a>(
    judge: &Judge,
    cases: impl IntoIterator<Item = &'a Case>,
    enough: [usize; 2],
) -> Tally {
    tally_at(judge, cases, enough, Need::Normal)
}

pub fn tally_at<'a>(
    judge: &Judge,
    cases: impl IntoIterator<Item = &'a Case>,
    enough: [usize; 2],
    need: Need,
) -> Tally {
    let mut tally = Tally::default();
    for case in cases {
        let question = question(&case.question, enough);
        let verdict = judge.judge(&question, &case.answer, case.lang, need);
        tally.add(case, verdict.thin, verdict.missing.first().copied());
    }
    tally
}
