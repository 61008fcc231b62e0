//! Where the program's files lie on this system, and what its config file sets.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;
use serde::Deserialize;

use crate::dialogue::question::{Lang, Need};
use crate::failure::Failure;
use crate::question_file::endless_key;

/// The largest config file that is read, bytes.
const MOST_BYTES: u64 = 256 * 1024;

/// The files and folders of the program.
#[derive(Clone, Debug, PartialEq)]
pub struct Places {
    pub config: PathBuf,
    pub database: PathBuf,
    /// Role-play, apart from what is real: `practice.db` beside the database of the system's own place,
    /// `NAME.practice.db` beside another.
    pub practice: PathBuf,
    pub question_sets: PathBuf,
    pub locales: PathBuf,
    pub listening: PathBuf,
    /// Templates of pages, frames and schemes of the user's own.
    pub reports: PathBuf,
}

impl Places {
    /// These places with another database, and the practice beside it.
    pub fn with_database(self, database: PathBuf) -> Places {
        Places {
            practice: database.with_extension("practice.db"),
            database,
            ..self
        }
    }

    /// The system's own folders: configuration, words and word lists in the one, the database in the other.
    ///
    /// # Errors
    /// The system does not say where the person's files are.
    pub fn of_system() -> Result<Places, Failure> {
        let base = etcetera::choose_base_strategy().map_err(|_| Failure::new("no-home"))?;
        let config = base.config_dir().join("kikitori");
        Ok(Places {
            config: config.join("config.toml"),
            database: base.data_dir().join("kikitori").join("kikitori.db"),
            practice: base.data_dir().join("kikitori").join("practice.db"),
            question_sets: config.join("question-sets"),
            locales: config.join("locales"),
            listening: config.join("listening"),
            reports: config.join("reports"),
        })
    }
}

/// The colours that [`Config::theme`] may name.
const THEMES: [&str; 3] = ["dark", "light", "high-contrast"];

/// What the config file sets; the environment and the command line come before it.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Config {
    pub database: Option<PathBuf>,
    pub lang: Option<String>,
    pub question_sets: Option<PathBuf>,
    pub locales: Option<PathBuf>,
    pub listening: Option<PathBuf>,
    pub reports: Option<PathBuf>,
    pub plain: bool,
    pub no_color: bool,
    /// `dark`, `light` or `high-contrast`.
    pub theme: Option<String>,
    /// The name that new interviews are kept under.
    pub interviewer: Option<String>,
    /// The name that reviews are kept under; the interviewer's where it is not set.
    pub reviewer: Option<String>,
    /// The set of a new interview.
    pub set: Option<String>,
    /// `off`, `gentle`, `normal` or `strict`.
    pub need: Option<String>,
    /// The screen locks after so many minutes without a key; 0: never.
    pub lock_after: Option<u32>,
}

/// Minutes without a key until the screen locks, where nothing else is set.
const LOCK_AFTER: u32 = 10;

impl Config {
    /// How long without a key until the screen locks, milliseconds; 0: never.
    pub fn lock_after(&self) -> u64 {
        u64::from(self.lock_after.unwrap_or(LOCK_AFTER)) * 60_000
    }

    /// Reads the config file; a missing one sets nothing.
    ///
    /// # Errors
    /// It cannot be read, or says something unknown: with the place and what was found.
    pub fn read(path: &Path) -> Result<Config, Failure> {
        let Some(source) = text(path)? else {
            return Ok(Config::default());
        };
        let wrong = |at: usize, error: &str| {
            let before = source.as_bytes().iter().take(at);
            let line = before.filter(|byte| **byte == b'\n').count() + 1;
            Failure::new("config-wrong")
                .with("file", path.display())
                .with("line", line)
                .with("error", error)
        };
        if let Some(span) = endless_key(&source) {
            return Err(wrong(span.start, "a.b.c.…"));
        }
        toml::from_str(&source).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            wrong(at, error.message())
        })
    }

    /// What it sets to something that cannot be chosen; each is as if it were not set.
    pub fn faults(&self, path: &Path) -> Vec<Failure> {
        let langs = Lang::ALL.map(Lang::tag).join(", ");
        let needs = Need::ALL.map(Need::id).join(", ");
        let wrong = |key: &'static str, value: &Option<String>, known: &str| {
            let value = value.as_ref()?;
            Some(
                Failure::new("config-value")
                    .with("file", path.display())
                    .with("key", key)
                    .with("value", value)
                    .with("known", known),
            )
        };
        let unknown = |value: &Option<String>, is_known: &dyn Fn(&str) -> bool| {
            value.clone().filter(|it| !is_known(it))
        };
        let lang = unknown(&self.lang, &|it| Lang::from_tag(it).is_some());
        let need = unknown(&self.need, &|it| Need::from_id(it).is_some());
        let theme = unknown(&self.theme, &|it| THEMES.contains(&it));
        [
            wrong("lang", &lang, &langs),
            wrong("need", &need, &needs),
            wrong("theme", &theme, &THEMES.join(", ")),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// What stands in the file; `None`: there is none.
fn text(path: &Path) -> Result<Option<String>, Failure> {
    let unread = |error: io::Error| {
        Failure::new("config-unread")
            .with("file", path.display())
            .with("error", error)
    };
    let about = match path.metadata() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        about => about.map_err(unread)?,
    };
    // A pipe by that name would keep the program waiting.
    if !about.is_file() {
        return Err(Failure::new("config-no-file").with("file", path.display()));
    }
    let mut text = String::new();
    let file = File::open(path).map_err(unread)?;
    file.take(MOST_BYTES + 1)
        .read_to_string(&mut text)
        .map_err(unread)?;
    if text.len() as u64 > MOST_BYTES {
        let large = Failure::new("config-large").with("file", path.display());
        return Err(large.with("most", MOST_BYTES / 1024));
    }
    Ok(Some(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_file_says_is_read_or_named() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("config.toml");
        let deep = &format!(
            "# x\n{}",
            format!("{}=[{{", "a.".repeat(79) + "a").repeat(40)
        );
        let large = &"#\n".repeat(256 * 1024);
        let rows: &[(&str, &[&str])] = &[
            ("", &[]),
            ("lang = \"ja\"\nneed = \"strict\"\ntheme = \"light\"\n", &[]),
            (
                "lang = \"fr\"\nneed = \"much\"\n",
                &["config-value lang", "config-value need"],
            ),
            ("theme = \"pink\"\n", &["config-value theme"]),
            ("lock-after = 0\n", &[]),
            ("lock-after = -5\n", &["config-wrong 1"]),
            ("lock-after = \"ten\"\n", &["config-wrong 1"]),
            ("# 日本語\nplain = 1\n", &["config-wrong 2"]),
            ("plane = true\n", &["config-wrong 1"]),
            ("lang = ", &["config-wrong 1"]),
            // So deep that dropping what was parsed would overflow the stack.
            (deep, &["config-wrong 2"]),
            (large, &["config-large 256"]),
        ];
        for (text, expected) in rows {
            std::fs::write(&file, text).unwrap();
            let faults = match Config::read(&file) {
                Ok(config) => config.faults(&file),
                Err(failure) => vec![failure],
            };
            let told = |it: &Failure| format!("{} {}", it.id, it.args[1].1);
            let faults: Vec<String> = faults.iter().map(told).collect();
            assert_eq!(faults, *expected, "{text:?}");
        }
    }
}
