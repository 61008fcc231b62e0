//! What the room sees, and the planned time.

use super::Pen;
use crate::app::App;
use crate::app::room::RoomPanel;

/// Gives the caret's place.
pub fn room(app: &App, panel: RoomPanel, pen: &mut Pen) -> Option<(u16, u16)> {
    let _ = (app, panel, pen);
    None
}
