//! Files of our own that something else may have written into: the database, the owner's ticks.

use std::path::Path;
use std::sync::OnceLock;

use kikitori::dialogue::record::Record;
use kikitori::store::{self, Filter, Rescued, Stand, Store, Ticks};

use super::{export, given};

pub fn ticks(data: &[u8]) {
    given::file("k.db.partner.jsonl", data);
    let ticks = Ticks::beside(&given::folder().join("k.db"));
    let before = match ticks.read() {
        Ok(before) => before,
        Err(failure) => return given::said(&failure),
    };
    let Some(first) = before.first() else { return };
    ticks.add(first).expect("added");
    assert_eq!(ticks.read().expect("read").len(), before.len() + 1);
    ticks.drop_of(&first.round).expect("dropped");
    let left = ticks.read().expect("read");
    let of_others = before.iter().filter(|it| it.round != first.round);
    assert_eq!(left, of_others.cloned().collect::<Vec<_>>());
}

/// Writes pieces of it over: each six bytes of the input say where (four bytes), what (a byte) and
/// how often; 255 times: it ends there.
fn written_over(bytes: &mut Vec<u8>, data: &[u8]) {
    for piece in data.as_chunks::<6>().0 {
        let [a, b, c, d, value, times] = *piece;
        if times == 0xff {
            let length = u32::from_le_bytes([a, b, c, d]) as usize % (bytes.len() + 1);
            bytes.truncate(length);
        }
        let length = bytes.len().max(1);
        let at = u32::from_le_bytes([a, b, c, d]) as usize % length;
        let end = (at + usize::from(times % 64) + 1).min(bytes.len());
        bytes[at.min(end)..end].fill(value);
    }
}

/// A database of two interviews, written over. An input that begins as a database is one.
pub fn database(data: &[u8]) {
    let mut bytes = data.to_vec();
    if !data.starts_with(b"SQLite") {
        sound().clone_into(&mut bytes);
        written_over(&mut bytes, data);
    }
    let file = given::folder().join("mended/k.db");
    let _ = std::fs::remove_dir_all(given::folder().join("mended"));
    given::file("mended/k.db", &bytes);
    if let Err(failure) = store::kind(&file) {
        given::said(&failure);
    }
    match Store::open_read_only(&file) {
        Ok(store) => read(store),
        Err(refusal) => given::said(&refusal.failure),
    }
    assert_eq!(std::fs::read(&file).expect("still there"), bytes);
    match Store::open(&file) {
        Ok(mut store) => {
            if let Err(failure) = store.writable() {
                given::said(&failure);
            }
            read(store);
        }
        Err(refusal) => given::said(&refusal.failure),
    }
}

/// The same beside its log, as a crash leaves them: what is rescued is a whole database, and the
/// damaged one is as it was. The first byte says what is written over: the database, the log, both.
pub fn rescue(data: &[u8]) {
    let (what, data) = data.split_first().unwrap_or((&0, &[]));
    let (database, log) = crashed();
    let (mut database, mut log) = (database.clone(), log.clone());
    match what % 4 {
        0 => written_over(&mut database, data),
        1 => written_over(&mut log, data),
        2 => {
            written_over(&mut database, data);
            written_over(&mut log, data);
        }
        _ => {
            log.clear();
            written_over(&mut database, data);
        }
    }
    let _ = std::fs::remove_dir_all(given::folder().join("broken"));
    let file = given::file("broken/k.db", &database);
    let beside = given::file("broken/k.db-wal", &log);
    let out = given::folder().join("broken/out.db");
    let stand = Stand {
        company: "会社".into(),
        note: "要確認".into(),
        author: "救い出し".into(),
    };
    let sets = std::slice::from_ref(given::set());
    match store::rescue(&file, None, &out, &stand, sets) {
        Ok(rescued) => whole(&out, &rescued),
        Err(failure) => {
            given::said(&failure);
            assert!(!out.exists(), "{failure}");
        }
    }
    assert_eq!(std::fs::read(&file).expect("still there"), database);
    assert_eq!(std::fs::read(&beside).expect("still there"), log);
}

/// It is a whole database of the interviews that were named.
fn whole(file: &Path, rescued: &Rescued) {
    let inside = store::look_inside(file, None).expect("whole");
    assert_eq!(inside.interviews, rescued.interviews.len());
    for writing in [false, true] {
        let store = match writing {
            true => Store::open(file),
            false => Store::open_read_only(file),
        };
        let mut store = store.map_err(|it| it.failure).expect("opens");
        if writing {
            store.writable().expect("may be written");
        }
        let mut listed: Vec<i64> = store
            .list()
            .expect("listed")
            .iter()
            .map(|it| it.number)
            .collect();
        listed.sort_unstable();
        let named: Vec<i64> = rescued.interviews.iter().map(|it| it.number).collect();
        assert_eq!(listed, named);
        for number in listed {
            store.load(number).expect("may be held");
            store.whole(number).expect("may be read");
        }
    }
}

fn read(mut store: Store) {
    let listed = match store.list() {
        Ok(listed) => listed,
        Err(failure) => return given::said(&failure),
    };
    let _ = store.in_bin().map_err(|it| given::said(&it));
    let _ = store
        .meant(&Filter::default())
        .map_err(|it| given::said(&it));
    let _ = store.sets_held(None).map_err(|it| given::said(&it));
    for number in listed.iter().map(|it| it.number) {
        let _ = store.load(number).map_err(|it| given::said(&it));
        let _ = store.whole(number).map_err(|it| given::said(&it));
    }
}

/// A database as the program leaves it.
pub fn sound() -> &'static [u8] {
    static SOUND: OnceLock<Vec<u8>> = OnceLock::new();
    SOUND.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("k.db");
        filled(&file);
        std::fs::read(file).expect("read")
    })
}

/// A database and its log, as they lie there while it is open.
fn crashed() -> &'static (Vec<u8>, Vec<u8>) {
    static CRASHED: OnceLock<(Vec<u8>, Vec<u8>)> = OnceLock::new();
    CRASHED.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("k.db");
        std::fs::write(&file, sound()).expect("written");
        let mut store = Store::open(&file).map_err(|it| it.failure).expect("opens");
        store.writable().expect("may be written");
        let stored = export::source("南野工務店", "三年後に継ぐ。").stored;
        let records: Vec<Record> = stored
            .answers
            .into_iter()
            .map(|(question, answer)| Record::Answer { question, answer })
            .collect();
        store.commit(2, 1_795_324_400_000, &records).expect("kept");
        // Read aside: this process's own locks are of no use here.
        let read = |name: &str| std::fs::read(folder.path().join(name)).expect("read");
        (read("k.db"), read("k.db-wal"))
    })
}

fn filled(file: &Path) {
    let mut store = Store::open(file).map_err(|it| it.failure).expect("opens");
    store.writable().expect("may be written");
    for (count, name) in ["北上製作所", "南野工務店"].into_iter().enumerate() {
        let mut header = export::header(name, "佐藤");
        header.id = format!("0193a000-0000-7000-8000-{count:012}");
        let number = store.begin(&header, given::set()).expect("begun");
        let stored = export::source(name, "長男がいる。").stored;
        let answers = stored.answers.into_iter();
        let mut records: Vec<Record> = answers
            .map(|(question, answer)| Record::Answer { question, answer })
            .collect();
        records.extend(stored.follow_ups.into_iter().map(Record::FollowUp));
        store
            .commit(number, header.started, &records)
            .expect("kept");
    }
}
