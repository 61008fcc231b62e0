//! The gate: one thing in the middle of an empty screen, what was said of it below, its keys at the
//! foot.

use super::Pen;
use crate::app::gate::{Gate, Said, Step, Way, Why};
use crate::app::{Area, SMALLEST};
use crate::editor::wrap;
use crate::locale::Locale;
use crate::tui::sheet::Sheet;
use crate::tui::theme::{Meaning, Styles};

/// From so many rows on there are empty rows between the parts.
const TALL: u16 = 18;

/// Cells of a line of text at most: longer ones are hard to read.
const MEASURE: u16 = 72;

/// Groups of a recovery key in a row: two rows in the smallest terminal.
const GROUPS: usize = 7;

/// What stands for a character of a passphrase. One cell in every terminal, unlike `●` and `•`.
const MASK: &str = "*";

/// Draws the whole frame, with nothing else on it.
pub fn draw(gate: &Gate, locale: &Locale, styles: Styles, sheet: &mut Sheet) {
    let size = sheet.size();
    let mut pen = Pen::new(sheet, styles);
    let caret = cells(gate, locale, size, &mut pen);
    sheet.caret = Some(caret.unwrap_or_default());
}

/// Writes the gate into the frame's cells; answers where the caret stands.
pub(super) fn cells(
    gate: &Gate,
    locale: &Locale,
    (width, height): (u16, u16),
    pen: &mut Pen,
) -> Option<(u16, u16)> {
    let whole = Area {
        x: 0,
        y: 0,
        width,
        height,
    };
    if width < SMALLEST.0 || height < SMALLEST.1 {
        pen.wrapped(whole, locale.text("too-small"), Meaning::Plain);
        return None;
    }
    let row = |y| Area {
        y,
        height: 1,
        ..whole
    };
    let name = format!(" {}", locale.text("program"));
    pen.put(row(0), &name, Meaning::Prompt);
    pen.rule(1, width);
    pen.rule(height - 2, width);
    let keys = format!(" {}", locale.text(keys(gate)));
    pen.put(row(height - 1), &keys, Meaning::Quiet);
    let tall = height >= TALL;
    let mut page = Page {
        area: Area {
            x: 2,
            y: if tall { 4 } else { 2 },
            width: width.saturating_sub(4).min(MEASURE),
            height: 1,
        },
        end: height - 2,
        tall,
        pen,
    };
    match &gate.step {
        Step::Covered => {
            page.text(locale.text("gate-locked"), Meaning::Prompt);
            page.gap();
            page.text(locale.text("gate-covered"), Meaning::Plain);
            None
        }
        Step::Choose(way) => {
            choose(gate, *way, locale, &mut page);
            None
        }
        Step::Written(key) => Some(written(gate, key, locale, &mut page)),
        Step::Passphrase | Step::First | Step::Again => Some(passphrase(gate, locale, &mut page)),
    }
}

/// The keys that count.
fn keys(gate: &Gate) -> &'static str {
    match (&gate.step, gate.why) {
        (Step::Covered, _) => "gate-keys-covered",
        (Step::Passphrase, Why::Locked) => "gate-keys-locked",
        (Step::Passphrase, Why::Enter) => "gate-keys-enter",
        (Step::Passphrase, _) => "gate-keys-open",
        (Step::Choose(_), _) => "gate-keys-choose",
        (Step::First, _) => "gate-keys-first",
        (Step::Again, _) => "gate-keys-again",
        (Step::Written(_), _) => "gate-keys-written",
    }
}

fn passphrase(gate: &Gate, locale: &Locale, page: &mut Page) -> (u16, u16) {
    let file = [("file", gate.file.as_str().into())];
    let fewest = [("fewest", (crate::secret::FEWEST as i64).into())];
    let (heading, more) = match (&gate.step, gate.why) {
        (Step::First, _) => (
            locale.format("gate-first", &fewest),
            Some(locale.text("gate-first-more")),
        ),
        (Step::Again, _) => (locale.text("gate-again").to_string(), None),
        (_, Why::Locked) => (locale.text("gate-locked").to_string(), None),
        (_, Why::Enter) => (locale.format("gate-enter", &file), None),
        _ => (locale.format("gate-open", &file), None),
    };
    page.text(&heading, Meaning::Prompt);
    if let Some(more) = more.filter(|_| page.tall || gate.said.is_none()) {
        page.text(more, Meaning::Plain);
    }
    page.gap();
    let caret = page.field(locale.text("gate-passphrase"), gate);
    page.gap();
    said(gate, locale, page);
    caret
}

