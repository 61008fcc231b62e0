//! Question sets as XLSForm workbooks, read and written. `docs/xlsform.md` has the mapping.
//!
//! A set becomes three pages of text ([`pages`]), and these a workbook ([`workbook`]). A workbook
//! is read into tables of text ([`Book`]) and written anew as the TOML of a set, each piece of
//! which knows its cell: so the rules of [`crate::question_file`] name sheet and cell.

mod book;
mod export;
mod headings;
mod import;
mod names;
mod page;
mod relevant;

pub use book::{Book, Place, Sheet};
pub use export::pages;
pub use import::{Fault, Import, import};
pub use page::{Page, workbook};

#[cfg(test)]
mod tests;
