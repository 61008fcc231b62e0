//! The debrief for programs: its fields by their names (`docs/practice.md`), pairs as objects, and
//! each point with its words.

use serde_json::{Value, json};

use super::said;
use crate::locale::Locale;
use crate::roleplay::debrief::{Debrief, OWN_PERCENT, Point, STEPS};

pub fn json(seen: &Debrief, locale: &Locale) -> Value {
    let mut all = serde_json::to_value(seen).expect("a debrief has text keys alone");
    let points = |points: &[Point]| -> Value {
        let points = points.iter().map(|it| {
            let mut point = serde_json::to_value(it).expect("text alone");
            point["text"] = said(it, locale).into();
            point
        });
        points.collect()
    };
    let pairs = |pairs: &[(String, String)], names: [&str; 2]| -> Value {
        let pairs = pairs.iter();
        pairs
            .map(|(one, other)| json!({ names[0]: one, names[1]: other }))
            .collect()
    };
    let times = seen.times.iter().map(
        |(id, time)| json!({ "perspective": id, "title": seen.title_of(id), "milliseconds": time }),
    );
    let steps = STEPS.map(|(mark, percent)| json!({ "mark": mark, "percent": percent }));
    all["kind"] = "debrief".into();
    all["practice"] = true.into();
    all["good"] = points(&seen.good);
    all["next"] = points(&seen.next);
    all["taboos"] = pairs(&seen.taboos, ["taboo", "words"]);
    all["contradictions"] = pairs(&seen.contradictions, ["fact", "against"]);
    all["times"] = times.collect();
    all["rule"] = json!({ "steps": steps, "own_percent": OWN_PERCENT });
    // Perspectives and questions not named here are no part of what it showed.
    if let Some(titles) = all["titles"].as_object_mut() {
        titles.retain(|id, _| {
            let told = seen.told.iter().any(|it| it.question == *id);
            let missed = seen.missed.iter().any(|it| it.question == *id);
            let written = seen.invented.iter().any(|it| it.question == *id);
            told || missed || written || seen.order.contains(id)
        });
    }
    all
}
