//! Tests of set files and the library: what cannot be read, whose edition counts.

use std::fs;

use super::*;

fn refused(path: &Path) -> (Failure, SetProblem) {
    let problem = *read(path, None).expect_err("no set");
    for lang in Lang::ALL {
        let (title, _) = speaker(lang)(&problem.failure);
        let name = path
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        assert!(title.contains(&name), "{title}");
    }
    (problem.failure.clone(), problem)
}

#[test]
fn files_that_cannot_be_read_say_why() {
    let home = tempfile::tempdir().expect("a folder");
    let path = |name: &str| home.path().join(name);
    assert_eq!(refused(&path("absent.toml")).0.id, "set-file-missing");
    assert_eq!(refused(home.path()).0.id, "set-is-a-folder");
    #[cfg(unix)]
    assert_eq!(refused(Path::new("/dev/null")).0.id, "set-is-no-file");
    let huge = fs::File::create(path("huge.toml")).expect("a file");
    huge.set_len(50 * 1024 * 1024).expect("room");
    assert_eq!(refused(&path("huge.toml")).0.id, "set-file-too-big");
    fs::write(
        path("sjis.toml"),
        b"id = \"a\"\ntitle = \"\x8e\xbf\x96\xe2\"\n",
    )
    .expect("written");
    let failure = refused(&path("sjis.toml")).0;
    assert_eq!(failure.id, "set-file-not-utf8");
    assert_eq!(
        failure.args[..2],
        [("line", "2".to_string()), ("byte", "19".to_string())]
    );
    fs::write(path("faulty.toml"), with_line(3, "language = \"jp\"")).expect("written");
    let (failure, problem) = refused(&path("faulty.toml"));
    assert_eq!(failure.id, "set-faulty");
    assert_eq!(problem.faults.len(), 1);
    assert!(problem.source.contains("jp"));
}

#[test]
fn a_file_saved_by_notepad_is_read() {
    let home = tempfile::tempdir().expect("a folder");
    let path = home.path().join("t.toml");
    fs::write(&path, format!("\u{feff}{}", GOOD.replace('\n', "\r\n"))).expect("written");
    let file = read(&path, None).expect("a set");
    assert_eq!(file.set, parse(GOOD).0.expect("a set"));
}

#[test]
fn a_template_passes_its_own_check() {
    for lang in Lang::ALL {
        let (set, faults) = parse(&template("our-questions", lang));
        assert_eq!(brief(&faults), [""; 0]);
        let set = set.expect("a set");
        assert_eq!((set.id.as_str(), set.language), ("our-questions", lang));
    }
    assert_eq!(
        brief(&parse(&template("a\"\nb", Lang::Ja)).1),
        ["set-wrong-id 3:6"]
    );
}

#[test]
fn editions_compare_as_numbers() {
    use std::cmp::Ordering::*;
    let table = [
        ("2026.10", "2026.9", Greater),
        ("2026.1", "2026.1", Equal),
        ("2", "2.0", Equal),
        ("1.9.9", "2", Less),
        ("2026.1.1", "2026.1", Greater),
    ];
    for (a, b, order) in table {
        assert_eq!(by_edition(a, b), order, "{a} {b}");
    }
}

#[test]
fn a_users_newer_edition_replaces_and_a_broken_file_stops_nothing() {
    let home = tempfile::tempdir().expect("a folder");
    let set = |id: &str, edition: &str| {
        GOOD.replacen("\"t\"", &format!("\"{id}\""), 1).replacen(
            "\"1\"",
            &format!("\"{edition}\""),
            1,
        )
    };
    let built_in = [set("first", "2026.9"), set("second", "2026.9")];
    let built_in: Vec<(&str, &str)> = built_in
        .iter()
        .map(|text| ("built-in", text.as_str()))
        .collect();
    let files = [
        ("a-broken.toml", "id = \"second\"\nedition = ".to_string()),
        ("b-newer.toml", set("first", "2026.10")),
        ("c-same.TOML", set("second", "2026.9")),
        ("d-own.toml", set("own", "1")),
        ("notes.txt", "no set".to_string()),
    ];
    for (name, text) in &files {
        fs::write(home.path().join(name), text).expect("written");
    }
    fs::create_dir(home.path().join("e-folder.toml")).expect("a folder");
    let library = Library::with_built_in(&built_in, Some(home.path()));
    let list: Vec<(&str, &str, bool)> = library
        .list()
        .map(|e| {
            (
                e.set.id.as_str(),
                e.set.edition.as_str(),
                e.origin == Origin::BuiltIn,
            )
        })
        .collect();
    assert_eq!(
        list,
        [
            ("first", "2026.10", false),
            ("own", "1", false),
            ("second", "2026.9", true)
        ]
    );
    let problems: Vec<&str> = library.problems().iter().map(|p| p.failure.id).collect();
    assert_eq!(problems, ["set-faulty", "set-not-newer", "set-is-a-folder"]);
    for problem in library.problems() {
        speaker(Lang::Ja)(&problem.failure);
    }
    assert_eq!(library.nearest("secnd"), Some("second"));
    let newer = library.get("first").expect("first");
    assert_eq!(newer.origin, Origin::File(home.path().join("b-newer.toml")));
}

#[test]
fn no_folder_is_no_problem() {
    let home = tempfile::tempdir().expect("a folder");
    let library = Library::with_built_in(&[("t", GOOD)], Some(&home.path().join("none")));
    assert_eq!((library.list().count(), library.problems().len()), (1, 0));
}

#[test]
fn the_built_in_sets_have_no_fault_and_all_their_english() {
    let library = Library::load(None);
    assert!(library.problems().is_empty(), "{:?}", library.problems());
    let ids: Vec<&str> = library.list().map(|entry| entry.set.id.as_str()).collect();
    assert_eq!(ids, ["first-visit", "locaben"]);
    let english = include_str!("../../../locales/en/questions.ftl");
    let mut known = std::collections::BTreeSet::new();
    let mut message = "";
    for line in english.lines() {
        let name = line.split(" =").next().unwrap_or("");
        if let Some(attribute) = name.trim_start().strip_prefix('.') {
            known.insert(format!("{message}.{attribute}"));
        } else if line.contains(" =") && !line.starts_with([' ', '#']) {
            message = name;
            known.insert(name.to_string());
        }
    }
    for (name, source) in library::BUILT_IN {
        let faults = check_against(
            source,
            &[(Lang::En, &|id| known.contains(id).then(String::new))],
        )
        .1;
        assert_eq!(brief(&faults), [""; 0], "{name}: {faults:?}");
    }
}

#[test]
fn titles_are_known_before_a_set_is_read() {
    let (unread, read) = (Library::load(None), Library::load(None));
    let sets: Vec<_> = read.list().map(|it| &it.set).collect();
    let titles = sets.iter().map(|it| (&*it.id, it.language, &*it.title));
    let titles: Vec<_> = titles.collect();
    assert_eq!(unread.titles(), titles.clone());
    assert_eq!(read.titles(), titles);
    assert!(!titles.is_empty());
}
