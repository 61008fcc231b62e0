//! A frame with the answers under its headings, and what they have to do with the work flow.

use crate::dialogue::frame::{fill, tags};
use crate::dialogue::scheme::matching;
use crate::failure::Failure;
use crate::locale::Locale;
use crate::text::folded;

use super::model::{Framed, FramedHeading, FramedItem, Item, Report, Scheme};
use super::{Source, sheet};

/// The frame filled from the answers; `None`: there is no such frame.
pub fn framed(source: &Source, report: &Report, id: &str) -> Option<Framed> {
    let frame = source.frames.iter().find(|frame| frame.id == id)?;
    let headings: Vec<FramedHeading> = fill(frame, &source.stored)
        .iter()
        .map(|filled| FramedHeading {
            id: filled.heading.id.clone(),
            title: filled.heading.title.clone(),
            hint: filled.heading.hint.clone(),
            items: filled
                .questions
                .iter()
                .filter_map(|question| {
                    let mut items = report.parts.iter().flat_map(|part| &part.items);
                    let item = items.find(|item| item.id == *question)?;
                    Some(framed_item(source, report, item))
                })
                .collect(),
        })
        .collect();
    let items = headings.iter().flat_map(|it| &it.items);
    let names_steps = items.map(|it| it.steps.len()).sum::<usize>() > 0;
    Some(Framed {
        id: frame.id.clone(),
        title: frame.title.clone(),
        note: frame.note.clone(),
        headings,
        value: if names_steps {
            report.value.clone()
        } else {
            String::new()
        },
    })
}

fn framed_item(source: &Source, report: &Report, item: &Item) -> FramedItem {
    let known = tags(&source.frames);
    let label = |id: &String| {
        let tag = known.iter().find(|tag| tag.id == *id);
        tag.map_or_else(|| id.clone(), |tag| tag.label.clone())
    };
    FramedItem {
        question: item.id.clone(),
        topic: item.topic.clone(),
        whole: item.whole.clone(),
        empty: item.empty.clone(),
        tags: item.tags.iter().map(label).collect(),
        steps: steps_named(report, item),
    }
}

/// The steps of the work that an answer names, by a part of the step's name.
fn steps_named(report: &Report, item: &Item) -> Vec<String> {
    if item.kind == "table" {
        return Vec::new();
    }
    let said = folded(&item.whole);
    let names = |step: &str| {
        let parts = step.split(['・', '、', '/', '／', ',', '（', '(', '）', ')', ' ']);
        let mut parts = parts.map(|it| folded(it.trim()));
        parts.any(|it| it.chars().count() >= 2 && said.contains(&it))
    };
    let steps = report.process.iter().filter(|step| names(&step.step));
    steps.map(|step| step.step.clone()).collect()
}

/// The schemes of the user's own list that fit; none before the issues are written.
pub fn schemes(source: &Source, report: &Report) -> Vec<Scheme> {
    let topic = |id: &&str| {
        let mut items = report.parts.iter().flat_map(|part| &part.items);
        items
            .find(|item| item.id == **id)
            .map(|item| item.topic.clone())
    };
    matching(&source.schemes, &source.stored)
        .iter()
        .map(|fitting| Scheme {
            title: fitting.scheme.title.clone(),
            note: fitting.scheme.note.clone(),
            url: fitting.scheme.url.clone(),
            until: fitting.scheme.until.clone(),
            topics: fitting.questions.iter().filter_map(topic).collect(),
        })
        .collect()
}

/// The frame as a spreadsheet: a row for each heading.
///
/// # Errors
/// The workbook cannot be made.
pub fn workbook(report: &Report, framed: &Framed, locale: &Locale) -> Result<Vec<u8>, Failure> {
    let item = |item: &FramedItem| {
        let said = match &item.empty {
            Some(empty) if item.whole.is_empty() => empty.clone(),
            Some(empty) => format!("{} ({empty})", item.whole),
            None => item.whole.clone(),
        };
        format!("{}: {said}", item.topic)
    };
    let rows: Vec<(String, String)> = framed
        .headings
        .iter()
        .map(|heading| {
            let items: Vec<String> = heading.items.iter().map(item).collect();
            (heading.title.clone(), items.join("\n"))
        })
        .collect();
    sheet::frame(report, &framed.title, framed.note.as_deref(), &rows, locale)
}
