//! `doctor` as its users meet it: each state of a database and of the machine around it, what is
//! said of it and what to do next. The disk these tests run on is not judged here.

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

use kikitori::dialogue::question::Lang;
use kikitori::locale::Locale;
use kikitori::store::{self, Store};
use serde_json::Value;

use super::given::*;

/// Exit status, and the points by name.
struct Found {
    status: i32,
    points: BTreeMap<String, Value>,
}

impl Found {
    fn state(&self, point: &str) -> &str {
        self.field(point, "state")
    }

    fn said(&self, point: &str) -> &str {
        self.field(point, "said")
    }

    fn next(&self, point: &str) -> &str {
        self.field(point, "next")
    }

    fn field(&self, point: &str, field: &str) -> &str {
        let found = self.points.get(point).map(|it| &it[field]);
        found.and_then(Value::as_str).unwrap_or("-")
    }
}

/// Runs it with the options, and holds it to what is always so.
fn found(home: &Home, lang: &str, options: &[&str]) -> Found {
    found_by(
        home,
        home.command(lang, &[&["doctor", "--json"], options].concat()),
    )
}

fn found_by(home: &Home, mut command: Command) -> Found {
    let ended = home.ended(command.output().unwrap());
    assert_eq!(ended.err, "", "{}", ended.out);
    let all: Vec<Value> = serde_json::from_str(&ended.out).expect("JSON");
    let bad = all.iter().filter(|it| it["state"] == "bad").count();
    assert_eq!(ended.status, i32::from(bad > 0), "{}", ended.out);
    for point in &all {
        let not_good = ["attention", "bad"]
            .map(Value::from)
            .contains(&point["state"]);
        assert!(!not_good || point["next"].is_string(), "{point:#}");
        assert!(
            !point["said"].as_str().unwrap().contains("<doctor-"),
            "{point:#}"
        );
    }
    let named = |it: Value| {
        let text = |key: &str| it[key].as_str().unwrap().to_owned();
        (format!("{}.{}", text("group"), text("point")), it)
    };
    Found {
        status: ended.status,
        points: all.into_iter().map(named).collect(),
    }
}

fn one_interview() -> Home {
    let home = Home::new().filled(&[(header(1, "北上製作所"), everything())]);
    only_mine(&home);
    home
}

#[cfg(unix)]
fn mode(home: &Home, name: &str, mode: u32) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(home.path(name), fs::Permissions::from_mode(mode)).unwrap();
}

fn only_mine(home: &Home) {
    #[cfg(unix)]
    mode(home, "data/kikitori", 0o700);
    let _ = home;
}

#[test]
fn no_database_is_no_fault() {
    let home = Home::new();
    for (lang, words) in [("ja", "まだありません"), ("en", "There is none yet.")] {
        let found = found(&home, lang, &[]);
        assert_eq!(found.state("database.place"), "good");
        assert!(found.said("database.place").contains(words));
        assert_eq!(found.state("files.home"), "good");
        assert_eq!(found.state("files.question-sets"), "good");
        assert_eq!(found.state("system.clock"), "good");
        assert_eq!(found.state("disk.locks"), "good");
        assert!(!home.path("data").exists(), "nothing was made");
        let left: Vec<_> = fs::read_dir(home.path("")).unwrap().collect();
        assert!(left.is_empty(), "{left:?}");
    }
}

#[test]
fn a_plain_database_is_read_whole_and_left_as_it_is() {
    let home = one_interview();
    let before = fs::read(home.database()).unwrap();
    for (lang, plain, holds) in [
        ("ja", "暗号化されていません。", "面談 1 件"),
        ("en", "It is not encrypted.", "1 interview,"),
    ] {
        let found = found(&home, lang, &[]);
        assert_eq!(found.state("database.encryption"), "attention");
        assert!(found.said("database.encryption").starts_with(plain));
        assert!(
            found
                .next("database.encryption")
                .contains("kikitori passphrase")
                || cfg!(not(feature = "encryption"))
        );
        assert!(found.said("database.opens").contains(holds));
        assert_eq!(found.state("database.whole"), "good");
        assert_eq!(found.state("database.use"), "-");
        assert_eq!(
            found.state("database.rights"),
            if cfg!(unix) { "good" } else { "untested" }
        );
        // An interview, and no copy of it.
        assert_eq!(found.state("database.copies"), "attention");
        assert!(found.next("database.copies").contains("kikitori backup"));
        assert_eq!(fs::read(home.database()).unwrap(), before);
    }
}

