//! One interview as it is held: where we are, what was heard, what is still to be kept.
//!
//! Both front ends drive this. Every change leaves a [`Record`] in the session; the loop hands
//! them to the store before it draws. No screen, no file, no clock: time comes in as a [`Moment`].

use std::collections::BTreeMap;

use crate::dialogue::answer::{Answer, FollowUp, Outcome, State};
use crate::dialogue::clock::{Clock, ClosedBy, Interval, Moment};
use crate::dialogue::question::{Facet, Kind, Lang, Need, Question, QuestionSet};
use crate::dialogue::reading::{Reading, read};
use crate::dialogue::record::{Header, Mode, Record, Stored};
use crate::listening::{self, Judge, Reply, Verdict};
use crate::text;

/// Probes put to the owner on one question before the program stops offering them by itself:
/// "at most two deepening turns on an item, then move on and come back".
pub const TURNS: usize = 2;

/// How a question shows on the progress line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    Open,
    Thin,
    Enough,
    /// Asked; the owner does not know or will not say.
    Settled,
    NotApplicable,
    /// Flagged, or put off to the next visit.
    ComeBack,
}

/// The interview in hand.
pub struct Session {
    pub number: i64,
    pub header: Header,
    /// The set as the interview was begun with.
    pub set: QuestionSet,
    /// The same set in the language on the screen.
    pub words: QuestionSet,
    pub answers: BTreeMap<String, Answer>,
    pub follow_ups: Vec<FollowUp>,
    pub clock: Clock,
    /// The question in front.
    at: String,
    /// The follow-up in front (its ordinal), while its reply is typed.
    reply_to: Option<u32>,
    /// What was heard in the answer in front.
    pub verdict: Option<Verdict>,
    pending: Vec<Record>,
    /// The last wording kept as a revision, by question and follow-up.
    kept: BTreeMap<(String, Option<u32>), String>,
    /// The wording for which probes were last offered by themselves, so that nobody is nagged.
    offered_for: BTreeMap<String, String>,
    /// Answers before a mark was set, newest last.
    marks_before: Vec<(String, Answer)>,
}

impl Session {
    /// Takes up a stored interview at the question it was left at, and starts the clock.
    pub fn open(stored: Stored, words: QuestionSet, judge: &Judge, moment: Moment) -> Session {
        let mut totals = stored.earlier_time;
        for interval in &stored.intervals {
            if interval.kind == crate::dialogue::clock::IntervalKind::Active {
                *totals.entry(interval.question.clone()).or_default() += interval.length;
            }
        }
        let next_seq = stored
            .intervals
            .iter()
            .map(|i| i.seq + 1)
            .max()
            .unwrap_or(1);
        let first = stored
            .set
            .questions()
            .next()
            .map(|q| q.id.clone())
            .unwrap_or_default();
        let at = stored
            .place
            .filter(|id| stored.set.question(id).is_some())
            .unwrap_or(first);
        let kept = stored
            .answers
            .iter()
            .map(|(id, answer)| ((id.clone(), None), answer.text.clone()))
            .chain(
                stored
                    .follow_ups
                    .iter()
                    .map(|f| ((f.question.clone(), Some(f.ordinal)), f.answer.clone())),
            )
            .collect();
        let offered_for = stored
            .follow_ups
            .iter()
            .filter_map(|f| {
                Some((
                    f.question.clone(),
                    stored.answers.get(&f.question)?.text.clone(),
                ))
            })
            .collect();
        let mut session = Session {
            number: stored.number,
            header: stored.header,
            set: stored.set,
            words,
            answers: stored.answers,
            follow_ups: stored.follow_ups,
            clock: Clock::new(next_seq, totals),
            at,
            reply_to: None,
            verdict: None,
            pending: Vec::new(),
            kept,
            offered_for,
            marks_before: Vec::new(),
        };
        session.enter_clock(moment);
        session.listen(judge);
        session
    }

    // ---- where we are

    pub fn question(&self) -> &Question {
        self.words
            .question(&self.at)
            .expect("the place is a question of the set")
    }

    pub fn lang(&self) -> Lang {
        self.words.language
    }

    pub fn at(&self) -> &str {
        &self.at
    }

