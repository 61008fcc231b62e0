//! Decisions in the panels: help, palette, overview, probes, note, typed-in time.

use super::asking::say_if_too_long;
use super::{
    beside, chosen_in_palette, edit, in_list, insert, may_write, opinions, practice, review, room,
    say,
};
use crate::app::panes::{self, Offer, Overview, Panel, Probes};
use crate::app::session::Keep;
use crate::app::{Action, App, Edit, Effect};
use crate::dialogue::answer::State;
use crate::dialogue::question::Kind;
use crate::dialogue::reading::{Reading, read};

pub fn act(app: &mut App, action: Action) -> Vec<Effect> {
    let Some(panel) = app.panel.take() else {
        return Vec::new();
    };
    match panel {
        Panel::Help(mut help) => {
            if let Action::Edit(edit) = action {
                let count = matching(&help.list, &panes::help_lines(app, &help));
                in_list(&mut help.list, edit, count, &mut app.clipboard);
            }
            app.panel = match action {
                Action::Close | Action::Enter => help.closed(),
                _ => Some(Panel::Help(help)),
            };
            Vec::new()
        }
        Panel::Palette(mut palette) => match action {
            Action::Close => {
                app.panel = palette.closed();
                Vec::new()
            }
            Action::Enter => chosen_in_palette(app, &palette.list),
            _ => {
                if let Action::Edit(edit) = action {
                    let count = matching(&palette.list, &panes::palette_lines(app));
                    in_list(&mut palette.list, edit, count, &mut app.clipboard);
                }
                app.panel = Some(Panel::Palette(palette));
                Vec::new()
            }
        },
        Panel::Tags(tagging) => beside::in_tags(app, tagging, action),
        Panel::Remarks(remarks) => beside::in_remarks(app, remarks, action),
        Panel::Stage(form) => beside::in_stage(app, form, action),
        Panel::Bin(bin) => beside::in_bin(app, bin, action),
        Panel::Overview(overview) => in_overview(app, overview, action),
        Panel::Probes(probes) if app.practice.is_some() => practice::in_probes(app, probes, action),
        Panel::Probes(probes) => in_probes(app, probes, action),
        Panel::Known(known) => practice::in_known(app, known, action),
        Panel::Opinions(opinions) => opinions::act(app, opinions, action),
        Panel::Room(panel) => room::in_panel(app, panel, action),
        panel @ (Panel::AskAgain(_)
        | Panel::Reviewed(_)
        | Panel::FinishReview
        | Panel::Reviewer(_)) => review::in_panel(app, panel, action),
        // Closed before anything else is done.
        Panel::Evidence(..) => Vec::new(),
        Panel::Note(mut note) => {
            let fits = match action {
                Action::Close => return Vec::new(),
                Action::Enter | Action::Newline => note.newline(),
                Action::Edit(e) => edit::apply(&mut note, e, false, &mut app.clipboard),
                Action::Select(e) => edit::apply(&mut note, e, true, &mut app.clipboard),
                _ => Ok(()),
            };
            say_if_too_long(app, fits);
            app.panel = Some(Panel::Note(note));
            Vec::new()
        }
        Panel::Remove(mut removal) => {
            match action {
                Action::Close => {
                    app.panel = Some(Panel::Bin(removal.bin));
                    return Vec::new();
                }
                Action::Enter if removal.is_confirmed() => {
                    return vec![Effect::Remove(removal.number)];
                }
                Action::Enter => say(app, "notice-name-differs", Vec::new()),
                Action::Edit(e) => {
                    let _ = edit::apply(&mut removal.typed, e, false, &mut app.clipboard);
                }
                _ => {}
            }
            app.panel = Some(Panel::Remove(removal));
            Vec::new()
        }
        Panel::TypedTime(mut field) => {
            match action {
                Action::Close => return Vec::new(),
                Action::Enter => {
                    if typed_time(app, field.text()) {
                        return Vec::new();
                    }
                }
                Action::Edit(e) => drop(edit::apply(&mut field, e, false, &mut app.clipboard)),
                _ => {}
            }
            app.panel = Some(Panel::TypedTime(field));
            Vec::new()
        }
    }
}

