//! The program's words, by Fluent: embedded files, the user's over them.

use crate::dialogue::question::Lang;

/// The words of one language (English stands in for nothing: every id exists in each).
pub struct Locale {
    pub lang: Lang,
}
