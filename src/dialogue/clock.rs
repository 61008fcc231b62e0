//! Time on question: active and away apart, from a monotonic clock.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// One reading of the machine's clocks; the loops take it, everything else is handed it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    /// Monotonic, milliseconds; the time asleep may or may not be in it.
    pub awake: u64,
    /// Monotonic, milliseconds, the time asleep included where the system tells it; else `awake`.
    pub total: u64,
    /// Wall clock, milliseconds since 1970 UTC. Only places things on the calendar.
    pub wall: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IntervalKind {
    Active,
    /// A pause, or the machine asleep.
    Away,
}

impl IntervalKind {
    pub fn id(self) -> &'static str {
        match self {
            IntervalKind::Active => "active",
            IntervalKind::Away => "away",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClosedBy {
    /// Another question, a follow-up, or the end of the visit.
    Leave,
    /// A pause began or ended, or the machine slept or woke.
    Pause,
    /// The program was left.
    Exit,
    /// The program ended without a word: the interval ends at the last thing known.
    Crash,
}

impl ClosedBy {
    pub fn id(self) -> &'static str {
        match self {
            ClosedBy::Leave => "leave",
            ClosedBy::Pause => "pause",
            ClosedBy::Exit => "exit",
            ClosedBy::Crash => "crash",
        }
    }
}

/// A stretch of time on one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interval {
    /// Counts the intervals of an interview, from 1.
    pub seq: u32,
    pub question: String,
    /// The ordinal of the follow-up that was in front, if one was.
    pub follow_up: Option<u32>,
    pub kind: IntervalKind,
    /// Wall clock at its start, milliseconds since 1970 UTC.
    pub started: i64,
    /// How long, milliseconds, by the monotonic clock.
    pub length: u64,
    /// `None`: still running.
    pub closed_by: Option<ClosedBy>,
    /// Typed in by hand (afterwards, from paper), not measured.
    pub typed: bool,
}

/// Time asleep up to this is not told apart from the clocks' own difference, milliseconds.
const ASLEEP: u64 = 2_000;
/// Nobody waits this long for a tick: the machine slept, or the program was stopped. Milliseconds.
const LOST: u64 = 60_000;
/// How much time a crash may lose, milliseconds.
const HEARTBEAT: u64 = 5_000;

/// Times the interview. Each method takes the clocks' reading and hands back the intervals that
/// changed, to be kept by their sequence number.
///
/// Lengths come from the monotonic clock alone. The intervals tile the time from the first
/// [`Clock::enter`] to [`Clock::stop`]: no gap, no overlap, nothing invented.
#[derive(Clone, Debug)]
pub struct Clock {
    next_seq: u32,
    /// Active milliseconds by question: earlier visits and all closed intervals.
    totals: BTreeMap<String, u64>,
    running: Option<Running>,
}

#[derive(Clone, Debug)]
struct Running {
    interval: Interval,
    /// The last reading that the interval's length goes up to.
    at: Moment,
    /// The length that was last handed out to be kept.
    kept: u64,
}

impl Clock {
    /// `next_seq`: one more than the last interval that is kept. `totals`: active milliseconds by
    /// question of all that is kept, earlier visits included.
    pub fn new(next_seq: u32, totals: BTreeMap<String, u64>) -> Clock {
        Clock {
            next_seq,
            totals,
            running: None,
        }
    }

    /// A question, or a follow-up of it, comes to the front. Ends a pause.
    pub fn enter(&mut self, question: &str, follow_up: Option<u32>, now: Moment) -> Vec<Interval> {
        let by = if self.is_paused() {
            ClosedBy::Pause
        } else {
            ClosedBy::Leave
        };
        let changed = self.stop(by, now);
        self.open(question.to_owned(), follow_up, IntervalKind::Active, now);
        changed
    }

    /// Time has passed. Hands the running interval back every few seconds, so that a crash knows
    /// its length; a stretch in which the machine slept becomes an interval of its own.
    pub fn tick(&mut self, now: Moment) -> Vec<Interval> {
        let mut changed = self.advance(now);
        if let Some(running) = &mut self.running
            && running.interval.length >= running.kept + HEARTBEAT
        {
            running.kept = running.interval.length;
            changed.push(running.interval.clone());
        }
        changed
    }

    /// The program was stopped for a while: what went by since the last reading is no time on the
    /// question.
    pub fn woke(&mut self, now: Moment) -> Vec<Interval> {
        self.advance_past(now, ASLEEP)
    }

    /// The interviewer is away from the question until [`Clock::resume`].
    pub fn pause(&mut self, now: Moment) -> Vec<Interval> {
        self.turn(IntervalKind::Away, now)
    }

    /// Goes on with the question that was in front.
    pub fn resume(&mut self, now: Moment) -> Vec<Interval> {
        self.turn(IntervalKind::Active, now)
    }

    /// Closes the running interval; nothing runs until the next [`Clock::enter`].
    pub fn stop(&mut self, by: ClosedBy, now: Moment) -> Vec<Interval> {
        let mut changed = self.advance(now);
        changed.extend(self.close(by));
        changed
    }

