//! What is typed and marked: the answer, its state, its flag and note, and how it is heard.

use super::Session;
use crate::dialogue::answer::State;
use crate::dialogue::clock::Moment;
use crate::dialogue::question::{Kind, Need};
use crate::dialogue::reading::{Reading, read};
use crate::dialogue::record::Record;
use crate::listening::{Judge, Reply, Verdict};
use crate::text;

impl Session {
    /// Takes over what now stands in the editor. `text` is clean.
    pub fn write(&mut self, text: &str, moment: Moment) {
        if self.text() == text {
            return;
        }
        if let Some(ordinal) = self.reply_to {
            let at = self.at.clone();
            if let Some(follow_up) = self
                .follow_ups
                .iter_mut()
                .find(|f| f.question == at && f.ordinal == ordinal)
            {
                follow_up.answered.get_or_insert(moment.wall);
                follow_up.answer = text.to_string();
                follow_up.characters = text::characters(text);
                let record = Record::FollowUp(follow_up.clone());
                self.push(record);
            }
            return;
        }
        let kind = self.question().kind.clone();
        let author = self.header.interviewer.clone();
        let answer = self.answers.entry(self.at.clone()).or_default();
        answer.text = text.to_string();
        answer.characters = text::characters(text);
        answer.author = author;
        answer.reading = match read(&kind, text) {
            Reading::Text | Reading::Nothing => None,
            reading => serde_json::to_value(reading).ok(),
        };
        answer.state = match (answer.state, answer.characters) {
            (State::Answered, 0) => State::Open,
            (State::Open | State::Later, 1..) => State::Answered,
            (state, _) => state,
        };
        self.keep_answer();
    }

    /// Hears what the answer in front holds by now. Keeps the verdict with the answer.
    pub fn listen(&mut self, judge: &Judge) {
        self.verdict = self.heard(judge);
        let thin = self.verdict.as_ref().map(|v| v.thin);
        let missing = self
            .verdict
            .as_ref()
            .map(|v| v.missing.clone())
            .unwrap_or_default();
        if let Some(answer) = self.answers.get_mut(&self.at)
            && (answer.thin != thin || answer.missing != missing)
        {
            answer.thin = thin;
            answer.missing = missing;
            self.keep_answer();
        }
    }

    fn heard(&self, judge: &Judge) -> Option<Verdict> {
        let question = self.question();
        let answer = self.answers.get(&self.at)?;
        let judged = matches!(question.kind, Kind::Text | Kind::Table { .. });
        let answered = answer.state == State::Answered && answer.characters > 0;
        let off = question.need.unwrap_or(self.header.need) == Need::Off;
        if !judged || !answered || off {
            return None;
        }
        let replies: Vec<Reply> = self
            .replies(&self.at)
            .map(|f| Reply {
                facet: f.facet,
                text: &f.answer,
            })
            .collect();
        Some(judge.judge_with(
            question,
            &answer.text,
            &replies,
            self.lang(),
            self.header.need,
        ))
    }

    pub fn set_note(&mut self, note: &str) {
        let answer = self.answers.entry(self.at.clone()).or_default();
        if answer.note != note {
            answer.note = note.to_string();
            self.keep_answer();
        }
    }

    pub fn toggle_flag(&mut self, question: &str) {
        self.remember_mark(question);
        let answer = self.answers.entry(question.to_string()).or_default();
        answer.flagged = !answer.flagged;
        self.keep_answer_of(question);
    }

    /// Sets how the question stands; setting the same state again takes it back.
    pub fn set_state(&mut self, question: &str, state: State, judge: &Judge) {
        self.remember_mark(question);
        let answer = self.answers.entry(question.to_string()).or_default();
        answer.state = match state {
            state if answer.state != state => state,
            _ if answer.characters > 0 => State::Answered,
            _ => State::Open,
        };
        self.keep_answer_of(question);
        self.listen(judge);
    }

    fn remember_mark(&mut self, question: &str) {
        let before = self.answers.get(question).cloned().unwrap_or_default();
        self.marks_before.push((question.to_string(), before));
    }

    /// Takes the last mark back (the text stays as it is now). `None` when there is none.
    pub fn undo_mark(&mut self, judge: &Judge) -> Option<String> {
        let (question, before) = self.marks_before.pop()?;
        let answer = self.answers.entry(question.clone()).or_default();
        answer.flagged = before.flagged;
        answer.state = match before.state {
            State::Open if answer.characters > 0 => State::Answered,
            State::Answered if answer.characters == 0 => State::Open,
            state => state,
        };
        self.keep_answer_of(&question);
        self.listen(judge);
        Some(question)
    }
}
