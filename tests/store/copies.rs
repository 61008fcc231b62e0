//! Copies that are complete, and removals that leave nothing.

use std::fs;

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
