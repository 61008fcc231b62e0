//! What could act on a terminal, in a spreadsheet or on a page never gets there, wherever it came
//! from; and nothing leaves the folder it was meant for.

use std::io::{Cursor, Read};
use std::path::Path;

use super::given::*;

pub const HOSTILE: &str =
    "\u{1b}]0;題名\u{7}\u{202e}逆\u{2066}\u{9b}2J\u{200b}\u{feff}\u{e0041}\u{7f}<b id=x>\"'&";

/// As in a TOML string.
fn in_toml(text: &str) -> String {
    let escaped = |c: char| match c {
        '"' | '\\' => format!("\\{c}"),
        c if c.is_ascii_graphic() || c.is_alphanumeric() => c.to_string(),
        c => format!("\\U{:08x}", u32::from(c)),
    };
    text.chars().map(escaped).collect()
}

/// The first character that acts on a terminal or hides from the eye.
pub fn acting(text: &str, beside: &str) -> Option<char> {
    let hides = |c: char| {
        matches!(c, '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200e}' | '\u{200f}' | '\u{feff}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{e0000}'..='\u{e007f}')
    };
    let mut all = text.chars();
    all.find(|c| (c.is_control() && !beside.contains(*c)) || hides(*c))
}

pub fn harmless(ended: &Ended) {
    for text in [&ended.out, &ended.err] {
        assert_eq!(acting(text, "\n"), None, "{text:?}");
    }
}

/// An interview whose every word is hostile, put into the database past the program's own doors.
pub fn hostile_home() -> Home {
    let company = format!("=1+1 会社{HOSTILE}");
    let mut head = header(1, &company);
    head.company.industry = HOSTILE.into();
    head.company.founded = HOSTILE.into();
    head.interviewer = format!("@佐藤{HOSTILE}");
    head.finished = Some(NOON + 9_000_000);
    let mut records = everything();
    for record in &mut records {
        use kikitori::dialogue::record::Record;
        match record {
            Record::Answer { answer, .. } => {
                answer.text = format!("-{HOSTILE}\t{HOSTILE}\r\n\u{1b}c\t.");
                answer.note = HOSTILE.into();
                answer.author = HOSTILE.into();
            }
            Record::FollowUp(probe) => {
                probe.probe = HOSTILE.into();
                probe.answer = HOSTILE.into();
            }
            Record::Revision { text, author, .. } => {
                *text = HOSTILE.into();
                *author = HOSTILE.into();
            }
            _ => {}
        }
    }
    records.push(kikitori::dialogue::record::Record::Remark {
        kind: kikitori::dialogue::record::RemarkKind::WillDo,
        text: HOSTILE.into(),
    });
    records.push(kikitori::dialogue::record::Record::Tags {
        question: "mgmt.succession".into(),
        tags: [HOSTILE.to_owned()].into(),
    });
    let home = Home::new().filled(&[(head, records)]);
    let word = in_toml(HOSTILE);
    home.write(
        "config/kikitori/question-sets/own.toml",
        &format!(
            "id = \"own\"\nedition = \"1\"\nlanguage = \"ja\"\ntitle = \"{word}\"\nminutes = 1\n\
             [[perspective]]\nid = \"p\"\ntitle = \"{word}\"\nshort = \"{word}\"\n\
             [[perspective.question]]\nid = \"p.q\"\nkind = \"number\"\nunit = \"{word}\"\n\
             topic = \"{word}\"\nask = \"{word}\"\nhint = \"{word}\"\nminutes = 1\n"
        ),
    );
    home.write(
        "config/kikitori/question-sets/faulty.toml",
        &format!("id = \"{word}\"\n\"{word}\" = 1\n[\"{word}\"]\n{HOSTILE}\n"),
    );
    for lang in ["ja", "en"] {
        home.write(
            &format!("config/kikitori/locales/{lang}/own.ftl"),
            &format!(
                "export-done = {{ $file }} {HOSTILE}\nsets-error = {HOSTILE}\n\
                 page-kind-sheet = {HOSTILE}\nset-own = {HOSTILE}\nbroken {HOSTILE}\n"
            ),
        );
    }
    home.write(
        "config/kikitori/reports/own.toml",
        &format!("id = \"own\"\ntitle = \"{word}\"\n[[heading]]\nid = \"h\"\ntitle = \"{word}\"\n"),
    );
    home.write(
        "config/kikitori/listening/ja.toml",
        &format!("[\"{word}\"]\n\"{word}\" = [\"{word}\"]\n"),
    );
    home.write(
        "config/kikitori/config.toml",
        &format!(
            "theme = \"{word}\"\nneed = \"{word}\"\ninterviewer = \"{word}\"\nset = \"{word}\"\n"
        ),
    );
    home
}

