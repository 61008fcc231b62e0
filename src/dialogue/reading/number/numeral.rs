//! One numeral: "1,234.5", "3万5千", "1.2億", "三十五", "二〇二七", "2.5 million".

/// A numeral at the beginning of a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Numeral {
    pub value: f64,
    /// Bytes of the text.
    pub length: usize,
    /// It has digits, not kanji alone.
    pub digits: bool,
    /// It is counted in 千, 万, 億, "million": a unit like 千円 is meant to be written out.
    pub scaled: bool,
}

/// `value` × 10^`power`, rounded once, so that 1.15億 is 115,000,000.
pub fn shifted(value: f64, power: i32) -> f64 {
    format!("{value}e{power}").parse().unwrap_or(f64::NAN)
}

/// The numeral that `text` (width folded) begins with.
pub fn numeral(text: &str) -> Option<Numeral> {
    let mut rest = text;
    let (mut total, mut section, mut any) = (0.0, 0.0, false);
    let (mut digits, mut scaled) = (false, false);
    loop {
        let before = rest;
        let part = plain_digits(rest).or_else(|| kanji_digits(rest));
        if let Some((value, length)) = part {
            digits |= rest.starts_with(|it: char| it.is_ascii_digit());
            rest = &rest[length..];
            section += power(rest, SMALL).map_or(value, |(power, _)| shifted(value, power));
        } else if let Some((power, _)) = power(rest, SMALL) {
            section += shifted(1.0, power);
        } else {
            // 万 needs something in front of it; 3 千 万 is 3 × 1,000 × 10,000.
            let Some((power, length)) = power(rest, LARGE).filter(|_| any) else {
                break;
            };
            total += shifted(if section == 0.0 { 1.0 } else { section }, power);
            (section, scaled, rest) = (0.0, true, &rest[length..]);
            continue;
        }
        any = true;
        match power(rest, SMALL) {
            Some((_, length)) => {
                scaled |= digits;
                rest = &rest[length..];
            }
            // Two numbers in a row are two numbers.
            None if power(rest, LARGE).is_none() => break,
            None => {}
        }
        if rest.len() == before.len() {
            break;
        }
    }
    if !any {
        return None;
    }
    let (power, length) = if digits { english(rest) } else { (0, 0) };
    Some(Numeral {
        value: shifted(total + section, power),
        length: text.len() - rest.len() + length,
        digits,
        scaled: scaled || power > 0,
    })
}

const SMALL: &[(char, i32)] = &[('十', 1), ('拾', 1), ('百', 2), ('千', 3)];
const LARGE: &[(char, i32)] = &[('万', 4), ('億', 8), ('兆', 12)];

fn power(text: &str, of: &[(char, i32)]) -> Option<(i32, usize)> {
    let next = text.chars().next()?;
    of.iter()
        .find(|(char, _)| *char == next)
        .map(|(char, power)| (*power, char.len_utf8()))
}

/// Digits, thousands separators only between groups of three, decimals.
fn plain_digits(text: &str) -> Option<(f64, usize)> {
    let bytes = text.as_bytes();
    let run = |from: usize| {
        bytes[from..]
            .iter()
            .take_while(|it| it.is_ascii_digit())
            .count()
    };
    let mut end = run(0);
    if end == 0 {
        return None;
    }
    while end <= bytes.len() && bytes.get(end) == Some(&b',') && run(end + 1) == 3 {
        end += 4;
    }
    if bytes.get(end) == Some(&b'.') && run(end + 1) > 0 {
        end += 1 + run(end + 1);
    }
    Some((text[..end].replace(',', "").parse().ok()?, end))
}

/// 三, and digit by digit 二〇二七.
fn kanji_digits(text: &str) -> Option<(f64, usize)> {
    let digit = |char: char| {
        "〇一二三四五六七八九"
            .chars()
            .chain(['零'])
            .position(|it| it == char)
    };
    let mut written = String::new();
    let mut length = 0;
    for char in text.chars() {
        let Some(digit) = digit(char) else { break };
        written.push_str(&(digit % 10).to_string());
        length += char.len_utf8();
    }
    written.parse().ok().map(|value| (value, length))
}

/// "2.5 million", "30k": the power and the bytes it takes.
fn english(text: &str) -> (i32, usize) {
    let rest = text.trim_start_matches(' ');
    let skipped = text.len() - rest.len();
    let word = rest.len()
        - rest
            .trim_start_matches(|it: char| it.is_ascii_alphabetic())
            .len();
    let power = match rest[..word].to_ascii_lowercase().as_str() {
        "thousand" => 3,
        "million" => 6,
        "billion" => 9,
        "k" if skipped == 0 => 3,
        _ => return (0, 0),
    };
    (power, skipped + word)
}
