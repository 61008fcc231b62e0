//! The owner's terminal: the question as it comes, what to do, the facts to tick; the card.

use super::Pen;
use super::lists::{listed_at, pointed};
use crate::app::partner::card::{self, Kind};
use crate::app::partner::{Item, Nearness, Partner, Row, Seen};
use crate::app::{Area, Notice, is_compact};
use crate::dialogue::round::Asked;
use crate::editor::wrap;
use crate::tui::sheet::Sheet;
use crate::tui::theme::{Meaning, Styles};

/// Draws the whole frame.
pub fn draw(partner: &Partner, styles: Styles, sheet: &mut Sheet) {
    let mut pen = Pen::new(sheet, styles);
    let caret = match (&partner.seen, partner.card) {
        _ if partner.too_small() => {
            let (width, height) = partner.size;
            let all = rows_from(0, width, height);
            pen.wrapped(all, partner.locale.text("too-small"), Meaning::Plain);
            None
        }
        (None, _) => waiting(partner, &mut pen),
        (Some(_), None) if partner.is_over() => page(partner, 0, &mut pen),
        (Some(_), Some(top)) => page(partner, top, &mut pen),
        (Some(seen), None) => round(partner, seen, &mut pen),
    };
    sheet.caret = Some(caret.unwrap_or_default());
}

fn rows_from(y: u16, width: u16, height: u16) -> Area {
    Area {
        x: 0,
        y,
        width,
        height,
    }
}

/// `height` rows from `y` on, within the margins.
fn inner(partner: &Partner, y: u16, height: u16) -> Area {
    Area {
        x: 1,
        width: partner.size.0.saturating_sub(2),
        ..rows_from(y, partner.size.0, height)
    }
}

// ---- head and foot

/// Who is played, that it is practice, how much was told.
fn title(partner: &Partner, pen: &mut Pen) {
    let locale = &partner.locale;
    let line = rows_from(0, partner.size.0, 1);
    let (told, of) = partner.count();
    let count = [("told", told.into()), ("of", of.into())];
    let mut right = vec![locale.text("partner-practice").to_string()];
    if partner.seen.is_some() && !is_compact(partner.size) {
        right.push(locale.format("partner-told-count", &count));
    }
    let right = format!("{} ", right.join("  "));
    let taken = pen.right(line, &right, Meaning::Thin);
    let left = Area {
        width: line.width.saturating_sub(taken + 1),
        ..line
    };
    let text = match &partner.seen {
        None => locale.text("partner-title").to_string(),
        Some(_) if is_compact(partner.size) => format!("{told}/{of} {}", owner(partner)),
        Some(_) => format!("{} {}", locale.text("partner-title"), owner(partner)),
    };
    pen.put(left, &format!(" {text}"), Meaning::Prompt);
}

fn owner(partner: &Partner) -> String {
    partner.seen.as_ref().map_or_else(String::new, |seen| {
        let scenario = &seen.round.scenario;
        format!("{} · {}", scenario.owner.name, scenario.company.name)
    })
}

/// What is to be said, else the keys.
fn foot(partner: &Partner, keys: &str, pen: &mut Pen) {
    let (width, height) = partner.size;
    let line = rows_from(height - 1, width, 1);
    let locale = &partner.locale;
    let failed = |failure| {
        let (what, next) = locale.say(failure);
        format!("{what} {}", next.unwrap_or_default())
    };
    match (&partner.trouble, &partner.notice) {
        (Some(failure), _) | (None, Some(Notice::Failed(failure))) => {
            pen.put(line, &failed(failure), Meaning::Trouble);
        }
        (None, Some(Notice::Said(id, args))) => {
            let args: Vec<_> = args.iter().map(|(k, v)| (*k, v.as_str().into())).collect();
            pen.put(line, &locale.format(id, &args), Meaning::Prompt);
        }
        (None, None) => pen.put(line, &format!(" {}", locale.text(keys)), Meaning::Quiet),
    }
}

// ---- nothing to play, or the card

