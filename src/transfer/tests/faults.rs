//! Lines that do not fit, each told by its number and key.

use serde_json::{Value, json};

use super::{import, open};
use crate::store::Twice;

/// Lists so deep in each other.
fn nested(depth: usize) -> Value {
    (0..depth).fold(json!(1), |inner, _| json!([inner]))
}

#[test]
fn a_line_that_does_not_fit_is_told_by_number_and_key_and_nothing_is_taken_in() {
    let good = json!({"company": {"name": "北上"}, "answers": []});
    let with = |key: &str, value: Value| {
        let mut line = good.clone();
        line[key] = value;
        line.to_string()
    };
    let answer = |answer: Value| with("answers", json!([answer]));
    let opinion = |changed: Value| {
        let one = json!({"id": "o-1", "question": "biz.it", "at": 1});
        let mut other = json!({"id": "o-2", "question": "biz.it", "at": 1});
        for (key, value) in changed.as_object().unwrap() {
            other[key] = value.clone();
        }
        with("opinions", json!([one, other]))
    };
    let table = [
        ("{\"id\":".to_owned(), "import-json column=\"6\""),
        ("[1]".to_owned(), "import-no-object"),
        (
            with("visit", json!(0)),
            "import-kind key=\"visit\" wanted=\"counting\"",
        ),
        (
            json!({"answers": []}).to_string(),
            "import-missing key=\"company\"",
        ),
        (
            with("company", json!({"name": " "})),
            "import-missing key=\"company.name\"",
        ),
        (
            json!({"company": {"name": "a"}}).to_string(),
            "import-missing key=\"answers\"",
        ),
        (
            with("id", json!("12")),
            "import-kind key=\"id\" wanted=\"uuid\"",
        ),
        (
            with("visit", json!(-1)),
            "import-kind key=\"visit\" wanted=\"whole\"",
        ),
        (
            with("visit", json!(u32::MAX)),
            "import-kind key=\"visit\" wanted=\"whole\"",
        ),
        (
            with("started", json!("昨日")),
            "import-kind key=\"started\" wanted=\"time\"",
        ),
        (
            with("assisted", json!("both")),
            "import-value key=\"assisted\" value=\"both\"",
        ),
        (
            with("set", json!("nope")),
            "import-set-unknown set=\"nope\" known=\"first-visit, locaben\"",
        ),
        (with("set_content", json!({})), "import-set-content"),
        (
            with("reviews", json!([{"id": "a b", "begun": 1}])),
            "import-kind key=\"reviews[0].id\" wanted=\"name\"",
        ),
        (
            with("reviews", json!([{"id": "a"}])),
            "import-missing key=\"reviews[0].begun\"",
        ),
        (
            with("reviews", json!(["a"])),
            "import-kind key=\"reviews[0]\" wanted=\"object\"",
        ),
        (
            opinion(json!({"id": ""})),
            "import-kind key=\"opinions[1].id\" wanted=\"name\"",
        ),
        (
            opinion(json!({"id": "o-1"})),
            "import-kind key=\"opinions[1].id\" wanted=\"once\"",
        ),
        (
            opinion(json!({"question": null})),
            "import-missing key=\"opinions[1].question\"",
        ),
        (
            opinion(json!({"at": "昨日"})),
            "import-kind key=\"opinions[1].at\" wanted=\"time\"",
        ),
        (
            opinion(json!({"edit": -1})),
            "import-kind key=\"opinions[1].edit\" wanted=\"whole\"",
        ),
        (
            opinion(json!({"ask_again": 1})),
            "import-kind key=\"opinions[1].ask_again\" wanted=\"switch\"",
        ),
        (
            opinion(json!({"facets": ["mood"]})),
            "import-value key=\"opinions[1].facets\" value=\"mood\"",
        ),
        (
            opinion(json!({"follows": ["a b"]})),
            "import-kind key=\"opinions[1].follows\" wanted=\"names\"",
        ),
        (
            opinion(json!({"about": "あ".repeat(30_000)})),
            "import-long key=\"opinions[1].about\" most=\"64\"",
        ),
        (
            with("elsewhere", json!([{"question": "biz.it", "at": 1}])),
            "import-missing key=\"elsewhere[0].answer\"",
        ),
        (
            with(
                "elsewhere",
                json!([{"question": "biz.it", "at": 1, "answer": "x".repeat(70_000)}]),
            ),
            "import-long key=\"elsewhere[0].answer\" most=\"64\"",
        ),
        (with("theirs", nested(120)), "import-deep most=\"100\""),
        (
            answer(json!({"question": "not.there", "x": nested(120)})),
            "import-deep most=\"100\"",
        ),
        (
            with("stages", json!([{"stage": 4}])),
            "import-kind key=\"stages[0].stage\"",
        ),
        (
            with("intervals", json!([{"seq": 1}])),
            "import-missing key=\"intervals[0].question\"",
        ),
        (
            with("answers", json!({})),
            "import-kind key=\"answers\" wanted=\"list\"",
        ),
        (
            with("answers", json!([1])),
            "import-kind key=\"answers[0]\" wanted=\"object\"",
        ),
        (
            answer(json!({})),
            "import-missing key=\"answers[0].question\"",
        ),
        (
            answer(json!({"question": "biz.it", "answer": 1})),
            "import-kind key=\"answers[0].answer\"",
        ),
        (
            answer(json!({"question": "biz.it", "answer": "あ".repeat(30_000)})),
            "import-long key=\"answers[0].answer\" most=\"64\"",
        ),
        (
            answer(json!({"question": "biz.it", "missing": ["x"]})),
            "import-value key=\"answers[0].missing\"",
        ),
        (
            with(
                "answers",
                json!([{"question": "biz.it"}, {"question": "biz.it"}]),
            ),
            "import-twice question=\"biz.it\"",
        ),
    ];
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(folder.path(), "x.db");
    for (line, expected) in table {
        let file = format!("{good}\r\n\r\n{line}\n{good}\n");
        let refused = import(&mut store, folder.path(), file.as_bytes(), Twice::Keep);
        let failures = refused.unwrap_err().0;
        assert_eq!(failures.len(), 1, "{failures:?}");
        let told = failures[0].to_string();
        assert!(told.starts_with(expected), "{told}");
        assert!(told.ends_with("line=\"3\""), "{told}");
        assert!(store.list().unwrap().is_empty());
    }
}
