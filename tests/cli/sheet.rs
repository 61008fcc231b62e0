//! The sheet printed by LibreOffice where it is installed: so many pages, and every word on them.

use std::path::Path;
use std::process::Command;

use kikitori::desk::Desk;
use kikitori::dialogue::clock::Moment;
use kikitori::dialogue::question::Lang;
use kikitori::dialogue::record::{Record, Stored};
use kikitori::locale::Locale;
use kikitori::question_file::Library;
use kikitori::report::{Source, render};

use super::given::{Home, NOON, answered, header, open, set};

/// The pages as text, in order; nothing where the programs are not installed. With
/// `KIKITORI_KEEP_SHEETS` the workbook is kept in that folder, to be looked at.
#[expect(
    clippy::disallowed_macros,
    reason = "what a test leaves out is said where its result is"
)]
fn printed(stored: Stored, lang: Lang, name: &str) -> Option<Vec<String>> {
    let source = Source {
        stored,
        visits: Vec::new(),
        frames: Vec::new(),
        schemes: Vec::new(),
        templates: None,
        sealed: None,
    };
    let bytes = render(&source, "sheet", "xlsx", &Locale::new(lang, None).0).expect("made");
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
    let text = Command::new("pdftotext")
        .arg(file.with_extension("pdf"))
        .arg("-")
        .output();
    let (Ok(ran), Ok(text)) = (ran, text) else {
        eprintln!("not tried: LibreOffice and pdftotext are not installed");
        return None;
    };
    assert!(ran.status.success() && text.status.success(), "{ran:?}");
    let text = String::from_utf8(text.stdout).expect("UTF-8");
    // A form feed ends each page.
    Some(text.split_terminator('\u{c}').map(str::to_owned).collect())
}

/// The demonstration of a language.
fn demo(lang: Lang) -> Stored {
    let home = Home::new();
    let mut desk = Desk {
        store: open(&home.database()),
        library: Library::load(None),
        sets: None,
        locales: None,
        reports: None,
        tuning: Default::default(),
    };
    let moment = Moment {
        awake: 0,
        total: 0,
        wall: NOON,
    };
    let number = desk.demo(lang, moment).expect("begun");
    desk.store.load(number).expect("there")
}

/// An interview with these records.
fn held(records: &[Record]) -> Stored {
    let home = Home::new();
    let mut store = open(&home.database());
    let number = store
        .begin(&header(1, "花巻 R&D 醸造"), &set())
        .expect("begun");
    store.commit(number, NOON, records).expect("kept");
    store.load(number).expect("there")
}

fn long(characters: usize) -> String {
    let told = "去年のB社のチタンの薄肉ケース（肉厚0.4mm）。よそが2社断った仕事を、治具から作って3週間で納めた。\
                今は月200個の定番になっている。歪む方向を読んで先に逃がしておくので、直しがいらない。";
    told.chars().cycle().take(characters).collect()
}

/// Every question answered so long, with a sign of its own at the end, a word that no
/// line end parts: what is cut off loses it.
fn full(characters: usize, steps: usize, partners: usize) -> Stored {
    let set = set();
    let answers = set.questions().zip(0..).map(|(question, at)| {
        let text = format!("{}END{at:02}", long(characters));
        let sides = ["仕入先", "協力先", "得意先", "エンドユーザー"];
        let rows: Vec<String> = match question.id.as_str() {
            "flow.process" => (0..steps)
                .map(|_| format!("工程の名\t{}", long(characters / 4)))
                .chain([format!("お客様の価値\tEND{at:02}")])
                .collect(),
            "flow.trade" => (1..partners)
                .map(|row| {
                    format!(
                        "{}\t商社の名\t鋼材の6割\t{}",
                        sides[row % 4],
                        long(characters / 5)
                    )
                })
                .chain([format!("得意先\t工場\t部品\tEND{at:02}")])
                .collect(),
            _ => return answered(&question.id, &text),
        };
        answered(&question.id, &rows.join("\n"))
    });
    held(&answers.collect::<Vec<_>>())
}

/// Whether all signs are there.
fn is_whole(pages: &[String]) -> bool {
    let text = pages.concat();
    (0..set().questions().count()).all(|at| text.contains(&format!("END{at:02}")))
}

#[test]
fn an_interview_prints_on_three_pages_with_nothing_cut_off() {
    let demos = [("demo", Lang::Ja), ("demo-en", Lang::En)];
    for (name, lang) in demos {
        let Some(pages) = printed(demo(lang), lang, name) else {
            return;
        };
        assert_eq!(pages.len(), 3, "{name}");
    }
    let empty = printed(held(&[]), Lang::Ja, "empty");
    assert_eq!(empty.map(|it| it.len()), Some(3));
    let pages = printed(full(144, 7, 12), Lang::Ja, "full").expect("installed");
    assert_eq!(pages.len(), 3);
    assert!(is_whole(&pages));
}

#[test]
fn what_is_too_much_for_a_page_goes_on_whole_on_the_next() {
    if let Some(pages) = printed(full(1500, 7, 12), Lang::Ja, "long") {
        assert!(pages.len() > 3);
        assert!(is_whole(&pages));
    }
}
