//! `report`: pages to show, to write and to choose from.

use std::process::{Command, Stdio};

use kikitori::dialogue::question::Facet;
use kikitori::dialogue::record::Record;
use kikitori::dialogue::review::Opinion;

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
fn what_a_reviewer_said_is_on_the_review_sheet_and_never_on_the_owners() {
    let opinion = Opinion {
        id: "0193a000-0000-7000-8000-0000000000aa".into(),
        edit: 1,
        question: "flow.trade".into(),
        reviewer: "堀".into(),
        at: NOON,
        comment: "得意先の名前を".into(),
        ask_again: true,
        facets: vec![Facet::Number],
        ..Opinion::default()
    };
    let suggested = Opinion {
        id: "0193a000-0000-7000-8000-0000000000ab".into(),
        question: "mgmt.succession".into(),
        about: "長男がいる。\nまだ話していない。".into(),
        suggestion: Some("長男（32歳）がいる。\nまだ話していない。".into()),
        ask_again: false,
        comment: "歳を足しました".into(),
        ..opinion.clone()
    };
    let mut records = everything();
    records.extend([opinion, suggested].map(Record::Opinion));
    let home = Home::new().filled(&[(header(1, "北上製作所"), records)]);
    let shown = |lang: &str, kind: &str| home.run(lang, &["report", "1", "--kind", kind]).out;
    let table = [
        (
            "ja",
            "review",
            "長男〔＋（32歳）〕がいる。<br>まだ話していない。",
        ),
        (
            "en",
            "review",
            "長男\\[+（32歳）\\]がいる。<br>まだ話していない。",
        ),
        ("ja", "review", "もう一度聞く：数字"),
        ("en", "review", "Ask again: figures"),
        ("ja", "agenda", "得意先の名前を"),
        (
            "en",
            "agenda",
            "**堀 (22 November 2026)** Ask again: figures Comment: 得意先の名前を",
        ),
    ];
    for (lang, kind, part) in table {
        let page = shown(lang, kind);
        assert!(page.contains(part), "{lang} {kind} {part}: {page}");
    }
    for kind in ["sheet", "reportout", "swot", "observer"] {
        let page = shown("ja", kind);
        for part in ["堀", "得意先の名前を", "32歳", "歳を足しました"] {
            assert!(!page.contains(part), "{kind}: {part}");
        }
    }
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
            &["report", "1", "--kind", "review", "-o", "out"],
            "2026-11-22-北上製作所-1-review.html",
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
            "none/a.html を置くフォルダーがありません",
            "先にフォルダーを作る",
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

/// How many pages a browser prints; `None`: there is no browser.
fn printed(home: &Home, kind: &str) -> Option<usize> {
    let ended = home.run("ja", &["report", "1", "--kind", kind, "-o", "page.html"]);
    assert_eq!(ended.status, 0, "{}", ended.err);
    let pdf = home.path("page.pdf");
    let ended = Command::new("chromium")
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-pdf-header-footer",
        ])
        .arg(format!(
            "--user-data-dir={}",
            home.path("profile").display()
        ))
        .arg(format!("--print-to-pdf={}", pdf.display()))
        .arg(home.path("page.html"))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    ended.ok()?;
    let bytes = std::fs::read(&pdf).ok()?;
    let text = String::from_utf8_lossy(&bytes);
    let page = regex::Regex::new(r"/Type\s*/Page\b[^s]").unwrap();
    Some(page.find_iter(&text).count())
}

/// Every question answered at some length.
fn full() -> Home {
    let words = "昭和44年に祖父が始め、平成20年に売上の7割を占めた1社が海外へ移ったあと、医療の部品へ少しずつ替えてきた。今はその半分が医療で、担当は専務。";
    let steps = (1..=7)
        .map(|at| format!("工程その{at}\t同業は半日で済ませるところに二日かけ、記録を10年残す"));
    let sides = "仕入先 仕入先 仕入先 協力先 協力先 得意先 得意先 得意先 得意先 エンドユーザー エンドユーザー そのほか";
    let partners = sides.split(' ').map(|side| {
        format!("{side}\t株式会社 北上製作所\t年に1,200万円、全体の2割\t急な頼みにも翌朝には届けてくれるから")
    });
    let steps = steps.collect::<Vec<_>>().join("\n");
    let partners = partners.collect::<Vec<_>>().join("\n");
    let set = set();
    let records = set.questions().map(|question| match question.id.as_str() {
        "flow.process" => answered("flow.process", &steps),
        "flow.trade" => answered("flow.trade", &partners),
        id => answered(id, &format!("{words}\n・{words}")),
    });
    Home::new().filled(&[(header(1, "北上製作所"), records.collect())])
}

#[expect(
    clippy::disallowed_macros,
    reason = "why nothing was tried is said to those who ask"
)]
#[test]
fn a_browser_prints_the_sheet_on_three_pages_and_the_others_on_one() {
    let demo = Home::new();
    let ended = demo.run("ja", &["interview", "--demo", "--plain"]);
    assert_eq!(ended.status, 0, "{}", ended.err);
    for home in [demo, full()] {
        for (kind, pages) in [
            ("sheet", 3),
            ("handover", 1),
            ("reportout", 1),
            ("observer", 1),
        ] {
            match printed(&home, kind) {
                Some(found) => assert_eq!(found, pages, "{kind}"),
                None => return println!("no chromium here: nothing was printed"),
            }
        }
    }
}
