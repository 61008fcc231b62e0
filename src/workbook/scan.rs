//! What stands in a part: no reference that is none, no count that lies, no more of a thing than a
//! spreadsheet program ever writes.

use std::io::{BufReader, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::cell::position;
use crate::failure::Failure;

/// Of each of these so many at most, in all parts together: the parser keeps a record of each.
/// Excel itself stops at 65,490 formats of cells.
const MOST: [(&str, u32); 10] = [
    ("xf", 70_000),
    ("font", 70_000),
    ("fill", 70_000),
    ("border", 70_000),
    ("numFmt", 70_000),
    ("sheet", 1_000),
    ("definedName", 70_000),
    ("Relationship", 70_000),
    ("si", MOST_STRINGS),
    ("c", 2_000_000),
];

/// Shared strings at most.
const MOST_STRINGS: u32 = 1_000_000;

/// What was counted so far.
#[derive(Default)]
pub struct Scanned([u32; MOST.len()]);

pub enum Trouble {
    /// It is no XML (any more).
    Xml(String),
    Refused(Failure),
}

/// Reads a part to its end, or to where it is no XML. What stands in an element amiss is told at
/// the end only: a parser that does not mind it goes on as well.
///
/// # Errors
/// It is no XML, or something in it is refused.
pub fn scan(part: impl Read, scanned: &mut Scanned) -> Result<(), Trouble> {
    let mut reader = Reader::from_reader(BufReader::new(part));
    let config = reader.config_mut();
    config.check_end_names = false;
    config.check_comments = false;
    let mut buffer = Vec::new();
    let mut amiss = None;
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(element) | Event::Empty(element)) => match look(&element, scanned) {
                Err(Trouble::Xml(why)) => drop(amiss.get_or_insert(why)),
                looked => looked?,
            },
            Ok(Event::DocType(_)) => {
                return Err(Trouble::Refused(Failure::new("workbook-doctype")));
            }
            Ok(Event::Eof) => return amiss.map_or(Ok(()), |why| Err(Trouble::Xml(why))),
            Ok(_) => {}
            Err(error) => return Err(Trouble::Xml(error.to_string())),
        }
    }
}

fn look(element: &BytesStart<'_>, scanned: &mut Scanned) -> Result<(), Trouble> {
    let name = element.local_name();
    let name = name.as_ref();
    if let Some(index) = MOST.iter().position(|(it, _)| *it == name) {
        scanned.0[index] += 1;
        if scanned.0[index] > MOST[index].1 {
            return Err(too_many(name, MOST[index].1));
        }
    }
    match name {
        "c" => each(element, "r", |cell| position(cell).is_some()),
        "row" => each(element, "r", |row| position(&format!("A{row}")).is_some()),
        "dimension" | "mergeCell" => each(element, "ref", is_range),
        "sst" => {
            let count = |value: &str| value.parse().is_ok_and(|it: u32| it <= MOST_STRINGS);
            each(element, "uniqueCount", count).map_err(|trouble| match trouble {
                Trouble::Refused(_) => too_many("si", MOST_STRINGS),
                trouble => trouble,
            })
        }
        _ => Ok(()),
    }
}

fn too_many(what: &str, most: u32) -> Trouble {
    let failure = Failure::new("workbook-many").with("what", what);
    Trouble::Refused(failure.with("most", most))
}

/// Every attribute of this name must be `fit`.
fn each(element: &BytesStart<'_>, name: &str, fit: impl Fn(&str) -> bool) -> Result<(), Trouble> {
    let mut amiss = None;
    for attribute in element.attributes() {
        let attribute = match attribute {
            Ok(attribute) => attribute,
            Err(error) => {
                amiss.get_or_insert(error.to_string());
                continue;
            }
        };
        let value: &str = attribute.value.as_ref();
        if attribute.key.as_ref() == name && !fit(value) {
            let failure = Failure::new("workbook-reference").with("cell", quoted(value));
            return Err(Trouble::Refused(failure));
        }
    }
    amiss.map_or(Ok(()), |why| Err(Trouble::Xml(why)))
}

/// One cell, or two with the second below or right of the first.
fn is_range(range: &str) -> bool {
    let mut ends = range.split(':').map(position);
    match (ends.next(), ends.next(), ends.next()) {
        (Some(Some(_)), None, None) => true,
        (Some(Some(first)), Some(Some(last)), None) => first.0 <= last.0 && first.1 <= last.1,
        _ => false,
    }
}

fn quoted(value: &str) -> String {
    value.chars().take(40).collect()
}
