//! Moves that fit every question: waiting, repeating the owner's last words, and questions so general
//! that they lead nowhere. Tried where a question's own probes are used up, or none fits; and those
//! that come before them, after a refusal, a bare "none" or an answer to another question.

use serde::{Deserialize, Serialize};
use unicode_segmentation::UnicodeSegmentation;

use super::question::Facet;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Move {
    /// Silence; the owner goes on.
    Wait,
    /// The owner's last words, with a rising voice.
    Repeat,
    /// For example?
    Example,
    /// And then?
    Then,
    /// When was the last time?
    Latest,
    /// Who was it?
    Who,
    /// What else?
    Others,
    /// After a refusal: between what and what, about.
    Range,
    /// After a refusal: what can be told without it.
    Within,
    /// After a refusal: who could be asked.
    Whom,
    /// After a refusal: when it could be told.
    Later,
    /// After a bare "none": found out, or not looked into yet.
    Checked,
    /// After an answer to another question: this one once more.
    Again,
    /// Not said: the answer to another question was kept here too.
    Moved,
}

impl Move {
    pub const ALL: [Move; 14] = [
        Move::Wait,
        Move::Repeat,
        Move::Example,
        Move::Then,
        Move::Latest,
        Move::Who,
        Move::Others,
        Move::Range,
        Move::Within,
        Move::Whom,
        Move::Later,
        Move::Checked,
        Move::Again,
        Move::Moved,
    ];

    /// Those that fit every question and every answer.
    pub const ALWAYS: [Move; 6] = [
        Move::Repeat,
        Move::Example,
        Move::Then,
        Move::Latest,
        Move::Who,
        Move::Others,
    ];

    /// What can still be asked after a refusal, of a question that expects these facets: about a
    /// figure its range, else what is no trouble to tell.
    pub fn after_refusal(expects: &[Facet]) -> &'static [Move] {
        let all = &[Move::Range, Move::Within, Move::Whom, Move::Later];
        match expects.contains(&Facet::Number) {
            true => all,
            false => &all[1..],
        }
    }

    /// The move's id, as in the database; its wording is `move-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Move::Wait => "wait",
            Move::Repeat => "repeat",
            Move::Example => "example",
            Move::Then => "then",
            Move::Latest => "latest",
            Move::Who => "who",
            Move::Others => "others",
            Move::Range => "range",
            Move::Within => "within",
            Move::Whom => "whom",
            Move::Later => "later",
            Move::Checked => "checked",
            Move::Again => "again",
            Move::Moved => "moved",
        }
    }

    pub fn from_id(id: &str) -> Option<Move> {
        Move::ALL.into_iter().find(|it| it.id() == id)
    }

    /// The facet that a reply to it is about.
    pub fn facet(self) -> Option<Facet> {
        match self {
            Move::Example => Some(Facet::Example),
            Move::Latest => Some(Facet::Time),
            Move::Who => Some(Facet::Actor),
            Move::Range => Some(Facet::Number),
            _ => None,
        }
    }

    /// Whether something is said, so that there is a reply to it.
    pub fn is_said(self) -> bool {
        !matches!(self, Move::Wait | Move::Moved)
    }
}

/// Characters of the owner's words that are repeated at most in Japanese, and words in English.
const REPEATED: usize = 24;
const REPEATED_WORDS: usize = 8;

/// A clause with fewer characters is too little to be repeated alone.
const LEAST: usize = 4;

