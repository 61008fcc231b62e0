//! Interviews out and in, as their users notice it; what is written is read by others' programs.

use std::process::Command;

use serde_json::{Value, json};

use super::given::*;

/// What a spreadsheet or a reader of rows could stumble over.
const AWKWARD: &str = "=1+1 \"引用\", 👩\u{200D}🔧\n二行目\t; '終わり'";

fn filled() -> Home {
    let mut all = everything();
    all.push(answered("biz.history", AWKWARD));
    let mut second = header(2, "+花巻醸造");
    second.interviewer = "@田中".into();
    second.finished = Some(NOON + 9_000_000);
    Home::new().filled(&[
        (header(1, "北上製作所"), all),
        (second, vec![answered("mgmt.philosophy", "-5")]),
    ])
}

/// What a Python program prints; `None`, in words, where a module is not installed.
#[expect(
    clippy::disallowed_macros,
    reason = "what a test leaves out is said where its result is"
)]
fn python(needs: &str, program: &str, home: &Home) -> Option<Value> {
    let there = Command::new("python3")
        .args(["-c", &format!("import {needs}")])
        .output();
    if !there.is_ok_and(|it| it.status.success()) {
        eprintln!("skipped: python3 with {needs} is not installed");
        return None;
    }
    let ran = Command::new("python3")
        .args(["-c", &format!("import json, {needs}\n{program}")])
        .current_dir(home.path("."))
        .output()
        .expect("runs");
    let said = String::from_utf8_lossy(&ran.stderr);
    assert!(ran.status.success(), "{said}");
    Some(serde_json::from_slice(&ran.stdout).expect("JSON"))
}

fn done(home: &Home, args: &[&str]) -> Ended {
    let ended = home.run("ja", args);
    assert_eq!(ended.status, 0, "{ended:?}");
    ended
}

fn read(home: &Home, name: &str) -> Vec<u8> {
    std::fs::read(home.path(name)).expect("written")
}

#[test]
fn what_goes_out_comes_back_in_another_database_to_the_byte() {
    let home = filled();
    let ended = done(&home, &["export", "-o", "a.jsonl"]);
    assert_eq!(ended.out, "");
    assert_eq!(ended.err, "a.jsonl に面談 2 件を書き出しました。\n");
    let into = |args: &[&str]| done(&home, &[&["--database", "other.db"], args].concat());
    let summary = "取り込んだファイル 1 · 新しい面談 2 · 更新 0 · すでにあったもの 0\n";
    let ended = into(&["import", "a.jsonl"]);
    assert_eq!((ended.out.as_str(), ended.err.as_str()), (summary, ""));
    into(&["export", "-o", "b.jsonl"]);
    assert_eq!(read(&home, "a.jsonl"), read(&home, "b.jsonl"));
    let known = "取り込んだファイル 1 · 新しい面談 0 · 更新 0 · すでにあったもの 2\n";
    assert_eq!(into(&["import", "--update", "a.jsonl"]).out, known);
    assert_eq!(into(&["export", "-o", "b.jsonl"]).status, 0);
    assert_eq!(read(&home, "a.jsonl"), read(&home, "b.jsonl"));
}

#[test]
fn the_lines_and_the_database_say_the_same_to_python() {
    let home = filled();
    done(&home, &["export", "-o", "a.jsonl"]);
    done(&home, &["--database", "other.db", "import", "a.jsonl"]);
    let program = r#"
lines = [json.loads(line) for line in open("a.jsonl", encoding="utf-8")]
told = sorted((n, a["question"], a["state"], a["answer"], a["characters"])
    for n, line in enumerate(lines, 1) for a in line["answers"])
rows = sqlite3.connect("other.db").execute(
    "select interview, question, state, answer, characters from answers where state <> 'open'")
print(json.dumps([told == sorted(rows), len(told), lines[0]["answers"][0]["question"]]))"#;
    if let Some(told) = python("sqlite3", program, &home) {
        assert_eq!(told, json!([true, 6, "flow.process"]));
    }
}