    /// The follow-up whose reply is being typed.
    pub fn follow_up(&self) -> Option<&FollowUp> {
        let ordinal = self.reply_to?;
        self.follow_ups
            .iter()
            .find(|f| f.question == self.at && f.ordinal == ordinal)
    }

    pub fn answer(&self, question: &str) -> Option<&Answer> {
        self.answers.get(question)
    }

    /// The answer in front, or an empty one.
    pub fn current(&self) -> Answer {
        self.answers.get(&self.at).cloned().unwrap_or_default()
    }

    /// What stands in the editor: the reply to the follow-up in front, or the answer.
    pub fn text(&self) -> &str {
        match self.follow_up() {
            Some(follow_up) => &follow_up.answer,
            None => self.answers.get(&self.at).map_or("", |a| a.text.as_str()),
        }
    }

    /// Characters of what stands in the editor.
    pub fn characters(&self) -> u64 {
        match self.follow_up() {
            Some(follow_up) => follow_up.characters,
            None => self.answers.get(&self.at).map_or(0, |a| a.characters),
        }
    }

    /// Whether the question is put at all: its condition on earlier answers holds.
    pub fn is_asked(&self, question: &Question) -> bool {
        question.ask_if.as_ref().is_none_or(|condition| {
            condition.evaluate(&|id: &str| {
                let asked = self.set.question(id)?;
                let answer = self.answers.get(id).cloned().unwrap_or_default();
                Some((answer.state, read(&asked.kind, &answer.text)))
            })
        })
    }

    /// The questions that are put, in order, in the language on the screen.
    pub fn asked(&self) -> impl Iterator<Item = &Question> {
        self.words.questions().filter(|q| self.is_asked(q))
    }

    /// The question before or after the one in front.
    pub fn neighbour(&self, forward: bool) -> Option<String> {
        let ids: Vec<&str> = self.asked().map(|q| q.id.as_str()).collect();
        let here = ids.iter().position(|id| *id == self.at)?;
        let there = if forward {
            here.checked_add(1)?
        } else {
            here.checked_sub(1)?
        };
        ids.get(there).map(|id| id.to_string())
    }

    pub fn mark(&self, question: &str) -> Mark {
        let Some(answer) = self.answers.get(question) else {
            return Mark::Open;
        };
        if answer.state == State::NotApplicable {
            return Mark::NotApplicable;
        }
        if answer.flagged {
            return Mark::ComeBack;
        }
        match answer.state {
            State::Later => Mark::ComeBack,
            State::Open => Mark::Open,
            State::Unknown | State::Declined => Mark::Settled,
            State::None => Mark::Enough,
            State::Answered if answer.thin == Some(true) => Mark::Thin,
            _ => Mark::Enough,
        }
    }

    /// Questions to come back to: thin, open, flagged or put off, in the set's order.
    pub fn agenda(&self) -> Vec<String> {
        self.asked()
            .filter(|q| matches!(self.mark(&q.id), Mark::Open | Mark::Thin | Mark::ComeBack))
            .map(|q| q.id.clone())
            .collect()
    }

    /// Follow-ups that were put to the owner on a question.
    pub fn asked_probes<'a>(&'a self, question: &'a str) -> impl Iterator<Item = &'a FollowUp> {
        self.follow_ups
            .iter()
            .filter(move |f| f.question == question && f.outcome == Outcome::Asked)
    }

    // ---- what is typed

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
            .asked_probes(&self.at)
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

    // ---- marks

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

    // ---- probes

    /// Probes of the question in front for what is still missing, best first.
    pub fn offers(&self) -> Vec<(Facet, String)> {
        let question = self.question();
        let asked: Vec<Facet> = self
            .asked_probes(&self.at)
            .filter_map(|f| f.facet)
            .collect();
        let order = match &self.verdict {
            Some(verdict) => listening::offers(verdict, question, &asked),
            None => (0..question.probes.len()).collect(),
        };
        let put: Vec<&str> = self
            .asked_probes(&self.at)
            .map(|f| f.probe.as_str())
            .collect();
        let mut offers: Vec<(usize, Facet, String)> = Vec::new();
        for probe in order.into_iter().map(|i| &question.probes[i]) {
            if !put.contains(&probe.ask.as_str()) {
                let turn = offers.iter().filter(|(_, f, _)| *f == probe.facet).count();
                offers.push((turn, probe.facet, probe.ask.clone()));
            }
        }
        // One probe for each missing facet before a second one for the first.
        offers.sort_by_key(|(turn, ..)| *turn);
        offers.into_iter().map(|(_, facet, probe)| (facet, probe)).collect()
    }

