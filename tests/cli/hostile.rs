//! What could act on a terminal never reaches it, wherever it came from.

use super::given::*;

const HOSTILE: &str = "\u{1b}]0;題名\u{7}\u{202e}逆\u{9b}2J\u{200b}";

fn harmless(ended: &Ended) {
    for text in [&ended.out, &ended.err] {
        let bad = text.chars().find(|c| {
            (c.is_control() && *c != '\n') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{200b}')
        });
        assert_eq!(bad, None, "{text:?}");
    }
}

#[test]
fn hostile_records_are_shown_harmless_and_kept_whole_in_json() {
    let company = format!("会社{HOSTILE}");
    let home = Home::new().filled(&[(
        header(1, &company),
        vec![
            answered("mgmt.succession", HOSTILE),
            answered(
                "flow.process",
                &format!("{HOSTILE}\t{HOSTILE}\r\n\u{1b}c\t."),
            ),
        ],
    )]);
    for lang in ["ja", "en"] {
        for args in [
            &["list"][..],
            &["show", "1"],
            &["list", "--json"],
            &["show", "1", "--json"],
        ] {
            let ended = home.run(lang, args);
            assert_eq!((ended.status, ended.err.as_str()), (0, ""), "{args:?}");
            harmless(&ended);
        }
    }
    let listed: serde_json::Value =
        serde_json::from_str(&home.run("en", &["list", "--json"]).out).unwrap();
    assert_eq!(listed[0]["company"], company);
}

#[test]
fn hostile_arguments_and_files_are_named_harmless() {
    let home = Home::new();
    home.write("faulty.toml", &format!("id = \"{HOSTILE}\"\n"));
    home.write(
        "config/kikitori/config.toml",
        &format!("theme = '{}'\n", HOSTILE.replace(['\u{1b}', '\u{7}'], "")),
    );
    let rows: &[&[&str]] = &[
        &[HOSTILE],
        &["show", HOSTILE],
        &["sets", "show", HOSTILE],
        &["sets", "new", HOSTILE],
        &["sets", "check", HOSTILE],
        &["sets", "check", "faulty.toml"],
        &["--lang", HOSTILE, "list"],
        &["--locales", HOSTILE, "list"],
        &["interview", "--set", HOSTILE],
        &["backup", HOSTILE],
    ];
    for lang in ["ja", "en"] {
        for args in rows {
            let ended = home.run(lang, args);
            assert_ne!(ended.status, 0, "{args:?}");
            harmless(&ended);
            assert!(!ended.err.is_empty());
        }
    }
}
