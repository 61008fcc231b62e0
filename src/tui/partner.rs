//! The loop of the owner's terminal: look what the trainee's program did, draw, wait a moment for
//! keys. Nothing is drawn while nothing changes.

use super::Ended;
use super::along::Along;
use super::terminal::Screen;
use super::theme::Styles;
use super::view::partner as view;
use crate::app::Notice;
use crate::app::bindings::Context;
use crate::app::partner::{Partner, Wish};
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
    let along = Along::open(Screen::open, &CONTEXTS)?;
    let mut front = Front {
        partner,
        watch,
        along,
        colour,
    };
    front.partner.size = front.along.screen.size();
    Ok(front.run())
}

struct Front {
    partner: Partner,
    watch: Watch,
    along: Along,
    colour: bool,
}

impl Front {
    fn run(&mut self) -> Ended {
        let mut due = true;
        loop {
            due |= self.watch.look(&mut self.partner);
            if let Some(resized) = self.along.measured() {
                self.partner.tell(resized, machine::now().wall);
                due = true;
            }
            if due {
                self.draw();
            }
            let done = match self.along.wait() {
                Ok(done) => done,
                Err(ended) => return ended,
            };
            due = !done.is_empty();
            for what in done {
                match self.partner.tell(what, machine::now().wall) {
                    Some(Wish::Quit) => return Ended::Quit,
                    Some(Wish::Language(lang)) => self.watch.speak(&mut self.partner, lang),
                    Some(Wish::Keep(tick)) => {
                        if let Err(failure) = self.watch.keep(&mut self.partner, tick) {
                            self.partner.notice = Some(Notice::Failed(failure));
                        }
                    }
                    None => {}
                }
            }
        }
    }

    fn draw(&mut self) {
        let styles = Styles {
            theme: self.partner.theme,
            colour: self.colour,
        };
        let partner = &self.partner;
        let screen = &mut self.along.screen;
        // A terminal that is gone says so on the channel.
        let _ = screen.draw(|sheet| view::draw(partner, styles, sheet));
    }
}
