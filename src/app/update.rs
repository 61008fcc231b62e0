//! Every decision of the program: `update` takes what happened and says what is to be done
//! outside. No I/O. Each screen and panel has its own room below.

mod asking;
mod beside;
pub(in crate::app) mod edit;
mod home;
mod opinions;
mod panel;
mod practice;
pub mod review;
mod room;

use super::panes::{self, Over, Panel};
use super::{Action, App, Edit, Effect, Msg, Notice, Screen, Theme, What};
use crate::app::list::List;
use crate::dialogue::question::Lang;

/// Decides what follows from `msg`.
pub fn update(app: &mut App, msg: Msg) -> Vec<Effect> {
    app.now = msg.moment;
    if let Some(gate) = &mut app.gate {
        if let What::Resize(width, height) = msg.what {
            app.size = (width, height);
        }
        let wish = gate.tell(msg.what, msg.moment);
        return wish.map(Effect::Gate).into_iter().collect();
    }
    let effects = match msg.what {
        What::Tick => {
            if let Some(ask) = &mut app.ask {
                ask.session.tick(msg.moment);
                ask.glance(&app.judge, true, msg.moment);
            }
            Vec::new()
        }
        What::Resize(width, height) => {
            app.size = (width, height);
            Vec::new()
        }
        What::Insert(text) => {
            app.notice = None;
            insert(app, &text)
        }
        What::Click { x, y } => {
            edit::click(app, x, y);
            Vec::new()
        }
        What::Do(action) => {
            app.notice = None;
            // While it is typed an answer is heard by a glance, a beat behind the keys; before anything else is done it is heard in earnest.
            let typing = matches!(
                action,
                Action::Edit(_) | Action::Select(_) | Action::Enter | Action::Newline
            );
            if !typing && let Some(ask) = &mut app.ask {
                ask.listen(&app.judge);
            }
            act(app, action)
        }
    };
    practice::tick(app);
    settle(app);
    effects
}

/// Brings everything that follows from the editor in line with it.
pub fn settle(app: &mut App) {
    let (size, now) = (app.size, app.now);
    if let Some(ask) = &mut app.ask {
        if let Some(Panel::Note(note)) = &app.panel {
            ask.session.set_note(note.text());
        }
        match &mut app.practice {
            Some(practice) => practice::settle(ask, practice, size, now),
            None => ask.settle(size, app.panel.as_ref(), now),
        }
        ask.glance(&app.judge, false, now);
    }
    beside::settle_remarks(app);
    review::settle(app);
}

fn say(app: &mut App, id: &'static str, args: Vec<(&'static str, String)>) {
    app.notice = Some(Notice::Said(id, args));
}

fn insert(app: &mut App, text: &str) -> Vec<Effect> {
    match &mut app.panel {
        Some(Panel::Help(over) | Panel::Palette(over)) => edit::into_filter(&mut over.list, text),
        Some(Panel::Overview(overview)) => edit::into_filter(&mut overview.list, text),
        Some(Panel::Note(note)) => {
            let refused = note.insert(text).is_err();
            if refused {
                say(app, "notice-too-long", Vec::new());
            }
        }
        Some(Panel::Remove(removal)) => drop(removal.typed.insert(&text.replace('\n', " "))),
        Some(Panel::TypedTime(field)) => drop(field.insert(&text.replace('\n', " "))),
        Some(Panel::Tags(_)) => beside::into_tags(app, text),
        Some(Panel::Remarks(_)) => beside::into_remarks(app, text),
        Some(Panel::Stage(form)) => form.insert(text),
        Some(Panel::Bin(bin)) => edit::into_filter(&mut bin.list, text),
        Some(Panel::Probes(_)) if app.practice.is_some() => practice::into_probes(app, text),
        Some(Panel::Probes(_)) => return panel::into_probes(app, text),
        Some(Panel::Known(_) | Panel::Opinions(_)) => {}
        Some(Panel::Room(_)) => room::into_panel(app, text),
        Some(
            Panel::AskAgain(_) | Panel::Reviewed(_) | Panel::FinishReview | Panel::Reviewer(_),
        ) => review::into_panel(app, text),
        Some(Panel::Evidence(..)) => {
            panel::close_evidence(app);
            return insert(app, text);
        }
        None => match app.screen {
            Screen::Home => edit::into_filter(&mut app.home.list, text),
            Screen::Form => {
                if let Some(editor) = app.form.editor_mut() {
                    let _ = editor.insert(&text.replace(['\n', '\t'], " "));
                }
            }
            Screen::Ask => asking::insert(app, text),
            Screen::Hall => practice::into_hall(app, text),
            Screen::Round => practice::insert(app, text),
            Screen::Review => review::insert(app, text),
            Screen::Finish | Screen::Debrief => {}
        },
    }
    Vec::new()
}

