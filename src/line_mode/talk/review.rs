//! What a review said of the question in front, line by line: read, taken over, set aside.

use super::super::Dialogue;
use super::Talk;
use crate::app::opinions::{self, Entry, Subject};
use crate::editor::ANSWER_BYTES;
use crate::machine;
use crate::text::folded;

impl Talk {
    /// All of it, by number.
    pub(super) fn review(&mut self) {
        if self.session.is_shared() {
            return self.say_text("notice-opinions-shared");
        }
        let entries = self.entries();
        match entries.is_empty() {
            true => self.say_text("notice-no-opinions"),
            false => self.say(|it| it.review(&entries)),
        }
    }

    fn entries(&self) -> Vec<Entry> {
        opinions::entries(&self.locale, &self.session, self.session.at())
    }

    /// The entry of a number; says so where it is none.
    fn numbered(&mut self, number: &str) -> Option<Entry> {
        if self.session.is_shared() {
            self.say_text("notice-opinions-shared");
            return None;
        }
        let mut entries = self.entries();
        let at = folded(number.trim()).parse::<usize>().ok();
        let at = at.and_then(|it| it.checked_sub(1));
        let at = at.filter(|at| *at < entries.len());
        if at.is_none() {
            let said = match entries.is_empty() {
                true => "notice-no-opinions",
                false => "plain-opinion-which",
            };
            self.say_text(said);
        }
        at.map(|at| entries.swap_remove(at))
    }

    /// A wording becomes the answer, or the reply; what stood there is kept among the wordings.
    pub(super) fn take(&mut self, number: &str) {
        let Some(entry) = self.numbered(number) else {
            return;
        };
        let Some(wording) = &entry.wording else {
            return self.say_text("notice-no-suggestion");
        };
        if wording.len() > ANSWER_BYTES {
            return self.say_text("plain-too-long");
        }
        let probe = match &entry.subject {
            Subject::Elsewhere(it) => it.probe.as_deref(),
            Subject::Opinion => None,
        };
        self.settle();
        let now = machine::now();
        if !self.session.bring(probe, now) {
            return self.say_text("notice-no-reply-here");
        }
        if self.session.text() == wording {
            return self.say_text("notice-taken-already");
        }
        self.session.keep_revision();
        self.session.write(wording, now);
        self.session.keep_revision();
        if let Subject::Elsewhere(it) = &entry.subject {
            self.session.settle_elsewhere(it);
        }
        self.settle();
        self.say_text("plain-taken-over");
        self.say(|it| it.question());
    }

    /// The wording of another copy is settled.
    pub(super) fn set_aside(&mut self, number: &str) {
        let Some(entry) = self.numbered(number) else {
            return;
        };
        match &entry.subject {
            Subject::Elsewhere(it) => {
                self.session.settle_elsewhere(it);
                self.say_text("notice-set-aside");
            }
            Subject::Opinion => self.say_text("notice-opinion-stays"),
        }
    }
}