#[test]
fn a_bad_file_is_named_line_by_line_and_the_others_are_taken_in() {
    let home = Home::new();
    let line = |company: &str| json!({"company": {"name": company}, "answers": [], "mood": 1});
    home.write("good.jsonl", &format!("{}\r\n\r\n", line("北上")));
    home.write(
        "bad.jsonl",
        &format!("{}\n{{\"answers\": 1\n{{}}\n", line("花巻")),
    );
    home.write("more.jsonl", &line("盛岡").to_string());
    let ended = home.run("ja", &["import", "good.jsonl", "bad.jsonl", "more.jsonl"]);
    assert_eq!(ended.status, 1);
    assert_eq!(
        ended.out,
        "取り込んだファイル 2 · 新しい面談 2 · 更新 0 · すでにあったもの 0\n\
         取り込めなかったファイル 1（どれも、その中の面談は一件も取り込んでいません）\n"
    );
    for told in [
        "good.jsonl: 「mood」（1 か所）はこの版の知らない項目です。",
        "bad.jsonl:2: 13 バイト目から JSON として読めません。",
        "bad.jsonl:3: 「company」がありません。",
    ] {
        assert!(ended.err.contains(told), "{told}\n{}", ended.err);
    }
    let listed = home.run("en", &["list"]).out;
    assert!(listed.contains("北上") && listed.contains("盛岡") && !listed.contains("花巻"));
}

#[test]
fn what_is_no_file_of_interviews_is_told_in_one_sentence() {
    let home = Home::new();
    home.write("a.csv", "interview,id\n1,2\n");
    let utf16: Vec<u8> = "\u{feff}{}"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    std::fs::write(home.path("b.jsonl"), utf16).unwrap();
    std::fs::write(
        home.path("c.jsonl"),
        b"{\"company\": \"\x96\x6b\x8f\xe3\"}\n{}\n",
    )
    .unwrap();
    std::fs::create_dir(home.path("folder")).unwrap();
    let table = [
        ("a.csv", "a.csv does not hold interviews as JSON Lines"),
        ("b.jsonl", "b.jsonl is written in UTF-16"),
        (
            "c.jsonl",
            "c.jsonl:1: not UTF-8 from byte 14 on (Shift_JIS, perhaps)",
        ),
        ("folder", "folder is a folder"),
        ("none.jsonl", "There is no none.jsonl"),
    ];
    for (file, expected) in table {
        let ended = home.run("en", &["import", file]);
        assert_eq!(ended.status, 1);
        assert!(
            ended.err.starts_with(&format!("kikitori: {expected}")),
            "{}",
            ended.err
        );
        assert_eq!(ended.err.matches("kikitori: ").count(), 1, "{}", ended.err);
    }
}