#[test]
fn hostile_words_from_everywhere_are_shown_harmless() {
    let home = hostile_home();
    let rows: &[&[&str]] = &[
        &["list"],
        &["list", "--bin"],
        &["show", "1"],
        &["list", "--json"],
        &["show", "1", "--json"],
        &["stats"],
        &["stats", "--by", "interviewer"],
        &["stats", "--by", "interviewer", "--json"],
        &["report", "--list"],
        &["report", "1"],
        &["report", "1", "--kind", "handover"],
        &["report", "1", "--kind", "agenda"],
        &["report", "1", "--kind", "review"],
        &["report", "1", "--kind", "own"],
        &["sets", "list"],
        &["sets", "list", "--json"],
        &["sets", "show", "own"],
        &["sets", "show", "own", "--json"],
        &["sets", "check", "config/kikitori/question-sets/own.toml"],
        &["sets", "check", "config/kikitori/question-sets/faulty.toml"],
        &[
            "sets",
            "check",
            "--json",
            "config/kikitori/question-sets/faulty.toml",
        ],
        &["completions", "bash"],
        &["remove", "会社"],
        &["restore", "1"],
    ];
    for lang in ["ja", "en"] {
        for args in rows {
            harmless(&home.run(lang, args));
        }
    }
}

#[test]
fn what_is_kept_whole_is_whole_in_json() {
    let home = hostile_home();
    let listed = home.run("en", &["list", "--json"]);
    let listed: serde_json::Value = serde_json::from_str(&listed.out).unwrap();
    assert_eq!(listed[0]["company"], format!("=1+1 会社{HOSTILE}"));
}

#[test]
fn files_for_other_programs_hold_nothing_that_acts() {
    let home = hostile_home();
    let files: &[(&[&str], &str)] = &[
        (&["export", "1", "-o"], "a.csv"),
        (&["export", "1", "--wide", "-o"], "wide.csv"),
        (&["export", "1", "-o"], "audit.csv"),
        (&["export", "1", "-o"], "a.tab"),
        (&["export", "1", "-o"], "a.jsonl"),
        (&["stats", "-o"], "stats.csv"),
        (&["stats", "-o"], "stats.html"),
        (&["report", "1", "-o"], "r.xlsx"),
        (&["report", "1", "-o"], "r.html"),
        (&["report", "1", "-o"], "r.md"),
        (&["report", "1", "-o"], "r.csv"),
        (&["report", "1", "-o"], "r.json"),
        (&["report", "1", "--kind", "handover", "-o"], "h.html"),
        (&["report", "1", "--kind", "review", "-o"], "v.html"),
        (&["report", "1", "--kind", "own", "-o"], "o.html"),
        (&["report", "1", "--kind", "own", "-o"], "o.xlsx"),
        (&["report", "1", "--kind", "form", "-o"], "f.xlsx"),
    ];
    for lang in ["ja", "en"] {
        for (args, name) in files {
            let args: Vec<&str> = args.iter().copied().chain([*name]).collect();
            let ended = home.run(lang, &args);
            harmless(&ended);
            if ended.status == 0 {
                inert_file(&home.path(name));
            } else {
                // A frame with a fault is no page; anything else is one.
                assert!(
                    args.contains(&"own") || args[0] == "stats",
                    "{args:?} {ended:?}"
                );
            }
        }
    }
}

