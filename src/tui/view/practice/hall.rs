//! The hall: the owners there are, what became of the rounds with them, and who practises.

use super::{Pen, foot, title};
use crate::app::debriefing::dots;
use crate::app::practice::{Hall, Seat};
use crate::app::{App, Area};
use crate::editor::wrap;
use crate::tui::theme::Meaning;

/// The hardest level.
const HARDEST: u8 = 3;

/// Rows below the list: a rule, the owner that is chosen, the trainee.
const BELOW: u16 = 4;

pub fn hall(app: &App, pen: &mut Pen) -> Option<(u16, u16)> {
    let hall = &app.practice.as_ref()?.hall;
    let (width, height) = app.size;
    let line = |y: u16| Area {
        x: 0,
        y,
        width,
        height: 1,
    };
    let rounds: usize = hall
        .seats()
        .iter()
        .map(|it| it.rounds_of(hall.name()).count())
        .sum();
    let counts = app.locale.format(
        "hall-counts",
        &[
            ("owners", hall.seats().len().into()),
            ("rounds", rounds.into()),
        ],
    );
    let counts = if width < 60 {
        String::new()
    } else {
        format!("{counts} ")
    };
    title(app, app.locale.text("hall-title"), &counts, pen);
    let filter = field(app, "search", &hall.list.filter, line(1), pen);
    pen.rule(2, width);
    let compact = height < 18;
    // On a small screen the trainee's name alone.
    let below = if compact { 1 } else { BELOW };
    let list = Area {
        y: 3,
        height: height.saturating_sub(5 + below),
        ..line(3)
    };
    table(app, hall, list, pen);
    let y = height - 2 - below;
    if !compact {
        pen.rule(y, width);
        chosen(
            app,
            hall,
            Area {
                y: y + 1,
                height: 2,
                x: 1,
                width: width - 2,
            },
            pen,
        );
    }
    let name = field(app, "hall-trainee", &hall.trainee, line(height - 3), pen);
    pen.rule(height - 2, width);
    foot(app, line(height - 1), pen);
    Some(if hall.naming { name } else { filter })
}

/// A word and the field behind it; gives the caret's place.
fn field(
    app: &App,
    id: &str,
    editor: &crate::editor::Editor,
    area: Area,
    pen: &mut Pen,
) -> (u16, u16) {
    let label = format!(" {} ", app.locale.text(id));
    let x = wrap::width(&label) as u16;
    pen.put(area, &label, Meaning::Quiet);
    let typed = Area {
        x,
        width: area.width.saturating_sub(x),
        ..area
    };
    (pen.field(typed, editor.text(), editor.caret()), area.y)
}

/// The owner that is chosen: what sort he is, and the aim of a round with him.
fn chosen(app: &App, hall: &Hall, area: Area, pen: &mut Pen) {
    let Some(seat) = hall.selected() else { return };
    pen.put(Area { height: 1, ..area }, &seat.title, Meaning::Plain);
    let aim = app
        .locale
        .format("hall-aim", &[("aim", seat.aim.as_str().into())]);
    let row = Area {
        y: area.y + 1,
        height: 1,
        ..area
    };
    pen.put(row, &aim, Meaning::Quiet);
}

fn table(app: &App, hall: &Hall, area: Area, pen: &mut Pen) {
    let t = |id: &str| app.locale.text(id);
    let head = [
        t("column-company"),
        t("column-industry"),
        t("column-level"),
        t("column-minutes"),
        t("column-rounds"),
        t("column-best"),
        "",
    ];
    let at = |y: u16| Area {
        y: area.y + y,
        height: 1,
        ..area
    };
    let wide = area.width >= 72;
    pen.put(
        at(0),
        &format!(" {}", row(wide, area.width, head)),
        Meaning::Quiet,
    );
    let shown = hall.shown();
    if shown.is_empty() {
        let id = match hall.seats().is_empty() {
            true => "hall-nobody",
            false => "nothing-found",
        };
        let text = Area {
            x: 1,
            width: area.width.saturating_sub(2),
            height: 2,
            ..at(1)
        };
        return pen.wrapped(text, t(id), Meaning::Plain);
    }
    let rows = usize::from(area.height.saturating_sub(1));
    let top = hall.list.top(rows);
    for (y, (index, seat)) in shown.iter().enumerate().skip(top).take(rows).enumerate() {
        let (pointer, meaning) = super::super::lists::pointed(index == hall.list.selected);
        let text = row(
            wide,
            area.width,
            cells(app, hall, seat).each_ref().map(String::as_str),
        );
        pen.put(at(1 + y as u16), &format!("{pointer}{text}"), meaning);
    }
}

/// An owner's cells.
fn cells(app: &App, hall: &Hall, seat: &Seat) -> [String; 7] {
    let name = hall.name();
    let best = seat.best(name);
    let under_way = match seat.unfinished_of(name) {
        Some(_) => app.locale.text("hall-under-way").to_string(),
        None => String::new(),
    };
    let minutes = [("minutes", u64::from(seat.minutes).into())];
    [
        seat.company.clone(),
        seat.industry.clone(),
        dots(seat.level, HARDEST),
        app.locale.format("hall-minutes", &minutes),
        seat.rounds_of(name).count().to_string(),
        best.map_or("—".to_string(), |mark| format!("{mark}/5")),
        under_way,
    ]
}

/// A row of the table, as wide as the terminal allows.
fn row(wide: bool, width: u16, cells: [&str; 7]) -> String {
    let [company, industry, level, minutes, rounds, best, state] = cells;
    match wide {
        true => format!(
            "{} {} {} {} {} {} {state}",
            wrap::pad(company, 20),
            wrap::pad(industry, 14),
            wrap::pad(level, 6),
            wrap::pad(minutes, 7),
            wrap::pad(rounds, 6),
            wrap::pad(best, 5),
        ),
        false => {
            let room = usize::from(width).saturating_sub(22);
            format!(
                "{} {} {} {state}",
                wrap::pad(company, room),
                wrap::pad(level, 6),
                wrap::pad(best, 4),
            )
        }
    }
}
