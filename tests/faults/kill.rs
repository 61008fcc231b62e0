//! SIGKILL at a random moment: every character that was on the screen is in the database, and the file is
//! whole.

use std::os::unix::process::ExitStatusExt;
use std::time::Duration;

use rustix::process::Signal;

use super::chance::{Chance, rounds};
use super::home::{Home, Kind, READY};
use super::window::Pace;

/// Rounds: how many characters were on the screens, and how many of those were lost.
fn killed(kind: Kind, pace: Pace, rounds: usize) -> (usize, usize) {
    let name = format!("kill {kind:?} {pace:?}");
    let (mut all, mut lost) = (0, 0);
    for round in 0..rounds {
        let chance = Chance::of(&name, round);
        let home = Home::new(kind);
        let mut window = home.interview().start();
        window.sees(READY);
        let most = if pace == Pace::Human { 1.5 } else { 0.8 };
        window.types_for(Duration::from_secs_f64(chance.part() * most), pace, &chance);
        window.signal(Signal::KILL);
        assert_eq!(window.ends().0.signal(), Some(9));
        // What the terminal still held was drawn, too.
        let shown = window.shown();
        let kept = home.holds();
        assert!(
            window.typed.starts_with(&kept),
            "{name} {round}: garbled: {kept}"
        );
        all += shown;
        lost += shown.saturating_sub(kept.chars().count());
    }
    println!("{name}: {rounds} rounds, {all} characters shown, {lost} lost");
    (all, lost)
}

fn loses_nothing(kind: Kind, pace: Pace) {
    let (all, lost) = killed(kind, pace, rounds(4));
    assert!(all > 0, "something was typed");
    assert_eq!(lost, 0, "characters that were on the screen");
}

#[test]
fn nothing_shown_is_lost_plain_typed_by_hand() {
    loses_nothing(Kind::Plain, Pace::Human);
}

#[test]
fn nothing_shown_is_lost_plain_in_bursts() {
    loses_nothing(Kind::Plain, Pace::Burst);
}

#[test]
#[cfg(feature = "encryption")]
fn nothing_shown_is_lost_encrypted_typed_by_hand() {
    loses_nothing(Kind::Encrypted, Pace::Human);
}

#[test]
#[cfg(feature = "encryption")]
fn nothing_shown_is_lost_encrypted_in_bursts() {
    loses_nothing(Kind::Encrypted, Pace::Burst);
}