fn inert_file(file: &Path) {
    let name = file.display();
    let bytes = std::fs::read(file).expect("written");
    let ending = file.extension().and_then(|it| it.to_str());
    if ending == Some("xlsx") {
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
        for index in 0..zip.len() {
            let mut text = String::new();
            zip.by_index(index)
                .unwrap()
                .read_to_string(&mut text)
                .expect("XML");
            assert_eq!(acting(&text, "\t\r\n"), None, "{name}");
            assert!(
                !text.contains("<f>") && !text.contains("\"External\""),
                "{name}"
            );
        }
        return;
    }
    let text = String::from_utf8(bytes).expect("UTF-8");
    let text = text.replace("\r\n", "\n");
    match ending {
        // Data: as it is kept, escaped as far as JSON goes.
        Some("json" | "jsonl") => assert!(!text.contains(|c| c < ' ' && c != '\n'), "{name}"),
        Some("html") => {
            assert_eq!(acting(&text, "\n"), None, "{name}");
            assert!(!text.contains("<b id=x"), "{name}");
        }
        Some("md") => assert_eq!(acting(&text, "\n"), None, "{name}"),
        _ => {
            assert_eq!(acting(&text, "\t\n"), None, "{name}");
            let separator = if ending == Some("tab") { '\t' } else { ',' };
            for cell in text.split([separator, '\n']) {
                let cell = cell.trim_start_matches('"');
                let number = cell.parse::<f64>().is_ok();
                assert!(number || !cell.starts_with(['=', '@']), "{name}: {cell:?}");
            }
        }
    }
}

#[test]
fn hostile_lines_are_taken_in_clean_or_refused_in_words() {
    let answer = serde_json::json!({
        "question": "mgmt.succession", "answer": HOSTILE, "note": HOSTILE, "author": HOSTILE,
        "tags": [HOSTILE],
        "follow_ups": [{"probe": HOSTILE, "answer": HOSTILE, "facet": "time", "outcome": "asked"}],
    });
    let good = serde_json::json!({
        "company": {"name": HOSTILE, "industry": HOSTILE, "founded": HOSTILE},
        "interviewer": HOSTILE, "set": "locaben", "answers": [answer],
    });
    let with = |key: &str| {
        let mut line = good.clone();
        line[key] = HOSTILE.into();
        line
    };
    let lines = [
        "id",
        "set",
        "started",
        "mode",
        "need",
        "answers",
        "follow_ups",
        HOSTILE,
    ];
    for line in [good.clone()].into_iter().chain(lines.map(with)) {
        let home = Home::new();
        home.write("in.jsonl", &format!("{line}\n"));
        for lang in ["ja", "en"] {
            harmless(&home.run(lang, &["import", "in.jsonl"]));
            harmless(&home.run(lang, &["list"]));
        }
        let ended = home.run("en", &["export", "-o", "out.jsonl"]);
        if ended.status == 0 {
            let out = std::fs::read_to_string(home.path("out.jsonl")).unwrap();
            // What this version has no place for is kept as it came.
            let own = [HOSTILE, "follow_ups"]
                .iter()
                .all(|it| line.get(it).is_none());
            assert!(!own || acting(&out, "\n").is_none(), "{out:?}");
        }
    }
}

