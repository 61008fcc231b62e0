//! A second window on the same database may read; the first one loses nothing.

use super::place::Place;

const TOLD: &str = "父が旋盤二台で始めました";

#[test]
fn the_second_window_is_told_and_reads_and_cannot_write() {
    let place = Place::new();
    let mut first = place.first_visit();
    first.types(TOLD);

    let mut second = place.start(&[]);
    second.sees("北上製作所");
    second.sees("別の画面");
    second.press("Enter");
    second.sees(TOLD);
    second.send("書き足す");
    second.sees("読むだけで開いています");
    assert!(!second.shows("書き足す"));

    first.types("。昭和四十三年です");
    second.quits();
    first.types("もう少し");
    first.quits();
    let kept = format!("{TOLD}。昭和四十三年ですもう少し");
    assert_eq!(place.answer("biz.history"), kept);
    let ways = place.rows("SELECT closed_by FROM times");
    assert_eq!(ways, [["exit"]], "the reader counts no time");
}

#[test]
fn the_second_window_opens_the_interview_of_the_first_to_read() {
    let place = Place::new();
    let mut first = place.first_visit();
    first.types(TOLD);
    let mut second = place.start(&["interview", "北上製作所"]);
    second.sees(TOLD);
    second.sees("別の画面");
    second.quits();
    first.quits();
    assert_eq!(place.answer("biz.history"), TOLD);
}

#[test]
fn once_the_first_window_is_closed_the_next_one_writes() {
    let place = Place::new();
    let mut first = place.first_visit();
    first.types(TOLD);
    first.quits();
    let mut second = place.start(&["interview", "北上製作所"]);
    second.sees(TOLD);
    second.types("。続きです");
    second.quits();
    assert_eq!(place.answer("biz.history"), format!("{TOLD}。続きです"));
}
