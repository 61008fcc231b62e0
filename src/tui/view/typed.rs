//! The frame after a typed key: of the interview screen only the words and what is said of them are
//! written anew, where nothing else on it can have changed.

use super::Pen;
use super::ask::{chips, text};
use crate::app::ask::{Frame, frame};
use crate::app::session::Mark;
use crate::app::{App, SaveState, Screen, Theme};
use crate::dialogue::answer::State;
use crate::dialogue::question::Kind;
use crate::tui::sheet::Sheet;
use crate::tui::theme::Styles;

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
}

/// `None`: more than this may change with the words, or another screen is in front.
pub fn around(app: &App) -> Option<Around> {
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
    Some(Around {
        theme: app.theme,
        frame,
        saving: matches!(app.save, SaveState::Saving),
        clocks: (visit / 1000, here / 1000, over),
        clock_runs: session.clock_runs(),
        mark: session.mark(session.at()),
        state: session.current().map(|it| it.state),
    })
}

/// Writes the words anew on the last frame, around which all is as it was.
pub fn draw(app: &App, around: &Around, styles: Styles, sheet: &mut Sheet) {
    let Some(ask) = &app.ask else { return };
    let (words, said) = (around.frame.editor, around.frame.chips);
    sheet.erase(said);
    let mut pen = Pen::new(sheet, styles);
    let caret = text(ask, words, &mut pen);
    if !ask.session.is_shared() {
        chips(app, ask, said, &mut pen);
    }
    sheet.caret = Some(caret);
}
