//! The loop of the audience's screen: look what the facilitator's program shows, draw what is another,
//! wait a moment for keys. Nothing is drawn while nothing changes.

use super::Ended;
use super::along::Along;
use super::terminal::Screen;
use super::theme::Styles;
use super::view::audience as view;
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
    let along = Along::open(Screen::open_whole, &CONTEXTS)?;
    let mut front = Front {
        audience,
        wall,
        other,
        along,
        colour,
        gauges: Vec::new(),
    };
    front.audience.size = front.along.screen.size();
    Ok(front.run())
}

struct Front {
    audience: Audience,
    wall: Wall,
    other: Locale,
    along: Along,
    colour: bool,
    /// Time as it was drawn last.
    gauges: Vec<Gauge>,
}

impl Front {
    fn run(&mut self) -> Ended {
        let mut due = true;
        loop {
            due |= self.audience.see(self.wall.look(), machine::now().wall);
            if let Some(resized) = self.along.measured() {
                self.audience.tell(resized);
                due = true;
            }
            let gauges = self.audience.gauges();
            if due || gauges != self.gauges {
                self.draw();
            }
            self.gauges = gauges;
            let done = match self.along.wait() {
                Ok(done) => done,
                Err(ended) => return ended,
            };
            due = !done.is_empty();
            for what in done {
                match self.audience.tell(what) {
                    Some(Wish::Quit) => return Ended::Quit,
                    Some(Wish::Language) => {
                        std::mem::swap(&mut self.audience.locale, &mut self.other);
                    }
                    None => {}
                }
            }
        }
    }

    fn draw(&mut self) {
        let styles = Styles {
            theme: self.audience.theme,
            colour: self.colour,
        };
        let audience = &self.audience;
        let screen = &mut self.along.screen;
        // A terminal that is gone says so on the channel.
        let _ = screen.draw(|sheet| view::draw(audience, styles, sheet));
    }
}
