//! Wall-clock times and lengths as people and programs read them.

use crate::machine;

/// ISO 8601 in UTC with milliseconds, as in the database's views.
pub fn utc(wall: i64) -> String {
    jiff::Timestamp::from_millisecond(wall)
        .unwrap_or_default()
        .strftime("%Y-%m-%dT%H:%M:%S%.3fZ")
        .to_string()
}

/// Day and time where the machine is: `2026-11-22 14:12`.
pub fn local(wall: i64) -> String {
    machine::local(wall).strftime("%Y-%m-%d %H:%M").to_string()
}

/// Milliseconds as seconds, for programs.
pub fn seconds(milliseconds: u64) -> f64 {
    milliseconds as f64 / 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_for_programs_are_those_of_the_views() {
        let rows = [
            (1_795_324_323_123, "2026-11-22T05:12:03.123Z"),
            (0, "1970-01-01T00:00:00.000Z"),
            (1_000, "1970-01-01T00:00:01.000Z"),
        ];
        for (wall, expected) in rows {
            assert_eq!(utc(wall), expected);
        }
    }
}
