//! Help, wrong usage, and what comes from the environment and the config file.

use super::given::*;

#[test]
fn wrong_usage_ends_with_2_and_says_what_to_do() {
    let home = Home::new();
    // Arguments; what is said in Japanese; in English.
    let rows: &[(&[&str], &str, &str)] = &[
        (
            &["lst"],
            "「lst」というコマンドはありません。",
            "There is no command \"lst\".",
        ),
        (
            &["list", "--jsn"],
            "「--json」のことですか。",
            "Did you mean \"--json\"?",
        ),
        (
            &["list", "余計"],
            "「余計」という引数は使えません。",
            "The argument \"余計\" cannot be used here.",
        ),
        (
            &["list", "--json=1"],
            "--json に値は付けられません",
            "--json takes no value",
        ),
        (
            &["show"],
            "足りないものがあります: <INTERVIEW>",
            "Something is missing: <INTERVIEW>",
        ),
        (
            &["backup"],
            "足りないものがあります: <FILE>",
            "Something is missing: <FILE>",
        ),
        (
            &["sets", "check"],
            "足りないものがあります: <FILE>...",
            "Something is missing: <FILE>...",
        ),
        (
            &["interview", "--need", "much"],
            "使えるもの: off, gentle, normal, strict",
            "Use one of: off, gentle, normal, strict",
        ),
        (
            &["interview", "--set"],
            "--set <ID> の値がありません。",
            "The value of --set <ID> is missing.",
        ),
        (
            &["interview", "北上", "--demo"],
            "一緒に使えません",
            "cannot be used together",
        ),
        (
            &["completions", "tcsh"],
            "使えるもの: bash, elvish, fish, powershell, zsh",
            "Use one of: bash, elvish, fish, powershell, zsh",
        ),
        (
            &["list", "--json", "--json"],
            "--json が二度あります。",
            "--json was given twice.",
        ),
        (
            &["sets"],
            "使えるもの: list, show, check, new, import, export, schema",
            "Use one of: list, show, check, new, import, export, schema",
        ),
    ];
    for (args, ja, en) in rows {
        for (lang, said, more) in [("ja", ja, "使い方"), ("en", en, "sage")] {
            let ended = home.run(lang, args);
            assert_eq!(
                (ended.status, ended.out.as_str()),
                (2, ""),
                "{args:?} {ended:?}"
            );
            assert!(ended.err.contains(said), "{args:?}: {}", ended.err);
            assert!(
                ended.err.contains(more) || ended.err.contains("--help"),
                "{}",
                ended.err
            );
        }
    }
}

#[test]
fn wrong_usage_is_said_to_the_letter() {
    let home = Home::new();
    let ja = "kikitori: 「--jsn」という引数は使えません。\n  「--json」のことですか。\n\
              使い方: kikitori list --json\n詳しくは --help を付けてください。\n";
    assert_eq!(home.run("ja", &["list", "--jsn"]).err, ja);
    let en = "kikitori: \"xx\" cannot be used for --lang <ja|en>.\n  Use one of: ja, en\n\
              For more, add --help.\n";
    assert_eq!(home.run("en", &["list", "--json"]).status, 0);
    let mut command = home.command("en", &["--lang", "xx", "list"]);
    command
        .env_remove("KIKITORI_LANG")
        .env("LANG", "en_GB.UTF-8");
    let ended = home.ended(command.output().unwrap());
    assert_eq!(
        (ended.status, ended.out.as_str(), ended.err.as_str()),
        (2, "", en)
    );
    for port in ["99999", "-1", "http"] {
        let wrong = format!("--port={port}");
        let ended = home.run("ja", &["present", "--web", &wrong]);
        assert_eq!(ended.status, 2);
        let next = "  使えるもの: 0-65535\n";
        assert!(ended.err.contains(next), "{}", ended.err);
    }
}

