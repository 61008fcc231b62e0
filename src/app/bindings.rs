//! Which key does what, and where: the one table that the keyboard, the help, the palette, the
//! line of keys and the README are made from.
//!
//! No key is needed that a tablet keyboard, a serial console or tmux cannot send: every action of
//! a screen also stands in the palette under its name. Letters alone are never keys (an input
//! method takes them).

mod table;

use super::{Action, App, Screen};
use crate::app::panes::Panel;
use Context::{
    Anywhere, Ask, AskAgain, Bin, Debrief, Field, Finish, Form, Gate, Hall, Home, List, Opinions,
    Overview, Probes, Remarks, Review, Room, Round, Stage, Tags, Text,
};
pub use table::BINDINGS;

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
    /// An expert's review of an interview.
    Review,
    /// What is to be asked again, in a review.
    AskAgain,
    /// What a review said, beside the answer.
    Opinions,
    /// What the room sees.
    Room,
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
    /// The passphrase on the whole screen, and a locked screen.
    Gate,
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
            Context::Review => "review",
            Context::AskAgain => "ask-again",
            Context::Opinions => "opinions",
            Context::Room => "room",
            Context::List => "list",
            Context::Overview => "overview",
            Context::Probes => "probes",
            Context::Tags => "tags",
            Context::Remarks => "remarks",
            Context::Stage => "stage",
            Context::Bin => "bin",
            Context::Field => "field",
            Context::Gate => "gate",
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

/// Where the passphrase is typed nothing else counts.
pub const AT_THE_GATE: &[Context] = &[Gate];

/// The contexts that count now, the nearest first.
pub fn contexts(app: &App) -> &'static [Context] {
    match app.gate {
        Some(_) => AT_THE_GATE,
        None => contexts_in(app.panel.as_ref(), app.screen),
    }
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
        (Some(Panel::AskAgain(_)), _) => &[AskAgain, Text, Anywhere],
        (Some(Panel::Opinions(_)), _) => &[Opinions, Text, Anywhere],
        (Some(Panel::Room(_)), _) => &[Room, Text, Anywhere],
        (Some(Panel::Reviewed(_)), _) => &[List, Text, Anywhere],
        (Some(Panel::FinishReview), _) => &[List, Review, Text, Anywhere],
        (Some(Panel::Reviewer(_)), _) => &[Field, Text, Anywhere],
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
        Screen::Review => &[Review, Text, Anywhere],
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
