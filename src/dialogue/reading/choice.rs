//! Reads which options were chosen, or a place on a scale; a remark may follow.

use std::ops::RangeInclusive;

use super::width::{ends_before, plain};
use crate::dialogue::question::Choice;

/// The id of the option that the text begins with.
pub fn one(text: &str, options: &[Choice]) -> Option<String> {
    let text = plain(text).to_lowercase();
    let (index, _) = first(text.trim_start(), options)?;
    Some(options[index].id.clone())
}

/// The ids of the options that the text begins with, in the order typed, each once. A remark may
/// follow on a line, after a space or a full stop; after a comma it is an option nobody offered.
pub fn several(text: &str, options: &[Choice]) -> Option<Vec<String>> {
    let text = plain(text).to_lowercase();
    let mut rest = text.trim_start();
    let mut ids: Vec<String> = Vec::new();
    while let Some((index, after)) = first(rest, options) {
        if !ids.contains(&options[index].id) {
            ids.push(options[index].id.clone());
        }
        let (next, listed) = after_separator(after);
        if next.is_empty() {
            break;
        }
        if listed && first(next, options).is_none() {
            return None;
        }
        rest = next;
    }
    (!ids.is_empty()).then_some(ids)
}

/// What follows the separators, and whether they said that another option is to come.
fn after_separator(text: &str) -> (&str, bool) {
    let rest = text.trim_start_matches(|it: char| it.is_whitespace() || ",、・/&+;".contains(it));
    let separators = &text[..text.len() - rest.len()];
    let listed = separators.contains([',', '、', '・', '/', '&', '+', ';']);
    match rest
        .strip_prefix("and ")
        .or_else(|| rest.strip_prefix('と'))
    {
        Some(next) => (next.trim_start(), false),
        None => (rest, listed),
    }
}

/// The option at the beginning of `text` (folded) and what follows it.
fn first<'t>(text: &'t str, options: &[Choice]) -> Option<(usize, &'t str)> {
    by_number(text, options.len())
        .or_else(|| by_name(text, options, |option| &option.id))
        .or_else(|| by_name(text, options, |option| &option.label))
        .or_else(|| by_beginning(text, options))
}

/// "2", "2.", "(2)", "2番": the options are counted from 1.
fn by_number(text: &str, count: usize) -> Option<(usize, &str)> {
    let open = text.strip_prefix('(');
    let digits = open.unwrap_or(text);
    let rest = digits.trim_start_matches(|it: char| it.is_ascii_digit());
    let number: usize = digits[..digits.len() - rest.len()].parse().ok()?;
    let rest = match open {
        Some(_) => rest.strip_prefix(')')?,
        None => rest.strip_prefix(['.', ')', '番']).unwrap_or(rest),
    };
    // "1.5" is no option, "1.新規" is.
    let decimal = text[..text.len() - rest.len()].ends_with('.')
        && rest.starts_with(|it: char| it.is_ascii_digit());
    let marked =
        rest.len() < digits.len() && text[..text.len() - rest.len()].ends_with(['.', ')', '番']);
    let ends = marked || ends_before(rest) || rest.starts_with(['と', '/']);
    ((1..=count).contains(&number) && ends && !decimal).then(|| (number - 1, rest))
}

/// The longest id or label that the text begins with, as a word of its own.
fn by_name<'t>(
    text: &'t str,
    options: &[Choice],
    name: impl Fn(&Choice) -> &str,
) -> Option<(usize, &'t str)> {
    let fits = |(index, option): (usize, &Choice)| {
        let name = plain(name(option)).to_lowercase();
        let name = name.trim();
        let rest = text.strip_prefix(name).filter(|_| !name.is_empty())?;
        (ends_before(rest) || rest.starts_with(['と', '/'])).then_some((index, rest))
    };
    options
        .iter()
        .enumerate()
        .filter_map(fits)
        .min_by_key(|(_, rest)| rest.len())
}

/// The first word, if it begins exactly one label or id.
fn by_beginning<'t>(text: &'t str, options: &[Choice]) -> Option<(usize, &'t str)> {
    let end = text
        .char_indices()
        .find(|(at, _)| ends_before(&text[*at..]))
        .map_or(text.len(), |it| it.0);
    let (word, rest) = text.split_at(end);
    let begins = |name: &str| plain(name).to_lowercase().trim_start().starts_with(word);
    let mut fitting = options
        .iter()
        .enumerate()
        .filter(|(_, option)| !word.is_empty() && (begins(&option.label) || begins(&option.id)));
    match (fitting.next(), fitting.next()) {
        (Some((index, _)), None) => Some((index, rest)),
        _ => None,
    }
}

/// A whole number of the scale, or the words of one of its ends.
pub fn scale(text: &str, range: RangeInclusive<i64>, low: &str, high: &str) -> Option<i64> {
    let text = plain(text).to_lowercase();
    let text = text.trim();
    let is = |name: &str| !name.is_empty() && plain(name).to_lowercase().trim() == text;
    if is(low) || is(high) {
        return Some(if is(low) {
            *range.start()
        } else {
            *range.end()
        });
    }
    let minus = text.strip_prefix(['-', '▲', '△']);
    let digits = minus.or_else(|| text.strip_prefix('+')).unwrap_or(text);
    let rest = digits.trim_start_matches(|it: char| it.is_ascii_digit());
    let number: i64 = digits[..digits.len() - rest.len()].parse().ok()?;
    let value = if minus.is_some() { -number } else { number };
    let rest = rest.strip_prefix('点').unwrap_or(rest);
    let of_the_end = rest
        .strip_prefix('/')
        .is_some_and(|it| it.trim() == range.end().to_string());
    let decimal =
        rest.starts_with(['.', ',']) && rest[1..].starts_with(|it: char| it.is_ascii_digit());
    let range_of_two = rest.trim_start().starts_with(['~', '-', '→']);
    let ends = of_the_end || (ends_before(rest) && !decimal && !range_of_two);
    (ends && range.contains(&value)).then_some(value)
}
