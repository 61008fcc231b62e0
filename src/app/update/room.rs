//! Decisions on what the room sees.

use super::{asking, say, writable};
use crate::app::panes::Panel;
use crate::app::room::{Change, RoomPanel};
use crate::app::{Action, App, Edit, Effect};
use crate::text::folded;

/// What can be done of it without the panel.
pub fn act(app: &mut App, action: Action) -> Vec<Effect> {
    // What the room sees is for the window that writes.
    if !writable(app) {
        return Vec::new();
    }
    match Change::of(action) {
        Some(change) => make(app, change),
        None => app.panel = Some(Panel::Room(RoomPanel::default())),
    }
    Vec::new()
}

fn make(app: &mut App, change: Change) {
    let now = app.now;
    let Some(ask) = &mut app.ask else { return };
    // By how the answer is heard the probes are put in order.
    ask.listen(&app.judge);
    let (id, values) = change.make(&mut ask.session, now);
    say(app, id, values);
}

pub fn in_panel(app: &mut App, mut panel: RoomPanel, action: Action) -> Vec<Effect> {
    let Some(ask) = &app.ask else {
        return Vec::new();
    };
    let lines = Change::now(&ask.session);
    panel.selected = panel.selected.min(lines.len() - 1);
    match action {
        Action::Close | Action::Room => return Vec::new(),
        Action::Enter => make(app, lines[panel.selected]),
        Action::Edit(Edit::Up) => panel.selected = panel.selected.saturating_sub(1),
        Action::Edit(Edit::Down) => panel.selected = (panel.selected + 1).min(lines.len() - 1),
        Action::Next | Action::Previous => go_on(app, action == Action::Next),
        _ => {
            if let Some(change) = Change::of(action) {
                make(app, change);
            }
        }
    }
    app.panel = Some(Panel::Room(panel));
    Vec::new()
}

/// To the next or previous question, thin or not: the panel stays.
fn go_on(app: &mut App, forward: bool) {
    let neighbour = app.ask.as_ref().map(|ask| ask.session.neighbour(forward));
    match neighbour.flatten() {
        Some(question) => asking::go_to(app, &question),
        None if forward => say(app, "notice-room-last", Vec::new()),
        None => say(app, "notice-room-first", Vec::new()),
    }
}

/// A digit does what its line says.
pub fn into_panel(app: &mut App, text: &str) {
    let (Some(Panel::Room(panel)), Some(ask)) = (&mut app.panel, &app.ask) else {
        return;
    };
    let digit = folded(text).parse::<usize>().ok();
    let digit = digit.filter(|_| text.chars().count() == 1);
    let line = digit.and_then(|digit| digit.checked_sub(1));
    let lines = Change::now(&ask.session);
    if let Some(change) = line.and_then(|line| lines.get(line)) {
        panel.selected = line.unwrap_or_default();
        make(app, *change);
    }
}
