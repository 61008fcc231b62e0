//! Every key of every table against its shape: unknown, missing, of another type, out of bounds.

use std::borrow::Cow;
use std::ops::Range;

use toml::Spanned;
use toml::de::DeValue;

use super::fault::Found;
use super::keys::{Key, Shape, Table};
use super::names;
use super::node::{Node, Value, whole};
use crate::dialogue::condition::{Condition, ConditionFault};
use crate::dialogue::question::Lang;
use crate::failure::Failure;

/// Checks a table and all tables in it.
pub fn check(table: &'static Table, node: Node, found: &mut Found) {
    for (name, value) in node.table {
        match table.key(name.get_ref()) {
            Some(key) => check_value(key, value, found),
            None => unknown_key(table, name, found),
        }
    }
    for key in table
        .keys
        .iter()
        .filter(|key| key.must && node.value(key.name).is_none())
    {
        let what = match key.shape {
            Shape::Many(items, ..) | Shape::One(items) if items.name.starts_with('[') => {
                Failure::new("set-missing-tables").with("key", items.name)
            }
            _ => Failure::new("set-missing-key").with("key", key.name),
        };
        found.error(node.span(), what.with("table", table.name));
    }
}

fn unknown_key(table: &Table, name: &Spanned<Cow<str>>, found: &mut Found) {
    let key = name.get_ref().as_ref();
    let known: Vec<&str> = table.keys.iter().map(|key| key.name).collect();
    let elsewhere = found.homes.iter().find(|other| other.key(key).is_some());
    let what = if let Some(other) = elsewhere {
        Failure::new("set-key-elsewhere").with("other", other.name)
    } else if let Some(guess) = found.guess(key, &known) {
        Failure::new("set-unknown-key-guess").with("guess", guess)
    } else {
        Failure::new("set-unknown-key").with("known", known.join(", "))
    };
    found.error(
        name.span(),
        what.with("key", short(key)).with("table", table.name),
    );
}

fn check_value(key: &'static Key, value: &Value, found: &mut Found) {
    match (&key.shape, value.get_ref()) {
        (Shape::Whole(from, to), DeValue::Integer(_)) => {
            if !whole(value).is_some_and(|n| (*from..=*to).contains(&n)) {
                let what = Failure::new("set-out-of-bounds").with("key", key.name);
                found.error(value.span(), what.with("from", from).with("to", to));
            }
        }
        (Shape::Flag, DeValue::Boolean(_)) => {}
        (Shape::One(table), DeValue::Table(_)) => {
            Node::of(value)
                .into_iter()
                .for_each(|node| check(table, node, found));
        }
        (Shape::Many(table, least, most), DeValue::Array(items)) => {
            if items.len() < *least {
                let what = Failure::new("set-too-few")
                    .with("key", key.name)
                    .with("least", least);
                found.error(value.span(), what);
            }
            if let Some(beyond) = items.get(*most) {
                let what = Failure::new("set-too-many")
                    .with("key", key.name)
                    .with("most", most);
                found.error(beyond.span(), what);
            }
            items
                .iter()
                .take(*most)
                .for_each(|item| check_item(key, table, item, found));
        }
        (Shape::SomeOf(known), DeValue::Array(items)) => {
            some_of(key, &known(), items.as_ref(), found);
        }
        (Shape::Texts(most), DeValue::Array(items)) => texts(key, *most, items.as_ref(), found),
        (Shape::OneOf(known), DeValue::String(text)) => {
            one_of(key, &known(), text, value.span(), found);
        }
        (Shape::SaidList(least, most), DeValue::Array(items)) => {
            said_list(key, (*least, *most), value, items.as_ref(), found);
        }
        (Shape::Said | Shape::SaidLine | Shape::SaidList(..), DeValue::Table(_)) => {
            Node::of(value)
                .into_iter()
                .for_each(|node| said(key, node, found));
        }
        (shape, DeValue::String(text)) if takes_text(shape) => {
            check_text(key, text, value.span(), found);
        }
        (shape, other) => {
            let what = Failure::new(wrong_type(shape)).with("key", key.name);
            found.error(value.span(), what.with("found", other.type_str()));
        }
    }
}

