//! Workbooks as they come, and hostile ones: each of those ends in one sentence.

mod bounds;

use std::io::{Cursor, Write};

use rust_xlsxwriter as xlsx;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::*;

const TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
    <Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>";
const RELS: &str = "<Relationships><Relationship Id=\"r1\" Target=\"xl/workbook.xml\" Type=\"http://\
    schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\"/></Relationships>";
const BOOK: &str =
    "<workbook><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
const BOOK_RELS: &str = "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\" \
    Type=\"http://x/worksheet\"/></Relationships>";

/// A workbook with one sheet, put together by hand, and what else is to be in it.
fn by_hand(cells: &str, others: &[(&str, &str)]) -> Vec<u8> {
    let sheet = format!("<worksheet><sheetData>{cells}</sheetData></worksheet>");
    let mut parts = vec![
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", RELS),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", BOOK_RELS),
        ("xl/worksheets/sheet1.xml", &sheet),
    ];
    parts.retain(|(name, _)| !others.iter().any(|(other, _)| other == name));
    parts.extend(others);
    zipped(&parts)
}

fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, text) in parts {
        zip.start_file(*name, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// What reading all of it ends in.
fn refused(bytes: Vec<u8>) -> String {
    let read = from_bytes(bytes, "x.xlsx").and_then(|mut book| {
        let names = book.sheets().to_vec();
        names.iter().try_for_each(|name| book.sheet(name).map(drop))
    });
    read.map_or_else(|failure| failure.to_string(), |()| "read".to_owned())
}

/// The bytes with every `from` in them replaced by `to`, of the same length.
fn patched(mut bytes: Vec<u8>, from: &[u8], to: &[u8]) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let mut found = false;
    for at in 0..=bytes.len() - from.len() {
        if bytes[at..].starts_with(from) {
            bytes[at..at + to.len()].copy_from_slice(to);
            found = true;
        }
    }
    assert!(found);
    bytes
}

#[test]
fn cells_show_what_people_see() {
    let mut book = xlsx::Workbook::new();
    let date = xlsx::Format::new().set_num_format("yyyy/m/d");
    let sheet = book.add_worksheet().set_name("回答 '26").unwrap();
    sheet.write_string(0, 0, "=1+1").unwrap();
    sheet.write_number(0, 1, 1200.0).unwrap();
    sheet.write_number(0, 2, 0.1 + 0.2).unwrap();
    sheet.write_boolean(0, 3, true).unwrap();
    let day = xlsx::ExcelDateTime::from_ymd(2026, 11, 22).unwrap();
    sheet.write_datetime_with_format(0, 4, &day, &date).unwrap();
    let noon = day.and_hms(12, 30, 0).unwrap();
    sheet
        .write_datetime_with_format(0, 5, &noon, &date)
        .unwrap();
    let formula = xlsx::Formula::new("=B1*2").set_result("2400");
    sheet.write_formula(11, 1, formula).unwrap();
    sheet.write_string(11, 27, "一行目\n二行目 ").unwrap();
    let hidden = book.add_worksheet().set_name("kk").unwrap();
    hidden
        .set_very_hidden(true)
        .write_string(0, 0, "奥")
        .unwrap();
    book.define_name("kk_a", "='回答 ''26'!$B$12").unwrap();
    book.define_name("kk_b", "=kk!$A$1:$C$1").unwrap();
    book.define_name("rate", "=0.1").unwrap();
    let bytes = book.save_to_buffer().unwrap();

    let mut book = from_bytes(bytes, "x.xlsx").unwrap();
    assert_eq!(book.sheets(), ["回答 '26", "kk"]);
    let place = |sheet: &str, row, column| Place {
        sheet: sheet.into(),
        row,
        column,
    };
    let mut names = book.defined_names();
    names.sort();
    let expected = [
        ("kk_a".to_owned(), place("回答 '26", 11, 1)),
        ("kk_b".to_owned(), place("kk", 0, 0)),
    ];
    assert_eq!(names, expected);
    let sheet = book.sheet("回答 '26").unwrap();
    let shown: Vec<_> = sheet
        .cells()
        .map(|(row, column, text)| (address(row, column), text))
        .collect();
    let expected = [
        ("A1", "=1+1"),
        ("B1", "1200"),
        ("C1", "0.3"),
        ("D1", "TRUE"),
        ("E1", "2026-11-22"),
        ("F1", "2026-11-22T12:30:00"),
        ("B12", "2400"),
        ("AB12", "一行目\n二行目 "),
    ];
    assert_eq!(shown, expected.map(|(cell, text)| (cell.to_owned(), text)));
    assert_eq!((sheet.row_count(), sheet.column_count()), (12, 28));
    assert_eq!(sheet.cell(0, 6), None);
    assert_eq!(book.sheet("kk").unwrap().cell(0, 0), Some("奥"));
    let none = book.sheet("無い").unwrap_err().to_string();
    assert_eq!(none, "workbook-sheet file=\"x.xlsx\" sheet=\"無い\"");
}

#[test]
fn a_cell_is_found_by_what_it_is_called() {
    let table = [
        (0, 0, "A1"),
        (11, 1, "B12"),
        (0, 25, "Z1"),
        (0, 26, "AA1"),
        (9, 701, "ZZ10"),
        (9, 702, "AAA10"),
        (1_048_575, 16_383, "XFD1048576"),
    ];
    for (row, column, name) in table {
        assert_eq!(address(row, column), name);
        assert_eq!(position(name), Some((row, column)), "{name}");
    }
    for name in [
        "",
        "A",
        "1",
        "A0",
        "A01",
        "XFE1",
        "A1048577",
        "AAAA1",
        "A1B",
        "Ａ1",
        "A99999999",
        "-A1",
        "$A$1",
    ] {
        assert_eq!(position(name), None, "{name}");
    }
}

#[test]
fn a_hostile_file_ends_in_a_sentence() {
    let far = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>\
        <row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
    let sound = "<row><c><v>1</v></c></row>";
    let entities = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>\
        <worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>";
    let lying = "<sst uniqueCount=\"99999999999\"><si><t>a</t></si></sst>";
    let formats = format!(
        "<styleSheet><cellXfs>{}</cellXfs></styleSheet>",
        "<xf/>".repeat(80_000)
    );
    let backwards = "<worksheet><dimension ref=\"B5:A1\"/><sheetData/></worksheet>";
    let book = "xl/worksheets/sheet1.xml";
    let many: Vec<(String, String)> = (0..2_001)
        .map(|n| (format!("{n}"), String::new()))
        .collect();
    let many: Vec<(&str, &str)> = many.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let whole = by_hand(sound, &[]);
    let table: Vec<(&str, Vec<u8>, &str)> = vec![
        ("a sound one", whole.clone(), "read"),
        ("empty", Vec::new(), "workbook-empty"),
        ("text", b"a,b\n1,2\n".to_vec(), "workbook-none"),
        ("another zip", zipped(&[("a.txt", "a")]), "workbook-none"),
        (
            "ods",
            zipped(&[("mimetype", "x"), ("content.xml", "<x/>")]),
            "workbook-ods",
        ),
        (
            "cut off",
            whole[..whole.len() / 2].to_vec(),
            "workbook-truncated",
        ),
        (
            "xls",
            [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), &[0; 600]].concat(),
            "workbook-old",
        ),
        (
            "with a password",
            [
                b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(),
                "EncryptedPackage"
                    .encode_utf16()
                    .flat_map(u16::to_le_bytes)
                    .collect(),
            ]
            .concat(),
            "workbook-encrypted",
        ),
        (
            "a far cell",
            by_hand(far, &[]),
            "workbook-far cell=\"XFD1048576\" most=\"ALL100000\"",
        ),
        (
            "a cell beyond the last",
            by_hand("<row><c r=\"ZZZZZZZZZZZ1\"/></row>", &[]),
            "workbook-reference cell=\"ZZZ",
        ),
        (
            "a row beyond the last",
            by_hand("<row r=\"99999999999\"/>", &[]),
            "workbook-reference",
        ),
        (
            "a range backwards",
            by_hand("", &[(book, backwards)]),
            "workbook-reference cell=\"B5:A1\"",
        ),
        (
            "two references",
            by_hand("<row><c r=\"A1\" r=\"ZZZZZZZZ1\"/></row>", &[]),
            "workbook-damaged",
        ),
        ("many parts", by_hand(sound, &many), "workbook-parts"),
        (
            "entities",
            by_hand("", &[(book, entities)]),
            "workbook-doctype",
        ),
        (
            "an unknown entity",
            by_hand("<row><c t=\"str\"><v>&b;</v></c></row>", &[]),
            "workbook-sheet-damaged",
        ),
        (
            "a count that lies",
            by_hand(sound, &[("xl/sharedStrings.xml", lying)]),
            "workbook-many what=\"si\"",
        ),
        (
            "many formats",
            by_hand(sound, &[("xl/styles.xml", &formats)]),
            "workbook-many what=\"xf\"",
        ),
        (
            "out of the file",
            by_hand(sound, &[("../../etc/passwd", "x")]),
            "workbook-part-astray",
        ),
        (
            "twice but for case",
            by_hand(sound, &[("XL/Workbook.xml", BOOK)]),
            "workbook-part-twice",
        ),
        (
            "twice",
            patched(
                by_hand(sound, &[("xl/workbooj.xml", BOOK)]),
                b"xl/workbooj.xml",
                b"xl/workbook.xml",
            ),
            "workbook-part-twice",
        ),
        (
            "no sheet in it",
            by_hand("", &[(book, "")]),
            "workbook-sheet-damaged",
        ),
        ("no XML", by_hand("<row a=\"", &[]), "workbook-damaged"),
        (
            "a cell without an end",
            by_hand("<row><c>", &[]),
            "workbook-sheet-damaged",
        ),
    ];
    for (what, bytes, expected) in table {
        let found = refused(bytes);
        assert!(found.starts_with(expected), "{what}: {found}");
    }
}

