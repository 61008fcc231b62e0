//! The home screen and the form of a new interview.

use super::{Pen, foot};
use crate::app::form::{Field, NEEDS};
use crate::app::home::Row;
use crate::app::panes::{Panel, Removal};
use crate::app::{App, Area};
use crate::dialogue::record::{Assisted, Mode};
use crate::editor::wrap;
use crate::tui::theme::Meaning;

pub fn home(app: &App, pen: &mut Pen) -> Option<(u16, u16)> {
    let (width, height) = app.size;
    let line = |y: u16| Area {
        x: 0,
        y,
        width,
        height: 1,
    };
    let counts = app.locale.format(
        "home-counts",
        &[
            ("companies", (app.home.companies() as i64).into()),
            ("interviews", (app.home.interviews() as i64).into()),
        ],
    );
    let taken = pen.right(line(0), &format!("{counts} "), Meaning::Quiet);
    let name = format!(" {}", app.locale.text("program"));
    pen.put(
        Area {
            width: width.saturating_sub(taken),
            ..line(0)
        },
        &name,
        Meaning::Prompt,
    );
    let label = format!(" {} ", app.locale.text("search"));
    let x = wrap::width(&label) as u16;
    let filter = &app.home.list.filter;
    pen.put(line(1), &label, Meaning::Quiet);
    let field = Area {
        x,
        width: width.saturating_sub(x),
        ..line(1)
    };
    let caret = pen.field(field, filter.text(), filter.caret());
    pen.rule(2, width);
    let removal = match &app.panel {
        Some(Panel::Remove(removal)) => Some(removal),
        _ => None,
    };
    // Rows above the foot ask before anything is removed.
    let asked = removal.map_or(0, |_| 2 + rows_of(app.locale.text("remove-field"), width));
    let area = Area {
        x: 0,
        y: 3,
        width,
        height: height.saturating_sub(5 + asked),
    };
    if app.home.is_empty() {
        welcome(app, area, pen)
    } else {
        table(app, area, pen)
    }
    pen.rule(height - 2, width);
    foot(app, line(height - 1), pen);
    match removal {
        Some(removal) => {
            let asked = Area {
                y: height - 2 - asked,
                height: asked,
                ..line(0)
            };
            Some(remove(app, removal, asked, pen))
        }
        None => Some((caret, 1)),
    }
}

/// Rows that a text takes behind a margin of one cell: one or two.
fn rows_of(text: &str, width: u16) -> u16 {
    let room = usize::from(width.saturating_sub(1).max(1));
    if wrap::width(text) > room { 2 } else { 1 }
}

/// What would be removed, how, and the field for the company's name in the last row.
fn remove(app: &App, removal: &Removal, area: Area, pen: &mut Pen) -> (u16, u16) {
    let visit = app
        .locale
        .format("visit", &[("visit", removal.visit.into())]);
    let words = [
        ("company", removal.company.as_str().into()),
        ("visit", visit.into()),
    ];
    let row = |y: u16, height: u16| Area {
        x: 1,
        y: area.y + y,
        width: area.width.saturating_sub(1),
        height,
    };
    let question = app.locale.format("remove-ask", &words);
    pen.put(row(0, 1), &question, Meaning::Trouble);
    let how = app.locale.text("remove-field");
    let last = area.height - 1;
    pen.wrapped(row(1, last - 1), how, Meaning::Quiet);
    pen.put(row(last, 1), "▸", Meaning::Chosen);
    let typed = Area {
        x: 3,
        width: area.width.saturating_sub(3),
        ..row(last, 1)
    };
    let caret = pen.field(typed, removal.typed.text(), removal.typed.caret());
    (caret, typed.y)
}

/// An empty database: what can be done first.
fn welcome(app: &App, area: Area, pen: &mut Pen) {
    let inner = Area {
        x: 2,
        y: area.y,
        width: area.width.saturating_sub(4),
        height: 2,
    };
    pen.wrapped(inner, app.locale.text("home-empty"), Meaning::Plain);
    let choices = [
        "home-choice-demo",
        "home-choice-new",
        "home-choice-practise",
    ];
    for (index, id) in choices.into_iter().enumerate() {
        let chosen = app.home.list.selected.min(choices.len() - 1) == index;
        let pointer = if chosen { "▸" } else { " " };
        let at = Area {
            y: area.y + 3 + index as u16,
            height: 1,
            ..inner
        };
        let meaning = if chosen {
            Meaning::Chosen
        } else {
            Meaning::Plain
        };
        pen.put(at, &format!("{pointer} {}", app.locale.text(id)), meaning);
    }
}

