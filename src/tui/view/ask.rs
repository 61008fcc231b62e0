//! The interview screen: where we are, what is asked, what was heard, what is still missing.

use super::{Pen, evidence, foot, heading, opinions, probes, table};
use crate::app::ask::{self, Ask, Frame};
use crate::app::panes::Panel;
use crate::app::words;
use crate::app::{App, Area};
use crate::dialogue::question::{Facet, Kind};
use crate::dialogue::reading::{self, Reading};
use crate::editor::wrap;
use crate::listening::{Support, Why};
use crate::tui::theme::Meaning;

/// Draws the interview; gives the caret's place.
pub fn ask(app: &App, pen: &mut Pen) -> Option<(u16, u16)> {
    let ask = app.ask.as_ref()?;
    let frame = ask::frame(app.size, ask, app.panel.as_ref());
    heading::title(app, ask, &frame, pen);
    heading::progress(ask, &frame, pen);
    if !frame.compact {
        pen.rule(2, app.size.0);
        pen.rule(frame.foot.y - 1, app.size.0);
    }
    heading::topic(app, ask, &frame, pen);
    if let Some(Panel::Evidence(shown, _)) = &app.panel {
        let caret = evidence::evidence(app, shown, pen);
        foot(app, frame.foot, pen);
        return Some(caret);
    }
    pen.rows(
        frame.prompt,
        ask.prompt(),
        ask.prompt_rows(),
        Meaning::Prompt,
    );
    if frame.hint.height > 0 {
        let label = Area {
            width: ask::HINT_LABEL,
            height: 1,
            ..frame.hint
        };
        pen.put(label, app.locale.text("hint"), Meaning::Quiet);
        let x = frame.hint.x + ask::HINT_LABEL;
        let width = frame.hint.width.saturating_sub(ask::HINT_LABEL);
        let area = Area {
            x,
            width,
            ..frame.hint
        };
        pen.rows(area, ask::hint_text(ask), ask.hint_rows(), Meaning::Quiet);
    }
    options(ask, &frame, pen);
    opinions::at_question(app, ask, frame.said, pen);
    if !frame.compact {
        pen.boxed(frame.editor);
    }
    let caret = match ask.columns() {
        Some(_) => table::editor(ask, frame.editor, pen),
        None => text(ask, frame.editor, pen),
    };
    if !ask.session.is_shared() {
        chips(app, ask, frame.chips, pen);
    }
    let panel_caret = match &app.panel {
        Some(Panel::Probes(panel)) => {
            probes::probes(app, ask, panel, &frame, pen);
            None
        }
        Some(Panel::Note(note)) => Some(field(app, "note-title", note, frame.below, pen)),
        Some(Panel::TypedTime(note)) => {
            Some(field(app, "typed-time-title", note, frame.below, pen))
        }
        _ => {
            below(app, ask, frame.below, pen);
            None
        }
    };
    foot(app, frame.foot, pen);
    panel_caret.or(Some(caret))
}

fn options(ask: &Ask, frame: &Frame, pen: &mut Pen) {
    let kind = &ask.session.question().kind;
    let first = ask.editor.text().lines().next().unwrap_or("");
    let chosen: Vec<String> = match reading::read(kind, first) {
        Reading::Choice { id } => vec![id],
        Reading::Choices { ids } => ids,
        Reading::Scale { value } => vec![value.to_string()],
        _ => Vec::new(),
    };
    let height = usize::from(frame.options.height);
    let top = ask.highlight.saturating_sub(height.saturating_sub(1));
    let shown = (top..ask.option_count()).take(height);
    for (row, index) in shown.enumerate() {
        let Some(option) = ask.option(index) else {
            continue;
        };
        let pointer = if index == ask.highlight { "▸" } else { " " };
        let sign = if chosen.contains(&option.id) {
            "●"
        } else {
            "○"
        };
        let number = match kind {
            Kind::Scale { .. } => String::new(),
            _ => format!("{} ", index + 1),
        };
        let line = format!("{pointer}{sign} {number}{}", option.label);
        let area = Area {
            y: frame.options.y + row as u16,
            height: 1,
            ..frame.options
        };
        let on = chosen.contains(&option.id);
        pen.put(
            area,
            &line,
            if on { Meaning::Enough } else { Meaning::Plain },
        );
    }
}

/// The visible rows of the answer, and the caret.
pub(super) fn text(ask: &Ask, area: Area, pen: &mut Pen) -> (u16, u16) {
    let plain = pen.styles.of(Meaning::Plain);
    let selected = pen.styles.of(Meaning::Selected);
    for y in 0..area.height {
        let row = ask.top + usize::from(y);
        let line = Area {
            y: area.y + y,
            height: 1,
            ..area
        };
        if row >= ask.editor.layout().rows() {
            pen.renew(line, None, plain);
            continue;
        }
        let columns = ask.editor.selected_columns(row);
        if columns.is_some() {
            pen.renew(line, None, plain);
        }
        pen.renew(line, Some(&ask.editor.row_text(row)), plain);
        if let Some(columns) = columns {
            let x = area.x + columns.start as u16;
            let width = (columns.end - columns.start) as u16;
            pen.lay(Area { x, width, ..line }, selected);
        }
    }
    let (row, column) = ask.editor.caret_cell();
    (
        area.x + column as u16,
        area.y + row.saturating_sub(ask.top) as u16,
    )
}

