//! Whether the chains hold, and the rows are what they say: one reading of the database, one
//! interview at a time.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, OptionalExtension};

use super::digest::{self, Digest, HEAD, Sets};
use super::{Link, NOTHING};
use crate::failure::Failure;
use crate::store::Store;
use crate::store::trouble::Trouble;

/// What the chains of a database show.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trail {
    /// So many interviews are as they were sealed.
    pub whole: usize,
    /// Of those, what somebody is at, or was when the program was ended, is not sealed yet.
    pub open: Vec<i64>,
    /// Not changed since before there were chains: nothing shows what they were.
    pub unsealed: Vec<i64>,
    /// By interview; the database itself first.
    pub faults: Vec<Fault>,
}

/// Something that was not done by the program.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// Its number; 0 is the database itself.
    pub interview: i64,
    /// `None`: the interview is not there.
    pub company: Option<String>,
    pub what: Break,
}

/// Where a chain is broken, or what is not as it was sealed.
#[derive(Clone, Debug, PartialEq)]
pub enum Break {
    /// The database's chain does not begin where it began.
    Beginning,
    /// The link of this number does not follow from those before it.
    Link(i64),
    /// All links are gone.
    Unlinked,
    /// Links are missing at the end.
    Cut,
    /// The rows are not what was sealed.
    Part(Option<Asked>),
    /// They were not when the program went on with them, in the link of this number.
    Earlier(Option<Asked>, i64),
    /// An interview that the program never began.
    Unknown,
    /// One that was begun and never removed is not there.
    Gone,
}

/// A question; in [`Break`], `None` is what is not one question's.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    pub id: String,
    /// As its set has it, where it does.
    pub topic: Option<String>,
}

/// The last link of an interview that is as it was sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// SHA-256.
    pub hash: [u8; 32],
    /// Wall clock, milliseconds since 1970 UTC.
    pub at: i64,
}

impl Sealed {
    /// The hash as 64 hexadecimal digits.
    pub fn hex(&self) -> String {
        self.hash.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// What a page says of it: the first 24 digits in groups of four.
    pub fn short(&self) -> String {
        let groups = self.hash.chunks(2).take(6);
        let groups = groups.map(|it| format!("{:02x}{:02x}", it[0], it[1]));
        groups.collect::<Vec<_>>().join(" ")
    }
}

impl Store {
    /// Compares all that is kept with the chains.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn verify_trail(&self) -> Result<Trail, Failure> {
        let verify = || {
            let _snapshot = self.connection.unchecked_transaction()?;
            self.verify()
        };
        verify().map_err(|trouble: Trouble| trouble.about(&self.file))
    }

    /// The end of an interview's chain, for a page that says it; `None` where some of it is not
    /// sealed, or is not what was sealed.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn sealed(&self, number: i64) -> Result<Option<Sealed>, Failure> {
        let read = || {
            let _snapshot = self.connection.unchecked_transaction()?;
            let id = self
                .connection
                .query_row(
                    "SELECT id FROM interview WHERE number = ?1",
                    [number],
                    |row| row.get::<_, String>(0),
                )
                .optional()?;
            let Some(id) = id else {
                return Ok(None);
            };
            let chain = Read::of(&self.connection, number, &id)?;
            let mut sets = Sets::default();
            let faults = faults(&self.connection, number, &chain, &mut sets)?;
            let sealed = chain
                .last
                .filter(|_| faults.is_empty() && chain.open.is_empty());
            Ok(sealed.map(|(hash, at)| Sealed { hash, at }))
        };
        read().map_err(|trouble: Trouble| trouble.about(&self.file))
    }

    fn verify(&self) -> Result<Trail, Trouble> {
        let connection = &self.connection;
        let mut trail = Trail::default();
        let mut database = Database::read(connection, &mut trail)?;
        let mut sets = Sets::default();
        let mut statement = connection.prepare(
            "SELECT i.number, i.id, coalesce(c.name, ''), i.question_set FROM interview i \
             LEFT JOIN company c ON c.id = i.company ORDER BY i.number",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (number, id): (i64, String) = (row.get(0)?, row.get(1)?);
            let chain = Read::of(connection, number, &id)?;
            let known = database.begun.remove(&number);
            let mut found = match (&known, chain.seq) {
                (Some(known), _) if known.id != id => vec![Break::Unknown],
                (None, _) if number > database.before => vec![Break::Unknown],
                (None, 0) => {
                    trail.unsealed.push(number);
                    continue;
                }
                (_, 0) => vec![Break::Unlinked],
                (None, _) => vec![Break::Unknown],
                (Some(known), _) if chain.broken.is_none() && !chain.has(&known.end) => {
                    vec![Break::Cut]
                }
                _ => Vec::new(),
            };
            if chain.seq > 0 && !found.contains(&Break::Unknown) {
                found.extend(faults(connection, number, &chain, &mut sets)?);
            }
            if found.is_empty() {
                trail.whole += 1;
                if !chain.open.is_empty() {
                    trail.open.push(number);
                }
                continue;
            }
            let company: String = row.get(2)?;
            self.name_topics(number, row.get(3)?, &mut found);
            trail.faults.extend(found.into_iter().map(|what| Fault {
                interview: number,
                company: Some(company.clone()),
                what,
            }));
        }
        // Links of an interview that neither is there nor was begun.
        let strange: Vec<i64> = connection
            .prepare(
                "SELECT DISTINCT interview FROM event WHERE interview <> 0 \
                 AND interview NOT IN (SELECT number FROM interview)",
            )?
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        let gone: BTreeSet<i64> = database.begun.keys().copied().chain(strange).collect();
        trail.faults.extend(gone.into_iter().map(|interview| Fault {
            interview,
            company: None,
            what: Break::Gone,
        }));
        trail.faults.sort_by_key(|it| it.interview);
        Ok(trail)
    }

    /// What the questions are called in the interview's set, where that can be read.
    fn name_topics(&self, number: i64, set: i64, found: &mut [Break]) {
        let asked = found.iter_mut().filter_map(|it| match it {
            Break::Part(asked) | Break::Earlier(asked, _) => asked.as_mut(),
            _ => None,
        });
        let Ok(set) = self.set(number, set) else {
            return;
        };
        for asked in asked {
            asked.topic = set.question(&asked.id).map(|it| it.topic.clone());
        }
    }
}

