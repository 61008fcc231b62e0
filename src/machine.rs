//! The machine's clocks, the signals of its operating system, and what it may keep of the program's
//! memory. Only the loops ask for the time; everything else is handed a [`Moment`].

#[cfg(unix)]
mod signals;

use std::process::ExitCode;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, LazyLock, OnceLock};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use jiff::tz::TimeZone;

use crate::dialogue::clock::Moment;

/// Reads the machine's clocks. Only differences between two readings of `awake`, or of `total`,
/// mean anything.
pub fn now() -> Moment {
    let awake = awake();
    let since_1970 = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    Moment {
        awake,
        total: total().unwrap_or(awake),
        wall: i64::try_from(since_1970.as_millis()).unwrap_or(i64::MAX),
    }
}

fn awake() -> u64 {
    // An `Instant` only tells how long ago another was.
    static FIRST: LazyLock<Instant> = LazyLock::new(Instant::now);
    u64::try_from(FIRST.elapsed().as_millis()).unwrap_or(u64::MAX)
}

/// The monotonic clock that goes on while the machine sleeps, where there is one.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn total() -> Option<u64> {
    use rustix::time::{ClockId, clock_gettime};

    #[cfg(target_vendor = "apple")]
    let id = ClockId::Monotonic;
    #[cfg(not(target_vendor = "apple"))]
    let id = ClockId::Boottime;
    let time = clock_gettime(id);
    let (seconds, nanos) = (
        u64::try_from(time.tv_sec).ok()?,
        u64::try_from(time.tv_nsec).ok()?,
    );
    Some(seconds * 1000 + nanos / 1_000_000)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn total() -> Option<u64> {
    None
}

/// How a loop ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    Quit,
    /// By this signal: the exit status is 128 and its number.
    Signal(i32),
}

impl From<Ended> for ExitCode {
    fn from(ended: Ended) -> ExitCode {
        match ended {
            Ended::Quit => ExitCode::SUCCESS,
            Ended::Signal(signal) => ExitCode::from(128 + signal as u8),
        }
    }
}

#[cfg(unix)]
pub use signals::{HeldBack, on_signal, on_size};

/// What the system says to a program that is to rest for a while (suspended, stopped).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    /// It is asked to; [`rest`] does it.
    Asked,
    /// It goes on, perhaps without having been asked.
    Over,
}

/// Tells of each of these.
#[cfg(unix)]
pub fn on_rest(tell: impl Fn(Rest) + Send + 'static) {
    use signal_hook::consts::{SIGCONT, SIGTSTP};
    let Ok(mut signals) = signal_hook::iterator::Signals::new([SIGTSTP, SIGCONT]) else {
        return;
    };
    let rest = |signal| match signal {
        SIGTSTP => Rest::Asked,
        _ => Rest::Over,
    };
    std::thread::spawn(move || signals.forever().for_each(|it| tell(rest(it))));
}

#[cfg(not(unix))]
pub fn on_rest(_tell: impl Fn(Rest) + Send + 'static) {}

/// Set whenever the system lets the program go on: before anybody is told, and before a clock is read.
pub fn went_on() -> Arc<AtomicBool> {
    let flag = Arc::new(AtomicBool::new(false));
    #[cfg(unix)]
    let _ = signal_hook::flag::register(signal_hook::consts::SIGCONT, Arc::clone(&flag));
    flag
}

/// Width and height of a terminal, cells.
#[cfg(unix)]
pub fn window(terminal: impl std::os::fd::AsFd) -> Option<(u16, u16)> {
    let size = rustix::termios::tcgetwinsize(terminal).ok()?;
    Some((size.ws_col, size.ws_row))
}

/// Stops the program until the system lets it go on.
pub fn rest() {
    #[cfg(unix)]
    let _ = signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP);
}

/// Windows ends a console program by closing its input, which its reader notices.
#[cfg(not(unix))]
pub fn on_signal(_tell: impl Fn(i32) + Send + 'static) {}

/// From now on no dump of the memory is written where the program ends badly, and on Linux no other
/// program of the same user may look into it. Where the system refuses, all goes on without.
pub fn seclude() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let none = Rlimit {
            current: Some(0),
            maximum: Some(0),
        };
        let _ = setrlimit(Resource::Core, none);
    }
    #[cfg(any(target_os = "linux", target_os = "android"))]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
}

/// A wall-clock time (milliseconds since 1970 UTC) where the machine is.
pub fn local(wall: i64) -> jiff::Zoned {
    let time = jiff::Timestamp::from_millisecond(wall).unwrap_or_default();
    time.to_zoned(zone())
}

/// The time zone of the machine. To find it by its name, as jiff does, a hundred folders are read; where Unix
/// keeps the zone itself, one file.
fn zone() -> TimeZone {
    static ZONE: OnceLock<Option<TimeZone>> = OnceLock::new();
    let kept = || {
        let named = cfg!(not(unix)) || std::env::var_os("TZ").is_some();
        let file = std::fs::read("/etc/localtime").ok().filter(|_| !named)?;
        TimeZone::tzif("Local", &file).ok()
    };
    let kept = ZONE.get_or_init(kept);
    kept.clone().unwrap_or_else(TimeZone::system)
}

/// Month and day of a wall-clock time where the machine is: `11/18`.
pub fn local_day(wall: i64) -> String {
    local(wall).strftime("%m/%d").to_string()
}

/// The day of a wall-clock time where the machine is: `2026-11-18`.
pub fn local_date(wall: i64) -> String {
    local(wall).strftime("%Y-%m-%d").to_string()
}

/// The year of a wall-clock time where the machine is.
pub fn year(wall: i64) -> i32 {
    // But for the days around new year it is the same everywhere: to find the zone of the machine a hundred
    // folders are read.
    const DAY: i64 = 86_400_000;
    let there = |wall: i64| {
        let time = jiff::Timestamp::from_millisecond(wall).unwrap_or_default();
        time.to_zoned(TimeZone::UTC).year()
    };
    let (before, after) = (
        there(wall.saturating_sub(DAY)),
        there(wall.saturating_add(DAY)),
    );
    match before == after {
        true => after.into(),
        false => local(wall).year().into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_that_of_the_place() {
        let middle_of_2026 = 1_782_000_000_000;
        assert_eq!(year(middle_of_2026), 2026);
        let new_year_2027 = 1_798_761_600_000;
        for hours in -30..30 {
            let wall = new_year_2027 + hours * 3_600_000;
            assert_eq!(year(wall), i32::from(local(wall).year()));
        }
    }

    #[test]
    fn the_clocks_only_go_forward_and_the_wall_clock_stands_in_our_time() {
        let (first, second) = (now(), now());
        assert!(second.awake >= first.awake && second.total >= first.total);
        let year_2020 = 1_577_836_800_000;
        assert!(first.wall > year_2020, "{}", first.wall);
    }
}
