//! An encrypted database on the command line: by a passphrase that was handed in, by none, by a wrong
//! one; and the passphrase changed where nobody sits at a terminal.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Mutex;

use kikitori::secret::Passphrase;
use kikitori::store::{Key, Kind, Store, kind};

use super::given::*;

const RIGHT: &str = "あさひがのぼる 北の山へ";
const OTHER: &str = "ゆうひがしずむ 南の海へ";

/// A file only its owner may read, with a passphrase on its first line.
fn written(home: &Home, name: &str, passphrase: &str) {
    home.write(name, &format!("{passphrase}\n"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let owner_only = std::fs::Permissions::from_mode(0o600);
        std::fs::set_permissions(home.path(name), owner_only).expect("set");
    }
}

/// A home with the two passphrases in files, and an encrypted database with two interviews.
fn encrypted() -> Home {
    let home = Home::new();
    written(&home, "right", RIGHT);
    written(&home, "wrong", OTHER);
    let file = home.database();
    std::fs::create_dir_all(file.parent().expect("a folder")).expect("made");
    let key = Key::new(&Passphrase::new(RIGHT)).expect("a key");
    let mut store = Store::open_by(&file, Some(&key)).expect("made");
    for (id, company) in [(1, "北上製作所"), (2, "花巻醸造")] {
        let head = header(id, company);
        let number = store.begin(&head, &set()).expect("begun");
        store
            .commit(number, head.started, &everything())
            .expect("kept");
    }
    drop(store);
    home
}

fn by<'a>(args: &[&'a str], file: &'a str) -> Vec<&'a str> {
    [args, &["--passphrase-file", file]].concat()
}

fn opens(home: &Home, file: &Path, passphrase: &str) -> bool {
    let _ = home;
    key_of(file, passphrase).fits(file).expect("read")
}

/// The key of the file as it is now, each made once: that is slow on purpose.
fn key_of(file: &Path, passphrase: &str) -> Key {
    type Known = BTreeMap<(Vec<u8>, String), Key>;
    static KNOWN: Mutex<Known> = Mutex::new(BTreeMap::new());
    let bytes = std::fs::read(file).expect("a file");
    let salt = bytes.get(..16).unwrap_or(&bytes).to_vec();
    let by = (salt, passphrase.to_owned());
    let known = || KNOWN.lock().unwrap_or_else(|it| it.into_inner());
    if let Some(key) = known().get(&by) {
        return key.clone();
    }
    let key = Key::of(file, &Passphrase::new(passphrase)).expect("a file");
    known().insert(by, key.clone());
    key
}

/// Every command that opens the database, and something it says or makes when it could.
const COMMANDS: [(&[&str], &str); 16] = [
    (&["list"], "花巻醸造"),
    (&["list", "--json"], "花巻醸造"),
    (&["show", "1"], "長男がいる"),
    (&["report", "1"], "北上製作所"),
    (&["report", "1", "-o", "sheet.xlsx"], ""),
    (&["stats"], ""),
    (&["export", "-o", "all.jsonl"], ""),
    (&["company", "stage", "花巻醸造"], ""),
    (&["company", "rename", "花巻醸造", "花巻酒造"], ""),
    (&["remove", "2"], ""),
    (&["list", "--bin"], "花巻酒造"),
    (&["restore", "2"], ""),
    (&["backup", "copy.db"], ""),
    (&["import", "all.jsonl"], ""),
    (&["interview", "1", "--plain"], "北上製作所"),
    (
        &["review", "1", "--reviewer", "高橋", "--plain"],
        "北上製作所",
    ),
];

#[test]
fn every_command_opens_it_by_a_passphrase_in_a_file_and_by_nothing_else() {
    for (lang, asked, wrong) in [
        ("ja", "は暗号化されています。", "に合いません"),
        (
            "en",
            "is encrypted. Opening it needs its passphrase.",
            "does not fit",
        ),
    ] {
        let home = encrypted();
        for (args, _) in COMMANDS {
            let before = std::fs::read(home.database()).expect("read");
            let none = home.run(lang, args);
            assert_eq!((none.status, none.out.as_str()), (1, ""), "{args:?}");
            assert!(none.err.contains(asked), "{args:?}: {}", none.err);
            if args[0] != "list" {
                continue;
            }
            let refused = home.run(lang, &by(args, "wrong"));
            assert_eq!((refused.status, refused.out.as_str()), (1, ""), "{args:?}");
            assert!(refused.err.contains(wrong), "{args:?}: {}", refused.err);
            assert_eq!(std::fs::read(home.database()).expect("read"), before);
        }
        for (args, said) in COMMANDS {
            let ended = home.run(lang, &by(args, "right"));
            assert_eq!(ended.status, 0, "{args:?}: {}", ended.err);
            assert!(ended.out.contains(said), "{args:?}: {}", ended.out);
        }
        for (name, wanted) in [("copy.db", Kind::Encrypted), ("all.jsonl", Kind::Other)] {
            assert_eq!(kind(&home.path(name)), Ok(wanted), "{name}");
        }
        assert!(opens(&home, &home.path("copy.db"), RIGHT));
    }
}

