//! What the screens that follow another program have in common: a terminal whose keys are listened
//! to, and the wait until it is looked again.

use super::Ended;
use super::input::{Inbox, Input};
use super::keys::Keys;
use super::terminal::Screen;
use crate::app::What;
use crate::app::bindings::Context;
use crate::desk::LOOK;
use crate::failure::Failure;
use crate::machine::{self, Rest};

/// The terminal of such a screen.
pub struct Along {
    pub screen: Screen,
    /// Width and height of the terminal, cells, as last measured.
    terminal: (u16, u16),
    keys: Keys,
    /// Where keys count.
    contexts: &'static [Context],
    inbox: Inbox,
}

impl Along {
    /// Opens the screen of this terminal and listens to it.
    ///
    /// # Errors
    /// There is no terminal to draw on.
    pub fn open(
        screen: fn((u16, u16)) -> std::io::Result<Screen>,
        contexts: &'static [Context],
    ) -> Result<Along, Failure> {
        let trouble = |error: std::io::Error| Failure::new("terminal").with("error", error);
        let terminal = crossterm::terminal::size().map_err(trouble)?;
        let screen = screen(terminal).map_err(trouble)?;
        Ok(Along {
            screen,
            terminal,
            keys: Keys::new(),
            contexts,
            inbox: Inbox::open().map_err(trouble)?,
        })
    }

    /// The new size of a frame, where the terminal has another than before. Asked of the terminal
    /// itself: what happens before its events are listened to would be missed.
    pub fn measured(&mut self) -> Option<What> {
        let size = crossterm::terminal::size().ok()?;
        if size == self.terminal {
            return None;
        }
        self.terminal = size;
        // A terminal that is gone says so on the channel.
        let _ = self.screen.resize(size);
        let (width, height) = self.screen.size();
        Some(What::Resize(width, height))
    }

    fn rest(&mut self, rest: Rest) {
        match rest {
            Rest::Asked => {
                self.screen.leave();
                machine::rest();
            }
            Rest::Over => {
                // A terminal that is gone says so on the channel.
                let _ = self.screen.take_up(self.terminal);
                // Measured before the next frame, which draws all anew.
                self.terminal = (0, 0);
            }
        }
    }

    /// Waits until it is to be looked again, or something is done: what that was, in order.
    ///
    /// # Errors
    /// The system ends the program, or the terminal is gone.
    pub fn wait(&mut self) -> Result<Vec<What>, Ended> {
        let events = match self.inbox.wait(Some(LOOK)) {
            Some(Input::Events(events)) => events,
            Some(Input::Disk) | None => return Ok(Vec::new()),
            Some(Input::Size) => {
                // Measured before the next frame, which draws all anew: in between it may have had
                // another size, in which the terminal cut off what stood there.
                self.terminal = (0, 0);
                return Ok(Vec::new());
            }
            Some(Input::Rest(rest)) => {
                self.rest(rest);
                return Ok(Vec::new());
            }
            Some(Input::Signal(signal)) => return Err(Ended::Signal(signal)),
            Some(Input::Closed) => return Err(Ended::Signal(1)),
        };
        let (mut rest, mut done) = (&events[..], Vec::new());
        while !rest.is_empty() {
            let (what, left) = self.keys.first(rest, self.contexts);
            rest = left;
            match what {
                Some(What::Resize(..)) => self.terminal = (0, 0),
                what => done.extend(what),
            }
        }
        Ok(done)
    }
}
