//! Numbers in what was said and written: Arabic, full width, kanji, with eras; each with what it can
//! also be called, so that nobody is told of a number that was only put in other words.

use unicode_normalization::UnicodeNormalization;

use crate::dialogue::reading::{Numeral, numeral};

/// A number in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    pub value: f64,
    /// Bytes of the width-folded text.
    pub at: std::ops::Range<usize>,
    /// The year that it means, where an era stands before it.
    pub year: Option<f64>,
    /// It says how much of something there is, for certain: no mark of a list, no part of a name or
    /// a date, not "数十".
    pub certain: bool,
    /// 約, ほど: close is right.
    pub about: bool,
}

/// Width folded; marks of a list (①) are no numbers.
pub fn plain(text: &str) -> String {
    let circled = |c: char| matches!(c, '\u{2460}'..='\u{24ff}' | '\u{2776}'..='\u{2793}');
    let text: String = text
        .chars()
        .map(|c| if circled(c) { ' ' } else { c })
        .collect();
    text.nfkc().collect()
}

/// The text with every numeral in Arabic digits, to compare texts.
pub fn arabic(text: &str) -> String {
    let text = plain(text);
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for it in found(&text) {
        out.push_str(&text[from..it.at]);
        out.push_str(&it.numeral.value.to_string());
        from = it.at + it.numeral.length;
    }
    out.push_str(&text[from..]);
    out
}

struct Found {
    at: usize,
    numeral: Numeral,
}

fn found(text: &str) -> Vec<Found> {
    let mut all = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        match numeral(&text[at..]).filter(|it| it.length > 0 && it.value.is_finite()) {
            Some(numeral) => {
                let length = numeral.length;
                all.push(Found { at, numeral });
                at += length;
            }
            None => at += c.len_utf8(),
        }
    }
    all
}

/// Kanji alone are a number only before one of these; 一部 and 三者 are words.
const COUNTED: [&str; 33] = [
    "年",
    "か月",
    "ヶ月",
    "カ月",
    "ケ月",
    "ヵ月",
    "箇月",
    "月",
    "週",
    "日",
    "時間",
    "分",
    "秒",
    "人",
    "名",
    "社",
    "割",
    "%",
    "パーセント",
    "円",
    "件",
    "台",
    "本",
    "個",
    "回",
    "倍",
    "歳",
    "才",
    "店",
    "軒",
    "坪",
    "トン",
    "枚",
];

const ERAS: [(&str, f64); 8] = [
    ("明治", 1867.0),
    ("大正", 1911.0),
    ("昭和", 1925.0),
    ("平成", 1988.0),
    ("令和", 2018.0),
    ("S", 1925.0),
    ("H", 1988.0),
    ("R", 2018.0),
];

/// The numbers of a text that [`plain`] has folded.
pub fn numbers(text: &str) -> Vec<Number> {
    let all = found(text).into_iter();
    all.map(|it| number(text, &it)).collect()
}

fn number(text: &str, it: &Found) -> Number {
    let (before, after) = (&text[..it.at], &text[it.at + it.numeral.length..]);
    let line = before.rsplit('\n').next().unwrap_or_default();
    let era = ERAS.iter().find(|(name, _)| {
        let rest = before.strip_suffix(name);
        let alone = |rest: &str| !rest.ends_with(|c: char| c.is_ascii_alphabetic());
        rest.is_some_and(alone) && after.starts_with('年')
    });
    let list = line.trim().is_empty() && after.starts_with(['.', ')', ':', '、', ',']);
    let named = before.ends_with(|c: char| c.is_ascii_alphabetic() || "-/:#.第".contains(c))
        || after.starts_with(|c: char| c.is_ascii_alphabetic() || "/:番号".contains(c));
    let vague = before.ends_with(['数', '何']) || after.starts_with(['数', '余', '何']);
    let part = after.starts_with("分の") || before.ends_with("分の");
    let kanji = !it.numeral.digits;
    let counted = COUNTED.iter().any(|unit| after.starts_with(unit));
    let least = if kanji { 3.0 } else { 2.0 };
    let sure = (era.is_some() || !named) && !list && !vague && !part;
    Number {
        value: it.numeral.value,
        at: it.at..it.at + it.numeral.length,
        year: era.map(|(_, base)| base + it.numeral.value),
        certain: sure && (!kanji || counted) && it.numeral.value >= least,
        about: is_about(before, after),
    }
}

fn is_about(before: &str, after: &str) -> bool {
    let before = before.trim_end().to_lowercase();
    let heads = [
        "約",
        "およそ",
        "おおよそ",
        "ざっと",
        "about",
        "around",
        "some",
        "nearly",
        "almost",
        "over",
        "~",
        "≒",
    ];
    let tails = [
        "ほど",
        "くらい",
        "ぐらい",
        "前後",
        "近く",
        "弱",
        "強",
        "程度",
        "以上",
        "以下",
        "超",
        "+",
    ];
    // A unit may stand between the number and the word.
    let near: String = after.chars().take(8).collect();
    heads.iter().any(|it| before.ends_with(it)) || tails.iter().any(|it| near.contains(it))
}