#[test]
fn hostile_arguments_variables_and_files_are_named_harmless() {
    let home = Home::new();
    home.write("faulty.toml", &format!("id = \"{HOSTILE}\"\n"));
    home.write(
        "config/kikitori/config.toml",
        &format!(
            "theme = '{}'\n",
            HOSTILE.replace(|c: char| c.is_control() || c == '\'', "")
        ),
    );
    let nowhere = format!("{HOSTILE}/x");
    let rows: &[&[&str]] = &[
        &[HOSTILE],
        &["--bad", HOSTILE],
        &["list", &format!("--{HOSTILE}")],
        &["show", HOSTILE],
        &["sets", "show", HOSTILE],
        &["sets", "new", HOSTILE],
        &["sets", "check", HOSTILE],
        &["sets", "check", "faulty.toml"],
        &["--lang", HOSTILE, "list"],
        &["--locales", HOSTILE, "list"],
        &["interview", "--set", HOSTILE],
        &["backup", &nowhere],
        &["import", HOSTILE],
        &["export", "-o", HOSTILE],
        &["report", "--kind", HOSTILE],
        &["list", "--since", HOSTILE],
        &["stats", "--by", HOSTILE],
        &["completions", HOSTILE],
        &["--passphrase-file", HOSTILE, "list"],
        &["--passphrase-fd", HOSTILE, "list"],
        &["review", HOSTILE],
        &["company", "stage", HOSTILE, HOSTILE],
    ];
    for lang in ["ja", "en"] {
        for args in rows {
            let ended = home.run(lang, args);
            assert_ne!(ended.status, 0, "{args:?}");
            harmless(&ended);
            assert!(!ended.err.is_empty(), "{args:?}");
        }
        for name in [
            "KIKITORI_LANG",
            "KIKITORI_NEED",
            "KIKITORI_PLAIN",
            "KIKITORI_DATABASE",
        ] {
            let mut command = home.command(lang, &["interview", "x", "--set", "y"]);
            command.env(name, format!("{HOSTILE}/x"));
            harmless(&home.ended(command.output().expect("runs")));
        }
    }
}

/// Names that want to be somewhere else, or something else.
fn names() -> Vec<String> {
    let plain = [
        "../x",
        "/etc/x",
        "..",
        ".",
        "",
        "CON",
        "con.txt",
        "-rf",
        "a/b",
        "a\\b",
        "C:\\x",
        "~/x",
        "\u{202e}gpj.exe",
        "name. . ",
        "\u{0}x",
        "$(x)",
        "`x`",
        "*",
        "|x",
        ".hidden",
    ];
    let mut names: Vec<String> = plain.map(str::to_owned).into();
    names.extend([
        "長".repeat(300),
        "a".repeat(300),
        format!("..{}", "/..".repeat(50)),
    ]);
    names
}

#[test]
fn no_company_leads_out_of_the_folder() {
    for name in names().into_iter().filter(|it| !it.is_empty()) {
        let home = Home::new().filled(&[
            (header(1, &name), everything()),
            (header(2, &name), everything()),
        ]);
        std::fs::create_dir(home.path("out")).unwrap();
        let before = tree(&home.path("."));
        let ended = home.run("ja", &["report", "1", "-o", "out"]);
        assert_eq!(ended.status, 0, "{name:?} {ended:?}");
        let ended = home.run("ja", &["export", "-o", "out/all-audit.csv"]);
        assert_eq!(ended.status, 0, "{name:?} {ended:?}");
        let outside = |all: Vec<String>| -> Vec<String> {
            let stays = |it: &String| it.starts_with("./out") || it.starts_with("./data");
            all.into_iter().filter(|it| !stays(it)).collect()
        };
        assert_eq!(outside(tree(&home.path("."))), outside(before), "{name:?}");
        for file in tree(&home.path("out")) {
            let last = file.rsplit('/').next().unwrap();
            assert!(last.len() <= 255 && !last.starts_with('-'), "{file}");
            assert!(!last.ends_with([' ', '.']) || last == ".", "{file}");
            assert_eq!(acting(&file, ""), None);
        }
    }
}

/// Every file and folder below, as `./a/b`.
fn tree(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut left = vec![(folder.to_path_buf(), ".".to_owned())];
    while let Some((at, name)) = left.pop() {
        for entry in std::fs::read_dir(at).unwrap() {
            let entry = entry.unwrap();
            let name = format!("{name}/{}", entry.file_name().into_string().expect("UTF-8"));
            if entry.file_type().unwrap().is_dir() {
                left.push((entry.path(), name.clone()));
            }
            found.push(name);
        }
    }
    found.sort();
    found
}

