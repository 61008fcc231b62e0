//! The head of the review's screen: company, who reviews, whether all is saved; all questions as
//! marks.

use super::super::Pen;
use super::mark_style;
use crate::app::reviewing::Reviewing;
use crate::app::reviewing::frame::Frame;
use crate::app::{App, Area, SaveState};
use crate::editor::wrap;
use crate::tui::theme::Meaning;

/// Company, visit, perspective; at the right who reviews and whether all is saved.
pub fn title(app: &App, reviewing: &Reviewing, frame: &Frame, pen: &mut Pen) {
    let saved = app.locale.text(match &app.save {
        SaveState::Saved => "save-saved",
        SaveState::Saving => "save-saving",
        SaveState::Trouble(_) => "save-trouble",
    });
    let meaning = match &app.save {
        SaveState::Trouble(_) => Meaning::Trouble,
        _ => Meaning::Quiet,
    };
    let id = match reviewing.review.finished {
        Some(_) => "review-title-finished",
        None => "review-title",
    };
    let words = [("reviewer", reviewing.reviewer().into())];
    let who = app.locale.format(id, &words);
    let who = match frame.compact {
        true => app.locale.text(&format!("{id}-short")).to_string(),
        false => wrap::truncate(&who, 28),
    };
    let right = format!("{who}  {saved} ");
    let taken = pen.right(frame.title, &right, meaning);
    let left = Area {
        width: frame.title.width.saturating_sub(taken + 1),
        ..frame.title
    };
    pen.put(left, &place(app, reviewing, frame), Meaning::Plain);
}

/// Which interview, which perspective, which of its questions.
fn place(app: &App, reviewing: &Reviewing, frame: &Frame) -> String {
    let header = &reviewing.stored.header;
    let mut parts = vec![header.company.name.clone()];
    if !frame.compact {
        let words = [("visit", header.visit.into())];
        parts.push(app.locale.format("visit", &words));
    }
    if let Some(perspective) = reviewing.words.perspective_of(&reviewing.at) {
        let own = |id: &str| perspective.questions.iter().any(|it| it.id == id);
        let asked: Vec<_> = reviewing.asked().filter(|it| own(&it.id)).collect();
        let at = asked.iter().position(|it| it.id == reviewing.at);
        let title = match frame.compact {
            true => perspective.label(),
            false => &perspective.title,
        };
        let at = at.map_or(0, |at| at + 1);
        parts.push(format!("{title} {at}/{}", asked.len()));
    }
    if frame.compact {
        // Where not all has room, the name is cut.
        parts.reverse();
    }
    let margin = if frame.compact { "" } else { " " };
    format!("{margin}{}", parts.join(" · "))
}

/// All questions as marks, a space between the perspectives; labels where they fit.
pub fn progress(reviewing: &Reviewing, frame: &Frame, pen: &mut Pen) {
    let groups = &reviewing.words.perspectives;
    let asked: Vec<&str> = reviewing.asked().map(|it| it.id.as_str()).collect();
    let room = usize::from(frame.progress.width);
    let labels: usize = groups.iter().map(|it| wrap::width(it.label()) + 1).sum();
    let labelled = 1 + asked.len() + labels + 2 * groups.len() <= room;
    let quiet = pen.styles.of(Meaning::Quiet);
    let mut parts = vec![(" ".to_string(), quiet)];
    let mut here = 0;
    for group in groups {
        let own: Vec<_> = group.questions.iter().collect();
        let own: Vec<_> = own.iter().filter(|it| asked.contains(&&*it.id)).collect();
        if own.is_empty() {
            continue;
        }
        if labelled {
            let current = own.iter().any(|it| it.id == reviewing.at);
            let meaning = if current {
                Meaning::Plain
            } else {
                Meaning::Quiet
            };
            let label = format!("{} ", group.label());
            parts.push((label, pen.styles.of(meaning)));
        }
        for question in own {
            let mark = reviewing.mark(&question.id);
            let mut style = mark_style(pen, mark);
            if question.id == reviewing.at {
                style = style.patch(pen.styles.of(Meaning::Chosen));
                here = parts.len();
            }
            parts.push((mark.sign().to_string(), style));
        }
        let gap = if labelled { "  " } else { " " };
        parts.push((gap.to_string(), quiet));
    }
    if !labelled {
        // A part is a cell here; the one in front always shows.
        let most = parts.len().saturating_sub(room);
        parts.drain(..here.saturating_sub(room / 2).min(most));
    }
    pen.parts(frame.progress, &parts);
}
