//! Tables → the set, and the rules inside one question. What is wrong is reported and filled in
//! with anything: a set with errors is never handed out.

use std::collections::HashMap;
use std::ops::Range;

use super::fault::Found;
use super::keys;
use super::node::Node;
use super::shape::short;
use crate::dialogue::question::{
    Choice, Column, Drawing, Facet, Kind, Lang, Need, Perspective, Probe, Question, QuestionSet,
    TimeSense,
};
use crate::failure::Failure;

/// Where a question stands in the file.
pub struct QuestionPlace {
    pub id: Range<usize>,
    pub condition: Range<usize>,
    pub ask: Range<usize>,
    /// What each probe asks.
    pub probes: Vec<Range<usize>>,
    /// Examples of answers that are enough, and of thin ones, with their places.
    pub good: Vec<(String, Range<usize>)>,
    pub thin: Vec<(String, Range<usize>)>,
    /// Whether its kind could be read; else it stands as text.
    pub kind_is_known: bool,
}

/// A set with the places of what other checks point at.
pub struct Built {
    pub set: QuestionSet,
    pub id: Range<usize>,
    pub minutes: Option<Range<usize>>,
    pub perspectives: Vec<Range<usize>>,
    /// In the set's order.
    pub questions: Vec<QuestionPlace>,
}

pub fn build(root: Node, found: &mut Found) -> Built {
    let mut places = Vec::new();
    let mut perspectives = Vec::new();
    for node in root.nodes("perspective") {
        let questions: Vec<Question> = node
            .nodes("question")
            .map(|node| {
                places.push(QuestionPlace {
                    id: node.value_span("id"),
                    condition: node.value_span("ask_if"),
                    ask: node.value_span("ask"),
                    probes: node.nodes("probe").map(|it| it.value_span("ask")).collect(),
                    good: examples(node, "good"),
                    thin: examples(node, "thin"),
                    kind_is_known: node.value("kind").is_none()
                        || node
                            .string("kind")
                            .is_some_and(|kind| keys::KINDS.contains(&kind)),
                });
                question(node, found)
            })
            .collect();
        let short = node.clean_if_any("short");
        perspectives.push(Perspective {
            id: node.clean("id"),
            title: node.clean("title"),
            short,
            questions,
        });
    }
    let sum = perspectives
        .iter()
        .flat_map(|p| &p.questions)
        .map(|q| q.minutes)
        .sum();
    let minutes = root.whole("minutes").and_then(|n| u32::try_from(n).ok());
    Built {
        id: root.value_span("id"),
        minutes: minutes.map(|_| root.value_span("minutes")),
        perspectives: root
            .nodes("perspective")
            .map(|node| node.value_span("id"))
            .collect(),
        questions: places,
        set: QuestionSet {
            id: root.clean("id"),
            edition: root.clean("edition"),
            language: root.string("language").and_then(lang).unwrap_or(Lang::Ja),
            title: root.clean("title"),
            minutes: minutes.unwrap_or(sum),
            perspectives,
        },
    }
}

fn question(node: Node, found: &mut Found) -> Question {
    let kind_name = node.string("kind").unwrap_or("text");
    if keys::KINDS.contains(&kind_name) {
        fit_to_kind(node, kind_name, found);
    }
    let expects: Vec<(Facet, Range<usize>)> = node
        .texts("expects")
        .filter_map(|(text, span)| Some((Facet::from_id(text)?, span)))
        .collect();
    let probes = probes(node, &expects, found);
    Question {
        id: node.clean("id"),
        sheet_box: node.clean_if_any("box"),
        kind: kind(node, kind_name, found),
        topic: node.clean("topic"),
        ask: node.clean("ask"),
        hint: node.clean_if_any("hint"),
        minutes: small(node.whole("minutes"), keys::QUESTION_MINUTES as usize) as u32,
        enough: enough(node, expects.len(), found),
        expects: expects.into_iter().map(|(facet, _)| facet).collect(),
        need: node.string("need").and_then(Need::from_id),
        time: node.string("time").and_then(time).unwrap_or_default(),
        none_is_answer: node.flag("none_is_answer").unwrap_or(false),
        ask_if: node.string("ask_if").and_then(|text| text.parse().ok()),
        probes,
    }
}

fn examples(node: Node, key: &str) -> Vec<(String, Range<usize>)> {
    node.texts(key)
        .map(|(text, span)| (crate::text::clean(text), span))
        .collect()
}

/// Keys of another kind say that something else was meant; keys the kind needs must be there.
fn fit_to_kind(node: Node, kind: &str, found: &mut Found) {
    for key in keys::QUESTION.keys {
        let fits = key.kinds.is_empty() || key.kinds.contains(&kind);
        if !fits && node.value(key.name).is_some() {
            let what = Failure::new("set-key-of-another-kind").with("key", key.name);
            let what = what.with("kind", kind).with("kinds", key.kinds.join(", "));
            found.warning(node.key_span(key.name), what);
        }
    }
    for (needy, key) in keys::NEEDED_BY_KIND {
        if needy == kind && node.value(key).is_none() {
            let what = Failure::new("set-missing-for-kind")
                .with("key", key)
                .with("kind", kind);
            found.error(node.span(), what);
        }
    }
}

/// Whether a list, if there is one, was understood to the last item.
fn is_read(node: Node, key: &str, understood: usize) -> bool {
    match node.value(key) {
        Some(value) => value.get_ref().is_array() && node.list(key).len() == understood,
        None => true,
    }
}

