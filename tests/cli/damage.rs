//! Files that are not what they should be, as the command line says it in both languages; what can be
//! read of them, rescued; a schema brought up to date that is cut off on its way.

use std::fs;
use std::process::Stdio;
use std::time::Duration;

use kikitori::store::Store;

use super::given::*;

fn home() -> Home {
    Home::new().filled(&[
        (header(1, "北上製作所"), everything()),
        (
            header(2, "花巻醸造"),
            vec![answered("biz.it", "受発注は紙です。")],
        ),
    ])
}

/// Says this in both languages with status 1, twice over, and leaves the file as it is.
fn said(home: &Home, args: &[&str], ja: &str, en: &str) {
    let before = fs::read(home.database()).unwrap();
    for (lang, words, next) in [
        ("ja", ja, "kikitori recover"),
        ("en", en, "kikitori recover"),
    ] {
        let ended = home.run(lang, args);
        assert_eq!(ended.status, 1, "{args:?}: {}", ended.err);
        assert!(ended.err.contains(words), "{}", ended.err);
        assert!(ended.err.contains(next), "{}", ended.err);
        assert!(ended.err.contains("--rescue -o"), "{}", ended.err);
    }
    assert!(
        before == fs::read(home.database()).unwrap(),
        "the file was changed"
    );
}

fn spoiled(spoil: impl FnOnce(&mut Vec<u8>)) -> Home {
    let home = home();
    let mut bytes = fs::read(home.database()).unwrap();
    spoil(&mut bytes);
    fs::write(home.database(), bytes).unwrap();
    home
}

#[test]
fn a_damaged_file_is_said_to_be_damaged_whoever_reads_or_writes_it() {
    let cut = spoiled(|bytes| bytes.truncate(bytes.len() - 5_000));
    let first = spoiled(|bytes| bytes[..4_000].fill(0xA5));
    let word = spoiled(|bytes| {
        let words = "受発注は紙です".as_bytes();
        for at in 0..bytes.len() - words.len() {
            if bytes[at..].starts_with(words) {
                bytes[at + 2] ^= 1;
            }
        }
    });
    for args in [&["list"][..], &["stats"], &["remove", "1"]] {
        said(&cut, args, "壊れています", "is damaged");
        said(
            &first,
            args,
            "データベースではないか、先頭が壊れています",
            "is not a database, or its beginning is damaged",
        );
        // Also where another interview is read, or none.
        said(&word, args, "壊れています", "is damaged");
    }
    // What was read stands there, and the word with it.
    let listed = word.run("ja", &["list"]);
    assert!(listed.out.contains("花巻醸造"), "{}", listed.out);
}

#[test]
fn a_damaged_log_is_told_from_a_damaged_database() {
    let home = home();
    let log = home.path("data/kikitori/kikitori.db-wal");
    fs::write(&log, [7; 9_000]).unwrap();
    said(&home, &["list"], "横にあるログ", "The log beside");
    said(&home, &["remove", "1"], "横にあるログ", "The log beside");
    assert_eq!(fs::read(&log).unwrap(), [7; 9_000]);
}

#[test]
fn what_can_be_read_is_rescued_and_what_is_missing_named() {
    let home = spoiled(|bytes| bytes[..4_000].fill(0xA5));
    let before = fs::read(home.database()).unwrap();
    let out = home.path("out.db").display().to_string();
    let ended = home.run("ja", &["recover", "--rescue", "-o", &out]);
    assert_eq!((ended.status, ended.out.as_str()), (0, ""), "{}", ended.err);
    for part in [
        "面談 2件はそろっています。欠けのある面談はありません。",
        "1ページが壊れています",
        "「kikitori recover ~/out.db」で戻してください",
    ] {
        assert!(ended.err.contains(part), "{part}\n{}", ended.err);
    }
    assert!(
        before == fs::read(home.database()).unwrap(),
        "the file was changed"
    );
    let shown = home.run("ja", &["show", "2", "--database", &out]);
    assert!(
        shown.out.contains("受発注は紙です。"),
        "{}{}",
        shown.out,
        shown.err
    );
    // A file that is there is not replaced.
    let again = home.run("en", &["recover", "--rescue", "-o", &out]);
    assert_eq!(again.status, 1, "{}", again.err);
    fs::remove_file(&out).unwrap();
    let ended = home.run("en", &["recover", "--rescue", "-o", &out]);
    assert_eq!(ended.status, 0, "{}", ended.err);
    assert!(
        ended.err.contains("2 interviews are whole. None has gaps."),
        "{}",
        ended.err
    );

    let home = spoiled(|bytes| {
        let words = "受発注は紙です".as_bytes();
        for at in 0..bytes.len() - words.len() {
            if bytes[at..].starts_with(words) {
                bytes[at + 2] ^= 1;
            }
        }
    });
    for (lang, part) in [
        ("ja", "面談 2（花巻醸造）：biz.it の回答は確かめが必要です"),
        ("en", "Interview 2 (花巻醸造): look at the answer to biz.it"),
    ] {
        let out = home.path(lang).display().to_string();
        let ended = home.run(lang, &["recover", "--rescue", "-o", &out]);
        assert_eq!(ended.status, 0, "{}", ended.err);
        assert!(ended.err.contains(part), "{}", ended.err);
    }
    let nothing = spoiled(|bytes| bytes.fill(0));
    for (lang, part) in [
        ("ja", "読めるものは見つかりません"),
        ("en", "can still be read"),
    ] {
        let out = nothing.path("out.db").display().to_string();
        let ended = nothing.run(lang, &["recover", "--rescue", "-o", &out]);
        assert!(
            ended.status == 1 && ended.err.contains(part),
            "{}",
            ended.err
        );
        assert!(!nothing.path("out.db").exists());
    }
}

