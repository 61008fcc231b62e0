//! The words an answer was heard by, in a real terminal.

use super::place::Place;
use super::window::Opening;

const TOLD: &str = "従業員は35名で、ISO9001も取りました。昭和43年に父が始めました";

#[test]
fn one_key_marks_the_words_and_the_next_one_goes_on_typing() {
    for (key, size) in [("Ctrl+D", (80, 24)), ("F3", (40, 12))] {
        let place = Place::new();
        let opening = Opening {
            size,
            ..place.opening()
        };
        let mut window = opening.start(&["interview", "北上製作所", "--set", "first-visit"]);
        window.sees("会社が変わった");
        window.types(TOLD);
        window.press(key);
        window.sees("[A 昭和43]");
        window.sees("A いつ 聞けた");
        window.sees("ほかのキーで戻る");
        window.press("Down Down");
        window.sees("ほかのキーで戻る");
        window.types("。続き");
        window.loses("ほかのキーで戻る");
        window.quits();
        assert_eq!(place.answer("biz.history"), format!("{TOLD}。続き"));
    }
}
