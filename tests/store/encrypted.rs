//! An encrypted database: opened by its passphrase or its recovery key, by nothing else, and never
//! taken for a plain one or the other way round.

use std::fs;

use kikitori::secret::Passphrase;
use rusqlite::types::Value;

use kikitori::store::{Key, Kind, Store, kind};

use super::given::*;

fn passphrase() -> Passphrase {
    Passphrase::new("あさひがのぼる 北の山")
}

/// An encrypted database with one interview in it.
fn encrypted() -> (Place, Key) {
    let place = place();
    let key = Key::new(&passphrase()).unwrap();
    let mut store = Store::open_by(&place.file, Some(&key)).unwrap();
    let number = store.begin(&header("北上製作所"), &set()).unwrap();
    store
        .commit(
            number,
            NOON,
            &[answered("biz.it", "受発注はファクスです。")],
        )
        .unwrap();
    drop(store);
    (place, key)
}

#[test]
fn it_opens_by_its_passphrase_and_by_its_recovery_key_and_by_nothing_else() {
    let (place, key) = encrypted();
    assert_eq!(kind(&place.file), Ok(Kind::Encrypted));
    let before = fs::read(&place.file).unwrap();
    let recovery = Passphrase::new(&key.recovery_key().to_lowercase());
    for typed in [passphrase(), recovery] {
        let key = Key::of(&place.file, &typed).unwrap();
        assert_eq!(key.fits(&place.file), Ok(true));
        let store = Store::open_read_only_by(&place.file, Some(&key)).unwrap();
        assert_eq!(store.list().unwrap().len(), 1);
    }
    let wrong = Key::of(&place.file, &Passphrase::new("あさひがのぼる 南の山")).unwrap();
    assert_eq!(wrong.fits(&place.file), Ok(false));
    let refused = |key: Option<&Key>| {
        let written = Store::open_by(&place.file, key).err().unwrap();
        let read = Store::open_read_only_by(&place.file, key).err().unwrap();
        assert_eq!(written, read);
        written.failure.id
    };
    assert_eq!(refused(Some(&wrong)), "store-wrong-passphrase");
    assert_eq!(refused(None), "store-encrypted");
    assert_eq!(fs::read(&place.file).unwrap(), before);
}

#[test]
fn a_plain_one_is_not_opened_by_a_key() {
    let place = place();
    drop(place.open());
    let before = fs::read(&place.file).unwrap();
    let key = Key::of(&place.file, &passphrase()).unwrap();
    let refused = Store::open_by(&place.file, Some(&key)).err().unwrap();
    assert_eq!(refused.failure.id, "store-not-encrypted");
    assert_eq!(fs::read(&place.file).unwrap(), before);
}

#[test]
fn a_copy_opens_by_the_same_passphrase_and_recovery_key() {
    let (place, key) = encrypted();
    let store = Store::open_read_only_by(&place.file, Some(&key)).unwrap();
    let copy = place.file.with_file_name("copy.db");
    store.backup(&copy).unwrap();
    let recovery = Passphrase::new(&key.recovery_key());
    for typed in [passphrase(), recovery] {
        let key = Key::of(&copy, &typed).unwrap();
        let copied = Store::open_read_only_by(&copy, Some(&key)).unwrap();
        assert_eq!(copied.list().unwrap().len(), 1);
    }
}

#[test]
fn what_is_shut_cannot_be_read_until_it_is_opened_again() {
    let (place, key) = encrypted();
    let mut store = Store::open_by(&place.file, Some(&key)).unwrap();
    store.shut().unwrap();
    assert!(store.list().is_err());
    assert_eq!(store.remove(1).unwrap_err().id, "store-shut");
    let other = Store::open_by(&place.file, Some(&key)).err().unwrap();
    assert_eq!(other.failure.id, "store-in-use");
    let wrong = Key::of(&place.file, &Passphrase::new("あさひがのぼる 南の山")).unwrap();
    assert!(store.reopen(Some(&wrong)).is_err());
    store.reopen(Some(&key)).unwrap();
    store
        .commit(1, NOON, &[answered("biz.it", "変えます。")])
        .unwrap();
    assert_eq!(store.list().unwrap().len(), 1);
}

