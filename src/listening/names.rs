//! Names in English text: capitals where a sentence does not ask for one.

use std::ops::Range;

/// Capitalised words that name nobody.
const NO_NAMES: &[&str] = &[
    "I",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
    "Mon",
    "Tue",
    "Tues",
    "Wed",
    "Weds",
    "Thu",
    "Thurs",
    "Fri",
    "Sat",
    "Sun",
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Sept",
    "Oct",
    "Nov",
    "Dec",
    "Christmas",
    "Easter",
    "English",
    "Japanese",
    "Chinese",
    "Excel",
    "Google",
    "Windows",
    "Diwali",
    "ISO",
    "ERP",
    "CRM",
    "CNC",
    "CAD",
    "POS",
    "KPI",
    "OJT",
    "VAT",
    "MOQ",
    "SEO",
    "USA",
    "LED",
    "PDF",
    "USB",
    "SNS",
    "CEO",
    "CFO",
    "NDA",
    "AGM",
    "PVC",
    "MRP",
    "RFID",
    "NAS",
    "BRC",
    "SOP",
    "FIFO",
    "OEM",
    "GPS",
    "EDI",
    "SAP",
    "QC",
    "HR",
    "PR",
];

/// Words with `'s` that open a sentence without naming anybody.
const OPENERS: &[&str] = &[
    "It", "That", "There", "What", "Here", "He", "She", "Who", "Let", "Where", "How", "Nobody",
    "Everyone", "Today",
];

/// Spans of names in `cased`. Capitals of two letters (IT) and common abbreviations are none.
pub(super) fn names(cased: &str) -> Vec<Range<usize>> {
    let words = words(cased);
    let mut found = Vec::new();
    for (i, word) in words.iter().enumerate() {
        let text = &cased[word.clone()];
        if !is_name_like(text) {
            continue;
        }
        let opens = opens_sentence(cased, word.start);
        let pair = words.get(i + 1).is_some_and(|next| {
            next.start == word.end + 1
                && cased.as_bytes()[word.end] == b' '
                && is_name_like(&cased[next.clone()])
        });
        if !opens || pair || owns(cased, word.end, text) {
            found.push(word.clone());
        }
    }
    found
}

/// Runs of ASCII letters.
fn words(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at].is_ascii_alphabetic() {
            let start = at;
            while at < bytes.len() && bytes[at].is_ascii_alphabetic() {
                at += 1;
            }
            found.push(start..at);
        } else {
            at += 1;
        }
    }
    found
}

fn is_name_like(word: &str) -> bool {
    let bytes = word.as_bytes();
    let initials = bytes.iter().all(u8::is_ascii_uppercase);
    bytes.len() >= 2
        && bytes[0].is_ascii_uppercase()
        && !(initials && bytes.len() <= 2)
        && !NO_NAMES.contains(&word)
}

fn owns(text: &str, end: usize, word: &str) -> bool {
    text[end..].starts_with("'s") && !OPENERS.contains(&word)
}

/// Whether a word at `at` would be capitalised anyway.
fn opens_sentence(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches([' ', '"', '(', '-', '*', '•', '・', '\t']);
    before.is_empty() || before.ends_with(['.', '!', '?', ':', ';', '\n'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_inside_a_sentence_are_names() {
        for (text, expected) in [
            ("We bank with Tottori and nobody else.", vec!["Tottori"]),
            ("Hoshino Glass is cheaper.", vec!["Hoshino", "Glass"]),
            ("Joanna's running it.", vec!["Joanna"]),
            ("It's fine. There's no IT here in May.", vec![]),
            ("Every Monday. Our ERP runs on Windows.", vec![]),
        ] {
            let found: Vec<&str> = names(text).into_iter().map(|span| &text[span]).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
