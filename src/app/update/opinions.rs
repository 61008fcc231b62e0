//! Decisions on what a review said: read, taken over, set aside.

use super::asking::say_if_too_long;
use super::{may_write, say};
use crate::app::opinions::{self, Entry, Opinions, Place, Row, Subject};
use crate::app::panes::Panel;
use crate::app::{Action, App, Edit, Effect};

/// What a review said of the answer in front: not where the owner reads along.
pub fn open(app: &mut App) {
    let Some(ask) = &app.ask else { return };
    if ask.session.is_shared() {
        return say(app, "notice-opinions-shared", Vec::new());
    }
    let opinions = Opinions::of(&app.locale, &ask.session);
    match opinions.entries(&app.locale, &ask.session).is_empty() {
        true => say(app, "notice-no-opinions", Vec::new()),
        false => app.panel = Some(Panel::Opinions(opinions)),
    }
}

pub fn act(app: &mut App, mut panel: Opinions, action: Action) -> Vec<Effect> {
    let Some(ask) = &app.ask else {
        return Vec::new();
    };
    let entries = panel.entries(&app.locale, &ask.session).into_owned();
    let rows = opinions::rows(&entries, app.size);
    panel.place.fit(&rows, app.size);
    match (action, entries.get(panel.place.selected)) {
        (Action::Close | Action::Enter | Action::Opinions, _) | (_, None) => return Vec::new(),
        (Action::Edit(edit), _) => scroll(&mut panel.place, edit, &rows, app.size),
        (Action::TakeOver, Some(entry)) => {
            if may_write(app) && take_over(app, entry) {
                return Vec::new();
            }
        }
        (Action::Drop, Some(entry)) => {
            if may_write(app) && set_aside(app, entry) {
                return shown_again(app, panel.place);
            }
        }
        _ => {}
    }
    app.panel = Some(Panel::Opinions(panel));
    Vec::new()
}

/// What is left to be read, at the same place; with nothing left, the question.
fn shown_again(app: &mut App, place: Place) -> Vec<Effect> {
    let said = app.notice.take();
    open(app);
    if let (Some(Panel::Opinions(panel)), Some(ask)) = (&mut app.panel, &app.ask) {
        panel.place = place;
        let entries = panel.entries(&app.locale, &ask.session).into_owned();
        let rows = opinions::rows(&entries, app.size);
        panel.place.fit(&rows, app.size);
    }
    app.notice = said;
    Vec::new()
}

fn scroll(place: &mut Place, edit: Edit, rows: &[Row], size: (u16, u16)) {
    match edit {
        Edit::Up => place.step(false, rows, size),
        Edit::Down => place.step(true, rows, size),
        Edit::PageUp => place.page(false, rows, size),
        Edit::PageDown => place.page(true, rows, size),
        _ => {}
    }
}

/// The chosen wording becomes the answer, or the reply: an edit that can be undone. What stood there
/// is among the wordings that were kept. `false`: nothing was changed.
fn take_over(app: &mut App, entry: &Entry) -> bool {
    let now = app.now;
    let Some(wording) = &entry.wording else {
        say(app, "notice-no-suggestion", Vec::new());
        return false;
    };
    let Some(ask) = &mut app.ask else {
        return false;
    };
    let probe = match &entry.subject {
        Subject::Elsewhere(it) => it.probe.as_deref(),
        Subject::Opinion => None,
    };
    if !ask.session.bring(probe, now) {
        say(app, "notice-no-reply-here", Vec::new());
        return false;
    }
    if ask.editor.text() != ask.session.text() {
        ask.load();
    }
    if ask.editor.text() == wording {
        say(app, "notice-taken-already", Vec::new());
        return false;
    }
    ask.session.keep_revision();
    let fits = ask.editor.set_text(wording);
    if fits.is_err() {
        say_if_too_long(app, fits);
        return false;
    }
    ask.take(now);
    ask.session.keep_revision();
    if let Subject::Elsewhere(it) = &entry.subject {
        ask.session.settle_elsewhere(it);
    }
    say(app, "notice-taken-over", Vec::new());
    true
}

/// A wording of another copy is settled; an opinion is not: that is heard. Gives whether it was.
fn set_aside(app: &mut App, entry: &Entry) -> bool {
    match (&entry.subject, &mut app.ask) {
        (Subject::Elsewhere(it), Some(ask)) => {
            ask.session.settle_elsewhere(it);
            say(app, "notice-set-aside", Vec::new());
            true
        }
        _ => {
            say(app, "notice-opinion-stays", Vec::new());
            false
        }
    }
}
