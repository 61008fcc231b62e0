//! What is kept beside the words of the answers: tags, the remarks of the visit, who wrote.

use std::collections::BTreeSet;

use super::Session;
use crate::dialogue::answer::{Answer, COMPANY, State};
use crate::dialogue::record::{Record, RemarkKind};
use crate::editor::ANSWER_BYTES;
use crate::listening::Judge;

impl Session {
    /// Puts a tag on a question's answer, or takes it off. Gives whether it is on now.
    pub fn toggle_tag(&mut self, question: &str, tag: &str) -> bool {
        let mut tags = self.tags.remove(question).unwrap_or_default();
        let on = !tags.remove(tag);
        if on {
            tags.insert(tag.to_string());
        }
        if !tags.is_empty() {
            self.tags.insert(question.to_string(), tags.clone());
        }
        self.push(Record::Tags {
            question: question.to_string(),
            tags,
        });
        on
    }

    /// The tags on a question's answer.
    pub fn tags_on(&self, question: &str) -> impl Iterator<Item = &str> {
        let tags = self.tags.get(question).into_iter().flatten();
        tags.map(String::as_str)
    }

    /// Every tag in use, whatever the question.
    pub fn tags_in_use(&self) -> BTreeSet<&str> {
        self.tags.values().flatten().map(String::as_str).collect()
    }

    /// What stands under a kind of remark: one point a line.
    pub fn remark(&self, kind: RemarkKind) -> &str {
        self.remarks.get(&kind).map_or("", String::as_str)
    }

    pub fn set_remark(&mut self, kind: RemarkKind, text: &str) {
        if self.remark(kind) == text {
            return;
        }
        match text.is_empty() {
            true => drop(self.remarks.remove(&kind)),
            false => drop(self.remarks.insert(kind, text.to_string())),
        }
        self.push(Record::Remark {
            kind,
            text: text.to_string(),
        });
    }

    /// Adds a point behind what stands there. `false`, and nothing was changed: it would be too
    /// long.
    pub fn add_remark(&mut self, kind: RemarkKind, point: &str) -> bool {
        let text = match self.remark(kind) {
            "" => point.to_string(),
            before => format!("{before}\n{point}"),
        };
        let fits = text.len() <= ANSWER_BYTES;
        if fits {
            self.set_remark(kind, &text);
        }
        fits
    }

    /// Whether the company itself wrote the answer, on a form: until the interviewer writes on.
    pub fn is_by_company(&self, question: &str) -> bool {
        let answer = self.answer(question);
        answer.is_some_and(|it| it.author == COMPANY && it.characters > 0)
    }

    /// Hears the answers that came on a form and were not judged yet: only what is thin among
    /// them is asked again.
    pub(super) fn listen_to_the_form(&mut self, judge: &Judge) {
        let unheard = |(question, answer): (&String, &Answer)| {
            let unheard = answer.state == State::Answered && answer.thin.is_none();
            (unheard && answer.author == COMPANY).then(|| question.clone())
        };
        let questions: Vec<String> = self.answers.iter().filter_map(unheard).collect();
        for question in questions {
            self.listen_to(&question, judge);
        }
    }
}
