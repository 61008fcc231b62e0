//! The form for the company: filled in, saved by another program, taken in.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use kikitori::dialogue::answer::State;
use kikitori::dialogue::question::{Lang, QuestionSet};
use kikitori::dialogue::record::{Company, Header, Mode};
use kikitori::locale::Locale;
use kikitori::report::blank;
use kikitori::store::Twice;
use kikitori::workbook::{self, patch};

use super::given::{Ended, Home, answered, header, open, set};

const PHILOSOPHY: &str = "納期だけは破らない。昭和61年に一度遅らせて、得意先のラインを半日止めた。";

/// A form for a company, with these names filled in.
fn form(
    set: &QuestionSet,
    company: &str,
    interview: Option<&str>,
    filled: &[(&str, &str)],
) -> Vec<u8> {
    let company = Company {
        name: company.into(),
        ..Company::default()
    };
    let locale = Locale::new(Lang::Ja, None).0;
    let bytes = blank::workbook(set, &company, interview, &locale).expect("made");
    let book = workbook::from_bytes(bytes.clone(), "x.xlsx").expect("opens");
    let names: BTreeMap<_, _> = book.defined_names().into_iter().collect();
    let values = filled
        .iter()
        .map(|(name, text)| (names[*name].clone(), (*text).to_owned()));
    patch::set(bytes, &values.collect()).expect("filled")
}

const FILLED: [(&str, &str); 5] = [
    ("kk_mgmt_philosophy", PHILOSOPHY),
    ("kk_biz_history", "=1+1"),
    ("kk_flow_process__1_1", "見積"),
    ("kk_flow_process__1_2", "その日のうちに社長が値段を返す"),
    ("kk_ctl_ip__state", "なし"),
];

fn import(home: &Home, bytes: &[u8], more: &[&str]) -> Ended {
    let file = home.path("用紙.xlsx");
    std::fs::write(&file, bytes).expect("written");
    let mut args = vec!["import", "用紙.xlsx"];
    args.extend(more);
    home.run("ja", &args)
}

fn said(ended: &Ended) -> &str {
    assert_eq!((ended.status, ended.err.as_str()), (0, ""), "{}", ended.out);
    &ended.out
}

#[test]
fn a_form_begins_an_interview_once() {
    let home = Home::new();
    let bytes = form(&set(), "=北上精密", None, &FILLED);
    let first = import(&home, &bytes, &[]);
    assert!(
        said(&first).contains("面談 1 を始め、4 件"),
        "{}",
        first.out
    );
    let stored = open(&home.database()).load(1).expect("there");
    assert_eq!(stored.header.company.name, "=北上精密");
    assert_eq!(stored.header.mode, Mode::Preparing);
    let philosophy = &stored.answers["mgmt.philosophy"];
    assert_eq!(philosophy.text, PHILOSOPHY);
    assert_eq!(
        (philosophy.author.as_str(), philosophy.thin),
        ("company", Some(false))
    );
    assert_eq!(stored.answers["biz.history"].text, "=1+1");
    assert_eq!(stored.answers["biz.history"].thin, Some(true));
    let process = &stored.answers["flow.process"];
    assert_eq!(process.text, "見積\tその日のうちに社長が値段を返す");
    assert!(process.reading.is_some());
    assert_eq!(stored.answers["ctl.ip"].state, State::None);

    let again = import(&home, &bytes, &[]);
    assert!(said(&again).contains("何も変えていません"), "{}", again.out);
    let store = open(&home.database());
    assert_eq!(store.list().expect("read").len(), 1);
    assert_eq!(
        store.revisions(1, "mgmt.philosophy").expect("read").len(),
        1
    );
}

