//! The audience's screen: waiting, a question, what the facilitator shows with it, time; and that
//! nothing of an interview gets there but what it is handed.

#[path = "../audience/facilitator.rs"]
mod facilitator;

use facilitator::Facilitator;
use kikitori::app::audience::{Audience, Wish};
use kikitori::app::{Action, Theme, What};
use kikitori::desk::Wall;
use kikitori::dialogue::question::Lang;
use kikitori::dialogue::room::{Exercise, Reply, Room, Scene, Shown, Time};
use kikitori::failure::Failure;
use kikitori::locale::Locale;
use kikitori::tui::sheet::Sheet;
use kikitori::tui::theme::Styles;
use kikitori::tui::view::audience as view;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;

const SIZES: [(u16, u16); 4] = [(40, 12), (60, 16), (80, 24), (120, 40)];

const MINUTE: u64 = 60_000;

fn audience(lang: Lang) -> Audience {
    Audience::new(Locale::new(lang, None).0, Theme::Dark, (80, 24))
}

fn by_language<'a>(lang: Lang, ja: &'a str, en: &'a str) -> &'a str {
    match lang {
        Lang::Ja => ja,
        Lang::En => en,
    }
}

fn question(lang: Lang) -> Scene {
    let words = |ja, en| by_language(lang, ja, en).to_string();
    Scene {
        perspective: words("事業への着目", "The business"),
        place: (2, 5),
        topic: words("強み（技術力・販売力等）", "Strengths (technology, sales)"),
        ask: words(
            "お客様が御社を選び続けている理由は、何だとお考えですか。",
            "What do you think is the reason that your customers keep choosing you?",
        ),
        time: Time {
            planned: 5 * MINUTE,
            spent: 200_000,
            since: None,
        },
        part: Time {
            planned: 25 * MINUTE,
            spent: 12 * MINUTE,
            since: None,
        },
        ..Scene::default()
    }
}

fn answered(lang: Lang) -> Scene {
    let words = |ja, en| by_language(lang, ja, en).to_string();
    Scene {
        answer: Some(words(
            "難削材の切削。他社が断ったチタンの航空機部品を、試作から三週間で納めた。",
            "Cutting hard materials: titanium parts for aircraft that others refused, \
             three weeks after the first trial.",
        )),
        ..question(lang)
    }
}

fn replied(lang: Lang) -> Scene {
    let words = |ja, en| by_language(lang, ja, en).to_string();
    Scene {
        replies: vec![Reply {
            probe: Some(words(
                "そのお客様は、ほかにどこへ相談されていましたか。",
                "Whom else had that customer asked?",
            )),
            answer: words("三社に断られていた。", "Three others had refused."),
        }],
        ..answered(lang)
    }
}

fn probed(lang: Lang) -> Scene {
    let words = |ja, en| by_language(lang, ja, en).to_string();
    Scene {
        probes: vec![
            words(
                "そのお客様は、ほかにどこへ相談されていましたか。",
                "Whom else had that customer asked?",
            ),
            words(
                "御社に決めたのは、何が決め手だったのでしょう。",
                "What do you think decided them on you?",
            ),
        ],
        ..answered(lang)
    }
}

fn over(lang: Lang) -> Scene {
    let time = Time {
        planned: 5 * MINUTE,
        spent: MINUTE,
        // The clock runs.
        since: Some(1_000_000),
    };
    Scene {
        time,
        ..question(lang)
    }
}

/// A screen at 1 000 000 ms and six minutes that is handed this.
fn shown(lang: Lang, shown: Shown) -> Audience {
    let mut audience = audience(lang);
    let room = Room {
        frozen: false,
        shown,
    };
    let now = 1_000_000 + 6 * 60_000;
    assert!(audience.see(Ok(Some(&room)), now));
    assert!(!audience.see(Ok(None), now), "nothing new");
    audience
}

fn scene(lang: Lang, scene: Scene) -> Audience {
    shown(lang, Shown::Scene(Box::new(scene)))
}

fn frame(audience: &mut Audience, size: (u16, u16), styles: Styles) -> Buffer {
    audience.tell(What::Resize(size.0, size.1));
    let mut terminal = Terminal::new(TestBackend::new(size.0, size.1)).expect("a terminal");
    let drawn =
        terminal.draw(|frame| Sheet::in_frame(frame, |sheet| view::draw(audience, styles, sheet)));
    drawn.expect("a frame");
    terminal.backend().buffer().clone()
}

fn drawn(audience: &mut Audience, size: (u16, u16)) -> String {
    let styles = Styles {
        theme: audience.theme,
        colour: true,
    };
    super::text(&frame(audience, size, styles))
}

