//! Sizes, the cursor, languages, colours, lists of actions, the demonstration, idling.

use super::place::Place;
use super::window::{Opening, Window};

const TOLD: &str = "昭和四十三年に父が始めました";

/// The rows under the title, which holds the clock.
fn below_title(window: &Window) -> Vec<String> {
    let text = window.text();
    let lines = text.lines().skip(1);
    lines.map(|line| line.trim_end().to_string()).collect()
}

#[test]
fn any_size_and_back_leaves_text_and_place_as_they_were() {
    let place = Place::new();
    let mut window = place.first_visit();
    window.types(TOLD);
    window.sees("保存済");
    let cursor = window.caret_behind(TOLD);
    let before = below_title(&window);
    for (width, height) in [
        (1, 1),
        (2, 2),
        (200, 60),
        (40, 12),
        (39, 24),
        (40, 11),
        (40, 12),
    ] {
        window.resize(width, height);
        match (width, height) {
            (40, 12) | (200, 60) => window.sees(TOLD),
            (39 | 40, _) => {
                window.sees("横40・縦12以上に広げてください");
                assert!(!window.shows(TOLD));
            }
            // So small that only the first characters fit.
            _ => window.until("drawn", |w| w.text().starts_with('画') || width < 2),
        }
    }
    window.send("。続き");
    window.resize(80, 24);
    window.sees(&format!("{TOLD}。続き"));
    window.press("Backspace Backspace Backspace");
    window.until("as before", |w| {
        below_title(w) == before && w.cursor() == cursor
    });
    window.quits();
    assert_eq!(place.answer("biz.history"), TOLD);
}

#[test]
fn in_the_smallest_size_an_answer_is_typed_and_kept() {
    let place = Place::new();
    let opening = Opening {
        size: (40, 12),
        ..place.opening()
    };
    let mut window = opening.start(&["interview", "北上製作所", "--set", "first-visit"]);
    window.sees("会社が変わった");
    window.types(TOLD);
    window.press("Tab");
    window.sees("5辞退");
    window.press("Tab");
    window.sees("最近うまくいった");
    window.quits();
    assert_eq!(place.answer("biz.history"), TOLD);
}

#[test]
fn the_cursor_stands_where_the_next_character_goes() {
    let place = Place::new();
    let mut window = place.first_visit();
    // Where the text begins is read off what was typed: the cursor passes many places while the
    // first frame is written.
    window.types("鯖");
    let height = window.screen().size().0.get();
    let begins = |row: &u16| {
        window
            .screen()
            .cell(*row, 3)
            .is_some_and(|c| c.contents() == "鯖")
    };
    let row = (0..height).rev().find(begins).expect("the row of the text");
    let mut column = 3 + 2;
    let pieces = [
        ("北上製作所", 10),
        ("ｶﾞﾗｽ", 4),
        ("が", 2),
        ("e\u{301}", 1),
        ("か\u{3099}", 2),
        ("👨\u{200d}👩\u{200d}👧", 2),
        ("🇯🇵", 2),
        ("葛\u{e0100}", 2),
        ("abc", 3),
    ];
    let mut text = String::from("鯖");
    for (piece, width) in pieces {
        window.send(piece);
        column += width;
        window.until(
            &format!("the cursor in column {column} after {piece:?}"),
            |w| w.cursor() == (row, column) && !w.screen().hide_cursor(),
        );
        text.push_str(piece);
    }
    for (piece, width) in pieces.iter().rev().take(4) {
        for _ in 0..if *width == 3 { 3 } else { 1 } {
            window.press("Left");
        }
        column -= width;
        window.until(
            &format!("the cursor in column {column} before {piece:?}"),
            |w| w.cursor() == (row, column),
        );
    }
    window.quits();
    assert_eq!(place.answer("biz.history"), text);
}

#[test]
fn the_language_changes_while_an_answer_is_typed() {
    let place = Place::new();
    let mut window = place.first_visit();
    window.types(TOLD);
    window.press("F8");
    window.sees("saved");
    window.loses("会社が変わったと感じて");
    assert!(window.shows(TOLD), "the words of the owner stay");
    window.press("F8");
    window.sees("会社が変わったと感じて");
    window.quits();
    assert_eq!(place.answer("biz.history"), TOLD);
}

#[test]
fn the_theme_changes_the_colours_and_nothing_else() {
    let place = Place::new();
    let mut window = place.first_visit();
    window.types(TOLD);
    window.sees("保存済");
    let paint = |w: &Window| w.screen().cell(4, 2).map(|c| (c.fgcolor(), c.bgcolor()));
    // But for the clock of the question.
    let said = |w: &Window| {
        let rows = below_title(w).into_iter();
        rows.filter(|row| !row.contains(" / 04:00"))
            .collect::<Vec<_>>()
    };
    let (before, there) = (paint(&window), said(&window));
    window.press("F9");
    window.until("other colours", |w| paint(w) != before);
    assert_eq!(said(&window), there);
    window.quits();
}

