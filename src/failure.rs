//! What could not be done: which thing, where, and what to do next.
//!
//! A [`Failure`] is data. Its words stand in the locale files under `failure-<id>`, the next step
//! in that message's attribute `.next`; the front end says them in the user's language.

use std::fmt;

/// Something the user asked for that could not be done.
#[derive(Clone, Debug, PartialEq)]
pub struct Failure {
    /// The message is `failure-<id>` in the locale files.
    pub id: &'static str,
    /// The message's variables. Shown through [`crate::text::visible`].
    pub args: Vec<(&'static str, String)>,
}

impl Failure {
    pub fn new(id: &'static str) -> Failure {
        Failure {
            id,
            args: Vec::new(),
        }
    }

    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl fmt::Display) -> Failure {
        self.args.push((name, value.to_string()));
        self
    }
}

/// For logs and tests; users are told in their language by the front end.
impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.id)?;
        self.args
            .iter()
            .try_for_each(|(name, value)| write!(f, " {name}={value:?}"))
    }
}

impl std::error::Error for Failure {}
