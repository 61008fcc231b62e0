//! The home screen: every interview, found by typing.

use std::collections::HashSet;

use super::list::List;
use crate::store::Listed;
use crate::text::folded;

/// The list of interviews and what was typed to find one.
#[derive(Default)]
pub struct Home {
    rows: Vec<Listed>,
    /// What each row is searched by, folded once: thousands of rows are searched at each key.
    searched: Vec<String>,
    companies: usize,
    pub list: List,
    /// What was put into the bin and can be taken back with one key, newest last.
    pub put_aside: Vec<i64>,
}

impl Home {
    /// Takes the interviews of the database over.
    pub fn set_rows(&mut self, rows: Vec<Listed>) {
        let names: HashSet<&str> = rows.iter().map(|row| row.company.as_str()).collect();
        self.companies = names.len();
        self.searched = rows
            .iter()
            .map(|row| folded(&format!("{} {}", row.company, row.industry)))
            .collect();
        self.rows = rows;
        let count = self.shown().len();
        self.list.selected = self.list.selected.min(count.saturating_sub(1));
    }

    /// All interviews, last touched first.
    pub fn rows(&self) -> &[Listed] {
        &self.rows
    }

    /// The rows that match the search field, in order.
    pub fn shown(&self) -> Vec<&Listed> {
        let matching = self.list.matches(self.searched.iter().map(String::as_str));
        matching.into_iter().map(|i| &self.rows[i]).collect()
    }

    /// Chooses an interview, if it matches the search field.
    pub fn choose(&mut self, number: i64) {
        let at = self.shown().iter().position(|row| row.number == number);
        self.list.selected = at.unwrap_or(self.list.selected);
    }

    pub fn selected(&self) -> Option<&Listed> {
        self.shown().get(self.list.selected).copied()
    }

    /// Distinct companies.
    pub fn companies(&self) -> usize {
        self.companies
    }

    pub fn demo(&self) -> Option<i64> {
        self.rows.iter().find(|row| row.demo).map(|row| row.number)
    }
}
