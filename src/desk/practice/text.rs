//! The debrief as lines of text, for a terminal of any width: quiet, good points first.

use crate::editor::wrap;
use crate::report::practice::{Block, Told};
use crate::text::visible;

/// Narrower than this nothing is legible.
const LEAST: usize = 30;

/// The lines, none wider than `width` cells.
pub fn lines(told: &Told, width: usize) -> Vec<String> {
    let mut page = Page {
        width: width.max(LEAST),
        lines: Vec::new(),
    };
    page.add(0, "", &told.practice);
    page.gap();
    page.add(0, "", &told.heading);
    told.who.iter().for_each(|it| page.add(2, "", it));
    if let Some(unfinished) = &told.unfinished {
        page.add(2, "", unfinished);
    }
    page.gap();
    let figures = told.figures.iter();
    let figures: Vec<String> = figures
        .map(|it| format!("{} {}", it.label, it.value))
        .collect();
    page.flow(2, &figures);
    for section in &told.sections {
        page.gap();
        page.add(0, "", &section.title);
        section.blocks.iter().for_each(|it| page.block(it));
    }
    page.lines
}

struct Page {
    width: usize,
    lines: Vec<String>,
}

impl Page {
    fn gap(&mut self) {
        self.lines.push(String::new());
    }

    /// A text at so many cells, its first line after a mark.
    fn add(&mut self, indent: usize, mark: &str, text: &str) {
        let text = visible(text);
        let hanging = indent + wrap::width(mark);
        let room = self.width.saturating_sub(hanging);
        for (at, row) in wrap::wrap(&text, room).into_iter().enumerate() {
            let row = text[row].trim_end();
            let line = match at {
                0 => format!("{}{mark}{row}", " ".repeat(indent)),
                _ => format!("{}{row}", " ".repeat(hanging)),
            };
            self.lines.push(line);
        }
    }

    /// Short texts, as many to a line as fit.
    fn flow(&mut self, indent: usize, texts: &[String]) {
        let mut line = String::new();
        for text in texts {
            let longer = match line.as_str() {
                "" => text.clone(),
                line => format!("{line} · {text}"),
            };
            if !line.is_empty() && wrap::width(&longer) + indent > self.width {
                self.add(indent, "", &line);
                line.clone_from(text);
            } else {
                line = longer;
            }
        }
        self.add(indent, "", &line);
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Text { text } => self.add(2, "", text),
            Block::Points { points } => {
                for point in points {
                    self.add(2, "- ", &point.text);
                    point.better.iter().for_each(|it| self.add(4, "", it));
                }
            }
            Block::Table {
                figures: false,
                head,
                rows,
            } => rows.iter().for_each(|row| self.matter(head, row)),
            Block::Table { head, rows, .. } => self.figures(head, rows),
        }
    }

    /// The matter, and under it what else there is to say of it.
    fn matter(&mut self, head: &[String], row: &[String]) {
        let mut cells = head.iter().zip(row);
        if let Some((_, matter)) = cells.next() {
            self.add(2, "- ", matter);
        }
        let more = cells.filter(|(_, cell)| !cell.is_empty());
        let more: Vec<String> = more.map(|(name, cell)| format!("{name}: {cell}")).collect();
        self.flow(4, &more);
    }

    /// Columns under each other where they fit, else cell by cell.
    fn figures(&mut self, head: &[String], rows: &[Vec<String>]) {
        let all: Vec<&[String]> = std::iter::once(head)
            .chain(rows.iter().map(Vec::as_slice))
            .collect();
        let widths: Vec<usize> = (0..head.len())
            .map(|column| {
                let cells = all.iter().filter_map(|row| row.get(column));
                cells.map(|it| wrap::width(&visible(it))).max().unwrap_or(0)
            })
            .collect();
        if widths.iter().sum::<usize>() + 2 * widths.len() > self.width {
            return rows.iter().for_each(|row| self.matter(head, row));
        }
        for row in all {
            let cells = row.iter().zip(&widths);
            let cells: Vec<String> = cells
                .map(|(cell, width)| wrap::pad(&visible(cell), *width))
                .collect();
            let line = format!("  {}", cells.join("  "));
            self.lines.push(line.trim_end().to_owned());
        }
    }
}
