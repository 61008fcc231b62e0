//! Copies that are complete, and removals that leave nothing.

use std::fs;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use kikitori::dialogue::record::Record;
use kikitori::dialogue::room::{Room, Scene, Shown};
#[cfg(feature = "encryption")]
use kikitori::secret::Passphrase;
use kikitori::store::{self, Key, Kind, Removed, Store, Why};

use super::given::*;

const SECRET: &str = "次男には継がせないと決めている";

/// The files of the database's folder that hold the secret.
fn holding_the_secret(place: &Place) -> Vec<String> {
    let files = fs::read_dir(place.file.parent().unwrap())
        .unwrap()
        .map(|entry| entry.unwrap());
    files
        .filter(|file| {
            let bytes = fs::read(file.path()).unwrap();
            bytes
                .windows(SECRET.len())
                .any(|window| window == SECRET.as_bytes())
        })
        .map(|file| file.file_name().to_string_lossy().into_owned())
        .collect()
}

#[test]
fn a_removed_interview_leaves_none_of_its_words_in_any_file() {
    let place = place().filled();
    let mut store = place.open();
    let demo = store.begin(&header("見本商店"), &set()).unwrap();
    for length in 1..60 {
        let text = format!(
            "{}{SECRET}{}",
            "あ".repeat(length * 20),
            "い".repeat(length * 90)
        );
        let question = QUESTIONS[length % 4];
        store
            .commit(
                demo,
                NOON,
                &[answered(question, &text), revised(question, &text)],
            )
            .unwrap();
    }
    assert_ne!(holding_the_secret(&place), Vec::<String>::new());
    store.remove(demo).unwrap();
    drop(store);
    assert_eq!(holding_the_secret(&place), Vec::<String>::new());
    let mut store = place.open();
    assert_eq!(store.list().unwrap().len(), 1);
    assert_eq!(store.load(1).unwrap().answers.len(), 4);
}

#[test]
fn a_copy_made_while_writing_is_a_whole_database_and_replaces_an_earlier_copy_only() {
    let place = place().filled();
    let mut store = place.open();
    let copy = place.folder.path().join("copy.db");
    store.backup(&copy).unwrap();
    store.commit(1, NOON, &[answered("biz.it", "紙")]).unwrap();
    store.backup(&copy).unwrap();
    let copied = Place {
        file: copy,
        folder: tempfile::tempdir().unwrap(),
    };
    let mut other = copied.open();
    assert_eq!(other.load(1).unwrap(), store.load(1).unwrap());
    let left = fs::read_dir(place.folder.path()).unwrap();
    let parts = left.filter(|entry| {
        entry
            .as_ref()
            .unwrap()
            .file_name()
            .to_string_lossy()
            .ends_with(".part")
    });
    assert_eq!(parts.count(), 0);

    let letter = place.folder.path().join("letter.txt");
    fs::write(&letter, "拝啓").unwrap();
    assert_eq!(store.backup(&letter).unwrap_err().id, "store-backup-other");
    assert_eq!(fs::read_to_string(&letter).unwrap(), "拝啓");
    assert_eq!(
        store.backup(&place.file).unwrap_err().id,
        "store-backup-itself"
    );
}

/// Waits until so many copies lie beside the database.
fn copies_made(place: &Place, count: usize) -> Vec<store::Copy> {
    let deadline = Instant::now() + Duration::from_secs(60);
    loop {
        let copies = store::copies(&place.file);
        if copies.len() >= count {
            return copies;
        }
        assert!(Instant::now() < deadline, "{count} copies: {copies:?}");
        std::thread::yield_now();
    }
}

/// Opened as a person's own database: copies are kept of it.
fn kept(place: &Place, key: Option<&Key>) -> Store {
    let mut store = Store::open_by(&place.file, key).unwrap();
    store.writable().unwrap();
    store
}

fn mode(path: &std::path::Path) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn a_copy_made_while_another_writes_all_the_time_holds_what_stood_there_at_one_moment() {
    let place = place().filled();
    let stop = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let writer = scope.spawn(|| {
            // Each commit writes the same number twice, the second one a little later in the file.
            let mut store = place.open();
            let mut count = 0u32;
            while !stop.load(Ordering::Relaxed) {
                count += 1;
                let text = format!("{count}");
                let records = [answered("biz.it", &text), answered("biz.history", &text)];
                store.commit(1, NOON, &records).unwrap();
                store.commit(1, NOON, &[revised("biz.it", &text)]).unwrap();
                if count.is_multiple_of(50) {
                    store.begin(&header("花巻醸造"), &set()).unwrap();
                }
            }
            count
        });
        let copy = place.folder.path().join("copy.db");
        let mut last = 0;
        for _ in 0..40 {
            let reader = Store::open_read_only(&place.file);
            let Ok(reader) = reader else {
                continue;
            };
            let copied = reader.backup(&copy).unwrap();
            let inside = store::look_inside(&copy, None).unwrap();
            assert_eq!(inside.interviews, copied.interviews);
            let revised: u32 = rusqlite::Connection::open(&copy)
                .unwrap()
                .query_row(
                    "SELECT count(*) FROM revision WHERE question = 'biz.it'",
                    [],
                    |row| row.get(0),
                )
                .unwrap();
            let copied = Store::open_read_only(&copy).unwrap().load(1).unwrap();
            let number = |question: &str| copied.answers[question].text.parse().unwrap_or(0u32);
            assert_eq!(number("biz.it"), number("biz.history"));
            assert!(
                [revised - 1, revised].contains(&number("biz.it")),
                "a prefix"
            );
            assert!(number("biz.it") >= last, "never back");
            last = number("biz.it");
        }
        stop.store(true, Ordering::Relaxed);
        assert!(writer.join().unwrap() >= last && last > 0);
    });
}

