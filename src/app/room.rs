//! The facilitator's panel: what the room sees, the planned time by perspective.

/// The panel; its lines are what can be done.
#[derive(Clone, Copy, Debug, Default)]
pub struct RoomPanel {
    /// The line that is chosen, from 0.
    pub selected: usize,
}