/// Compares the screen in both languages, at each size.
fn shows(name: &str, in_language: impl Fn(Lang) -> Audience) {
    for lang in Lang::ALL {
        let mut audience = in_language(lang);
        let mut seen = String::new();
        for size in SIZES {
            let screen = drawn(&mut audience, size);
            seen.push_str(&format!("== {}x{}\n{screen}\n", size.0, size.1));
        }
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false, snapshot_path => "../snapshots" }, {
            insta::assert_snapshot!(format!("audience-{name}-{}", lang.tag()), seen);
        });
    }
}

#[test]
fn nothing_to_show_yet() {
    shows("waiting", audience);
}

#[test]
fn a_question() {
    shows("question", |lang| scene(lang, question(lang)));
}

#[test]
fn the_answer_shown() {
    shows("answer", |lang| scene(lang, replied(lang)));
}

#[test]
fn ways_to_ask_on() {
    shows("probes", |lang| scene(lang, probed(lang)));
}

#[test]
fn everyone_writes() {
    shows("exercise", |lang| {
        let exercise = Some(Exercise {
            began: 1_000_000 + 5 * 60_000,
            length: 3 * MINUTE,
        });
        scene(
            lang,
            Scene {
                exercise,
                ..question(lang)
            },
        )
    });
}

#[test]
fn what_the_owner_of_a_role_play_says() {
    shows("talk", |lang| {
        let asked = by_language(
            lang,
            "最近うまくいったお仕事を一つ、聞かせていただけますか。",
            "Could you tell me about one recent job that went well?",
        );
        let said = by_language(
            lang,
            "そうだなあ、チタンの部品かな。よそで断られたやつを、三週間で納めたよ。",
            "Well, the titanium part, I suppose. Others had turned it down; we did it in three weeks.",
        );
        scene(
            lang,
            Scene {
                practice: true,
                talk: Some((asked.into(), said.into())),
                ..question(lang)
            },
        )
    });
}

#[test]
fn longer_than_planned() {
    shows("over", |lang| scene(lang, over(lang)));
}

#[test]
fn a_choice_and_a_table() {
    shows("kinds", |lang| {
        let options = [
            by_language(lang, "親族", "Family"),
            by_language(lang, "従業員", "Employees"),
        ];
        let table = by_language(
            lang,
            "受注\tFAXと電話\n加工\t五軸加工機",
            "Orders\tFax, phone\nCutting\tFive axes",
        );
        scene(
            lang,
            Scene {
                options: options.map(String::from).to_vec(),
                answer: Some(table.into()),
                ..question(lang)
            },
        )
    });
}

#[test]
fn why_it_cannot_be_followed() {
    shows("trouble", |lang| {
        let mut audience = audience(lang);
        let failure = Failure::new("store-newer")
            .with("file", "/home/suzuki/株式会社ひみつ/kikitori.db")
            .with("version", 9)
            .with("known", 5);
        assert!(audience.see(Err(failure), 1));
        let seen = drawn(&mut audience, (80, 24));
        assert!(seen.contains("kikitori.db"), "{seen}");
        assert!(
            !seen.contains("suzuki") && !seen.contains("ひみつ"),
            "{seen}"
        );
        audience
    });
}

#[test]
fn dark_is_dark_at_any_size() {
    for size in [(1, 1), (39, 11), (60, 16), (200, 60)] {
        let seen = drawn(&mut shown(Lang::Ja, Shown::Blank), size);
        assert_eq!(seen.trim(), "");
    }
}

#[test]
fn any_size_at_all() {
    for lang in Lang::ALL {
        let mut all = [
            audience(lang),
            scene(lang, question(lang)),
            scene(lang, probed(lang)),
            scene(lang, replied(lang)),
        ];
        for width in [1, 39, 40, 41, 54, 99, 400] {
            for height in [1, 11, 12, 13, 14, 15, 20, 60] {
                for audience in &mut all {
                    drawn(audience, (width, height));
                }
            }
        }
        // The sentence for what is too small.
        let seen = drawn(&mut all[1], (39, 20));
        let wanted = by_language(lang, "画面が小さすぎます", "This window is too small");
        assert!(
            super::squeezed(&seen).contains(&super::squeezed(wanted)),
            "{seen}"
        );
    }
}

#[test]
fn the_question_stands_whole_wherever_it_is_shown() {
    for lang in Lang::ALL {
        let long = "よそ行きの答え。".repeat(60);
        let mut whole = probed(lang);
        whole.answer = Some(long);
        whole.replies = replied(lang).replies;
        let ask = super::squeezed(&whole.ask);
        for size in SIZES.into_iter().chain([(40, 14), (200, 60), (100, 12)]) {
            let seen = drawn(&mut scene(lang, whole.clone()), size);
            assert!(super::squeezed(&seen).contains(&ask), "{size:?}\n{seen}");
        }
    }
}

