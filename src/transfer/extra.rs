//! What an imported file said that this version has no place for: kept with the interview, and
//! written again where it stood.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::dialogue::review::Elsewhere;

/// Keys by the object they stood in.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Extra {
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub interview: Map<String, Value>,
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub company: Map<String, Value>,
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub remarks: Map<String, Value>,
    /// By question.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub answers: BTreeMap<String, Map<String, Value>>,
    /// By question, then by the probe's ordinal.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub follow_ups: BTreeMap<String, BTreeMap<u32, Map<String, Value>>>,
    /// By question, then by the place in the list.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub wordings: BTreeMap<String, BTreeMap<u32, Map<String, Value>>>,
    /// By sequence number.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub intervals: BTreeMap<u32, Map<String, Value>>,
    /// By the place in the list.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub stages: BTreeMap<u32, Map<String, Value>>,
    /// By id.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub reviews: BTreeMap<String, Map<String, Value>>,
    /// By id.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub opinions: BTreeMap<String, Map<String, Value>>,
    /// Of wordings of other copies, by [`beside`].
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub beside: BTreeMap<String, Map<String, Value>>,
    /// Answers to questions that the set does not have, as they came, by question.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub elsewhere: BTreeMap<String, Value>,
}

impl Extra {
    /// What was kept; nothing where it cannot be read as such.
    pub fn of(kept: Option<&Value>) -> Extra {
        kept.and_then(|json| Extra::deserialize(json).ok())
            .unwrap_or_default()
    }

    /// As it is kept; `None` where there is nothing.
    pub fn to_keep(&self) -> Option<Value> {
        let nothing = *self == Extra::default();
        let kept = || serde_json::to_value(self).expect("maps of text and JSON");
        (!nothing).then(kept)
    }
}

/// What tells a wording of another copy from the others: no text of a line holds a NUL.
pub fn beside(it: &Elsewhere) -> String {
    let (question, probe, text) = it.key();
    format!("{question}\0{probe}\0{text}")
}

/// Those of one object; `None` where it has none.
pub fn of<'a, K: Ord>(
    kept: &'a BTreeMap<String, BTreeMap<K, Map<String, Value>>>,
    question: &str,
    key: &K,
) -> Option<&'a Map<String, Value>> {
    kept.get(question)?.get(key)
}
