//! The disk is full, or fails, from its first call on, from its second, its third, and so on: said on the
//! screen within two seconds, never a crash, nothing lost that was on the screen once there is space
//! again, the file whole.

use std::time::Duration;

use super::chance::{Chance, rounds};
use super::home::{Home, Kind, READY};
use super::locked::{NOT_SAVED, SOON};
use super::shim::{Fault, Shim};
use super::window::{Opening, Window};

/// Words of a refusal, in both languages, in any of the ways this can be told.
const TOLD: [&str; 8] = [
    "空きがなく",
    "書き込めません",
    "開けません",
    "ディスク",
    "disk",
    "cannot be",
    "could not",
    "同期",
];

/// How a short session went that failed from one call on.
#[derive(Debug, PartialEq)]
enum Went {
    /// The session was over before that call.
    Unreached,
    Refused,
    /// Said on the screen, and saved afterwards.
    SaidAndSaved,
    /// It was reached where nothing of it had to be said: everything was kept.
    Kept,
    /// It was left with the words not saved, as it said.
    LeftUnsaved,
}

fn session(kind: Kind, fault: Fault, from: usize) -> Option<Went> {
    let home = Home::new(kind);
    let shim = Shim::under(&home)?;
    let lang = ["ja", "en"][from % 2];
    let context = format!("{fault:?} from call {from}, {kind:?}, {lang}");
    shim.fails(fault, from);
    let mut window = shim.below(home.interview().args(["--lang", lang])).start();
    let ready = [READY, "companychanged"];
    let told = |w: &Window| w.shows_one_of(&ready) || w.shows_one_of(&TOLD);
    let begun = window.within(super::window::DEADLINE, told);
    let begun = begun.ok().filter(|_| window.shows_one_of(&ready));
    if begun.is_none() {
        let said = refused(&mut window, &context);
        shim.mends();
        starts_again(&home, &shim, "");
        println!("{context}: {said}");
        return Some(Went::Refused);
    }
    window.types_more(20);
    let typed = window.typed.chars().count();
    let shown = window.within(super::window::DEADLINE, |w| w.shown() == typed);
    shown.unwrap_or_else(|screen| panic!("{context}: what was typed does not show:\n{screen}"));
    let silent = window
        .within(SOON, |w| shim.hits() > 0 && w.shows_one_of(&NOT_SAVED))
        .is_err();
    let went = match (shim.hits(), silent) {
        (0, _) => Went::Unreached,
        (_, true) => Went::Kept,
        _ if from.is_multiple_of(3) => Went::LeftUnsaved,
        _ => Went::SaidAndSaved,
    };
    match went {
        Went::LeftUnsaved => {
            // The first says that it cannot be kept; the second leaves all the same.
            window.quit_key();
            window.pump(200);
            window.quit_key();
            let (status, _) = window.ends();
            assert_eq!(status.code(), Some(1), "{context}: {}", window.text());
            shim.mends();
        }
        _ => {
            if went == Went::SaidAndSaved {
                window.types_more(10);
                window.catches_up();
                shim.mends();
                window.until("saved again", |w| !w.shows_one_of(&NOT_SAVED));
            }
            window.quit_key();
            // Where leaving itself is the first call that fails, it says so and stays.
            let said = window.within(SOON, |w| w.shows_one_of(&NOT_SAVED)).is_ok();
            if said && window.runs() {
                shim.mends();
                window.until("saved again", |w| !w.shows_one_of(&NOT_SAVED));
                window.quit_key();
            }
            let (status, _) = window.ends();
            assert_eq!(status.code(), Some(0), "{context}: {}", window.text());
        }
    }
    window.never_panicked();
    window.is_as_before();
    let reached = shim.hits() > 0;
    shim.mends();
    let kept = starts_again(
        &home,
        &shim,
        match went {
            Went::LeftUnsaved => "",
            _ => &window.typed,
        },
    );
    assert!(
        window.typed.starts_with(&kept),
        "{context}: garbled: {kept}"
    );
    Some(match went {
        Went::Unreached if reached => Went::Kept,
        went => went,
    })
}

