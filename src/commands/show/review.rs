//! What reviews brought to an interview, to people and to programs.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::super::times::utc;
use crate::app::opinions::{again_or_heard, by, has_changed};
use crate::dialogue::question::Facet;
use crate::dialogue::record::Stored;
use crate::dialogue::review::{Elsewhere, Opinion, Review, Reviewed};
use crate::locale::Locale;

/// A line of the page: how far it is indented, and its text.
type Told = (usize, String);

/// Who reviewed it, and when; nothing where nobody did.
pub fn reviews(locale: &Locale, reviewed: &Reviewed) -> Vec<Told> {
    let review = |it: &Review| {
        let state = match it.finished {
            Some(_) => "opinion-finished",
            None => "opinion-open",
        };
        let who = by(locale, &it.reviewer, it.finished.unwrap_or(it.begun));
        (2, format!("{who} {}", locale.text(state)))
    };
    let mut told: Vec<Told> = reviewed.reviews.iter().map(review).collect();
    if !told.is_empty() {
        told.insert(0, (0, locale.text("show-reviews").to_string()));
    }
    told
}

/// What stands of reviews on a question, earlier visits' first, and the wordings of other copies.
pub fn of_question(locale: &Locale, stored: &Stored, question: &str) -> Vec<Told> {
    let reviewed = &stored.review;
    let now = stored.answers.get(question).map_or("", |it| &it.text);
    let probes = || stored.follow_ups.iter().chain(&stored.earlier_replies);
    let earlier = reviewed.left_of_earlier(question);
    let opinions = earlier.chain(reviewed.standing(question));
    let mut told: Vec<Told> = opinions
        .flat_map(|it| opinion(locale, it, now, it.is_open(now, probes())))
        .collect();
    for it in on(&reviewed.elsewhere, question).filter(|it| !it.settled) {
        let head = by(locale, &it.author, it.at);
        told.push((4, format!("{} {head}", locale.text("opinion-elsewhere"))));
        if let Some(probe) = &it.probe {
            let values = [("probe", probe.as_str().into())];
            told.push((6, locale.format("opinion-elsewhere-reply", &values)));
        }
        told.extend(block(&it.text));
    }
    told
}

/// `now`: the answer as it stands; `open`: the owner is still to be asked again.
fn opinion(locale: &Locale, it: &Opinion, now: &str, open: bool) -> Vec<Told> {
    let values = [("who", by(locale, &it.reviewer, it.at).into())];
    let mut told = vec![(4, locale.format("show-opinion", &values))];
    if it.accepted {
        told.push((6, locale.text("opinion-accepted").to_string()));
    }
    if it.ask_again {
        told.push((6, again_or_heard(locale, it, open)));
    }
    told.extend(block(&it.comment));
    if has_changed(it, now) {
        told.push((6, locale.text("opinion-changed-since").to_string()));
        told.push((6, locale.text("opinion-then").to_string()));
        told.extend(deeper(&it.about));
    }
    if let Some(suggestion) = &it.suggestion {
        told.push((6, locale.text("show-suggestion").to_string()));
        told.extend(deeper(suggestion));
    }
    told
}

fn deeper(text: &str) -> impl Iterator<Item = Told> {
    block(text).into_iter().map(|(_, line)| (8, line))
}

fn block(text: &str) -> Vec<Told> {
    let lines = text.trim_end().lines();
    lines.map(|line| (6, line.to_string())).collect()
}

fn on<'a>(all: &'a [Elsewhere], question: &'a str) -> impl Iterator<Item = &'a Elsewhere> {
    all.iter().filter(move |it| it.question == question)
}

/// As in the view `reviews`.
pub fn reviews_as_json(reviewed: &Reviewed) -> Vec<Value> {
    let review = |it: &Review| {
        json!({
            "id": it.id,
            "reviewer": it.reviewer,
            "begun": utc(it.begun),
            "finished": it.finished.map(utc),
        })
    };
    reviewed.reviews.iter().map(review).collect()
}

/// Every opinion that was ever kept on a question, as in the view `opinions`.
pub fn opinions_as_json(reviewed: &Reviewed, question: &str) -> Vec<Value> {
    let standing: BTreeSet<&str> = reviewed.standing(question).map(|it| &*it.id).collect();
    let opinion = |it: &Opinion| {
        json!({
            "id": it.id,
            "reviewer": it.reviewer,
            "at": utc(it.at),
            "about": it.about,
            "comment": it.comment,
            "suggestion": it.suggestion,
            "ask_again": it.ask_again,
            "facets": it.facets.iter().copied().map(Facet::id).collect::<Vec<_>>(),
            "accepted": it.accepted,
            "follows": it.follows,
            "standing": standing.contains(&*it.id),
        })
    };
    let of = reviewed
        .opinions
        .iter()
        .filter(|it| it.question == question);
    of.map(opinion).collect()
}

/// The wordings of other copies, as in the view `elsewhere_wordings`.
pub fn elsewhere_as_json(reviewed: &Reviewed, question: &str) -> Vec<Value> {
    let wording = |it: &Elsewhere| {
        json!({
            "probe": it.probe,
            "answer": it.text,
            "at": utc(it.at),
            "author": it.author,
            "settled": it.settled,
        })
    };
    on(&reviewed.elsewhere, question).map(wording).collect()
}
