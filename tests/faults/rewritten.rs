//! The power is cut, or the program killed, while the whole database is written anew: another passphrase,
//! an older schema brought up to date, a copy, interviews taken in. Afterwards there is the old one or
//! the new one, whole, with every word; a copy is complete under its name or not there.

use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use kikitori::secret::Passphrase;
use kikitori::store::{Key, Store};
use rusqlite::Connection;

use super::chance::{Chance, rounds};
use super::disk::{Before, records};
use super::home::{Home, Kind, PASSPHRASE, READY, holds, key_by};
use super::shim::Shim;
use super::window::program;

#[cfg(feature = "encryption")]
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
fn keys(file: &Path, passphrases: &[&str]) -> Vec<Option<Key>> {
    match kikitori::store::kind(file) {
        Ok(kikitori::store::Kind::Plain) => vec![None],
        _ => passphrases
            .iter()
            .filter_map(|it| key_by(file, it).ok().map(Some))
            .collect(),
    }
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
fn run<T: AsRef<str>>(home: &Home, shim: &Shim, args: &[T]) {
    let opening = home.opening().args(args.iter().map(T::as_ref));
    let (code, said) = shim.logged(opening).run();
    let args: Vec<&str> = args.iter().map(T::as_ref).collect();
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
        old_or_new(&home.moved(folder), &words)
    });
}

/// Every word, by the old passphrase or the new one or none, and nothing left of what was begun.
#[cfg(feature = "encryption")]
fn old_or_new(file: &Path, words: &str) -> Result<(), String> {
    has_all(file, &keys(file, &[PASSPHRASE, OTHER]), words)?;
    match file.with_extension("db.part").exists() {
        true => Err("what was begun is left".into()),
        false => Ok(()),
    }
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
            "DROP VIEW events; DROP TABLE event; DROP TABLE unsettled; DROP TABLE setting;
             DROP INDEX interview_beside; DROP INDEX follow_up_generic; DELETE FROM summary;
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
            has_all(&home.moved(folder), std::slice::from_ref(&key), &words)
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
            has_all(&home.moved(folder), std::slice::from_ref(&key), &words)
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
            let file = home.moved(folder);
            let keys = std::slice::from_ref(&key);
            has_all(&file, keys, &format!("{own}{words}")).or_else(|_| has_all(&file, keys, &own))
        });
    }
}

/// The command that gives a new passphrase.
#[cfg(feature = "encryption")]
fn new_passphrase(home: &Home) -> Vec<String> {
    let file = home.beside("new");
    std::fs::write(&file, format!("{OTHER}\n")).unwrap();
    let file = file.display().to_string();
    ["passphrase", "--new-passphrase-file", &file]
        .map(String::from)
        .into()
}

#[test]
#[cfg(feature = "encryption")]
fn the_command_that_gives_a_passphrase() {
    for kind in Kind::all() {
        let (home, words) = with_words(kind);
        let args = new_passphrase(&home);
        let whole = |folder: &Path| old_or_new(&home.moved(folder), &words);
        killed(&format!("kill passphrase {kind:?}"), &home, &args, whole);
        let act = |shim: &Shim| run(&home, shim, &args);
        cut(&format!("passphrase {kind:?}"), &home, act, whole);
    }
}

/// The earlier copy or what stood there; and where it is the copy, what stood there is set aside.
#[test]
fn a_copy_put_back() {
    for kind in Kind::all() {
        let (home, earlier) = with_words(kind);
        let (code, said) = home.opening().args(["backup", "copy.db"]).run();
        assert_eq!(code, Some(0), "{said}");
        let mut window = home
            .opening()
            .args(["interview", "花巻醸造", "--set", "first-visit"])
            .start();
        window.sees(READY);
        window.types_more(50);
        window.catches_up();
        window.quits();
        let later = format!("{earlier}{}", window.typed);
        let whole = |folder: &Path| {
            let file = home.moved(folder);
            let has = |file: &Path, words: &str| has_all(file, &keys(file, &[PASSPHRASE]), words);
            if has(&file, &later).is_ok() {
                return Ok(());
            }
            has(&file, &earlier)?;
            let beside = std::fs::read_dir(file.parent().unwrap()).unwrap();
            let mut aside = beside.map(|it| it.unwrap().path()).filter(|it| {
                let name = it.file_name().unwrap().to_str().unwrap();
                name.contains(".aside-") && !name.ends_with("-wal") && !name.ends_with("-shm")
            });
            has(&aside.next().ok_or("nothing set aside")?, &later)
        };
        let args = ["recover", "copy.db", "--yes"].map(String::from);
        killed(&format!("kill recover {kind:?}"), &home, &args, whole);
        let act = |shim: &Shim| run(&home, shim, &args);
        cut(&format!("recover {kind:?}"), &home, act, whole);
    }
}

#[test]
fn killed_while_a_copy_is_made() {
    for kind in Kind::all() {
        let (home, words) = with_words(kind);
        let args = ["backup", "copy.db"].map(String::from);
        killed(&format!("kill backup {kind:?}"), &home, &args, |folder| {
            let copy = folder.join("copy.db");
            if copy.exists() {
                has_all(&copy, &keys(&copy, &[PASSPHRASE]), &words)?;
            }
            let file = home.moved(folder);
            has_all(&file, &keys(&file, &[PASSPHRASE]), &words)
        });
    }
}

/// SIGKILL at a random moment instead of the power, each time from the same beginning.
fn killed(name: &str, home: &Home, args: &[String], whole: impl Fn(&Path) -> Result<(), String>) {
    let before = Before::look(&home.folder());
    // The whole of it, never killed, tells how long it takes.
    let mut time = Duration::from_secs(20);
    let (mut ended, rounds) = (0, rounds(4));
    for round in 0..=rounds {
        let chance = Chance::of(name, round);
        let folder = tempfile::TempDir::with_prefix("kikitori-kill-").unwrap();
        before.cut(&[], 0.0, &chance, folder.path());
        let mut child = std::process::Command::new(program())
            .args(home.opens())
            .args(args)
            .env_clear()
            .env("HOME", folder.path())
            .current_dir(folder.path())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let began = Instant::now();
        let limit = match round {
            0 => time,
            _ => time.mul_f64(chance.part()),
        };
        while began.elapsed() < limit && child.try_wait().unwrap().is_none() {
            std::thread::sleep(Duration::from_millis(1));
        }
        let _ = child.kill();
        let status = child.wait().unwrap();
        if round == 0 {
            assert_eq!(status.code(), Some(0), "{name}");
            time = began.elapsed();
        }
        ended += usize::from(round > 0 && status.code() == Some(0));
        whole(folder.path()).unwrap_or_else(|why| panic!("{name}, round {round}: {why}"));
    }
    println!("{name}: {rounds} rounds over {time:?}, {ended} of them had ended before");
}
