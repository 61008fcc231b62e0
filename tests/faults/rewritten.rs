//! The power is cut, or the program killed, while the whole database is written anew: another passphrase,
//! an older schema brought up to date, a copy, interviews taken in. Afterwards there is the old one or
//! the new one, whole, with every word; a copy is complete under its name or not there.

use std::path::Path;

use kikitori::secret::Passphrase;
use kikitori::store::{Key, Store};
use rusqlite::Connection;

use super::chance::{Chance, rounds};
use super::disk::{Before, records};
use super::home::{Home, Kind, PASSPHRASE, READY, holds};
use super::shim::Shim;
use super::window::program;

const OTHER: &str = "another one that nobody guesses";

fn with_words(kind: Kind) -> (Home, String) {
    let home = Home::new(kind);
    let mut window = home.interview().start();
    window.sees(READY);
    window.types_more(200);
    window.catches_up();
    window.quits();
    (home, window.typed.clone())
}

/// Every key that may open what is left.
fn keys(file: &Path, kinds: &[Kind], passphrases: &[&str]) -> Vec<Option<Key>> {
    let encrypted = passphrases
        .iter()
        .filter_map(|it| Key::of(file, &Passphrase::new(it)).ok());
    let mut all: Vec<Option<Key>> = match kinds.contains(&Kind::Encrypted) {
        true => encrypted.map(Some).collect(),
        false => Vec::new(),
    };
    all.extend(kinds.contains(&Kind::Plain).then_some(None));
    all
}

/// Cuts the power at moments of what `act` writes; `whole` judges the folder that is left.
fn cut(
    name: &str,
    home: &Home,
    act: impl FnOnce(&Shim),
    whole: impl Fn(&Path) -> Result<(), String>,
) {
    let Some(shim) = Shim::under(home) else {
        return;
    };
    let before = Before::look(&home.folder());
    act(&shim);
    let log = records(&shim.log);
    assert!(
        log.len() > 10,
        "{name}: something was written: {}",
        log.len()
    );
    let chance = Chance::of(name, 0);
    let cuts = rounds(4);
    for cut in 0..cuts {
        let upto = chance.between(1, log.len());
        let keep = [0.0, 0.5, 0.9][cut % 3];
        let after = tempfile::TempDir::with_prefix("kikitori-cut-").unwrap();
        before.cut(&log[..upto], keep, &chance, after.path());
        whole(after.path()).unwrap_or_else(|why| {
            panic!(
                "{name}: {upto} of {} records, keep {keep}: {why}",
                log.len()
            )
        });
    }
    println!("{name}: {cuts} cuts of {} records", log.len());
}

fn moved(home: &Home, folder: &Path) -> std::path::PathBuf {
    folder.join(home.database().strip_prefix(home.folder()).unwrap())
}

/// One of these keys opens it, and every word is there.
fn has_all(file: &Path, keys: &[Option<Key>], words: &str) -> Result<(), String> {
    let mut why = String::new();
    for key in keys {
        match holds(file, key.as_ref()) {
            Ok(kept) if kept == words => return Ok(()),
            Ok(kept) => return Err(format!("{kept} instead of {words}")),
            Err(other) => why = other,
        }
    }
    Err(why)
}

/// The program over the disk that is logged; it must do what it was asked.
fn run(home: &Home, shim: &Shim, args: &[&str]) {
    let opening = home.opening().args(args.iter().copied());
    let (code, said) = shim.logged(opening).run();
    assert_eq!(code, Some(0), "{args:?}: {said}");
}

/// What this test does in a process of its own, over the disk that is logged.
#[test]
#[ignore = "is started by the tests of new passphrases"]
fn changes_the_key() {
    let Some(file) = std::env::var_os("KIKITORI_FAULT_REKEY") else {
        return;
    };
    let file = Path::new(&file);
    let asked = |variable| std::env::var(variable).ok().map(|it| Passphrase::new(&it));
    let old = asked("KIKITORI_FAULT_OLD").map(|it| Key::of(file, &it).unwrap());
    let new = asked("KIKITORI_FAULT_NEW").map(|it| Key::new(&it).unwrap());
    Store::open_by(file, old.as_ref())
        .unwrap()
        .rekey(new.as_ref())
        .unwrap();
}

#[cfg(feature = "encryption")]
fn rekeyed(from: Kind, new: Option<&str>) {
    let (home, words) = with_words(from);
    let act = |shim: &Shim| {
        let mut command = std::process::Command::new(std::env::current_exe().unwrap());
        command
            .args(["--ignored", "--exact", "faults::rewritten::changes_the_key"])
            .envs(shim.env())
            .env("KIKITORI_SHIM_LOG", &shim.log)
            .env("KIKITORI_FAULT_REKEY", home.database());
        if from == Kind::Encrypted {
            command.env("KIKITORI_FAULT_OLD", PASSPHRASE);
        }
        new.map(|it| command.env("KIKITORI_FAULT_NEW", it));
        let done = command.output().unwrap();
        assert!(done.status.success(), "{done:?}");
    };
    cut(&format!("rekey {from:?} {new:?}"), &home, act, |folder| {
        let file = moved(&home, folder);
        let kinds = match kikitori::store::kind(&file) {
            Ok(kikitori::store::Kind::Plain) => [Kind::Plain],
            _ => [Kind::Encrypted],
        };
        has_all(&file, &keys(&file, &kinds, &[PASSPHRASE, OTHER]), &words)
    });
}