/// The last clause of what the owner said, to be repeated; `None` where there is none. A text without
/// kana or kanji is cut between words.
pub fn last_words(text: &str) -> Option<String> {
    let spoken = |part: &str| part.chars().any(char::is_alphanumeric);
    let sentence = text
        .split(['\n', '\t', '。', '！', '？', '!', '?'])
        .flat_map(|part| part.split(". "))
        .map(trimmed)
        .filter(|part| spoken(part))
        .last()?;
    let japanese = |c: char| matches!(c, 'ぁ'..='ヿ' | '㐀'..='鿿' | 'ｦ'..='ﾟ');
    let words: String = match sentence.contains(japanese) {
        true => {
            let clause = last_clause(sentence, &['、', '，', ',', '・', '；']);
            let count = clause.graphemes(true).count();
            clause
                .graphemes(true)
                .skip(count.saturating_sub(REPEATED))
                .collect()
        }
        false => {
            let words: Vec<&str> = last_clause(sentence, &[',', ';', ':'])
                .split_whitespace()
                .collect();
            let words = &words[words.len().saturating_sub(REPEATED_WORDS)..];
            let joins = |word: &&str| ["and", "but", "so", "because"].contains(word);
            let last = words.iter().rposition(joins).map_or(0, |at| at + 1);
            match words.len() - last {
                0..3 => words.join(" "),
                _ => words[last..].join(" "),
            }
        }
    };
    spoken(&words).then_some(words)
}

/// From the last mark that leaves enough behind it.
fn last_clause<'t>(sentence: &'t str, marks: &[char]) -> &'t str {
    let long = |part: &str| part.chars().filter(|c| c.is_alphanumeric()).count() >= LEAST;
    // A comma between digits belongs to the number.
    let parts = sentence.char_indices().filter(|(at, c)| {
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let after = &sentence[at + c.len_utf8()..];
        marks.contains(c)
            && !(digit(sentence[..*at].chars().next_back()) && digit(after.chars().next()))
    });
    let starts: Vec<usize> = parts.map(|(at, c)| at + c.len_utf8()).collect();
    let mut clauses = starts.into_iter().rev().map(|at| trimmed(&sentence[at..]));
    clauses.find(|part| long(part)).unwrap_or(sentence)
}

fn trimmed(part: &str) -> &str {
    part.trim_matches(|c: char| c.is_whitespace() || ".…、，,・（）()「」\"'“”".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_clause_is_repeated() {
        let rows = [
            ("", None),
            ("……。", None),
            ("頑張っております。", Some("頑張っております")),
            (
                "去年は苦しかった。人も減りましたし、正直きつかったですね。",
                Some("正直きつかったですね"),
            ),
            ("品質には自信がある、ね。", Some("品質には自信がある、ね")),
            ("売上は1,200万円です。", Some("売上は1,200万円です")),
            ("見積\tていねい\n製作\tしっかり作る", Some("しっかり作る")),
            (
                "先代の頃からずっと付き合いのある隣町の鋼材の問屋さんにお願いしています",
                Some("ある隣町の鋼材の問屋さんにお願いしています"),
            ),
            (
                "We lost two. It was hard, to be honest.",
                Some("to be honest"),
            ),
            (
                "We have always done everything we could to keep our people with us",
                Some("could to keep our people with us"),
            ),
            ("Sales are 1,200 now.", Some("Sales are 1,200 now")),
        ];
        for (text, expected) in rows {
            let words = last_words(text);
            match expected {
                Some(end) if text.contains("always") || text.contains("先代") => {
                    let words = words.expect(text);
                    assert!(words.ends_with(end) && text.contains(&words), "{words}");
                }
                expected => assert_eq!(words.as_deref(), expected, "{text}"),
            }
        }
    }

    #[test]
    fn a_range_is_asked_for_only_where_a_figure_is_wanted() {
        for (expects, first) in [
            (&[Facet::Number, Facet::Reason][..], Move::Range),
            (&[Facet::Actor, Facet::Number], Move::Range),
            (&[Facet::Actor, Facet::Time], Move::Within),
            (&[], Move::Within),
        ] {
            let moves = Move::after_refusal(expects);
            assert_eq!(moves.first(), Some(&first), "{expects:?}");
            assert_eq!(moves.last(), Some(&Move::Later), "{expects:?}");
        }
    }

    #[test]
    fn every_move_has_an_id_of_its_own() {
        for it in Move::ALL {
            assert_eq!(Move::from_id(it.id()), Some(it));
        }
        assert_eq!(Move::from_id("nod"), None);
    }
}
