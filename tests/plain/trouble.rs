//! What goes wrong: hostile input, nobody to ask, a signal, a database that is locked.

use super::held::home;

#[test]
fn hostile_lines_do_no_harm() {
    let home = home("ja");
    let mut script: Vec<u8> = b":go biz.it\n".to_vec();
    script.extend("\u{1b}[31m赤\u{1b}]0;x\u{7}\u{202e}逆\u{0}\u{200b}\n".as_bytes());
    script.extend(b":go biz.weaknesses\n\xe3\x81\xff\n:go ctl.ip\n\xff\n:go mgmt.succession\n");
    script.extend("長".repeat(33_000).as_bytes());
    script.extend("\n:go biz.history\n".as_bytes());
    let most = "歴".repeat(21_845);
    script.extend(most.as_bytes());
    script.extend(b"\n:go biz.history\nmore\n:\x1b[2J\n");
    let ended = home.run(&["interview", "北上\u{1b}[2J製作所"], &script);
    assert!(ended.status.success(), "{}", ended.err);
    let hidden = |c: char| c.is_control() && c != '\n' || c == '\u{202e}' || c == '\u{200b}';
    assert!(!ended.out.contains(hidden) && !ended.err.contains(hidden));
    assert_eq!(home.answer(1, "biz.it").1, "[31m赤]0;x逆");
    assert_eq!(home.answer(1, "biz.weaknesses").1, "\u{fffd}\u{fffd}");
    assert_eq!(ended.out.matches("UTF-8 として読めない").count(), 1);
    assert_eq!(
        ended.out.matches("64 KiB").count(),
        2,
        "the long line, and one more line"
    );
    assert_eq!(
        home.answer(1, "mgmt.succession"),
        ("open".into(), String::new())
    );
    assert_eq!(home.answer(1, "biz.history").1, most);
}

#[test]
fn without_a_company_and_a_terminal_it_says_what_to_type() {
    let home = home("ja");
    for args in [&[][..], &["interview"]] {
        let ended = home.run(args, b"");
        assert_eq!(ended.status.code(), Some(1));
        assert!(ended.out.is_empty(), "{}", ended.out);
        assert!(
            ended.err.contains("kikitori interview 会社名 --plain"),
            "{}",
            ended.err
        );
    }
}

#[cfg(unix)]
#[test]
fn a_signal_closes_the_clock_and_keeps_every_word() {
    for (signal, code) in [("TERM", 143), ("HUP", 129), ("INT", 130)] {
        let home = home("ja");
        let mut held = home.start(&["interview", "北上製作所"]);
        held.tell(":go 9");
        held.hear("[9/28]");
        held.tell("日報は紙のままで、\\");
        held.tell(":一覧");
        held.hear("[28] 対応策");
        held.a_moment();
        let pid = held.child.id().to_string();
        let sent = std::process::Command::new("kill")
            .args(["-s", signal, &pid])
            .status();
        assert!(sent.expect("kill runs").success());
        // The input stays open: it is the signal that ends the program.
        assert_eq!(held.child.wait().expect("ends").code(), Some(code));
        let ended = held.end();
        assert!(ended.out.contains("下書き"), "{}", ended.out);
        assert_eq!(home.answer(1, "biz.it").1, "日報は紙のままで、");
        assert_eq!(
            home.rows("SELECT question, closed_by FROM times ORDER BY seq DESC LIMIT 1"),
            [["biz.it", "exit"]]
        );
    }
}

#[test]
fn what_cannot_be_kept_is_said_and_tried_again() {
    let home = home("ja");
    let mut held = home.start(&["interview", "北上製作所"]);
    held.hear("[1/28]");
    let other = rusqlite::Connection::open(home.database()).expect("opens");
    other.execute_batch("BEGIN IMMEDIATE").expect("locked");
    held.tell(":go 9");
    held.tell("紙の日報。");
    held.hear_error("ほかのプログラムが");
    other.execute_batch("ROLLBACK").expect("free");
    held.hear("ここまでの入力はすべて保存しました");
    let ended = held.end();
    assert!(ended.status.success(), "{}", ended.err);
    assert_eq!(home.answer(1, "biz.it").1, "紙の日報。");
}

#[test]
fn input_that_ends_while_nothing_can_be_kept_fails() {
    let home = home("ja");
    let mut held = home.start(&["interview", "北上製作所"]);
    held.hear("[1/28]");
    let other = rusqlite::Connection::open(home.database()).expect("opens");
    other.execute_batch("BEGIN IMMEDIATE").expect("locked");
    held.tell(":go 9");
    held.hear_error("ほかのプログラムが");
    let ended = held.end();
    assert_eq!(ended.status.code(), Some(1));
    assert!(
        !ended.out.contains("下書きとして保存しました"),
        "{}",
        ended.out
    );
}
