//! The program stopped for a while by the system, and going on: the terminal is given back and taken
//! again, and the time in between is nobody's on the question.

use super::Front;
use crate::app::What;
use crate::machine::{self, Rest};

impl Front {
    pub(super) fn rest(&mut self, rest: Rest) {
        match rest {
            Rest::Asked => {
                self.keep();
                self.screen.leave();
                machine::rest();
            }
            Rest::Over => {
                if let Some(ask) = &mut self.app.ask {
                    ask.session.woke(machine::now());
                }
                if let Ok(size) = crossterm::terminal::size() {
                    // A terminal that is gone says so on the channel.
                    let _ = self.screen.take_up(size);
                    let (width, height) = self.screen.size();
                    self.message(What::Resize(width, height));
                }
            }
        }
    }
}
