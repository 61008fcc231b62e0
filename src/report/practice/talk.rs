//! The sections on how it was talked: questions by form, listening, time.

use super::seconds;
use super::told::{Block, Point, Section, section};
use crate::dialogue::round::Form;
use crate::locale::{Locale, Value};
use crate::roleplay::debrief::{Debrief, Put};

/// The words put to the owner, by form.
pub fn questions(seen: &Debrief, locale: &Locale) -> Option<Section> {
    let mut blocks = Vec::new();
    for form in Form::ALL {
        let of = |it: &&Put| it.form == form;
        let put: Vec<&Put> = seen.questions.iter().filter(of).collect();
        if put.is_empty() {
            continue;
        }
        let id = form.id();
        let values = [
            ("form", locale.text(&format!("debrief-form-{id}")).into()),
            ("count", put.len().into()),
        ];
        let text = locale.format("debrief-form-count", &values);
        let quote = |it: &&Put| {
            let values = [("words", (&it.words).into()), ("turn", it.turn.into())];
            Point::new(locale.format("debrief-put", &values))
        };
        let points = put.iter().map(quote).collect();
        blocks.extend([Block::Text { text }, Block::Points { points }]);
    }
    if seen.unclear > 0 {
        let values = [("count", seen.unclear.into())];
        let text = locale.format("debrief-unclear", &values);
        blocks.push(Block::Text { text });
    }
    section(locale, "questions", blocks)
}

/// Share of talk, silences, interruptions, advice, taboos, contradictions.
pub fn listening(seen: &Debrief, locale: &Locale) -> Option<Section> {
    let say = |id: &str, values: &[(&str, Value)]| Point::new(locale.format(id, values));
    let mut points = Vec::new();
    match seen.attempt.owner_talk {
        Some(share) => {
            let percent = (share * 100.0).round();
            points.push(say("debrief-share", &[("percent", percent.into())]));
        }
        None => points.push(Point::new(locale.text("debrief-share-unknown").to_owned())),
    }
    match seen.attempt.longest_silence {
        Some(longest) => {
            let longest = seconds(locale, longest as f64);
            let kept = [("longest", longest.into()), ("count", seen.silences.into())];
            points.push(say("debrief-silences", &kept));
            let cut = [
                ("interruptions", seen.interruptions.into()),
                ("restatements", seen.restatements.into()),
            ];
            points.push(say("debrief-cut", &cut));
        }
        None => points.push(say("debrief-silences-unknown", &[])),
    }
    points.extend(seen.advice.iter().map(|it| {
        let values = [
            ("words", (&it.words).into()),
            ("time", locale.length(it.at).into()),
            ("told", it.told.into()),
            ("facts", seen.attempt.facts.into()),
        ];
        let id = if it.early {
            "debrief-advice-early"
        } else {
            "debrief-advice"
        };
        say(id, &values)
    }));
    points.extend(seen.taboos.iter().map(|(_, words)| {
        let values = [("words", words.into())];
        say("debrief-taboo", &values)
    }));
    points.extend(seen.contradictions.iter().map(|(one, other)| {
        let (one, other) = (seen.note_of(one), seen.note_of(other));
        say(
            "debrief-contradiction",
            &[("one", other.into()), ("other", one.into())],
        )
    }));
    section(locale, "listening", vec![Block::Points { points }])
}

/// Time by perspective, and the order in which they were gone into.
pub fn time(seen: &Debrief, locale: &Locale) -> Option<Section> {
    let values = [
        ("time", locale.length(seen.time).into()),
        ("minutes", seen.minutes.into()),
    ];
    let text = locale.format("debrief-time", &values);
    let mut blocks = vec![Block::Text { text }];
    let points: Vec<Point> = seen
        .times
        .iter()
        .map(|(id, time)| {
            let values = [
                ("perspective", seen.title_of(id).into()),
                ("time", locale.length(*time).into()),
            ];
            Point::new(locale.format("debrief-time-of", &values))
        })
        .collect();
    if !points.is_empty() {
        blocks.push(Block::Points { points });
    }
    if !seen.order.is_empty() {
        let order: Vec<&str> = seen.order.iter().map(|it| seen.title_of(it)).collect();
        let values = [("order", order.join(" → ").into())];
        let text = locale.format("debrief-order", &values);
        blocks.push(Block::Text { text });
    }
    section(locale, "time", blocks)
}