fn waiting(partner: &Partner, pen: &mut Pen) -> Option<(u16, u16)> {
    title(partner, pen);
    let (width, height) = partner.size;
    let locale = &partner.locale;
    pen.rule(1, width);
    let sentence = locale.text("partner-waiting");
    let area = inner(partner, 2, height.saturating_sub(3));
    let taken = wrap::wrap(sentence, usize::from(area.width)).len() as u16 + 1;
    pen.wrapped(area, sentence, Meaning::Prompt);
    let how = inner(partner, 2 + taken, height.saturating_sub(3 + taken));
    pen.wrapped(how, locale.text("partner-waiting-how"), Meaning::Plain);
    foot(partner, "partner-keys-waiting", pen);
    None
}

/// The card, or how the round ended, from row `top` on.
fn page(partner: &Partner, top: usize, pen: &mut Pen) -> Option<(u16, u16)> {
    title(partner, pen);
    let (width, height) = partner.size;
    pen.rule(1, width);
    let rows = card::rows(partner);
    let shown = rows.iter().skip(top).take(partner.page());
    for (y, row) in (2..).zip(shown) {
        let meaning = match row.kind {
            Kind::Heading => Meaning::Prompt,
            Kind::Text => Meaning::Plain,
            Kind::Told => Meaning::Enough,
            Kind::Quiet => Meaning::Quiet,
        };
        let at = Area {
            x: row.indent as u16,
            width: width.saturating_sub(row.indent as u16),
            ..rows_from(y, width, 1)
        };
        pen.put(at, &row.text, meaning);
    }
    pen.rule(height - 2, width);
    let below = rows.len().saturating_sub(top + partner.page());
    if below > 0 {
        let line = rows_from(height - 2, width, 1);
        pen.right(line, &format!(" ↓ {below} "), Meaning::Quiet);
    }
    let keys = match (partner.is_over(), is_compact(partner.size)) {
        (true, _) => "partner-keys-over",
        (false, true) => "partner-keys-card-short",
        (false, false) => "partner-keys-card",
    };
    foot(partner, keys, pen);
    None
}

// ---- the round

fn round(partner: &Partner, seen: &Seen, pen: &mut Pen) -> Option<(u16, u16)> {
    title(partner, pen);
    let (width, height) = partner.size;
    let compact = is_compact(partner.size);
    let (keys, list) = match compact {
        true => {
            question(partner, seen, 1, 2, pen);
            (
                "partner-keys-short",
                rows_from(6, width, height.saturating_sub(8)),
            )
        }
        false => {
            pen.put(inner(partner, 1, 1), &card::mood(partner), Meaning::Quiet);
            pen.rule(2, width);
            question(partner, seen, 3, 3, pen);
            pen.rule(9, width);
            pen.rule(height - 6, width);
            detail(partner, height - 5, pen);
            (
                "partner-keys",
                rows_from(10, width, height.saturating_sub(16)),
            )
        }
    };
    facts(partner, seen, list, pen);
    foot(partner, keys, pen);
    Some(field(partner, height - 2, pen))
}

/// The question, how it was understood, and what to do: two rows, one, and `rows`.
fn question(partner: &Partner, seen: &Seen, y: u16, rows: u16, pen: &mut Pen) {
    let locale = &partner.locale;
    let Some(turn) = partner.turn() else {
        pen.put(
            inner(partner, y, 1),
            locale.text("partner-question-none"),
            Meaning::Quiet,
        );
        let opening = card::quoted(locale, &seen.round.scenario.says.opening);
        let opening = format!("{} {opening}", locale.text("partner-card-opening"));
        return pen.wrapped(inner(partner, y + 1, 2 + rows), &opening, Meaning::Prompt);
    };
    let label = match partner.back {
        Some(_) => "partner-question-back",
        None => "partner-question",
    };
    let label = locale.format(label, &[("turn", turn.ordinal.into())]);
    let words = match turn.asked {
        Asked::Silence => locale.text("partner-silence"),
        _ => turn.words.as_str(),
    };
    let text = format!("{label}  {}", words.replace('\n', " "));
    pen.wrapped(inner(partner, y, 2), &text, Meaning::Prompt);
    let about = card::taken(&partner.locale, seen, turn);
    pen.put(inner(partner, y + 2, 1), &about, Meaning::Quiet);
    let Some(reach) = partner.reach() else { return };
    let mut text = locale
        .text(&format!("partner-do-{}", reach.say.id))
        .to_string();
    if !reach.say.line.is_empty() {
        text.push_str(&format!(" {}", card::quoted(locale, reach.say.line)));
    }
    if !reach.silence.is_empty() {
        text.push_str(&format!(" {}", locale.text("partner-do-silence")));
    }
    pen.wrapped(inner(partner, y + 3, rows), &text, Meaning::Plain);
}

