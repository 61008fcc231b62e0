//! The panels of a review: what is to be asked again, all questions, the end, the name.

use super::super::lists::{head, listed, pointed};
use super::super::{Pen, foot};
use super::{grown, mark_style};
use crate::app::list::List;
use crate::app::reviewing::pane;
use crate::app::update::review::{asked_again, reviewed};
use crate::app::{App, Area};
use crate::editor::{Editor, wrap};
use crate::tui::theme::Meaning;

/// What is to be asked again, and for what.
pub fn ask_again(app: &App, list: &List, pen: &mut Pen) -> Option<(u16, u16)> {
    let reviewing = app.reviewing.as_ref()?;
    let question = reviewing.question()?;
    let said = reviewing.said(&reviewing.at);
    let words = [("topic", question.topic.as_str().into())];
    let title = app.locale.format("review-again-title", &words);
    let (area, caret) = head(app, &title, "", list, pen);
    let shown = asked_again(app, list);
    let missing = reviewing.answer(&reviewing.at);
    let missing = missing.map_or(&[][..], |it| &it.missing);
    let empty = app.locale.text("nothing-found");
    listed(list, &shown, area, empty, pen, |line, chosen, at, pen| {
        let (digit, facet) = *line;
        let (pointer, meaning) = pointed(chosen);
        let on = match facet {
            Some(facet) => said.facets.contains(&facet),
            None => said.ask_again && said.facets.is_empty(),
        };
        let name = match facet {
            Some(facet) => app.locale.text(&format!("facet-{}", facet.id())),
            None => app.locale.text("review-again-general"),
        };
        let why = match facet {
            Some(it) if missing.contains(&it) => "review-again-missing",
            Some(it) if question.expects.contains(&it) => "review-again-expected",
            _ => "",
        };
        let taken = match why {
            "" => 0,
            why => pen.right(at, &format!("{} ", app.locale.text(why)), Meaning::Quiet),
        };
        let left = Area {
            width: at.width.saturating_sub(taken + 1),
            ..at
        };
        let sign = if on { "●" } else { "○" };
        let sign_meaning = if on { Meaning::Thin } else { Meaning::Quiet };
        let parts = [
            (format!("{pointer}{digit} "), pen.styles.of(meaning)),
            (format!("{sign} "), pen.styles.of(sign_meaning)),
            (name.to_string(), pen.styles.of(meaning)),
        ];
        pen.parts(left, &parts);
    });
    Some(caret)
}

/// All questions with what was said of them.
pub fn overview(app: &App, list: &List, pen: &mut Pen) -> Option<(u16, u16)> {
    let reviewing = app.reviewing.as_ref()?;
    let tally = reviewing.tally();
    let words = [("unsaid", tally.unsaid.into())];
    let right = app.locale.format("review-overview-left", &words);
    let title = app.locale.text("review-overview-title");
    let (area, caret) = head(app, title, &right, list, pen);
    let shown = reviewed(app, list);
    let empty = app.locale.text("nothing-found");
    listed(list, &shown, area, empty, pen, |id, chosen, at, pen| {
        let Some(question) = reviewing.words.question(id) else {
            return;
        };
        let (pointer, meaning) = pointed(chosen);
        let mark = reviewing.mark(id);
        let said = reviewing.said(id);
        let narrow = at.width < 60;
        let taken = match said.suggestion.as_ref().filter(|_| !narrow) {
            Some(after) => {
                let grown = grown(app, reviewing.text(id), after);
                pen.right(at, &format!("{grown} "), Meaning::Quiet)
            }
            None => 0,
        };
        let left = Area {
            width: at.width.saturating_sub(taken + 1),
            ..at
        };
        let comment = match said.comment.is_empty() {
            true => app.locale.text(&format!("review-mark-{}", mark.id())),
            false => said.comment.as_str(),
        };
        let (style, quiet) = (pen.styles.of(meaning), pen.styles.of(Meaning::Quiet));
        let words = if said.comment.is_empty() {
            quiet
        } else {
            pen.styles.of(Meaning::Plain)
        };
        let topic = match narrow {
            true => wrap::pad(&wrap::truncate(&question.topic, 18), 19),
            false => wrap::pad(&wrap::truncate(&question.topic, 25), 26),
        };
        let parts = [
            (pointer.to_string(), style),
            (format!("{} ", mark.sign()), mark_style(pen, mark)),
            (topic, style),
            (comment.to_string(), words),
        ];
        pen.parts(left, &parts);
    });
    Some(caret)
}

/// What the review comes to, and what Enter does.
pub fn finish(app: &App, pen: &mut Pen) -> Option<(u16, u16)> {
    let reviewing = app.reviewing.as_ref()?;
    let header = &reviewing.stored.header;
    let words = [
        ("company", header.company.name.as_str().into()),
        ("visit", header.visit.into()),
    ];
    let title = app.locale.format("review-finish-title", &words);
    let lines = pane::summary(&reviewing.tally(), &app.locale);
    let (width, height) = app.size;
    let row = |y: u16, x: u16| Area {
        x,
        y,
        width: width.saturating_sub(x + 1),
        height: 1,
    };
    pen.put(row(0, 1), &title, Meaning::Prompt);
    pen.rule(1, width);
    let end = app.locale.text(match reviewing.tally().unsaid {
        0 => "review-finish-end",
        _ => "review-finish-rest",
    });
    let room = Area {
        height: 2,
        ..row(2, 2)
    };
    pen.wrapped(room, end, Meaning::Prompt);
    let first = if height < 18 { 4 } else { 5 };
    for (y, line) in (first..height.saturating_sub(2)).zip(&lines) {
        pen.put(row(y, 2), line, Meaning::Plain);
    }
    pen.rule(height - 2, width);
    foot(app, row(height - 1, 0), pen);
    Some((2, 2))
}

/// Who reviews: typed once.
pub fn reviewer(app: &App, name: &Editor, pen: &mut Pen) -> Option<(u16, u16)> {
    let (width, height) = app.size;
    let row = |y: u16| Area {
        x: 1,
        y,
        width: width.saturating_sub(2),
        height: 1,
    };
    pen.put(
        row(0),
        app.locale.text("review-name-title"),
        Meaning::Prompt,
    );
    pen.rule(1, width);
    let label = format!("{} ", app.locale.text("review-name"));
    pen.put(row(3), &label, Meaning::Quiet);
    let x = 1 + wrap::width(&label) as u16;
    let field = Area {
        x,
        width: width.saturating_sub(x + 1),
        ..row(3)
    };
    let caret = pen.field(field, name.text(), name.caret());
    let hint = Area {
        height: height.saturating_sub(7),
        ..row(5)
    };
    pen.wrapped(hint, app.locale.text("review-name-hint"), Meaning::Quiet);
    pen.rule(height - 2, width);
    foot(
        app,
        Area {
            x: 0,
            width,
            ..row(height - 1)
        },
        pen,
    );
    Some((caret, 3))
}