fn takes_text(shape: &Shape) -> bool {
    use Shape::*;
    matches!(
        shape,
        Id | DottedId | Edition | Box | Line | Prose | Condition | Said | SaidLine
    )
}

fn wrong_type(shape: &Shape) -> &'static str {
    match shape {
        Shape::Whole(..) => "set-not-a-number",
        Shape::Flag => "set-not-a-flag",
        Shape::SomeOf(_) | Shape::Texts(_) | Shape::SaidList(..) => "set-not-a-list",
        Shape::One(_) => "set-not-a-table",
        Shape::Many(..) => "set-not-tables",
        _ => "set-not-a-text",
    }
}

fn check_item(key: &Key, table: &'static Table, item: &Value, found: &mut Found) {
    if let Some(node) = Node::of(item) {
        check(table, node, found);
    } else {
        let what = Failure::new("set-not-tables").with("key", key.name);
        found.error(item.span(), what.with("found", item.get_ref().type_str()));
    }
}

fn texts(key: &'static Key, most: usize, items: &[Value], found: &mut Found) {
    if let Some(beyond) = items.get(most) {
        let what = Failure::new("set-too-many").with("key", key.name);
        found.error(beyond.span(), what.with("most", most));
    }
    for item in items.iter().take(most) {
        match item.get_ref().as_str() {
            Some(text) => check_text(key, text, item.span(), found),
            None => {
                let what = Failure::new("set-not-a-text").with("key", key.name);
                found.error(item.span(), what.with("found", item.get_ref().type_str()));
            }
        }
    }
}

/// A text by language: the keys are languages, what stands there is as without them.
fn said(key: &'static Key, node: Node, found: &mut Found) {
    let known = Lang::ALL.map(Lang::tag);
    for (name, value) in node.table {
        if !known.contains(&name.get_ref().as_ref()) {
            let what = Failure::new("set-unknown-value").with("key", key.name);
            let what = what.with("value", short(name.get_ref()));
            found.error(name.span(), what.with("known", known.join(", ")));
        } else if value.get_ref().is_table() {
            let what = Failure::new(wrong_type(&key.shape)).with("key", key.name);
            found.error(value.span(), what.with("found", value.get_ref().type_str()));
        } else {
            check_value(key, value, found);
        }
    }
}

fn said_list(
    key: &'static Key,
    (least, most): (usize, usize),
    value: &Value,
    items: &[Value],
    found: &mut Found,
) {
    if items.len() < least {
        let what = Failure::new("set-too-few").with("key", key.name);
        found.error(value.span(), what.with("least", least));
    }
    texts(key, most, items, found);
}

fn some_of(key: &Key, known: &[&str], items: &[Value], found: &mut Found) {
    let mut seen: Vec<&str> = Vec::new();
    for item in items {
        let Some(text) = item.get_ref().as_str() else {
            let what = Failure::new("set-not-a-text").with("key", key.name);
            found.error(item.span(), what.with("found", item.get_ref().type_str()));
            continue;
        };
        one_of(key, known, text, item.span(), found);
        if seen.contains(&text) {
            let what = Failure::new("set-said-twice")
                .with("key", key.name)
                .with("value", text);
            found.error(item.span(), what);
        } else if known.contains(&text) {
            seen.push(text);
        }
    }
}

fn one_of(key: &Key, known: &[&str], text: &str, span: Range<usize>, found: &mut Found) {
    if known.contains(&text) {
        return;
    }
    let guess = found.guess(text, known);
    let id = if guess.is_some() {
        "set-unknown-value-guess"
    } else {
        "set-unknown-value"
    };
    let what = Failure::new(id)
        .with("key", key.name)
        .with("value", short(text));
    let what = what.with("known", known.join(", "));
    found.error(
        span,
        guess
            .into_iter()
            .fold(what, |what, guess| what.with("guess", guess)),
    );
}

