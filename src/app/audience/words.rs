//! What the room sees, in the order it is read: the same words on the screen, on the page and line by
//! line.

use super::Audience;
use crate::dialogue::room::{Scene, Shown};
use crate::text::visible_lines;

/// What a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// There is nothing to show yet.
    Waiting,
    /// What to do meanwhile.
    How,
    /// The perspective, and which of its questions.
    Place,
    /// This is role-play.
    Practice,
    Topic,
    /// The question.
    Ask,
    /// One of the answers to choose from.
    Choice,
    /// Everyone writes.
    Exercise,
    /// What was last put to the owner, in role-play.
    Asked,
    /// The owner's reply.
    Said,
    /// Over an answer.
    AnswerHeading,
    Answer,
    /// The probe to which the reply below was given.
    Probe,
    Reply,
    /// Over the ways to ask on.
    WaysHeading,
    /// A way to ask on, with its number.
    Way,
}

/// Words of one kind; lines stay lines. Nothing in them acts on a terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub kind: Kind,
    pub text: String,
}

fn part(kind: Kind, text: &str) -> Part {
    let text = visible_lines(text).into_owned();
    Part { kind, text }
}

impl Audience {
    /// Everything that is shown now but the time. Nothing where the facilitator made it dark.
    pub fn parts(&self) -> Vec<Part> {
        match &self.room.shown {
            Shown::Waiting => vec![
                part(Kind::Waiting, self.locale.text("audience-waiting")),
                part(Kind::How, self.locale.text("audience-waiting-how")),
            ],
            Shown::Blank => Vec::new(),
            Shown::Scene(scene) => self.scene(scene),
        }
    }

    fn scene(&self, scene: &Scene) -> Vec<Part> {
        let say = |id: &str| self.locale.text(id);
        let mut parts = vec![part(Kind::Place, &place(scene))];
        if scene.practice {
            parts.push(part(Kind::Practice, say("audience-practice")));
        }
        parts.push(part(Kind::Topic, &scene.topic));
        parts.push(part(Kind::Ask, &scene.ask));
        for (at, option) in scene.options.iter().enumerate() {
            let sign = if scene.chosen.contains(&at) {
                "●"
            } else {
                "·"
            };
            parts.push(part(Kind::Choice, &format!("{sign} {option}")));
        }
        if scene.exercise.is_some() {
            parts.push(part(Kind::Exercise, say("audience-exercise")));
        }
        if let Some((asked, said)) = &scene.talk {
            parts.push(part(Kind::Asked, asked));
            parts.push(part(Kind::Said, said));
        }
        if let Some(answer) = &scene.answer {
            parts.push(part(Kind::AnswerHeading, say("audience-answer")));
            parts.push(part(Kind::Answer, &cells(answer)));
        }
        for reply in &scene.replies {
            if let Some(probe) = &reply.probe {
                parts.push(part(Kind::Probe, &format!("→ {probe}")));
            }
            parts.push(part(Kind::Reply, &cells(&reply.answer)));
        }
        if !scene.probes.is_empty() {
            parts.push(part(Kind::WaysHeading, say("audience-probes")));
        }
        let ways = scene.probes.iter().zip(1..);
        parts.extend(ways.map(|(it, number)| part(Kind::Way, &format!("{number}. {it}"))));
        // What was not given takes no row.
        parts.retain(|it| !it.text.is_empty() || it.kind == Kind::Answer);
        parts
    }
}

/// The perspective, and which of its questions it is.
fn place(scene: &Scene) -> String {
    match scene.place {
        (0, _) | (_, 0) => scene.perspective.clone(),
        (number, of) => format!("{} {number}/{of}", scene.perspective),
    }
}

/// The cells of a table's row, a line between. A row that is only begun shows once there is something
/// in it: of a long answer the end is seen.
fn cells(text: &str) -> String {
    text.trim_end().replace('\t', " │ ")
}
