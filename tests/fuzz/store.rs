//! Files of our own that something else may have written into: the database, the owner's ticks.

use std::path::Path;
use std::sync::OnceLock;

use kikitori::dialogue::record::Record;
use kikitori::store::{self, Filter, Store, Ticks};

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

/// A database of two interviews with pieces of it written over: each six bytes of the input say
/// where (four bytes), what (a byte) and how often. An input that begins as a database is one.
pub fn database(data: &[u8]) {
    let mut bytes = data.to_vec();
    if !data.starts_with(b"SQLite") {
        sound().clone_into(&mut bytes);
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
