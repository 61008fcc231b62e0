//! Decisions in a review: opinions on each answer, the end of it.

use super::{asking, edit, in_list, say};
use crate::app::list::List;
use crate::app::panes::Panel;
use crate::app::reviewing::{Accepting, Reviewing, frame, pane};
use crate::app::{Action, App, Edit, Effect, Screen};
use crate::dialogue::question::Facet;
use crate::editor::Editor;
use crate::text::folded;

/// An interview comes to the front to be reviewed. Who reviews it is asked where that is not known.
pub fn open(app: &mut App, reviewing: Reviewing) {
    app.ask = None;
    app.screen = Screen::Review;
    app.panel = None;
    app.reviewing = Some(Box::new(reviewing));
    if !is_named(app) {
        app.panel = Some(Panel::Reviewer(Editor::default()));
    } else {
        say_if_own(app);
    }
}

fn is_named(app: &App) -> bool {
    let reviewing = app.reviewing.as_ref();
    reviewing.is_some_and(|it| !it.reviewer().is_empty())
}

/// One may review an interview of one's own; that is said once.
fn say_if_own(app: &mut App) {
    let Some(reviewing) = &app.reviewing else {
        return;
    };
    let interviewer = &reviewing.stored.header.interviewer;
    if folded(interviewer.trim()) == folded(reviewing.reviewer()) {
        let name = reviewing.reviewer().to_string();
        say(app, "review-own", vec![("reviewer", name)]);
    }
}

/// Brings the opinion in front in line with the fields.
pub fn settle(app: &mut App) {
    let (size, now) = (app.size, app.now);
    if let Some(reviewing) = &mut app.reviewing {
        reviewing.take(now);
        reviewing.fit(size);
    }
}

pub fn act(app: &mut App, action: Action) -> Vec<Effect> {
    if !is_named(app) && action != Action::Home {
        app.panel = Some(Panel::Reviewer(Editor::default()));
        return Vec::new();
    }
    let now = app.now;
    let Some(reviewing) = &mut app.reviewing else {
        return Vec::new();
    };
    match action {
        Action::Next | Action::Previous => step(app, action == Action::Next),
        Action::Switch => reviewing.switch(),
        Action::Accept => match reviewing.accept(now) {
            Accepting::Accepted => accepted(app),
            Accepting::TakenBack => {}
            Accepting::NoWords => say(app, "review-nothing-to-accept", Vec::new()),
            Accepting::Suggested => say(app, "review-accept-suggested", Vec::new()),
        },
        Action::AskAgain => app.panel = Some(Panel::AskAgain(List::default())),
        Action::Overview => {
            let at = reviewing.asked().position(|it| it.id == reviewing.at);
            let list = List {
                selected: at.unwrap_or(0),
                ..List::default()
            };
            app.panel = Some(Panel::Reviewed(list));
        }
        Action::FinishReview => app.panel = Some(Panel::FinishReview),
        Action::Home => return vec![Effect::Leave],
        Action::Enter | Action::Newline => {
            let fits = reviewing.editor().newline();
            asking::say_if_too_long(app, fits);
        }
        Action::Edit(Edit::PageUp | Edit::PageDown) => {
            scroll(app, action == Action::Edit(Edit::PageDown))
        }
        Action::Edit(e) => text(app, e, false),
        Action::Select(e) => text(app, e, true),
        _ => {}
    }
    Vec::new()
}

/// On to the next question; after the last one, the end.
fn accepted(app: &mut App) {
    let Some(reviewing) = &mut app.reviewing else {
        return;
    };
    let topic = reviewing.question().map_or("", |it| &it.topic).to_string();
    match reviewing.neighbour(true) {
        Some(next) => reviewing.go(&next),
        None => app.panel = Some(Panel::FinishReview),
    }
    say(app, "review-accepted", vec![("topic", topic)]);
}

