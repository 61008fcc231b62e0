//! Whether a question is put at all: conditions on earlier answers (`ask_if`).

use serde::{Deserialize, Serialize};

/// A condition on earlier answers, as written in the set's file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Condition {
    source: String,
}

impl TryFrom<String> for Condition {
    type Error = String;

    fn try_from(source: String) -> Result<Condition, String> {
        Ok(Condition { source })
    }
}

impl From<Condition> for String {
    fn from(condition: Condition) -> String {
        condition.source
    }
}
