//! The debrief as lines of text, each with what it is: screen, line mode and command line show the
//! same, in the words of the page ([`practice::told`]).

use crate::editor::wrap;
use crate::locale::Locale;
use crate::report::practice::{self, Block, Section};
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

/// The debrief as lines, no wider than `width` cells. What was said in the round stays as it was.
pub fn lines(debrief: &Debrief, locale: &Locale, width: usize) -> Vec<Line> {
    let told = practice::told(debrief, locale);
    let mut page = Page::new(width);
    for (at, who) in told.who.iter().enumerate() {
        let kind = if at == 0 { Kind::Title } else { Kind::Quiet };
        page.add(kind, "", who);
    }
    if let Some(unfinished) = &told.unfinished {
        page.add(Kind::Missed, "", unfinished);
    }
    let figures = told.figures.iter();
    let figures = figures.map(|it| format!("{} {}", it.label, it.value));
    page.flow(Kind::Plain, "", &figures.collect::<Vec<_>>());
    for section in &told.sections {
        page.heading(&section.title);
        let blocks = section.blocks.iter();
        blocks.for_each(|block| page.block(section, block));
    }
    page.lines
}

/// The debrief as text with that it is practice at its top; no line is wider than `width` cells.
pub fn text(debrief: &Debrief, locale: &Locale, width: usize) -> String {
    let mut page = Page::new(width);
    page.quiet("", locale.text("debrief-practice"));
    page.gap();
    page.lines.extend(lines(debrief, locale, width));
    let lines: Vec<&str> = page.lines.iter().map(|it| it.text.as_str()).collect();
    lines.join("\n")
}

/// A mark or level as signs: ●●○.
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

    fn gap(&mut self) {
        if !self.lines.is_empty() {
            self.add(Kind::Plain, "", "");
        }
    }

    /// A heading, with an empty line before it.
    pub fn heading(&mut self, text: &str) {
        self.gap();
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
        let text = visible(text);
        let mut before = margin.as_str();
        for row in wrap::wrap(&text, self.width.saturating_sub(cells).max(8)) {
            let text = format!("{before}{}", &text[row]);
            let text = text.trim_end().to_string();
            self.lines.push(Line { kind, text });
            before = &blank;
        }
    }

    /// Short texts, as many to a line as fit.
    fn flow(&mut self, kind: Kind, sign: &str, texts: &[String]) {
        let room = self.width.saturating_sub(wrap::width(sign) + 2);
        let mut line = String::new();
        for text in texts {
            let longer = match line.as_str() {
                "" => text.clone(),
                line => format!("{line} · {text}"),
            };
            if !line.is_empty() && wrap::width(&longer) > room {
                self.add(kind, sign, &line);
                line.clone_from(text);
            } else {
                line = longer;
            }
        }
        self.add(kind, sign, &line);
    }

    fn block(&mut self, section: &Section, block: &Block) {
        match block {
            Block::Text { text } => self.plain("", text),
            Block::Points { points } => {
                for (at, point) in points.iter().enumerate() {
                    self.point(section.id, at + 1, (&point.text, point.better.as_deref()));
                }
            }
            Block::Table {
                figures: false,
                head,
                rows,
            } => rows
                .iter()
                .for_each(|row| self.matter(section.id, head, row)),
            Block::Table { head, rows, .. } => self.figures(section.id, head, rows),
        }
    }

    fn point(&mut self, section: &str, number: usize, (text, better): (&str, Option<&str>)) {
        let (kind, sign) = match section {
            "good" => (Kind::Good, "+".to_string()),
            "next" => (Kind::Try, number.to_string()),
            _ => (Kind::Plain, "-".to_string()),
        };
        self.add(kind, &sign, text);
        if let Some(better) = better {
            self.plain(&" ".repeat(wrap::width(&sign)), better);
        }
    }

    /// The matter, and under it what else there is to say of it.
    fn matter(&mut self, section: &str, head: &[String], row: &[String]) {
        let (kind, sign) = match section {
            "reached" => (Kind::Good, "✓"),
            "missed" => (Kind::Missed, "○"),
            _ => (Kind::Plain, "-"),
        };
        let mut cells = head.iter().zip(row);
        if let Some((_, matter)) = cells.next() {
            self.add(kind, sign, matter);
        }
        // The question that reaches a fact stands alone, to be read aloud.
        if section == "missed"
            && let Some((_, ask)) = cells.next_back()
        {
            self.plain("  →", ask);
        }
        let more = cells.filter(|(_, cell)| !cell.is_empty());
        let more: Vec<String> = more.map(|(name, cell)| format!("{name} {cell}")).collect();
        self.flow(Kind::Quiet, "  ", &more);
    }

    /// Columns under each other where they fit, else cell by cell.
    fn figures(&mut self, section: &str, head: &[String], rows: &[Vec<String>]) {
        let all: Vec<&[String]> = std::iter::once(head)
            .chain(rows.iter().map(Vec::as_slice))
            .collect();
        let wide = |column: usize| {
            let cells = all.iter().filter_map(|row| row.get(column));
            cells.map(|it| wrap::width(&visible(it))).max().unwrap_or(0)
        };
        let widths: Vec<usize> = (0..head.len()).map(wide).collect();
        if widths.iter().sum::<usize>() + 2 * widths.len() > self.width {
            return rows.iter().for_each(|row| self.matter(section, head, row));
        }
        for (at, row) in all.into_iter().enumerate() {
            let cells = row.iter().zip(&widths);
            let cells: Vec<String> = cells
                .map(|(cell, width)| wrap::pad(&visible(cell), *width))
                .collect();
            let kind = if at == 0 { Kind::Quiet } else { Kind::Plain };
            let text = format!(" {}", cells.join("  ")).trim_end().to_string();
            self.lines.push(Line { kind, text });
        }
    }
}
