//! Judging answers from standard input: verdicts in their order, faults by line, an input that
//! pauses and a reader that leaves.

use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;
use std::sync::mpsc::channel;
use std::time::Duration;

use serde_json::{Value, json};

use super::given::*;

const GOOD: &str = r#"{"id": "g", "lang": "ja", "question": "mgmt.succession", "answer": "後継者は長男（専務・38歳）。2035年春に社長交代、株式は今年から暦年贈与。"}"#;

fn asked(id: &str, lang: &str, question: &str, answer: &str) -> String {
    json!({"id": id, "lang": lang, "question": question, "answer": answer}).to_string()
}

fn verdicts(ended: &Ended) -> Vec<Value> {
    let read = |line| serde_json::from_str(line).expect("JSON on each line");
    ended.out.lines().map(read).collect()
}

#[test]
fn a_verdict_is_one_line_and_speaks_the_answers_language() {
    let home = Home::new();
    let lines = [
        asked("1", "ja", "mgmt.succession", "長男の健太です"),
        asked("2", "en", "mgmt.succession", "My son Daniel"),
        GOOD.to_owned(),
        asked("4", "en", "env.banks", "n/a"),
    ];
    let expected = "\
        {\"id\":\"1\",\"thin\":true,\"kind\":\"short\",\"found\":[\"actor\"],\"missing\":[\"time\",\"how\"],\
        \"probe\":\"time\",\"why\":\"「誰」は聞けました。まだ聞けそうなこと：いつ、どう\"}\n\
        {\"id\":\"2\",\"thin\":true,\"kind\":\"short\",\"found\":[\"actor\"],\"missing\":[\"time\",\"how\"],\
        \"probe\":\"time\",\"why\":\"Heard: who. May still be told: when, how\"}\n\
        {\"id\":\"g\",\"thin\":false,\"kind\":\"good\",\"found\":[\"actor\",\"time\",\"how\"],\"missing\":[],\
        \"probe\":null,\"why\":\"この質問で伺いたいことは聞けています。\"}\n\
        {\"id\":\"4\",\"thin\":true,\"kind\":\"non_answer\",\"found\":[],\"missing\":[\"actor\",\"number\"],\
        \"probe\":\"actor\",\"why\":\"The answer was \\\"none\\\" or \\\"don't know\\\". The reason, or a case close by, \
        may still be told.\"}\n";
    // The language of the screen, the model, line ends and a byte order mark change nothing here.
    let unix = lines.join("\n");
    let windows = format!("\u{feff}{}\r\n", lines.join("\r\n"));
    for lang in ["ja", "en"] {
        for (args, input) in [
            (&["assess"][..], &unix),
            (&["assess", "--set", "locaben"], &windows),
        ] {
            let ended = home.run_on(lang, args, input.as_bytes());
            assert_eq!((ended.status, ended.err.as_str()), (0, ""));
            assert_eq!(ended.out, expected);
        }
        let ended = home.run_on(lang, &["assess", "--no-model"], unix.as_bytes());
        assert_eq!((ended.status, ended.err.as_str()), (0, ""));
        let thin: Vec<Value> = verdicts(&ended)
            .iter()
            .map(|it| it["thin"].clone())
            .collect();
        assert_eq!(
            thin,
            [true, true, false, true],
            "by the rules and the words alone"
        );
    }
    assert!(!home.database().exists(), "nothing was made");
}

#[test]
fn a_line_that_cannot_be_judged_is_named_and_the_others_are_judged() {
    let home = Home::new();
    let object = |key: &str, value: Value| {
        let mut object: Value = serde_json::from_str(GOOD).unwrap();
        object[key] = value;
        object.to_string().into_bytes()
    };
    let mut without = serde_json::from_str::<Value>(GOOD).unwrap();
    without.as_object_mut().unwrap().remove("question");
    let rows: &[(Vec<u8>, &str, &str)] = &[
        (
            b"hello".to_vec(),
            "# 行目は 1 バイト目から JSON として読めません。",
            "Line # of the input is not JSON from byte 1 on.",
        ),
        (
            b"".to_vec(),
            "# 行目は空です。",
            "Line # of the input is empty.",
        ),
        (
            b"{\"id\": \"\xff\xfe\"}".to_vec(),
            "# 行目は 9 バイト目から UTF-8 として読めません。",
            "Line # of the input is not UTF-8 from byte 9 on.",
        ),
        (
            GOOD.replace("後継", "\0").into_bytes(),
            "JSON として読めません",
            "Line # of the input is not JSON from byte",
        ),
        (
            b"[1, 2]".to_vec(),
            "オブジェクトではありません",
            "Line # of the input is JSON, but no object.",
        ),
        (
            without.to_string().into_bytes(),
            "# 行目のオブジェクトに「question」がありません。",
            "The object in line # of the input has no \"question\".",
        ),
        (
            object("answer", json!(5)),
            "# 行目の「answer」が文字列ではありません。",
            "In line # of the input, \"answer\" is not text.",
        ),
        (
            object("id", Value::Null),
            "# 行目の「id」が文字列ではありません。",
            "In line # of the input, \"id\" is not text.",
        ),
        (
            GOOD.replacen('{', "{\"id\": \"h\", ", 1).into_bytes(),
            "# 行目に、同じキーが二度あります。",
            "In line # of the input, a key stands twice.",
        ),
        (
            object("lang", json!("fr")),
            "lang が「fr」です。\n  ja か en にしてください。",
            "\"lang\" is \"fr\".\n  Write \"ja\" or \"en\".",
        ),
        (
            object("question", json!("mgmt.nothing")),
            "# 行目の質問は「mgmt.nothing」です。質問集 locaben にこの ID の質問はありません。",
            "the question is \"mgmt.nothing\". The set locaben has none of that id.",
        ),
        (
            object("answer", json!("あ".repeat(22_000))),
            "# 行目の回答は 64 KiB より長く",
            "The answer in line # of the input is longer than 64 KiB",
        ),
        (
            vec![b'x'; 8 * 1024 * 1024],
            "# 行目は 1024 KiB を超えています。",
            "Line # of the input is longer than 1024 KiB.",
        ),
    ];
    let between = rows.iter().flat_map(|(line, ..)| [line, GOOD.as_bytes()]);
    let input: Vec<&[u8]> = std::iter::once(GOOD.as_bytes()).chain(between).collect();
    for lang in ["ja", "en"] {
        let ended = home.run_on(lang, &["assess"], &input.join(&b'\n'));
        assert_eq!(ended.status, 1);
        assert_eq!(verdicts(&ended).len(), rows.len() + 1);
        let said: Vec<&str> = ended.err.lines().collect();
        assert_eq!(said.len(), 2 * rows.len(), "{}", ended.err);
        for (at, (said, (_, ja, en))) in said.chunks(2).zip(rows).enumerate() {
            let expected = if lang == "ja" { ja } else { en };
            let expected = expected.replace('#', &(2 * at + 2).to_string());
            let said = said.join("\n");
            assert!(said.contains(&expected), "{expected}: {said}");
        }
    }
}

