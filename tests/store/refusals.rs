//! Files that are not to be written: each is refused in words, and stays as it was to the byte.

use std::fs;

use kikitori::store::Store;

use super::given::*;

#[test]
fn a_second_window_is_refused_and_may_read() {
    let place = place().filled();
    let first = place.open();
    let refusal = Store::open(&place.file).err().expect("refused");
    assert_eq!(refusal.failure.id, "store-in-use");
    assert!(refusal.readable);
    assert_eq!(
        Store::open_read_only(&place.file)
            .unwrap()
            .list()
            .unwrap()
            .len(),
        1
    );
    drop(first);
    place.open();
}

/// Spoils a filled database, and expects this refusal with the file as it was spoiled.
fn refused(id: &str, spoil: impl FnOnce(&Place)) {
    let place = place().filled();
    spoil(&place);
    let before = place.bytes();
    assert_eq!(place.refusal(), id);
    assert!(before == place.bytes(), "{id}: the file was changed");
}

#[test]
fn what_is_no_database_of_ours_or_a_newer_one_is_refused_unchanged() {
    refused("store-newer", |place| {
        place
            .sqlite()
            .pragma_update(None, "user_version", 99)
            .unwrap()
    });
    refused("store-newer", |place| {
        place
            .sqlite()
            .pragma_update(None, "user_version", -1)
            .unwrap()
    });
    refused("store-not-ours", |place| {
        place
            .sqlite()
            .pragma_update(None, "application_id", 7)
            .unwrap();
    });
    refused("store-not-ours", |place| {
        fs::remove_file(&place.file).unwrap();
        place
            .sqlite()
            .execute_batch("CREATE TABLE sums (year INTEGER)")
            .unwrap();
    });
    refused("store-not-a-database", |place| {
        fs::write(&place.file, "拝啓 時下ますます".repeat(200)).unwrap();
    });
}

#[test]
fn a_cut_file_is_refused_wherever_it_was_cut() {
    let whole = place().filled();
    let length = whole.bytes().len();
    for cut in [
        1,
        100,
        4_095,
        4_096,
        5_000,
        length / 2,
        length - 4_096,
        length - 99,
    ] {
        let bytes = whole.bytes()[..length - cut].to_vec();
        fs::write(&whole.file, &bytes).unwrap();
        let id = whole.refusal();
        assert!(
            ["store-damaged", "store-not-a-database"].contains(&id.as_str()),
            "{cut}: {id}"
        );
        assert!(whole.bytes() == bytes, "{cut}: the file was changed");
        let again = place().filled();
        fs::write(&whole.file, again.bytes()).unwrap();
    }
}

#[test]
fn an_overwritten_page_is_refused() {
    let pages = place().filled().bytes().len() / 4_096;
    for page in 0..pages {
        refused_or_unused(page);
    }
}

/// A page that nothing refers to any more (zeroed when it was freed) may be overwritten unnoticed.
fn refused_or_unused(page: usize) {
    let place = place().filled();
    let mut bytes = place.bytes();
    let page = &mut bytes[page * 4_096..][..4_096];
    if page[8..].iter().all(|byte| *byte == 0) {
        return;
    }
    page.fill(0xA5);
    fs::write(&place.file, &bytes).unwrap();
    let id = place.refusal();
    assert!(
        id.starts_with("store-damaged") || id == "store-not-a-database",
        "{id}"
    );
    assert!(place.bytes() == bytes, "the file was changed");
}

#[test]
fn a_flipped_bit_in_any_words_is_noticed() {
    let place = place().filled();
    let whole = place.bytes();
    let wording = "難削材".as_bytes();
    let places: Vec<usize> = (0..whole.len() - wording.len())
        .filter(|&at| whole[at..].starts_with(wording))
        .collect();
    assert!(places.len() > 100, "answers and revisions are in the file");
    for at in places.iter().step_by(29).chain(places.last()) {
        let mut bytes = whole.clone();
        bytes[at + 1] ^= 1;
        fs::write(&place.file, &bytes).unwrap();
        assert_eq!(place.refusal(), "store-damaged-row");
        assert!(place.bytes() == bytes, "the file was changed");
    }
}

