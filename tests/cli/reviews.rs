//! An interview goes to a reviewer's machine in a file and comes back in one; there is no network.

use kikitori::dialogue::question::Facet;
use kikitori::dialogue::record::Record;
use kikitori::dialogue::review::{Opinion, Review};
use serde_json::{Value, json};

use super::given::*;

/// The command line of the reviewer's machine.
const THERE: [&str; 2] = ["--database", "there.db"];

fn done(home: &Home, lang: &str, args: &[&str]) -> String {
    let ended = home.run(lang, args);
    assert_eq!(ended.status, 0, "{ended:?}");
    ended.out
}

fn there(home: &Home, lang: &str, args: &[&str]) -> String {
    done(home, lang, &[&THERE, args].concat())
}

fn opinion(at: u8, question: &str, comment: &str) -> Record {
    Record::Opinion(Opinion {
        id: format!("0193a000-0000-7000-8000-0000000001{at:02}"),
        edit: 1,
        question: question.into(),
        reviewer: "高橋".into(),
        at: NOON + 86_400_000,
        about: "三台".into(),
        comment: comment.into(),
        ask_again: true,
        facets: vec![Facet::Time],
        ..Opinion::default()
    })
}

fn review(finished: bool) -> Record {
    Record::Review(Review {
        id: "0193a000-0000-7000-8000-000000000200".into(),
        reviewer: "高橋".into(),
        begun: NOON + 80_000_000,
        finished: finished.then_some(NOON + 90_000_000),
    })
}

fn rewritten(question: &str, text: &str) -> [Record; 2] {
    let revision = Record::Revision {
        question: question.into(),
        follow_up: None,
        author: "佐藤".into(),
        text: text.into(),
    };
    [answered(question, text), revision]
}

fn kept(home: &Home, at: &str, records: &[Record], clock: i64) {
    let file = match at {
        "there" => home.path("there.db"),
        _ => home.database(),
    };
    open(&file).commit(1, NOON + clock, records).expect("kept");
}

/// An interview that the reviewer has, with two answers.
fn handed_over(lang: &str) -> Home {
    let mut records = everything();
    for (question, text) in [
        ("biz.history", "祖父が始めた。"),
        ("env.employees", "二十八名"),
    ] {
        records.extend(rewritten(question, text));
    }
    let home = Home::new().filled(&[(header(1, "北上製作所"), records)]);
    done(&home, lang, &["export", "1", "-o", "out.jsonl"]);
    there(&home, lang, &["import", "out.jsonl"]);
    home
}

fn line(home: &Home, args: &[&str]) -> Value {
    done(
        home,
        "en",
        &[args, &["export", "1", "-o", "seen.jsonl"]].concat(),
    );
    let text = std::fs::read(home.path("seen.jsonl")).expect("written");
    serde_json::from_slice(&text).expect("a line")
}

fn answer<'a>(line: &'a Value, question: &str) -> &'a Value {
    let answers = line["answers"].as_array().expect("answers");
    let found = answers.iter().find(|it| it["question"] == question);
    &found.expect("answered")["answer"]
}