    pub fn is_paused(&self) -> bool {
        self.front().is_some_and(|it| it.kind == IntervalKind::Away)
    }

    /// Whether time is being counted, active or away.
    pub fn is_running(&self) -> bool {
        self.running.is_some()
    }

    /// The interval that is running, its length up to the last reading, to be kept along with an
    /// answer. Nothing while it has no length: such an interval may never come to be kept.
    pub fn running(&self) -> Option<&Interval> {
        self.front().filter(|it| it.length > 0)
    }

    fn front(&self) -> Option<&Interval> {
        self.running.as_ref().map(|running| &running.interval)
    }

    /// Active milliseconds on a question, all visits and returns added up.
    pub fn on_question(&self, question: &str) -> u64 {
        self.totals.get(question).copied().unwrap_or(0) + self.running_active(Some(question))
    }

    /// Active milliseconds on all questions.
    pub fn session(&self) -> u64 {
        self.totals
            .values()
            .fold(0, |sum: u64, it| sum.saturating_add(*it))
            + self.running_active(None)
    }

    /// Adds time that was typed in by hand, milliseconds, placed up to now on the calendar: no
    /// interval ends in the future. What runs goes on.
    pub fn typed(&mut self, question: &str, length: u64, now: Moment) -> Vec<Interval> {
        if length == 0 {
            return Vec::new();
        }
        *self.totals.entry(question.to_owned()).or_default() += length;
        let interval = Interval {
            seq: self.take_seq(),
            question: question.to_owned(),
            follow_up: None,
            kind: IntervalKind::Active,
            started: now.wall.saturating_sub_unsigned(length),
            length,
            closed_by: Some(ClosedBy::Leave),
            typed: true,
        };
        vec![interval]
    }

    fn running_active(&self, question: Option<&str>) -> u64 {
        self.front()
            .filter(|it| it.kind == IntervalKind::Active)
            .filter(|it| question.is_none_or(|question| it.question == question))
            .map_or(0, |it| it.length)
    }

    fn take_seq(&mut self) -> u32 {
        self.next_seq += 1;
        self.next_seq - 1
    }

    fn open(&mut self, question: String, follow_up: Option<u32>, kind: IntervalKind, at: Moment) {
        let interval = Interval {
            seq: self.take_seq(),
            question,
            follow_up,
            kind,
            started: at.wall,
            length: 0,
            closed_by: None,
            typed: false,
        };
        self.running = Some(Running {
            interval,
            at,
            kept: 0,
        });
    }

    /// Closes what runs. An interval without any length is dropped.
    fn close(&mut self, by: ClosedBy) -> Option<Interval> {
        let mut interval = self.running.take()?.interval;
        interval.closed_by = Some(by);
        if interval.length == 0 {
            return None;
        }
        if interval.kind == IntervalKind::Active {
            *self.totals.entry(interval.question.clone()).or_default() += interval.length;
        }
        Some(interval)
    }

    /// Lengthens what runs up to `now`, with a stretch asleep apart.
    fn advance(&mut self, now: Moment) -> Vec<Interval> {
        self.advance_past(now, LOST)
    }

    /// As there; a stretch without a reading that is longer than `most` counts as asleep.
    fn advance_past(&mut self, now: Moment, most: u64) -> Vec<Interval> {
        let Some(running) = &mut self.running else {
            return Vec::new();
        };
        let awake = now.awake.saturating_sub(running.at.awake);
        let total = now.total.saturating_sub(running.at.total).max(awake);
        let lost = total - awake > ASLEEP || awake > most;
        // Two clocks cut to milliseconds differ by one now and then; only `awake` counts, but
        // where the machine slept.
        let length = if lost { total } else { awake };
        // A clock that seems to go backwards adds nothing until it has caught up.
        let at = Moment {
            awake: now.awake.max(running.at.awake),
            total: now.total.max(running.at.total),
            wall: now.wall,
        };
        if !lost || running.interval.kind == IntervalKind::Away {
            running.interval.length += length;
            running.at = at;
            return Vec::new();
        }
        let (question, follow_up) = (
            running.interval.question.clone(),
            running.interval.follow_up,
        );
        let slept = running.at;
        let mut changed: Vec<_> = self.close(ClosedBy::Pause).into_iter().collect();
        self.open(question.clone(), follow_up, IntervalKind::Away, slept);
        if let Some(away) = &mut self.running {
            away.interval.length = length;
        }
        changed.extend(self.close(ClosedBy::Pause));
        self.open(question, follow_up, IntervalKind::Active, at);
        changed
    }

    fn turn(&mut self, kind: IntervalKind, now: Moment) -> Vec<Interval> {
        let mut changed = self.advance(now);
        let Some(running) = self.front().filter(|it| it.kind != kind) else {
            return changed;
        };
        let (question, follow_up) = (running.question.clone(), running.follow_up);
        changed.extend(self.close(ClosedBy::Pause));
        self.open(question, follow_up, kind, now);
        changed
    }
}

#[cfg(test)]
mod tests;
