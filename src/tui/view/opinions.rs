//! What a review said of the answer in front: in short at the question, and all of it on a screen of
//! its own.

use super::{Pen, foot};
use crate::app::ask::Ask;
use crate::app::opinions::{self, Opinions, Subject, Tone};
use crate::app::{Action, App, Area, is_compact, panes};
use crate::tui::theme::Meaning;

/// The line or two at the question; the key at the right of the last.
pub(super) fn at_question(app: &App, ask: &Ask, area: Area, pen: &mut Pen) {
    let Some(said) = opinions::at_question(&app.locale, &ask.session) else {
        return;
    };
    if area.height == 0 {
        return;
    }
    let meaning = match said.again {
        true => Meaning::Thin,
        false => Meaning::Quiet,
    };
    let line = |row: u16| Area {
        y: area.y + row,
        height: 1,
        ..area
    };
    let last = line(area.height - 1);
    let taken = pen.right(last, opinions::key(), Meaning::Quiet);
    let beside_key = |at: Area| Area {
        width: at.width.saturating_sub(taken + 1),
        ..at
    };
    match (&said.more, area.height) {
        (Some(more), 2..) => {
            pen.put(line(0), &said.first, meaning);
            pen.put(beside_key(last), more, Meaning::Quiet);
        }
        _ if area.width < 60 => pen.put(beside_key(line(0)), &said.short, meaning),
        _ => pen.put(beside_key(line(0)), &said.first, meaning),
    }
}

/// Gives the caret's place: where the chosen entry begins.
pub fn opinions(app: &App, panel: &Opinions, pen: &mut Pen) -> Option<(u16, u16)> {
    let session = &app.ask.as_ref()?.session;
    if session.is_shared() {
        return None;
    }
    let (width, height) = app.size;
    let line = |y: u16| Area {
        x: 0,
        y,
        width,
        height: 1,
    };
    let entries = panel.entries(&app.locale, session);
    let rows = opinions::rows(&entries, app.size);
    let mut reading = panel.place;
    reading.fit(&rows, app.size);
    let topic = [("topic", session.question().topic.as_str().into())];
    let title = app.locale.format("opinion-title", &topic);
    let area = opinions::area(app.size);
    let more = match reading.top + usize::from(area.height) < rows.len() {
        true => " ↓",
        false => "",
    };
    let place = format!("{}/{}{more} ", reading.selected + 1, entries.len());
    let taken = pen.right(line(0), &place, Meaning::Quiet);
    let left = Area {
        width: width.saturating_sub(taken + 1),
        ..line(0)
    };
    pen.put(left, &format!(" {title}"), Meaning::Prompt);
    let mut caret = (0, area.y);
    for (y, row) in (area.y..area.y + area.height).zip(rows.iter().skip(reading.top)) {
        let chosen = row.entry == reading.selected;
        if chosen && row.first {
            pen.put(line(y), "▸", Meaning::Chosen);
            caret = (0, y);
        }
        for part in &row.parts {
            let at = Area {
                x: part.x,
                width: width.saturating_sub(part.x),
                ..line(y)
            };
            pen.put(at, &part.text, meaning(part.tone, chosen));
        }
    }
    if !is_compact(app.size) {
        pen.rule(1, width);
        pen.rule(height - 2, width);
    }
    foot(app, line(height - 1), pen);
    Some(caret)
}

/// An action's name as it works on the chosen entry; `None` where it would do nothing.
pub(super) fn name_now(app: &App, panel: &Opinions, action: Action) -> Option<String> {
    let session = &app.ask.as_ref()?.session;
    let entries = panel.entries(&app.locale, session);
    let entry = entries.get(panel.place.selected);
    let id = match action {
        Action::Enter => return None,
        Action::TakeOver if entry?.wording.is_none() => return None,
        Action::TakeOver => "opinion-take-over",
        Action::Drop if matches!(entry?.subject, Subject::Opinion) => return None,
        Action::Close => "opinion-back",
        action => return Some(panes::action_name(&app.locale, action)),
    };
    Some(app.locale.text(id).to_string())
}

fn meaning(tone: Tone, chosen: bool) -> Meaning {
    match tone {
        Tone::Head if chosen => Meaning::Prompt,
        Tone::Head | Tone::Words => Meaning::Plain,
        Tone::Label => Meaning::Quiet,
        Tone::Ask | Tone::Gone => Meaning::Thin,
        Tone::New => Meaning::Enough,
    }
}
