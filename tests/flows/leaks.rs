//! Nothing of an encrypted database's interviews stands readable in any file: marked words go into
//! every kind of field, and every file the program can have written is searched for them.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use kikitori::secret::Passphrase;
use kikitori::store::{Key, Store};
use rustix::process::Signal;

use super::place::Place;
use super::window::{Opening, Window};

const PASSPHRASE: &str = "あさひがのぼる 北の山 asahi";

/// Stands in everything that is typed, in letters that no other text of the program has.
const MARK: &str = "zqxkvj蟲龘";

/// The mark, parts of it, the passphrase, as bytes of the encodings that a file may have.
fn needles() -> Vec<Vec<u8>> {
    let texts = [MARK, "zqxkv", "蟲龘", PASSPHRASE, "北の山 asahi"];
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    texts
        .iter()
        .flat_map(|text| [text.as_bytes().to_vec(), wide(text)])
        .collect()
}

fn files(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => files(&path, into),
            false => into.push(path),
        }
    }
}

/// Files that hold something of it; those named are left out.
fn leaks(place: &Place, asked_for: &[&str]) -> Vec<PathBuf> {
    let needles = needles();
    let mut all = Vec::new();
    files(place.folder(), &mut all);
    assert!(all.contains(&place.database()), "{all:?}");
    all.retain(|path| !asked_for.iter().any(|name| path.ends_with(name)));
    all.retain(|path| {
        let bytes = fs::read(path).unwrap_or_default();
        needles
            .iter()
            .any(|needle| bytes.windows(needle.len()).any(|it| it == needle))
    });
    all
}

/// Beside the database, which is at hand while the program runs.
fn there(place: &Place, ending: &str) -> bool {
    let name = format!("interviews.db{ending}");
    place.folder().join(name).exists()
}

fn start(place: &Place, args: &[&str]) -> Window {
    let by = ["--passphrase-file", "secret"];
    let opening = Opening {
        size: (120, 50),
        ..place.opening()
    };
    opening.start(&[args, &by].concat())
}

/// Line by line: sends it, and waits for what it brings about.
fn says(window: &mut Window, line: &str, answer: &str) {
    window.send(format!("{line}\r"));
    window.sees(answer);
}

fn kill(mut window: Window) {
    window.signal(Signal::KILL);
    window.ends();
}

#[test]
fn no_word_of_it_is_readable_in_any_file() {
    let place = Place::new();
    let secret = place.folder().join("secret");
    fs::write(&secret, PASSPHRASE).unwrap();
    fs::set_permissions(&secret, fs::Permissions::from_mode(0o600)).unwrap();
    let asked_for = ["secret"];
    let clean = |when: &str| assert_eq!(leaks(&place, &asked_for), Vec::<PathBuf>::new(), "{when}");
    let company = format!("{MARK}製作所");
    let interviewer = format!("聞き手{MARK}");

    // On the screen: an answer and a note, the room sees the answer; killed in the middle.
    let set = ["--set", "first-visit", "--interviewer", &interviewer];
    let mut window = start(&place, &[&["interview", &company], &set[..]].concat());
    window.sees("会社が変わったと感じて");
    window.types(&format!("答え{MARK}を昭和に"));
    window.press("F7");
    window.sees("会場");
    window.press("Ctrl+F");
    window.sees("気づきと約束：");
    window.types(&format!("気づき{MARK}です"));
    assert!(there(&place, "-wal") && there(&place, "-shm"), "it is open");
    clean("while it runs");
    kill(window);
    clean("after it was killed");

    // Line by line: a tag, a remark, what the room sees, a reply.
    let mut window = start(&place, &["interview", &company, "--plain"]);
    window.sees("[1/");
    says(&mut window, ":room answer", "会場に答えが見えています");
    says(
        &mut window,
        &format!(":remark taboo 禁句{MARK}"),
        "触れないこと：残しました",
    );
    says(&mut window, ":go 2", "[2/");
    says(&mut window, ":tag human", "タグ「");
    says(&mut window, &format!("色々{MARK}頑張って"), "の番号で選ぶ");
    says(&mut window, "1", "返答を次の行に");
    says(&mut window, &format!("返事{MARK}でした"), "返事");
    says(&mut window, ":go 3", "[3/");
    clean("line by line");
    kill(window);
    clean("after that was killed");

    let mut window = start(
        &place,
        &["review", "1", "--reviewer", &interviewer, "--plain"],
    );
    window.sees(MARK);
    says(&mut window, &format!("助言{MARK}を"), "✎ 助言");
    clean("in a review");
    kill(window);

    for args in [
        &["list"][..],
        &["stats", "--json"],
        &["report", "1"],
        &["backup", "copy.db"],
        &["doctor"],
    ] {
        start(&place, args).ends();
        clean(args[0]);
    }

    // It is in there all the same.
    let key = Key::of(&place.database(), &Passphrase::new(PASSPHRASE)).unwrap();
    let store = Store::open_read_only_by(&place.database(), Some(&key)).unwrap();
    assert_eq!(store.list().unwrap()[0].company, company);
    let plain = place.folder().join("plain.db");
    store.copy_as(&plain, None).unwrap();
    let found = leaks(&place, &asked_for);
    assert_eq!(found, vec![plain.clone()], "the search finds what is there");
    let kept = rusqlite::Connection::open(&plain).unwrap();
    for sql in [
        "SELECT count(*) FROM answers WHERE answer LIKE '%' || ?1 || '%'",
        "SELECT count(*) FROM follow_ups WHERE answer LIKE '%' || ?1 || '%'",
        "SELECT count(*) FROM remarks WHERE text LIKE '%' || ?1 || '%'",
        "SELECT count(*) FROM opinions WHERE comment LIKE '%' || ?1 || '%'",
        "SELECT count(*) FROM interviews WHERE company LIKE '%' || ?1 || '%' \
         AND interviewer LIKE '%' || ?1 || '%'",
    ] {
        let count: i64 = kept.query_row(sql, [MARK], |row| row.get(0)).unwrap();
        assert!(count > 0, "{sql}");
    }
}
