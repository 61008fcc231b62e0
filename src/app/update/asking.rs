//! Decisions on the interview screen and at the end of a visit.

use super::{beside, edit, may_write, opinions, panel, room, say};
use crate::app::evidence::Evidence;
use crate::app::panes::{Overview, Panel, Probes};
use crate::app::{Action, App, Edit, Effect, Screen, words};
use crate::dialogue::answer::State;
use crate::dialogue::question::{Choice, Kind};
use crate::dialogue::reading::{Reading, read};
use crate::dialogue::record::Header;
use crate::editor::{Editor, TooLong, cells};

/// Words of the owner.
pub fn insert(app: &mut App, text: &str) {
    if !may_write(app) {
        return;
    }
    let Some(ask) = &mut app.ask else { return };
    ask.pointed = false;
    // More than a cell at once into a table was copied from a spreadsheet.
    let fits = if ask.columns().is_some() && text.contains(['\t', '\n', '\r']) {
        cells::paste(&mut ask.editor, text)
    } else {
        ask.editor.insert(text)
    };
    say_if_too_long(app, fits);
}

/// What did not fit was not taken; that is never silent.
pub fn say_if_too_long(app: &mut App, fits: Result<(), TooLong>) {
    if fits.is_err() {
        say(app, "notice-too-long", Vec::new());
    }
}

pub fn act(app: &mut App, action: Action) -> Vec<Effect> {
    match action {
        Action::Next => next(app),
        Action::Previous => previous(app),
        Action::NextReply => reply(app, true),
        Action::PreviousReply => reply(app, false),
        Action::Overview => {
            let session = app.ask.as_ref().map(|ask| &ask.session);
            app.panel = Some(Panel::Overview(Overview::at_question(session)));
        }
        Action::Agenda => {
            app.panel = Some(Panel::Overview(Overview {
                agenda: true,
                ..Overview::default()
            }))
        }
        Action::Probes => {
            if may_write(app) {
                match panel::probes(app, 0) {
                    Some(probes) => app.panel = Some(Panel::Probes(probes)),
                    None => say(app, "notice-no-probes", Vec::new()),
                }
            }
        }
        Action::Evidence => show_evidence(app, None),
        Action::Note => {
            if may_write(app)
                && let Some(ask) = &app.ask
            {
                if ask.session.is_shared() {
                    say(app, "notice-note-shared", Vec::new());
                    return Vec::new();
                }
                let mut note = Editor::new(ask.session.current().map_or("", |a| a.note.as_str()));
                note.text_end(false);
                app.panel = Some(Panel::Note(note));
            }
        }
        Action::Tags => beside::open_tags(app, None),
        Action::Opinions => opinions::open(app),
        Action::Room
        | Action::Reveal
        | Action::RevealProbes
        | Action::Freeze
        | Action::Blank
        | Action::Exercise => return room::act(app, action),
        Action::Remarks => beside::open_remarks(app),
        Action::Report(paper) => return beside::report(app, paper),
        Action::TypedTime if may_write(app) => {
            app.panel = Some(Panel::TypedTime(Editor::default()))
        }
        Action::Flag if may_write(app) => {
            with_question(app, |ask, id, _| ask.session.toggle_flag(id))
        }
        Action::Mark(state) if may_write(app) => mark(app, state),
        Action::UndoMark if may_write(app) => undo_mark(app),
        Action::Pause if may_write(app) => pause(app),
        Action::Mode(_) | Action::Need(_) | Action::Assisted(_) if may_write(app) => {
            set_header(app, action)
        }
        Action::Finish if may_write(app) => finish(app),
        Action::Reopen => reopen(app),
        Action::Home => return leave(app),
        Action::Enter | Action::Newline => enter(app, action),
        Action::Edit(e) => text(app, e, false),
        Action::Select(e) => text(app, e, true),
        _ => {}
    }
    Vec::new()
}

/// By which words the answer in front was heard; `probes` are open under it.
pub fn show_evidence(app: &mut App, probes: Option<Probes>) {
    let Some(ask) = &app.ask else { return };
    let shared = ask.session.is_shared();
    let evidence = Evidence::of(&app.locale, &ask.session, &app.judge).filter(|_| !shared);
    app.panel = match evidence {
        Some(evidence) => Some(Panel::Evidence(evidence, probes)),
        None => probes.map(Panel::Probes),
    };
    if shared {
        say(app, "notice-evidence-shared", Vec::new());
    } else if !matches!(app.panel, Some(Panel::Evidence(..))) {
        say(app, "notice-no-evidence", Vec::new());
    }
}

