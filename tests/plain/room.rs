//! What the room sees, line by line.

use super::INTERVIEW;
use super::held::home;

#[test]
fn the_room_is_shown_what_a_line_says_and_left_with_nothing() {
    let script = ":room\n:room answer\n:会場　答え\n:会場 問いかけ\n:room\n:room freeze\n:room blank\n\
                  :room\n:room blank\n:room write\n:room nonsense\n";
    for (lang, lines) in [
        (
            "ja",
            [
                "会場に見えるもの：質問だけ",
                "会場に答えが見えています。",
                "会場から答えを隠しました。",
                "会場に問いかけが見えています。",
                "会場に見えるもの：質問、問いかけ",
                "会場の画面を止めました。",
                "会場の画面を消しました。",
                "会場に見えるもの：なし（消しています）",
                "会場の画面を戻しました。",
                "みんなで書く時間です。",
                ":会場 の後に、",
            ],
        ),
        (
            "en",
            [
                "The room sees: the question only",
                "The room sees the answer, and",
                "The answer is hidden from the room.",
                "The room sees the probes.",
                "The room sees: the question, the probes",
                "Frozen: ",
                "Blank: ",
                "The room sees: nothing (blank)",
                "Restored: ",
                "Everyone writes: ",
                "After :room, type one of",
            ],
        ),
    ] {
        let home = home(lang);
        let ended = home.run(&INTERVIEW, script.as_bytes());
        let mut rest = ended.out.as_str();
        for line in lines {
            let at = rest.find(line);
            let at = at.unwrap_or_else(|| panic!("{line}:\n{}", ended.out));
            rest = &rest[at + line.len()..];
        }
        assert_eq!(home.value("SELECT count(*) FROM answer"), "0");
        let left = r#"{"frozen":false,"shown":"waiting"}"#;
        assert_eq!(home.rows("SELECT json FROM room"), [[left]]);
    }
}

#[test]
fn a_finished_interview_leaves_nothing_before_the_room_either() {
    let home = home("ja");
    home.run(&INTERVIEW, "三代目です\n:会場 答え\n:終了\n".as_bytes());
    let left = r#"{"frozen":false,"shown":"waiting"}"#;
    assert_eq!(home.rows("SELECT json FROM room"), [[left]]);
}
