//! The interview screen: the session, the editor over the answer in front, and where everything
//! stands on the screen.

use std::ops::Range;

use super::Area;
use super::opinions::rows_at_question;
use super::panes::{Offer, Panel};
use super::session::Session;
use crate::dialogue::clock::Moment;
use crate::dialogue::question::{Choice, Drawing, Kind};
use crate::editor::wrap;
use crate::editor::{Editor, cells};
use crate::listening::Judge;

/// Answers longer than this are judged when the keyboard rests, not at each key. Bytes.
const JUDGED_AT_ONCE: usize = 6_000;

/// Cells kept at the left of a hint for the word that names it.
pub const HINT_LABEL: u16 = 7;

/// What is asked, broken for a width.
#[derive(Default)]
struct Prompt {
    of: String,
    width: usize,
    rows: Vec<Range<usize>>,
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
    /// The answer changed since it was last judged.
    pub unheard: bool,
    /// It was judged by a glance at most.
    unweighed: bool,
    prompt: Prompt,
}

impl Ask {
    pub fn new(session: Session) -> Ask {
        let mut ask = Ask {
            session,
            editor: Editor::default(),
            top: 0,
            highlight: 0,
            pointed: false,
            unheard: false,
            unweighed: true,
            prompt: Prompt::default(),
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
        self.unheard = false;
    }

    /// Brings session, wrapped rows and scroll in line with the editor.
    pub fn settle(&mut self, size: (u16, u16), panel: Option<&Panel>, moment: Moment) {
        self.take(moment);
        let Frame { editor, prompt, .. } = frame(size, self, panel);
        self.break_prompt(usize::from(prompt.width.max(1)));
        self.fit(editor);
    }

    /// The session has what stands in the editor.
    pub fn take(&mut self, moment: Moment) {
        let open = self.session.header.finished.is_none();
        if open && self.session.text() != self.editor.text() {
            self.session.write(self.editor.text(), moment);
            self.unheard = true;
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

    /// Breaks what is asked into even rows, once: at each key that would cost as much as drawing.
    fn break_prompt(&mut self, width: usize) {
        if self.prompt.of != self.prompt() || self.prompt.width != width {
            let of = self.prompt().to_string();
            let rows = wrap::balanced(&of, width);
            self.prompt = Prompt { of, width, rows };
        }
    }

    /// The rows of what is asked.
    pub fn prompt_rows(&self) -> &[Range<usize>] {
        &self.prompt.rows
    }

    /// Judges the answer in front by a glance if it changed and is short enough, or if the keyboard
    /// rests.
    pub fn glance(&mut self, judge: &Judge, resting: bool) {
        if self.unheard && (resting || self.editor.text().len() <= JUDGED_AT_ONCE) {
            self.session.glance(judge);
            self.unheard = false;
        }
    }

    /// Judges it in earnest, before something is done about it.
    pub fn listen(&mut self, judge: &Judge) {
        if self.unweighed {
            self.session.listen(judge);
            self.unheard = false;
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

/// Where the parts of the interview screen stand. Heights of zero: not shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Frame {
    /// Small terminals have no box, no rules, no blank rows.
    pub compact: bool,
    pub title: Area,
    pub progress: Area,
    /// The topic, with the time on question at its right.
    pub topic: Area,
    pub prompt: Area,
    pub hint: Area,
    pub options: Area,
    /// What a review said of the answer.
    pub said: Area,
    /// The text of the answer, without its box.
    pub editor: Area,
    pub chips: Area,
    /// Under the chips: the panel, or replies and the table's drawing.
    pub below: Area,
    pub foot: Area,
}

/// Places the parts. Depends on the size, the question and the panel, never on the typed text:
/// nothing on the screen moves while the owner talks.
pub fn frame(size: (u16, u16), ask: &Ask, panel: Option<&Panel>) -> Frame {
    let (width, height) = size;
    let compact = height < 18 || width < 60;
    let margin: u16 = if compact { 0 } else { 3 };
    let inner = width.saturating_sub(2 * margin).max(1);
    let row = |y: u16, x: u16, width: u16, height: u16| Area {
        x,
        y,
        width,
        height,
    };
    let prompt_rows = rows_of(wrap::wrap(ask.prompt(), usize::from(inner)).len());
    let hint = hint_text(ask);
    let hint_rows = wrap::wrap(hint, usize::from(inner.saturating_sub(HINT_LABEL))).len();
    let hint_rows = rows_of(hint_rows);
    let options = rows_of(ask.option_count());
    let mut f = Frame {
        compact,
        ..Frame::default()
    };
    f.title = row(0, 0, width, 1);
    f.progress = row(1, 0, width, 1);
    f.foot = row(height.saturating_sub(1), 0, width, 1);
    let mut y = if compact { 2 } else { 3 };
    f.topic = row(y, margin.min(1), width.saturating_sub(2 * margin.min(1)), 1);
    y += if compact { 1 } else { 2 };
    // What must have room below: one row of text, the chips, the foot.
    let end = height.saturating_sub(if compact { 1 } else { 2 });
    let panel_rows = panel.map_or(0, |panel| panel_rows(panel, inner, compact));
    let boxed: u16 = if compact { 0 } else { 2 };
    let least = boxed + 2 + panel_rows;
    let room = |y: u16| end.saturating_sub(y).saturating_sub(least);
    let rows = prompt_rows.min(room(y) + 1).max(1);
    f.prompt = row(y, margin, inner, rows);
    y += rows;
    let gap = u16::from(!compact && room(y) > 3);
    let hinted = !ask.session.is_shared() && !hint.is_empty();
    let hidden = compact && panel.is_some();
    let said = match hidden {
        true => 0,
        false => rows_at_question(&ask.session, compact).min(room(y)),
    };
    if hinted && !hidden && room(y) > hint_rows + gap + said + 1 {
        f.hint = row(y + gap, margin, inner, hint_rows);
        y += gap + hint_rows;
    }
    if options > 0 {
        let rows = options.min(room(y).saturating_sub(said));
        f.options = row(y, margin, inner, rows);
        y += rows;
    }
    if said > 0 {
        y += u16::from(!compact && room(y) > 6);
        f.said = row(y, margin, inner, said);
        y += said;
    }
    y += u16::from(!compact && room(y) > 6 && panel.is_none() && said == 0);
    let left = end.saturating_sub(y).saturating_sub(boxed + 1);
    let below = match panel {
        Some(_) => panel_rows.min(left.saturating_sub(1)),
        None => below_rows(ask, left, compact),
    };
    let text = left.saturating_sub(below).max(1);
    let side = if compact { 0 } else { 2 };
    f.editor = row(
        y + boxed / 2,
        side + boxed / 2,
        width.saturating_sub(2 * (side + boxed / 2)).max(1),
        text,
    );
    y += boxed + text;
    f.chips = row(y, margin, inner, 1);
    f.below = row(
        y + 1,
        margin.min(1),
        width.saturating_sub(2 * margin.min(1)),
        below,
    );
    f
}

/// The hint, or for a follow-up the answer it deepens.
pub fn hint_text(ask: &Ask) -> &str {
    match ask.session.follow_up() {
        Some(_) => "",
        None => ask.session.question().hint.as_deref().unwrap_or(""),
    }
}

/// So many rows, at most more than any terminal has: sums of them stay in range.
fn rows_of(count: usize) -> u16 {
    const MOST: usize = 9_999;
    count.min(MOST) as u16
}

fn panel_rows(panel: &Panel, inner: u16, compact: bool) -> u16 {
    match panel {
        Panel::Probes(probes) => {
            let rows = |item: &Offer| match item {
                Offer::Ask(offer) => offer_rows(offer.line(), inner, compact).len(),
                Offer::Wait => 1,
            };
            rows_of(probes.items.iter().map(rows).sum()) + u16::from(!compact)
        }
        Panel::Note(_) => 3,
        Panel::TypedTime(_) => 1,
        _ => 0,
    }
}

/// The rows of a probe in a panel so wide: beside its number, and where there is room its facet.
pub fn offer_rows(probe: &str, width: u16, compact: bool) -> Vec<Range<usize>> {
    let beside = if compact { 3 } else { 14 };
    wrap::wrap(probe, usize::from(width.saturating_sub(beside).max(10)))
}

/// Rows kept for replies or a drawing: a part of what is left, so that the text keeps the most.
fn below_rows(ask: &Ask, left: u16, compact: bool) -> u16 {
    if compact {
        return 0;
    }
    match &ask.session.question().kind {
        // Boxes need three rows, or none.
        Kind::Table { drawing, .. } if *drawing != Drawing::Grid => {
            if left >= 8 {
                3
            } else {
                0
            }
        }
        _ => 2.min(left / 3),
    }
}
