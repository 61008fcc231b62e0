//! What stays in mind of an answer: its sentences, what was said word for word, the one figure.
//! The same answer always gives the same; nothing is put into other words.

use super::lines::ems;

/// What closes a quotation or a parenthesis that one of these opened.
const PAIRS: [(char, char); 6] = [
    ('「', '」'),
    ('『', '』'),
    ('（', '）'),
    ('(', ')'),
    ('“', '”'),
    ('【', '】'),
];

/// Pairs of quotation marks; the last is told apart by its order alone.
const QUOTES: [(char, char); 4] = [('「', '」'), ('『', '』'), ('“', '”'), ('"', '"')];

/// A phrase is so many full-width characters long; shorter ones are names, longer ones no phrases.
const PHRASE: std::ops::RangeInclusive<f64> = 6.0..=60.0;

/// The sentences of a text, with the marks that end them. A stop inside a quotation or a number
/// ends none.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut open: Vec<char> = Vec::new();
    let mut start = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if let Some((_, close)) = PAIRS.iter().find(|(it, _)| *it == c) {
            open.push(*close);
        } else if open.last() == Some(&c) {
            open.pop();
        }
        let next = chars.peek().map(|(_, next)| *next);
        let ends = match c {
            '\n' => true,
            '。' | '！' | '？' | '!' | '?' => open.is_empty() && !is_closing(next),
            '.' => {
                open.is_empty()
                    && next.is_none_or(char::is_whitespace)
                    && !is_list(&text[start..at])
            }
            _ => false,
        };
        if ends {
            found.push(text[start..at + c.len_utf8()].trim());
            start = at + c.len_utf8();
            open.clear();
        }
    }
    found.push(text[start..].trim());
    found.retain(|it| !it.is_empty());
    found
}

/// Whether the sentence goes on with what closes it.
fn is_closing(c: Option<char>) -> bool {
    c.is_some_and(|c| {
        matches!(
            c,
            '」' | '』' | '）' | ')' | '”' | '。' | '！' | '？' | '!' | '?'
        )
    })
}

/// Whether only the number of a list stands before the stop.
fn is_list(before: &str) -> bool {
    let before = before.trim();
    !before.is_empty() && before.chars().all(|c| c.is_ascii_digit())
}

/// The first sentences, as many as fit into so many full-width characters; one at least.
pub fn first(text: &str, most: f64) -> String {
    joined(&sentences(text), most)
}

/// Sentences one after the other, as many as fit into so many full-width characters; one at
/// least.
pub fn joined(sentences: &[&str], most: f64) -> String {
    let mut told = String::new();
    for sentence in sentences {
        if !told.is_empty() && ems(&told) + ems(sentence) > most {
            break;
        }
        if told.chars().next_back().is_some_and(|c| c.is_ascii()) {
            told.push(' ');
        }
        told.push_str(sentence);
    }
    told
}

/// What stands between quotation marks.
pub fn quoted(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((at, (open, close))) = rest
        .char_indices()
        .find_map(|(at, c)| Some((at, *QUOTES.iter().find(|(it, _)| *it == c)?)))
    {
        let inside = &rest[at + open.len_utf8()..];
        let Some(end) = inside.find(close) else {
            break;
        };
        let phrase = inside[..end].trim().trim_end_matches(['。', '.', ',']);
        if PHRASE.contains(&ems(phrase)) && !phrase.contains('\n') {
            found.push(phrase);
        }
        rest = &inside[end + close.len_utf8()..];
    }
    found
}

/// Whether a quotation in a text is told as somebody else's words.
pub fn is_told(text: &str, quotation: &str) -> bool {
    let Some((before, after)) = text.split_once(quotation) else {
        return false;
    };
    let before: String = before.chars().rev().take(16).collect();
    let before: String = before.chars().rev().collect();
    let after: String = after.chars().take(12).collect();
    let has = |text: &str, words: &[&str]| words.iter().any(|it| text.contains(it));
    has(&after, &["言われ", "聞い", "おっしゃ", "という声", "褒め"])
        || has(&before, &["から「", "から『", "said", "told"])
}

/// Sentences in which the owner can be heard, with how clearly: 2 for what they hold to, want or
/// feel, 1 for the first person.
pub fn own(text: &str) -> Vec<(&str, u8)> {
    let sentences = sentences(text).into_iter();
    let own = sentences.map(|it| (it, clearly(it)));
    own.filter(|(it, clearly)| *clearly > 0 && PHRASE.contains(&ems(it)) && quoted(it).is_empty())
        .collect()
}

fn clearly(sentence: &str) -> u8 {
    let held = [
        "決めて",
        "気はあり",
        "気はない",
        "つもり",
        "したい",
        "たくない",
        "実感",
        "うれし",
        "嬉し",
        "痛か",
        "悔し",
        "怖",
        "誇り",
        "ありがた",
        "譲れ",
        "覚悟",
    ];
    let firm = [
        "never",
        "don't want",
        "won't",
        "i want",
        "must ",
        "proud",
        "afraid",
        "hurt",
        "said no",
        "would rather",
    ];
    let japanese = [
        "うちは",
        "うちの",
        "うちが",
        "うちで",
        "私は",
        "私が",
        "俺",
        "わし",
    ];
    let spoken = [
        "です。",
        "ません。",
        "んです",
        "ですよ",
        "だよ",
        "かな。",
        "けどね",
        "よね。",
    ];
    let english = [
        "I ", "I'm ", "I've ", "I'd ", "We ", "We're ", "We've ", "My ", "Our ",
    ];
    let has = |words: &[&str]| words.iter().any(|it| sentence.contains(it));
    let small = sentence.to_lowercase();
    let is_firm = firm.iter().any(|it| small.contains(it));
    let begins = english.iter().any(|it| sentence.starts_with(it));
    let in_first_person = begins || has(&japanese) && has(&spoken);
    let vowed = sentence.contains("だけは") && has(&["ない。", "ません。", "ぬ。"]);
    match has(&held) || is_firm || vowed {
        true => 2,
        false => u8::from(in_first_person),
    }
}