/// How much was written.
pub(super) fn written(app: &App, ask: &Ask) -> String {
    let count = ask.session.characters().into();
    app.locale.format("characters", &[("count", count)])
}

/// What was heard of each facet that the question is for; `None`: it could not be judged.
pub(super) type Said = Option<Vec<(Facet, Support)>>;

pub(super) fn heard(ask: &Ask) -> Said {
    let verdict = ask.session.verdict.as_ref();
    let unjudged = verdict.is_some_and(|it| it.why == Why::Unjudged);
    let support = |facet: Facet| {
        let mut evidence = verdict.iter().flat_map(|it| &it.evidence);
        let found = evidence.find(|it| it.facet == facet);
        found.map_or(Support::Missing, |it| it.support)
    };
    let expects = ask.session.question().expects.iter();
    (!unjudged).then(|| expects.map(|it| (*it, support(*it))).collect())
}

/// What the question is for, what was heard of it, and how much was written.
pub(super) fn chips(app: &App, ask: &Ask, area: Area, pen: &mut Pen) {
    let taken = pen.right(area, &written(app, ask), Meaning::Quiet);
    let left = Area {
        width: area.width.saturating_sub(taken + 1),
        ..area
    };
    let question = ask.session.question();
    if !question.kind.is_judged() {
        let read = reading::read(&question.kind, ask.session.text());
        let read = words::read_as(&app.locale, &question.kind, &read);
        return pen.put(left, &read.unwrap_or_default(), Meaning::Quiet);
    }
    let mut parts = Vec::new();
    let heard = heard(ask);
    for (at, facet) in question.expects.iter().enumerate() {
        let (sign, meaning) = match heard.as_ref().map(|it| it[at].1) {
            None => ("—", Meaning::Quiet),
            Some(Support::Found) => ("✓", Meaning::Enough),
            Some(Support::Implied) => ("△", Meaning::Thin),
            Some(Support::Missing) => ("○", Meaning::Quiet),
        };
        let name = app.locale.text(&format!("facet-{}.chip", facet.id()));
        parts.push((format!("{sign} {name}   "), pen.styles.of(meaning)));
    }
    if heard.is_none() {
        let said = app.locale.text("support-unjudged").to_string();
        parts.push((said, pen.styles.of(Meaning::Plain)));
    }
    pen.parts(left, &parts);
}

/// Replies to follow-ups, or the drawing of a table.
fn below(app: &App, ask: &Ask, area: Area, pen: &mut Pen) {
    if area.height == 0 {
        return;
    }
    if ask.columns().is_some() && table::drawing(app, ask, area, pen) {
        return;
    }
    if ask.session.follow_up().is_some() {
        let answer = ask.session.current().map_or("", |a| a.text.as_str());
        let line = format!("{} {answer}", app.locale.text("answer-so-far"));
        return pen.wrapped(area, &line, Meaning::Quiet);
    }
    let at = ask.session.at().to_string();
    let asked: Vec<_> = ask.session.replies(&at).collect();
    let height = usize::from(area.height);
    for (row, follow_up) in asked.iter().rev().take(height).rev().enumerate() {
        let line = format!(
            "↳ {} {}",
            follow_up.probe,
            follow_up.answer.replace('\n', " ")
        );
        let area = Area {
            y: area.y + row as u16,
            height: 1,
            ..area
        };
        pen.put(area, &line, Meaning::Quiet);
    }
}

/// A field under the answer: a title, the text, the caret.
fn field(
    app: &App,
    title: &str,
    editor: &crate::editor::Editor,
    area: Area,
    pen: &mut Pen,
) -> (u16, u16) {
    let title = app.locale.text(title);
    pen.put(Area { height: 1, ..area }, title, Meaning::Thin);
    let x = (wrap::width(title) as u16 + 1).min(area.width.saturating_sub(8));
    let rows = wrap::wrap(
        editor.text(),
        usize::from(area.width.saturating_sub(x + 1).max(1)),
    );
    let caret = editor.caret();
    let at = rows.iter().rposition(|r| r.start <= caret).unwrap_or(0);
    let top = (at + 1).saturating_sub(usize::from(area.height));
    for (y, range) in rows
        .iter()
        .skip(top)
        .take(usize::from(area.height))
        .enumerate()
    {
        let line = Area {
            x: area.x + x,
            y: area.y + y as u16,
            width: area.width - x,
            height: 1,
        };
        pen.put(line, &editor.text()[range.clone()], Meaning::Plain);
    }
    let before = &editor.text()[rows[at].start..caret.clamp(rows[at].start, rows[at].end)];
    (
        area.x + x + wrap::width(before) as u16,
        area.y + at.saturating_sub(top) as u16,
    )
}
