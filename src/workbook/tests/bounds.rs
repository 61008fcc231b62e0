//! What is read of a workbook is bounded, however its parts are made.

use super::*;

#[test]
fn a_long_text_that_many_cells_share_is_not_multiplied() {
    let shared = format!("<sst><si><t>{}</t></si></sst>", "長".repeat(300_000));
    let rows: String = (1..=200)
        .map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>0</v></c></row>"))
        .collect();
    let relations = BOOK_RELS.replace(
        "</Relationships>",
        "<Relationship Id=\"r2\" Target=\"sharedStrings.xml\" Type=\"http://x/sharedStrings\"/>\
         </Relationships>",
    );
    let bytes = by_hand(
        &rows,
        &[
            ("xl/sharedStrings.xml", &shared),
            ("xl/_rels/workbook.xml.rels", &relations),
        ],
    );
    let said = refused(bytes);
    assert!(said.starts_with("workbook-text"), "{said}");
}

#[test]
fn what_is_too_much_for_one_sheet_is_too_much_for_many() {
    let shared = format!("<sst><si><t>{}</t></si></sst>", "長".repeat(300_000));
    let rows: String = (1..=9)
        .map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>0</v></c></row>"))
        .collect();
    let sheets: String = (1..=9)
        .map(|at| format!("<sheet name=\"{at}\" sheetId=\"{at}\" r:id=\"r1\"/>"))
        .collect();
    let book = format!("<workbook><sheets>{sheets}</sheets></workbook>");
    let relations = BOOK_RELS.replace(
        "</Relationships>",
        "<Relationship Id=\"r2\" Target=\"sharedStrings.xml\" Type=\"http://x/sharedStrings\"/>\
         </Relationships>",
    );
    let bytes = by_hand(
        &rows,
        &[
            ("xl/workbook.xml", &book),
            ("xl/sharedStrings.xml", &shared),
            ("xl/_rels/workbook.xml.rels", &relations),
        ],
    );
    let said = refused(bytes);
    assert!(said.starts_with("workbook-text"), "{said}");
}

#[test]
fn a_part_that_is_no_whole_xml_is_looked_at_to_its_end() {
    let odd = "<worksheet><sheetData><row r=\"1\" a=x><c r=\"A0\"><v>1</v></c></row>\
        </sheetData></worksheet>";
    let relations = BOOK_RELS.replace("sheet1.xml", "sheet1.txt");
    let bytes = by_hand(
        "",
        &[
            ("xl/worksheets/sheet1.txt", odd),
            ("xl/_rels/workbook.xml.rels", &relations),
        ],
    );
    let said = refused(bytes);
    assert!(said.starts_with("workbook-reference"), "{said}");
}

#[test]
fn a_date_that_no_calendar_has_is_shown_all_the_same() {
    for day in ["-1", "1e300", "2958466", "99999999999", "NaN", "-1e18"] {
        let styles = "<styleSheet><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/>\
            <xf numFmtId=\"46\"/></cellXfs></styleSheet>";
        let rows = format!(
            "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>{day}</v></c><c r=\"B1\" s=\"2\"><v>{day}</v></c></row>"
        );
        let relations = BOOK_RELS.replace(
            "</Relationships>",
            "<Relationship Id=\"r2\" Target=\"styles.xml\" Type=\"http://x/styles\"/></Relationships>",
        );
        let bytes = by_hand(
            &rows,
            &[
                ("xl/styles.xml", styles),
                ("xl/_rels/workbook.xml.rels", &relations),
            ],
        );
        assert_eq!(refused(bytes), "read", "{day}");
    }
}
