//! The cells of a table that is written as text: cells parted by tabs, rows by line ends.
//!
//! All moves put the caret at the end of a cell. A separator is written when a move needs it and
//! removed only in a row that is wholly empty, so that a slip of a key never merges two cells.

use std::ops::Range;

use super::history::Kind;
use super::{Editor, TooLong, boundary};

/// Where a cell stands, counted from 0, and its bytes in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    pub row: usize,
    pub column: usize,
    pub range: Range<usize>,
}

/// The cells of each row. An empty text is one row of one empty cell.
pub fn cells(text: &str) -> Vec<Vec<Range<usize>>> {
    parts(text, 0..text.len(), '\n')
        .map(|row| parts(text, row, '\t').collect())
        .collect()
}

/// The cell that a byte of the text is in.
pub fn cell_at(text: &str, byte: usize) -> Cell {
    let line = boundary::line_start(text, byte);
    let start = text[line..byte]
        .rfind('\t')
        .map_or(line, |tab| line + tab + 1);
    let end = text[byte..]
        .find(['\t', '\n'])
        .map_or(text.len(), |length| byte + length);
    Cell {
        row: text[..byte].matches('\n').count(),
        column: text[line..byte].matches('\t').count(),
        range: start..end,
    }
}

/// To the next cell, of the next row at the end of one; `false` at the last cell.
pub fn next_cell(editor: &mut Editor) -> bool {
    let end = cell_at(editor.text(), editor.caret()).range.end;
    let more = end < editor.text().len();
    if more {
        let next = cell_at(editor.text(), end + 1).range.end;
        editor.go(next, false);
    }
    more
}

/// To the cell before; `false` at the first cell.
pub fn prev_cell(editor: &mut Editor) -> bool {
    let start = cell_at(editor.text(), editor.caret()).range.start;
    if start > 0 {
        editor.go(start - 1, false);
    }
    start > 0
}

/// To the cell above, or the last of a shorter row; `false` in the first row.
pub fn up(editor: &mut Editor) -> bool {
    let cell = cell_at(editor.text(), editor.caret());
    cell.row > 0 && go_to(editor, cell.row - 1, cell.column)
}

/// To the cell below, or the last of a shorter row; `false` in the last row.
pub fn down(editor: &mut Editor) -> bool {
    let cell = cell_at(editor.text(), editor.caret());
    go_to(editor, cell.row + 1, cell.column)
}

/// To the next cell of a table of so many columns, which is written where there is none: in a row
/// that lacks cells a tab, after the last row a line end.
pub fn enter(editor: &mut Editor, columns: usize) -> Result<(), TooLong> {
    let cell = cell_at(editor.text(), editor.caret());
    let row_ends = !editor.text()[cell.range.end..].starts_with('\t');
    if row_ends && cell.column + 1 < columns {
        editor.go(cell.range.end, false);
        editor.insert("\t")
    } else if next_cell(editor) {
        Ok(())
    } else {
        editor.go(cell.range.end, false);
        editor.newline()
    }
}

/// Backspace in a cell. At its start, to the end of the cell before; a row that is wholly empty
/// gives up the separator, and at its own start goes as a whole.
pub fn backspace(editor: &mut Editor) {
    let cell = cell_at(editor.text(), editor.caret());
    if editor.selection().is_some() || editor.caret() > cell.range.start {
        return editor.backspace();
    }
    match empty_row(editor) {
        None => _ = prev_cell(editor),
        Some(_) if cell.column > 0 => editor.backspace(),
        Some(row) if cell.row > 0 => editor.remove(row.start - 1..row.end, Kind::Whole),
        Some(_) => {}
    }
}

/// Delete in a cell: nothing at its end, but in a row that is wholly empty.
pub fn delete(editor: &mut Editor) {
    let cell = cell_at(editor.text(), editor.caret());
    let separator_may_go =
        || empty_row(editor).is_some_and(|row| row.is_empty() || editor.caret() < row.end);
    if editor.selection().is_some() || editor.caret() < cell.range.end || separator_may_go() {
        editor.delete();
    }
}

/// Pastes cells; the line end that spreadsheets put after the last row is left out.
pub fn paste(editor: &mut Editor, text: &str) -> Result<(), TooLong> {
    editor.paste(text.trim_end_matches(['\r', '\n']))
}

/// The caret's row, if there is nothing in its cells.
fn empty_row(editor: &Editor) -> Option<Range<usize>> {
    let (text, caret) = (editor.text(), editor.caret());
    let row = boundary::line_start(text, caret)..boundary::line_end(text, caret);
    text[row.clone()]
        .bytes()
        .all(|byte| byte == b'\t')
        .then_some(row)
}

