//! Dates with the month's English name: "April 2027", "3 April 2027", "Apr. 1, 2027".

use super::{Parts, Place, possible, whole};

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

pub(super) fn named(text: &str) -> Place<Parts> {
    let read = match month(text) {
        Some((month, rest)) => after_month(month, rest),
        None => after_day(text),
    };
    match read {
        Some((year, month, day)) => possible(year, month, day),
        None => Place::Other,
    }
}

fn after_month(month: u8, rest: &str) -> Option<Parts> {
    if let Some(year) = year(rest) {
        return Some((year, Some(month), None));
    }
    let (day, rest) = day(rest)?;
    Some((year(rest)?, Some(month), Some(day)))
}

fn after_day(text: &str) -> Option<Parts> {
    let (day, rest) = day(text)?;
    let rest = rest.trim_start();
    let (month, rest) = month(rest.strip_prefix("of ").unwrap_or(rest).trim_start())?;
    Some((year(rest)?, Some(month), Some(day)))
}

/// A month's name or its first three letters, and what follows.
pub(super) fn month(text: &str) -> Option<(u8, &str)> {
    let length = text.len()
        - text
            .trim_start_matches(|it: char| it.is_ascii_alphabetic())
            .len();
    let word = text[..length].to_ascii_lowercase();
    let fits =
        |name: &str| word == name || word == name[..3] || (word == "sept" && name == "september");
    let index = MONTHS.iter().position(|name| fits(name))?;
    let rest = &text[length..];
    Some((index as u8 + 1, rest.strip_prefix('.').unwrap_or(rest)))
}

/// "3", "3rd", and what follows.
pub(super) fn day(text: &str) -> Option<(u8, &str)> {
    let (number, rest) = whole(text)?;
    let rest = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|it| rest.strip_prefix(it))
        .unwrap_or(rest);
    let ends = !rest.starts_with(|it: char| it.is_ascii_alphanumeric());
    Some((
        u8::try_from(number).ok().filter(|_| number < 100 && ends)?,
        rest,
    ))
}

fn year(text: &str) -> Option<i32> {
    let text = text.trim_start();
    let text = text.strip_prefix(',').unwrap_or(text).trim_start();
    let (number, rest) = whole(text)?;
    let four =
        text.len() - rest.len() == 4 && !rest.starts_with(|it: char| it.is_ascii_alphabetic());
    i32::try_from(number)
        .ok()
        .filter(|_| four && number >= 1000)
}