/// Parameters of every SGR sequence that came out of the program.
fn painted(written: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(written);
    text.split("\x1b[")
        .filter_map(|s| s.split_once('m'))
        .filter(|(p, _)| p.chars().all(|c| c.is_ascii_digit() || c == ';'))
        .flat_map(|(p, _)| p.split(';').map(String::from).collect::<Vec<_>>())
        .filter(|p| {
            let code = p.parse().unwrap_or(0);
            (30..=38).contains(&code) || (40..=48).contains(&code) || (90..=107).contains(&code)
        })
        .collect()
}

#[test]
fn without_colour_no_colour_comes_out() {
    for no_color in ["", "1"] {
        let place = Place::new();
        let opening = Opening {
            env: &[("NO_COLOR", no_color)],
            ..place.opening()
        };
        let mut window = opening.start(&["interview", "北上製作所", "--set", "first-visit"]);
        window.sees("会社が変わった");
        window.types(TOLD);
        window.press("Tab");
        window.sees("もう一歩");
        window.press("F9");
        window.quits();
        let painted = painted(&window.written);
        assert_eq!(painted.is_empty(), !no_color.is_empty(), "{painted:?}");
    }
}

#[test]
fn the_palette_finds_an_action_by_its_name_and_does_it() {
    let place = Place::new();
    let mut window = place.first_visit();
    window.press("Ctrl+K");
    window.sees("コマンド一覧");
    window.types("先方も不明");
    window.press("Enter");
    window.loses("コマンド一覧");
    window.quits();
    let state = "SELECT state FROM answers WHERE question = 'biz.history'";
    assert_eq!(place.value(state), "unknown");
}

#[test]
fn the_help_lists_the_keys_and_filters_them() {
    let place = Place::new();
    let mut window = place.first_visit();
    window.press("F1");
    window.sees("ヘルプ：キーの一覧");
    window.types("めも");
    window.until("only the notes", |w| {
        w.shows("Ctrl+O") && !w.shows("Ctrl+G")
    });
    window.press("Esc");
    window.sees("会社が変わったと感じて");
    window.types(TOLD);
    window.quits();
    assert_eq!(place.answer("biz.history"), TOLD);
}

#[test]
fn the_demonstration_is_one_key_away_and_removed_in_one_step() {
    let place = Place::new();
    let mut window = place.start(&[]);
    window.sees("面談はまだありません");
    window.press("Enter");
    window.sees("第1回");
    assert_eq!(place.value("SELECT demo FROM interviews"), "1");
    window.press("Ctrl+L");
    window.sees("1社");
    window.press("Ctrl+K");
    window.types("デモを消す");
    window.press("Enter");
    window.sees("消しました。この面談の言葉はもう残っていません");
    window.sees("面談はまだありません");
    window.quits();
    for table in ["interview", "answer", "follow_up", "interval", "revision"] {
        assert_eq!(place.value(&format!("SELECT count(*) FROM {table}")), "0");
    }
}

#[test]
fn a_weekly_copy_that_cannot_be_made_is_said_once_and_is_in_nobodys_way() {
    for (lang, words) in [
        ("ja", "控えを作れませんでした"),
        ("en", "could not be made"),
    ] {
        let place = Place::new();
        let mut window = place.first_visit();
        window.types("はい");
        window.quits();
        let mut copies = place.database().into_os_string();
        copies.push(".copies");
        std::fs::write(copies, "in the way").unwrap();
        let opening = Opening {
            lang,
            ..place.opening()
        };
        let mut window = opening.start(&["interview", "北上製作所"]);
        window.sees("はい");
        window.types("、三年前");
        window.sees(words);
        window.types("です");
        window.loses(words);
        window.press("Tab Shift+Tab");
        window.sees("はい、三年前です");
        window.quits();
        assert!(!window.shows(words));
    }
}

#[test]
fn nothing_typed_next_to_nothing_is_written() {
    let place = Place::new();
    let mut window = place.first_visit();
    window.types(TOLD);
    window.sees("保存済");
    let clock = |w: &Window| {
        let text = w.text();
        text.lines().next().unwrap_or_default().to_string()
    };
    let from = window.written.len();
    let turns = 4;
    for _ in 0..turns {
        let before = clock(&window);
        window.until("the next second", |w| clock(w) != before);
    }
    let each = (window.written.len() - from) / turns;
    assert!(each < 100, "{each} bytes a second");
    window.quits();
}
