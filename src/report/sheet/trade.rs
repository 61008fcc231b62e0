//! 商流: suppliers and partners → our company → customers → end users, a box for each partner with
//! what, how much and the reason. The columns are as wide as what was heard asks for.

use crate::report::model::Partner;

use super::canvas::{Block, Look, Run, Tone, WIDTH, plain, run};
use super::flows::{aside, band, beside, mark, title};
use super::list::{Entry, Section};
use super::said::Given;

/// px of an arrow, of the company in the middle, of a heading over partners.
const ARROW: u32 = 30;
const OURS: u32 = 108;
const BAND: u32 = 21;

/// px of an empty box.
const EMPTY: u32 = 42;

/// Shares of the room that the columns of partners are tried with, in hundredths.
const SHARES: [[u32; 3]; 9] = [
    [36, 36, 28],
    [36, 30, 34],
    [30, 36, 34],
    [42, 34, 24],
    [34, 42, 24],
    [50, 30, 20],
    [30, 50, 20],
    [28, 28, 44],
    [40, 40, 20],
];

/// Partners on one side of the company.
struct Side<'a> {
    /// Its name, and what the reason is called on this side.
    title: &'static str,
    why: &'static str,
    partners: &'a [Partner],
}

impl Side<'_> {
    fn is_empty(&self) -> bool {
        self.partners.is_empty()
    }
}

/// The sides by column.
fn sides<'a>(given: &'a Given) -> [Vec<Side<'a>>; 3] {
    let trade = &given.report.trade;
    let side = |title, why, partners| Side {
        title,
        why,
        partners,
    };
    let upstream = "sheet-why-chosen";
    let downstream = "sheet-why-us";
    let mut last = vec![side("sheet-users", downstream, &trade.end_users[..])];
    if !trade.others.is_empty() {
        last.push(side("sheet-others", "sheet-why", &trade.others));
    }
    [
        vec![
            side("sheet-suppliers", upstream, &trade.suppliers[..]),
            side("sheet-partners", upstream, &trade.partners),
        ],
        vec![side("sheet-customers", downstream, &trade.customers[..])],
        last,
    ]
}

pub fn block(given: &Given, points: f64) -> Block {
    let question = given.report.trade_question.as_deref();
    let item = given.item(question);
    let mut block = band(given, "sheet-trade", item);
    let room = WIDTH - OURS - 3 * ARROW;
    let tried = SHARES.iter().map(|shares| {
        let [one, two, _] = shares.map(|share| room * share / 100 / 6 * 6);
        let widths = [one, two, room - one - two];
        let mut sides = sides(given).into_iter().zip(widths);
        let columns: [Block; 3] = std::array::from_fn(|_| {
            let (sides, width) = sides.next().expect("three columns");
            column(given, points, &sides, width)
        });
        (widths, columns)
    });
    let lowest = tried.min_by_key(|(_, columns)| columns.iter().map(|it| it.height).max());
    let Some((widths, columns)) = lowest else {
        return block;
    };
    let height = columns.iter().map(|it| it.height).max().unwrap_or(0);
    let top = block.height;
    let mut x = 0;
    for (at, (mut column, width)) in columns.into_iter().zip(widths).enumerate() {
        column.stretch(0, height);
        block.take(column, x, top);
        x += width;
        if at == 0 {
            x = arrow(&mut block, x, top, height);
            block.put((x, top, OURS, height), Look::Key, points, ours(given));
            x += OURS;
        }
        if at < 2 {
            x = arrow(&mut block, x, top, height);
        }
    }
    beside(given, points, item, &mut block);
    block
}

fn arrow(block: &mut Block, x: u32, y: u32, height: u32) -> u32 {
    block.put((x, y, ARROW, height), Look::Arrow, 16.0, plain("→"));
    x + ARROW
}

fn ours(given: &Given) -> Vec<Run> {
    let company = &given.report.company;
    let mut below = String::new();
    if !company.industry.is_empty() {
        below.push_str(&format!("\n{}", company.industry));
    }
    if let Some(count) = company.employees {
        let count = [("count", count.into())];
        below.push_str(&format!(
            "\n{}",
            given.locale.format("sheet-employees", &count)
        ));
    }
    let title = format!("{}\n", given.locale.text("our-company"));
    vec![
        run(title, Tone::Plain),
        run(&*company.name, Tone::Bold),
        run(below, Tone::Plain),
    ]
}

fn column(given: &Given, points: f64, sides: &[Side], width: u32) -> Block {
    let mut column = Block::default();
    for side in sides {
        let y = column.height;
        column.take(one_side(given, points, side, width), 0, y);
    }
    column
}

fn one_side(given: &Given, points: f64, side: &Side, width: u32) -> Block {
    let question = given.report.trade_question.as_deref();
    let face = given.face(points);
    // Name and amount are shorter than the reason.
    let left = width * 44 / 100 / 6 * 6;
    let right = width - left;
    let mut block = Block::default();
    let size = points.min(9.0);
    let band = given.face(size).height(given.locale.text(side.why), right);
    let band = band.max(BAND);
    let title = block.put(
        (0, 0, left, band),
        Look::Band,
        size,
        given.plain(side.title),
    );
    title.marks = side
        .partners
        .iter()
        .flat_map(|it| mark(question, it.row, 1))
        .collect();
    block.put(
        (left, 0, right, band),
        Look::Band,
        size,
        given.plain(side.why),
    );
    if side.is_empty() {
        block.put((0, band, left, EMPTY), Look::Answer, points, Vec::new());
        block.put((left, band, right, EMPTY), Look::Answer, points, Vec::new());
    }
    for partner in side.partners {
        let name = face.height(&partner.name, left) - 3;
        let what = face.height(&partner.what, left);
        let height = (name + what).max(face.height(&partner.reason, right));
        let y = block.height;
        let parts = [
            (0, y, left, name),
            (0, y + name, left, height - name),
            (left, y, right, height),
        ];
        let texts = [
            run(&*partner.name, Tone::Bold),
            run(&*partner.what, Tone::Plain),
            run(&*partner.reason, Tone::Plain),
        ];
        let looks = [
            Look::Part {
                first: true,
                last: false,
            },
            Look::Part {
                first: false,
                last: true,
            },
            Look::Answer,
        ];
        for (at, (area, text)) in parts.into_iter().zip(texts).enumerate() {
            let cell = block.put(area, looks[at], points, vec![text]);
            cell.marks = mark(question, partner.row, at + 2);
        }
    }
    block
}

/// The partners one under the other.
pub fn section(given: &Given) -> Section {
    let question = given.report.trade_question.as_deref();
    let mut entries = Vec::new();
    for side in sides(given).into_iter().flatten() {
        for partner in side.partners {
            let values = [("side", given.locale.text(side.title).into())];
            let side_label = given.locale.format("sheet-side", &values);
            let mut name = mark(question, partner.row, 2);
            name.iter_mut()
                .for_each(|it| it.label.clone_from(&side_label));
            entries.push(Entry {
                heading: vec![
                    run(side_label, Tone::Faint),
                    run(&*partner.name, Tone::Bold),
                ],
                heading_marks: name,
                runs: plain(&*partner.what),
                marks: mark(question, partner.row, 3),
            });
            entries.push(Entry {
                heading: given.plain(side.why),
                heading_marks: Vec::new(),
                runs: plain(&*partner.reason),
                marks: mark(question, partner.row, 4),
            });
        }
    }
    entries.extend(aside(given, given.item(question)));
    Section {
        title: title(given, "sheet-trade", given.item(question)),
        entries,
    }
}
