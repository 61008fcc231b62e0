//! What the room sees, in large spacing.

use ratatui::Frame;

use crate::app::audience::Audience;
use crate::tui::theme::Styles;

/// Draws the whole frame.
pub fn draw(audience: &Audience, styles: Styles, frame: &mut Frame) {
    let _ = (audience, styles, frame);
}
