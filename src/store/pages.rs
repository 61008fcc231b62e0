//! The pages of a file that SQLite does not open: as they lie there, with what a log holds of them,
//! decrypted where they were encrypted. Bytes alone; never while SQLite has the file open.
//!
//! An encrypted page is SQLCipher's (its version 4): content, 16 bytes of initial vector, 64 bytes of
//! HMAC-SHA512 over both and the page's number (<https://www.zetetic.net/sqlcipher/design/>). The log is
//! SQLite's (<https://www.sqlite.org/fileformat2.html#walformat>).

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::path::Path;

use aes::Aes256Dec;
use aes::cipher::{BlockCipherDecrypt, KeyInit};
use hmac::{Hmac, Mac};
use sha2::Sha512;
use zeroize::Zeroizing;

use super::key::{self, Key};
use super::place;
use super::trouble::about_io;
use crate::failure::Failure;

/// Bytes of a page; this program never made others.
const PAGE: usize = 4096;
const VECTOR: usize = 16;
const MAC: usize = 64;
const BLOCK: usize = 16;
/// What SQLCipher keeps of each page for itself.
const RESERVED: usize = VECTOR + MAC;

/// The most pages that are looked at to tell a wrong key from a damaged file.
const LOOKED_AT: usize = 256;

/// The frames of a log: a header of its own, and one before each page.
const LOG_HEAD: usize = 32;
const FRAME_HEAD: usize = 24;

/// What authenticates and decrypts pages.
pub(super) struct Cipher {
    key: Zeroizing<[u8; 32]>,
    mac: Zeroizing<[u8; 32]>,
}

impl Cipher {
    pub(super) fn of(key: &Key) -> Cipher {
        let (key, salt) = key.parts();
        Cipher::new(key, salt)
    }

    pub(super) fn new(key: &[u8; 32], salt: &[u8; 16]) -> Cipher {
        let salt = salt.map(|byte| byte ^ 0x3a);
        let mut mac = Zeroizing::new([0; 32]);
        kikitori_kdf::derive(key, &salt, 2, &mut mac);
        Cipher {
            key: Zeroizing::new(*key),
            mac,
        }
    }

    /// Whether the page of this number (the first is 1) was written by this key and is whole.
    pub(super) fn wrote(&self, number: u32, page: &[u8]) -> bool {
        let from = if number == 1 { BLOCK } else { 0 };
        let (said, kept) = page.split_at(page.len() - MAC);
        let Ok(mut mac) = Hmac::<Sha512>::new_from_slice(&*self.mac) else {
            return false;
        };
        mac.update(&said[from..]);
        mac.update(&number.to_le_bytes());
        mac.verify_slice(kept).is_ok()
    }

    /// What the page says; where it is damaged, 32 bytes around the damage are noise.
    fn decrypted(&self, number: u32, page: &[u8]) -> Zeroizing<Vec<u8>> {
        let mut plain = Zeroizing::new(page[..page.len() - RESERVED].to_vec());
        let aes = Aes256Dec::new((&*self.key).into());
        let mut before = &page[page.len() - RESERVED..][..VECTOR];
        let first = if number == 1 { 1 } else { 0 };
        for (said, kept) in plain
            .chunks_exact_mut(BLOCK)
            .zip(page.chunks_exact(BLOCK))
            .skip(first)
        {
            let block: &mut [u8; BLOCK] = said.try_into().expect("a whole block");
            aes.decrypt_block(block.into());
            said.iter_mut().zip(before).for_each(|(it, by)| *it ^= by);
            before = kept;
        }
        if number == 1 {
            plain[..BLOCK].copy_from_slice(key::PLAIN);
        }
        plain
    }
}

/// What the pages of a file say of a key that does not open it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// None of them was written by it.
    Wrong,
    /// The first page is whole: what keeps the file closed is not in it.
    FirstIsWhole,
    /// It is the right one, and the file is damaged.
    Damaged,
}

/// What the file says of the key. Only to be asked when it could not be opened.
///
/// # Errors
/// The file cannot be read.
pub(super) fn ask(file: &Path, key: &Key) -> Result<Said, Failure> {
    let sample = Sample::of(file)?;
    Ok(match sample.said(&Cipher::of(key)) {
        // A file that is shorter than its first page cannot say anything of a key.
        Said::Wrong if sample.length < PAGE as u64 => Said::Damaged,
        said => said,
    })
}

