//! Which question of a set shares most with a text: for sets whose questions were never learned.

use std::collections::{BTreeMap, BTreeSet};

use super::features::{folded, runs, words};
use crate::dialogue::question::{Lang, Question, QuestionSet};

/// The least share of a text's weight that must be found in a question's words.
const ENOUGH: f32 = 0.22;

/// The question whose opener, topic, hint and probes hold most of what the text says, each run of
/// letters weighing the more the fewer questions hold it. `None` where none holds enough, or two the same.
pub(super) fn nearest(text: &str, lang: Lang, set: &QuestionSet) -> Option<String> {
    let asked = grams(text, lang);
    let held: Vec<BTreeSet<String>> = set.questions().map(|it| of_question(it, lang)).collect();
    let mut spread: BTreeMap<&str, usize> = BTreeMap::new();
    for gram in held.iter().flatten() {
        *spread.entry(gram).or_default() += 1;
    }
    let weight = |gram: &String| {
        let holders = spread.get(gram.as_str()).copied().unwrap_or(0);
        ((held.len() + 1) as f32 / (holders + 1) as f32).ln()
    };
    let whole: f32 = asked.iter().map(weight).sum();
    let mut best: Option<(f32, &str)> = None;
    let mut twice = false;
    for (question, held) in set.questions().zip(&held) {
        let shared: f32 = asked.intersection(held).map(weight).sum();
        let most = best.map_or(0.0, |it| it.0);
        twice = shared == most || (twice && shared < most);
        if shared > most {
            best = Some((shared, &question.id));
        }
    }
    let (shared, id) = best.filter(|_| !twice)?;
    (shared > ENOUGH * whole).then(|| id.to_owned())
}

fn of_question(question: &Question, lang: Lang) -> BTreeSet<String> {
    let probes = question.probes.iter().map(|it| it.ask.as_str());
    let own = [question.topic.as_str(), &question.ask];
    let hint = question.hint.as_deref();
    let texts = own.into_iter().chain(hint).chain(probes);
    texts.flat_map(|it| grams(it, lang)).collect()
}

fn grams(text: &str, lang: Lang) -> BTreeSet<String> {
    let text = folded(text);
    let mut grams = BTreeSet::new();
    match lang {
        Lang::Ja => runs(&text, 2..=3, |run| {
            // Runs of hiragana alone are grammar.
            if run
                .chars()
                .any(|it| it.is_alphanumeric() && !('ぁ'..='ゖ').contains(&it))
            {
                grams.insert(run.to_owned());
            }
        }),
        Lang::En => {
            for word in words(&text).into_iter().filter(|it| it.len() > 3) {
                // Four letters and more: "customer" and "customers" are one.
                let end = word.char_indices().nth(6).map_or(word.len(), |it| it.0);
                grams.insert(word[..end].to_owned());
            }
        }
    }
    grams
}
