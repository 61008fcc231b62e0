//! The loop of the owner's terminal: look what the trainee's program did, draw, wait a moment for
//! keys. Nothing is drawn while nothing changes.

use std::sync::mpsc::Receiver;

use crossterm::event::Event;

use super::input::Input;
use super::keys::Keys;
use super::terminal::Screen;
use super::theme::Styles;
use super::view::partner as view;
use super::{Ended, along};
use crate::app::bindings::Context;
use crate::app::partner::{Partner, Wish};
use crate::app::{Notice, What};
use crate::desk::Watch;
use crate::failure::Failure;
use crate::machine;

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
    let (screen, _, receiver) = along::open(Screen::open)?;
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
