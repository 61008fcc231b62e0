//! An interview under review.

use super::Pen;
use crate::app::App;
use crate::app::list::List;

/// Gives the caret's place.
pub fn review(app: &App, pen: &mut Pen) -> Option<(u16, u16)> {
    let _ = (app, pen);
    None
}

/// What is to be asked again, and for what.
pub fn ask_again(app: &App, list: &List, pen: &mut Pen) -> Option<(u16, u16)> {
    let _ = (app, list, pen);
    None
}

/// All questions with what was said of them.
pub fn overview(app: &App, list: &List, pen: &mut Pen) -> Option<(u16, u16)> {
    let _ = (app, list, pen);
    None
}
