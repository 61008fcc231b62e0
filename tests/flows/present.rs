//! The audience's screen in a terminal of its own, while the facilitator's end is driven by the
//! library or by the program itself: it follows, and it gets nothing but what the room may see.

use std::path::Path;
use std::time::Instant;

use kikitori::dialogue::question::Lang;
use kikitori::dialogue::record::Record;
use kikitori::dialogue::room::Shown;
use kikitori::locale::Locale;
use kikitori::question_file::Library;
use kikitori::store::Store;

use super::facilitator::{ASK, Facilitator};
use super::place::Place;
use super::window::{DEADLINE, Window};

const WAITING: [&str; 2] = ["まもなく始まります", "We are about to begin"];

fn waiting(lang: Lang) -> &'static str {
    WAITING[usize::from(lang == Lang::En)]
}

fn wall_in(place: &Place, lang: Lang, args: &[&str]) -> Window {
    let mut opening = place.opening();
    opening.lang = lang.tag();
    opening.size = (60, 16);
    let args: Vec<&str> = ["present"].iter().chain(args).copied().collect();
    opening.start(&args)
}

fn wall(place: &Place) -> Window {
    let mut wall = wall_in(place, Lang::Ja, &[]);
    wall.sees(waiting(Lang::Ja));
    wall
}

#[test]
fn it_follows_from_the_waiting_screen_through_a_restart_to_the_end() {
    for lang in Lang::ALL {
        let place = Place::new();
        let mut wall = wall_in(&place, lang, &[]);
        wall.sees(waiting(lang));
        let locale = Locale::new(lang, None).0;
        let mut facilitator = Facilitator::begins(&place.database(), "北上製作所");
        facilitator.asks(|_| ());
        wall.sees(ASK);
        wall.sees("事業への着目 2/5");
        assert!(wall.screen().hide_cursor());
        for text in ["難削材", "難削材の切削。", "難削材の切削。チタンの部品"]
        {
            facilitator.asks(|it| it.answer = Some(text.into()));
            wall.sees(text);
        }
        let ways = vec!["ほかにどこへ相談されていましたか。".to_string()];
        facilitator.asks(|it| it.probes = ways);
        wall.sees(locale.text("audience-probes"));
        wall.sees("1. ほかにどこへ");
        wall.loses("チタン");
        facilitator.shows(Shown::Blank);
        wall.until("dark", |it| it.text().trim().is_empty());
        facilitator.asks(|it| it.ask = "次の問い".into());
        wall.sees("次の問い");

        let (number, file) = (facilitator.number, place.database());
        drop(facilitator);
        wall.sees(waiting(lang));
        let mut facilitator = Facilitator::restarts(&file, number);
        facilitator.asks(|it| it.ask = "続きの問い".into());
        wall.sees("続きの問い");
        facilitator.shows(Shown::Waiting);
        wall.sees(waiting(lang));
        wall.quits();
    }
}

/// The interviewer's program itself, in the next window, in its own words.
fn program(place: &Place, lang: Lang, args: &[&str]) -> Window {
    let mut opening = place.opening();
    opening.lang = lang.tag();
    opening.start(args)
}

