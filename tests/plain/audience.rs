//! The audience's screen line by line.

#[path = "../audience/facilitator.rs"]
mod facilitator;

use facilitator::{ASK, Facilitator};
use kikitori::dialogue::room::{Exercise, Shown};

use super::held::home;

#[test]
fn what_the_room_sees_is_said_whenever_it_changes() {
    for (lang, waiting, probes, dark, late, up) in [
        (
            "ja",
            "まもなく始まります",
            "あなたなら、次に何を尋ねますか",
            "画面は消してあります",
            "予定の5分0秒を過ぎました",
            "時間になりました",
        ),
        (
            "en",
            "We are about to begin",
            "What would you ask next?",
            "The screen is blank",
            "Over the planned 5 min 0 s",
            "Time's up",
        ),
    ] {
        let home = home(lang);
        let mut room = home.start(&["present"]);
        room.hear(waiting);
        let mut facilitator = Facilitator::begins(&home.database(), "㊙製作所");
        facilitator.keeps_in_private("㊙");
        facilitator.asks(|_| ());
        room.hear("事業への着目 2/5");
        room.hear(ASK);
        facilitator.asks(|it| it.answer = Some("難削材の切削。".into()));
        room.hear("難削材の切削。");
        facilitator.asks(|it| {
            it.answer = Some("難削材の切削。".into());
            it.probes = vec!["ほかにどこへ。".into(), "決め手は。".into()];
        });
        room.hear(probes);
        room.hear("2. 決め手は。");
        facilitator.asks(|it| it.time.spent = 300_001);
        room.hear(late);
        facilitator.asks(|it| {
            it.exercise = Some(Exercise {
                began: 0,
                length: 60_000,
            });
        });
        room.hear(up);
        facilitator.shows(Shown::Blank);
        room.hear(dark);
        drop(facilitator);
        room.hear(waiting);
        room.tell(":quit");
        let ended = room.end();
        assert!(ended.status.success(), "{}", ended.err);
        assert_eq!(ended.out.matches(ASK).count(), 1, "{}", ended.out);
        assert!(!ended.out.contains('㊙') && ended.err.is_empty());
    }
}

#[test]
fn words_that_grow_are_said_once_they_rest() {
    let home = home("ja");
    let mut facilitator = Facilitator::begins(&home.database(), "北上製作所");
    let mut room = home.start(&["present"]);
    facilitator.asks(|it| it.answer = Some(String::new()));
    room.hear("先方の言葉");
    let all = "難削材の切削を三週間で。";
    for (end, _) in all.char_indices().skip(1) {
        facilitator.asks(|it| it.answer = Some(all[..end].into()));
    }
    facilitator.asks(|it| it.answer = Some(all.into()));
    room.hear(all);
    let ended = room.end();
    assert!(ended.status.success());
    assert!(ended.out.matches("難削").count() <= 2, "{}", ended.out);
    assert_eq!(ended.out.matches(ASK).count(), 1, "{}", ended.out);
}

#[test]
fn at_the_end_of_the_input_it_has_said_what_there_is() {
    let home = home("ja");
    let mut facilitator = Facilitator::begins(&home.database(), "北上製作所");
    facilitator.asks(|it| it.answer = Some("言葉\u{1b}[2J".into()));
    let ended = home.run(&["present", "北上"], b"");
    assert!(ended.status.success(), "{}", ended.err);
    assert!(ended.out.contains(ASK) && ended.out.contains("言葉<U+001B>"));
    let unknown = home.run(&["present", "遠野"], b"");
    assert_eq!(unknown.status.code(), Some(1));
    assert!(unknown.err.contains("遠野"), "{}", unknown.err);
}

#[test]
fn what_cannot_be_read_is_said_once() {
    let home = home("ja");
    std::fs::write(home.database(), "データベースではありません".repeat(100)).unwrap();
    let mut room = home.start(&["present"]);
    room.hear_error("plain.db");
    std::fs::remove_file(home.database()).unwrap();
    let mut facilitator = Facilitator::begins(&home.database(), "北上製作所");
    facilitator.asks(|_| ());
    room.hear(ASK);
    assert!(room.end().status.success());
}

#[test]
fn without_a_terminal_it_says_so() {
    let home = home("ja");
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_kikitori"))
        .args(["present", "--lang", "ja", "--database"])
        .arg(home.database())
        .env_clear()
        .env("HOME", home.folder.path())
        .output()
        .expect("runs");
    assert_eq!(output.status.code(), Some(1));
    let err = String::from_utf8(output.stderr).expect("UTF-8");
    assert!(err.contains("画面を出せる端末ではありません"), "{err}");
}
