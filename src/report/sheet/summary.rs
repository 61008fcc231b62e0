//! The third page: 対話内容の総括, from 現状認識 and 将来目標 to 課題 and 対応策; then what was asked
//! beyond the sheet, what was noticed, and who heard it when.

use std::collections::BTreeSet;

use crate::report::model::Item;
use crate::report::templates::date;

use super::canvas::{Block, INDENT, Look, Mark, Run, Tone, WIDTH, plain, run, words};
use super::list::{Entry, Section};
use super::said::Given;
use super::{Plan, list, one_page};

/// The official questions, in order.
const QUESTIONS: [&str; 4] = ["sum.current", "sum.goal", "sum.gap", "sum.action"];

/// px of an arrow (sideways, down), of a heading, of a heading at the left, of the lowest box.
const ARROW: u32 = 48;
const DOWN: u32 = 24;
const BAND: u32 = 24;
const HEADING: u32 = 216;
const LOWEST: u32 = 54;

/// A heading with what stands under it.
struct Heard {
    title: String,
    runs: Vec<Run>,
    marks: Vec<Mark>,
}

pub fn plan(given: &Given) -> Plan {
    let head = given.head(given.locale.text("sheet-summary"));
    let page = |given: &Given, points: f64| {
        let mut page = Block::default();
        for block in [
            summary(given, points),
            others(given, points),
            visit(given, points),
        ] {
            let y = page.height;
            page.take(block, 0, y);
        }
        page
    };
    one_page(given, &head, page).unwrap_or_else(|| list::plan(given, head, &sections(given)))
}

/// The four official questions.
fn official(given: &Given) -> [Heard; 4] {
    QUESTIONS.map(|id| {
        let title = given
            .locale
            .text(&format!("sheet-{}", id.replace('.', "-")));
        let (runs, marks) = match given.item(Some(id)) {
            Some(item) => {
                let (runs, mark) = given.said(item, false);
                (runs, vec![mark])
            }
            None => (given.not_asked(), Vec::new()),
        };
        Heard {
            title: title.to_owned(),
            runs,
            marks,
        }
    })
}

/// Questions that stand nowhere else on the sheet.
fn beyond<'a>(given: &'a Given) -> Vec<&'a Item> {
    let report = given.report;
    let boxed = report.boxes.iter().flat_map(|it| &it.items);
    let mut placed: BTreeSet<&str> = boxed.map(|item| item.id.as_str()).collect();
    placed.extend(report.process_question.as_deref());
    placed.extend(report.trade_question.as_deref());
    placed.extend(QUESTIONS);
    let items = report.parts.iter().flat_map(|part| &part.items);
    items
        .filter(|item| !placed.contains(item.id.as_str()))
        .collect()
}

fn summary(given: &Given, points: f64) -> Block {
    let face = given.face(points);
    let tall = |heard: &Heard, width| face.height(&words(&heard.runs), width).max(LOWEST);
    let [current, goal, gap, action] = official(given);
    let half = (WIDTH - ARROW) / 2;
    let mut block = Block::default();
    let height = tall(&current, half).max(tall(&goal, half));
    let arrow = (half, BAND, ARROW, height);
    block.put(arrow, Look::Arrow, 18.0, plain("→"));
    under(&mut block, (0, 0, half, height), points, current);
    under(&mut block, (half + ARROW, 0, half, height), points, goal);
    for heard in [gap, action] {
        let y = block.height;
        block.put((0, y, WIDTH, DOWN), Look::Arrow, 12.0, plain("↓"));
        let height = tall(&heard, WIDTH);
        under(&mut block, (0, y + DOWN, WIDTH, height), points, heard);
    }
    block
}

/// A heading, and so many px below it what was heard.
fn under(block: &mut Block, area: (u32, u32, u32, u32), points: f64, heard: Heard) {
    let (x, y, width, height) = area;
    let title = plain(heard.title);
    block.put((x, y, width, BAND), Look::Band, points.min(10.0), title);
    let area = (x, y + BAND, width, height);
    block.put(area, Look::Answer, points, heard.runs).marks = heard.marks;
}

/// What was asked beyond the official sheet.
fn others(given: &Given, points: f64) -> Block {
    let mut block = Block::default();
    let items = beyond(given);
    if items.is_empty() {
        return block;
    }
    let face = given.face(points);
    let title = given.plain("sheet-beyond");
    block.put((0, 12, WIDTH, BAND), Look::Band, points.min(10.0), title);
    let width = WIDTH - HEADING;
    for item in items {
        let (runs, mark) = given.said(item, false);
        let text = face.height(&words(&runs), width);
        let height = face.height(&item.topic, HEADING - INDENT).max(text);
        let y = block.height;
        let topic = plain(&*item.topic);
        block.put((0, y, HEADING, height), Look::Label, points, topic);
        let cell = block.put((HEADING, y, width, height), Look::Answer, points, runs);
        cell.marks = vec![mark];
    }
    block
}

