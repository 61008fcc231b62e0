//! Whether words that name neither topic nor facet ask to go on with what is in talk ("tell me
//! more", 「それで？」). Anything else was not understood, and that is said.

use unicode_normalization::UnicodeNormalization;

use crate::dialogue::question::Lang;

/// They point back at what was said, or ask to hear more of it.
const JAPANESE: [&str; 40] = [
    "もう少し",
    "もうすこし",
    "もうちょっと",
    "もっと",
    "詳し",
    "くわし",
    "具体",
    "聞かせ",
    "きかせ",
    "教え",
    "おしえ",
    "お聞き",
    "伺",
    "うかが",
    "続け",
    "続き",
    "つづ",
    "それ",
    "その",
    "そこ",
    "そう",
    "そちら",
    "ここ",
    "この",
    "これ",
    "今の",
    "いまの",
    "先ほど",
    "さっき",
    "ほか",
    "他に",
    "例え",
    "たとえ",
    "というと",
    "といいますと",
    "どういう",
    "どんな",
    "どのよう",
    "なるほど",
    "もう一度",
];

const ENGLISH: [&str; 36] = [
    "more",
    "on",
    "tell",
    "elaborate",
    "that",
    "it",
    "this",
    "there",
    "then",
    "else",
    "detail",
    "details",
    "expand",
    "continue",
    "explain",
    "say",
    "hear",
    "example",
    "instance",
    "mean",
    "how",
    "what",
    "walk",
    "share",
    "next",
    "further",
    "again",
    "happened",
    "those",
    "these",
    "they",
    "so",
    "about",
    "bit",
    "describe",
    "specific",
];

pub fn asks_on(words: &str, lang: Lang) -> bool {
    let words: String = words.nfkc().flat_map(char::to_lowercase).collect();
    match lang {
        Lang::Ja => JAPANESE.iter().any(|it| words.contains(it)),
        Lang::En => words
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| ENGLISH.contains(&word)),
    }
}
