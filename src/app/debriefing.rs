//! The debrief as lines of text, each with what it is: the screen, line mode and a plain file show
//! the same. Pure words; what the round showed is counted in `roleplay`.

mod parts;

use super::words::clock;
use crate::editor::wrap;
use crate::locale::Locale;
use crate::roleplay::Debrief;
use crate::text::visible;

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Title,
    Heading,
    /// Something that went well.
    Good,
    /// Something to try.
    Try,
    Plain,
    /// Something that did not come off.
    Missed,
    Quiet,
}

/// A line of a page; no wider than was asked for. Empty between the parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub kind: Kind,
    pub text: String,
}

/// The debrief as lines, no wider than `width` cells.
pub fn lines(debrief: &Debrief, locale: &Locale, width: usize) -> Vec<Line> {
    let mut page = Page::new(width);
    let of = parts::Of { debrief, locale };
    of.head(&mut page);
    of.points(&mut page);
    of.missed(&mut page);
    of.unwritten(&mut page);
    of.told(&mut page);
    of.invented(&mut page);
    of.questions(&mut page);
    of.talk(&mut page);
    of.times(&mut page);
    of.earlier(&mut page);
    page.lines
}

/// A bar of `most` cells for a share of 0 to 1.
fn bar(share: f64, most: usize) -> String {
    let full = (share.clamp(0.0, 1.0) * most as f64).round() as usize;
    "█".repeat(full) + &"·".repeat(most - full)
}

/// A mark as signs: ●●●○○.
pub fn dots(mark: u8, of: u8) -> String {
    let full = usize::from(mark.min(of));
    "●".repeat(full) + &"○".repeat(usize::from(of) - full)
}

/// Lines being put together for a width.
pub struct Page {
    width: usize,
    pub lines: Vec<Line>,
}

impl Page {
    pub fn new(width: usize) -> Page {
        Page {
            width: width.max(10),
            lines: Vec::new(),
        }
    }

    /// A heading, with an empty line before it.
    pub fn heading(&mut self, text: &str) {
        if !self.lines.is_empty() {
            self.add(Kind::Plain, "", "");
        }
        self.add(Kind::Heading, "", text);
    }

    pub fn plain(&mut self, sign: &str, text: &str) {
        self.add(Kind::Plain, sign, text);
    }

    pub fn quiet(&mut self, sign: &str, text: &str) {
        self.add(Kind::Quiet, sign, text);
    }

    /// A text behind a sign, over as many lines as it takes, all behind the sign's cells.
    pub fn add(&mut self, kind: Kind, sign: &str, text: &str) {
        let margin = match sign {
            "" => String::new(),
            sign => format!(" {sign} "),
        };
        let cells = wrap::width(&margin);
        let blank = " ".repeat(cells);
        let mut before = margin.as_str();
        for text in text.lines().chain(text.is_empty().then_some("")) {
            let text = visible(text.trim());
            for row in wrap::wrap(&text, self.width.saturating_sub(cells).max(8)) {
                let text = format!("{before}{}", &text[row]);
                let text = text.trim_end().to_string();
                self.lines.push(Line { kind, text });
                before = &blank;
            }
        }
    }
}

/// Milliseconds as minutes and seconds, with the plan behind.
fn of_plan(spent: u64, minutes: u32) -> String {
    format!("{} / {}", clock(spent), clock(u64::from(minutes) * 60_000))
}
