//! The owner's card as lines: who he is, what is known, what he says at first, what a good question
//! brings, what must not be touched. Once the round is over: what was told, and what was not.

use super::{Item, Partner, Row, Seen};
use crate::dialogue::round::{Asked, Turn};
use crate::dialogue::scenario::{Fact, Way};
use crate::editor::wrap;
use crate::locale::Locale;

/// How a line is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Heading,
    Text,
    /// Something told, or ticked.
    Told,
    /// How to reach it, what it needs.
    Quiet,
}

/// A line of the card, as long as it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub kind: Kind,
    /// Cells.
    pub indent: usize,
    pub text: String,
}

fn line(kind: Kind, indent: usize, text: impl Into<String>) -> Line {
    Line {
        kind,
        indent,
        text: text.into(),
    }
}

/// The lines broken to the width of the screen.
pub fn rows(partner: &Partner) -> Vec<Line> {
    let width = usize::from(partner.size.0);
    let broken = lines(partner).into_iter().flat_map(|it| {
        let room = width.saturating_sub(it.indent + 1).max(1);
        let ranges = wrap::wrap(&it.text, room);
        let parts: Vec<String> = ranges
            .into_iter()
            .map(|at| it.text[at].to_string())
            .collect();
        let part = move |text| Line { text, ..it.clone() };
        parts.into_iter().map(part).collect::<Vec<_>>()
    });
    broken.collect()
}

/// The card of the round in front, or how it ended; nothing where there is none.
pub fn lines(partner: &Partner) -> Vec<Line> {
    match &partner.seen {
        None => Vec::new(),
        Some(_) if partner.is_over() => over(partner),
        Some(seen) => card(partner, seen),
    }
}

fn card(partner: &Partner, seen: &Seen) -> Vec<Line> {
    let (locale, scenario) = (&partner.locale, &seen.round.scenario);
    let heading = |id: &str| line(Kind::Heading, 1, locale.text(id));
    let mut lines = vec![
        line(
            Kind::Heading,
            1,
            format!("{} · {}", scenario.owner.name, scenario.company.name),
        ),
        line(Kind::Text, 1, scenario.title.as_str()),
        line(Kind::Text, 1, mood(partner)),
        heading("partner-card-about"),
        line(Kind::Text, 3, scenario.owner.about.as_str()),
        heading("partner-card-opening"),
        line(Kind::Text, 3, quoted(locale, &scenario.says.opening)),
        heading("partner-card-public"),
    ];
    let public = scenario.public.iter();
    lines.extend(public.map(|it| line(Kind::Text, 3, it.as_str())));
    lines.push(heading("partner-card-topics"));
    let rows = partner.rows();
    for topic in &scenario.topics {
        lines.push(line(Kind::Heading, 1, topic_name(seen, &topic.question)));
        let first = quoted(locale, &topic.first);
        let first = locale.format("partner-card-first", &[("words", first.into())]);
        lines.push(line(Kind::Text, 3, first));
        let of_topic = |row: &&Row| matches!(row.item, Item::Fact(it, _) if it == topic.question);
        for row in rows.iter().filter(of_topic) {
            if let Item::Fact(_, fact) = row.item {
                lines.extend(of_fact(locale, &rows, row, fact));
            }
        }
    }
    lines.push(heading("partner-card-taboos"));
    for row in &rows {
        if let Item::Taboo(taboo) = row.item {
            let words = taboo.words.join(locale.text("why-list-separator"));
            lines.push(line(Kind::Text, 3, format!("{} {words}", row.number)));
            lines.push(line(Kind::Quiet, 6, quoted(locale, &taboo.says)));
        }
    }
    lines.push(heading("partner-card-closing"));
    lines.push(line(Kind::Text, 3, quoted(locale, &scenario.says.closing)));
    lines
}

fn of_fact(locale: &Locale, rows: &[Row], row: &Row, fact: &Fact) -> [Line; 3] {
    let told = if row.told.is_some() { "✓" } else { "" };
    [
        line(Kind::Told, 3, format!("{}{told} {}", row.number, fact.note)),
        line(Kind::Text, 6, quoted(locale, &fact.says)),
        line(Kind::Quiet, 6, reached_by(locale, rows, fact)),
    ]
}

