//! Odd surroundings: no home, no terminal, a terminal of one cell, terminals and languages of long ago.
//! Usable, or said in words; never a panic.

use super::home::{Home, Kind, READY};
use super::window::Opening;

/// Typed into an interview in these surroundings, it is kept.
fn usable(name: &str, home: &Home, opening: &Opening) {
    let mut window = opening.start();
    window.until(&format!("{name}: drawn"), |w| {
        w.shows(READY) || w.shows("companychanged")
    });
    window.types_more(30);
    window.catches_up();
    window.quits();
    window.never_panicked();
    assert_eq!(home.holds(), window.typed, "{name}");
}

#[test]
fn any_terminal_by_its_name() {
    for term in ["dumb", "linux", "xterm-mono", "vt100", "unknown-thing", ""] {
        let home = Home::new(Kind::Plain);
        usable(term, &home, &home.interview().env("TERM", term));
    }
    let home = Home::new(Kind::Plain);
    usable("no TERM", &home, &home.interview().without("TERM"));
}

#[test]
fn any_language_of_the_system() {
    for lang in [
        "C",
        "POSIX",
        "ja_JP.eucJP",
        "ja_JP.UTF-8",
        "en_US.ISO-8859-1",
        "tlh_XX",
        "",
    ] {
        let home = Home::new(Kind::Plain);
        let opening = home.interview().without("KIKITORI_LANG").env("LANG", lang);
        usable(lang, &home, &opening.env("LC_ALL", lang));
    }
    let home = Home::new(Kind::Plain);
    usable(
        "no LANG",
        &home,
        &home.interview().without("KIKITORI_LANG").without("LANG"),
    );
}

#[test]
fn any_size_while_somebody_types() {
    for kind in Kind::all() {
        let home = Home::new(kind);
        let mut window = home.interview().start();
        window.sees(READY);
        window.types_more(10);
        window.catches_up();
        for (width, height) in [
            (1, 1),
            (0, 0),
            (2, 2),
            (80, 1),
            (1, 24),
            (300, 100),
            (7, 3),
            (0, 24),
            (80, 24),
        ] {
            window.resize(width, height);
            window.types_more(5);
            window.pump(60);
        }
        window.catches_up();
        window.quits();
        window.never_panicked();
        assert_eq!(home.holds(), window.typed);
    }
}

/// It starts in a terminal that shows nothing; what is typed is kept.
#[test]
fn any_size_from_the_start() {
    for size in [(1, 1), (0, 0), (2, 2), (1, 200), (400, 2)] {
        let home = Home::new(Kind::Plain);
        let mut window = home.interview().size(size).start();
        window.until("the terminal taken", |w| w.screen().bracketed_paste());
        window.resize(80, 24);
        window.sees(READY);
        window.types_more(20);
        window.catches_up();
        window.resize(size.0, size.1);
        window.quits();
        window.never_panicked();
        assert_eq!(home.holds(), window.typed, "{size:?}");
    }
}

const NO_TERMINAL: [(&str, &str); 2] = [("ja", "端末ではありません"), ("en", "no terminal")];

#[test]
fn no_terminal() {
    for (lang, words) in NO_TERMINAL {
        let home = Home::new(Kind::Plain);
        for args in [
            &[][..],
            &["interview", "北上製作所"],
            &["practise"],
            &["present"],
        ] {
            let opening = home.opening().args(args.iter().copied());
            let (code, said) = opening.args(["--lang", lang]).run();
            assert_eq!(code, Some(1), "{args:?}: {said}");
            assert!(
                said.contains(words) || args == ["present"],
                "{args:?}: {said}"
            );
            assert!(!said.contains("panicked"), "{said}");
        }
        assert!(!home.database().exists(), "nothing was made");
    }
}

#[test]
fn a_home_that_is_not_there_is_made() {
    let home = Home::new(Kind::Plain);
    std::fs::remove_dir(home.folder()).unwrap();
    // Where it is started is there.
    let opening = home.interview().env("TMPDIR", "/tmp").started_in("/");
    usable("no home yet", &home, &opening);
}

#[test]
fn no_home_or_one_that_cannot_be() {
    for (home_is, lang, words) in [
        (Some("/proc/kikitori"), "ja", "開けません"),
        (Some("/proc/kikitori"), "en", "cannot be opened"),
        (Some("/dev/null/home"), "ja", "開けません"),
        (Some("/dev/null/home"), "en", "cannot be opened"),
    ] {
        let home = Home::new(Kind::Plain);
        let mut opening = home.interview().args(["--lang", lang]).without("HOME");
        if let Some(it) = home_is {
            opening = opening.env("HOME", it);
        }
        let mut window = opening.start();
        let (status, _) = window.ends();
        assert_eq!(status.code(), Some(1), "{home_is:?}: {}", window.text());
        assert!(window.shows(words), "{home_is:?}: {}", window.text());
        window.never_panicked();
    }
}

/// Then the system tells by the user's number, or there is no telling.
#[test]
fn home_unset_is_no_crash() {
    for lang in ["ja", "en"] {
        let home = Home::new(Kind::Plain);
        let opening = home
            .opening()
            .args(["list", "--lang", lang])
            .without("HOME");
        let (code, said) = opening
            .env("XDG_DATA_HOME", home.folder().join("data"))
            .run();
        assert!(!said.contains("panicked"), "{said}");
        assert!(
            matches!(code, Some(0 | 1)) && !said.is_empty(),
            "{code:?} {said}"
        );
    }
}

/// Folders of the desktop's own setting: another place, one that is no folder, one that is relative
/// (which counts for nothing).
#[test]
fn odd_folders_of_the_desktop() {
    for (data, works) in [("data/deep/er", true), ("relative", true), ("file", false)] {
        let home = Home::new(Kind::Plain);
        std::fs::write(home.folder().join("file"), "").unwrap();
        let data_home = match data {
            "relative" => data.into(),
            _ => home.folder().join(data),
        };
        let opening = home.interview().env("XDG_DATA_HOME", data_home);
        let mut window = opening.start();
        if works {
            window.sees(READY);
            window.quits();
        } else {
            assert_eq!(window.ends().0.code(), Some(1), "{}", window.text());
            assert!(window.shows("開けません"), "{}", window.text());
        }
        window.never_panicked();
    }
}