fn with_question(
    app: &mut App,
    change: impl FnOnce(&mut crate::app::ask::Ask, &str, &crate::listening::Judge),
) {
    if let Some(ask) = &mut app.ask {
        let id = ask.session.at().to_string();
        change(ask, &id, &app.judge);
    }
}

/// Tab: the next question; on a thin answer, first the probes.
fn next(app: &mut App) {
    let Some(ask) = &mut app.ask else { return };
    let writable = !app.read_only && ask.session.header.finished.is_none();
    if writable
        && ask.session.should_offer(&app.locale)
        && let Some(probes) = panel::probes(app, 0)
    {
        app.panel = Some(Panel::Probes(probes));
        return;
    }
    move_on(app, true);
}

fn previous(app: &mut App) {
    let Some(ask) = &mut app.ask else { return };
    if ask.session.follow_up().is_some() {
        ask.session.reply(None, app.now);
        ask.load();
    } else {
        move_on(app, false);
    }
}

/// To the next or previous question; after the last one, what is still open.
pub fn move_on(app: &mut App, forward: bool) {
    let Some(ask) = &mut app.ask else { return };
    match ask.session.neighbour(forward) {
        Some(question) => go_to(app, &question),
        None if forward => {
            let said = match ask.session.agenda().is_empty() {
                true => "notice-all-asked",
                false => "notice-last-question",
            };
            app.panel = Some(Panel::Overview(Overview {
                agenda: true,
                ..Overview::default()
            }));
            say(app, said, Vec::new());
        }
        None => say(app, "notice-first-question", Vec::new()),
    }
}

/// To a question of the set. Says so when the answer that is left stands at another one too.
pub fn go_to(app: &mut App, question: &str) {
    let now = app.now;
    let Some(ask) = &mut app.ask else { return };
    let double = ask.session.double();
    ask.session.go(question, &app.judge, now);
    ask.load();
    if let Some(topic) = double.filter(|_| !ask.session.is_shared()) {
        say(app, "notice-double", vec![("topic", topic)]);
    }
}

/// Between the answer and the replies to its follow-ups.
fn reply(app: &mut App, forward: bool) {
    let Some(ask) = &mut app.ask else { return };
    let at = ask.session.at().to_string();
    let mut panes: Vec<Option<u32>> = vec![None];
    panes.extend(
        ask.session
            .asked_probes(&at)
            .filter(|f| f.is_said())
            .map(|f| Some(f.ordinal)),
    );
    let here = ask.session.follow_up().map(|f| f.ordinal);
    let here = panes.iter().position(|p| *p == here).unwrap_or(0);
    let there = if forward {
        here + 1
    } else {
        here + panes.len() - 1
    } % panes.len();
    ask.session.reply(panes[there], app.now);
    ask.load();
}

fn mark(app: &mut App, state: State) {
    with_question(app, |ask, id, judge| {
        ask.session.set_state(id, state, judge)
    });
}

fn undo_mark(app: &mut App) {
    let Some(ask) = &mut app.ask else { return };
    match ask.session.undo_mark(&app.judge) {
        Some((question, said)) => {
            if ask.session.text() != ask.editor.text() {
                ask.load();
            }
            let topic = ask
                .session
                .words
                .question(&question)
                .map_or("", |q| &q.topic)
                .to_string();
            say(app, said, vec![("topic", topic)]);
        }
        None => say(app, "notice-nothing-to-undo", Vec::new()),
    }
}

fn pause(app: &mut App) {
    let now = app.now;
    let Some(ask) = &mut app.ask else { return };
    if ask.session.clock.is_paused() {
        ask.session.resume(now);
    } else if ask.session.clock_runs() {
        ask.session.pause(now);
        say(app, "notice-paused", Vec::new());
    } else {
        say(app, "notice-no-clock", Vec::new());
    }
}

/// The way of working, how much is asked for, who helps.
fn set_header(app: &mut App, action: Action) {
    let now = app.now;
    let Some(ask) = &mut app.ask else { return };
    let mut header: Header = ask.session.header.clone();
    match action {
        Action::Mode(mode) => header.mode = mode,
        Action::Need(need) => header.need = need,
        Action::Assisted(assisted) => header.assisted = assisted,
        _ => return,
    }
    ask.session.set_header(header, &app.judge, now);
    if let Some((id, value)) = words::chosen(&app.locale, action) {
        say(app, id, vec![("value", value)]);
    }
}