#[test]
fn what_comes_without_a_verdict_is_judged_where_that_is_asked_for() {
    let home = Home::new();
    let line = json!({
        "company": {"name": "北上"},
        "answers": [
            {"question": "mgmt.succession", "answer": "特にない。"},
            {"question": "biz.it", "answer": "三台", "thin": false},
        ],
    });
    home.write("a.jsonl", &line.to_string());
    done(&home, &["import", "--judge", "a.jsonl"]);
    done(&home, &["export", "-o", "b.jsonl"]);
    let line: Value = serde_json::from_slice(&read(&home, "b.jsonl")).unwrap();
    let thin: Vec<_> = line["answers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| &it["thin"])
        .collect();
    assert_eq!(thin, [&json!(true), &json!(false)]);
}

#[test]
fn python_reads_the_csv_and_nothing_in_it_is_a_formula() {
    let home = filled();
    done(&home, &["export", "-o", "long.csv"]);
    done(&home, &["export", "--wide", "--bom", "-o", "wide.csv"]);
    assert!(read(&home, "wide.csv").starts_with("\u{feff}interview,".as_bytes()));
    let program = r#"
def rows(name, encoding):
    return list(csv.DictReader(open(name, encoding=encoding, newline="")))
long, wide = rows("long.csv", "utf-8"), rows("wide.csv", "utf-8-sig")
it = [row for row in long if row["question"] == "biz.history"][0]
son = [row for row in long if row["question"] == "mgmt.succession"][0]
cells = [cell for row in long + wide for cell in row.values()]
acts = [c for c in cells if c[:1] in tuple("=+-@\t\r＝＋－＠") and c and not c.lstrip("+-").isdigit()]
print(json.dumps([it["answer"], wide[0]["biz.history"], wide[1]["company"], wide[1]["mgmt.philosophy"],
    wide[0]["env.banks"], acts, len(wide), son["seconds"], son["follow_ups"], son["missing"],
    son["thin"], len(set(map(len, long)))]))"#;
    if let Some(told) = python("csv", program, &home) {
        let guarded = format!("'{AWKWARD}");
        let expected = json!([
            guarded,
            guarded,
            "'+花巻醸造",
            "-5",
            "[declined]",
            [],
            2,
            "185",
            "→ 問いかけ1\n三年後。",
            "time how",
            "true",
            1
        ]);
        assert_eq!(told, expected);
    }
}

#[test]
fn the_times_are_read_as_odk_writes_them() {
    let home = filled();
    done(&home, &["export", "北上", "-o", "audit.csv"]);
    done(&home, &["export", "-o", "all/audit.csv"]).err.clear();
    let single = String::from_utf8(read(&home, "audit.csv")).unwrap();
    assert_eq!(
        single.lines().next().unwrap(),
        "event,node,start,end,old-value,new-value,user,change-reason"
    );
    let several = read(&home, "all/1-北上製作所/audit.csv");
    assert_eq!(String::from_utf8(several).unwrap(), single);
    let program = r#"
rows = list(csv.DictReader(open("audit.csv", encoding="utf-8", newline="")))
asked = [row for row in rows if row["event"] == "question"]
sums = sum(int(row["end"]) - int(row["start"]) for row in asked)
gaps = [b["start"] for a, b in zip(asked, asked[1:]) if a["end"] != b["start"]]
more = list(csv.DictReader(open("audit_ext.csv", encoding="utf-8", newline="")))
other = list(csv.DictReader(open("all/2-花巻醸造/audit.csv", encoding="utf-8", newline="")))
print(json.dumps([[row["event"] for row in rows], asked[0]["node"], sums, gaps,
    [row["event"] + ":" + row["kind"] for row in more], [row["event"] for row in other]]))"#;
    if let Some(told) = python("csv", program, &home) {
        let events = ["form start", "question", "question"];
        let more = [
            "time:active",
            "time:away",
            "probe:asked",
            "probe:left",
            "note:",
            "flag:",
            "state:unknown",
            "state:declined",
        ];
        let mut told_more = told[4].as_array().unwrap().clone();
        let mut expected: Vec<Value> = more.iter().map(|it| json!(it)).collect();
        told_more.sort_by_key(Value::to_string);
        expected.sort_by_key(Value::to_string);
        assert_eq!(told[0], json!(events));
        assert_eq!(told[1], "/data/mgmt/mgmt.succession");
        assert_eq!((&told[2], &told[3]), (&json!(225_500), &json!([])));
        assert_eq!(told_more, expected);
        let finished = ["form start", "form save", "form exit", "form finalize"];
        assert_eq!(told[5], json!(finished));
    }
}

#[test]
fn the_events_are_read_as_survey_solutions_writes_them() {
    let home = filled();
    done(&home, &["export", "-o", "paradata.tab"]);
    let program = r#"
rows = list(csv.DictReader(open("paradata.tab", encoding="utf-8", newline=""), delimiter="\t",
    quoting=csv.QUOTE_NONE))
one = [row for row in rows if row["interview__id"].endswith("01")]
two = [row for row in rows if row["interview__id"].endswith("02")]
set = [row["parameters"] for row in one if row["parameters"].startswith("biz.history||")]
print(json.dumps([list(rows[0]), [int(row["order"]) for row in one] == list(range(1, len(one) + 1)),
    [row["event"] for row in two], two[0]["responsible"], two[0]["timestamp_utc"], set,
    one == sorted(one, key=lambda row: row["timestamp_utc"]), {len(row["interview__id"]) for row in rows} == {32}]))"#;
    if let Some(told) = python("csv", program, &home) {
        let columns = [
            "interview__id",
            "order",
            "event",
            "responsible",
            "role",
            "timestamp_utc",
            "tz_offset",
            "parameters",
        ];
        let answer = "biz.history||=1+1 \"引用\", 👩\u{200D}🔧 二行目 ; '終わり'||";
        assert_eq!(told[0], json!(columns));
        assert_eq!(told[1], true);
        assert_eq!(
            told[2],
            json!(["InterviewCreated", "AnswerSet", "Completed"])
        );
        assert_eq!(told[3], "'@田中");
        assert_eq!(told[4], "2026-11-22T05:14:03.123");
        assert_eq!(told[5], json!([answer]));
        assert_eq!((&told[6], &told[7]), (&json!(true), &json!(true)));
    }
}

#[test]
#[cfg(feature = "parquet")]
fn others_read_the_parquet() {
    let home = filled();
    done(&home, &["export", "-o", "answers.parquet"]);
    let program = r#"
rows = duckdb.sql("select question, answer, characters, thin, seconds from 'answers.parquet' "
    "where state = 'answered' order by interview, question").fetchall()
kinds = [str(it) for it in duckdb.sql("select * from 'answers.parquet'").types]
print(json.dumps([[list(row) for row in rows if row[0] in ("biz.history", "mgmt.succession")], kinds[0], kinds[14]]))"#;
    if let Some(told) = python("duckdb", program, &home) {
        let rows = json!([
            ["biz.history", AWKWARD, 19, null, null],
            [
                "mgmt.succession",
                "長男がいる。\nまだ話していない。",
                15,
                true,
                185.0
            ],
        ]);
        assert_eq!(told, json!([rows, "BIGINT", "DOUBLE"]));
    }
}

#[test]
fn an_ending_nobody_knows_and_a_choice_of_nothing_write_nothing() {
    let home = filled();
    let ended = home.run("en", &["export", "-o", "a.doc"]);
    assert_eq!(ended.status, 1);
    assert!(
        ended.err.contains(".jsonl .csv audit.csv .tab .parquet"),
        "{}",
        ended.err
    );
    let ended = home.run("en", &["export", "--since", "2099", "-o", "a.csv"]);
    assert_eq!(ended.status, 1);
    assert!(
        ended.err.starts_with("kikitori: No interview is meant"),
        "{}",
        ended.err
    );
    assert!(!home.path("a.csv").exists());
    #[cfg(not(feature = "parquet"))]
    {
        let ended = home.run("en", &["export", "-o", "a.parquet"]);
        assert_eq!(ended.status, 1);
        assert!(ended.err.contains("--features parquet"), "{}", ended.err);
    }
}

/// A limit on a file's size stands for a disk without room.
#[test]
#[cfg(unix)]
fn where_there_is_no_room_the_old_file_stays() {
    let answer = answered("mgmt.philosophy", &"長い答え。".repeat(4_000));
    let home = Home::new().filled(&[
        (header(1, "北上製作所"), vec![answer.clone()]),
        (header(2, "花巻醸造"), vec![answer.clone()]),
        (header(3, "盛岡食品"), vec![answer]),
    ]);
    for file in ["a.jsonl", "a.csv", "paradata.tab", "audit.csv"] {
        home.write(file, "前のもの");
        let mut limited = Command::new("sh");
        let program = env!("CARGO_BIN_EXE_kikitori");
        let script = format!("trap '' XFSZ; ulimit -f 100; exec \"{program}\" export -o {file}");
        let whole = home.command("en", &[]);
        for (name, value) in whole.get_envs() {
            limited.env(name, value.unwrap_or_default());
        }
        limited.args(["-c", &script]).current_dir(home.path("."));
        let ended = home.ended(limited.output().expect("runs"));
        if file == "audit.csv" {
            // A folder for each: none of them is that long.
            assert_eq!(ended.status, 0, "{ended:?}");
            continue;
        }
        assert_eq!(ended.status, 1, "{ended:?}");
        let told = format!("kikitori: {file} could not be written");
        assert!(ended.err.starts_with(&told), "{}", ended.err);
        assert_eq!(ended.err.matches("kikitori: ").count(), 1, "{}", ended.err);
        assert_eq!(read(&home, file), "前のもの".as_bytes());
    }
    let left: Vec<_> = std::fs::read_dir(home.path("."))
        .unwrap()
        .flatten()
        .collect();
    assert!(
        left.iter()
            .all(|it| !it.file_name().to_string_lossy().ends_with(".part"))
    );
}
