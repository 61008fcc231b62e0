//! Schemes of support (支援策): the user's own list, offered only once the issues are written down,
//! since a scheme that is named first becomes the issue.

use super::answer::State;
use super::record::Stored;

/// The question whose answer is the gap between now and the goal: the issues.
const ISSUES: &str = "sum.gap";

/// A scheme, as the user's file describes it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scheme {
    pub id: String,
    pub title: String,
    pub url: Option<String>,
    pub note: Option<String>,
    /// The last day on which it can be had, `2026-12-31`.
    pub until: Option<String>,
    /// The end of that day: wall clock, milliseconds since 1970 UTC.
    pub ends: Option<i64>,
    /// It fits an answer with one of these tags; any that is given where there are none.
    pub tags: Vec<String>,
    /// Only answers to these count; to any question where there are none.
    pub questions: Vec<String>,
}

/// A scheme that fits, and the questions whose answers it fits by, in the set's order.
#[derive(Clone, Debug, PartialEq)]
pub struct Fitting<'a> {
    pub scheme: &'a Scheme,
    pub questions: Vec<&'a str>,
}

/// Schemes that fit an interview, in their own order: none before its issues are written, none that
/// had ended when it began.
pub fn matching<'a>(schemes: &'a [Scheme], stored: &'a Stored) -> Vec<Fitting<'a>> {
    if !is_given(stored, ISSUES) {
        return Vec::new();
    }
    let began = stored.header.started;
    let fitting = schemes
        .iter()
        .filter(|scheme| scheme.ends.is_none_or(|ends| began < ends))
        .map(|scheme| Fitting {
            scheme,
            questions: fits_by(scheme, stored),
        });
    fitting.filter(|it| !it.questions.is_empty()).collect()
}

fn fits_by<'a>(scheme: &Scheme, stored: &'a Stored) -> Vec<&'a str> {
    let tagged = |question: &str| {
        let tags = stored.tags.get(question);
        tags.is_some_and(|tags| scheme.tags.iter().any(|tag| tags.contains(tag)))
    };
    let fits = |question: &str| match scheme.tags[..] {
        [] => !scheme.questions.is_empty() && is_given(stored, question),
        _ => tagged(question),
    };
    let asked = stored.set.questions().map(|question| question.id.as_str());
    asked
        .filter(|id| scheme.questions.is_empty() || scheme.questions.iter().any(|it| it == id))
        .filter(|id| fits(id))
        .collect()
}

/// Whether there is an answer in words.
fn is_given(stored: &Stored, question: &str) -> bool {
    let answer = stored.answers.get(question);
    answer.is_some_and(|it| it.state == State::Answered && !it.text.trim().is_empty())
}
