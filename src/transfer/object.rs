//! An object of a line, taken apart key by key: a value of another kind is a fault that names its
//! key, and what nobody took is unknown.

use std::fmt;

use serde_json::{Map, Value};

use super::time;
use crate::dialogue::answer::MOST_BYTES;
use crate::failure::Failure;
use crate::text::{clean, is_clean};

/// Where in a line an object stands.
#[derive(Clone, Copy, Debug)]
pub enum Place {
    Line,
    Company,
    Remarks,
    Answer(usize),
    FollowUp(usize, usize),
    Wording(usize, usize),
    Interval(usize),
    Stage(usize),
    Review(usize),
    Opinion(usize),
    Elsewhere(usize),
}

impl Place {
    /// The place without its numbers, ready for a key behind it.
    pub fn group(self) -> &'static str {
        match self {
            Place::Line => "",
            Place::Company => "company.",
            Place::Remarks => "remarks.",
            Place::Answer(_) => "answers[].",
            Place::FollowUp(..) => "answers[].follow_ups[].",
            Place::Wording(..) => "answers[].wordings[].",
            Place::Interval(_) => "intervals[].",
            Place::Stage(_) => "stages[].",
            Place::Review(_) => "reviews[].",
            Place::Opinion(_) => "opinions[].",
            Place::Elsewhere(_) => "elsewhere[].",
        }
    }
}

/// Lists count from 0, as in programs.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::Line | Place::Company | Place::Remarks => f.write_str(self.group()),
            Place::Answer(at) => write!(f, "answers[{at}]."),
            Place::FollowUp(answer, at) => write!(f, "answers[{answer}].follow_ups[{at}]."),
            Place::Wording(answer, at) => write!(f, "answers[{answer}].wordings[{at}]."),
            Place::Interval(at) => write!(f, "intervals[{at}]."),
            Place::Stage(at) => write!(f, "stages[{at}]."),
            Place::Review(at) => write!(f, "reviews[{at}]."),
            Place::Opinion(at) => write!(f, "opinions[{at}]."),
            Place::Elsewhere(at) => write!(f, "elsewhere[{at}]."),
        }
    }
}

pub struct Object {
    place: Place,
    map: Map<String, Value>,
}

impl Object {
    /// # Errors
    /// The value is no object.
    pub fn new(place: Place, value: Value) -> Result<Object, Failure> {
        match value {
            Value::Object(map) => Ok(Object { place, map }),
            _ => {
                let key = place.to_string();
                match key.trim_end_matches('.') {
                    "" => Err(Failure::new("import-no-object")),
                    key => Err(wrong(key, "object")),
                }
            }
        }
    }

    pub fn key(&self, key: &str) -> String {
        format!("{}{key}", self.place)
    }

    pub fn has(&self, key: &str) -> bool {
        self.map.contains_key(key)
    }

    /// The value of a key; `null` is none.
    pub fn take(&mut self, key: &str) -> Option<Value> {
        self.map.remove(key).filter(|value| !value.is_null())
    }

    /// The value of a key, `null` too.
    pub fn take_even_null(&mut self, key: &str) -> Option<Value> {
        self.map.remove(key)
    }

    /// A text, cleaned as if it were typed.
    ///
    /// # Errors
    /// It is none, or longer than an answer may be.
    pub fn maybe_words(&mut self, key: &str) -> Result<Option<String>, Failure> {
        let Some(value) = self.take(key) else {
            return Ok(None);
        };
        let Value::String(text) = value else {
            return Err(self.wrong(key, "text"));
        };
        if text.len() > MOST_BYTES {
            return Err(Failure::new("import-long")
                .with("key", self.key(key))
                .with("most", MOST_BYTES / 1024));
        }
        Ok(Some(match is_clean(&text) {
            true => text,
            false => clean(&text),
        }))
    }

    /// As [`Object::maybe_words`]; empty where there is none.
    ///
    /// # Errors
    /// As [`Object::maybe_words`].
    pub fn words(&mut self, key: &str) -> Result<String, Failure> {
        Ok(self.maybe_words(key)?.unwrap_or_default())
    }

    /// # Errors
    /// It is neither true nor false.
    pub fn switch(&mut self, key: &str) -> Result<Option<bool>, Failure> {
        match self.take(key) {
            None => Ok(None),
            Some(Value::Bool(is)) => Ok(Some(is)),
            Some(_) => Err(self.wrong(key, "switch")),
        }
    }