fn round_trip(lang: &str, [first, reviewed, beside]: [&str; 3], known: &str) {
    let home = handed_over(lang);
    let mut said = vec![review(true)];
    said.push(opinion(1, "biz.history", "何年に始めたのですか。"));
    said.push(opinion(2, "mgmt.succession", "=1+1"));
    // Both have gone on with one answer, one of them with another.
    said.extend(rewritten("env.employees", "三十名"));
    kept(&home, "there", &said, 90_000_000);
    let mut here = rewritten("env.employees", "二十九名").to_vec();
    here.extend(rewritten("biz.history", "祖父が昭和43年に始めた。"));
    kept(&home, "here", &here, 50_000_000);

    there(&home, lang, &["export", "1", "-o", "back.jsonl"]);
    let told = done(&home, lang, &["import", "back.jsonl"]);
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(lines.len(), 3, "{told}");
    assert_eq!(lines[..2], [first, reviewed]);
    assert!(lines[2].starts_with(beside), "{told}");

    let seen = line(&home, &[]);
    assert_eq!(seen["assisted"], "reviewed");
    assert_eq!(answer(&seen, "env.employees"), "二十九名");
    assert_eq!(answer(&seen, "biz.history"), "祖父が昭和43年に始めた。");
    let elsewhere: Vec<_> = seen["elsewhere"].as_array().unwrap().iter().collect();
    assert_eq!(elsewhere.len(), 1);
    assert_eq!(
        (&elsewhere[0]["answer"], &elsewhere[0]["author"]),
        (&json!("三十名"), &json!("佐藤"))
    );
    let comments: Vec<_> = seen["opinions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| &it["comment"])
        .collect();
    assert_eq!(comments, ["何年に始めたのですか。", "=1+1"]);
    // What a reader of rows sees.
    let rows = rusqlite::Connection::open(home.database()).unwrap();
    let sql = "SELECT group_concat(question || ' ' || ask_again || standing, ',') FROM opinions";
    let rows: String = rows.query_row(sql, [], |row| row.get(0)).unwrap();
    assert_eq!(rows, "biz.history 11,mgmt.succession 11");

    // Once more, and what the reviewer had at first: nothing changes.
    for file in ["back.jsonl", "out.jsonl"] {
        assert_eq!(done(&home, lang, &["import", file]), format!("{known}\n"));
        assert_eq!(line(&home, &[]), seen, "{file}");
    }
    // The other way round each keeps its own answer too, and then both say the same of the review.
    done(&home, lang, &["export", "1", "-o", "again.jsonl"]);
    there(&home, lang, &["import", "again.jsonl"]);
    let other = line(&home, &THERE);
    assert_eq!(answer(&other, "env.employees"), "三十名");
    assert_eq!(
        (&other["opinions"], &other["reviews"]),
        (&seen["opinions"], &seen["reviews"])
    );
}

#[test]
fn there_and_back_in_japanese() {
    round_trip(
        "ja",
        [
            "取り込んだファイル 1 · 新しい面談 0 · 更新 0 · すでにあったもの 1",
            "添削を取り込みました: 面談 1 件、質問 2 問",
            "答えが食い違うところが 1 か所あります。どちらも消さずに、並べて残しました。",
        ],
        "取り込んだファイル 1 · 新しい面談 0 · 更新 0 · すでにあったもの 1",
    );
}

#[test]
fn there_and_back_in_english() {
    round_trip(
        "en",
        [
            "Files taken in: 1 · new interviews: 0 · updated: 0 · known already: 1",
            "Reviews taken in: one interview, 2 questions",
            "In one place the answers differ. Both wordings were kept, side by side.",
        ],
        "Files taken in: 1 · new interviews: 0 · updated: 0 · known already: 1",
    );
}

#[test]
fn an_update_brings_the_newer_answers_and_keeps_the_older_ones_beside() {
    let home = handed_over("en");
    let mut there_too = rewritten("env.employees", "三十名").to_vec();
    there_too.push(opinion(1, "biz.history", "何年に"));
    kept(&home, "there", &there_too, 90_000_000);
    let mut here = rewritten("env.employees", "二十九名").to_vec();
    here.push(opinion(2, "biz.history", "誰と"));
    kept(&home, "here", &here, 50_000_000);
    there(&home, "en", &["export", "1", "-o", "back.jsonl"]);

    // Tried without first: that does not stand in the way.
    done(&home, "en", &["import", "back.jsonl"]);
    let told = done(&home, "en", &["import", "--update", "back.jsonl"]);
    assert!(
        told.starts_with("Files taken in: 1 · new interviews: 0 · updated: 1 ·"),
        "{told}"
    );
    let seen = line(&home, &[]);
    assert_eq!(answer(&seen, "env.employees"), "三十名");
    let beside: Vec<_> = seen["elsewhere"].as_array().unwrap().iter().collect();
    let beside: Vec<_> = beside
        .iter()
        .map(|it| (&it["answer"], &it["settled"]))
        .collect();
    assert!(
        beside.contains(&(&json!("二十九名"), &Value::Null)),
        "{beside:?}"
    );
    assert_eq!(seen["opinions"].as_array().unwrap().len(), 2);
    let told = done(&home, "en", &["import", "--update", "back.jsonl"]);
    assert!(told.ends_with("known already: 1\n"), "{told}");
    assert_eq!(line(&home, &[]), seen);
}

#[test]
fn what_the_room_saw_is_in_no_file() {
    use kikitori::dialogue::room::{Room, Shown};
    let home = handed_over("ja");
    let room = Room {
        frozen: true,
        shown: Shown::Blank,
    };
    let before = line(&home, &[]);
    kept(&home, "here", &[Record::Room(room)], 90_000_000);
    assert_eq!(line(&home, &[]), before);
}