#[test]
fn people_are_told_by_groups_and_the_last_line_sums_up() {
    let home = one_interview();
    for (lang, groups, end) in [
        (
            "ja",
            [
                "データベース",
                "ディスク",
                "端末",
                "システム",
                "ご自分のファイル",
            ],
            "注意が ",
        ),
        (
            "en",
            ["Database", "Disk", "Terminal", "System", "Your files"],
            "attention.",
        ),
    ] {
        let ended = home.run(lang, &["doctor"]);
        let starts = ended.out.lines().filter(|it| !it.starts_with(' '));
        let starts: Vec<&str> = starts.filter(|it| !it.is_empty()).collect();
        assert_eq!(starts[..5], groups);
        assert!(starts[5].contains(end) || ended.status == 1, "{starts:?}");
        let next = ended.out.lines().find(|it| it.contains("→")).unwrap();
        assert!(
            next.contains("kikitori passphrase") || cfg!(not(feature = "encryption")),
            "{next}"
        );
    }
}

#[test]
fn another_window_may_be_writing_meanwhile() {
    let home = one_interview();
    let mut store = Store::open(&home.database()).unwrap();
    store.writable().unwrap();
    store
        .commit(1, NOON, &[answered("biz.it", "紙の台帳")])
        .unwrap();
    for (lang, words) in [("ja", "別の画面で使用中"), ("en", "Another window")] {
        let found = found(&home, lang, &[]);
        assert!(found.said("database.use").contains(words));
        assert_eq!(found.state("database.whole"), "good");
    }
    // It can go on writing.
    let more = answered("biz.it", "紙の台帳と表計算");
    store.commit(1, NOON, &[more]).unwrap();
}

#[cfg(feature = "encryption")]
#[test]
fn an_encrypted_database_opens_by_its_passphrase_alone() {
    use kikitori::secret::Passphrase;
    use kikitori::store::Key;
    let home = Home::new();
    fs::create_dir_all(home.path("data/kikitori")).unwrap();
    only_mine(&home);
    let key = Key::new(&Passphrase::new("北上川の春の水面")).unwrap();
    let mut store = Store::open_by(&home.database(), Some(&key)).unwrap();
    store.begin(&header(1, "北上製作所"), &set()).unwrap();
    drop(store);
    home.write("right", "北上川の春の水面\n");
    home.write("wrong", "花巻の秋の夕暮れ\n");
    #[cfg(unix)]
    for name in ["right", "wrong"] {
        mode(&home, name, 0o600);
    }
    for (lang, words) in [
        ("ja", "パスフレーズがないので"),
        ("en", "no passphrase was given"),
    ] {
        let closed = found(&home, lang, &[]);
        assert_eq!(closed.state("database.encryption"), "good");
        assert_eq!(closed.state("database.opens"), "untested");
        assert!(closed.said("database.opens").contains(words));
        assert_eq!(closed.state("database.whole"), "-");

        let opened = found(&home, lang, &["--passphrase-file", "right"]);
        assert_eq!(opened.state("database.opens"), "good");
        assert_eq!(opened.state("database.whole"), "good");

        let refused = found(&home, lang, &["--passphrase-file", "wrong"]);
        assert_eq!(
            (refused.status, refused.state("database.opens")),
            (1, "bad")
        );
        assert!(!refused.next("database.opens").is_empty());
    }
}

