//! The second page: 4つの視点, fifteen boxes in two columns as the official sheet has them. The
//! columns share the width by how much was heard in them.

use crate::report::model::SheetBox;

use super::canvas::{Block, HEIGHT, INDENT, Look, Mark, Run, Tone, WIDTH, plain, run, words};
use super::list::{Entry, Section};
use super::said::Given;
use super::{Plan, list, measure, one_page};
use crate::report::lines::ems;

/// The boxes by perspective, the perspectives by column.
const COLUMNS: [[(&str, &[&str]); 2]; 2] = [
    [("M", &["M1", "M2", "M3"]), ("B", &["B1", "B2", "B3", "B4"])],
    [
        ("E", &["E1", "E2", "E3", "E4"]),
        ("I", &["I1", "I2", "I3", "I4"]),
    ],
];

/// px between the columns, and of a perspective's name.
const BETWEEN: u32 = 9;
const NAME: u32 = 21;

/// px of a box's official item: where text is small, there is much of it, and it needs the room.
fn item(points: f64) -> u32 {
    if points < 8.0 { 84 } else { 126 }
}

/// px of the narrowest column of answers, and of the steps by which it grows.
const NARROWEST: u32 = 264;
const STEP: u32 = 6;

pub fn plan(given: &Given) -> Plan {
    let head = given.head(given.locale.text("sheet-perspectives"));
    let room = HEIGHT - head.height;
    let page = |given: &Given, points| columns(given, points, room);
    one_page(given, &head, page).unwrap_or_else(|| list::plan(given, head, &sections(given)))
}

/// How many steps the left column grows for its share of all that was heard.
fn share(given: &Given, room: u32) -> u32 {
    let volume = COLUMNS.map(|perspectives| {
        let ids = perspectives.iter().flat_map(|(_, ids)| *ids);
        let heard = ids.flat_map(|id| heard(given, id));
        heard.map(|(runs, _)| ems(&words(&runs))).sum::<f64>()
    });
    let [left, right] = volume;
    let width = f64::from(room) * (left / (left + right).max(1.0));
    (width as u32)
        .clamp(NARROWEST, room - NARROWEST)
        .abs_diff(NARROWEST)
        / STEP
}

/// Both columns, as wide as their shares; where the page (so many px tall) cannot hold that, as
/// near to it as can be.
fn columns(given: &Given, points: f64, tall: u32) -> Block {
    let room = WIDTH - BETWEEN - 2 * (NAME + item(points));
    let pair = |step: u32| {
        let left = NARROWEST + step * STEP;
        let [one, two] = COLUMNS;
        let one = column(given, points, one, left);
        (left, one, column(given, points, two, room - left))
    };
    let height = |(_, one, two): &(u32, Block, Block)| one.height.max(two.height);
    let aim = share(given, room);
    let found = Some(pair(aim)).filter(|it| height(it) <= tall);
    let found = found.unwrap_or_else(|| nearest(aim, (room - 2 * NARROWEST) / STEP, tall, pair));
    let mut both = Block::default();
    let tallest = height(&found);
    let (left, mut one, mut two) = found;
    one.stretch(0, tallest);
    two.stretch(0, tallest);
    both.take(one, 0, 0);
    both.take(two, NAME + item(points) + left + BETWEEN, 0);
    both
}

/// The widths nearest to `aim` that are not too tall; the lowest where all are.
fn nearest(
    aim: u32,
    most: u32,
    tall: u32,
    pair: impl Fn(u32) -> (u32, Block, Block),
) -> (u32, Block, Block) {
    // The wider the left column, the lower it is and the higher the right one: the best widths
    // are on both sides of where they meet.
    let (mut from, mut to) = (0, most);
    while from < to {
        let middle = from.midpoint(to);
        let (_, one, two) = pair(middle);
        if one.height <= two.height {
            to = middle;
        } else {
            from = middle + 1;
        }
    }
    let height = |step: u32| {
        let (_, one, two) = pair(step);
        one.height.max(two.height)
    };
    let before = from.saturating_sub(1);
    let lowest = if height(before) < height(from) {
        before
    } else {
        from
    };
    // From there on towards the aim the page only grows.
    let (mut fits, mut over) = (lowest, aim);
    while fits.abs_diff(over) > 1 {
        let middle = fits.midpoint(over);
        match height(middle) <= tall {
            true => fits = middle,
            false => over = middle,
        }
    }
    pair(fits)
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
        let piece = block.put((item(points), y, width, height), look, points, runs);
        piece.marks = marks;
    }
    let title = given.locale.text(&format!("box-{id}"));
    let size = points.min(7.5);
    block.stretch(0, given.face(size).height(title, item(points) - INDENT));
    let height = block.height;
    block.put(
        (0, 0, item(points), height),
        Look::Label,
        size,
        plain(title),
    );
    block
}

/// The boxes one under the other, where they need more than a page.
fn sections(given: &Given) -> Vec<Section> {
    let perspectives = COLUMNS.iter().flatten();
    let section = |(id, ids): &(&str, &[&str])| Section {
        title: plain(given.locale.text(&format!("sheet-part-{id}"))),
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
