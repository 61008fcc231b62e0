//! The home screen: every interview, found by typing.

use super::list::List;
use crate::store::{Listed, Marks, Overview};
use crate::text::folded;

/// What is shown of an interview, and no more: thousands are held.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub number: i64,
    pub company: String,
    pub industry: String,
    pub visit: u32,
    /// Wall clock of the last change, milliseconds since 1970 UTC.
    pub touched: i64,
    pub finished: bool,
    /// There is a later visit to its company.
    pub followed: bool,
    pub demo: bool,
    /// The company's stage (ステップ・ゼロ), 0 to 3.
    pub stage: Option<u8>,
    pub marks: Marks,
}

impl From<Listed> for Row {
    fn from(it: Listed) -> Row {
        Row {
            number: it.number,
            company: it.company,
            industry: it.industry,
            visit: it.visit,
            touched: it.touched,
            finished: it.finished.is_some(),
            followed: it.followed,
            demo: it.demo,
            stage: it.stage.map(|(stage, _)| stage),
            marks: it.marks,
        }
    }
}

/// The list of interviews and what was typed to find one. It begins with the first rows; the others
/// are read on while nobody types, and all at once with the first key.
#[derive(Default)]
pub struct Home {
    all: Overview,
    /// Of `all.numbers` so many from the first on are in `rows`, but those that are gone since.
    read: usize,
    rows: Vec<Row>,
    /// The next ones could not be read.
    broken: bool,
    /// What each row is searched by, folded once: thousands of rows are searched at each key.
    searched: Vec<String>,
    pub list: List,
    /// What was put into the bin and can be taken back with one key, newest last.
    pub put_aside: Vec<i64>,
}

impl Home {
    /// Takes over which interviews there are; their rows are to be read.
    pub fn begin(&mut self, all: Overview) {
        self.all = all;
        self.read = 0;
        self.broken = false;
        self.rows = Vec::new();
        self.searched = Vec::new();
    }

    /// The numbers of those to be read next, `most` at most.
    pub fn unread(&self, most: usize) -> &[i64] {
        let left = &self.all.numbers[self.read..];
        &left[..most.min(left.len())]
    }

    /// Takes the rows of the next `count` interviews over.
    pub fn read_on(&mut self, count: usize, rows: Vec<Listed>) {
        self.read += count;
        let searched = |row: &Listed| folded(&format!("{} {}", row.company, row.industry));
        self.searched.extend(rows.iter().map(searched));
        self.rows.extend(rows.into_iter().map(Row::from));
        if !self.reads_on() {
            let count = self.shown().len();
            self.list.selected = self.list.selected.min(count.saturating_sub(1));
        }
    }

    /// The next rows cannot be read: they are not asked for again and again.
    pub fn read_no_more(&mut self) {
        self.broken = true;
    }

    /// Whether rows are still to be read.
    pub fn reads_on(&self) -> bool {
        self.read < self.all.numbers.len() && !self.broken
    }

    /// So many rows must be read to draw `height` of them: all, where something was typed.
    pub fn wanted(&self, height: usize) -> usize {
        match self.list.filter.text().is_empty() {
            true => self.list.selected + height,
            false => usize::MAX,
        }
    }

    /// The interviews that were read, last touched first.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Whether there are none at all.
    pub fn is_empty(&self) -> bool {
        self.interviews() == 0
    }

    /// How many there are, read or not.
    pub fn interviews(&self) -> usize {
        self.all.numbers.len() - (self.read - self.rows.len())
    }

    /// The rows that match the search field, in order.
    pub fn shown(&self) -> Vec<&Row> {
        let matching = self.list.matches(self.searched.iter().map(String::as_str));
        matching.into_iter().map(|i| &self.rows[i]).collect()
    }

    /// Chooses an interview, if it matches the search field.
    pub fn choose(&mut self, number: i64) {
        let at = self.shown().iter().position(|row| row.number == number);
        self.list.selected = at.unwrap_or(self.list.selected);
    }

    pub fn selected(&self) -> Option<&Row> {
        self.shown().get(self.list.selected).copied()
    }

    /// Distinct companies.
    pub fn companies(&self) -> usize {
        self.all.companies
    }

    /// Whether a company of theirs has a stage.
    pub fn is_staged(&self) -> bool {
        self.all.staged
    }

    pub fn demo(&self) -> Option<i64> {
        self.rows.iter().find(|row| row.demo).map(|row| row.number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialogue::record::{Assisted, Mode};

    fn listed(number: i64, company: &str) -> Listed {
        Listed {
            number,
            id: String::new(),
            company: company.into(),
            industry: String::new(),
            visit: 1,
            interviewer: String::new(),
            mode: Mode::Together,
            assisted: Assisted::Alone,
            set: String::new(),
            demo: false,
            stage: None,
            started: 0,
            touched: 0,
            finished: None,
            followed: false,
            marks: Marks::default(),
        }
    }

    #[test]
    fn what_is_said_of_all_is_true_before_all_are_read() {
        let mut home = Home::default();
        home.begin(Overview {
            numbers: vec![9, 7, 5, 3],
            companies: 2,
            staged: false,
        });
        assert!(home.reads_on() && !home.is_empty());
        assert_eq!(home.unread(2), [9, 7]);
        // Another window has removed one meanwhile.
        home.read_on(2, vec![listed(9, "北上製作所")]);
        assert_eq!((home.interviews(), home.companies()), (3, 2));
        assert_eq!(
            (home.rows().len(), home.unread(usize::MAX)),
            (1, &[5, 3][..])
        );
        home.read_on(2, vec![listed(5, "花巻醸造"), listed(3, "北上木工")]);
        assert!(!home.reads_on());
        home.list.filter = crate::editor::Editor::new("ｷﾀｶﾐ");
        assert_eq!(home.shown().len(), 0, "kana are not read as kanji");
        home.list.filter = crate::editor::Editor::new("北上");
        let shown: Vec<i64> = home.shown().iter().map(|row| row.number).collect();
        assert_eq!(shown, [9, 3]);
        home.choose(3);
        assert_eq!(home.selected().map(|row| row.number), Some(3));
    }

    #[test]
    fn what_cannot_be_read_is_not_asked_for_again() {
        let mut home = Home::default();
        home.begin(Overview {
            numbers: vec![2, 1],
            ..Overview::default()
        });
        home.read_no_more();
        assert!(!home.reads_on());
        assert_eq!(home.interviews(), 2);
    }

    #[test]
    fn so_many_rows_are_read_as_are_drawn_and_all_where_something_is_typed() {
        let mut home = Home::default();
        assert_eq!(home.wanted(24), 24);
        home.list.selected = 30;
        assert_eq!(home.wanted(24), 54);
        home.list.filter = crate::editor::Editor::new("北");
        assert_eq!(home.wanted(24), usize::MAX);
    }
}
