//! A chain as it stands in the file: its links one after the other, where it breaks first, and what
//! it says of the parts.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;

use super::digest::Digest;
use super::{Link, NOTHING};
use crate::store::trouble::Trouble;

/// The chain of an interview as it stands in the file.
#[derive(Default)]
pub(super) struct Read {
    /// How many links it has.
    pub(super) seq: i64,
    /// Where it breaks first.
    pub(super) broken: Option<i64>,
    /// What the parts were last said to be, and by which link.
    pub(super) parts: BTreeMap<String, Digest>,
    pub(super) open: BTreeSet<String>,
    /// Found in an `open` link to be other than was sealed.
    pub(super) earlier: Vec<(String, i64)>,
    /// Numbers and hashes of the links.
    hashes: Vec<(i64, Vec<u8>)>,
    pub(super) last: Option<(Digest, i64)>,
}

impl Read {
    pub(super) fn of(connection: &Connection, number: i64, id: &str) -> Result<Read, Trouble> {
        let mut read = Read::default();
        let mut unread = None;
        let ran = links(connection, number, id, |it| {
            read.seq += 1;
            read.hashes.push((it.seq, it.hash.to_vec()));
            let hash = Digest::try_from(it.hash).unwrap_or(NOTHING);
            read.last = Some((hash, it.at));
            let parts: Vec<String> = serde_json::from_str(it.parts).unwrap_or_default();
            let (digests, rest) = it.digests.as_chunks();
            if parts.len() != digests.len() || !rest.is_empty() {
                unread.get_or_insert(it.seq);
            }
            for (part, digest) in parts.into_iter().zip(digests) {
                let open = it.kind == "open";
                if open {
                    read.open.insert(part.clone());
                    let nothing = nothing();
                    if read.parts.get(&part).unwrap_or(&nothing) != digest {
                        read.earlier.push((part.clone(), it.seq));
                    }
                } else {
                    read.open.remove(&part);
                }
                read.parts.insert(part, *digest);
            }
        })?;
        read.broken = match (ran.broken, unread) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
        Ok(read)
    }

    pub(super) fn has(&self, link: &(i64, Vec<u8>)) -> bool {
        self.hashes.contains(link)
    }
}

/// The digest of no rows.
pub(super) fn nothing() -> Digest {
    use sha2::Digest as _;
    sha2::Sha256::digest(b"").into()
}

/// A link as it is read.
pub(super) struct Found<'a> {
    pub(super) seq: i64,
    pub(super) at: i64,
    pub(super) kind: &'a str,
    pub(super) parts: &'a str,
    pub(super) digests: &'a [u8],
    pub(super) hash: &'a [u8],
}

/// How far a chain holds.
pub(super) struct Ran {
    pub(super) broken: Option<i64>,
    pub(super) first_kind: Option<String>,
}

/// Goes through the links of a chain, and says where it breaks first; what follows there is read on
/// as it stands.
pub(super) fn links(
    connection: &Connection,
    number: i64,
    id: &str,
    mut each: impl FnMut(&Found<'_>),
) -> Result<Ran, Trouble> {
    let mut ran = Ran {
        broken: None,
        first_kind: None,
    };
    let mut statement = connection.prepare_cached(
        "SELECT seq, at, kind, parts, digests, hash FROM event WHERE interview = ?1 ORDER BY seq",
    )?;
    let mut rows = statement.query([number])?;
    let mut before: (i64, Vec<u8>) = (0, NOTHING.to_vec());
    while let Some(row) = rows.next()? {
        let text = |column| -> Result<&str, Trouble> {
            let text = row.get_ref(column)?.as_str();
            Ok(text.map_err(rusqlite::Error::from)?)
        };
        let blob = |column| -> Result<&[u8], Trouble> {
            let blob = row.get_ref(column)?.as_blob();
            Ok(blob.map_err(rusqlite::Error::from)?)
        };
        let found = Found {
            seq: row.get(0)?,
            at: row.get(1)?,
            kind: text(2)?,
            parts: text(3)?,
            digests: blob(4)?,
            hash: blob(5)?,
        };
        let link = Link {
            number,
            id,
            seq: found.seq,
            at: found.at,
            kind: found.kind,
            parts: found.parts,
            digests: found.digests,
        };
        let follows = found.seq == before.0 + 1 && link.hash(&before.1)[..] == *found.hash;
        if !follows && ran.broken.is_none() {
            ran.broken = Some(found.seq);
        }
        if ran.first_kind.is_none() {
            ran.first_kind = Some(found.kind.to_owned());
        }
        each(&found);
        before = (found.seq, found.hash.to_vec());
    }
    Ok(ran)
}
