//! What typed questions ask, from standard input: answers in their order, faults by line.

use serde_json::{Value, json};

use super::given::*;

fn typed(id: &str, lang: &str, text: &str) -> String {
    json!({"id": id, "lang": lang, "text": text}).to_string()
}

#[test]
fn an_answer_is_one_line_in_the_order_of_the_questions() {
    let home = Home::new();
    let lines = [
        typed("1", "ja", "後継者はどなたですか"),
        typed("2", "en", "Do you have a patent?"),
        typed("3", "ja", "今日は暑いですね"),
    ];
    let expected = "\
        {\"id\":\"1\",\"question\":\"mgmt.succession\",\"facet\":\"actor\",\"form\":\"open\"}\n\
        {\"id\":\"2\",\"question\":\"ctl.ip\",\"facet\":null,\"form\":\"closed\"}\n\
        {\"id\":\"3\",\"question\":null,\"facet\":null,\"form\":\"off\"}\n";
    for lang in ["ja", "en"] {
        let args = ["practise", "--understand"];
        let ended = home.run_on(lang, &args, lines.join("\n").as_bytes());
        assert_eq!(
            (ended.status, &*ended.out, &*ended.err),
            (0, expected, ""),
            "{lang}"
        );
    }
}

#[test]
fn a_line_that_is_no_question_is_named_and_the_others_are_judged() {
    let home = Home::new();
    let long = "い".repeat(30_000);
    let lines = [
        typed("a", "ja", "強みは何ですか"),
        String::new(),
        "[]".to_owned(),
        r#"{"id": "b", "lang": "ja"}"#.to_owned(),
        r#"{"id": 7, "lang": "ja", "text": "強みは"}"#.to_owned(),
        typed("c", "fr", "Pourquoi ?"),
        r#"{"id": "d", "text": "強みは"}"#.to_owned(),
        typed("e", "ja", &long),
        typed("f", "en", ""),
    ];
    let ended = home.run_on(
        "en",
        &["practise", "--understand"],
        lines.join("\n").as_bytes(),
    );
    assert_eq!(ended.status, 1);
    let ids: Vec<Value> = ended
        .out
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).expect("JSON on each line")["id"].clone())
        .collect();
    assert_eq!(ids, ["a", "f"]);
    for (line, words) in [
        (2, "is empty"),
        (3, "no object"),
        (4, "no \"text\""),
        (5, "\"id\" is not text"),
        (6, "\"fr\""),
        (7, "no \"lang\""),
        (8, "64 KiB"),
    ] {
        let named = format!("ine {line} of the input");
        let said = |it: &str| it.contains(&named) && it.contains(words);
        assert!(ended.err.lines().any(said), "{line}: {}", ended.err);
    }
}
