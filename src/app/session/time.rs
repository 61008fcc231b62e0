//! Time on question, and the head of the interview: mode, finishing, closing.

use super::Session;
use crate::dialogue::clock::{ClosedBy, Interval, Moment};
use crate::dialogue::record::{Header, Record};
use crate::listening::Judge;

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
