//! Which wording of a set the Fluent files of a language lack. The ids are those of CONTRACT:
//! `set-<id>`, `p-<id>` and `q-<id with dots as hyphens>` with attributes.

use std::collections::HashMap;

use super::build::Built;
use super::fault::Found;
use super::shape::short;
use crate::dialogue::question::{Kind, Lang, Perspective, Question, QuestionSet};
use crate::failure::Failure;

/// What a language's Fluent files say under `id` or `id.attribute`.
pub type Says<'a> = &'a dyn Fn(&str) -> Option<String>;

pub fn set_ids(set: &QuestionSet) -> Vec<String> {
    vec![format!("set-{}", set.id)]
}

pub fn perspective_ids(perspective: &Perspective) -> Vec<String> {
    let id = format!("p-{}", perspective.id);
    let short = perspective.short.as_ref().map(|_| format!("{id}.short"));
    std::iter::once(id).chain(short).collect()
}

/// The message of a question and its attributes, in the order of the file.
pub fn question_ids(question: &Question) -> Vec<String> {
    let id = message_of(question);
    let mut ids = vec![id.clone(), format!("{id}.topic")];
    ids.extend(question.hint.as_ref().map(|_| format!("{id}.hint")));
    match &question.kind {
        Kind::Choice { options } | Kind::Choices { options } => {
            ids.extend(
                options
                    .iter()
                    .map(|option| format!("{id}.option-{}", option.id)),
            );
        }
        Kind::Table { columns, .. } => {
            ids.extend(
                columns
                    .iter()
                    .map(|column| format!("{id}.column-{}", column.id)),
            );
        }
        _ => {}
    }
    ids.extend(probe_ids(question));
    ids
}

/// The message of a question: its opener.
pub fn message_of(question: &Question) -> String {
    format!("q-{}", question.id.replace('.', "-"))
}

/// The attributes of the probes, in their order.
pub fn probe_ids(question: &Question) -> Vec<String> {
    let id = message_of(question);
    let mut counts: HashMap<&str, usize> = HashMap::new();
    let probes = question.probes.iter().map(|probe| {
        let count = counts.entry(probe.facet.id()).or_default();
        *count += 1;
        numbered(&id, &format!("probe-{}", probe.facet.id()), *count)
    });
    probes.collect()
}

/// `id.name` of the first, `id.name-2` of the second.
pub fn numbered(id: &str, name: &str, count: usize) -> String {
    match count {
        1 => format!("{id}.{name}"),
        n => format!("{id}.{name}-{n}"),
    }
}

/// Warns where a language lacks wording: once if it has none at all, else for each question.
pub fn check(built: &Built, languages: &[(Lang, Says)], found: &mut Found) {
    let set = &built.set;
    for (lang, says) in languages.iter().filter(|(lang, _)| *lang != set.language) {
        let places = std::iter::once((set_ids(set), &built.id))
            .chain(
                set.perspectives
                    .iter()
                    .map(perspective_ids)
                    .zip(&built.perspectives),
            )
            .chain(
                set.questions()
                    .map(question_ids)
                    .zip(built.questions.iter().map(|p| &p.id)),
            );
        let lacking: Vec<_> = places
            .map(|(ids, span)| {
                let all = ids.len();
                (
                    ids.into_iter()
                        .filter(|id| says(id).is_none())
                        .collect::<Vec<_>>(),
                    all,
                    span,
                )
            })
            .collect();
        if lacking
            .iter()
            .skip(1)
            .all(|(lacks, all, _)| lacks.len() == *all)
        {
            let what = Failure::new("set-untranslated").with("language", lang.tag());
            found.warning(built.id.clone(), what);
            continue;
        }
        for (lacks, _, span) in lacking
            .into_iter()
            .filter(|(lacks, _, _)| !lacks.is_empty())
        {
            let ids: Vec<String> = lacks.iter().map(|id| short(id)).collect();
            let what = Failure::new("set-wording-missing").with("ids", ids.join(", "));
            found.warning(span.clone(), what.with("language", lang.tag()));
        }
    }
}
