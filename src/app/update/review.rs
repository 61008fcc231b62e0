//! Decisions in a review: opinions on each answer, the end of it.

use crate::app::panes::Panel;
use crate::app::{Action, App, Effect};

pub fn act(app: &mut App, action: Action) -> Vec<Effect> {
    let _ = (app, action);
    Vec::new()
}

/// Words of the reviewer.
pub fn insert(app: &mut App, text: &str) {
    let _ = (app, text);
}

/// In a panel of the review.
pub fn in_panel(app: &mut App, panel: Panel, action: Action) -> Vec<Effect> {
    let _ = action;
    app.panel = Some(panel);
    Vec::new()
}

/// What is typed in a panel of the review.
pub fn into_panel(app: &mut App, text: &str) {
    let _ = (app, text);
}