#[cfg(unix)]
#[test]
fn files_that_others_can_read_are_named_with_the_command_that_mends_it() {
    let home = one_interview();
    mode(&home, "data/kikitori/kikitori.db", 0o644);
    for lang in ["ja", "en"] {
        let found = found(&home, lang, &[]);
        assert_eq!(found.state("database.rights"), "attention");
        let next = found.next("database.rights");
        assert!(
            next.contains("chmod go-rwx ~/data/kikitori/kikitori.db"),
            "{next}"
        );
    }
    mode(&home, "data/kikitori/kikitori.db", 0o600);
    home.write("data/kikitori/kikitori.db.copies/1.db", "copy");
    mode(&home, "data/kikitori", 0o750);
    mode(&home, "data/kikitori/kikitori.db.copies", 0o700);
    mode(&home, "data/kikitori/kikitori.db.copies/1.db", 0o604);
    let open = found(&home, "ja", &[]);
    let next = open.next("database.rights");
    assert!(
        next.ends_with("copies/1.db") && !next.contains("kikitori.db "),
        "{next}"
    );
    // What it says is what helps.
    let chmod = next.split(": ").last().unwrap();
    let mut shell = Command::new("sh");
    shell.args(["-c", chmod]).env("HOME", home.path(""));
    assert!(shell.status().unwrap().success());
    assert_eq!(found(&home, "ja", &[]).state("database.rights"), "good");
}

#[cfg(unix)]
#[test]
fn a_link_in_the_place_of_the_database_is_bad() {
    let home = Home::new();
    home.write("data/kikitori/other.db", "");
    std::os::unix::fs::symlink(home.path("data/kikitori/other.db"), home.database()).unwrap();
    let found = found(&home, "en", &[]);
    assert_eq!((found.status, found.state("database.place")), (1, "bad"));
    assert!(found.said("database.place").contains("symbolic link"));
}

/// A copy of the database that was made so many days ago, beside it.
fn copied(home: &Home, days: i64) {
    let folder = store::copies_folder(&home.database());
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir(&folder).unwrap();
    let day = store::today().saturating_sub(jiff::Span::new().days(days));
    let store = Store::open_read_only(&home.database()).unwrap();
    store.backup(&folder.join(format!("{day}.db"))).unwrap();
}

#[test]
fn a_new_copy_is_enough_and_an_old_one_is_not() {
    let home = Home::new();
    let now = jiff::Timestamp::now().as_millisecond();
    let today = kikitori::dialogue::record::Header {
        started: now,
        ..header(1, "北上製作所")
    };
    open(&home.database()).begin(&today, &set()).unwrap();
    only_mine(&home);
    for (lang, days, state, words) in [
        ("ja", 2, "good", "2 日前"),
        ("en", 2, "good", "2 days old."),
        ("ja", 9, "good", "次に kikitori を開いて"),
        ("en", 9, "good", "when you next open"),
        ("ja", 20, "attention", "20 日前"),
        ("en", 20, "attention", "20 days old"),
    ] {
        copied(&home, days);
        let found = found(&home, lang, &[]);
        let said = found.said("database.copies");
        assert_eq!(
            found.state("database.copies"),
            state,
            "{lang} {days} {said}"
        );
        assert!(said.contains(words), "{said}");
    }
    // An old one is as good as a new one where nothing came after it.
    let home = Home::new();
    let long_ago = kikitori::dialogue::record::Header {
        started: now - 40 * 24 * 3600 * 1000,
        ..header(1, "北上製作所")
    };
    open(&home.database()).begin(&long_ago, &set()).unwrap();
    copied(&home, 20);
    assert_eq!(found(&home, "en", &[]).state("database.copies"), "good");
}

#[test]
fn a_folder_that_takes_no_copies_is_told() {
    let home = one_interview();
    home.write("data/kikitori/kikitori.db.copies", "a file");
    for (lang, words) in [
        ("ja", "自動で作られていません"),
        ("en", "no copies are made"),
    ] {
        let found = found(&home, lang, &[]);
        assert_eq!(found.state("database.copies"), "attention");
        assert!(found.said("database.copies").contains(words));
    }
}