/// What was told and what was not, once the round is over.
fn over(partner: &Partner) -> Vec<Line> {
    let (locale, rows) = (&partner.locale, partner.rows());
    let (told, of) = partner.count();
    let mut lines = vec![
        line(Kind::Heading, 1, locale.text("partner-over")),
        line(Kind::Text, 1, locale.text("partner-over-next")),
        line(
            Kind::Heading,
            1,
            locale.format(
                "partner-over-told",
                &[("told", told.into()), ("of", of.into())],
            ),
        ),
    ];
    let turns = partner.seen.iter().flat_map(|seen| &seen.round.turns);
    let turns: Vec<_> = turns.collect();
    let words = |ordinal: u32| {
        let turn = turns.iter().find(|it| it.ordinal == ordinal);
        match turn {
            Some(turn) if turn.asked != Asked::Silence => turn.words.as_str(),
            _ => locale.text("partner-silence"),
        }
    };
    for row in &rows {
        if let (Item::Fact(_, fact), Some(turn)) = (row.item, row.told) {
            lines.push(line(Kind::Told, 3, format!("✓ {}", fact.note)));
            let args = [("turn", turn.into()), ("question", words(turn).into())];
            let asked = locale.format("partner-over-by", &args);
            lines.push(line(Kind::Quiet, 6, asked));
        }
    }
    lines.push(line(Kind::Heading, 1, locale.text("partner-over-left")));
    for row in rows.iter().filter(|row| row.told.is_none()) {
        if let Item::Fact(_, fact) = row.item {
            lines.push(line(Kind::Text, 3, format!("○ {}", fact.note)));
            let ask = locale.format("partner-card-ask", &[("question", (&fact.ask).into())]);
            lines.push(line(Kind::Quiet, 6, ask));
        }
    }
    for row in &rows {
        if let (Item::Taboo(taboo), Some(turn)) = (row.item, row.told) {
            let taboo = taboo.words.first().map_or("", String::as_str);
            let args = [("taboo", taboo.into()), ("turn", turn.into())];
            lines.push(line(
                Kind::Told,
                3,
                locale.format("partner-over-taboo", &args),
            ));
        }
    }
    lines
}

/// Manner and mood at the beginning.
pub fn mood(partner: &Partner) -> String {
    let Some(seen) = &partner.seen else {
        return String::new();
    };
    let scenario = &seen.round.scenario;
    let manner = format!("partner-manner-{}", scenario.manner.id());
    let manner = partner.locale.text(&manner);
    let args = [
        ("manner", manner.into()),
        ("mood", scenario.mood.to_string().into()),
    ];
    partner.locale.format("partner-mood", &args)
}

/// What reaches a fact, in a few words: facets, silence, the owner's words; what it needs.
pub fn way(locale: &Locale, rows: &[Row], fact: &Fact) -> String {
    let mut parts = vec![match fact.way {
        Way::Ask => crate::app::words::names(locale, &fact.facets),
        Way::Silence | Way::Echo => locale
            .text(&format!("partner-way-{}", fact.way.id()))
            .to_string(),
    }];
    let number = |id: &String| {
        let is = |row: &&Row| matches!(row.item, Item::Fact(_, it) if it.id == *id);
        Some(rows.iter().find(is)?.number.to_string())
    };
    let after: Vec<String> = fact.after.iter().filter_map(number).collect();
    if !after.is_empty() {
        let after = after.join(locale.text("why-list-separator"));
        parts.push(locale.format("partner-after", &[("facts", after.into())]));
    }
    // Less than that is as good as always.
    if fact.mood > -1 {
        let mood = fact.mood.to_string();
        parts.push(locale.format("partner-from-mood", &[("mood", mood.into())]));
    }
    parts.retain(|it| !it.is_empty());
    parts.join(" · ")
}

fn reached_by(locale: &Locale, rows: &[Row], fact: &Fact) -> String {
    let ask = locale.format("partner-card-ask", &[("question", (&fact.ask).into())]);
    format!("{}  {ask}", way(locale, rows, fact))
}

/// A question of the set by its topic.
pub fn topic_name<'s>(seen: &'s Seen, question: &'s str) -> &'s str {
    let found = seen.words.question(question);
    found.map_or(question, |it| it.topic.as_str())
}

/// How a question was taken: its form, topic and facet.
pub fn taken(locale: &Locale, seen: &Seen, turn: &Turn) -> String {
    let understood = &turn.understood;
    let form = locale.text(&format!("round-form-{}", understood.form.id()));
    let topic = turn.topic.as_deref().or(understood.question.as_deref());
    let topic = topic.map_or(locale.text("partner-topic-none"), |it| topic_name(seen, it));
    let mut parts = vec![form, topic];
    if let Some(facet) = understood.facet {
        parts.push(locale.text(&format!("facet-{}.chip", facet.id())));
    }
    parts.join(" · ")
}

/// In the quotation marks of the language.
pub fn quoted(locale: &Locale, words: &str) -> String {
    locale.format("partner-quoted", &[("words", words.into())])
}
