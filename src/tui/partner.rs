//! The loop of the owner's terminal: look what the trainee's program did, draw, wait a moment for
//! keys. Nothing is drawn while nothing changes.

use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use crossterm::event::Event;

use super::Ended;
use super::input::{Input, listen_to_signals, listen_to_terminal};
use super::keys::Keys;
use super::terminal::Screen;
use super::theme::Styles;
use super::view::partner as view;
use crate::app::bindings::Context;
use crate::app::partner::{Partner, Wish};
use crate::app::{Notice, What};
use crate::desk::Watch;
use crate::failure::Failure;
use crate::machine;

/// A question shows within a quarter of a second.
const LOOK: Duration = Duration::from_millis(100);

/// Where keys count; the tab is that of a form.
const CONTEXTS: [Context; 4] = [
    Context::List,
    Context::Text,
    Context::Form,
    Context::Anywhere,
];

/// Runs the owner's terminal until the person or the system ends it.
///
/// # Errors
/// There is no terminal to draw on.
pub fn run(partner: Partner, watch: Watch, colour: bool) -> Result<Ended, Failure> {
    let trouble = |error: std::io::Error| Failure::new("terminal").with("error", error);
    let size = crossterm::terminal::size().map_err(trouble)?;
    let screen = Screen::open(size).map_err(trouble)?;
    let (sender, receiver) = channel();
    listen_to_terminal(sender.clone());
    listen_to_signals(sender);
    let mut front = Front {
        partner,
        watch,
        screen,
        keys: Keys::new(),
        colour,
    };
    front.partner.size = front.screen.size();
    Ok(front.run(&receiver))
}

struct Front {
    partner: Partner,
    watch: Watch,
    screen: Screen,
    keys: Keys,
    colour: bool,
}

impl Front {
    fn run(&mut self, receiver: &Receiver<Input>) -> Ended {
        let mut due = true;
        loop {
            due |= self.watch.look(&mut self.partner);
            if due {
                self.draw();
            }
            due = false;
            match receiver.recv_timeout(LOOK) {
                Ok(Input::Events(events)) => {
                    due = true;
                    if self.events(&events) {
                        return Ended::Quit;
                    }
                }
                Ok(Input::Disk) | Err(RecvTimeoutError::Timeout) => {}
                Ok(Input::Signal(signal)) => return Ended::Signal(signal),
                Ok(Input::Closed) | Err(RecvTimeoutError::Disconnected) => {
                    return Ended::Signal(1);
                }
            }
        }
    }

    /// Messages of a burst, one after another. `true`: the person leaves.
    fn events(&mut self, events: &[Event]) -> bool {
        let mut rest = events;
        while !rest.is_empty() {
            let (what, left) = self.keys.first(rest, &CONTEXTS);
            rest = left;
            let what = match what {
                Some(What::Resize(width, height)) => {
                    let _ = self.screen.resize((width, height));
                    let (width, height) = self.screen.size();
                    What::Resize(width, height)
                }
                Some(what) => what,
                None => continue,
            };
            match self.partner.tell(what, machine::now().wall) {
                Some(Wish::Quit) => return true,
                Some(Wish::Language(lang)) => self.watch.speak(&mut self.partner, lang),
                Some(Wish::Keep(tick)) => {
                    if let Err(failure) = self.watch.keep(&mut self.partner, tick) {
                        self.partner.notice = Some(Notice::Failed(failure));
                    }
                }
                None => {}
            }
        }
        false
    }

    fn draw(&mut self) {
        let styles = Styles {
            theme: self.partner.theme,
            colour: self.colour,
        };
        let partner = &self.partner;
        // A terminal that is gone says so on the channel.
        let _ = self.screen.draw(|frame| view::draw(partner, styles, frame));
    }
}
