//! The first page: 業務フロー above, its steps and arrows to what the customer gets; 商流 below
//! ([`super::trade`]). Where they need more than a page, rows one under the other.

use crate::report::model::{Item, Step};
use crate::text::folded;

use super::canvas::{Block, Look, Mark, Run, Tone, WIDTH, plain, run};
use super::list::{Entry, Section};
use super::said::Given;
use super::{Plan, list, one_page, trade};

/// px of the headings at the left, of an arrow, between the flows.
const HEADING: u32 = 87;
const ARROW: u32 = 24;
const BETWEEN: u32 = 12;

/// px of the line over a flow, and of a step's number.
const BAND: u32 = 24;
const NUMBER: u32 = 21;

/// Steps that the form prints where none was heard.
const PRINTED: usize = 5;

/// So many steps stand side by side, each wide enough to be read; more go one under the other.
const MOST_BESIDE: usize = 14;

pub fn plan(given: &Given) -> Plan {
    let head = given.head(given.locale.text("sheet-flows"));
    let page = |given: &Given, points: f64| {
        let mut page = process(given, points);
        let y = page.height + BETWEEN;
        page.take(trade::block(given, points), 0, y);
        page
    };
    let beside = steps(given).0.len() <= MOST_BESIDE;
    let drawn = beside.then(|| one_page(given, &head, page)).flatten();
    drawn.unwrap_or_else(|| list::plan(given, head, &[section(given), trade::section(given)]))
}

/// The mark of a table's cell.
pub fn mark(question: Option<&str>, row: usize, column: usize) -> Vec<Mark> {
    let mark = |question: &str| Mark {
        question: question.to_owned(),
        part: format!("{row}.{column}"),
        ..Mark::default()
    };
    question.map(mark).into_iter().collect()
}

/// Replies to probes: what is said of a flow beside its table.
fn replies(item: Option<&Item>) -> String {
    let replies = item.into_iter().flat_map(|item| &item.replies);
    let replies = replies.map(|it| format!("・{}", it.answer));
    replies.collect::<Vec<_>>().join("\n")
}

/// A flow's title, with which kind of empty it is.
pub fn title(given: &Given, title: &str, item: Option<&Item>) -> Vec<Run> {
    let mut runs = given.plain(title);
    match item {
        Some(item) => runs.extend(given.state(item).map(|it| run(it, Tone::Faint))),
        None => runs.extend(given.not_asked()),
    }
    runs
}

/// A line over a flow.
pub fn band(given: &Given, id: &str, item: Option<&Item>) -> Block {
    let mut block = Block::default();
    let band = title(given, id, item);
    block.put((0, 0, WIDTH, BAND), Look::Band, 10.5, band);
    block
}

/// What is said beside the table, under it, where there is something.
pub fn beside(given: &Given, points: f64, item: Option<&Item>, block: &mut Block) {
    let text = replies(item);
    if text.is_empty() {
        return;
    }
    let (y, width) = (block.height, WIDTH - HEADING);
    let height = given.face(points).height(&text, width);
    let label = given.plain("sheet-beside");
    block.put((0, y, HEADING, height), Look::Label, points.min(9.0), label);
    block.put(
        (HEADING, y, width, height),
        Look::Answer,
        points,
        plain(text),
    );
}

/// The steps, and what the customer gets where a row of its own says so.
fn steps<'a>(given: &'a Given) -> (Vec<Step>, Option<&'a Step>) {
    let all = &given.report.process;
    let known = given.locale.text("sheet-value-words");
    let is_value = |step: &Step| {
        let step = folded(&step.step);
        known.split('/').any(|it| step.contains(&folded(it.trim())))
    };
    let value = all.last().filter(|step| all.len() > 1 && is_value(step));
    let steps = &all[..all.len() - usize::from(value.is_some())];
    if steps.is_empty() {
        let blank = |number| Step {
            number,
            ..Step::default()
        };
        return ((1..=PRINTED).map(blank).collect(), value);
    }
    (steps.to_vec(), value)
}

fn process(given: &Given, points: f64) -> Block {
    let question = given.report.process_question.as_deref();
    let item = given.item(question);
    let mut block = band(given, "sheet-process", item);
    let (steps, value) = steps(given);
    let count = steps.len() as u32;
    let room = WIDTH - HEADING - count * ARROW;
    let width = room / (count + 1) / 3 * 3;
    let face = given.face(points);
    let tallest = |texts: &mut dyn Iterator<Item = &str>, least: u32| {
        texts.map(|it| face.height(it, width)).fold(least, u32::max)
    };
    let mut names = steps
        .iter()
        .map(|it| &*it.step)
        .chain(value.map(|it| &*it.step));
    let name = tallest(&mut names, 36);
    let gain = value.map_or(&*given.report.value, |it| &it.edge);
    let mut edges = steps.iter().map(|it| &*it.edge).chain([gain]);
    let edge = tallest(&mut edges, 60);
    let top = block.height;
    let (y, under) = (top + NUMBER, top + NUMBER + name);
    let size = points.min(9.0);
    block.put((0, top, HEADING, NUMBER), Look::Label, size, Vec::new());
    for (id, y, height) in [("sheet-step", y, name), ("sheet-edge", under, edge)] {
        block.put((0, y, HEADING, height), Look::Label, size, given.plain(id));
    }
    let mut x = HEADING;
    for step in &steps {
        let number = vec![run(step.number.to_string(), Tone::Bold)];
        block
            .put((x, top, width, NUMBER), Look::Label, size, number)
            .look = Look::Band;
        let cell = vec![run(&*step.step, Tone::Bold)];
        let cell = block.put((x, y, width, name), Look::Answer, points, cell);
        cell.marks = mark(question, step.number, 1);
        let cell = plain(&*step.edge);
        let cell = block.put((x, under, width, edge), Look::Answer, points, cell);
        cell.marks = mark(question, step.number, 2);
        let arrow = (x + width, y, ARROW, name + edge);
        block.put(arrow, Look::Arrow, 14.0, plain("→"));
        x += width + ARROW;
    }
    let last = WIDTH - x;
    let title = given.plain("sheet-value");
    block.put((x, top, last, NUMBER), Look::Band, size, title);
    match value {
        Some(value) => {
            let text = vec![run(&*value.step, Tone::Bold)];
            let cell = block.put((x, y, last, name), Look::Key, points, text);
            cell.marks = mark(question, value.number, 1);
            let cell = block.put((x, under, last, edge), Look::Key, points, plain(gain));
            cell.marks = mark(question, value.number, 2);
        }
        None => {
            block.put((x, y, last, name + edge), Look::Key, points, plain(gain));
        }
    }
    beside(given, points, item, &mut block);
    block
}

/// The steps one under the other.
fn section(given: &Given) -> Section {
    let question = given.report.process_question.as_deref();
    let mut entries = Vec::new();
    for step in &given.report.process {
        entries.push(Entry {
            heading: vec![run(&*step.step, Tone::Bold)],
            heading_marks: mark(question, step.number, 1),
            runs: plain(&*step.edge),
            marks: mark(question, step.number, 2),
        });
    }
    entries.extend(aside(given, given.item(question)));
    Section {
        title: title(given, "sheet-process", given.item(question)),
        entries,
    }
}

/// What is said beside a table, as an entry of a list.
pub fn aside(given: &Given, item: Option<&Item>) -> Option<Entry> {
    let text = replies(item);
    (!text.is_empty()).then(|| Entry {
        heading: given.plain("sheet-beside"),
        heading_marks: Vec::new(),
        runs: plain(text),
        marks: Vec::new(),
    })
}
