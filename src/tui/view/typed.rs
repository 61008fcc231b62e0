//! The frame after a typed key: of the interview screen only the words and what is said of them are
//! written anew, where nothing else on it can have changed.

use super::Pen;
use super::ask::{Said, heard, text, written};
use crate::app::ask::{Frame, frame};
use crate::app::session::Mark;
use crate::app::{App, Area, SaveState, Screen, Theme};
use crate::dialogue::answer::State;
use crate::dialogue::question::Kind;
use crate::editor::wrap;
use crate::tui::sheet::Sheet;
use crate::tui::theme::{Meaning, Styles};

/// What typing, and the time it takes, may change around the words.
#[derive(Clone, Debug, PartialEq)]
pub struct Around {
    theme: Theme,
    frame: Frame,
    saving: bool,
    /// Seconds of the visit; those on the question, and whether they are more than was planned.
    clocks: (u64, u64, bool),
    clock_runs: bool,
    mark: Mark,
    state: Option<State>,
    /// What was heard, and the cells of the count beside it; none of it where the owner sees the screen.
    said: Option<(Said, usize)>,
}

/// What stands around the words, and how much is said to be written. `None`: more than this may change with
/// them, or another screen is in front.
pub fn around(app: &App) -> Option<(Around, String)> {
    let in_front = app.screen == Screen::Ask
        && app.gate.is_none()
        && app.panel.is_none()
        && app.notice.is_none()
        && !app.too_small()
        && !matches!(app.save, SaveState::Trouble(_));
    let ask = app.ask.as_ref().filter(|_| in_front)?;
    let (session, question) = (&ask.session, ask.session.question());
    let words_only = matches!(question.kind, Kind::Text)
        && !session.branches()
        && session.seen() == Default::default();
    let frame = frame(app.size, ask, None);
    if !words_only || frame.said.height > 0 {
        return None;
    }
    let (visit, here) = (
        session.visit_time(),
        session.clock.on_question(&question.id),
    );
    let over = here > u64::from(question.minutes) * 60_000;
    let written = written(app, ask);
    let said = (!session.is_shared()).then(|| (heard(ask), wrap::width(&written)));
    let around = Around {
        theme: app.theme,
        frame,
        saving: matches!(app.save, SaveState::Saving),
        clocks: (visit / 1000, here / 1000, over),
        clock_runs: session.clock_runs(),
        mark: session.mark(session.at()),
        state: session.current().map(|it| it.state),
        said,
    };
    Some((around, written))
}

/// Writes the words anew on the last frame, around which all is as it was.
pub fn draw(app: &App, (around, written): &(Around, String), styles: Styles, sheet: &mut Sheet) {
    let Some(ask) = &app.ask else { return };
    let (words, chips) = (around.frame.editor, around.frame.chips);
    let mut pen = Pen::new(sheet, styles);
    let caret = text(ask, words, &mut pen);
    if let Some((_, cells)) = around.said {
        let width = (cells as u16).min(chips.width);
        let count = Area {
            x: chips.x + chips.width - width,
            width,
            ..chips
        };
        let quiet = pen.styles.of(Meaning::Quiet);
        pen.renew(count, Some(written), quiet);
    }
    sheet.caret = Some(caret);
}