/// What was noticed and what will be done: what the owner may read of it.
fn remarks<'a>(given: &'a Given) -> [(&'static str, &'a [String]); 3] {
    let report = given.report;
    [
        ("sheet-noticed", &report.noticed),
        ("sheet-owner-noticed", &report.owner_noticed),
        ("sheet-will-do", &report.will_do),
    ]
}

fn points_of(lines: &[String]) -> String {
    let lines = lines.iter().map(|line| format!("・{line}"));
    lines.collect::<Vec<_>>().join("\n")
}

/// Who heard it, when; at which stage the support stands.
fn facts(given: &Given) -> Vec<(&'static str, String)> {
    let report = given.report;
    let visit = [("visit", report.visit.into())];
    let mut facts = vec![
        ("sheet-day", date(given.locale, &report.day)),
        ("sheet-interviewer", report.interviewer.clone()),
        ("sheet-visit", given.locale.format("visit", &visit)),
    ];
    if let Some(stage) = &report.stage {
        let name = given.locale.text(&format!("sheet-stage-{}", stage.stage));
        let values = [
            ("stage", name.into()),
            ("supporter", (&stage.supporter).into()),
        ];
        let text = match stage.supporter.is_empty() {
            true => name.to_owned(),
            false => given.locale.format("sheet-stage-with", &values),
        };
        facts.push(("sheet-stage", text));
    }
    facts
}

/// Three columns of remarks over a line of facts.
fn visit(given: &Given, points: f64) -> Block {
    let face = given.face(points);
    let mut block = Block::default();
    let third = WIDTH / 3;
    let remarks = remarks(given).map(|(title, lines)| (title, points_of(lines)));
    let heights = remarks.iter().map(|(_, text)| face.height(text, third));
    let height = heights.fold(LOWEST, u32::max);
    for (x, (title, text)) in (0..).step_by(third as usize).zip(remarks) {
        let heard = Heard {
            title: given.locale.text(title).to_owned(),
            runs: plain(text),
            marks: Vec::new(),
        };
        under(&mut block, (x, 12, third, height), points, heard);
    }
    let facts = facts(given);
    let last = facts.len() as u32 - 1;
    let each = WIDTH / (last + 1) / 6 * 6;
    let label = each / 3 / 6 * 6;
    let y = block.height + 12;
    let tall = |text: &str, width| given.face(9.0).height(text, width);
    let heights = facts
        .iter()
        .map(|(id, text)| tall(given.locale.text(id), label).max(tall(text, each - label)));
    let height = heights.max().unwrap_or(0);
    for (x, (id, text)) in (0..).step_by(each as usize).zip(facts) {
        block.put((x, y, label, height), Look::Label, 9.0, given.plain(id));
        let end = if x == last * each { WIDTH } else { x + each };
        let area = (x + label, y, end - x - label, height);
        block.put(area, Look::Fact, 9.0, plain(text));
    }
    block
}

/// All of it one under the other, where it needs more than a page.
fn sections(given: &Given) -> Vec<Section> {
    let word = |id: &str| given.locale.text(id).to_owned();
    let entry = |heading: String, runs, marks| Entry {
        heading: vec![run(heading, Tone::Plain)],
        heading_marks: Vec::new(),
        runs,
        marks,
    };
    let summary = official(given).into_iter();
    let summary = summary.map(|it| entry(it.title, it.runs, it.marks));
    let beyond = beyond(given).into_iter().map(|item| {
        let (runs, mark) = given.said(item, false);
        entry(item.topic.clone(), runs, vec![mark])
    });
    let remarks = remarks(given).into_iter();
    let remarks = remarks.map(|(id, lines)| entry(word(id), plain(points_of(lines)), Vec::new()));
    let facts = facts(given).into_iter();
    let facts = facts.map(|(id, text)| entry(word(id), plain(text), Vec::new()));
    let sections = [
        (String::new(), summary.collect()),
        (word("sheet-beyond"), beyond.collect::<Vec<_>>()),
        (word("sheet-visit-band"), remarks.chain(facts).collect()),
    ];
    let sections = sections.into_iter();
    sections
        .filter(|(_, entries)| !entries.is_empty())
        .map(|(title, entries)| Section {
            title: if title.is_empty() {
                Vec::new()
            } else {
                plain(title)
            },
            entries,
        })
        .collect()
}
