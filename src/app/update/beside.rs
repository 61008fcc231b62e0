//! Decisions on what is kept beside the answers: tags, remarks, a company's stage; and in the bin.

use super::asking::say_if_too_long;
use super::{edit, in_list, say, writable};
use crate::app::action::Paper;
use crate::app::beside::{Bin, Remarks, StageForm, Tagging};
use crate::app::list::List;
use crate::app::panes::{Overview, Panel, Removal};
use crate::app::{Action, App, Edit, Effect};
use crate::editor::Editor;

/// The tags of the question in front, or of one chosen in the overview.
pub fn open_tags(app: &mut App, chosen: Option<(String, Overview)>) {
    let Some(ask) = &app.ask else { return };
    if ask.session.is_shared() {
        app.panel = chosen.map(|(_, overview)| Panel::Overview(overview));
        return say(app, "notice-tags-shared", Vec::new());
    }
    let (question, overview) = match chosen {
        Some((question, overview)) => (question, Some(overview)),
        None => (ask.session.at().to_string(), None),
    };
    app.panel = Some(Panel::Tags(Tagging {
        question,
        list: List::default(),
        overview,
    }));
}

pub fn in_tags(app: &mut App, mut tagging: Tagging, action: Action) -> Vec<Effect> {
    let shown = match &app.ask {
        Some(ask) => tagging.shown(&app.tags, &ask.session).len(),
        None => return Vec::new(),
    };
    match action {
        Action::Close | Action::Tags => {
            app.panel = tagging.overview.map(Panel::Overview);
            return Vec::new();
        }
        Action::Enter => toggle(app, &tagging),
        Action::Edit(edit) => in_list(&mut tagging.list, edit, shown, &mut app.clipboard),
        _ => {}
    }
    app.panel = Some(Panel::Tags(tagging));
    Vec::new()
}

/// A space puts the chosen tag on or takes it off; anything else filters.
pub fn into_tags(app: &mut App, text: &str) {
    let Some(Panel::Tags(mut tagging)) = app.panel.take() else {
        return;
    };
    match text {
        " " | "\u{3000}" => toggle(app, &tagging),
        text => edit::into_filter(&mut tagging.list, text),
    }
    app.panel = Some(Panel::Tags(tagging));
}

fn toggle(app: &mut App, tagging: &Tagging) {
    if !writable(app) {
        return;
    }
    let Some(ask) = &mut app.ask else { return };
    let shown = tagging.shown(&app.tags, &ask.session);
    if let Some(tag) = shown.get(tagging.list.selected) {
        ask.session.toggle_tag(&tagging.question, &tag.id);
    }
}

/// The remarks of the visit: not where the owner reads along.
pub fn open_remarks(app: &mut App) {
    let Some(ask) = &app.ask else { return };
    if ask.session.is_shared() {
        return say(app, "notice-remarks-shared", Vec::new());
    }
    app.panel = Some(Panel::Remarks(Box::new(Remarks::of(&ask.session))));
}

pub fn into_remarks(app: &mut App, text: &str) {
    if !writable(app) {
        return;
    }
    if let Some(Panel::Remarks(remarks)) = &mut app.panel {
        let fits = remarks.text_mut().insert(text);
        say_if_too_long(app, fits);
    }
}

pub fn in_remarks(app: &mut App, mut remarks: Box<Remarks>, action: Action) -> Vec<Effect> {
    let fits = match action {
        Action::Close | Action::Remarks => return Vec::new(),
        Action::NextField | Action::PreviousField => {
            remarks.step(action == Action::NextField);
            Ok(())
        }
        Action::Enter | Action::Newline if writable(app) => remarks.text_mut().newline(),
        Action::Edit(e) if e.changes() && !writable(app) => Ok(()),
        Action::Edit(e) => edit::apply(remarks.text_mut(), e, false, &mut app.clipboard),
        Action::Select(e) => edit::apply(remarks.text_mut(), e, true, &mut app.clipboard),
        _ => Ok(()),
    };
    say_if_too_long(app, fits);
    app.panel = Some(Panel::Remarks(remarks));
    Vec::new()
}

