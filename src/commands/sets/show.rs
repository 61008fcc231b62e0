//! `kikitori sets show`: the questions of a set, with what can be asked after them.

use std::process::ExitCode;

use serde_json::{Map, Value, json};

use super::super::Context;
use crate::dialogue::question::{Kind, Perspective, Question, QuestionSet};
use crate::failure::Failure;
use crate::locale::Locale;
use crate::term;

/// The set in the locale's words.
pub fn show(context: &Context, id: &str, json: bool) -> Result<ExitCode, Failure> {
    let library = context.library();
    let set = context.locale.localized(&super::entry(&library, id)?.set);
    if json {
        term::json(&set_json(&set))?;
    } else {
        term::page(&page(&set, &context.locale))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn page(set: &QuestionSet, locale: &Locale) -> String {
    let values = [
        ("title", (&set.title).into()),
        ("id", (&set.id).into()),
        ("edition", (&set.edition).into()),
        ("minutes", set.minutes.into()),
        ("questions", set.questions().count().into()),
    ];
    let mut lines = vec![locale.format("sets-head", &values)];
    for perspective in &set.perspectives {
        lines.push(String::new());
        lines.push(perspective.title.clone());
        for question in &perspective.questions {
            lines.push(String::new());
            about(question, locale, &mut lines);
        }
    }
    lines.join("\n")
}

fn about(question: &Question, locale: &Locale, lines: &mut Vec<String>) {
    let mut line = |text: String| lines.push(text);
    let told = |id: &str, value: String| locale.format(id, &[("value", value.into())]);
    let place = match &question.sheet_box {
        Some(it) => format!("{} · {it}", question.id),
        None => question.id.clone(),
    };
    let minutes = locale.format("sets-of-minutes", &[("minutes", question.minutes.into())]);
    line(format!("  {} [{place} · {minutes}]", question.topic));
    line(format!("    {}", question.ask.replace('\n', "\n    ")));
    if let Some(hint) = &question.hint {
        line(format!("    {}", told("sets-hint", hint.clone())));
    }
    if let Some(how) = how(&question.kind, locale) {
        line(format!("    {}", told("sets-kind", how)));
    }
    if let Some(condition) = &question.ask_if {
        line(format!(
            "    {}",
            told("sets-ask-if", condition.source().to_owned())
        ));
    }
    if !question.expects.is_empty() {
        let names = question.expects.iter();
        let names: Vec<&str> = names
            .map(|it| locale.text(&format!("facet-{}", it.id())))
            .collect();
        let names = names.join(locale.text("why-list-separator"));
        let values = [("facets", names.into()), ("enough", question.enough.into())];
        line(format!("    {}", locale.format("sets-expects", &values)));
    }
    for probe in &question.probes {
        let facet = locale.text(&format!("facet-{}", probe.facet.id()));
        let values = [("ask", (&probe.ask).into()), ("facet", facet.into())];
        line(format!("    {}", locale.format("sets-probe", &values)));
    }
}

/// How it is answered; nothing to say of free text.
fn how(kind: &Kind, locale: &Locale) -> Option<String> {
    let joined = |labels: Vec<&str>| labels.join(" / ");
    let told = match kind {
        Kind::Text => return None,
        Kind::Number { unit } => unit.clone().unwrap_or_default(),
        Kind::Date => String::new(),
        Kind::Choice { options } | Kind::Choices { options } => {
            joined(options.iter().map(|it| it.label.as_str()).collect())
        }
        Kind::Scale {
            from,
            to,
            low,
            high,
        } => format!("{from} {low} – {to} {high}"),
        Kind::Table { columns, .. } => joined(columns.iter().map(|it| it.label.as_str()).collect()),
    };
    let name = locale.text(&format!("kind-{}", kind.id()));
    Some(match told.is_empty() {
        true => name.to_owned(),
        false => locale.format(
            "kind-with",
            &[("kind", name.into()), ("value", told.into())],
        ),
    })
}

/// As the set's file says it, key by key.
fn set_json(set: &QuestionSet) -> Value {
    let perspectives: Vec<Value> = set.perspectives.iter().map(perspective_json).collect();
    json!({
        "id": set.id,
        "edition": set.edition,
        "language": set.language.tag(),
        "title": set.title,
        "minutes": set.minutes,
        "perspective": perspectives,
    })
}

fn perspective_json(perspective: &Perspective) -> Value {
    let questions: Vec<Value> = perspective.questions.iter().map(question_json).collect();
    json!({
        "id": perspective.id,
        "title": perspective.title,
        "short": perspective.short,
        "question": questions,
    })
}

fn question_json(question: &Question) -> Value {
    let mut all = json!({
        "id": question.id,
        "box": question.sheet_box,
        "kind": question.kind.id(),
        "topic": question.topic,
        "ask": question.ask,
        "hint": question.hint,
        "minutes": question.minutes,
        "expects": question.expects,
        "enough": question.enough,
        "need": question.need,
        "time": question.time,
        "none_is_answer": question.none_is_answer,
        "ask_if": question.ask_if.as_ref().map(|it| it.source()),
        "probe": question.probes,
    });
    if let Value::Object(all) = &mut all {
        all.extend(kind_json(&question.kind));
    }
    all
}

fn kind_json(kind: &Kind) -> Map<String, Value> {
    let keys = match kind {
        Kind::Text | Kind::Date => json!({}),
        Kind::Number { unit } => json!({"unit": unit}),
        Kind::Choice { options } | Kind::Choices { options } => json!({"options": options}),
        Kind::Scale {
            from,
            to,
            low,
            high,
        } => json!({"scale": {"from": from, "to": to, "low": low, "high": high}}),
        Kind::Table {
            columns,
            rows,
            drawing,
        } => json!({
            "columns": columns,
            "rows": {"min": rows.0, "max": rows.1},
            "drawing": drawing,
        }),
    };
    match keys {
        Value::Object(keys) => keys,
        _ => Map::new(),
    }
}