/// The first figure with its unit (「0.4mm」, 「3週間」, "85m yen"); a year alone is none.
pub fn figure(text: &str) -> Option<String> {
    let chars: Vec<char> = text.chars().collect();
    let mut at = 0;
    while at < chars.len() {
        if !chars[at].is_ascii_digit() && !is_wide_digit(chars[at]) {
            at += 1;
            continue;
        }
        let end = number_end(&chars, at);
        let unit = unit_end(&chars, end);
        let told: String = chars[at..unit].iter().collect();
        let is_part = at > 0 && (chars[at - 1].is_ascii_alphanumeric() || chars[at - 1] == '#');
        if unit > end && !is_part && !is_date(&chars, at, end) {
            return Some(told.trim().to_owned());
        }
        at = unit.max(end);
    }
    None
}

fn is_wide_digit(c: char) -> bool {
    ('０'..='９').contains(&c)
}

fn number_end(chars: &[char], at: usize) -> usize {
    let inside = |c: &char| {
        c.is_ascii_digit() || is_wide_digit(*c) || matches!(c, '.' | ',' | '，' | '〜' | '～')
    };
    let mut end = at + chars[at..].iter().take_while(|c| inside(c)).count();
    while matches!(chars[end - 1], '.' | ',' | '，' | '〜' | '～') {
        end -= 1;
    }
    end
}

/// Where the unit after a number ends; the number's end where there is none.
fn unit_end(chars: &[char], end: usize) -> usize {
    let units = "%％割分台件名社個年月日週時間円万億千百本倍人回度点歳棟枚冊種坪軒";
    let latin = |from: usize| {
        chars[from..]
            .iter()
            .take_while(|c| c.is_ascii_alphabetic())
            .count()
    };
    let letters = latin(end);
    if letters > 0 {
        return end + letters;
    }
    let japanese = chars[end..]
        .iter()
        .take_while(|c| units.contains(**c))
        .take(4)
        .count();
    if japanese > 0 {
        return end + japanese;
    }
    match chars.get(end) {
        Some(' ') if latin(end + 1) > 0 => end + 1 + latin(end + 1),
        _ => end,
    }
}

/// Whether the number is a year: of an era, or four digits.
fn is_date(chars: &[char], at: usize, end: usize) -> bool {
    let before: String = chars[at.saturating_sub(2)..at].iter().collect();
    let era = ["令和", "平成", "昭和", "大正", "明治"].contains(&before.as_str());
    let year = end - at == 4 && matches!(chars[at], '1' | '2') && chars.get(end) != Some(&'万');
    era || year
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_where_its_speaker_ends_it() {
        let rows: &[(&str, &[&str])] = &[
            ("", &[]),
            ("厚さ0.4mm。次", &["厚さ0.4mm。", "次"]),
            ("「言う。」と決めた。後", &["「言う。」と決めた。", "後"]),
            ("①転機\n②次の転機。", &["①転機", "②次の転機。"]),
            ("0.4 mm wall. Two shops.", &["0.4 mm wall.", "Two shops."]),
            ("1. First thing. Then", &["1. First thing.", "Then"]),
            ("「閉じない。次。\n行", &["「閉じない。次。", "行"]),
        ];
        for (text, expected) in rows {
            assert_eq!(sentences(text), *expected, "{text}");
        }
        assert_eq!(first("一つ目。二つ目。", 5.0), "一つ目。");
        assert_eq!(first("One. Two.", 20.0), "One. Two.");
    }

    #[test]
    fn what_was_said_is_found_and_names_are_not() {
        assert_eq!(
            quoted("「A社」が「図面の間違いを先に見つけてくれる。」と。『閉じない"),
            ["図面の間違いを先に見つけてくれる"]
        );
        assert_eq!(
            quoted("what stung was \"if only you'd told us\"."),
            ["if only you'd told us"]
        );
        assert_eq!(
            own("うちは歪む方向を読むんです。製品は三つ。"),
            [("うちは歪む方向を読むんです。", 1)]
        );
        assert_eq!(
            own("I never wanted more. Sales fell."),
            [("I never wanted more.", 2)]
        );
    }

    #[test]
    fn what_others_said_is_not_the_owners_phrase() {
        let rows: &[(&str, bool)] = &[
            ("先方の課長から「測定表がそのまま出せる」と言われた。", true),
            ("「米の悪口は言わない」と決めている。", false),
            ("夜中に「何があっても止めるな」とだけ言って届けた。", false),
            ("The manager said \"your sheet goes straight in\".", true),
        ];
        for (text, told) in rows {
            assert_eq!(is_told(text, quoted(text)[0]), *told, "{text}");
        }
    }

    #[test]
    fn a_figure_comes_with_its_unit_and_is_no_year() {
        let rows: &[(&str, Option<&str>)] = &[
            ("肉厚0.4mmのケース", Some("0.4mm")),
            ("平成16年に3週間で納めた", Some("3週間")),
            ("In 2017 they paid 85m yen", Some("85m")),
            ("1977年に始めた", None),
            ("B2B と 5軸", None),
            ("納期は５日", Some("５日")),
            ("腕がいい", None),
        ];
        for (text, expected) in rows {
            assert_eq!(figure(text).as_deref(), *expected, "{text}");
        }
    }
}
