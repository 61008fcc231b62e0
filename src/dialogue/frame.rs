//! A frame: the headings of another sheet (SWOT, 知的資産, a bank's own), and which answers go under
//! each. Answers come by their question, or by a tag that the interviewer put on them.

use serde::{Deserialize, Serialize};

use super::answer::State;
use super::record::Stored;

/// A frame, as a file describes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Frame {
    pub id: String,
    pub title: String,
    /// A sentence under the title.
    #[serde(default)]
    pub note: Option<String>,
    #[serde(rename = "heading")]
    pub headings: Vec<Heading>,
}

/// A heading of a frame.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Heading {
    pub id: String,
    pub title: String,
    #[serde(default)]
    pub hint: Option<String>,
    /// Questions whose answers stand here, in this order.
    #[serde(default)]
    pub questions: Vec<String>,
    /// Answers with one of these tags stand here too, in the set's order, after the questions.
    #[serde(default)]
    pub tags: Vec<String>,
    /// Where these are named, the heading holds what is still to be divided among others: only
    /// questions that are answered and carry none of these tags.
    #[serde(default)]
    pub unless: Vec<String>,
}

/// A tag that can be put on an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    pub id: String,
    /// What it is called where it is chosen: the title of the first heading that names it.
    pub label: String,
    /// The frame that brings it.
    pub frame: String,
}

/// The tags of all frames, each once, in the frames' order.
pub fn tags(frames: &[Frame]) -> Vec<Tag> {
    let mut tags: Vec<Tag> = Vec::new();
    for frame in frames {
        for heading in &frame.headings {
            for id in &heading.tags {
                if !tags.iter().any(|tag| tag.id == *id) {
                    tags.push(Tag {
                        id: id.clone(),
                        label: heading.title.clone(),
                        frame: frame.title.clone(),
                    });
                }
            }
        }
    }
    tags
}

/// A heading, and what stands under it.
#[derive(Clone, Debug, PartialEq)]
pub struct Filled<'a> {
    pub heading: &'a Heading,
    /// Ids of questions of the interview's set, each once. What a heading names stands there
    /// whatever its state, so that an empty one can be told; what a tag brings is tagged.
    pub questions: Vec<&'a str>,
}

/// Which questions of the interview stand under which heading: every heading, in the frame's order.
pub fn fill<'a>(frame: &'a Frame, stored: &'a Stored) -> Vec<Filled<'a>> {
    let filled = frame.headings.iter().map(|heading| Filled {
        heading,
        questions: under(heading, stored),
    });
    filled.collect()
}

fn under<'a>(heading: &'a Heading, stored: &'a Stored) -> Vec<&'a str> {
    let tagged = |question: &str, tags: &[String]| {
        let own = stored.tags.get(question);
        own.is_some_and(|own| tags.iter().any(|tag| own.contains(tag)))
    };
    let undivided = |question: &str| {
        let answer = stored.answers.get(question);
        answer.is_some_and(|it| it.state == State::Answered && !it.text.trim().is_empty())
            && !tagged(question, &heading.unless)
    };
    let named = heading.questions.iter().map(String::as_str);
    let mut under: Vec<&str> = named
        .filter(|id| stored.set.question(id).is_some())
        .filter(|id| heading.unless.is_empty() || undivided(id))
        .collect();
    for question in stored.set.questions() {
        let id = question.id.as_str();
        if tagged(id, &heading.tags) && !under.contains(&id) {
            under.push(id);
        }
    }
    under
}