#[test]
fn no_set_is_called_by_a_path() {
    let home = Home::new();
    for name in names().into_iter().filter(|it| !it.contains('\0')) {
        let before = tree(&home.path("."));
        let ended = home.run("en", &["sets", "new", &name]);
        assert_ne!(ended.status, 0, "{name:?}");
        assert_eq!(tree(&home.path(".")), before);
    }
}

#[test]
fn a_template_of_the_users_reads_no_other_file() {
    let home = Home::new().filled(&[(header(1, "北上"), everything())]);
    home.write("config/kikitori/secret.html", "SECRET");
    for other in [
        "../secret.html",
        "/etc/passwd",
        "..\\secret.html",
        "./../secret.html",
    ] {
        home.write(
            "config/kikitori/reports/agenda.html",
            &format!("{{% include '{}' %}}", other.replace('\\', "\\\\")),
        );
        let ended = home.run("en", &["report", "1", "--kind", "agenda", "-o", "a.html"]);
        assert_eq!(ended.status, 1, "{other}: {ended:?}");
        assert!(!home.path("a.html").exists());
    }
}

#[cfg(unix)]
#[test]
fn whatever_the_umask_what_is_made_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let home = Home::new().filled(&[
        (header(1, "北上"), everything()),
        (header(2, "南野"), everything()),
    ]);
    let old = tree(&home.path("."));
    let set = "id = \"own\"\n";
    home.write("own.toml", set);
    let rows = [
        "export -o a.jsonl",
        "export -o a.csv",
        "export -o a.tab",
        "export -o more-audit.csv",
        "export 1 -o one-audit.csv",
        "report 1 -o r.xlsx",
        "report 1 -o folder/",
        "stats -o s.html",
        "sets new mine -o mine.toml",
        "sets export locaben -o l.xlsx",
        "backup copy.db",
        "--database far/away/k.db import a.jsonl",
        "remove 1",
    ];
    for row in rows {
        let mut command = std::process::Command::new("sh");
        let program = env!("CARGO_BIN_EXE_kikitori");
        command.args(["-c", &format!("umask 000; exec {program} {row}")]);
        command.env_clear().env("HOME", home.path("."));
        command.env("XDG_CONFIG_HOME", home.path("config"));
        command.env("XDG_DATA_HOME", home.path("data"));
        command
            .env("KIKITORI_NO_PASSPHRASE", "1")
            .env("KIKITORI_LANG", "en");
        let ended = home.ended(command.current_dir(home.path(".")).output().expect("runs"));
        assert_eq!(ended.status, 0, "{row}: {ended:?}");
    }
    let made: Vec<String> = tree(&home.path("."))
        .into_iter()
        .filter(|it| !old.contains(it))
        .collect();
    assert!(made.len() >= rows.len(), "{made:?}");
    for name in made.iter().filter(|it| *it != "./own.toml") {
        let about = home.path(name).symlink_metadata().unwrap();
        let wanted = if about.is_dir() { 0o700 } else { 0o600 };
        assert_eq!(about.permissions().mode() & 0o777, wanted, "{name}");
    }
}

