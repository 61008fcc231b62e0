//! What goes into the cells of the institution's own workbook, thing by thing.

use crate::dialogue::question::Kind;
use crate::locale::Locale;
use crate::workbook::patch::What;

use super::model::{Item, Report};
use super::{Source, build};

/// Tells the text of a thing that a mapping names: empty where nothing was asked yet, `None` where
/// there is no such thing. Nothing private is among them.
pub fn value<'a>(source: &'a Source, locale: &Locale) -> impl Fn(&What) -> Option<String> + 'a {
    let report = build::report(source, locale).for_owner();
    move |what| match what {
        What::Company => Some(report.company.name.clone()),
        What::Visit => Some(report.visit.to_string()),
        What::Date => Some(report.day.clone()),
        What::Interviewer => Some(report.interviewer.clone()),
        What::Question(id) => item(&report, id).map(said),
        What::Box(id) => boxed(&report, id),
        What::Cell {
            question,
            column,
            row,
        } => {
            let kind = &source.stored.set.question(question)?.kind;
            let Kind::Table { columns, .. } = kind else {
                return None;
            };
            let column = columns.iter().position(|it| it.id == *column)?;
            let rows = &item(&report, question)?.rows;
            let row = rows.get((*row as usize).checked_sub(1)?);
            Some(
                row.and_then(|row| row.get(column))
                    .cloned()
                    .unwrap_or_default(),
            )
        }
    }
}

fn item<'r>(report: &'r Report, id: &str) -> Option<&'r Item> {
    let mut items = report.parts.iter().flat_map(|part| &part.items);
    items.find(|item| item.id == id)
}

/// The answer, or which kind of empty; nothing where it is still open.
fn said(item: &Item) -> String {
    match (&item.empty, item.state.as_str()) {
        _ if !item.whole.is_empty() => item.whole.clone(),
        (Some(empty), "none" | "unknown" | "declined" | "not_applicable") => empty.clone(),
        _ => String::new(),
    }
}

fn boxed(report: &Report, id: &str) -> Option<String> {
    let found = report.boxes.iter().find(|it| it.id == id)?;
    let several = found.items.len() > 1;
    let told = found.items.iter().filter(|item| !said(item).is_empty());
    let told = told.map(|item| match several {
        true => format!("{}: {}", item.topic, said(item)),
        false => said(item),
    });
    Some(told.collect::<Vec<_>>().join("\n"))
}