#[test]
fn the_interviewers_words_stay_and_the_companys_are_kept_beside() {
    let asked = header(1, "北上精密");
    let own = answered("mgmt.philosophy", "先代の言葉を守る。");
    let home = Home::new().filled(&[(asked.clone(), vec![own])]);
    let bytes = form(&set(), "別の名前", Some(&asked.id), &FILLED);
    let ended = import(&home, &bytes, &[]);
    assert!(
        said(&ended).contains("「北上精密」の面談 1 に 3 件"),
        "{}",
        ended.out
    );
    assert!(
        ended.out.contains("履歴に残しました: 経営理念"),
        "{}",
        ended.out
    );
    let mut store = open(&home.database());
    let stored = store.load(1).expect("there");
    assert_eq!(stored.answers["mgmt.philosophy"].text, "先代の言葉を守る。");
    assert_eq!(stored.answers["mgmt.philosophy"].author, "佐藤");
    let kept = store.revisions(1, "mgmt.philosophy").expect("read");
    let theirs: Vec<&str> = kept
        .iter()
        .filter(|it| it.author == "company")
        .map(|it| it.text.as_str())
        .collect();
    assert_eq!(theirs, [PHILOSOPHY]);
    let own = kept.iter().filter(|it| it.author == "佐藤").count();
    assert_eq!(
        own, 1,
        "what stands in between is no newer wording: {kept:?}"
    );

    // Elsewhere they are the same two wordings.
    let whole = store.whole(1).expect("read");
    let elsewhere = tempfile::tempdir().expect("a folder");
    let mut other = open(&elsewhere.path().join("k.db"));
    let taken = std::iter::once(Ok(whole.clone()));
    other.take_in(taken, Twice::Keep).expect("taken in");
    assert_eq!(other.whole(1).expect("read").wordings, whole.wordings);
    drop(store);
    let again = import(&home, &bytes, &[]);
    assert!(said(&again).contains("何も変えていません"), "{}", again.out);

    // A second form may correct what the company itself wrote before.
    let bytes = form(
        &set(),
        "",
        Some(&asked.id),
        &[("kk_biz_history", "昭和43年に祖父が始めた。")],
    );
    let ended = import(&home, &bytes, &[]);
    assert!(said(&ended).contains("1 件"), "{}", ended.out);
    let stored = open(&home.database()).load(1).expect("there");
    assert_eq!(
        stored.answers["biz.history"].text,
        "昭和43年に祖父が始めた。"
    );
}

#[test]
fn a_form_finds_its_company_or_asks() {
    let done = Header {
        finished: Some(1),
        ..header(1, "北上精密")
    };
    let open_one = header(2, "ｷﾀｶﾐ精密");
    let home = Home::new().filled(&[(done.clone(), vec![]), (open_one, vec![])]);
    let one = [("kk_biz_it", "在庫は紙の台帳。")];
    let to_company = import(&home, &form(&set(), "キタカミ精密", None, &one), &[]);
    assert!(
        said(&to_company).contains("面談 2 に 1 件"),
        "{}",
        to_company.out
    );

    let mut older = set();
    older.edition = "2024.1".into();
    let table = [
        (form(&set(), "", None, &one), vec![], "会社名がなく"),
        (
            form(&set(), "", None, &[]),
            vec![],
            "何も記入されていません",
        ),
        (
            form(&set(), "", Some(&done.id), &one),
            vec![],
            "面談 1 は、もう終わっています",
        ),
        (
            form(&older, "新井", None, &one),
            vec![],
            "「locaben 2024.1」の用紙ですが、取り込む先は「locaben 2026.1」",
        ),
        (form(&set(), "新井", None, &one), vec!["--into", "9"], "9"),
        (
            b"a,b".to_vec(),
            vec![],
            "Excel ブック (.xlsx) ではありません",
        ),
    ];
    for (bytes, more, expected) in table {
        let ended = import(&home, &bytes, &more);
        assert_eq!(ended.status, 1, "{expected}: {}", ended.out);
        assert!(ended.err.contains(expected), "{expected}: {}", ended.err);
    }
    assert_eq!(open(&home.database()).list().expect("read").len(), 2);
    let into = import(
        &home,
        &form(&set(), "", None, &[("kk_ctl_rnd", "なし")]),
        &["--into", "2"],
    );
    assert!(said(&into).contains("面談 2 に 1 件"), "{}", into.out);
}

#[test]
fn what_the_company_wrote_thinly_is_on_the_agenda() {
    let home = Home::new();
    import(&home, &form(&set(), "北上精密", None, &FILLED), &[]);
    let store = open(&home.database());
    let marks = store.list().expect("read")[0].marks;
    assert_eq!((marks.answered, marks.settled, marks.thin), (3, 1, 2));
}

