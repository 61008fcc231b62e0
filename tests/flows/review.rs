//! A review by keys alone: kept at each key, found again after a kill, finished; the owner's words
//! are the same byte for byte.

use std::io::Write;
use std::process::{Command, Stdio};

use rustix::process::Signal;

use super::place::Place;
use super::window::{Opening, Window};

const OPINIONS: &str = "SELECT question, reviewer, comment, suggestion, ask_again, facets, accepted \
                        FROM opinions WHERE standing ORDER BY question";

/// Every answer as it is kept, its checksum included.
fn answers(place: &Place) -> Vec<Vec<String>> {
    place.rows("SELECT question, state, text, note, author, checksum FROM answer ORDER BY question")
}

/// The demonstration, begun and left.
fn demo(lang: &'static str) -> Place {
    let place = Place::new();
    let mut window = opening(&place, lang).start(&["interview", "--demo"]);
    window.sees("Ctrl+G");
    window.quits();
    place
}

fn opening<'a>(place: &'a Place, lang: &'static str) -> Opening<'a> {
    Opening {
        lang,
        ..place.opening()
    }
}

fn kill(mut window: Window) {
    window.signal(Signal::KILL);
    window.ends();
}

#[test]
fn comment_suggestion_and_what_to_ask_again_survive_a_kill() {
    struct Words {
        lang: &'static str,
        head: &'static str,
        comment: &'static str,
        more: &'static str,
        again: &'static str,
        finished: &'static str,
    }
    let both = [
        Words {
            lang: "ja",
            head: "添削 高橋",
            comment: "何年頃のことかを聞くとよい",
            more: "平成16年のことです",
            again: "もう一度聞く：いつ",
            finished: "添削済 高橋",
        },
        Words {
            lang: "en",
            head: "Review: 高橋",
            comment: "Ask in which year, 何年頃か",
            more: "That was in 2004.",
            again: "Ask again: when",
            finished: "Reviewed: 高橋",
        },
    ];
    for words in both {
        let place = demo(words.lang);
        let before = answers(&place);
        let review = ["review", "1", "--reviewer", "高橋"];
        let mut window = opening(&place, words.lang).start(&review);
        window.sees(words.head);
        window.press("Ctrl+G");
        window.types(if words.lang == "ja" {
            "沿革"
        } else {
            "History"
        });
        window.press("Enter");
        window.types(words.comment);
        window.press("Ctrl+T");
        window.send("１");
        window.sees("● ");
        window.press("Esc");
        window.sees(words.again);
        window.press("Ctrl+R");
        window.types(words.more);
        window.sees("[+");
        kill(window);

        let told = place.value("SELECT answer FROM answers WHERE question = 'biz.history'");
        let suggested = format!("{told}{}", words.more);
        let opinion: [&str; 7] = [
            "biz.history",
            "高橋",
            words.comment,
            &suggested,
            "1",
            "time",
            "0",
        ];
        assert_eq!(place.rows(OPINIONS), [opinion]);

        let mut window = opening(&place, words.lang).start(&review);
        window.sees(words.comment);
        window.sees(words.again);
        window.sees("[+");
        window.types("。");
        window.press("Ctrl+E");
        window.sees("Esc");
        window.press("Enter");
        window.sees(words.finished);
        window.press("Ctrl+L");
        window.sees("Ctrl+N");
        window.quits();
        let opinions = place.rows(OPINIONS);
        let history = opinions.iter().find(|it| it[0] == "biz.history");
        let wanted = format!("{}。", words.comment);
        assert_eq!(history.expect("it stands")[2], wanted);
        let rest: Vec<_> = opinions.iter().filter(|it| it[6] == "1").collect();
        assert_eq!(rest.len() + 1, opinions.len(), "{opinions:?}");
        assert!(rest.len() > 8, "{opinions:?}");
        let all = "SELECT count(*) FROM opinions WHERE question = 'biz.history'";
        assert_eq!(place.value(all), "2", "the second follows the first");
        let reviews = "SELECT reviewer, finished IS NOT NULL FROM reviews";
        assert_eq!(place.rows(reviews), [["高橋", "1"]]);
        assert_eq!(place.value("SELECT assisted FROM interviews"), "reviewed");
        assert_eq!(answers(&place), before, "the owner's words");
    }
}

