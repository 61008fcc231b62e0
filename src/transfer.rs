//! Interviews in and out: JSON lines, CSV, and the formats of other systems. `docs/formats.md` says
//! what each holds.
//!
//! | room | what it does |
//! |---|---|
//! | `line` | an interview as a line of JSON, nothing lost |
//! | `read`, `object` | such a line back, every fault with its key |
//! | `sets` | which question set a line was held with |
//! | `lines`, `intake` | a file of lines into the store, whole or not at all |
//! | `form` | the form that a company filled in |
//! | `extra` | what a file said that this version has no place for |
//! | `cells`, `table` | CSV, a row for each answer or for each interview |
//! | `sessions`, `odk` | the times as ODK's audit.csv |
//! | `paradata` | the events as Survey Solutions' paradata.tab |
//! | `columns` | the answers as Parquet |

pub mod cells;
#[cfg(feature = "parquet")]
pub mod columns;
mod extra;
pub mod form;
pub mod intake;
pub mod line;
pub mod lines;
mod object;
pub mod odk;
pub mod paradata;
mod read;
mod sessions;
mod sets;
pub mod table;
#[cfg(test)]
mod tests;
mod time;

pub use intake::{Intake, Refused, take_in};
