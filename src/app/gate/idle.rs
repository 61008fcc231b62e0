//! When the screen locks by itself.

use crate::dialogue::clock::Moment;

/// The loop looks at least so often whether it is time, milliseconds: its timer stands still while
/// the machine sleeps, the clock it asks does not.
pub const LOOK_AGAIN: u64 = 30_000;

/// Milliseconds until the screen locks, where nothing was done since `touched`; 0: now. `None`:
/// never (`after` 0). By the clock that goes on while the machine sleeps, and not by the wall clock,
/// which can be set.
pub fn due(after: u64, touched: Moment, now: Moment) -> Option<u64> {
    let idle = now.total.saturating_sub(touched.total);
    (after > 0).then(|| after.saturating_sub(idle))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_due_after_the_time_without_a_key_asleep_or_awake() {
        let minutes = |n: u64| n * 60_000;
        let at = |awake: u64, total: u64, wall: i64| Moment { awake, total, wall };
        let begun = at(5_000, 9_000, 1_000);
        let rows = [
            ("never", 0, at(minutes(99), minutes(99), 0), None),
            ("at once", minutes(10), begun, Some(minutes(10))),
            (
                "almost",
                minutes(10),
                at(minutes(10) + 4_999, minutes(10) + 8_999, 2_000),
                Some(1),
            ),
            (
                "to the moment",
                minutes(10),
                at(minutes(10) + 5_000, minutes(10) + 9_000, 2_000),
                Some(0),
            ),
            (
                "asleep meanwhile",
                minutes(10),
                at(6_000, minutes(60), 3_600_000),
                Some(0),
            ),
            (
                "the wall clock set forward",
                minutes(10),
                at(6_000, 10_000, i64::MAX),
                Some(minutes(10) - 1_000),
            ),
        ];
        for (name, after, now, expected) in rows {
            assert_eq!(due(after, begun, now), expected, "{name}");
        }
    }
}
