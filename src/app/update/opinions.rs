//! Decisions on what a review said: read, taken over, set aside.

use super::asking::say_if_too_long;
use super::{may_write, say};
use crate::app::opinions::{self, Entry, Opinions, Row, Subject};
use crate::app::panes::Panel;
use crate::app::{Action, App, Edit, Effect};

/// What a review said of the answer in front: not where the owner reads along.
pub fn open(app: &mut App) {
    let Some(ask) = &app.ask else { return };
    if ask.session.is_shared() {
        return say(app, "notice-opinions-shared", Vec::new());
    }
    match entries(app).is_empty() {
        true => say(app, "notice-no-opinions", Vec::new()),
        false => app.panel = Some(Panel::Opinions(Opinions::default())),
    }
}

/// What is to be read of the question in front.
fn entries(app: &App) -> Vec<Entry> {
    let session = app.ask.as_ref().map(|ask| &ask.session);
    let told = session.map(|it| opinions::entries(&app.locale, it, it.at()));
    told.unwrap_or_default()
}

pub fn act(app: &mut App, mut panel: Opinions, action: Action) -> Vec<Effect> {
    let entries = entries(app);
    let rows = opinions::rows(&entries, app.size);
    panel.fit(&rows, app.size);
    match (action, entries.get(panel.selected)) {
        (Action::Close | Action::Enter | Action::Opinions, _) | (_, None) => return Vec::new(),
        (Action::Edit(edit), _) => scroll(&mut panel, edit, &rows, app.size),
        (Action::TakeOver, Some(entry)) => {
            if may_write(app) && take_over(app, entry) {
                return Vec::new();
            }
        }
        (Action::Drop, Some(entry)) => {
            if may_write(app) {
                set_aside(app, entry);
            }
            if self::entries(app).is_empty() {
                return Vec::new();
            }
        }
        _ => {}
    }
    app.panel = Some(Panel::Opinions(panel));
    Vec::new()
}

fn scroll(panel: &mut Opinions, edit: Edit, rows: &[Row], size: (u16, u16)) {
    match edit {
        Edit::Up => panel.step(false, rows, size),
        Edit::Down => panel.step(true, rows, size),
        Edit::PageUp => panel.page(false, rows, size),
        Edit::PageDown => panel.page(true, rows, size),
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

/// A wording of another copy is settled; an opinion is not: that is heard.
fn set_aside(app: &mut App, entry: &Entry) {
    match (&entry.subject, &mut app.ask) {
        (Subject::Elsewhere(it), Some(ask)) => {
            ask.session.settle_elsewhere(it);
            say(app, "notice-set-aside", Vec::new());
        }
        _ => say(app, "notice-opinion-stays", Vec::new()),
    }
}
