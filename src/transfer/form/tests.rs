//! Forms as they come back: moved, without their hidden sheet, of another edition.

use rust_xlsxwriter::Workbook;

use super::*;
use crate::question_file::Library;

/// A form by hand: cells, names, rows of the hidden sheet (question, part, cell).
fn form(
    cells: &[(u32, u16, &str)],
    names: &[(&str, &str)],
    hidden: &[(&str, &str, &str)],
) -> Result<Filled, Failure> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("用紙").unwrap();
    for (row, column, text) in cells {
        sheet.write_string(*row, *column, *text).unwrap();
    }
    if !hidden.is_empty() {
        let kk = book.add_worksheet().set_name(form::SHEET).unwrap();
        for (column, heading) in (0..).zip(COLUMNS) {
            kk.write_string(0, column, heading).unwrap();
        }
        for (row, (question, part, cell)) in (1..).zip(hidden) {
            let row_of = [
                *question, part, "用紙", cell, "locaben", "2025.1", "0193", "北上",
            ];
            for (column, text) in (0..).zip(row_of) {
                kk.write_string(row, column, text).unwrap();
            }
        }
    }
    for (name, cell) in names {
        book.define_name(*name, &format!("=用紙!{cell}")).unwrap();
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.xlsx");
    book.save(&path).unwrap();
    let library = Library::load(None);
    read(&path, library.list().map(|it| &it.set))
}

fn answer(question: &str, text: &str) -> (String, String, Option<State>) {
    (question.into(), text.into(), None)
}

#[test]
fn names_lead_and_the_hidden_sheet_stands_in_for_them() {
    let cells = [(4, 1, "四"), (5, 1, "五"), (6, 1, "六")];
    let hidden = [
        ("mgmt.philosophy", "answer", "B5"),
        ("mgmt.ambition", "answer", "B6"),
    ];
    // Two rows were put in above one, the row of the other was deleted.
    let moved = form(&cells, &[("kk_mgmt_philosophy", "$B$7")], &hidden).unwrap();
    assert_eq!(moved.answers, [answer("mgmt.philosophy", "六")]);
    let nameless = form(&cells, &[], &hidden).unwrap();
    let expected = [
        answer("mgmt.philosophy", "四"),
        answer("mgmt.ambition", "五"),
    ];
    assert_eq!(nameless.answers, expected);
    assert_eq!(nameless.interview.as_deref(), Some("0193"));
    assert_eq!(
        (nameless.company.as_str(), nameless.set.as_str()),
        ("北上", "locaben")
    );

    let names = [
        ("kk_mgmt_philosophy", "$B$5"),
        ("kk_biz_it", "$B$6"),
        ("kk__company", "$B$7"),
    ];
    let bare = form(&cells, &names, &[]).unwrap();
    let expected = [answer("mgmt.philosophy", "四"), answer("biz.it", "五")];
    assert_eq!(
        (bare.answers, bare.company),
        (expected.into(), "六".to_owned())
    );
    assert_eq!((bare.set.as_str(), bare.edition), ("locaben", None));

    for names in [&[][..], &[("kk_strange", "$B$5")], &[("rate", "$B$5")]] {
        let failure = form(&cells, names, &[]).unwrap_err();
        assert_eq!(failure.id, "form-none", "{names:?}");
    }
}

#[test]
fn what_is_written_is_read_as_the_program_keeps_it() {
    let cells = [
        (0, 0, " 受注\n後 "),
        (0, 1, "電話\tで"),
        (2, 1, "検査"),
        (3, 0, "わからない"),
        (4, 0, "長男_x000D_\nがいる\u{202e}"),
        (4, 1, "社長に聞いて"),
        (5, 1, " none "),
    ];
    let hidden = [
        ("flow.process", "1.1", "A1"),
        ("flow.process", "1.2", "B1"),
        ("flow.process", "2.1", "A2"),
        ("flow.process", "2.2", "B2"),
        ("flow.process", "3.1", "A3"),
        ("flow.process", "3.2", "B3"),
        ("flow.process", "state", "A9"),
        ("biz.it", "state", "A4"),
        ("biz.it", "answer", "A9"),
        ("mgmt.succession", "answer", "A5"),
        ("mgmt.succession", "state", "B5"),
        ("ctl.ip", "answer", "A9"),
        ("ctl.ip", "state", "B6"),
        ("ctl.rnd", "answer", "A9"),
    ];
    let filled = form(&cells, &[], &hidden).unwrap();
    let expected = [
        answer("flow.process", "受注 後\t電話 で\n\t検査"),
        ("biz.it".into(), String::new(), Some(State::Unknown)),
        answer("mgmt.succession", "長男\nがいる\n社長に聞いて"),
        ("ctl.ip".into(), String::new(), Some(State::None)),
    ];
    assert_eq!(filled.answers, expected);
}

#[test]
fn a_form_of_another_edition_or_question_is_told_by_both_names() {
    let mut set = Library::load(None).get("locaben").unwrap().set.clone();
    let filled = form(&[(0, 0, "a")], &[], &[("strange.one", "answer", "A1")]).unwrap();
    let told = filled.fits(&set).unwrap_err().to_string();
    assert_eq!(
        told,
        format!(
            "form-edition form=\"locaben 2025.1\" here=\"locaben {}\"",
            set.edition
        )
    );
    set.edition = "2025.1".into();
    let told = filled.fits(&set).unwrap_err().to_string();
    assert_eq!(
        told,
        "form-question question=\"strange.one\" here=\"locaben 2025.1\""
    );
}

#[test]
fn an_answer_that_is_too_long_is_refused() {
    let long = "あ".repeat(30_000);
    let told = form(&[(0, 0, &long)], &[], &[("biz.it", "answer", "A1")]).unwrap_err();
    assert_eq!((told.id, told.args[0].1.as_str()), ("form-long", "biz.it"));
}
