//! Where the parts of the review's screen stand. Depends on the size, the question, the field in
//! front and, beside a comment, on whether a wording is suggested: nothing moves while one writes.

use super::{Field, Reviewing, pane};
use crate::app::{Area, difference, is_compact};
use crate::editor::wrap;

/// Heights of zero: not shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Frame {
    /// Small terminals have no rules, and only the field in front.
    pub compact: bool,
    pub title: Area,
    pub progress: Area,
    pub topic: Area,
    pub prompt: Area,
    pub words_head: Area,
    /// The owner's words, or the difference; replies and what others say below.
    pub words: Area,
    pub suggestion_head: Area,
    pub suggestion: Area,
    pub comment_head: Area,
    pub comment: Area,
    /// What was said, in a mark and a few words.
    pub verdict: Area,
    pub foot: Area,
}

pub fn frame(size: (u16, u16), reviewing: &Reviewing) -> Frame {
    let (width, height) = size;
    let compact = is_compact(size);
    let edge = u16::from(!compact);
    let margin = if compact { 1 } else { 3 };
    let inner = width.saturating_sub(2 * margin).max(1);
    let wide = |y, height| Area {
        x: edge,
        y,
        width: width.saturating_sub(2 * edge),
        height,
    };
    let text = |y, height| Area {
        x: margin,
        y,
        width: inner,
        height,
    };
    let y = if compact { 2 } else { 3 };
    let end = height.saturating_sub(if compact { 1 } else { 2 });
    let ask = reviewing.question().map_or("", |it| it.ask.as_str());
    let rows = wrap::wrap(ask, usize::from(inner)).len();
    let prompt = (rows as u16).clamp(1, if compact { 1 } else { 3 });
    let heads = if compact { 2 } else { 3 };
    let body = end.saturating_sub(y + 1 + prompt + heads + 1);
    let (words, suggestion, comment) = shares(body, compact, reviewing);
    let mut f = Frame {
        compact,
        title: Area {
            width,
            height: 1,
            ..Area::default()
        },
        progress: Area {
            y: 1,
            width,
            height: 1,
            x: 0,
        },
        topic: wide(y, 1),
        prompt: text(y + 1, prompt),
        words_head: wide(y + 1 + prompt, 1),
        words: text(y + 2 + prompt, words),
        foot: Area {
            y: height.saturating_sub(1),
            width,
            height: 1,
            x: 0,
        },
        ..Frame::default()
    };
    let mut next = f.words.y + words;
    let mut place = |rows: u16| {
        let head = wide(next, u16::from(rows > 0));
        let body = text(next + head.height, rows);
        next += head.height + rows;
        (head, body)
    };
    (f.suggestion_head, f.suggestion) = place(suggestion);
    (f.comment_head, f.comment) = place(comment);
    f.verdict = wide(end.saturating_sub(1), 1);
    f
}

/// The rows of the owner's words, of the suggestion and of the comment.
fn shares(body: u16, compact: bool, reviewing: &Reviewing) -> (u16, u16, u16) {
    let field = reviewing.field;
    if compact {
        let words = (body / 2).max(1);
        let front = body.saturating_sub(words).max(1);
        return match field {
            Field::Comment => (words, 0, front),
            Field::Suggestion => (words, front, 0),
        };
    }
    let suggested = || reviewing.said(&reviewing.at).suggestion.is_some();
    let (words, suggestion) = match field {
        Field::Suggestion => {
            let words = (body / 2).max(1);
            (words, body.saturating_sub(words) * 2 / 3)
        }
        Field::Comment if suggested() => {
            let words = (body * 2 / 5).max(1);
            (words, body.saturating_sub(words) / 2)
        }
        // Nothing is suggested: one row says so, and the owner's words have its place.
        Field::Comment => (body.saturating_sub(1) * 2 / 3, 1),
    };
    let (words, suggestion) = (words.max(1), suggestion.max(1));
    let comment = body.saturating_sub(words + suggestion).max(1);
    (words, suggestion, comment)
}

impl Reviewing {
    /// Breaks the fields for where they stand, and scrolls to the caret.
    pub fn fit(&mut self, size: (u16, u16)) {
        let frame = frame(size, self);
        // One cell stays free for a caret behind a full row.
        let width = |area: Area| usize::from(area.width.saturating_sub(1).max(1));
        self.comment.set_width(width(frame.comment));
        self.suggestion.set_width(width(frame.suggestion));
        let area = match self.field {
            Field::Comment => frame.comment,
            Field::Suggestion => frame.suggestion,
        };
        let height = usize::from(area.height.max(1));
        let before = self.top;
        let editor = self.editor();
        let (row, _) = editor.caret_cell();
        let last = editor.layout().rows().saturating_sub(height);
        let top = before.clamp((row + 1).saturating_sub(height), row);
        self.top = top.min(last);
        if std::mem::take(&mut self.follow) && self.field == Field::Suggestion {
            self.show_difference(frame.words);
        }
    }

    /// Scrolls the difference to where the caret is in the suggestion.
    fn show_difference(&mut self, area: Area) {
        if self.said(&self.at).suggestion.is_none() {
            return;
        }
        let (before, after) = (self.text(&self.at), self.suggestion.text());
        let (marked, byte) = difference::marked_at(before, after, self.suggestion.caret());
        let passage = pane::Passage::from(marked);
        let row = passage.row_of(byte, area.width);
        let height = usize::from(area.height.max(1));
        self.scroll = self.scroll.clamp((row + 1).saturating_sub(height), row);
    }
}
