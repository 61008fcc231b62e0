//! A database that is copied, put under another key, put back or rescued as a whole is as whole by its
//! chains as it was.

use std::fs;
use std::path::Path;

use kikitori::store::{self, Held, Key, Store, Trail};

use super::damage::{passphrase, stand};
use super::given::*;
use super::held::held;

fn key() -> Option<Key> {
    store::ENCRYPTS.then(|| Key::new(&passphrase()).unwrap())
}

fn verified(file: &Path, key: Option<&Key>) -> Trail {
    let store = Store::open_read_only_by(file, key);
    store
        .map_err(|it| it.failure)
        .unwrap()
        .verify_trail()
        .unwrap()
}

/// Whole as it lies, and after somebody went on with it.
fn is_whole(file: &Path, key: Option<&Key>, what: &str) {
    let whole = |trail: Trail, count| {
        assert_eq!((trail.faults, trail.whole), (vec![], count), "{what}");
        assert!(trail.unsealed.is_empty(), "{what}");
    };
    whole(verified(file, key), 3);
    let mut store = Store::open_by(file, key).map_err(|it| it.failure).unwrap();
    let more = [answered("biz.it", "台帳を電子にした。")];
    store.commit(2, NOON + 60, &more).unwrap();
    store.begin(&header("遠野木工"), &set()).unwrap();
    drop(store);
    whole(verified(file, key), 4);
}

#[test]
fn a_copy_is_as_whole_as_what_it_is_of() {
    for (to, what) in [(None, "plain"), (key(), "encrypted")] {
        let place = held();
        let target = place.file.with_file_name("copy.db");
        place.open().copy_as(&target, to.as_ref()).unwrap();
        is_whole(&target, to.as_ref(), what);
    }
    let place = held();
    let target = place.file.with_file_name("copy.db");
    place.open().backup(&target).unwrap();
    is_whole(&target, None, "backup");
}

#[test]
fn under_another_key_it_is_as_whole_as_before() {
    let Some(key) = key() else {
        return;
    };
    let place = held();
    place.open().rekey(Some(&key)).unwrap();
    is_whole(&place.file, Some(&key), "encrypted");
    let store = Store::open_by(&place.file, Some(&key)).map_err(|it| it.failure);
    store.unwrap().rekey(None).unwrap();
    let trail = verified(&place.file, None);
    assert_eq!((trail.faults, trail.whole), (vec![], 4));
}

#[test]
fn what_is_put_back_is_as_whole_as_its_copy() {
    for (key, what) in [(None, "plain"), (key(), "encrypted")] {
        let place = held();
        let target = place.file.with_file_name("copy.db");
        let mut store = place.open();
        store.backup(&target).unwrap();
        // What the copy does not know of is no tampering with it.
        store.remove(1).unwrap();
        drop(store);
        let held = Held::new(&place.file).unwrap();
        held.put_back((&target, None), key.as_ref(), None, "2026-11-23T1405")
            .unwrap();
        is_whole(&place.file, key.as_ref(), what);
    }
}

#[test]
fn what_is_rescued_wholly_is_as_whole_as_before() {
    for (to, what) in [(None, "plain"), (key(), "encrypted")] {
        let place = held();
        let mut file = place.file.clone();
        if let Some(key) = &to {
            place.open().rekey(Some(key)).unwrap();
        }
        let mut store = Store::open_by(&file, to.as_ref())
            .map_err(|it| it.failure)
            .unwrap();
        // Somebody is at it, and was not done.
        let more = [answered("biz.history", "祖父が始めた。")];
        store.commit(2, NOON + 30, &more).unwrap();
        let left = place.folder.path().join("left");
        fs::create_dir(&left).unwrap();
        for ending in ["", "-wal"] {
            let name = format!("interviews.db{ending}");
            fs::copy(place.file.with_file_name(&name), left.join(&name)).unwrap();
        }
        drop(store);
        file = left.join("interviews.db");
        let target = left.join("rescued.db");
        let rescued = store::rescue(&file, to.as_ref(), &target, &stand(), &[]).unwrap();
        assert_eq!(rescued.left_out, 0, "{what}");
        is_whole(&target, to.as_ref(), what);
    }
}

#[test]
fn what_is_rescued_of_a_file_from_before_there_were_chains_is_no_tampering() {
    let place = held();
    let before = "DROP VIEW events; DROP TABLE event; DROP TABLE unsettled; DROP TABLE setting; \
                  PRAGMA user_version = 5";
    place.sqlite().execute_batch(before).unwrap();
    let target = place.file.with_file_name("rescued.db");
    store::rescue(&place.file, None, &target, &stand(), &[]).unwrap();
    let trail = verified(&target, None);
    assert_eq!((trail.faults, trail.unsealed), (vec![], vec![1, 2, 3]));
}
