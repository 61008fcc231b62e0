//! Templates, filled: what changed, and that nothing else did.

use std::io::{Cursor, Read, Write};
use std::path::PathBuf;

use rust_xlsxwriter as xlsx;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::*;
use crate::workbook::{Workbook, from_bytes, position};

/// An official workbook: two sheets, styles, a chart, formulas, merged cells, and (as Excel writes
/// it) the order in which formulas are worked out.
fn template() -> Vec<u8> {
    let mut book = xlsx::Workbook::new();
    let shaded = xlsx::Format::new()
        .set_background_color("FFFFCC")
        .set_text_wrap();
    let sheet = book.add_worksheet().set_name("非財務 '26").unwrap();
    sheet.write_string(0, 0, "会社名").unwrap();
    sheet.write_blank(0, 1, &shaded).unwrap();
    sheet.write_string(2, 0, "理念").unwrap();
    sheet
        .merge_range(2, 1, 4, 3, "ここに記入", &shaded)
        .unwrap();
    sheet.write_string(6, 5, "右端").unwrap();
    sheet
        .write_formula(7, 1, xlsx::Formula::new("=1+1").set_result("2"))
        .unwrap();
    sheet.write_array_formula(9, 1, 10, 1, "{=A1:A2}").unwrap();
    sheet.set_row_height(11, 40).unwrap();
    let numbers = book.add_worksheet().set_name("財務").unwrap();
    for row in 0..4u32 {
        numbers.write_number(row, 0, f64::from(row)).unwrap();
    }
    let mut chart = xlsx::Chart::new(xlsx::ChartType::Column);
    chart.add_series().set_values("=財務!$A$1:$A$4");
    numbers.insert_chart(5, 1, &chart).unwrap();
    book.add_worksheet().set_name("空").unwrap();
    with_chain(book.save_to_buffer().unwrap())
}

fn with_chain(bytes: Vec<u8>) -> Vec<u8> {
    let mut copy = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    for (name, _, text) in entries(&bytes) {
        let text = String::from_utf8(text).unwrap();
        let text = match name.as_str() {
            "[Content_Types].xml" => text.replace(
                "</Types>",
                "<Override PartName=\"/xl/calcChain.xml\" ContentType=\"application/vnd.openxmlformats-\
                 officedocument.spreadsheetml.calcChain+xml\"/></Types>",
            ),
            "xl/_rels/workbook.xml.rels" => text.replace(
                "</Relationships>",
                "<Relationship Id=\"rId99\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/\
                 relationships/calcChain\" Target=\"calcChain.xml\"/></Relationships>",
            ),
            _ => text,
        };
        copy.start_file(name, options).unwrap();
        copy.write_all(text.as_bytes()).unwrap();
    }
    copy.start_file("xl/calcChain.xml", options).unwrap();
    copy.write_all(b"<calcChain xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><c r=\"B8\" i=\"1\"/></calcChain>").unwrap();
    copy.finish().unwrap().into_inner()
}

/// Name, bytes as they lie in the file, and inflated.
fn entries(bytes: &[u8]) -> Vec<(String, Vec<u8>, Vec<u8>)> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let all = 0..zip.len();
    all.map(|index| {
        let mut raw = Vec::new();
        zip.by_index_raw(index)
            .unwrap()
            .read_to_end(&mut raw)
            .unwrap();
        let mut entry = zip.by_index(index).unwrap();
        let mut text = Vec::new();
        entry.read_to_end(&mut text).unwrap();
        (entry.name().unwrap().into_owned(), raw, text)
    })
    .collect()
}

struct Files {
    folder: tempfile::TempDir,
}