#[test]
fn it_follows_the_program_and_shows_what_the_facilitator_shows() {
    for lang in Lang::ALL {
        let place = Place::new();
        let locale = Locale::new(lang, None).0;
        let library = Library::load(None);
        let set = locale.localized(&library.get("first-visit").unwrap().set);
        let asks: Vec<&str> = set.questions().map(|it| it.ask.as_str()).collect();
        let interview = ["interview", "北上製作所", "--set", "first-visit"];

        let mut wall = wall_in(&place, lang, &[]);
        wall.sees(waiting(lang));
        let mut front = program(&place, lang, &interview);
        wall.sees(asks[0]);
        front.types("父が旋盤二台で始めました");
        front.press("Ctrl+T");
        assert!(!wall.shows("旋盤"), "{}", wall.text());
        front.press("F7");
        wall.sees("父が旋盤二台で始めました");
        front.types("。昭和四十三年です");
        wall.sees("昭和四十三年です");
        let does = |front: &mut Window, action: &str| {
            front.press("Ctrl+K");
            front.types(locale.text(action));
            front.press("Enter");
        };
        does(&mut front, "action-blank");
        wall.until("dark", |it| it.text().trim().is_empty());
        does(&mut front, "action-blank");
        wall.sees(asks[0]);
        does(&mut front, "action-freeze");
        wall.sees("‖");
        front.types("。見せない続き");
        does(&mut front, "action-exercise");
        assert!(!wall.shows("見せない続き"), "{}", wall.text());
        does(&mut front, "action-freeze");
        wall.sees(locale.text("audience-exercise"));
        wall.loses("旋盤");
        front.press("F7");
        wall.sees("見せない続き");
        does(&mut front, "action-reveal-probes");
        wall.sees(locale.text("audience-probes"));

        front.signal(rustix::process::Signal::KILL);
        wall.sees(waiting(lang));
        drop(front);
        let mut front = program(&place, lang, &[]);
        front.sees("北上製作所");
        front.press("Enter");
        wall.sees(asks[0]);
        assert!(!wall.shows("旋盤"), "hidden again\n{}", wall.text());
        front.press("Ctrl+L");
        front.sees("北上製作所");
        wall.sees(waiting(lang));
        front.quits();
        wall.quits();
        let written = String::from_utf8_lossy(&wall.written).into_owned();
        assert!(!written.contains('⚑'), "no mark of the interviewer's");
    }
}

#[test]
fn it_follows_a_round_of_role_play() {
    let place = Place::new();
    let mut wall = wall(&place);
    let mut trainee = place.start(&["practise", "kitayama-seiki"]);
    wall.sees("練習（架空の会社）");
    trainee.types("最近うまくいったお仕事を一つ、聞かせていただけますか。");
    trainee.press("Enter");
    wall.sees("最近うまくいったお仕事");
    wall.sees("聞かせていただけますか。");
    wall.sees("│ ……");
    trainee.quits();
    wall.sees(waiting(Lang::Ja));
    wall.quits();
}

#[test]
fn a_program_that_holds_the_database_and_shows_nothing_is_waited_for() {
    let place = Place::new();
    let mut facilitator = Facilitator::begins(&place.database(), "北上製作所");
    facilitator.asks(|_| ());
    let kept = std::fs::read(place.database()).unwrap();
    let log = std::fs::read(place.folder().join("interviews.db-wal")).unwrap();
    drop(facilitator);
    // As a program that was killed leaves it.
    std::fs::write(place.database(), kept).unwrap();
    std::fs::write(place.folder().join("interviews.db-wal"), log).unwrap();
    let left = Store::open_read_only(&place.database()).map_err(|it| it.failure);
    assert!(left.unwrap().room().unwrap().is_some(), "the row is there");

    let mut wall = wall(&place);
    let mut home = place.start(&[]);
    home.sees("北上製作所");
    wall.press("F9 F1");
    wall.sees("配色");
    assert!(wall.shows(waiting(Lang::Ja)) && !wall.shows(ASK));
    home.quits();
    wall.quits();
    let written = String::from_utf8_lossy(&wall.written).into_owned();
    assert!(
        written.contains('待') && !written.contains('御'),
        "not for a moment"
    );
}

#[test]
fn role_play_shows_as_well_and_of_both_the_one_that_moved_last() {
    let place = Place::new();
    let practice = place.practice().file().to_path_buf();
    let mut wall = wall(&place);
    let mut trainee = Facilitator::begins(&practice, "北山精機");
    trainee.asks(|it| {
        it.practice = true;
        it.talk = Some(("なぜですか。".into(), "そうだなあ。".into()));
    });
    wall.sees("練習（架空の会社）");
    wall.sees("そうだなあ。");
    let mut facilitator = Facilitator::begins(&place.database(), "北上製作所");
    facilitator.asks(|_| ());
    wall.loses("練習（架空の会社）");
    // What is kept but not shown changes nothing.
    trainee.keeps(&[Record::Place {
        question: "biz.strengths".into(),
    }]);
    trainee.asks(|it| it.ask = "練習の問い".into());
    wall.sees("練習の問い");
    trainee.shows(Shown::Waiting);
    wall.sees(ASK);
    drop(facilitator);
    wall.sees(waiting(Lang::Ja));
    wall.quits();
}

