//! What the room sees as HTML: the part of the page that changes.

use super::html::Html;
use super::size;
use crate::dialogue::room::{Exercise, Room, Scene, Shown, Time, minutes};
use crate::locale::{Locale, Value};

/// What is shown at this wall clock, milliseconds since 1970 UTC.
pub fn part(room: &Room, locale: &Locale, wall: i64) -> Html {
    let mut html = Html::default();
    match &room.shown {
        Shown::Waiting => {
            html.mark("<section class=\"waiting\">")
                .element(("p", ""), locale.text("audience-waiting"))
                .mark("</section>");
        }
        Shown::Blank => drop(html.mark("<section class=\"blank\"></section>")),
        Shown::Scene(scene) => drop(html.piece(whole(scene, locale, wall))),
    }
    html
}

/// The same slots each time, in the same order, some of them empty: the page changes only those in
/// which something changed.
fn whole(scene: &Scene, locale: &Locale, wall: i64) -> Html {
    let mut html = Html::default();
    html.mark(match size::is_alone(scene) {
        true => "<section class=\"scene alone\" data-size=\"",
        false => "<section class=\"scene\" data-size=\"",
    });
    html.number(size::step(scene)).mark("\">");
    type Slot = fn(&mut Html, &Scene, &Locale);
    let slots: [(&'static str, Slot); 5] = [
        ("<header class=\"top\">", top),
        ("<div class=\"question\">", question),
        ("<div class=\"talk\">", talk),
        ("<div class=\"said\">", said),
        ("<div class=\"probes\">", probes),
    ];
    for (open, slot) in slots {
        html.mark(open);
        slot(&mut html, scene, locale);
        html.mark(match open.starts_with("<header") {
            true => "</header>",
            false => "</div>",
        });
    }
    html.piece(clocks(scene, locale, wall)).mark("</section>");
    html
}

fn top(html: &mut Html, scene: &Scene, locale: &Locale) {
    if scene.practice {
        html.element(("p", "practice"), locale.text("audience-practice"));
    }
    html.element(("p", "perspective"), &scene.perspective);
    let (at, of) = scene.place;
    if of > 0 {
        let values: [(&str, Value); 2] = [("at", at.into()), ("of", of.into())];
        html.element(("p", "place"), &locale.format("web-place", &values));
    }
}

fn question(html: &mut Html, scene: &Scene, _: &Locale) {
    if !scene.topic.is_empty() {
        html.element(("p", "topic"), &scene.topic);
    }
    html.element(("h1", "ask"), &scene.ask);
    if !scene.options.is_empty() {
        html.mark("<ul class=\"options\">");
        for (at, option) in scene.options.iter().enumerate() {
            match scene.chosen.contains(&at) {
                true => html.element(("li", "chosen"), &format!("● {option}")),
                false => html.element(("li", ""), option),
            };
        }
        html.mark("</ul>");
    }
}

fn talk(html: &mut Html, scene: &Scene, locale: &Locale) {
    let Some((put, owner)) = &scene.talk else {
        return;
    };
    if !put.is_empty() {
        html.element(("h2", ""), locale.text("web-put"))
            .element(("p", "put"), put);
    }
    if !owner.is_empty() {
        html.element(("h2", ""), locale.text("web-owner"))
            .element(("p", "owner"), owner);
    }
}

/// The answer and the replies.
fn said(html: &mut Html, scene: &Scene, locale: &Locale) {
    if scene.answer.is_none() && scene.replies.is_empty() {
        return;
    }
    html.mark("<div>");
    if let Some(text) = &scene.answer {
        html.element(("h2", ""), locale.text("audience-answer"));
        match text.contains('\t') {
            true => table(html, text),
            false => drop(html.element(("p", "answer"), text)),
        }
    }
    for reply in &scene.replies {
        if let Some(probe) = &reply.probe {
            html.element(("h2", "probe"), probe);
        }
        html.element(("p", "reply"), &reply.answer);
    }
    html.mark("</div>");
}

fn table(html: &mut Html, text: &str) {
    html.mark("<table>");
    for line in text.lines() {
        html.mark("<tr>");
        for cell in line.split('\t') {
            html.element(("td", ""), cell);
        }
        html.mark("</tr>");
    }
    html.mark("</table>");
}

fn probes(html: &mut Html, scene: &Scene, locale: &Locale) {
    if scene.probes.is_empty() {
        return;
    }
    html.element(("h2", ""), locale.text("audience-probes"))
        .mark("<ol>");
    for probe in &scene.probes {
        html.element(("li", ""), probe);
    }
    html.mark("</ol>");
}

/// What moves by itself. A reader of screens is not told of each second.
fn clocks(scene: &Scene, locale: &Locale, wall: i64) -> Html {
    let mut html = Html::default();
    html.mark("<footer class=\"clocks\" aria-live=\"off\" data-now=\"")
        .number(wall)
        .mark("\">");
    if let Some(exercise) = scene.exercise {
        html.piece(countdown(exercise, locale, wall));
    }
    for (words, time) in [
        ("audience-time-question", scene.time),
        ("audience-time-part", scene.part),
    ] {
        if time.planned > 0 {
            html.piece(clock(time, locale, locale.text(words), wall));
        }
    }
    html.mark("</footer>");
    html
}

/// A bar, and the time in figures; what is over is marked by a sign and a word too.
fn clock(time: Time, locale: &Locale, words: &str, wall: i64) -> Html {
    let spent = time.at(wall);
    let mut html = Html::default();
    html.mark(match spent > time.planned {
        true => "<div class=\"clock over\" data-planned=\"",
        false => "<div class=\"clock\" data-planned=\"",
    });
    html.number(time.planned)
        .mark("\" data-spent=\"")
        .number(time.spent);
    if let Some(since) = time.since {
        html.mark("\" data-since=\"").number(since);
    }
    html.mark("\"><span class=\"name\">")
        .text(words)
        .mark("</span><progress max=\"")
        .number(time.planned)
        .mark("\" value=\"")
        .number(spent.min(time.planned))
        .mark("\"></progress><span class=\"figures\"><b>")
        .text(&minutes(spent))
        .mark("</b> / ")
        .text(&minutes(time.planned))
        .mark("</span> <span class=\"sign\">▲ ")
        .text(locale.text("web-over"))
        .mark("</span></div>");
    html
}

fn countdown(exercise: Exercise, locale: &Locale, wall: i64) -> Html {
    let left = exercise.left(wall);
    let mut html = Html::default();
    html.mark(match left {
        0 => "<div class=\"exercise over\" data-ends=\"",
        _ => "<div class=\"exercise\" data-ends=\"",
    });
    html.number(i128::from(exercise.began) + i128::from(exercise.length))
        .mark("\"><span class=\"name\">")
        .text(locale.text("audience-exercise"))
        .mark("</span> <b>")
        .text(&exercise.countdown(wall))
        .mark("</b> <span class=\"sign\">▲ ")
        .text(locale.text("audience-exercise-over"))
        .mark("</span></div>");
    html
}

#[cfg(test)]
mod tests;
