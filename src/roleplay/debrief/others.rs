//! Against other rounds: the trainee's earlier ones, and the group's. In whichever order they are
//! handed in, the outcome is the same.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Attempt;

/// The middle of the others, by the last round of each trainee with this owner.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Median {
    pub trainees: usize,
    /// Share of the facts, 0 to 1.
    pub reached: f64,
    pub open: Option<f64>,
    pub owner_talk: Option<f64>,
    /// Milliseconds.
    pub longest_silence: Option<f64>,
}

fn person(attempt: &Attempt) -> &str {
    attempt.trainee.trim()
}

fn place(attempt: &Attempt) -> (i64, i64) {
    (attempt.started, attempt.number)
}

fn sorted<'a>(attempts: impl Iterator<Item = &'a Attempt>) -> Vec<Attempt> {
    let mut all: Vec<Attempt> = attempts.cloned().collect();
    all.sort_by_key(place);
    all
}

/// The same trainee's rounds before this one, with any owner, oldest first.
pub fn trend(own: &Attempt, others: &[Attempt]) -> Vec<Attempt> {
    let before = |it: &&Attempt| person(it) == person(own) && place(it) < place(own);
    sorted(others.iter().filter(before))
}

/// The same trainee's rounds before this one, with this owner, oldest first.
pub fn earlier(own: &Attempt, others: &[Attempt]) -> Vec<Attempt> {
    let mut all = trend(own, others);
    all.retain(|it| it.scenario == own.scenario);
    all
}

/// Other trainees' rounds with this owner, oldest first.
pub fn group(own: &Attempt, others: &[Attempt]) -> Vec<Attempt> {
    let other = |it: &&Attempt| person(it) != person(own) && it.scenario == own.scenario;
    sorted(others.iter().filter(other))
}

/// The middle of the others; `None` where there are none.
pub fn median(own: &Attempt, others: &[Attempt]) -> Option<Median> {
    let group = group(own, others);
    let last: BTreeMap<&str, &Attempt> = group.iter().map(|it| (person(it), it)).collect();
    let of = |value: &dyn Fn(&Attempt) -> Option<f64>| {
        middle(last.values().filter_map(|it| value(it)).collect())
    };
    Some(Median {
        trainees: last.len(),
        reached: of(&|it| Some(it.share()))?,
        open: of(&|it| it.open),
        owner_talk: of(&|it| it.owner_talk),
        longest_silence: of(&|it| it.longest_silence.map(|it| it as f64)),
    })
}

fn middle(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let half = values.len() / 2;
    match values.len() {
        0 => None,
        odd if odd % 2 == 1 => Some(values[half]),
        _ => Some(f64::midpoint(values[half - 1], values[half])),
    }
}
