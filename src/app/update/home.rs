//! Decisions on the home screen and in the form of a new interview.

use super::{beside, edit, in_list, say, writable};
use crate::app::form::Form;
use crate::app::{Action, App, Effect, Screen};
use crate::editor::Editor;

/// What an empty database offers, in order.
pub const CHOICES: [Action; 3] = [Action::Demo, Action::NewInterview, Action::Practise];

pub fn act(app: &mut App, action: Action) -> Vec<Effect> {
    match action {
        Action::Enter => return open(app),
        Action::NewInterview => new_interview(app),
        Action::Practise => return vec![Effect::Practise(true)],
        Action::Demo if writable(app) => return vec![Effect::Demo],
        Action::RemoveDemo if writable(app) => match app.home.demo() {
            Some(number) => return vec![Effect::Remove(number)],
            None => say(app, "notice-no-demo", Vec::new()),
        },
        Action::Remove
        | Action::TakeBack
        | Action::Bin
        | Action::Purge
        | Action::Stage
        | Action::Report(_) => return beside::at_home(app, action),
        Action::Review if writable(app) => {
            if let Some(row) = app.home.selected() {
                return vec![Effect::Review(row.number)];
            }
        }
        Action::NextVisit if writable(app) => {
            if let Some(row) = app.home.selected() {
                return vec![Effect::NextVisit(row.number)];
            }
        }
        Action::Close if !app.home.list.filter.text().is_empty() => {
            app.home.list = Default::default();
        }
        Action::Edit(edit) => {
            let count = if app.home.is_empty() {
                CHOICES.len()
            } else {
                app.home.shown().len()
            };
            in_list(&mut app.home.list, edit, count, &mut app.clipboard);
        }
        _ => {}
    }
    Vec::new()
}

/// Enter: the interview under the choice; with nothing found, a new one of that name.
fn open(app: &mut App) -> Vec<Effect> {
    if app.home.is_empty() && app.home.list.filter.text().trim().is_empty() {
        return act(app, CHOICES[app.home.list.selected.min(CHOICES.len() - 1)]);
    }
    match app.home.selected() {
        Some(row) => vec![Effect::Open(row.number)],
        None => {
            new_interview(app);
            Vec::new()
        }
    }
}

fn new_interview(app: &mut App) {
    if !writable(app) {
        return;
    }
    let interviewer = app.form.interviewer.text().to_string();
    let sets = std::mem::take(&mut app.form.sets);
    app.form = Form::new(&interviewer, sets);
    if app.home.selected().is_none() {
        app.form.company = Editor::new(app.home.list.filter.text().trim());
        app.form.company.text_end(false);
    }
    app.screen = Screen::Form;
}

pub fn form(app: &mut App, action: Action) -> Vec<Effect> {
    match action {
        Action::Enter => match app.form.filled() {
            Some(new) => return vec![Effect::Begin(new)],
            None => {
                app.form.at = 0;
                say(app, "notice-company-missing", Vec::new());
            }
        },
        Action::NextField => app.form.step(true),
        Action::PreviousField => app.form.step(false),
        Action::Close => app.screen = Screen::Home,
        Action::Edit(edit) | Action::Select(edit) => {
            let select = matches!(action, Action::Select(_));
            match app.form.editor_mut() {
                Some(editor) => drop(edit::apply(editor, edit, select, &mut app.clipboard)),
                None => app.form.turn(edit),
            }
        }
        _ => {}
    }
    Vec::new()
}
