//! The facilitator's panel, and the mark in the title of what the room sees.

use kikitori::app::panes::Panel;
use kikitori::app::{Action, What};
use kikitori::dialogue::question::Lang;
use kikitori::dialogue::record::Mode;

use super::{Bench, screen};

const SIZES: [(u16, u16); 2] = [(40, 12), (80, 24)];

/// Compares a screen in both languages, at each size.
fn shows(name: &str, in_language: impl Fn(Lang) -> Bench) {
    for lang in Lang::ALL {
        let mut bench = in_language(lang);
        let mut seen = String::new();
        for (width, height) in SIZES {
            bench.tell(What::Resize(width, height));
            let screen = screen(&bench.app);
            seen.push_str(&format!("== {width}x{height}\n{screen}\n"));
        }
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false, snapshot_path => "../snapshots" }, {
            insta::assert_snapshot!(format!("room-{name}-{}", lang.tag()), seen);
        });
    }
}

/// The demonstration at a question, a while into it.
fn at_work(lang: Lang) -> Bench {
    let mut bench = Bench::demo(lang);
    bench.go("biz.weaknesses");
    for _ in 0..130 {
        bench.tell(What::Tick);
    }
    bench
}

fn after(lang: Lang, actions: &[Action]) -> Bench {
    let mut bench = at_work(lang);
    actions.iter().for_each(|action| bench.press(*action));
    bench
}

#[test]
fn the_panel_with_the_question_alone() {
    shows("panel", |lang| after(lang, &[Action::Room]));
}

#[test]
fn the_panel_while_everyone_writes() {
    shows("panel-writing", |lang| {
        after(
            lang,
            &[Action::RevealProbes, Action::Exercise, Action::Room],
        )
    });
}

#[test]
fn the_panel_with_all_shown_and_stopped() {
    let actions = [Action::Reveal, Action::RevealProbes, Action::Freeze];
    shows("panel-frozen", |lang| {
        let mut bench = after(lang, &actions);
        bench.press(Action::Room);
        bench
    });
}

#[test]
fn the_panel_at_the_last_question_past_its_time_and_dark() {
    shows("panel-blank", |lang| {
        let mut bench = Bench::demo(lang);
        let last = bench.app.ask.as_ref().and_then(|ask| {
            let last = ask.session.asked().last()?;
            Some(last.id.clone())
        });
        bench.go(&last.expect("a question"));
        for _ in 0..2000 {
            bench.tell(What::Tick);
        }
        bench.press(Action::Blank);
        bench.press(Action::Room);
        bench.press(Action::Next);
        bench
    });
}

#[test]
fn where_the_owner_reads_along_the_panel_has_times_and_states_only() {
    shows("panel-shared", |lang| {
        let mut bench = after(lang, &[Action::Mode(Mode::Shared), Action::Room]);
        bench.insert("2");
        bench
    });
}

#[test]
fn the_title_says_what_the_room_sees() {
    let rows: [(&str, &[Action]); 3] = [
        ("title-answer", &[Action::Reveal]),
        ("title-blank", &[Action::Blank]),
        (
            "title-all",
            &[
                Action::Exercise,
                Action::RevealProbes,
                Action::Freeze,
                Action::Reveal,
            ],
        ),
    ];
    for (name, actions) in rows {
        shows(name, |lang| {
            let mut bench = after(lang, actions);
            bench.tell(What::Tick);
            bench.app.notice = None;
            bench
        });
    }
}

#[test]
fn a_round_has_the_mark_and_the_panel_too() {
    let round = |lang| {
        let mut bench = super::practice::asked(lang);
        bench.press(Action::Reveal);
        bench
    };
    shows("round", round);
    shows("round-panel", |lang| {
        let mut bench = round(lang);
        bench.press(Action::Room);
        assert!(matches!(bench.app.panel, Some(Panel::Room(_))));
        bench
    });
}

#[test]
fn the_list_and_the_end_of_the_visit_say_what_the_room_sees() {
    for lang in Lang::ALL {
        let mark = match lang {
            Lang::Ja => "会場：答え",
            Lang::En => "Room: answer",
        };
        let wide = [(Action::Overview, 80), (Action::Overview, 40)];
        let wide = wide
            .into_iter()
            .chain([(Action::Finish, 80), (Action::Finish, 40)]);
        for (over, width) in wide {
            let first = |actions: &[Action]| {
                let mut bench = after(lang, actions);
                bench.tell(What::Resize(width, 24));
                let screen = screen(&bench.app);
                screen.lines().next().unwrap_or("").to_string()
            };
            let (bare, shown) = (first(&[over]), first(&[Action::Reveal, over]));
            assert!(!bare.contains(mark), "{bare}");
            assert!(shown.contains(mark), "{shown}");
            let title = bare.trim_start().chars().take(4).collect::<String>();
            assert!(shown.trim_start().starts_with(&title), "{shown}");
        }
    }
}