    /// Whether leaving the question now should offer probes by itself.
    pub fn should_offer(&self) -> bool {
        let thin = self.verdict.as_ref().is_some_and(|v| v.thin);
        let fresh = self
            .offered_for
            .get(&self.at)
            .is_none_or(|text| *text != self.heard_text());
        thin && fresh
            && self.header.mode != Mode::Shared
            && self.asked_probes(&self.at).count() < TURNS
            && !self.offers().is_empty()
    }

    /// The answer and its replies: what the verdict was made on.
    fn heard_text(&self) -> String {
        let mut text = self
            .answers
            .get(&self.at)
            .map(|a| a.text.clone())
            .unwrap_or_default();
        self.asked_probes(&self.at)
            .for_each(|f| text.push_str(&f.answer));
        text
    }

    /// Notes that these probes were shown; each stays "left" until it is asked.
    pub fn offered(&mut self, probes: &[(Facet, String)], moment: Moment) {
        self.offered_for.insert(self.at.clone(), self.heard_text());
        for (facet, probe) in probes {
            let known = self
                .follow_ups
                .iter()
                .any(|f| f.question == self.at && f.probe == *probe);
            if !known {
                self.add_follow_up(Some(*facet), probe.clone(), Outcome::Left, moment);
            }
        }
    }

    fn add_follow_up(
        &mut self,
        facet: Option<Facet>,
        probe: String,
        outcome: Outcome,
        moment: Moment,
    ) -> u32 {
        let ordinal = 1 + self
            .follow_ups
            .iter()
            .filter(|f| f.question == self.at)
            .count() as u32;
        let follow_up = FollowUp {
            question: self.at.clone(),
            ordinal,
            facet,
            probe,
            offered: moment.wall,
            outcome,
            asked: (outcome == Outcome::Asked).then_some(moment.wall),
            answered: None,
            answer: String::new(),
            characters: 0,
        };
        self.push(Record::FollowUp(follow_up.clone()));
        self.follow_ups.push(follow_up);
        ordinal
    }

    /// Puts a probe to the owner: its reply is typed next.
    pub fn ask(&mut self, facet: Facet, probe: &str, moment: Moment) {
        let at = self.at.clone();
        let found = self
            .follow_ups
            .iter_mut()
            .find(|f| f.question == at && f.probe == probe);
        let ordinal = match found {
            Some(follow_up) => {
                follow_up.outcome = Outcome::Asked;
                follow_up.asked.get_or_insert(moment.wall);
                let (ordinal, record) = (follow_up.ordinal, Record::FollowUp(follow_up.clone()));
                self.push(record);
                ordinal
            }
            None => self.add_follow_up(Some(facet), probe.to_string(), Outcome::Asked, moment),
        };
        self.reply(Some(ordinal), moment);
    }

    /// Waiting, or repeating the owner's words: no question, the answer itself goes on.
    pub fn wait(&mut self, wording: &str, moment: Moment) {
        self.add_follow_up(None, wording.to_string(), Outcome::Asked, moment);
    }

    /// Moves between the answer (`None`) and the replies to its follow-ups.
    pub fn reply(&mut self, follow_up: Option<u32>, moment: Moment) {
        self.keep_revision();
        self.reply_to = follow_up;
        self.enter_clock(moment);
    }

    // ---- moving

    /// Goes to a question of the set.
    pub fn go(&mut self, question: &str, judge: &Judge, moment: Moment) {
        if self.set.question(question).is_none() {
            return;
        }
        self.keep_revision();
        self.at = question.to_string();
        self.reply_to = None;
        self.push(Record::Place {
            question: question.to_string(),
        });
        self.enter_clock(moment);
        self.listen(judge);
    }

