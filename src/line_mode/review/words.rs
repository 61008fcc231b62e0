//! What a review says line by line: a question with the owner's words, what was said of it, all
//! of them.

use crate::app::difference::marked;
use crate::app::reviewing::{Reviewing, longer, pane};
use crate::dialogue::review::Opinion;
use crate::locale::Locale;
use crate::text::{characters, folded};

/// Company, visit, who reviews; whose interview it is where that is the same person.
pub fn head(locale: &Locale, reviewing: &Reviewing) -> String {
    let header = &reviewing.stored.header;
    let visit = locale.format("visit", &[("visit", header.visit.into())]);
    let reviewer = reviewing.reviewer();
    let title = match reviewing.review.finished {
        Some(_) => "review-title-finished",
        None => "review-title",
    };
    let who = locale.format(title, &[("reviewer", reviewer.into())]);
    let mut lines = vec![format!("{} · {visit} · {who}", header.company.name)];
    if folded(header.interviewer.trim()) == folded(reviewer) {
        lines.push(locale.format("review-own", &[("reviewer", reviewer.into())]));
    }
    lines.join("\n")
}

/// The question in front: what was asked, what the owner said, what others and the reviewer say.
pub fn question(locale: &Locale, reviewing: &Reviewing) -> String {
    let Some(question) = reviewing.question() else {
        return String::new();
    };
    let at = &reviewing.at;
    let place = reviewing.asked().position(|it| it.id == *at);
    let place = place.map_or(0, |it| it + 1);
    let perspective = reviewing.words.perspective_of(at);
    let perspective = perspective.map_or("", |it| it.label());
    let all = reviewing.asked().count();
    let text = reviewing.text(at);
    let count = locale.format("characters", &[("count", characters(text).into())]);
    let mut lines = vec![
        String::new(),
        format!("[{place}/{all}] {perspective} · {}", question.topic),
        question.ask.clone(),
        format!("{} {count}", locale.text("review-plain-words")),
    ];
    let passages = pane::pane(reviewing, locale);
    lines.extend(passages.into_iter().map(|it| it.text));
    let said = reviewing.said(at);
    if !said.is_empty() {
        lines.push(self::said(locale, reviewing));
    }
    lines.join("\n")
}

/// What the reviewer says of the question in front, by now.
pub fn said(locale: &Locale, reviewing: &Reviewing) -> String {
    let said = reviewing.said(&reviewing.at);
    if said.is_empty() {
        return locale.text("review-plain-nothing").to_string();
    }
    let marks = Opinion {
        suggestion: None,
        ..said.clone()
    };
    let mut lines = Vec::new();
    if !marks.is_empty() {
        lines.push(pane::told(locale, &marks));
    }
    if let Some(after) = &said.suggestion {
        let before = reviewing.text(&reviewing.at);
        let more = format!("{:+}", longer(before, after));
        let words = [
            ("before", characters(before).into()),
            ("after", characters(after).into()),
            ("more", more.into()),
        ];
        let grown = locale.format("review-grown", &words);
        let difference = marked(before, after).text;
        let to = locale.text("review-to");
        lines.push(format!("{to} {grown}\n{difference}"));
    }
    lines.join("\n")
}

/// All questions with their marks.
pub fn list(locale: &Locale, reviewing: &Reviewing) -> String {
    let line = |(at, question): (usize, &crate::dialogue::question::Question)| {
        let mark = reviewing.mark(&question.id);
        let name = locale.text(&format!("review-mark-{}", mark.id()));
        format!("{}  {} {} {name}", at + 1, mark.sign(), question.topic)
    };
    let lines: Vec<String> = reviewing.asked().enumerate().map(line).collect();
    lines.join("\n")
}

/// What the review comes to.
pub fn summary(locale: &Locale, reviewing: &Reviewing) -> String {
    pane::summary(&reviewing.tally(), locale).join("\n")
}
