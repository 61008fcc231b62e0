//! What a typed answer is read as, by the kind of its question: number, date, choice, table.
//!
//! Reading never changes what was typed and never fails; a remark may follow what is read. What
//! was read is shown beside the answer, so that a misreading is seen: [`describe`].

mod choice;
mod date;
mod number;
mod table;
mod width;

use serde::{Deserialize, Serialize};

use super::question::{Choice, Kind};

pub use date::{Era, EraYear, era_of};
pub use number::{Numeral, number_text, numeral};

/// What the typed text says, where the kind of question reads it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reading {
    /// Free text: nothing is read into it.
    Text,
    /// Nothing typed.
    Nothing,
    /// Kept as typed, but it could not be read as the kind asks.
    Unread,
    Number {
        value: f64,
        unit: Option<String>,
    },
    Choice {
        id: String,
    },
    Choices {
        ids: Vec<String>,
    },
    Scale {
        value: i64,
    },
    /// Month and day are absent where the text names none.
    Date {
        year: i32,
        month: Option<u8>,
        day: Option<u8>,
    },
    Table {
        rows: Vec<Vec<String>>,
    },
}

/// What an answer's reading is kept as: JSON; `None` where the kind reads nothing into it.
pub fn to_keep(kind: &Kind, text: &str) -> Option<serde_json::Value> {
    match read(kind, text) {
        Reading::Text | Reading::Nothing => None,
        reading => serde_json::to_value(reading).ok(),
    }
}

/// Reads `text` as the kind asks. Never fails: what cannot be read is [`Reading::Unread`].
///
/// - number: the first one in the asked unit, else the first; of a range its first (「3〜5名」 is
///   3). Another unit than the asked one stays as typed.
/// - choice, choices: by number, id, label, or the beginning of a label that fits only one.
/// - date: the first one named, in western or Japanese years; a date that does not exist, or lies
///   outside its era, is unread, and so is one that needs today's date (来年).
/// - table: a row for each line, cells parted by tabs, filled up to the question's columns.
pub fn read(kind: &Kind, text: &str) -> Reading {
    if text.trim().is_empty() {
        return Reading::Nothing;
    }
    let read = match kind {
        Kind::Text => Some(Reading::Text),
        Kind::Number { unit } => number::read(text, unit.as_deref()),
        Kind::Choice { options } => choice::one(text, options).map(|id| Reading::Choice { id }),
        Kind::Choices { options } => {
            choice::several(text, options).map(|ids| Reading::Choices { ids })
        }
        Kind::Scale {
            from,
            to,
            low,
            high,
        } => choice::scale(text, *from..=*to, low, high).map(|value| Reading::Scale { value }),
        Kind::Date => date::read(text),
        Kind::Table { columns, .. } => Some(table::read(text, columns.len())),
    };
    read.unwrap_or(Reading::Unread)
}

/// What was read, ready to be put into words.
#[derive(Clone, Debug, PartialEq)]
pub enum Described {
    /// Free text, or nothing typed: there is nothing to say.
    Nothing,
    Unread,
    /// With thousands separators and unit: "1,200名".
    Number(String),
    /// Labels of the chosen options.
    Choices(Vec<String>),
    Scale {
        value: i64,
        from: i64,
        to: i64,
    },
    Date {
        year: i32,
        month: Option<u8>,
        day: Option<u8>,
        /// The Japanese year; two where the date as far as it is known lies in both.
        eras: Vec<EraYear>,
    },
    /// How many rows hold something.
    Table {
        rows: usize,
    },
}

/// What `reading` says, with the labels of the question's kind.
pub fn describe(kind: &Kind, reading: &Reading) -> Described {
    match reading {
        Reading::Text | Reading::Nothing => Described::Nothing,
        Reading::Unread => Described::Unread,
        Reading::Number { value, unit } => Described::Number(number_text(*value, unit.as_deref())),
        Reading::Choice { id } => Described::Choices(vec![label(kind, id)]),
        Reading::Choices { ids } => {
            Described::Choices(ids.iter().map(|id| label(kind, id)).collect())
        }
        Reading::Scale { value } => {
            let (from, to) = match kind {
                Kind::Scale { from, to, .. } => (*from, *to),
                _ => (*value, *value),
            };
            Described::Scale {
                value: *value,
                from,
                to,
            }
        }
        Reading::Date { year, month, day } => {
            let eras = era_of(*year, *month, *day);
            Described::Date {
                year: *year,
                month: *month,
                day: *day,
                eras,
            }
        }
        Reading::Table { rows } => {
            let filled = rows
                .iter()
                .filter(|row| row.iter().any(|cell| !cell.is_empty()));
            Described::Table {
                rows: filled.count(),
            }
        }
    }
}

/// The option's label; its id where the set has no such option (any more).
fn label(kind: &Kind, id: &str) -> String {
    let options: &[Choice] = match kind {
        Kind::Choice { options } | Kind::Choices { options } => options,
        _ => &[],
    };
    let option = options.iter().find(|option| option.id == id);
    option.map_or_else(|| id.to_owned(), |option| option.label.clone())
}

#[cfg(test)]
mod tests;
