//! Hostile words where they are not a command's own lines: line mode, the audience's page, the
//! manual, completions, a panic; and from a spreadsheet's names and comments.

use std::io::{Cursor, Read, Write};
use std::process::Command;

use kikitori::dialogue::question::Lang;
use kikitori::dialogue::record::Company;
use kikitori::dialogue::room::{Exercise, Reply, Scene, Shown};
use kikitori::locale::Locale;
use kikitori::report::blank;
use kikitori::workbook::{self, patch};
use zip::write::SimpleFileOptions;

use super::given::*;
use super::hostile::{HOSTILE, acting, harmless, hostile_home};

#[test]
fn line_mode_says_hostile_words_harmless() {
    let script = [
        ":list",
        ":go mgmt.succession",
        ":probe",
        ":evidence",
        ":tags",
        ":remarks",
        ":agenda",
        ":review",
        ":note",
        ":undo",
        HOSTILE,
        ":go",
        ":finish",
    ];
    let script = script.join("\n") + "\n";
    for lang in ["ja", "en"] {
        let home = hostile_home();
        let ended = home.run_on(lang, &["--plain", "interview", "1"], script.as_bytes());
        assert!(ended.out.contains("<U+202E>"), "{ended:?}");
        harmless(&ended);
        harmless(&home.run_on(lang, &["--plain"], b"\n1\n:list\n"));
    }
}

#[cfg(unix)]
#[test]
fn the_audiences_page_has_its_own_head_and_markup_alone() {
    use super::presented::{Held, Presented};
    let hostile = format!("{HOSTILE}\r\nSet-Cookie: a=b\r\n\r\n\rdata: x\n\nevent: x\n");
    let text = || hostile.clone();
    let mut held = Held::new();
    held.shows(Shown::Scene(Box::new(Scene {
        perspective: text(),
        topic: text(),
        ask: format!("{}あとの印", text()),
        options: vec![text(), text()],
        chosen: vec![1, 99],
        talk: Some((text(), text())),
        answer: Some(format!("{0}\t{0}", text())),
        replies: vec![Reply {
            probe: Some(text()),
            answer: text(),
        }],
        probes: vec![text()],
        place: (u32::MAX, 0),
        exercise: Some(Exercise {
            began: i64::MIN,
            length: u64::MAX,
        }),
        ..Scene::default()
    })));
    for lang in ["ja", "en"] {
        let presented = Presented::new(&held.home, lang, &[]);
        let mut events = presented.events();
        let event = events.until("あとの印");
        for line in event.lines() {
            let known = ["data: ", "retry: ", ":"]
                .iter()
                .any(|it| line.starts_with(it));
            assert!(known || line.is_empty() || line == "data:", "{line:?}");
        }
        assert_eq!(acting(&event, "\n"), None, "{event:?}");
        let page = presented.page();
        let (head, body) = page.split_once("\r\n\r\n").expect("a head");
        assert!(!head.contains("Set-Cookie") && head.is_ascii(), "{head}");
        assert!(
            body.contains("あとの印") && !body.contains("<b id=x"),
            "{body}"
        );
        assert_eq!(acting(body, "\n\t"), None, "{body:?}");
    }
}

#[test]
fn the_manual_and_completions_hold_nothing_that_acts() {
    let home = Home::new();
    // A request of roff at the beginning of a line.
    let words = format!("{HOSTILE}\n    .sy touch made\n    'sy touch made\n");
    for lang in ["ja", "en"] {
        home.write(
            &format!("config/kikitori/locales/{lang}/own.ftl"),
            &format!(
                "cli-about = {words}cli-list = {words}cli-list-bin = {words}cli-usage = {words}"
            ),
        );
        let manual = home.run(lang, &["man"]);
        harmless(&manual);
        assert!(manual.out.contains("<U+202E>"), "{}", manual.out);
        for line in manual.out.lines().filter(|it| it.starts_with(['.', '\''])) {
            let own = [".ie", ".el", ".TH", ".SH", ".nf", ".fi"].iter();
            assert!(own.clone().any(|it| line.starts_with(it)), "{line:?}");
        }
        for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
            let ended = home.run(lang, &["completions", shell]);
            assert_eq!(ended.status, 0, "{ended:?}");
            for text in [&ended.out, &ended.err] {
                assert_eq!(acting(text, "\n\t"), None, "{shell}: {text:?}");
            }
        }
    }
}

