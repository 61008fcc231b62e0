//! The form as the company sees it, and as it is found again.

use super::*;
use crate::dialogue::question::Lang;
use crate::question_file::Library;
use crate::workbook::{Sheet, from_bytes};

fn company() -> Company {
    Company {
        name: "=有限会社'北上'&P製作所".into(),
        ..Company::default()
    }
}

fn made(set: &str, lang: Lang) -> (Vec<u8>, QuestionSet) {
    let set = Library::load(None).get(set).unwrap().set.clone();
    let locale = Locale::new(lang, None).0;
    (
        workbook(&set, &company(), Some("0193a000"), &locale).unwrap(),
        set,
    )
}

#[test]
fn every_question_but_the_summary_stands_on_it_with_a_place_to_write() {
    for (id, lang) in [("locaben", Lang::Ja), ("first-visit", Lang::En)] {
        let (bytes, set) = made(id, lang);
        let mut book = from_bytes(bytes, "x.xlsx").unwrap();
        let title = Locale::new(lang, None).0.text("blank-sheet").to_owned();
        assert_eq!(book.sheets(), [title.as_str(), form::SHEET]);
        let shown: Sheet = book.sheet(&title).unwrap();
        let texts: Vec<&str> = shown.cells().map(|it| it.2).collect();
        let names = book.defined_names();
        for question in set.questions() {
            let together = question.id.starts_with("sum.");
            assert_eq!(
                texts.contains(&question.ask.as_str()),
                !together,
                "{}",
                question.id
            );
            let first = match question.kind {
                Kind::Table { .. } => Part::Cell(1, 1),
                _ => Part::Answer,
            };
            let wanted = form::name(&question.id, first);
            let place = names.iter().find(|it| it.0 == wanted).map(|it| &it.1);
            assert_eq!(place.is_some(), !together, "{wanted}");
            if let Some(place) = place {
                assert_eq!(place.sheet, title);
                assert_eq!(shown.cell(place.row, place.column), None, "{wanted}");
            }
        }
        let hidden = book.sheet(form::SHEET).unwrap();
        let first: Vec<&str> = (0..8).filter_map(|it| hidden.cell(1, it)).collect();
        let question = &set.questions().next().unwrap().id;
        assert_eq!(first[..3], [question, "state", &title]);
        assert_eq!(
            first[4..],
            [&set.id, &set.edition, "0193a000", &company().name]
        );
        let company_cell = &names.iter().find(|it| it.0 == form::COMPANY).unwrap().1;
        let shown = shown.cell(company_cell.row, company_cell.column);
        assert_eq!(shown, Some(company().name.as_str()));
    }
}

#[test]
fn the_same_form_is_the_same_byte_for_byte() {
    assert!(made("locaben", Lang::Ja).0 == made("locaben", Lang::Ja).0);
}