fn matching(list: &crate::app::list::List, lines: &[panes::Line]) -> usize {
    let searched: Vec<String> = lines.iter().map(panes::Line::searched).collect();
    list.matches(searched.iter().map(String::as_str)).len()
}

/// Minutes as typed become time on the question in front; says so when they cannot be read.
fn typed_time(app: &mut App, text: &str) -> bool {
    let now = app.now;
    let minutes = match read(&Kind::Number { unit: None }, text) {
        Reading::Number { value, .. } if (0.0..=1440.0).contains(&value) => value,
        _ => {
            say(app, "notice-minutes-unread", Vec::new());
            return false;
        }
    };
    if let Some(ask) = &mut app.ask {
        ask.session
            .typed_time((minutes * 60_000.0).round() as u64, now);
    }
    true
}

fn in_overview(app: &mut App, mut overview: Overview, action: Action) -> Vec<Effect> {
    let Some(ask) = &mut app.ask else {
        return Vec::new();
    };
    let shown = overview.shown(&ask.session);
    let chosen = shown.get(overview.list.selected).cloned();
    match (action, chosen) {
        (Action::Close, _) => return Vec::new(),
        (Action::Enter, Some(question)) => {
            super::asking::go_to(app, &question);
            app.screen = app.asking();
            return Vec::new();
        }
        (Action::Overview | Action::Agenda, _) => {
            overview.agenda = !overview.agenda;
            overview.list.selected = 0;
        }
        (Action::Tags, Some(question)) => {
            beside::open_tags(app, Some((question, overview)));
            return Vec::new();
        }
        (Action::Flag, Some(question)) if may_write(app) => {
            app.ask
                .as_mut()
                .expect("open")
                .session
                .toggle_flag(&question);
        }
        (Action::Mark(state), Some(question)) if may_write(app) => {
            let ask = app.ask.as_mut().expect("open");
            ask.session.set_state(&question, state, &app.judge);
        }
        (Action::Edit(edit), _) => {
            in_list(&mut overview.list, edit, shown.len(), &mut app.clipboard);
        }
        (Action::Pause | Action::Finish | Action::UndoMark, _) => {
            return super::asking::act(app, action);
        }
        _ => {}
    }
    // A mark may take its question from the list.
    if let Some(ask) = &app.ask {
        let last = overview.shown(&ask.session).len().saturating_sub(1);
        overview.list.selected = overview.list.selected.min(last);
    }
    app.panel = Some(Panel::Overview(overview));
    Vec::new()
}

/// Opens the probes for the answer in front: the best two, and waiting. Behind the question's own
/// come the moves that fit every question.
/// `skip`: how many of the offers were already looked at. `None` when there are none.
pub fn probes(app: &mut App, skip: usize) -> Option<Probes> {
    let now = app.now;
    let ask = app.ask.as_mut()?;
    let mut offers = ask.session.offers(&app.locale);
    if app.practice.is_some() {
        // In a round nothing is asked but what the owner can hear.
        offers.retain(|offer| offer.keep.is_none());
    }
    let skip = if skip < offers.len() { skip } else { 0 };
    let offers: Vec<_> = offers.into_iter().skip(skip).take(2).collect();
    if offers.is_empty() {
        return None;
    }
    ask.session.offered(&offers, now);
    let items = offers
        .into_iter()
        .map(Offer::Ask)
        .chain([Offer::Wait])
        .collect();
    Some(Probes {
        items,
        selected: 0,
        skipped: skip,
    })
}

