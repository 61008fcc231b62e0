//! What goes out comes back: an export taken into an empty database gives the same export, to the
//! byte, whatever was said.

mod copies;
mod faults;
mod told;

use std::path::Path;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::intake::{Done, Refused};
use super::line::Lines;
use super::{Intake, take_in};
use crate::dialogue::answer::State;
use crate::dialogue::question::Need;
use crate::dialogue::record::Mode;
use crate::question_file::Library;
use crate::store::{Store, Twice};
use told::{set, whole};

/// 2026-11-22T05:12:03.123Z
const NOON: i64 = 1_795_324_323_123;

fn library() -> &'static Library {
    static LIBRARY: std::sync::LazyLock<Library> = std::sync::LazyLock::new(|| Library::load(None));
    &LIBRARY
}

fn open(folder: &Path, name: &str) -> Store {
    let mut store = Store::open(&folder.join(name)).unwrap();
    store.writable().unwrap();
    store
}

fn export(store: &Store) -> Vec<u8> {
    let mut numbers: Vec<i64> = store.list().unwrap().iter().map(|it| it.number).collect();
    numbers.sort_unstable();
    let (mut out, mut lines) = (Vec::new(), Lines::default());
    store
        .each_whole(&numbers, |whole| {
            lines.write(&mut out, whole).unwrap();
            Ok(())
        })
        .unwrap();
    out
}

fn import(store: &mut Store, folder: &Path, lines: &[u8], twice: Twice) -> Result<Done, Refused> {
    let file = folder.join("interviews.jsonl");
    std::fs::write(&file, lines).unwrap();
    let intake = Intake {
        library: library(),
        twice,
        judge: None,
        now: NOON,
    };
    take_in(store, &file, &intake, &mut |_| {})
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 10,
        max_shrink_iters: 200,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn an_export_taken_in_elsewhere_gives_the_same_export(
        told in (whole(1), whole(2), whole(3), whole(4), whole(5))
    ) {
        let folder = tempfile::tempdir().unwrap();
        let mut first = open(folder.path(), "first.db");
        let told = [told.0, told.1, told.2, told.3, told.4].into_iter().map(Ok);
        first.take_in(told, Twice::Keep).unwrap();
        let lines = export(&first);
        let mut second = open(folder.path(), "second.db");
        let done = import(&mut second, folder.path(), &lines, Twice::Keep).unwrap();
        prop_assert_eq!(done.taken.new, 5);
        let again = export(&second);
        prop_assert_eq!(String::from_utf8(again).unwrap(), String::from_utf8(lines.clone()).unwrap());

        // Opened anew, nothing is found that a crash could have left.
        drop(second);
        let mut second = open(folder.path(), "second.db");
        prop_assert_eq!(&export(&second), &lines);
        for twice in [Twice::Keep, Twice::Newer] {
            let done = import(&mut second, folder.path(), &lines, twice).unwrap();
            prop_assert_eq!(done.taken.known, 5);
            prop_assert_eq!(&export(&second), &lines);
        }
    }
}

fn taken(line: &Value) -> (tempfile::TempDir, Store, Done) {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(folder.path(), "x.db");
    let lines = format!("{line}\n");
    let done = import(&mut store, folder.path(), lines.as_bytes(), Twice::Keep).unwrap();
    (folder, store, done)
}

#[test]
fn what_is_absent_takes_its_default() {
    let (folder, mut store, done) = taken(&json!({
        "company": {"name": "北上製作所"},
        "interviewer": "佐藤",
        "answers": [
            {"question": "mgmt.succession", "answer": "長男がいる。", "seconds": 12.5},
            {"question": "biz.it"},
            {"question": "biz.history", "note": "あとで", "seconds": 3},
        ],
    }));
    assert!(done.remarks.is_empty(), "{:?}", done.remarks);
    let whole = store.whole(1).unwrap();
    let header = &whole.stored.header;
    assert_eq!(
        (header.visit, header.mode, header.need),
        (1, Mode::Afterwards, Need::Normal)
    );
    assert_eq!(
        (header.started, header.finished, whole.touched),
        (NOON, None, NOON)
    );
    assert_eq!(*whole.stored.set, set(false));
    let answers = &whole.stored.answers;
    assert_eq!(answers["mgmt.succession"].state, State::Answered);
    assert_eq!(answers["mgmt.succession"].characters, 6);
    assert_eq!(answers["mgmt.succession"].author, "佐藤");
    assert_eq!(answers["mgmt.succession"].thin, None);
    assert_eq!(answers["biz.history"].state, State::Open);
    assert!(!answers.contains_key("biz.it"));
    let times = whole.stored.intervals.iter();
    let times: Vec<_> = times
        .map(|it| (it.started - NOON, it.length, it.typed))
        .collect();
    assert_eq!(times, [(0, 12_500, true), (12_500, 3_000, true)]);
    assert_eq!(
        whole.wordings.len(),
        1,
        "the text is a wording to go back to"
    );

    let id = header.id.clone();
    assert_eq!(uuid::Uuid::parse_str(&id).unwrap().get_version_num(), 8);
    let line = std::fs::read(folder.path().join("interviews.jsonl")).unwrap();
    let again = import(&mut store, folder.path(), &line, Twice::Newer).unwrap();
    assert_eq!((again.taken.new, again.taken.known), (0, 1));
}

