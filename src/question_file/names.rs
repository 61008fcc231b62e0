//! How names in a set's file are built: each rule as a pattern for editors and as a test.

use crate::dialogue::condition::RESERVED;

/// Characters of an id.
pub const ID_LENGTH: usize = 64;
pub const ID_PATTERN: &str = "^[a-z0-9][a-z0-9_-]*$";
pub const DOTTED_ID_PATTERN: &str = r"^[a-z0-9][a-z0-9_-]*(\.[a-z0-9][a-z0-9_-]*)*$";
pub const EDITION_PATTERN: &str = r"^[0-9]{1,9}(\.[0-9]{1,9}){0,5}$";
pub const BOX_PATTERN: &str = "^[A-Z][0-9]{1,2}$";

pub fn is_id(text: &str) -> bool {
    text.len() <= ID_LENGTH
        && text.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit())
        && text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "_-".contains(c))
}

pub fn is_dotted_id(text: &str) -> bool {
    text.len() <= ID_LENGTH && text.split('.').all(is_id) && !RESERVED.contains(&text)
}

pub fn is_edition(text: &str) -> bool {
    let part =
        |part: &str| (1..=9).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    text.split('.').all(part) && text.split('.').count() <= 6
}

pub fn is_box(text: &str) -> bool {
    let number = text
        .strip_prefix(|c: char| c.is_ascii_uppercase())
        .unwrap_or("");
    (1..=2).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit())
}
