//! The debrief in words: a head, figures, and sections; good points first. Pages and the terminal
//! say the same.

use serde::Serialize;

use super::{day, facts, others, percent, said, seconds, talk};
use crate::locale::Locale;
use crate::roleplay::debrief::{Debrief, OWN_PERCENT, STEPS};

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Told {
    /// That it is practice.
    pub practice: String,
    pub heading: String,
    /// With whom, by whom, when.
    pub who: Vec<String>,
    /// The round was not finished; said where it is so.
    pub unfinished: Option<String>,
    pub figures: Vec<Figure>,
    pub sections: Vec<Section>,
}

/// A figure of the round in one look.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Figure {
    pub label: String,
    pub value: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Section {
    pub id: &'static str,
    pub title: String,
    /// Never empty.
    pub blocks: Vec<Block>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Block {
    Text {
        text: String,
    },
    Points {
        points: Vec<Point>,
    },
    /// `figures`: short cells, to be compared down the columns; else the first cell is the matter
    /// and the others, where not empty, say more of it under their headings.
    Table {
        figures: bool,
        head: Vec<String>,
        rows: Vec<Vec<String>>,
    },
}

/// A point, and what to do instead.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Point {
    pub text: String,
    pub better: Option<String>,
}

impl Point {
    pub fn new(text: String) -> Point {
        Point { text, better: None }
    }
}

/// A section, unless there is nothing in it.
pub fn section(locale: &Locale, id: &'static str, blocks: Vec<Block>) -> Option<Section> {
    let title = locale.text(&format!("debrief-title-{id}")).to_owned();
    (!blocks.is_empty()).then_some(Section { id, title, blocks })
}

/// The debrief in the words of a language; what was said in the round stays as it was said.
pub fn told(seen: &Debrief, locale: &Locale) -> Told {
    let found = [
        points(seen, locale, "good"),
        points(seen, locale, "next"),
        facts::reached(seen, locale),
        facts::missed(seen, locale),
        facts::notes(seen, locale),
        talk::questions(seen, locale),
        talk::listening(seen, locale),
        talk::time(seen, locale),
        others::compared(seen, locale),
        rule(locale),
    ];
    Told {
        practice: locale.text("debrief-practice").to_owned(),
        heading: locale.text("debrief-heading").to_owned(),
        who: who(seen, locale),
        unfinished: (!seen.finished).then(|| locale.text("debrief-unfinished").to_owned()),
        figures: figures(seen, locale),
        sections: found.into_iter().flatten().collect(),
    }
}

fn who(seen: &Debrief, locale: &Locale) -> Vec<String> {
    let values = [
        ("company", (&seen.company).into()),
        ("owner", (&seen.owner).into()),
        ("title", (&seen.title).into()),
        ("level", seen.level.into()),
    ];
    let whom = match seen.partner {
        true => "debrief-with-partner",
        false => "debrief-with",
    };
    let attempt = &seen.attempt;
    let round = [
        ("number", attempt.number.into()),
        ("day", day(locale, attempt.started).into()),
        ("trainee", attempt.trainee.trim().into()),
    ];
    let by = match attempt.trainee.trim() {
        "" => "debrief-round-nameless",
        _ => "debrief-round",
    };
    let aim = [("aim", (&seen.aim).into())];
    vec![
        locale.format(whom, &values),
        locale.format(by, &round),
        locale.format("debrief-aim", &aim),
    ]
}

fn figures(seen: &Debrief, locale: &Locale) -> Vec<Figure> {
    let attempt = &seen.attempt;
    let figure = |id: &str, value: String| Figure {
        label: locale.text(&format!("debrief-figure-{id}")).to_owned(),
        value,
    };
    let mut all = vec![
        figure("mark", format!("{} / 5", attempt.mark)),
        figure("facts", format!("{} / {}", attempt.reached, attempt.facts)),
    ];
    all.extend(attempt.open.map(|it| figure("open", percent(it))));
    all.extend(attempt.owner_talk.map(|it| figure("owner", percent(it))));
    let longest = attempt.longest_silence;
    all.extend(longest.map(|it| figure("silence", seconds(locale, it as f64))));
    all
}

/// Good points, or what to try: what to do instead stands behind the arrow of the sentence.
fn points(seen: &Debrief, locale: &Locale, id: &'static str) -> Option<Section> {
    let all = if id == "good" { &seen.good } else { &seen.next };
    let points = all.iter().map(|point| {
        let words = said(point, locale);
        match words.split_once('\n') {
            Some((text, better)) => Point {
                text: text.trim().to_owned(),
                better: Some(better.trim().to_owned()),
            },
            None => Point::new(words),
        }
    });
    let points = points.collect();
    section(locale, id, vec![Block::Points { points }])
}

/// How the mark is given, in words.
fn rule(locale: &Locale) -> Option<Section> {
    let steps = STEPS.map(|(mark, share)| {
        let values = [("mark", mark.into()), ("percent", share.into())];
        let id = match mark {
            5 => "debrief-rule-best",
            _ => "debrief-rule-step",
        };
        let own = [("own", OWN_PERCENT.into())];
        let values: Vec<_> = values.into_iter().chain(own).collect();
        Point::new(locale.format(id, &values))
    });
    let text = |id: &str| Block::Text {
        text: locale.text(id).to_owned(),
    };
    let mut points: Vec<Point> = steps.into();
    points.push(Point::new(locale.text("debrief-rule-least").to_owned()));
    let blocks = vec![text("debrief-rule"), Block::Points { points }];
    section(locale, "rule", blocks)
}
