//! Which key does what, and where: the one table that the keyboard, the help, the palette, the
//! line of keys and the README are made from.
//!
//! No key is needed that a tablet keyboard, a serial console or tmux cannot send: every action of
//! a screen also stands in the palette under its name. Letters alone are never keys (an input
//! method takes them).

use super::{Action, App, Edit, Paper, Screen};
use crate::app::panes::Panel;
use crate::dialogue::answer::State;
use crate::dialogue::question::Need;
use crate::dialogue::record::{Assisted, Mode};

/// Where a key counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Context {
    Anywhere,
    Home,
    Form,
    Ask,
    Finish,
    /// Role-play: the owners to choose from.
    Hall,
    /// A round with an owner.
    Round,
    Debrief,
    /// Help, palette and overview: a filter and a list.
    List,
    Overview,
    Probes,
    /// The tags of an answer.
    Tags,
    /// The remarks of the visit.
    Remarks,
    /// The stage of a company.
    Stage,
    /// What lies in the bin.
    Bin,
    /// A note or a time being typed.
    Field,
    /// Wherever text is typed.
    Text,
}

impl Context {
    /// The context's id: `context-<id>` names it in the help.
    pub fn id(self) -> &'static str {
        match self {
            Context::Anywhere => "anywhere",
            Context::Home => "home",
            Context::Form => "form",
            Context::Ask => "ask",
            Context::Finish => "finish",
            Context::Hall => "hall",
            Context::Round => "round",
            Context::Debrief => "debrief",
            Context::List => "list",
            Context::Overview => "overview",
            Context::Probes => "probes",
            Context::Tags => "tags",
            Context::Remarks => "remarks",
            Context::Stage => "stage",
            Context::Bin => "bin",
            Context::Field => "field",
            Context::Text => "text",
        }
    }
}

/// A line of the table. Keys are written as people read them: `Ctrl+G`, `Shift+Tab`, `F1`.
pub struct Binding {
    pub context: Context,
    pub action: Action,
    pub keys: &'static [&'static str],
    /// Stands in the line of keys at the foot of the screen.
    pub foot: bool,
}

const fn bind(context: Context, action: Action, keys: &'static [&'static str]) -> Binding {
    Binding {
        context,
        action,
        keys,
        foot: false,
    }
}

const fn foot(context: Context, action: Action, keys: &'static [&'static str]) -> Binding {
    Binding {
        context,
        action,
        keys,
        foot: true,
    }
}

use Context::{
    Anywhere, Ask, Bin, Debrief, Field, Finish, Form, Hall, Home, List, Overview, Probes, Remarks,
    Round, Stage, Tags, Text,
};