/// Runs this test once more in a process of its own, which panics.
#[test]
fn what_a_panic_says_is_harmless() {
    const PANICS: &str = "KIKITORI_TEST_PANICS";
    if std::env::var_os(PANICS).is_some() {
        kikitori::term::hear_panics();
        panic!("{HOSTILE}");
    }
    let own = std::env::current_exe().expect("this program");
    let ended = Command::new(own)
        .args([
            "--exact",
            "cli::sinks::what_a_panic_says_is_harmless",
            "--nocapture",
        ])
        .env(PANICS, "1")
        .env("RUST_BACKTRACE", "0")
        .output()
        .expect("runs");
    let said = String::from_utf8(ended.stderr).expect("UTF-8");
    assert!(
        !ended.status.success() && said.contains("<U+202E>"),
        "{said:?}"
    );
    assert_eq!(acting(&said, "\n"), None, "{said:?}");
}

/// The parts of a spreadsheet, changed or more of them.
fn rewritten(
    bytes: &[u8],
    change: impl Fn(&str, String) -> String,
    more: &[(&str, &str)],
) -> Vec<u8> {
    let mut old = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let mut new = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |name: &str, text: &str| {
        new.start_file(name, SimpleFileOptions::default()).unwrap();
        new.write_all(text.as_bytes()).unwrap();
    };
    for index in 0..old.len() {
        let mut part = old.by_index(index).expect("a part");
        let name = part.name().expect("a name").into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).expect("XML");
        add(&name, &change(&name, text));
    }
    more.iter().for_each(|(name, text)| add(name, text));
    new.finish().expect("made").into_inner()
}

/// What is hostile in the names, comments, properties and cells of a form that comes back.
#[test]
fn a_spreadsheets_names_and_comments_are_taken_in_clean_or_refused_in_words() {
    // As spreadsheets write what XML cannot hold.
    let coded: String = HOSTILE
        .chars()
        .map(|c| match c {
            c if c.is_control() => format!("_x{:04X}_", u32::from(c)),
            '<' => "&lt;".into(),
            '&' => "&amp;".into(),
            '"' => "&quot;".into(),
            c => c.to_string(),
        })
        .collect();
    let company = Company {
        name: "北上精密".into(),
        ..Company::default()
    };
    let locale = Locale::new(Lang::Ja, None).0;
    let blank = blank::workbook(&set(), &company, None, &locale).expect("made");
    let book = workbook::from_bytes(blank.clone(), "form.xlsx").expect("opens");
    let place = book
        .defined_names()
        .into_iter()
        .find(|it| it.0 == "kk_biz_history");
    let filled = [(place.expect("a place").1, format!("三代目{HOSTILE}"))];
    let form = patch::set(blank, &filled.into()).expect("filled");
    let name = |name: &str, at: &str| {
        format!("<definedName name=\"{name}\" comment=\"{coded}\">{at}</definedName>")
    };
    let rows: &[(&str, String)] = &[
        (
            "</definedNames>",
            name(&format!("kk_{coded}"), "kk!$A$1") + "</definedNames>",
        ),
        (
            "</definedNames>",
            name("kk_biz_it", &format!("'{coded}'!$A$1")) + "</definedNames>",
        ),
        (
            "</definedNames>",
            name("kk_biz_it__state", &coded) + "</definedNames>",
        ),
        (
            "<definedNames>",
            "<definedNames>".to_owned() + &name(&coded, "kk!$A$1"),
        ),
        ("<sheet name=\"", format!("<sheet name=\"{coded}")),
        ("北上精密", format!("北上精密{coded}")),
        ("locaben", format!("locaben{coded}")),
    ];
    let comments = format!(
        "<comments><authors><author>{coded}</author></authors><commentList><comment ref=\"A1\" \
         authorId=\"0\"><text><t>{coded}</t></text></comment></commentList></comments>"
    );
    let mut taken = 0;
    for (from, to) in rows {
        let change = |part: &str, text: String| match part.starts_with("xl/") {
            true => text.replacen(from, to, 1),
            false => text.replace("北上", &coded),
        };
        let bytes = rewritten(&form, change, &[("xl/comments1.xml", &comments)]);
        for lang in ["ja", "en"] {
            let home = Home::new();
            std::fs::write(home.path("form.xlsx"), &bytes).expect("written");
            let ended = home.run(lang, &["import", "form.xlsx"]);
            harmless(&ended);
            assert!(
                ended.status == 0 || !ended.err.is_empty(),
                "{from}: {ended:?}"
            );
            taken += usize::from(ended.status == 0);
            harmless(&home.run(lang, &["sets", "check", "form.xlsx"]));
            harmless(&home.run(lang, &["sets", "import", "form.xlsx"]));
            let ended = home.run(lang, &["export", "-o", "out.jsonl"]);
            if ended.status == 0 {
                let out = std::fs::read_to_string(home.path("out.jsonl")).expect("written");
                assert_eq!(acting(&out, "\n"), None, "{from}: {out:?}");
            }
        }
    }
    assert!(taken > 0, "none of them was taken in");
}
