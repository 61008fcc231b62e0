//! What a review made of the answers' lengths: with opinions the answer as the first reviewer had it
//! and the wording that is suggested for it now, without any the interviewer's own last wording.

use std::collections::BTreeMap;

use rusqlite::Connection;

use crate::dialogue::record::{Header, Wording};
use crate::dialogue::review::{Opinion, Review, Reviewed};
use crate::measure::Counting;
use crate::store::trouble::Trouble;
use crate::text::characters;

/// Whether what was said of the answers tells the volumes before and after.
pub(super) fn tells(review: &Reviewed) -> bool {
    review.is_finished() && !review.opinions.iter().all(Opinion::is_empty)
}

/// Counts the answers, by question: whether it is answered, and the text.
pub(super) fn answers<'a>(
    counting: &mut Counting<'_>,
    review: &Reviewed,
    answers: &BTreeMap<&'a str, (bool, &'a str)>,
) {
    let opinions = review.opinions.iter();
    let unanswered = opinions.map(|it| (it.question.as_str(), (false, "")));
    let mut all: BTreeMap<&str, (bool, &str)> = unanswered.collect();
    all.extend(answers);
    for (question, (answered, text)) in all {
        let (before, after) = review.volume_before_after(question, text);
        // What was taken away since counts as it was; what was never there does not.
        if answered || (before > 0 && text.is_empty()) {
            counting.reviewed(question, before, after);
        }
    }
}

/// Counts the interviewer's own wordings, in the order they were kept.
pub(super) fn wordings<'a>(
    counting: &mut Counting<'_>,
    header: &Header,
    wordings: impl Iterator<Item = &'a (String, Wording)>,
) {
    for (question, it) in wordings {
        if it.follow_up.is_none() && it.author == header.interviewer {
            counting.before(question, characters(&it.text));
        }
    }
}

/// The same from an interview's rows.
pub(super) fn rows(
    connection: &Connection,
    number: i64,
    interviewer: &str,
    counting: &mut Counting<'_>,
) -> Result<(), Trouble> {
    let review = said(connection, number)?;
    if tells(&review) {
        let mut statement = connection.prepare_cached(
            "SELECT question, state = 'answered', text FROM answer WHERE interview = ?1",
        )?;
        let rows = statement.query_map([number], |row| {
            Ok((row.get(0)?, (row.get(1)?, row.get(2)?)))
        })?;
        let kept: Vec<(String, (bool, String))> = rows.collect::<Result<_, _>>()?;
        let kept = kept.iter();
        let kept = kept.map(|(question, (is, text))| (question.as_str(), (*is, text.as_str())));
        answers(counting, &review, &kept.collect());
        return Ok(());
    }
    let mut statement = connection.prepare_cached(
        "SELECT question, text FROM revision WHERE interview = ?1 AND follow_up IS NULL \
         AND author = ?2 ORDER BY id",
    )?;
    let mut rows = statement.query((number, interviewer))?;
    while let Some(row) = rows.next()? {
        let strange = || Trouble::Row {
            table: "revision",
            interview: number,
        };
        let text = |column: usize| row.get_ref(column)?.as_str().map_err(|_| strange());
        counting.before(text(0)?, characters(text(1)?));
    }
    Ok(())
}

/// Whether a review was finished, and what was said.
fn said(connection: &Connection, number: i64) -> Result<Reviewed, Trouble> {
    let mut finished = connection.prepare_cached(
        "SELECT max(finished) FROM review WHERE interview = ?1 AND finished IS NOT NULL",
    )?;
    let finished: Option<i64> = finished.query_row([number], |row| row.get(0))?;
    let mut review = Reviewed {
        reviews: vec![Review {
            finished,
            ..Review::default()
        }],
        ..Reviewed::default()
    };
    let mut statement = connection.prepare_cached(
        "SELECT id, question, at, about, comment, suggestion, ask_again, accepted, follows \
         FROM opinion WHERE interview = ?1",
    )?;
    let rows = statement.query_map([number], |row| {
        let follows: String = row.get(8)?;
        Ok(Opinion {
            id: row.get(0)?,
            question: row.get(1)?,
            at: row.get(2)?,
            about: row.get(3)?,
            comment: row.get(4)?,
            suggestion: row.get(5)?,
            ask_again: row.get(6)?,
            accepted: row.get(7)?,
            follows: follows.split_whitespace().map(String::from).collect(),
            ..Opinion::default()
        })
    })?;
    review.opinions = rows.collect::<Result<_, _>>()?;
    Ok(review)
}