#[test]
fn a_plain_copy_is_made_where_it_is_asked_for_and_says_so() {
    for (lang, said) in [("ja", "だれでも読めます"), ("en", "can read it")] {
        let home = encrypted();
        let ended = home.run(lang, &by(&["backup", "--decrypted", "plain.db"], "right"));
        assert_eq!((ended.status, ended.out.as_str()), (0, ""), "{}", ended.err);
        assert!(ended.err.contains(said), "{}", ended.err);
        let copy = Store::open_read_only(&home.path("plain.db")).expect("plain");
        assert_eq!(copy.list().expect("read").len(), 2);
    }
}

#[test]
fn a_passphrase_for_a_plain_database_is_refused() {
    let home = Home::new().filled(&[(header(1, "北上製作所"), vec![])]);
    written(&home, "right", RIGHT);
    for (lang, said) in [("ja", "は暗号化されていません"), ("en", "is not encrypted")] {
        for command in [&["list"][..], &["remove", "1"], &["import", "right"]] {
            let ended = home.run(lang, &by(command, "right"));
            assert_eq!((ended.status, ended.out.as_str()), (1, ""), "{command:?}");
            assert!(ended.err.contains(said), "{}", ended.err);
        }
    }
}

#[test]
fn a_database_made_without_a_terminal_is_plain_and_says_so_or_encrypted_as_told() {
    for (lang, plain, key) in [
        ("ja", "パスフレーズなしで作ります", "回復キーは表示しません"),
        (
            "en",
            "made without a passphrase",
            "recovery key is not shown",
        ),
    ] {
        let run = |by: &[&str], nagged: bool| {
            let home = Home::new();
            written(&home, "right", RIGHT);
            let mut command = home.command(
                lang,
                &[&["interview", "北上製作所", "--plain"], by].concat(),
            );
            if nagged {
                command.env_remove("KIKITORI_NO_PASSPHRASE");
            }
            let ended = home.ended(command.output().expect("runs"));
            assert_eq!(ended.status, 0, "{}", ended.err);
            (kind(&home.database()), ended.err)
        };
        let (made, err) = run(&[], true);
        assert_eq!(made, Ok(Kind::Plain));
        assert!(
            err.contains(plain) && err.contains("kikitori passphrase"),
            "{err}"
        );
        assert_eq!(
            run(&["--no-passphrase"], true),
            (Ok(Kind::Plain), String::new())
        );
        let (made, err) = run(&["--passphrase-file", "right"], true);
        assert_eq!(made, Ok(Kind::Encrypted));
        assert!(err.contains(key), "{err}");
    }
}

#[test]
fn what_is_no_passphrase_for_a_new_database_is_refused_in_words() {
    let recovery = Key::new(&Passphrase::new(RIGHT))
        .expect("a key")
        .recovery_key();
    let long = "あ".repeat(400);
    for (text, ja, en) in [
        ("短い", "短すぎます", "too short"),
        ("\nsecond line", "がありません", "There is no passphrase"),
        (long.as_str(), "1024バイト", "longer than 1024 bytes"),
        (recovery.as_str(), "回復キーです", "is a recovery key"),
    ] {
        for (lang, said) in [("ja", ja), ("en", en)] {
            let home = Home::new();
            written(&home, "bad", text);
            let ended = home.run(lang, &by(&["interview", "北上製作所", "--plain"], "bad"));
            assert_eq!((ended.status, ended.out.as_str()), (1, ""), "{text:?}");
            assert!(ended.err.contains(said), "{text:?}: {}", ended.err);
            assert!(!home.database().exists(), "{text:?}");
        }
    }
}

#[cfg(unix)]
#[test]
fn that_others_may_read_the_passphrase_is_said() {
    use std::os::unix::fs::PermissionsExt;
    let home = encrypted();
    let all = std::fs::Permissions::from_mode(0o644);
    std::fs::set_permissions(home.path("right"), all).expect("set");
    for (lang, said) in [
        ("ja", "ほかの利用者"),
        ("en", "Other users of this machine"),
    ] {
        let ended = home.run(lang, &by(&["list"], "right"));
        assert_eq!(ended.status, 0);
        assert!(ended.err.contains(said), "{}", ended.err);
        assert!(ended.out.contains("花巻醸造"), "{}", ended.out);
    }
}