/// The power was cut while it was made: SQLite's journal says that there was nothing before, and of the
/// pages some parts are there.
#[test]
fn one_that_was_only_begun_is_none() {
    let mut journal = vec![0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];
    for number in [0, 0x1234_5678, 0, 512, 4096u32] {
        journal.extend(number.to_be_bytes());
    }
    journal.resize(512, 0);
    let noise = |at: usize| u8::try_from(at * at / 7 % 251).unwrap();
    for lost in [0..512, 512..4096, 0..4096] {
        for key in [None, Some(Key::new(&passphrase()).unwrap())] {
            let place = place();
            fs::create_dir_all(place.file.parent().unwrap()).unwrap();
            let mut pages: Vec<u8> = (0..3 * 4096).map(noise).collect();
            pages[lost.clone()].fill(0);
            fs::write(&place.file, pages).unwrap();
            fs::write(place.file.with_extension("db-journal"), &journal).unwrap();
            assert_eq!(kind(&place.file), Ok(Kind::None), "{lost:?}");
            let read = Store::open_read_only_by(&place.file, key.as_ref()).err();
            assert_eq!(read.unwrap().failure.id, "store-none", "{lost:?}");
            let store = Store::open_by(&place.file, key.as_ref()).unwrap();
            assert!(store.list().unwrap().is_empty());
            drop(store);
            let found = match &key {
                Some(_) => Kind::Encrypted,
                None => Kind::Plain,
            };
            assert_eq!(kind(&place.file), Ok(found), "{lost:?}");
        }
    }
}

/// What a killed change of the passphrase left beside the file, with all that is in it.
#[test]
fn what_was_begun_beside_it_goes_at_the_next_start() {
    let (place, key) = encrypted();
    let part = place.file.with_extension("db.part");
    let journal = place.file.with_extension("db.part-journal");
    fs::copy(&place.file, &part).unwrap();
    fs::write(&journal, "of it").unwrap();
    drop(Store::open_by(&place.file, Some(&key)).unwrap());
    assert!(!part.exists() && !journal.exists());
}

/// Everything in a database, as text.
fn dump(connection: &rusqlite::Connection) -> Vec<String> {
    let one = |sql: &str| -> Vec<String> {
        let mut statement = connection.prepare(sql).unwrap();
        let count = statement.column_count();
        let rows = statement.query_map([], |row| {
            let values = (0..count).map(|at| match row.get::<_, Value>(at).unwrap() {
                Value::Text(text) => text,
                other => format!("{other:?}"),
            });
            Ok(values.collect::<Vec<_>>().join("|"))
        });
        rows.unwrap().map(Result::unwrap).collect()
    };
    let mut all = one("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name");
    all.extend(one("PRAGMA user_version"));
    all.extend(one("PRAGMA application_id"));
    let tables = one("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
    for table in tables {
        all.extend(one(&format!("SELECT * FROM {table} ORDER BY 1, 2")));
    }
    all
}

#[test]
fn changed_over_to_another_key_and_back_it_is_the_same_database() {
    let place = place().filled();
    // Summaries are made by the next opening.
    drop(place.open());
    let before = dump(&place.sqlite());
    let key = Key::new(&passphrase()).unwrap();
    let mut store = Store::open(&place.file).unwrap();
    store.rekey(Some(&key)).unwrap();
    drop(store);
    assert_eq!(kind(&place.file), Ok(Kind::Encrypted));
    assert_eq!(place.refusal(), "store-encrypted");

    let other = Key::new(&Passphrase::new("新しいパスフレーズです。")).unwrap();
    let mut store = Store::open_by(&place.file, Some(&key)).unwrap();
    store.rekey(Some(&other)).unwrap();
    drop(store);
    let refused = Store::open_by(&place.file, Some(&key)).err().unwrap();
    assert_eq!(refused.failure.id, "store-wrong-passphrase");

    let store = Store::open_read_only_by(&place.file, Some(&other)).unwrap();
    let plain = place.file.with_file_name("plain.db");
    store.copy_as(&plain, None).unwrap();
    assert_eq!(kind(&plain), Ok(Kind::Plain));
    let after = dump(&rusqlite::Connection::open(&plain).unwrap());
    let differ = before.iter().zip(&after).find(|(one, other)| one != other);
    assert_eq!((differ, after.last()), (None, before.last()));
    let names: Vec<_> = fs::read_dir(place.file.parent().unwrap())
        .unwrap()
        .map(|it| it.unwrap().file_name().into_string().unwrap())
        .filter(|it| it.ends_with(".part"))
        .collect();
    assert!(names.is_empty(), "{names:?}");
}

#[cfg(unix)]
#[test]
fn what_a_person_has_under_another_name_is_not_overwritten() {
    let place = place().filled();
    let other = place.folder.path().join("of-mine.db");
    fs::hard_link(&place.file, &other).unwrap();
    let key = Key::new(&passphrase()).unwrap();
    Store::open(&place.file).unwrap().rekey(Some(&key)).unwrap();
    let mine = Store::open_read_only(&other).map_err(|it| it.failure);
    assert_eq!(mine.unwrap().load(1).unwrap().answers.len(), 4);
}

#[test]
fn what_a_killed_attempt_left_beside_is_taken_away() {
    let place = place().filled();
    let left = place.file.with_file_name("copy.db.part-journal");
    fs::write(&left, "見積は紙。").unwrap();
    let copy = place.file.with_file_name("copy.db");
    place.open().copy_as(&copy, None).unwrap();
    assert!(!left.exists() && copy.exists());
}
