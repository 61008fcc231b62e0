//! The loop of the audience's screen: look what the facilitator's program shows, draw what is another,
//! wait a moment for keys. Nothing is drawn while nothing changes.

use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use crossterm::event::Event;

use super::Ended;
use super::input::{Input, listen_to_signals, listen_to_terminal};
use super::keys::Keys;
use super::terminal::Screen;
use super::theme::Styles;
use super::view::audience as view;
use crate::app::What;
use crate::app::audience::{Audience, Gauge, Wish};
use crate::app::bindings::Context;
use crate::desk::Wall;
use crate::failure::Failure;
use crate::locale::Locale;
use crate::machine;

/// What is shown follows within a quarter of a second.
const LOOK: Duration = Duration::from_millis(100);

const CONTEXTS: [Context; 2] = [Context::List, Context::Anywhere];

/// Runs the audience's screen until the person or the system ends it; `other`: its words in the
/// other language.
///
/// # Errors
/// There is no terminal to draw on.
pub fn run(audience: Audience, wall: Wall, other: Locale, colour: bool) -> Result<Ended, Failure> {
    let trouble = |error: std::io::Error| Failure::new("terminal").with("error", error);
    let size = crossterm::terminal::size().map_err(trouble)?;
    let screen = Screen::open_whole(size).map_err(trouble)?;
    let (sender, receiver) = channel();
    listen_to_terminal(sender.clone());
    listen_to_signals(sender);
    let mut front = Front {
        audience,
        wall,
        other,
        screen,
        keys: Keys::new(),
        colour,
        gauges: Vec::new(),
    };
    front.audience.size = front.screen.size();
    Ok(front.run(&receiver))
}

struct Front {
    audience: Audience,
    wall: Wall,
    other: Locale,
    screen: Screen,
    keys: Keys,
    colour: bool,
    /// Time as it was drawn last.
    gauges: Vec<Gauge>,
}

impl Front {
    fn run(&mut self, receiver: &Receiver<Input>) -> Ended {
        let mut due = true;
        loop {
            due |= self.audience.see(self.wall.look(), machine::now().wall);
            let gauges = self.audience.gauges();
            if due || gauges != self.gauges {
                self.draw();
            }
            self.gauges = gauges;
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
            match self.audience.tell(what) {
                Some(Wish::Quit) => return true,
                Some(Wish::Language) => std::mem::swap(&mut self.audience.locale, &mut self.other),
                None => {}
            }
        }
        false
    }

    fn draw(&mut self) {
        let styles = Styles {
            theme: self.audience.theme,
            colour: self.colour,
        };
        let audience = &self.audience;
        // A terminal that is gone says so on the channel.
        let _ = self
            .screen
            .draw(|frame| view::draw(audience, styles, frame));
    }
}
