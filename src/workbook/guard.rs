//! What a file may be before a parser sees it: measured while it is inflated, because the sizes
//! that a zip declares can lie.

use std::collections::HashSet;
use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::read::ZipFile;
use zip::result::ZipError;

use super::scan::{Scanned, Trouble};
use super::{damaged, scan};
use crate::failure::Failure;

/// Parts of a workbook at most.
const MOST_PARTS: usize = 2_000;

const MEGABYTE: u64 = 1024 * 1024;

/// How much is inflated, bytes.
#[derive(Clone, Copy)]
pub struct Limits {
    pub part: u64,
    pub all: u64,
    /// Between one `<` and the next: a parser keeps that much at once. A cell holds 32 KB.
    pub run: u64,
}

pub const LIMITS: Limits = Limits {
    part: 64 * MEGABYTE,
    all: 128 * MEGABYTE,
    run: 16 * MEGABYTE,
};

/// How an entry of a zip's directory begins.
const ENTRY: &[u8] = b"PK\x01\x02";

/// Whether these are the bytes of a workbook that can be read without harm.
///
/// # Errors
/// What it is instead, or which limit it breaks.
pub fn check(bytes: &[u8]) -> Result<(), Failure> {
    check_within(bytes, LIMITS)
}

/// As [`check`], with other limits.
///
/// # Errors
/// As [`check`].
pub fn check_within(bytes: &[u8], limits: Limits) -> Result<(), Failure> {
    is_a_zip(bytes)?;
    let entries = bytes.windows(ENTRY.len()).filter(|it| *it == ENTRY);
    if entries.take(MOST_PARTS + 1).count() > MOST_PARTS {
        return Err(Failure::new("workbook-parts").with("most", MOST_PARTS));
    }
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| match error {
        ZipError::InvalidArchive(_) => Failure::new("workbook-truncated"),
        error => damaged(&error),
    })?;
    names(&zip)?;
    let mut scanned = Scanned::default();
    let mut left = limits.all;
    for index in 0..zip.len() {
        let part = zip.by_index(index).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => {
                Failure::new("workbook-encrypted")
            }
            error => damaged(&error),
        })?;
        left -= measure(part, left, limits, &mut scanned)?;
    }
    Ok(())
}

/// By the first bytes: something else is called by its name where people mix it up.
fn is_a_zip(bytes: &[u8]) -> Result<(), Failure> {
    const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    if bytes.starts_with(b"PK\x03\x04") {
        return Ok(());
    }
    Err(Failure::new(if bytes.is_empty() {
        "workbook-empty"
    } else if bytes.starts_with(OLE) {
        match is_encrypted(bytes) {
            true => "workbook-encrypted",
            false => "workbook-old",
        }
    } else {
        "workbook-none"
    }))
}

/// A workbook with a password is an OLE file with a stream of this name.
fn is_encrypted(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    bytes.windows(name.len()).any(|it| it == name)
}

/// Every name once, none that leads out of the file, and those that a workbook has.
fn names(zip: &ZipArchive<Cursor<&[u8]>>) -> Result<(), Failure> {
    let mut seen = HashSet::new();
    for name in zip.file_names() {
        let name = name.map_err(|error| damaged(&error))?;
        let folded = name.replace('\\', "/").to_ascii_lowercase();
        if folded.split('/').any(|step| step == "..") {
            return Err(Failure::new("workbook-part-astray").with("part", name));
        }
        if !seen.insert(folded) {
            return Err(Failure::new("workbook-part-twice").with("part", name));
        }
    }
    if zip.has_duplicate_names() {
        return Err(Failure::new("workbook-part-twice").with("part", "?"));
    }
    let document = seen.contains("mimetype") && seen.contains("content.xml");
    match seen.contains("[content_types].xml") && seen.contains("_rels/.rels") {
        true => Ok(()),
        false if document => Err(Failure::new("workbook-ods")),
        false => Err(Failure::new("workbook-none")),
    }
}

/// Inflates a part and looks at what is in it; answers its size.
fn measure<R: Read>(
    part: ZipFile<'_, R>,
    left: u64,
    limits: Limits,
    scanned: &mut Scanned,
) -> Result<u64, Failure> {
    let name = part.name().map_err(|error| damaged(&error))?.into_owned();
    let lower = name.to_ascii_lowercase();
    let must_be_xml = lower.ends_with(".xml") || lower.ends_with(".rels");
    let mut meter = Meter {
        part,
        size: 0,
        most: left.min(limits.part),
        run: 0,
        longest: 0,
        most_in_run: limits.run,
        failed: None,
    };
    let found = scan::scan(&mut meter, scanned);
    let rest = std::io::copy(&mut meter, &mut std::io::sink());
    if meter.is_over() {
        let (id, most) = match meter.size {
            size if size <= meter.most => ("workbook-part-large", limits.run),
            size if size > limits.part => ("workbook-part-large", limits.part),
            _ => ("workbook-inflated", limits.all),
        };
        let failure = Failure::new(id).with("most", most / MEGABYTE);
        return Err(failure.with("part", name));
    }
    if let Some(why) = meter.failed.or(rest.err().map(|error| error.to_string())) {
        return Err(damaged(&format!("{name}: {why}")));
    }
    match found {
        Err(Trouble::Xml(why)) if must_be_xml => Err(damaged(&format!("{name}: {why}"))),
        Err(Trouble::Refused(failure)) => Err(failure.with("part", name)),
        _ => Ok(meter.size),
    }
}

/// Counts what is inflated, and stops where it is too much.
struct Meter<R> {
    part: R,
    size: u64,
    most: u64,
    /// Bytes since the last `<`.
    run: u64,
    longest: u64,
    most_in_run: u64,
    /// Why it could not be inflated.
    failed: Option<String>,
}

impl<R> Meter<R> {
    fn is_over(&self) -> bool {
        self.size > self.most || self.longest > self.most_in_run
    }
}

impl<R: Read> Read for Meter<R> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        if self.is_over() {
            return Ok(0);
        }
        let read = self.part.read(into);
        match &read {
            Ok(read) => {
                self.size += *read as u64;
                for byte in &into[..*read] {
                    self.run = if *byte == b'<' { 0 } else { self.run + 1 };
                    self.longest = self.longest.max(self.run);
                }
            }
            Err(error) => self.failed = Some(error.to_string()),
        }
        read
    }
}
