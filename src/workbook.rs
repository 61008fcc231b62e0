//! Spreadsheets from outside, read with a guard: sizes and cell references are checked before a
//! parser sees them.
