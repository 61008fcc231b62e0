//! Where the program's files lie on this system, and what its config file sets.

use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;
use serde::Deserialize;

use crate::failure::Failure;

/// The files and folders of the program.
#[derive(Clone, Debug, PartialEq)]
pub struct Places {
    pub config: PathBuf,
    pub database: PathBuf,
    pub question_sets: PathBuf,
    pub locales: PathBuf,
}

impl Places {
    /// The system's own folders: configuration and words in the one, the database in the other.
    ///
    /// # Errors
    /// The system does not say where the person's files are.
    pub fn of_system() -> Result<Places, Failure> {
        let base = etcetera::choose_base_strategy().map_err(|_| Failure::new("no-home"))?;
        let config = base.config_dir().join("kikitori");
        Ok(Places {
            config: config.join("config.toml"),
            database: base.data_dir().join("kikitori").join("kikitori.db"),
            question_sets: config.join("question-sets"),
            locales: config.join("locales"),
        })
    }
}

/// What the config file sets; the environment and the command line come before it.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Config {
    pub database: Option<PathBuf>,
    pub lang: Option<String>,
    pub question_sets: Option<PathBuf>,
    pub locales: Option<PathBuf>,
    pub plain: bool,
    pub no_color: bool,
    /// `dark`, `light` or `high-contrast`.
    pub theme: Option<String>,
    /// The name that new interviews are kept under.
    pub interviewer: Option<String>,
    /// The set of a new interview.
    pub set: Option<String>,
    /// `off`, `gentle`, `normal` or `strict`.
    pub need: Option<String>,
}

impl Config {
    /// Reads the config file; a missing one sets nothing.
    ///
    /// # Errors
    /// It cannot be read, or says something unknown: with the place and what was found.
    pub fn read(path: &Path) -> Result<Config, Failure> {
        let source = match std::fs::read_to_string(path) {
            Ok(source) => source,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Ok(Config::default());
            }
            Err(error) => {
                return Err(Failure::new("config-unread")
                    .with("file", path.display())
                    .with("error", error));
            }
        };
        toml::from_str(&source).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            let line = source[..at.min(source.len())].matches('\n').count() + 1;
            Failure::new("config-wrong")
                .with("file", path.display())
                .with("line", line)
                .with("error", error.message())
        })
    }
}
