//! A comparison as CSV: one row for each group and id.

use super::told::Told;
use crate::failure::Failure;
use crate::measure::Part;
use crate::text::{clean, no_formula};

const HEAD: [&str; 21] = [
    "by",
    "group",
    "part",
    "id",
    "title",
    "interviews",
    "n",
    "characters_median",
    "characters_low",
    "characters_high",
    "characters_mean",
    "ratio",
    "ratio_low",
    "ratio_high",
    "seconds_n",
    "seconds_median",
    "seconds_mean",
    "probes_offered",
    "probes_asked",
    "characters_gained",
    "rule",
];

/// # Errors
/// None in practice: it is written to memory.
pub fn csv(told: &Told<'_>) -> Result<Vec<u8>, Failure> {
    let failed = |error: csv::Error| Failure::new("output").with("error", error);
    let it = &told.comparison;
    let mut out = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    out.write_record(HEAD).map_err(failed)?;
    let rule = told.rule().join(" ");
    for (at, group) in it.groups.iter().enumerate() {
        for (column, about) in it.columns.iter().enumerate() {
            let characters = group.characters[column];
            let ratio = it.ratio(at, column);
            let time = group.active_ms[column];
            let probes = &group.probes[column];
            let part = match about.part {
                Part::Total => "total",
                Part::Perspective => "perspective",
                Part::Question => "question",
            };
            let row = [
                it.by.id().to_owned(),
                no_formula(&clean(&group.key)).into_owned(),
                part.to_owned(),
                no_formula(&about.id).into_owned(),
                no_formula(&clean(told.name_in_full(column))).into_owned(),
                group.interviews.to_string(),
                characters.map_or(0, |it| it.n).to_string(),
                figure(characters.map(|it| it.median)),
                figure(characters.and_then(|it| it.interval).map(|it| it.0)),
                figure(characters.and_then(|it| it.interval).map(|it| it.1)),
                figure(characters.map(|it| it.mean)),
                figure(ratio.map(|it| it.value)),
                figure(ratio.and_then(|it| it.interval).map(|it| it.0)),
                figure(ratio.and_then(|it| it.interval).map(|it| it.1)),
                time.map_or(0, |it| it.n).to_string(),
                figure(time.map(|it| it.median / 1000.0)),
                figure(time.map(|it| it.mean / 1000.0)),
                probes.offered.to_string(),
                probes.asked.to_string(),
                figure(probes.gained.map(|it| it as f64)),
                // Once: it is the same for all.
                match (at, column) {
                    (0, 0) => rule.clone(),
                    _ => String::new(),
                },
            ];
            out.write_record(row).map_err(failed)?;
        }
    }
    out.into_inner()
        .map_err(|error| Failure::new("output").with("error", error.error()))
}

/// Empty where there is none.
fn figure(value: Option<f64>) -> String {
    value.map_or(String::new(), |it| it.to_string())
}
