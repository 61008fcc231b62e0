//! What the trainee wrote down, and whether a fact stands in it.

use super::Log;
use super::numbers::arabic;
use crate::dialogue::scenario::Fact;
use crate::text::folded;

/// A text as it is searched: width, case and kana folded, numerals written alike.
pub struct Searched {
    text: String,
}

impl Searched {
    pub fn new(text: &str) -> Searched {
        Searched {
            text: folded(&arabic(text)),
        }
    }

    /// Whether the word stands in it. A number stands alone, 3 not in 30; a word of letters begins
    /// as a word, and a short one ends as one: "son" stands not in "reason", nor in "sonar".
    pub fn has(&self, word: &str) -> bool {
        let word = folded(&arabic(word.trim()));
        let (Some(first), Some(last)) = (word.chars().next(), word.chars().last()) else {
            return false;
        };
        let short = word.len() <= 4 && word.is_ascii();
        let free = |at: usize| {
            let before = self.text[..at].chars().next_back();
            let rest = &self.text[at + word.len()..];
            let rest = match short && rest.starts_with('s') {
                true => &rest[1..],
                false => rest,
            };
            let after = rest.chars().next();
            apart(before, first) && (!(short || last.is_ascii_digit()) || apart(after, last))
        };
        self.text.match_indices(&word).any(|(at, _)| free(at))
    }

    /// Whether of each group at least one word stands in it.
    pub fn holds(&self, keys: &[Vec<String>]) -> bool {
        let group = |group: &Vec<String>| group.iter().any(|word| self.has(word));
        !keys.is_empty() && keys.iter().all(group)
    }
}

/// Whether two neighbours are no part of one number or one word of letters.
fn apart(neighbour: Option<char>, own: char) -> bool {
    neighbour.is_none_or(|it| {
        let digits = it.is_ascii_digit() && own.is_ascii_digit();
        let letters = it.is_ascii_alphabetic() && own.is_ascii_alphabetic();
        !digits && !letters
    })
}

/// What was written down as heard, each with its question: answers and replies to probes.
pub fn texts<'a>(log: &Log<'a>) -> Vec<(&'a str, &'a str)> {
    let answers = log
        .answers
        .iter()
        .map(|(id, it)| (id.as_str(), it.text.as_str()));
    let replies = log.follow_ups.iter();
    let replies = replies.map(|it| (it.question.as_str(), it.answer.as_str()));
    let all = answers.chain(replies);
    all.filter(|(_, text)| !text.trim().is_empty()).collect()
}

/// All that was written down, private notes too.
pub fn everything(log: &Log) -> Searched {
    let mut all: Vec<&str> = texts(log).into_iter().map(|(_, text)| text).collect();
    all.extend(log.answers.values().map(|it| it.note.as_str()));
    Searched::new(&all.join("\n"))
}

/// Whether the fact was written down. One without keys is never searched for.
pub fn written(notes: &Searched, fact: &Fact) -> bool {
    notes.holds(&fact.keys)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_stands_where_it_is_meant() {
        let table = [
            ("三週間でチタンを試作", "3週間", true),
            ("３週間", "三週間", true),
            ("十三週間", "三週間", false),
            ("30人", "3", false),
            ("売上の3割", "3割", true),
            ("ちたんの部品", "チタン", true),
            ("the titanium order", "titanium", true),
            ("the reason", "son", false),
            ("both sons left", "son", true),
            ("a sonar", "son", false),
            ("Machined parts", "machin", true),
            ("120 people", "20", false),
            ("2,400万円", "2400万", true),
            ("", "x", false),
            ("x", "", false),
        ];
        for (text, word, wanted) in table {
            assert_eq!(Searched::new(text).has(word), wanted, "{word} in {text}");
        }
    }

    #[test]
    fn each_group_needs_one_of_its_words() {
        let keys = vec![
            vec!["チタン".to_owned()],
            vec!["三週間".to_owned(), "21日".to_owned()],
        ];
        for (text, wanted) in [
            ("チタンを3週間で", true),
            ("チタンを21日で", true),
            ("チタン", false),
            ("3週間", false),
        ] {
            assert_eq!(Searched::new(text).holds(&keys), wanted, "{text}");
        }
        assert!(!Searched::new("何か").holds(&[]));
    }
}