/// The facts by topic, and the taboos.
fn facts(partner: &Partner, seen: &Seen, area: Area, pen: &mut Pen) {
    let all = partner.rows();
    let shown = partner.shown();
    let mut lines: Vec<Shown> = Vec::new();
    let mut before = None;
    for (at, row) in shown.iter().enumerate() {
        let topic = match row.item {
            Item::Fact(question, _) => card::topic_name(seen, question),
            Item::Taboo(_) => partner.locale.text("partner-taboo"),
        };
        if before.replace(topic) != Some(topic) {
            lines.push(Shown::Topic(topic));
        }
        lines.push(Shown::Row(at, row));
    }
    let is_chosen = |it: &Shown| matches!(it, Shown::Row(at, _) if *at == partner.list.selected);
    let chosen = lines.iter().position(is_chosen).unwrap_or(0);
    // The chosen line stands in the upper half, with those after it in sight.
    let height = usize::from(area.height);
    let top = chosen
        .saturating_sub(height / 3)
        .min(lines.len().saturating_sub(height));
    let empty = partner.locale.text("nothing-found");
    listed_at(top, &lines, area, empty, pen, |line, at, pen| match line {
        Shown::Topic(topic) => pen.put(at, &format!(" {topic}"), Meaning::Quiet),
        Shown::Row(index, row) => {
            fact(partner, &all, row, *index == partner.list.selected, at, pen);
        }
    });
}

enum Shown<'a> {
    Topic(&'a str),
    Row(usize, &'a Row<'a>),
}

fn fact(partner: &Partner, all: &[Row], row: &Row, chosen: bool, at: Area, pen: &mut Pen) {
    let (text, way) = match row.item {
        Item::Fact(_, fact) => (fact.note.clone(), card::way(&partner.locale, all, fact)),
        Item::Taboo(taboo) => {
            let separator = partner.locale.text("why-list-separator");
            (taboo.words.join(separator), String::new())
        }
    };
    let (pointer, meaning) = pointed(chosen);
    let near = match row.nearness {
        Nearness::Reached => "→",
        Nearness::Silence => "…",
        Nearness::Far => " ",
    };
    let told = match (row.told, row.item) {
        (None, _) => " ",
        (Some(_), Item::Fact(..)) => "✓",
        (Some(_), Item::Taboo(_)) => "⚑",
    };
    let meaning = match (chosen, row.nearness, row.told) {
        (true, ..) => meaning,
        (_, _, Some(_)) => Meaning::Enough,
        (_, Nearness::Reached, None) => Meaning::Prompt,
        _ => Meaning::Plain,
    };
    let taken = match is_compact(partner.size) {
        true => 0,
        false => pen
            .right(at, &format!("{way} "), Meaning::Quiet)
            .min(at.width / 2),
    };
    let left = Area {
        width: at.width.saturating_sub(taken + 1),
        ..at
    };
    let text = format!("{pointer}{told}{near}{:>2} {text}", row.number);
    pen.put(left, &text, meaning);
}

/// The chosen fact in the owner's words.
fn detail(partner: &Partner, y: u16, pen: &mut Pen) {
    let shown = partner.shown();
    let Some(row) = shown.get(partner.list.selected) else {
        return;
    };
    let says = match row.item {
        Item::Fact(_, fact) => &fact.says,
        Item::Taboo(taboo) => &taboo.says,
    };
    let says = card::quoted(&partner.locale, says);
    pen.wrapped(inner(partner, y, 3), &says, Meaning::Plain);
}

/// The line where a number or words are typed; gives the caret.
fn field(partner: &Partner, y: u16, pen: &mut Pen) -> (u16, u16) {
    let line = rows_from(y, partner.size.0, 1);
    let label = format!(" {} ", partner.locale.text("partner-find"));
    let x = wrap::width(&label) as u16;
    pen.put(line, &label, Meaning::Quiet);
    let field = Area {
        x,
        width: line.width.saturating_sub(x),
        ..line
    };
    let filter = &partner.list.filter;
    (pen.field(field, filter.text(), filter.caret()), y)
}
