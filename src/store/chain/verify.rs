//! Whether the chains hold, and the rows are what they say: one reading of the database, one
//! interview at a time.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, OptionalExtension};

use super::digest::{self, Digest, HEAD, Sets};
use super::read::{Read, links, nothing};
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
