//! Anything at all in the database's place and among its copies: no command falls over it, none
//! changes it, each says in words what it found.

use std::fs;
use std::path::Path;

use kikitori::store;

use super::given::*;
use super::hostile::harmless;

/// A database as the program leaves it, of one interview.
fn sound() -> Vec<u8> {
    let home = Home::new().filled(&[(header(1, "北上製作所"), everything())]);
    fs::read(home.database()).expect("there")
}

/// Always the same noise.
fn noise(length: usize) -> Vec<u8> {
    let mut state = 1_u64;
    let next = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (state >> 56) as u8
    };
    std::iter::repeat_with(next).take(length).collect()
}

/// What may lie there, by name; each is no database that can be read, but for the last.
fn garbage() -> Vec<(&'static str, Vec<u8>)> {
    let sound = sound();
    let over = |from: usize, with: &[u8]| {
        let mut bytes = sound.clone();
        bytes[from..from + with.len()].copy_from_slice(with);
        bytes
    };
    vec![
        // One byte alone is an empty file to SQLite.
        ("two bytes", vec![0, 0]),
        ("zeros", vec![0; 8192]),
        ("noise", noise(40_000)),
        ("noise, cut", noise(4095)),
        ("text", "面談の控え\n".repeat(500).into_bytes()),
        ("a head alone", b"SQLite format 3\0".to_vec()),
        ("a head and noise", [&sound[..100], &noise(20_000)].concat()),
        ("the first page", sound[..4096].to_vec()),
        ("half", sound[..sound.len() / 2].to_vec()),
        ("page size 0", over(16, &[0, 0])),
        ("page size 512", over(16, &[2, 0])),
        ("a later format", over(18, &[9, 9])),
        ("many pages", over(28, &[0xff; 4])),
        ("a newer schema", over(60, &[0x7f; 4])),
        ("another program's", over(68, &[1, 2, 3, 4])),
        ("no tables", over(100, &[13, 0, 0, 0, 0])),
        ("cells everywhere", over(103, &[0xff, 0xff])),
    ]
}

const READING: &[&[&str]] = &[
    &["list"],
    &["show", "1"],
    &["stats"],
    &["doctor"],
    &["doctor", "--json"],
    &["recover"],
    &["recover", "--json"],
    &["recover", "1"],
    &["backup", "copy.db"],
    &["export", "-o", "all.jsonl"],
    &["remove", "1"],
    &["passphrase"],
];

/// Runs it in one of the languages, each in turn: it ends by itself, without a panic, and leaves the
/// file as it is.
fn withstands(home: &Home, args: &[&str], file: &Path, what: &str) {
    let before = fs::read(file).ok();
    let lang = ["ja", "en"][(what.len() + args.concat().len()) % 2];
    let ended = home.run(lang, args);
    harmless(&ended);
    assert!(matches!(ended.status, 0 | 1), "{what}: {args:?} {ended:?}");
    assert!(
        !ended.err.contains("panicked"),
        "{what}: {args:?} {ended:?}"
    );
    let said = ended.out.len() + ended.err.len();
    assert!((1..20_000).contains(&said), "{what}: {args:?} {ended:?}");
    assert!(before == fs::read(file).ok(), "{what}: {args:?} changed it");
}

#[test]
fn garbage_in_the_databases_place_is_said_and_left() {
    for (what, bytes) in garbage() {
        let logs = [None, Some(noise(5_000))];
        let with_log = ["zeros", "half", "a head and noise"].contains(&what);
        for beside in logs.into_iter().take(1 + usize::from(with_log)) {
            let home = Home::new();
            home.write("data/kikitori/x", "");
            let file = home.database();
            fs::write(&file, &bytes).unwrap();
            if let Some(log) = &beside {
                fs::write(home.path("data/kikitori/kikitori.db-wal"), log).unwrap();
            }
            let all = if beside.is_none() {
                READING
            } else {
                &READING[..4]
            };
            for args in all {
                withstands(&home, args, &file, what);
            }
            let ended = home.run("en", &["recover", "--rescue", "-o", "out.db"]);
            harmless(&ended);
            assert!(matches!(ended.status, 0 | 1), "{what}: {ended:?}");
            assert_eq!(ended.status == 0, home.path("out.db").exists(), "{what}");
            assert!(bytes == fs::read(&file).unwrap(), "{what} was changed");
            if ended.status == 0 {
                let listed = home.run("en", &["list", "--database", "out.db"]);
                assert_eq!(listed.status, 0, "{what}: {listed:?}");
            }
        }
    }
}

#[test]
fn a_folder_or_a_link_in_the_databases_place_is_said_and_left() {
    let home = Home::new();
    fs::create_dir_all(home.database()).unwrap();
    for args in READING {
        withstands(&home, args, &home.database(), "a folder");
    }
    #[cfg(unix)]
    for to in ["nowhere", "/dev/zero", "."] {
        let home = Home::new();
        home.write("data/kikitori/x", "");
        std::os::unix::fs::symlink(to, home.database()).unwrap();
        for args in READING {
            withstands(&home, args, &home.path("data/kikitori/x"), to);
        }
    }
}

#[test]
fn garbage_among_the_copies_is_listed_and_never_put_back() {
    for (what, bytes) in garbage() {
        let home = Home::new().filled(&[(header(1, "北上製作所"), everything())]);
        let folder = store::copies_folder(&home.database());
        fs::create_dir_all(&folder).unwrap();
        let copy = folder.join("2026-11-16.db");
        fs::write(&copy, &bytes).unwrap();
        fs::write(folder.join("2026-11-09.db-wal"), &bytes).unwrap();
        fs::create_dir(folder.join("2026-11-02.db")).unwrap();
        for args in [
            &["doctor"][..],
            &["doctor", "--json"],
            &["recover"],
            &["recover", "--json"],
            &["list"],
        ] {
            withstands(&home, args, &copy, what);
        }
        let database = fs::read(home.database()).unwrap();
        let name = copy.display().to_string();
        for args in [&["recover", "1", "--yes"][..], &["recover", &name, "--yes"]] {
            let ended = home.run("en", args);
            harmless(&ended);
            assert_eq!(ended.status, 1, "{what}: {ended:?}");
            assert!(database == fs::read(home.database()).unwrap(), "{what}");
            assert!(bytes == fs::read(&copy).unwrap(), "{what}");
        }
        let left: Vec<_> = fs::read_dir(home.path("data/kikitori")).unwrap().collect();
        let part = |it: &fs::DirEntry| it.file_name().to_string_lossy().contains("part");
        assert!(!left.iter().flatten().any(part), "{what}: {left:?}");
    }
}

#[test]
fn a_copy_is_put_back_over_garbage_and_the_garbage_kept_aside() {
    let sound = sound();
    for (what, bytes) in garbage() {
        let home = Home::new();
        home.write("data/kikitori/x", "");
        fs::write(home.database(), &bytes).unwrap();
        fs::write(home.path("copy.db"), &sound).unwrap();
        let ended = home.run("en", &["recover", "copy.db", "--yes"]);
        harmless(&ended);
        assert_eq!(ended.status, 0, "{what}: {ended:?}");
        let listed = home.run("en", &["list"]);
        assert!(listed.out.contains("北上製作所"), "{what}: {listed:?}");
        let aside = fs::read_dir(home.path("data/kikitori")).unwrap().flatten();
        let aside = aside.filter(|it| it.file_name().to_string_lossy().contains(".aside-"));
        let kept: Vec<_> = aside.map(|it| fs::read(it.path()).unwrap()).collect();
        assert!(kept.contains(&bytes), "{what}: {ended:?}");
    }
}
