//! The audience's screen: what the room sees, and nothing else. Plain data; every decision is here,
//! for the screen, the page and line by line alike.

mod time;
mod words;

pub use time::Gauge;
pub use words::{Kind, Part};

use crate::app::action::Action;
use crate::app::{SMALLEST, Theme, What};
use crate::dialogue::room::{Room, Shown};
use crate::failure::Failure;
use crate::locale::Locale;

/// Everything the audience's screen shows and every decision rests on.
pub struct Audience {
    pub locale: Locale,
    pub theme: Theme,
    /// Width and height of the frame, cells.
    pub size: (u16, u16),
    pub room: Room,
    /// Wall clock, milliseconds since 1970 UTC. Stands still while the room is frozen.
    pub now: i64,
    /// Why the interview cannot be followed just now.
    pub trouble: Option<Failure>,
    /// The keys show at the foot.
    pub keys: bool,
}

/// What the loop is to do outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// From now on in the other language.
    Language,
    Quit,
}

impl Audience {
    pub fn new(locale: Locale, theme: Theme, size: (u16, u16)) -> Audience {
        Audience {
            locale,
            theme,
            size,
            room: Room::default(),
            now: 0,
            trouble: None,
            keys: false,
        }
    }

    pub fn too_small(&self) -> bool {
        self.size.0 < SMALLEST.0 || self.size.1 < SMALLEST.1
    }

    /// Takes over what [`crate::desk::Wall::look`] found at this wall clock. Whether something is
    /// shown that was not before; that time goes on is told by [`Audience::gauges`].
    pub fn see(&mut self, looked: Result<Option<&Room>, Failure>, wall: i64) -> bool {
        let (room, trouble) = match looked {
            Ok(room) => (room.cloned(), None),
            Err(failure) => (Some(Room::default()), Some(without_folders(failure))),
        };
        let changed = trouble != self.trouble || room.as_ref().is_some_and(|it| *it != self.room);
        // A room that comes frozen has the time at which it came.
        if !self.room.frozen || room.as_ref().is_some_and(|it| *it != self.room) {
            self.now = wall;
        }
        self.room = room.unwrap_or_else(|| std::mem::take(&mut self.room));
        self.trouble = trouble;
        changed
    }

    /// Decides what follows.
    pub fn tell(&mut self, what: What) -> Option<Wish> {
        match what {
            What::Resize(width, height) => self.size = (width, height),
            What::Do(Action::Quit) => return Some(Wish::Quit),
            What::Do(Action::Language) => return Some(Wish::Language),
            What::Do(Action::Theme) => {
                let at = Theme::ALL.iter().position(|it| *it == self.theme);
                self.theme = Theme::ALL[(at.unwrap_or(0) + 1) % Theme::ALL.len()];
            }
            What::Do(Action::Help) => self.keys = !self.keys,
            What::Do(_) | What::Insert(_) => self.keys = false,
            What::Tick | What::Click { .. } => {}
        }
        None
    }

    pub fn is_blank(&self) -> bool {
        self.room.shown == Shown::Blank
    }
}

/// The room need not know in which folders of whose home the file lies.
fn without_folders(mut failure: Failure) -> Failure {
    for (name, value) in &mut failure.args {
        if *name == "file"
            && let Some(at) = value.rfind(['/', '\\'])
        {
            *value = value.split_off(at + 1);
        }
    }
    failure
}
