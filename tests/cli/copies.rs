//! `backup` and `recover`: copies made by hand, listed, and put back, also after anything happened to
//! the database.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use kikitori::store::{self, Store};
use serde_json::{Value, json};

use super::given::*;

/// One interview, and a copy of it by hand and one that was made by itself.
fn copied() -> Home {
    let home = Home::new().filled(&[(header(1, "北上製作所"), everything())]);
    let folder = store::copies_folder(&home.database());
    fs::create_dir(&folder).unwrap();
    for copy in [home.path("copy.db"), folder.join("2026-11-16.db")] {
        let store = Store::open_read_only(&home.database()).unwrap();
        store.backup(&copy).unwrap();
    }
    home
}

/// Another interview, that the copies do not hold.
fn go_on(home: &Home) {
    let mut store = open(&home.database());
    store.begin(&header(2, "花巻醸造"), &set()).unwrap();
}

fn count(database: &Path) -> usize {
    let store = Store::open_read_only(database).unwrap();
    store.list().unwrap().len()
}

/// What was set aside, without what lies beside it.
fn asides(home: &Home) -> Vec<PathBuf> {
    let all = store::copies(&home.database()).into_iter();
    let all = all.filter(|it| it.why == store::Why::Aside);
    all.map(|it| it.file).collect()
}

fn leftovers(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap();
    let names = names.map(|it| it.unwrap().file_name().to_string_lossy().into_owned());
    names.filter(|it| it.contains(".part")).collect()
}

