//! From question to question: on, back, to the one that is named.

use super::super::Dialogue;
use super::{Front, Talk};
use crate::dialogue::question::Question;
use crate::machine;
use crate::text::folded;

impl Talk {
    pub(super) fn next(&mut self) {
        match self.session.neighbour(true) {
            Some(question) => self.go(&question),
            None => {
                self.settle();
                self.front = Front::End;
                self.say(|it| it.agenda("agenda-title"));
                self.say_text("plain-end-keys");
            }
        }
    }

    pub(super) fn back(&mut self) {
        let stays = matches!(self.front, Front::End) || self.session.follow_up().is_some();
        let question = match stays {
            true => Some(self.session.at().to_owned()),
            false => self.session.neighbour(false),
        };
        match question {
            Some(question) => self.go(&question),
            None => self.say_text("plain-first-question"),
        }
    }

    pub(super) fn go(&mut self, question: &str) {
        self.settle();
        if let Some(topic) = self.session.double().filter(|_| !self.session.is_shared()) {
            self.say_with("notice-double", &[("topic", topic.into())]);
        }
        self.session.go(question, &self.judge, machine::now());
        self.say(|it| it.question());
    }

    /// What is in front ends as it is.
    pub(super) fn settle(&mut self) {
        if self.session.follow_up().is_some() {
            self.session.reply(None, machine::now());
        }
        self.session.listen(&self.judge);
        self.front = Front::Words;
        (self.continuing, self.replacing, self.rows) = (false, false, false);
    }

    /// To the question that is meant: its number, its id, part of its topic.
    pub(super) fn go_to(&mut self, wanted: &str) {
        match meant(self.session.asked(), wanted) {
            Meant::One(question) => self.go(&question),
            Meant::None => self.say_with("plain-go-none", &[("wanted", wanted.into())]),
            Meant::Several(topics) => self.say_with(
                "plain-go-several",
                &[("wanted", wanted.into()), ("topics", topics.into())],
            ),
        }
    }
}

/// Which question is meant.
pub enum Meant {
    /// Its id.
    One(String),
    None,
    /// Their topics.
    Several(String),
}

/// The one of these questions of this number, of this id, or with this as part of its topic.
pub fn meant<'a>(asked: impl Iterator<Item = &'a Question>, wanted: &str) -> Meant {
    let wanted = folded(wanted.trim());
    let asked: Vec<_> = asked.collect();
    let number = wanted.parse::<usize>().ok();
    let exact = number
        .and_then(|n| asked.get(n.checked_sub(1)?))
        .or_else(|| asked.iter().find(|q| q.id == wanted));
    let found: Vec<_> = match exact {
        Some(question) => vec![*question],
        None => asked
            .iter()
            .filter(|q| !wanted.is_empty() && folded(&q.topic).contains(&wanted))
            .copied()
            .collect(),
    };
    match found.as_slice() {
        [question] => Meant::One(question.id.clone()),
        [] => Meant::None,
        several => {
            let topics: Vec<&str> = several.iter().map(|q| q.topic.as_str()).collect();
            Meant::Several(topics.join(" | "))
        }
    }
}
