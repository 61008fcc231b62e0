//! The annotated corpora and the questions that they answer, for the tests and the evaluation.
#![allow(dead_code)] // each of the two uses its part

use std::path::{Path, PathBuf};

use kikitori::dialogue::question::{Facet, Kind, Lang, Need, Question, TimeSense};
use kikitori::listening::Judge;
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
    let text = std::fs::read_to_string(file(&format!("author-{author}.jsonl")))
        .expect("the corpus stands beside the tests");
    text.lines()
        .map(|line| serde_json::from_str(line).expect("a record of the corpus"))
        .collect()
}

/// What the guideline expects of a question, the sense of its time, and whether "none" answers it.
const QUESTIONS: &[(&str, &str, TimeSense, bool)] = {
    use TimeSense::*;
    &[
        ("mgmt.philosophy", "reason example", Any, false),
        ("mgmt.ambition", "number time how", Future, true),
        ("mgmt.succession", "actor time how", Future, true),
        ("biz.history", "time reason impact", Past, false),
        ("biz.strengths", "example comparison reason", Any, false),
        ("biz.weaknesses", "example impact how", Any, false),
        ("biz.it", "how impact", Any, true),
        ("biz.productivity", "how number", Any, false),
        ("env.market", "number comparison", Any, false),
        ("env.competitors", "actor comparison", Any, true),
        ("env.customers", "number how", Any, true),
        ("env.partners", "actor number time", Past, false),
        ("env.feedback", "example how", Any, false),
        ("env.employees", "number reason", Any, true),
        ("env.banks", "actor number", Any, true),
        ("ctl.organization", "actor number", Any, false),
        ("ctl.quality", "how example", Any, false),
        ("ctl.plan", "time how", Any, true),
        ("ctl.sharing", "how time", Repeated, true),
        ("ctl.rnd", "actor example", Any, true),
        ("ctl.ip", "number impact", Any, true),
        ("ctl.training", "how example", Any, true),
        ("sum.current", "number comparison", Any, false),
        ("sum.goal", "number time", Future, false),
        ("sum.gap", "reason impact", Any, false),
        ("sum.action", "how actor time", Future, true),
    ]
};

/// The ids of all questions.
pub fn ids() -> impl Iterator<Item = &'static str> {
    QUESTIONS.iter().map(|question| question.0)
}

/// The question of an id; `enough` for two and for three expected facets.
pub fn question(id: &str, enough: [usize; 2]) -> Question {
    let &(_, expects, time, none_is_answer) = QUESTIONS
        .iter()
        .find(|q| q.0 == id)
        .expect("a question of the guideline");
    let expects: Vec<Facet> = expects.split(' ').filter_map(Facet::from_id).collect();
    Question {
        id: id.to_string(),
        sheet_box: None,
        kind: Kind::Text,
        topic: String::new(),
        ask: String::new(),
        hint: None,
        minutes: 3,
        enough: enough[expects.len() - 2],
        expects,
        need: None,
        time,
        none_is_answer,
        ask_if: None,
        probes: Vec::new(),
    }
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