fn act(app: &mut App, action: Action) -> Vec<Effect> {
    if action == Action::Lock {
        // Whatever is open stays as it is.
        return vec![Effect::Lock];
    }
    if matches!(app.panel, Some(Panel::Evidence(..))) {
        return panel::in_evidence(app, action);
    }
    match action {
        Action::Quit => return quit(app),
        Action::Help => {
            app.panel = match app.panel.take() {
                Some(Panel::Help(help)) => help.closed(),
                under => Some(Panel::Help(Over::on(under))),
            };
        }
        Action::Palette => {
            app.panel = match app.panel.take() {
                Some(Panel::Palette(palette)) => palette.closed(),
                under => Some(Panel::Palette(Over::on(under))),
            };
        }
        Action::Language => {
            let other = match app.locale.lang {
                Lang::Ja => Lang::En,
                Lang::En => Lang::Ja,
            };
            return vec![Effect::Language(other)];
        }
        Action::Theme => {
            let at = Theme::ALL.iter().position(|t| *t == app.theme).unwrap_or(0);
            app.theme = Theme::ALL[(at + 1) % Theme::ALL.len()];
        }
        _ if app.panel.is_some() => return panel::act(app, action),
        _ => {
            return match app.screen {
                Screen::Home => home::act(app, action),
                Screen::Form => home::form(app, action),
                Screen::Ask => asking::act(app, action),
                Screen::Finish => asking::finished(app, action),
                Screen::Hall => practice::hall(app, action),
                Screen::Round => practice::round(app, action),
                Screen::Debrief => practice::debrief(app, action),
                Screen::Review => review::act(app, action),
            };
        }
    }
    Vec::new()
}

fn quit(app: &mut App) -> Vec<Effect> {
    if let Some(ask) = &mut app.ask {
        ask.session.close(app.now);
    }
    vec![Effect::Quit]
}

/// Does what the chosen line of the palette says, as if its key had been pressed.
fn chosen_in_palette(app: &mut App, list: &List) -> Vec<Effect> {
    let lines = panes::palette_lines(app);
    let searched: Vec<String> = lines.iter().map(panes::Line::searched).collect();
    let matching = list.matches(searched.iter().map(String::as_str));
    match matching.get(list.selected) {
        Some(index) => act(app, lines[*index].action),
        None => Vec::new(),
    }
}

/// Whether anything may be written; says why not.
fn writable(app: &mut App) -> bool {
    if app.read_only {
        say(app, "notice-read-only", Vec::new());
    }
    !app.read_only
}

/// Whether the interview in front may be written; says why not.
fn may_write(app: &mut App) -> bool {
    if !writable(app) {
        return false;
    }
    let finished = app
        .ask
        .as_ref()
        .is_some_and(|ask| ask.session.header.finished.is_some());
    if finished {
        say(app, "notice-finished", Vec::new());
    }
    !finished
}

/// A movement in a list of `count` lines, or an edit of its filter.
fn in_list(list: &mut List, edit: Edit, count: usize, clipboard: &mut String) {
    if !list.step(edit, count) {
        let before = list.filter.revision();
        let _ = edit::apply(&mut list.filter, edit, false, clipboard);
        if list.filter.revision() != before {
            list.selected = 0;
        }
    }
}
