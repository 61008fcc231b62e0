//! Whether a question is put at all: conditions on earlier answers (`ask_if`), read and weighed.
//!
//! ```text
//! mgmt.succession = yes and not (biz.share < 30 or answered(env.staff))
//! env.channels has web
//! ```
//! Comparisons: `=` `!=` `<` `<=` `>` `>=`; `has` for one of several choices; `answered(id)`;
//! `not` binds closest, then `and`, then `or`. A value with spaces stands in quotes. Any comparison
//! with a question that is not answered, or whose answer could not be read, does not hold.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::answer::State;
use super::reading::Reading;

mod parser;
pub use parser::RESERVED;

/// A condition on earlier answers. Kept and written as the text it was read from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Condition {
    source: String,
    root: Node,
}

/// How the tests of a condition stand together.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    Term(Term),
    Not(Box<Node>),
    All(Vec<Node>),
    Any(Vec<Node>),
}

/// One test of one question's answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    pub question: String,
    /// Where the question's id stands in the condition, bytes.
    pub at: Range<usize>,
    pub test: Test,
    /// Where the value stands; the question's id where there is none.
    pub value_at: Range<usize>,
}

/// What is asked of an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Test {
    Answered,
    /// `=` and `!=`: an option's id, a number, or a date as far as it is given (`2020`, `2020-04`).
    Is {
        value: String,
        wanted: bool,
    },
    /// One of the chosen options.
    Has(String),
    /// Numbers, scales, and the year of a date.
    Compare(Order, f64),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    Less,
    LessOrEqual,
    More,
    MoreOrEqual,
}

/// Why a text is no condition, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct ConditionError {
    /// Bytes of the condition's text; empty at its end.
    pub at: Range<usize>,
    pub what: ConditionFault,
}

#[derive(Clone, Debug, PartialEq)]
pub enum ConditionFault {
    Empty,
    /// Something is still to come.
    Ended,
    /// This does not belong here.
    Unexpected(String),
    /// `<` `<=` `>` `>=` compare with numbers only.
    NotANumber(String),
    UnclosedQuote,
    UnclosedParenthesis,
    TooDeep,
    TooLong,
}

impl std::fmt::Display for ConditionError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "condition, byte {}: {:?}", self.at.start, self.what)
    }
}

impl std::error::Error for ConditionError {}

impl std::str::FromStr for Condition {
    type Err = ConditionError;

    fn from_str(source: &str) -> Result<Condition, ConditionError> {
        Ok(Condition {
            source: source.to_string(),
            root: parser::parse(source)?,
        })
    }
}

impl TryFrom<String> for Condition {
    type Error = ConditionError;

    fn try_from(source: String) -> Result<Condition, ConditionError> {
        source.parse()
    }
}

impl From<Condition> for String {
    fn from(condition: Condition) -> String {
        condition.source
    }
}

impl Condition {
    /// The condition as written.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Its tests, as they stand together.
    pub fn root(&self) -> &Node {
        &self.root
    }

    /// Whether it holds. `look` gives a question's state and reading, `None` where there is none.
    pub fn evaluate(&self, look: &dyn Fn(&str) -> Option<(State, Reading)>) -> bool {
        self.root.holds(look)
    }

    /// Its tests, in the order written.
    pub fn terms(&self) -> Vec<&Term> {
        let mut terms = Vec::new();
        self.root.gather(&mut terms);
        terms
    }

    /// The ids of the questions it looks at, each once, in the order written.
    pub fn questions(&self) -> Vec<&str> {
        let mut ids: Vec<&str> = Vec::new();
        for term in self.terms() {
            if !ids.contains(&term.question.as_str()) {
                ids.push(&term.question);
            }
        }
        ids
    }
}

impl Node {
    fn holds(&self, look: &dyn Fn(&str) -> Option<(State, Reading)>) -> bool {
        match self {
            Node::Not(inner) => !inner.holds(look),
            Node::All(parts) => parts.iter().all(|part| part.holds(look)),
            Node::Any(parts) => parts.iter().any(|part| part.holds(look)),
            Node::Term(term) => match look(&term.question) {
                Some((State::Answered, reading)) => term.test.holds(&reading),
                _ => false,
            },
        }
    }

    fn gather<'a>(&'a self, terms: &mut Vec<&'a Term>) {
        match self {
            Node::Term(term) => terms.push(term),
            Node::Not(inner) => inner.gather(terms),
            Node::All(parts) | Node::Any(parts) => {
                parts.iter().for_each(|part| part.gather(terms));
            }
        }
    }
}

impl Test {
    fn holds(&self, reading: &Reading) -> bool {
        match self {
            Test::Answered => true,
            Test::Is { value, wanted } => equals(reading, value) == Some(*wanted),
            Test::Has(option) => match reading {
                Reading::Choice { id } => id == option,
                Reading::Choices { ids } => ids.contains(option),
                _ => false,
            },
            Test::Compare(order, bound) => magnitude(reading).is_some_and(|value| match order {
                Order::Less => value < *bound,
                Order::LessOrEqual => value <= *bound,
                Order::More => value > *bound,
                Order::MoreOrEqual => value >= *bound,
            }),
        }
    }
}

/// `None` where the two cannot be compared.
fn equals(reading: &Reading, value: &str) -> Option<bool> {
    match reading {
        Reading::Choice { id } => Some(id == value),
        Reading::Choices { ids } => Some(ids.len() == 1 && ids[0] == value),
        Reading::Date { year, month, day } => {
            let mut date = format!("{year:04}");
            for part in [*month, *day].into_iter().map_while(|part| part) {
                date.push_str(&format!("-{part:02}"));
            }
            let rest = date.strip_prefix(value);
            Some(rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-')))
        }
        _ => Some(magnitude(reading)? == value.parse::<f64>().ok()?),
    }
}

fn magnitude(reading: &Reading) -> Option<f64> {
    match reading {
        Reading::Number { value, .. } => Some(*value),
        Reading::Scale { value } => Some(*value as f64),
        Reading::Date { year, .. } => Some(f64::from(*year)),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
