//! The workbook as a package of parts: which part a sheet is, and a copy in which only some parts
//! are others.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read, Write};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::super::{Place, damaged};
use super::Faults;
use super::mapping::Mapping;
use super::sheet::SheetXml;
use crate::failure::Failure;

const TYPES: &str = "[Content_Types].xml";

/// An opened workbook.
pub struct Package {
    zip: ZipArchive<Cursor<Vec<u8>>>,
    /// The part that names the relations of the workbook.
    relations: String,
    /// Name and part of each sheet.
    sheets: BTreeMap<String, String>,
    /// The order in which formulas are worked out, if the file keeps it.
    chain: Option<String>,
}

impl Package {
    /// # Errors
    /// It is no workbook.
    pub fn open(bytes: Vec<u8>) -> Result<Package, Failure> {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
        let roots = relations(&part(&mut zip, "_rels/.rels")?)?;
        let root = roots.iter().find(|it| it.kind.ends_with("/officeDocument"));
        let root = root.ok_or_else(|| Failure::new("workbook-none"))?;
        let book = absolute("", &root.target);
        let (folder, name) = book.rsplit_once('/').unwrap_or(("", &book));
        let joined = [folder, "_rels", &format!("{name}.rels")].join("/");
        let relations_part = joined.trim_start_matches('/').to_owned();
        let related = relations(&part(&mut zip, &relations_part)?)?;
        let target = |id: &str| related.iter().find(|it| it.id == id);
        let mut sheets = BTreeMap::new();
        for element in elements(&part(&mut zip, &book)?, "sheet")? {
            let name = element.get("name").cloned().unwrap_or_default();
            let id = element
                .iter()
                .find(|it| it.0 == "id" || it.0.ends_with(":id"));
            if let Some(relation) = id.and_then(|it| target(it.1)) {
                sheets.insert(name, absolute(folder, &relation.target));
            }
        }
        let chain = related.iter().find(|it| it.kind.ends_with("/calcChain"));
        let chain = chain.map(|it| absolute(folder, &it.target));
        Ok(Package {
            zip,
            relations: relations_part,
            sheets,
            chain,
        })
    }

    /// What of a mapping cannot be done to this workbook, by the mapping's lines.
    ///
    /// # Errors
    /// A sheet cannot be read.
    pub fn faults(&mut self, mapping: &Mapping) -> Result<Faults, Failure> {
        let mut faults = Vec::new();
        let mut sheets: BTreeMap<String, SheetXml> = BTreeMap::new();
        for entry in &mapping.entries {
            let name = &entry.place.sheet;
            let Some(path) = self.sheets.get(name).cloned() else {
                faults.push((entry.line, entry.fault("mapping-sheet")));
                continue;
            };
            if !sheets.contains_key(name) {
                let sheet = SheetXml::parse(part(&mut self.zip, &path)?)?;
                sheets.insert(name.clone(), sheet);
            }
            let sheet = &sheets[name];
            let (row, column) = (entry.place.row, entry.place.column);
            if let Some(first) = sheet.covered(row, column) {
                let failure = entry.fault("mapping-merged");
                faults.push((entry.line, failure.with("first", first)));
            } else if sheet.is_held(row, column) {
                faults.push((entry.line, entry.fault("mapping-formula")));
            }
        }
        Ok(faults)
    }

    /// The workbook with these texts in these cells.
    ///
    /// # Errors
    /// There is no such sheet, or a part cannot be read.
    pub fn set(mut self, values: &BTreeMap<Place, String>) -> Result<Vec<u8>, Failure> {
        let mut by_sheet: BTreeMap<&str, BTreeMap<(u32, u32), &str>> = BTreeMap::new();
        for (place, text) in values {
            let cells = by_sheet.entry(&place.sheet).or_default();
            cells.insert((place.row, place.column), text);
        }
        let mut parts = BTreeMap::new();
        let mut formulas = false;
        for (name, cells) in by_sheet {
            let path = self.sheets.get(name).cloned();
            let path = path.ok_or_else(|| Failure::new("workbook-sheet").with("sheet", name))?;
            let sheet = SheetXml::parse(part(&mut self.zip, &path)?)?;
            formulas |= cells.keys().any(|it| sheet.has_formula(it.0, it.1));
            parts.insert(path, sheet.with(&cells));
        }
        let mut gone = BTreeSet::new();
        if formulas && let Some(chain) = self.chain.take() {
            // It must not name a cell that has no formula; the program that opens the file makes
            // a new one.
            let types = part(&mut self.zip, TYPES)?;
            let named = format!("/{chain}");
            parts.insert(
                TYPES.to_owned(),
                without(&types, "Override", "PartName", &named)?,
            );
            let related = part(&mut self.zip, &self.relations)?;
            let kind = relations(&related)?
                .into_iter()
                .find(|it| it.kind.ends_with("/calcChain"));
            let id = kind.map(|it| it.id).unwrap_or_default();
            parts.insert(
                self.relations.clone(),
                without(&related, "Relationship", "Id", &id)?,
            );
            gone.insert(chain);
        }
        self.copied(&parts, &gone).map_err(|error| damaged(&error))
    }

