//! Reads a number with its unit: digits, 万 and 億, kanji numerals, 割, ▲ for less than nothing.

mod numeral;
mod unit;

use super::Reading;
use super::width::plain;
pub use numeral::{Numeral, numeral, shifted};

/// The first number in the asked unit, else the first at all.
pub fn read(text: &str, asked: Option<&str>) -> Option<Reading> {
    let text = plain(text);
    let asked = asked.map(str::trim).filter(|unit| !unit.is_empty());
    let found: Vec<Found> = all(&text, asked);
    let fitting = found.iter().position(|it| it.unit.is_some() && it.in_asked);
    let chosen = found.into_iter().nth(fitting.unwrap_or(0))?;
    if chosen.fraction || !chosen.value.is_finite() {
        return None;
    }
    let unit = if chosen.in_asked {
        asked.map(str::to_owned)
    } else {
        chosen.unit
    };
    Some(Reading::Number {
        value: chosen.value,
        unit,
    })
}

/// The number with thousands separators, and its unit behind it.
pub fn number_text(value: f64, unit: Option<&str>) -> String {
    let digits = value.abs().to_string();
    let (whole, decimals) = digits.split_once('.').unwrap_or((&digits, ""));
    let mut text = String::from(if value < 0.0 { "-" } else { "" });
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if !decimals.is_empty() {
        text.push('.');
        text.push_str(decimals);
    }
    let unit = unit.unwrap_or("");
    if unit.starts_with(|it: char| it.is_ascii_alphabetic()) {
        text.push(' ');
    }
    text + unit
}

struct Found {
    value: f64,
    unit: Option<String>,
    /// The value stands in the asked unit (typed, implied or converted).
    in_asked: bool,
    /// "1/3", "3分の1": not read.
    fraction: bool,
}

/// The numbers of the text in order; those written in kanji alone only where nothing else is, as
/// 一 and 千 are parts of words and names.
fn all(text: &str, asked: Option<&str>) -> Vec<Found> {
    let (mut digits, mut kanji) = (Vec::new(), Vec::new());
    let mut at = 0;
    while let Some(char) = text[at..].chars().next() {
        let Some(number) = numeral(&text[at..]) else {
            at += char.len_utf8();
            continue;
        };
        let (before, after) = (&text[..at], &text[at + number.length..]);
        at += number.length;
        // 数十名, 十数名, 何百: somewhere around there.
        if before.ends_with(['数', '何', '幾']) || after.starts_with(['数', '何']) {
            continue;
        }
        let after = after_range(after);
        if number.digits {
            digits.push(found(before, &number, after, asked));
        } else {
            let found = found(before, &number, after, asked);
            let counted = found.in_asked && found.unit.is_some();
            if counted || unit::is_known(after) || stands_alone(before, after) {
                kanji.push(found);
            }
        }
    }
    if kanji
        .iter()
        .any(|it: &Found| it.in_asked && it.unit.is_some())
        || digits.is_empty()
    {
        digits.extend(kanji);
    }
    digits
}

fn stands_alone(before: &str, after: &str) -> bool {
    let after = after.trim_start();
    let before = unit::without_about(before.trim());
    before.is_empty() && (super::width::ends_before(after) || unit::after_about(after).is_empty())
}

/// Passes over the second number of a range: 「3〜5名」, "3 to 5 people".
fn after_range(after: &str) -> &str {
    let rest = after.trim_start();
    let marks = ["~", "-", "から", "ないし", "or ", "to "];
    let second = marks.into_iter().find_map(|mark| rest.strip_prefix(mark));
    let second = second.map(str::trim_start);
    second
        .and_then(|rest| Some(&rest[numeral(rest)?.length..]))
        .unwrap_or(after)
}

fn found(before: &str, number: &Numeral, after: &str, asked: Option<&str>) -> Found {
    let sign = if is_negative(before) { -1.0 } else { 1.0 };
    let mut value = number.value;
    let fraction = after.starts_with("分の")
        || after
            .trim_start()
            .strip_prefix('/')
            .is_some_and(|it| numeral(it).is_some());
    let typed = unit::typed(before, after, asked);

    if typed.as_deref() == Some("割") && asked != Some("割") {
        let after = unit::after_about(after).trim_start_matches("割");
        let parts = numeral(after).filter(|it| after[it.length..].starts_with('分'));
        value = shifted(value, 1) + parts.map_or(0.0, |it| it.value);
        let in_asked = asked.is_some_and(|asked| unit::same("%", asked));
        return Found {
            value: sign * value,
            unit: Some("%".into()),
            in_asked,
            fraction,
        };
    }
    let Some(asked) = asked else {
        return Found {
            value: sign * value,
            unit: typed,
            in_asked: false,
            fraction,
        };
    };
    // Asked in 千円 or 万円: 「3億円」 and 「500万」 are brought to it.
    let (power, base) = unit::multiplied(asked);
    let in_base = match &typed {
        Some(typed) => power > 0 && unit::same(typed, base),
        None => power > 0 && number.scaled,
    };
    if in_base {
        value = shifted(value, -power);
    }
    let in_asked = in_base
        || typed
            .as_deref()
            .is_none_or(|typed| unit::same(typed, asked));
    Found {
        value: sign * value,
        unit: typed.or(in_base.then(|| base.into())),
        in_asked,
        fraction,
    }
}

/// ▲ and △ as accountants write it; a hyphen only where nothing stands before it.
fn is_negative(before: &str) -> bool {
    let before = before.trim_end().trim_end_matches(['¥', '$', '€']);
    if before.ends_with(['▲', '△']) || before.ends_with("マイナス") || before.ends_with("minus")
    {
        return true;
    }
    let ahead = before.strip_suffix('-');
    ahead.is_some_and(|it| {
        it.is_empty() || it.ends_with(|c: char| c.is_whitespace() || "(約".contains(c))
    })
}