/// The ways; where there is little room, the words of the chosen one alone.
fn choose(gate: &Gate, chosen: Way, locale: &Locale, page: &mut Page) {
    page.text(locale.text("gate-choose"), Meaning::Prompt);
    if page.tall {
        page.text(&gate.file, Meaning::Quiet);
    }
    said(gate, locale, page);
    page.gap();
    for way in gate.ways() {
        let (name, more) = match way {
            Way::Encrypted => ("gate-encrypted", "gate-encrypted-more"),
            Way::Plain => ("gate-plain", "gate-plain-more"),
            Way::Later => ("gate-later", "gate-later-more"),
        };
        let (mark, meaning) = match *way == chosen {
            true => (">", Meaning::Chosen),
            false => (" ", Meaning::Plain),
        };
        page.text(&format!("{mark} {} ", locale.text(name)), meaning);
        if page.tall || (*way == chosen && gate.said.is_none()) {
            page.indented(locale.text(more));
        }
        page.gap();
    }
}

fn written(gate: &Gate, key: &str, locale: &Locale, page: &mut Page) -> (u16, u16) {
    page.text(locale.text("gate-written"), Meaning::Prompt);
    page.text(locale.text("gate-written-more"), Meaning::Plain);
    page.gap();
    let groups: Vec<&str> = key.split('-').collect();
    for row in groups.chunks(GROUPS) {
        page.text(&row.join("-"), Meaning::Prompt);
    }
    page.gap();
    let caret = page.field(locale.text("gate-last"), gate);
    said(gate, locale, page);
    caret
}

/// What came of the last try, how long the next one waits, or that one is being made.
fn said(gate: &Gate, locale: &Locale, page: &mut Page) {
    if gate.busy {
        let id = match gate.step {
            Step::Passphrase => "gate-checking",
            _ => "gate-making",
        };
        return page.text(locale.text(id), Meaning::Quiet);
    }
    match &gate.said {
        Some(Said::Words(id, args)) => {
            let args: Vec<_> = args.iter().map(|(k, v)| (*k, v.as_str().into())).collect();
            page.text(&locale.format(id, &args), Meaning::Trouble);
        }
        Some(Said::Failed(failure)) => {
            let (what, next) = locale.say(failure);
            let text = format!("{what} {}", next.unwrap_or_default());
            page.text(&text, Meaning::Trouble);
        }
        None => {}
    }
    let seconds = gate.wait().div_ceil(1000);
    if seconds > 0 {
        let seconds = [("seconds", (seconds as i64).into())];
        page.text(&locale.format("gate-wait", &seconds), Meaning::Quiet);
    }
}

/// Rows from top to bottom; what does not fit above the foot is left out.
struct Page<'a, 'b> {
    /// The next row.
    area: Area,
    end: u16,
    tall: bool,
    pen: &'a mut Pen<'b>,
}

impl Page<'_, '_> {
    fn text(&mut self, text: &str, meaning: Meaning) {
        self.at(self.area, text, meaning);
    }

    fn indented(&mut self, text: &str) {
        let area = Area {
            x: self.area.x + 2,
            width: self.area.width - 2,
            ..self.area
        };
        self.at(area, text, Meaning::Quiet);
    }

    fn at(&mut self, area: Area, text: &str, meaning: Meaning) {
        for range in wrap::wrap(text, usize::from(area.width.max(1))) {
            if self.area.y < self.end {
                let row = Area {
                    y: self.area.y,
                    ..area
                };
                self.pen.put(row, &text[range], meaning);
                self.area.y += 1;
            }
        }
    }

    fn gap(&mut self) {
        self.area.y += u16::from(self.tall);
    }

    /// The field behind its label, masked unless it is to be read. Answers the caret's place.
    fn field(&mut self, label: &str, gate: &Gate) -> (u16, u16) {
        let y = self.area.y.min(self.end - 1);
        let label = format!("{label} ");
        let row = Area { y, ..self.area };
        self.pen.put(row, &label, Meaning::Quiet);
        // What is to be read has a row of its own where there is little room.
        let below = gate.shown && !self.tall && !matches!(gate.step, Step::Written(_));
        let taken = if below { 0 } else { wrap::width(&label) as u16 };
        let y = y + u16::from(below);
        let area = Area {
            x: row.x + taken,
            y,
            width: row.width.saturating_sub(taken),
            height: 1,
        };
        self.area.y = y + 1;
        let caret = match gate.shown {
            true => self
                .pen
                .field(area, gate.field.text(), gate.field.text().len()),
            false => {
                let masked = MASK.repeat(gate.field.count());
                self.pen.field(area, &masked, masked.len())
            }
        };
        (caret, y)
    }
}
