//! Decisions in the world of role-play: here a round and the panels over it; the hall of owners and the
//! pages that are read have their own rooms.

mod hall;
mod read;

pub use hall::{hall, into_hall};
pub use read::{debrief, in_known};

use super::{asking, edit, may_write, panel, room, say};
use crate::app::ask::Ask;
use crate::app::panes::{Offer, Overview, Panel, Probes};
use crate::app::practice::{Focus, Frame, Known, MOST_SAID, Practice, Talk, frame};
use crate::app::round::{beside_him, gone_to};
use crate::app::{Action, App, Area, Edit, Effect, Screen};
use crate::dialogue::clock::Moment;
use crate::editor::TooLong;
use crate::text::folded;

/// The round in front, and what is said in it.
fn in_round(app: &mut App) -> Option<(&mut Ask, &mut Talk)> {
    Some((app.ask.as_mut()?, app.practice.as_mut()?.talk.as_mut()?))
}

/// Brings notes, line and the owner's words in line with what was typed and said.
pub fn settle(ask: &mut Ask, practice: &mut Practice, size: (u16, u16), moment: Moment) {
    let Some(talk) = &mut practice.talk else {
        return;
    };
    ask.take(moment);
    let Frame { base, .. } = frame(size);
    ask.fit(base.editor);
    talk.settle(&ask.session, &frame(size));
}

/// Time goes by: the owner may go on by himself, whatever is being written down meanwhile.
pub fn tick(app: &mut App) {
    let running = app.screen == Screen::Round && !app.read_only;
    let now = app.now;
    if let Some((ask, talk)) = in_round(app).filter(|_| running) {
        ask.session.tick(now);
        talk.tick(&mut ask.session);
    }
}

/// Words typed: to the owner, or into the notes.
pub fn insert(app: &mut App, text: &str) {
    let Some((_, talk)) = in_round(app) else {
        return;
    };
    if talk.focus == Focus::Notes {
        return asking::insert(app, text);
    }
    if may_write(app) {
        let text = text.replace(['\n', '\t'], " ");
        let fits = in_line(app, |talk, _| talk.line.insert(&text));
        say_if_too_long(app, fits);
    }
}

fn say_if_too_long(app: &mut App, fits: Result<(), TooLong>) {
    if fits.is_err() {
        say(app, "notice-said-too-long", Vec::new());
    }
}

/// Somebody is at work: the clock runs, and says the time of this very moment, by which silence is
/// measured.
fn at_work(ask: &mut Ask, now: Moment) {
    ask.session.go_on(now);
    ask.session.tick(now);
}

/// Changes the line; the owner waits from the first key on.
fn in_line(
    app: &mut App,
    change: impl FnOnce(&mut Talk, &mut String) -> Result<(), TooLong>,
) -> Result<(), TooLong> {
    let now = app.now;
    let mut clipboard = std::mem::take(&mut app.clipboard);
    let mut fits = Ok(());
    if let Some((ask, talk)) = in_round(app) {
        let before = talk.line.clone();
        fits = change(talk, &mut clipboard);
        let bytes = talk.line.text().len();
        if bytes > MOST_SAID {
            talk.line = before;
            fits = Err(TooLong { bytes });
        } else if talk.line.revision() != before.revision() {
            at_work(ask, now);
            let empty = talk.line.text().is_empty();
            talk.live.typing(&ask.session, empty);
        }
    }
    app.clipboard = clipboard;
    fits
}

pub fn round(app: &mut App, action: Action) -> Vec<Effect> {
    let Some(at) = in_round(app).map(|(_, talk)| talk.focus) else {
        return Vec::new();
    };
    match action {
        Action::Switch => focus(app, other(at)),
        Action::Next | Action::Previous => {
            focus(app, Focus::Line);
            asking::move_on(app, action == Action::Next);
        }
        Action::Probes if may_write(app) => match panel::probes(app, 0) {
            Some(probes) => app.panel = Some(Panel::Probes(probes)),
            None => say(app, "notice-no-probes", Vec::new()),
        },
        Action::Overview => {
            let session = app.ask.as_ref().map(|ask| &ask.session);
            app.panel = Some(Panel::Overview(Overview::at_question(session)));
        }
        Action::Known => app.panel = Some(Panel::Known(Known::default())),
        Action::Pause => return asking::act(app, action),
        Action::Room
        | Action::Reveal
        | Action::RevealProbes
        | Action::Freeze
        | Action::Blank
        | Action::Exercise => return room::act(app, action),
        Action::EndRound => return end(app),
        Action::Hall | Action::Home => return leave(app),
        Action::Enter | Action::Newline if at == Focus::Line => {
            if may_write(app) {
                ask(app);
            }
        }
        Action::Edit(Edit::Up) if at == Focus::Notes && in_first_row(app) => {
            focus(app, Focus::Line);
        }
        Action::Edit(e) | Action::Select(e) if at == Focus::Line => {
            line(app, e, matches!(action, Action::Select(_)));
        }
        Action::Enter | Action::Newline | Action::Edit(_) | Action::Select(_) => {
            return asking::act(app, action);
        }
        _ => {}
    }
    Vec::new()
}

fn other(focus: Focus) -> Focus {
    match focus {
        Focus::Line => Focus::Notes,
        Focus::Notes => Focus::Line,
    }
}

fn focus(app: &mut App, focus: Focus) {
    if let Some((_, talk)) = in_round(app) {
        talk.focus = focus;
    }
}

fn in_first_row(app: &App) -> bool {
    let ask = app.ask.as_ref();
    ask.is_some_and(|ask| ask.editor.caret_cell().0 == 0)
}

