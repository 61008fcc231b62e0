//! The files that the program carries inside it. `build.rs` lists them: a new file under
//! `locales/<lang>/`, `question_sets/`, `frames/` or `templates/` is picked up by being there.

use crate::listening::ModelFiles;

mod listed {
    include!(concat!(env!("OUT_DIR"), "/embedded.rs"));
}

/// `(file name, TOML text)` of each built-in question set, by name.
pub const QUESTION_SETS: &[(&str, &str)] = listed::QUESTION_SETS;

/// `(language tag, files)`: `(file name, Fluent text)` of each built-in locale file, by name.
pub const LOCALES: &[(&str, &[(&str, &str)])] = listed::LOCALES;

/// Each message (`id`) and attribute (`id.attribute`) of those files with the number of the file that says it;
/// and the numbers of these words where they are looked for.
pub use listed::Words;

/// `(language tag, words)`.
pub static WORDS: &[(&str, Words)] = listed::WORDS;

/// `(file name, TOML text)` of each built-in owner for role-play, by name.
pub const SCENARIOS: &[(&str, &str)] = listed::SCENARIOS;

/// `(file name, TOML text)` of each built-in frame, by name.
pub const FRAMES: &[(&str, &str)] = listed::FRAMES;

/// `(file name, text)` of each built-in template of a page, by name.
pub const TEMPLATES: &[(&str, &str)] = listed::TEMPLATES;

/// The trained listener; `training/README.md` says how it is made.
pub static LISTENER: ModelFiles = ModelFiles {
    encoder: include_bytes!("../models/encoder.bin"),
    heads: include_bytes!("../models/heads.bin"),
};