#[test]
fn only_the_interview_that_was_named() {
    let place = Place::new();
    let named = |wanted: &str| {
        let mut wall = wall_in(&place, Lang::Ja, &[wanted]);
        wall.sees(waiting(Lang::Ja));
        wall
    };
    let mut facilitator = Facilitator::begins(&place.database(), "北上製作所");
    let first = facilitator.number;
    drop(facilitator);
    facilitator = Facilitator::begins(&place.database(), "花巻醸造");
    let second = facilitator.number;
    let mut walls = [named("北上"), named(&first.to_string())];
    let mut other = named("花巻");
    facilitator.asks(|it| it.ask = "花巻の問い".into());
    other.sees("花巻の問い");
    for wall in &mut walls {
        assert!(wall.shows(waiting(Lang::Ja)), "{}", wall.text());
    }
    facilitator.number = first;
    facilitator.asks(|it| it.ask = "北上の問い".into());
    for wall in &mut walls {
        wall.sees("北上の問い");
        wall.quits();
    }
    other.sees(waiting(Lang::Ja));
    facilitator.number = second;
    other.quits();

    for (wanted, id) in [("遠野", "遠野"), ("99", "99")] {
        let mut wall = wall_in(&place, Lang::Ja, &[wanted]);
        assert_eq!(wall.ends().code(), Some(1));
        assert!(wall.shows(id), "{}", wall.text());
        wall.is_as_before();
    }
}

#[test]
fn what_cannot_be_read_is_said_and_tried_again() {
    let place = Place::new();
    let file = place.database();
    std::fs::write(&file, "これはデータベースではありません。".repeat(100)).unwrap();
    let mut wall = wall(&place);
    wall.sees("interviews.db");
    wall.sees("データベースではない");
    assert!(!wall.shows(place.folder().to_str().unwrap()));
    // Role-play goes on beside it.
    let practice = place.practice().file().to_path_buf();
    let mut trainee = Facilitator::begins(&practice, "北山精機");
    trainee.asks(|it| it.ask = "練習の問い".into());
    wall.sees("練習の問い");
    drop(trainee);
    wall.sees("データベースではない");
    std::fs::remove_file(&file).unwrap();
    wall.loses("データベースではない");

    let mut facilitator = Facilitator::begins(&file, "北上製作所");
    facilitator.asks(|_| ());
    wall.sees(ASK);
    drop(facilitator);
    wall.sees(waiting(Lang::Ja));
    let connection = rusqlite::Connection::open(&file).unwrap();
    connection.pragma_update(None, "user_version", 99).unwrap();
    connection
        .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
        .unwrap();
    drop(connection);
    wall.sees("新しい版");
    // The database is replaced by another.
    for ending in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(place.folder().join(format!("interviews.db{ending}")));
    }
    let mut facilitator = Facilitator::begins(&file, "花巻醸造");
    facilitator.asks(|it| it.ask = "別の問い".into());
    wall.sees("別の問い");
    wall.quits();
}

#[test]
fn any_size_theme_and_language_and_it_leaves_the_terminal_as_it_was() {
    let place = Place::new();
    let mut facilitator = Facilitator::begins(&place.database(), "北上製作所");
    facilitator.asks(|_| ());
    let mut wall = wall_in(&place, Lang::Ja, &[]);
    wall.sees(ASK);
    for (width, height) in [(1, 1), (39, 24), (40, 12), (200, 60)] {
        wall.resize(width, height);
    }
    wall.sees(ASK);
    // The ground reaches from edge to edge.
    wall.press("F9");
    wall.until("the light ground at both edges", |it| {
        let ground = |column| it.screen().cell(30, column).map(|cell| cell.bgcolor());
        ground(0) == ground(199) && ground(0) != Some(vt100::Color::Default)
    });
    wall.press("F8");
    wall.sees("This question");
    wall.send("q :quit");
    wall.press("F1");
    wall.sees("Ctrl+Q Quit");
    wall.press("Esc");
    wall.loses("Ctrl+Q Quit");
    wall.press("Ctrl+Q");
    assert_eq!(wall.ends().code(), Some(0));
    wall.is_as_before();

    let mut wall = wall_in(&place, Lang::En, &[]);
    wall.sees(ASK);
    wall.signal(rustix::process::Signal::TERM);
    assert_eq!(wall.ends().code(), Some(128 + 15));
    wall.is_as_before();
}

