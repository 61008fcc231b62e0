//! The interview screen: the session, and the editor over the answer in front.

mod frame;

use std::mem::take;
use std::ops::Range;

use super::Area;
use super::panes::Panel;
use super::session::Session;
use crate::dialogue::clock::Moment;
use crate::dialogue::question::{Choice, Kind};
use crate::editor::wrap;
use crate::editor::{Editor, cells};
use crate::listening::Judge;

pub use frame::{Frame, frame, hint_text, offer_rows};
use frame::{rows_of, widths};

/// An answer is judged so long after its last key: nobody reads a verdict between two keys, and judging at
/// each costs more than showing it. Milliseconds.
const BEAT: u64 = 150;
/// It is judged at the latest so long after it changed, however fast the keys come. Milliseconds.
const LATEST: u64 = 300;
/// Longer ones are judged when the keyboard rests. Bytes.
const JUDGED_SOON: usize = 6_000;

/// Cells kept at the left of a hint for the word that names it.
pub const HINT_LABEL: u16 = 7;

/// A text that is shown, broken for a width.
#[derive(Default)]
struct Broken {
    of: String,
    width: usize,
    rows: Vec<Range<usize>>,
}

impl Broken {
    fn fits(&self, of: &str, width: usize) -> bool {
        self.width == width && self.of == of
    }

    /// Breaks it once: at each key that would cost as much as drawing.
    fn update(&mut self, of: &str, width: usize, wrap: fn(&str, usize) -> Vec<Range<usize>>) {
        if !self.fits(of, width) {
            *self = Broken {
                of: of.to_owned(),
                width,
                rows: wrap(of, width),
            };
        }
    }

    /// So many rows, broken now where it was not for this width.
    fn height(&self, of: &str, width: usize) -> u16 {
        rows_of(match self.fits(of, width) {
            true => self.rows.len(),
            false => wrap::wrap(of, width).len(),
        })
    }
}

/// The interview screen's state.
pub struct Ask {
    pub session: Session,
    pub editor: Editor,
    /// The first row of the editor that shows.
    pub top: usize,
    /// The option under the highlight, for questions of choice.
    pub highlight: usize,
    /// The highlight was moved, or chose, since text was last typed: Enter chooses again.
    pub pointed: bool,
    /// When the answer first changed since it was last judged, and when it last did (awake
    /// milliseconds).
    unheard: Option<(u64, u64)>,
    /// It was judged by a glance at most.
    unweighed: bool,
    prompt: Broken,
    hint: Broken,
}

impl Ask {
    pub fn new(session: Session) -> Ask {
        let mut ask = Ask {
            session,
            editor: Editor::default(),
            top: 0,
            highlight: 0,
            pointed: false,
            unheard: None,
            unweighed: true,
            prompt: Broken::default(),
            hint: Broken::default(),
        };
        ask.load();
        ask
    }

    /// Takes the text in front into the editor, the caret at its end.
    pub fn load(&mut self) {
        self.editor = Editor::new(self.session.text());
        self.editor.text_end(false);
        self.top = 0;
        self.highlight = 0;
        self.pointed = false;
        self.unheard = None;
    }

    /// Brings session, wrapped rows and scroll in line with the editor.
    pub fn settle(&mut self, size: (u16, u16), panel: Option<&Panel>, moment: Moment) {
        self.take(moment);
        let (inner, hinted) = widths(size);
        let (mut prompt, mut hint) = (take(&mut self.prompt), take(&mut self.hint));
        prompt.update(self.prompt(), inner, wrap::balanced);
        hint.update(hint_text(self), hinted, wrap::wrap);
        (self.prompt, self.hint) = (prompt, hint);
        let editor = frame(size, self, panel).editor;
        self.fit(editor);
    }

    /// The session has what stands in the editor.
    pub fn take(&mut self, moment: Moment) {
        let open = self.session.header.finished.is_none();
        if open && self.session.text() != self.editor.text() {
            self.session.write(self.editor.text(), moment);
            let first = self.unheard.map_or(moment.awake, |it| it.0);
            self.unheard = Some((first, moment.awake));
            self.unweighed = true;
        }
    }