/// Some pages of a file, the first one among them: of a large one no more is read.
struct Sample {
    length: u64,
    salt: Option<[u8; 16]>,
    pages: Vec<(u32, Vec<u8>)>,
}

impl Sample {
    fn of(file: &Path) -> Result<Sample, Failure> {
        let read = || {
            let file = File::open(file)?;
            let length = file.metadata()?.len();
            let first = part(&file, 0)?;
            let count = u32::try_from(length / PAGE as u64).unwrap_or(u32::MAX);
            let step = (count as usize).div_ceil(LOOKED_AT).max(1);
            let others = (2..=count).step_by(step).filter_map(|number| {
                let page = part(&file, u64::from(number - 1) * PAGE as u64);
                Some((number, page.ok()?))
            });
            let salt = first.first_chunk().copied();
            Ok(Sample {
                length,
                salt,
                // The first one is asked first.
                pages: others
                    .chain([(1, first)])
                    .filter(|(_, page)| page.len() == PAGE)
                    .collect(),
            })
        };
        read().map_err(|error| about_io(&error, file))
    }

    fn said(&self, cipher: &Cipher) -> Said {
        let mut pages = self.pages.iter().rev();
        match pages.find(|it| cipher.wrote(it.0, &it.1)) {
            Some((1, _)) => Said::FirstIsWhole,
            Some(_) => Said::Damaged,
            None => Said::Wrong,
        }
    }
}

/// The salt that the file had before one bit of it fell over, by a key that does not depend on it or
/// is made anew for each (`key_of`, the dear part: `tried` hears of each).
///
/// # Errors
/// The file cannot be read.
pub(super) fn salt_before(
    file: &Path,
    mut key_of: impl FnMut(&[u8; 16]) -> Zeroizing<[u8; 32]>,
    mut tried: impl FnMut(u32),
) -> Result<Option<[u8; 16]>, Failure> {
    let sample = Sample::of(file)?;
    let Some(kept) = sample.salt else {
        return Ok(None);
    };
    Ok((0..128u32).find_map(|bit| {
        let mut salt = kept;
        salt[bit as usize / 8] ^= 1 << (bit % 8);
        tried(bit);
        let cipher = Cipher::new(&key_of(&salt), &salt);
        (sample.said(&cipher) != Said::Wrong).then_some(salt)
    }))
}

