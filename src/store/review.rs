//! Rows of a review: who, when, what was said of each answer, and the wordings of other copies.

use std::collections::BTreeSet;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};

use super::Store;
use super::read::rows_of;
use super::rows::{maybe, maybe_text, put, text};
use super::trouble::Trouble;
use crate::dialogue::question::Facet;
use crate::dialogue::record::Header;
use crate::dialogue::review::{Elsewhere, Opinion, Review, Reviewed};

/// From now on an interview's review is this; `there`: what is kept of it.
pub(super) fn put_all(
    connection: &Connection,
    number: i64,
    it: &Reviewed,
    there: &Reviewed,
) -> rusqlite::Result<()> {
    for review in new_in(&it.reviews, &there.reviews) {
        put_review(connection, number, review)?;
    }
    for opinion in new_in(&it.opinions, &there.opinions) {
        put_opinion(connection, number, opinion)?;
    }
    for wording in new_in(&it.elsewhere, &there.elsewhere) {
        put_elsewhere(connection, number, wording)?;
    }
    // A second content of one edit goes when a higher edit comes.
    let ids: BTreeSet<&str> = it.opinions.iter().map(|it| it.id.as_str()).collect();
    let gone = there.opinions.iter();
    for opinion in gone.filter(|it| !ids.contains(it.id.as_str())) {
        connection
            .prepare_cached("DELETE FROM opinion WHERE interview = ?1 AND id = ?2")?
            .execute((number, &opinion.id))?;
    }
    Ok(())
}

/// What of a list is not in another, or not as it is.
pub(super) fn new_in<'a, T: Ord>(list: &'a [T], there: &[T]) -> Vec<&'a T> {
    let there: BTreeSet<&T> = there.iter().collect();
    list.iter().filter(|it| !there.contains(it)).collect()
}

/// Writes a review: the row of its id, new or as it is now.
pub(super) fn put_review(
    connection: &Connection,
    number: i64,
    review: &Review,
) -> rusqlite::Result<()> {
    put(
        connection,
        "INSERT OR REPLACE INTO review (interview, id, reviewer, begun, finished, checksum) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        &[
            ValueRef::Integer(number),
            text(&review.id),
            text(&review.reviewer),
            ValueRef::Integer(review.begun),
            maybe(review.finished),
        ],
    )
}

/// Writes an opinion: the row of its id, new or as it is now.
pub(super) fn put_opinion(
    connection: &Connection,
    number: i64,
    opinion: &Opinion,
) -> rusqlite::Result<()> {
    let sql = "INSERT OR REPLACE INTO opinion (interview, id, edit, question, reviewer, at, about, \
         comment, suggestion, ask_again, facets, accepted, follows, checksum) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)";
    opinion_row(number, opinion, |row| put(connection, sql, row))
}