/// Words that say a number without a numeral, with what they come to.
const WORDS: [(&str, &[f64]); 34] = [
    ("半分", &[50.0, 5.0, 0.5, 2.0]),
    ("半数", &[50.0, 5.0, 2.0]),
    ("半額", &[50.0, 5.0, 2.0]),
    ("半減", &[50.0, 5.0, 2.0]),
    ("半年", &[6.0, 0.5]),
    ("倍", &[2.0, 200.0, 100.0]),
    ("ダース", &[12.0]),
    ("四半期", &[3.0, 4.0]),
    ("還暦", &[60.0]),
    ("古希", &[70.0]),
    ("half", &[50.0, 5.0, 2.0, 6.0]),
    ("double", &[2.0, 100.0, 200.0]),
    ("twice", &[2.0]),
    ("dozen", &[12.0]),
    ("quarter", &[4.0, 25.0, 3.0]),
    ("third", &[3.0, 33.0, 30.0]),
    ("two", &[2.0]),
    ("three", &[3.0]),
    ("four", &[4.0]),
    ("five", &[5.0]),
    ("six", &[6.0]),
    ("seven", &[7.0]),
    ("eight", &[8.0]),
    ("nine", &[9.0]),
    ("ten", &[10.0]),
    ("eleven", &[11.0]),
    ("twelve", &[12.0]),
    ("fifteen", &[15.0]),
    ("twenty", &[20.0]),
    ("thirty", &[30.0]),
    ("forty", &[40.0]),
    ("fifty", &[50.0]),
    ("sixty", &[60.0]),
    ("hundred", &[100.0]),
];

/// The values that a text gives, in numerals or words.
pub fn values(text: &str) -> Vec<f64> {
    let text = plain(text);
    let mut all = Vec::new();
    for it in numbers(&text) {
        all.push(it.value);
        all.extend(it.year);
    }
    let small = text.to_lowercase();
    let spoken = WORDS.iter().filter(|(word, _)| small.contains(word));
    all.extend(spoken.flat_map(|(_, values)| values.iter().copied()));
    all.extend(compound(&small));
    all
}

/// "twenty-five": the tens with the ones behind them.
fn compound(text: &str) -> Vec<f64> {
    let one = |word: &str| {
        let known = WORDS.iter().find(|(it, _)| *it == word);
        known.map(|(_, values)| values[0])
    };
    let words: Vec<&str> = text.split(|c: char| !c.is_ascii_alphabetic()).collect();
    let pairs = words.windows(2).filter_map(|pair| {
        let (tens, ones) = (one(pair[0])?, one(pair[1])?);
        match ones {
            100.0 => Some(tens * 100.0),
            _ if tens >= 20.0 && ones < 10.0 => Some(tens + ones),
            _ => None,
        }
    });
    pairs.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_are_written_alike() {
        let table = [
            ("三週間", "3週間"),
            ("３週間", "3週間"),
            ("1億2千万", "120000000"),
            ("十三人と2,400円", "13人と2400円"),
            ("①納期", " 納期"),
        ];
        for (text, wanted) in table {
            assert_eq!(arabic(text), wanted, "{text}");
        }
    }

    #[test]
    fn what_is_certain_is_a_number_of_something() {
        let table: &[(&str, &[f64])] = &[
            ("従業員は45人", &[45.0]),
            ("三割が新規", &[3.0]),
            ("一部の客、三者で、一番の強み、一緒に", &[]),
            ("数十人、十数社、何百人", &[]),
            ("1. 納期\n2) 価格\n③ 品質", &[]),
            ("ISO9001、M1、5S、Covid-19", &[]),
            ("10:30 に、3/14、三分の二", &[]),
            ("第3工場", &[]),
            ("昭和43年", &[43.0]),
            ("2人で", &[2.0]),
            ("二人で、一日", &[]),
        ];
        for (text, wanted) in table {
            let found = numbers(&plain(text)).into_iter();
            let found: Vec<f64> = found.filter(|it| it.certain).map(|it| it.value).collect();
            assert_eq!(found, *wanted, "{text}");
        }
    }

    #[test]
    fn words_give_values_too() {
        let table = [
            ("昭和43年の創業", 1968.0),
            ("半分は新規です", 50.0),
            ("three weeks", 3.0),
            ("twenty-five people", 25.0),
            ("three hundred units", 300.0),
            ("売上が倍になった", 2.0),
        ];
        for (text, wanted) in table {
            assert!(values(text).contains(&wanted), "{text}");
        }
    }
}
