//! One interview as it is held: where we are, what was heard, what is still to be kept.
//!
//! Both front ends drive this. Every change leaves a [`Record`] in the session; the loop hands
//! them to the store before it draws. No screen, no file, no clock: time comes in as a [`Moment`].

mod beside;
mod elsewhere;
mod keep;
mod probes;
pub mod review;
pub mod room;
mod time;
mod write;

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use elsewhere::Before;
pub use probes::{Keep, Offered};

use crate::dialogue::answer::{Answer, FollowUp, Outcome, State};
use crate::dialogue::clock::{Clock, IntervalKind, Moment};
use crate::dialogue::put::is_put;
use crate::dialogue::question::{Lang, Question, QuestionSet};
use crate::dialogue::record::{Header, Mode, Record, RemarkKind, Stored};
use crate::dialogue::review::Reviewed;
use crate::dialogue::round::{Round, Turn};
use crate::listening::{Judge, Verdict};

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
    /// Flagged, put off to the next visit, or to be asked again after a review.
    ComeBack,
}

/// The interview in hand.
pub struct Session {
    pub number: i64,
    pub header: Header,
    /// The set as the interview was begun with.
    pub set: Arc<QuestionSet>,
    /// The same set in the language on the screen.
    pub words: QuestionSet,
    pub answers: BTreeMap<String, Answer>,
    pub follow_ups: Vec<FollowUp>,
    /// What was asked in earlier visits, with the replies.
    earlier_replies: Vec<FollowUp>,
    /// Tags by question; none is empty.
    pub tags: BTreeMap<String, BTreeSet<String>>,
    /// What is kept of the visit beside the answers; none is empty.
    pub remarks: BTreeMap<RemarkKind, String>,
    /// The log of the role-play, where it is one.
    pub round: Option<Round>,
    pub clock: Clock,
    /// What reviews brought.
    pub review: Reviewed,
    /// What the room may see.
    pub showing: room::Showing,
    shown_so_far: room::ShownSoFar,
    /// Whether some question is put or not by what another was answered.
    branches: bool,
    /// The question in front.
    at: String,
    /// Where it was last found in `words`: by perspective and question.
    found: Cell<(usize, usize)>,
    /// The follow-up in front (its ordinal), while its reply is typed.
    reply_to: Option<u32>,
    /// What was heard in the answer in front.
    pub verdict: Option<Verdict>,
    /// Active milliseconds of the visits before this one.
    earlier: u64,
    /// Another window writes this interview.
    looking: bool,
    pending: Vec<Record>,
    /// The running interval as last put among them: sequence number and length.
    interval_kept: (u32, u64),
    /// The last wording kept as a revision, by question and follow-up.
    kept: BTreeMap<(String, Option<u32>), String>,
    /// The wording for which probes were last offered by themselves, so that nobody is nagged.
    offered_for: BTreeMap<String, String>,
    /// What can be undone, newest last.
    undoable: Vec<Before>,
    /// The wordings that were said to stand at another question too, by question.
    doubles_said: BTreeMap<String, String>,
}

