//! The gate: the passphrase on the whole screen, where a database is made, opened, and locked.

use kikitori::app::gate::{Gate, Why, Wish};
use kikitori::app::{Action, What};
use kikitori::dialogue::clock::Moment;
use kikitori::dialogue::question::Lang;

use super::{Bench, screen};

const SIZES: [(u16, u16); 2] = [(40, 12), (80, 24)];

const FILE: &str = "kikitori.db";

fn at(total: u64) -> Moment {
    Moment {
        awake: total,
        total,
        wall: 0,
    }
}

/// The interview in front, and the gate before it.
fn behind(lang: Lang, gate: Gate) -> Bench {
    let mut bench = Bench::demo(lang);
    bench.go("biz.weaknesses");
    bench.app.gate = Some(Box::new(gate));
    bench
}

/// The gate at each size in both languages.
fn shows(name: &str, gate: impl Fn() -> Gate) {
    for lang in Lang::ALL {
        let mut bench = behind(lang, gate());
        let mut seen = String::new();
        for (width, height) in SIZES {
            bench.app.size = (width, height);
            let screen = screen(&bench.app);
            seen.push_str(&format!("== {width}x{height}\n{screen}\n"));
        }
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false, snapshot_path => "../snapshots" }, {
            insta::assert_snapshot!(format!("gate-{name}-{}", lang.tag()), seen);
        });
    }
}

fn told(mut gate: Gate, all: &[What]) -> Gate {
    for what in all {
        gate.tell(what.clone(), at(0));
    }
    gate
}

fn asking(why: Why) -> Gate {
    Gate::asking(why, FILE, at(0))
}

fn typed(text: &str) -> What {
    What::Insert(text.into())
}

/// At the first field of a new passphrase.
fn offering() -> Gate {
    told(Gate::offering(FILE, at(0)), &[What::Do(Action::Enter)])
}

const LONG: &str = "あさひがのぼるきたのやま";

#[test]
fn an_encrypted_database_asks_and_shows_nothing_of_what_is_typed() {
    shows("open", || {
        told(asking(Why::Open), &[typed("かぎか\u{3099}")])
    });
    shows("enter", || asking(Why::Enter));
}

#[test]
fn what_is_typed_shows_where_that_is_asked_for() {
    shows("open-shown", || {
        told(
            asking(Why::Open),
            &[typed(LONG), What::Do(Action::ShowTyped)],
        )
    });
}

#[test]
fn a_key_being_derived_says_so() {
    shows("open-checking", || {
        told(asking(Why::Open), &[typed(LONG), What::Do(Action::Enter)])
    });
}

#[test]
fn a_wrong_passphrase_is_said_in_words_with_the_time_to_wait() {
    shows("open-wrong", || {
        let mut gate = asking(Why::Open);
        (0..3).for_each(|_| gate.refused(at(0)));
        gate
    });
}

#[test]
fn a_locked_screen_has_nothing_of_the_interview() {
    shows("locked", || asking(Why::Locked));
    shows("covered", || Gate::covering(FILE, at(0)));
}

#[test]
fn a_new_database_offers_encryption_first() {
    shows("choose", || Gate::offering(FILE, at(0)));
    let look = || Gate::offering_to_look(FILE, at(0));
    shows("choose-look", look);
    shows("choose-later", || {
        told(look(), &[What::Do(Action::PreviousField)])
    });
    shows("choose-plain", || {
        told(Gate::offering(FILE, at(0)), &[What::Do(Action::NextField)])
    });
}

#[test]
fn a_new_passphrase_is_typed_twice() {
    shows("first", offering);
    shows("first-short", || {
        told(offering(), &[typed("みじかい"), What::Do(Action::Enter)])
    });
    shows("first-suggested", || {
        let mut gate = offering();
        gate.suggest("kagiso-zutadi-nohuba-pimofu");
        gate
    });
    let again = || told(offering(), &[typed(LONG), What::Do(Action::Enter)]);
    shows("again", again);
    shows("again-differs", || {
        told(again(), &[typed("しめじ"), What::Do(Action::Enter)])
    });
}

#[test]
fn the_recovery_key_is_shown_until_its_last_group_is_typed() {
    let key = kikitori::secret::recovery_key(&[7; 32]);
    let written = || {
        let mut gate = offering();
        gate.made(key.clone());
        gate
    };
    shows("written", written);
    shows("written-slip", || {
        told(written(), &[typed("0000"), What::Do(Action::Enter)])
    });
    let mut gate = written();
    gate.tell(typed(key.rsplit('-').next().unwrap()), at(0));
    assert_eq!(gate.tell(What::Do(Action::Enter), at(0)), Some(Wish::Made));
}

#[test]
fn no_key_reaches_what_is_behind_the_gate() {
    let mut bench = behind(Lang::Ja, asking(Why::Locked));
    let text = |bench: &Bench| {
        let ask = bench.app.ask.as_ref().expect("the interview");
        (ask.session.at().to_string(), ask.session.text().to_string())
    };
    let before = text(&bench);
    for what in [
        typed("鯖の味噌煮"),
        What::Do(Action::Next),
        What::Do(Action::Palette),
        What::Do(Action::Lock),
        What::Do(Action::Edit(kikitori::app::Edit::Paste)),
        What::Click { x: 3, y: 5 },
        What::Tick,
    ] {
        assert_eq!(bench.tell(what), []);
    }
    assert_eq!(text(&bench), before);
    assert!(bench.app.panel.is_none());
    bench.app.gate = None;
    assert!(screen(&bench.app).contains(&before.1.chars().take(5).collect::<String>()));
}

#[test]
fn nobody_reads_the_recovery_key_where_no_key_comes_and_the_screen_says_so() {
    shows("idle", || {
        let mut gate = offering();
        gate.made(String::from("AAAA-BBBB-CCCC").into());
        gate.forget();
        gate
    });
}