fn finish(app: &mut App) {
    let now = app.now;
    let Some(ask) = &mut app.ask else { return };
    ask.session.finish(now);
    app.panel = None;
    app.screen = Screen::Finish;
}

fn reopen(app: &mut App) {
    let now = app.now;
    if app.read_only {
        return say(app, "notice-read-only", Vec::new());
    }
    let Some(ask) = &mut app.ask else { return };
    if ask.session.header.finished.is_some() {
        ask.session.reopen(now);
        ask.load();
    }
    app.screen = Screen::Ask;
}

fn leave(app: &mut App) -> Vec<Effect> {
    let now = app.now;
    if let Some(ask) = &mut app.ask {
        ask.session.close(now);
    }
    vec![Effect::Leave]
}

/// The end of a visit.
pub fn finished(app: &mut App, action: Action) -> Vec<Effect> {
    match action {
        Action::Home | Action::Enter | Action::Close => return leave(app),
        Action::Overview
        | Action::Agenda
        | Action::Reopen
        | Action::Remarks
        | Action::Report(_) => return act(app, action),
        Action::Mode(_) if !app.read_only => set_header(app, action),
        Action::NextVisit if !app.read_only => {
            let number = app.ask.as_ref().map(|ask| ask.session.number);
            return number.into_iter().map(Effect::NextVisit).collect();
        }
        _ => {}
    }
    Vec::new()
}

/// Enter: a new line; in a table the next cell; among options the one under the highlight, but
/// where the answer was typed by hand it stands, until the highlight is moved.
fn enter(app: &mut App, action: Action) {
    if !may_write(app) {
        return;
    }
    let Some(ask) = &mut app.ask else { return };
    let choosing = ask.pointed || ask.editor.text().trim().is_empty();
    let fits = match (ask.option(ask.highlight), ask.columns()) {
        (Some(option), _) if action == Action::Enter && choosing => {
            ask.pointed = true;
            let kind = &ask.session.question().kind;
            let text = chosen(kind, ask.editor.text(), &option);
            ask.editor.set_text(&text)
        }
        (_, Some(columns)) => cells::enter(&mut ask.editor, columns),
        (_, None) => ask.editor.newline(),
    };
    say_if_too_long(app, fits);
}

/// The text after an option was chosen: the first line names it, the remark below stays. A first
/// line that names none is a remark too.
fn chosen(kind: &Kind, text: &str, option: &Choice) -> String {
    let (first, remark) = text.split_once('\n').map_or((text, ""), |(a, b)| (a, b));
    let (first, remark) = match read(kind, first) {
        Reading::Unread => ("", text),
        _ => (first, remark),
    };
    let line = match (kind, read(kind, first)) {
        (Kind::Choices { options }, Reading::Choices { mut ids }) => {
            match ids.iter().position(|id| *id == option.id) {
                Some(at) => drop(ids.remove(at)),
                None => ids.push(option.id.clone()),
            }
            let labels = options
                .iter()
                .filter(|o| ids.contains(&o.id))
                .map(|o| o.label.as_str());
            labels.collect::<Vec<_>>().join("、")
        }
        (Kind::Scale { .. }, _) => option.id.clone(),
        _ => option.label.clone(),
    };
    if remark.is_empty() {
        line
    } else {
        format!("{line}\n{remark}")
    }
}

/// A movement or an edit in the answer.
fn text(app: &mut App, edit: Edit, select: bool) {
    if edit.changes() && !may_write(app) {
        return;
    }
    let Some(ask) = &mut app.ask else { return };
    let options = ask.option_count();
    if options > 0 && matches!(edit, Edit::Up | Edit::Down) {
        let last = options - 1;
        ask.highlight = match edit {
            Edit::Up => ask.highlight.saturating_sub(1),
            _ => (ask.highlight + 1).min(last),
        };
        ask.pointed = true;
        return;
    }
    if ask.columns().is_some() && !select {
        match edit {
            Edit::Up => {
                cells::up(&mut ask.editor);
                return;
            }
            Edit::Down => {
                cells::down(&mut ask.editor);
                return;
            }
            Edit::Backspace => return cells::backspace(&mut ask.editor),
            Edit::Delete => return cells::delete(&mut ask.editor),
            _ => {}
        }
    }
    let fits = edit::apply(&mut ask.editor, edit, select, &mut app.clipboard);
    say_if_too_long(app, fits);
}
