//! A frame with the answers under its headings, and what they have to do with the work flow.

use crate::dialogue::frame::{Frame, tags};
use crate::dialogue::record::Stored;
use crate::text::folded;

use super::Source;
use super::model::{Framed, FramedHeading, FramedItem, Item, Report};

/// The frame filled from the answers; `None`: there is no such frame.
pub fn framed(source: &Source, report: &Report, id: &str) -> Option<Framed> {
    let frame = source.frames.iter().find(|frame| frame.id == id)?;
    let filled = fill(frame, &source.stored);
    let headings = frame.headings.iter().zip(filled);
    let headings: Vec<FramedHeading> = headings
        .map(|(heading, questions)| FramedHeading {
            id: heading.id.clone(),
            title: heading.title.clone(),
            hint: heading.hint.clone(),
            items: questions
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
        value: if names_steps { report.value.clone() } else { String::new() },
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

/// The questions under each heading: those it names, then those whose answers carry its tags.
fn fill(frame: &Frame, stored: &Stored) -> Vec<Vec<String>> {
    let all: Vec<&String> = stored.set.questions().map(|it| &it.id).collect();
    let heading = |heading: &crate::dialogue::frame::Heading| {
        let named = heading.questions.iter().filter(|id| all.contains(id));
        let mut ids: Vec<String> = named.cloned().collect();
        for id in &all {
            let tags = stored.tags.get(*id);
            let tagged = tags.is_some_and(|tags| heading.tags.iter().any(|it| tags.contains(it)));
            if tagged && !ids.contains(id) {
                ids.push((*id).clone());
            }
        }
        ids
    };
    frame.headings.iter().map(heading).collect()
}
