//! `list` with filters, the bin, companies: what is kept in order, and how it is said.

use kikitori::dialogue::record::{Header, Record, RemarkKind};
use kikitori::dialogue::stage::Stage;
use serde_json::{Value, json};

use super::given::*;

/// Three interviews: two spellings of one company, and another a year before.
fn three() -> Home {
    let earlier = Header {
        started: NOON - 365 * 24 * 3_600_000,
        interviewer: "鈴木".into(),
        ..header(2, "花巻醸造")
    };
    Home::new().filled(&[
        (header(1, "北上製作所"), everything()),
        (earlier, vec![answered("biz.it", "紙")]),
        (header(3, "(株)北上製作所"), vec![]),
    ])
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

/// The numbers that `list` with these options names, the last one worked on first.
fn listed(home: &Home, options: &[&str]) -> Vec<i64> {
    let ended = home.run("ja", &[&["list", "--json"], options].concat());
    assert_eq!((ended.status, ended.err.as_str()), (0, ""), "{options:?}");
    let all = parsed(&ended.out);
    let numbers = all.as_array().unwrap().iter();
    numbers
        .map(|it| it["interview"].as_i64().unwrap())
        .collect()
}

/// Runs it, expects that nothing stands on standard output, and gives status and standard error.
fn said(home: &Home, lang: &str, args: &[&str]) -> (i32, String) {
    let ended = home.run(lang, args);
    assert_eq!(ended.out, "", "{args:?}");
    (ended.status, ended.err)
}

#[test]
fn the_list_is_narrowed_down() {
    let home = three();
    let rows: &[(&[&str], &[i64])] = &[
        (&[], &[3, 1, 2]),
        (&["--company", "北上"], &[3, 1]),
        (&["--company", "ﾊﾅﾏｷ"], &[]),
        (&["--interviewer", "鈴木"], &[2]),
        (&["--since", "2026-11-22"], &[3, 1]),
        (&["--since", "2026-11-23"], &[]),
        (&["--since", "2025"], &[3, 1, 2]),
        (&["--since", "2025/12"], &[3, 1]),
        (&["--set", "locaben"], &[3, 1, 2]),
        (&["--set", "first-visit"], &[]),
        (&["--thin"], &[1]),
        (&["--thin", "--company", "花巻"], &[]),
        (&["--bin"], &[]),
    ];
    for (options, expected) in rows {
        assert_eq!(listed(&home, options), *expected, "{options:?}");
    }
    let none = said(&home, "ja", &["list", "--company", "盛岡"]);
    assert_eq!(none, (0, "条件に合う面談はありません。\n".into()));
    let none = said(&home, "en", &["list", "--company", "盛岡"]);
    assert_eq!(none, (0, "No interview fits what was asked for.\n".into()));
}

#[test]
fn a_day_starts_at_midnight_where_the_machine_is() {
    let home = three();
    let listed = |zone: &str| {
        let mut command = home.command("ja", &["list", "--json", "--since", "2026-11-22"]);
        let ended = home.ended(command.env("TZ", zone).output().unwrap());
        parsed(&ended.out).as_array().unwrap().len()
    };
    // Begun at 05:13 UTC: still the day before in Honolulu.
    assert_eq!((listed("UTC"), listed("HST10")), (2, 0));
}

#[test]
fn a_day_that_is_none_is_wrong_usage() {
    let home = three();
    for (lang, words) in [
        ("ja", "--since <DAY> に「去年」は使えません。"),
        ("en", "2026-04-01, 2026-04, 2026"),
    ] {
        let (status, err) = said(&home, lang, &["list", "--since", "去年"]);
        assert_eq!(status, 2);
        assert!(err.contains(words), "{err}");
    }
}

#[test]
fn the_list_tells_of_stages_where_there_are_some() {
    let home = three();
    let before = home.run("ja", &["list"]).out;
    assert!(!before.contains("段階"), "{before}");
    let set = said(
        &home,
        "ja",
        &["company", "stage", "花巻", "2", "--supporter", "鈴木"],
    );
    assert_eq!(set, (0, "「花巻醸造」を段階2にしました。\n".into()));
    let lines = home.run("ja", &["list"]).out;
    let lines: Vec<&str> = lines.lines().collect();
    assert!(lines[0].ends_with("状態  段階"), "{lines:?}");
    assert!(lines[1].ends_with("途中"), "{lines:?}");
    assert!(lines[3].ends_with("途中  2"), "{lines:?}");
    let all = parsed(&home.run("ja", &["list", "--json"]).out);
    let told = |it: &Value| ["assisted", "set", "stage", "supporter"].map(|key| it[key].clone());
    assert_eq!(
        told(&all[2]),
        [json!("alone"), json!("locaben"), json!(2), json!("鈴木")]
    );
    assert_eq!(
        told(&all[1]),
        [json!("alone"), json!("locaben"), Value::Null, Value::Null]
    );
}

#[test]
fn an_interview_goes_into_the_bin_and_comes_back() {
    let home = three();
    let removed = said(&home, "ja", &["remove", "花巻"]);
    assert_eq!(
        removed,
        (
            0,
            "面談 2（花巻醸造 第1回）をごみ箱に入れました。「kikitori restore 2」で戻せます。\n"
                .into()
        )
    );
    assert_eq!(listed(&home, &[]), [3, 1]);
    assert_eq!(listed(&home, &["--bin"]), [2]);
    let (status, err) = said(&home, "en", &["show", "2"]);
    assert!(status == 1 && err.contains("No interview fits"), "{err}");
    let (status, err) = said(&home, "ja", &["remove", "2"]);
    assert!(status == 1 && err.contains("合う面談がありません"), "{err}");

    let (status, err) = said(&home, "ja", &["restore", "1"]);
    assert_eq!(status, 1);
    assert!(
        err.contains("「1」という番号や ID の面談は、ごみ箱にありません。"),
        "{err}"
    );
    assert!(err.contains("kikitori list --bin"), "{err}");
    let restored = said(&home, "en", &["restore", &header(2, "").id]);
    assert_eq!(
        restored,
        (
            0,
            "Interview 2 (花巻醸造, visit 1) is in the list again.\n".into()
        )
    );
    assert_eq!(listed(&home, &[]), [3, 1, 2]);
    let empty = said(&home, "ja", &["list", "--bin"]);
    assert_eq!(empty, (0, "ごみ箱は空です。\n".into()));
    let shown = home.run("ja", &["show", "2"]).out;
    assert!(shown.contains("紙"), "{shown}");
}

#[test]
fn a_company_gets_another_name_unless_another_has_it() {
    let home = three();
    let renamed = said(&home, "ja", &["company", "rename", "花巻", " 花巻酒造 "]);
    assert_eq!(
        renamed,
        (0, "「花巻醸造」を「花巻酒造」に変えました。\n".into())
    );
    assert_eq!(listed(&home, &["--company", "花巻酒造"]), [2]);
    let rows: &[(&str, &[&str], &str)] = &[
        (
            "ja",
            &["花巻酒造", "北上製作所"],
            "「kikitori company merge '花巻酒造' '北上製作所'」",
        ),
        (
            "en",
            &["花巻酒造", "北上製作所"],
            "\u{201c}kikitori company merge '花巻酒造' '北上製作所'\u{201d}",
        ),
        ("ja", &["盛岡", "x"], "「盛岡」という会社はありません。"),
        (
            "en",
            &["盛岡", "x"],
            "There is no company \u{201c}盛岡\u{201d}.",
        ),
        ("ja", &["北上", "x"], "「北上」に合う会社がいくつもあります"),
        ("ja", &["花巻", " \u{200b}"], "新しい会社名が空です。"),
        ("en", &["花巻", ""], "The new name is empty."),
    ];
    for (lang, args, words) in rows {
        let (status, err) = said(&home, lang, &[&["company", "rename"], *args].concat());
        assert_eq!(status, 1, "{args:?}");
        assert!(err.contains(words), "{err}");
    }
}

#[test]
fn two_companies_become_one() {
    let home = three();
    let set = said(&home, "ja", &["company", "stage", "(株)北上製作所", "1"]);
    assert_eq!(set.0, 0, "{}", set.1);
    // The very name, though it is a part of the other.
    let merge = ["company", "merge", "北上製作所", "(株)北上製作所"];
    let merged = said(&home, "ja", &merge);
    assert_eq!(
        merged,
        (
            0,
            "「北上製作所」の面談 1件を「(株)北上製作所」のものにしました。\n".into()
        )
    );
    let (status, err) = said(&home, "en", &merge);
    assert_eq!(status, 1);
    assert!(err.contains("Both are the same company"), "{err}");
    let all = parsed(&home.run("ja", &["list", "--json", "--company", "北上"]).out);
    for it in all.as_array().unwrap() {
        assert_eq!(it["company"], "(株)北上製作所");
        assert_eq!(it["stage"], 1);
    }
    // Every row is checked when it is next opened to write.
    drop(open(&home.database()));
    assert_eq!(home.run("ja", &["show", "1"]).status, 0);
}

#[test]
fn a_companys_stages_are_told_and_set() {
    let home = three();
    home.write("config/kikitori/config.toml", "interviewer = \"佐藤\"\n");
    let history = ["company", "stage", "花巻"];
    let (status, err) = said(&home, "ja", &history);
    assert_eq!(status, 0);
    assert!(err.contains("まだ決まっていません"), "{err}");
    let (status, err) = said(
        &home,
        "en",
        &["company", "stage", "花巻", "--consent", "yes"],
    );
    assert_eq!(status, 1);
    assert!(err.contains("Write the stage (0 to 3)"), "{err}");
    let (status, _) = said(&home, "ja", &["company", "stage", "花巻", "4"]);
    assert_eq!(status, 2);

    assert_eq!(
        said(&home, "ja", &["company", "stage", "花巻", "0"]),
        (0, "「花巻醸造」を段階0にしました。\n".into())
    );
    assert_eq!(
        said(&home, "ja", &["company", "stage", "花巻", "1", "--supporter", "鈴木"]),
        (
            0,
            "「花巻醸造」を段階1にしました。\n\
             支援が佐藤から鈴木に引き継がれました。\n\
             記録を渡すことに経営者の同意が得られたら、「--consent yes」を付けて記録してください。\n"
                .into()
        )
    );
    // The stage stays as it is where only the consent is told.
    let (status, err) = said(
        &home,
        "en",
        &["company", "stage", "花巻", "--consent", "yes"],
    );
    assert_eq!(status, 0);
    assert!(err.contains("at stage 1 now"), "{err}");
    assert!(!err.contains("handed on"), "{err}");

    let told = home.run("ja", &history);
    assert_eq!((told.status, told.err.as_str()), (0, ""));
    let rows: Vec<Vec<&str>> = told
        .out
        .lines()
        .map(|line| {
            line.split("  ")
                .filter(|it| !it.is_empty())
                .skip(1)
                .collect()
        })
        .collect();
    assert_eq!(rows[0], ["段階", "支援者", "引継ぎ同意"]);
    assert_eq!(rows[1][1..], ["佐藤", "まだ聞いていない"]);
    assert_eq!(rows[2][1..], ["鈴木", "まだ聞いていない"]);
    assert_eq!(rows[3][1..], ["鈴木", "同意あり"]);
    let told = parsed(&home.run("ja", &["company", "stage", "花巻", "--json"]).out);
    let keys = |it: &Value| {
        [
            it["stage"].clone(),
            it["supporter"].clone(),
            it["consent"].clone(),
        ]
    };
    assert_eq!(keys(&told[0]), [json!(0), json!("佐藤"), Value::Null]);
    assert_eq!(keys(&told[2]), [json!(1), json!("鈴木"), json!(true)]);
    assert!(told[0]["at"].as_str().unwrap().ends_with('Z'));
}

#[test]
fn nothing_is_changed_while_another_window_has_the_database_or_where_there_is_none() {
    let home = three();
    let store = open(&home.database());
    let commands: [&[&str]; 5] = [
        &["remove", "1"],
        &["restore", "1"],
        &["company", "rename", "花巻", "x"],
        &["company", "merge", "花巻", "北上製作所"],
        &["company", "stage", "花巻", "1"],
    ];
    for args in commands {
        let (status, err) = said(&home, "ja", args);
        assert_eq!(status, 1);
        assert!(err.contains("別の画面で使用中です。"), "{err}");
        let (_, err) = said(&home, "en", args);
        assert!(err.contains("in use by another window"), "{err}");
    }
    // What only reads goes on.
    assert_eq!(said(&home, "ja", &["company", "stage", "花巻"]).0, 0);
    drop(store);
    assert_eq!(listed(&home, &[]), [3, 1, 2]);
    let home = Home::new();
    for args in commands {
        let (status, err) = said(&home, "ja", args);
        assert_eq!(status, 1);
        assert!(err.contains("まだデータベースがありません"), "{err}");
    }
    assert!(!home.database().exists(), "nothing was made");
}

#[test]
fn tags_remarks_and_stages_are_shown() {
    let tags = |question: &str, tags: &[&str]| Record::Tags {
        question: question.into(),
        tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
    };
    let remark = |kind, text: &str| Record::Remark {
        kind,
        text: text.into(),
    };
    let home = Home::new().filled(&[(
        header(1, "北上製作所"),
        vec![
            answered("biz.it", "紙"),
            tags("biz.it", &["threat", "ours", "mine\u{1b}[2J"]),
            remark(RemarkKind::Promise, "来月また伺う\n資料を送る"),
            remark(RemarkKind::Taboo, "長男の話"),
        ],
    )]);
    let stage = Stage {
        stage: 1,
        supporter: "鈴木".into(),
        at: NOON,
        consent: Some(true),
    };
    open(&home.database())
        .add_stage("北上製作所", &stage)
        .unwrap();
    home.write(
        "config/kikitori/reports/bank.toml",
        "id = \"bank\"\ntitle = \"概要表\"\n[[heading]]\nid = \"a\"\ntitle = \"当行の見方\"\ntags = [\"ours\"]\n",
    );
    let ja = home.run("ja", &["show", "1"]);
    assert_eq!((ja.status, ja.err.as_str()), (0, ""));
    for part in [
        "\n支援の段階 1 本当の課題を見つける · 支援者 鈴木\n",
        "\n\n約束したこと\n  来月また伺う\n  資料を送る\n\n触れないこと\n  長男の話\n\n",
        "    回答あり · 1字 · タグ：mine<U+001B>[2J、当行の見方、脅威 · 残した文章 1件\n      紙\n",
    ] {
        assert!(ja.out.contains(part), "{part}\n---\n{}", ja.out);
    }
    let en = home.run("en", &["show", "1"]).out;
    for part in [
        "Stage of support 1 Finds",
        "tags: ",
        "Threats",
        "Promised\n",
    ] {
        assert!(en.contains(part), "{part}\n---\n{en}");
    }
    let shown = parsed(&home.run("ja", &["show", "--json", "1"]).out);
    let answers = shown["answers"].as_array().unwrap();
    let answer = answers
        .iter()
        .find(|it| it["question"] == "biz.it")
        .unwrap();
    assert_eq!(answer["tags"], json!(["mine\u{1b}[2J", "ours", "threat"]));
    assert_eq!(
        shown["remarks"],
        json!([
            {"kind": "promise", "text": "来月また伺う\n資料を送る"},
            {"kind": "taboo", "text": "長男の話"},
        ])
    );
    assert_eq!(
        shown["stages"],
        json!([{"stage": 1, "supporter": "鈴木", "at": "2026-11-22T05:12:03.123Z", "consent": true}])
    );
}
