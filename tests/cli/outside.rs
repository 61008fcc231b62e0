//! The program as other programs and other people's files meet it: by the contract alone.

use kikitori::workbook::{from_bytes, patch};
use rust_xlsxwriter as xlsx;
use serde_json::{Value, json};

use super::given::*;

/// A home with what such lines hold.
fn imported(lines: &[Value]) -> Home {
    let home = Home::new();
    let lines: Vec<String> = lines.iter().map(Value::to_string).collect();
    home.write("in.jsonl", &lines.join("\n"));
    let ended = home.run("en", &["import", "in.jsonl"]);
    assert_eq!((ended.status, ended.err.as_str()), (0, ""));
    home
}

fn kitakami() -> Value {
    json!({
        "company": {"name": "北上"}, "started": "2026-04-01T01:00:00Z",
        "answers": [{"question": "biz.it", "answer": "見積は紙、図面は三台の端末。"}],
    })
}

/// Status 1, one sentence and what to do next, nothing on standard output.
fn refused(ended: &Ended, said: &str) {
    assert_eq!((ended.status, ended.out.as_str()), (1, ""), "{ended:?}");
    assert!(ended.err.starts_with("kikitori: "), "{}", ended.err);
    assert!(ended.err.contains(said), "{said}: {}", ended.err);
    assert_eq!(ended.err.lines().count(), 2, "{}", ended.err);
}

#[test]
fn what_says_nothing_is_no_answer_and_a_reply_is_told_whatever_was_asked() {
    let home = imported(&[json!({
        "company": {"name": "北上"}, "assisted": "reviewed",
        "answers": [
            {"question": "biz.it", "answer": " \u{3000}\n"},
            {"question": "mgmt.succession", "answer": "が👩\u{200D}🔧 ﾊﾟ",
             "follow_ups": [{"probe": "いつごろですか。", "answer": "三年後"}]},
        ],
    })]);
    let stats: Value = serde_json::from_str(&home.run("en", &["stats", "--json"]).out).unwrap();
    let group = &stats["groups"][2];
    assert_eq!(
        (&group["group"], &group["answered"]),
        (&json!("reviewed"), &json!(1))
    );
    assert_eq!(group["characters"]["mgmt"]["median"], 3.0);
    assert_eq!(group["characters"]["biz"], Value::Null);
    assert_eq!(group["probes"]["offered"], 0, "a silence kept is no probe");
    assert!(home.run("en", &["report", "1"]).out.contains("三年後"));
}

#[test]
fn a_line_that_is_no_interview_is_told_in_words() {
    let home = Home::new();
    let mut first = kitakami();
    first["visit"] = json!(0);
    home.write("in.jsonl", &format!("  {first}\n[1]\n"));
    let ended = home.run("en", &["import", "in.jsonl"]);
    assert_eq!(ended.status, 1);
    for said in [
        "in.jsonl:1: “visit” must be a whole number, 1 or more.",
        "in.jsonl:2: the line is no JSON object ({ … }).",
    ] {
        assert!(ended.err.contains(said), "{}", ended.err);
    }
}

#[test]
fn a_database_where_nothing_may_be_written_is_read() {
    let home = imported(&[kitakami()]);
    // As on a read-only disk, SQLite cannot make the file that it wants beside the database.
    std::fs::create_dir(home.path("data/kikitori/kikitori.db-shm")).unwrap();
    for args in [
        &["list"][..],
        &["show", "1"],
        &["stats"],
        &["report", "1"],
        &["export", "-o", "out.jsonl"],
    ] {
        let ended = home.run("en", args);
        assert_eq!(ended.status, 0, "{args:?}: {ended:?}");
    }
    assert!(home.path("out.jsonl").exists());
}