#[cfg(feature = "encryption")]
#[test]
fn readable_copies_beside_an_encrypted_database_are_named() {
    use kikitori::{secret::Passphrase, store::Key};
    let home = one_interview();
    copied(&home, 2);
    let key = Key::new(&Passphrase::new("あさひがのぼる 北の山")).unwrap();
    open(&home.database()).rekey(Some(&key)).unwrap();
    for (lang, words) in [
        ("ja", "1 件は、パスフレーズなしで"),
        ("en", "1 copy beside"),
    ] {
        let found = found(&home, lang, &[]);
        assert_eq!(found.state("database.plain-copies"), "attention");
        let said = found.said("database.plain-copies");
        assert!(said.contains(words) && said.contains(".copies/"), "{said}");
        // It is no copy of what is protected.
        assert_eq!(found.state("database.copies"), "attention");
    }
}

#[test]
fn a_record_that_was_changed_behind_the_programs_back_is_bad() {
    for (lang, whole, broken, next) in [
        (
            "ja",
            "このプログラムが残したときのまま",
            "北上製作所",
            "改ざん",
        ),
        ("en", "as this program left it", "北上製作所", "tampering"),
    ] {
        let home = one_interview();
        let before = found(&home, lang, &[]);
        assert_eq!(before.state("database.trail"), "good");
        assert!(before.said("database.trail").contains(whole));
        let connection = rusqlite::Connection::open(home.database()).unwrap();
        let changed = "DELETE FROM event WHERE interview = 1 AND seq = \
             (SELECT max(seq) FROM event WHERE interview = 1)";
        assert_eq!(connection.execute(changed, []).unwrap(), 1);
        drop(connection);
        let after = found(&home, lang, &[]);
        assert_eq!((after.status, after.state("database.trail")), (1, "bad"));
        assert!(after.said("database.trail").contains(broken));
        assert!(after.next("database.trail").contains(next));
        assert_eq!(after.points["database.trail"]["values"]["faults"], 1);
    }
}

#[test]
fn what_is_damaged_newer_or_no_database_is_bad_and_stays_as_it_is() {
    let flipped = |home: &Home| {
        let mut bytes = fs::read(home.database()).unwrap();
        let text = "受注".as_bytes();
        let at = bytes.windows(text.len()).position(|it| it == text).unwrap();
        bytes[at + 2] ^= 1;
        fs::write(home.database(), bytes).unwrap();
    };
    let cut = |home: &Home| {
        let bytes = fs::read(home.database()).unwrap();
        fs::write(home.database(), &bytes[..bytes.len() - 100]).unwrap();
    };
    let newer = |home: &Home| {
        let connection = rusqlite::Connection::open(home.database()).unwrap();
        connection.pragma_update(None, "user_version", 99).unwrap();
    };
    let other = |home: &Home| fs::write(home.database(), "memo ".repeat(200)).unwrap();
    type Harm<'a> = (&'a dyn Fn(&Home), &'a str, &'a str);
    let rows: [Harm; 4] = [
        (&flipped, "database.whole", "が壊れています"),
        (&cut, "database.opens", "が壊れています"),
        (&newer, "database.opens", "新しい版"),
        (&other, "database.opens", "データベースではない"),
    ];
    for (harm, point, words) in rows {
        let home = one_interview();
        harm(&home);
        let before = fs::read(home.database()).unwrap();
        let found = found(&home, "ja", &[]);
        assert_eq!((found.status, found.state(point)), (1, "bad"), "{words}");
        assert!(found.said(point).contains(words), "{}", found.said(point));
        assert_eq!(fs::read(home.database()).unwrap(), before);
    }
}

#[test]
fn a_clock_behind_what_is_kept_is_told_with_both_times() {
    let home = one_interview();
    let connection = rusqlite::Connection::open(home.database()).unwrap();
    // 2099-01-01
    let later = 4_070_908_800_000_i64;
    connection
        .execute("UPDATE interview SET touched = ?1", [later])
        .unwrap();
    drop(connection);
    let found = found(&home, "en", &[]);
    assert_eq!(found.state("system.clock-database"), "attention");
    assert!(
        found
            .said("system.clock-database")
            .contains("2099-01-01 00:00")
    );
}