#[test]
fn what_would_act_on_a_terminal_is_escaped_and_comes_back_whole() {
    let home = Home::new();
    let id = "\u{1b}]0;題\u{7}\u{202e}\u{9b}2J\u{0}";
    let hostile = asked(id, "ja", "biz.it", "\u{0}\u{1b}[2J\u{202e}");
    let unknown = asked("1", "ja", id, "");
    let ended = home.run_on(
        "en",
        &["assess"],
        format!("{hostile}\n{unknown}").as_bytes(),
    );
    assert_eq!(ended.status, 1);
    assert_eq!(verdicts(&ended)[0]["id"], id);
    for text in [&ended.out, &ended.err] {
        let acts = |c: char| c.is_control() && c != '\n' || c == '\u{202e}';
        assert!(!text.contains(acts), "{text:?}");
    }
}

#[test]
fn another_set_is_named_and_one_that_is_not_there_refused() {
    let home = Home::new();
    let line = asked("1", "ja", "ctl.rnd", "なし");
    let ended = home.run_on("en", &["assess", "--set", "none"], line.as_bytes());
    assert_eq!((ended.status, ended.out.as_str()), (1, ""));
    assert!(ended.err.contains("locaben"), "{}", ended.err);
    let ended = home.run_on("en", &["assess", "--set", "first-visit"], line.as_bytes());
    assert_eq!((ended.status, ended.out.as_str()), (1, ""));
    assert!(
        ended.err.contains("kikitori sets show first-visit"),
        "{}",
        ended.err
    );
    let none = home.run_on("ja", &["assess"], b"");
    assert_eq!(
        (none.status, none.out.as_str(), none.err.as_str()),
        (0, "", "")
    );
}

#[test]
fn a_line_is_answered_while_the_input_pauses() {
    let home = Home::new();
    let mut command = home.command("ja", &["assess"]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.stderr(Stdio::null()).spawn().expect("runs");
    let mut stdin = child.stdin.take().expect("piped");
    let stdout = child.stdout.take().expect("piped");
    let (sender, answers) = channel();
    std::thread::spawn(move || {
        for line in BufReader::new(stdout).lines() {
            sender.send(line.expect("UTF-8")).expect("heard");
        }
    });
    for (id, tail) in [("1", ""), ("2", "{\"id\": \"ha")] {
        let line = asked(id, "ja", "biz.it", "なし");
        stdin
            .write_all(format!("{line}\n{tail}").as_bytes())
            .unwrap();
        let answer = answers
            .recv_timeout(Duration::from_secs(60))
            .expect("answered before the input goes on");
        assert!(
            answer.starts_with(&format!("{{\"id\":\"{id}\"")),
            "{answer}"
        );
    }
    drop(stdin);
    assert_eq!(child.wait().expect("ends").code(), Some(1));
}

#[test]
fn a_reader_that_leaves_ends_it_quietly() {
    let home = Home::new();
    // It writes by the block while there is more to read: many lines, so the quick way to judge.
    let mut command = home.command("en", &["assess", "--no-model"]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.stderr(Stdio::piped()).spawn().expect("runs");
    let mut stdin = child.stdin.take().expect("piped");
    let mut stdout = BufReader::new(child.stdout.take().expect("piped"));
    let line = format!("{GOOD}\n");
    stdin.write_all(line.as_bytes()).unwrap();
    stdout.read_line(&mut String::new()).expect("answered");
    drop(stdout);
    // Goes on until the program is gone.
    while stdin.write_all(line.as_bytes()).is_ok() {}
    let ended = home.ended(child.wait_with_output().expect("ends"));
    assert_eq!((ended.status, ended.err.as_str()), (0, ""));
}