#[test]
fn a_weekly_copy_is_made_when_it_is_due_and_something_is_new() {
    let place = place().filled();
    drop(place.open());
    assert_eq!(
        store::copies(&place.file),
        [],
        "only of a person's own database"
    );
    drop_when_copied(&place, 1);
    let folder = store::copies_folder(&place.file);
    let first = store::copies(&place.file).remove(0);
    assert_eq!((first.why, first.kind), (Why::Weekly, Kind::Plain));
    assert_eq!((mode(&folder), mode(&first.file)), (0o700, 0o600));
    assert_eq!(store::look_inside(&first.file, None).unwrap().interviews, 1);

    // Not twice a week, though something is new.
    let mut again = kept(&place, None);
    again
        .commit(1, NOON + 1, &[answered("biz.it", "紙")])
        .unwrap();
    drop(again);
    drop(kept(&place, None));
    assert_eq!(store::copies(&place.file).len(), 1);

    // A week later, and what a killed program began goes.
    fs::rename(&first.file, folder.join("2020-01-06.db")).unwrap();
    fs::write(folder.join("2020-01-13.db.part"), "half").unwrap();
    fs::write(folder.join("mine.part"), "mine").unwrap();
    drop_when_copied(&place, 2);
    assert!(!folder.join("2020-01-13.db.part").exists());
    assert!(folder.join("mine.part").exists());

    // Nothing is new: nothing to copy.
    let last = store::copies(&place.file).remove(0);
    fs::rename(&last.file, folder.join("2020-01-13.db")).unwrap();
    let store = kept(&place, None);
    drop(store);
    assert_eq!(store::copies(&place.file).len(), 2);
}

/// Opens the database until so many copies were made.
fn drop_when_copied(place: &Place, count: usize) {
    let store = kept(place, None);
    copies_made(place, count);
    drop(store);
}

#[test]
fn older_copies_go_only_after_a_newer_one_was_made() {
    let place = place().filled();
    drop_when_copied(&place, 1);
    let folder = store::copies_folder(&place.file);
    let first = store::copies(&place.file).remove(0).file;
    for month in 1..=9 {
        fs::copy(&first, folder.join(format!("2020-{month:02}-06.db"))).unwrap();
    }
    fs::copy(&first, folder.join("2020-01-02-schema-5.db")).unwrap();
    fs::copy(&first, place.file.with_file_name("interviews.db.v4")).unwrap();
    // One is there from today: none is made, none goes.
    drop(kept(&place, None));
    assert_eq!(store::copies(&place.file).len(), 12);
    fs::remove_file(&first).unwrap();
    let mut store = place.open();
    store
        .commit(1, NOON + 1, &[answered("biz.it", "紙")])
        .unwrap();
    drop(store);
    let store = kept(&place, None);
    let deadline = Instant::now() + Duration::from_secs(60);
    while store::copies(&place.file).len() != 9 {
        assert!(Instant::now() < deadline);
        std::thread::yield_now();
    }
    drop(store);
    let names: Vec<String> = store::copies(&place.file)
        .iter()
        .map(|it| it.file.file_name().unwrap().to_string_lossy().into_owned())
        .filter(|it| it.starts_with("2020"))
        .collect();
    let expected = [
        "09-06",
        "08-06",
        "07-06",
        "06-06",
        "05-06",
        "04-06",
        "01-02-schema-5",
    ];
    assert_eq!(names, expected.map(|it| format!("2020-{it}.db")));
}

#[test]
fn a_copy_that_cannot_be_made_is_in_nobodys_way() {
    let place = place().filled();
    let folder = store::copies_folder(&place.file);
    fs::write(&folder, "a file").unwrap();
    let mut store = kept(&place, None);
    store.commit(1, NOON, &[answered("biz.it", "紙")]).unwrap();
    let deadline = Instant::now() + Duration::from_secs(60);
    while store.copy_failed().is_none() {
        assert!(Instant::now() < deadline);
        std::thread::yield_now();
    }
    drop(store);
    assert_eq!(fs::read_to_string(&folder).unwrap(), "a file");
    assert_eq!(place.open().load(1).unwrap().answers["biz.it"].text, "紙");
    // Nor is a link followed.
    fs::remove_file(&folder).unwrap();
    let elsewhere = place.folder.path().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    std::os::unix::fs::symlink(&elsewhere, &folder).unwrap();
    let store = kept(&place, None);
    let deadline = Instant::now() + Duration::from_secs(60);
    while store.copy_failed().is_none() {
        assert!(Instant::now() < deadline);
        std::thread::yield_now();
    }
    assert_eq!(fs::read_dir(&elsewhere).unwrap().count(), 0);
}

