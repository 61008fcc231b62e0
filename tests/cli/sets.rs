//! `sets`, and the set that an interview is asked for.

use serde_json::Value;

use super::given::*;

const BROKEN: &str = "id = \"試し\"\nedition = \"1\"\nlanguage = \"ja\"\ntitle = \"題\"\n\n[[perspective]]\nid = \"work\"\ntitle = \"仕事\"\n\n[[perspective.question]]\nid = \"work.best\"\ntopic = \"仕事\"\nask = \"どうですか。\"\n強み = \"漢字のキー\"\n";

#[test]
fn the_sets_at_hand_and_the_files_left_out() {
    let home = Home::new();
    home.write("config/kikitori/question-sets/broken.toml", BROKEN);
    let (_, text) = ("mine", home.run("en", &["sets", "new", "mine"]).out);
    home.write("config/kikitori/question-sets/mine.toml", &text);
    for (lang, title, built_in) in [
        ("ja", "ローカルベンチマーク（非財務）", "組み込み"),
        ("en", "Local Benchmark (non-financial)", "built in"),
    ] {
        let ended = home.run(lang, &["sets", "list"]);
        assert_eq!(ended.status, 0);
        assert!(
            ended.out.contains(title) && ended.out.contains(built_in),
            "{}",
            ended.out
        );
        assert!(
            ended
                .out
                .contains("~/config/kikitori/question-sets/mine.toml"),
            "{}",
            ended.out
        );
        assert!(ended.err.contains("broken.toml"), "{}", ended.err);
    }
    let ended = home.run("en", &["sets", "list", "--json"]);
    let all: Value = serde_json::from_str(&ended.out).unwrap();
    let ids: Vec<&str> = all
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|it| it["id"].as_str())
        .collect();
    assert_eq!(ids, ["first-visit", "locaben", "mine"]);
    assert_eq!(all[1]["file"], Value::Null);
}

#[test]
fn a_set_is_shown_with_its_probes() {
    let home = Home::new();
    let ja = home.run("ja", &["sets", "show", "locaben"]);
    assert_eq!((ja.status, ja.err.as_str()), (0, ""));
    for part in [
        "ローカルベンチマーク（非財務）（locaben 2026.1）",
        "[mgmt.philosophy · M1 · 5分]",
        "    観点：きっかけ・理由、具体例",
        "そう思われるようになったきっかけは、どんなことでしたか。（きっかけ・理由）",
    ] {
        assert!(ja.out.contains(part), "{part}");
    }
    let en = home.run("en", &["sets", "show", "locaben"]);
    assert!(
        en.out
            .contains("what's the one thing you've decided will never change?"),
        "{}",
        en.out
    );
    let ended = home.run("en", &["sets", "show", "locaben", "--json"]);
    let set: Value = serde_json::from_str(&ended.out).unwrap();
    assert_eq!(set["perspective"][0]["question"][0]["kind"], "table");
    assert_eq!(set["perspective"][0]["question"][0]["rows"]["max"], 8);
    assert_eq!(
        set["perspective"][1]["question"][0]["probe"][0]["facet"],
        "reason"
    );
}

#[test]
fn an_unknown_set_is_guessed_at() {
    let home = Home::new();
    let rows: &[(&str, &[&str], &str)] = &[
        (
            "ja",
            &["sets", "show", "locabn"],
            "「locaben」のことですか。",
        ),
        (
            "en",
            &["sets", "show", "locabn"],
            "Did you mean \"locaben\"?",
        ),
        (
            "ja",
            &["interview", "北上", "--set", "locabn"],
            "「locaben」のことですか。",
        ),
        (
            "en",
            &["interview", "--plain", "北上", "--set", "xyz-unlike"],
            "Sets there are: first-visit, locaben",
        ),
    ];
    for (lang, args, said) in rows {
        let ended = home.run(lang, args);
        assert_eq!((ended.status, ended.out.as_str()), (1, ""));
        assert!(ended.err.contains(said), "{}", ended.err);
    }
    assert!(!home.database().exists());
}

#[test]
fn every_fault_is_shown_under_its_characters() {
    let home = Home::new();
    home.write("壊れた.toml", BROKEN);
    for (lang, error) in [("ja", "エラー"), ("en", "error")] {
        let ended = home.run(lang, &["sets", "check", "壊れた.toml"]);
        assert_eq!((ended.status, ended.out.as_str()), (1, ""));
        assert!(
            ended.err.contains(&format!("壊れた.toml:1:6: {error}: ")),
            "{}",
            ended.err
        );
        assert!(ended.err.contains("壊れた.toml:14:1: "), "{}", ended.err);
        assert!(
            ended.err.contains("14 | 強み = \"漢字のキー\"\n"),
            "{}",
            ended.err
        );
        assert!(
            ended.err.contains("   | ^^^^"),
            "two wide characters: {}",
            ended.err
        );
    }
    let ended = home.run(
        "en",
        &["sets", "check", "壊れた.toml", "無い.toml", "--json"],
    );
    assert_eq!((ended.status, ended.err.as_str()), (1, ""));
    let faults: Value = serde_json::from_str(&ended.out).unwrap();
    let faults = faults.as_array().unwrap();
    assert!(
        faults
            .iter()
            .any(|it| it["line"] == 14 && it["severity"] == "error")
    );
    let missing = faults.last().unwrap();
    assert_eq!(
        (&missing["code"], &missing["line"]),
        (&"set-file-missing".into(), &Value::Null)
    );
}

