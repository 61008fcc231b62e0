//! What is still to be kept: records wait here until the store has them.

use super::Session;
use crate::dialogue::clock::Moment;
use crate::dialogue::record::Record;

/// Milliseconds.
const SECOND: u64 = 1_000;

impl Session {
    /// Keeps the wording in front as a revision, if it changed since the last one.
    pub fn keep_revision(&mut self) {
        let key = (self.at.clone(), self.reply_to);
        self.keep_wording(key, self.text().to_string());
    }

    /// Keeps a wording as a revision, if it differs from the last one.
    pub(super) fn keep_wording(&mut self, key: (String, Option<u32>), text: String) {
        let before = self.kept.get(&key).map_or("", String::as_str);
        if text != before {
            self.push(Record::Revision {
                question: key.0.clone(),
                follow_up: key.1,
                author: self.header.interviewer.clone(),
                text: text.clone(),
            });
            self.kept.insert(key, text);
        }
    }

    pub(super) fn keep_answer(&mut self) {
        let at = self.at.clone();
        self.keep_answer_of(&at);
    }

    pub(super) fn keep_answer_of(&mut self, question: &str) {
        if let Some(answer) = self.answers.get(question) {
            let record = Record::Answer {
                question: question.to_string(),
                answer: answer.clone(),
            };
            self.push(record);
        }
    }

    /// A record that replaces an earlier one takes its place, so that a store that cannot write
    /// for an hour costs no more memory than one that can.
    pub(super) fn push(&mut self, record: Record) {
        let same = |old: &Record| match (old, &record) {
            (Record::Answer { question: a, .. }, Record::Answer { question: b, .. }) => a == b,
            (Record::FollowUp(a), Record::FollowUp(b)) => {
                (&a.question, a.ordinal) == (&b.question, b.ordinal)
            }
            (Record::Interval(a), Record::Interval(b)) => a.seq == b.seq,
            (Record::Header(_), Record::Header(_)) => true,
            (Record::Place { .. }, Record::Place { .. }) => true,
            (Record::Room(_), Record::Room(_)) => true,
            (Record::Tags { question: a, .. }, Record::Tags { question: b, .. }) => a == b,
            (Record::Remark { kind: a, .. }, Record::Remark { kind: b, .. }) => a == b,
            _ => false,
        };
        match self.pending.iter_mut().find(|old| same(old)) {
            Some(old) => *old = record,
            None => self.pending.push(record),
        }
    }

    /// What is to be committed before the next frame; what the room may see goes along where it
    /// changed. The running interval goes along at its
    /// first commit and then once a second, so that after a crash the time is known up to the
    /// last thing kept.
    pub fn pending(&mut self, moment: Moment) -> &[Record] {
        self.tick(moment);
        self.put_room(moment);
        self.with_time()
    }

    /// As [`Session::pending`], after nothing but words that the room does not see was written.
    pub fn pending_words(&mut self, moment: Moment) -> &[Record] {
        self.tick(moment);
        if !self.room_stands(moment) {
            self.put_room(moment);
        }
        self.with_time()
    }

    fn with_time(&mut self) -> &[Record] {
        if !self.pending.is_empty()
            && let Some(running) = self.clock.running().cloned()
        {
            let (seq, length) = self.interval_kept;
            if seq != running.seq || running.length >= length + SECOND {
                self.interval_kept = (running.seq, running.length);
                self.push(Record::Interval(running));
            }
        }
        &self.pending
    }

    /// Whether nothing waits to be committed.
    pub fn all_kept(&self) -> bool {
        self.pending.is_empty()
    }

    /// All pending records are in the database.
    pub fn committed(&mut self) {
        self.pending.clear();
    }
}
