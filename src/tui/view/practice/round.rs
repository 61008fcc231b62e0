//! A round: the owner's words in a bubble, the line that is put to him, the notes.

use super::super::{ask as interview, heading, probes};
use super::{Pen, foot, mark};
use crate::app::ask::Ask;
use crate::app::panes::Panel;
use crate::app::practice::{self, Focus, Frame, Talk, frame};
use crate::app::round::opener;
use crate::app::words::clock;
use crate::app::{App, Area, SaveState};
use crate::editor::wrap;
use crate::tui::theme::Meaning;

/// Draws the round; gives the caret's place.
pub fn round(app: &App, pen: &mut Pen) -> Option<(u16, u16)> {
    let (ask, talk) = (app.ask.as_ref()?, super::talk(app)?);
    let frame = frame(app.size);
    title(app, ask, &frame, pen);
    heading::progress(ask, &frame.base, pen);
    if !frame.base.compact {
        pen.rule(2, app.size.0);
        pen.rule(frame.base.foot.y - 1, app.size.0);
        heading::topic(app, ask, &frame.base, pen);
    }
    bubble(app, ask, talk, &frame, pen);
    let caret = match &app.panel {
        Some(Panel::Probes(panel)) => {
            if !frame.base.compact {
                line(app, ask, talk, &frame, pen);
            }
            probes::probes(app, ask, panel, &frame.base, pen);
            (frame.base.below.x, frame.base.below.y)
        }
        _ => {
            let line = line(app, ask, talk, &frame, pen);
            let notes = notes(app, ask, talk, &frame, pen);
            if talk.focus == Focus::Line {
                line
            } else {
                notes
            }
        }
    };
    taken(app, ask, talk, &frame, pen);
    foot(app, frame.base.foot, pen);
    Some(caret)
}

/// The mark, company and place; at the right the clock against the plan.
fn title(app: &App, ask: &Ask, frame: &Frame, pen: &mut Pen) {
    let session = &ask.session;
    let planned = session.round.as_ref().map_or(0, |it| it.scenario.minutes);
    let planned = u64::from(planned) * 60_000;
    let spent = session.visit_time();
    let time = match session.clock_runs() {
        true => format!("● {} / {}", clock(spent), clock(planned)),
        false if session.clock.is_paused() => format!("‖ {}", app.locale.text("paused")),
        false => clock(spent),
    };
    let saved = match &app.save {
        SaveState::Saved => "save-saved",
        SaveState::Saving => "save-saving",
        SaveState::Trouble(_) => "save-trouble",
    };
    let (right, meaning) = match (&app.save, frame.base.compact) {
        (SaveState::Trouble(_), _) => (app.locale.text(saved).to_string(), Meaning::Trouble),
        (_, true) => (time, over(spent, planned)),
        (_, false) => (
            format!("{}  {time} ", app.locale.text(saved)),
            over(spent, planned),
        ),
    };
    let area = frame.base.title;
    let right = heading::with_room(app, session, right, area.width);
    let cells = mark(app, area, pen);
    let taken = pen.right(area, &right, meaning);
    let left = Area {
        x: cells,
        width: area.width.saturating_sub(cells + taken + 1),
        ..area
    };
    let asked: Vec<&str> = session.asked().map(|it| it.id.as_str()).collect();
    let at = asked
        .iter()
        .position(|id| *id == session.at())
        .map_or(0, |at| at + 1);
    let place = match frame.base.compact {
        true => format!(" {at}/{} {}", asked.len(), session.question().topic),
        false => {
            let perspective = session.words.perspective_of(session.at());
            let perspective = perspective.map_or("", |it| it.title.as_str());
            format!(
                " {} · {perspective} {at}/{}",
                session.header.company.name,
                asked.len()
            )
        }
    };
    pen.put(left, &place, Meaning::Plain);
}

fn over(spent: u64, planned: u64) -> Meaning {
    match spent > planned && planned > 0 {
        true => Meaning::Over,
        false => Meaning::Quiet,
    }
}

/// The owner's last words, with his name.
fn bubble(app: &App, ask: &Ask, talk: &Talk, frame: &Frame, pen: &mut Pen) {
    let area = frame.bubble;
    let partner = ask.session.round.as_ref().is_some_and(|it| it.partner);
    let words = match partner {
        true => app.locale.text("round-partner"),
        false => talk.live.owner().last_words(),
    };
    let rows = practice::rows(words, usize::from(area.width));
    let name = ask
        .session
        .round
        .as_ref()
        .map_or("", |it| it.scenario.owner.name.as_str());
    if frame.base.compact {
        for y in 0..area.height {
            let bar = Area {
                x: 0,
                y: area.y + y,
                width: 1,
                height: 1,
            };
            pen.put(bar, "│", Meaning::Rule);
        }
    } else {
        pen.boxed(Area {
            x: area.x - 1,
            width: area.width + 2,
            ..area
        });
        let head = Area {
            y: area.y - 1,
            height: 1,
            ..area
        };
        let shown = wrap::truncate(name, usize::from(head.width.saturating_sub(2)));
        let cells = wrap::width(&shown) as u16 + 2;
        pen.put(
            Area {
                width: cells,
                ..head
            },
            &format!(" {shown} "),
            Meaning::Prompt,
        );
    }
    pen.rows(
        area,
        words,
        rows.get(talk.top..).unwrap_or(&[]),
        Meaning::Plain,
    );
    if talk.hidden > 0 {
        let sign = match talk.top < talk.hidden {
            true => "↓",
            false => "↑",
        };
        let at = match frame.base.compact {
            true => Area {
                x: 0,
                y: area.y + area.height - 1,
                width: 1,
                height: 1,
            },
            false => Area {
                x: area.x + area.width - 1,
                y: area.y + area.height,
                width: 1,
                height: 1,
            },
        };
        pen.put(at, sign, Meaning::Prompt);
    }
}