impl Files {
    fn new(template: &[u8], mapping: &str) -> Files {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("様式.xlsx"), template).unwrap();
        let mapping = mapping.replace("SHA", &sha256(template));
        std::fs::write(folder.path().join("対応.toml"), mapping).unwrap();
        Files { folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn fill(&self) -> Result<Vec<u8>, Vec<Failure>> {
        fill(
            &self.path("様式.xlsx"),
            &self.path("対応.toml"),
            |what| match what {
                What::Question(id) if id == "none" => None,
                What::Question(id) if id == "empty" => Some(String::new()),
                What::Question(id) if id == "long" => Some("あ".repeat(MOST_IN_CELL + 1)),
                What::Company => Some("=有限会社<北上>&\"製作所\"".into()),
                What::Question(_) => Some(" 納期だけは\n破らない _x0041_ 👍🏽\u{1}".into()),
                other => Some(other.name()),
            },
        )
    }
}

fn shown(book: &mut Workbook, sheet: &str, cell: &str) -> Option<String> {
    let (row, column) = position(cell).unwrap();
    let sheet = book.sheet(sheet).unwrap();
    sheet.cell(row, column).map(str::to_owned)
}

const MAPPING: &str = r#"template_sha256 = "SHA"
[[cell]]
sheet = "非財務 '26"
cell = "B1"
what = "company"
[[cell]]
sheet = "非財務 '26"
cell = "B3"
question = "mgmt.philosophy"
[[cell]]
sheet = "非財務 '26"
cell = "C7"
box = "E2"
[[cell]]
sheet = "非財務 '26"
cell = "A20"
question = "flow.process"
column = "step"
row = 1
[[cell]]
sheet = "非財務 '26"
cell = "B20"
what = "date"
[[cell]]
sheet = "非財務 '26"
cell = "B12"
what = "visit"
[[cell]]
sheet = "非財務 '26"
cell = "A1"
question = "empty"
[[cell]]
sheet = "空"
cell = "D4"
what = "interviewer"
"#;

#[test]
fn the_named_cells_are_filled_and_no_other_part_is_touched() {
    let template = template();
    let filled = Files::new(&template, MAPPING).fill().unwrap();
    let (before, after) = (entries(&template), entries(&filled));
    let names = |all: &[(String, Vec<u8>, Vec<u8>)]| -> Vec<String> {
        all.iter().map(|it| it.0.clone()).collect()
    };
    assert_eq!(names(&before), names(&after));
    assert!(names(&after).iter().any(|it| it.contains("chart1.xml")));
    let changed: Vec<&str> = before
        .iter()
        .zip(&after)
        .filter(|(a, b)| a.1 != b.1)
        .map(|(a, _)| a.0.as_str())
        .collect();
    assert_eq!(
        changed,
        ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet3.xml"]
    );

    let mut book = from_bytes(filled, "x.xlsx").unwrap();
    let mut cell = |cell| shown(&mut book, "非財務 '26", cell);
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(cell("B1"), some("=有限会社<北上>&\"製作所\""));
    assert_eq!(cell("B3"), some(" 納期だけは\n破らない _x0041_ 👍🏽"));
    assert_eq!(cell("C7"), some("E2"));
    assert_eq!(cell("A20"), some("flow.process step 1"));
    assert_eq!(cell("B20"), some("date"));
    assert_eq!(cell("B12"), some("visit"));
    // What was there and was not named, or was named with nothing to say.
    assert_eq!(cell("A1"), some("会社名"));
    assert_eq!(cell("F7"), some("右端"));
    assert_eq!(cell("B8"), some("2"));
    assert_eq!(shown(&mut book, "空", "D4"), some("interviewer"));

    let sheet = String::from_utf8(
        after
            .iter()
            .find(|it| it.0.ends_with("sheet1.xml"))
            .unwrap()
            .2
            .clone(),
    )
    .unwrap();
    assert!(
        sheet.contains("<c r=\"B1\" s=\"1\" t=\"inlineStr\">"),
        "{sheet}"
    );
    assert!(
        sheet.contains("<row r=\"12\" spans=\"1:6\" ht=\"39.75\" customHeight=\"1\"><c r=\"B12\""),
        "{sheet}"
    );
    assert!(sheet.contains("<mergeCell ref=\"B3:D5\"/>"), "{sheet}");
    let order: Vec<usize> = [
        "r=\"C7\"",
        "r=\"F7\"",
        "<row r=\"8\"",
        "<row r=\"20\"",
        "r=\"A20\"",
        "r=\"B20\"",
    ]
    .map(|it| sheet.find(it).unwrap_or_else(|| panic!("{it}: {sheet}")))
    .into();
    assert!(order.is_sorted(), "{order:?} {sheet}");
}

#[test]
fn a_formula_that_is_replaced_leaves_the_order_of_formulas() {
    let place = Place {
        sheet: "非財務 '26".into(),
        row: 7,
        column: 1,
    };
    let values = BTreeMap::from([(place, "三つ".to_owned())]);
    let filled = set(template(), &values).unwrap();
    let names: Vec<String> = entries(&filled).into_iter().map(|it| it.0).collect();
    assert!(
        !names.iter().any(|it| it.contains("calcChain")),
        "{names:?}"
    );
    for (name, _, text) in entries(&filled) {
        let text = String::from_utf8_lossy(&text).into_owned();
        assert!(!text.contains("calcChain"), "{name}: {text}");
    }
    let mut book = from_bytes(filled, "x.xlsx").unwrap();
    assert_eq!(
        shown(&mut book, "非財務 '26", "B8").as_deref(),
        Some("三つ")
    );
}

#[test]
fn all_faults_are_told_at_once_with_their_lines() {
    let cell = |sheet: &str, cell: &str, what: &str| {
        format!("[[cell]]\nsheet = \"{sheet}\"\ncell = \"{cell}\"\n{what}\n")
    };
    let first = "template_sha256 = \"SHA\"\n";
    let entries = [
        cell("無い", "A1", "what = \"date\""),
        cell("非財務 '26", "C4", "what = \"date\""),
        cell("空", "A1", "question = \"none\""),
        cell("空", "A2", "question = \"long\""),
        cell("非財務 '26", "B11", "what = \"date\""),
    ];
    let faults = Files::new(&template(), &(first.to_owned() + &entries.concat()))
        .fill()
        .unwrap_err();
    let told: Vec<String> = faults
        .iter()
        .map(|it| {
            let value = |name| {
                it.args
                    .iter()
                    .find(|arg| arg.0 == name)
                    .map_or("", |arg| &arg.1)
            };
            format!("{} {} {}", it.id, value("line"), value("cell"))
        })
        .collect();
    let expected = [
        "mapping-sheet 2 A1",
        "mapping-merged 6 C4",
        "mapping-unknown 10 A1",
        "mapping-long 14 A2",
        "mapping-formula 18 B11",
    ];
    assert_eq!(told, expected);

    let table = [
        (cell("空", "A0", "what = \"date\""), "mapping-cell"),
        (cell("空", "ALM1", "what = \"date\""), "mapping-far"),
        (cell("空", "A1", ""), "mapping-what"),
        (cell("空", "A1", "what = \"weather\""), "mapping-what"),
        (
            cell("空", "A1", "question = \"a\"\nbox = \"E2\""),
            "mapping-what",
        ),
        (
            cell("空", "A1", "question = \"a\"\nrow = 1"),
            "mapping-what",
        ),
        (
            cell("空", "A1", "question = \"a\"").repeat(2),
            "mapping-twice",
        ),
        (cell("空", "A1", "colour = \"red\""), "mapping-toml"),
        ("template".to_owned(), "mapping-toml"),
    ];
    for (entries, expected) in table {
        let faults = Files::new(&template(), &(first.to_owned() + &entries))
            .fill()
            .unwrap_err();
        assert_eq!(faults[0].id, expected, "{entries}");
    }
}

#[test]
fn another_version_of_the_template_is_refused() {
    let files = Files::new(&template(), MAPPING);
    let mut other = template();
    other.extend(b"\n");
    std::fs::write(files.path("様式.xlsx"), &other).unwrap();
    let faults = files.fill().unwrap_err();
    assert_eq!(faults.len(), 1);
    let told = faults[0].to_string();
    assert!(told.starts_with("template-version"), "{told}");
    assert!(told.contains(&sha256(&other)[..12]), "{told}");
}

#[test]
fn a_mapping_without_end_is_refused() {
    let keys = format!("{}x = 1\n", "a.".repeat(200_000));
    let faults = Files::new(&template(), &keys).fill().unwrap_err();
    let ids: Vec<&str> = faults.iter().map(|it| it.id).collect();
    assert_eq!(ids, ["reports-file-deep"]);
    let long = "# a\n".repeat(300_000);
    let faults = Files::new(&template(), &long).fill().unwrap_err();
    assert_eq!(faults[0].id, "mapping-large");
}

#[test]
fn a_sheet_written_otherwise_is_filled_too() {
    let table = [
        (
            "<x:worksheet><x:sheetData/></x:worksheet>",
            "<x:worksheet><x:sheetData><x:row r=\"2\"><x:c r=\"B2\" t=\"inlineStr\"><x:is><x:t xml:space=\"preserve\">a</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>",
        ),
        (
            "<worksheet><sheetData><row r=\"2\" ht=\"3\"/></sheetData></worksheet>",
            "<worksheet><sheetData><row r=\"2\" ht=\"3\"><c r=\"B2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">a</t></is></c></row></sheetData></worksheet>",
        ),
        (
            "\u{feff}<worksheet><sheetData><row/><row><c/><c s=\"4\" t=\"s\"><v>1</v></c><c/></row></sheetData></worksheet>",
            "<worksheet><sheetData><row/><row><c/><c r=\"B2\" s=\"4\" t=\"inlineStr\"><is><t xml:space=\"preserve\">a</t></is></c><c/></row></sheetData></worksheet>",
        ),
    ];
    for (xml, expected) in table {
        let sheet = sheet::SheetXml::parse(xml.to_owned()).unwrap();
        assert_eq!(sheet.with(&BTreeMap::from([((1, 1), "a")])), expected);
    }
}

#[test]
fn a_cell_in_a_cell_is_no_sheet() {
    for inner in ["<c r=\"A1\"><c r=\"B1\"/></c>", "<row r=\"2\"/>"] {
        let xml =
            format!("<worksheet><sheetData><row r=\"1\">{inner}</row></sheetData></worksheet>");
        let refused = sheet::SheetXml::parse(xml).err();
        assert_eq!(refused.map(|it| it.id), Some("workbook-damaged"), "{inner}");
    }
}
