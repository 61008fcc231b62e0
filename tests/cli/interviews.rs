//! `list`, `show`, `backup`: what is recorded, and a copy of it.

use serde_json::{Value, json};

use super::given::*;

fn two() -> Home {
    Home::new().filled(&[
        (header(1, "北上製作所"), everything()),
        (header(2, "花巻醸造"), vec![answered("biz.it", "紙")]),
        (header(3, "北上木工"), vec![]),
    ])
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

#[test]
fn without_a_database_it_is_said_in_words() {
    let home = Home::new();
    let said = |lang, args: &[&str]| {
        let ended = home.run(lang, args);
        assert_eq!(ended.out, "");
        (ended.status, ended.err)
    };
    let (status, err) = said("ja", &["list"]);
    assert_eq!(
        (status, err.as_str()),
        (
            0,
            "面談はまだありません。「kikitori interview」で始められます。\n"
        )
    );
    let (status, err) = said("en", &["list"]);
    assert_eq!(
        (status, err.as_str()),
        (0, "No interviews yet. \"kikitori interview\" starts one.\n")
    );
    for args in [&["show", "1"][..], &["backup", "copy.db"]] {
        let (status, err) = said("ja", args);
        assert_eq!(status, 1);
        assert!(err.contains("まだデータベースがありません"), "{err}");
        let (status, err) = said("en", args);
        assert_eq!(status, 1);
        assert!(err.contains("kikitori.db"), "{err}");
    }
    assert_eq!(
        home.run("ja", &["list", "--json"]),
        Ended {
            status: 0,
            out: "[]\n".into(),
            err: String::new()
        }
    );
    let empty = Home::new().filled(&[]);
    assert_eq!(
        empty.run("ja", &["list"]).err,
        "面談はまだありません。「kikitori interview」で始められます。\n"
    );
    assert!(
        !home.database().parent().unwrap().exists(),
        "nothing was made"
    );
}

#[test]
fn the_list_is_a_table() {
    let home = two();
    let ja = home.run("ja", &["list"]);
    assert_eq!((ja.status, ja.err.as_str()), (0, ""));
    assert_eq!(
        ja.out,
        "番号  会社        業種      回  最終更新          聞き手  済み  薄い  状態\n\
         3     北上木工    金属加工  1   2026-11-22 05:15  佐藤    0/28  0     途中\n\
         2     花巻醸造    金属加工  1   2026-11-22 05:14  佐藤    1/28  0     途中\n\
         1     北上製作所  金属加工  1   2026-11-22 05:13  佐藤    4/28  1     途中\n"
    );
    let en = home.run("en", &["list"]);
    assert_eq!((en.status, en.err.as_str()), (0, ""));
    assert!(
        en.out.starts_with("No.  Company     Industry"),
        "{}",
        en.out
    );
    let written = home.run("en", &["list", "--json"]).out;
    let all = parsed(&written);
    assert_eq!(written, format!("{all:#}\n"));
    assert_eq!(all.as_array().map(Vec::len), Some(3));
    let none = home.run("en", &["list", "--json", "--company", "遠野"]);
    assert_eq!((none.status, none.out.as_str()), (0, "[]\n"));
    assert_eq!(all[2]["interview"], 1);
    assert_eq!(all[2]["company"], "北上製作所");
    assert_eq!(all[2]["started"], "2026-11-22T05:13:03.123Z");
    assert_eq!(all[2]["finished"], Value::Null);
    assert_eq!(
        (&all[2]["answered"], &all[2]["settled"], &all[2]["flagged"]),
        (&json!(2), &json!(2), &json!(1))
    );
}

#[test]
fn the_list_is_read_while_another_window_writes() {
    let home = two();
    let store = open(&home.database());
    let ended = home.run("en", &["list"]);
    assert_eq!((ended.status, ended.err.as_str()), (0, ""));
    assert_eq!(ended.out.lines().count(), 4);
    let ended = home.run("en", &["backup", "copy.db"]);
    assert_eq!((ended.status, ended.out.as_str()), (0, ""));
    drop(store);
}

#[test]
fn an_interview_is_found_by_number_id_or_part_of_a_name() {
    let home = two();
    let id = header(2, "").id;
    for wanted in ["2", "２", "花巻", "花巻醸造", &id] {
        let ended = home.run("ja", &["show", wanted]);
        assert_eq!((ended.status, ended.err.as_str()), (0, ""), "{wanted}");
        assert!(
            ended.out.starts_with("花巻醸造 · 金属加工"),
            "{}",
            ended.out
        );
    }
    let rows = [
        (
            "ja",
            "北上",
            "「北上」に合う会社がいくつもあります: 北上木工 / 北上製作所",
        ),
        ("en", "北上", "北上木工 / 北上製作所"),
        ("ja", "きたかみ", "「きたかみ」に合う面談がありません。"),
        ("ja", "99", "「99」に合う面談がありません。"),
    ];
    for (lang, wanted, said) in rows {
        let ended = home.run(lang, &["show", wanted]);
        assert_eq!((ended.status, ended.out.as_str()), (1, ""));
        assert!(ended.err.contains(said), "{}", ended.err);
        assert!(ended.err.contains("list"), "the next step: {}", ended.err);
    }
}

#[test]
fn everything_kept_of_an_interview_is_shown() {
    let home = two();
    let ja = home.run("ja", &["show", "1"]);
    assert_eq!((ja.status, ja.err.as_str()), (0, ""));
    for part in [
        "北上製作所 · 金属加工 · 28名 · 創業 昭和43年\n面談 1 · 第1回 · 対面 · 職員のみ · 聞き手 佐藤\n開始 2026-11-22 05:13 · まだ終えていない\n",
        "      実施内容  差別化ポイント\n      受注      図面に代案\n      検査      全数\n",
        "    回答あり · 15字 · 薄い · あと いつ、どう · 印あり · 3分5秒 · 中断 40秒 · 残した文章 1件\n      長男がいる。\n      まだ話していない。\n    → 問いかけ1（時期、聞いた）\n      三年後。\n    → 問いかけ2（やり方、聞かず）\n    メモ：\n      この話は避けたい様子\n",
        "[biz.it]\n    先方も不明\n",
        "[env.banks]\n    回答辞退\n",
        "\n全体 · 回答2 · ",
    ] {
        assert!(ja.out.contains(part), "{part}\n---\n{}", ja.out);
    }
    let en = home.run("en", &["show", "1"]);
    assert_eq!((en.status, en.err.as_str()), (0, ""));
    for part in [
        "28 employees",
        "owner does not know",
        "3 min 5 s",
        "(when, asked)",
        "1 wording kept",
    ] {
        assert!(en.out.contains(part), "{part}\n---\n{}", en.out);
    }
}

#[test]
fn json_holds_what_the_views_hold() {
    let home = two();
    let ended = home.run("en", &["show", "--json", "1"]);
    assert_eq!((ended.status, ended.err.as_str()), (0, ""));
    let shown = parsed(&ended.out);
    assert_eq!(shown["question_set"], "locaben");
    assert_eq!(shown["started"], "2026-11-22T05:13:03.123Z");
    let answers = shown["answers"].as_array().unwrap();
    assert_eq!(answers.len(), set().questions().count());
    let answer = answers
        .iter()
        .find(|it| it["question"] == "mgmt.succession")
        .unwrap();
    let expected = json!({
        "perspective": "mgmt", "question": "mgmt.succession", "state": "answered",
        "answer": "長男がいる。\nまだ話していない。", "read_as": null, "author": "佐藤",
        "note": "この話は避けたい様子", "flagged": true, "characters": 15, "thin": true,
        "missing": ["time", "how"], "seconds": {"active": 185.0, "away": 40.5},
        "follow_ups": [
            {"ordinal": 1, "facet": "time", "probe": "問いかけ1", "offered": "2026-11-22T05:12:03.123Z",
             "outcome": "asked", "asked": "2026-11-22T05:12:04.123Z", "answered": "2026-11-22T05:12:05.123Z",
             "answer": "三年後。", "characters": 4, "generic": null},
            {"ordinal": 2, "facet": "how", "probe": "問いかけ2", "offered": "2026-11-22T05:12:03.123Z",
             "outcome": "left", "asked": null, "answered": null, "answer": "", "characters": 0, "generic": null},
        ],
        "intervals": [
            {"seq": 1, "follow_up": null, "started": "2026-11-22T05:12:03.123Z", "ended": "2026-11-22T05:15:08.123Z",
             "seconds": 185.0, "kind": "active", "closed_by": "pause", "typed": false},
            {"seq": 2, "follow_up": null, "started": "2026-11-22T05:12:03.123Z", "ended": "2026-11-22T05:12:43.623Z",
             "seconds": 40.5, "kind": "away", "closed_by": "crash", "typed": false},
        ],
        "revisions": [
            {"at": "2026-11-22T05:13:03.123Z", "author": "佐藤", "answer": "長男がいる。", "follow_up": null},
        ],
        "tags": [], "opinions": [], "elsewhere": [],
    });
    assert_eq!(*answer, expected);
    let open = answers
        .iter()
        .find(|it| it["question"] == "ctl.ip")
        .unwrap();
    assert_eq!(
        (&open["state"], &open["seconds"]["active"]),
        (&json!("open"), &Value::Null)
    );
}

#[test]
fn a_backup_is_a_database_and_overwrites_nothing() {
    let home = two();
    let ja = home.run("ja", &["backup", "控え.db"]);
    let bytes = std::fs::metadata(home.path("控え.db")).unwrap().len();
    let size = bytes.div_ceil(1_000);
    assert_eq!(
        ja,
        Ended {
            status: 0,
            out: String::new(),
            err: format!(
                "控え.db に控えを取りました（{size} KB、面談 3 件、暗号化なし）。\
                 読み返して、壊れていないことを確かめました。\n"
            )
        }
    );
    let listed = home.run("ja", &["list", "--database", "控え.db"]).out;
    assert_eq!(listed, home.run("ja", &["list"]).out);
    let kept = std::fs::read(home.path("控え.db")).unwrap();
    for (lang, said) in [
        ("ja", "控え.db はもうあります。"),
        ("en", "控え.db is there already."),
    ] {
        let again = home.run(lang, &["backup", "控え.db"]);
        assert_eq!((again.status, again.out.as_str()), (1, ""));
        assert!(again.err.contains(said), "{}", again.err);
    }
    assert_eq!(std::fs::read(home.path("控え.db")).unwrap(), kept);
    let nowhere = home.run("en", &["backup", "no/such/folder.db"]);
    assert_eq!((nowhere.status, nowhere.out.as_str()), (1, ""));
    assert!(nowhere.err.contains("no/such/folder.db"), "{}", nowhere.err);
}

#[test]
fn a_company_is_met_again_by_name_number_id_or_part() {
    let id = header(2, "").id;
    // What is typed; the company that is opened, and how many interviews there are then.
    let rows: &[(&str, &str, usize)] = &[
        ("北上製作所", "北上製作所", 3),
        (" 花巻 ", "花巻醸造", 3),
        ("木工", "北上木工", 3),
        ("2", "花巻醸造", 3),
        ("２", "花巻醸造", 3),
        (&id, "花巻醸造", 3),
        ("遠野ホップ", "遠野ホップ", 4),
    ];
    for (wanted, company, count) in rows {
        let home = two();
        let ended = home.run("ja", &["interview", wanted, "--plain"]);
        assert_eq!((ended.status, ended.err.as_str()), (0, ""), "{wanted}");
        assert!(ended.out.contains(company), "{wanted}: {}", ended.out);
        let listed = home.run("ja", &["list", "--json"]).out;
        assert_eq!(
            parsed(&listed).as_array().map(Vec::len),
            Some(*count),
            "{wanted}"
        );
    }
    let refused: &[(&str, &str, &str)] = &[
        (
            "北上",
            "「北上」に合う会社がいくつもあります",
            "北上木工 / 北上製作所",
        ),
        ("99", "番号 99 の面談はありません", "list"),
        ("　", "会社名が空です。", "会社名を書いてください。"),
    ];
    for (wanted, said, next) in refused {
        let home = two();
        let ended = home.run("ja", &["interview", wanted, "--plain"]);
        assert_eq!((ended.status, ended.out.as_str()), (1, ""), "{wanted}");
        assert!(
            ended.err.contains(said) && ended.err.contains(next),
            "{}",
            ended.err
        );
        let listed = home.run("ja", &["list", "--json"]).out;
        assert_eq!(
            parsed(&listed).as_array().map(Vec::len),
            Some(3),
            "{wanted}"
        );
    }
}

#[test]
fn a_whole_name_counts_before_a_part_and_a_finished_visit_is_followed_by_the_next() {
    let finished = kikitori::dialogue::record::Header {
        finished: Some(NOON + 120_000),
        ..header(1, "北上")
    };
    let home = Home::new().filled(&[(finished, everything()), (header(2, "北上木工"), vec![])]);
    let ended = home.run("en", &["interview", "北上", "--plain"]);
    assert_eq!((ended.status, ended.err.as_str()), (0, ""));
    let listed = parsed(&home.run("en", &["list", "--json"]).out);
    assert_eq!(
        (&listed[0]["company"], &listed[0]["visit"]),
        (&json!("北上"), &json!(2))
    );
}

#[test]
fn options_that_say_otherwise_than_an_interview_gone_on_with_are_named() {
    let home = Home::new();
    let run = |set: &str| {
        let args = ["interview", "花巻醸造", "--set", set, "--plain"];
        home.run("ja", &args)
    };
    let first = run("first-visit");
    assert_eq!((first.status, first.err.as_str()), (0, ""));
    let same = run("first-visit");
    assert_eq!((same.status, same.err.as_str()), (0, ""));
    let other = run("locaben");
    assert_eq!(other.status, 0);
    assert!(other.err.contains("--set"), "{}", other.err);
}
