//! Pages on paper, as a browser prints them; where none is installed, that is said and nothing more.

use std::path::Path;
use std::process::{Command, Stdio};

use super::given::{answer, heard};
use crate::dialogue::question::Lang;
use crate::locale::Locale;
use crate::report::{Source, render};

/// How many pages a browser prints; `None`: there is no browser.
fn printed(source: &Source, kind: &str, folder: &Path) -> Option<usize> {
    let page = render(source, kind, "html", &Locale::new(Lang::Ja, None).0).expect("made");
    let (html, pdf) = (folder.join("page.html"), folder.join("page.pdf"));
    std::fs::write(&html, page).unwrap();
    let ended = Command::new("chromium")
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-pdf-header-footer",
        ])
        .arg(format!(
            "--user-data-dir={}",
            folder.join("profile").display()
        ))
        .arg(format!("--print-to-pdf={}", pdf.display()))
        .arg(&html)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    ended.ok()?;
    let bytes = std::fs::read(&pdf).ok()?;
    let text = String::from_utf8_lossy(&bytes);
    let pages = regex::Regex::new(r"/Type\s*/Page\b[^s]").unwrap();
    Some(pages.find_iter(&text).count())
}

/// Every question answered at some length, with a reply to a probe each.
fn full() -> Source {
    let mut source = heard();
    let ids: Vec<String> = source
        .stored
        .set
        .questions()
        .map(|it| it.id.clone())
        .collect();
    let words = "昭和44年に祖父が始め、平成20年に売上の7割を占めた1社が海外へ移ったあと、医療の部品へ少しずつ替えてきた。今はその半分が医療で、担当は専務。";
    let mut replies = Vec::new();
    for id in ids.iter().filter(|id| !id.starts_with("flow.")) {
        answer(&mut source.stored, id, words);
        let mut reply = source.stored.follow_ups[0].clone();
        reply.question.clone_from(id);
        reply.answer = words.into();
        replies.push(reply);
    }
    source.stored.follow_ups = replies;
    let steps = (1..=7)
        .map(|at| format!("工程その{at}\t同業は半日で済ませるところに二日かけ、記録を10年残す"));
    answer(
        &mut source.stored,
        "flow.process",
        &steps.collect::<Vec<_>>().join("\n"),
    );
    let sides = [
        "仕入先",
        "仕入先",
        "仕入先",
        "協力先",
        "協力先",
        "得意先",
        "得意先",
        "得意先",
        "得意先",
        "エンドユーザー",
        "エンドユーザー",
        "そのほか",
    ];
    let partners = sides.map(|side| format!("{side}\t株式会社 北上製作所\t年に1,200万円、全体の2割\t急な頼みにも翌朝には届けてくれるから"));
    answer(&mut source.stored, "flow.trade", &partners.join("\n"));
    source
}

#[expect(
    clippy::disallowed_macros,
    reason = "why nothing was tried is said to those who ask"
)]
#[test]
fn a_browser_prints_the_sheet_on_three_pages_and_the_others_on_one() {
    let folder = tempfile::tempdir().unwrap();
    for source in [heard(), full()] {
        for (kind, pages) in [
            ("sheet", 3),
            ("handover", 1),
            ("reportout", 1),
            ("observer", 1),
        ] {
            match printed(&source, kind, folder.path()) {
                Some(found) => assert_eq!(found, pages, "{kind}"),
                None => return println!("no chromium here: nothing was printed"),
            }
        }
    }
}