fn in_probes(app: &mut App, mut panel: Probes, action: Action) -> Vec<Effect> {
    match action {
        Action::Close => return Vec::new(),
        Action::Enter => {
            let chosen = panel.items[panel.selected].clone();
            take(app, chosen);
            return Vec::new();
        }
        Action::Next | Action::Previous => {
            super::asking::move_on(app, action == Action::Next);
            return Vec::new();
        }
        Action::Edit(Edit::Up) => panel.selected = panel.selected.saturating_sub(1),
        Action::Edit(Edit::Down) => {
            panel.selected = (panel.selected + 1).min(panel.items.len() - 1)
        }
        Action::Evidence => {
            super::asking::show_evidence(app, Some(panel));
            return Vec::new();
        }
        Action::Probes => {
            if let Some(more) = probes(app, panel.skipped + 2) {
                panel = more;
            }
        }
        // Anything else belongs to the answer: the owner goes on talking.
        Action::Edit(_) | Action::Select(_) | Action::Newline => {
            return super::asking::act(app, action);
        }
        _ => return super::asking::act(app, action),
    }
    app.panel = Some(Panel::Probes(panel));
    Vec::new()
}

/// The evidence scrolls; any other key puts it away and does what it always does.
pub fn in_evidence(app: &mut App, action: Action) -> Vec<Effect> {
    let size = app.size;
    let page = isize::from(crate::app::evidence::area(size).height as i16 / 2).max(1);
    let by = match action {
        Action::Edit(Edit::Up) => -1,
        Action::Edit(Edit::Down) => 1,
        Action::Edit(Edit::PageUp) => -page,
        Action::Edit(Edit::PageDown) => page,
        _ => {
            close_evidence(app);
            return match action {
                Action::Close | Action::Enter | Action::Evidence => Vec::new(),
                _ => super::act(app, action),
            };
        }
    };
    if let Some(Panel::Evidence(evidence, _)) = &mut app.panel {
        evidence.scroll(by, size);
    }
    Vec::new()
}

/// Puts the evidence away; the probes that were open under it are there again.
pub fn close_evidence(app: &mut App) {
    if let Some(Panel::Evidence(_, probes)) = app.panel.take() {
        app.panel = probes.map(Panel::Probes);
    }
}

fn take(app: &mut App, offer: Offer) {
    let (now, wording) = (app.now, app.locale.text("move-wait").to_string());
    let Some(ask) = &mut app.ask else { return };
    match offer {
        Offer::Ask(offer) => {
            if let Some(keep) = &offer.keep {
                let session = &mut ask.session;
                if !session.keep_there(&keep.question, &app.locale, &app.judge, now) {
                    return say(app, "notice-too-long", Vec::new());
                }
            }
            ask.session.ask(&offer, now);
            ask.load();
            let topic =
                |keep: Keep| Some(ask.session.words.question(&keep.question)?.topic.clone());
            if let Some(topic) = offer.keep.and_then(topic) {
                say(app, "notice-kept-there", vec![("topic", topic)]);
            }
        }
        Offer::Wait => {
            ask.session.wait(&wording, now);
            say(app, "notice-waiting", Vec::new());
        }
    }
}

/// A digit chooses a probe or says how the question stands (full-width digits too); anything
/// else belongs to the answer.
pub fn into_probes(app: &mut App, text: &str) -> Vec<Effect> {
    let Some(Panel::Probes(panel)) = app.panel.take() else {
        return Vec::new();
    };
    let digit = match crate::text::folded(text).parse::<usize>() {
        Ok(digit) if text.chars().count() == 1 => digit,
        _ => return insert(app, text),
    };
    if let Some(offer) = digit
        .checked_sub(1)
        .and_then(|i| panel.items.get(i))
        .cloned()
    {
        take(app, offer);
        return Vec::new();
    }
    let state = match digit {
        4 => State::Unknown,
        5 => State::Declined,
        6 => State::Later,
        // A digit that is not on offer was a slip, not a word of the owner's.
        1..=3 => {
            app.panel = Some(Panel::Probes(panel));
            return Vec::new();
        }
        _ => return insert(app, text),
    };
    if let Some(ask) = &mut app.ask {
        let question = ask.session.at().to_string();
        ask.session.set_state(&question, state, &app.judge);
    }
    super::asking::move_on(app, true);
    Vec::new()
}
