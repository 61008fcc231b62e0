//! One interview question by question: how much was written, how long it took, what the probes
//! brought; and the same as the few bytes that are kept of it.

use std::collections::HashMap;

use crate::dialogue::question::Facet;

/// What one question of an interview amounts to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Volume {
    /// Its state is "answered".
    pub answered: bool,
    /// Of an answered one: whether it is thin; `None` where nobody judged it.
    pub thin: Option<bool>,
    /// Of an answered one: graphemes without white space, of the answer's own text, or of the
    /// wording that a review suggests for it.
    pub characters: u32,
    /// Active milliseconds of this visit.
    pub active_ms: u64,
    /// Characters before the review, where the interview was reviewed: of the answer as the first
    /// reviewer had it, or of the interviewer's own last wording where there is one.
    pub before: Option<u32>,
    /// How many of [`Volumes::probes`] are this question's.
    probes: u32,
}

/// A probe that was offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Probed {
    pub facet: Option<Facet>,
    /// Characters of the reply where it was put to the owner.
    pub asked: Option<u32>,
}

/// What the questions of an interview amount to, in the set's order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Volumes {
    questions: Vec<Volume>,
    /// By question, each one's in the order they were offered.
    probes: Vec<Probed>,
}

/// The version of the bytes. Others are not read: what they were made from is still there.
const FORMAT: u8 = 1;
const CHECK: usize = 4;

const ANSWERED: u8 = 1;
const JUDGED: u8 = 2;
const THIN: u8 = 4;
const TIMED: u8 = 8;
const PROBED: u8 = 16;
const REVIEWED: u8 = 32;

impl Volumes {
    /// Each question with its probes.
    pub fn questions(&self) -> impl Iterator<Item = (&Volume, &[Probed])> {
        let mut rest = self.probes.as_slice();
        self.questions.iter().map(move |volume| {
            let count = (volume.probes as usize).min(rest.len());
            let (own, others) = rest.split_at(count);
            rest = others;
            (volume, own)
        })
    }

    /// The bytes to keep.
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = vec![0; CHECK];
        bytes.push(FORMAT);
        for (volume, probes) in self.questions() {
            volume.encode(probes, &mut bytes);
        }
        let check = crc32fast::hash(&bytes[CHECK..]).to_le_bytes();
        bytes[..CHECK].copy_from_slice(&check);
        bytes
    }

    /// Reads bytes that were kept, into this. Whether they are whole and of `questions` questions;
    /// else this is empty.
    pub fn decode(&mut self, bytes: &[u8], questions: usize) -> bool {
        self.questions.clear();
        self.probes.clear();
        let whole = self.read(bytes, questions).is_some();
        if !whole {
            self.questions.clear();
            self.probes.clear();
        }
        whole
    }

    fn read(&mut self, bytes: &[u8], questions: usize) -> Option<()> {
        let (check, rest) = bytes.split_first_chunk::<CHECK>()?;
        let (format, mut rest) = rest.split_first()?;
        if *format != FORMAT || crc32fast::hash(&bytes[CHECK..]).to_le_bytes() != *check {
            return None;
        }
        for _ in 0..questions {
            let volume = read_volume(&mut rest, &mut self.probes)?;
            self.questions.push(volume);
        }
        rest.is_empty().then_some(())
    }
}

impl Volume {
    fn encode(&self, probes: &[Probed], bytes: &mut Vec<u8>) {
        let mark = |is: bool, mark: u8| if is { mark } else { 0 };
        bytes.push(
            mark(self.answered, ANSWERED)
                | mark(self.thin.is_some(), JUDGED)
                | mark(self.thin == Some(true), THIN)
                | mark(self.active_ms > 0, TIMED)
                | mark(!probes.is_empty(), PROBED)
                | mark(self.before.is_some(), REVIEWED),
        );
        if self.answered {
            put(bytes, self.characters.into());
        }
        if self.active_ms > 0 {
            put(bytes, self.active_ms);
        }
        if let Some(before) = self.before {
            put(bytes, before.into());
        }
        if probes.is_empty() {
            return;
        }
        put(bytes, probes.len() as u64);
        for probe in probes {
            let facet = probe.facet.map_or(0, |it| it as u64 + 1);
            put(bytes, facet << 1 | u64::from(probe.asked.is_some()));
            if let Some(characters) = probe.asked {
                put(bytes, characters.into());
            }
        }
    }
}

fn read_volume(rest: &mut &[u8], probes: &mut Vec<Probed>) -> Option<Volume> {
    let (marks, after) = rest.split_first()?;
    *rest = after;
    let is = |mark: u8| marks & mark != 0;
    let mut volume = Volume {
        answered: is(ANSWERED),
        thin: is(JUDGED).then_some(is(THIN)),
        ..Volume::default()
    };
    if volume.answered {
        volume.characters = take_short(rest)?;
    }
    if is(TIMED) {
        volume.active_ms = take(rest)?;
    }
    if is(REVIEWED) {
        volume.before = Some(take_short(rest)?);
    }
    if is(PROBED) {
        volume.probes = take_short(rest)?;
        for _ in 0..volume.probes {
            let head = take(rest)?;
            let facet = match head >> 1 {
                0 => None,
                at => Some(*Facet::ALL.get(usize::try_from(at).ok()? - 1)?),
            };
            let asked = match head & 1 {
                0 => None,
                _ => Some(take_short(rest)?),
            };
            probes.push(Probed { facet, asked });
        }
    }
    Some(volume)
}

