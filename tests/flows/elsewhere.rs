//! An answer to another question, in a real terminal. The shipped rules tell none, so that the program
//! is played by a test of this binary with a teller of its own: the same loop, screen and database.

use std::path::Path;

use kikitori::app::form::NewInterview;
use kikitori::app::{App, Effect};
use kikitori::desk::Desk;
use kikitori::dialogue::question::{Lang, Need};
use kikitori::dialogue::record::{Assisted, Company, Mode};
use kikitori::listening::Tuning;
use kikitori::locale::Locale;
use kikitori::question_file::Library;
use kikitori::store::Store;
use kikitori::{line_mode, machine, tui};

use super::place::Place;
use super::window::{Opening, Window};

/// What the played program is told by: the database, and how it speaks.
const DATABASE: &str = "KIKITORI_PLAYED_DATABASE";
const PLAIN: &str = "KIKITORI_PLAYED_PLAIN";

/// Belongs to the strengths.
const STRENGTH: &str = "強みは難削材の切削で、他社が断った部品を三週間で納めました";

#[test]
#[ignore = "plays the program for the other tests"]
fn played() {
    let Some(database) = std::env::var_os(DATABASE) else {
        return;
    };
    let store = Store::open(Path::new(&database)).map_err(|refused| refused.failure);
    let tell = |question: &kikitori::dialogue::question::Question, answer: &str| {
        let astray = question.id != "biz.strengths" && answer.contains("強みは");
        astray.then(|| "biz.strengths".to_owned())
    };
    let desk = Desk {
        store: store.expect("a database"),
        library: Library::load(None),
        locales: None,
        tuning: Tuning::default().telling(tell),
    };
    let begin = Effect::Begin(NewInterview {
        company: Company {
            name: "北上製作所".into(),
            ..Company::default()
        },
        set: "first-visit".into(),
        interviewer: "佐藤".into(),
        assisted: Assisted::Alone,
        mode: Mode::Together,
        need: Need::Normal,
    });
    let (locale, now) = (Locale::new(Lang::Ja, None).0, machine::now());
    if std::env::var_os(PLAIN).is_some() {
        let held = line_mode::run(desk, locale, Some(begin), &|_, _| unreachable!("is named"));
        held.expect("held");
        return;
    }
    let app = App::new(locale, desk.judge(now.wall), (80, 24), now);
    tui::run(app, desk, true, tui::First::Do(begin)).expect("held");
}

fn opened(place: &Place, plain: bool) -> Window {
    let database = place.database();
    let database = database.to_str().expect("a path in UTF-8");
    let env = [(DATABASE, database), (PLAIN, "1")];
    let opening = Opening {
        env: &env[..1 + usize::from(plain)],
        played_by: Some("flows::elsewhere::played"),
        ..place.opening()
    };
    let mut window = opening.start(&[]);
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