#[cfg(unix)]
#[test]
fn a_passphrase_comes_by_a_descriptor() {
    let home = encrypted();
    for (number, status) in [("0", 0), ("47", 1)] {
        let args = ["list", "--passphrase-fd", number];
        let ended = home.run_on("en", &args, format!("{RIGHT}\n").as_bytes());
        assert_eq!(ended.status, status, "{}", ended.err);
        assert_eq!(
            ended.err.contains("/dev/fd/47"),
            status == 1,
            "{}",
            ended.err
        );
    }
}

/// A pipe gives it once: it still serves for every try, also where the first bytes of the file, by which
/// the key is made, lost a bit.
#[cfg(unix)]
#[test]
fn what_can_be_read_is_rescued_by_a_passphrase_from_a_pipe() {
    let home = encrypted();
    let mut bytes = std::fs::read(home.database()).expect("read");
    bytes[0] ^= 0x20;
    std::fs::write(home.database(), bytes).expect("written");
    let out = home.path("rescued.db").display().to_string();
    let args = ["recover", "--rescue", "-o", &out, "--passphrase-fd", "0"];
    let ended = home.run_on("en", &args, format!("{RIGHT}\n").as_bytes());
    assert_eq!(ended.status, 0, "{}", ended.err);
    assert!(opens(&home, Path::new(&out), RIGHT));
    let ended = home.run("en", &by(&["list", "--database", &out], "right"));
    assert!(
        ended.out.contains("花巻醸造"),
        "{} {}",
        ended.out,
        ended.err
    );
}

#[test]
fn the_passphrase_is_changed_where_nobody_is_asked() {
    for (lang, encrypted_now, changed, unasked) in [
        (
            "ja",
            "を暗号化しました",
            "新しいパスフレーズで開く",
            "端末に人がいない",
        ),
        (
            "en",
            "is now encrypted",
            "opens by the new",
            "Nobody is at a terminal",
        ),
    ] {
        let home = Home::new().filled(&[(header(1, "北上製作所"), everything())]);
        let file = home.database();
        written(&home, "right", RIGHT);
        written(&home, "other", OTHER);
        written(&home, "short", "短い");
        let copy = "data/kikitori/kikitori.db.v5";
        home.write(copy, "");
        let refused = home.run(lang, &["passphrase"]);
        assert_eq!(refused.status, 1);
        assert!(refused.err.contains(unasked), "{}", refused.err);
        let refused = home.run(lang, &["passphrase", "--new-passphrase-file", "short"]);
        assert_eq!((refused.status, kind(&file)), (1, Ok(Kind::Plain)));

        let ended = home.run(lang, &["passphrase", "--new-passphrase-file", "right"]);
        assert_eq!((ended.status, ended.out.as_str()), (0, ""), "{}", ended.err);
        assert!(ended.err.contains(encrypted_now), "{}", ended.err);
        assert!(ended.err.contains("kikitori.db.v5"), "{}", ended.err);
        assert!(opens(&home, &file, RIGHT));

        let args = ["passphrase", "--new-passphrase-file", "other"];
        assert_eq!(home.run(lang, &args).status, 1, "without the old one");
        assert_eq!(
            home.run(lang, &by(&args, "other")).status,
            1,
            "by a wrong one"
        );
        let ended = home.run(lang, &by(&args, "right"));
        assert_eq!(ended.status, 0, "{}", ended.err);
        assert!(ended.err.contains(changed), "{}", ended.err);
        assert_eq!(
            (opens(&home, &file, RIGHT), opens(&home, &file, OTHER)),
            (false, true)
        );
        let listed = home.run(lang, &by(&["list"], "other"));
        assert!(listed.out.contains("北上製作所"), "{}", listed.out);
    }
}

