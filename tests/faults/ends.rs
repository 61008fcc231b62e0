//! The system ends the program, the terminal is closed over it, or it is stopped for a while: gone at
//! once, the terminal as it was, nothing lost, and no time counted in which it could not run.

use std::time::{Duration, Instant};

use rustix::process::Signal;

use super::chance::{Chance, rounds};
use super::home::{Home, Kind, READY};
use super::window::{Pace, Window};

/// The promise. How often it was kept is printed: a machine that does other things, too, takes its time.
const PROMISED: Duration = Duration::from_millis(500);
/// What no machine takes by being slow.
const SLOW: Duration = PROMISED.saturating_mul(8);

fn typing(home: &Home, chance: &Chance, pace: Pace) -> Window {
    let mut window = home.interview().start();
    window.sees(READY);
    window.types_for(
        Duration::from_secs_f64(0.2 + 0.4 * chance.part()),
        pace,
        chance,
    );
    window
}

/// Ended this way; the longest time it took is looked at after everything else.
fn ended(name: &str, code: i32, end: fn(&mut Window)) {
    let kinds = Kind::all();
    // A round of four ways to end, one after another.
    let each = rounds(kinds.len() * 4);
    for kind in kinds {
        let (mut slowest, mut late) = (Duration::ZERO, 0);
        for round in 0..each {
            let pace = [Pace::Burst, Pace::Human][round % 2];
            let chance = Chance::of(&format!("{name} {kind:?} {pace:?}"), round);
            let home = Home::new(kind);
            let mut window = typing(&home, &chance, pace);
            let shown = window.shown();
            end(&mut window);
            let (status, took) = window.ends();
            assert_eq!(status.code(), Some(code), "{name}: {status}");
            slowest = slowest.max(took);
            late += usize::from(took > PROMISED);
            if name != "close" {
                window.is_as_before();
            }
            window.never_panicked();
            let kept = home.holds();
            assert!(window.typed.starts_with(&kept), "{name}: garbled: {kept}");
            assert!(
                kept.chars().count() >= shown,
                "{name}: {shown} shown, kept {kept}"
            );
        }
        println!("{name} {kind:?}: {each} rounds, slowest {slowest:?}, {late} over {PROMISED:?}");
        assert!(slowest < SLOW, "{name} {kind:?}: {slowest:?}");
    }
}

#[test]
fn terminated_it_is_gone_and_leaves_nothing() {
    ended("term", 143, |w| w.signal(Signal::TERM));
}

#[test]
fn hung_up_it_is_gone_and_leaves_nothing() {
    ended("hup", 129, |w| w.signal(Signal::HUP));
}

#[test]
fn interrupted_it_is_gone_and_leaves_nothing() {
    ended("int", 130, |w| w.signal(Signal::INT));
}

#[test]
fn with_its_window_closed_it_is_gone_and_leaves_nothing() {
    ended("close", 129, Window::close);
}

#[cfg(target_os = "linux")]
fn is_stopped(window: &Window) -> bool {
    let id = window.id().as_raw_nonzero();
    let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).unwrap();
    stat.rsplit_once(')')
        .is_some_and(|(_, rest)| rest.trim_start().starts_with('T'))
}

/// Stopped for so long, by this signal.
#[cfg(target_os = "linux")]
fn stopped(kind: Kind, signal: Signal) {
    use kikitori::dialogue::clock::IntervalKind;

    const STOPPED: Duration = Duration::from_secs(4);
    let home = Home::new(kind);
    let mut window = home.interview().start();
    window.sees(READY);
    window.types_more(20);
    window.catches_up();
    let raw = window.modes();
    window.signal(signal);
    window.until("stopped", is_stopped);
    if signal == Signal::TSTP {
        // What it wrote last may still be on its way.
        window.until("away", |w| !w.screen().alternate_screen());
        window.pump(20);
        window.is_as_before();
    }
    // Typed meanwhile, it comes afterwards.
    let began = Instant::now();
    while began.elapsed() < STOPPED {
        window.pump(100);
    }
    let before = window.written.len();
    window.signal(Signal::CONT);
    window.until("drawn again", |w| {
        let drawn = String::from_utf8_lossy(&w.written[before..]).into_owned();
        drawn.contains('創') && w.modes() == raw && w.screen().alternate_screen()
    });
    window.types_more(30);
    window.catches_up();
    window.quits();
    assert_eq!(home.holds(), window.typed);
    let away: u64 = home.intervals(IntervalKind::Away).iter().sum();
    let active: u64 = home.intervals(IntervalKind::Active).iter().sum();
    println!("{signal:?} {kind:?}: {active} ms on the question, {away} ms away");
    let stopped = STOPPED.as_millis() as u64;
    assert!(away + 100 >= stopped, "{away} ms away, {active} ms active");
}

#[test]
#[cfg(target_os = "linux")]
fn suspended_it_gives_the_terminal_back_and_counts_no_time() {
    Kind::all()
        .into_iter()
        .for_each(|kind| stopped(kind, Signal::TSTP));
}

#[test]
#[cfg(target_os = "linux")]
fn stopped_without_a_word_it_draws_itself_again_and_counts_no_time() {
    stopped(Kind::Plain, Signal::STOP);
}
