//! A frame: the headings of another sheet (SWOT, 知的資産, a bank's own), and which answers go under
//! each. Answers come by their question, or by a tag that the interviewer put on them.

use serde::{Deserialize, Serialize};

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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