/// The line that is put to the owner; empty, the question of the set stands in it.
fn line(app: &App, ask: &Ask, talk: &Talk, frame: &Frame, pen: &mut Pen) -> (u16, u16) {
    let area = frame.line;
    label(
        app,
        "round-line",
        talk.focus == Focus::Line,
        frame,
        area.y,
        pen,
    );
    if talk.line.text().is_empty() {
        let text = opener(&ask.session).unwrap_or_else(|| app.locale.text("round-own-words"));
        // Two rows at most: what is left out ends in a sign.
        let rows = wrap::wrap(text, usize::from(area.width.saturating_sub(1).max(1)));
        let fits = rows.len() <= usize::from(area.height);
        match fits {
            true => pen.rows(area, text, &rows, Meaning::Quiet),
            false => {
                pen.rows(Area { height: 1, ..area }, text, &rows, Meaning::Quiet);
                let rest = Area {
                    y: area.y + 1,
                    height: 1,
                    ..area
                };
                pen.put(rest, &text[rows[1].start..], Meaning::Quiet);
            }
        }
        return (area.x, area.y);
    }
    let plain = pen.styles.of(Meaning::Plain);
    let selected = pen.styles.of(Meaning::Selected);
    for y in 0..area.height {
        let row = talk.line_top + usize::from(y);
        if row >= talk.line.layout().rows() {
            break;
        }
        let at = Area {
            y: area.y + y,
            height: 1,
            ..area
        };
        pen.styled(at, &talk.line.row_text(row), plain);
        if let Some(columns) = talk.line.selected_columns(row) {
            let x = area.x + columns.start as u16;
            let width = (columns.end - columns.start) as u16;
            pen.lay(Area { x, width, ..at }, selected);
        }
    }
    let (row, column) = talk.line.caret_cell();
    let y = area.y + row.saturating_sub(talk.line_top) as u16;
    (area.x + column as u16, y)
}

/// The word before a field, or its sign; a pointer where the keys go.
fn label(app: &App, id: &str, chosen: bool, frame: &Frame, y: u16, pen: &mut Pen) {
    let x = if frame.base.compact { 0 } else { 1 };
    let area = Area {
        x,
        y,
        width: frame.label,
        height: 1,
    };
    let meaning = if chosen {
        Meaning::Prompt
    } else {
        Meaning::Quiet
    };
    let pointer = if chosen { "▸" } else { " " };
    let text = match frame.base.compact {
        true => {
            let sign = wrap::pad(app.locale.text(&format!("{id}.sign")), 2);
            format!("{sign}{pointer}")
        }
        false => format!("{pointer}{}", app.locale.text(id)),
    };
    pen.put(area, &text, meaning);
}

/// What one writes down, with its chips.
fn notes(app: &App, ask: &Ask, talk: &Talk, frame: &Frame, pen: &mut Pen) -> (u16, u16) {
    let area = frame.base.editor;
    let chosen = talk.focus == Focus::Notes;
    if frame.base.compact {
        label(app, "round-notes", chosen, frame, area.y, pen);
    } else {
        pen.boxed(area);
        let pointer = if chosen { "▸" } else { "" };
        let text = format!(" {pointer}{} ", app.locale.text("round-notes"));
        let head = Area {
            x: area.x + 1,
            y: area.y - 1,
            width: wrap::width(&text) as u16,
            height: 1,
        };
        let meaning = if chosen {
            Meaning::Prompt
        } else {
            Meaning::Quiet
        };
        pen.put(head, &text, meaning);
    }
    if !frame.base.compact || chosen {
        interview::chips(app, ask, frame.base.chips, pen);
    }
    interview::text(ask, area, pen)
}

/// How the last question was taken; before the first one, the aim of the round.
fn taken(app: &App, ask: &Ask, talk: &Talk, frame: &Frame, pen: &mut Pen) {
    let area = match frame.taken.height {
        0 if app.panel.is_none() && talk.focus == Focus::Line => frame.base.chips,
        0 => return,
        _ => frame.taken,
    };
    let Some(round) = &ask.session.round else {
        return;
    };
    let aim = || {
        let aim = [("aim", round.scenario.aim.as_str().into())];
        app.locale.format("hall-aim", &aim)
    };
    let taken = practice::taken(&app.locale, &ask.session, round.turns.last());
    pen.put(area, &taken.unwrap_or_else(aim), Meaning::Quiet);
}
