//! The sheet read back by another reader: what was heard is there, and nothing else.

mod given;

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::sync::Arc;

use calamine::{Data, Reader, SheetVisible, Xlsx};

use super::*;
use crate::dialogue::answer::State;
use crate::dialogue::record::RemarkKind;
use given::{answer, demo, empty, full, locale, long, reply};

type Book = Xlsx<Cursor<Vec<u8>>>;

fn book(bytes: &[u8]) -> Book {
    Xlsx::new(Cursor::new(bytes.to_vec())).expect("a workbook")
}

fn sheet(stored: &crate::dialogue::record::Stored, lang: Lang) -> Vec<u8> {
    workbook(&given::report(stored, lang), &locale(lang)).expect("made")
}

/// What cells hold by worksheet and address. All are texts.
fn cells(book: &mut Book) -> BTreeMap<(String, String), String> {
    let mut cells = BTreeMap::new();
    for (name, range) in book.worksheets() {
        let start = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let Data::String(text) = value else {
                panic!("{name} {row} {column}: {value:?}");
            };
            let (row, column) = (row as u32 + start.0, column as u16 + start.1 as u16);
            let cell = rust_xlsxwriter::utility::row_col_to_cell(row, column);
            cells.insert((name.clone(), cell), text.clone());
        }
    }
    cells
}

/// The answers put together again by what the hidden sheet says, by question and part.
fn read_back(bytes: &[u8]) -> BTreeMap<(String, String), String> {
    let mut book = book(bytes);
    let cells = cells(&mut book);
    let hidden = book.worksheet_range("kk").expect("the hidden sheet");
    let mut answers = BTreeMap::<(String, String), String>::new();
    let text = |row: &[Data], at: usize| row.get(at).map(Data::to_string).unwrap_or_default();
    for row in hidden.rows().skip(4) {
        let [question, part, on, cell, label, joined] = std::array::from_fn(|at| text(row, at));
        let said = cells.get(&(on, cell)).cloned().unwrap_or_default();
        let said = said.strip_prefix(&label).expect("the label stands first");
        let answer = answers.entry((question, part)).or_default();
        if joined == "newline" {
            answer.push('\n');
        }
        answer.push_str(said);
    }
    answers
}

/// Every file of the workbook one after the other.
fn parts(bytes: &[u8]) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let mut all = String::new();
    for at in 0..zip.len() {
        let mut part = zip.by_index(at).expect("a part");
        part.read_to_string(&mut all).expect("UTF-8");
    }
    all
}

#[test]
fn every_answer_is_on_the_sheet_and_is_found_again() {
    let mut stored = full(&long(80));
    reply(
        &mut stored,
        "biz.strengths",
        "治具を自前で作る。\n県内で2社。",
    );
    for lang in Lang::ALL {
        let bytes = sheet(&stored, lang);
        let answers = read_back(&bytes);
        let of = |question: &str, part: &str| {
            let found = answers.get(&(question.to_owned(), part.to_owned()));
            found.map(String::as_str)
        };
        for (question, kept) in &stored.answers {
            if question.starts_with("flow.") {
                for (row, line) in (1..).zip(kept.text.lines()) {
                    for (column, cell) in (1..).zip(line.split('\t')) {
                        let found = of(question, &format!("{row}.{column}"));
                        let is_side = (question.as_str(), column) == ("flow.trade", 1);
                        match is_side {
                            true => assert!(found.is_some(), "{question} {row}"),
                            false => assert_eq!(found, Some(cell), "{question} {row}"),
                        }
                    }
                }
            } else if question == "biz.strengths" {
                let whole = format!("{}\n・治具を自前で作る。\n県内で2社。", kept.text);
                assert_eq!(of(question, ""), Some(whole.as_str()));
            } else {
                assert_eq!(of(question, ""), Some(kept.text.as_str()), "{question}");
            }
        }
    }
}