    /// Breaks the text for the area it stands in, and scrolls it to the caret.
    pub fn fit(&mut self, area: Area) {
        // One cell stays free for a caret behind a full row.
        self.editor
            .set_width(usize::from(area.width.saturating_sub(1).max(1)));
        let height = usize::from(area.height.max(1));
        let (row, _) = self.editor.caret_cell();
        let last = self.editor.layout().rows().saturating_sub(height);
        let top = self.top.clamp((row + 1).saturating_sub(height), row);
        self.top = top.min(last);
    }

    /// The rows of what is asked.
    pub fn prompt_rows(&self) -> &[Range<usize>] {
        &self.prompt.rows
    }

    /// The rows of the hint.
    pub fn hint_rows(&self) -> &[Range<usize>] {
        &self.hint.rows
    }

    /// Judges the answer in front by a glance if it changed and its time has come, or if the keyboard
    /// rests.
    pub fn glance(&mut self, judge: &Judge, resting: bool, now: Moment) {
        let due = resting && self.unheard.is_some() || self.heard_in(now) == Some(0);
        if due {
            self.session.glance(judge);
            self.unheard = None;
        }
    }

    /// Milliseconds until the answer in front is to be judged. `None`: it is, or waits for the keyboard
    /// to rest.
    pub fn heard_in(&self, now: Moment) -> Option<u64> {
        let soon = self.editor.text().len() <= JUDGED_SOON;
        let (first, last) = self.unheard.filter(|_| soon)?;
        Some((first + LATEST).min(last + BEAT).saturating_sub(now.awake))
    }

    /// Judges it in earnest, before something is done about it.
    pub fn listen(&mut self, judge: &Judge) {
        if self.unweighed {
            self.session.listen(judge);
            self.unheard = None;
            self.unweighed = false;
        }
    }

    /// The columns of the table in front, while its cells are edited.
    pub fn columns(&self) -> Option<usize> {
        // What one writes down in a round is plain words.
        if self.session.round.is_some() {
            return None;
        }
        match (&self.session.question().kind, self.session.follow_up()) {
            (Kind::Table { columns, .. }, None) => Some(columns.len()),
            _ => None,
        }
    }

    /// Row and column of the cell the caret is in.
    pub fn cell(&self) -> (usize, usize) {
        let cell = cells::cell_at(self.editor.text(), self.editor.caret());
        (cell.row, cell.column)
    }

    /// How many options there are to choose from; 0 where words are typed.
    pub fn option_count(&self) -> usize {
        if self.session.follow_up().is_some() || self.session.round.is_some() {
            return 0;
        }
        match &self.session.question().kind {
            Kind::Choice { options } | Kind::Choices { options } => options.len(),
            Kind::Scale { from, to, .. } => usize::try_from(to - from + 1).unwrap_or(0),
            _ => 0,
        }
    }

    /// One of the options, counted from 0. A scale may have a great many: only those that show
    /// are put into words.
    pub fn option(&self, index: usize) -> Option<Choice> {
        if index >= self.option_count() {
            return None;
        }
        match &self.session.question().kind {
            Kind::Choice { options } | Kind::Choices { options } => options.get(index).cloned(),
            Kind::Scale {
                from,
                to,
                low,
                high,
            } => {
                let value = from + index as i64;
                let label = match value {
                    value if value == *from => format!("{value}  {low}"),
                    value if value == *to => format!("{value}  {high}"),
                    value => value.to_string(),
                };
                let id = value.to_string();
                Some(Choice { id, label })
            }
            _ => None,
        }
    }

    /// What is asked just now: the probe in front, or the question's opener.
    pub fn prompt(&self) -> &str {
        match self.session.follow_up() {
            Some(follow_up) => &follow_up.probe,
            None => &self.session.question().ask,
        }
    }
}
