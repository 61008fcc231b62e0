//! A field for what nobody else is to read: no history, no caret, no clipboard; wiped when dropped.

use unicode_segmentation::UnicodeSegmentation;
use zeroize::{Zeroize, Zeroizing};

use crate::secret::MOST;

/// The text of such a field. It never grows beyond the room it has from the start: a string that
/// grows leaves its beginning behind in memory.
pub struct Secret(Zeroizing<String>);

impl Default for Secret {
    fn default() -> Secret {
        Secret(Zeroizing::new(String::with_capacity(MOST)))
    }
}

impl Secret {
    pub fn text(&self) -> &str {
        &self.0
    }

    /// Adds what was typed or pasted, without line ends and other control characters. `false`: there
    /// is no room for it, and nothing was added.
    pub fn insert(&mut self, text: &str) -> bool {
        let added = || text.chars().filter(|c| !c.is_control());
        let bytes: usize = added().map(char::len_utf8).sum();
        let fits = self.0.len() + bytes <= MOST;
        if fits {
            self.0.extend(added());
        }
        fits
    }

    /// Takes the last character away, as a person counts them.
    pub fn backspace(&mut self) {
        let last = self.0.grapheme_indices(true).next_back();
        if let Some((at, _)) = last {
            self.0.truncate(at);
        }
    }

    pub fn clear(&mut self) {
        self.0.zeroize();
    }

    /// Characters, as a person counts them.
    pub fn count(&self) -> usize {
        self.0.graphemes(true).count()
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_counts_and_deletes_what_a_person_calls_a_character() {
        let mut field = Secret::default();
        assert!(field.insert("かぎか\u{3099}👨\u{200d}👩\u{200d}👧\n\t"));
        assert_eq!(field.count(), 4);
        field.backspace();
        field.backspace();
        assert_eq!(field.text(), "かぎ");
        field.clear();
        field.backspace();
        assert_eq!(field.text(), "");
    }

    #[test]
    fn it_stays_where_it_is_in_memory() {
        let mut field = Secret::default();
        let place = field.0.as_ptr();
        assert!(field.insert(&"あ".repeat(MOST / 3)));
        assert!(!field.insert("あい"), "no room");
        assert_eq!((field.0.as_ptr(), field.count()), (place, MOST / 3));
        field.clear();
        assert!(field.insert("again"));
        assert_eq!(field.0.as_ptr(), place);
    }
}
