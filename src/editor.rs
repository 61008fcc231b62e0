//! The editor for Japanese text: text, caret, selection, undo. Graphemes only; no screen.

pub mod wrap;
