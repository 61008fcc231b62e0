//! The end of a visit: how much was heard and how long it took, what the probes brought, and
//! what to come back to.

use super::heading::with_room;
use super::{Pen, clock, foot};
use crate::app::ask::Ask;
use crate::app::bindings::{self, Context};
use crate::app::opinions;
use crate::app::session::Session;
use crate::app::{Action, App, Area, Paper};
use crate::dialogue::question::Perspective;
use crate::editor::wrap;
use crate::tui::theme::{Meaning, sign};

pub fn finish(app: &App, pen: &mut Pen) -> Option<(u16, u16)> {
    let ask = app.ask.as_ref()?;
    let session = &ask.session;
    let (width, height) = app.size;
    let line = |y: u16| Area {
        x: 0,
        y,
        width,
        height: 1,
    };
    let title = app.locale.format(
        "finish-title",
        &[
            ("company", session.header.company.name.as_str().into()),
            ("visit", session.header.visit.into()),
        ],
    );
    let taken = pen.right(
        line(0),
        &with_room(app, session, String::new(), width),
        Meaning::Quiet,
    );
    let left = Area {
        width: width.saturating_sub(taken),
        ..line(0)
    };
    pen.put(left, &format!(" {title}"), Meaning::Prompt);
    pen.rule(1, width);
    let mut y = 2;
    let most = session
        .words
        .perspectives
        .iter()
        .map(|p| characters(session, p))
        .max()
        .unwrap_or(0)
        .max(1);
    for perspective in &session.words.perspectives {
        if y + 3 >= height {
            break;
        }
        pen.put(
            line(y),
            &volume(app, session, perspective, most),
            Meaning::Plain,
        );
        y += 1;
    }
    // A silence kept is no question.
    let probes = session.follow_ups.iter().filter(|f| f.is_said());
    let offered = probes.clone().count();
    let asked: Vec<_> = probes
        .filter(|f| f.outcome == crate::dialogue::answer::Outcome::Asked)
        .collect();
    let gained: u64 = asked.iter().map(|f| f.characters).sum();
    let probes = app.locale.format(
        "finish-probes",
        &[
            ("offered", (offered as i64).into()),
            ("asked", (asked.len() as i64).into()),
            ("characters", gained.into()),
        ],
    );
    if y + 3 < height && !ask.session.is_shared() {
        pen.put(line(y), &format!(" {probes}"), Meaning::Quiet);
        y += 1;
    }
    if y + 4 < height
        && let Some(again) = opinions::counted(&app.locale, session)
    {
        pen.put(line(y), &format!(" {again}"), Meaning::Thin);
        y += 1;
    }
    if y + 3 < height {
        pen.put(
            line(y),
            &format!(" {}", app.locale.text("finish-agenda")),
            Meaning::Prompt,
        );
        y += 1;
    }
    let papers = papers(app, usize::from(width));
    let below = papers.len() as u16;
    agenda(
        app,
        ask,
        Area {
            x: 1,
            y,
            width: width - 1,
            height: (height - 2 - below).saturating_sub(y),
        },
        pen,
    );
    for (y, row) in (height - 2 - below..).zip(&papers) {
        pen.put(line(y), row, Meaning::Plain);
    }
    pen.rule(height - 2, width);
    foot(app, line(height - 1), pen);
    Some((0, height - 1))
}

/// What can be written for others, one key each, in as many rows as that takes; none where the
/// window is small: the palette has them all.
fn papers(app: &App, width: usize) -> Vec<String> {
    if width < 60 || app.size.1 < 18 {
        return Vec::new();
    }
    let mut rows = vec![format!(" {}", app.locale.text("finish-papers"))];
    for paper in Paper::ALL {
        let action = Action::Report(paper);
        let key = bindings::key_of(&[Context::Finish], action).unwrap_or_default();
        let name = app.locale.text(&format!("papers-{}", paper.kind()));
        let item = format!("   {key} {name}");
        let last = rows.last_mut().expect("the title");
        match wrap::width(last) + wrap::width(&item) <= width {
            true => last.push_str(&item),
            false => rows.push(item),
        }
    }
    rows
}

fn characters(session: &Session, perspective: &Perspective) -> u64 {
    perspective
        .questions
        .iter()
        .filter_map(|q| session.answer(&q.id))
        .map(|a| a.characters)
        .sum()
}

/// A perspective's text volume as a bar, with its characters and time.
fn volume(app: &App, session: &Session, perspective: &Perspective, most: u64) -> String {
    let characters = characters(session, perspective);
    let time: u64 = perspective
        .questions
        .iter()
        .map(|q| session.clock.on_question(&q.id))
        .sum();
    let room: usize = if app.size.0 < 60 { 8 } else { 24 };
    let full = (characters as usize * room)
        .div_ceil(most as usize)
        .min(room);
    let label = wrap::pad(perspective.label(), 10);
    let bar = "█".repeat(full) + &"·".repeat(room - full);
    let count = app
        .locale
        .format("characters", &[("count", characters.into())]);
    format!(" {label} {bar} {}  {}", wrap::pad(&count, 9), clock(time))
}

/// What the next visit begins with; the last line counts what does not fit.
fn agenda(app: &App, ask: &Ask, area: Area, pen: &mut Pen) {
    let session = &ask.session;
    let agenda = session.agenda();
    if agenda.is_empty() {
        return pen.put(
            Area { height: 1, ..area },
            app.locale.text("agenda-empty"),
            Meaning::Quiet,
        );
    }
    let room = usize::from(area.height);
    let fit = if agenda.len() > room {
        room.saturating_sub(1)
    } else {
        room
    };
    for (row, id) in agenda.iter().take(fit).enumerate() {
        let Some(question) = session.words.question(id) else {
            continue;
        };
        let mark = session.shown_mark(id);
        let again = opinions::beside(&app.locale, session, id);
        let again = again.map_or_else(String::new, |it| format!("  {it}"));
        let parts = [
            (format!("{} ", sign(mark)), pen.styles.mark(mark)),
            (question.topic.clone(), pen.styles.of(Meaning::Plain)),
            (again, pen.styles.of(Meaning::Thin)),
        ];
        pen.parts(
            Area {
                y: area.y + row as u16,
                height: 1,
                ..area
            },
            &parts,
        );
    }
    if fit < agenda.len() && room > 0 {
        let more = app.locale.format(
            "and-more",
            &[("count", ((agenda.len() - fit) as i64).into())],
        );
        pen.put(
            Area {
                y: area.y + fit as u16,
                height: 1,
                ..area
            },
            &more,
            Meaning::Quiet,
        );
    }
}
