//! Whether this machine can be trusted with an interview: what is measured of disk, terminal, system
//! and files, and what each measurement means.
//!
//! | room | what it does |
//! |---|---|
//! | `disk` | measures the disk under a folder, in a private place of its own |
//! | `kinds` | what kind of file system that is |
//! | `rights` | who may read which files |
//! | `screen` | asks the terminal where its cursor is |
//! | `system` | clocks, random numbers, core dumps |
//! | `judge` | measured → good, attention, bad; no probing |

pub mod disk;
pub mod judge;
pub mod kinds;
pub mod rights;
pub mod screen;
pub mod system;

use std::sync::mpsc::channel;
use std::time::Duration;

use serde_json::Value;

use crate::failure::Failure;
use crate::locale::{self, Locale};

/// How a point stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    Good,
    /// It could not be tested here.
    Untested,
    Attention,
    Bad,
}

impl State {
    pub fn id(self) -> &'static str {
        match self {
            State::Good => "good",
            State::Untested => "untested",
            State::Attention => "attention",
            State::Bad => "bad",
        }
    }
}

/// Which words say it.
#[derive(Clone, Debug, PartialEq)]
pub enum Words {
    /// This message of the locale files; the next step is its attribute `.next`.
    Own(&'static str),
    Failure(Failure),
}

/// What was found at one point.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    pub state: State,
    pub words: Words,
    /// What was measured: the message's variables, and the values for other programs.
    pub values: Vec<(&'static str, Value)>,
}

impl Finding {
    fn own(state: State, id: &'static str) -> Finding {
        Finding {
            state,
            words: Words::Own(id),
            values: Vec::new(),
        }
    }

    pub fn good(id: &'static str) -> Finding {
        Finding::own(State::Good, id)
    }

    pub fn untested(id: &'static str) -> Finding {
        Finding::own(State::Untested, id)
    }

    pub fn attention(id: &'static str) -> Finding {
        Finding::own(State::Attention, id)
    }

    pub fn bad(id: &'static str) -> Finding {
        Finding::own(State::Bad, id)
    }

    /// Said in the words of a failure.
    pub fn of(state: State, failure: Failure) -> Finding {
        let told = failure.args.iter();
        let values = told.map(|(name, value)| (*name, value.as_str().into()));
        Finding {
            state,
            values: values.collect(),
            words: Words::Failure(failure),
        }
    }

    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Finding {
        self.values.push((name, value.into()));
        self
    }

    /// What was found, and what to do next where it is not good.
    pub fn say(&self, locale: &Locale) -> (String, Option<String>) {
        let id = match &self.words {
            Words::Failure(failure) => return locale.say(failure),
            Words::Own(id) => *id,
        };
        let shown = |value: &Value| match value {
            Value::String(text) => locale::Value::from(text.clone()),
            other => locale::Value::from(other.as_f64().unwrap_or_default()),
        };
        let values = self.values.iter();
        let values: Vec<_> = values.map(|(name, it)| (*name, shown(it))).collect();
        let next = format!("{id}.next");
        let next = locale.has(&next).then(|| locale.format(&next, &values));
        (locale.format(id, &values), next)
    }
}

/// What `probe` gives, if it answers within this time. A network folder that is gone does not answer;
/// its thread is left behind.
pub fn within<T: Send + 'static>(
    patience: Duration,
    probe: impl FnOnce() -> T + Send + 'static,
) -> Option<T> {
    let (sender, receiver) = channel();
    std::thread::spawn(move || {
        // Nobody listens any more when it took too long.
        let _ = sender.send(probe());
    });
    receiver.recv_timeout(patience).ok()
}

/// Bytes as people read them.
pub fn size(bytes: u64) -> String {
    const UNITS: [&str; 4] = ["KB", "MB", "GB", "TB"];
    let mut amount = bytes as f64 / 1000.0;
    let mut unit = 0;
    while amount >= 999.5 && unit + 1 < UNITS.len() {
        amount /= 1000.0;
        unit += 1;
    }
    match amount < 9.95 {
        true => format!("{amount:.1} {}", UNITS[unit]),
        false => format!("{amount:.0} {}", UNITS[unit]),
    }
}

/// A path as a shell takes it.
pub fn quoted(path: &std::path::Path) -> String {
    let path = path.display().to_string();
    let plain = |c: char| c.is_alphanumeric() || "/._-+~".contains(c);
    match path.chars().all(plain) {
        true => path,
        false => format!("'{}'", path.replace('\'', r"'\''")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_and_paths_read_well() {
        let sizes = [
            (0, "0.0 KB"),
            (60_000, "60 KB"),
            (999_600, "1.0 MB"),
            (31_013_628_000, "31 GB"),
        ];
        for (bytes, said) in sizes {
            assert_eq!(size(bytes), said);
        }
        let paths = [
            ("/home/佐藤/a.db", "/home/佐藤/a.db"),
            ("/my data/a.db", "'/my data/a.db'"),
            ("it's", r"'it'\''s'"),
        ];
        for (path, said) in paths {
            assert_eq!(quoted(std::path::Path::new(path)), said);
        }
    }

    #[test]
    fn what_does_not_answer_is_not_waited_for() {
        let (keep, never) = channel::<()>();
        let answered = within(Duration::from_millis(10), move || never.recv().is_ok());
        assert_eq!(answered, None);
        drop(keep);
        assert_eq!(within(Duration::from_secs(10), || 7), Some(7));
    }
}
