//! What the system gives: clocks that run, random numbers, memory that no crash writes to the disk.

use std::time::{Duration, Instant};

/// Whether the clock that times an interview goes on.
pub fn clock_runs() -> bool {
    let from = Instant::now();
    let mut tries = 0;
    while from.elapsed() < Duration::from_micros(100) {
        tries += 1;
        if tries > 20_000_000_u32 {
            return false;
        }
    }
    true
}

/// The name of the time zone, where the system knows it.
pub fn zone() -> Option<String> {
    let zone = jiff::tz::TimeZone::try_system().ok()?;
    let name = zone.iana_name().map(str::to_owned);
    // A zone may be known by its rule alone.
    let offset = || jiff::Timestamp::now().to_zoned(zone.clone()).offset();
    (!zone.is_unknown()).then(|| name.unwrap_or_else(|| offset().to_string()))
}

/// Whether there are random numbers, and they differ.
pub fn random() -> Result<bool, String> {
    let mut numbers = [[0; 32]; 2];
    for number in &mut numbers {
        getrandom::fill(number).map_err(|it| it.to_string())?;
    }
    Ok(numbers[0] != numbers[1] && numbers[0] != [0; 32])
}

/// Whether a crash of this program may leave its memory on the disk. `None`: cannot be told.
#[cfg(unix)]
pub fn leaves_core() -> Option<bool> {
    use rustix::process::{Resource, getrlimit};
    #[cfg(any(target_os = "linux", target_os = "android"))]
    {
        use rustix::process::{DumpableBehavior, dumpable_behavior};
        if dumpable_behavior() == Ok(DumpableBehavior::NotDumpable) {
            return Some(false);
        }
        // What is handed to a program knows no limit.
        let pattern = std::fs::read_to_string("/proc/sys/kernel/core_pattern");
        if pattern.is_ok_and(|it| it.starts_with('|')) {
            return Some(true);
        }
    }
    Some(getrlimit(Resource::Core).current != Some(0))
}

#[cfg(not(unix))]
pub fn leaves_core() -> Option<bool> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_machine_has_a_clock_and_random_numbers() {
        assert!(clock_runs());
        assert_eq!(random(), Ok(true));
    }
}
