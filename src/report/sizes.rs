//! At which size the letters of a page are set, so that a full interview still fits the paper.

use serde::Serialize;

use super::lines::{Column, Text, fit, wrap};
use super::model::{Item, Report, SheetBox};

/// Points, by page.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Sizes {
    /// The boxes of the four perspectives.
    pub boxes: f64,
    /// How wide the left half of them is, percent: the half with more text is given more room.
    pub left: f64,
    pub summary: f64,
    pub handover: f64,
    pub reportout: f64,
}

/// What the style sheet leaves for text, millimetres.
mod paper {
    /// Both halves of the boxes, and what of each is not text: the title of a box, lines between.
    pub const BOXES: f64 = 276.0;
    pub const BOX_TITLE: f64 = 35.0;
    pub const TITLE_EMS: f64 = 9.2;
    pub const TITLE_LINE: f64 = 3.9;
    pub const BOXES_TALL: f64 = 168.0;
    pub const SUMMARY: f64 = 252.0;
    pub const PORTRAIT: f64 = 150.0;
}

/// The sizes for an interview.
pub fn sizes(report: &Report) -> Sizes {
    let (boxes, left) = boxes(report);
    Sizes {
        boxes,
        left,
        summary: summary(report),
        handover: handover(report),
        reportout: reportout(report),
    }
}

fn column(width: f64, texts: Vec<Text>) -> Column {
    Column { width, texts }
}

/// What a box prints.
fn printed(it: &SheetBox) -> String {
    let item = |item: &Item| match it.items.len() {
        1 => item.whole.clone(),
        _ => format!("{}　{}", item.topic, item.whole),
    };
    it.items.iter().map(item).collect::<Vec<_>>().join("\n")
}

/// Between two boxes, millimetres.
const BETWEEN: f64 = 2.0;

/// The size, and the share of the left half at which it is largest; of those the one with the
/// lowest page.
fn boxes(report: &Report) -> (f64, f64) {
    let side = |letters: [char; 2], share: f64| {
        let mine = report.boxes.iter().filter(|it| it.id.starts_with(letters));
        let title =
            |it: &SheetBox| wrap(&it.title, paper::TITLE_EMS).len() as f64 * paper::TITLE_LINE;
        let texts = mine.map(|it| (printed(it), title(it)));
        column(
            paper::BOXES * share / 100.0 - paper::BOX_TITLE,
            texts.collect(),
        )
    };
    let shares = [
        50.0, 48.0, 52.0, 46.0, 54.0, 44.0, 56.0, 42.0, 58.0, 40.0, 60.0,
    ];
    let mut best = (0.0, 50.0, f64::MAX);
    for left in shares {
        let columns = [side(['M', 'B'], left), side(['E', 'I'], 100.0 - left)];
        let size = fit(&columns, paper::BOXES_TALL, BETWEEN, (5.5, 9.5));
        let tall = columns.iter().map(|it| it.height(size, BETWEEN));
        let tallest = tall.fold(0.0, f64::max);
        if size > best.0 || size == best.0 && tallest < best.2 {
            best = (size, left, tallest);
        }
    }
    (best.0, best.1)
}

fn summary(report: &Report) -> f64 {
    let part = |items: &[Item], width: f64, tall: f64| {
        let columns: Vec<Column> = items
            .iter()
            .map(|it| column(width, vec![(it.whole.clone(), 0.0)]))
            .collect();
        fit(&columns, tall, 0.0, (5.5, 12.0))
    };
    let half = report.summary.len().min(2);
    let upper = part(&report.summary[..half], paper::SUMMARY / 2.0, 46.0);
    let lower = part(&report.summary[half..], paper::SUMMARY, 28.0);
    upper.min(lower)
}

fn handover(report: &Report) -> f64 {
    let plain = |text: &String| (text.clone(), 0.0);
    let mut texts: Vec<Text> = report.story.iter().map(|it| plain(&it.text)).collect();
    texts.extend(
        report
            .phrases
            .iter()
            .chain(&report.voices)
            .map(|it| (format!("「{}」{}", it.text, it.topic), 0.0)),
    );
    texts.extend(report.taboos.iter().chain(&report.promises).map(plain));
    texts.extend(
        report
            .visits
            .iter()
            .rev()
            .take(4)
            .map(|_| (String::new(), 4.5)),
    );
    texts.extend(report.agenda.iter().take(8).map(|it| {
        let again = it.again.iter();
        let again = again.map(|it| format!("\n{}{}{}", it.reviewer, it.day, it.comment));
        (
            format!("{}{}{}", it.topic, it.ask, again.collect::<String>()),
            4.5,
        )
    }));
    texts.extend(report.schemes.iter().map(|it| {
        let note = it.note.as_deref().unwrap_or_default();
        let said = format!("{}{note}{}", it.title, it.topics.join(" / "));
        (said, 9.0)
    }));
    let headings = [report.voices.is_empty(), report.schemes.is_empty()];
    let headings = headings.iter().filter(|none| !**none).count() as f64 * 9.0;
    let height = 192.0 - headings;
    fit(&[column(paper::PORTRAIT, texts)], height, 1.5, (6.5, 10.0))
}

fn reportout(report: &Report) -> f64 {
    let lists = [&report.noticed, &report.owner_noticed, &report.will_do];
    let mut texts: Vec<Text> = lists
        .iter()
        .flat_map(|it| it.iter().cloned())
        .map(|it| (it, 0.0))
        .collect();
    let empty = lists.iter().filter(|it| it.is_empty()).count();
    texts.push((String::new(), 27.0 * empty as f64));
    texts.extend(report.strengths.iter().map(|it| (it.text.clone(), 7.0)));
    let half = |it: &Item| (it.whole.clone(), 8.0);
    texts.extend(report.summary.iter().map(half));
    fit(&[column(paper::PORTRAIT, texts)], 190.0, 1.5, (6.5, 12.5))
}
