//! The screens of role-play: the hall, a round, its debrief. Each carries the mark of practice at the
//! left of its title, so that none can be taken for the real thing.

mod debrief;
mod hall;
mod round;

pub use debrief::{debrief, known};
pub use hall::hall;
pub use round::round;

use super::{Pen, foot};
use crate::app::practice::{Focus, Talk};
use crate::app::{App, Area};
use crate::editor::wrap;
use crate::tui::theme::Meaning;

/// Writes the mark of practice at the left of a title's line, where it is practice. Gives the cells
/// it takes.
pub fn mark(app: &App, area: Area, pen: &mut Pen) -> u16 {
    if app.practice.is_none() {
        return 0;
    }
    let word = format!(" {} ", app.locale.text("practice-mark"));
    pen.put(area, &word, Meaning::Practice);
    wrap::width(&word) as u16
}

/// The mark and a title behind it; at the right what else is to be said. Gives nothing.
fn title(app: &App, text: &str, right: &str, pen: &mut Pen) {
    let line = Area {
        width: app.size.0,
        height: 1,
        ..Area::default()
    };
    let mark = mark(app, line, pen);
    let taken = pen.right(line, right, Meaning::Quiet);
    let left = Area {
        x: mark,
        width: line.width.saturating_sub(mark + taken + 1),
        ..line
    };
    pen.put(left, &format!(" {text}"), Meaning::Prompt);
}

fn talk(app: &App) -> Option<&Talk> {
    app.practice.as_ref()?.talk.as_ref()
}

/// What the key that switches leads to.
pub fn other_field(app: &App) -> &'static str {
    match talk(app).map(|talk| talk.focus) {
        Some(Focus::Notes) => "round-to-line",
        _ => "round-to-notes",
    }
}

/// What the key that goes between the fields of the hall leads to.
pub fn other_in_hall(app: &App) -> &'static str {
    match app.practice.as_ref().is_some_and(|it| it.hall.naming) {
        true => "hall-to-search",
        false => "hall-to-name",
    }
}

/// What Enter does in the line to the owner.
pub fn enter_in_round(app: &App) -> Option<&'static str> {
    (talk(app)?.focus == Focus::Line).then_some("enter-ask")
}

/// What Enter does with the owner that is chosen.
pub fn enter_in_hall(app: &App) -> &'static str {
    let hall = app.practice.as_ref().map(|it| &it.hall);
    let goes_on = hall.is_some_and(|hall| {
        let seat = hall.selected();
        seat.is_some_and(|seat| seat.unfinished_of(hall.name()).is_some())
    });
    match goes_on {
        true => "enter-go-on",
        false => "enter-begin",
    }
}