/// Runs a program that may not be there; says so and answers `false` then.
fn runs(program: &str, args: &[&str], folder: &Path) -> bool {
    let ran = Command::new(program)
        .args(args)
        .current_dir(folder)
        .output();
    match ran {
        Ok(output) if output.status.success() => true,
        Ok(output) => {
            let why = String::from_utf8_lossy(&output.stderr).into_owned();
            assert!(why.contains("No module named"), "{program}: {why}");
            skipped(program)
        }
        Err(_) => skipped(program),
    }
}

#[expect(
    clippy::disallowed_macros,
    reason = "what a test leaves out is said where its result is"
)]
fn skipped(program: &str) -> bool {
    eprintln!("skipped: {program} is not installed");
    false
}

#[test]
fn a_form_survives_libreoffice() {
    let home = Home::new();
    std::fs::write(
        home.path("用紙.xlsx"),
        form(&set(), "北上精密", None, &FILLED),
    )
    .expect("written");
    let profile = format!(
        "-env:UserInstallation=file://{}",
        home.path("profile").display()
    );
    let args = [
        profile.as_str(),
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        "saved",
        "用紙.xlsx",
    ];
    if !runs("soffice", &args, &home.path("")) {
        return;
    }
    let saved = std::fs::read(home.path("saved/用紙.xlsx")).expect("saved");
    let ended = import(&home, &saved, &[]);
    assert!(said(&ended).contains("4 件"), "{}", ended.out);
    let stored = open(&home.database()).load(1).expect("there");
    assert_eq!(stored.answers["mgmt.philosophy"].text, PHILOSOPHY);
    assert_eq!(stored.answers["biz.history"].text, "=1+1");
    assert_eq!(stored.answers["ctl.ip"].state, State::None);
}

#[test]
fn a_form_filled_in_by_another_program_is_read() {
    let home = Home::new();
    std::fs::write(home.path("用紙.xlsx"), form(&set(), "", None, &FILLED)).expect("written");
    let script = "import openpyxl\n\
        book = openpyxl.load_workbook('用紙.xlsx')\n\
        def put(name, value):\n\
        \x20   sheet, cell = list(book.defined_names[name].destinations)[0]\n\
        \x20   book[sheet][cell] = value\n\
        put('kk__company', '山田 食品')\n\
        put('kk_mgmt_philosophy', '一行目\\n二行目')\n\
        put('kk_biz_it', 1200)\n\
        put('kk_ctl_ip__state', 'わからない')\n\
        book.save('用紙.xlsx')\n";
    if !runs("python3", &["-c", script], &home.path("")) {
        return;
    }
    let saved = std::fs::read(home.path("用紙.xlsx")).expect("saved");
    let ended = import(&home, &saved, &[]);
    assert!(
        said(&ended).contains("「山田 食品」の面談 1 を始め、5 件"),
        "{}",
        ended.out
    );
    let stored = open(&home.database()).load(1).expect("there");
    assert_eq!(stored.answers["mgmt.philosophy"].text, "一行目\n二行目");
    assert_eq!(stored.answers["biz.it"].text, "1200");
    assert_eq!(stored.answers["ctl.ip"].state, State::Unknown);
}

#[test]
fn a_filled_template_opens_elsewhere() {
    let home = Home::new();
    let bytes = form(&set(), "北上精密", None, &FILLED);
    std::fs::write(home.path("x.xlsx"), bytes).expect("written");
    let script = "import openpyxl\n\
        book = openpyxl.load_workbook('x.xlsx')\n\
        sheet, cell = list(book.defined_names['kk_biz_history'].destinations)[0]\n\
        cell = book[sheet][cell]\n\
        print(cell.value, cell.data_type != 'f', cell.alignment.wrap_text)\n";
    let output = Command::new("python3")
        .args(["-c", script])
        .current_dir(home.path(""))
        .output();
    match output {
        Ok(output) if output.status.success() => {
            assert_eq!(String::from_utf8_lossy(&output.stdout), "=1+1 True True\n");
        }
        _ => drop(skipped("openpyxl")),
    }
}
