//! What a comparison shows to people, part by part: bars and tables, the same on the terminal and
//! on the page.

use super::told::{Told, number};
use crate::measure::{Brought, Figure, Part, Spread};

/// A part of what is shown.
pub struct Section {
    pub title: String,
    pub note: Option<String>,
    pub body: Body,
}

pub enum Body {
    /// Bars of one scale.
    Charts(Vec<Chart>),
    /// The first row is the head.
    Table(Vec<Vec<String>>),
}

/// A bar for each group.
pub struct Chart {
    pub title: String,
    pub bars: Vec<Bar>,
}

/// The figure of a group, told and drawn.
pub struct Bar {
    pub label: String,
    /// Of the longest bar of the section, 0 to 1; `None` where there is no figure.
    pub share: Option<f64>,
    /// What it may as well be, likewise.
    pub interval: Option<(f64, f64)>,
    pub value: String,
    /// How many interviews it stands on.
    pub n: String,
    /// How it compares to the first group; empty where it does not.
    pub ratio: String,
}

/// All parts but those with nothing in them. `groups`: the places of the groups to show.
pub fn sections(told: &Told<'_>, groups: &[usize]) -> Vec<Section> {
    let total = [0];
    let perspectives: Vec<usize> = places(told, Part::Perspective);
    let mut whole = volume(told, groups, &total, "stats-total-characters");
    if let Some(section) = whole.as_mut().filter(|_| groups.len() > 1) {
        section.note = Some(base(told));
    }
    let all = [
        whole,
        volume(told, groups, &perspectives, "stats-perspective-characters"),
        widest(told),
        thin_and_probes(told, groups),
        time(told, groups, &perspectives),
        reviews(told, groups),
        facets(told),
        questions_probed(told),
        between(told),
    ];
    all.into_iter().flatten().collect()
}

/// Characters of every question.
pub fn by_question(told: &Told<'_>, groups: &[usize]) -> Option<Section> {
    let questions = places(told, Part::Question);
    volume(told, groups, &questions, "stats-question-characters")
}

fn places(told: &Told<'_>, part: Part) -> Vec<usize> {
    told.comparison.parts(part).map(|(at, _)| at).collect()
}

fn volume(told: &Told<'_>, groups: &[usize], columns: &[usize], title: &str) -> Option<Section> {
    let figure = |group: usize, column: usize| told.comparison.groups[group].characters[column];
    let tell = |characters| told.characters(characters);
    let mut section = charts(told, groups, columns, &figure, &tell)?;
    section.title = told.locale.text(title).to_owned();
    Some(section)
}

fn time(told: &Told<'_>, groups: &[usize], perspectives: &[usize]) -> Option<Section> {
    let figure = |group: usize, column: usize| told.comparison.groups[group].active_ms[column];
    let tell = |milliseconds| told.minutes(milliseconds);
    let mut section = charts(told, groups, perspectives, &figure, &tell)?;
    section.title = told.locale.text("stats-time").to_owned();
    let Body::Charts(charts) = &mut section.body else {
        return Some(section);
    };
    // Ratios are those of characters.
    let bars = charts.iter_mut().flat_map(|chart| &mut chart.bars);
    bars.for_each(|bar| bar.ratio.clear());
    Some(section)
}

fn charts(
    told: &Told<'_>,
    groups: &[usize],
    columns: &[usize],
    figure: &dyn Fn(usize, usize) -> Option<Figure>,
    tell: &dyn Fn(f64) -> String,
) -> Option<Section> {
    let reach = |it: Figure| {
        it.interval
            .map_or(it.median, |(_, high)| high.max(it.median))
    };
    let all = columns.iter().flat_map(|column| {
        let figures = groups.iter().filter_map(|group| figure(*group, *column));
        figures.map(reach)
    });
    let most = all.fold(0.0, f64::max);
    if !columns
        .iter()
        .any(|column| groups.iter().any(|group| figure(*group, *column).is_some()))
    {
        return None;
    }
    let share = |value: f64| if most > 0.0 { value / most } else { 0.0 };
    let bar = |group: usize, column: usize| {
        let it = figure(group, column);
        let ratio = told.comparison.ratio(group, column);
        Bar {
            label: told.group(group),
            share: it.map(|it| share(it.median)),
            interval: it
                .and_then(|it| it.interval)
                .map(|(low, high)| (share(low), share(high))),
            value: it.map_or(told.none(), |it| tell(it.median)),
            n: told.count(it.map_or(0, |it| it.n)),
            ratio: ratio.map_or(String::new(), |it| told.times(it)),
        }
    };
    let charts = columns.iter().map(|column| Chart {
        title: told.name_in_full(*column).to_owned(),
        bars: groups.iter().map(|group| bar(*group, *column)).collect(),
    });
    Some(Section {
        title: String::new(),
        note: None,
        body: Body::Charts(charts.collect()),
    })
}

fn table(told: &Told<'_>, title: &str, head: &[&str], rows: Vec<Vec<String>>) -> Option<Section> {
    if rows.is_empty() {
        return None;
    }
    let head = head
        .iter()
        .map(|id| told.locale.text(id).to_owned())
        .collect();
    Some(Section {
        title: told.locale.text(title).to_owned(),
        note: None,
        body: Body::Table([vec![head], rows].concat()),
    })
}