fn go_to(editor: &mut Editor, row: usize, column: usize) -> bool {
    let rows = cells(editor.text());
    let cell = rows.get(row).and_then(|row| row.get(column).or(row.last()));
    if let Some(cell) = cell {
        editor.go(cell.end, false);
    }
    cell.is_some()
}

fn parts(text: &str, range: Range<usize>, separator: char) -> impl Iterator<Item = Range<usize>> {
    let mut start = range.start;
    text[range].split(separator).map(move |part| {
        let cell = start..start + part.len();
        start = cell.end + separator.len_utf8();
        cell
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{marked, with_caret};
    use super::*;

    #[test]
    fn a_text_is_rows_of_cells() {
        let cell = |text: &str, range: &Range<usize>| format!("[{}]", &text[range.clone()]);
        let written = |text: &str| -> Vec<String> {
            cells(text)
                .iter()
                .map(|row| row.iter().map(|r| cell(text, r)).collect())
                .collect()
        };
        assert_eq!(written(""), ["[]"]);
        assert_eq!(written("a\t北\n\n\t"), ["[a][北]", "[]", "[][]"]);
        assert_eq!(
            cell_at("a\tbc\nd", 3),
            Cell {
                row: 0,
                column: 1,
                range: 2..4
            }
        );
        assert_eq!(
            cell_at("a\tbc\nd", 4),
            Cell {
                row: 0,
                column: 1,
                range: 2..4
            }
        );
        assert_eq!(
            cell_at("a\tbc\nd", 5),
            Cell {
                row: 1,
                column: 0,
                range: 5..6
            }
        );
    }

    #[test]
    fn keys_in_a_table() {
        type Key = fn(&mut Editor);
        let next: Key = |editor| _ = next_cell(editor);
        let prev: Key = |editor| _ = prev_cell(editor);
        let up: Key = |editor| _ = super::up(editor);
        let down: Key = |editor| _ = super::down(editor);
        let enter: Key = |editor| super::enter(editor, 3).expect("short");
        let table = [
            ("a▏\tb\nc", next, "a\tb▏\nc"),
            ("a\tb▏\ncd", next, "a\tb\ncd▏"),
            ("a\t▏b", next, "a\t▏b"),
            ("a\tb▏\nc", prev, "a▏\tb\nc"),
            ("a\tb\n▏c", prev, "a\tb▏\nc"),
            ("▏a", prev, "▏a"),
            ("a\tb\nc\td▏", up, "a\tb▏\nc\td"),
            ("a\nc\td▏", up, "a▏\nc\td"),
            ("▏a\tb\nc\td", down, "a\tb\nc▏\td"),
            ("a▏", down, "a▏"),
            ("▏北上", enter, "北上\t▏"),
            ("a\tb▏", enter, "a\tb\t▏"),
            ("a\tb\tc▏", enter, "a\tb\tc\n▏"),
            ("a\tb▏\nc", enter, "a\tb\t▏\nc"),
            ("a\tb\tc▏\nd", enter, "a\tb\tc\nd▏"),
            ("a▏\tb\tc", enter, "a\tb▏\tc"),
            ("ab▏\tc", backspace, "a▏\tc"),
            ("a\t▏c", backspace, "a▏\tc"),
            ("a\n▏c", backspace, "a▏\nc"),
            ("a\n▏", backspace, "a▏"),
            ("a\n\t▏\t", backspace, "a\n▏\t"),
            ("a\n▏\t\t\nb", backspace, "a▏\nb"),
            ("▏\t\nb", backspace, "▏\t\nb"),
            ("a▏\tb", delete, "a▏\tb"),
            ("a▏b\tc", delete, "a▏\tc"),
            ("a▏\nb", delete, "a▏\nb"),
            ("▏\t\nb", delete, "▏\nb"),
            ("\t▏\nb", delete, "\t▏\nb"),
            ("▏\nb\tc", delete, "▏b\tc"),
        ];
        for (given, key, wanted) in table {
            let mut editor = with_caret(given);
            key(&mut editor);
            assert_eq!(marked(&editor), wanted, "from {given:?}");
        }
    }

    #[test]
    fn a_spreadsheet_pastes_as_cells() {
        let mut editor = with_caret("a\t▏");
        paste(&mut editor, "b\tc\r\nd\te\r\n").expect("short");
        assert_eq!(marked(&editor), "a\tb\tc\nd\te▏");
    }
}
