//! Wall-clock times as files have them.

use std::str::FromStr;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use serde::{Serialize, Serializer};

/// A wall-clock time (milliseconds since 1970 UTC) as text in ISO 8601, UTC, to the millisecond;
/// as the number itself where no calendar goes so far.
#[derive(Clone, Copy)]
pub struct At(pub i64);

impl Serialize for At {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match Timestamp::from_millisecond(self.0) {
            Ok(time) => serializer.collect_str(&format_args!("{time:.3}")),
            Err(_) => serializer.serialize_i64(self.0),
        }
    }
}

/// `2026-11-22T05:12:03.123Z`.
pub fn utc(wall: i64) -> String {
    match Timestamp::from_millisecond(wall) {
        Ok(time) => format!("{time:.3}"),
        Err(_) => wall.to_string(),
    }
}

/// Reads a time with its offset, or a time or day without one (then it is UTC).
pub fn parse(text: &str) -> Option<i64> {
    if let Ok(time) = Timestamp::from_str(text) {
        return Some(time.as_millisecond());
    }
    let civil = DateTime::from_str(text)
        .or_else(|_| Date::from_str(text).map(|day| day.at(0, 0, 0, 0)))
        .ok()?;
    let zoned = civil.to_zoned(TimeZone::UTC).ok()?;
    Some(zoned.timestamp().as_millisecond())
}

/// Milliseconds as seconds: a whole number where it is one.
#[derive(Clone, Copy)]
pub struct Seconds(pub u64);

impl Serialize for Seconds {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 % 1000 {
            0 => serializer.serialize_u64(self.0 / 1000),
            _ => serializer.serialize_f64(self.0 as f64 / 1000.0),
        }
    }
}

/// As [`Seconds`], for a cell: `40.5`.
pub fn seconds(milliseconds: u64) -> String {
    match milliseconds % 1000 {
        0 => (milliseconds / 1000).to_string(),
        _ => (milliseconds as f64 / 1000.0).to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_and_programs_write_them() {
        let table = [
            ("2026-11-22T05:12:03.123Z", Some(1_795_324_323_123)),
            ("2026-11-22T14:12:03.123+09:00", Some(1_795_324_323_123)),
            ("2026-11-22T05:12:03", Some(1_795_324_323_000)),
            ("2026-11-22 05:12", Some(1_795_324_320_000)),
            ("2026-11-22", Some(1_795_305_600_000)),
            ("22/11/2026", None),
            ("", None),
        ];
        for (text, expected) in table {
            assert_eq!(parse(text), expected, "{text}");
        }
        for wall in [i64::MIN, -1, 0, 1_795_324_323_123, i64::MAX] {
            let json = serde_json::to_value(At(wall)).unwrap();
            let back = json.as_i64().or_else(|| parse(json.as_str()?));
            assert_eq!(back, Some(wall), "{json}");
        }
        assert_eq!(seconds(185_000), "185");
        assert_eq!(seconds(40_500), "40.5");
    }
}
