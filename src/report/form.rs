//! The blank form for the company: the questions of a set with room to write, but for the summing
//! up, which is talked through together.

use serde::Serialize;

use crate::dialogue::question::{Choice, Kind, Question, QuestionSet};

/// The perspective that is talked through, never filled in alone.
const SUMMARY: &str = "sum";

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FormPart {
    pub title: String,
    pub items: Vec<FormItem>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct FormItem {
    pub number: usize,
    pub topic: String,
    pub ask: String,
    /// `text`, `number`, …
    pub kind: String,
    /// Of a number.
    pub unit: Option<String>,
    /// Of a choice; of a scale its numbers, with words at both ends.
    pub options: Vec<String>,
    /// Of a table.
    pub columns: Vec<String>,
    /// How many rows a table has.
    pub rows: usize,
}

/// The form's parts, its questions numbered through.
pub fn parts(set: &QuestionSet) -> Vec<FormPart> {
    let mut number = 0;
    let asked = set.perspectives.iter().filter(|it| it.id != SUMMARY);
    asked
        .map(|part| FormPart {
            title: part.title.clone(),
            items: part
                .questions
                .iter()
                .map(|question| {
                    number += 1;
                    item(number, question)
                })
                .collect(),
        })
        .collect()
}

fn item(number: usize, question: &Question) -> FormItem {
    let mut item = FormItem {
        number,
        topic: question.topic.clone(),
        ask: question.ask.clone(),
        kind: question.kind.id().to_owned(),
        ..FormItem::default()
    };
    let labels = |options: &[Choice]| options.iter().map(|it| it.label.clone()).collect();
    match &question.kind {
        Kind::Text | Kind::Date => {}
        Kind::Number { unit } => item.unit.clone_from(unit),
        Kind::Choice { options } | Kind::Choices { options } => item.options = labels(options),
        Kind::Scale {
            from,
            to,
            low,
            high,
        } => {
            item.options = (*from..=*to)
                .take(20)
                .map(|at| match at {
                    at if at == *from => format!("{at} {low}"),
                    at if at == *to => format!("{at} {high}"),
                    at => at.to_string(),
                })
                .collect();
        }
        Kind::Table { columns, rows, .. } => {
            item.columns = columns.iter().map(|it| it.label.clone()).collect();
            item.rows = rows.1.clamp(1, 12);
        }
    }
    item
}
