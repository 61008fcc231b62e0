//! A comparison for another program: JSON. The keys that the contract names stay as they are;
//! what is more stands beside them.

use serde_json::{Map, Value, json};

use super::told::Told;
use crate::measure::{Brought, Figure, Group, Part, Ratio, Size};

pub fn json(told: &Told<'_>) -> Value {
    let it = &told.comparison;
    let groups: Vec<Value> = it.groups.iter().map(|group| as_json(told, group)).collect();
    let key = |at: usize| it.groups[at].key.as_str();
    let ratios: Vec<Value> = it
        .ratios
        .iter()
        .map(|ratios| {
            let of = |what: &dyn Fn(Ratio) -> Value| {
                by_id(told, |at| ratios.characters[at].map_or(Value::Null, what))
            };
            json!({
                "group": key(ratios.group),
                "to": key(ratios.to),
                "characters": of(&|ratio| json!(ratio.value)),
                "intervals": of(&|ratio| interval(ratio.interval)),
                "total": ratios.characters[0].map(|ratio| json!({
                    "characters": ratio.value,
                    "interval": interval(ratio.interval),
                })),
            })
        })
        .collect();
    json!({
        "by": it.by.id(),
        "groups": groups,
        "ratios": ratios,
        "between_interviewers": between(told),
        "rule": told.rule(),
        "warnings": told.warnings(),
        "selection": told.asked,
    })
}

fn as_json(told: &Told<'_>, group: &Group) -> Value {
    let seconds = |at: usize| {
        let scaled = group.active_ms[at].map(|it| Figure {
            median: it.median / 1000.0,
            mean: it.mean / 1000.0,
            ..it
        });
        json!({
            "median": scaled.map(|it| it.median),
            "mean": scaled.map(|it| it.mean),
            "n": scaled.map_or(0, |it| it.n),
        })
    };
    let facets: Map<String, Value> = group
        .facets
        .iter()
        .map(|(facet, it)| (facet.map_or("none", |it| it.id()).to_owned(), brought(it)))
        .collect();
    let total = &group.probes[0];
    json!({
        "group": group.key,
        "interviews": group.interviews,
        "answered": group.answered,
        "thin": group.thin,
        "characters": by_id(told, |at| figure(group.characters[at])),
        "seconds": by_id(told, |at| match group.active_ms[at] {
            Some(_) => seconds(at),
            None => Value::Null,
        }),
        "probes": {
            "offered": total.offered,
            "asked": total.asked,
            "characters_gained": total.gained,
            "median": total.median,
            "by_facet": facets,
            "by_question": by_question(told, |at| match group.probes[at].offered {
                0 => Value::Null,
                _ => brought(&group.probes[at]),
            }),
        },
        "total": {
            "characters": figure(group.characters[0]),
            "seconds": group.active_ms[0].map(|_| seconds(0)),
        },
        "review": review(told, group),
        "too_small": match group.size() {
            Size::Few => json!("few"),
            Size::Hint => json!("hint"),
            Size::Enough => Value::Null,
        },
    })
}

/// The figures of perspectives and questions by their ids. Where a question has the id of a
/// perspective, the perspective stands.
fn by_id(told: &Told<'_>, of: impl Fn(usize) -> Value) -> Map<String, Value> {
    let mut all = by_question(told, &of);
    for (at, column) in told.comparison.parts(Part::Perspective) {
        all.insert(column.id.clone(), of(at));
    }
    all
}

fn by_question(told: &Told<'_>, of: impl Fn(usize) -> Value) -> Map<String, Value> {
    let questions = told.comparison.parts(Part::Question);
    questions
        .map(|(at, column)| (column.id.clone(), of(at)))
        .collect()
}

fn figure(figure: Option<Figure>) -> Value {
    figure.map_or(Value::Null, |it| {
        json!({
            "median": it.median,
            "mean": it.mean,
            "n": it.n,
            "low": it.interval.map(|it| it.0),
            "high": it.interval.map(|it| it.1),
        })
    })
}

fn interval(interval: Option<(f64, f64)>) -> Value {
    interval.map_or(Value::Null, |(low, high)| json!({"low": low, "high": high}))
}

fn brought(it: &Brought) -> Value {
    json!({
        "offered": it.offered,
        "asked": it.asked,
        "characters_gained": it.gained,
        "median": it.median,
    })
}

/// Before and after the review, by perspective; null where nothing was reviewed.
fn review(told: &Told<'_>, group: &Group) -> Value {
    if group.reviews.iter().all(Option::is_none) {
        return Value::Null;
    }
    let one = |at: usize| {
        group.reviews[at].map_or(
            Value::Null,
            |it| json!({"before": it.before, "after": it.after, "gained": it.gained, "n": it.n}),
        )
    };
    let perspectives = told.comparison.parts(Part::Perspective);
    let perspectives: Map<String, Value> = perspectives
        .map(|(at, column)| (column.id.clone(), one(at)))
        .collect();
    json!({"total": one(0), "characters": perspectives})
}

fn between(told: &Told<'_>) -> Value {
    let one = |at: usize| {
        told.comparison.between[at].map_or(Value::Null, |it| {
            let [least, lower, median, upper, most] = it.marks;
            json!({
                "interviewers": it.interviewers,
                "min": least,
                "lower_quartile": lower,
                "median": median,
                "upper_quartile": upper,
                "max": most,
            })
        })
    };
    let perspectives = told.comparison.parts(Part::Perspective);
    let perspectives: Map<String, Value> = perspectives
        .map(|(at, column)| (column.id.clone(), one(at)))
        .collect();
    json!({"total": one(0), "characters": perspectives})
}
