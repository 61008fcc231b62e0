//! What a line asks to be judged, and what is wrong with a line that is no such object.

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::Value;

use crate::dialogue::answer::MOST_BYTES;
use crate::dialogue::question::Lang;
use crate::failure::Failure;

/// So many characters of a value are quoted.
const QUOTED: usize = 60;

/// The keys of a line, all of them text.
const KEYS: [&str; 4] = ["id", "lang", "question", "answer"];

#[derive(Deserialize)]
struct Raw<'a> {
    #[serde(borrow)]
    id: Cow<'a, str>,
    #[serde(borrow)]
    lang: Cow<'a, str>,
    #[serde(borrow)]
    question: Cow<'a, str>,
    #[serde(borrow)]
    answer: Cow<'a, str>,
}

/// One answer to judge.
pub struct Record<'a> {
    pub id: Cow<'a, str>,
    pub lang: Lang,
    /// The id of the question it answers; there may be none of this id.
    pub question: Cow<'a, str>,
    pub answer: Cow<'a, str>,
}

/// Reads a line. Other keys than ours may stand in it.
///
/// # Errors
/// It is no such object: what is wrong with it, without the line's number.
pub fn read(line: &[u8]) -> Result<Record<'_>, Failure> {
    let raw: Raw = object(line, &KEYS)?;
    let lang = language(&raw.lang)?;
    if raw.answer.len() > MOST_BYTES {
        return Err(Failure::new("assess-answer-long").with("most", MOST_BYTES / 1024));
    }
    Ok(Record {
        id: raw.id,
        lang,
        question: raw.question,
        answer: raw.answer,
    })
}

/// Reads a line that is an object with these keys, each of them text.
///
/// # Errors
/// It is no such object.
pub fn object<'a, T: Deserialize<'a>>(line: &'a [u8], keys: &[&'static str]) -> Result<T, Failure> {
    let text = std::str::from_utf8(line)
        .map_err(|error| Failure::new("assess-encoding").with("column", error.valid_up_to() + 1))?;
    serde_json::from_str(text).map_err(|error| wrong(text, &error, keys))
}

/// The language of a tag.
///
/// # Errors
/// There is none of this tag.
pub fn language(tag: &str) -> Result<Lang, Failure> {
    Lang::from_tag(tag).ok_or_else(|| Failure::new("assess-lang").with("lang", quoted(tag)))
}

/// What is wrong with a text that is no object with these keys.
fn wrong(text: &str, error: &serde_json::Error, keys: &[&'static str]) -> Failure {
    if text.trim().is_empty() {
        return Failure::new("assess-empty");
    }
    let Ok(value) = serde_json::from_str::<Value>(text) else {
        return Failure::new("assess-json").with("column", error.column());
    };
    let Value::Object(object) = value else {
        return Failure::new("assess-object");
    };
    let fault = |id, key| Failure::new(id).with("key", key);
    for &key in keys {
        match object.get(key) {
            None => return fault("assess-key", key),
            Some(Value::String(_)) => {}
            Some(_) => return fault("assess-text", key),
        }
    }
    Failure::new("assess-twice")
}

/// The beginning of a value, for a message.
pub fn quoted(text: &str) -> String {
    match text.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_cannot_be_judged_is_told_why() {
        let rows: &[(&[u8], &str)] = &[
            (b"", "assess-empty"),
            (b" \t", "assess-empty"),
            (b"hello", "assess-json column=\"1\""),
            (b"{\"id\": \"1\", ", "assess-json column=\"12\""),
            (b"{\"id\": \"1\"} x", "assess-json"),
            (b"\x00", "assess-json column=\"1\""),
            (b"{\"id\": \"\xff\"}", "assess-encoding column=\"9\""),
            (b"[]", "assess-object"),
            (b"null", "assess-object"),
            (b"{}", "assess-key key=\"id\""),
            (b"{\"id\": 1}", "assess-text key=\"id\""),
            (
                br#"{"id": "1", "lang": "ja", "question": "q"}"#,
                "assess-key key=\"answer\"",
            ),
            (
                br#"{"id": "1", "lang": "ja", "question": "q", "answer": null}"#,
                "assess-text key=\"answer\"",
            ),
            (
                br#"{"id": "1", "id": "2", "lang": "ja", "question": "q", "answer": ""}"#,
                "assess-twice",
            ),
            (
                br#"{"id": "1", "lang": "fr", "question": "q", "answer": ""}"#,
                "assess-lang lang=\"fr\"",
            ),
            (br#"{"id": "\ud800"}"#, "assess-json"),
        ];
        for (line, expected) in rows {
            let failure = read(line).err().expect("refused").to_string();
            let line = String::from_utf8_lossy(line);
            assert!(failure.starts_with(expected), "{line}: {failure}");
        }
        let deep = "[".repeat(100_000);
        let failure = read(deep.as_bytes()).err().expect("refused");
        assert_eq!(failure.id, "assess-json");
    }

    #[test]
    fn an_answer_at_its_longest_is_read_and_one_byte_more_is_not() {
        for (length, fits) in [(MOST_BYTES, true), (MOST_BYTES + 1, false)] {
            let escaped = "\\u0061".repeat(length);
            let line = format!(
                r#"{{"id": "1", "lang": "en", "question": "q", "answer": "{escaped}", "note": 1}}"#
            );
            assert!(line.len() < super::super::MOST_BYTES);
            assert_eq!(read(line.as_bytes()).is_ok(), fits);
        }
    }
}
