//! The audience's screen: what the room sees, and nothing else.

use crate::app::Theme;
use crate::dialogue::room::Room;
use crate::failure::Failure;
use crate::locale::Locale;

/// Everything the audience's screen shows and every decision rests on.
pub struct Audience {
    pub locale: Locale,
    pub theme: Theme,
    /// Width and height of the frame, cells.
    pub size: (u16, u16),
    pub room: Room,
    /// Wall clock, milliseconds since 1970 UTC.
    pub now: i64,
    /// Why the interview cannot be followed just now.
    pub trouble: Option<Failure>,
}
