//! Spreadsheets: read as a company's form and as a form of another program; an institution's own,
//! filled.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use kikitori::report;
use kikitori::transfer::form;
use kikitori::workbook::{self, Place, patch};
use kikitori::xlsform::{self, Book};
use quick_xml::events::Event;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::{export, given};

const TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
    <Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>";
const RELS: &str = "<Relationships><Relationship Id=\"r1\" Target=\"xl/workbook.xml\" Type=\"http://\
    schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\"/></Relationships>";
const BOOK: &str = "<workbook><sheets><sheet name=\"survey\" sheetId=\"1\" r:id=\"r1\"/><sheet \
    name=\"kk\" sheetId=\"2\" r:id=\"r2\"/></sheets></workbook>";
const BOOK_RELS: &str = "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\" \
    Type=\"http://x/worksheet\"/><Relationship Id=\"r2\" Target=\"worksheets/sheet2.xml\" \
    Type=\"http://x/worksheet\"/><Relationship Id=\"r3\" Target=\"sharedStrings.xml\" \
    Type=\"http://x/sharedStrings\"/></Relationships>";

/// The pieces of an input are parts of a workbook: two sheets, the texts, the book itself, a part
/// with its name. An empty one is as it should be.
fn packed(data: &[u8]) -> Vec<u8> {
    if data.starts_with(b"PK") {
        return data.to_vec();
    }
    let mut pieces = given::Pieces::of(data);
    let sheet = |cells: &[u8]| match cells.starts_with(b"<?xml") {
        true => cells.to_vec(),
        false => [
            b"<worksheet><sheetData>",
            cells,
            b"</sheetData></worksheet>",
        ]
        .concat(),
    };
    let or = |piece: &[u8], usual: &str| match piece {
        [] => usual.as_bytes().to_vec(),
        piece => piece.to_vec(),
    };
    let (first, second) = (sheet(pieces.bytes()), sheet(pieces.bytes()));
    let mut parts = vec![
        ("[Content_Types].xml".into(), TYPES.as_bytes().to_vec()),
        ("_rels/.rels".into(), RELS.as_bytes().to_vec()),
        ("xl/worksheets/sheet1.xml".into(), first),
        ("xl/worksheets/sheet2.xml".into(), second),
        ("xl/sharedStrings.xml".into(), or(pieces.bytes(), "<sst/>")),
        ("xl/workbook.xml".into(), or(pieces.bytes(), BOOK)),
        (
            "xl/_rels/workbook.xml.rels".into(),
            BOOK_RELS.as_bytes().to_vec(),
        ),
    ];
    let more = pieces.text().into_owned();
    if !more.is_empty() {
        parts.retain(|(name, _)| *name != more);
        parts.push((more, pieces.bytes().to_vec()));
    }
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        if zip.start_file(name, SimpleFileOptions::default()).is_ok() {
            let _ = zip.write_all(&bytes);
        }
    }
    zip.finish().map(Cursor::into_inner).unwrap_or_default()
}

pub fn workbook(data: &[u8]) {
    let bytes = packed(data);
    let file = given::file("in.xlsx", &bytes);
    match workbook::from_bytes(bytes, "in\u{1b}.xlsx") {
        Ok(mut book) => {
            for name in book.sheets().to_vec() {
                match book.sheet(&name) {
                    Ok(sheet) => {
                        assert!(sheet.row_count() <= workbook::MOST_ROWS);
                        assert!(sheet.column_count() <= workbook::MOST_COLUMNS);
                        assert!(sheet.cells().count() <= workbook::MOST_CELLS);
                    }
                    Err(failure) => given::said(&failure),
                }
            }
            let _ = book.defined_names();
        }
        Err(failure) => given::said(&failure),
    }
    match form::read(&file, [given::set()]) {
        Ok(filled) => {
            given::clean(&filled.company);
            for (_, text, _) in &filled.answers {
                given::clean(text);
            }
            let fits = filled.fits(given::set());
            let _ = fits.map_err(|it| given::said(&it.with("file", "in.xlsx")));
        }
        Err(failure) => given::said(&failure),
    }
    match Book::open(&file) {
        Ok(book) => {
            let import = xlsform::import(&book, "in");
            given::all_said(import.faults.iter().map(|it| &it.what));
        }
        Err(failure) => given::said(&failure),
    }
}

/// The first piece is a mapping, the second a text to be filled in; the rest is the workbook.
pub fn filling(data: &[u8]) {
    let mut pieces = given::Pieces::of(data);
    let (mapping, text) = (pieces.text(), pieces.text());
    let skip = data
        .split(|it| *it == given::BETWEEN)
        .take(2)
        .map(|it| it.len() + 1)
        .sum();
    let bytes = packed(data.get(skip..).unwrap_or_default());
    let template = given::file("template.xlsx", &bytes);
    let sum = format!("template_sha256 = \"{}\"\n", patch::sha256(&bytes));
    let mapping = given::file("mapping.toml", format!("{sum}{mapping}").as_bytes());
    let source = export::source(&text, "=1+1");
    match patch::fill(
        &template,
        &mapping,
        report::value(&source, given::locale(given::lang(data))),
    ) {
        Ok(filled) => readable(&bytes, &filled),
        Err(failures) => given::all_said(&failures),
    }
    let place = Place {
        sheet: "survey".into(),
        row: 2,
        column: 1,
    };
    let values = BTreeMap::from([(place, text.into_owned())]);
    match patch::set(bytes.clone(), &values) {
        Ok(filled) => readable(&bytes, &filled),
        Err(failure) => given::said(&failure.with("file", "template.xlsx")),
    }
}

/// Filling spoils no sheet that could be read.
fn readable(before: &[u8], after: &[u8]) {
    if let Ok(mut book) = workbook::from_bytes(before.to_vec(), "before") {
        let mut filled = workbook::from_bytes(after.to_vec(), "after").expect("a workbook");
        for name in book.sheets().to_vec() {
            if book.sheet(&name).is_ok() {
                filled
                    .sheet(&name)
                    .unwrap_or_else(|it| panic!("{name}: {it}"));
            }
        }
    }
}

/// Every part that is XML is well-formed, and names nothing outside the file.
pub fn well_formed(bytes: &[u8]) {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    for index in 0..zip.len() {
        let mut part = zip.by_index(index).expect("a part");
        let name = part.name().expect("a name").into_owned();
        let mut text = String::new();
        if !(name.ends_with(".xml") || name.ends_with(".rels")) {
            continue;
        }
        part.read_to_string(&mut text).expect("UTF-8");
        assert!(!text.contains("<f>"), "{name} holds a formula");
        assert!(
            !text.contains("TargetMode=\"External\""),
            "{name} leads out"
        );
        let mut reader = quick_xml::Reader::from_str(&text);
        reader.config_mut().check_end_names = true;
        loop {
            match reader.read_event() {
                Ok(Event::Eof) => break,
                Ok(_) => {}
                Err(error) => panic!("{name}: {error}"),
            }
        }
        given::clean(&text.replace('\r', ""));
    }
}
