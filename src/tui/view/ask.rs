//! The interview screen: where we are, what is asked, what was heard, what is still missing.

use super::{Pen, clock, foot, probes, table};
use crate::app::ask::{self, Ask, Frame};
use crate::app::panes::Panel;
use crate::app::session::Mark;
use crate::app::{App, Area, SaveState};
use crate::dialogue::question::{Kind, Perspective};
use crate::dialogue::reading::{self, Reading};
use crate::editor::wrap;
use crate::listening::Support;
use crate::tui::theme::{Meaning, sign};

/// Draws the interview; gives the caret's place.
pub fn ask(app: &App, pen: &mut Pen) -> Option<(u16, u16)> {
    let ask = app.ask.as_ref()?;
    let frame = ask::frame(app.size, ask, app.panel.as_ref());
    title(app, ask, &frame, pen);
    progress(ask, &frame, pen);
    if !frame.compact {
        pen.rule(2, app.size.0);
        pen.rule(frame.foot.y - 1, app.size.0);
    }
    topic(app, ask, &frame, pen);
    pen.wrapped(frame.prompt, ask.prompt(), Meaning::Prompt);
    if frame.hint.height > 0 {
        let label = Area { width: ask::HINT_LABEL, height: 1, ..frame.hint };
        pen.put(label, app.locale.text("hint"), Meaning::Quiet);
        let x = frame.hint.x + ask::HINT_LABEL;
        let width = frame.hint.width.saturating_sub(ask::HINT_LABEL);
        pen.wrapped(Area { x, width, ..frame.hint }, ask::hint_text(ask), Meaning::Quiet);
    }
    options(ask, &frame, pen);
    if !frame.compact {
        pen.boxed(frame.editor);
    }
    let caret = match ask.columns() {
        Some(_) => table::editor(ask, frame.editor, pen),
        None => text(ask, frame.editor, pen),
    };
    if !ask.shared() {
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

/// Company, visit, perspective; at the right whether all is saved, and the interview's clock.
fn title(app: &App, ask: &Ask, frame: &Frame, pen: &mut Pen) {
    let session = &ask.session;
    let saved = match &app.save {
        SaveState::Saved => app.locale.text("save-saved"),
        SaveState::Saving => app.locale.text("save-saving"),
        SaveState::Trouble(_) => app.locale.text("save-trouble"),
    };
    let running = if session.clock.is_paused() {
        format!("‖ {}", app.locale.text("paused"))
    } else if session.clock_runs() {
        format!("● {}", clock(session.clock.session()))
    } else {
        clock(session.clock.session())
    };
    let trouble = matches!(app.save, SaveState::Trouble(_));
    let meaning = if trouble {
        Meaning::Trouble
    } else {
        Meaning::Quiet
    };
    let right = if frame.compact && !trouble {
        running
    } else {
        format!("{saved}  {running} ")
    };
    let taken = pen.right(frame.title, &right, meaning);
    let left = Area {
        width: frame.title.width.saturating_sub(taken + 1),
        ..frame.title
    };
    let mut text = if frame.compact {
        String::new()
    } else {
        " ".to_string()
    };
    text.push_str(&session.header.company.name);
    let visit = app
        .locale
        .format("visit", &[("visit", session.header.visit.into())]);
    if !frame.compact {
        text.push_str(&format!(" · {visit}"));
    }
    if let Some(perspective) = session.words.perspective_of(session.at()) {
        let asked: Vec<_> = perspective
            .questions
            .iter()
            .filter(|q| session.is_asked(q))
            .collect();
        let at = asked
            .iter()
            .position(|q| q.id == session.at())
            .map_or(0, |i| i + 1);
        let title = if frame.compact {
            perspective.label()
        } else {
            &perspective.title
        };
        text.push_str(&format!(" · {title} {at}/{}", asked.len()));
    }
    pen.put(left, &text, Meaning::Plain);
}

/// All questions as marks, grouped by perspective; the labels as far as they fit.
fn progress(ask: &Ask, frame: &Frame, pen: &mut Pen) {
    let session = &ask.session;
    let groups = &session.words.perspectives;
    let marks = |p: &Perspective| -> Vec<(String, Mark)> {
        p.questions
            .iter()
            .filter(|q| session.is_asked(q))
            .map(|q| (q.id.clone(), session.mark(&q.id)))
            .collect()
    };
    let room = usize::from(frame.progress.width);
    let count: usize = groups.iter().map(|p| marks(p).len()).sum();
    let labels: usize = groups.iter().map(|p| wrap::width(p.label()) + 1).sum();
    // With labels and two spaces between groups, with one, or the marks alone.
    let gap = (1..=2).rev().find(|gap| 1 + count + labels + gap * groups.len() <= room + gap);
    let quiet = pen.styles.of(Meaning::Quiet);
    let mut parts = Vec::new();
    if !frame.compact {
        parts.push((" ".to_string(), quiet));
    }
    let here = session
        .words
        .perspective_of(session.at())
        .map(|p| p.id.clone());
    for perspective in groups {
        let current = here.as_deref() == Some(perspective.id.as_str());
        if gap.is_some() {
            let style = if current {
                pen.styles.of(Meaning::Plain)
            } else {
                quiet
            };
            parts.push((format!("{} ", perspective.label()), style));
        }
        for (id, mark) in marks(perspective) {
            let mark = if ask.shared() && mark != Mark::Open {
                Mark::Enough
            } else {
                mark
            };
            let mut style = pen.styles.mark(mark);
            if id == session.at() {
                style = style.patch(pen.styles.of(Meaning::Chosen));
            }
            parts.push((sign(mark).to_string(), style));
        }
        parts.push((" ".repeat(gap.unwrap_or(1)), quiet));
    }
    pen.parts(frame.progress, &parts);
}

/// The topic, and the time on this question against the plan.
fn topic(app: &App, ask: &Ask, frame: &Frame, pen: &mut Pen) {
    let question = ask.session.question();
    let spent = ask.session.clock.on_question(&question.id);
    let planned = u64::from(question.minutes) * 60_000;
    let mut taken = 0;
    if !ask.shared() {
        let over = spent > planned && planned > 0;
        let time = format!("{} / {} ", clock(spent), clock(planned));
        taken = pen.right(
            frame.topic,
            &time,
            if over { Meaning::Over } else { Meaning::Quiet },
        );
    }
    let left = Area {
        width: frame.topic.width.saturating_sub(taken + 1),
        ..frame.topic
    };
    let answer = ask.session.current();
    let mut parts = Vec::new();
    if let Some(follow_up) = ask.session.follow_up() {
        let facet = follow_up
            .facet
            .map(|f| app.locale.text(&format!("facet-{}.chip", f.id())));
        parts.push((
            format!("{} ", app.locale.text("probe-title")),
            pen.styles.of(Meaning::Thin),
        ));
        if let Some(facet) = facet {
            parts.push((format!("← {facet}  "), pen.styles.of(Meaning::Quiet)));
        }
    }
    parts.push((question.topic.clone(), pen.styles.of(Meaning::Plain)));
    if !ask.shared() {
        if answer.flagged {
            parts.push((" ⚑".to_string(), pen.styles.of(Meaning::Thin)));
        }
        if !answer.note.is_empty() {
            parts.push((
                format!(" {}", app.locale.text("note-sign")),
                pen.styles.of(Meaning::Quiet),
            ));
        }
    }
    use crate::dialogue::answer::State;
    if !matches!(answer.state, State::Open | State::Answered) {
        let state = app.locale.text(&format!("state-{}", answer.state.id()));
        parts.push((format!("  [{state}]"), pen.styles.of(Meaning::Thin)));
    }
    pen.parts(left, &parts);
}

fn options(ask: &Ask, frame: &Frame, pen: &mut Pen) {
    let Some(options) = ask.options() else { return };
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
    for (row, (index, option)) in options
        .iter()
        .enumerate()
        .skip(top)
        .take(height)
        .enumerate()
    {
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
fn text(ask: &Ask, area: Area, pen: &mut Pen) -> (u16, u16) {
    let plain = pen.styles.of(Meaning::Plain);
    let selected = pen.styles.of(Meaning::Selected);
    for y in 0..area.height {
        let row = ask.top + usize::from(y);
        if row >= ask.editor.layout().rows() {
            break;
        }
        let line = Area {
            y: area.y + y,
            height: 1,
            ..area
        };
        pen.styled(line, &ask.editor.row_text(row), plain);
        if let Some(columns) = ask.editor.selected_columns(row) {
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

/// What the question is for, what was heard of it, and how much was written.
fn chips(app: &App, ask: &Ask, area: Area, pen: &mut Pen) {
    let count = app.locale.format(
        "characters",
        &[("count", ask.session.characters().into())],
    );
    let taken = pen.right(area, &count, Meaning::Quiet);
    let left = Area {
        width: area.width.saturating_sub(taken + 1),
        ..area
    };
    let question = ask.session.question();
    if !matches!(question.kind, Kind::Text | Kind::Table { .. }) {
        let read = read_as(app, &question.kind, ask.editor.text());
        return pen.put(left, &read, Meaning::Quiet);
    }
    let mut parts = Vec::new();
    for facet in &question.expects {
        let support = ask
            .session
            .verdict
            .as_ref()
            .and_then(|v| v.evidence.iter().find(|e| e.facet == *facet))
            .map_or(Support::Missing, |e| e.support);
        let (sign, meaning) = match support {
            Support::Found => ("✓", Meaning::Enough),
            Support::Implied => ("△", Meaning::Thin),
            Support::Missing => ("○", Meaning::Quiet),
        };
        let name = app.locale.text(&format!("facet-{}.chip", facet.id()));
        parts.push((format!("{sign} {name}   "), pen.styles.of(meaning)));
    }
    pen.parts(left, &parts);
}

/// What a number, date or choice was read as.
fn read_as(app: &App, kind: &Kind, text: &str) -> String {
    let said = |value: String| {
        app.locale
            .format("read-as", &[("value", value.as_str().into())])
    };
    match reading::read(kind, text) {
        Reading::Nothing | Reading::Text | Reading::Table { .. } => String::new(),
        Reading::Unread => app.locale.text("read-not").to_string(),
        Reading::Number { value, unit } => said(format!("{value} {}", unit.unwrap_or_default())),
        Reading::Scale { value } => said(value.to_string()),
        Reading::Date { year, month, day } => said(date(app, year, month, day)),
        Reading::Choice { id } => said(label(kind, &id)),
        Reading::Choices { ids } => said(
            ids.iter()
                .map(|id| label(kind, id))
                .collect::<Vec<_>>()
                .join("、"),
        ),
    }
}

fn label(kind: &Kind, id: &str) -> String {
    let options = match kind {
        Kind::Choice { options } | Kind::Choices { options } => options,
        _ => return id.to_string(),
    };
    options
        .iter()
        .find(|o| o.id == id)
        .map_or(id, |o| &o.label)
        .to_string()
}

fn date(app: &App, year: i32, month: Option<u8>, day: Option<u8>) -> String {
    let mut text = match (month, day) {
        (Some(m), Some(d)) => format!("{year}-{m:02}-{d:02}"),
        (Some(m), None) => format!("{year}-{m:02}"),
        _ => year.to_string(),
    };
    for in_era in reading::era_of(year, month, day) {
        let era = app.locale.text(&format!("era-{}", in_era.era.id()));
        text.push_str(&format!(" ({era} {})", in_era.year));
    }
    text
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
        let answer = ask.session.current().text.replace('\n', " ");
        let line = format!("{} {answer}", app.locale.text("answer-so-far"));
        return pen.wrapped(area, &line, Meaning::Quiet);
    }
    let at = ask.session.at().to_string();
    let asked: Vec<_> = ask
        .session
        .asked_probes(&at)
        .filter(|f| f.facet.is_some())
        .collect();
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
        area.y + (at - top) as u16,
    )
}
