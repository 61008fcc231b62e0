//! Reads a table: a row for each line, cells parted by tabs.

use super::Reading;

/// Rows are filled up with empty cells to `columns`; empty rows at the end are dropped.
pub fn read(text: &str, columns: usize) -> Reading {
    let row = |line: &str| {
        let mut cells: Vec<_> = line
            .split('\t')
            .map(|cell| cell.trim().to_owned())
            .collect();
        while cells.len() > columns && cells.last().is_some_and(String::is_empty) {
            cells.pop();
        }
        cells.resize(cells.len().max(columns), String::new());
        cells
    };
    let mut rows: Vec<Vec<String>> = text.lines().map(row).collect();
    while rows
        .last()
        .is_some_and(|row| row.iter().all(String::is_empty))
    {
        rows.pop();
    }
    Reading::Table { rows }
}
