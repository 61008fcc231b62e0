//! What is exported is imported again as the same set.

use proptest::prelude::*;

use super::super::workbook;
use super::*;
use crate::dialogue::question::{Facet, Kind, Probe};
use crate::failure::Failure;

#[test]
fn a_set_comes_back_as_it_was() {
    for set in sets() {
        let back = back(&set);
        // The set's own words come back; the others belong into locales.
        let more = spoken(&set).len() - 1;
        let mut wanted = vec!["survey!D1 xlsform-other-language"; more];
        // The minutes are kept as they are, even where they do not add up.
        wanted.extend((set.id == "awkward").then_some("settings!E2 set-minutes-differ"));
        assert_eq!(told(&back), wanted, "{}", set.id);
        assert_eq!(back.set.as_ref(), Some(&set), "{}", back.toml);
        assert_eq!(parse(&back.toml).0, Some(set), "the text says the same");
    }
}

#[test]
fn the_other_language_can_be_taken_instead() {
    let library = Library::load(None);
    let set = &library.get("locaben").expect("there").set;
    let spoken = spoken(set);
    let pages = pages(&spoken).expect("pages");
    let mut cells = pages.each_ref().map(Page::cells);
    let at = cells[2][0].iter().position(|it| it == "default_language");
    cells[2][1][at.expect("a column")] = "English (en)".to_owned();
    let back = import(&Book::from_cells(cells), "x");
    let english = QuestionSet {
        language: Lang::En,
        ..spoken[1].1.clone()
    };
    assert_eq!(back.set, Some(english));
}

#[test]
fn the_file_is_the_same_byte_for_byte_and_holds_no_formula() {
    for set in sets() {
        let bytes = workbook(&pages(&spoken(&set)).expect("pages")).expect("written");
        let again = workbook(&pages(&spoken(&set)).expect("pages")).expect("written");
        assert!(bytes == again, "{}", set.id);
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("form.xlsx");
        std::fs::write(&path, &bytes).expect("written");
        let back = import(&Book::open(&path).expect("opened"), "x");
        assert_eq!(back.set, Some(set));
        let mut parts = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a zip");
        for at in 0..parts.len() {
            let mut part = parts.by_index(at).expect("a part");
            let mut text = String::new();
            std::io::Read::read_to_string(&mut part, &mut text).expect("text");
            assert!(!text.contains("<f>"), "{text}");
        }
    }
}

#[test]
fn a_text_that_a_form_would_fill_in_is_refused() {
    let mut set = set(EVERYTHING);
    set.perspectives[0].questions[0].ask = "${p.number}名ですか。".to_owned();
    let failure = pages(&spoken(&set)).expect_err("refused");
    assert_eq!(failure, Failure::new("xlsform-dollar").with("id", "p.text"));
}

#[test]
fn a_text_longer_than_a_cell_is_refused_with_its_place() {
    let mut set = set(EVERYTHING);
    set.perspectives[0].questions[0].hint = Some("長".repeat(40_000));
    let failure = workbook(&pages(&spoken(&set)).expect("pages")).expect_err("too long");
    assert_eq!(failure.id, "xlsform-too-long");
    assert_eq!(failure.args[1], ("cell", "D3".to_owned()));
}

/// Texts as a set may hold them: clean, not blank, several lines.
fn prose() -> impl Strategy<Value = String> {
    "[ 　a-z0-9:：=+@'\"\\\\\n\tあ漢🔧,|#\\[\\]-]{0,24}[a-zあ]"
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_wording_comes_back(texts in prop::collection::vec(prose(), 6), minutes in 1u32..1440) {
        let mut set = set(EVERYTHING);
        let line = |text: &str| text.replace(['\n', '\t'], " ");
        let question = &mut set.perspectives[0].questions[0];
        question.ask = texts[0].clone();
        question.topic = line(&texts[1]);
        question.hint = Some(texts[2].clone());
        question.minutes = minutes;
        // The same probe twice is a fault of its own.
        question.probes = [&texts[3], &texts[4]].into_iter().zip(["1", "2"]).map(|(text, end)| Probe {
            facet: Facet::Time,
            ask: format!("{text}{end}"),
        }).collect();
        question.expects = vec![Facet::Time];
        question.enough = 1;
        if let Kind::Number { unit } = &mut set.perspectives[0].questions[1].kind {
            *unit = Some(line(&texts[5]));
        }
        set.minutes = set.questions().map(|it| it.minutes).sum::<u32>().min(1440);
        let back = back(&set);
        prop_assert_eq!(back.set.as_ref(), Some(&set), "{:?}\n{}", told(&back), back.toml);
    }
}
