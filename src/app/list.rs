//! A list with a filter above it: help, palette, overview and the home screen work alike.

use super::Edit;
use crate::editor::Editor;
use crate::text;

/// What was typed to filter, and the line chosen among those that match.
#[derive(Default)]
pub struct List {
    pub filter: Editor,
    /// Counts the lines that match, from 0.
    pub selected: usize,
}

impl List {
    /// Which of `lines` match what was typed: every word of it. Lines come folded
    /// ([`text::folded`]), so that width, case and kana make no difference.
    pub fn matches<'a>(&self, lines: impl Iterator<Item = &'a str>) -> Vec<usize> {
        let wanted = text::folded(self.filter.text());
        let wanted: Vec<&str> = wanted.split_whitespace().collect();
        lines
            .enumerate()
            .filter(|(_, line)| wanted.iter().all(|word| line.contains(word)))
            .map(|(index, _)| index)
            .collect()
    }

    /// Moves the choice; `false` if the movement belongs to the filter's text.
    pub fn step(&mut self, edit: Edit, count: usize) -> bool {
        let last = count.saturating_sub(1);
        self.selected = match edit {
            Edit::Up => self.selected.saturating_sub(1),
            Edit::Down => (self.selected + 1).min(last),
            Edit::PageUp => self.selected.saturating_sub(10),
            Edit::PageDown => (self.selected + 10).min(last),
            _ => return false,
        };
        true
    }

    /// The first line to draw so that the chosen one shows among `height` lines.
    pub fn top(&self, height: usize) -> usize {
        self.selected.saturating_sub(height.saturating_sub(1))
    }
}
