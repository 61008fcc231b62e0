//! Written before a large file is known to be whole: nobody waits, and the file waits.

use std::fs;
use std::time::{Duration, Instant};

use kikitori::store::{Held, Stand, Store, rescue};

use super::given::*;

const SAID: &str = "弟の会社に塗装を頼んでいます。";

/// A second interview, begun and answered before anybody asked for the verdict.
fn hurried(place: &Place) -> Store {
    let mut store = Store::open(&place.file).unwrap();
    store.hurry();
    let number = store.begin(&header("花巻醸造"), &set()).unwrap();
    store
        .commit(number, NOON, &[answered("biz.history", SAID)])
        .unwrap();
    store
}

fn verdict(store: &mut Store) -> Result<(), kikitori::failure::Failure> {
    let began = Instant::now();
    loop {
        if let Some(verdict) = store.verdict() {
            return verdict;
        }
        assert!(began.elapsed() < Duration::from_secs(60), "no verdict");
        std::thread::sleep(Duration::from_millis(5));
    }
}

fn log(place: &Place) -> u64 {
    let log = place.file.with_file_name("interviews.db-wal");
    fs::metadata(log).map_or(0, |it| it.len())
}

fn said(store: &mut Store) -> String {
    store.load(2).unwrap().answers["biz.history"].text.clone()
}

#[test]
fn what_is_said_before_the_verdict_goes_into_the_file_after_it() {
    let place = place().large();
    let before = place.bytes();
    let mut store = hurried(&place);
    assert!(place.bytes() == before, "nobody knows yet that it is whole");
    assert!(log(&place) > 0);
    assert_eq!(verdict(&mut store), Ok(()));
    store
        .commit(2, NOON, &[answered("biz.it", "帳簿は紙です。")])
        .unwrap();
    drop(store);
    assert_eq!(log(&place), 0, "moved into the file");
    assert!(place.bytes() != before);
    let mut again = place.open();
    assert_eq!(said(&mut again), SAID);
}

#[test]
fn a_program_killed_before_the_verdict_loses_nothing() {
    let place = place().large();
    let store = hurried(&place);
    let left = place.folder.path().join("left");
    fs::create_dir(&left).unwrap();
    for ending in ["", "-wal"] {
        let name = format!("interviews.db{ending}");
        fs::copy(place.file.with_file_name(&name), left.join(&name)).unwrap();
    }
    drop(store);
    let mut again = Store::open(&left.join("interviews.db")).unwrap();
    again.hurry();
    assert_eq!(said(&mut again), SAID);
    assert_eq!(verdict(&mut again), Ok(()));
}

#[test]
fn a_damaged_file_stays_as_it_was_and_what_was_said_stands_beside_it() {
    let place = place().large();
    place.spoil();
    let before = place.bytes();
    let mut store = hurried(&place);
    let found = verdict(&mut store).unwrap_err();
    assert_eq!(found.id, "store-damaged-row");
    let more = [answered("biz.it", "帳簿は紙です。")];
    assert_eq!(store.commit(2, NOON, &more), Err(found));
    drop(store);
    assert!(place.bytes() == before, "the file was changed");
    assert_eq!(place.refusal(), "store-damaged-row");
    assert!(place.bytes() == before, "the file was changed");
    assert_eq!(said(&mut Store::open_read_only(&place.file).unwrap()), SAID);

    let target = place.file.with_file_name("rescued.db");
    let stand = Stand {
        company: "会社不明".into(),
        note: "確かめてください。".into(),
        author: "壊れた行".into(),
    };
    rescue(&place.file, None, &target, &stand, &[]).unwrap();
    let rescued = Store::open_read_only(&target).unwrap();
    let answers = rescued.list().unwrap();
    assert_eq!(answers.len(), 2);
    assert_eq!(said(&mut Store::open(&target).unwrap()), SAID);

    // With a copy in its place it goes aside as it was, with its log.
    let held = Held::new(&place.file).unwrap();
    let put_back = held.put_back((&target, None), None, None, "2026-11-24T0900");
    let aside = put_back.unwrap().aside.expect("set aside");
    assert!(fs::read(&aside).unwrap() == before, "the file was changed");
    assert_eq!(said(&mut Store::open_read_only(&aside).unwrap()), SAID);
    assert_eq!(said(&mut place.open()), SAID, "rescued");
}