/// What is typed into the remarks is kept at once, and broken for the window.
pub fn settle_remarks(app: &mut App) {
    let width = usize::from(app.size.0.saturating_sub(4).max(1));
    if let (Some(Panel::Remarks(remarks)), Some(ask)) = (&mut app.panel, &mut app.ask) {
        let kind = remarks.kind();
        ask.session.set_remark(kind, remarks.text().text());
        for text in &mut remarks.texts {
            text.set_width(width);
        }
    }
}

/// A report of the interview in front.
pub fn report(app: &App, paper: Paper) -> Vec<Effect> {
    let number = app.ask.as_ref().map(|ask| ask.session.number);
    let asked = number.map(|number| Effect::Report(number, paper));
    asked.into_iter().collect()
}

pub fn in_stage(app: &mut App, mut form: Box<StageForm>, action: Action) -> Vec<Effect> {
    match action {
        Action::Close => return Vec::new(),
        Action::Enter => {
            let stage = form.filled(app.now.wall);
            let same = |it: &crate::dialogue::stage::Stage| {
                (it.stage, &it.supporter, it.consent)
                    == (stage.stage, &stage.supporter, stage.consent)
            };
            if form.stages.last().is_some_and(same) {
                return Vec::new();
            }
            let company = form.company.clone();
            app.panel = Some(Panel::Stage(form));
            return vec![Effect::SetStage(company, stage)];
        }
        Action::NextField | Action::PreviousField => form.step(action == Action::NextField),
        Action::Edit(e) | Action::Select(e) => {
            use crate::app::beside::StageField;
            let select = matches!(action, Action::Select(_));
            match form.field() {
                StageField::Supporter => {
                    let _ = edit::apply(&mut form.supporter, e, select, &mut app.clipboard);
                }
                _ => form.turn(e),
            }
        }
        _ => {}
    }
    app.panel = Some(Panel::Stage(form));
    Vec::new()
}

pub fn in_bin(app: &mut App, mut bin: Bin, action: Action) -> Vec<Effect> {
    let chosen = bin.selected().cloned();
    match (action, chosen) {
        (Action::Close, _) => return Vec::new(),
        (Action::Enter | Action::Purge, Some(_)) if !writable(app) => {}
        (Action::Enter | Action::Purge, Some(row)) if bin.for_good || action == Action::Purge => {
            app.panel = Some(Panel::Remove(Removal {
                number: row.number,
                company: row.company,
                visit: row.visit,
                typed: Editor::default(),
                bin,
            }));
            return Vec::new();
        }
        (Action::Enter, Some(row)) => {
            app.panel = Some(Panel::Bin(bin));
            return vec![Effect::TakeBack(row.number)];
        }
        (Action::Edit(edit), _) => {
            let count = bin.shown().len();
            in_list(&mut bin.list, edit, count, &mut app.clipboard);
        }
        _ => {}
    }
    app.panel = Some(Panel::Bin(bin));
    Vec::new()
}

/// On the home screen: into the bin, and back.
pub fn at_home(app: &mut App, action: Action) -> Vec<Effect> {
    let chosen = app.home.selected();
    let number = chosen.map_or(0, |row| row.number);
    let company = chosen.map(|row| row.company.clone());
    match (action, company) {
        (Action::TakeBack, _) => return take_back(app),
        (Action::Bin, _) => return vec![Effect::Bin(false)],
        (Action::Purge, _) => return vec![Effect::Bin(true)],
        (_, None) => say(app, "notice-nothing-chosen", Vec::new()),
        (Action::Report(paper), _) => return vec![Effect::Report(number, paper)],
        (_, Some(_)) if !writable(app) => {}
        (Action::Stage, Some(company)) => return vec![Effect::Stages(company)],
        (Action::Remove, _) => return vec![Effect::PutAside(number)],
        _ => {}
    }
    Vec::new()
}

/// What was put aside last comes back; with nothing put aside, the last typing is undone.
fn take_back(app: &mut App) -> Vec<Effect> {
    match app.home.put_aside.last() {
        Some(number) => vec![Effect::TakeBack(*number)],
        None => {
            let count = app.home.shown().len();
            in_list(&mut app.home.list, Edit::Undo, count, &mut app.clipboard);
            Vec::new()
        }
    }
}