#[test]
fn it_is_not_changed_while_another_window_has_it_or_reads_it() {
    let home = encrypted();
    let file = home.database();
    written(&home, "other", OTHER);
    let args = by(&["passphrase", "--new-passphrase-file", "other"], "right");
    let key = Key::of(&file, &Passphrase::new(RIGHT)).expect("a file");
    let writer = Store::open_by(&file, Some(&key)).expect("opens");
    for (lang, said) in [("ja", "別の画面で"), ("en", "in use by another window")] {
        let ended = home.run(lang, &args);
        assert_eq!(ended.status, 1);
        assert!(ended.err.contains(said), "{}", ended.err);
    }
    drop(writer);
    // As a wall does: it reads now and then, and keeps the file open between.
    let reader = Store::open_read_only_by(&file, Some(&key)).expect("opens");
    assert_eq!(reader.list().expect("read").len(), 2);
    for (lang, said) in [("ja", "ほかのプログラム"), ("en", "Another program")] {
        let ended = home.run(lang, &args);
        assert_eq!(ended.status, 1, "{}", ended.err);
        assert!(ended.err.contains(said), "{}", ended.err);
    }
    assert_eq!(reader.list().expect("read").len(), 2);
    drop(reader);
    assert!(opens(&home, &file, RIGHT));
    assert!(!home.path("data/kikitori/kikitori.db.part").exists());
}

/// An interview of some hundred kilobytes, several times.
fn large(home: &Home) -> usize {
    let file = home.database();
    let key = Key::of(&file, &Passphrase::new(RIGHT)).expect("a file");
    let mut store = Store::open_by(&file, Some(&key)).expect("opens");
    for id in 3..13 {
        let head = header(id, &format!("会社{id}"));
        let number = store.begin(&head, &set()).expect("begun");
        let told = "先代から受け継ぎました。".repeat(1_500);
        let answers: Vec<_> = ["biz.history", "biz.it", "env.banks", "mgmt.philosophy"]
            .map(|question| answered(question, &told))
            .into();
        store.commit(number, head.started, &answers).expect("kept");
    }
    store.list().expect("read").len()
}

#[cfg(unix)]
#[test]
fn killed_at_any_moment_of_it_the_database_opens_by_the_old_or_the_new_one() {
    use std::time::{Duration, Instant};
    const ROUNDS: u32 = 20;
    let home = encrypted();
    written(&home, "other", OTHER);
    let interviews = large(&home);
    let file = home.database();
    let length = std::fs::metadata(&file).expect("there").len();
    assert!(length > 2_000_000, "{length}");
    let change = |old: &str, new: &str| {
        let args = by(&["passphrase", "--new-passphrase-file", new], old);
        home.command("en", &args)
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::null())
            .spawn()
            .expect("starts")
    };
    let begun = Instant::now();
    assert!(change("right", "other").wait().expect("ends").success());
    let whole = begun.elapsed() + Duration::from_millis(20);
    let (mut now, mut then) = (("other", OTHER), ("right", RIGHT));
    for round in 0..ROUNDS {
        let mut child = change(now.0, then.0);
        // The moment is what is tried out: each round a little later.
        std::thread::sleep(whole * round / (ROUNDS - 1));
        let _ = child.kill();
        let _ = child.wait();
        match (opens(&home, &file, now.1), opens(&home, &file, then.1)) {
            (true, false) => {}
            (false, true) => std::mem::swap(&mut now, &mut then),
            both => panic!("round {round}: {both:?}"),
        }
        let key = key_of(&file, now.1);
        let mut store = Store::open_by(&file, Some(&key)).expect("opens");
        store.writable().expect("whole");
        assert_eq!(
            store.list().expect("read").len(),
            interviews,
            "round {round}"
        );
    }
    assert!(change(now.0, then.0).wait().expect("ends").success());
    let names = std::fs::read_dir(file.parent().expect("a folder")).expect("read");
    for entry in names {
        let name = entry
            .expect("read")
            .file_name()
            .into_string()
            .expect("UTF-8");
        assert!(!name.contains(".part"), "{name}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_running_program_leaves_no_dump_of_its_memory() {
    let home = Home::new();
    let mut command = home.command("ja", &["interview", "北上製作所", "--plain"]);
    command.stdin(std::process::Stdio::piped());
    command.stdout(std::process::Stdio::piped());
    let mut child = command.spawn().expect("starts");
    // It has said something: it is past its beginning.
    let mut first = [0; 1];
    let out = child.stdout.as_mut().expect("piped");
    std::io::Read::read_exact(out, &mut first).expect("said");
    let limits = std::fs::read_to_string(format!("/proc/{}/limits", child.id())).expect("read");
    drop(child.stdin.take());
    let mut rest = Vec::new();
    let _ = std::io::Read::read_to_end(child.stdout.as_mut().expect("piped"), &mut rest);
    child.wait().expect("ends");
    let core = limits
        .lines()
        .find(|it| it.starts_with("Max core file size"));
    let words: Vec<&str> = core.expect("a limit").split_whitespace().collect();
    assert_eq!(words[4..6], ["0", "0"], "{core:?}");
}
