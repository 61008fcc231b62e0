//! The conversation of a round: the line that is put to the owner, and how much of his last words
//! shows.

use std::ops::Range;
use std::sync::Arc;

use super::frame::Frame;
use crate::app::round::Live;
use crate::app::session::Session;
use crate::dialogue::round::{Asked, Turn};
use crate::editor::{Editor, wrap};
use crate::roleplay::Understanding;

/// Nobody says more than this at once. UTF-8 bytes.
pub const MOST_SAID: usize = 4_096;

/// Where the keys go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The words to the owner.
    Line,
    /// What one writes down.
    Notes,
}

/// The owner in front, and what is about to be said to him.
pub struct Talk {
    pub live: Live,
    pub line: Editor,
    /// The first row of the line that shows.
    pub line_top: usize,
    pub focus: Focus,
    /// The first row of the owner's words that shows.
    pub top: usize,
    /// Rows of the owner's words that do not fit.
    pub hidden: usize,
    /// The words not put yet at which it was said that the round ends without them.
    pub left: String,
    /// The second of the round's clock in which it was looked whether the owner goes on.
    looked: u64,
    /// Turns when the owner's words were last looked at: new ones begin at their first row.
    turns: usize,
}

impl Talk {
    /// The talk of the round in this session. `None`: it is no round.
    pub fn of(session: &Session, understanding: &Arc<Understanding>) -> Option<Talk> {
        Some(Talk {
            live: Live::of(session, Arc::clone(understanding))?,
            line: Editor::default(),
            line_top: 0,
            focus: Focus::Line,
            top: 0,
            hidden: 0,
            left: String::new(),
            looked: 0,
            turns: session.round.as_ref().map_or(0, |it| it.turns.len()),
        })
    }

    /// Brings rows and scroll in line with what is typed and said.
    pub fn settle(&mut self, session: &Session, frame: &Frame) {
        let turns = session.round.as_ref().map_or(0, |it| it.turns.len());
        if turns != self.turns {
            self.turns = turns;
            self.top = 0;
        }
        let width = usize::from(frame.bubble.width.max(1));
        let rows = rows(self.live.owner().last_words(), width).len();
        self.hidden = rows.saturating_sub(usize::from(frame.bubble.height));
        self.top = self.top.min(self.hidden);
        // One cell stays free for a caret behind a full row.
        let room = usize::from(frame.line.width.saturating_sub(1).max(1));
        self.line.set_width(room);
        let (row, _) = self.line.caret_cell();
        let height = usize::from(frame.line.height.max(1));
        let last = self.line.layout().rows().saturating_sub(height);
        let top = self.line_top.clamp((row + 1).saturating_sub(height), row);
        self.line_top = top.min(last);
    }

    /// Looks, once a second, whether the owner goes on by himself.
    pub fn tick(&mut self, session: &mut Session) -> Option<Turn> {
        let second = session.visit_time() / 1000;
        if second == self.looked || !session.clock_runs() {
            return None;
        }
        self.looked = second;
        self.live.tick(session)
    }

    /// Puts the line to the owner: the opener where it is empty. `None`: there is nothing to put.
    pub fn ask(&mut self, session: &mut Session) -> Option<Turn> {
        let typed = self.line.text().trim().to_string();
        let turn = match typed.is_empty() {
            false => self.live.ask(session, Asked::Typed, &typed, None),
            true => self.live.ask_opener(session)?,
        };
        self.line = Editor::default();
        Some(turn)
    }
}

/// The rows of the owner's words.
pub fn rows(words: &str, width: usize) -> Vec<Range<usize>> {
    wrap::balanced(words, width.max(1))
}
