//! A partner plays the owner at a second terminal; the trainee's end is driven as her program
//! drives it.

use std::path::PathBuf;

use kikitori::dialogue::question::Facet;

use super::place::Place;
use super::trainee::Trainee;
use super::window::{DEADLINE, Window};

const EXAMPLE: &str = "最近うまくいったお仕事を一つ、聞かせていただけますか。";

impl Place {
    fn practice_file(&self) -> PathBuf {
        self.database().with_extension("practice.db")
    }

    fn ticks(&self) -> PathBuf {
        self.folder().join("interviews.practice.db.partner.jsonl")
    }

    /// The owner's terminal, at home in an empty folder.
    fn owner(&self) -> Window {
        let mut owner = self.start(&["practise", "--as", "owner"]);
        owner.sees("始まるのを待っています");
        owner
    }
}

/// Goes on as the trainee's loop does, until the log is as wanted.
fn until_logged(trainee: &mut Trainee, wanted: &str) {
    let end = std::time::Instant::now() + DEADLINE;
    while trainee.log() != wanted {
        assert!(std::time::Instant::now() < end, "{}", trainee.log());
        trainee.keeps();
        std::thread::yield_now();
    }
}

#[test]
fn a_round_with_a_partner_from_its_card_to_its_end() {
    let place = Place::new();
    let mut owner = place.owner();
    let mut trainee = Trainee::begins(&place.practice_file(), 1);
    owner.sees("演じ方");
    owner.sees("ロールプレイ（練習）");
    owner.press("Tab");
    owner.sees("まだ問いは届いていません");
    owner.press("Enter");
    owner.sees("まだ問いが届いていません。最初の言葉");

    trainee.asks(EXAMPLE, Some(Facet::Example));
    owner.sees("最近うまくいったお仕事");
    owner.sees("強み（技術力・販売力等） · 具体例");
    owner.sees("▸ → 1");
    owner.press("Enter");
    owner.sees("▸✓→ 1");
    until_logged(&mut trainee, "1 partner titanium");

    // The trainee closes her program and goes on; the owner's terminal stays where it is.
    let mut trainee = trainee.restarts();
    trainee.asks(
        "御社に決めたのは、何が決め手だったのでしょう。",
        Some(Facet::Reason),
    );
    owner.sees("問い2");
    owner.sees("▸ → 2");
    owner.send("４");
    owner.sees("番号・語 ４");
    owner.press("Enter");
    owner.sees("話したこと 2/4");
    owner.send("5");
    owner.press("Enter");
    owner.sees("⚑  5");
    until_logged(&mut trainee, "1 partner titanium, 2 taboo son");
    owner.press("Enter");
    owner.loses("⚑");
    until_logged(&mut trainee, "1 partner titanium, 2 partner son");

    // What was told in reply to an earlier question.
    owner.press("Left");
    owner.sees("問い1（前の問い）");
    owner.send("3");
    owner.press("Enter");
    until_logged(&mut trainee, "1 partner titanium+man, 2 partner son");

    assert!(place.ticks().exists());
    trainee.finishes();
    assert!(!place.ticks().exists(), "the ticks are in the log");
    owner.sees("この練習は終わりました");
    owner.sees("✓ 断られたチタン部品を三週間で試作");
    owner.sees("○ 担当者が図面を直して返すから選ばれる");

    let number = trainee.session.number;
    let kept = trainee.desk.store.load(number).unwrap().round.unwrap();
    assert_eq!(
        Some(kept),
        trainee.session.round,
        "as it was shown, so it is kept"
    );

    // The next round, the day after, goes on at the same terminal.
    drop(trainee);
    let _next = Trainee::begins(&place.practice_file(), 86_400);
    owner.sees("最初の言葉");
    owner.quits();
}

#[test]
fn the_screen_takes_the_ticks_into_its_log() {
    let place = Place::new();
    let mut owner = place.owner();
    let mut trainee = place.start(&["practise", "kitayama-seiki", "--partner"]);
    trainee.sees("社長役の方が答えます");
    owner.sees("演じ方");
    trainee.types(EXAMPLE);
    trainee.press("Enter");
    owner.sees("問い1");
    owner.press("Enter");
    owner.sees("話したこと 1/");
    assert!(place.ticks().exists());
    trainee.press("Ctrl+E");
    trainee.sees("聞けた事実 1 / ");
    owner.sees("この練習は終わりました");
    assert!(!place.ticks().exists(), "the ticks are in the log");
    owner.quits();
    trainee.quits();
}

#[test]
fn ticks_of_an_owner_who_left_are_there_when_he_comes_back() {
    let place = Place::new();
    let mut trainee = Trainee::begins(&place.practice_file(), 1);
    trainee.asks(EXAMPLE, Some(Facet::Example));
    let mut owner = place.start(&["practise", "--as", "owner"]);
    owner.sees("▸ → 1");
    owner.press("Enter");
    owner.sees("話したこと 1/4");
    owner.quits();
    let mut owner = place.start(&["practise", "--as", "owner"]);
    owner.sees("話したこと 1/4");
    owner.quits();
    until_logged(&mut trainee, "1 partner titanium");
}

#[test]
fn any_size_any_language_and_back() {
    let place = Place::new();
    let mut trainee = Trainee::begins(&place.practice_file(), 1);
    trainee.asks(EXAMPLE, Some(Facet::Example));
    let mut owner = place.start(&["practise", "--as", "owner"]);
    owner.sees("▸ → 1");
    for (width, height) in [(1, 1), (39, 24), (40, 12), (200, 60), (80, 24)] {
        owner.resize(width, height);
    }
    owner.sees("▸ → 1");
    owner.send("\x1b[19~");
    owner.sees("Question 1");
    owner.press("F8 F9");
    owner.sees("開いた質問");
    owner.until("the cursor where text goes in", |it| {
        it.cursor() == (22, 10)
    });
    owner.quits();
}

#[test]
fn it_ends_by_a_signal_and_leaves_the_terminal_as_it_was() {
    let place = Place::new();
    let mut owner = place.owner();
    owner.signal(rustix::process::Signal::TERM);
    assert_eq!(owner.ends().code(), Some(128 + 15));
    owner.is_as_before();
    assert!(!place.database().exists() && !place.practice_file().exists());
}