/// Hands over an opinion's row, but for the checksum.
pub(super) fn opinion_row<T>(
    number: i64,
    opinion: &Opinion,
    take: impl FnOnce(&[ValueRef<'_>; 13]) -> T,
) -> T {
    let facets: Vec<&str> = opinion.facets.iter().map(|it| it.id()).collect();
    take(&[
        ValueRef::Integer(number),
        text(&opinion.id),
        maybe(Some(opinion.edit)),
        text(&opinion.question),
        text(&opinion.reviewer),
        ValueRef::Integer(opinion.at),
        text(&opinion.about),
        text(&opinion.comment),
        maybe_text(opinion.suggestion.as_deref()),
        maybe(Some(opinion.ask_again)),
        text(&facets.join(" ")),
        maybe(Some(opinion.accepted)),
        text(&opinion.follows.join(" ")),
    ])
}

/// Writes a wording of another copy: the row of its place and text, new or as it is now.
pub(super) fn put_elsewhere(
    connection: &Connection,
    number: i64,
    it: &Elsewhere,
) -> rusqlite::Result<()> {
    put(
        connection,
        "INSERT OR REPLACE INTO elsewhere (interview, question, probe, text, at, author, settled, \
         checksum) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        &elsewhere_row(number, it),
    )
}

/// The row of a wording of another copy, but for the checksum.
pub(super) fn elsewhere_row(number: i64, it: &Elsewhere) -> [ValueRef<'_>; 7] {
    [
        ValueRef::Integer(number),
        text(&it.question),
        text(it.probe.as_deref().unwrap_or("")),
        text(&it.text),
        ValueRef::Integer(it.at),
        text(&it.author),
        maybe(Some(it.settled)),
    ]
}

/// What reviews brought to an interview itself; nothing of the visits before it.
pub(super) fn reviewed(connection: &Connection, number: i64) -> Result<Reviewed, Trouble> {
    // Most interviews have none of it: one look instead of three.
    let sql = "SELECT EXISTS (SELECT 1 FROM review WHERE interview = ?1) \
               OR EXISTS (SELECT 1 FROM opinion WHERE interview = ?1) \
               OR EXISTS (SELECT 1 FROM elsewhere WHERE interview = ?1)";
    let mut any = connection.prepare_cached(sql)?;
    if !any.query_row([number], |row| row.get::<_, bool>(0))? {
        return Ok(Reviewed::default());
    }
    Ok(Reviewed {
        reviews: reviews_of(connection, number)?,
        opinions: opinions_of(connection, number)?,
        elsewhere: elsewhere_of(connection, number)?,
        earlier: Vec::new(),
    })
}

fn reviews_of(connection: &Connection, number: i64) -> Result<Vec<Review>, Trouble> {
    let sql = "SELECT interview, id, reviewer, begun, finished, checksum FROM review \
               WHERE interview = ?1 ORDER BY begun, id";
    rows_of(connection, sql, [number], ("review", 5, number), |row| {
        Ok(Review {
            id: row.get(1)?,
            reviewer: row.get(2)?,
            begun: row.get(3)?,
            finished: row.get(4)?,
        })
    })
}

fn opinions_of(connection: &Connection, number: i64) -> Result<Vec<Opinion>, Trouble> {
    let sql = "SELECT interview, id, edit, question, reviewer, at, about, comment, suggestion, \
               ask_again, facets, accepted, follows, checksum FROM opinion \
               WHERE interview = ?1 ORDER BY id";
    let of = ("opinion", 13, number);
    rows_of(connection, sql, [number], of, opinion)
}

fn elsewhere_of(connection: &Connection, number: i64) -> Result<Vec<Elsewhere>, Trouble> {
    let sql = "SELECT interview, question, probe, text, at, author, settled, checksum \
               FROM elsewhere WHERE interview = ?1 ORDER BY question, probe, at, text";
    rows_of(connection, sql, [number], ("elsewhere", 7, number), |row| {
        let probe: String = row.get(2)?;
        Ok(Elsewhere {
            question: row.get(1)?,
            probe: (!probe.is_empty()).then_some(probe),
            text: row.get(3)?,
            at: row.get(4)?,
            author: row.get(5)?,
            settled: row.get(6)?,
        })
    })
}

impl Store {
    /// All that reviews have brought to an interview, those of the visits before it too.
    pub(super) fn reviewed(&self, number: i64, header: &Header) -> Result<Reviewed, Trouble> {
        Ok(Reviewed {
            earlier: self.earlier_opinions(header)?,
            ..reviewed(&self.connection, number)?
        })
    }

    /// What reviews of the visits that this one goes back to want asked again.
    fn earlier_opinions(&self, header: &Header) -> Result<Vec<Opinion>, Trouble> {
        let mut wanted = Vec::new();
        for number in self.earlier_numbers(header)? {
            let reviewed = Reviewed {
                opinions: opinions_of(&self.connection, number)?,
                ..Reviewed::default()
            };
            let standing = reviewed.all_standing().into_iter();
            wanted.extend(standing.filter(|it| it.ask_again).cloned());
        }
        Ok(wanted)
    }
}

/// The opinion from a row of [`opinions_of`].
fn opinion(row: &Row<'_>) -> Result<Opinion, Trouble> {
    let number = row.get(0)?;
    let strange = || Trouble::Row {
        table: "opinion",
        interview: number,
    };
    let facets: String = row.get(10)?;
    let facets = facets.split(' ').filter(|id| !id.is_empty());
    let facets = facets.map(|id| Facet::from_id(id).ok_or_else(strange));
    let follows: String = row.get(12)?;
    Ok(Opinion {
        id: row.get(1)?,
        edit: row.get(2)?,
        question: row.get(3)?,
        reviewer: row.get(4)?,
        at: row.get(5)?,
        about: row.get(6)?,
        comment: row.get(7)?,
        suggestion: row.get(8)?,
        ask_again: row.get(9)?,
        facets: facets.collect::<Result<_, _>>()?,
        accepted: row.get(11)?,
        follows: follows
            .split(' ')
            .filter(|id| !id.is_empty())
            .map(String::from)
            .collect(),
    })
}
