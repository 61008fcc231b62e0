//! Moving the caret. With `extend`, the selection grows from where the caret stood.

use super::{Editor, boundary};

impl Editor {
    /// One grapheme; without `extend`, a selection falls to its start.
    pub fn left(&mut self, extend: bool) {
        match self.selection() {
            Some(selected) if !extend => self.go(selected.start, false),
            _ => self.go(boundary::before(&self.text, self.caret), extend),
        }
    }

    /// One grapheme; without `extend`, a selection falls to its end.
    pub fn right(&mut self, extend: bool) {
        match self.selection() {
            Some(selected) if !extend => self.go(selected.end, false),
            _ => self.go(boundary::after(&self.text, self.caret), extend),
        }
    }

    pub fn word_left(&mut self, extend: bool) {
        self.go(boundary::word_before(&self.text, self.caret), extend);
    }

    pub fn word_right(&mut self, extend: bool) {
        self.go(boundary::word_after(&self.text, self.caret), extend);
    }

    /// One row; from the first row, to the start of the text.
    pub fn up(&mut self, extend: bool) {
        self.vertical(-1, extend);
    }

    /// One row; from the last row, to the end of the text.
    pub fn down(&mut self, extend: bool) {
        self.vertical(1, extend);
    }

    /// So many rows up, at most to the first.
    pub fn page_up(&mut self, rows: usize, extend: bool) {
        self.vertical(-rows.cast_signed(), extend);
    }

    /// So many rows down, at most to the last.
    pub fn page_down(&mut self, rows: usize, extend: bool) {
        self.vertical(rows.cast_signed(), extend);
    }

    /// The start of the row; from there, of the paragraph.
    pub fn row_start(&mut self, extend: bool) {
        let start = self.layout.row(self.caret_cell().0).start;
        let to = if start == self.caret {
            boundary::line_start(&self.text, start)
        } else {
            start
        };
        self.go(to, extend);
    }

    /// The end of the row; from there, of the paragraph.
    pub fn row_end(&mut self, extend: bool) {
        let row = self.caret_cell().0;
        let end = self.layout.row(row).end;
        if end == self.caret {
            self.go(boundary::line_end(&self.text, end), extend);
        } else {
            self.go_in_row(row, end, extend);
        }
    }

    pub fn text_start(&mut self, extend: bool) {
        self.go(0, extend);
    }

    pub fn text_end(&mut self, extend: bool) {
        self.go(self.text.len(), extend);
    }

    pub fn select_all(&mut self) {
        self.go(0, false);
        self.go(self.text.len(), true);
    }

    /// Puts the caret where the pointer pressed; rows and columns of the text, not of the screen.
    pub fn click(&mut self, row: usize, column: usize) {
        self.point(row, column, false);
    }

    /// Selects from the press to where the pointer is now.
    pub fn drag(&mut self, row: usize, column: usize) {
        self.point(row, column, true);
    }

    fn point(&mut self, row: usize, column: usize, extend: bool) {
        let row = row.min(self.layout.rows() - 1);
        self.go_in_row(row, self.layout.byte_at(&self.text, row, column), extend);
    }

    fn vertical(&mut self, rows: isize, extend: bool) {
        let (row, column) = self.caret_cell();
        let goal = self.goal.unwrap_or(column);
        let target = row.saturating_add_signed(rows).min(self.layout.rows() - 1);
        if target != row {
            self.go_in_row(
                target,
                self.layout.byte_at(&self.text, target, goal),
                extend,
            );
        } else if rows < 0 {
            self.go(0, extend);
        } else {
            self.go(self.text.len(), extend);
        }
        self.goal = Some(goal);
    }

    fn go_in_row(&mut self, row: usize, to: usize, extend: bool) {
        self.go(to, extend);
        let row = self.layout.row(row);
        self.at_row_end = row.start < to && to == row.end;
    }

    /// `to` is a grapheme boundary.
    pub(super) fn go(&mut self, to: usize, extend: bool) {
        self.anchor = if extend {
            self.anchor.or(Some(self.caret))
        } else {
            None
        };
        self.caret = to;
        self.at_row_end = false;
        self.goal = None;
        self.joiner = false;
        self.history.close();
    }
}