/// The table. Within a context the first key of an action is the one that is shown.
pub const BINDINGS: &[Binding] = &[
    // home
    foot(Home, Action::Enter, &["Enter"]),
    foot(Home, Action::NewInterview, &["Ctrl+N"]),
    foot(Home, Action::Practise, &["Ctrl+R"]),
    bind(Home, Action::NextVisit, &[]),
    bind(Home, Action::Demo, &["Ctrl+D"]),
    bind(Home, Action::RemoveDemo, &[]),
    bind(Home, Action::Stage, &[]),
    bind(Home, Action::Report(Paper::Sheet), &[]),
    bind(Home, Action::Report(Paper::HandOver), &[]),
    bind(Home, Action::Report(Paper::ReportOut), &[]),
    bind(Home, Action::Report(Paper::Agenda), &[]),
    bind(Home, Action::Remove, &[]),
    bind(Home, Action::TakeBack, &["Ctrl+Z"]),
    bind(Home, Action::Bin, &[]),
    bind(Home, Action::Purge, &[]),
    // the form of a new interview
    foot(Form, Action::Enter, &["Enter"]),
    foot(Form, Action::NextField, &["Tab", "Down"]),
    bind(Form, Action::PreviousField, &["Shift+Tab", "Up"]),
    foot(Form, Action::Close, &["Esc"]),
    // the interview
    foot(Ask, Action::Next, &["Tab"]),
    foot(Ask, Action::Previous, &["Shift+Tab"]),
    foot(Ask, Action::Overview, &["Ctrl+G"]),
    foot(Ask, Action::Probes, &["Ctrl+P"]),
    foot(Ask, Action::Flag, &["Ctrl+T"]),
    bind(Ask, Action::Evidence, &["Ctrl+D", "F3"]),
    bind(Ask, Action::Note, &["Ctrl+O"]),
    bind(Ask, Action::Tags, &["F4"]),
    bind(Ask, Action::Remarks, &["Ctrl+F", "F5"]),
    bind(Ask, Action::Pause, &["Ctrl+S"]),
    bind(Ask, Action::NextReply, &["Ctrl+Down", "Alt+Down"]),
    bind(Ask, Action::PreviousReply, &["Ctrl+Up", "Alt+Up"]),
    bind(Ask, Action::Agenda, &[]),
    bind(Ask, Action::Mark(State::None), &[]),
    bind(Ask, Action::Mark(State::Unknown), &[]),
    bind(Ask, Action::Mark(State::Declined), &[]),
    bind(Ask, Action::Mark(State::Later), &[]),
    bind(Ask, Action::Mark(State::NotApplicable), &[]),
    bind(Ask, Action::UndoMark, &["Ctrl+U"]),
    bind(Ask, Action::Mode(Mode::Together), &[]),
    bind(Ask, Action::Mode(Mode::Shared), &[]),
    bind(Ask, Action::Mode(Mode::Preparing), &[]),
    bind(Ask, Action::Mode(Mode::Afterwards), &[]),
    bind(Ask, Action::Need(Need::Normal), &[]),
    bind(Ask, Action::Need(Need::Gentle), &[]),
    bind(Ask, Action::Need(Need::Strict), &[]),
    bind(Ask, Action::Need(Need::Off), &[]),
    bind(Ask, Action::Assisted(Assisted::Alone), &[]),
    bind(Ask, Action::Assisted(Assisted::Accompanied), &[]),
    bind(Ask, Action::Assisted(Assisted::Reviewed), &[]),
    bind(Ask, Action::TypedTime, &[]),
    bind(Ask, Action::Report(Paper::Sheet), &[]),
    bind(Ask, Action::Report(Paper::HandOver), &[]),
    bind(Ask, Action::Report(Paper::ReportOut), &[]),
    bind(Ask, Action::Report(Paper::Agenda), &[]),
    bind(Ask, Action::Finish, &["Ctrl+E"]),
    bind(Ask, Action::Reopen, &["Ctrl+R"]),
    bind(Ask, Action::Home, &["Ctrl+L"]),
    // the end of a visit
    foot(Finish, Action::Home, &["Enter", "Ctrl+L"]),
    foot(Finish, Action::Overview, &["Ctrl+G"]),
    foot(Finish, Action::Remarks, &["Ctrl+F", "F5"]),
    foot(Finish, Action::NextVisit, &["Ctrl+N"]),
    foot(Finish, Action::Reopen, &["Ctrl+R"]),
    bind(Finish, Action::Report(Paper::Sheet), &["Ctrl+S"]),
    bind(Finish, Action::Report(Paper::HandOver), &["Ctrl+O"]),
    bind(Finish, Action::Report(Paper::ReportOut), &["Ctrl+P"]),
    bind(Finish, Action::Report(Paper::Agenda), &["Ctrl+A"]),
    bind(Finish, Action::Mode(Mode::Together), &[]),
    bind(Finish, Action::Mode(Mode::Shared), &[]),
    bind(Finish, Action::Mode(Mode::Preparing), &[]),
    bind(Finish, Action::Mode(Mode::Afterwards), &[]),
    // role-play: the hall, a round, its debrief
    foot(Hall, Action::Enter, &["Enter"]),
    foot(Hall, Action::NextField, &["Tab"]),
    foot(Hall, Action::Home, &["Ctrl+L"]),
    foot(Hall, Action::NewRound, &["Ctrl+N"]),
    foot(Hall, Action::Debrief, &["Ctrl+D"]),
    bind(Hall, Action::PreviousField, &["Shift+Tab"]),
    bind(Hall, Action::Close, &["Esc"]),
    foot(Round, Action::Switch, &["Ctrl+R", "F4"]),
    foot(Round, Action::Probes, &["Ctrl+P"]),
    foot(Round, Action::Next, &["Tab"]),
    foot(Round, Action::EndRound, &["Ctrl+E"]),
    foot(Round, Action::Known, &["Ctrl+F", "F5"]),
    bind(Round, Action::Previous, &["Shift+Tab"]),
    foot(Round, Action::Overview, &["Ctrl+G"]),
    bind(Round, Action::Pause, &["Ctrl+S"]),
    bind(Round, Action::Hall, &["Ctrl+L"]),
    foot(Debrief, Action::Hall, &["Enter", "Ctrl+L", "Esc"]),
    foot(Debrief, Action::NewRound, &["Ctrl+N"]),
    foot(Debrief, Action::DebriefPage, &["Ctrl+S"]),
    // lists
    foot(List, Action::Enter, &["Enter"]),
    foot(List, Action::Close, &["Esc"]),
    foot(Overview, Action::Enter, &["Enter"]),
    foot(Overview, Action::Agenda, &["Ctrl+G", "Tab"]),
    foot(Overview, Action::Close, &["Esc"]),
    foot(Overview, Action::Flag, &["Ctrl+T"]),
    foot(Overview, Action::Tags, &["Ctrl+L", "F4"]),
    foot(Overview, Action::Mark(State::NotApplicable), &["Ctrl+D"]),
    bind(Overview, Action::Mark(State::Later), &["Ctrl+W"]),
    bind(Overview, Action::Pause, &["Ctrl+S"]),
    bind(Overview, Action::Finish, &["Ctrl+E"]),
    // probes
    bind(Probes, Action::Enter, &["Enter"]),
    bind(Probes, Action::Next, &["Tab"]),
    bind(Probes, Action::Previous, &["Shift+Tab"]),
    bind(Probes, Action::Probes, &["Ctrl+P"]),
    bind(Probes, Action::Close, &["Esc"]),
    // tags, remarks, stages, the bin
    foot(Tags, Action::Enter, &["Enter"]),
    foot(Tags, Action::Close, &["Esc", "Ctrl+L", "F4"]),
    foot(Remarks, Action::NextField, &["Tab"]),
    foot(Remarks, Action::Close, &["Esc", "Ctrl+F", "F5"]),
    foot(Remarks, Action::PreviousField, &["Shift+Tab"]),
    foot(Stage, Action::Enter, &["Enter"]),
    foot(Stage, Action::NextField, &["Tab", "Down"]),
    bind(Stage, Action::PreviousField, &["Shift+Tab", "Up"]),
    foot(Stage, Action::Close, &["Esc"]),
    foot(Bin, Action::Enter, &["Enter"]),
    foot(Bin, Action::Purge, &["Ctrl+D"]),
    foot(Bin, Action::Close, &["Esc"]),
    // a note, a time
    foot(Field, Action::Close, &["Esc", "Tab"]),
    // text
    bind(Text, Action::Edit(Edit::Left), &["Left"]),
    bind(Text, Action::Edit(Edit::Right), &["Right"]),
    bind(Text, Action::Edit(Edit::Up), &["Up"]),
    bind(Text, Action::Edit(Edit::Down), &["Down"]),
    bind(
        Text,
        Action::Edit(Edit::WordLeft),
        &["Ctrl+Left", "Alt+Left"],
    ),
    bind(
        Text,
        Action::Edit(Edit::WordRight),
        &["Ctrl+Right", "Alt+Right"],
    ),
    bind(Text, Action::Edit(Edit::RowStart), &["Home"]),
    bind(Text, Action::Edit(Edit::RowEnd), &["End"]),
    bind(Text, Action::Edit(Edit::PageUp), &["PageUp"]),
    bind(Text, Action::Edit(Edit::PageDown), &["PageDown"]),
    bind(Text, Action::Edit(Edit::TextStart), &["Ctrl+Home"]),
    bind(Text, Action::Edit(Edit::TextEnd), &["Ctrl+End"]),
    bind(Text, Action::Select(Edit::Left), &["Shift+Left"]),
    bind(Text, Action::Select(Edit::Right), &["Shift+Right"]),
    bind(Text, Action::Select(Edit::Up), &["Shift+Up"]),
    bind(Text, Action::Select(Edit::Down), &["Shift+Down"]),
    bind(Text, Action::Select(Edit::WordLeft), &["Ctrl+Shift+Left"]),
    bind(Text, Action::Select(Edit::WordRight), &["Ctrl+Shift+Right"]),
    bind(Text, Action::Select(Edit::RowStart), &["Shift+Home"]),
    bind(Text, Action::Select(Edit::RowEnd), &["Shift+End"]),
    bind(Text, Action::Edit(Edit::SelectAll), &["Ctrl+A"]),
    bind(
        Text,
        Action::Edit(Edit::Backspace),
        &["Backspace", "Ctrl+H"],
    ),
    bind(Text, Action::Edit(Edit::Delete), &["Delete"]),
    bind(
        Text,
        Action::Edit(Edit::DeleteWordBack),
        &["Ctrl+W", "Alt+Backspace", "Ctrl+Backspace"],
    ),
    bind(
        Text,
        Action::Edit(Edit::DeleteWordForward),
        &["Alt+Delete", "Ctrl+Delete"],
    ),
    bind(Text, Action::Edit(Edit::Undo), &["Ctrl+Z"]),
    bind(Text, Action::Edit(Edit::Redo), &["Ctrl+Y", "Ctrl+Shift+Z"]),
    bind(Text, Action::Edit(Edit::Cut), &["Ctrl+X"]),
    bind(Text, Action::Edit(Edit::Copy), &["Ctrl+C"]),
    bind(Text, Action::Edit(Edit::Paste), &["Ctrl+V"]),
    bind(
        Text,
        Action::Newline,
        &["Ctrl+J", "Shift+Enter", "Alt+Enter"],
    ),
    bind(Text, Action::Enter, &["Enter"]),
    // anywhere
    foot(Anywhere, Action::Help, &["F1"]),
    foot(Anywhere, Action::Palette, &["Ctrl+K", "F2"]),
    bind(Anywhere, Action::Language, &["F8"]),
    bind(Anywhere, Action::Theme, &["F9"]),
    foot(Anywhere, Action::Quit, &["Ctrl+Q"]),
];

