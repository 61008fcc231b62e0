//! The times of an interview as sittings: within one, stretches follow each other without a gap, by
//! the monotonic clock; each sitting is placed anew by the wall clock.

use crate::dialogue::clock::{ClosedBy, Interval};

/// A wall clock that is so far ahead of the monotonic one tells of a break between two sittings,
/// milliseconds; below that it is the clocks' own difference.
const BREAK: i64 = 2_000;

/// An interval with its place on the calendar, milliseconds since 1970 UTC.
#[derive(Clone, Copy, Debug)]
pub struct Stretch<'a> {
    pub interval: &'a Interval,
    pub start: i64,
    pub end: i64,
}

/// From taking the interview up until leaving it.
#[derive(Clone, Debug)]
pub struct Session<'a> {
    /// At least one.
    pub stretches: Vec<Stretch<'a>>,
}

impl Session<'_> {
    pub fn start(&self) -> i64 {
        self.stretches.first().map_or(0, |it| it.start)
    }

    pub fn end(&self) -> i64 {
        self.stretches.last().map_or(0, |it| it.end)
    }

    /// Ended without a word; the end is the last thing known.
    pub fn crashed(&self) -> bool {
        let last = self.stretches.last();
        last.is_some_and(|it| matches!(it.interval.closed_by, None | Some(ClosedBy::Crash)))
    }
}

/// The sittings in their order. No two overlap, even where the wall clock was set back.
pub fn sessions(intervals: &[Interval]) -> Vec<Session<'_>> {
    let mut sessions: Vec<Session> = Vec::new();
    let mut end = None;
    for interval in intervals {
        let goes_on = end.filter(|end| interval.started.saturating_sub(*end) <= BREAK);
        let goes_on = goes_on.filter(|_| !sessions.last().is_some_and(ends));
        let start = goes_on.unwrap_or(interval.started.max(end.unwrap_or(i64::MIN)));
        let stretch = Stretch {
            interval,
            start,
            end: start.saturating_add_unsigned(interval.length),
        };
        end = Some(stretch.end);
        match sessions.last_mut().filter(|_| goes_on.is_some()) {
            Some(session) => session.stretches.push(stretch),
            None => sessions.push(Session {
                stretches: vec![stretch],
            }),
        }
    }
    sessions
}

/// Whether the program was left, or ended, after the last stretch.
fn ends(session: &Session) -> bool {
    let last = session.stretches.last();
    last.is_some_and(|it| {
        matches!(
            it.interval.closed_by,
            None | Some(ClosedBy::Exit | ClosedBy::Crash)
        )
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::dialogue::clock::IntervalKind;

    fn interval(seq: u32, started: i64, length: u64, closed_by: ClosedBy) -> Interval {
        Interval {
            seq,
            question: "mgmt.succession".into(),
            follow_up: None,
            kind: IntervalKind::Active,
            started,
            length,
            closed_by: Some(closed_by),
            typed: false,
        }
    }

    #[test]
    fn a_sitting_ends_where_the_program_was_left_or_a_day_went_by() {
        let day = 86_400_000;
        let intervals = [
            interval(1, 0, 1_000, ClosedBy::Leave),
            interval(2, 1_001, 500, ClosedBy::Exit),
            interval(3, 1_600, 500, ClosedBy::Leave),
            interval(4, day, 500, ClosedBy::Leave),
            interval(5, 0, 500, ClosedBy::Crash),
        ];
        let sessions = sessions(&intervals);
        let told: Vec<_> = sessions
            .iter()
            .map(|it| (it.start(), it.end(), it.stretches.len(), it.crashed()))
            .collect();
        assert_eq!(
            told,
            [
                (0, 1_500, 2, false),
                (1_600, 2_100, 1, false),
                (day, day + 1_000, 2, true),
            ]
        );
    }

    proptest! {
        #[test]
        fn stretches_tile_their_sitting_and_sittings_never_overlap(
            told in prop::collection::vec((-10_000i64..1_000_000, 0u64..100_000, 0usize..4), 0..30)
        ) {
            const BY: [ClosedBy; 4] =
                [ClosedBy::Leave, ClosedBy::Pause, ClosedBy::Exit, ClosedBy::Crash];
            let intervals: Vec<Interval> = (1..)
                .zip(told)
                .map(|(seq, (started, length, by))| interval(seq, started, length, BY[by]))
                .collect();
            let sessions = sessions(&intervals);
            let mut count = 0;
            let mut before = i64::MIN;
            for session in &sessions {
                prop_assert!(session.start() >= before);
                let mut at = session.start();
                for stretch in &session.stretches {
                    prop_assert_eq!(stretch.start, at);
                    prop_assert_eq!((stretch.end - stretch.start) as u64, stretch.interval.length);
                    prop_assert_eq!(stretch.interval.seq as usize, count + 1);
                    count += 1;
                    at = stretch.end;
                }
                let sum: u64 = session.stretches.iter().map(|it| it.interval.length).sum();
                prop_assert_eq!((session.end() - session.start()) as u64, sum);
                before = session.end();
            }
            prop_assert_eq!(count, intervals.len());
        }
    }
}
