//! The audience's screen line by line.

use super::Ended;
use crate::app::audience::Audience;
use crate::desk::Wall;

/// Says what the room sees, whenever that changes, until the input or the system ends it.
pub fn run(audience: Audience, wall: Wall) -> Ended {
    let _ = (audience, wall);
    Ended::Quit
}