/// The questions with the largest gaps.
fn widest(told: &Told<'_>) -> Option<Section> {
    const SHOWN: usize = 5;
    let gaps = told.comparison.widest(SHOWN);
    let median = |group: usize, column: usize| {
        let figure = told.comparison.groups[group].characters[column];
        figure.map_or(told.none(), |it| told.characters(it.median))
    };
    let rows = gaps.into_iter().map(|(column, group, ratio)| {
        vec![
            told.label(column).to_owned(),
            told.group(group),
            median(0, column),
            median(group, column),
            told.times(ratio),
        ]
    });
    let head = [
        "stats-question",
        "stats-group",
        "stats-first",
        "stats-this",
        "stats-ratio",
    ];
    let mut section = table(told, "stats-widest", &head, rows.collect())?;
    section.note = Some(base(told));
    Some(section)
}

/// What the ratios are multiples of.
fn base(told: &Told<'_>) -> String {
    let values = [("group", told.group(0).into())];
    told.locale.format("stats-widest-note", &values)
}

fn thin_and_probes(told: &Told<'_>, groups: &[usize]) -> Option<Section> {
    let rows = groups.iter().map(|at| {
        let group = &told.comparison.groups[*at];
        let mut row = vec![
            told.group(*at),
            number(group.interviews as f64),
            number(group.answered as f64),
            told.share(group.thin),
        ];
        row.extend(probes(told, &group.probes[0]));
        row
    });
    let head = [
        "stats-group",
        "stats-interviews",
        "stats-answers",
        "stats-thin",
        "stats-offered",
        "stats-asked",
        "stats-gained",
        "stats-each",
    ];
    table(told, "stats-overview", &head, rows.collect())
}

/// Offered, asked, what all brought, what one brought.
fn probes(told: &Told<'_>, it: &Brought) -> [String; 4] {
    [
        number(it.offered as f64),
        number(it.asked as f64),
        it.gained
            .map_or(told.none(), |it| told.characters(it as f64)),
        it.median.map_or(told.none(), |it| told.characters(it)),
    ]
}

fn reviews(told: &Told<'_>, groups: &[usize]) -> Option<Section> {
    let several = groups
        .iter()
        .filter(|at| told.comparison.groups[**at].reviews[0].is_some())
        .count()
        > 1;
    let mut rows = Vec::new();
    for at in groups {
        let columns = [0].into_iter().chain(places(told, Part::Perspective));
        for column in columns {
            let Some(review) = told.comparison.groups[*at].reviews[column] else {
                continue;
            };
            let label = told.label(column);
            rows.push(vec![
                match several {
                    true => format!("{} · {label}", told.group(*at)),
                    false => label.to_owned(),
                },
                number(review.n as f64),
                told.characters(review.before),
                told.characters(review.after),
                told.characters(review.gained),
            ]);
        }
    }
    let head = [
        "stats-perspective",
        "stats-interviews",
        "stats-before",
        "stats-after",
        "stats-difference",
    ];
    let mut section = table(told, "stats-review", &head, rows)?;
    section.note = Some(told.locale.text("stats-review-note").to_owned());
    Some(section)
}

const PROBES: [&str; 4] = ["stats-offered", "stats-asked", "stats-gained", "stats-each"];

fn facets(told: &Told<'_>) -> Option<Section> {
    let rows = told.comparison.facets.iter().map(|(facet, brought)| {
        let mut row = vec![told.facet(*facet).to_owned()];
        row.extend(probes(told, brought));
        row
    });
    let head = [&["stats-facet"], &PROBES[..]].concat();
    table(told, "stats-facets", &head, rows.collect())
}

/// Where a probe brought most, of the questions where some were asked.
fn questions_probed(told: &Told<'_>) -> Option<Section> {
    const SHOWN: usize = 5;
    const LEAST: u64 = 3;
    let mut columns = places(told, Part::Question);
    columns.retain(|at| told.comparison.probes[*at].asked >= LEAST);
    let median = |at: &usize| told.comparison.probes[*at].median.unwrap_or(0.0);
    columns.sort_by(|a, b| median(b).total_cmp(&median(a)));
    let rows = columns.iter().take(SHOWN).map(|at| {
        let mut row = vec![told.label(*at).to_owned()];
        row.extend(probes(told, &told.comparison.probes[*at]));
        row
    });
    let head = [&["stats-question"], &PROBES[..]].concat();
    table(told, "stats-probed", &head, rows.collect())
}

fn between(told: &Told<'_>) -> Option<Section> {
    let columns = [0].into_iter().chain(places(told, Part::Perspective));
    let rows = columns.filter_map(|column| {
        let spread = told.comparison.between[column]?;
        let mut row = vec![
            told.label(column).to_owned(),
            number(spread.interviewers as f64),
        ];
        row.extend(spread.marks.map(|it| told.characters(it)));
        Some(row)
    });
    let head = [
        "stats-perspective",
        "stats-interviewers",
        "stats-least",
        "stats-lower",
        "stats-middle",
        "stats-upper",
        "stats-most",
    ];
    let mut section = table(told, "stats-spread", &head, rows.collect())?;
    let least = [("count", Spread::LEAST.into())];
    section.note = Some(told.locale.format("stats-spread-note", &least));
    Some(section)
}
