//! The head of the interview screen: company, clock and save state; progress; topic and time.

use super::{Pen, clock};
use crate::app::ask::{Ask, Frame};
use crate::app::room;
use crate::app::session::{Mark, Session};
use crate::app::{App, Area, SaveState};
use crate::dialogue::answer::{Answer, State};
use crate::dialogue::question::Perspective;
use crate::editor::wrap;
use crate::tui::theme::{Meaning, sign};

/// Company, visit, perspective; at the right whether all is saved, and the interview's clock.
pub fn title(app: &App, ask: &Ask, frame: &Frame, pen: &mut Pen) {
    let session = &ask.session;
    let saved = match &app.save {
        _ if app.read_only => app.locale.text("save-looking"),
        SaveState::Saved => app.locale.text("save-saved"),
        SaveState::Saving => app.locale.text("save-saving"),
        SaveState::Trouble(_) => app.locale.text("save-trouble"),
    };
    let running = if session.clock.is_paused() {
        format!("‖ {}", app.locale.text("paused"))
    } else if session.clock_runs() {
        format!("● {}", clock(session.visit_time()))
    } else {
        clock(session.visit_time())
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
    let right = with_room(app, session, right, frame.title.width);
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

/// What stands at the right of a title, behind a mark of what the room sees, if that is more than the
/// question: whole where it takes little of the line, else short.
pub fn with_room(app: &App, session: &Session, right: String, width: u16) -> String {
    let (locale, wall) = (&app.locale, app.now.wall);
    let most = usize::from(width) * 2 / 5;
    let mark = room::mark(locale, session, wall, false);
    let mark = match mark.filter(|_| !app.read_only) {
        Some(mark) if wrap::width(&mark) > most => room::mark(locale, session, wall, true),
        mark => mark,
    };
    mark.map_or(right.clone(), |mark| format!("{mark}  {right}"))
}

/// All questions as marks, grouped by perspective; the labels as far as they fit.
pub fn progress(ask: &Ask, frame: &Frame, pen: &mut Pen) {
    let session = &ask.session;
    let groups = &session.words.perspectives;
    let marks: Vec<Vec<(&str, Mark)>> = groups.iter().map(|p| asked_of(session, p)).collect();
    let room = usize::from(frame.progress.width);
    let count: usize = marks.iter().map(Vec::len).sum();
    let labels: usize = groups.iter().map(|p| wrap::width(p.label()) + 1).sum();
    // With labels and two spaces between groups, with one, or the marks alone.
    let gap = (1..=2)
        .rev()
        .find(|gap| 1 + count + labels + gap * groups.len() <= room + gap);
    let quiet = pen.styles.of(Meaning::Quiet);
    let mut parts = Vec::new();
    let mut here_at = 0;
    if !frame.compact {
        parts.push((" ".to_string(), quiet));
    }
    let here = session
        .words
        .perspective_of(session.at())
        .map(|p| p.id.clone());
    for (perspective, marks) in groups.iter().zip(marks) {
        let current = here.as_deref() == Some(perspective.id.as_str());
        if gap.is_some() {
            let style = if current {
                pen.styles.of(Meaning::Plain)
            } else {
                quiet
            };
            parts.push((format!("{} ", perspective.label()), style));
        }
        for (id, mark) in marks {
            let mut style = pen.styles.mark(mark);
            if id == session.at() {
                style = style.patch(pen.styles.of(Meaning::Chosen));
                here_at = parts.len();
            }
            parts.push((sign(mark).to_string(), style));
        }
        parts.push((" ".repeat(gap.unwrap_or(1)), quiet));
    }
    if gap.is_none() {
        // A part is a cell here: marks and the spaces between groups.
        parts.drain(..left_out(parts.len(), here_at, room));
    }
    pen.parts(frame.progress, &parts);
}

/// How many cells are left out at the left so that the one in front shows.
fn left_out(cells: usize, here: usize, room: usize) -> usize {
    here.saturating_sub(room / 2)
        .min(cells.saturating_sub(room))
}

/// The questions of a perspective that are put, each with its mark.
fn asked_of<'a>(session: &'a Session, perspective: &'a Perspective) -> Vec<(&'a str, Mark)> {
    let asked = perspective.questions.iter();
    asked
        .filter(|q| session.is_asked(q))
        .map(|q| (q.id.as_str(), session.shown_mark(&q.id)))
        .collect()
}

/// The topic, and the time on this question against the plan.
pub fn topic(app: &App, ask: &Ask, frame: &Frame, pen: &mut Pen) {
    let question = ask.session.question();
    let spent = ask.session.clock.on_question(&question.id);
    let planned = u64::from(question.minutes) * 60_000;
    let mut taken = 0;
    if !ask.session.is_shared() {
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
    let none = Answer::default();
    let answer = ask.session.current().unwrap_or(&none);
    let mut parts = Vec::new();
    if let Some(follow_up) = ask.session.follow_up().filter(|_| !ask.session.is_shared()) {
        let facet = follow_up
            .facet
            .map(|f| app.locale.text(&format!("facet-{}.chip", f.id())));
        parts.push((
            format!("{} ", app.locale.text("probe-title")),
            pen.styles.of(Meaning::Thin),
        ));
        if let Some(facet) = facet.filter(|_| !ask.session.is_shared()) {
            parts.push((format!("← {facet}  "), pen.styles.of(Meaning::Quiet)));
        }
    }
    parts.push((question.topic.clone(), pen.styles.of(Meaning::Plain)));
    if !ask.session.is_shared() {
        if answer.flagged {
            parts.push((" ⚑".to_string(), pen.styles.of(Meaning::Thin)));
        }
        if !answer.note.is_empty() {
            parts.push((
                format!(" {}", app.locale.text("note-sign")),
                pen.styles.of(Meaning::Quiet),
            ));
        }
        if ask.session.is_by_company(ask.session.at()) {
            let by = app.locale.text("by-company");
            parts.push((format!(" {by}"), pen.styles.of(Meaning::Quiet)));
        }
        let tags = app.tags_on(ask.session.at());
        if !tags.is_empty() {
            parts.push((format!("  #{tags}"), pen.styles.of(Meaning::Quiet)));
        }
        if !matches!(answer.state, State::Open | State::Answered) {
            let state = app.locale.text(&format!("state-{}", answer.state.id()));
            parts.push((format!("  [{state}]"), pen.styles.of(Meaning::Thin)));
        }
    }
    pen.parts(left, &parts);
}

#[cfg(test)]
mod tests {
    use super::left_out;

    #[test]
    fn the_mark_in_front_shows_however_many_questions_there_are() {
        for (cells, here, room, wanted) in [
            (30, 29, 40, 0),
            (100, 0, 40, 0),
            (100, 50, 40, 30),
            (100, 99, 40, 60),
        ] {
            assert_eq!(left_out(cells, here, room), wanted);
            assert!((wanted..wanted + room).contains(&here));
        }
    }
}
