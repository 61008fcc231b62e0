//! Word lists of the user's: `words` stands for the shipped list, `"+words"` adds to it, `"-words"`
//! takes out of it.

use std::ops::Range;

use toml::de::DeTable;

use super::source::{Source, Value, quoted};
use crate::dialogue::question::Lang;
use crate::failure::Failure;
use crate::listening::{Change, Misfit, Tuning, word_keys};

pub fn take<'t>(root: &'t DeTable<'t>, lang: Lang, tuning: &mut Tuning, source: &mut Source) {
    let tables = word_keys(lang);
    source.walk(root, &tables, &mut |source, name, table| {
        let keys = tables.iter().find(|(it, _)| *it == name);
        let keys = keys.map_or(&[][..], |(_, keys)| keys);
        one_table(table, (name, keys), lang, tuning, source);
    });
}

fn one_table(
    table: &DeTable,
    (name, keys): (&str, &[&str]),
    lang: Lang,
    tuning: &mut Tuning,
    source: &mut Source,
) {
    // First what replaces, then what adds, then what removes, in whatever order they stand.
    let mut changes: Vec<(Change, &str, &Value)> = Vec::new();
    for (key, value) in table {
        let (change, list) = Change::of(key.get_ref());
        match keys.contains(&list) {
            true => changes.push((change, list, value)),
            false => source.unknown(key.span(), &format!("{name}.{}", key.get_ref()), keys),
        }
    }
    changes.sort_by_key(|(change, ..)| *change);
    for (change, list, value) in changes {
        let Some((words, spans)) = texts(&format!("{name}.{list}"), value, source) else {
            continue;
        };
        let Err(wrong) = tuning.change(lang, (name, list), change, &words) else {
            continue;
        };
        for (at, misfit) in wrong {
            let word = words.get(at).map_or("", String::as_str);
            let span = match misfit {
                Misfit::TooLarge if words.len() != 1 => value.span(),
                _ => spans.get(at).cloned().unwrap_or(value.span()),
            };
            source.fail(span, said(misfit, &format!("{name}.{list}"), word));
        }
    }
}

/// The texts of a list and where each stands. `None`: it is none, and that was said.
fn texts(
    key: &str,
    value: &Value,
    source: &mut Source,
) -> Option<(Vec<String>, Vec<Range<usize>>)> {
    let Some(items) = value.get_ref().as_array() else {
        source.other_type("listening-not-a-list", key, value);
        return None;
    };
    let other = items
        .as_ref()
        .iter()
        .filter(|item| item.get_ref().as_str().is_none());
    let other: Vec<&Value> = other.collect();
    for item in &other {
        source.other_type("listening-not-a-text", key, item);
    }
    let texts = items
        .as_ref()
        .iter()
        .filter_map(|item| Some((item.get_ref().as_str()?.to_owned(), item.span())));
    other.is_empty().then(|| texts.unzip())
}

fn said(misfit: Misfit, key: &str, word: &str) -> Failure {
    let about = |id| Failure::new(id).with("key", key).with("word", quoted(word));
    match misfit {
        Misfit::Empty => about("listening-empty"),
        Misfit::Boundary => about("listening-boundary"),
        Misfit::Pattern(detail) => about("listening-pattern").with("detail", detail),
        Misfit::TooLarge => about("listening-pattern-large"),
        Misfit::NotThere => about("listening-not-there"),
        _ => about("listening-unknown-key").with("known", ""),
    }
}
