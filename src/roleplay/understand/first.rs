//! The first of two questions in one: what it is about, and what it asks for, is what counts.

use crate::dialogue::question::Lang;

/// Words that begin a second question, the sign before them included.
const JOINTS: [&[&str]; 2] = [
    &[
        "、あと",
        "。あと",
        "それと",
        "それから",
        "あわせて",
        "、ほんで",
        "? ",
        "?",
        "、また",
        "、次に",
        "か、",
        "。",
    ],
    &[
        ", and ",
        "? ",
        "; ",
        ", also ",
        ", plus ",
        " and how",
        " and what",
        " and who",
        " and why",
        " and when",
        " and where",
        " and which",
        " and do ",
        " and is ",
        " and are ",
        " and does ",
        " and did ",
        " and have ",
        " and has ",
        ", how",
        ", what",
        ", who",
        ", why",
        ", when",
        ", where",
        ", which",
        ", do ",
        ", is ",
        ", are ",
    ],
];
/// A comma after one of these parts two questions as well.
const ASKING: [&str; 15] = [
    "何",
    "なん",
    "なぜ",
    "誰",
    "だれ",
    "どなた",
    "どちら",
    "どこ",
    "どれ",
    "どの",
    "どう",
    "どん",
    "いつ",
    "いくら",
    "いくつ",
];
/// The least that a first question holds, bytes.
const LEAST: usize = 9;

/// The first question of a folded text that holds two; `None` where no joint is found.
pub(super) fn first(text: &str, lang: Lang) -> Option<&str> {
    let (joints, ends) = match lang {
        Lang::Ja => (JOINTS[0], after_asking(text)),
        Lang::En => (JOINTS[1], None),
    };
    let found = joints.iter().filter_map(|joint| {
        let mut places = text.match_indices(joint).map(|it| it.0);
        places.find(|at| *at >= LEAST && at + joint.len() < text.len())
    });
    found.chain(ends).min().map(|at| &text[..at])
}

fn after_asking(text: &str) -> Option<usize> {
    let asked = ASKING.iter().filter_map(|it| text.find(it)).min()?;
    let comma = asked + text[asked..].find('、')?;
    (comma >= LEAST).then_some(comma)
}
