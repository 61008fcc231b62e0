//! At which size the letters of a page are set, so that a full interview still fits the paper.

use serde::Serialize;

use super::lines::{Column, Text, fit};
use super::model::{Item, Report, SheetBox};

/// Points, by page.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Sizes {
    /// The boxes of the four perspectives: half of an A4 page each.
    pub boxes: f64,
    pub summary: f64,
    pub handover: f64,
    pub reportout: f64,
}

/// What the style sheet leaves for text, millimetres.
mod paper {
    /// In a box of the sheet, beside its title.
    pub const BOX: f64 = 101.0;
    pub const BOXES_TALL: f64 = 160.0;
    pub const SUMMARY: f64 = 252.0;
    pub const PORTRAIT: f64 = 150.0;
}

/// The sizes for an interview.
pub fn sizes(report: &Report) -> Sizes {
    Sizes {
        boxes: boxes(report),
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

fn boxes(report: &Report) -> f64 {
    let side = |letters: [char; 2]| {
        let mine = report.boxes.iter().filter(|it| it.id.starts_with(letters));
        let texts = mine.map(|it| (printed(it), it.title.lines().count() as f64 * 4.2));
        column(paper::BOX, texts.collect())
    };
    fit(
        &[side(['M', 'B']), side(['E', 'I'])],
        paper::BOXES_TALL,
        2.4,
        (5.5, 9.5),
    )
}

fn summary(report: &Report) -> f64 {
    let part = |items: &[Item], width: f64, tall: f64| {
        let columns: Vec<Column> = items
            .iter()
            .map(|it| column(width, vec![(it.whole.clone(), 0.0)]))
            .collect();
        fit(&columns, tall, 0.0, (5.5, 11.0))
    };
    let half = report.summary.len().min(2);
    let upper = part(&report.summary[..half], paper::SUMMARY / 2.0, 62.0);
    let lower = part(&report.summary[half..], paper::SUMMARY, 32.0);
    upper.min(lower)
}

fn handover(report: &Report) -> f64 {
    let plain = |text: &String| (text.clone(), 0.0);
    let mut texts: Vec<Text> = report.story.iter().map(|it| plain(&it.text)).collect();
    texts.extend(
        report
            .phrases
            .iter()
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
    texts.extend(
        report
            .agenda
            .iter()
            .take(8)
            .map(|it| (format!("{}{}", it.topic, it.ask), 4.5)),
    );
    fit(&[column(paper::PORTRAIT, texts)], 196.0, 0.9, (6.5, 10.0))
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
    texts.extend(report.strengths.iter().map(|it| (it.text.clone(), 0.0)));
    let half = |it: &Item| (it.whole.clone(), 8.0);
    texts.extend(report.summary.iter().map(half));
    fit(&[column(paper::PORTRAIT, texts)], 185.0, 1.5, (6.5, 11.0))
}
