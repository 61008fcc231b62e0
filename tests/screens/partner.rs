//! The owner's terminal: waiting, the card, a question as it comes, ticks, the end.

use kikitori::app::partner::{Partner, Seen, Wish};
use kikitori::app::{Action, Edit, Theme, What};
use kikitori::dialogue::question::{Facet, Lang};
use kikitori::dialogue::round::{Asked, Form, Heard, Round, Turn, Understood};
use kikitori::dialogue::scenario::Scenario;
use kikitori::locale::Locale;
use kikitori::question_file::Library;
use kikitori::tui::sheet::Sheet;
use kikitori::tui::theme::Styles;
use kikitori::tui::view::partner as view;
use ratatui::Terminal;
use ratatui::backend::{Backend, TestBackend};

const SIZES: [(u16, u16); 3] = [(40, 12), (80, 24), (100, 40)];

fn scenario(lang: Lang) -> Scenario {
    let both: serde_json::Value =
        serde_json::from_str(include_str!("../partner/owner.json")).expect("JSON");
    serde_json::from_value(both[lang.tag()].clone()).expect("an owner")
}

fn turn(ordinal: u32, words: &str, form: Form, facet: Option<Facet>) -> Turn {
    let topic = Some("biz.strengths".to_string());
    Turn {
        ordinal,
        at: 0,
        waited: 0,
        place: "biz.strengths".into(),
        asked: Asked::Typed,
        words: words.into(),
        understood: Understood {
            question: topic.clone(),
            facet,
            form,
        },
        topic,
        heard: Heard::Partner,
        reply: String::new(),
        facts: Vec::new(),
        mood: 0,
    }
}

/// A terminal that has followed a round through these turns.
fn follows(lang: Lang, turns: &[Turn], finished: bool) -> Partner {
    let locale = Locale::new(lang, None).0;
    let library = Library::load(None);
    let words = locale.localized(&library.get("locaben").expect("a set").set);
    let mut partner = Partner::new(locale, Theme::Dark, (80, 24));
    let mut see = |turns: &[Turn], finished| {
        let round = Round {
            scenario: scenario(lang),
            seed: 1,
            partner: true,
            turns: turns.to_vec(),
        };
        let seen = Seen {
            id: "a".into(),
            trainee: "佐藤".into(),
            finished,
            round,
            words: words.clone(),
        };
        partner.see(Some(seen), Vec::new());
    };
    see(&[], false);
    for count in 1..=turns.len() {
        see(&turns[..count], false);
    }
    if finished {
        see(turns, true);
    }
    partner
}

fn presses(partner: &mut Partner, actions: &[Action]) {
    for action in actions {
        if let Some(Wish::Keep(tick)) = partner.tell(What::Do(*action), 1) {
            partner.ticked(tick);
        }
    }
}

/// Compares the terminal in both languages, at each size.
fn shows(name: &str, in_language: impl Fn(Lang) -> Partner) {
    for lang in Lang::ALL {
        let mut partner = in_language(lang);
        let mut seen = String::new();
        for (width, height) in SIZES {
            partner.tell(What::Resize(width, height), 0);
            let screen = drawn(&partner);
            seen.push_str(&format!("== {width}x{height}\n{screen}\n"));
        }
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false, snapshot_path => "../snapshots" }, {
            insta::assert_snapshot!(format!("partner-{name}-{}", lang.tag()), seen);
        });
    }
}

fn drawn(partner: &Partner) -> String {
    let (width, height) = partner.size;
    let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("a terminal");
    let styles = Styles {
        theme: Theme::Dark,
        colour: true,
    };
    let frame =
        terminal.draw(|frame| Sheet::in_frame(frame, |sheet| view::draw(partner, styles, sheet)));
    frame.expect("a frame");
    let caret = terminal
        .backend_mut()
        .get_cursor_position()
        .expect("a caret");
    let text = super::text(terminal.backend().buffer());
    format!("{text}caret {},{}\n", caret.x, caret.y)
}

fn by_language<'a>(lang: Lang, ja: &'a str, en: &'a str) -> &'a str {
    match lang {
        Lang::Ja => ja,
        Lang::En => en,
    }
}

/// Asked for an example: told; then for the reason.
fn two_questions(lang: Lang) -> Vec<Turn> {
    let example = by_language(
        lang,
        "最近うまくいったお仕事を一つ、聞かせていただけますか。",
        "Could you tell me about one recent job that went well?",
    );
    let reason = by_language(
        lang,
        "そのお客様が御社に決めたのは、何が決め手だったとお考えですか。",
        "What do you think decided that customer on you?",
    );
    let told = Turn {
        facts: vec!["titanium".into()],
        ..turn(1, example, Form::Open, Some(Facet::Example))
    };
    vec![told, turn(2, reason, Form::Open, Some(Facet::Reason))]
}

#[test]
fn nobody_is_there_yet() {
    shows("waiting", |lang| {
        Partner::new(Locale::new(lang, None).0, Theme::Dark, (80, 24))
    });
}

#[test]
fn the_card_comes_first() {
    shows("card", |lang| follows(lang, &[], false));
}

#[test]
fn before_the_first_question_the_first_words_are_to_be_said() {
    shows("opening", |lang| {
        let mut partner = follows(lang, &[], false);
        presses(&mut partner, &[Action::NextField]);
        partner
    });
}

#[test]
fn a_question_that_reaches_a_fact() {
    shows("question", |lang| {
        follows(lang, &two_questions(lang), false)
    });
}

#[test]
fn a_closed_question_and_a_tick() {
    shows("closed", |lang| {
        let mut turns = two_questions(lang);
        let words = by_language(
            lang,
            "品質には自信がありますか。",
            "Are you confident in your quality?",
        );
        let closed = turn(3, words, Form::Closed, None);
        let mut partner = follows(lang, &turns, false);
        presses(&mut partner, &[Action::Enter]);
        assert_eq!(partner.count(), (2, 4));
        turns[1].facts = vec!["why-us".into()];
        turns.push(closed);
        partner = follows(lang, &turns, false);
        presses(&mut partner, &[Action::Edit(Edit::Down)]);
        partner
    });
}

#[test]
fn what_was_told_and_what_was_not() {
    shows("over", |lang| {
        let mut turns = two_questions(lang);
        turns[1].heard = Heard::Taboo;
        turns[1].reply.clone_from(&scenario(lang).taboos[0].says);
        follows(lang, &turns, true)
    });
}

#[test]
fn nothing_typed_acts_on_the_terminal() {
    let words = "\u{1b}[2J\u{1b}]0;x\u{7}なぜ\u{202e}ですか\n\t";
    let partner = follows(Lang::Ja, &[turn(1, words, Form::Open, None)], false);
    let seen = drawn(&partner);
    assert!(!seen.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{seen}");
}
