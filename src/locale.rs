//! The program's words, by Fluent: embedded files, the user's over them message by message.
//!
//! Everything without variables is formatted once; drawing a frame only looks words up. What goes out has
//! been through [`crate::text::visible`], line by line.

mod choose;
mod dates;
mod hash;
mod own;
mod value;
mod wording;
mod words_files;

use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::sync::{Arc, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast;

use crate::dialogue::question::Lang;
use crate::failure::Failure;
use crate::text::visible;

pub use choose::choose;
use own::Own;
pub use value::Value;

type Bundle = FluentBundle<Arc<FluentResource>>;

/// How a message or attribute is said.
type Said<'b> = (&'b Bundle, &'b ast::Pattern<&'b str>);

/// The words of one language (English stands in for nothing: every id exists in each). A clone
/// shares them.
#[derive(Clone)]
pub struct Locale {
    pub lang: Lang,
    own: &'static Own,
    /// The user's words over our own, where there are any.
    users: Option<Arc<Users>>,
    /// `<id>` of ids that were asked for and are not there.
    unknown: [OnceLock<String>; 16],
}

/// What the user's files make of the words of a language.
struct Users {
    /// Our own files, the user's over them.
    bundle: Bundle,
    /// Formatted messages and attributes without variables, by `id` or `id.attribute`.
    texts: HashMap<String, String>,
    /// What the user's files define, by `id` or `id.attribute`.
    said: HashSet<String>,
}

impl Users {
    fn new(lang: Lang, own: &Own, users: &[Arc<FluentResource>]) -> Users {
        let ours = own.resources();
        let bundle = bundle(lang, ours.iter().chain(users));
        // All of them: a term of the user's may stand in any of ours.
        let all = ours.iter().chain(users).flat_map(|it| keys(it));
        let text = |key: &str| formatted(&bundle, pattern(&bundle, key)?, None);
        let texts = all.filter_map(|key| Some((text(&key)?, key)));
        Users {
            texts: texts.map(|(text, key)| (key, text)).collect(),
            said: users.iter().flat_map(|it| keys(it)).collect(),
            bundle,
        }
    }
}

impl Locale {
    /// The embedded words of `lang`, with those of `<user_dir>/<lang>/*.ftl` over them. A file of
    /// the user's that cannot be read stops nothing: what is good in it counts, what is not is
    /// named in the list.
    pub fn new(lang: Lang, user_dir: Option<&Path>) -> (Locale, Vec<Failure>) {
        let own = Own::of(lang);
        let (users, failures) = match user_dir {
            Some(dir) => words_files::users(&dir.join(lang.tag())),
            None => (Vec::new(), Vec::new()),
        };
        let users = match users.as_slice() {
            [] => None,
            users => Some(Arc::new(Users::new(lang, own, users))),
        };
        let locale = Locale {
            lang,
            own,
            users,
            unknown: Default::default(),
        };
        (locale, failures)
    }

    /// The message (`id`) or attribute (`id.attribute`) that takes no variables. An id that does
    /// not exist comes back as `<id>`.
    pub fn text(&self, id: &str) -> &str {
        self.known(id).unwrap_or_else(|| self.missing(id))
    }

    fn known(&self, id: &str) -> Option<&str> {
        let users = self.users.as_ref().and_then(|it| it.texts.get(id));
        users.map(String::as_str).or_else(|| self.own.text(id))
    }

    /// Milliseconds in words: minutes and seconds.
    pub fn length(&self, milliseconds: u64) -> String {
        let seconds = milliseconds / 1000;
        let values = [
            ("minutes", (seconds / 60).into()),
            ("seconds", (seconds % 60).into()),
        ];
        match seconds {
            ..60 => self.format("length-seconds", &values[1..]),
            _ => self.format("length-minutes", &values),
        }
    }

    /// The message or attribute with its variables filled in. Text in a variable becomes one
    /// line; line ends of the message itself stay.
    pub fn format(&self, id: &str, values: &[(&str, Value)]) -> String {
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            args.set(*name, value.to_fluent());
        }
        self.resolve(id, Some(&args))
            .unwrap_or_else(|| self.missing(id).to_owned())
    }

    /// Whether there is such a message (with a value of its own) or attribute.
    pub fn has(&self, id: &str) -> bool {
        self.said(id).next().is_some()
    }

    /// How a message is said: by the user's words, then by our own.
    fn said(&self, id: &str) -> impl Iterator<Item = Said<'_>> {
        let users = self.users.as_ref().map(|it| &it.bundle);
        let users = users.and_then(|it| Some((it, pattern(it, id)?)));
        users.into_iter().chain(self.own.said(id))
    }

    /// What could not be done, and what to do next.
    pub fn say(&self, failure: &Failure) -> (String, Option<String>) {
        let id = format!("failure-{}", failure.id);
        let next = format!("{id}.next");
        let values: Vec<_> = failure
            .args
            .iter()
            .map(|(name, value)| (*name, Value::told(value)))
            .collect();
        let next = self.has(&next).then(|| self.format(&next, &values));
        (self.format(&id, &values), next)
    }

    /// Formats from the first bundle that can do it without an error: a user's message with a
    /// variable that does not exist gives way to the program's own.
    fn resolve(&self, key: &str, args: Option<&FluentArgs>) -> Option<String> {
        self.said(key)
            .find_map(|(bundle, pattern)| formatted(bundle, pattern, args))
    }

    fn missing(&self, id: &str) -> &str {
        let shown = format!("<{}>", visible(id));
        let mut kept = self
            .unknown
            .iter()
            .map(|cell| cell.get_or_init(|| shown.clone()));
        kept.find(|it| **it == shown).map_or("<…>", |it| it)
    }
}

fn bundle<'a>(lang: Lang, resources: impl IntoIterator<Item = &'a Arc<FluentResource>>) -> Bundle {
    let tag = lang.tag().parse().expect("the tag of a language of ours");
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    bundle.set_use_isolating(false);
    bundle.add_builtins().expect("nothing has been added yet");
    for resource in resources {
        bundle.add_resource_overriding(Arc::clone(resource));
    }
    bundle
}

/// A message or attribute in words; `None` where that cannot be done without an error.
fn formatted(
    bundle: &Bundle,
    pattern: &ast::Pattern<&str>,
    args: Option<&FluentArgs>,
) -> Option<String> {
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, args, &mut errors);
    errors
        .is_empty()
        .then(|| text.split('\n').map(visible).collect::<Vec<_>>().join("\n"))
}

fn pattern<'b>(bundle: &'b Bundle, key: &str) -> Option<&'b ast::Pattern<&'b str>> {
    match key.split_once('.') {
        Some((id, attribute)) => Some(bundle.get_message(id)?.get_attribute(attribute)?.value()),
        None => bundle.get_message(key)?.value(),
    }
}

/// `id` and `id.attribute` of everything a file says.
fn keys(resource: &FluentResource) -> Vec<String> {
    let mut keys = Vec::new();
    for entry in resource.entries() {
        let ast::Entry::Message(message) = entry else {
            continue;
        };
        keys.extend(message.value.as_ref().map(|_| message.id.name.to_owned()));
        let attributes = message.attributes.iter();
        keys.extend(attributes.map(|it| format!("{}.{}", message.id.name, it.id.name)));
    }
    keys
}

#[cfg(test)]
mod tests;
