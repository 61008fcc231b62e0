//! What fills a variable of a message.

use std::borrow::Cow;

use fluent_bundle::FluentValue;

use crate::text::visible;

/// The value of a variable: a number (so that "one" and "other" can be told apart) or text.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// Shown as it is, without grouping or rounding.
    Number(f64),
    /// Shown on one line, made harmless.
    Text(Cow<'a, str>),
}

impl<'a> Value<'a> {
    /// A value that was kept as text: whole numbers count as numbers, all else as text.
    pub fn told(text: &'a str) -> Value<'a> {
        // Fifteen digits always fit an f64; a leading zero (a code, a name) must not be lost.
        let number = text
            .parse::<i64>()
            .ok()
            .filter(|n| text.len() <= 15 && n.to_string() == text);
        number.map_or(Value::Text(text.into()), |n| Value::Number(n as f64))
    }

    pub(super) fn to_fluent(&self) -> FluentValue<'static> {
        match self {
            Value::Number(number) => FluentValue::from(*number),
            Value::Text(text) => FluentValue::String(visible(text).to_string().into()),
        }
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Value<'a> {
        Value::Text(text.into())
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Value<'a> {
        Value::Text(text.into())
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Value::Text(text.into())
    }
}

macro_rules! from_numbers {
    ($($number:ty),*) => {$(
        impl From<$number> for Value<'_> {
            fn from(number: $number) -> Self {
                Value::Number(number as f64)
            }
        }
    )*};
}

from_numbers!(u8, u16, u32, u64, usize, i32, i64, f64);
