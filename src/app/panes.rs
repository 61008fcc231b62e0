//! Panels that lie over a screen: help, palette, overview, probes, a note, a typed-in time;
//! those for what is kept beside the answers are in [`super::beside`].

use super::beside::{Bin, Remarks, StageForm, Tagging};
use super::bindings::{self, BINDINGS, Context};
use super::evidence::Evidence;
use super::list::List;
use super::practice::Known;
use super::session::{Offered, Session};
use super::{Action, App, words};
use crate::editor::Editor;
use crate::locale::Locale;
use crate::text::folded;

/// The panel in front.
pub enum Panel {
    Help(Over),
    Palette(Over),
    Overview(Overview),
    Probes(Probes),
    /// By which words the answer was heard, over the probes if they were open.
    Evidence(Evidence, Option<Probes>),
    /// The private note of the question in front.
    Note(Editor),
    /// Minutes of the question in front, from paper.
    TypedTime(Editor),
    Remove(Removal),
    Tags(Tagging),
    Remarks(Box<Remarks>),
    Stage(Box<StageForm>),
    Bin(Bin),
    /// What is known of the owner, and what was said.
    Known(Known),
    /// What a review said of the answer in front.
    Opinions(super::opinions::Opinions),
    /// What the room sees, and the planned time.
    Room(super::room::RoomPanel),
    /// In a review: what is to be asked again, and for what.
    AskAgain(List),
    /// In a review: all questions with what was said of them.
    Reviewed(List),
    /// What a review comes to, before it is finished.
    FinishReview,
    /// Who reviews.
    Reviewer(Editor),
}

/// Help or palette, over the panel that was in front: it is there again when they are closed.
#[derive(Default)]
pub struct Over {
    pub list: List,
    pub under: Option<Box<Panel>>,
}

impl Over {
    pub fn on(under: Option<Panel>) -> Over {
        Over {
            list: List::default(),
            under: under.map(Box::new),
        }
    }

    /// The panel that was in front before.
    pub fn closed(self) -> Option<Panel> {
        self.under.map(|under| *under)
    }
}

/// An interview about to be removed: only once its company's name was typed, since no single key
/// may destroy.
pub struct Removal {
    pub number: i64,
    pub company: String,
    pub visit: u32,
    pub typed: Editor,
    /// The bin it was chosen in.
    pub bin: Bin,
}

impl Removal {
    /// Whether the name of the company was typed.
    pub fn is_confirmed(&self) -> bool {
        folded(self.typed.text().trim()) == folded(self.company.trim())
    }
}

/// Every question with its mark, or only those to come back to.
#[derive(Default)]
pub struct Overview {
    pub list: List,
    pub agenda: bool,
}

impl Overview {
    /// Every question, the one in front chosen.
    pub fn at_question(session: Option<&Session>) -> Overview {
        let mut overview = Overview::default();
        if let Some(session) = session {
            let at = session.asked().position(|q| q.id == session.at());
            overview.list.selected = at.unwrap_or(0);
        }
        overview
    }

    /// The question ids that show, in order.
    pub fn shown(&self, session: &Session) -> Vec<String> {
        let agenda = session.agenda();
        let ids: Vec<&str> = session
            .asked()
            .map(|q| q.id.as_str())
            .filter(|id| !self.agenda || agenda.iter().any(|a| a == id))
            .collect();
        let lines: Vec<String> = ids
            .iter()
            .map(|id| {
                let topic = session.words.question(id).map_or("", |q| q.topic.as_str());
                let title = session
                    .words
                    .perspective_of(id)
                    .map_or("", |p| p.title.as_str());
                let text = session.answer(id).map_or("", |a| a.text.as_str());
                folded(&format!("{title} {topic} {text}"))
            })
            .collect();
        let matching = self.list.matches(lines.iter().map(String::as_str));
        matching.into_iter().map(|i| ids[i].to_string()).collect()
    }
}

/// The probes on offer for the question in front.
pub struct Probes {
    pub items: Vec<Offer>,
    pub selected: usize,
    /// How many offers were passed over to come to these.
    pub skipped: usize,
}

/// One thing to try when an answer is thin.
#[derive(Clone, Debug, PartialEq)]
pub enum Offer {
    Ask(Offered),
    /// Wait a little.
    Wait,
}

/// A line of the help or of the palette.
pub struct Line {
    pub context: Context,
    pub action: Action,
    pub name: String,
    pub keys: String,
}

impl Line {
    /// What it is found by, folded.
    pub fn searched(&self) -> String {
        folded(&format!("{} {}", self.name, self.keys))
    }
}

/// The palette's lines for the screen in front.
pub fn palette_lines(app: &App) -> Vec<Line> {
    let contexts = bindings::contexts_of(app.screen);
    bindings::palette(app.screen)
        .into_iter()
        .map(|action| Line {
            context: contexts[0],
            action,
            name: action_name(&app.locale, action),
            keys: bindings::key_of(contexts, action)
                .unwrap_or_default()
                .to_string(),
        })
        .collect()
}

/// The help's lines: the whole table of keys, those first that count in the panel or screen the
/// help was opened from.
pub fn help_lines(app: &App, over: &Over) -> Vec<Line> {
    let here = bindings::contexts_in(over.under.as_deref(), app.screen);
    let screen = bindings::contexts_of(app.screen)[0];
    // What counts everywhere stands where it always does.
    let near = here
        .iter()
        .filter(|it| !matches!(it, Context::Text | Context::Anywhere));
    let near: Vec<Context> = near.copied().chain([screen]).collect();
    let place = |context| near.iter().position(|it| *it == context);
    let mut bound: Vec<_> = BINDINGS.iter().filter(|b| !b.keys.is_empty()).collect();
    bound.sort_by_key(|b| place(b.context).unwrap_or(near.len()));
    bound
        .into_iter()
        .map(|b| Line {
            context: b.context,
            action: b.action,
            name: action_name(&app.locale, b.action),
            keys: b.keys.join(" / "),
        })
        .collect()
}

/// An action's name in the language on the screen.
pub fn action_name(locale: &Locale, action: Action) -> String {
    if let Some((id, value)) = words::chosen(locale, action) {
        return locale.format(id, &[("value", value.into())]);
    }
    let name = locale.text(&format!("action-{}", action.id())).to_string();
    match action {
        Action::Select(_) => format!("{name}{}", locale.text("action-selecting")),
        _ => name,
    }
}
