//! What the trainee writes down: the notes on the question in front are its answer.

use super::super::Dialogue;
use super::Rehearsal;
use crate::editor::ANSWER_BYTES;
use crate::machine;

impl Rehearsal {
    /// A further line of the notes; shows them where there are no words.
    pub(super) fn write(&mut self, words: &str) {
        let before = self.session.text();
        if words.is_empty() {
            return self.say(Rehearsal::question);
        }
        let notes = match before.is_empty() {
            true => words.to_owned(),
            false => format!("{before}\n{words}"),
        };
        self.take_down(&notes);
    }

    /// Other words in place of the notes.
    pub(super) fn replace(&mut self, words: &str) {
        if words.is_empty() {
            return self.say_text("rehearsal-replace");
        }
        self.session.keep_revision();
        self.take_down(words);
    }

    fn take_down(&mut self, notes: &str) {
        if notes.len() > ANSWER_BYTES {
            return self.say_text("plain-too-long");
        }
        self.session.write(notes, machine::now());
        self.session.listen(&self.judge);
        let topic = self.session.question().topic.clone();
        self.say_with("rehearsal-written", &[("topic", topic.into())]);
    }
}
