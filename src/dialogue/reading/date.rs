//! Reads a date: western or Japanese years, down to year, month or day.

mod era;
mod named;

use super::Reading;
use super::number::numeral;
use super::width::plain;
pub use era::{Era, EraYear, days_in, era_of};

/// What a place of the text says.
enum Place<T> {
    /// Nothing that looks like a date.
    Other,
    /// Looks like one, but there is no such day.
    Impossible,
    Found(T),
}

/// Year, month and day.
type Parts = (i32, Option<u8>, Option<u8>);

/// The first date of the text; `None` where there is none, or the first one cannot be.
pub fn read(text: &str) -> Option<Reading> {
    let text = plain(text);
    for (at, _) in text.char_indices() {
        let before = text[..at].chars().next_back();
        match date(before, &text[at..]) {
            Place::Other => {}
            Place::Impossible => return None,
            Place::Found((year, month, day)) => return Some(Reading::Date { year, month, day }),
        }
    }
    None
}

fn date(before: Option<char>, text: &str) -> Place<Parts> {
    if before
        .is_some_and(|it| it.is_ascii_alphanumeric() || "/-.,〇一二三四五六七八九十".contains(it))
    {
        return Place::Other;
    }
    match named::named(text) {
        Place::Other => {}
        other => return other,
    }
    match japanese(text) {
        Place::Other => western(text),
        other => other,
    }
}

/// 昭和52年4月1日, S52, H28.4.1, 令和元年.
fn japanese(text: &str) -> Place<Parts> {
    let Some((era, rest)) = Era::at(text) else {
        return Place::Other;
    };
    let (number, rest) = match rest.strip_prefix('元') {
        Some(rest) => (1, rest),
        None => match whole(rest) {
            Some((number, rest)) => (number, rest),
            None => return Place::Other,
        },
    };
    if rest.starts_with(|it: char| it.is_ascii_alphabetic()) {
        return Place::Other;
    }
    let Some((month, day, _)) = month_and_day(rest) else {
        return Place::Impossible;
    };
    match era.western(number, month, day) {
        Some(year) => possible(year, month, day),
        None => Place::Impossible,
    }
}

/// 1977/4/1, 2027-03, 2027年春, 19770401.
fn western(text: &str) -> Place<Parts> {
    let Some((number, rest)) = whole(text) else {
        return Place::Other;
    };
    let length = text.len() - rest.len();
    if length == 8 && text.as_bytes()[..8].iter().all(u8::is_ascii_digit) {
        let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100);
        return possible(year as i32, Some(month as u8), Some(day as u8));
    }
    let Some(year) = i32::try_from(number)
        .ok()
        .filter(|it| (1000..3000).contains(it))
    else {
        return Place::Other;
    };
    // 千 is part of words and names.
    if !text.starts_with(|it: char| it.is_ascii_digit()) && !rest.trim_start().starts_with('年') {
        return Place::Other;
    }
    let Some((month, day, rest)) = month_and_day(rest) else {
        return Place::Impossible;
    };
    if month.is_none() && !may_end_a_year(rest) {
        return Place::Other;
    }
    possible(year, month, day)
}

/// A bare number is a year only where nothing is counted by it.
fn may_end_a_year(rest: &str) -> bool {
    let rest = rest.trim_start();
    let word = rest.chars().next().is_some_and(|it| it.is_alphanumeric());
    let seasons = [
        "年", "春", "夏", "秋", "冬", "頃", "ごろ", "ころ", "に", "の", "から", "まで",
    ];
    !word || rest.is_ascii() || seasons.iter().any(|it| rest.starts_with(it))
}

/// What stands behind a year: month and day as far as they are there, and the rest. `None` where
/// they are there and there is no such month or day.
fn month_and_day(text: &str) -> Option<(Option<u8>, Option<u8>, &str)> {
    let after = text.trim_start();
    if let Some(rest) = after.strip_prefix('年') {
        let Some((month, next)) = part(rest, '月') else {
            return Some((None, None, text));
        };
        let month = in_year(month)?;
        let Some((day, rest)) = part(next, '日') else {
            return Some((Some(month), None, next));
        };
        return Some((Some(month), Some(in_month(day)?), rest));
    }
    let Some(sign) = after.chars().next().filter(|it| "/-.".contains(*it)) else {
        return Some(named_after(text));
    };
    let Some((month, next)) = whole(&after[1..]) else {
        return Some((None, None, text));
    };
    if month >= 1000 {
        // Of a range of years the first.
        return Some((None, None, &after[1..]));
    }
    let month = in_year(month)?;
    let day = next.trim_start().strip_prefix(sign).and_then(whole);
    let Some((day, rest)) = day else {
        return Some((Some(month), None, next));
    };
    Some((Some(month), Some(in_month(day)?), rest))
}

/// "2027 April 3".
fn named_after(text: &str) -> (Option<u8>, Option<u8>, &str) {
    let Some((month, rest)) = named::month(text.trim_start()) else {
        return (None, None, text);
    };
    match named::day(rest) {
        Some((day, rest)) => (Some(month), Some(day), rest),
        None => (Some(month), None, rest),
    }
}

fn possible(year: i32, month: Option<u8>, day: Option<u8>) -> Place<Parts> {
    let month_is = month.is_none_or(|month| (1..=12).contains(&month));
    let day_is = |month| day.is_none_or(|day| (1..=days_in(year, month)).contains(&day));
    if (1000..3000).contains(&year) && month_is && month.is_none_or(day_is) {
        Place::Found((year, month, day))
    } else {
        Place::Impossible
    }
}

fn in_year(month: u32) -> Option<u8> {
    u8::try_from(month).ok().filter(|it| (1..=12).contains(it))
}

fn in_month(day: u32) -> Option<u8> {
    u8::try_from(day).ok().filter(|it| (1..=31).contains(it))
}

/// A number followed by `unit`.
fn part(text: &str, unit: char) -> Option<(u32, &str)> {
    let (number, rest) = whole(text)?;
    Some((number, rest.trim_start().strip_prefix(unit)?))
}

/// A whole number in digits or kanji, and what follows it.
fn whole(text: &str) -> Option<(u32, &str)> {
    let text = text.trim_start();
    let digits = text.len()
        - text
            .trim_start_matches(|it: char| it.is_ascii_digit())
            .len();
    if digits > 0 {
        return Some((text[..digits].parse().ok()?, &text[digits..]));
    }
    let number = numeral(text).filter(|it| !it.digits && it.value <= 99_999_999.0)?;
    Some((number.value as u32, &text[number.length..]))
}
