//! A file that cannot be trusted is only read, and the person is told why: on the screen, and once
//! more at the end.

use kikitori::dialogue::record::Record;
use kikitori::store::Store;

use super::place::Place;

const TOLD: &str = "父が旋盤二台で始めました";

/// Changes one character of an answer behind the program's back, as a failing disk would.
fn damage(place: &Place) {
    let file = place.database();
    let mut bytes = std::fs::read(&file).unwrap();
    let at = bytes
        .windows(TOLD.len())
        .position(|w| w == TOLD.as_bytes())
        .expect("the answer stands in the file");
    bytes[at] ^= 1;
    std::fs::write(&file, bytes).unwrap();
}

#[test]
fn a_damaged_database_is_left_as_it_is_and_said_to_be_damaged() {
    let place = Place::new();
    let mut window = place.first_visit();
    window.types(TOLD);
    window.quits();
    damage(&place);
    let before = std::fs::read(place.database()).unwrap();
    for args in [
        &[][..],
        &["interview", "北上製作所"][..],
        &["interview", "花巻醸造"][..],
    ] {
        let mut window = place.start(args);
        window.sees("壊れています");
        window.press("Ctrl+Q");
        assert_eq!(window.ends().code(), Some(1), "{}", window.text());
        assert!(window.shows("壊れています"), "said again where it stays");
        window.is_as_before();
        assert!(
            before == std::fs::read(place.database()).unwrap(),
            "untouched"
        );
    }
}

/// A database that nobody waits for to be checked, and damaged.
fn large_and_damaged() -> (Place, Vec<u8>) {
    let place = Place::new();
    let mut window = place.first_visit();
    window.types(TOLD);
    window.quits();
    let mut store = Store::open(&place.database()).unwrap();
    let wordings: Vec<Record> = (0..80)
        .map(|at| Record::Revision {
            question: "biz.history".into(),
            follow_up: None,
            author: "佐藤".into(),
            text: format!("{at}: {}", "難削材の切削。".repeat(3_000)),
        })
        .collect();
    store.commit(1, 0, &wordings).unwrap();
    drop(store);
    damage(&place);
    let bytes = std::fs::read(place.database()).unwrap();
    assert!(bytes.len() > 4 << 20);
    (place, bytes)
}

#[test]
fn damage_in_a_large_database_is_said_on_the_home_screen_before_anybody_writes() {
    let (place, before) = large_and_damaged();
    let mut window = place.start(&[]);
    window.sees("壊れています");
    window.sees("北上製作所");
    window.press("Ctrl+Q");
    window.ends();
    let after = std::fs::read(place.database()).unwrap();
    assert!(before == after, "untouched");
}

#[test]
fn an_interview_begun_in_a_large_damaged_database_is_told_and_leaves_the_file_as_it_was() {
    let (place, before) = large_and_damaged();
    let mut window = place.start(&["interview", "花巻醸造", "--set", "first-visit"]);
    window.sees("会社が変わったと感じて");
    window.sees("壊れています");
    window.types("弟の会社です");
    window.press("Ctrl+Q");
    window.sees("保存できません");
    window.press("Ctrl+Q");
    window.ends();
    let after = std::fs::read(place.database()).unwrap();
    assert!(before == after, "untouched");
}

#[test]
fn a_file_that_is_no_database_is_refused_in_words() {
    let place = Place::new();
    std::fs::write(place.database(), "聞き取りのメモ\n".repeat(100)).unwrap();
    let mut window = place.start(&[]);
    assert_eq!(window.ends().code(), Some(1));
    assert!(window.shows("データベースではない"), "{}", window.text());
    let kept = std::fs::read_to_string(place.database()).unwrap();
    assert_eq!(kept, "聞き取りのメモ\n".repeat(100));
}

#[test]
fn a_question_set_that_is_not_there_is_named_with_those_that_are() {
    let place = Place::new();
    let mut window = place.start(&["interview", "北上製作所", "--set", "locabn"]);
    assert_eq!(window.ends().code(), Some(1));
    assert!(
        window.shows("質問集「locabn」はありません"),
        "{}",
        window.text()
    );
    assert!(window.shows("locaben"), "{}", window.text());
}
