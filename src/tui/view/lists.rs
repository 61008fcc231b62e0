//! Help, palette and overview: a title, a filter, a list.

use super::heading::with_room;
use super::{Pen, clock, foot, practice};
use crate::app::ask::Ask;
use crate::app::list::List;
use crate::app::opinions;
use crate::app::panes::{self, Line, Over, Overview};
use crate::app::session::{Mark, Session};
use crate::app::words;
use crate::app::{App, Area};
use crate::dialogue::answer::{Answer, State};
use crate::editor::wrap;
use crate::tui::theme::{Meaning, sign};

/// Title and filter; gives the area of the list and the caret.
pub(super) fn head(
    app: &App,
    title: &str,
    right: &str,
    list: &List,
    pen: &mut Pen,
) -> (Area, (u16, u16)) {
    let (width, height) = app.size;
    let line = |y: u16| Area {
        x: 0,
        y,
        width,
        height: 1,
    };
    let taken = pen.right(line(0), right, Meaning::Quiet);
    let mark = practice::mark(app, line(0), pen);
    pen.put(
        Area {
            x: mark,
            width: width.saturating_sub(taken + 1 + mark),
            ..line(0)
        },
        &format!(" {title}"),
        Meaning::Prompt,
    );
    let label = format!(" {} ", app.locale.text("filter"));
    let x = wrap::width(&label) as u16;
    pen.put(line(1), &label, Meaning::Quiet);
    let field = Area {
        x,
        width: width.saturating_sub(x),
        ..line(1)
    };
    let caret = (pen.field(field, list.filter.text(), list.filter.caret()), 1);
    pen.rule(2, width);
    pen.rule(height - 2, width);
    foot(app, line(height - 1), pen);
    (
        Area {
            x: 0,
            y: 3,
            width,
            height: height.saturating_sub(5),
        },
        caret,
    )
}

/// Draws the lines of a list that show; `empty` where there are none.
pub(super) fn listed<T>(
    list: &List,
    lines: &[T],
    area: Area,
    empty: &str,
    pen: &mut Pen,
    mut draw: impl FnMut(&T, bool, Area, &mut Pen),
) {
    let top = list.top(usize::from(area.height));
    let mut index = top;
    listed_at(top, lines, area, empty, pen, |line, at, pen| {
        draw(line, index == list.selected, at, pen);
        index += 1;
    });
}

/// Draws the lines that show from `top` on; `empty` where there are none.
pub(super) fn listed_at<T>(
    top: usize,
    lines: &[T],
    area: Area,
    empty: &str,
    pen: &mut Pen,
    mut draw: impl FnMut(&T, Area, &mut Pen),
) {
    if lines.is_empty() {
        let inner = Area {
            x: 1,
            width: area.width.saturating_sub(1),
            ..area
        };
        return pen.wrapped(inner, empty, Meaning::Quiet);
    }
    let shown = lines.iter().skip(top).take(usize::from(area.height));
    for (row, line) in shown.enumerate() {
        let at = Area {
            y: area.y + row as u16,
            height: 1,
            ..area
        };
        draw(line, at, pen);
    }
}

/// The sign before a line, and how the line is written.
pub(super) fn pointed(chosen: bool) -> (&'static str, Meaning) {
    match chosen {
        true => ("▸", Meaning::Chosen),
        false => (" ", Meaning::Plain),
    }
}

pub fn help(app: &App, help: &Over, pen: &mut Pen) -> Option<(u16, u16)> {
    let lines = panes::help_lines(app, help);
    Some(keyed(app, &help.list, &lines, "help-title", true, pen))
}

pub fn palette(app: &App, list: &List, pen: &mut Pen) -> Option<(u16, u16)> {
    let lines = panes::palette_lines(app);
    Some(keyed(app, list, &lines, "palette-title", false, pen))
}

fn keyed(
    app: &App,
    list: &List,
    lines: &[Line],
    title: &str,
    places: bool,
    pen: &mut Pen,
) -> (u16, u16) {
    let right = match places && app.size.0 >= 60 {
        true => legend(app),
        false => String::new(),
    };
    let (area, caret) = head(app, app.locale.text(title), &right, list, pen);
    let searched: Vec<String> = lines.iter().map(Line::searched).collect();
    let matching = list.matches(searched.iter().map(String::as_str));
    let shown: Vec<&Line> = matching.into_iter().map(|at| &lines[at]).collect();
    let empty = app.locale.text("nothing-found");
    listed(list, &shown, area, empty, pen, |line, chosen, at, pen| {
        let (pointer, meaning) = pointed(chosen);
        let place = if places {
            let place = app.locale.text(&format!("context-{}", line.context.id()));
            wrap::pad(place, 14)
        } else {
            String::new()
        };
        let keys = wrap::pad(&line.keys, if area.width < 60 { 12 } else { 24 });
        pen.put(
            at,
            &format!("{pointer}{keys} {place}{}", line.name),
            meaning,
        );
    });
    caret
}