/// An interview with words on every question.
fn told_everything(place: &Place) {
    let library = kikitori::question_file::Library::load(None);
    let set = &library.get("locaben").expect("built in").set;
    let script: String = set
        .questions()
        .map(|it| format!(":go {}\n平成16年に先代が決めました。\n\n", it.id))
        .collect();
    let mut child = Command::new(env!("CARGO_BIN_EXE_kikitori"))
        .args([
            "interview",
            "北上製作所",
            "--plain",
            "--lang",
            "ja",
            "--database",
        ])
        .arg(place.database())
        .env_clear()
        .env("HOME", place.folder())
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .expect("starts");
    let mut stdin = child.stdin.take().expect("piped");
    stdin.write_all(script.as_bytes()).expect("taken");
    drop(stdin);
    assert!(child.wait().expect("ends").success());
}

#[test]
fn every_answer_is_reviewed_without_a_mouse() {
    let place = Place::new();
    told_everything(&place);
    let before = answers(&place);
    let mut window = place.start(&["review", "北上", "--reviewer", "高橋"]);
    window.sees("1/2");
    window.types("助言を一つ");
    for _ in 0..28 {
        window.press("Ctrl+O");
    }
    window.sees("添削を終える：北上製作所");
    window.sees("このままでよい 28件");
    window.press("Enter");
    window.sees("添削済 高橋");
    window.quits();
    let count = "SELECT count(*), sum(accepted), sum(comment <> '') FROM opinions";
    assert_eq!(place.rows(count), [["28", "28", "1"]]);
    assert_eq!(answers(&place), before);
}

#[test]
fn from_home_the_name_is_asked_once_and_looking_leaves_nothing() {
    let place = demo("ja");
    let mut window = place.start(&[]);
    window.sees("1社");
    for first in [true, false] {
        window.press("Ctrl+K");
        window.sees("コマンド一覧");
        window.types("添削する");
        window.press("Enter");
        if first {
            window.sees("添削する人の名前");
            window.types("高橋");
            window.press("Enter");
        }
        window.sees("添削 高橋");
        window.press("Tab");
        window.press("Ctrl+L");
        window.sees("1社");
    }
    window.quits();
    assert_eq!(place.value("SELECT count(*) FROM reviews"), "0");
    assert_eq!(place.value("SELECT count(*) FROM opinions"), "0");
}

#[test]
fn what_cannot_be_reviewed_is_said() {
    let place = demo("ja");
    let mut held = place.start(&["interview", "--demo"]);
    held.sees("Ctrl+G");
    let mut window = place.start(&["review", "1"]);
    assert_eq!(window.ends().code(), Some(1));
    assert!(window.shows("別の"), "{}", window.text());
    held.press("Ctrl+L");
    held.sees("1社");
    held.press("Ctrl+K");
    held.types("ごみ箱に入れる");
    held.press("Enter");
    held.sees("ごみ箱に入れました");
    held.quits();
    for (wanted, said) in [("1", "ごみ箱にあります"), ("9", "9")] {
        let mut window = place.start(&["review", wanted]);
        assert_eq!(window.ends().code(), Some(1));
        assert!(window.shows(said), "{}", window.text());
    }
}

#[test]
fn what_cannot_be_kept_is_said_and_kept_once_it_can() {
    let place = demo("ja");
    let mut window = place.start(&["review", "1", "--reviewer", "高橋"]);
    window.sees("添削 高橋");
    window.types("いつですか");
    window.sees("保存済");
    let other = rusqlite::Connection::open(place.database()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    window.send("。何年頃");
    window.press("Ctrl+Q");
    window.sees("保存できません");
    window.press("Ctrl+L");
    window.send("でしょう");
    window.sees("何年頃でしょう");
    other.execute_batch("ROLLBACK").unwrap();
    window.sees("保存済");
    window.quits();
    let comment = "SELECT comment FROM opinions WHERE standing";
    assert_eq!(place.value(comment), "いつですか。何年頃でしょう");
}
