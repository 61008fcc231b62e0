//! Two copies of what reviews brought, put together: in any order, any number of times the same, and
//! nothing of either is lost.
//!
//! Each list is a set under a key. An opinion's key is its id, and its higher edit stands: it is the
//! same typing, gone on. Programs never make two contents of one edit; a file made by hand may. Then
//! both are kept, the least under the id itself, the others under the id with the digest of what
//! they say behind it; all of them count as that one id when they meet a higher edit.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};

use super::{Elsewhere, Opinion, Review, Reviewed};

/// Between an id and the digest of a second content of it.
const SECOND: char = '~';
/// Hexadecimal digits of the digest.
const DIGITS: usize = 16;

/// Both together, each list in the order in which the store hands it back. Commutative, associative
/// and idempotent but for `earlier`, which is `ours`.
pub fn merged(ours: &Reviewed, theirs: &Reviewed) -> Reviewed {
    Reviewed {
        reviews: reviews(ours.reviews.iter().chain(&theirs.reviews)),
        opinions: opinions(ours.opinions.iter().chain(&theirs.opinions)),
        elsewhere: elsewhere(ours.elsewhere.iter().chain(&theirs.elsewhere)),
        earlier: ours.earlier.clone(),
    }
}

/// The earlier begin, the later finish.
fn reviews<'a>(all: impl Iterator<Item = &'a Review>) -> Vec<Review> {
    let mut by_id: BTreeMap<&str, Review> = BTreeMap::new();
    for it in all {
        let one = by_id.entry(&it.id).or_insert_with(|| it.clone());
        one.begun = one.begun.min(it.begun);
        one.finished = one.finished.max(it.finished);
        if it.reviewer > one.reviewer {
            one.reviewer.clone_from(&it.reviewer);
        }
    }
    let mut merged: Vec<Review> = by_id.into_values().collect();
    merged.sort_by(|a, b| (a.begun, &a.id).cmp(&(b.begun, &b.id)));
    merged
}

fn opinions<'a>(all: impl Iterator<Item = &'a Opinion>) -> Vec<Opinion> {
    let mut by_id: BTreeMap<&str, BTreeSet<Opinion>> = BTreeMap::new();
    for it in all {
        let id = own_id(&it.id);
        let contents = by_id.entry(id).or_default();
        let known = contents.first().map_or(it.edit, |one| one.edit);
        if it.edit > known {
            contents.clear();
        }
        if it.edit >= known {
            contents.insert(Opinion {
                id: id.to_owned(),
                ..it.clone()
            });
        }
    }
    let mut merged: Vec<Opinion> = by_id.into_values().flat_map(named_apart).collect();
    merged.sort_by(|a, b| a.id.cmp(&b.id));
    merged
}

/// The least content keeps the id.
fn named_apart(contents: BTreeSet<Opinion>) -> impl Iterator<Item = Opinion> {
    contents.into_iter().enumerate().map(|(at, mut it)| {
        if at > 0 {
            it.id = format!("{}{SECOND}{}", it.id, digest(&it));
        }
        it
    })
}

/// The id as it was given, without the digest of a second content.
fn own_id(id: &str) -> &str {
    let is_digest = |it: &str| it.len() == DIGITS && it.bytes().all(|b| b.is_ascii_hexdigit());
    match id.rsplit_once(SECOND) {
        Some((own, digest)) if is_digest(digest) => own,
        _ => id,
    }
}

fn digest(opinion: &Opinion) -> String {
    let bytes = serde_json::to_vec(opinion).expect("an opinion is plain data");
    let digest = Sha256::digest(&bytes);
    let digits = digest.iter().map(|byte| format!("{byte:02x}"));
    digits.take(DIGITS / 2).collect()
}

/// What is settled anywhere is settled; the first who wrote it is who wrote it.
fn elsewhere<'a>(all: impl Iterator<Item = &'a Elsewhere>) -> Vec<Elsewhere> {
    let mut by_place: BTreeMap<(&str, Option<&str>, &str), Elsewhere> = BTreeMap::new();
    for it in all {
        let probe = it.probe.as_deref().filter(|probe| !probe.is_empty());
        let one = by_place.entry((&it.question, probe, &it.text));
        let one = one.or_insert_with(|| Elsewhere {
            probe: probe.map(String::from),
            ..it.clone()
        });
        one.settled |= it.settled;
        if (it.at, &it.author) < (one.at, &one.author) {
            one.at = it.at;
            one.author.clone_from(&it.author);
        }
    }
    let mut merged: Vec<Elsewhere> = by_place.into_values().collect();
    merged.sort_by(|a, b| key(a).cmp(&key(b)));
    merged
}

fn key(it: &Elsewhere) -> (&str, Option<&str>, i64, &str) {
    (&it.question, it.probe.as_deref(), it.at, &it.text)
}

#[cfg(test)]
mod tests;