#[test]
fn help_speaks_the_language_and_names_the_files() {
    let home = Home::new();
    for (lang, about, usage, database) in [
        (
            "ja",
            "もう一歩深く聞く",
            "使い方: kikitori [OPTIONS] [COMMAND]",
            "データベース    ~/data/kikitori/kikitori.db",
        ),
        (
            "en",
            "hear an owner out",
            "Usage: kikitori [OPTIONS] [COMMAND]",
            "Database        ~/data/kikitori/kikitori.db",
        ),
    ] {
        let ended = home.run(lang, &["--help"]);
        assert_eq!((ended.status, ended.err.as_str()), (0, ""));
        let files: Vec<&str> = ended.out.lines().rev().take(6).collect();
        assert_eq!(files[5].trim(), database);
        for (line, place) in files.iter().rev().zip([
            "kikitori.db",
            "config.toml",
            "question-sets",
            "locales",
            "listening",
        ]) {
            assert!(line.ends_with(place), "{line}");
        }
        assert!(
            ended.out.contains(about) && ended.out.contains(usage),
            "{}",
            ended.out
        );
        for args in [
            &["list", "-h"][..],
            &["sets", "check", "--help"],
            &["interview", "--help"],
        ] {
            let ended = home.run(lang, args);
            assert_eq!((ended.status, ended.err.as_str()), (0, ""));
            assert!(!ended.out.contains("<cli-"), "{}", ended.out);
        }
    }
    let named = home.run("en", &["--database", "/x/y.db", "--help"]);
    assert!(named.out.contains("/x/y.db"), "{}", named.out);
    let flag = home.run("ja", &["list", "--help", "--lang", "en"]);
    assert!(
        flag.out.starts_with("List what is recorded"),
        "{}",
        flag.out
    );
    assert_eq!(
        home.run("ja", &["-V"]).out,
        format!("kikitori {}\n", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn switches_of_the_environment_are_on_off_or_refused() {
    let home = Home::new();
    let rows = [
        ("1", 0),
        ("true", 0),
        ("0", 0),
        ("false", 0),
        ("", 0),
        ("perhaps", 2),
    ];
    for (value, status) in rows {
        for name in ["KIKITORI_PLAIN", "KIKITORI_NO_COLOR"] {
            let mut command = home.command("en", &["sets", "schema"]);
            let ended = home.ended(command.env(name, value).output().unwrap());
            assert_eq!(ended.status, status, "{name}={value}: {}", ended.err);
            assert_eq!(
                ended.err.is_empty(),
                status == 0,
                "{name}={value}: {}",
                ended.err
            );
        }
    }
}

#[test]
fn without_a_terminal_the_screen_is_refused() {
    let home = Home::new();
    for args in [&[][..], &["interview"], &["interview", "北上製作所"]] {
        for lang in ["ja", "en"] {
            let ended = home.run(lang, args);
            assert_eq!((ended.status, ended.out.as_str()), (1, ""));
            assert!(ended.err.contains("--plain"), "{}", ended.err);
        }
    }
    assert!(!home.database().exists(), "nothing was made");
}

#[test]
fn a_folder_that_was_named_must_be_there() {
    let home = Home::new();
    for option in ["--locales", "--question-sets", "--listening"] {
        let ja = home.run("ja", &["sets", "list", option, "無い"]);
        assert_eq!((ja.status, ja.out.as_str()), (1, ""));
        assert_eq!(
            ja.err,
            "kikitori: 無い というフォルダーはありません。\n  場所を確かめるか、フォルダーを作ってください。\n"
        );
        let en = home.run("en", &["sets", "list", option, "none"]);
        assert_eq!((en.status, en.out.as_str()), (1, ""));
        assert_eq!(
            en.err,
            "kikitori: There is no folder none.\n  Check the place, or make the folder.\n"
        );
    }
}

#[test]
fn a_wrong_config_file_is_named_and_stops_nothing() {
    let home = Home::new();
    let rows = [
        (
            "lang = \"en\"\ntheme = \"pink\"\n",
            "theme cannot be \"pink\"",
            "theme に「pink」は使えません",
        ),
        (
            "\nplane = true\n",
            "Line 2 of the settings file ~/config/kikitori/config.toml",
            "~/config/kikitori/config.toml の 2 行目",
        ),
        (
            "locales = \"/nowhere\"\n",
            "There is no folder /nowhere.",
            "/nowhere というフォルダーはありません。",
        ),
    ];
    for (text, en, ja) in rows {
        home.write("config/kikitori/config.toml", text);
        for (lang, said) in [("en", en), ("ja", ja)] {
            let ended = home.run(lang, &["list", "--json"]);
            assert_eq!((ended.status, ended.out.as_str()), (0, "[]\n"), "{text}");
            assert!(ended.err.contains(said), "{}", ended.err);
        }
    }
    // The language of the config file counts below the environment's.
    home.write("config/kikitori/config.toml", "lang = \"en\"\n");
    let mut command = home.command("ja", &["list"]);
    let ended = home.ended(command.env_remove("KIKITORI_LANG").output().unwrap());
    assert!(ended.err.starts_with("No interviews yet."), "{}", ended.err);
}

#[test]
fn a_reader_that_goes_away_ends_it_quietly() {
    let home = Home::new();
    let mut child = home
        .command("en", &["sets", "show", "locaben", "--json"])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(
        home.ended(output),
        Ended {
            status: 0,
            out: String::new(),
            err: String::new()
        }
    );
}

#[test]
fn scripts_go_to_standard_output() {
    let home = Home::new();
    let rows: &[(&[&str], &str)] = &[
        (&["completions", "bash"], "_kikitori()"),
        (&["completions", "zsh"], "#compdef kikitori"),
        (&["completions", "fish"], "complete -c kikitori"),
        (&["man"], ".TH kikitori"),
    ];
    for (args, holds) in rows {
        let ended = home.run("ja", args);
        assert_eq!((ended.status, ended.err.as_str()), (0, ""));
        assert!(ended.out.contains(holds), "{args:?}");
    }
    let man = home.run("ja", &["man"]).out;
    for section in [
        "kikitori interview",
        "kikitori sets check",
        "使える質問集の一覧",
    ] {
        assert!(man.contains(section), "{section}");
    }
}
