//! Another program holds the database: before the start, in the middle of an answer, and our own a second
//! time. Said in words, nothing lost once it is over.

use std::time::Duration;

use rusqlite::Connection;

use super::home::{Home, Kind, PASSPHRASE, READY};
use super::window::{Opening, Window};

/// On the screen within so long.
pub const SOON: Duration = Duration::from_secs(2);

/// That what was typed is not saved, in both languages.
pub const NOT_SAVED: [&str; 2] = ["保存できません", "not saved"];
const SAVED: [&str; 1] = ["保存済"];

fn languages(home: &Home) -> [Opening; 2] {
    ["ja", "en"].map(|lang| {
        home.interview()
            .env("LANG", "C.UTF-8")
            .args(["--lang", lang])
    })
}

/// Another program with the database open.
fn other(home: &Home) -> Connection {
    let connection = Connection::open(home.database()).unwrap();
    if home.kind == Kind::Encrypted {
        connection.pragma_update(None, "key", PASSPHRASE).unwrap();
    }
    connection
}

fn begun(home: &Home) -> Window {
    let mut window = home.interview().start();
    window.sees(READY);
    window.types_more(20);
    window.catches_up();
    window
}

#[test]
fn locked_in_the_middle_it_says_so_and_keeps_all_once_it_is_free() {
    for kind in Kind::all() {
        let home = Home::new(kind);
        let mut window = begun(&home);
        window.until("saved", |w| w.shows_one_of(&SAVED));
        let other = other(&home);
        other.execute_batch("BEGIN IMMEDIATE").unwrap();
        window.types_more(30);
        let told = window.within(SOON, |w| w.shows_one_of(&NOT_SAVED));
        println!("locked mid {kind:?}: told after {:?}", told.unwrap());
        window.types_more(30);
        other.execute_batch("ROLLBACK").unwrap();
        window.until("saved", |w| w.shows_one_of(&SAVED));
        window.types_more(10);
        window.catches_up();
        window.quits();
        drop(other);
        assert_eq!(home.holds(), window.typed);
    }
}

#[test]
fn locked_at_the_start_it_is_refused_in_words_and_the_next_start_is_as_ever() {
    for kind in Kind::all() {
        let home = Home::new(kind);
        let mut window = begun(&home);
        window.quits();
        let other = other(&home);
        other
            .execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE")
            .unwrap();
        let words = ["ほかのプログラムが", "Another program"];
        for (opening, words) in [home.opening(), home.opening().args(["--lang", "en"])]
            .into_iter()
            .zip(words)
        {
            let (code, said) = opening.args(["list"]).run();
            assert_eq!(code, Some(1), "{said}");
            assert!(said.contains(words), "{said}");
        }
        let mut refused = home.interview().start();
        refused.until("told", |w| w.shows(words[0]));
        refused.quit_key();
        assert_eq!(refused.ends().0.code(), Some(1), "{}", refused.text());
        drop(other);
        let mut again = home.interview().start();
        again.until("its words", |w| w.shows(&window.typed));
        again.quits();
        assert_eq!(home.holds(), window.typed);
    }
}

#[test]
fn a_second_window_is_told_and_the_first_loses_nothing() {
    for kind in Kind::all() {
        let home = Home::new(kind);
        let mut first = begun(&home);
        for (opening, words) in languages(&home)
            .into_iter()
            .zip(["別の画面", "another window"])
        {
            let mut second = opening.start();
            second.until("told", |w| w.shows(words));
            second.send("書き足す");
            first.types_more(20);
            first.catches_up();
            second.quits();
            second.never_panicked();
        }
        first.types_more(20);
        first.catches_up();
        first.quits();
        assert_eq!(home.holds(), first.typed);
    }
}
