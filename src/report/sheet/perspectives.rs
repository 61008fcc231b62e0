//! The second page: 4つの視点, fifteen boxes in two columns as the official sheet has them. The
//! columns are as wide as what was heard in them asks for.

use crate::report::model::SheetBox;

use super::canvas::{Block, Look, Mark, Run, Tone, WIDTH, fitting, plain, run, words};
use super::list::{Entry, Section};
use super::said::Given;
use super::{Plan, list, measure};

/// The boxes by perspective, the perspectives by column.
const COLUMNS: [[(&str, &[&str]); 2]; 2] = [
    [("M", &["M1", "M2", "M3"]), ("B", &["B1", "B2", "B3", "B4"])],
    [
        ("E", &["E1", "E2", "E3", "E4"]),
        ("I", &["I1", "I2", "I3", "I4"]),
    ],
];

/// px between the columns, of a perspective's name, and of a box's official item.
const BETWEEN: u32 = 12;
const NAME: u32 = 24;
const ITEM: u32 = 84;

/// px of the narrowest column of answers, and of the steps by which its width is tried.
const NARROWEST: u32 = 264;
const TRIED: usize = 24;

pub fn plan(given: &Given) -> Plan {
    let head = given.head(given.locale.text("sheet-perspectives"));
    let page = fitting(|points| {
        let mut page = head.clone();
        let below = head.height;
        page.take(columns(given, points), 0, below);
        page
    });
    match page {
        Some(mut block) => {
            block.stretch(head.height, super::HEIGHT);
            Plan {
                block,
                repeat: None,
            }
        }
        None => list::plan(given, head, &sections(given)),
    }
}

/// Both columns, the room between them shared so that the page is lowest.
fn columns(given: &Given, points: f64) -> Block {
    let room = WIDTH - BETWEEN - 2 * (NAME + ITEM);
    let widths = (NARROWEST..=room - NARROWEST).step_by(TRIED);
    let pair = |left: u32| {
        let [one, two] = COLUMNS;
        [
            column(given, points, one, left),
            column(given, points, two, room - left),
        ]
    };
    let lowest = widths
        .map(|left| (left, pair(left)))
        .min_by_key(|(_, [one, two])| one.height.max(two.height));
    let mut both = Block::default();
    let Some((left, [mut one, mut two])) = lowest else {
        return both;
    };
    let height = one.height.max(two.height);
    one.stretch(0, height);
    two.stretch(0, height);
    both.take(one, 0, 0);
    both.take(two, NAME + ITEM + left + BETWEEN, 0);
    both
}

fn column(given: &Given, points: f64, perspectives: [(&str, &[&str]); 2], width: u32) -> Block {
    let mut column = Block::default();
    for (id, ids) in perspectives {
        let mut boxes = Block::default();
        for id in ids {
            let y = boxes.height;
            boxes.take(one_box(given, points, id, width), 0, y);
        }
        let name = plain(given.locale.text(&format!("sheet-part-{id}")));
        // Letters stand one under the other; of a Latin name, beside each other and turned.
        let letters = words(&name).chars().count() as f64;
        let size = points.min(10.0);
        let each = if given.japanese { 1.6 } else { 0.9 };
        let tall = measure::steps(letters * size * each + 12.0);
        boxes.stretch(0, tall);
        let (y, height) = (column.height, boxes.height);
        column.put((0, y, NAME, height), Look::Upright, size, name);
        column.take(boxes, NAME, y);
    }
    column
}

fn found<'a>(given: &'a Given, id: &str) -> Option<&'a SheetBox> {
    given.report.boxes.iter().find(|it| it.id == id)
}

/// What stands in a box, an entry for each question.
fn heard(given: &Given, id: &str) -> Vec<(Vec<Run>, Vec<Mark>)> {
    let items = found(given, id).map_or(&[][..], |it| &it.items);
    if items.is_empty() {
        return vec![(given.not_asked(), Vec::new())];
    }
    let several = items.len() > 1;
    let said = items.iter().map(|item| given.said(item, several));
    said.map(|(runs, mark)| (runs, vec![mark])).collect()
}

fn one_box(given: &Given, points: f64, id: &str, width: u32) -> Block {
    let mut block = Block::default();
    let heard = heard(given, id);
    let last = heard.len() - 1;
    for (at, (runs, marks)) in heard.into_iter().enumerate() {
        let height = given.face(points).height(&words(&runs), width);
        let look = Look::Part {
            first: at == 0,
            last: at == last,
        };
        let y = block.height;
        let piece = block.put((ITEM, y, width, height), look, points, runs);
        piece.marks = marks;
    }
    let title = given.locale.text(&format!("box-{id}"));
    let size = points.min(8.5);
    block.stretch(0, given.face(size).height(title, ITEM));
    let height = block.height;
    block.put((0, 0, ITEM, height), Look::Label, size, plain(title));
    block
}

/// The boxes one under the other, where they need more than a page.
fn sections(given: &Given) -> Vec<Section> {
    let perspectives = COLUMNS.iter().flatten();
    let section = |(id, ids): &(&str, &[&str])| Section {
        title: given.locale.text(&format!("sheet-part-{id}")).to_owned(),
        entries: ids.iter().flat_map(|id| entries(given, id)).collect(),
    };
    perspectives.map(section).collect()
}

fn entries(given: &Given, id: &str) -> Vec<Entry> {
    let title = given.locale.text(&format!("box-{id}"));
    heard(given, id)
        .into_iter()
        .enumerate()
        .map(|(at, (runs, marks))| Entry {
            heading: vec![run(if at == 0 { title } else { "" }, Tone::Plain)],
            heading_marks: Vec::new(),
            runs,
            marks,
        })
        .collect()
}
