//! The loop of the audience's screen: look what the facilitator's program shows, draw what is another,
//! wait a moment for keys. Nothing is drawn while nothing changes.

use std::sync::mpsc::Receiver;

use crossterm::event::Event;

use super::input::Input;
use super::keys::Keys;
use super::terminal::Screen;
use super::theme::Styles;
use super::view::audience as view;
use super::{Ended, along};
use crate::app::What;
use crate::app::audience::{Audience, Gauge, Wish};
use crate::app::bindings::Context;
use crate::desk::Wall;
use crate::failure::Failure;
use crate::locale::Locale;
use crate::machine;

const CONTEXTS: [Context; 2] = [Context::List, Context::Anywhere];

/// Runs the audience's screen until the person or the system ends it; `other`: its words in the
/// other language.
///
/// # Errors
/// There is no terminal to draw on.
pub fn run(audience: Audience, wall: Wall, other: Locale, colour: bool) -> Result<Ended, Failure> {
    let (screen, size, receiver) = along::open(Screen::open_whole)?;
    let mut front = Front {
        audience,
        wall,
        other,
        screen,
        terminal: size,
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
    /// Width and height of the terminal, cells.
    terminal: (u16, u16),
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
            due |= self.measured();
            let gauges = self.audience.gauges();
            if due || gauges != self.gauges {
                self.draw();
            }
            self.gauges = gauges;
            match along::wait(receiver) {
                Ok(events) => {
                    due = !events.is_empty();
                    if self.events(&events) {
                        return Ended::Quit;
                    }
                }
                Err(ended) => return ended,
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
                // Measured before the next frame, which draws all anew.
                Some(What::Resize(..)) => {
                    self.terminal = (0, 0);
                    continue;
                }
                None => continue,
                Some(what) => what,
            };
            match self.audience.tell(what) {
                Some(Wish::Quit) => return true,
                Some(Wish::Language) => std::mem::swap(&mut self.audience.locale, &mut self.other),
                None => {}
            }
        }
        false
    }

    /// Whether the terminal has another size than before. Asked of the terminal itself: what happens
    /// before its events are listened to would be missed.
    fn measured(&mut self) -> bool {
        let Ok(size) = crossterm::terminal::size() else {
            return false;
        };
        if size == self.terminal {
            return false;
        }
        self.terminal = size;
        let _ = self.screen.resize(size);
        let (width, height) = self.screen.size();
        self.audience.tell(What::Resize(width, height));
        true
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