#[test]
fn what_the_environment_says_of_the_terminal() {
    let home = Home::new();
    type Row<'a> = (&'a [(&'a str, &'a str)], &'a str, &'a str);
    let rows: [Row; 6] = [
        (&[("TERM", "dumb"), ("LANG", "C")], "attention", "attention"),
        (&[], "attention", "attention"),
        (&[("TERM", ""), ("LANG", "")], "attention", "attention"),
        (
            &[("TERM", "linux"), ("LANG", "ja_JP.eucJP")],
            "attention",
            "attention",
        ),
        (&[("TERM", "xterm"), ("LANG", "C.UTF-8")], "good", "good"),
        (
            &[("TERM", "xterm"), ("LANG", "C.UTF-8"), ("LC_ALL", "C")],
            "good",
            "attention",
        ),
    ];
    for (row, (variables, term, locale)) in rows.into_iter().enumerate() {
        let mut command = home.command(["ja", "en"][row % 2], &["doctor", "--json"]);
        command.envs(variables.iter().copied());
        let found = found_by(&home, command);
        let states = (found.state("terminal.term"), found.state("terminal.locale"));
        assert_eq!(states, (term, locale), "{variables:?}");
        // What wants a terminal says so.
        for point in ["size", "widths", "font"] {
            assert_eq!(found.state(&format!("terminal.{point}")), "untested");
        }
    }
}

#[test]
fn a_home_that_does_not_exist_is_bad() {
    let home = Home::new();
    for (lang, words) in [("ja", "がありません"), ("en", "does not exist")] {
        let mut command = home.command(lang, &["doctor", "--json"]);
        command.env("HOME", home.path("gone"));
        let found = found_by(&home, command);
        assert_eq!((found.status, found.state("files.home")), (1, "bad"));
        assert!(found.said("files.home").contains(words));
    }
}

#[test]
fn faults_of_the_persons_own_files_are_counted_and_the_first_is_said() {
    let home = Home::new();
    home.write(
        "config/kikitori/config.toml",
        "lang = \"fr\"\nneed = \"much\"\n",
    );
    home.write("config/kikitori/question-sets/a.toml", "id = ");
    home.write("config/kikitori/listening/xx.toml", "");
    home.write("config/kikitori/locales/ja/mine.ftl", "hello = { $\n");
    home.write("config/kikitori/locales/en/mine.ftl", "hello = { $\n");
    home.write("config/kikitori/reports/schemes.toml", "a = ");
    for lang in ["ja", "en"] {
        let found = found(&home, lang, &[]);
        for point in ["config", "question-sets", "listening", "locales", "reports"] {
            let point = format!("files.{point}");
            assert_eq!(found.state(&point), "attention", "{point}");
            assert!(found.next(&point).len() > 10, "{point}");
        }
        assert_eq!(found.points["files.config"]["values"]["faults"], 2);
        assert!(found.said("files.question-sets").contains("a.toml"));
    }
}

#[test]
fn every_finding_has_its_words_in_both_languages() {
    let source = |folder: &str| {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let files = fs::read_dir(root).unwrap().flatten().map(|it| it.path());
        let files = files.filter(|it| it.extension().is_some_and(|end| end == "rs"));
        files
            .map(|it| fs::read_to_string(it).unwrap())
            .collect::<String>()
    };
    let text = source("src/health") + &source("src/commands/doctor");
    let ids = regex::Regex::new(r#"(?:(\w+)\(\s*|[(, ])"(doctor-[a-z0-9-]+)""#).unwrap();
    let mut count = 0;
    for found in ids.captures_iter(&text) {
        let (how, id) = (found.get(1).map_or("", |it| it.as_str()), &found[2]);
        let wanted = ["attention", "bad"].contains(&how) || id.ends_with("-faults");
        for lang in Lang::ALL {
            let locale = Locale::new(lang, None).0;
            assert!(locale.has(id), "{id}");
            assert!(!wanted || locale.has(&format!("{id}.next")), "{id}");
        }
        count += 1;
    }
    assert!(count > 70, "{count}");
}
