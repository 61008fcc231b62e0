//! What the room sees, what can be done about it, and the planned time by perspective.

use super::{Pen, foot, practice};
use crate::app::room::{self, Change, RoomPanel};
use crate::app::session::Session;
use crate::app::{App, Area};
use crate::editor::wrap;
use crate::tui::theme::Meaning;

/// Milliseconds.
const MINUTE: u64 = 60_000;

/// Gives the caret's place.
pub fn room(app: &App, panel: RoomPanel, pen: &mut Pen) -> Option<(u16, u16)> {
    let session = &app.ask.as_ref()?.session;
    let (width, height) = app.size;
    let compact = width < 60 || height < 18;
    let line = |y: u16| Area {
        x: 0,
        y,
        width,
        height: 1,
    };
    let mark = practice::mark(app, line(0), pen);
    let title = Area {
        x: mark,
        width: width.saturating_sub(mark),
        ..line(0)
    };
    let seen = format!(" {}", room::seen(&app.locale, session, app.now.wall));
    let mut y = 1;
    if compact {
        let short = format!(" {}", short(app, session, usize::from(title.width)));
        let shown = match wrap::width(&seen) <= usize::from(title.width) {
            true => seen,
            false => short,
        };
        pen.put(title, &shown, Meaning::Prompt);
    } else {
        let name = format!(" {}", app.locale.text("room-title"));
        pen.put(title, &name, Meaning::Prompt);
        pen.put(line(1), &seen, Meaning::Plain);
        pen.rule(2, width);
        y = 3;
    }
    let (rows, caret) = lines(app, session, panel, (y, compact), pen);
    y += rows;
    if !compact {
        pen.rule(y, width);
        y += 1;
        pen.rule(height - 2, width);
    }
    let end = height - if compact { 1 } else { 2 };
    let area = Area {
        x: 1,
        y,
        width: width - 1,
        height: end - y,
    };
    times(app, session, area, pen);
    foot(app, line(height - 1), pen);
    Some(caret)
}

/// What the room sees, where there is little space.
fn short(app: &App, session: &Session, width: usize) -> String {
    let mark = |short| room::mark(&app.locale, session, app.now.wall, short);
    let long = mark(false).filter(|it| wrap::width(it) < width);
    long.or_else(|| mark(true)).unwrap_or_default()
}

/// What can be done: in one column, or in two where there is little space. Gives the rows taken,
/// and the caret.
fn lines(
    app: &App,
    session: &Session,
    panel: RoomPanel,
    (y, compact): (u16, bool),
    pen: &mut Pen,
) -> (u16, (u16, u16)) {
    let changes = Change::now(session);
    // The same rows whether or not there is a sixth: nothing below moves.
    let (rows, width) = match compact {
        true => (3, app.size.0 / 2),
        false => (6, app.size.0),
    };
    let mut caret = (0, y);
    for (at, change) in changes.iter().enumerate() {
        let (column, row) = (at as u16 / rows, at as u16 % rows);
        let area = Area {
            x: column * width,
            y: y + row,
            width,
            height: 1,
        };
        let chosen = at == panel.selected.min(changes.len() - 1);
        if chosen {
            caret = (area.x, area.y);
        }
        let (pointer, meaning) = super::lists::pointed(chosen);
        let label = change.label(&app.locale, session);
        pen.put(area, &format!("{pointer}{} {label}", at + 1), meaning);
    }
    (rows, caret)
}

/// The question in front and the next one, and the time by perspective; where not all fits, the
/// perspective in front and the whole.
fn times(app: &App, session: &Session, area: Area, pen: &mut Pen) {
    let line = |y: u16| Area {
        y: area.y + y,
        height: 1,
        ..area
    };
    let mut y = 0;
    now(app, session, line(y), pen);
    y += 1;
    let tall = area.height >= 10;
    if !session.is_shared() {
        let next = session.neighbour(true);
        let next = next.and_then(|id| session.words.question(&id));
        let said = match next {
            Some(question) => {
                let topic = [("topic", question.topic.as_str().into())];
                app.locale.format("room-next", &topic)
            }
            None => app.locale.text("room-last").to_string(),
        };
        pen.put(line(y), &said, Meaning::Quiet);
        y += 1;
    }
    if tall {
        y += 1;
        pen.put(line(y), app.locale.text("room-time"), Meaning::Quiet);
        y += 1;
    }
    let here = session.words.perspective_of(session.at());
    let here = here.map_or("", |it| it.id.as_str());
    let parts: Vec<_> = session.parts().collect();
    let whole = parts.iter().fold((0, 0), |(spent, planned), it| {
        (spent + it.spent, planned + it.planned)
    });
    let mut parts = parts;
    parts.retain(|it| it.planned > 0 || it.spent > 0);
    // The whole has the last row.
    let fit = usize::from(area.height.saturating_sub(y + 1));
    let at = parts.iter().position(|it| it.perspective.id == here);
    let first = (at.unwrap_or(0) + 1).saturating_sub(fit);
    for part in parts.iter().skip(first).take(fit) {
        let current = part.perspective.id == here;
        let time = (part.spent, part.planned);
        spent(app, part.perspective.label(), time, current, line(y), pen);
        y += 1;
    }
    let label = app.locale.text("room-whole");
    spent(app, label, whole, false, line(y), pen);
}

/// Which question is in front, among those that are put.
fn now(app: &App, session: &Session, area: Area, pen: &mut Pen) {
    let asked: Vec<&str> = session.asked().map(|it| it.id.as_str()).collect();
    let place = asked.iter().position(|id| *id == session.at());
    let values = [
        ("place", place.map_or(0, |at| at + 1).into()),
        ("of", asked.len().into()),
        ("topic", session.question().topic.as_str().into()),
    ];
    let said = app.locale.format("room-now", &values);
    pen.put(area, &said, Meaning::Plain);
}

/// Minutes spent of those planned, with a bar.
fn spent(
    app: &App,
    label: &str,
    (spent, planned): (u64, u64),
    current: bool,
    area: Area,
    pen: &mut Pen,
) {
    let compact = area.width < 60;
    let values = [
        ("spent", (spent / MINUTE).into()),
        ("planned", (planned / MINUTE).into()),
    ];
    let minutes = app.locale.format("room-minutes", &values);
    let taken: u16 = if compact { 13 } else { 16 };
    let over = spent > planned;
    let meaning = match (over, current) {
        (true, _) => Meaning::Over,
        (_, true) => Meaning::Prompt,
        _ => Meaning::Plain,
    };
    let name: u16 = if compact { 12 } else { 18 };
    let pointer = if current { "▸" } else { " " };
    let shown = wrap::truncate(label, usize::from(name - 2));
    pen.put(area, &format!("{pointer}{shown}"), meaning);
    let bar = Area {
        x: area.x + name,
        width: area.width.saturating_sub(name + taken + 1),
        ..area
    };
    let cells = u64::from(bar.width);
    // A bar is full only when the time is.
    let full = match planned {
        0 => cells,
        planned => (spent.saturating_mul(cells) / planned).min(cells),
    } as usize;
    let drawn = "█".repeat(full) + &"·".repeat(usize::from(bar.width) - full);
    pen.put(bar, &drawn, meaning);
    let rest = Area {
        x: bar.x + bar.width + 1,
        width: taken,
        ..area
    };
    pen.right(rest, &minutes, meaning);
}