    /// Keeps the wording in front as a revision, if it changed since the last one.
    pub fn keep_revision(&mut self) {
        let key = (self.at.clone(), self.reply_to);
        let text = self.text().to_string();
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

    // ---- time

    /// Whether time on question is being measured now.
    pub fn clock_runs(&self) -> bool {
        self.is_timed() && !self.clock.is_paused()
    }

    fn is_timed(&self) -> bool {
        self.header.mode.clock_runs() && self.header.finished.is_none()
    }

    fn enter_clock(&mut self, moment: Moment) {
        if self.is_timed() {
            let changed = self.clock.enter(&self.at, self.reply_to, moment);
            self.keep_intervals(changed);
        }
    }

    /// The clock goes on; what it wants kept is kept.
    pub fn tick(&mut self, moment: Moment) {
        let changed = self.clock.tick(moment);
        self.keep_intervals(changed);
    }

    pub fn pause(&mut self, moment: Moment) {
        let changed = self.clock.pause(moment);
        self.keep_intervals(changed);
    }

    pub fn resume(&mut self, moment: Moment) {
        let changed = self.clock.resume(moment);
        self.keep_intervals(changed);
    }

    /// Time typed in from paper, milliseconds.
    pub fn typed_time(&mut self, length: u64, moment: Moment) {
        let at = self.at.clone();
        let changed = self.clock.typed(&at, length, moment);
        self.keep_intervals(changed);
    }

    fn keep_intervals(&mut self, intervals: Vec<Interval>) {
        intervals
            .into_iter()
            .for_each(|interval| self.push(Record::Interval(interval)));
    }

    // ---- the head

    /// Changes the head (mode, need, who helps); the clock follows the mode.
    pub fn set_header(&mut self, header: Header, judge: &Judge, moment: Moment) {
        let ran = self.header.mode.clock_runs();
        self.header = header;
        match (ran, self.header.mode.clock_runs()) {
            (true, false) => {
                let changed = self.clock.stop(ClosedBy::Leave, moment);
                self.keep_intervals(changed);
            }
            (false, true) => self.enter_clock(moment),
            _ => {}
        }
        self.push(Record::Header(self.header.clone()));
        self.listen(judge);
    }

    /// Ends the visit.
    pub fn finish(&mut self, moment: Moment) {
        self.keep_revision();
        let changed = self.clock.stop(ClosedBy::Leave, moment);
        self.keep_intervals(changed);
        self.header.finished = Some(moment.wall);
        self.push(Record::Header(self.header.clone()));
    }

    /// Goes on with a finished visit.
    pub fn reopen(&mut self, moment: Moment) {
        self.header.finished = None;
        self.push(Record::Header(self.header.clone()));
        self.enter_clock(moment);
    }

    /// Leaves the program or the interview; it stays a draft.
    pub fn close(&mut self, moment: Moment) {
        self.keep_revision();
        let changed = self.clock.stop(ClosedBy::Exit, moment);
        self.keep_intervals(changed);
    }

    // ---- what is still to be kept

    fn keep_answer(&mut self) {
        let at = self.at.clone();
        self.keep_answer_of(&at);
    }

    fn keep_answer_of(&mut self, question: &str) {
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
    fn push(&mut self, record: Record) {
        let same = |old: &Record| match (old, &record) {
            (Record::Answer { question: a, .. }, Record::Answer { question: b, .. }) => a == b,
            (Record::FollowUp(a), Record::FollowUp(b)) => {
                (&a.question, a.ordinal) == (&b.question, b.ordinal)
            }
            (Record::Interval(a), Record::Interval(b)) => a.seq == b.seq,
            (Record::Header(_), Record::Header(_)) => true,
            (Record::Place { .. }, Record::Place { .. }) => true,
            _ => false,
        };
        match self.pending.iter_mut().find(|old| same(old)) {
            Some(old) => *old = record,
            None => self.pending.push(record),
        }
    }

    /// What is to be committed before the next frame. The running interval goes along, so that
    /// after a crash the time is known up to the last thing kept.
    pub fn pending(&mut self, moment: Moment) -> &[Record] {
        self.tick(moment);
        if !self.pending.is_empty()
            && let Some(running) = self.clock.running().cloned()
        {
            self.push(Record::Interval(running));
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
