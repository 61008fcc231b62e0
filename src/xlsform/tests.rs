//! Sets to forms and back, and what a form is told of its faults.

mod back;
mod conditions;
mod wrong;

use super::{Book, Import, Page, import, pages};
use crate::dialogue::question::{Lang, QuestionSet};
use crate::locale::Locale;
use crate::question_file::{Library, parse};

/// Every kind of question, and ids that a form cannot take as they are.
const EVERYTHING: &str = include_str!("../../tests/sets/everything.toml");

const AWKWARD: &str = r#"
id = "awkward"
edition = "3"
language = "ja"
title = "=1+1"
minutes = 7

[[perspective]]
id = "meta"
title = "+視点"

[[perspective.question]]
id = "1st"
topic = "-一番"
ask = "　@問い\n二行目 \"引用\""
expects = ["time", "how"]
probe = [
    { facet = "how", ask = "time: いつ\n  字下げ\n\nhow: どう" },
    { facet = "time", ask = " 前の空白" },
]

[[perspective]]
id = "data"
title = "表"

[[perspective.question]]
id = "data"
kind = "table"
topic = "表"
ask = "表"
columns = [{ id = "1st", label = "一" }, { id = "data", label = "二" }]

[[perspective.question]]
id = "last"
kind = "date"
topic = "日"
ask = "日"
ask_if = 'not (1st="x y"'
"#;

fn set(source: &str) -> QuestionSet {
    let (set, faults) = parse(source);
    set.unwrap_or_else(|| panic!("{faults:?}"))
}

fn awkward() -> QuestionSet {
    let source = AWKWARD.replace("not (1st=\"x y\"", "answered(1st)  or not answered(data)");
    set(&source)
}

/// The sets of the program and those above.
fn sets() -> Vec<QuestionSet> {
    let library = Library::load(None);
    let built_in = library.list().map(|entry| entry.set.clone());
    built_in.chain([set(EVERYTHING), awkward()]).collect()
}

/// A set with the words of both languages, where there are any.
fn spoken(set: &QuestionSet) -> Vec<(Lang, QuestionSet)> {
    let english = Locale::new(Lang::En, None).0.localized(set);
    let mut spoken = vec![(Lang::Ja, set.clone())];
    if english != *set {
        spoken.push((Lang::En, english));
    }
    spoken
}

fn form(pages: &[Page; 3]) -> Book {
    Book::from_cells(pages.each_ref().map(Page::cells))
}

/// A form of these sheets; cells are parted by `|`.
fn of(survey: &str, choices: &str, settings: &str) -> Import {
    let cells = |sheet: &str| -> Vec<Vec<String>> {
        let rows = sheet.lines().map(|line| line.split('|'));
        rows.map(|row| row.map(|cell| cell.trim().to_owned()).collect())
            .collect()
    };
    import(
        &Book::from_cells([cells(survey), cells(choices), cells(settings)]),
        "stem",
    )
}

/// `sheet!cell id` of each fault.
fn told(import: &Import) -> Vec<String> {
    let faults = import.faults.iter();
    faults
        .map(|it| format!("{}!{} {}", it.sheet, it.cell, it.what.id))
        .collect()
}

fn back(set: &QuestionSet) -> Import {
    import(&form(&pages(&spoken(set)).expect("pages")), "x")
}
