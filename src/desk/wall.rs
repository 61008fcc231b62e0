//! The wall of the room: follows what the facilitator's program lets the room see, in the real
//! database and in that of role-play. Reads nothing else, and opens a database only while a program
//! holds it.

use std::path::Path;

use crate::dialogue::room::{Room, Shown};
use crate::failure::Failure;
use crate::store::{Follower, Key};

/// Every so many looks it is asked whether the facilitator's program still runs.
const HELD: u32 = 10;

/// A trouble is told once it lasted for so many looks: while the facilitator's program begins, the
/// database is not to be read for a moment.
const LASTS: u32 = 5;

/// What a program that is gone showed may lie there for so many looks after another began.
const STALE: u32 = 10;

/// Follows the interview, or the round, that is held.
pub struct Wall {
    /// The real one, role-play.
    places: [Place; 2],
    /// The interview to be shown; `None`: the one that is held.
    wanted: Option<i64>,
    /// Which of the two showed something new last.
    last: usize,
    looks: u32,
    room: Room,
}

struct Place {
    follower: Follower,
    /// Whether a program holds it; `None`: not asked yet.
    held: Option<bool>,
    /// What its program shows, and of which interview.
    kept: Option<(i64, Room)>,
    /// What the program before it showed, and for how many looks more it counts as left behind.
    stale: (Option<(i64, Room)>, u32),
    /// The last trouble, and how many looks it lasted.
    trouble: Option<(Failure, u32)>,
}

impl Wall {
    /// `wanted`: the number of an interview of the real database, if only that is to be shown.
    /// `real` with what opens it, where it is encrypted.
    pub fn new(real: (&Path, Option<Key>), practice: &Path, wanted: Option<i64>) -> Wall {
        let place = |path, key| Place {
            follower: Follower::new(path, key),
            held: None,
            kept: None,
            stale: (None, 0),
            trouble: None,
        };
        Wall {
            places: [place(real.0, real.1), place(practice, None)],
            wanted,
            last: 0,
            looks: 0,
            room: Room::default(),
        }
    }

    /// What the room sees now. To be asked each 100 ms; `Some`: it is something else than before.
    ///
    /// # Errors
    /// There is nothing to show, and a database is there that cannot be read, since some looks. It
    /// is tried again at each look; meanwhile the room is to wait.
    pub fn look(&mut self) -> Result<Option<&Room>, Failure> {
        let ask = self.looks.is_multiple_of(HELD);
        self.looks = self.looks.wrapping_add(1);
        let places = match self.wanted {
            Some(_) => 1,
            None => self.places.len(),
        };
        // Where both are new at once, the real one is shown.
        for at in (0..places).rev() {
            if self.places[at].look(ask) {
                self.last = at;
            }
        }
        let room = self.now();
        let changed = room != self.room;
        self.room = room;
        if self.room.shown == Shown::Waiting
            && let Some(failure) = self.places.iter().find_map(Place::told)
        {
            return Err(failure);
        }
        Ok(changed.then_some(&self.room))
    }

    /// The one that showed something new last, where it is held; else the other.
    fn now(&self) -> Room {
        let of = |at: usize| {
            let (number, room) = self.places[at].shown()?;
            let meant = self.wanted.is_none_or(|it| at == 0 && it == *number);
            (meant && room.shown != Shown::Waiting).then(|| room.clone())
        };
        of(self.last)
            .or_else(|| of(1 - self.last))
            .unwrap_or_default()
    }
}

impl Place {
    /// Whether something new is shown. What was shown stays through a short trouble.
    fn look(&mut self, ask: bool) -> bool {
        let before = self.shown().cloned();
        let held = match self.held {
            Some(true) if !ask => true,
            _ => self.follower.is_held(),
        };
        let begun = held && self.held == Some(false);
        self.held = Some(held);
        self.stale.1 = self.stale.1.saturating_sub(1);
        let trouble = match held {
            true => self.read().err(),
            false => {
                if self.follower.close() {
                    self.stale.0 = self.kept.take();
                }
                self.follower.fault()
            }
        };
        if begun {
            let left = self.stale.0.take().or_else(|| self.kept.clone());
            self.stale = (left, STALE);
        }
        self.trouble = trouble.map(|failure| match self.trouble.take() {
            Some((same, lasted)) if same == failure => (failure, lasted.saturating_add(1)),
            _ => (failure, 1),
        });
        if self.told().is_some() {
            self.kept = None;
        }
        self.shown().is_some_and(|it| Some(it) != before.as_ref())
    }

    /// What its program shows, as far as that can be told from what was left behind.
    fn shown(&self) -> Option<&(i64, Room)> {
        let (left, looks) = &self.stale;
        let kept = self.kept.as_ref();
        kept.filter(|it| *looks == 0 || Some(*it) != left.as_ref())
    }

    fn read(&mut self) -> Result<(), Failure> {
        // After a trouble everything is read again.
        if self.follower.changed()? || self.trouble.is_some() {
            self.kept = match self.follower.store() {
                Some(store) => store.room()?,
                None => None,
            };
        }
        Ok(())
    }

    /// A trouble that lasts.
    fn told(&self) -> Option<Failure> {
        let trouble = self.trouble.as_ref().filter(|it| it.1 >= LASTS);
        trouble.map(|it| it.0.clone())
    }
}