fn step(app: &mut App, forward: bool) {
    let Some(reviewing) = &mut app.reviewing else {
        return;
    };
    match reviewing.neighbour(forward) {
        Some(there) => reviewing.go(&there),
        None if forward => say(app, "review-last", Vec::new()),
        None => say(app, "notice-first-question", Vec::new()),
    }
}

/// The owner's words move under their heading.
fn scroll(app: &mut App, down: bool) {
    let size = app.size;
    let Some(reviewing) = &mut app.reviewing else {
        return;
    };
    let area = frame::frame(size, reviewing).words;
    let height = usize::from(area.height.max(1));
    let rows = pane::rows(&pane::pane(reviewing, &app.locale), area.width);
    let last = rows.saturating_sub(height);
    let page = height.saturating_sub(1).max(1);
    reviewing.scroll = match down {
        true => (reviewing.scroll + page).min(last),
        false => reviewing.scroll.min(last).saturating_sub(page),
    };
}

fn text(app: &mut App, edit: Edit, select: bool) {
    let Some(reviewing) = &mut app.reviewing else {
        return;
    };
    let fits = edit::apply(reviewing.editor(), edit, select, &mut app.clipboard);
    asking::say_if_too_long(app, fits);
}

/// Words of the reviewer.
pub fn insert(app: &mut App, text: &str) {
    if !is_named(app) {
        app.panel = Some(Panel::Reviewer(Editor::default()));
        return into_panel(app, text);
    }
    if let Some(reviewing) = &mut app.reviewing {
        let fits = reviewing.editor().insert(text);
        asking::say_if_too_long(app, fits);
    }
}

/// In a panel of the review.
pub fn in_panel(app: &mut App, panel: Panel, action: Action) -> Vec<Effect> {
    match panel {
        Panel::AskAgain(list) => in_ask_again(app, list, action),
        Panel::Reviewed(list) => in_overview(app, list, action),
        Panel::FinishReview => in_finish(app, action),
        Panel::Reviewer(name) => return in_name(app, name, action),
        _ => {}
    }
    Vec::new()
}

/// What is typed in a panel of the review.
pub fn into_panel(app: &mut App, text: &str) {
    match app.panel.take() {
        Some(Panel::AskAgain(list)) => into_ask_again(app, list, text),
        Some(Panel::Reviewed(mut list)) => {
            edit::into_filter(&mut list, text);
            app.panel = Some(Panel::Reviewed(list));
        }
        Some(Panel::Reviewer(mut name)) => {
            let _ = name.insert(&text.replace(['\n', '\t'], " "));
            app.panel = Some(Panel::Reviewer(name));
        }
        panel => app.panel = panel,
    }
}

// ---- what is to be asked again

fn in_ask_again(app: &mut App, mut list: List, action: Action) {
    let shown = asked_again(app, &list);
    match action {
        Action::Close => return,
        Action::Enter => {
            if let Some((_, facet)) = shown.get(list.selected) {
                toggle(app, *facet);
            }
        }
        Action::Edit(edit) => in_list(&mut list, edit, shown.len(), &mut app.clipboard),
        _ => {}
    }
    app.panel = Some(Panel::AskAgain(list));
}

fn into_ask_again(app: &mut App, mut list: List, text: &str) {
    let all = choices(app);
    let digit = folded(text).parse::<usize>().ok();
    let digit = digit.filter(|_| text.chars().count() == 1);
    if let Some(digit) = digit {
        let at = digit.checked_sub(1).unwrap_or(all.len().saturating_sub(1));
        if let Some(facet) = all.get(at) {
            toggle(app, *facet);
            list = List {
                selected: at,
                ..List::default()
            };
        }
    } else if matches!(text, " " | "\u{3000}") {
        if let Some((_, facet)) = asked_again(app, &list).get(list.selected) {
            toggle(app, *facet);
        }
    } else {
        edit::into_filter(&mut list, text);
    }
    app.panel = Some(Panel::AskAgain(list));
}

fn toggle(app: &mut App, facet: Option<Facet>) {
    let now = app.now;
    if let Some(reviewing) = &mut app.reviewing {
        reviewing.ask_again(facet, now);
    }
}

