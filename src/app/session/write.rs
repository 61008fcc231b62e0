//! What is typed and marked: the answer, its state, its flag and note, and how it is heard.

use super::Session;
use super::elsewhere::Before;
use crate::dialogue::answer::State;
use crate::dialogue::clock::Moment;
use crate::dialogue::question::{Lang, Need, Question};
use crate::dialogue::reading::to_keep;
use crate::dialogue::record::Record;
use crate::listening::{Explained, Judge, Reply, Verdict, Why};
use crate::text;

impl Session {
    /// Takes over what now stands in the editor. `text` is clean. Writing ends a pause.
    pub fn write(&mut self, text: &str, moment: Moment) {
        if self.text() == text {
            return;
        }
        self.go_on(moment);
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
        let reading = to_keep(&self.question().kind, text);
        let author = self.header.interviewer.clone();
        let answer = self.answers.entry(self.at.clone()).or_default();
        answer.characters = text::recount(&answer.text, answer.characters, text);
        answer.text = text.to_string();
        answer.author = author;
        answer.reading = reading;
        answer.state = match (answer.state, answer.characters) {
            (State::Answered, 0) => State::Open,
            (State::Open | State::Later, 1..) => State::Answered,
            (state, _) => state,
        };
        self.keep_answer();
    }

    /// Hears what the answer in front holds by now. Keeps the verdict with the answer.
    pub fn listen(&mut self, judge: &Judge) {
        let at = self.at.clone();
        self.verdict = self.listen_to(&at, judge);
    }

    /// As [`Session::listen`], as far as one can tell while it is being typed.
    pub fn glance(&mut self, judge: &Judge) {
        let at = self.at.clone();
        let verdict = self.heard(&at, judge, Judge::judge_with);
        self.verdict = self.keep_verdict(&at, verdict);
    }

    /// Hears what a question's answer holds by now, and keeps that with the answer; what stands
    /// in a finished interview stays as it is.
    pub(super) fn listen_to(&mut self, question: &str, judge: &Judge) -> Option<Verdict> {
        let verdict = self.heard(question, judge, Judge::weigh);
        self.keep_verdict(question, verdict)
    }

    fn keep_verdict(&mut self, question: &str, verdict: Option<Verdict>) -> Option<Verdict> {
        let judged = verdict.as_ref().filter(|v| v.why != Why::Unjudged);
        let thin = judged.map(|v| v.thin);
        let missing = verdict.as_ref().map_or(&[][..], |v| &v.missing);
        if self.header.finished.is_none()
            && let Some(answer) = self.answers.get_mut(question)
            && (answer.thin != thin || answer.missing != missing)
        {
            answer.thin = thin;
            answer.missing = missing.to_vec();
            self.keep_answer_of(question);
        }
        verdict
    }

    /// Hears every answer anew, where another measure counts from now on.
    pub(super) fn listen_to_all(&mut self, judge: &Judge) {
        let questions: Vec<String> = self.answers.keys().cloned().collect();
        for question in questions {
            self.listen_to(&question, judge);
        }
    }

    fn heard(
        &self,
        question: &str,
        judge: &Judge,
        hear: impl FnOnce(&Judge, &Question, &str, &[Reply], Lang, Need) -> Verdict,
    ) -> Option<Verdict> {
        self.asked_of(question, |question, text, replies| {
            hear(
                judge,
                question,
                text,
                replies,
                self.lang(),
                self.header.need,
            )
        })
    }

    /// What the answer in front was heard by; `None` where it is not judged.
    pub fn explain(&self, judge: &Judge) -> Option<Explained> {
        self.asked_of(&self.at, |question, text, replies| {
            judge.explain(question, text, replies, self.lang(), self.header.need)
        })
    }

    /// Asks a judge about an answer and the replies behind it, if it is judged at all.
    fn asked_of<T>(
        &self,
        question: &str,
        tell: impl FnOnce(&Question, &str, &[Reply]) -> T,
    ) -> Option<T> {
        let question = self.words.question(question)?;
        let answer = self.answers.get(&question.id)?;
        let answered = answer.state == State::Answered && answer.characters > 0;
        let off = question.need.unwrap_or(self.header.need) == Need::Off;
        if !question.kind.is_judged() || !answered || off {
            return None;
        }
        let replies: Vec<Reply> = self
            .replies(&question.id)
            .map(|f| Reply {
                facet: f.facet,
                text: &f.answer,
            })
            .collect();
        Some(tell(question, &answer.text, &replies))
    }

    pub fn set_note(&mut self, note: &str) {
        if self.current().map_or("", |answer| &answer.note) != note {
            let answer = self.answers.entry(self.at.clone()).or_default();
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
        self.listen_to(question, judge);
        self.listen(judge);
    }

    fn remember_mark(&mut self, question: &str) {
        let before = self.answers.get(question).cloned().unwrap_or_default();
        let question = question.to_string();
        self.undoable.push(Before::Mark { question, before });
    }

    /// Takes back the last mark (the text stays as it is now), or what was kept at another question.
    /// Gives the question, and the message that says so. `None` when there is nothing to undo.
    pub fn undo_mark(&mut self, judge: &Judge) -> Option<(String, &'static str)> {
        let (question, before) = match self.undoable.pop()? {
            Before::Mark { question, before } => (question, before),
            Before::Kept(kept) => {
                let question = kept.question.clone();
                self.take_back(kept);
                self.listen_to(&question, judge);
                self.listen(judge);
                return Some((question, "notice-kept-undone"));
            }
        };
        let answer = self.answers.entry(question.clone()).or_default();
        answer.flagged = before.flagged;
        answer.state = match before.state {
            State::Open if answer.characters > 0 => State::Answered,
            State::Answered if answer.characters == 0 => State::Open,
            state => state,
        };
        self.keep_answer_of(&question);
        self.listen_to(&question, judge);
        self.listen(judge);
        Some((question, "notice-mark-undone"))
    }
}