impl Session {
    /// Takes up a stored interview at the question it was left at, and starts the clock.
    pub fn open(stored: Stored, words: QuestionSet, judge: &Judge, moment: Moment) -> Session {
        let earlier = stored.earlier_time.values().sum();
        let mut totals = stored.earlier_time;
        for interval in &stored.intervals {
            if interval.kind == IntervalKind::Active {
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
        let branches = stored.set.questions().any(|it| it.ask_if.is_some());
        let mut session = Session {
            number: stored.number,
            branches,
            header: stored.header,
            set: stored.set,
            words,
            answers: stored.answers,
            follow_ups: stored.follow_ups,
            earlier_replies: stored.earlier_replies,
            tags: stored.tags,
            remarks: stored.remarks,
            round: stored.round,
            clock: Clock::new(next_seq, totals),
            review: stored.review,
            showing: room::Showing::default(),
            shown_so_far: room::ShownSoFar::default(),
            at,
            found: Cell::default(),
            reply_to: None,
            verdict: None,
            earlier,
            looking: false,
            pending: Vec::new(),
            interval_kept: (0, 0),
            kept,
            offered_for: BTreeMap::new(),
            undoable: Vec::new(),
            doubles_said: BTreeMap::new(),
        };
        let offered = session.follow_ups.iter().map(|f| f.question.clone());
        session.offered_for = offered
            .map(|question| {
                let text = session.heard_text(&question);
                (question, text)
            })
            .collect();
        session.leave_out_heard();
        session.listen_to_the_form(judge);
        session.enter_clock(moment);
        session.glance(judge);
        session
    }

    /// The question in front. It is asked for many times at each key, so the set is searched only where it
    /// is another one than before.
    pub fn question(&self) -> &Question {
        let found = self.found.get();
        let perspective = self.words.perspectives.get(found.0);
        let question = perspective.and_then(|it| it.questions.get(found.1));
        if let Some(question) = question.filter(|it| it.id == self.at) {
            return question;
        }
        let (place, question) = self
            .words
            .places()
            .find(|(_, it)| it.id == self.at)
            .expect("the place is a question of the set");
        self.found.set(place);
        question
    }

    /// Whether what is put may hang on an answer.
    pub fn branches(&self) -> bool {
        self.branches
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

    /// The answer in front, if anything is kept of it.
    pub fn current(&self) -> Option<&Answer> {
        self.answers.get(&self.at)
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
        is_put(&self.set, &self.answers, question)
    }

    /// The questions that are put, in order, in the language on the screen.
    pub fn asked(&self) -> impl Iterator<Item = &Question> {
        self.words.questions().filter(|q| self.is_asked(q))
    }

    /// The question that is put before or after the one in front.
    pub fn neighbour(&self, forward: bool) -> Option<String> {
        let all: Vec<&Question> = self.words.questions().collect();
        let here = all.iter().position(|q| q.id == self.at)?;
        let put = |q: &&&Question| self.is_asked(q);
        let there = if forward {
            all[here + 1..].iter().find(put)
        } else {
            all[..here].iter().rfind(put)
        };
        there.map(|q| q.id.clone())
    }

    pub fn mark(&self, question: &str) -> Mark {
        let answer = self.answers.get(question);
        if answer.is_some_and(|it| it.state == State::NotApplicable) {
            return Mark::NotApplicable;
        }
        if answer.is_some_and(|it| it.flagged) || self.asks_again(question) {
            return Mark::ComeBack;
        }
        let Some(answer) = answer else {
            return Mark::Open;
        };
        match answer.state {
            State::Later => Mark::ComeBack,
            State::Open => Mark::Open,
            State::Unknown | State::Declined => Mark::Settled,
            State::None => Mark::Enough,
            State::Answered if answer.thin == Some(true) => Mark::Thin,
            _ => Mark::Enough,
        }
    }

    /// Whether the owner may see the screen: no hints, chips, marks or notes on it.
    pub fn is_shared(&self) -> bool {
        self.header.mode == Mode::Shared
    }

    /// The mark as the screen may show it: where the owner sees it, only whether it was asked.
    pub fn shown_mark(&self, question: &str) -> Mark {
        let silent = || self.answer(question).is_none_or(|a| a.characters == 0);
        match self.mark(question) {
            Mark::Open => Mark::Open,
            Mark::ComeBack if self.is_shared() && silent() => Mark::Open,
            _ if self.is_shared() => Mark::Enough,
            mark => mark,
        }
    }

    /// Questions to come back to: thin, open, flagged, put off or to be asked again after a review, in
    /// the set's order.
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

    /// Probes with what was heard on them, earlier visits first: no silence kept among them.
    pub fn replies<'a>(&'a self, question: &'a str) -> impl Iterator<Item = &'a FollowUp> {
        let earlier = self.earlier_replies.iter();
        earlier
            .filter(move |f| f.question == question)
            .chain(self.asked_probes(question))
            .filter(|f| f.is_said())
    }

    /// Adds a turn to the log of the role-play, or replaces the one of its ordinal.
    pub fn log(&mut self, turn: Turn) {
        let Some(round) = &mut self.round else { return };
        match round.turns.iter_mut().find(|it| it.ordinal == turn.ordinal) {
            Some(old) => *old = turn.clone(),
            None => round.turns.push(turn.clone()),
        }
        self.push(Record::Turn(turn));
    }

    /// Goes to a question of the set.
    pub fn go(&mut self, question: &str, judge: &Judge, moment: Moment) {
        if self.set.question(question).is_none() {
            return;
        }
        self.keep_revision();
        if self.at != question {
            self.hide();
        }
        self.at = question.to_string();
        self.reply_to = None;
        self.push(Record::Place {
            question: question.to_string(),
        });
        self.enter_clock(moment);
        self.listen(judge);
    }
}