/// Seven bits a byte, the lowest first.
fn put(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn take(rest: &mut &[u8]) -> Option<u64> {
    let mut number = 0;
    for shift in (0..64).step_by(7) {
        let (byte, after) = rest.split_first()?;
        *rest = after;
        number |= u64::from(byte & 0x7F) << shift;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

fn take_short(rest: &mut &[u8]) -> Option<u32> {
    u32::try_from(take(rest)?).ok()
}

/// The questions of a set by their place in it.
#[derive(Clone, Debug, Default)]
pub struct Order {
    places: HashMap<String, usize>,
    length: usize,
}

impl Order {
    pub fn new(questions: impl Iterator<Item = String>) -> Order {
        let places: HashMap<_, _> = questions.enumerate().map(|(at, id)| (id, at)).collect();
        let length = places.values().map(|at| at + 1).max().unwrap_or(0);
        Order { places, length }
    }

    pub fn length(&self) -> usize {
        self.length
    }
}

/// The volumes of an interview while its rows come in, in any order. What belongs to no question
/// of the set is left out, as the database's view `answers` leaves it out.
pub struct Counting<'o> {
    order: &'o Order,
    questions: Vec<Volume>,
    probes: Vec<(usize, Probed)>,
}

impl<'o> Counting<'o> {
    pub fn new(order: &'o Order) -> Counting<'o> {
        Counting {
            order,
            questions: vec![Volume::default(); order.length],
            probes: Vec::new(),
        }
    }

    /// A question that is answered.
    pub fn answered(&mut self, question: &str, thin: Option<bool>, characters: u64) {
        if let Some(volume) = self.question(question) {
            volume.answered = true;
            volume.thin = thin;
            volume.characters = short(characters);
        }
    }

    /// An active interval, milliseconds.
    pub fn active(&mut self, question: &str, length: u64) {
        if let Some(volume) = self.question(question) {
            volume.active_ms = volume.active_ms.saturating_add(length);
        }
    }

    /// A wording of the interviewer's own, of a reviewed interview; the last one counts.
    pub fn before(&mut self, question: &str, characters: u64) {
        if let Some(volume) = self.question(question) {
            volume.before = Some(short(characters));
        }
    }

    /// Characters before and after a review; of a question that is answered by now, told before,
    /// those after it are its characters.
    pub fn reviewed(&mut self, question: &str, before: u64, after: u64) {
        if let Some(volume) = self.question(question) {
            volume.before = Some(short(before));
            if volume.answered {
                volume.characters = short(after);
            }
        }
    }

    /// A probe that was offered; `asked`: characters of the reply where it was put to the owner.
    pub fn probe(&mut self, question: &str, facet: Option<Facet>, asked: Option<u64>) {
        let asked = asked.map(short);
        if let Some(at) = self.order.places.get(question) {
            self.questions[*at].probes += 1;
            self.probes.push((*at, Probed { facet, asked }));
        }
    }

    pub fn done(mut self) -> Volumes {
        self.probes.sort_by_key(|(at, _)| *at);
        Volumes {
            questions: self.questions,
            probes: self.probes.into_iter().map(|(_, probe)| probe).collect(),
        }
    }

    fn question(&mut self, id: &str) -> Option<&mut Volume> {
        let at = self.order.places.get(id)?;
        self.questions.get_mut(*at)
    }
}

/// An answer holds 64 KiB; no number of characters comes near.
fn short(characters: u64) -> u32 {
    u32::try_from(characters).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn volumes() -> impl Strategy<Value = Volumes> {
        let probe = (proptest::option::of(0..9usize), any::<Option<u32>>()).prop_map(|it| Probed {
            facet: it.0.map(|at| Facet::ALL[at]),
            asked: it.1,
        });
        let question = (
            any::<(Option<(u32, Option<bool>)>, u64, Option<u32>)>(),
            proptest::collection::vec(probe, 0..4),
        );
        proptest::collection::vec(question, 0..6).prop_map(|all| {
            let mut volumes = Volumes::default();
            for ((answer, active_ms, before), probes) in all {
                volumes.questions.push(Volume {
                    answered: answer.is_some(),
                    thin: answer.and_then(|it| it.1),
                    characters: answer.map_or(0, |it| it.0),
                    active_ms,
                    before,
                    probes: probes.len() as u32,
                });
                volumes.probes.extend(probes);
            }
            volumes
        })
    }

    proptest! {
        #[test]
        fn what_was_kept_is_read_again(kept in volumes()) {
            let mut read = Volumes::default();
            prop_assert!(read.decode(&kept.encode(), kept.questions.len()));
            prop_assert_eq!(read, kept);
        }

        #[test]
        fn bytes_that_are_not_whole_are_not_read(
            kept in volumes(), at in any::<prop::sample::Index>(), bit in 0..8,
        ) {
            let mut bytes = kept.encode();
            let length = kept.questions.len();
            let mut read = kept.clone();
            prop_assert!(!read.decode(&bytes, length + 1));
            prop_assert!(!read.decode(&bytes[..at.index(bytes.len())], length));
            let at = at.index(bytes.len());
            bytes[at] ^= 1_u8 << bit;
            prop_assert!(!read.decode(&bytes, length));
            prop_assert_eq!(read, Volumes::default());
        }

        #[test]
        fn no_bytes_are_too_strange(bytes in proptest::collection::vec(any::<u8>(), 0..60)) {
            let mut whole = crc32fast::hash(&bytes).to_le_bytes().to_vec();
            whole.extend(&bytes);
            let mut read = Volumes::default();
            if read.decode(&whole, 3) {
                prop_assert_eq!(read.questions.len(), 3);
            }
        }
    }
}
