//! Decisions on what the room sees.

use crate::app::panes::Panel;
use crate::app::room::RoomPanel;
use crate::app::{Action, App, Effect};

/// What can be done of it without the panel.
pub fn act(app: &mut App, action: Action) -> Vec<Effect> {
    if action == Action::Room {
        app.panel = Some(Panel::Room(RoomPanel::default()));
    }
    Vec::new()
}

pub fn in_panel(app: &mut App, panel: RoomPanel, action: Action) -> Vec<Effect> {
    match action {
        Action::Close => {}
        _ => app.panel = Some(Panel::Room(panel)),
    }
    Vec::new()
}

/// A digit does what its line says.
pub fn into_panel(app: &mut App, text: &str) {
    let _ = (app, text);
}
