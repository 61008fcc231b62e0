//! `report`: pages to show, to write and to choose from.

use super::given::*;

fn one() -> Home {
    Home::new().filled(&[(header(1, "北上製作所"), everything())])
}

fn files(home: &Home, folder: &str) -> Vec<String> {
    let entries = std::fs::read_dir(home.path(folder)).expect("a folder");
    let names = entries.map(|it| it.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

#[test]
fn without_a_file_the_page_is_shown_in_the_readers_language() {
    let home = one();
    let ended = home.run("ja", &["report", "北上"]);
    assert_eq!((ended.status, ended.err.as_str()), (0, ""));
    for part in [
        "# ロカベン非財務シート: 北上製作所",
        "| 1 | 受注 | 図面に代案 |",
        "(回答辞退)",
        "長男がいる。",
    ] {
        assert!(ended.out.contains(part), "{part}: {}", ended.out);
    }
    assert!(
        !ended.out.contains("この話は避けたい様子"),
        "a private note"
    );
    let ended = home.run("en", &["report", "1", "--kind", "agenda"]);
    assert_eq!(ended.status, 0);
    assert!(
        ended.out.contains("Internal: not for the company")
            && ended.out.contains("この話は避けたい様子")
    );
}

#[test]
fn the_ending_decides_and_a_folder_gets_a_name_that_is_safe() {
    let home = one();
    home.write("out/.keep", "");
    let rows: &[(&[&str], &str, &[u8])] = &[
        (
            &["report", "1", "-o", "out/a.html"],
            "a.html",
            b"<!DOCTYPE html>",
        ),
        (
            &["report", "1", "-o", "out/b.MD"],
            "b.MD",
            "# ロカベン".as_bytes(),
        ),
        (
            &["report", "1", "-o", "out/c.csv"],
            "c.csv",
            b"box,question,topic,state,text,whole\n",
        ),
        (
            &["report", "1", "-o", "out/d.json"],
            "d.json",
            b"{\n  \"kind\": \"sheet\"",
        ),
        (&["report", "1", "-o", "out/e.xlsx"], "e.xlsx", b"PK"),
        (
            &["report", "1", "-o", "out"],
            "2026-11-22-北上製作所-1-sheet.xlsx",
            b"PK",
        ),
        (
            &["report", "1", "--kind", "handover", "-o", "out"],
            "2026-11-22-北上製作所-1-handover.html",
            b"<!DOCTYPE html>",
        ),
        (
            &["report", "1", "--kind", "swot", "-o", "out"],
            "2026-11-22-北上製作所-1-swot.html",
            b"<!DOCTYPE html>",
        ),
        (
            &["report", "--kind", "observer", "-o", "out/f.html"],
            "f.html",
            b"<!DOCTYPE html>",
        ),
        (
            &["report", "--kind", "form", "-o", "out/g.xlsx"],
            "g.xlsx",
            b"PK",
        ),
    ];
    for (args, name, begins) in rows {
        let ended = home.run("ja", args);
        assert_eq!(
            (ended.status, ended.out.as_str()),
            (0, ""),
            "{args:?}: {}",
            ended.err
        );
        assert!(ended.err.contains(name), "{}", ended.err);
        let bytes = std::fs::read(home.path("out").join(name)).expect(name);
        assert!(bytes.starts_with(begins), "{name}");
    }
    assert_eq!(files(&home, "out").len(), rows.len() + 1);
}

#[test]
fn the_list_says_in_words_what_there_is() {
    let home = Home::new();
    for (lang, part) in [("ja", "引継ぎ書"), ("en", "Hand-over")] {
        let ended = home.run(lang, &["report", "--list"]);
        assert_eq!((ended.status, ended.err.as_str()), (0, ""));
        for part in [
            part,
            "reportout",
            ".xlsx .html .md .csv .json",
            "swot",
            "assets",
        ] {
            assert!(ended.out.contains(part), "{part}: {}", ended.out);
        }
    }
}

#[test]
fn what_cannot_be_made_is_said_and_nothing_is_written() {
    let home = one();
    home.write("out/old.html", "前の版");
    home.write(
        "config/kikitori/reports/handover.html",
        "<p>\n{{ company.nmae.x }}",
    );
    let rows: &[(&[&str], &str, &str)] = &[
        (
            &["report", "1", "--kind", "hikitsugi"],
            "「hikitsugi」という文書も枠組みもありません",
            "handover",
        ),
        (&["report", "1", "-o", "out/a.docx"], ".docx", "xlsx, html"),
        (&["report", "1", "-o", "out/a"], "拡張子", "xlsx"),
        (&["report"], "面談が指定されていません", "observer"),
        (&["report", "99"], "99", "list"),
        (
            &["report", "1", "-o", "none/a.html"],
            "書き込めません",
            "フォルダー",
        ),
        (
            &["report", "1", "--kind", "handover", "-o", "out/old.html"],
            "handover.html の 2 行目",
            "移せば組み込み",
        ),
    ];
    for (args, said, next) in rows {
        let ended = home.run("ja", args);
        assert_eq!((ended.status, ended.out.as_str()), (1, ""), "{args:?}");
        assert!(
            ended.err.contains(said) && ended.err.contains(next),
            "{args:?}: {}",
            ended.err
        );
    }
    assert_eq!(
        std::fs::read_to_string(home.path("out/old.html")).unwrap(),
        "前の版"
    );
    assert_eq!(files(&home, "out"), ["old.html"]);
}
