//! A round of role-play in a real terminal: alone with an owner, killed in the middle, gone on with, and
//! its debrief.

use std::os::unix::process::ExitStatusExt;

use rustix::process::Signal;

use super::place::Place;
use super::window::{Opening, Window};

/// Stands in every title of the practice world.
const MARK: &str = "練習";

const QUESTION: &str = "最近うまくいったお仕事の例を一つ聞かせていただけますか。";
const NOTE: &str = "断られたチタンを三週間で試作";

/// A place with one owner of its own, found among the built-in ones by the name.
fn place() -> Place {
    let place = Place::new();
    let folder = place.question_sets().join("scenarios");
    std::fs::create_dir(&folder).unwrap();
    let owner = include_str!("../practice/minamino.toml");
    std::fs::write(folder.join("minamino.toml"), owner).unwrap();
    place
}

/// The round, from the list of owners.
fn hall(place: &Place) -> Window {
    let mut window = place.start(&["practise", "--trainee", "佐藤"]);
    window.sees("話を聞く社長を選ぶ");
    window.types("minamino");
    window.sees("▸南野精工");
    window
}

fn goes_to_strengths(window: &mut Window) {
    window.press("Ctrl+G");
    window.sees("質問の一覧");
    window.types("強み");
    window.press("Enter");
    window.sees("最近うまくいったお仕事を一つ");
}

#[test]
fn a_round_is_gone_on_with_after_a_kill_and_ends_in_a_debrief() {
    let place = place();
    let mut window = hall(&place);
    window.press("Enter");
    window.sees("話すのは得意じゃありませんが");
    goes_to_strengths(&mut window);

    // The opener as it stands, then a question of one's own.
    window.press("Enter");
    window.sees("品質には自信があります");
    window.types(QUESTION);
    window.press("Enter");
    window.sees("そのまま量産になりました");
    window.sees("受け取り方");

    // A note, and the program is killed.
    window.press("Ctrl+R");
    window.types(NOTE);
    window.caret_behind(NOTE);
    window.signal(Signal::KILL);
    assert_eq!(window.ends().signal(), Some(9));

    // The owner's last words and the note are there.
    let mut window = place.start(&["practise", "南野", "--trainee", "佐藤"]);
    window.sees("そのまま量産になりました");
    window.sees(NOTE);
    window.sees("終えていない練習の続きです");
    assert!(window.shows(MARK));

    window.press("Ctrl+E");
    window.sees("よかったところ");
    window.sees("聞けた事実 1 / 3");
    window.sees("断ったチタン部品を三週間で試作");
    assert!(window.shows(MARK));
    window.press("Ctrl+S");
    window.sees("書き出しました");
    let page = std::fs::read_dir(place.folder().join("kikitori")).unwrap();
    let page = std::fs::read_to_string(page.last().unwrap().unwrap().path()).unwrap();
    assert!(
        page.contains(MARK) && page.contains("断ったチタン部品"),
        "{page}"
    );
    window.press("Enter");
    window.sees("話を聞く社長を選ぶ");
    window.quits();

    let practice = place.practice();
    let turns = practice.rows("SELECT ordinal, asked, words, facts FROM turns ORDER BY ordinal");
    let typed = turns.iter().find(|row| row[1] == "typed").unwrap();
    assert_eq!(
        (typed[2].as_str(), typed[3].as_str()),
        (QUESTION, "titanium")
    );
    assert!(turns.iter().any(|row| row[1] == "opener"));
    let rounds = practice.rows("SELECT trainee, scenario, finished IS NOT NULL FROM rounds");
    assert_eq!(rounds, [["佐藤", "minamino", "1"]]);
    assert!(
        !place.database().exists(),
        "the real database was never opened"
    );
}

#[test]
fn silence_brings_the_owner_to_go_on_by_himself() {
    let place = place();
    let mut window = hall(&place);
    window.press("Enter");
    window.sees("話すのは得意じゃありませんが");
    goes_to_strengths(&mut window);
    window.press("Enter");
    window.sees("品質には自信があります");
    // Nothing is said; the notes may be written meanwhile.
    window.press("Ctrl+R");
    window.types("品質に自信");
    window.sees("今年で六十七です");
    window.sees("沈黙のあと");
    window.press("Ctrl+L");
    window.sees("途中");
    window.quits();
}

#[test]
fn from_home_to_the_practice_world_and_back() {
    let place = place();
    let mut window = place.first_visit();
    window.types("父が始めた会社です");
    window.press("Ctrl+L");
    window.sees("1社");
    window.press("Ctrl+R");
    window.sees("話を聞く社長を選ぶ");
    assert!(window.shows(MARK) && !window.shows("北上製作所"));
    window.types("minamino");
    window.press("Enter");
    window.sees("話すのは得意じゃありませんが");
    window.press("Ctrl+L");
    window.sees("途中");
    window.press("Ctrl+L");
    window.sees("北上製作所");
    assert!(
        !window.shows("南野精工"),
        "what is practice is not among what is real"
    );
    // What is kept is kept where it belongs.
    window.press("Enter");
    window.sees("父が始めた会社です");
    window.types("。昭和です");
    window.quits();
    assert_eq!(place.answer("biz.history"), "父が始めた会社です。昭和です");
    assert_eq!(place.value("SELECT count(*) FROM interviews"), "1");
    assert_eq!(place.practice().value("SELECT count(*) FROM rounds"), "1");
}

#[test]
fn where_the_practice_database_cannot_be_opened_home_stays_and_says_so() {
    let place = place();
    std::fs::write(place.practice().file(), "no database at all").unwrap();
    let mut window = place.first_visit();
    window.press("Ctrl+L");
    window.sees("1社");
    window.press("Ctrl+R");
    window.sees("ファイルには手を加えていません");
    assert!(window.shows("北上製作所") && !window.shows(MARK));
    window.quits();
}

#[test]
fn the_same_in_english_with_an_owner_that_comes_with_the_program() {
    let place = Place::new();
    let english = Opening {
        lang: "en",
        ..place.opening()
    };
    let mut window = english.start(&["practise", "--trainee", "Sato"]);
    window.sees("choose an owner to listen to");
    window.types("nagisa");
    window.press("Enter");
    window.sees("parcels going out at three");
    // Nobody has told what this is about; then a question that reaches something.
    window.types("Tell me more.");
    window.press("Enter");
    window.sees("not clear what the question was about");
    window.types("When did the biggest change in the company's history come?");
    window.press("Enter");
    window.sees("school lunches");
    window.press("Ctrl+R");
    window.types("School bread lost in 2021");
    window.press("Ctrl+E");
    window.sees("What went well");
    window.sees("Facts reached 1 / 16");
    assert!(window.shows("PRACTICE"));
    window.quits();
}