#[test]
fn a_folder_is_made_where_its_name_ends_as_one_and_else_missed_in_words() {
    let home = imported(&[kitakami()]);
    let ended = home.run("en", &["report", "1", "-o", "handed/over/"]);
    assert_eq!(
        (ended.status, ended.err.as_str()),
        (0, "Wrote handed/over/2026-04-01-北上-1-sheet.xlsx.\n")
    );
    let rows = [
        ("en", "its folder does not exist"),
        ("ja", "none/x.md を置くフォルダーがありません。"),
    ];
    for (lang, said) in rows {
        refused(&home.run(lang, &["report", "1", "-o", "none/x.md"]), said);
    }
    assert!(!home.path("none").exists());
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_one_sentence_whatever_is_written() {
    let home = imported(&[kitakami()]);
    let rows: [(&[&str], &str); 8] = [
        (&["report", "1"], "x.xlsx"),
        (&["report", "1"], "x.html"),
        (&["export"], "x.jsonl"),
        (&["export"], "x.csv"),
        (&["export", "1"], "audit.csv"),
        (&["export"], "x.tab"),
        (&["stats"], "s.html"),
        (&["sets", "export", "locaben"], "set.xlsx"),
    ];
    for (args, file) in rows {
        std::os::unix::fs::symlink("/dev/full", home.path(file)).unwrap();
        let args = [args, &["-o", file]].concat();
        let full = format!("{file} could not be written: the disk is full.");
        refused(&home.run("en", &args), &full);
        let full = format!("ディスクに空きがなく、{file} に書き込めません。");
        refused(&home.run("ja", &args), &full);
    }
}

#[test]
fn a_sheet_of_ours_is_not_taken_for_a_form() {
    let mut other = kitakami();
    other["company"]["name"] = json!("花巻");
    let home = imported(&[kitakami(), other]);
    home.run("ja", &["report", "1", "-o", "sheet.xlsx"]);
    let before = home.run("en", &["show", "2", "--json"]).out;
    let ended = home.run("en", &["import", "sheet.xlsx", "--into", "2"]);
    assert_eq!(ended.status, 1);
    assert!(
        ended.err.contains("a sheet written by “kikitori report”"),
        "{}",
        ended.err
    );
    assert_eq!(home.run("en", &["show", "2", "--json"]).out, before);
}

#[test]
fn what_cannot_be_is_refused_before_anything_is_written() {
    let home = imported(&[kitakami()]);
    let long = "名".repeat(30_000);
    refused(
        &home.run("en", &["company", "rename", "北上", &long]),
        "longer than 64 KiB",
    );
    refused(
        &home.run("en", &["sets", "export", "locaben", "-o", "set.csv"]),
        "does not end in .xlsx",
    );
    let stage = home.run("ja", &["company", "stage", "北上", "9"]);
    assert_eq!(stage.status, 2);
    assert!(
        stage.err.contains("使えるもの: 0, 1, 2, 3"),
        "{}",
        stage.err
    );
    assert!(!home.path("set.csv").exists());
}

/// The institution's own workbook: a heading, a formula, merged cells to write into.
fn template(home: &Home) -> String {
    let mut book = xlsx::Workbook::new();
    let sheet = book.add_worksheet().set_name("非財務").unwrap();
    let plain = xlsx::Format::new();
    sheet.write_string(0, 0, "会社名").unwrap();
    sheet.merge_range(3, 1, 4, 2, "", &plain).unwrap();
    let sum = xlsx::Formula::new("=1+1").set_result("2");
    sheet.write_formula(9, 0, sum).unwrap();
    book.save(home.path("own.xlsx")).unwrap();
    patch::sha256(&std::fs::read(home.path("own.xlsx")).unwrap())
}

fn mapping(sha256: &str, sheet: &str) -> String {
    let cell = |cell: &str, what: &str| {
        format!("[[cell]]\nsheet = \"{sheet}\"\ncell = \"{cell}\"\n{what}\n\n")
    };
    format!("template_sha256 = \"{sha256}\"\n\n")
        + &cell("B1", "what = \"company\"")
        + &cell("B4", "question = \"biz.it\"")
}

#[test]
fn the_institutions_own_workbook_is_filled_from_the_command_line() {
    let mut line = kitakami();
    line["company"]["name"] = json!("=cmd|'/C calc'!A0");
    let home = imported(&[line]);
    let sha256 = template(&home);
    home.write("own.toml", &mapping(&sha256, "非財務"));
    let args = [
        "report",
        "1",
        "--template",
        "own.xlsx",
        "--mapping",
        "own.toml",
        "-o",
        "filled.xlsx",
    ];
    let ended = home.run("en", &args);
    assert_eq!((ended.status, ended.out.as_str()), (0, ""), "{ended:?}");
    let filled = std::fs::read(home.path("filled.xlsx")).unwrap();
    let sheet = from_bytes(filled, "filled.xlsx").and_then(|mut book| book.sheet("非財務"));
    let sheet = sheet.expect("opens");
    let cells = [(0, 0), (0, 1), (3, 1), (9, 0)].map(|(row, column)| sheet.cell(row, column));
    let expected = [
        "会社名",
        "=cmd|'/C calc'!A0",
        "見積は紙、図面は三台の端末。",
        "2",
    ];
    assert_eq!(cells, expected.map(Some));
    // Another version, a sheet that is not there, no mapping: said, and what was there stays.
    home.write("filled.xlsx", "前のもの");
    let rows = [
        (mapping(&"0".repeat(64), "非財務"), sha256.as_str()),
        (
            mapping(&sha256, "財務"),
            "own.toml:3: the template has no sheet “財務”",
        ),
        ("cell = 1".to_owned(), "own.toml:1: this is no mapping"),
    ];
    for (text, said) in rows {
        home.write("own.toml", &text);
        let ended = home.run("en", &args);
        assert_eq!((ended.status, ended.out.as_str()), (1, ""), "{ended:?}");
        assert!(ended.err.contains(said), "{said}: {}", ended.err);
        assert_eq!(
            std::fs::read(home.path("filled.xlsx")).unwrap(),
            "前のもの".as_bytes()
        );
    }
    let ended = home.run(
        "en",
        &["report", "1", "--template", "own.xlsx", "-o", "x.xlsx"],
    );
    assert_eq!(ended.status, 2, "{ended:?}");
    home.write("own.toml", &mapping(&sha256, "非財務"));
    for (file, said) in [("own.xlsx", "is the template itself"), ("own.pdf", "xlsx")] {
        let args = [&args[..6], &["-o", file]].concat();
        refused(&home.run("en", &args), said);
    }
    let bytes = std::fs::read(home.path("own.xlsx")).unwrap();
    assert_eq!(patch::sha256(&bytes), sha256);
}

const HOSTILE: &str =
    "\u{1b}]0;x\u{7}\u{202e}{{ 7*7 }}{% raw %}<script>alert(1)</script>]]>\n=cmd|'/C calc'!A0";

#[test]
fn what_a_file_brings_is_inert_in_every_output() {
    let formula = "=HYPERLINK(\"http://evil.example\",\"x\")";
    let home = imported(&[json!({
        "company": {"name": HOSTILE, "industry": formula, "founded": HOSTILE},
        "interviewer": formula, "started": "2026-04-01T01:00:00Z",
        "answers": [
            {"question": "biz.it", "answer": HOSTILE, "note": HOSTILE, "tags": ["=1+1", HOSTILE],
             "author": formula, "thin": true, "missing": ["how"], "seconds": 5,
             "follow_ups": [{"facet": "how", "probe": HOSTILE, "answer": formula}]},
            {"question": "flow.trade", "answer": format!("{HOSTILE}\t{formula}\t{HOSTILE}")},
            {"question": "sum.gap", "answer": formula},
        ],
        "remarks": {"noticed": HOSTILE, "will_do": formula, "promise": HOSTILE, "taboo": HOSTILE},
        "stages": [{"stage": 1, "supporter": HOSTILE, "at": "2026-04-01T01:00:00Z"}],
    })]);
    for kind in [
        "sheet",
        "handover",
        "reportout",
        "agenda",
        "review",
        "observer",
        "form",
        "swot",
    ] {
        for ending in ["html", "md"] {
            let file = format!("x.{ending}");
            let ended = home.run("ja", &["report", "1", "--kind", kind, "-o", &file]);
            assert_eq!(ended.status, 0, "{kind}: {ended:?}");
            let page = std::fs::read_to_string(home.path(&file)).unwrap();
            let acts = |c: char| c.is_control() && c != '\n' || c == '\u{202e}';
            assert_eq!(page.find(acts), None, "{kind} {ending}");
            assert!(!page.contains("49"), "{kind} {ending}");
            if ending == "html" {
                assert!(!page.contains("<script"), "{kind}");
            }
        }
    }
    for args in [
        &["export", "-o", "long.csv"][..],
        &["export", "--wide", "-o", "wide.csv"],
        &["stats", "--by", "interviewer", "-o", "stats.csv"],
        &["report", "1", "-o", "sheet.csv"],
    ] {
        assert_eq!(home.run("ja", args).status, 0, "{args:?}");
        let file = home.path(args.last().unwrap());
        let mut reader = csv::ReaderBuilder::new()
            .flexible(true)
            .has_headers(false)
            .from_path(file)
            .unwrap();
        for row in reader.records() {
            let row = row.unwrap();
            let acts = row
                .iter()
                .find(|cell| cell.starts_with(['=', '+', '@', '\t']));
            assert_eq!(acts, None, "{args:?}");
        }
    }
    for args in [
        &["list"][..],
        &["show", "1"],
        &["stats"],
        &["company", "stage", "1"],
    ] {
        let ended = home.run("ja", args);
        let acts = |c: char| c.is_control() && c != '\n' || c == '\u{202e}';
        assert_eq!((ended.out + &ended.err).find(acts), None, "{args:?}");
    }
}

#[test]
fn what_of_an_import_lies_in_the_bin_is_told() {
    let mut line = kitakami();
    line["id"] = json!("0193a000-0000-7000-8000-000000000001");
    let home = imported(&[line]);
    assert_eq!(home.run("ja", &["remove", "1"]).status, 0);
    let ended = home.run("ja", &["import", "in.jsonl"]);
    assert_eq!((ended.status, ended.err.as_str()), (0, ""));
    assert!(
        ended.out.contains("ごみ箱にあり、そのままにしたもの 1"),
        "{}",
        ended.out
    );
}