/// What the marks of the progress line mean.
fn legend(app: &App) -> String {
    let marks = [
        (Mark::Open, "open"),
        (Mark::Thin, "thin"),
        (Mark::Enough, "enough"),
        (Mark::Settled, "settled"),
        (Mark::NotApplicable, "not-applicable"),
        (Mark::ComeBack, "come-back"),
    ];
    let named = |(mark, id)| format!("{}{} ", sign(mark), app.locale.text(&format!("mark-{id}")));
    marks.map(named).concat()
}

pub fn overview(app: &App, overview: &Overview, pen: &mut Pen) -> Option<(u16, u16)> {
    let ask = app.ask.as_ref()?;
    let session = &ask.session;
    let shown = overview.shown(session);
    let title = app.locale.text(if overview.agenda {
        "agenda-title"
    } else {
        "overview-title"
    });
    let right = if session.is_shared() {
        String::new()
    } else {
        summary(app, session)
    };
    let width = app.size.0;
    let fits = |it: &str| wrap::width(it) + wrap::width(title) + 2 <= usize::from(width);
    let right = match with_room(app, session, right.clone(), width) {
        // What the room sees matters more than the counts, where there is not room for both.
        marked if marked != right && !fits(&marked) => {
            with_room(app, session, String::new(), width)
        }
        marked => marked,
    };
    let (area, caret) = head(app, title, &right, &overview.list, pen);
    let empty = match overview.agenda && overview.list.filter.text().is_empty() {
        true => app.locale.text("agenda-empty"),
        false => app.locale.text("nothing-found"),
    };
    listed(
        &overview.list,
        &shown,
        area,
        empty,
        pen,
        |id, chosen, at, pen| {
            question(app, ask, id, chosen, at, pen);
        },
    );
    Some(caret)
}

/// Counts by mark, at the right of the title.
fn summary(app: &App, session: &Session) -> String {
    let count = |wanted: &[Mark]| {
        session
            .asked()
            .filter(|q| wanted.contains(&session.mark(&q.id)))
            .count()
    };
    app.locale.format(
        "overview-counts",
        &[
            (
                "enough",
                (count(&[Mark::Enough, Mark::Settled, Mark::NotApplicable]) as i64).into(),
            ),
            ("thin", (count(&[Mark::Thin]) as i64).into()),
            ("open", (count(&[Mark::Open]) as i64).into()),
            ("back", (count(&[Mark::ComeBack]) as i64).into()),
        ],
    )
}

fn question(app: &App, ask: &Ask, id: &str, chosen: bool, at: Area, pen: &mut Pen) {
    let session = &ask.session;
    let Some(question) = session.words.question(id) else {
        return;
    };
    let none = Answer::default();
    let answer = session.answer(id).unwrap_or(&none);
    let mark = session.shown_mark(id);
    let state = match mark {
        _ if session.is_shared() => String::new(),
        Mark::Thin => {
            let facets = words::names(&app.locale, &answer.missing);
            app.locale.format("missing", &[("facets", facets.into())])
        }
        Mark::Enough if answer.state == State::Answered => String::new(),
        _ if answer.flagged => app.locale.text("state-flagged").to_string(),
        Mark::ComeBack if answer.state == State::Answered => String::new(),
        _ => app
            .locale
            .text(&format!("state-{}", answer.state.id()))
            .to_string(),
    };
    let time = clock(session.clock.on_question(id));
    let count = app
        .locale
        .format("characters", &[("count", answer.characters.into())]);
    let narrow = at.width < 60;
    let right = if narrow {
        format!("{time} ")
    } else {
        format!("{}  {time} ", wrap::pad(&count, 7))
    };
    let taken = pen.right(at, &right, Meaning::Quiet);
    let left = Area {
        width: at.width.saturating_sub(taken + 1),
        ..at
    };
    let label = session.words.perspective_of(id).map_or("", |p| p.label());
    let again = opinions::beside(&app.locale, session, id);
    let again = again.map_or_else(String::new, |it| format!(" {it} "));
    // Where there is no room for words, the mark says how it stands.
    let (topic, state) = match narrow {
        true if !again.is_empty() => (14, String::new()),
        true => (30, String::new()),
        false => (34, format!(" {state}")),
    };
    let by = match session.is_by_company(id) && !session.is_shared() {
        true => format!(" {}", app.locale.text("by-company")),
        false => String::new(),
    };
    let tags = match app.tags_on(id) {
        tags if tags.is_empty() => tags,
        tags => format!(" #{tags}"),
    };
    let style = pen.styles.of(if chosen {
        Meaning::Chosen
    } else {
        Meaning::Plain
    });
    let quiet = pen.styles.of(Meaning::Quiet);
    let parts = [
        (if chosen { "▸" } else { " " }.to_string(), style),
        (format!("{} ", sign(mark)), pen.styles.mark(mark)),
        (
            if narrow {
                String::new()
            } else {
                wrap::pad(label, 9)
            },
            quiet,
        ),
        (wrap::pad(&question.topic, topic), style),
        // Before the state, which the mark tells too.
        (again, pen.styles.of(Meaning::Thin)),
        (by, quiet),
        (tags, pen.styles.of(Meaning::Enough)),
        (state, quiet),
    ];
    pen.parts(left, &parts);
}