#[test]
fn what_is_inflated_is_measured_and_not_believed() {
    const LONG: usize = 1 << 20;
    let limits = guard::Limits {
        part: LONG as u64 * 2,
        all: LONG as u64 * 4,
        run: LONG as u64,
    };
    let refused = |bytes: &[u8]| match guard::check_within(bytes, limits) {
        Ok(()) => "read".to_owned(),
        Err(failure) => failure.to_string(),
    };
    let long = "<".repeat(LONG * 2 + 1);
    let text = "a".repeat(LONG + 1);
    let third = "<".repeat(LONG + LONG / 2);
    let cell = format!("<row><c t=\"str\"><v>{text}</v></c></row>");
    let size = u32::try_from(long.len()).unwrap().to_le_bytes();
    let one = by_hand("<row/>", &[("xl/media/a.bin", &long)]);
    let lying = patched(one.clone(), &size, &10u32.to_le_bytes());
    let thirds = [("a", &*third), ("b", &third), ("c", &third)];
    let table = [
        (by_hand("<row/>", &[("a", &third)]), "read"),
        (
            one,
            "workbook-part-large most=\"2\" part=\"xl/media/a.bin\"",
        ),
        (
            lying,
            "workbook-damaged why=\"xl/media/a.bin: File is larger than its declared uncompressed size\"",
        ),
        (
            by_hand(&cell, &[]),
            "workbook-part-large most=\"1\" part=\"xl/worksheets/sheet1.xml\"",
        ),
        (
            by_hand("<row/>", &thirds),
            "workbook-inflated most=\"4\" part=\"c\"",
        ),
    ];
    for (bytes, expected) in table {
        assert!(bytes.len() < LONG / 10, "packed well: {}", bytes.len());
        assert_eq!(refused(&bytes), expected);
    }
    assert_eq!(guard::LIMITS.part, 64 * 1024 * 1024);
}

#[test]
fn a_file_with_a_bit_turned_is_read_or_refused() {
    let mut book = xlsx::Workbook::new();
    let sheet = book.add_worksheet();
    for row in 0..20 {
        sheet.write_string(row, 0, format!("回答{row}")).unwrap();
    }
    let whole = book.save_to_buffer().unwrap();
    for at in (0..whole.len()).step_by(61) {
        let mut bytes = whole.clone();
        bytes[at] ^= 1 << (at % 8);
        let _ = refused(bytes);
        let _ = refused(whole[..at].to_vec());
    }
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.xlsx");
    File::create(&path)
        .unwrap()
        .set_len(MOST_BYTES + 1)
        .unwrap();
    assert_eq!(open(&path).err().map(|it| it.id), Some("workbook-large"));
    let none = open(&folder.path().join("none.xlsx")).err();
    assert_eq!(none.map(|it| it.id), Some("workbook-unread"));
}
