//! What is read in a review: the owner's words, or the difference to the suggested wording; the
//! replies to probes; what is still missing, the interviewer's note; what others say.

use std::ops::Range;

use super::{Field, Reviewing, Tally};
use crate::app::difference::{Became, Marked, marked};
use crate::app::words;
use crate::dialogue::answer::{Answer, State};
use crate::dialogue::review::Opinion;
use crate::editor::wrap;
use crate::locale::Locale;

/// How a run of text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Plain,
    Quiet,
    /// Only in the owner's words.
    Gone,
    /// Only in the suggested wording.
    New,
}

/// A text of several tones.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Passage {
    pub text: String,
    /// Runs of bytes one after another: the whole text.
    pub runs: Vec<(Range<usize>, Tone)>,
}

impl From<Marked> for Passage {
    fn from(marked: Marked) -> Passage {
        let tone = |became| match became {
            Became::Same => Tone::Plain,
            Became::Gone => Tone::Gone,
            Became::New => Tone::New,
        };
        let runs = marked.runs.into_iter();
        Passage {
            text: marked.text,
            runs: runs.map(|(run, became)| (run, tone(became))).collect(),
        }
    }
}

impl Passage {
    fn of(text: &str, tone: Tone) -> Passage {
        let mut passage = Passage::default();
        passage.push(text, tone);
        passage
    }

    /// The row that a byte stands in, in a width of so many cells.
    pub fn row_of(&self, byte: usize, width: u16) -> usize {
        let rows = wrap::wrap(&self.text, usize::from(width.max(1)));
        rows.iter().rposition(|it| it.start <= byte).unwrap_or(0)
    }

    /// Where the wordings differ first; 0 where they do not.
    pub fn first_change(&self) -> usize {
        let changed = |(_, tone): &&(Range<usize>, Tone)| matches!(tone, Tone::Gone | Tone::New);
        let mut runs = self.runs.iter();
        runs.find(changed).map_or(0, |(run, _)| run.start)
    }

    fn push(&mut self, text: &str, tone: Tone) {
        let start = self.text.len();
        self.text.push_str(&words::cells(text));
        self.runs.push((start..self.text.len(), tone));
    }
}

/// One after another, what stands in the pane of the owner's words.
pub fn pane(reviewing: &Reviewing, locale: &Locale) -> Vec<Passage> {
    let at = &reviewing.at;
    let difference = match reviewing.field {
        Field::Suggestion => suggested(reviewing),
        Field::Comment => None,
    };
    let own = difference.unwrap_or_else(|| owners(reviewing, locale));
    let mut all = vec![own];
    for reply in reviewing.replies(at) {
        let mut passage = Passage::of(&format!("↳ {} ", reply.probe), Tone::Quiet);
        passage.push(&reply.answer, Tone::Plain);
        all.push(passage);
    }
    all.extend(beside(reviewing, locale));
    let others = reviewing.others(at).map(|it| {
        let mut passage = Passage::of(&format!("{} ", named(locale, it)), Tone::Quiet);
        passage.push(&told(locale, it), Tone::Plain);
        passage
    });
    all.extend(others);
    all
}

/// What the interviewer's side has of the answer: that it is no full one or marked, what is still
/// missing, the note.
fn beside(reviewing: &Reviewing, locale: &Locale) -> Vec<Passage> {
    let Some(answer) = reviewing.answer(&reviewing.at) else {
        return Vec::new();
    };
    let mut parts = Vec::new();
    if !answer.text.is_empty() && !matches!(answer.state, State::Open | State::Answered) {
        parts.push(format!("[{}]", state_name(locale, answer.state)));
    }
    if answer.flagged {
        parts.push(locale.text("review-flagged").to_string());
    }
    if answer.state == State::Answered && !answer.missing.is_empty() {
        let facets = words::names(locale, &answer.missing);
        parts.push(locale.format("review-missing", &[("facets", facets.into())]));
    }
    let mut all = Vec::new();
    if !parts.is_empty() {
        all.push(Passage::of(&parts.join("  "), Tone::Quiet));
    }
    if !answer.note.is_empty() {
        let mut note = Passage::of(locale.text("review-note"), Tone::Quiet);
        note.push(&answer.note, Tone::Plain);
        all.push(note);
    }
    all
}

fn state_name(locale: &Locale, state: State) -> &str {
    locale.text(&format!("state-{}", state.id()))
}

fn named(locale: &Locale, opinion: &Opinion) -> String {
    let words = [("reviewer", opinion.reviewer.as_str().into())];
    locale.format("review-other", &words)
}

/// The owner's words, or what there is in their place.
fn owners(reviewing: &Reviewing, locale: &Locale) -> Passage {
    let text = reviewing.text(&reviewing.at);
    if !text.is_empty() {
        return Passage::of(text, Tone::Plain);
    }
    let none = Answer::default();
    let answer = reviewing.answer(&reviewing.at).unwrap_or(&none);
    let state = match answer.state {
        State::Open | State::Answered => locale.text("review-no-words").to_string(),
        state => format!("[{}]", state_name(locale, state)),
    };
    Passage::of(&state, Tone::Quiet)
}

/// The difference between the owner's words and the suggested wording; `None` where none is suggested.
pub fn suggested(reviewing: &Reviewing) -> Option<Passage> {
    let after = reviewing.said(&reviewing.at).suggestion?;
    Some(marked(reviewing.text(&reviewing.at), &after).into())
}

/// An opinion in one line: all that it says.
pub fn told(locale: &Locale, opinion: &Opinion) -> String {
    let mut parts = Vec::new();
    if opinion.ask_again {
        parts.push(again(locale, opinion));
    }
    if opinion.accepted {
        parts.push(format!("✓ {}", locale.text("action-accept")));
    }
    if !opinion.comment.is_empty() {
        parts.push(format!("✎ {}", opinion.comment));
    }
    if let Some(suggestion) = &opinion.suggestion {
        parts.push(format!("{} {suggestion}", locale.text("review-to")));
    }
    parts.join("  ")
}

/// That it is to be asked again, and for what.
pub fn again(locale: &Locale, opinion: &Opinion) -> String {
    let name = locale.text("action-ask-again");
    match opinion.facets.is_empty() {
        true => format!("↻ {name}"),
        false => {
            let facets = words::names(locale, &opinion.facets);
            let words = [("facets", facets.into())];
            format!("↻ {}", locale.format("review-again", &words))
        }
    }
}

/// How many rows the passages take.
pub fn rows(passages: &[Passage], width: u16) -> usize {
    let rows = |it: &Passage| wrap::wrap(&it.text, usize::from(width.max(1))).len();
    passages.iter().map(rows).sum()
}

/// What a review comes to, a line each.
pub fn summary(tally: &Tally, locale: &Locale) -> Vec<String> {
    let more = format!("{:+}", tally.more);
    let lines = [
        ("review-count-commented", tally.commented),
        ("review-count-suggested", tally.suggested),
        ("review-count-ask-again", tally.ask_again),
        ("review-count-accepted", tally.accepted),
        ("review-count-unsaid", tally.unsaid),
        ("review-count-unanswered", tally.unanswered),
    ];
    let said = |(id, count): (&str, usize)| {
        let words = [("count", count.into()), ("more", more.as_str().into())];
        locale.format(id, &words)
    };
    lines.map(said).to_vec()
}
