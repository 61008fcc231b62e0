//! A person at a terminal asked for a passphrase line by line: what is typed is not shown, and however
//! it ends the terminal is as it was.

use std::os::unix::process::ExitStatusExt;

use kikitori::secret::Passphrase;
use kikitori::store::{Key, Kind, Store, kind};
use rustix::process::Signal;

use super::place::Place;
use super::window::{Opening, Window};

const RIGHT: &str = "asahi ga noboru kita";
const WRONG: &str = "yuuhi ga shizumu umi";

/// What is said in one language.
struct Words {
    lang: &'static str,
    choice: &'static str,
    new: &'static str,
    again: &'static str,
    short: &'static str,
    differs: &'static str,
    suggestion: &'static str,
    recovery: &'static str,
    first: &'static str,
    ask: &'static str,
    left: [&'static str; 4],
    refused: &'static str,
    not_given: &'static str,
}

const BOTH: [Words; 2] = [
    Words {
        lang: "ja",
        choice: "Ctrl+D でやめる",
        new: "新しいパスフレーズ",
        again: "もう一度同じもの",
        short: "短すぎます",
        differs: "二つが違います",
        suggestion: "候補: ",
        recovery: "回復キー: ",
        first: "[1/28]",
        ask: "のパスフレーズ(表示されません)",
        left: ["あと4回", "あと3回", "あと2回", "あと1回"],
        refused: "に合いません",
        not_given: "入力されなかった",
    },
    Words {
        lang: "en",
        choice: "Ctrl+D: leave",
        new: "New passphrase",
        again: "The same again",
        short: "too short",
        differs: "are not the same",
        suggestion: "A suggestion: ",
        recovery: "Recovery key: ",
        first: "[1/28]",
        ask: "The passphrase of",
        left: ["4 more", "3 more", "2 more", "1 more"],
        refused: "does not fit",
        not_given: "No passphrase was given",
    },
];

fn asked<'a>(place: &'a Place, lang: &'a str) -> Opening<'a> {
    Opening {
        lang,
        size: (160, 60),
        env: &[("KIKITORI_NO_PASSPHRASE", "0")],
        ..place.opening()
    }
}

fn encrypted() -> Place {
    let place = Place::new();
    let key = Key::new(&Passphrase::new(RIGHT)).unwrap();
    drop(Store::open_by(&place.database(), Some(&key)).unwrap());
    place
}

/// Waits until it was said so often.
fn times(window: &mut Window, words: &str, count: usize) {
    window.until(&format!("{words:?} {count} times"), |w| {
        String::from_utf8_lossy(&w.written).matches(words).count() >= count
    });
}

#[test]
fn a_new_database_is_offered_a_passphrase_and_opens_by_it_and_by_its_recovery_key() {
    for words in &BOTH {
        let place = Place::new();
        let opening = asked(&place, words.lang);
        let mut window = opening.start(&["interview", "北上製作所", "--plain"]);
        window.sees(words.choice);
        window.send("\r");
        window.sees(words.new);
        window.send("short\r");
        window.sees(words.short);
        window.send("\r");
        window.sees(words.suggestion);
        times(&mut window, words.new, 3);
        window.send(format!("{RIGHT}\r"));
        window.sees(words.again);
        window.send(format!("{WRONG}\r"));
        window.sees(words.differs);
        times(&mut window, words.new, 4);
        window.send(format!("{RIGHT}\r"));
        times(&mut window, words.again, 2);
        window.send(format!("{RIGHT}\r"));
        window.sees(words.first);
        window.send(":quit\r");
        assert_eq!(window.ends().code(), Some(0), "{}", window.text());
        window.is_as_before();
        let shown = String::from_utf8(window.written.clone()).unwrap();
        assert!(!shown.contains(RIGHT) && !shown.contains(WRONG), "{shown}");
        assert_eq!(kind(&place.database()), Ok(Kind::Encrypted));
        let recovery = shown.split(words.recovery).nth(1).expect("it is said");
        let recovery = recovery.lines().next().unwrap().trim();

        for typed in [RIGHT, recovery] {
            let mut window = opening.start(&["list"]);
            window.sees(words.ask);
            window.send(format!("{WRONG}\r"));
            window.sees(words.left[0]);
            times(&mut window, words.ask, 2);
            window.send(format!("{typed}\r"));
            window.sees("北上製作所");
            assert_eq!(window.ends().code(), Some(0), "{}", window.text());
            window.is_as_before();
            let shown = String::from_utf8_lossy(&window.written);
            assert!(!shown.contains(typed) && !shown.contains(WRONG), "{shown}");
        }
    }
}

#[test]
fn a_person_may_decide_against_it_or_leave() {
    for words in &BOTH {
        let place = Place::new();
        let opening = asked(&place, words.lang);
        let mut window = opening.start(&["interview", "北上製作所", "--plain"]);
        window.sees(words.choice);
        window.send("\x04");
        assert_eq!(window.ends().code(), Some(1));
        window.is_as_before();
        assert!(!place.database().exists());
        let mut window = opening.start(&["interview", "北上製作所", "--plain"]);
        window.sees(words.choice);
        window.send("２\r");
        window.sees(words.first);
        window.send(":quit\r");
        assert_eq!(window.ends().code(), Some(0));
        assert_eq!(kind(&place.database()), Ok(Kind::Plain));
    }
}

#[test]
fn five_wrong_ones_and_it_ends() {
    for words in &BOTH {
        let place = encrypted();
        let mut window = asked(&place, words.lang).start(&["list"]);
        for (at, left) in words.left.iter().enumerate() {
            times(&mut window, words.ask, at + 1);
            window.send(format!("{WRONG}\r"));
            window.sees(left);
        }
        times(&mut window, words.ask, 5);
        window.send(format!("{WRONG}\r"));
        assert_eq!(window.ends().code(), Some(1));
        assert!(window.shows(words.refused), "{}", window.text());
        window.is_as_before();
        let shown = String::from_utf8_lossy(&window.written);
        assert!(!shown.contains(WRONG), "{shown}");
    }
}

#[test]
fn however_the_question_is_left_the_terminal_is_as_it_was() {
    let place = encrypted();
    for words in &BOTH {
        let mut window = asked(&place, words.lang).start(&["list"]);
        window.sees(words.ask);
        window.send("\x04");
        assert_eq!(window.ends().code(), Some(1));
        window.is_as_before();
        // Not what is said where nobody sits at a terminal.
        let shown = String::from_utf8_lossy(&window.written);
        assert!(shown.contains(words.not_given), "{shown}");
        for signal in [Signal::INT, Signal::TERM, Signal::HUP] {
            let mut window = asked(&place, words.lang).start(&["list"]);
            window.sees(words.ask);
            window.send("half of it");
            match signal {
                Signal::INT => window.send("\x03"),
                signal => window.signal(signal),
            }
            assert_eq!(window.ends().signal(), Some(signal.as_raw()));
            window.is_as_before();
        }
    }
}

#[test]
fn whoever_comes_back_to_the_stopped_program_sees_the_question_again() {
    let place = encrypted();
    for words in &BOTH {
        let mut window = asked(&place, words.lang).start(&["list"]);
        window.sees(words.ask);
        window.signal(Signal::STOP);
        window.signal(Signal::CONT);
        times(&mut window, words.ask, 2);
        window.send(format!("{RIGHT}\r"));
        assert_eq!(window.ends().code(), Some(0), "{}", window.text());
        window.is_as_before();
        let shown = String::from_utf8_lossy(&window.written);
        assert!(!shown.contains(RIGHT), "{shown}");
    }
}

#[test]
fn a_passphrase_is_given_to_a_plain_database_and_changed() {
    for (words, encrypted, changed) in [
        (&BOTH[0], "を暗号化しました", "新しいパスフレーズで開く"),
        (&BOTH[1], "is now encrypted", "opens by the new"),
    ] {
        let place = Place::new();
        drop(Store::open(&place.database()).unwrap());
        let opening = asked(&place, words.lang);
        for (old, new, said) in [(None, WRONG, encrypted), (Some(WRONG), RIGHT, changed)] {
            let mut window = opening.start(&["passphrase"]);
            if let Some(old) = old {
                window.sees(words.ask);
                window.send(format!("{old}\r"));
            }
            window.sees(words.new);
            window.send(format!("{new}\r"));
            window.sees(words.again);
            window.send(format!("{new}\r"));
            window.sees(said);
            window.sees(words.recovery);
            assert_eq!(window.ends().code(), Some(0), "{}", window.text());
            window.is_as_before();
            let key = Key::of(&place.database(), &Passphrase::new(new)).unwrap();
            assert_eq!(key.fits(&place.database()), Ok(true));
        }
    }
}

#[test]
fn it_is_asked_for_also_where_the_output_goes_into_a_file() {
    let place = encrypted();
    let (pty, pts) = pty_process::blocking::open().unwrap();
    let listed = place.folder().join("listed.json");
    let mut child = pty_process::blocking::Command::new(env!("CARGO_BIN_EXE_kikitori"))
        .args(["list", "--json", "--lang", "en", "--database"])
        .arg(place.database())
        .env_clear()
        .env("HOME", place.folder())
        .stdout(std::fs::File::create(&listed).unwrap())
        .spawn(pts)
        .unwrap();
    let mut shown = Vec::new();
    while !String::from_utf8_lossy(&shown).contains("(not shown): ") {
        let mut bytes = [0; 1024];
        let count = std::io::Read::read(&mut &pty, &mut bytes).expect("a question");
        shown.extend_from_slice(&bytes[..count]);
    }
    std::io::Write::write_all(&mut &pty, format!("{RIGHT}\n").as_bytes()).unwrap();
    assert!(child.wait().unwrap().success());
    assert_eq!(std::fs::read_to_string(listed).unwrap().trim(), "[]");
}