#[cfg(unix)]
#[test]
fn links_lead_nothing_astray() {
    use std::os::unix::fs::symlink;
    let home = Home::new().filled(&[(header(1, "北上"), everything())]);
    home.write("victim", "untouched");
    // An output takes the link's place, and leaves what it led to.
    symlink(home.path("victim"), home.path("a.jsonl")).unwrap();
    assert_eq!(home.run("en", &["export", "-o", "a.jsonl"]).status, 0);
    assert!(
        !home
            .path("a.jsonl")
            .symlink_metadata()
            .unwrap()
            .is_symlink()
    );
    // What must be new is never made through a link, be there something behind it or not.
    symlink(home.path("victim"), home.path("mine.toml")).unwrap();
    symlink(home.path("nowhere"), home.path("gone.toml")).unwrap();
    for name in ["mine.toml", "gone.toml"] {
        assert_eq!(
            home.run("en", &["sets", "new", "mine", "-o", name]).status,
            1
        );
    }
    // Nor is a database opened by one.
    symlink(home.database(), home.path("link.db")).unwrap();
    let ended = home.run("en", &["--database", "link.db", "list"]);
    assert_eq!(ended.status, 1, "{ended:?}");
    assert_eq!(
        std::fs::read_to_string(home.path("victim")).unwrap(),
        "untouched"
    );
    assert!(!home.path("nowhere").exists());
}

/// As [`Home::run`], with no more than so many kilobytes of memory to be had.
#[cfg(unix)]
fn within(kilobytes: u32, home: &Home, lang: &str, args: &[&str]) -> Ended {
    let plain = home.command(lang, args);
    let mut command = std::process::Command::new("sh");
    command
        .args(["-c", &format!("ulimit -v {kilobytes}; exec \"$0\" \"$@\"")])
        .arg(plain.get_program())
        .args(plain.get_args())
        .env_clear()
        .envs(
            plain
                .get_envs()
                .filter_map(|(name, value)| Some((name, value?))),
        )
        .current_dir(home.path("."));
    home.ended(command.output().expect("runs"))
}

#[cfg(not(unix))]
fn within(_: u32, home: &Home, lang: &str, args: &[&str]) -> Ended {
    home.run(lang, args)
}

/// What is small and becomes large, or is only large: refused in words, before memory is spent.
#[test]
fn bombs_are_refused_in_words() {
    let home = Home::new().filled(&[(header(1, "北上"), everything())]);
    let nested = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let line =
        |answers: &str| format!("{{\"company\":{{\"name\":\"a\"}},\"answers\":{answers}}}\n");
    home.write("deep.jsonl", &line(&nested));
    home.write(
        "long.jsonl",
        &line(&format!("{{\"biz.it\":\"{}\"}}", "長".repeat(1 << 20))),
    );
    home.write("deep.toml", &format!("id = {nested}\n"));
    home.write(
        "dotted.toml",
        &format!("{} = 1\n", vec!["a"; 100_000].join(".")),
    );
    home.write("large.toml", &"# \n".repeat(1 << 20));
    let question = "[[perspective.question]]\n";
    home.write(
        "many.toml",
        &format!("[[perspective]]\n{}", question.repeat(3_000)),
    );
    home.write(
        "text.jsonl",
        &line(&format!("\"{}\"", "a".repeat(60 << 20))),
    );
    home.write(
        "values.jsonl",
        &line(&format!("[{}0]", "{},".repeat(15 << 20))),
    );
    home.write("endless.jsonl", &"x".repeat(80 << 20));
    // Each part of a key is a table, each table a kilobyte.
    home.write(
        "tables.toml",
        &format!(
            "x = [{}]",
            "{a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p=1},".repeat(50_000)
        ),
    );
    home.write("one.toml", &format!("x = [{}]", "{a=1},".repeat(300_000)));
    spreadsheets(&home);
    let rows: &[(&[&str], &str)] = &[
        (&["import"], "deep.jsonl"),
        (&["import"], "long.jsonl"),
        (&["import"], "text.jsonl"),
        (&["import"], "values.jsonl"),
        (&["import"], "endless.jsonl"),
        (&["import"], "spaces.xlsx"),
        (&["import"], "text.xlsx"),
        (&["import"], "cells.xlsx"),
        (&["import"], "texts.xlsx"),
        (&["sets", "import"], "cells.xlsx"),
        (&["sets", "import"], "texts.xlsx"),
        (&["sets", "check"], "tables.toml"),
        (&["sets", "check"], "one.toml"),
        (&["sets", "check"], "deep.toml"),
        (&["sets", "check"], "dotted.toml"),
        (&["sets", "check"], "large.toml"),
        (&["sets", "check"], "many.toml"),
    ];
    for lang in ["ja", "en"] {
        for (args, name) in rows {
            let args: Vec<&str> = args.iter().copied().chain([*name]).collect();
            let ended = within(600_000, &home, lang, &args);
            assert_eq!(ended.status, 1, "{args:?} {ended:?}");
            assert!(!ended.err.is_empty() || !ended.out.is_empty());
            assert!(ended.out.len() + ended.err.len() < 100_000, "{args:?}");
        }
    }
    // A thousand laughs of a thousand laughs: the program's own words stand.
    let mut laughs = String::from("l0 = ha\n");
    for level in 1..30 {
        let ten = format!("{{ l{} }}", level - 1).repeat(10);
        laughs.push_str(&format!("l{level} = {ten}\n"));
    }
    laughs.push_str("page-list-none = { l29 }\n");
    home.write("config/kikitori/locales/en/own.ftl", &laughs);
    let listed = home.run("en", &["report", "--list"]);
    assert_eq!(listed.status, 0);
    assert!(listed.out.len() < 10_000);
}

