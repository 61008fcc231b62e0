//! Time on question, and the head of the interview: mode, finishing, closing.

use super::Session;
use super::room::{MINUTE, Part};
use crate::dialogue::clock::{ClosedBy, Interval, Moment};
use crate::dialogue::question::Perspective;
use crate::dialogue::record::{Header, Record};
use crate::dialogue::room::{Shown, Time};
use crate::listening::Judge;

/// A running clock of the room is set anew only where it is off by more, milliseconds.
const OFF: u64 = 1_000;

impl Session {
    /// Only looked at, while another window writes: no time is measured, nothing is kept.
    #[must_use]
    pub fn look_only(mut self, moment: Moment) -> Session {
        self.clock.stop(ClosedBy::Exit, moment);
        self.looking = true;
        self.committed();
        self
    }

    /// Whether time on question is being measured now.
    pub fn clock_runs(&self) -> bool {
        self.is_timed() && !self.clock.is_paused()
    }

    /// Active milliseconds of this visit, all its returns added up.
    pub fn visit_time(&self) -> u64 {
        self.clock.session().saturating_sub(self.earlier)
    }

    fn is_timed(&self) -> bool {
        self.header.mode.clock_runs() && self.header.finished.is_none() && !self.looking
    }

    pub(super) fn enter_clock(&mut self, moment: Moment) {
        if self.is_timed() {
            let changed = self.clock.enter(&self.at, self.reply_to, moment);
            self.keep_intervals(changed);
        }
    }

    /// Somebody is at work on the question in front: a pause ends, a clock that was stopped to
    /// leave runs again, and the room sees it again.
    pub fn go_on(&mut self, moment: Moment) {
        self.leave_room(false);
        if self.clock.is_paused() {
            self.resume(moment);
        } else if !self.clock.is_running() {
            self.enter_clock(moment);
        }
    }

    /// What the room sees is put there again, whatever became of it there.
    pub fn show_again(&mut self) {
        self.shown_so_far.put = None;
    }

    /// The clock goes on; what it wants kept is kept.
    pub fn tick(&mut self, moment: Moment) {
        let changed = self.clock.tick(moment);
        self.keep_intervals(changed);
    }

    /// The program was stopped for a while.
    pub fn woke(&mut self, moment: Moment) {
        let changed = self.clock.woke(moment);
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

    /// Changes the head (mode, need, who helps); the clock follows the mode.
    pub fn set_header(&mut self, header: Header, judge: &Judge, moment: Moment) {
        let ran = self.header.mode.clock_runs();
        let measured = self.header.need;
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
        if self.header.need != measured {
            self.listen_to_all(judge);
        }
        self.listen(judge);
    }

    /// Ends the visit.
    pub fn finish(&mut self, moment: Moment) {
        self.keep_revision();
        let changed = self.clock.stop(ClosedBy::Leave, moment);
        self.keep_intervals(changed);
        self.header.finished = Some(moment.wall);
        self.showing.exercise = None;
        self.push(Record::Header(self.header.clone()));
    }

    /// Goes on with a finished visit.
    pub fn reopen(&mut self, moment: Moment) {
        self.header.finished = None;
        self.push(Record::Header(self.header.clone()));
        self.enter_clock(moment);
    }

    /// Leaves the program or the interview; it stays a draft, and the room sees nothing of it.
    pub fn close(&mut self, moment: Moment) {
        self.keep_revision();
        self.leave_room(true);
        let changed = self.clock.stop(ClosedBy::Exit, moment);
        self.keep_intervals(changed);
    }
}

// ---- before the room

impl Session {
    /// Time by perspective, in the set's order.
    pub fn parts(&self) -> impl Iterator<Item = Part<'_>> {
        self.words.perspectives.iter().map(|it| self.part(it))
    }

    pub(super) fn part<'a>(&'a self, perspective: &'a Perspective) -> Part<'a> {
        let questions = perspective.questions.iter();
        let put = questions.clone().filter(|it| self.is_asked(it));
        Part {
            perspective,
            planned: put.map(|it| u64::from(it.minutes) * MINUTE).sum(),
            spent: questions.map(|it| self.spent(&it.id)).sum(),
        }
    }

    /// Milliseconds on a question, all visits.
    pub(super) fn spent(&self, question: &str) -> u64 {
        self.clock.on_question(question)
    }

    pub(super) fn time_on(&self, planned: u64, spent: u64, wall: i64) -> Time {
        let running = self.clock_runs() && self.clock.is_running();
        Time {
            planned,
            spent: if running { 0 } else { spent },
            since: running.then(|| wall.saturating_sub_unsigned(spent)),
        }
    }

    /// The times as the room has them.
    pub(super) fn times_put(&self) -> (Time, Time) {
        match self.shown_so_far.put.as_ref().map(|room| &room.shown) {
            Some(Shown::Scene(scene)) => (scene.time, scene.part),
            _ => Default::default(),
        }
    }

    /// Whether what is kept of it holds after words that it does not see: its clock goes on as it did a
    /// second ago. A key need not make a whole scene for that.
    pub(super) fn room_stands(&self, moment: Moment) -> bool {
        let compared = self.shown_so_far.compared;
        let runs = self.clock_runs() && self.clock.is_running();
        compared.is_some_and(|it| moment.awake.abs_diff(it) < OFF)
            && self.times_put().0.since.is_some() == runs
    }
}

/// A clock that goes on as before is left as it was: nothing is kept for a second that goes by.
pub(super) fn steady(now: Time, before: Time) -> Time {
    let since = match (now.since, before.since) {
        (Some(now), Some(before)) if now.abs_diff(before) <= OFF => Some(before),
        (now, _) => now,
    };
    Time { since, ..now }
}
