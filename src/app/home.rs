//! The home screen: every interview, found by typing.

use super::list::List;
use crate::store::Listed;

/// The list of interviews and what was typed to find one.
#[derive(Default)]
pub struct Home {
    pub rows: Vec<Listed>,
    pub list: List,
}

impl Home {
    /// The rows that match the search field, in order.
    pub fn shown(&self) -> Vec<&Listed> {
        let lines: Vec<String> = self
            .rows
            .iter()
            .map(|row| format!("{} {}", row.company, row.industry))
            .collect();
        let matching = self.list.matches(lines.iter().map(String::as_str));
        matching.into_iter().map(|i| &self.rows[i]).collect()
    }

    pub fn selected(&self) -> Option<&Listed> {
        self.shown().get(self.list.selected).copied()
    }

    /// Distinct companies.
    pub fn companies(&self) -> usize {
        self.rows
            .iter()
            .map(|row| row.company.as_str())
            .collect::<std::collections::HashSet<_>>()
            .len()
    }

    pub fn demo(&self) -> Option<i64> {
        self.rows.iter().find(|row| row.demo).map(|row| row.number)
    }
}