#[test]
fn warnings_alone_do_not_fail() {
    let home = Home::new();
    let made = home.run("ja", &["sets", "new", "mine", "-o", "mine.toml"]);
    assert_eq!((made.status, made.out.as_str()), (0, ""));
    assert!(made.err.contains("sets check mine.toml"), "{}", made.err);
    for (lang, warned, passed) in [
        (
            "ja",
            "言語 en の文言がまだありません",
            "mine.toml: 使えます（mine 1、3問）。警告 1 件\n",
        ),
        (
            "en",
            "warning",
            "mine.toml: can be used (mine 1, 3 questions), 1 warning\n",
        ),
    ] {
        let ended = home.run(lang, &["sets", "check", "mine.toml"]);
        assert_eq!((ended.status, ended.out.as_str()), (0, passed));
        assert!(ended.err.contains(warned), "{}", ended.err);
    }
    let again = home.run("ja", &["sets", "new", "mine", "-o", "mine.toml"]);
    assert_eq!((again.status, again.out.as_str()), (1, ""));
    assert!(
        again.err.contains("mine.toml はもうあります。"),
        "{}",
        again.err
    );
}

#[test]
fn a_new_set_has_an_id_that_can_be_used() {
    let home = Home::new();
    for lang in ["ja", "en"] {
        let ended = home.run(lang, &["sets", "new", "だめ な名前"]);
        assert_eq!((ended.status, ended.out.as_str()), (1, ""));
        assert!(ended.err.contains("だめ な名前"), "{}", ended.err);
    }
    let known = home.run("en", &["sets", "new", "locaben"]);
    assert_eq!(known.status, 0);
    assert!(known.out.contains("id = \"locaben\""));
    assert!(
        known.err.contains("raise edition above 2026.1"),
        "{}",
        known.err
    );
}

#[test]
fn the_schema_is_json() {
    let ended = Home::new().run("ja", &["sets", "schema"]);
    assert_eq!((ended.status, ended.err.as_str()), (0, ""));
    let schema: Value = serde_json::from_str(&ended.out).unwrap();
    assert_eq!(
        schema["$schema"],
        "https://json-schema.org/draft/2020-12/schema"
    );
}

#[test]
fn an_unknown_set_of_the_config_file_is_named_and_another_is_used() {
    let home = Home::new();
    home.write("config/kikitori/config.toml", "set = \"locabn\"\n");
    let ended = home.run("en", &["interview", "--plain", "北上"]);
    assert_eq!(ended.status, 0, "{ended:?}");
    assert!(
        ended.err.contains("Did you mean \"locaben\"?"),
        "{}",
        ended.err
    );
    let shown = home.run("en", &["show", "1", "--json"]).out;
    let shown: Value = serde_json::from_str(&shown).unwrap();
    assert_eq!(shown["question_set"], "locaben");
}

/// A built-in owner's file.
fn owner() -> String {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("question_sets/scenarios");
    std::fs::read_to_string(folder.join("kitayama-seiki.toml")).unwrap()
}

#[test]
fn an_owners_file_is_told_from_a_set_and_all_its_faults_are_said() {
    let home = Home::new();
    let broken = owner()
        .replace("manner = \"terse\"", "manner = \"ters\"")
        .replacen("question = \"biz.", "question = \"bizz.", 1);
    home.write("owner.toml", &broken);
    let codes = |lang: &str| -> Vec<String> {
        let ended = home.run(lang, &["sets", "check", "--json", "owner.toml"]);
        assert_eq!(ended.status, 1, "{}", ended.err);
        let all: Value = serde_json::from_str(&ended.out).unwrap();
        let codes = all.as_array().unwrap().iter();
        codes
            .map(|it| it["code"].as_str().unwrap().to_owned())
            .collect()
    };
    for (lang, said) in [("ja", "という質問はありません"), ("en", "has no question")] {
        assert_eq!(
            codes(lang),
            ["set-unknown-value-guess", "scenario-unknown-question-guess"]
        );
        let ended = home.run(lang, &["sets", "check", "owner.toml"]);
        assert_eq!((ended.status, ended.out.as_str()), (1, ""));
        assert!(ended.err.contains("owner.toml:9:10"), "{}", ended.err);
        assert!(ended.err.contains(said), "{}", ended.err);
    }
}

#[test]
fn editors_get_the_schema_of_an_owners_file() {
    let home = Home::new();
    let ended = home.run("en", &["sets", "schema", "--scenario"]);
    assert_eq!(ended.status, 0);
    let schema: Value = serde_json::from_str(&ended.out).unwrap();
    let fact = &schema["properties"]["topic"]["items"]["properties"]["fact"]["items"];
    assert!(fact["properties"]["says"]["anyOf"].is_array());
    assert_eq!(fact["additionalProperties"], Value::Bool(false));
}
