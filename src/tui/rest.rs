//! What happens to the terminal while nobody listens to its events: the program is stopped for a while by
//! the system and goes on, or its window gets another size before the first event.

use std::sync::atomic::Ordering;

use super::{Front, terminal};
use crate::app::What;
use crate::machine::{self, Rest};

impl Front {
    /// Draws for the size that the terminal has now.
    pub(super) fn measure(&mut self) {
        let Some(size) = terminal::size() else {
            return;
        };
        if size != self.terminal && size != (0, 0) {
            self.terminal = size;
            // A terminal that is gone says so on the channel.
            let _ = self.screen.resize(size);
            let (width, height) = self.screen.size();
            self.message(What::Resize(width, height));
        }
    }

    /// Time in which the program was stopped is nobody's on the question.
    pub(super) fn count_no_stop(&mut self) {
        if self.went_on.swap(false, Ordering::Relaxed)
            && let Some(ask) = &mut self.app.ask
        {
            ask.session.woke(machine::now());
        }
    }

    /// Stopped, the terminal is given back; going on, it is taken again.
    pub(super) fn rest(&mut self, rest: Rest) {
        match rest {
            Rest::Asked => {
                self.keep();
                self.screen.leave();
                machine::rest();
                self.went_on.store(true, Ordering::Relaxed);
                self.count_no_stop();
            }
            Rest::Over => {
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
