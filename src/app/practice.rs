//! The practice world on the screen: the hall where an owner is chosen, the round in front, and its
//! debrief. Plain data; what follows from a key is decided in `update`.

mod frame;
mod hall;
mod talk;

use std::sync::Arc;

pub use frame::{Frame, frame};
pub use hall::{Hall, Seat, is_of};
pub use talk::{Focus, MOST_SAID, Talk, rows};

use super::debriefing::{self, Line};
use super::session::Session;
use super::{App, round};
use crate::dialogue::round::{Asked, Heard, Turn};
use crate::locale::Locale;
use crate::roleplay::{Debrief, Understanding};

/// What is in front in the practice world.
pub struct Practice {
    pub hall: Hall,
    /// What the trainee says to the owner; the notes are the interview's.
    pub talk: Option<Talk>,
    pub debrief: Option<Debriefing>,
    pub understanding: Arc<Understanding>,
}

impl Practice {
    /// The hall, for a trainee of this name.
    pub fn new(trainee: &str, understanding: Arc<Understanding>) -> Practice {
        Practice {
            hall: Hall::new(trainee),
            talk: None,
            debrief: None,
            understanding,
        }
    }
}

/// A debrief being read.
pub struct Debriefing {
    pub debrief: Debrief,
    /// The owner's name and his last words, where he said them.
    pub closing: Option<(String, String)>,
    /// The first line that shows.
    pub top: usize,
}

impl Debriefing {
    /// As it stands on the screen.
    pub fn lines(&self, app: &App) -> Vec<Line> {
        let width = usize::from(app.size.0.saturating_sub(2));
        let mut page = debriefing::Page::new(width);
        if let Some((name, words)) = &self.closing {
            page.quiet("", &said(&app.locale, name, words));
        }
        page.lines
            .extend(debriefing::lines(&self.debrief, &app.locale, width));
        page.lines
    }
}

/// What may be known beforehand and what was said so far, being read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// The first line that shows.
    pub top: usize,
}

/// Somebody's words, with the name.
fn said(locale: &Locale, name: &str, words: &str) -> String {
    locale.format(
        "known-said",
        &[("name", name.into()), ("words", words.into())],
    )
}

/// How a question was taken, said after it was asked. `None`: nothing was asked yet.
pub fn taken(locale: &Locale, session: &Session, turn: Option<&Turn>) -> Option<String> {
    let turn = turn?;
    if turn.asked == Asked::Silence {
        return Some(locale.text("round-silence").to_string());
    }
    if turn.heard == Heard::Pressed {
        return Some(locale.text("round-pressed").to_string());
    }
    let how = round::taken(locale, session, turn);
    Some(match turn.heard {
        Heard::Unclear => locale.format("round-unclear", &[("form", how.into())]),
        _ => locale.format("round-taken", &[("how", how.into())]),
    })
}

/// What may be known beforehand, the aim, and the conversation so far: for a width in cells.
pub fn known_lines(app: &App, width: usize) -> Vec<Line> {
    let session = app.ask.as_ref().map(|ask| &ask.session);
    let Some((session, round)) = session.and_then(|it| Some((it, it.round.as_ref()?))) else {
        return Vec::new();
    };
    let (locale, scenario) = (&app.locale, &round.scenario);
    let mut page = debriefing::Page::new(width);
    page.heading(locale.text("known-aim"));
    page.plain("", &scenario.aim);
    page.heading(locale.text("known-public"));
    scenario.public.iter().for_each(|it| page.plain("-", it));
    page.heading(locale.text("known-talk"));
    page.plain(
        " ",
        &said(locale, &scenario.owner.name, &scenario.says.opening),
    );
    for turn in &round.turns {
        match turn.asked {
            Asked::Silence => page.quiet(" ", locale.text("round-silence")),
            _ => page.plain("▸", &turn.words),
        }
        if turn.asked != Asked::Silence
            && let Some(taken) = taken(locale, session, Some(turn))
        {
            page.quiet("  ", &taken);
        }
        if !turn.reply.is_empty() {
            page.plain(" ", &said(locale, &scenario.owner.name, &turn.reply));
        }
    }
    page.lines
}