/// The contexts that count now, the nearest first.
pub fn contexts(app: &App) -> &'static [Context] {
    contexts_in(app.panel.as_ref(), app.screen)
}

/// The contexts that count in a panel, or on a screen with none over it.
pub fn contexts_in(panel: Option<&Panel>, screen: Screen) -> &'static [Context] {
    match (panel, screen) {
        // The marks of an interview are no part of a round.
        (Some(Panel::Overview(_) | Panel::Known(_)), Screen::Round) => &[List, Text, Anywhere],
        (Some(Panel::Probes(_)), Screen::Round) => &[Probes, Round, Text, Anywhere],
        (Some(Panel::Known(_)), _) => &[List, Text, Anywhere],
        (Some(Panel::Help(_) | Panel::Palette(_)), _) => &[List, Text, Anywhere],
        (Some(Panel::Overview(_)), _) => &[Overview, Text, Anywhere],
        (Some(Panel::Tags(_)), _) => &[Tags, Text, Anywhere],
        (Some(Panel::Remarks(_)), _) => &[Remarks, Text, Anywhere],
        (Some(Panel::Stage(_)), _) => &[Stage, Text, Anywhere],
        (Some(Panel::Bin(_)), _) => &[Bin, Text, Anywhere],
        (Some(Panel::Probes(_)), _) => &[Probes, Ask, Text, Anywhere],
        (Some(Panel::Evidence(..)), _) => &[List, Ask, Text, Anywhere],
        (Some(Panel::Note(_) | Panel::TypedTime(_) | Panel::Remove(_)), _) => {
            &[Field, Text, Anywhere]
        }
        (None, screen) => contexts_of(screen),
    }
}