#[test]
fn what_is_unknown_is_kept_and_named_once_for_each_key() {
    let (_folder, store, done) = taken(&json!({
        "company": {"name": "北上製作所", "hojin": "1234"},
        "mood": {"a": [1]},
        "set": "locaben", "edition": "1999.1",
        "answers": [
            {"question": "biz.it", "answer": "三台", "characters": 99, "sure": 1},
            {"question": "biz.history", "answer": "b", "sure": 2},
            {"question": "not.there", "answer": "c"},
        ],
    }));
    let said: Vec<String> = done
        .remarks
        .iter()
        .map(|it| {
            let told = |name| &it.args.iter().find(|(of, _)| *of == name).unwrap().1;
            format!("{} {} {}", it.id, told("what"), told("count"))
        })
        .collect();
    let edition = &set(false).edition;
    assert_eq!(
        said,
        [
            "import-characters characters 1".to_owned(),
            format!("import-set-other locaben {edition} 1"),
            "import-unknown-key answers[].sure 2".to_owned(),
            "import-unknown-key company.hojin 1".to_owned(),
            "import-unknown-key mood 1".to_owned(),
            "import-unknown-question not.there 1".to_owned(),
        ]
    );
    let line: Value = serde_json::from_slice(&export(&store)).unwrap();
    assert_eq!(line["company"]["hojin"], "1234");
    assert_eq!(line["mood"], json!({"a": [1]}));
    let answers = line["answers"].as_array().unwrap();
    let of = |id: &str| answers.iter().find(|it| it["question"] == id).unwrap();
    assert_eq!(of("biz.it")["sure"], 1);
    assert_eq!(of("biz.it")["characters"], 2);
    assert_eq!(of("not.there")["answer"], "c");
}

#[test]
fn of_many_bad_lines_twenty_are_named_and_the_others_counted() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(folder.path(), "x.db");
    let lines = "\u{feff}{\"company\": 1}\n".to_owned() + &"{}\n".repeat(24);
    let refused = import(&mut store, folder.path(), lines.as_bytes(), Twice::Keep);
    let failures = refused.unwrap_err().0;
    assert_eq!(failures.len(), 21);
    assert!(
        failures[20]
            .to_string()
            .starts_with("import-more count=\"5\"")
    );
}

#[test]
fn the_one_changed_later_stands_under_its_number_and_a_set_is_said_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(folder.path(), "x.db");
    let line = |id: u8, text: &str, touched: i64| {
        json!({
            "id": format!("0193a000-0000-7000-8000-0000000000{id:02}"),
            "company": {"name": "北上"}, "touched": touched,
            "answers": [{"question": "biz.it", "answer": text}],
        })
    };
    let both = format!("{}\n{}\n", line(1, "前", 5), line(2, "二", 5));
    import(&mut store, folder.path(), both.as_bytes(), Twice::Keep).unwrap();
    for (text, touched, twice, expected) in [
        ("古い", 4, Twice::Newer, "前"),
        ("新しい", 6, Twice::Keep, "前"),
        ("新しい", 6, Twice::Newer, "新しい"),
    ] {
        let one = line(1, text, touched).to_string();
        import(&mut store, folder.path(), one.as_bytes(), twice).unwrap();
        assert_eq!(
            store.whole(1).unwrap().stored.answers["biz.it"].text,
            expected
        );
    }
    assert_eq!(store.list().unwrap().len(), 2);
    let lines = String::from_utf8(export(&store)).unwrap();
    assert_eq!(lines.matches("\"set_content\"").count(), 1);
    assert_eq!(lines.matches("\"set_sha256\"").count(), 2);
}