#[test]
fn names_lead_to_the_answers_and_the_hidden_sheet_stays_hidden() {
    let bytes = sheet(&full("はい。"), Lang::Ja);
    let book = book(&bytes);
    let names = book.defined_names();
    for question in given::empty("locaben").set.questions() {
        let name = format!("kk_{}", question.id.replace('.', "_"));
        assert!(names.iter().any(|(it, _)| *it == name), "{name}");
    }
    let sheets = book.sheets_metadata();
    let titles: Vec<_> = sheets.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(
        titles,
        ["商流・業務フロー", "4つの視点", "対話内容の総括", "kk"]
    );
    assert_eq!(sheets[3].visible, SheetVisible::VeryHidden);
    assert!(!parts(&bytes).contains("sheetProtection"));
}

#[test]
fn nothing_in_an_answer_acts() {
    let sly = [
        "=HYPERLINK(\"http://example.com\",\"見積\")",
        "https://example.com/",
        "+1+1",
        "<b>太字</b>&amp;_x0041_",
    ];
    let mut stored = empty("locaben");
    stored.header.company.name = "=1+1".into();
    for (question, text) in ["mgmt.philosophy", "env.market", "sum.goal", "biz.it"]
        .iter()
        .zip(sly)
    {
        answer(&mut stored, question, text);
    }
    answer(&mut stored, "flow.process", "=1+1\t@SUM(A1)\n検査\t-1");
    let bytes = sheet(&stored, Lang::Ja);
    let answers = read_back(&bytes);
    assert_eq!(answers[&("mgmt.philosophy".into(), String::new())], sly[0]);
    assert_eq!(answers[&("biz.it".into(), String::new())], sly[3]);
    assert_eq!(answers[&("flow.process".into(), "1.2".into())], "@SUM(A1)");
    let parts = parts(&bytes);
    assert!(!parts.contains("<f>") && !parts.contains("hyperlink"));
}

#[test]
fn the_same_interview_gives_the_same_bytes() {
    let stored = full(&long(150));
    assert_eq!(sheet(&stored, Lang::Ja), sheet(&stored, Lang::Ja));
}

#[test]
fn empty_boxes_say_which_kind_of_empty() {
    let mut stored = empty("locaben");
    let states = [
        ("mgmt.ambition", State::None, "（なし）"),
        ("biz.history", State::Unknown, "（先方も不明）"),
        ("env.banks", State::Declined, "（回答辞退）"),
        ("ctl.training", State::Later, "（次回に）"),
        ("env.employees", State::NotApplicable, "（該当しない）"),
        ("mgmt.succession", State::Answered, "（未聴取）"),
    ];
    for (question, state, _) in states {
        answer(&mut stored, question, "");
        stored.answers.get_mut(question).expect("there").state = state;
    }
    let bytes = sheet(&stored, Lang::Ja);
    let mut book = book(&bytes);
    let cells = cells(&mut book);
    let names = book.defined_names().to_vec();
    for (question, _, said) in states {
        let name = format!("kk_{}", question.replace('.', "_"));
        let (_, place) = names.iter().find(|(it, _)| *it == name).expect("named");
        let (on, cell) = place.split_once('!').expect("a cell");
        let cell = cell.replace('$', "");
        let found = &cells[&(on.trim_matches('\'').to_owned(), cell)];
        assert_eq!(found, said, "{question}");
    }
    // What is only said of the box is no answer when it is read back.
    assert!(read_back(&bytes).values().all(String::is_empty));
}

#[test]
fn what_the_owner_must_not_read_is_nowhere_in_the_file() {
    let mut stored = full("普通の答え。");
    for answer in stored.answers.values_mut() {
        answer.note = "秘密のメモ".into();
        answer.flagged = true;
        answer.thin = Some(true);
        answer.missing = vec![crate::dialogue::question::Facet::Number];
    }
    stored
        .remarks
        .insert(RemarkKind::Taboo, "触れない話".into());
    stored
        .remarks
        .insert(RemarkKind::WillDo, "来月また来る".into());
    let bytes = sheet(&stored, Lang::Ja);
    let parts = parts(&bytes);
    assert!(parts.contains("来月また来る"));
    for private in [
        "秘密のメモ",
        "触れない話",
        locale(Lang::Ja).text("facet-number"),
    ] {
        assert!(!parts.contains(private), "{private}");
    }
}

