//! What reviews brought, of a line: reviews, opinions, wordings of other copies.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::Remarks;
use crate::dialogue::question::Facet;
use crate::dialogue::review::{Elsewhere, Opinion, Review, Reviewed};
use crate::failure::Failure;
use crate::transfer::extra::{self, Extra};
use crate::transfer::object::{Object, Place};

/// The most an id may be, bytes; the digest of a second content of the same id comes on top.
const MOST_ID: usize = 64;
/// `~` and the digest.
const DIGEST: usize = 17;

/// # Errors
/// Something of it does not fit; an id stands twice.
pub fn reviewed(
    line: &mut Object,
    remarks: &mut Remarks,
    extra: &mut Extra,
) -> Result<Reviewed, Failure> {
    let mut it = Reviewed::default();
    let mut ids = BTreeSet::new();
    for (at, value) in line.list("reviews")?.into_iter().enumerate() {
        let place = Place::Review(at);
        let mut object = Object::new(place, value)?;
        let review = review(&mut object, &mut ids)?;
        if let Some(rest) = rest(object, place, remarks) {
            extra.reviews.insert(review.id.clone(), rest);
        }
        it.reviews.push(review);
    }
    let mut ids = BTreeSet::new();
    for (at, value) in line.list("opinions")?.into_iter().enumerate() {
        let place = Place::Opinion(at);
        let mut object = Object::new(place, value)?;
        let opinion = opinion(&mut object, &mut ids)?;
        if let Some(rest) = rest(object, place, remarks) {
            extra.opinions.insert(opinion.id.clone(), rest);
        }
        it.opinions.push(opinion);
    }
    for (at, value) in line.list("elsewhere")?.into_iter().enumerate() {
        let place = Place::Elsewhere(at);
        let mut object = Object::new(place, value)?;
        let elsewhere = elsewhere(&mut object)?;
        if let Some(rest) = rest(object, place, remarks) {
            extra.beside.insert(extra::beside(&elsewhere), rest);
        }
        it.elsewhere.push(elsewhere);
    }
    Ok(it)
}

fn rest(object: Object, place: Place, remarks: &mut Remarks) -> Option<Map<String, Value>> {
    let rest = object.rest();
    remarks.unknown(place, &rest);
    (!rest.is_empty()).then_some(rest)
}

fn review(object: &mut Object, ids: &mut BTreeSet<String>) -> Result<Review, Failure> {
    let begun = object.time("begun")?;
    Ok(Review {
        id: id(object, ids)?,
        reviewer: object.words("reviewer")?,
        begun: begun.ok_or_else(|| object.missing("begun"))?,
        finished: object.time("finished")?,
    })
}

fn opinion(object: &mut Object, ids: &mut BTreeSet<String>) -> Result<Opinion, Failure> {
    let facets = || Facet::ALL.map(Facet::id).to_vec();
    let (question, at) = (object.maybe_words("question")?, object.time("at")?);
    Ok(Opinion {
        id: id(object, ids)?,
        edit: object.count("edit")?.unwrap_or(1),
        question: question.ok_or_else(|| object.missing("question"))?,
        reviewer: object.words("reviewer")?,
        at: at.ok_or_else(|| object.missing("at"))?,
        about: object.words("about")?,
        comment: object.words("comment")?,
        suggestion: object.maybe_words("suggestion")?,
        ask_again: object.switch("ask_again")?.unwrap_or(false),
        facets: object.several("facets", Facet::from_id, facets)?,
        accepted: object.switch("accepted")?.unwrap_or(false),
        follows: follows(object)?,
    })
}

fn elsewhere(object: &mut Object) -> Result<Elsewhere, Failure> {
    let (question, text) = (
        object.maybe_words("question")?,
        object.maybe_words("answer")?,
    );
    let at = object.time("at")?;
    Ok(Elsewhere {
        question: question.ok_or_else(|| object.missing("question"))?,
        probe: object.maybe_words("probe")?.filter(|it| !it.is_empty()),
        text: text.ok_or_else(|| object.missing("answer"))?,
        at: at.ok_or_else(|| object.missing("at"))?,
        author: object.words("author")?,
        settled: object.switch("settled")?.unwrap_or(false),
    })
}

/// An id that no other one of its list has.
fn id(object: &mut Object, ids: &mut BTreeSet<String>) -> Result<String, Failure> {
    let id = object.maybe_words("id")?;
    let id = id.ok_or_else(|| object.missing("id"))?;
    if !is_id(&id) {
        return Err(object.wrong("id", "name"));
    }
    match ids.insert(id.clone()) {
        true => Ok(id),
        false => Err(object.wrong("id", "once")),
    }
}

fn follows(object: &mut Object) -> Result<Vec<String>, Failure> {
    let list = object.list("follows")?.into_iter();
    let id = |value: Value| {
        let id = value.as_str().map(crate::text::clean);
        id.filter(|id| is_id(id))
            .ok_or_else(|| object.wrong("follows", "names"))
    };
    list.map(id).collect()
}

/// Ids are kept with spaces between.
fn is_id(id: &str) -> bool {
    let own = match id.rsplit_once('~') {
        Some((own, digest)) if digest.len() + 1 == DIGEST => own,
        _ => id,
    };
    (1..=MOST_ID).contains(&own.len()) && !id.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_short_and_in_one_piece() {
        let (most, digest) = ("x".repeat(MOST_ID), "0123456789abcdef");
        let table = [
            ("0193a000-0000-7000-8000-000000000001".to_owned(), true),
            ("意見1".to_owned(), true),
            (most.clone(), true),
            (format!("{most}x"), false),
            (format!("{most}~{digest}"), true),
            (format!("{most}x~{digest}"), false),
            (format!("~{digest}"), false),
            (String::new(), false),
            ("a b".to_owned(), false),
            ("a\u{3000}b".to_owned(), false),
            ("a\n".to_owned(), false),
        ];
        for (id, expected) in table {
            assert_eq!(is_id(&id), expected, "{id:?}");
        }
    }
}