/// A whole number as it goes into a row's checksum.
fn whole(number: u32) -> Vec<u8> {
    let bytes = i64::from(number).to_le_bytes();
    [&b"i"[..], &8u64.to_le_bytes(), &bytes].concat()
}

/// A text as it goes into a row's checksum.
fn text(text: &str) -> Vec<u8> {
    let length = text.len() as u64;
    [&b"t"[..], &length.to_le_bytes(), text.as_bytes()].concat()
}

/// A database as the fifth schema left it, of so many companies.
fn older(home: &Home, companies: u32) {
    let file = home.database();
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    let connection = rusqlite::Connection::open(&file).unwrap();
    let steps = [
        include_str!("../../src/store/schema/1.sql"),
        include_str!("../../src/store/schema/2.sql"),
        include_str!("../../src/store/schema/3.sql"),
        include_str!("../../src/store/schema/4.sql"),
        include_str!("../../src/store/schema/5.sql"),
    ];
    for step in steps {
        connection.execute_batch(step).unwrap();
    }
    connection
        .execute_batch("PRAGMA application_id = 0x4B494B49; PRAGMA user_version = 5; BEGIN")
        .unwrap();
    for number in 1..=companies {
        let name = format!("会社 {number}");
        let sum = crc32fast::hash(&[whole(number), text(&name)].concat());
        let sql = "INSERT INTO company (id, name, checksum) VALUES (?1, ?2, ?3)";
        connection.execute(sql, (number, name, sum)).unwrap();
        let row = [number, number, 1].map(whole).concat();
        let sum = crc32fast::hash(&[row, text("鈴木"), whole(9), b"-".to_vec()].concat());
        let sql = "INSERT INTO stage (id, company, stage, supporter, at, checksum) \
                   VALUES (?1, ?1, 1, '鈴木', 9, ?2)";
        connection.execute(sql, (number, sum)).unwrap();
    }
    connection.execute_batch("COMMIT").unwrap();
}

/// Companies and version of a file, once SQLite has taken back what was cut off.
fn stands(file: &std::path::Path) -> (u32, u32) {
    let connection = rusqlite::Connection::open(file).unwrap();
    let whole: String = connection
        .query_row("PRAGMA integrity_check", [], |row| row.get(0))
        .unwrap();
    assert_eq!(whole, "ok");
    let one = |sql: &str| connection.query_row(sql, [], |row| row.get(0)).unwrap();
    (
        one("SELECT count(*) FROM company"),
        one("PRAGMA user_version"),
    )
}

#[test]
fn a_migration_that_is_killed_leaves_the_old_version_or_the_new_one_whole() {
    let home = Home::new();
    for round in 0..12u64 {
        let _ = fs::remove_dir_all(home.path("data"));
        older(&home, 3_000);
        let mut command = home.command("ja", &["remove", "1"]);
        let command = command.stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        std::thread::sleep(Duration::from_millis(round * round));
        let _ = child.kill();
        child.wait().unwrap();
        let (companies, version) = stands(&home.database());
        assert!(
            companies == 3_000 && (version == 5 || version == 6),
            "{round}: {version}"
        );
        let copies = fs::read_dir(home.path("data/kikitori/kikitori.db.copies"));
        let copies = copies.into_iter().flatten().map(|it| it.unwrap().path());
        let copies: Vec<_> = copies
            .filter(|it| it.to_string_lossy().ends_with("-schema-5.db"))
            .collect();
        assert!(
            version == 5 || !copies.is_empty(),
            "{round}: brought up to date without a copy"
        );
        for copy in copies {
            assert_eq!(stands(&copy), (3_000, 5), "{round}");
        }
        // And it goes on where it was cut off.
        let ended = home.run("en", &["restore", "1"]);
        assert!(
            ended.err.contains("No interview in the bin"),
            "{}",
            ended.err
        );
        assert_eq!(stands(&home.database()), (3_000, 6));
    }
}

#[cfg(unix)]
#[test]
fn a_migration_on_a_full_disk_leaves_the_old_version_whole() {
    let home = Home::new();
    older(&home, 3_000);
    let before = fs::read(home.database()).unwrap();
    let mut command = home.command("ja", &["remove", "1"]);
    let program = command.get_program().to_owned();
    // No file may be longer than 40 kB (in blocks of 512 bytes): no copy of it has room.
    command = {
        let mut shell = std::process::Command::new("sh");
        let line = "trap '' XFSZ; ulimit -f 80; exec \"$@\"";
        shell
            .args(["-c", line, "sh"])
            .arg(program)
            .args(command.get_args());
        shell.env_clear();
        for (name, value) in command.get_envs() {
            shell.env(name, value.unwrap_or_default());
        }
        shell
    };
    let ended = home.ended(command.output().unwrap());
    assert_eq!(ended.status, 1, "{}", ended.err);
    assert!(ended.err.starts_with("kikitori: "), "{}", ended.err);
    assert!(
        before == fs::read(home.database()).unwrap(),
        "the file was changed"
    );
    let folder = fs::read_dir(home.database().parent().unwrap()).unwrap();
    let names: Vec<_> = folder
        .map(|it| it.unwrap().file_name().into_string().unwrap())
        .collect();
    assert!(
        !names.iter().any(|it| it.contains(".v5")),
        "half a copy: {names:?}"
    );
    home.run("ja", &["restore", "1"]);
    assert_eq!(stands(&home.database()), (3_000, 6));
    drop(Store::open_read_only(&home.database()));
}