fn check_text(key: &Key, text: &str, span: Range<usize>, found: &mut Found) {
    let value = |id| {
        Failure::new(id)
            .with("key", key.name)
            .with("value", short(text))
    };
    let bad_name = match key.shape {
        Shape::Id => (!names::is_id(text)).then_some("set-wrong-id"),
        Shape::DottedId => (!names::is_dotted_id(text)).then_some("set-wrong-question-id"),
        Shape::Edition => (!names::is_edition(text)).then_some("set-wrong-edition"),
        Shape::Box => (!names::is_box(text)).then_some("set-wrong-box"),
        Shape::Condition => return check_condition(text, span, found),
        _ if text.trim().is_empty() => Some("set-empty-text"),
        _ => None,
    };
    if let Some(id) = bad_name {
        return found.error(span, value(id));
    }
    if let Some((at, c)) = first_invisible(text) {
        let what = Failure::new("set-invisible-character").with("key", key.name);
        let what = what.with("character", format!("U+{:04X}", u32::from(c)));
        found.error(
            inside(found.source, &span, text, at..at + c.len_utf8()),
            what,
        );
    } else if let (Shape::Line | Shape::SaidLine, Some(at)) = (&key.shape, text.find(['\n', '\t']))
    {
        let at = inside(found.source, &span, text, at..at + 1);
        found.error(at, Failure::new("set-line-break").with("key", key.name));
    }
}

fn check_condition(text: &str, span: Range<usize>, found: &mut Found) {
    let Err(error) = text.parse::<Condition>() else {
        return;
    };
    let what = match error.what {
        ConditionFault::Empty => Failure::new("set-condition-empty"),
        ConditionFault::Ended => Failure::new("set-condition-ended"),
        ConditionFault::Unexpected(word) => {
            Failure::new("set-condition-unexpected").with("found", short(&word))
        }
        ConditionFault::NotANumber(word) => {
            Failure::new("set-condition-not-a-number").with("found", short(&word))
        }
        ConditionFault::UnclosedQuote => Failure::new("set-condition-quote"),
        ConditionFault::UnclosedParenthesis => Failure::new("set-condition-parenthesis"),
        ConditionFault::TooLong => Failure::new("set-condition-too-long"),
        ConditionFault::TooDeep => Failure::new("set-condition-too-deep"),
    };
    found.error(inside(found.source, &span, text, error.at), what);
}

/// What [`crate::text::clean`] would take out first. Line ends as Windows writes them may stay.
fn first_invisible(text: &str) -> Option<(usize, char)> {
    let cleaned = crate::text::clean(text);
    let mut kept = cleaned.chars();
    let mut next = kept.next();
    for (at, c) in text.char_indices() {
        if next == Some(c) {
            next = kept.next();
        } else if !(c == '\r' && text[at..].starts_with("\r\n")) {
            return Some((at, c));
        }
    }
    None
}

/// Bytes of a text → bytes of the source, where the text stands there as it is (no escapes);
/// else the whole value.
pub fn inside(source: &str, span: &Range<usize>, text: &str, at: Range<usize>) -> Range<usize> {
    let raw = source.get(span.clone()).unwrap_or("");
    let quotes = if raw.starts_with("\"\"\"") || raw.starts_with("'''") {
        3
    } else {
        1
    };
    match raw.get(quotes..raw.len().saturating_sub(quotes)) {
        Some(inner) if inner == text => {
            let start = span.start + quotes;
            start + at.start..start + at.end
        }
        _ => span.clone(),
    }
}

/// The known word that was probably meant.
pub fn nearest<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    if word.len() > names::ID_LENGTH {
        return None;
    }
    let folded = crate::text::folded(word);
    let scored = known
        .iter()
        .map(|k| (strsim::damerau_levenshtein(&folded, k), *k));
    let (distance, best) = scored.min_by_key(|(distance, _)| *distance)?;
    (distance <= (best.chars().count() / 3).max(1)).then_some(best)
}

/// A word of the file as a message quotes it.
pub fn short(text: &str) -> String {
    let mut chars = text.chars();
    let head: String = chars.by_ref().take(40).collect();
    if chars.next().is_some() {
        format!("{head}…")
    } else {
        head
    }
}
