//! Word lists and numbers of one's own: what they change, and what is said of mistakes in them.

use super::given::*;

/// A set whose good example holds words that only its own trade knows.
const SET: &str = r#"id = "kilns"
edition = "1"
language = "ja"
title = "窯元"

[[perspective]]
id = "work"
title = "仕事"

[[perspective.question]]
id = "work.how"
topic = "窯"
ask = "窯はどのように焚かれますか。"
expects = ["how"]
good = ["うちは攻め焚きだね"]

[[perspective.question.probe]]
facet = "how"
ask = "火の加減は、どのように見ておられますか。"
"#;

const OURS: &str = "[facet.how]\n\"+strong\" = [\"攻め焚き\"]\n";

#[test]
fn an_example_of_ones_own_trade_is_enough_once_its_words_are_known() {
    let home = Home::new();
    home.write("kilns.toml", SET);
    for (lang, said, missing) in [
        (
            "ja",
            "kilns.toml:15:9: エラー: 十分な回答の例（ja）が、薄いと判定されました",
            "足りないもの：how",
        ),
        (
            "en",
            "kilns.toml:15:9: error: The good example (ja) is judged thin",
            "Missing: how",
        ),
    ] {
        let ended = home.run(lang, &["sets", "check", "kilns.toml"]);
        assert_eq!(ended.status, 1);
        assert!(
            ended.err.contains(said) && ended.err.contains(missing),
            "{}",
            ended.err
        );
    }
    home.write("config/kikitori/listening/ja.toml", OURS);
    let ended = home.run("ja", &["sets", "check", "kilns.toml"]);
    assert_eq!(ended.status, 0, "{}", ended.err);
}

#[test]
fn the_folder_is_named_by_option_variable_or_config_file() {
    let home = Home::new();
    home.write("kilns.toml", SET);
    home.write("ours/ja.toml", OURS);
    let check = ["sets", "check", "kilns.toml"];
    let by_option = home.run("ja", &[&check[..], &["--listening", "ours"]].concat());
    assert_eq!(by_option.status, 0, "{}", by_option.err);
    let mut command = home.command("ja", &check);
    let by_variable = command.env("KIKITORI_LISTENING", home.path("ours"));
    let by_variable = home.ended(by_variable.output().unwrap());
    assert_eq!(by_variable.status, 0, "{}", by_variable.err);
    let folder = home.path("ours").display().to_string();
    home.write(
        "config/kikitori/config.toml",
        &format!("listening = {folder:?}\n"),
    );
    assert_eq!(home.run("ja", &check).status, 0);
    let help = home.run("en", &["--help"]).out;
    assert!(
        help.contains("Word lists") && help.contains("/ours"),
        "{help}"
    );
}

#[test]
fn a_mistake_in_them_is_named_and_stops_nothing() {
    let home = Home::new();
    let text = format!("{OURS}\n[facet.hwo]\nstrong = []\n[slogan]\n\"+patterns\" = [\n'(絆']\n");
    home.write("config/kikitori/listening/ja.toml", &text);
    home.write("kilns.toml", SET);
    for (lang, unknown, pattern) in [
        (
            "ja",
            "ja.toml の 4 行目: ここに facet.hwo",
            "8 行目: slogan.patterns の (絆 は正規表現",
        ),
        (
            "en",
            "Line 4 of ~/config/kikitori/listening/ja.toml: there is no facet.hwo",
            "the pattern (絆",
        ),
    ] {
        let ended = home.run(lang, &["sets", "check", "kilns.toml"]);
        assert_eq!(ended.status, 0, "what is good in it counts: {}", ended.err);
        assert!(
            ended.err.contains(unknown) && ended.err.contains(pattern),
            "{}",
            ended.err
        );
        let ended = home.run(lang, &["interview", "--plain", "北上"]);
        assert_eq!(ended.status, 0, "{}", ended.err);
        assert!(
            ended.err.contains(unknown) && ended.err.contains(pattern),
            "{}",
            ended.err
        );
    }
}

#[test]
fn answers_from_a_pipe_are_judged_by_them_too() {
    let home = Home::new();
    let answer = "うちは攻め焚きだね";
    let line = format!(
        "{{\"id\": \"1\", \"lang\": \"ja\", \"question\": \"biz.it\", \"answer\": \"{answer}\"}}\n"
    );
    let thin = |expected: bool| {
        let ended = home.run_on("ja", &["assess"], line.as_bytes());
        assert_eq!(ended.status, 0, "{}", ended.err);
        let expected = format!("\"thin\":{expected}");
        assert!(ended.out.contains(&expected), "{}", ended.out);
    };
    thin(true);
    let numbers = "[enough]\nfacets = 1\n";
    home.write("config/kikitori/listening/decision.toml", numbers);
    thin(true);
    home.write("config/kikitori/listening/ja.toml", OURS);
    thin(false);
}