#[test]
fn the_end_of_what_is_typed_stays_in_sight_and_nothing_moves_while_it_grows() {
    for size in SIZES {
        let mut asked = question(Lang::Ja);
        let mut at = None;
        for count in (1..120).step_by(7) {
            asked.answer = Some(format!("{}ここまで{count}。", "数えて".repeat(count)));
            let seen = drawn(&mut scene(Lang::Ja, asked.clone()), size);
            let end = format!("{count}。");
            assert!(super::squeezed(&seen).contains(&end), "{size:?}\n{seen}");
            let row = seen.lines().position(|row| row.contains("お客様が"));
            assert_eq!(*at.get_or_insert(row), row, "{size:?} {count}\n{seen}");
        }
    }
}

#[test]
fn nothing_in_the_words_acts_on_the_terminal() {
    let hostile = "\u{1b}[2J\u{1b}]0;x\u{7}\u{202e}\u{9b}31m\r\nなぜ\t";
    let nasty = Scene {
        practice: true,
        perspective: hostile.into(),
        place: (1, 1),
        topic: hostile.into(),
        ask: hostile.into(),
        options: vec![hostile.into()],
        talk: Some((hostile.into(), hostile.into())),
        answer: Some(hostile.into()),
        replies: vec![Reply {
            probe: Some(hostile.into()),
            answer: hostile.into(),
        }],
        probes: vec![hostile.into()],
        ..Scene::default()
    };
    for size in SIZES {
        let seen = drawn(&mut scene(Lang::Ja, nasty.clone()), size);
        let acts = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
        assert!(!seen.contains(acts), "{seen:?}");
        assert!(seen.contains("なぜ"), "{seen}");
    }
}

#[test]
fn without_colour_it_is_said_all_the_same() {
    use ratatui::style::Color;
    for theme in Theme::ALL {
        let styles = |colour| Styles { theme, colour };
        let mut late = scene(Lang::Ja, over(Lang::Ja));
        let plain = frame(&mut late, (60, 16), styles(false));
        let coloured = plain
            .content()
            .iter()
            .any(|cell| cell.fg != Color::Reset || cell.bg != Color::Reset);
        assert!(!coloured, "{theme:?}");
        let text = super::text(&plain);
        assert!(text.contains("超過") && text.contains('▓'), "{text}");
        assert_eq!(text, super::text(&frame(&mut late, (60, 16), styles(true))));
        if theme == Theme::Dark {
            let buffer = frame(&mut late, (60, 16), styles(true));
            let bar = buffer.content().iter().find(|cell| cell.symbol() == "▓");
            assert_eq!(bar.map(|cell| cell.fg), Some(Color::Yellow));
        }
    }
}

#[test]
fn time_shows_by_whole_cells_and_minutes_and_stands_still_when_frozen() {
    let mut asked = question(Lang::En);
    asked.time.since = Some(1_000_000);
    asked.time.spent = 0;
    asked.part.planned = 0;
    let mut room = Room {
        frozen: false,
        shown: Shown::Scene(Box::new(asked)),
    };
    let mut audience = audience(Lang::En);
    audience.see(Ok(Some(&room)), 1_000_000);
    let mut different = 0;
    let mut before = audience.gauges();
    for look in 1..=3000 {
        audience.see(Ok(None), 1_000_000 + look * 100);
        let now = audience.gauges();
        different += usize::from(now != before);
        before = now;
    }
    // Five minutes: each cell once, the minutes between.
    let cells = before[0].cells;
    assert!(before[0].filled == cells && !before[0].over);
    assert!(
        (cells..=cells + 5).contains(&different),
        "{different} of {cells}"
    );

    room.frozen = true;
    assert!(audience.see(Ok(Some(&room)), 1_100_000));
    let still = audience.gauges();
    audience.see(Ok(None), 9_000_000);
    assert_eq!(audience.gauges(), still);
    room.frozen = false;
    audience.see(Ok(Some(&room)), 9_000_000);
    assert!(audience.gauges()[0].over);
}

#[test]
fn an_exercise_counts_down_and_says_when_time_is_up() {
    let mut asked = question(Lang::En);
    let exercise = Exercise {
        began: 1_000_000,
        length: 3 * MINUTE,
    };
    asked.exercise = Some(exercise);
    let mut audience = scene(Lang::En, asked);
    for (now, wanted) in [
        (1_000_000, "3:00"),
        (1_000_000 + 60_001, "2:00"),
        (1_000_000 + 179_500, "0:01"),
        (1_000_000 + 180_000, "Time's up"),
        (9_000_000, "Time's up"),
    ] {
        audience.see(Ok(None), now);
        let seen = drawn(&mut audience, (60, 16));
        assert!(seen.contains(wanted), "{now}\n{seen}");
        assert!(seen.contains("Let's all write it down"), "{seen}");
    }
}