/// The first bytes of a file.
///
/// # Errors
/// It cannot be read.
pub(super) fn beginning(file: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(file)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// What lies from there on, at most a page of it.
fn part(mut file: &File, at: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(PAGE);
    file.seek(SeekFrom::Start(at))?;
    file.take(PAGE as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// All pages of a database, read when they are asked for: a file may be larger than the memory, and
/// part of its disk unreadable.
pub(super) struct Pages {
    file: File,
    log: Option<File>,
    /// Where in the log the last committed wording of a page begins.
    newer: HashMap<u32, u64>,
    cipher: Option<Cipher>,
    count: u32,
}

/// One page.
pub(super) struct Page {
    pub(super) bytes: Zeroizing<Vec<u8>>,
    /// Known to be as it was written; of a plain file nothing is known.
    pub(super) whole: Option<bool>,
}

impl Pages {
    /// # Errors
    /// The file cannot be read.
    pub(super) fn of(path: &Path, key: Option<&Key>) -> Result<Pages, Failure> {
        let opened = File::open(path).and_then(|it| Ok((it.metadata()?.len(), it)));
        let (length, file) = opened.map_err(|error| about_io(&error, path))?;
        let log = File::open(place::beside(path, "-wal")).ok();
        let cipher = key.map(Cipher::of);
        let mut newer = log.as_ref().map(frames).unwrap_or_default();
        if let (Some(cipher), Some(log)) = (&cipher, &log) {
            // A log that another key wrote says nothing.
            let wrote = |number, page: Vec<u8>| page.len() == PAGE && cipher.wrote(number, &page);
            newer.retain(|number, at| part(log, *at).is_ok_and(|page| wrote(*number, page)));
        }
        let last = newer.keys().max().copied().unwrap_or(0);
        let count = u32::try_from(length.div_ceil(PAGE as u64)).unwrap_or(u32::MAX);
        // A database does not grow by more pages than were written.
        let most = count.saturating_add(u32::try_from(newer.len()).unwrap_or(u32::MAX));
        Ok(Pages {
            file,
            log,
            newer,
            cipher,
            count: count.max(last.min(most)),
        })
    }

    pub(super) fn count(&self) -> u32 {
        self.count
    }

    /// The page of this number. The rest of one that was cut off is empty.
    pub(super) fn page(&self, number: u32) -> Option<Page> {
        let at = u64::from(number.checked_sub(1)?) * PAGE as u64;
        let kept = match (self.newer.get(&number), &self.log) {
            (Some(at), Some(log)) => part(log, *at),
            _ => part(&self.file, at),
        };
        let mut page = kept.ok().filter(|it| !it.is_empty())?;
        let length = page.len();
        page.resize(PAGE, 0);
        Some(match &self.cipher {
            Some(cipher) => Page {
                bytes: cipher.decrypted(number, &page),
                whole: Some(cipher.wrote(number, &page)),
            },
            None => Page {
                bytes: Zeroizing::new(page),
                whole: (length < PAGE).then_some(false),
            },
        })
    }
}

/// Whether the head of a log was damaged: it holds something, and not what SQLite writes there. A
/// log that a power cut caught at its beginning is empty there.
pub(super) fn log_is_damaged(log: &[u8]) -> bool {
    let Some(head) = log.get(..LOG_HEAD).filter(|it| it.iter().any(|b| *b != 0)) else {
        return false;
    };
    Sums::of(head).is_none()
}

/// Where the last committed wordings of pages begin in a log.
fn frames(log: &File) -> HashMap<u32, u64> {
    let mut committed = HashMap::new();
    let mut log = BufReader::with_capacity(1 << 16, log);
    let mut head = [0; LOG_HEAD];
    let began = log.read_exact(&mut head).is_ok();
    let Some(mut sums) = Sums::of(&head).filter(|_| began) else {
        return committed;
    };
    let mut waiting = Vec::new();
    let mut frame = vec![0; FRAME_HEAD + PAGE];
    let mut at = LOG_HEAD as u64;
    while log.read_exact(&mut frame).is_ok() && frame[8..16] == head[16..24] {
        sums.add(&frame[..8]);
        sums.add(&frame[FRAME_HEAD..]);
        if !sums.are(&frame[16..24]) {
            break;
        }
        waiting.push((word(&frame[..4]), at + FRAME_HEAD as u64));
        if word(&frame[4..8]) > 0 {
            committed.extend(waiting.drain(..));
        }
        at += frame.len() as u64;
    }
    committed
}

fn word(bytes: &[u8]) -> u32 {
    u32::from_be_bytes([bytes[0], bytes[1], bytes[2], bytes[3]])
}

/// The running sums of a log.
struct Sums {
    one: u32,
    two: u32,
    big: bool,
}

impl Sums {
    /// Those of its head; `None`: it is none that SQLite wrote for pages like ours.
    fn of(head: &[u8]) -> Option<Sums> {
        let magic = word(&head[..4]);
        let fits = magic & !1 == 0x377f_0682
            && word(&head[4..8]) == 3_007_000
            && word(&head[8..12]) as usize == PAGE;
        let mut sums = Sums {
            one: 0,
            two: 0,
            big: magic & 1 == 1,
        };
        sums.add(&head[..24]);
        (fits && sums.are(&head[24..32])).then_some(sums)
    }

    fn add(&mut self, bytes: &[u8]) {
        for pair in bytes.chunks_exact(8) {
            let [one, two] = [&pair[..4], &pair[4..]].map(|it| match self.big {
                true => word(it),
                false => word(it).swap_bytes(),
            });
            self.one = self.one.wrapping_add(one).wrapping_add(self.two);
            self.two = self.two.wrapping_add(two).wrapping_add(self.one);
        }
    }

    fn are(&self, kept: &[u8]) -> bool {
        word(&kept[..4]) == self.one && word(&kept[4..8]) == self.two
    }
}