    /// A whole number that the type holds.
    ///
    /// # Errors
    /// It is none.
    pub fn whole<T: TryFrom<u64>>(&mut self, key: &str) -> Result<Option<T>, Failure> {
        let Some(value) = self.take(key) else {
            return Ok(None);
        };
        let number = value.as_u64().and_then(|it| T::try_from(it).ok());
        number.map(Some).ok_or_else(|| self.wrong(key, "whole"))
    }

    /// What is counted from 1 on, with room for the next ones.
    ///
    /// # Errors
    /// It is no whole number, or beyond all counting.
    pub fn count(&mut self, key: &str) -> Result<Option<u32>, Failure> {
        const MOST: u32 = 1_000_000_000;
        match self.whole(key)? {
            Some(MOST..) => Err(self.wrong(key, "whole")),
            count => Ok(count),
        }
    }

    /// Seconds, as milliseconds.
    ///
    /// # Errors
    /// It is no number, is negative, or longer than a century.
    pub fn seconds(&mut self, key: &str) -> Result<Option<u64>, Failure> {
        const CENTURY: f64 = 100.0 * 366.0 * 86_400.0;
        let Some(value) = self.take(key) else {
            return Ok(None);
        };
        let seconds = value.as_f64().filter(|it| (0.0..=CENTURY).contains(it));
        seconds
            .map(|it| Some((it * 1000.0).round() as u64))
            .ok_or_else(|| self.wrong(key, "seconds"))
    }

    /// A time, as milliseconds since 1970 UTC.
    ///
    /// # Errors
    /// It is none.
    pub fn time(&mut self, key: &str) -> Result<Option<i64>, Failure> {
        let Some(value) = self.take(key) else {
            return Ok(None);
        };
        let time = match &value {
            Value::String(text) => time::parse(text),
            value => value.as_i64(),
        };
        time.map(Some).ok_or_else(|| self.wrong(key, "time"))
    }

    /// One of a few words.
    ///
    /// # Errors
    /// It is another one: the failure names those there are.
    pub fn one_of<T>(
        &mut self,
        key: &str,
        from_id: impl Fn(&str) -> Option<T>,
        known: impl Fn() -> Vec<&'static str>,
    ) -> Result<Option<T>, Failure> {
        let Some(value) = self.take(key) else {
            return Ok(None);
        };
        let found = value.as_str().and_then(from_id);
        found.map(Some).ok_or_else(|| {
            Failure::new("import-value")
                .with("key", self.key(key))
                .with("value", quoted(&value))
                .with("known", known().join(", "))
        })
    }

    /// The objects of a list; none where the key is not there.
    ///
    /// # Errors
    /// It is no list.
    pub fn list(&mut self, key: &str) -> Result<Vec<Value>, Failure> {
        match self.take(key) {
            None => Ok(Vec::new()),
            Some(Value::Array(list)) => Ok(list),
            Some(_) => Err(self.wrong(key, "list")),
        }
    }

    /// The words of a list that names several, each one of a few.
    ///
    /// # Errors
    /// It is no list, or holds another one: the failure names those there are.
    pub fn several<T>(
        &mut self,
        key: &str,
        from_id: impl Fn(&str) -> Option<T>,
        known: impl Fn() -> Vec<&'static str>,
    ) -> Result<Vec<T>, Failure> {
        let list = self.list(key)?.into_iter();
        let one = |value: Value| {
            value.as_str().and_then(&from_id).ok_or_else(|| {
                Failure::new("import-value")
                    .with("key", self.key(key))
                    .with("value", quoted(&value))
                    .with("known", known().join(", "))
            })
        };
        list.map(one).collect()
    }

    pub fn wrong(&self, key: &str, wanted: &str) -> Failure {
        wrong(&self.key(key), wanted)
    }

    pub fn missing(&self, key: &str) -> Failure {
        Failure::new("import-missing").with("key", self.key(key))
    }

    /// What nobody took.
    pub fn rest(self) -> Map<String, Value> {
        self.map
    }
}

fn wrong(key: &str, wanted: &str) -> Failure {
    let failure = Failure::new("import-kind").with("key", key);
    failure.with("wanted", wanted)
}

/// A value as a message shows it.
fn quoted(value: &Value) -> String {
    let text = match value {
        Value::String(text) => text.clone(),
        value => value.to_string(),
    };
    match text.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}
