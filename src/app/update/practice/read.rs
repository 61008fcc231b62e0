//! Pages that are read: what is known of the owner, and the debrief of a round.

use crate::app::panes::Panel;
use crate::app::practice::{self, Known};
use crate::app::{Action, App, Edit, Effect, debriefing};

/// Rows that a page of a text is less than the screen's.
const OVERLAP: usize = 2;

/// What is known and what was said, read through.
pub fn in_known(app: &mut App, mut known: Known, action: Action) -> Vec<Effect> {
    let rows = usize::from(app.size.1.saturating_sub(4));
    let width = usize::from(app.size.0.saturating_sub(2));
    let count = practice::known_lines(app, width).len();
    match action {
        Action::Edit(e) => known.top = scrolled(known.top, e, count, rows),
        _ => return Vec::new(),
    }
    app.panel = Some(Panel::Known(known));
    Vec::new()
}

pub fn debrief(app: &mut App, action: Action) -> Vec<Effect> {
    let rows = usize::from(app.size.1.saturating_sub(4));
    let count = debrief_lines(app).len();
    let practice = app.practice.as_mut();
    let Some(shown) = practice.and_then(|it| it.debrief.as_mut()) else {
        return vec![Effect::Hall];
    };
    match action {
        Action::Hall | Action::Home | Action::Enter | Action::Close => return vec![Effect::Hall],
        Action::NewRound => {
            let attempt = &shown.debrief.attempt;
            return vec![Effect::BeginRound {
                scenario: attempt.scenario.clone(),
                trainee: attempt.trainee.clone(),
                seed: None,
                anew: true,
            }];
        }
        Action::DebriefPage => return vec![Effect::DebriefPage(shown.debrief.attempt.number)],
        Action::Edit(e) => shown.top = scrolled(shown.top, e, count, rows),
        _ => {}
    }
    Vec::new()
}

/// The debrief in front as lines.
fn debrief_lines(app: &App) -> Vec<debriefing::Line> {
    let shown = app.practice.as_ref().and_then(|it| it.debrief.as_ref());
    shown.map_or(Vec::new(), |it| it.lines(app))
}

/// The first line that shows after a movement.
fn scrolled(top: usize, e: Edit, count: usize, rows: usize) -> usize {
    let last = count.saturating_sub(rows);
    let page = rows.saturating_sub(OVERLAP).max(1);
    let top = match e {
        Edit::Up => top.saturating_sub(1),
        Edit::Down => top + 1,
        Edit::PageUp => top.saturating_sub(page),
        Edit::PageDown => top + page,
        Edit::RowStart | Edit::TextStart => 0,
        Edit::RowEnd | Edit::TextEnd => last,
        _ => top,
    };
    top.min(last)
}
