//! Pages as a table of values (`.csv`): a row for each question.

use super::escape::cell;
use super::model::{Framed, Report};

/// The sheet: box, question, topic, state, text, whole.
pub fn sheet(report: &Report) -> Vec<u8> {
    let boxed = |id: &str| {
        let found = report
            .boxes
            .iter()
            .find(|it| it.items.iter().any(|item| item.id == id));
        found.map_or("", |it| it.id.as_str())
    };
    let items = report.parts.iter().flat_map(|part| &part.items);
    let rows = items.map(|item| {
        [
            boxed(&item.id),
            &item.id,
            &item.topic,
            &item.state,
            &item.text,
            &item.whole,
        ]
    });
    written(
        &["box", "question", "topic", "state", "text", "whole"],
        rows,
    )
}

/// A frame: heading, question, topic, whole, empty, tags.
pub fn frame(framed: &Framed) -> Vec<u8> {
    let rows = framed.headings.iter().flat_map(|heading| {
        heading.items.iter().map(|item| {
            [
                heading.title.clone(),
                item.question.clone(),
                item.topic.clone(),
                item.whole.clone(),
                item.empty.clone().unwrap_or_default(),
                item.tags.join(" / "),
            ]
        })
    });
    written(
        &["heading", "question", "topic", "whole", "empty", "tags"],
        rows,
    )
}

fn written<const N: usize, S: AsRef<str>>(
    head: &[&str; N],
    rows: impl Iterator<Item = [S; N]>,
) -> Vec<u8> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(head).expect("a Vec takes it");
    for row in rows {
        let cells = row.each_ref().map(|text| cell(text.as_ref()));
        out.write_record(cells).expect("a Vec takes it");
    }
    out.into_inner().expect("a Vec takes it")
}
