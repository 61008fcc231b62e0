//! An answer that belongs to another question, or stands at another one already.

use super::{Offered, Session};
use crate::dialogue::answer::{Answer, MOST_BYTES, Outcome, State};
use crate::dialogue::clock::Moment;
use crate::dialogue::moves::Move;
use crate::dialogue::question::{Kind, Question};
use crate::dialogue::record::Record;
use crate::listening::Judge;
use crate::locale::Locale;
use crate::text;

/// Letters of an answer that is worth comparing with the others.
const LEAST_LETTERS: usize = 12;

/// Characters of a paragraph that nobody types twice by chance.
const LEAST_PARAGRAPH: usize = 40;

/// How it was before something that can be undone.
pub(super) enum Before {
    Mark { question: String, before: Answer },
    Kept(Kept),
}

/// An answer that was kept at another question too.
pub(super) struct Kept {
    /// Where it was kept, and what stood there.
    pub question: String,
    before: Answer,
    paragraph: String,
    /// The follow-up that says so.
    ordinal: u32,
}

impl Session {
    /// The question that the answer in front seems to belong to: one that is answered in words, and
    /// only until this question was put again.
    pub fn elsewhere(&self) -> Option<&Question> {
        let id = self.verdict.as_ref()?.elsewhere.as_ref()?;
        let question = self.words.question(id).filter(|it| it.id != self.at)?;
        let again = |f: &crate::dialogue::answer::FollowUp| f.generic == Some(Move::Again);
        let open = question.kind == Kind::Text
            && self.is_asked(question)
            && !self.asked_probes(&self.at).any(again);
        open.then_some(question)
    }

    /// Keeps the answer in front at another question too, as a paragraph of its own behind what
    /// stands there; the record of that question says where it came from. `false`, and nothing was
    /// changed: it would be too long.
    pub fn keep_there(
        &mut self,
        target: &str,
        locale: &Locale,
        judge: &Judge,
        now: Moment,
    ) -> bool {
        let paragraph = self.current().map_or("", |a| a.text.trim()).to_string();
        let before = self.answers.get(target).cloned().unwrap_or_default();
        let there = before.text.trim_end();
        let text = match there {
            "" => paragraph.clone(),
            there if holds(there, &paragraph) => before.text.clone(),
            there => format!("{there}\n\n{paragraph}"),
        };
        if text.len() > MOST_BYTES {
            return false;
        }
        let topic = self.question().topic.as_str().into();
        let moved = Offered {
            facet: None,
            generic: Some(Move::Moved),
            probe: locale.format("move-moved", &[("topic", topic)]),
            keep: None,
        };
        let ordinal = self.add_follow_up(target, &moved, Outcome::Asked, now);
        self.put_text(target, &text, State::Answered);
        self.listen_to(target, judge);
        self.undoable.push(Before::Kept(Kept {
            question: target.to_string(),
            before,
            paragraph,
            ordinal,
        }));
        true
    }

    /// Takes what was kept there out again; what was typed behind it stays.
    pub(super) fn take_back(&mut self, kept: Kept) {
        let now = self.answers.get(&kept.question).map_or("", |a| &a.text);
        let text = match kept.before.text.trim_end() {
            there if holds(there, &kept.paragraph) => now.to_string(),
            "" => now
                .replacen(&kept.paragraph, "", 1)
                .trim_start()
                .to_string(),
            there if now == format!("{there}\n\n{}", kept.paragraph) => kept.before.text.clone(),
            _ => now.replacen(&format!("\n\n{}", kept.paragraph), "", 1),
        };
        self.put_text(&kept.question, &text, kept.before.state);
        let moved = self
            .follow_ups
            .iter_mut()
            .find(|f| f.question == kept.question && f.ordinal == kept.ordinal);
        if let Some(moved) = moved {
            moved.outcome = Outcome::Left;
            let record = Record::FollowUp(moved.clone());
            self.push(record);
        }
    }

    /// Puts a text where another question is in front. `state`: of a question with no mark.
    fn put_text(&mut self, question: &str, text: &str, state: State) {
        let author = self.header.interviewer.clone();
        let answer = self.answers.entry(question.to_string()).or_default();
        let before = std::mem::replace(&mut answer.text, text.to_string());
        answer.characters = text::characters(text);
        answer.author = author;
        answer.state = match (answer.state, answer.characters) {
            (State::Open | State::Later, 1..) => State::Answered,
            (State::Answered, 0) => state,
            (state, _) => state,
        };
        self.keep_answer_of(question);
        self.keep_wording((question.to_string(), None), before);
        self.keep_wording((question.to_string(), None), text.to_string());
    }

    /// The topic of another question that has the answer in front word for word, or whose answer is
    /// a whole paragraph of it. Each wording is told once, and none that was kept there on purpose.
    pub fn double(&mut self) -> Option<String> {
        let mine = self
            .current()
            .filter(|_| self.question().kind == Kind::Text)?;
        let text = mine.text.clone();
        let folded = text::folded(text.trim());
        let letters = folded.chars().filter(|c| c.is_alphanumeric()).count();
        if letters < LEAST_LETTERS || self.doubles_said.get(&self.at) == Some(&text) {
            return None;
        }
        let same = |question: &&Question| {
            let Some(other) = self.answers.get(&question.id) else {
                return false;
            };
            let other = text::folded(other.text.trim());
            let long = other.chars().count() >= LEAST_PARAGRAPH;
            other == folded || long && holds(&folded, &other)
        };
        let others = self.words.questions().filter(|q| q.id != self.at);
        let topic = others
            .filter(|q| q.kind == Kind::Text && !self.was_kept(&q.id))
            .find(same)?
            .topic
            .clone();
        self.doubles_said.insert(self.at.clone(), text);
        Some(topic)
    }

    /// Whether something was kept there from the question in front, or here from there.
    fn was_kept(&self, other: &str) -> bool {
        self.follow_ups.iter().any(|f| {
            let here = f.question == other || f.question == self.at;
            here && f.generic == Some(Move::Moved) && f.outcome == Outcome::Asked
        })
    }
}

/// Whether `text` has `paragraph` with a line's end, or its own, on both sides.
fn holds(text: &str, paragraph: &str) -> bool {
    !paragraph.is_empty()
        && text.match_indices(paragraph).any(|(at, _)| {
            let (before, after) = (&text[..at], &text[at + paragraph.len()..]);
            (before.is_empty() || before.ends_with('\n'))
                && (after.is_empty() || after.starts_with('\n'))
        })
}
