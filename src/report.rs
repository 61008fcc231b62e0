//! What was heard, given back: one data model, laid out as sheet, page and table.

pub mod blank;