/// The contexts of a screen with no panel over it.
pub fn contexts_of(screen: Screen) -> &'static [Context] {
    match screen {
        Screen::Home => &[Home, Text, Anywhere],
        Screen::Form => &[Form, Text, Anywhere],
        Screen::Ask => &[Ask, Text, Anywhere],
        Screen::Finish => &[Finish, Anywhere],
        Screen::Hall => &[Hall, Text, Anywhere],
        Screen::Round => &[Round, Text, Anywhere],
        Screen::Debrief => &[Debrief, Text, Anywhere],
    }
}

/// The screen's own actions for the palette, whether or not they have a key.
pub fn palette(screen: Screen) -> Vec<Action> {
    let context = contexts_of(screen)[0];
    BINDINGS
        .iter()
        .filter(|b| b.context == context || b.context == Anywhere)
        .map(|b| b.action)
        .filter(|action| {
            !matches!(
                action,
                Action::Enter
                    | Action::Close
                    | Action::Palette
                    | Action::NextField
                    | Action::PreviousField
            )
        })
        .collect()
}

/// The key shown for an action: the first of its nearest context.
pub fn key_of(contexts: &[Context], action: Action) -> Option<&'static str> {
    contexts.iter().find_map(|context| {
        let binding = BINDINGS
            .iter()
            .find(|b| b.context == *context && b.action == action)?;
        binding.keys.first().copied()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn a_key_means_one_thing_in_a_context() {
        let mut seen = HashSet::new();
        for binding in BINDINGS {
            for key in binding.keys {
                assert!(
                    seen.insert((binding.context, key)),
                    "{key} twice in {:?}",
                    binding.context
                );
            }
        }
    }

    #[test]
    fn no_letter_or_digit_alone_is_a_key() {
        for key in BINDINGS.iter().flat_map(|b| b.keys) {
            assert!(key.chars().count() > 1, "{key}");
        }
    }

    #[test]
    fn every_interview_action_stands_in_the_palette() {
        let palette = palette(Screen::Ask);
        for binding in BINDINGS.iter().filter(|b| b.context == Ask) {
            assert!(palette.contains(&binding.action), "{:?}", binding.action);
        }
    }
}
