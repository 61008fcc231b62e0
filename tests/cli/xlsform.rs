//! `sets export` and `sets import`: a set as a workbook, and back.

use std::io::Write;
use std::path::Path;
use std::process::Command;

use super::given::*;

/// Runs a program of Python with a file. `None`, said in words: pyxform is not installed.
fn python(program: &str, file: &Path) -> Option<String> {
    let there = Command::new("python3")
        .args(["-c", "import pyxform"])
        .output();
    if !there.is_ok_and(|it| it.status.success()) {
        let said = "skipped: python3 with pyxform is not installed\n";
        std::io::stderr().write_all(said.as_bytes()).expect("said");
        return None;
    }
    let ended = Command::new("python3")
        .env("PYTHONIOENCODING", "utf-8")
        .args(["-c", program])
        .arg(file)
        .output()
        .expect("runs");
    let text = String::from_utf8_lossy(&ended.stdout).into_owned();
    assert!(
        ended.status.success(),
        "{text}{}",
        String::from_utf8_lossy(&ended.stderr)
    );
    Some(text)
}

const CONVERT: &str = r#"
import sys
from pyxform.xls2xform import convert
warnings = []
result = convert(sys.argv[1], validate=False, warnings=warnings)
print(*warnings, *result.warnings, sep="\n")
print(result.xform)
"#;

/// Names that a form keeps for itself, or cannot have; every kind of question.
fn awkward(home: &Home) {
    let everything = include_str!("../sets/everything.toml");
    let awkward = everything
        .replace("id = \"everything\"", "id = \"awkward\"")
        .replace("id = \"p\"", "id = \"meta\"")
        .replace("\"p.date\"", "\"data\"")
        .replace("p.date", "data")
        .replace("p.number", "1st.csv")
        .replace("p.choice\"", "p.choice.csv\"")
        .replace("p.choice =", "p.choice.csv =")
        .replace("p.choice !=", "p.choice.csv !=");
    home.write("config/kikitori/question-sets/everything.toml", everything);
    home.write("config/kikitori/question-sets/awkward.toml", &awkward);
}

#[test]
fn what_is_exported_passes_pyxform() {
    let home = Home::new();
    awkward(&home);
    for (id, said) in [
        (
            "locaben",
            "what's the one thing you've decided will never change?",
        ),
        ("first-visit", "創業から今日までで"),
        ("everything", "どのくらいですか。"),
        ("awkward", "どのくらいですか。"),
    ] {
        let name = format!("{id}.xlsx");
        let ended = home.run("ja", &["sets", "export", id, "-o", &name]);
        assert_eq!((ended.status, ended.out.as_str()), (0, ""), "{ended:?}");
        assert!(ended.err.contains(&name), "{}", ended.err);
        let Some(converted) = python(CONVERT, &home.path(&name)) else {
            return;
        };
        let (warnings, form) = converted.split_once("<?xml").expect("a form");
        assert_eq!(warnings.trim(), "", "{id}");
        assert!(form.contains(said), "{id}");
        assert!(form.contains(&format!("id=\"{id}\"")), "{id}");
    }
}

#[test]
fn a_set_goes_out_and_comes_back() {
    let home = Home::new();
    awkward(&home);
    for id in ["locaben", "first-visit", "everything", "awkward"] {
        let (form, toml) = (format!("{id}.xlsx"), format!("{id}.toml"));
        assert_eq!(
            home.run("ja", &["sets", "export", id, "-o", &form]).status,
            0
        );
        let ended = home.run("en", &["sets", "import", &form, "-o", &toml]);
        assert_eq!((ended.status, ended.out.as_str()), (0, ""), "{ended:?}");
        assert!(
            ended.err.contains(&format!("Made {toml} (")),
            "{}",
            ended.err
        );
        let shown = home.run("ja", &["sets", "show", id, "--json"]).out;
        // A newer edition of the same set, to be shown in place of the first.
        let text = std::fs::read_to_string(home.path(&toml)).expect("there");
        let newer = text.replacen("edition = \"2026.1\"", "edition = \"2026.2\"", 1);
        let folder = format!("config/kikitori/question-sets/zz-{id}.toml");
        home.write(&folder, &newer);
        let again = home.run("ja", &["sets", "show", id, "--json"]).out;
        assert_eq!(again.replace("2026.2", "2026.1"), shown, "{id}");
        // A file that is there stays as it is.
        let twice = home.run("en", &["sets", "import", &form, "-o", &toml]);
        assert_eq!(twice.status, 1);
        assert!(twice.err.contains("is there already"), "{}", twice.err);
    }
}

const WRITE: &str = r#"
import sys, openpyxl
book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Survey"
for row in [
    ["type", "name", "label", "relevant"],
    ["integer", "n", "How many?"],
    ["geopoint", "where", "Where?"],
    ["text", "why", "Why ${n}?", "regex(${n}, '1')"],
]:
    sheet.append(row)
book.save(sys.argv[1])
"#;

#[test]
fn faults_are_told_by_sheet_and_cell() {
    let home = Home::new();
    if python(WRITE, &home.path("form.xlsx")).is_none() {
        return;
    }
    for (lang, lines) in [
        (
            "ja",
            [
                "form.xlsx: Survey!A3: エラー: 型「geopoint」の質問は取り込めません。",
                "form.xlsx: Survey!C4: エラー: 文の中の「${…}」には何も差し込まれません。",
                "form.xlsx: Survey!D4: エラー: 条件の「regex」は取り込めません。",
                "selected(${x}, 'y')",
            ],
        ),
        (
            "en",
            [
                "form.xlsx: Survey!A3: error: Questions of type \"geopoint\" cannot be taken over.",
                "form.xlsx: Survey!C4: error: Nothing would be filled in",
                "form.xlsx: Survey!D4: error: \"regex\" in this condition",
                "    next: What can be used: ${x} = 'y'",
            ],
        ),
    ] {
        let ended = home.run(lang, &["sets", "import", "form.xlsx", "-o", "out.toml"]);
        assert_eq!((ended.status, ended.out.as_str()), (1, ""));
        for line in lines {
            assert!(ended.err.contains(line), "{line}\n{}", ended.err);
        }
        assert!(!home.path("out.toml").exists());
    }
}

#[test]
fn what_is_no_form_is_one_sentence() {
    let home = Home::new();
    home.write("torn.xlsx", "PK\u{3}\u{4}torn");
    for args in [
        &["sets", "import", "torn.xlsx"][..],
        &["sets", "import", "nowhere.xlsx"],
        &["sets", "export", "locabn", "-o", "x.xlsx"],
        &["sets", "export", "locaben", "-o", "no/such/folder/x.xlsx"],
    ] {
        for lang in ["ja", "en"] {
            let ended = home.run(lang, args);
            assert_eq!((ended.status, ended.out.as_str()), (1, ""), "{args:?}");
            assert!(ended.err.lines().count() <= 2, "{}", ended.err);
            assert!(!ended.err.contains('<'), "{}", ended.err);
        }
    }
}
