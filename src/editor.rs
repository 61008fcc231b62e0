//! The editor for Japanese text: text, caret, selection, undo. Graphemes only; no screen.

mod layout;
pub mod wrap;