/// A movement or an edit in the line: over its lower edge to the notes, by pages through the owner's
/// words.
fn line(app: &mut App, e: Edit, select: bool) {
    let page = usize::from(frame(app.size).bubble.height.saturating_sub(1).max(1));
    if e.changes() && !may_write(app) {
        return;
    }
    let Some((_, talk)) = in_round(app) else {
        return;
    };
    let last = talk.line.layout().rows().saturating_sub(1);
    match e {
        Edit::Down if talk.line.caret_cell().0 == last => talk.focus = Focus::Notes,
        Edit::PageUp => talk.top = talk.top.saturating_sub(page),
        Edit::PageDown => talk.top = (talk.top + page).min(talk.hidden),
        e => {
            let fits = in_line(app, |talk, clipboard| {
                // What is pasted may have several lines.
                let mut flat = clipboard.replace(['\n', '\t'], " ");
                let taken = match e {
                    Edit::Paste => &mut flat,
                    _ => clipboard,
                };
                edit::apply(&mut talk.line, e, select, taken)
            });
            say_if_too_long(app, fits);
        }
    }
}

/// Puts the line to the owner.
fn ask(app: &mut App) {
    let now = app.now;
    let Some((ask, talk)) = in_round(app) else {
        return;
    };
    at_work(ask, now);
    let Some(turn) = talk.ask(&mut ask.session) else {
        return say(app, "notice-nothing-to-ask", Vec::new());
    };
    if let Some((id, topic)) = beside_him(&ask.session, &turn) {
        return say(app, id, vec![("topic", topic)]);
    }
    if let Some(question) = gone_to(&ask.session, &turn) {
        asking::go_to(app, &question);
        let topic = app
            .ask
            .as_ref()
            .map(|it| it.session.question().topic.clone());
        let topic = topic.unwrap_or_default();
        say(app, "notice-gone-to", vec![("topic", topic)]);
    }
}

/// Ends the round; its debrief is next. Nothing leads back: words that were not put yet are spoken of first.
fn end(app: &mut App) -> Vec<Effect> {
    let now = app.now;
    if let Some((_, talk)) = in_round(app).filter(|(_, talk)| !talk.line.text().trim().is_empty()) {
        let words = talk.line.text().to_string();
        if std::mem::replace(&mut talk.left, words) != talk.line.text() {
            say(app, "notice-left-unsaid", Vec::new());
            return Vec::new();
        }
    }
    let Some(ask) = &mut app.ask else {
        return Vec::new();
    };
    // A round that could not be kept is finished already.
    if ask.session.header.finished.is_none() {
        ask.session.finish(now);
    }
    app.panel = None;
    vec![Effect::Debrief(ask.session.number)]
}

/// Leaves the round as it is; it can be gone on with.
fn leave(app: &mut App) -> Vec<Effect> {
    let now = app.now;
    if let Some(ask) = &mut app.ask {
        ask.session.close(now);
    }
    vec![Effect::Hall]
}

/// A click places the caret where it is, and the keys go there.
pub fn click(app: &mut App, x: u16, y: u16) {
    if app.panel.is_some() {
        return;
    }
    let frame = frame(app.size);
    let Some((ask, talk)) = in_round(app) else {
        return;
    };
    let within = |area: Area| {
        let columns = area.x..area.x + area.width;
        let rows = area.y..area.y + area.height;
        (columns.contains(&x) && rows.contains(&y))
            .then(|| (usize::from(y - area.y), usize::from(x - area.x)))
    };
    if let Some((row, column)) = within(frame.line) {
        talk.focus = Focus::Line;
        talk.line.click(talk.line_top + row, column);
    } else if let Some((row, column)) = within(frame.base.editor) {
        talk.focus = Focus::Notes;
        ask.editor.click(ask.top + row, column);
    }
}

// ---- panels over a round

pub fn in_probes(app: &mut App, mut probes: Probes, action: Action) -> Vec<Effect> {
    match action {
        Action::Close => return Vec::new(),
        Action::Enter => {
            let chosen = probes.items[probes.selected].clone();
            put(app, chosen);
            return Vec::new();
        }
        Action::Edit(Edit::Up) => probes.selected = probes.selected.saturating_sub(1),
        Action::Edit(Edit::Down) => {
            probes.selected = (probes.selected + 1).min(probes.items.len() - 1);
        }
        Action::Probes => {
            if let Some(more) = panel::probes(app, probes.skipped + 2) {
                probes = more;
            }
        }
        // Anything else belongs to the round.
        _ => return round(app, action),
    }
    app.panel = Some(Panel::Probes(probes));
    Vec::new()
}

/// A digit chooses a probe (a full-width one too); anything else is typed into the round.
pub fn into_probes(app: &mut App, text: &str) {
    let Some(Panel::Probes(probes)) = app.panel.take() else {
        return;
    };
    let digit = folded(text).parse::<usize>().ok();
    let Some(digit) = digit.filter(|_| text.chars().count() == 1) else {
        return insert(app, text);
    };
    match digit.checked_sub(1).and_then(|at| probes.items.get(at)) {
        Some(offer) => put(app, offer.clone()),
        // A digit that is not on offer was a slip, not a word to the owner.
        None => app.panel = Some(Panel::Probes(probes)),
    }
}

/// Puts a chosen probe to the owner; to wait, there is nothing to be done.
fn put(app: &mut App, offer: Offer) {
    let now = app.now;
    let Offer::Ask(offer) = offer else { return };
    let Some((ask, talk)) = in_round(app) else {
        return;
    };
    at_work(ask, now);
    ask.session.put(&offer, now);
    talk.live.ask_probe(&mut ask.session, &offer);
    talk.focus = Focus::Line;
}
