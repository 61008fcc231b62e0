//! Starts on what cannot be written, read or understood: a sentence in the person's language, exit status
//! 1, the file as it was.

use std::collections::BTreeMap;
use std::path::Path;

use rusqlite::Connection;

use super::home::{Home, Kind, PASSPHRASE, READY};
use super::shim::{Fault, Shim};
use super::window::Opening;

fn with_words(kind: Kind) -> (Home, String) {
    let home = Home::new(kind);
    let mut window = home.interview().start();
    window.sees(READY);
    window.types_more(30);
    window.catches_up();
    window.quits();
    (home, window.typed.clone())
}

fn both(home: &Home, words: [&'static str; 2]) -> [(Opening, &'static str); 2] {
    [0, 1].map(|it| {
        (
            home.interview().args(["--lang", ["ja", "en"][it]]),
            words[it],
        )
    })
}

/// Every file below a folder, but what readers make beside a database.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder)
        .unwrap()
        .map(|it| it.unwrap().path())
    {
        let name = entry.display().to_string();
        if entry.is_dir() {
            found.extend(files(&entry));
        } else if ![".lock", "-shm", "-wal"]
            .iter()
            .any(|it| name.ends_with(it))
        {
            found.insert(name, std::fs::read(&entry).unwrap());
        }
    }
    found
}

/// Refused, or opened to read only; said in words, and the files as they were.
fn says(home: &Home, openings: [(Opening, &'static str); 2]) {
    let before = files(&home.folder());
    for (opening, words) in openings {
        let mut window = opening.start();
        window.until("told", |w| w.shows(words));
        window.quit_key();
        let (status, _) = window.ends();
        assert_eq!(status.code(), Some(1), "{}", window.text());
        assert!(
            window.shows(words),
            "said where it stays: {}",
            window.text()
        );
        window.never_panicked();
        window.is_as_before();
    }
    assert!(
        before == files(&home.folder()),
        "the files are as they were"
    );
}

fn failing(fault: Fault, fresh: [&'static str; 2], there: [&'static str; 2]) {
    for kind in Kind::all() {
        let home = Home::new(kind);
        let Some(shim) = Shim::under(&home) else {
            return;
        };
        shim.fails(fault, 1);
        says(
            &home,
            both(&home, fresh).map(|(it, words)| (shim.below(it), words)),
        );
        let (home, typed) = with_words(kind);
        let Some(shim) = Shim::under(&home) else {
            return;
        };
        shim.fails(fault, 1);
        says(
            &home,
            both(&home, there).map(|(it, words)| (shim.below(it), words)),
        );
        shim.mends();
        assert_eq!(home.holds(), typed);
    }
}

#[test]
fn a_file_system_that_can_only_be_read() {
    let words = ["書き込", "writ"];
    failing(Fault::ReadOnly, words, words);
}

#[test]
fn a_folder_of_somebody_else() {
    let words = ["書き込", "writ"];
    failing(Fault::Forbidden, words, words);
}

#[test]
fn a_stick_that_is_not_there() {
    let words = ["開けません", "cannot be opened"];
    failing(Fault::Gone, words, words);
}

#[test]
fn a_database_from_a_newer_version() {
    for kind in Kind::all() {
        let (home, _) = with_words(kind);
        let connection = Connection::open(home.database()).unwrap();
        if kind == Kind::Encrypted {
            connection.pragma_update(None, "key", PASSPHRASE).unwrap();
        }
        connection
            .pragma_update(None, "user_version", 9999)
            .unwrap();
        drop(connection);
        says(&home, both(&home, ["新しい版", "newer"]));
    }
}

#[test]
fn nothing_at_all_in_the_file_or_something_else() {
    for kind in Kind::all() {
        let (home, _) = with_words(kind);
        std::fs::write(home.database(), "this is not a database\n".repeat(50)).unwrap();
        let _ = std::fs::remove_file(home.database().with_extension("db-wal"));
        says(
            &home,
            both(&home, ["データベースではない", "not a database"]),
        );
    }
}