    fn copied(
        mut self,
        parts: &BTreeMap<String, String>,
        gone: &BTreeSet<String>,
    ) -> zip::result::ZipResult<Vec<u8>> {
        let mut copy = ZipWriter::new(Cursor::new(Vec::new()));
        for index in 0..self.zip.len() {
            let entry = self.zip.by_index_raw(index)?;
            let name = entry.name()?.into_owned();
            if gone.contains(&name) {
                continue;
            }
            let Some(text) = parts.get(&name) else {
                copy.raw_copy_file(entry)?;
                continue;
            };
            let mut options = SimpleFileOptions::default().compression_method(entry.compression());
            if let Some(time) = entry.last_modified() {
                options = options.last_modified_time(time);
            }
            drop(entry);
            copy.start_file(name, options)?;
            copy.write_all(text.as_bytes())?;
        }
        Ok(copy.finish()?.into_inner())
    }
}

/// The text of a part.
fn part(zip: &mut ZipArchive<Cursor<Vec<u8>>>, name: &str) -> Result<String, Failure> {
    let mut part = zip.by_name(name).map_err(|error| damaged(&error))?;
    let mut text = String::new();
    part.read_to_string(&mut text)
        .map_err(|error| damaged(&format!("{name}: {error}")))?;
    Ok(text)
}

/// A target of a relation as a name in the zip.
fn absolute(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut steps: Vec<&str> = folder.split('/').filter(|it| !it.is_empty()).collect();
    for step in target.split('/') {
        match step {
            ".." => drop(steps.pop()),
            "." | "" => {}
            step => steps.push(step),
        }
    }
    steps.join("/")
}

struct Relation {
    id: String,
    kind: String,
    target: String,
}

fn relations(xml: &str) -> Result<Vec<Relation>, Failure> {
    let elements = elements(xml, "Relationship")?;
    let relations = elements.into_iter().map(|mut it| Relation {
        id: it.remove("Id").unwrap_or_default(),
        kind: it.remove("Type").unwrap_or_default(),
        target: it.remove("Target").unwrap_or_default(),
    });
    Ok(relations.collect())
}

/// The attributes of each element of this name.
fn elements(xml: &str, name: &str) -> Result<Vec<BTreeMap<String, String>>, Failure> {
    let mut reader = Reader::from_str(xml);
    let mut found = Vec::new();
    loop {
        match reader.read_event().map_err(|error| damaged(&error))? {
            Event::Start(element) | Event::Empty(element)
                if element.local_name().as_ref() == name =>
            {
                found.push(attributes(&element)?);
            }
            Event::Eof => return Ok(found),
            _ => {}
        }
    }
}

pub(super) fn attributes(element: &BytesStart<'_>) -> Result<BTreeMap<String, String>, Failure> {
    let mut all = BTreeMap::new();
    for attribute in element.attributes() {
        let attribute = attribute.map_err(|error| damaged(&error))?;
        let value = quick_xml::escape::unescape(attribute.value.as_ref())
            .map_err(|error| damaged(&error))?
            .into_owned();
        all.insert(attribute.key.as_ref().to_owned(), value);
    }
    Ok(all)
}

/// The text without the empty elements of this name whose attribute has this value.
fn without(xml: &str, name: &str, key: &str, value: &str) -> Result<String, Failure> {
    let xml = xml.trim_start_matches('\u{feff}');
    let mut reader = Reader::from_str(xml);
    let mut kept = String::with_capacity(xml.len());
    loop {
        let start = reader.buffer_position() as usize;
        let event = reader.read_event().map_err(|error| damaged(&error))?;
        let end = reader.buffer_position() as usize;
        match event {
            Event::Empty(element)
                if element.local_name().as_ref() == name
                    && attributes(&element)?.get(key).is_some_and(|it| it == value) => {}
            Event::Eof => return Ok(kept),
            _ => kept.push_str(&xml[start..end]),
        }
    }
}
