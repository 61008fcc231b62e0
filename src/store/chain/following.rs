//! The chain along with an interview that is being held: which parts a commit opens and seals.
//!
//! The parts that are open are remembered, so that a key typed into one of them costs nothing here.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::{Chain, HEAD};
use crate::dialogue::record::Record;
use crate::store::trouble::Trouble;

/// The chain of the interview that was committed to last.
#[derive(Debug, Default)]
pub(in crate::store) struct Following(Option<Chain>);

impl Following {
    /// Before the records are applied: opens the parts that they change.
    pub(in crate::store) fn before(
        &mut self,
        tx: &Connection,
        (number, at): (i64, i64),
        records: &[Record],
    ) -> Result<(), Trouble> {
        let goes_on = |chain: &Chain| {
            let open = |it: &Record| part(it).is_some_and(|it| chain.open.contains(it));
            chain.number == number && records.iter().all(open)
        };
        if self.0.as_ref().is_some_and(goes_on) {
            return Ok(());
        }
        let parts: BTreeSet<&str> = records.iter().filter_map(part).collect();
        if parts.is_empty() && !records.iter().any(|it| matches!(it, Record::Place { .. })) {
            return Ok(());
        }
        if self.0.as_ref().is_none_or(|it| it.number != number) {
            if let Some(mut left) = self.0.take() {
                left.settle(tx, at)?;
            }
            self.0 = Some(Chain::load(tx, number)?);
        }
        match &mut self.0 {
            Some(chain) if !parts.is_empty() => chain.open(tx, at, parts),
            _ => Ok(()),
        }
    }

    /// After the records were applied: seals what was left, or is done in one go.
    pub(in crate::store) fn after(
        &mut self,
        tx: &Connection,
        at: i64,
        records: &[Record],
    ) -> Result<(), Trouble> {
        let Some(chain) = &mut self.0 else {
            return Ok(());
        };
        let finished = |it: &Record| matches!(it, Record::Header(it) if it.finished.is_some());
        if records.iter().any(finished) {
            return chain.settle(tx, at);
        }
        if !chain.open.iter().any(|it| is_left(it, records)) {
            return Ok(());
        }
        let open = std::mem::take(&mut chain.open);
        let left = open.iter().map(String::as_str);
        let left = left.filter(|it| is_left(it, records));
        let left: BTreeSet<&str> = left.collect();
        chain.seal(tx, at, &left)?;
        let still = open.iter().filter(|it| !left.contains(it.as_str()));
        chain.open = still.cloned().collect();
        Ok(())
    }
}

/// The part that a record changes.
fn part(record: &Record) -> Option<&str> {
    match record {
        Record::Answer { question, .. }
        | Record::Revision { question, .. }
        | Record::Tags { question, .. } => Some(question),
        Record::FollowUp(it) => Some(&it.question),
        Record::Interval(it) => Some(&it.question),
        Record::Opinion(it) => Some(&it.question),
        Record::Elsewhere(it) => Some(&it.question),
        Record::Header(_) | Record::Remark { .. } | Record::Turn(_) | Record::Review(_) => {
            Some(HEAD)
        }
        Record::Room(_) | Record::Place { .. } => None,
    }
}

/// Whether these records end the work on a part: they are about something else, its time ends, or
/// the head changes in one go.
fn is_left(part: &str, records: &[Record]) -> bool {
    let mut questions = records.iter().filter_map(|it| match it {
        Record::Place { question } => Some((question.as_str(), true)),
        it => Some((self::part(it)?, !matches!(it, Record::Interval(_)))),
    });
    if part == HEAD {
        // The time of the question in front goes on while a remark is written.
        let at_once = |it: &Record| match it {
            Record::Header(_) => true,
            Record::Review(it) => it.finished.is_some(),
            _ => false,
        };
        let here = records.iter().any(|it| self::part(it) == Some(HEAD));
        return match here {
            true => records.iter().any(at_once),
            false => questions.any(|(_, said)| said),
        };
    }
    let mut others = questions
        .map(|(it, _)| it)
        .filter(|it| *it != HEAD)
        .peekable();
    let any = others.peek().is_some();
    if !others.any(|it| it == part) {
        return any;
    }
    let mut intervals = records.iter().filter_map(|it| match it {
        Record::Interval(it) if it.question == part => Some(it.closed_by.is_some()),
        _ => None,
    });
    intervals.next_back() == Some(true)
}