#[test]
fn what_another_window_still_reads_of_a_removed_interview_goes_when_it_closes() {
    let place = place().filled();
    let mut store = place.open();
    let demo = store.begin(&header("見本商店"), &set()).unwrap();
    store
        .commit(demo, NOON, &[answered("biz.it", SECRET)])
        .unwrap();
    let other = place.sqlite();
    other
        .execute_batch("BEGIN; SELECT count(*) FROM interview")
        .unwrap();
    let read: i64 = other
        .query_row("SELECT count(*) FROM interview", [], |row| row.get(0))
        .unwrap();
    assert_eq!(read, 2);
    assert_eq!(store.remove(demo).unwrap(), Removed::FromTheDatabase);
    let log = place.file.with_file_name("interviews.db-wal");
    let bytes = fs::read(&log).unwrap();
    let mut windows = bytes.windows(SECRET.len());
    assert!(windows.any(|it| it == SECRET.as_bytes()));
    other.execute_batch("COMMIT").unwrap();
    // The store is open all the while.
    let deadline = Instant::now() + Duration::from_secs(60);
    while fs::metadata(&log).unwrap().len() > 0 {
        assert!(Instant::now() < deadline, "the log is emptied");
        std::thread::sleep(Duration::from_millis(20));
    }
    drop((other, store));
    assert_eq!(holding_the_secret(&place), Vec::<String>::new());
    let mut store = place.open();
    let demo = store.begin(&header("見本商店"), &set()).unwrap();
    assert_eq!(store.remove(demo).unwrap(), Removed::Wholly);
}

#[test]
fn what_the_room_saw_is_gone_from_every_file_soon_after_it_went_dark() {
    let place = place().filled();
    let mut store = place.open();
    let scene = Scene {
        answer: Some(SECRET.into()),
        ..Scene::default()
    };
    let room = |shown| {
        Record::Room(Room {
            frozen: false,
            shown,
        })
    };
    store
        .commit(1, NOON, &[room(Shown::Scene(Box::new(scene)))])
        .unwrap();
    store.commit(1, NOON, &[room(Shown::Blank)]).unwrap();
    // SQLite's own locks would go if this program opened its files: only their lengths are asked for.
    let log = place.file.with_file_name("interviews.db-wal");
    let deadline = Instant::now() + Duration::from_secs(60);
    while fs::metadata(&log).unwrap().len() > 0 {
        assert!(Instant::now() < deadline, "the log is emptied");
        std::thread::sleep(Duration::from_millis(20));
    }
    drop(store);
    assert_eq!(holding_the_secret(&place), Vec::<String>::new());
}

#[cfg(feature = "encryption")]
#[test]
fn copies_of_an_encrypted_database_are_encrypted_and_only_ours_are_replaced() {
    let passphrase = Passphrase::new("あさひがのぼる 北の山");
    let place = place();
    let key = Key::new(&passphrase).unwrap();
    let mut store = kept(&place, Some(&key));
    let number = store.begin(&header("北上製作所"), &set()).unwrap();
    store
        .commit(number, NOON, &[answered("biz.it", SECRET)])
        .unwrap();
    drop(store);
    // An earlier one that is plain does not count as one.
    let folder = store::copies_folder(&place.file);
    let store = kept(&place, Some(&key));
    let made = copies_made(&place, 1).remove(0);
    drop(store);
    assert_eq!(made.kind, Kind::Encrypted);
    assert_eq!(
        store::look_inside(&made.file, Some(&key))
            .unwrap()
            .interviews,
        1
    );
    assert_eq!(
        store::look_inside(&made.file, None).unwrap_err().id,
        "store-encrypted"
    );

    let store = Store::open_read_only_by(&place.file, Some(&key)).unwrap();
    let plain = folder.join("2020-01-06.db");
    store.copy_as(&plain, None).unwrap();
    fs::remove_file(&made.file).unwrap();
    drop(store);
    fs::rename(&plain, &made.file).unwrap();
    let store = kept(&place, Some(&key));
    assert!(
        copies_made(&place, 2)
            .iter()
            .any(|it| it.kind == Kind::Encrypted)
    );
    drop(store);

    // By hand: one that our key opens is replaced, one that it does not stays.
    let store = Store::open_read_only_by(&place.file, Some(&key)).unwrap();
    let copy = place.folder.path().join("copy.db");
    assert!(store.backup(&copy).unwrap().encrypted);
    store.backup(&copy).unwrap();
    let other = Key::new(&passphrase).unwrap();
    let theirs = place.folder.path().join("theirs.db");
    drop(Store::open_by(&theirs, Some(&other)).unwrap());
    let before = fs::read(&theirs).unwrap();
    assert_eq!(store.backup(&theirs).unwrap_err().id, "store-backup-other");
    assert!(fs::read(&theirs).unwrap() == before);
}
