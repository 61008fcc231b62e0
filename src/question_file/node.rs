//! Reading parsed tables without judging them: what is missing or of another type is `None`.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

pub type Value<'a> = Spanned<DeValue<'a>>;

/// A table and the place people look for it: its header, its braces, or its key.
#[derive(Clone, Copy)]
pub struct Node<'t, 'a> {
    pub table: &'t DeTable<'a>,
    pub start: usize,
    pub end: usize,
}

impl<'t, 'a> Node<'t, 'a> {
    pub fn of(value: &'t Value<'a>) -> Option<Node<'t, 'a>> {
        let table = value.get_ref().as_table()?;
        Some(Node {
            table,
            start: value.span().start,
            end: value.span().end,
        })
    }

    pub fn span(&self) -> Range<usize> {
        self.start..self.end
    }

    pub fn value(&self, key: &str) -> Option<&'t Value<'a>> {
        self.table.get(key)
    }

    /// The place of a key itself; the table's where it is absent.
    pub fn key_span(&self, key: &str) -> Range<usize> {
        self.table
            .get_key_value(key)
            .map_or(self.span(), |(key, _)| key.span())
    }

    /// The place of a key's value; the table's where it is absent.
    pub fn value_span(&self, key: &str) -> Range<usize> {
        self.value(key).map_or(self.span(), Spanned::span)
    }

    pub fn string(&self, key: &str) -> Option<&'t str> {
        self.value(key)?.get_ref().as_str()
    }

    /// A text with everything invisible taken out; empty where there is none.
    pub fn clean(&self, key: &str) -> String {
        self.clean_if_any(key).unwrap_or_default()
    }

    pub fn clean_if_any(&self, key: &str) -> Option<String> {
        self.string(key).map(crate::text::clean)
    }

    pub fn whole(&self, key: &str) -> Option<i64> {
        whole(self.value(key)?)
    }

    pub fn flag(&self, key: &str) -> Option<bool> {
        self.value(key)?.get_ref().as_bool()
    }

    pub fn list(&self, key: &str) -> &'t [Value<'a>] {
        let array = self.value(key).and_then(|value| value.get_ref().as_array());
        array.map_or(&[], DeArray::as_ref)
    }

    /// The texts of a list.
    pub fn texts(&self, key: &str) -> impl Iterator<Item = (&'t str, Range<usize>)> + use<'t, 'a> {
        self.list(key)
            .iter()
            .filter_map(|item| Some((item.get_ref().as_str()?, item.span())))
    }

    /// The tables of a list.
    pub fn nodes(&self, key: &str) -> impl Iterator<Item = Node<'t, 'a>> + use<'t, 'a> {
        self.list(key).iter().filter_map(Node::of)
    }

    pub fn node(&self, key: &str) -> Option<Node<'t, 'a>> {
        Node::of(self.value(key)?)
    }
}

/// `None` too where the number does not fit 64 bits.
pub fn whole(value: &Value) -> Option<i64> {
    let integer = value.get_ref().as_integer()?;
    i64::from_str_radix(integer.as_str(), integer.radix()).ok()
}