/// It ended by itself, or does not begin the interview, and says why.
fn refused(window: &mut Window, context: &str) -> String {
    let screen = window.text();
    assert!(window.shows_one_of(&TOLD), "{context}: {screen}");
    let stays = window.runs();
    window.quit_key();
    // What the disk did not take is no way to leave without a word; the second key leaves all the same.
    let _ = window.within(SOON, |_| false);
    if window.runs() {
        assert!(window.shows_one_of(&TOLD), "{context}: {}", window.text());
        window.quit_key();
    }
    let (status, _) = window.ends();
    assert!(stays || status.code() == Some(1), "{context}: {screen}");
    window.never_panicked();
    window.is_as_before();
    screen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What the next start reads, at least these words.
fn starts_again(home: &Home, shim: &Shim, least: &str) -> String {
    let mut window = shim.below(home.interview()).start();
    window.sees(READY);
    window.quits();
    let kept = home.holds();
    assert!(kept.starts_with(least), "{kept} lacks {least}");
    kept
}

/// In the long run every call in turn until a whole session passes; else some of them.
fn every_call(fault: Fault, share: usize) {
    // About so many a short session has.
    let calls = if fault == Fault::BadSync { 24 } else { 120 };
    let only = std::env::var("KIKITORI_FAULT_CALL").ok();
    if let Some(call) = only.and_then(|it| it.parse().ok()) {
        for kind in Kind::all() {
            let _ = session(kind, fault, call);
        }
        return;
    }
    for kind in Kind::all() {
        let name = format!("{fault:?} {kind:?}");
        let all = rounds(1) >= 300;
        let chance = Chance::of(&name, 0);
        let mut counts = std::collections::BTreeMap::new();
        let some = rounds(share);
        let mut from = 0;
        for round in 0.. {
            from = match all {
                true => from + 1,
                false => 1 + round * calls / some + chance.between(0, calls / some - 1),
            };
            let Some(went) = session(kind, fault, from) else {
                return;
            };
            let over = if all {
                went == Went::Unreached
            } else {
                round + 1 == some
            };
            *counts.entry(format!("{went:?}")).or_insert(0) += 1;
            if over {
                break;
            }
        }
        println!("{name}: up to call {from}: {counts:?}");
    }
}

#[test]
fn the_disk_is_full_at_any_write() {
    every_call(Fault::Full, 4);
}

#[test]
fn the_disk_fails_at_any_write() {
    every_call(Fault::BadWrite, 7);
}

#[test]
fn the_disk_fails_at_any_sync() {
    every_call(Fault::BadSync, 7);
}

/// Commands without a terminal: refused in words, no half a file under its name, and done once there is
/// space again.
#[test]
fn the_disk_is_full_while_a_command_writes() {
    for kind in Kind::all() {
        let home = Home::new(kind);
        let Some(shim) = Shim::under(&home) else {
            return;
        };
        let mut window = home.interview().start();
        window.sees(READY);
        window.types_more(40);
        window.catches_up();
        window.quits();
        let said = |opening: Opening| opening.run();
        let (code, out) = said(home.opening().args(["export", "-o", "in.jsonl"]));
        assert_eq!(code, Some(0), "{out}");
        for args in [
            &["export", "-o", "out.jsonl"][..],
            &["report", "1", "-o", "out.html"],
            &["report", "1", "-o", "out.xlsx"],
            &["backup", "out.db"],
            &["import", "in.jsonl", "--update"],
        ] {
            let out = home.folder().join(args.last().unwrap());
            let all = rounds(1) >= 300;
            let step = if all { 1 } else { 7 };
            for from in (1..).step_by(step) {
                shim.fails(Fault::Full, from);
                let (code, said) = shim.below(home.opening().args(args.iter().copied())).run();
                let hits = shim.hits();
                shim.mends();
                assert!(!said.contains("panicked"), "{args:?} {from}: {said}");
                if code == Some(0) {
                    let _ = std::fs::remove_file(&out);
                    if hits == 0 {
                        println!("{args:?} {kind:?}: {from} calls");
                        break;
                    }
                    continue;
                }
                assert_eq!(code, Some(1), "{args:?} {from}: {said}");
                assert!(
                    TOLD.iter().any(|it| said.contains(it)),
                    "{args:?} {from}: {said}"
                );
                assert!(
                    args[0] == "import" || !out.exists(),
                    "{args:?} {from}: half a file"
                );
            }
        }
        assert_eq!(home.holds(), window.typed, "{kind:?}");
    }
}

/// A stick pulled out, a file system that became read-only, in the middle of an answer.
fn gone_in_the_middle(fault: Fault) {
    for kind in Kind::all() {
        let home = Home::new(kind);
        let Some(shim) = Shim::under(&home) else {
            return;
        };
        let mut window = shim.below(home.interview()).start();
        window.sees(READY);
        window.types_more(20);
        window.catches_up();
        window.until("saved", |w| w.shows("保存済"));
        shim.fails(fault, 1);
        window.types_more(20);
        let told = window.within(SOON + Duration::from_secs(1), |w| {
            w.shows_one_of(&NOT_SAVED)
        });
        println!("{fault:?} {kind:?}: told after {:?}", told.unwrap());
        window.types_more(20);
        window.catches_up();
        shim.mends();
        window.until("saved again", |w| w.shows("保存済"));
        window.types_more(20);
        window.catches_up();
        window.quits();
        window.never_panicked();
        assert_eq!(home.holds(), window.typed, "{fault:?}");
    }
}

#[test]
fn a_stick_is_pulled_out_and_put_back() {
    gone_in_the_middle(Fault::Gone);
}

#[test]
fn the_file_system_becomes_read_only() {
    gone_in_the_middle(Fault::ReadOnly);
}