/// What can be asked again: the facets, what the question expects first; in general at last.
fn choices(app: &App) -> Vec<Option<Facet>> {
    let facets = app.reviewing.as_ref().map(|it| it.facets());
    let facets = facets.unwrap_or_default().into_iter().map(Some);
    facets.chain([None]).collect()
}

/// Of these, those that match what was typed, with their digits: 1 to 9, 0 in general.
pub fn asked_again(app: &App, list: &List) -> Vec<(usize, Option<Facet>)> {
    let all = choices(app);
    let name = |facet: &Option<Facet>| match facet {
        Some(facet) => app.locale.text(&format!("facet-{}", facet.id())),
        None => app.locale.text("review-again-general"),
    };
    let lines: Vec<String> = all.iter().map(|it| folded(name(it))).collect();
    let matching = list.matches(lines.iter().map(String::as_str));
    let numbered = |at: usize| (if all[at].is_some() { at + 1 } else { 0 }, all[at]);
    matching.into_iter().map(numbered).collect()
}

// ---- all questions

fn in_overview(app: &mut App, mut list: List, action: Action) {
    let shown = reviewed(app, &list);
    match (action, shown.get(list.selected)) {
        (Action::Close, _) => return,
        (Action::Enter, Some(question)) => {
            if let Some(reviewing) = &mut app.reviewing {
                reviewing.go(question);
            }
            return;
        }
        (Action::Edit(edit), _) => in_list(&mut list, edit, shown.len(), &mut app.clipboard),
        _ => {}
    }
    app.panel = Some(Panel::Reviewed(list));
}

/// The questions (their ids) that match what was typed: by topic, mark, comment or words.
pub fn reviewed(app: &App, list: &List) -> Vec<String> {
    let Some(reviewing) = &app.reviewing else {
        return Vec::new();
    };
    let questions: Vec<_> = reviewing.asked().collect();
    let line = |id: &str, topic: &str| {
        let mark = reviewing.mark(id);
        let named = app.locale.text(&format!("review-mark-{}", mark.id()));
        let title = reviewing.words.perspective_of(id);
        let title = title.map_or("", |it| it.title.as_str());
        let (comment, words) = (reviewing.said(id).comment, reviewing.text(id));
        folded(&format!(
            "{} {named} {title} {topic} {comment} {words}",
            mark.sign()
        ))
    };
    let lines: Vec<String> = questions.iter().map(|it| line(&it.id, &it.topic)).collect();
    let matching = list.matches(lines.iter().map(String::as_str));
    let id = |at: usize| questions[at].id.clone();
    matching.into_iter().map(id).collect()
}

// ---- the end, the name

fn in_finish(app: &mut App, action: Action) {
    let now = app.now;
    let Some(reviewing) = &mut app.reviewing else {
        return;
    };
    match action {
        Action::Close => {}
        Action::Enter => {
            reviewing.finish(now);
            say(app, "review-finished", Vec::new());
        }
        Action::Next => match reviewing.next_unsaid() {
            Some(there) => reviewing.go(&there),
            None => app.panel = Some(Panel::FinishReview),
        },
        _ => app.panel = Some(Panel::FinishReview),
    }
}

fn in_name(app: &mut App, mut name: Editor, action: Action) -> Vec<Effect> {
    match action {
        Action::Close => return vec![Effect::Leave],
        Action::Enter => {
            let typed = name.text().trim().to_string();
            if typed.is_empty() {
                say(app, "review-name-missing", Vec::new());
            } else if let Some(reviewing) = &mut app.reviewing {
                reviewing.name(&typed);
                app.reviewer = typed;
                say_if_own(app);
                return Vec::new();
            }
        }
        Action::Edit(e) => drop(edit::apply(&mut name, e, false, &mut app.clipboard)),
        Action::Select(e) => drop(edit::apply(&mut name, e, true, &mut app.clipboard)),
        _ => {}
    }
    app.panel = Some(Panel::Reviewer(name));
    Vec::new()
}
