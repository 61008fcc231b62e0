//! The program's own words of a language. A file is parsed when one of its messages is first wanted, and a
//! text formatted when it is first shown: of all there are, a start needs a few.

use std::sync::{Arc, OnceLock};

use fluent_bundle::FluentResource;

use super::{Bundle, Said, bundle, formatted, hash, pattern};
use crate::dialogue::question::Lang;
use crate::embedded;

/// The words of one language, made once for the whole program.
pub struct Own {
    lang: Lang,
    files: &'static [(&'static str, &'static str)],
    /// By file.
    bundles: Box<[OnceLock<Bundle>]>,
    words: &'static [(&'static str, u16)],
    /// Where each word is looked for.
    table: &'static [u16],
    /// By word; `None`: it takes variables, or is none by itself.
    texts: Box<[OnceLock<Option<String>>]>,
}

impl Own {
    pub fn of(lang: Lang) -> &'static Own {
        static OWN: [OnceLock<Own>; Lang::ALL.len()] = [const { OnceLock::new() }; Lang::ALL.len()];
        OWN[lang as usize].get_or_init(|| Own::new(lang))
    }

    fn new(lang: Lang) -> Own {
        let files = found(embedded::LOCALES, lang).unwrap_or_default();
        let (words, table) = found(embedded::WORDS, lang).unwrap_or_default();
        Own {
            lang,
            files,
            bundles: files.iter().map(|_| OnceLock::new()).collect(),
            words,
            table,
            texts: words.iter().map(|_| OnceLock::new()).collect(),
        }
    }

    /// The message (`id`) or attribute (`id.attribute`), where it takes no variables.
    pub fn text(&self, key: &str) -> Option<&str> {
        let place = self.place(key)?;
        let text = self.texts[place].get_or_init(|| {
            let bundle = self.bundle_of(place);
            formatted(bundle, pattern(bundle, key)?, None)
        });
        text.as_deref()
    }

    /// What says a message or attribute, and how.
    pub fn said(&self, key: &str) -> Option<Said<'_>> {
        let bundle = self.bundle_of(self.place(key)?);
        Some((bundle, pattern(bundle, key)?))
    }

    /// All that a word refers to stands in its own file.
    fn bundle_of(&self, place: usize) -> &Bundle {
        let (_, file) = self.words[place];
        let file = usize::from(file);
        self.bundles[file].get_or_init(|| bundle(self.lang, [&self.resource(file)]))
    }

    /// All files, parsed.
    pub fn resources(&self) -> Vec<Arc<FluentResource>> {
        let files = 0..self.files.len();
        files.map(|file| self.resource(file)).collect()
    }

    /// (`tests/locales.rs` proves them free of errors.)
    fn resource(&self, file: usize) -> Arc<FluentResource> {
        let (_, text) = self.files[file];
        match FluentResource::try_new(text.to_owned()) {
            Ok(resource) | Err((resource, _)) => Arc::new(resource),
        }
    }

    fn place(&self, key: &str) -> Option<usize> {
        let places = hash::places(key, self.table.len());
        let mut numbers = places.map(|it| self.table[it]);
        let is_it =
            |number: &u16| *number == hash::FREE || self.words[usize::from(*number)].0 == key;
        let number = numbers.find(is_it)?;
        (number != hash::FREE).then_some(number.into())
    }
}

/// What a list by language tag has for this one.
fn found<T: Copy>(list: &[(&str, T)], lang: Lang) -> Option<T> {
    let (_, found) = list.iter().find(|(tag, _)| *tag == lang.tag())?;
    Some(*found)
}