fn enough(node: Node, expected: usize, found: &mut Found) -> usize {
    let all_read = is_read(node, "expects", expected);
    let enough = node.whole("enough");
    if let Some(n) = enough.filter(|n| *n > expected as i64 && all_read) {
        let what = Failure::new("set-enough-beyond")
            .with("enough", n)
            .with("expected", expected);
        found.error(node.value_span("enough"), what);
    }
    small(enough, expected)
}

fn probes(node: Node, expects: &[(Facet, Range<usize>)], found: &mut Found) -> Vec<Probe> {
    let mut probes: Vec<Probe> = Vec::new();
    let mut wordings: HashMap<String, usize> = HashMap::new();
    let all_read = is_read(node, "expects", expects.len());
    for (node, place) in node.nodes("probe").map(|probe| (probe, probe.span())) {
        let ask = node.clean("ask");
        if !ask.is_empty()
            && wordings
                .insert(crate::text::folded(&ask), place.start)
                .is_some()
        {
            let what = Failure::new("set-duplicate-probe").with("ask", short(&ask));
            found.error(node.value_span("ask"), what);
        }
        let Some(facet) = node.string("facet").and_then(Facet::from_id) else {
            continue;
        };
        if all_read && !expects.iter().any(|(expected, _)| *expected == facet) {
            let what = Failure::new("set-probe-not-expected").with("facet", facet.id());
            found.error(node.value_span("facet"), what);
        }
        probes.push(Probe { facet, ask });
    }
    let all_probes_read = is_read(node, "probe", probes.len());
    for (facet, span) in expects.iter().filter(|_| all_probes_read) {
        if !probes.iter().any(|probe| probe.facet == *facet) {
            found.error(
                span.clone(),
                Failure::new("set-facet-without-probe").with("facet", facet.id()),
            );
        }
    }
    probes
}

fn kind(node: Node, name: &str, found: &mut Found) -> Kind {
    match name {
        "number" => Kind::Number {
            unit: node.clean_if_any("unit"),
        },
        "choice" => Kind::Choice {
            options: options(node, found),
        },
        "choices" => Kind::Choices {
            options: options(node, found),
        },
        "scale" => scale(node, found),
        "date" => Kind::Date,
        "table" => table(node, found),
        _ => Kind::Text,
    }
}

fn options(node: Node, found: &mut Found) -> Vec<Choice> {
    unique_ids(node, "options", "set-duplicate-option", found);
    node.nodes("options")
        .map(|option| Choice {
            id: option.clean("id"),
            label: option.clean("label"),
        })
        .collect()
}

fn scale(node: Node, found: &mut Found) -> Kind {
    let ends = node.node("scale");
    let end = |key| ends.and_then(|ends| ends.whole(key));
    if let (Some(from), Some(to)) = (end("from"), end("to"))
        && from >= to
    {
        let what = Failure::new("set-scale-upside-down")
            .with("from", from)
            .with("to", to);
        found.error(node.value_span("scale"), what);
    }
    let word = |key| ends.map(|ends| ends.clean(key)).unwrap_or_default();
    Kind::Scale {
        from: end("from").unwrap_or(1),
        to: end("to").unwrap_or(2),
        low: word("low"),
        high: word("high"),
    }
}

fn table(node: Node, found: &mut Found) -> Kind {
    unique_ids(node, "columns", "set-duplicate-column", found);
    let columns = node
        .nodes("columns")
        .map(|column| Column {
            id: column.clean("id"),
            label: column.clean("label"),
        })
        .collect();
    let rows = node.node("rows");
    let bound = |key, default| small(rows.and_then(|rows| rows.whole(key)), default);
    let least = bound("min", keys::TABLE_ROWS.0);
    let most = bound("max", keys::TABLE_ROWS.1.max(least));
    if least > most {
        let what = Failure::new("set-rows-upside-down")
            .with("min", least)
            .with("max", most);
        found.error(node.value_span("rows"), what);
    }
    let drawing = node
        .string("drawing")
        .and_then(drawing)
        .unwrap_or(Drawing::Grid);
    Kind::Table {
        columns,
        rows: (least, most),
        drawing,
    }
}

fn unique_ids(node: Node, key: &str, id: &'static str, found: &mut Found) {
    let mut seen = std::collections::HashSet::new();
    for item in node.nodes(key) {
        if let Some(name) = item.string("id")
            && !seen.insert(name)
        {
            found.error(
                item.value_span("id"),
                Failure::new(id).with("id", short(name)),
            );
        }
    }
}

/// A number that its shape has already been checked for.
fn small(number: Option<i64>, default: usize) -> usize {
    number
        .and_then(|n| usize::try_from(n).ok())
        .filter(|n| *n <= 1_000_000)
        .unwrap_or(default)
}

fn lang(tag: &str) -> Option<Lang> {
    Lang::ALL.into_iter().find(|lang| lang.tag() == tag)
}

fn time(id: &str) -> Option<TimeSense> {
    Some(match id {
        "past" => TimeSense::Past,
        "future" => TimeSense::Future,
        "repeated" => TimeSense::Repeated,
        "any" => TimeSense::Any,
        _ => return None,
    })
}

fn drawing(id: &str) -> Option<Drawing> {
    Some(match id {
        "grid" => Drawing::Grid,
        "flow" => Drawing::Flow,
        "trade" => Drawing::Trade,
        _ => return None,
    })
}