#[test]
#[cfg(feature = "encryption")]
fn a_new_passphrase() {
    rekeyed(Kind::Encrypted, Some(OTHER));
}

#[test]
#[cfg(feature = "encryption")]
fn a_first_passphrase() {
    rekeyed(Kind::Plain, Some(OTHER));
}

#[test]
#[cfg(feature = "encryption")]
fn no_passphrase_any_more() {
    rekeyed(Kind::Encrypted, None);
}

/// As the version before the audit trail left it.
fn as_of_old(home: &Home) {
    let connection = Connection::open(home.database()).unwrap();
    if home.kind == Kind::Encrypted {
        connection.pragma_update(None, "key", PASSPHRASE).unwrap();
    }
    connection
        .execute_batch(
            "DROP VIEW IF EXISTS events; DROP TABLE IF EXISTS event; DROP TABLE IF EXISTS setting;
             PRAGMA user_version = 5; PRAGMA wal_checkpoint(TRUNCATE);",
        )
        .unwrap();
}

#[test]
fn an_older_schema_brought_up_to_date() {
    for kind in Kind::all() {
        let (home, words) = with_words(kind);
        as_of_old(&home);
        let key = home.key();
        let act = |shim: &Shim| run(&home, shim, &["--plain", "interview", super::home::COMPANY]);
        cut(&format!("migration {kind:?}"), &home, act, |folder| {
            has_all(&moved(&home, folder), std::slice::from_ref(&key), &words)
        });
    }
}

#[test]
fn a_copy_is_complete_or_not_there() {
    for kind in Kind::all() {
        let (home, words) = with_words(kind);
        let key = home.key();
        let act = |shim: &Shim| run(&home, shim, &["backup", "copy.db"]);
        cut(&format!("backup {kind:?}"), &home, act, |folder| {
            let copy = folder.join("copy.db");
            if copy.exists() {
                let key = home.key_of(&copy);
                has_all(&copy, &[key], &words).map_err(|why| format!("the copy: {why}"))?;
            }
            has_all(&moved(&home, folder), std::slice::from_ref(&key), &words)
        });
    }
}

#[test]
fn interviews_taken_in_are_there_whole_or_not_at_all() {
    for kind in Kind::all() {
        let (source, words) = with_words(Kind::Plain);
        let (code, said) = source.opening().args(["export", "-o", "all.jsonl"]).run();
        assert_eq!(code, Some(0), "{said}");
        let home = Home::new(kind);
        let lines = home.folder().join("all.jsonl");
        std::fs::copy(source.folder().join("all.jsonl"), &lines).unwrap();
        // A database that is there already, with another company's words.
        let mut window = home
            .opening()
            .args(["interview", "花巻醸造", "--set", "first-visit"])
            .start();
        window.sees(READY);
        window.types_more(50);
        window.catches_up();
        window.quits();
        let own = window.typed.clone();
        let key = home.key();
        let act = |shim: &Shim| run(&home, shim, &["import", "all.jsonl"]);
        cut(&format!("import {kind:?}"), &home, act, |folder| {
            let file = moved(&home, folder);
            let keys = std::slice::from_ref(&key);
            has_all(&file, keys, &format!("{own}{words}")).or_else(|_| has_all(&file, keys, &own))
        });
    }
}

/// The same by SIGKILL at a random moment instead of the power.
#[test]
#[cfg(feature = "encryption")]
fn killed_while_a_copy_is_made() {
    use std::time::{Duration, Instant};
    let (home, words) = with_words(Kind::Encrypted);
    for round in 0..rounds(4) {
        let chance = Chance::of("kill backup", round);
        let mut command = std::process::Command::new(program());
        let args = home.opens();
        command
            .args(args)
            .args(["backup", "copy.db"])
            .current_dir(home.folder())
            .env("HOME", home.folder());
        let mut child = command.stderr(std::process::Stdio::null()).spawn().unwrap();
        let until = Instant::now() + Duration::from_secs_f64(0.5 * chance.part());
        while Instant::now() < until && child.try_wait().unwrap().is_none() {
            std::thread::sleep(Duration::from_millis(2));
        }
        let _ = child.kill();
        let _ = child.wait();
        let copy = home.folder().join("copy.db");
        if copy.exists() {
            has_all(&copy, &[home.key_of(&copy)], &words).unwrap();
            std::fs::remove_file(&copy).unwrap();
        }
    }
    assert_eq!(home.holds(), words);
}
