//! The next visit to a company: a new interview that begins with the answers of the last one.
//!
//! The earlier interview stays as it is. Probes are not carried over (their replies are read along
//! with the new visit: `Stored::earlier_replies`); each carried wording is kept
//! under the author who wrote it, so that what the new visit adds can be told apart. The tags on
//! the answers go along, and what holds until it is taken back: promises and taboos.

use rusqlite::Connection;

use crate::dialogue::record::{Header, RemarkKind};
use crate::failure::Failure;

use super::trouble::Trouble;
use super::write::{mark_kept, new_interview, no_interview};
use super::{Store, beside, chain, rows};

impl Store {
    /// Begins the visit after interview `previous`, with the same set; answers its number.
    /// `header.continues` is set to the earlier interview's id whatever it was.
    ///
    /// # Errors
    /// There is no such interview, the new id is known already, or the database cannot be written.
    pub fn begin_visit(&mut self, previous: i64, header: &Header) -> Result<i64, Failure> {
        let earlier = self.load(previous)?;
        let header = Header {
            continues: Some(earlier.header.id),
            ..header.clone()
        };
        let bytes = earlier
            .answers
            .values()
            .map(|answer| answer.text.len() * 2)
            .sum();
        self.write(bytes, |tx| {
            let set = tx
                .query_row(
                    "SELECT question_set FROM interview WHERE number = ?1",
                    [previous],
                    |r| r.get(0),
                )
                .map_err(|_| Trouble::Said(no_interview(previous)))?;
            let number = new_interview(tx, &header, set)?;
            for (question, answer) in &earlier.answers {
                rows::put_answer(tx, number, question, answer)?;
                if !answer.text.is_empty() {
                    carry(
                        tx,
                        number,
                        question,
                        header.started,
                        &answer.author,
                        &answer.text,
                    )?;
                }
            }
            for (question, tags) in &earlier.tags {
                beside::put_tags(tx, number, question, tags)?;
            }
            for kind in LASTING {
                if let Some(words) = earlier.remarks.get(&kind) {
                    beside::put_remark(tx, number, kind, words)?;
                }
            }
            chain::begun(tx, number, header.started)?;
            Ok(number)
        })
    }
}

/// What is kept beside the answers and holds for the next visit too; the rest was this visit's.
const LASTING: [RemarkKind; 2] = [RemarkKind::Promise, RemarkKind::Taboo];

fn carry(
    tx: &Connection,
    number: i64,
    question: &str,
    at: i64,
    author: &str,
    wording: &str,
) -> rusqlite::Result<()> {
    rows::put_revision(tx, number, (question, None), (at, author, wording))?;
    mark_kept(tx, number, question, None, wording)
}