#[test]
fn a_damaged_answer_is_not_shown_to_a_reader_either() {
    let place = place().filled();
    let sql = "UPDATE answer SET text = replace(text, '三週間', '二週間')";
    place.sqlite().execute(sql, []).unwrap();
    let mut reader = Store::open_read_only(&place.file).unwrap();
    let failure = reader.load(1).unwrap_err();
    assert_eq!(failure.id, "store-damaged-row");
    assert!(failure.args.contains(&("table", "answer".into())));
}

#[test]
fn an_index_that_lies_is_noticed() {
    refused("store-damaged", |place| {
        let other = place.sqlite();
        other
            .set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false)
            .unwrap();
        other
            .execute_batch(
                "PRAGMA writable_schema = ON;
                 UPDATE sqlite_schema SET sql = 'CREATE INDEX revision_of ON revision (at)'
                 WHERE name = 'revision_of';",
            )
            .unwrap();
    });
}

#[cfg(unix)]
#[test]
fn a_link_is_refused_and_what_it_points_to_left_alone() {
    let place = place().filled();
    let link = place.folder.path().join("link.db");
    std::os::unix::fs::symlink(&place.file, &link).unwrap();
    let before = place.bytes();
    assert_eq!(Store::open(&link).err().unwrap().failure.id, "store-link");
    assert_eq!(
        Store::open_read_only(&link).err().unwrap().failure.id,
        "store-link"
    );
    assert!(before == place.bytes());
    let nowhere = place.folder.path().join("nowhere.db");
    std::os::unix::fs::symlink(place.folder.path().join("absent"), &nowhere).unwrap();
    assert_eq!(
        Store::open(&nowhere).err().unwrap().failure.id,
        "store-link"
    );
}

#[test]
fn reading_makes_no_database_where_there_is_none() {
    let place = place();
    fs::create_dir_all(place.file.parent().unwrap()).unwrap();
    assert_eq!(
        Store::open_read_only(&place.file).err().unwrap().failure.id,
        "store-none"
    );
    assert!(!place.file.exists());
}

#[cfg(unix)]
#[test]
fn folder_and_files_are_the_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let place = place();
    let _store = place.open();
    let folder = place.file.parent().unwrap();
    assert_eq!(
        fs::metadata(folder).unwrap().permissions().mode() & 0o777,
        0o700
    );
    let files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .collect();
    assert!(files.len() >= 4, "database, log, its index, lock");
    for file in files {
        let mode = file.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o600, "{:?}", file.file_name());
    }
}

#[test]
fn an_empty_file_becomes_a_database() {
    let place = place();
    fs::create_dir_all(place.file.parent().unwrap()).unwrap();
    fs::write(&place.file, "").unwrap();
    assert_eq!(place.open().list().unwrap(), []);
}

#[test]
fn a_large_file_can_be_listed_while_it_is_checked_and_is_not_written_when_it_is_damaged() {
    let place = place().large();
    place.spoil();
    let bytes = place.bytes();
    let mut store = match Store::open(&place.file) {
        Ok(store) => store,
        Err(refusal) => {
            assert_eq!(refusal.failure.id, "store-damaged-row", "a fast check");
            return;
        }
    };
    assert_eq!(store.list().unwrap().len(), 1);
    assert_eq!(
        store.begin(&header("花巻醸造"), &set()).unwrap_err().id,
        "store-damaged-row"
    );
    assert_eq!(
        store.commit(1, NOON, &[]).unwrap_err().id,
        "store-damaged-row"
    );
    let found = store.verdict().expect("its verdict is known");
    assert_eq!(found.unwrap_err().id, "store-damaged-row");
    drop(store);
    assert!(bytes == place.bytes(), "the file was changed");
}
