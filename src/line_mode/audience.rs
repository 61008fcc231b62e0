//! The audience's screen line by line: what the room sees, and of what changes only that.

use std::sync::mpsc::RecvTimeoutError;

use super::Ended;
use super::input::{self, Input};
use crate::app::audience::{Audience, Kind, Part};
use crate::desk::{LOOK, Wall};
use crate::dialogue::room::Shown;
use crate::text::clean;
use crate::{machine, term};

/// Words that grow as they are typed are said once they rested for so many looks.
const RESTS: u32 = 8;

/// Says what the room sees, whenever that changes, until the input or the system ends it.
pub fn run(audience: Audience, wall: Wall) -> Ended {
    let mut told = Told {
        audience,
        wall,
        said: Vec::new(),
        seen: Vec::new(),
        rested: 0,
        trouble: false,
    };
    let inputs = input::listen();
    loop {
        told.look();
        match inputs.recv_timeout(LOOK) {
            Ok(Input::Line { text, .. }) => {
                if [":quit", ":q"].contains(&clean(&text).trim()) {
                    return Ended::Quit;
                }
            }
            Ok(Input::TooLong) | Err(RecvTimeoutError::Timeout) => {}
            Ok(Input::Signal(signal)) => return Ended::Signal(signal),
            Ok(Input::End) | Err(RecvTimeoutError::Disconnected) => {
                told.say();
                return Ended::Quit;
            }
        }
    }
}

struct Told {
    audience: Audience,
    wall: Wall,
    /// What was said last, and what there is to say now.
    said: Vec<Part>,
    seen: Vec<Part>,
    /// Looks since something changed.
    rested: u32,
    /// A trouble was said.
    trouble: bool,
}

impl Told {
    fn look(&mut self) {
        self.audience.see(self.wall.look(), machine::now().wall);
        let trouble = self.audience.trouble.as_ref();
        if let Some(failure) = trouble.filter(|_| !self.trouble) {
            term::fail(&self.audience.locale, failure);
        }
        self.trouble = trouble.is_some();
        let seen = self.parts();
        self.rested = match seen == self.seen {
            true => self.rested.saturating_add(1),
            false => 0,
        };
        self.seen = seen;
        if self.rested >= RESTS || settled(&self.seen) != settled(&self.said) {
            self.say();
        }
    }

    /// Says what is new; all of it where the question is another.
    fn say(&mut self) {
        let anew = self.new_question();
        for part in &self.seen {
            let known = !anew && self.said.contains(part);
            if !known && !part.text.is_empty() {
                term::out(&part.text);
            }
        }
        self.said.clone_from(&self.seen);
    }

    fn new_question(&self) -> bool {
        let of = |parts: &[Part]| {
            let question = |it: &&Part| matches!(it.kind, Kind::Place | Kind::Ask);
            parts.iter().filter(question).cloned().collect::<Vec<_>>()
        };
        of(&self.said) != of(&self.seen)
    }

    /// What is shown; of the time what is planned and that it is over, not each minute.
    fn parts(&self) -> Vec<Part> {
        let mut parts = self.audience.parts();
        let locale = &self.audience.locale;
        match &self.audience.room.shown {
            Shown::Waiting => {
                parts.retain(|it| it.kind == Kind::Waiting);
            }
            Shown::Blank => parts.push(Part {
                kind: Kind::Waiting,
                text: locale.text("audience-plain-blank").into(),
            }),
            Shown::Scene(scene) => {
                let now = self.audience.now;
                let (id, length) = match scene.exercise {
                    Some(it) if it.left(now) == 0 => ("audience-exercise-over", it.length),
                    Some(it) => ("audience-plain-exercise", it.length),
                    None if scene.time.planned == 0 => return parts,
                    None if scene.time.at(now) > scene.time.planned => {
                        ("audience-plain-over", scene.time.planned)
                    }
                    None => ("audience-plain-planned", scene.time.planned),
                };
                let length = locale.length(length);
                let text = locale.format(id, &[("length", length.as_str().into())]);
                let kind = Kind::How;
                parts.push(Part { kind, text });
            }
        }
        parts
    }
}

/// What does not grow as it is typed.
fn settled(parts: &[Part]) -> Vec<&Part> {
    let growing = |it: &&Part| !matches!(it.kind, Kind::Answer | Kind::Reply);
    parts.iter().filter(growing).collect()
}