#[test]
fn answers_of_any_length_are_kept_whole() {
    let most = crate::dialogue::answer::MOST_BYTES;
    let texts = [
        "a".repeat(most),
        "長".repeat(most / 3),
        "\n".repeat(3000) + "末",
        // Takes no room on the page, but more than a cell holds.
        "e".to_owned() + &"\u{301}".repeat(most / 2 - 1),
    ];
    for text in texts {
        let mut stored = full("はい。");
        answer(&mut stored, "env.market", &text);
        answer(&mut stored, "sum.gap", &text);
        answer(
            &mut stored,
            "flow.process",
            &format!("加工\t{}\n検査\t全数", text.replace('\n', " ")),
        );
        let bytes = sheet(&stored, Lang::Ja);
        let answers = read_back(&bytes);
        for question in ["env.market", "sum.gap"] {
            assert_eq!(answers[&(question.into(), String::new())], text.trim());
        }
        let longest = cells(&mut book(&bytes)).into_values();
        assert!(
            longest
                .map(|it| it.encode_utf16().count())
                .all(|it| it <= 32_767)
        );
    }
}

#[test]
fn a_flow_of_any_number_of_steps_is_kept_whole() {
    for count in [1, 14, 15, 40, 41, 300] {
        let mut stored = full("はい。");
        let rows = |columns: &str| -> String {
            let rows = (1..=count).map(|row| format!("{columns}{row}\t二\n"));
            rows.collect::<String>().trim_end().to_owned()
        };
        answer(&mut stored, "flow.process", &rows("段"));
        answer(&mut stored, "flow.trade", &rows("得意先\t社"));
        let answers = read_back(&sheet(&stored, Lang::Ja));
        for row in 1..=count {
            let of = |question: &str, column| {
                answers[&(question.to_owned(), format!("{row}.{column}"))].as_str()
            };
            assert_eq!(of("flow.process", 1), format!("段{row}"));
            assert_eq!(of("flow.process", 2), "二");
            assert_eq!(of("flow.trade", 2), format!("社{row}"));
        }
    }
}

#[test]
fn a_question_beyond_the_official_sheet_is_on_it_too() {
    let mut stored = empty("first-visit");
    Arc::make_mut(&mut stored.set).perspectives[0].questions[0].sheet_box = None;
    answer(&mut stored, "biz.history", "昭和43年に創業。");
    let bytes = sheet(&stored, Lang::Ja);
    let answers = read_back(&bytes);
    assert_eq!(
        answers[&("biz.history".into(), String::new())],
        "昭和43年に創業。"
    );
    let cells = cells(&mut book(&bytes));
    assert!(cells.values().any(|it| it == "（今回の質問票にない項目）"));
}

#[test]
fn the_demonstration_says_that_it_is_one_on_each_page() {
    for (lang, sign) in [(Lang::Ja, "（例）"), (Lang::En, "(Example)")] {
        let cells = cells(&mut book(&sheet(&demo(lang), lang)));
        let signed = cells.values().filter(|it| it.starts_with(sign));
        assert_eq!(signed.count(), 3);
    }
}

#[test]
fn a_frame_has_a_row_for_each_heading() {
    let report = given::report(&full("はい。"), Lang::Ja);
    let rows = [
        ("強み".to_owned(), "治具を\n自前で作る".to_owned()),
        ("弱み".to_owned(), long(9000)),
        ("機会".to_owned(), String::new()),
    ];
    let bytes = frame(
        &report,
        "SWOT",
        Some("強みと弱み"),
        &rows,
        &locale(Lang::Ja),
    )
    .expect("made");
    let cells = cells(&mut book(&bytes));
    let all: String = cells.values().map(String::as_str).collect();
    assert!(all.contains("治具を\n自前で作る") && all.contains("強みと弱み"));
    assert!(cells.values().any(|it| it == "（続き）"));
    let letters: usize = cells.values().map(|it| it.matches('定').count()).sum();
    assert_eq!(letters, rows[1].1.matches('定').count());
}
