//! The wall clock is set while the program runs, and is wrong when it starts: nothing is lost, no time is
//! negative or long.
#![cfg(target_os = "linux")]

use std::time::{Duration, SystemTime};

use kikitori::dialogue::clock::IntervalKind;

use super::chance::{Chance, rounds};
use super::home::{Home, Kind, READY};
use super::shim::Shim;
use super::window::Pace;

fn turned(name: &str, by: i64) {
    // In the short run two days over each kind of database.
    let all = Kind::all();
    let some = if rounds(1) >= 300 {
        &all[..]
    } else {
        &all[(by < 0) as usize % all.len()..][..1]
    };
    for kind in some.iter().copied() {
        let home = Home::new(kind);
        let Some(shim) = Shim::under(&home) else {
            return;
        };
        let chance = Chance::of(name, 0);
        let mut window = shim.below(home.interview()).start();
        window.sees(READY);
        window.types_for(Duration::from_millis(300), Pace::Burst, &chance);
        shim.turns_clock(by);
        window.types_for(Duration::from_millis(1200), Pace::Human, &chance);
        window.catches_up();
        window.quits();
        window.never_panicked();
        assert_eq!(home.holds(), window.typed, "{name}");
        for length in home.intervals(IntervalKind::Active) {
            assert!(length < 60_000, "{name}: {length} ms on the question");
        }
        // The next start, and who only reads, on that day.
        for args in [
            &["list"][..],
            &["show", "1"],
            &["stats"],
            &["export", "-o", "all.jsonl"],
        ] {
            let reading = home.opening().args(args.iter().copied());
            let (code, said) = shim.below(reading).run();
            assert_eq!(code, Some(0), "{name} {args:?}: {said}");
        }
        let mut again = shim.below(home.interview()).start();
        again.sees(READY);
        again.quits();
        assert_eq!(home.holds(), window.typed, "{name}");
    }
}

fn now() -> i64 {
    SystemTime::UNIX_EPOCH.elapsed().unwrap().as_secs() as i64
}

#[test]
fn set_back_two_hours() {
    turned("two hours back", -7200);
}

#[test]
fn set_forward_two_hours() {
    turned("two hours forward", 7200);
}

#[test]
fn set_to_1970() {
    turned("1970", 1000 - now());
}

#[test]
fn set_to_2099() {
    turned("2099", 4_070_908_800 - now());
}
