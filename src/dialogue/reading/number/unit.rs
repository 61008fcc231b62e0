//! The unit behind (or the currency before) a number.

/// Units that are read although more is written right behind them.
const KNOWN: &[&str] = &[
    "パーセント",
    "か月",
    "ヶ月",
    "カ月",
    "ヵ月",
    "ケ月",
    "箇月",
    "時間",
    "日間",
    "年間",
    "店舗",
    "拠点",
    "人",
    "名",
    "社",
    "件",
    "円",
    "年",
    "月",
    "日",
    "週",
    "時",
    "分",
    "回",
    "個",
    "台",
    "本",
    "枚",
    "棟",
    "軒",
    "店",
    "校",
    "行",
    "歳",
    "才",
    "倍",
    "割",
    "坪",
    "点",
    "品",
    "種",
    "つ",
    "%",
    "㎡",
];

/// Words of one meaning.
const SAME: &[&[&str]] = &[
    &["名", "人", "people", "person", "employee", "staff"],
    &["%", "パーセント", "percent", "pct"],
    &["か月", "ヶ月", "カ月", "ヵ月", "ケ月", "箇月", "month"],
    &["歳", "才"],
    &["円", "yen", "jpy"],
    &["年", "年間", "year"],
    &["社", "company", "companies"],
    &["時間", "hour"],
];

/// Words before a number that only say it is not exact.
const ABOUT: &[&str] = &[
    "約",
    "およそ",
    "おおよそ",
    "だいたい",
    "大体",
    "ほぼ",
    "計",
    "全部で",
    "about",
    "approximately",
    "approx.",
    "around",
    "roughly",
    "some",
    "~",
];

/// Words behind a number that are no unit.
const NO_UNIT: &[&str] = &[
    "程度",
    "前後",
    "以上",
    "以下",
    "以内",
    "未満",
    "くらい",
    "ぐらい",
    "ほど",
    "近く",
    "余り",
    "余",
    "強",
    "弱",
    "超",
    "です",
    "ます",
    "だ",
];

const NO_UNIT_WORDS: &[&str] = &[
    "to", "or", "and", "in", "of", "is", "are", "was", "at", "for", "on", "by", "a", "the", "this",
    "last", "per", "so", "with", "as", "from", "now", "about", "out", "if", "we", "i",
];

/// The unit of a number that stands between `before` and `after`: the asked one, a known one, or
/// whatever word is there.
pub fn typed(before: &str, after: &str, asked: Option<&str>) -> Option<String> {
    let rest = after_about(after);
    if let Some(asked) = asked.filter(|asked| begins_with_word(rest, asked)) {
        return Some(asked.to_owned());
    }
    if let Some(known) = KNOWN
        .iter()
        .filter(|it| rest.starts_with(**it))
        .max_by_key(|it| it.len())
    {
        return Some((*known).to_owned());
    }
    let word = word(rest);
    if !word.is_empty() && !NO_UNIT_WORDS.contains(&word.to_lowercase().as_str()) {
        return Some(word.to_owned());
    }
    let currency = before.trim_end().chars().next_back();
    match currency {
        Some('¥') => Some("円".to_owned()),
        Some(sign @ ('$' | '€' | '£')) => Some(sign.to_string()),
        _ => None,
    }
}

/// Whether a known unit stands behind the number.
pub fn is_known(after: &str) -> bool {
    let rest = after_about(after);
    KNOWN.iter().any(|it| rest.starts_with(it))
}

/// Whether both mean the same.
pub fn same(one: &str, other: &str) -> bool {
    let plain = |unit: &str| {
        let unit = super::plain(unit).to_lowercase();
        let stem = unit
            .strip_suffix('s')
            .filter(|it| it.is_ascii() && it.len() > 2);
        stem.unwrap_or(&unit).to_owned()
    };
    let (one, other) = (plain(one), plain(other));
    one == other
        || SAME
            .iter()
            .any(|set| set.contains(&&*one) && set.contains(&&*other))
}

/// 千円 is 10^3 円: the power and what is counted.
pub fn multiplied(unit: &str) -> (i32, &str) {
    let prefixes = [
        ("百万", 6),
        ("千万", 7),
        ("十億", 9),
        ("千", 3),
        ("万", 4),
        ("億", 8),
    ];
    let fitting = prefixes
        .into_iter()
        .find_map(|(it, power)| Some((power, unit.strip_prefix(it)?)));
    fitting
        .filter(|(_, base)| !base.is_empty())
        .unwrap_or((0, unit))
}

/// What is left without the words behind a number that are no unit.
pub fn after_about(after: &str) -> &str {
    let mut rest = after.trim_start();
    while let Some(next) = NO_UNIT.iter().find_map(|it| rest.strip_prefix(it)) {
        rest = next.trim_start();
    }
    rest
}

/// What is left without the word before a number that says it is not exact.
pub fn without_about(before: &str) -> &str {
    ABOUT
        .iter()
        .find_map(|it| before.strip_suffix(it))
        .unwrap_or(before)
        .trim_end()
}

fn begins_with_word(text: &str, word: &str) -> bool {
    let mut rest = text.chars();
    let same = |it: char| {
        rest.next()
            .is_some_and(|char| char.to_lowercase().eq(it.to_lowercase()))
    };
    if !word.chars().all(same) {
        return false;
    }
    let rest = rest.as_str();
    // "m" does not begin "months"; kanji may go on.
    !word.ends_with(|it: char| it.is_ascii_alphabetic())
        || !rest
            .strip_prefix('s')
            .unwrap_or(rest)
            .starts_with(|it: char| it.is_ascii_alphabetic())
}

/// The word that `text` begins with: of one script, up to kana, digits or a sign.
fn word(text: &str) -> &str {
    let is_kana = |it: char| ('ぁ'..='ゖ').contains(&it);
    let latin = text.starts_with(|it: char| it.is_ascii_alphabetic());
    let within = |it: char| {
        it.is_alphabetic() && it.is_ascii() == latin && !is_kana(it) || "²³㎡㎥".contains(it)
    };
    let end = text.find(|it| !within(it)).unwrap_or(text.len());
    let word = &text[..end];
    let cut = NO_UNIT
        .iter()
        .filter_map(|it| word.find(it))
        .min()
        .unwrap_or(end);
    let word = &word[..cut];
    if word.chars().count() <= 12 { word } else { "" }
}
