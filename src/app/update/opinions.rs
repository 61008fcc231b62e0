//! Decisions on what a review said: taken over, set aside.

use crate::app::opinions::Opinions;
use crate::app::panes::Panel;
use crate::app::{Action, App, Effect};

/// What a review said of the answer in front.
pub fn open(app: &mut App) {
    app.panel = Some(Panel::Opinions(Opinions::default()));
}

pub fn act(app: &mut App, opinions: Opinions, action: Action) -> Vec<Effect> {
    match action {
        Action::Close => {}
        _ => app.panel = Some(Panel::Opinions(opinions)),
    }
    Vec::new()
}