#[test]
fn without_colour_there_is_none() {
    let place = Place::new();
    let mut facilitator = Facilitator::begins(&place.database(), "北上製作所");
    facilitator.asks(|it| it.time.spent = 900_000);
    let mut opening = place.opening();
    opening.env = &[("NO_COLOR", "1")];
    let mut wall = opening.start(&["present"]);
    wall.sees("超過");
    for (row, column) in (0..24).flat_map(|row| (0..80).map(move |it| (row, it))) {
        let cell = wall.screen().cell(row, column).unwrap();
        assert_eq!(cell.fgcolor(), vt100::Color::Default);
        assert_eq!(cell.bgcolor(), vt100::Color::Default);
    }
    wall.quits();
}

/// Everything in the folder, with its content.
fn files(folder: &Path) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let entries = std::fs::read_dir(folder)
        .unwrap()
        .map(|it| it.unwrap().path());
    let mut files: Vec<_> = entries
        .filter(|it| it.is_file())
        .map(|it| (it.clone(), std::fs::read(&it).unwrap()))
        .collect();
    files.sort();
    files
}

#[test]
fn nothing_private_reaches_it_and_it_changes_nothing() {
    // One character each: between two of them the cursor may be moved.
    const MARK: &str = "㊙";
    const SHOWN: &str = "㊗";
    let place = Place::new();
    let mut facilitator = Facilitator::begins(&place.database(), "㊙製作所");
    facilitator.keeps_in_private(MARK);
    let mut wall = wall_in(&place, Lang::Ja, &[]);
    facilitator.asks(|it| it.answer = Some(format!("{SHOWN}見せた回答")));
    wall.sees("見せた回答");
    for key in [
        "F1", "F8", "F9", "Enter", "Tab", "Ctrl+G", "Ctrl+K", "Ctrl+P",
    ] {
        wall.press(key);
    }
    wall.sees("In the owner's words");
    facilitator.asks(|it| it.ask = "次の問い".into());
    wall.sees("次の問い");
    facilitator.shows(Shown::Blank);
    wall.until("dark", |it| it.text().trim().is_empty());
    drop(facilitator);
    wall.sees(waiting(Lang::En));
    wall.quits();
    let written = String::from_utf8_lossy(&wall.written).into_owned();
    assert!(written.contains(SHOWN) && !written.contains(MARK));

    // At a database that nobody holds: not a byte of any file, and none beside it.
    let tidy = Facilitator::restarts(&place.database(), 1);
    drop(tidy);
    let before = files(place.folder());
    let mut wall = wall_in(&place, Lang::Ja, &[]);
    wall.sees(waiting(Lang::Ja));
    wall.press("F1");
    wall.sees("配色");
    wall.quits();
    let names = |all: &[(std::path::PathBuf, Vec<u8>)]| -> Vec<_> {
        all.iter().map(|it| it.0.clone()).collect()
    };
    assert_eq!(names(&files(place.folder())), names(&before));
    assert!(files(place.folder()) == before);
}

/// How long a change takes from its commit to the terminal's cells. For a person to read: `cargo
/// test --test flows follows_within -- --ignored --nocapture`.
#[test]
#[ignore = "a measurement"]
#[expect(clippy::disallowed_macros, reason = "says what it measured")]
fn follows_within() {
    let place = Place::new();
    let mut facilitator = Facilitator::begins(&place.database(), "北上製作所");
    let mut wall = wall(&place);
    let mut lags = Vec::new();
    for count in 0..50 {
        // Not in step with its looks.
        std::thread::sleep(std::time::Duration::from_millis(100 + 37 * count % 100));
        let text = format!("印{count}。");
        facilitator.asks(|it| it.answer = Some(text.clone()));
        let committed = Instant::now();
        while !wall.shows(&text) {
            assert!(committed.elapsed() < DEADLINE, "{}", wall.text());
            wall.pump(1);
        }
        lags.push(committed.elapsed().as_micros() as f64 / 1000.0);
    }
    lags.sort_by(f64::total_cmp);
    let at = |share: f64| lags[(share * (lags.len() - 1) as f64) as usize];
    println!(
        "{} changes, ms from commit to cells: least {:.1}, median {:.1}, 90% {:.1}, most {:.1}",
        lags.len(),
        at(0.0),
        at(0.5),
        at(0.9),
        at(1.0)
    );
    wall.quits();
}
