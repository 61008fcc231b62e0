//! A text cut into words, without a dictionary: by runs of one script. A kanji word keeps the kana
//! that it is conjugated with, but not the particle behind it; a number keeps its unit.

use unicode_segmentation::UnicodeSegmentation;

/// Particles that follow a noun at once.
const PARTICLES: &str = "がをはにでとものへや";

/// What a number is counted in, and its powers of ten.
const UNITS: &str = "万億兆千百十年月日人名件社割分円個台回歳代店時秒度倍票基棟本冊枚期週坪点位%％";

/// What stands behind a noun and before its particle.
const CLOSING: &str = "）」』】〕)]％%”";

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Latin,
    Digit,
    Kanji,
    Hiragana,
    Katakana,
    Space,
    /// A line end, a punctuation mark or any other sign: a word of its own.
    Alone,
}

fn kind(cluster: &str) -> Kind {
    match cluster.chars().next() {
        Some('\n' | '\r') | None => Kind::Alone,
        Some('ぁ'..='ゖ' | 'ゝ' | 'ゞ') => Kind::Hiragana,
        Some('ァ'..='ヺ' | 'ー' | 'ヽ' | 'ヾ' | 'ｦ'..='ﾟ') => Kind::Katakana,
        Some('一'..='鿿' | '㐀'..='䶿' | '豈'..='﫿' | '々' | '〆' | '\u{20000}'..='\u{3FFFD}') => {
            Kind::Kanji
        }
        Some(c) if c.is_whitespace() => Kind::Space,
        Some(c) if c.is_numeric() => Kind::Digit,
        Some(c) if c.is_alphabetic() => Kind::Latin,
        Some(_) => Kind::Alone,
    }
}

/// The words of a text: put together they are the text.
pub(super) fn words(text: &str) -> Vec<&str> {
    let clusters: Vec<(usize, &str)> = text.grapheme_indices(true).collect();
    let mut words = Vec::new();
    let mut at = 0;
    while at < clusters.len() {
        let after = end(&clusters, at);
        let start = clusters[at].0;
        let stop = clusters.get(after).map_or(text.len(), |it| it.0);
        words.push(&text[start..stop]);
        at = after;
    }
    words
}

/// Where the word that begins at a cluster ends.
fn end(clusters: &[(usize, &str)], at: usize) -> usize {
    let kind_at = |at: usize| clusters.get(at).map(|it| kind(it.1));
    let run = |from: usize, of: &[Kind]| {
        let rest = clusters.iter().skip(from);
        from + rest.take_while(|it| of.contains(&kind(it.1))).count()
    };
    let own = kind(clusters[at].1);
    match own {
        Kind::Alone => at + 1,
        Kind::Space | Kind::Katakana => run(at, &[own]),
        Kind::Latin => latin(clusters, at),
        Kind::Digit => number(clusters, at),
        Kind::Kanji => {
            let end = run(at, &[Kind::Kanji]);
            match kind_at(end) == Some(Kind::Hiragana) && !is_particle(clusters, end) {
                true => up_to_wo(clusters, end, run(end, &[Kind::Hiragana])),
                false => end,
            }
        }
        Kind::Hiragana => kana(clusters, at),
    }
}

fn kana(clusters: &[(usize, &str)], at: usize) -> usize {
    let run = clusters[at..].iter();
    let end = at + run.take_while(|it| kind(it.1) == Kind::Hiragana).count();
    let before = at.checked_sub(1).map(|before| clusters[before].1);
    let behind_noun = before.is_some_and(|it| match kind(it) {
        Kind::Alone => CLOSING.contains(it),
        kind => kind != Kind::Space,
    });
    let own = |at: usize| clusters[at].1;
    if own(at) == "を" || (behind_noun && is_particle(clusters, at)) {
        at + 1
    } else if behind_noun && end - at > 2 && (own(at), own(at + 1)) == ("さ", "ん") {
        at + 2
    } else {
        up_to_wo(clusters, at, end)
    }
}

/// を is a particle wherever it stands.
fn up_to_wo(clusters: &[(usize, &str)], from: usize, to: usize) -> usize {
    let wo = clusters[from..to].iter().position(|it| it.1 == "を");
    wo.map_or(to, |offset| from + offset)
}

/// Whether the kana at a cluster, behind a noun, is a particle and no ending: 職人が, but 継がない,
/// 広がる and 増やす.
fn is_particle(clusters: &[(usize, &str)], at: usize) -> bool {
    let next = clusters.get(at + 1).map_or("", |it| it.1);
    match clusters[at].1 {
        "が" => !matches!(next, "な" | "ら" | "り" | "る" | "れ" | "ろ" | "っ" | "ず"),
        "や" => !matches!(next, "か" | "し" | "す" | "せ" | "そ" | "さ"),
        "も" => !matches!(next, "う" | "し" | "っ"),
        "に" => !matches!(next, "ま" | "た"),
        kana => PARTICLES.contains(kana),
    }
}

/// With what stands within a word: don't, B2B.
fn latin(clusters: &[(usize, &str)], from: usize) -> usize {
    within(
        clusters,
        from,
        |it| matches!(it, "'" | "’"),
        |it| matches!(it, Kind::Latin | Kind::Digit),
    )
}

/// With its points and its unit: 1,200万円, 3.5%, 2028年.
fn number(clusters: &[(usize, &str)], from: usize) -> usize {
    let points = |it: &str| matches!(it, "," | "." | "，" | "．");
    let digits = within(clusters, from, points, |it| it == Kind::Digit);
    let units = clusters[digits..].iter();
    let units = units.take_while(|it| UNITS.contains(it.1)).count();
    match units {
        0 => within(clusters, digits, |_| false, |it| it == Kind::Latin),
        units => digits + units,
    }
}

/// The end of a run of `is_part`, single `between` ones inside included.
fn within(
    clusters: &[(usize, &str)],
    from: usize,
    between: impl Fn(&str) -> bool,
    is_part: impl Fn(Kind) -> bool,
) -> usize {
    let part = |at: usize| clusters.get(at).is_some_and(|it| is_part(kind(it.1)));
    let mut at = from;
    loop {
        if part(at) {
            at += 1;
        } else if at > from && part(at + 1) && between(clusters[at].1) {
            at += 2;
        } else {
            return at;
        }
    }
}

/// The sentences and lines of a text: put together they are the text.
pub(super) fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, cluster) in text.grapheme_indices(true) {
        if matches!(
            cluster,
            "\n" | "\r\n" | "。" | "！" | "？" | "." | "!" | "?"
        ) {
            let end = at + cluster.len();
            sentences.push(&text[start..end]);
            start = end;
        }
    }
    sentences.extend((start < text.len()).then(|| &text[start..]));
    sentences
}