#[test]
fn a_backup_says_what_is_in_it_and_finds_a_name_in_a_folder() {
    use std::os::unix::fs::PermissionsExt;

    let home = copied();
    fs::create_dir(home.path("stick")).unwrap();
    let name = format!("stick/kikitori-{}", store::today());
    let rows = [
        (
            "en",
            "",
            "KB, one interview, not encrypted). It was read back and is whole.\n",
        ),
        (
            "ja",
            "-2",
            "KB、面談 1 件、暗号化なし）。読み返して、壊れていないことを確かめました。\n",
        ),
    ];
    for (lang, count, said) in rows {
        let ended = home.run(lang, &["backup", "stick"]);
        assert_eq!((ended.status, ended.out.as_str()), (0, ""), "{}", ended.err);
        let file = format!("{name}{count}.db");
        assert!(
            ended.err.contains(&file) && ended.err.ends_with(said),
            "{}",
            ended.err
        );
        let about = fs::metadata(home.path(&file)).unwrap();
        assert_eq!(about.permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn a_backup_that_cannot_be_made_says_why_and_leaves_nothing() {
    let home = copied();
    std::os::unix::fs::symlink("nowhere.db", home.path("link.db")).unwrap();
    for (lang, said) in [("en", "is there already"), ("ja", "はもうあります")] {
        let ended = home.run(lang, &["backup", "link.db"]);
        assert_eq!(ended.status, 1);
        assert!(ended.err.contains(said), "{}", ended.err);
        assert!(!home.path("nowhere.db").exists());
    }
    // No file may grow beyond 64 KB.
    for lang in ["en", "ja"] {
        let command = home.command(lang, &[]);
        let program = command.get_program().to_owned();
        let mut shell = std::process::Command::new("sh");
        shell.args([
            "-c",
            "trap '' XFSZ; ulimit -f 64; exec \"$0\" backup full.db",
        ]);
        shell.arg(program).current_dir(home.path("."));
        let set = command
            .get_envs()
            .filter_map(|(name, value)| Some((name, value?)));
        shell.env_clear().envs(set).stdin(Stdio::null());
        shell.env("PATH", std::env::var_os("PATH").unwrap());
        let ended = home.ended(shell.output().unwrap());
        assert_eq!((ended.status, ended.out.as_str()), (1, ""), "{}", ended.err);
        assert!(ended.err.contains("full.db"), "{}", ended.err);
        assert!(!home.path("full.db").exists());
        assert_eq!(leftovers(&home.path(".")), Vec::<String>::new());
    }
}

#[test]
fn the_copies_are_listed_with_their_rule_and_what_is_damaged_is_named() {
    let home = copied();
    let folder = store::copies_folder(&home.database());
    fs::copy(home.path("copy.db"), folder.join("2026-11-09-schema-5.db")).unwrap();
    let mut bytes = fs::read(home.path("copy.db")).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 8_192].fill(0xA5);
    fs::write(folder.join("2026-11-02.db"), bytes).unwrap();
    fs::write(folder.join("2026-11-03.db"), "拝啓").unwrap();

    let ended = home.run("ja", &["recover"]);
    assert_eq!(ended.status, 0, "{}", ended.err);
    let lines: Vec<&str> = ended.out.lines().collect();
    assert_eq!(lines.len(), 5, "{}", ended.out);
    for (line, parts) in lines.iter().zip([
        &[
            "番号",
            "日付",
            "種類",
            "大きさ",
            "面談",
            "暗号化",
            "状態",
            "ファイル",
        ][..],
        &[
            "1 ",
            "2026-11-16",
            "週ごと",
            "KB",
            "なし",
            "正常",
            "2026-11-16.db",
        ],
        &["2 ", "2026-11-09", "形式 5 から変わる前", "正常"],
        &["3 ", "2026-11-03", "壊れている"],
        &["4 ", "2026-11-02", "週ごと", "壊れている"],
    ]) {
        assert!(parts.iter().all(|it| line.contains(it)), "{line}");
    }
    assert!(
        ended.err.contains("新しい順に 4 個、その前の 3 か月"),
        "{}",
        ended.err
    );
    let en = home.run("en", &["recover"]);
    assert!(
        en.out.contains("weekly") && en.out.contains("damaged"),
        "{}",
        en.out
    );
    assert!(en.err.contains("the last 4 weekly copies"), "{}", en.err);
    let all: Value = serde_json::from_str(&home.run("en", &["recover", "--json"]).out).unwrap();
    assert_eq!(all.as_array().unwrap().len(), 4);
    assert_eq!(
        (&all[0]["copy"], &all[0]["day"]),
        (&json!(1), &json!("2026-11-16"))
    );
    assert_eq!(
        (&all[0]["whole"], &all[0]["interviews"]),
        (&json!(true), &json!(1))
    );
    assert_eq!(
        (&all[1]["kind"], &all[1]["schema"]),
        (&json!("schema"), &json!(5))
    );
    assert_eq!(
        (&all[3]["whole"], &all[3]["interviews"]),
        (&json!(false), &json!(null))
    );

    let damaged = home.run("en", &["recover", "4"]);
    assert_eq!((damaged.status, asides(&home).len()), (1, 0));
    assert!(
        damaged.err.contains("2026-11-02.db is damaged"),
        "{}",
        damaged.err
    );
    let none = Home::new();
    for (lang, said) in [
        ("ja", "控えはまだありません"),
        ("en", "There are no copies yet"),
    ] {
        let ended = none.run(lang, &["recover"]);
        assert_eq!((ended.status, ended.out.as_str()), (0, ""));
        assert!(ended.err.contains(said), "{}", ended.err);
    }
    assert_eq!(none.run("en", &["recover", "--json"]).out, "[]\n");
}

#[test]
fn a_copy_is_put_back_whatever_happened_to_the_database_and_that_stands_aside() {
    let garbage = "拝啓 ".repeat(2_000).into_bytes();
    // What stands there, and whether something is left to set aside.
    let rows: &[(&str, Option<&[u8]>, usize)] = &[
        ("missing", None, 0),
        ("empty", Some(b""), 0),
        ("no database", Some(&garbage), 1),
        ("cut", Some(b"SQLite format 3\0"), 1),
    ];
    for copy in ["1", "copy.db"] {
        for (what, bytes, aside) in rows {
            let home = copied();
            match bytes {
                None => fs::remove_file(home.database()).unwrap(),
                Some(bytes) => fs::write(home.database(), bytes).unwrap(),
            }
            let ended = home.run("en", &["recover", copy]);
            assert_eq!(
                (ended.status, ended.out.as_str()),
                (0, ""),
                "{what}: {}",
                ended.err
            );
            assert!(
                ended.err.contains("one interview, last changed 2026-11-22"),
                "{}",
                ended.err
            );
            assert_eq!(count(&home.database()), 1, "{what}");
            let beside = fs::read_dir(home.database().parent().unwrap()).unwrap();
            let beside = beside.map(|it| it.unwrap().path());
            let set_aside: Vec<PathBuf> = beside
                .filter(|it| it.to_string_lossy().contains(".aside-"))
                .collect();
            assert_eq!(set_aside.len(), *aside, "{what}: {set_aside:?}");
            for file in set_aside {
                assert_eq!(fs::read(&file).ok().as_deref(), *bytes, "{what}");
            }
        }
    }
}

#[test]
fn newer_interviews_do_not_go_unasked_and_can_be_taken_back() {
    let home = copied();
    go_on(&home);
    for (lang, said) in [
        ("en", "holds one interview that is newer than the copy"),
        ("ja", "控えより新しい、または控えにない面談が 1 件"),
    ] {
        let ended = home.run(lang, &["recover", "1"]);
        assert_eq!(ended.status, 1);
        assert!(
            ended.err.contains(said) && ended.err.contains("--yes"),
            "{}",
            ended.err
        );
        assert_eq!((count(&home.database()), asides(&home).len()), (2, 0));
    }
    let held = open(&home.database());
    let ended = home.run("en", &["recover", "1", "--yes"]);
    assert_eq!(ended.status, 1);
    assert!(
        ended.err.contains("in use by another window"),
        "{}",
        ended.err
    );
    drop(held);

    let ended = home.run("ja", &["recover", "1", "--yes"]);
    assert_eq!(ended.status, 0, "{}", ended.err);
    assert!(
        ended.err.contains("面談 1 件、最後の更新は 2026-11-22"),
        "{}",
        ended.err
    );
    assert_eq!(count(&home.database()), 1);
    let aside = asides(&home).remove(0);
    let name = aside.file_name().unwrap().to_string_lossy().into_owned();
    assert!(ended.err.contains(&name), "{}", ended.err);
    assert_eq!(
        leftovers(home.database().parent().unwrap()),
        Vec::<String>::new()
    );
    // The copy itself is still there, and what was set aside is a copy like the others.
    let ended = home.run("en", &["recover", &aside.to_string_lossy()]);
    assert_eq!(ended.status, 0, "{}", ended.err);
    assert_eq!((count(&home.database()), asides(&home).len()), (2, 2));

    for (args, said) in [
        (["recover", "99"], "There is no copy 99."),
        (["recover", "nothing.db"], "There is no file nothing.db."),
        (
            ["recover", "data/kikitori/kikitori.db"],
            "is the database itself",
        ),
    ] {
        let ended = home.run("en", &args);
        assert_eq!(ended.status, 1);
        assert!(ended.err.contains(said), "{}", ended.err);
        assert_eq!(count(&home.database()), 2);
    }
}

#[test]
fn what_a_killed_program_left_in_the_log_goes_aside_with_it() {
    let home = copied();
    go_on(&home);
    // A log that was not moved into the file, as after a kill, beside the file and beside a damaged one.
    let mut store = open(&home.database());
    store.begin(&header(3, "遠野ホップ"), &set()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let names = ["kikitori.db", "kikitori.db-wal"];
    for name in names {
        fs::copy(
            home.database().with_file_name(name),
            folder.path().join(name),
        )
        .unwrap();
    }
    drop(store);
    for damaged in [false, true] {
        for name in names {
            fs::copy(
                folder.path().join(name),
                home.database().with_file_name(name),
            )
            .unwrap();
        }
        if damaged {
            let mut bytes = fs::read(home.database()).unwrap();
            bytes[..32].fill(0xA5);
            fs::write(home.database(), bytes).unwrap();
        }
        let ended = home.run("en", &["recover", "--yes", "copy.db"]);
        assert_eq!(ended.status, 0, "{}", ended.err);
        assert_eq!(count(&home.database()), 1);
        let aside = asides(&home).remove(0);
        if damaged {
            // As it was found, to be rescued.
            let log = PathBuf::from(format!("{}-wal", aside.display()));
            assert!(fs::read(log).unwrap() == fs::read(folder.path().join(names[1])).unwrap());
        } else {
            assert_eq!(count(&aside), 3);
            fs::remove_file(aside).unwrap();
        }
    }
}

#[test]
fn killed_at_any_moment_the_one_or_the_other_stands_there_and_neither_is_lost() {
    let home = copied();
    go_on(&home);
    let mut kept = [0, 0];
    for round in 0..20u64 {
        let before = count(&home.database());
        let copy = match before {
            2 => "copy.db".to_owned(),
            // The last one that holds both.
            _ => {
                let asides = asides(&home);
                let both = asides.iter().find(|it| count(it) == 2);
                both.expect("nothing is lost").display().to_string()
            }
        };
        let mut child = home
            .command("en", &["recover", "--yes", &copy])
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(round * 7919 % 150));
        let _ = child.kill();
        child.wait().unwrap();
        let after = count(&home.database());
        assert!([1, 2].contains(&after));
        kept[usize::from(after != before)] += 1;
        // It opens to be written, as always.
        drop(open(&home.database()));
    }
    assert_eq!(kept[0] + kept[1], 20);
    // What was begun is no obstacle.
    let ended = home.run("en", &["recover", "--yes", "copy.db"]);
    assert_eq!(
        (ended.status, count(&home.database())),
        (0, 1),
        "{}",
        ended.err
    );
    assert_eq!(
        leftovers(home.database().parent().unwrap()),
        Vec::<String>::new()
    );
}

#[cfg(feature = "encryption")]
mod encrypted {
    use super::*;
    use kikitori::secret::Passphrase;
    use kikitori::store::{Key, Kind};

    const PASSPHRASE: &str = "あさひがのぼる 北の山";

    /// An encrypted database with a copy of each kind, and its passphrase in a file.
    fn encrypted() -> Home {
        let home = copied();
        let key = Key::new(&Passphrase::new(PASSPHRASE)).unwrap();
        let mut store = open(&home.database());
        store.rekey(Some(&key)).unwrap();
        store.backup(&home.path("encrypted.db")).unwrap();
        drop(store);
        home.write("passphrase", PASSPHRASE);
        home.write("wrong", "にしにしずむ 南の海");
        home
    }

    fn kind(home: &Home) -> Kind {
        store::kind(&home.database()).unwrap()
    }

    #[test]
    fn a_backup_of_it_says_that_it_is_encrypted_and_the_list_which_copies_are_not() {
        let home = encrypted();
        let handed = ["--passphrase-file", "passphrase"];
        let ended = home.run("en", &[&["backup", "another.db"][..], &handed].concat());
        assert_eq!(ended.status, 0, "{}", ended.err);
        assert!(
            ended.err.contains("one interview, encrypted)"),
            "{}",
            ended.err
        );
        let folder = store::copies_folder(&home.database());
        fs::rename(home.path("another.db"), folder.join("2026-11-23.db")).unwrap();
        let list = |args: &[&str]| {
            let ended = home.run("en", &[&["recover", "--json"], args].concat());
            let all: Value = serde_json::from_str(&ended.out).unwrap();
            let of = |at: usize| (all[at]["encrypted"].clone(), all[at]["whole"].clone());
            [of(0), of(1)]
        };
        let plain = (json!(false), json!(true));
        assert_eq!(list(&handed), [(json!(true), json!(true)), plain.clone()]);
        assert_eq!(list(&[]), [(json!(true), json!(null)), plain]);
        for (lang, said) in [
            ("en", "one copy is not"),
            ("ja", "暗号化されていない控えが 1 個"),
        ] {
            let ended = home.run(lang, &["recover"]);
            assert!(ended.err.contains(said), "{}", ended.err);
        }
    }

    #[test]
    fn what_is_put_back_is_protected_as_the_database_was() {
        let handed = ["--passphrase-file", "passphrase"];
        // The copy, what is handed in, what the database is then.
        let rows: &[(&str, &[&str], Result<Kind, &str>)] = &[
            ("encrypted.db", &handed, Ok(Kind::Encrypted)),
            ("encrypted.db", &[], Err("encrypted.db is encrypted")),
            (
                "encrypted.db",
                &["--passphrase-file", "wrong"],
                Err("passphrase does not fit"),
            ),
            ("copy.db", &handed, Ok(Kind::Encrypted)),
            ("copy.db", &[], Err("is encrypted and the copy is not")),
            (
                "copy.db",
                &["--passphrase-file", "wrong"],
                Err("and the copy is not"),
            ),
            ("copy.db", &["--yes"], Ok(Kind::Plain)),
        ];
        let home = encrypted();
        let before = fs::read(home.database()).unwrap();
        for (copy, args, expected) in rows {
            fs::write(home.database(), &before).unwrap();
            asides(&home)
                .iter()
                .for_each(|it| fs::remove_file(it).unwrap());
            let ended = home.run("en", &[&["recover", copy], *args].concat());
            match expected {
                Ok(expected) => {
                    assert_eq!((ended.status, kind(&home)), (0, *expected), "{}", ended.err);
                    let aside = asides(&home).remove(0);
                    assert!(fs::read(aside).unwrap() == before);
                }
                Err(said) => {
                    assert_eq!(ended.status, 1, "{copy} {args:?}");
                    assert!(ended.err.contains(said), "{}", ended.err);
                    assert!(fs::read(home.database()).unwrap() == before);
                }
            }
            if kind(&home) == Kind::Encrypted && expected.is_ok() {
                let listed = home.run("en", &[&["list", "--json"][..], &handed].concat());
                assert!(listed.out.contains("北上製作所"), "{}", listed.err);
            }
        }
    }

    #[test]
    fn one_whose_beginning_is_destroyed_is_put_back_from_its_copy() {
        let home = encrypted();
        let mut bytes = fs::read(home.database()).unwrap();
        bytes[..64].fill(0);
        fs::write(home.database(), &bytes).unwrap();
        let ended = home.run(
            "ja",
            &["recover", "encrypted.db", "--passphrase-file", "passphrase"],
        );
        assert_eq!(ended.status, 0, "{}", ended.err);
        assert!(
            ended.err.contains("控えと同じく暗号化されています"),
            "{}",
            ended.err
        );
        assert!(fs::read(asides(&home).remove(0)).unwrap() == bytes);
    }
}
