//! An answer to another question, in a real terminal: the program notices, keeps it where it belongs
//! and puts its question again.

use super::place::Place;
use super::window::Window;

/// Belongs to the strengths.
const STRENGTH: &str = "強みは難削材の切削で、他社が断った部品を三週間で納めました";

fn opened(place: &Place, plain: bool) -> Window {
    if !plain {
        return place.first_visit();
    }
    let mut window = place.start(&["interview", "北上製作所", "--set", "first-visit", "--plain"]);
    window.sees("会社が変わった");
    window
}

fn kept(place: &Place) {
    assert_eq!(place.answer("biz.history"), STRENGTH);
    assert_eq!(place.answer("biz.strengths"), STRENGTH);
    let asked = place.rows(
        "SELECT question, generic, answer FROM follow_ups WHERE outcome = 'asked' ORDER BY question, ordinal",
    );
    assert_eq!(
        asked,
        [
            ["biz.history", "again", "昭和四十三年に父が始めました"],
            ["biz.strengths", "moved", ""]
        ]
    );
}

#[test]
fn it_is_kept_where_it_belongs_and_the_question_is_put_again() {
    let place = Place::new();
    let mut window = opened(&place, false);
    window.types(STRENGTH);
    window.press("Tab");
    window.sees("別の質問（");
    window.send("１");
    window.sees("にも残しました");
    window.types("昭和四十三年に父が始めました");
    window.quits();
    kept(&place);
}

#[test]
fn what_was_kept_is_taken_back_by_a_key() {
    let place = Place::new();
    let mut window = opened(&place, false);
    window.types(STRENGTH);
    window.press("Tab");
    window.sees("別の質問（");
    window.send("1");
    window.sees("にも残しました");
    window.press("Ctrl+U");
    window.sees("残した分を取り消しました");
    window.quits();
    assert_eq!(place.answer("biz.history"), STRENGTH);
    assert_eq!(place.answer("biz.strengths"), "");
}

#[test]
fn line_by_line_it_is_the_same() {
    let place = Place::new();
    let mut window = opened(&place, true);
    window.send(format!("{STRENGTH}\r"));
    window.sees("別の質問（");
    window.send("1\r");
    window.sees("にも残しました");
    window.sees("返答を次の行に");
    window.send("昭和四十三年に父が始めました\r");
    window.sees("[2/10]");
    window.send(":quit\r");
    window.ends();
    kept(&place);
}
