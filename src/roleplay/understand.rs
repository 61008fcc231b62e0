//! What a typed question is about: the question of the set, the facet asked for, the form.
//!
//! A linear model over the words and signs of the text, learned from questions that several hands
//! wrote and labelled (`docs/understanding.md`). Questions that the model does not know are found by
//! what their words share with the set's own. Pure and the same on every run.

mod features;
mod first;
mod likeness;
mod marks;
mod model;

use std::sync::OnceLock;

use crate::dialogue::question::{Facet, Lang, QuestionSet};
use crate::dialogue::round::{Form, Understood};
use marks::Marks;
use model::{Model, Scores};

/// What was learned; `training/README.md` says how it is made.
static MODEL: &[u8] = include_bytes!("../../models/questions.bin");

/// How much a score counts when topic, facet and form are weighed together.
const SHARP: f32 = 8.0;

/// How much nearer a topic in talk scores: `examples/understanding_near` weighs what it mends against
/// what it spoils.
const NEAR: f32 = 0.15;

/// What was learned of questions, made ready when it is first asked.
#[derive(Default)]
pub struct Understanding {
    ready: OnceLock<Ready>,
}

struct Ready {
    marks: Marks,
    model: Option<Model>,
}

impl Understanding {
    pub fn new() -> Understanding {
        Understanding::default()
    }

    /// What `text` is. `set` gives the questions it can be about.
    pub fn of(&self, text: &str, lang: Lang, set: &QuestionSet) -> Understood {
        self.in_talk(text, lang, set, &[])
    }

    /// As [`Understanding::of`], in the middle of a talk: of topics that fit nearly as well, one that is
    /// `near` (in talk, or in front of the interviewer) is meant.
    pub fn in_talk(&self, text: &str, lang: Lang, set: &QuestionSet, near: &[&str]) -> Understood {
        let nothing = Understood {
            question: None,
            facet: None,
            form: Form::Statement,
        };
        let ready = self.ready();
        let Some(model) = &ready.model else {
            return nothing;
        };
        let folded = features::folded(text);
        if !folded.chars().any(char::is_alphanumeric) {
            return nothing;
        }
        let spelling = features::spelling(&folded, lang);
        if !spelling.is_empty() && !spelling.iter().any(|it| model.knows(*it, lang)) {
            // Keys struck at random, or another language.
            return Understood {
                form: Form::Off,
                ..nothing
            };
        }
        let found = features::features(text, lang, &ready.marks);
        let mut scores = model.scores(&found, lang);
        let known = only_of(set, model, &mut scores);
        lean(near, model, &mut scores);
        let mut understood = together(model, &scores);
        if understood.form == Form::Double
            && let Some(part) = first::first(&folded, lang)
        {
            let found = features::features(part, lang, &ready.marks);
            let mut of_part = model.scores(&found, lang);
            only_of(set, model, &mut of_part);
            lean(near, model, &mut of_part);
            let [topics, facets, _] = of_part.0;
            scores.0[0] = topics;
            scores.0[1] = facets;
            understood = Understood {
                form: Form::Double,
                ..together(model, &scores)
            };
        }
        if !known && understood.form != Form::Off {
            understood.question = likeness::nearest(text, lang, set);
        }
        understood
    }

    /// The features of a text, as training needs them: kind and number, as often as they stand in it.
    pub fn features(&self, text: &str, lang: Lang) -> Vec<(usize, u32)> {
        features::features(text, lang, &self.ready().marks)
    }

    fn ready(&self) -> &Ready {
        self.ready.get_or_init(|| Ready {
            marks: Marks::read(),
            model: Model::read(MODEL),
        })
    }
}

/// Leaves only the topics that the set has; false where the set's questions are mostly not the
/// model's.
fn only_of(set: &QuestionSet, model: &Model, scores: &mut Scores) -> bool {
    let mut shared = 0;
    for (name, score) in model.labels[0].iter().zip(&mut scores.0[0]) {
        if name.is_empty() {
            continue;
        }
        match set.question(name) {
            Some(_) => shared += 1,
            None => *score = f32::NEG_INFINITY,
        }
    }
    2 * shared >= set.questions().count() && shared > 0
}

/// Helps the topics that are near.
fn lean(near: &[&str], model: &Model, scores: &mut Scores) {
    for (name, score) in model.labels[0].iter().zip(&mut scores.0[0]) {
        if near.contains(name) {
            *score += NEAR;
        }
    }
}

/// Topic, facet and form that fit each other and score best together.
fn together(model: &Model, scores: &Scores) -> Understood {
    let [topics, facets, forms] = scores.0.each_ref().map(|it| likely(it));
    let none = |labels: &[&str]| labels.iter().position(|it| it.is_empty()).unwrap_or(0);
    let (no_topic, no_facet) = (none(&model.labels[0]), none(&model.labels[1]));
    let (topic, facet) = (best(&topics), best(&facets));
    let mut most = f32::NEG_INFINITY;
    let mut chosen = (no_topic, no_facet, Form::Statement);
    for (name, likely) in model.labels[2].iter().zip(&forms) {
        let Some(form) = form(name) else { continue };
        let topic = match form {
            Form::Off => no_topic,
            _ => topic,
        };
        let facet = match form {
            Form::Off | Form::Advice | Form::Statement => no_facet,
            _ => facet,
        };
        let sum = topics[topic] + facets[facet] + likely;
        if sum > most {
            most = sum;
            chosen = (topic, facet, form);
        }
    }
    let (topic, facet, form) = chosen;
    let named = |name: &'static str| Some(name.to_owned()).filter(|it| !it.is_empty());
    Understood {
        question: named(model.labels[0][topic]),
        facet: Facet::ALL
            .into_iter()
            .find(|it| it.id() == model.labels[1][facet]),
        form,
    }
}

/// Logarithms of shares.
fn likely(scores: &[f32]) -> Vec<f32> {
    let most = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let sum: f32 = scores.iter().map(|it| (SHARP * (it - most)).exp()).sum();
    scores
        .iter()
        .map(|it| SHARP * (it - most) - sum.ln())
        .collect()
}

fn best(scores: &[f32]) -> usize {
    let mut best = 0;
    for (at, score) in scores.iter().enumerate() {
        if *score > scores[best] {
            best = at;
        }
    }
    best
}

fn form(name: &str) -> Option<Form> {
    Some(match name {
        "open" => Form::Open,
        "closed" => Form::Closed,
        "leading" => Form::Leading,
        "double" => Form::Double,
        "advice" => Form::Advice,
        "statement" => Form::Statement,
        "off" => Form::Off,
        _ => return None,
    })
}