/// Spreadsheets of some kilobytes that unpack to hundreds of megabytes, or hold as many cells and
/// texts as may stand there.
fn spreadsheets(home: &Home) {
    use std::io::Write;
    let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
    let relation = |id, target, kind| {
        format!(
            "<Relationship Id=\"{id}\" Target=\"{target}\" Type=\"http://schemas.openxmlformats.\
             org/officeDocument/2006/relationships/{kind}\"/>"
        )
    };
    let relations = |all: &[String]| format!("<Relationships>{}</Relationships>", all.concat());
    let book =
        "<workbook><sheets><sheet name=\"survey\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
    let sheet = |cells: &str| format!("<worksheet><sheetData>{cells}</sheetData></worksheet>");
    let first = |cell: &str| sheet(&format!("<row r=\"1\">{cell}</row>"));
    let row = |row: usize| {
        let cells = ('A'..='J').map(|it| format!("<c r=\"{it}{row}\"><v>1</v></c>"));
        format!("<row r=\"{row}\">{}</row>", cells.collect::<String>())
    };
    let inline = format!(
        "<c r=\"A1\" t=\"inlineStr\"><is><t>{}</t></is></c>",
        "a".repeat(60 << 20)
    );
    let rows: String = (1..=49_000).map(row).collect();
    let texts = format!("<sst>{}</sst>", "<si><t>a</t></si>".repeat(999_000));
    let none = "<sst/>".to_owned();
    for (name, cells, texts) in [
        ("spaces.xlsx", " ".repeat(300 << 20), &none),
        ("text.xlsx", first(&inline), &none),
        ("cells.xlsx", sheet(&rows), &none),
        (
            "texts.xlsx",
            first("<c r=\"A1\" t=\"s\"><v>0</v></c>"),
            &texts,
        ),
    ] {
        let root = [relation("r1", "xl/workbook.xml", "officeDocument")];
        let own = [
            relation("r1", "worksheets/sheet1.xml", "worksheet"),
            relation("r2", "sharedStrings.xml", "sharedStrings"),
        ];
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (part, text) in [
            ("[Content_Types].xml", types),
            ("_rels/.rels", &relations(&root)),
            ("xl/workbook.xml", book),
            ("xl/_rels/workbook.xml.rels", &relations(&own)),
            ("xl/sharedStrings.xml", texts),
            ("xl/worksheets/sheet1.xml", &cells),
        ] {
            let fast = zip::write::SimpleFileOptions::default().compression_level(Some(1));
            zip.start_file(part, fast).unwrap();
            zip.write_all(text.as_bytes()).unwrap();
        }
        std::fs::write(home.path(name), zip.finish().unwrap().into_inner()).unwrap();
    }
}