#[test]
fn few_keys_and_none_of_them_shows_more() {
    let mut audience = scene(Lang::Ja, question(Lang::Ja));
    let before = drawn(&mut audience, (80, 24));
    assert_eq!(audience.tell(What::Do(Action::Help)), None);
    let help = drawn(&mut audience, (80, 24));
    assert!(help.contains("Ctrl+Q 終了"), "{help}");
    let above = |seen: &str| seen.lines().take(23).map(String::from).collect::<Vec<_>>();
    assert_eq!(above(&help), above(&before));
    assert_eq!(audience.tell(What::Insert("q".into())), None);
    assert_eq!(drawn(&mut audience, (80, 24)), before);
    audience.tell(What::Do(Action::Theme));
    assert_eq!(audience.theme, Theme::Light);
    assert_eq!(
        audience.tell(What::Do(Action::Language)),
        Some(Wish::Language)
    );
    // One key that goes to the wrong window does not end what the room looks at.
    assert_eq!(audience.tell(What::Do(Action::Close)), None);
    assert_eq!(audience.tell(What::Do(Action::Quit)), Some(Wish::Quit));
}

#[test]
fn no_cell_of_any_frame_holds_what_is_private() {
    const MARK: &str = "㊙";
    let folder = tempfile::tempdir().expect("a folder");
    let [real, practice] = ["real.db", "practice.db"].map(|it| folder.path().join(it));
    let mut ends = [&practice, &real].map(|file| Facilitator::begins(file, "㊙製作所"));
    for end in &mut ends {
        end.keeps_in_private(MARK);
    }
    let mut wall = Wall::new((&real, None), &practice, None);
    let mut audience = audience(Lang::Ja);
    let states = [
        Shown::Waiting,
        Shown::Scene(Box::new(question(Lang::Ja))),
        Shown::Scene(Box::new(replied(Lang::Ja))),
        Shown::Scene(Box::new(probed(Lang::Ja))),
        Shown::Blank,
    ];
    for end in &mut ends {
        for shown in states.clone() {
            end.shows(shown.clone());
            audience.see(wall.look(), 1_000_000);
            assert_eq!(audience.room.shown, shown);
            for key in [Action::Help, Action::Theme, Action::Language, Action::Enter] {
                audience.tell(What::Do(key));
                for size in SIZES {
                    let seen = drawn(&mut audience, size);
                    assert!(!seen.contains(MARK), "{shown:?}\n{seen}");
                }
            }
            let lines: String = audience.parts().into_iter().map(|it| it.text).collect();
            assert!(!lines.contains(MARK));
        }
        end.shows(Shown::Waiting);
    }
}

#[test]
fn of_a_long_talk_the_question_stays_in_sight() {
    let asked = "最近うまくいったお仕事を一つ、聞かせていただけますか。";
    let said = "……チタンですかね。手術の器具の、先っぽの部品。肉厚がコンマ四ミリで、三軒断られて、\
                うちに来た。三週間かかって、五本、納めました。";
    let talk = Scene {
        practice: true,
        talk: Some((asked.into(), said.into())),
        ..question(Lang::Ja)
    };
    for size in [(60, 16), (80, 24), (120, 40)] {
        let seen = drawn(&mut scene(Lang::Ja, talk.clone()), size);
        for words in [asked, said, &talk.ask] {
            assert!(super::squeezed(&seen).contains(words), "{size:?}\n{seen}");
        }
    }
}

#[test]
fn which_question_it_is_stays_beside_a_long_perspective() {
    let long = Scene {
        practice: true,
        perspective: "企業を取り巻く環境・関係者への着目".into(),
        ..question(Lang::Ja)
    };
    let mut audience = scene(Lang::Ja, long);
    for size in SIZES {
        let seen = drawn(&mut audience, size);
        let first = seen.lines().find(|it| !it.trim().is_empty());
        assert!(first.is_some_and(|it| it.contains(" 2/5 ")), "{seen}");
    }
}

#[test]
fn the_choice_made_is_marked_and_its_words_stay_while_a_row_is_begun() {
    let ways = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"]
        .iter()
        .zip(1..);
    let chosen = Scene {
        options: ways
            .map(|(way, number)| format!("{number} {way}"))
            .collect(),
        chosen: vec![0, 2],
        answer: Some("1、3\n".into()),
        ..question(Lang::Ja)
    };
    let mut audience = scene(Lang::Ja, chosen);
    let seen = drawn(&mut audience, (60, 16));
    for row in ["● 1 甲", "· 2 乙", "● 3 丙", "1、3"] {
        assert!(seen.contains(row), "{row}\n{seen}");
    }
}
