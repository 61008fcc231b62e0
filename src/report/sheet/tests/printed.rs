//! Printed by LibreOffice where it is installed: so many pages, and every word on them.

use std::path::Path;
use std::process::Command;

use super::given::{demo, empty, full, long};
use super::*;

/// The pages as text, in order; nothing where the programs are not installed.
fn printed(bytes: &[u8], name: &str) -> Option<Vec<String>> {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join(format!("{name}.xlsx"));
    std::fs::write(&file, bytes).expect("written");
    if let Some(kept) = std::env::var_os("KIKITORI_KEEP_SHEETS") {
        std::fs::copy(&file, Path::new(&kept).join(format!("{name}.xlsx"))).expect("kept");
    }
    let profile = format!("-env:UserInstallation=file://{}", folder.path().display());
    let ran = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "pdf", "--outdir"])
        .arg(folder.path())
        .arg(&file)
        .output();
    if !ran.is_ok_and(|it| it.status.success()) {
        return None;
    }
    let text = Command::new("pdftotext")
        .arg(file.with_extension("pdf"))
        .arg("-")
        .output();
    let text = String::from_utf8(text.ok()?.stdout).expect("UTF-8");
    // A form feed ends each page.
    Some(text.split_terminator('\u{c}').map(str::to_owned).collect())
}

/// Without white space: how lines are broken does not matter.
fn packed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn interviews_print_on_three_pages() {
    let mut few = empty("first-visit");
    given::answer(&mut few, "biz.history", "昭和43年に創業。");
    let cases = [
        ("demo", Lang::Ja, demo(Lang::Ja)),
        ("demo-en", Lang::En, demo(Lang::En)),
        ("empty", Lang::Ja, empty("locaben")),
        ("first-visit", Lang::Ja, few),
        ("full", Lang::Ja, full(&long(150))),
    ];
    for (name, lang, stored) in cases {
        let report = given::report(&stored, lang);
        let bytes = workbook(&report, &locale(lang)).expect("made");
        let Some(pages) = printed(&bytes, name) else {
            eprintln!("not tried: LibreOffice and pdftotext are not installed");
            return;
        };
        assert_eq!(pages.len(), 3, "{name}");
    }
}

#[test]
fn what_is_too_much_for_a_page_goes_on_on_the_next_whole() {
    // Each answer ends in a sign of its own: what was cut off would lose it.
    let mut stored = full("");
    let ids: Vec<String> = stored.set.questions().map(|it| it.id.clone()).collect();
    for (at, id) in ids.iter().enumerate() {
        let (rows, end) = (long(1500), format!("末尾{at:02}了"));
        match id.as_str() {
            "flow.process" => {
                let row = format!("工程\t{rows}\n").repeat(8);
                given::answer(&mut stored, id, &format!("{row}最後\t{end}"));
            }
            "flow.trade" => {
                let row = format!("仕入先\t商社\t鋼材\t{}\n", long(400)).repeat(11);
                given::answer(&mut stored, id, &format!("{row}得意先\t工場\t部品\t{end}"));
            }
            _ => given::answer(&mut stored, id, &format!("{rows}{end}")),
        }
    }
    let report = given::report(&stored, Lang::Ja);
    let bytes = workbook(&report, &locale(Lang::Ja)).expect("made");
    let Some(pages) = printed(&bytes, "long") else {
        eprintln!("not tried: LibreOffice and pdftotext are not installed");
        return;
    };
    let text = packed(&pages.concat());
    for at in 0..ids.len() {
        assert!(text.contains(&format!("末尾{at:02}了")), "{}", ids[at]);
    }
}