/// What the database's own chain says of an interview that is to be there.
struct Known {
    id: String,
    /// Its chain has this link.
    end: (i64, Vec<u8>),
}

/// The database's own chain.
#[derive(Default)]
struct Database {
    before: i64,
    begun: BTreeMap<i64, Known>,
}

impl Database {
    fn read(connection: &Connection, trail: &mut Trail) -> Result<Database, Trouble> {
        let mut database = Database::default();
        let mut faults = Vec::new();
        let mut fault = |interview, what| {
            faults.push(Fault {
                interview,
                company: None,
                what,
            });
        };
        let chain = links(connection, 0, "", |it| match it.kind {
            "before" if it.seq == 1 => database.before = only(it.parts).unwrap_or(0),
            "begun" | "found" => {
                let Ok((number, id)) = serde_json::from_str::<(i64, String)>(it.parts) else {
                    return fault(0, Break::Link(it.seq));
                };
                let known = Known {
                    id,
                    end: (1, it.digests.to_vec()),
                };
                let again = database.begun.insert(number, known).is_some();
                if it.kind == "found" && number > database.before {
                    fault(number, Break::Unknown);
                } else if again {
                    fault(number, Break::Unlinked);
                }
            }
            "end" => {
                let end = serde_json::from_str::<(i64, i64)>(it.parts).ok();
                let known =
                    end.and_then(|(number, seq)| Some((database.begun.get_mut(&number)?, seq)));
                match known {
                    Some((known, seq)) => known.end = (seq, it.digests.to_vec()),
                    None => fault(0, Break::Link(it.seq)),
                }
            }
            "removed" => {
                database.begun.remove(&only(it.parts).unwrap_or(0));
            }
            _ => fault(0, Break::Link(it.seq)),
        })?;
        if let Some(seq) = chain.broken {
            fault(0, Break::Link(seq));
        }
        if chain.first_kind.as_deref() != Some("before") {
            fault(0, Break::Beginning);
        }
        trail.faults.append(&mut faults);
        Ok(database)
    }
}

fn only(parts: &str) -> Option<i64> {
    let [number] = serde_json::from_str(parts).ok()?;
    Some(number)
}

/// The chain of an interview as it stands in the file.
#[derive(Default)]
struct Read {
    /// How many links it has.
    seq: i64,
    /// Where it breaks first.
    broken: Option<i64>,
    /// What the parts were last said to be, and by which link.
    parts: BTreeMap<String, Digest>,
    open: BTreeSet<String>,
    /// Found in an `open` link to be other than was sealed.
    earlier: Vec<(String, i64)>,
    /// Numbers and hashes of the links.
    hashes: Vec<(i64, Vec<u8>)>,
    last: Option<(Digest, i64)>,
}

impl Read {
    fn of(connection: &Connection, number: i64, id: &str) -> Result<Read, Trouble> {
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

    fn has(&self, link: &(i64, Vec<u8>)) -> bool {
        self.hashes.contains(link)
    }
}

/// The digest of no rows.
fn nothing() -> Digest {
    use sha2::Digest as _;
    sha2::Sha256::digest(b"").into()
}

/// What is wrong with an interview that has a chain: the first link that does not follow, and every
/// part that is not what it says.
fn faults(
    connection: &Connection,
    number: i64,
    chain: &Read,
    sets: &mut Sets,
) -> Result<Vec<Break>, Trouble> {
    let asked = |part: &String| {
        (part != HEAD).then(|| Asked {
            id: part.clone(),
            topic: None,
        })
    };
    let mut found: Vec<Break> = chain.broken.map(Break::Link).into_iter().collect();
    // What stands after a break says nothing of what was there before.
    let holds = |seq: i64| chain.broken.is_none_or(|broken| seq < broken);
    let earlier = chain.earlier.iter().filter(|(_, seq)| holds(*seq));
    found.extend(earlier.map(|(part, seq)| Break::Earlier(asked(part), *seq)));
    let now = digest::all(connection, number, sets)?;
    let nothing = nothing();
    let parts: BTreeSet<&String> = now.keys().chain(chain.parts.keys()).collect();
    for part in parts.into_iter().filter(|it| !chain.open.contains(*it)) {
        let of = |all: &BTreeMap<String, Digest>| all.get(part).copied().unwrap_or(nothing);
        if of(&now) != of(&chain.parts) {
            found.push(Break::Part(asked(part)));
        }
    }
    Ok(found)
}

/// A link as it is read.
struct Found<'a> {
    seq: i64,
    at: i64,
    kind: &'a str,
    parts: &'a str,
    digests: &'a [u8],
    hash: &'a [u8],
}

/// How far a chain holds.
struct Ran {
    broken: Option<i64>,
    first_kind: Option<String>,
}

/// Goes through the links of a chain, and says where it breaks first; what follows there is read on
/// as it stands.
fn links(
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