/// The columns of the list, as wide as the terminal allows.
fn table(app: &App, area: Area, pen: &mut Pen) {
    let wide = area.width >= 72;
    // Only where a company has a stage, and there is room for one.
    let staged = area.width >= 80 && app.home.is_staged();
    let (company, industry) = match (wide, staged) {
        (true, true) if area.width < 90 => (16, 8),
        (true, _) => (18, 10),
        (false, _) => (usize::from(area.width).saturating_sub(22), 0),
    };
    let row = |cells: [&str; 7]| {
        if wide {
            let stage = match staged {
                true => wrap::pad(cells[5], 5),
                false => String::new(),
            };
            format!(
                "{} {} {} {} {} {stage}{}",
                wrap::pad(cells[0], company),
                wrap::pad(cells[1], industry),
                wrap::pad(cells[2], 14),
                wrap::pad(cells[3], 16),
                wrap::pad(cells[4], 4),
                cells[6]
            )
        } else {
            format!(
                "{} {} {}",
                wrap::pad(cells[0], company),
                wrap::pad(cells[2], 14),
                cells[4]
            )
        }
    };
    let t = |id: &str| app.locale.text(id);
    let head = row([
        t("column-company"),
        t("column-industry"),
        t("column-last"),
        t("column-state"),
        t("column-thin"),
        t("column-stage"),
        t("column-next"),
    ]);
    pen.put(
        Area {
            x: 1,
            height: 1,
            ..area
        },
        &head,
        Meaning::Quiet,
    );
    let shown = app.home.shown();
    if shown.is_empty() {
        let at = Area {
            x: 1,
            y: area.y + 1,
            width: area.width - 1,
            height: 2,
        };
        pen.wrapped(at, t("home-nothing-found"), Meaning::Plain);
    }
    let list = Area {
        y: area.y + 1,
        height: area.height.saturating_sub(1),
        ..area
    };
    let top = app.home.list.top(usize::from(list.height));
    for (y, (index, item)) in shown
        .iter()
        .enumerate()
        .skip(top)
        .take(usize::from(list.height))
        .enumerate()
    {
        let chosen = index == app.home.list.selected;
        let visit = app.locale.format("visit", &[("visit", item.visit.into())]);
        let last = format!("{} {visit}", day(item.touched));
        let text = row([
            &item.company,
            &item.industry,
            &last,
            &state(app, item),
            &item.marks.thin.to_string(),
            &item.stage.map_or(String::new(), |stage| stage.to_string()),
            next(app, item),
        ]);
        let pointer = if chosen { "▸" } else { " " };
        let meaning = if chosen {
            Meaning::Chosen
        } else {
            Meaning::Plain
        };
        pen.put(
            Area {
                y: list.y + y as u16,
                height: 1,
                ..list
            },
            &format!("{pointer}{text}"),
            meaning,
        );
    }
}

/// Month and day of a wall-clock time, local.
fn day(wall: i64) -> String {
    crate::machine::local_day(wall)
}

/// How much is done, as a bar and in words.
fn state(app: &App, item: &Row) -> String {
    let done = (item.marks.done() * 100.0).floor() as usize;
    let full = done / 10;
    let bar: String = "■".repeat(full) + &"□".repeat(10 - full.min(10));
    let words = if item.finished {
        app.locale.text("done").to_string()
    } else {
        format!("{done}%")
    };
    format!("{bar} {words}")
}

/// What would be done next with this interview.
fn next<'a>(app: &'a App, item: &Row) -> &'a str {
    app.locale.text(match (item.demo, item.finished) {
        (true, _) => "next-demo",
        (_, false) => "next-go-on",
        (_, true) if item.followed => "next-look",
        (_, true) => "next-second-visit",
    })
}

pub fn form(app: &App, pen: &mut Pen) -> Option<(u16, u16)> {
    let (width, height) = app.size;
    let line = |y: u16| Area {
        x: 0,
        y,
        width,
        height: 1,
    };
    pen.put(
        line(0),
        &format!(" {}", app.locale.text("form-title")),
        Meaning::Prompt,
    );
    pen.rule(1, width);
    let label_width: u16 = if width < 60 { 14 } else { 20 };
    let mut caret = None;
    for (index, field) in Field::ALL.into_iter().enumerate() {
        let y = 2 + index as u16;
        if y + 2 > height {
            break;
        }
        let chosen = app.form.at == index;
        let pointer = if chosen { "▸" } else { " " };
        let label = app.locale.text(&format!("form-{}", field.id()));
        let label_area = Area {
            width: label_width,
            ..line(y)
        };
        pen.put(
            label_area,
            &format!("{pointer}{label}"),
            if chosen {
                Meaning::Prompt
            } else {
                Meaning::Quiet
            },
        );
        let value = Area {
            x: label_width,
            width: width.saturating_sub(label_width),
            ..line(y)
        };
        match app.form.editor(field) {
            Some(editor) if chosen => {
                let x = pen.field(value, editor.text(), editor.caret());
                caret = Some((x, y));
            }
            Some(editor) => pen.put(value, editor.text(), Meaning::Plain),
            None => {
                let text = choice(app, field);
                let text = if chosen {
                    format!("◂ {text} ▸")
                } else {
                    format!("  {text}")
                };
                pen.put(value, &text, Meaning::Plain);
                if chosen {
                    caret = Some((value.x, y));
                }
            }
        }
    }
    if height >= 15 {
        let hint = app
            .locale
            .text(&format!("form-{}.hint", app.form.field().id()));
        pen.wrapped(
            Area {
                x: 1,
                y: 12,
                width: width.saturating_sub(2),
                height: 2,
            },
            hint,
            Meaning::Quiet,
        );
    }
    foot(app, line(height - 1), pen);
    caret
}

/// The value of a field that is chosen, not typed.
fn choice(app: &App, field: Field) -> String {
    let id = match field {
        Field::Set => {
            return app
                .form
                .sets
                .get(app.form.set)
                .map(|(_, t)| t.clone())
                .unwrap_or_default();
        }
        Field::Assisted => format!("assisted-{}", Assisted::ALL[app.form.assisted].id()),
        Field::Mode => format!("mode-{}", Mode::ALL[app.form.mode].id()),
        Field::Need => format!("need-{}", NEEDS[app.form.need].id()),
        _ => return String::new(),
    };
    app.locale.text(&id).to_string()
}
