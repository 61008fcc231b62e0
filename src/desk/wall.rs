//! The wall of the room: follows what the facilitator's program lets the room see, in the real
//! database and in that of role-play. Reads nothing else.

use std::path::Path;

use crate::dialogue::room::{Room, Shown};
use crate::failure::Failure;
use crate::store::Follower;

/// Every so many looks it is asked whether the facilitator's program still runs.
const HELD: u32 = 10;

/// Follows the interview, or the round, that is held.
pub struct Wall {
    /// The real one, role-play.
    places: [Place; 2],
    /// The interview to be shown; `None`: the one that is held.
    wanted: Option<i64>,
    /// Which of the two showed something last.
    last: usize,
    looks: u32,
    room: Room,
}

struct Place {
    follower: Follower,
    kept: Option<(i64, Room)>,
    held: bool,
}

impl Wall {
    /// `wanted`: the number of an interview of the real database, if only that is to be shown.
    pub fn new(real: &Path, practice: &Path, wanted: Option<i64>) -> Wall {
        let place = |path| Place {
            follower: Follower::new(path),
            kept: None,
            held: false,
        };
        Wall {
            places: [place(real), place(practice)],
            wanted,
            last: 0,
            looks: 0,
            room: Room::default(),
        }
    }

    /// What the room sees now. To be asked each 100 ms; `Some`: it is something else than before.
    ///
    /// # Errors
    /// A database is there and cannot be read; it is tried again at the next look.
    pub fn look(&mut self) -> Result<Option<&Room>, Failure> {
        let ask = self.looks.is_multiple_of(HELD);
        self.looks = self.looks.wrapping_add(1);
        for (at, place) in self.places.iter_mut().enumerate() {
            if place.look(ask)? {
                self.last = at;
            }
        }
        let room = self.now();
        let changed = room != self.room;
        self.room = room;
        Ok(changed.then_some(&self.room))
    }

    /// The one that showed something last, where it is held; else the other.
    fn now(&self) -> Room {
        let of = |at: usize| {
            let place = &self.places[at];
            let (number, room) = place.kept.as_ref().filter(|_| place.held)?;
            let meant = self.wanted.is_none_or(|it| at == 0 && it == *number);
            (meant && room.shown != Shown::Waiting).then(|| room.clone())
        };
        of(self.last)
            .or_else(|| of(1 - self.last))
            .unwrap_or_default()
    }
}

impl Place {
    /// Whether something new is shown.
    fn look(&mut self, ask: bool) -> Result<bool, Failure> {
        let changed = self.follower.changed()?;
        if changed {
            self.kept = match self.follower.store() {
                Some(store) => store.room()?,
                None => None,
            };
        }
        if changed || ask {
            self.held = self.follower.is_held();
        }
        Ok(changed && self.kept.is_some())
    }
}
