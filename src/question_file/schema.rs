//! The JSON Schema of a set's file, from the same key tables that the check reads.

use serde_json::{Map, Value, json};

use super::keys::{self, Key, Shape, Table};
use super::names;
use crate::dialogue::condition::RESERVED;
use crate::dialogue::question::Lang;

/// JSON Schema (draft 2020-12). Descriptions in Japanese and English.
pub fn schema() -> Value {
    of(&keys::SET, "kikitori question set")
}

/// The schema of a file whose own keys are those of `root`.
pub(crate) fn of(root: &Table, title: &str) -> Value {
    let mut schema = table(root);
    schema.insert(
        "$schema".into(),
        json!("https://json-schema.org/draft/2020-12/schema"),
    );
    schema.insert("title".into(), json!(title));
    Value::Object(schema)
}

fn table(table: &Table) -> Map<String, Value> {
    let properties: Map<String, Value> = table
        .keys
        .iter()
        .map(|key| (key.name.to_string(), property(key)))
        .collect();
    let required: Vec<&str> = table
        .keys
        .iter()
        .filter(|k| k.must)
        .map(|k| k.name)
        .collect();
    let mut schema = Map::new();
    schema.insert("type".into(), json!("object"));
    schema.insert("properties".into(), Value::Object(properties));
    schema.insert("required".into(), json!(required));
    schema.insert("additionalProperties".into(), json!(false));
    if std::ptr::eq(table, &keys::QUESTION) {
        schema.insert("allOf".into(), needed_by_kind());
    }
    schema
}

fn needed_by_kind() -> Value {
    let rule = |(kind, key): (&str, &str)| {
        json!({
            "if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]},
            "then": {"required": [key]},
        })
    };
    keys::NEEDED_BY_KIND.into_iter().map(rule).collect()
}

fn property(key: &Key) -> Value {
    let mut property = shape(&key.shape);
    let mut about = key.about.join("\n");
    if !key.kinds.is_empty() {
        about.push_str(&format!("\nkind = {}", key.kinds.join(", ")));
    }
    property.insert("description".into(), json!(about));
    Value::Object(property)
}

fn shape(shape: &Shape) -> Map<String, Value> {
    let schema = match shape {
        Shape::Id => {
            json!({"type": "string", "pattern": names::ID_PATTERN, "maxLength": names::ID_LENGTH})
        }
        Shape::DottedId => json!({
            "type": "string",
            "pattern": names::DOTTED_ID_PATTERN,
            "maxLength": names::ID_LENGTH,
            "not": {"enum": RESERVED},
        }),
        Shape::Edition => json!({"type": "string", "pattern": names::EDITION_PATTERN}),
        Shape::Box => json!({"type": "string", "pattern": names::BOX_PATTERN}),
        Shape::Line => json!({"type": "string", "pattern": r"^[^\n\t]*\S[^\n\t]*$"}),
        Shape::Prose => json!({"type": "string", "pattern": r"\S"}),
        Shape::Condition => json!({"type": "string", "minLength": 1}),
        Shape::Whole(from, to) => json!({"type": "integer", "minimum": from, "maximum": to}),
        Shape::Flag => json!({"type": "boolean"}),
        Shape::OneOf(known) => json!({"type": "string", "enum": known()}),
        Shape::SomeOf(known) => json!({
            "type": "array",
            "items": {"type": "string", "enum": known()},
            "uniqueItems": true,
        }),
        Shape::Texts(most) => json!({
            "type": "array",
            "items": {"type": "string", "pattern": r"\S"},
            "maxItems": most,
        }),
        Shape::Said => by_language(&json!({"type": "string", "pattern": r"\S"})),
        Shape::SaidLine => {
            by_language(&json!({"type": "string", "pattern": r"^[^\n\t]*\S[^\n\t]*$"}))
        }
        Shape::SaidList(least, most) => by_language(&json!({
            "type": "array",
            "items": {"type": "string", "pattern": r"\S"},
            "minItems": least,
            "maxItems": most,
        })),
        Shape::One(inner) => return table(inner),
        Shape::Many(inner, least, most) => json!({
            "type": "array",
            "items": table(inner),
            "minItems": least,
            "maxItems": most,
        }),
    };
    match schema {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

/// A value, or one for each language.
fn by_language(value: &Value) -> Value {
    let each: Map<String, Value> = Lang::ALL
        .into_iter()
        .map(|lang| (lang.tag().to_owned(), value.clone()))
        .collect();
    json!({"anyOf": [
        value,
        {"type": "object", "properties": each, "minProperties": 1, "additionalProperties": false},
    ]})
}
