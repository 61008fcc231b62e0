//! The XML of a sheet, with the places of its rows and cells in the text: so that a cell can be
//! changed and all around it stays as it was written.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::super::{address, damaged, position, uncoded};
use super::package::attributes;
use crate::failure::Failure;

/// A sheet as it is written.
pub struct SheetXml {
    xml: String,
    /// What stands before the names of elements, if anything (`x:`).
    prefix: String,
    /// All of `<sheetData>`, and what is in it; `None` inside: it is written as `<sheetData/>`.
    data: Range<usize>,
    inside: Option<Range<usize>>,
    /// By number from 0.
    rows: BTreeMap<u32, Row>,
    merged: Vec<Block>,
    /// Cells that cannot change alone: of a formula that several share.
    held: Vec<Block>,
}

/// First and last cell.
type Block = ((u32, u32), (u32, u32));

#[derive(Default)]
struct Row {
    whole: Range<usize>,
    /// `None`: written as `<row …/>`.
    inside: Option<Range<usize>>,
    cells: BTreeMap<u32, Cell>,
}

#[derive(Default)]
struct Cell {
    whole: Range<usize>,
    style: Option<String>,
    formula: bool,
}

impl SheetXml {
    /// # Errors
    /// It is no sheet.
    pub fn parse(xml: String) -> Result<SheetXml, Failure> {
        let mut sheet = SheetXml {
            prefix: String::new(),
            data: 0..0,
            inside: None,
            rows: BTreeMap::new(),
            merged: Vec::new(),
            held: Vec::new(),
            xml: String::new(),
        };
        // The reader does not count a byte order mark.
        let xml = xml.trim_start_matches('\u{feff}').to_owned();
        let mut reader = Reader::from_str(&xml);
        let mut at = At::default();
        loop {
            let start = reader.buffer_position() as usize;
            let event = reader.read_event().map_err(|error| damaged(&error))?;
            let place = start..reader.buffer_position() as usize;
            match event {
                Event::Start(element) => sheet.start(&mut at, &element, place, false)?,
                Event::Empty(element) => sheet.start(&mut at, &element, place, true)?,
                Event::End(element) => {
                    sheet.end(&mut at, element.local_name().as_ref(), place);
                }
                Event::Eof => break,
                _ => {}
            }
        }
        if sheet.data.is_empty() {
            return Err(damaged(&"<sheetData>"));
        }
        sheet.xml = xml;
        Ok(sheet)
    }

    fn start(
        &mut self,
        at: &mut At,
        element: &BytesStart<'_>,
        place: Range<usize>,
        empty: bool,
    ) -> Result<(), Failure> {
        let name = element.local_name();
        match name.as_ref() {
            "sheetData" => {
                let whole = element.name();
                let whole: &str = whole.as_ref();
                self.prefix = whole.trim_end_matches("sheetData").to_owned();
                self.data = place.clone();
                at.data = !empty;
                self.inside = (!empty).then_some(place.end..place.end);
            }
            "row" if at.data => {
                if std::mem::replace(&mut at.inside, !empty) {
                    return Err(damaged(&"<row> <row>"));
                }
                let row = attributes(element)?.remove("r");
                at.row = row
                    .and_then(|it| it.parse::<u32>().ok()?.checked_sub(1))
                    .unwrap_or(at.row);
                at.column = 0;
                let row = Row {
                    whole: place.clone(),
                    inside: (!empty).then_some(place.end..place.end),
                    cells: BTreeMap::new(),
                };
                self.rows.insert(at.row, row);
                at.row += u32::from(empty);
            }
            "c" if at.data => {
                let mut attributes = attributes(element)?;
                let named = attributes.remove("r").and_then(|it| position(&it));
                at.column = named.map_or(at.column, |it| it.1);
                if std::mem::replace(&mut at.cell, !empty) {
                    return Err(damaged(&"<c> <c>"));
                }
                let cell = Cell {
                    whole: place,
                    style: attributes.remove("s"),
                    ..Cell::default()
                };
                if let Some(row) = self.rows.get_mut(&at.row) {
                    row.cells.insert(at.column, cell);
                }
                at.column += u32::from(empty);
            }
            "f" if at.data => {
                let attributes = attributes(element)?;
                let own = (at.row, at.column);
                let kind = attributes.get("t").map(String::as_str);
                let range = attributes.get("ref").and_then(|it| block(it));
                match (kind, range) {
                    (Some("shared"), Some((first, last))) if first != last => {
                        self.held.push((own, own));
                    }
                    (Some("array" | "dataTable"), Some((first, last))) if first != last => {
                        self.held.push((first, last));
                    }
                    _ => {}
                }
                let row = self.rows.get_mut(&at.row);
                if let Some(cell) = row.and_then(|it| it.cells.get_mut(&at.column)) {
                    cell.formula = true;
                }
            }
            "mergeCell" => {
                let range = attributes(element)?.remove("ref").unwrap_or_default();
                self.merged.extend(block(&range));
            }
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, at: &mut At, name: &str, place: Range<usize>) {
        match name {
            "sheetData" => {
                at.data = false;
                self.data.end = place.end;
                if let Some(inside) = &mut self.inside {
                    inside.end = place.start;
                }
            }
            "row" if at.data => {
                if let Some(row) = self.rows.get_mut(&at.row) {
                    row.whole.end = place.end;
                    if let Some(inside) = &mut row.inside {
                        inside.end = place.start;
                    }
                }
                at.row += 1;
                at.inside = false;
            }
            "c" if at.data => {
                at.cell = false;
                let row = self.rows.get_mut(&at.row);
                if let Some(cell) = row.and_then(|it| it.cells.get_mut(&at.column)) {
                    cell.whole.end = place.end;
                }
                at.column += 1;
            }
            _ => {}
        }
    }

    /// The first cell of the merged ones that hide this one, if it is not the first itself.
    pub fn covered(&self, row: u32, column: u32) -> Option<String> {
        let over = self
            .merged
            .iter()
            .find(|it| it.0 != (row, column) && is_in(it, row, column));
        over.map(|(first, _)| address(first.0, first.1))
    }

    pub fn has_formula(&self, row: u32, column: u32) -> bool {
        self.cell(row, column).is_some_and(|it| it.formula)
    }

    /// Whether it holds a formula that other cells share.
    pub fn is_held(&self, row: u32, column: u32) -> bool {
        self.held.iter().any(|it| is_in(it, row, column))
    }

    fn cell(&self, row: u32, column: u32) -> Option<&Cell> {
        self.rows.get(&row)?.cells.get(&column)
    }

    /// The sheet with these texts in these cells, in their style.
    pub fn with(&self, cells: &BTreeMap<(u32, u32), &str>) -> String {
        let mut by_row: BTreeMap<u32, Vec<(u32, &str)>> = BTreeMap::new();
        for ((row, column), text) in cells {
            by_row.entry(*row).or_default().push((*column, text));
        }
        let mut edits: Vec<(Range<usize>, String)> = Vec::new();
        let mut new_rows: BTreeMap<usize, String> = BTreeMap::new();
        for (number, cells) in by_row {
            match self.rows.get(&number) {
                Some(row) => self.edit_row(number, row, &cells, &mut edits),
                None => {
                    let next = self.rows.range(number..).next();
                    let end = self.inside.as_ref().map_or(0, |it| it.end);
                    let place = next.map_or(end, |(_, row)| row.whole.start);
                    let row = new_rows.entry(place).or_default();
                    let _ = write!(row, "<{}row r=\"{}\">", self.prefix, number + 1);
                    cells
                        .iter()
                        .for_each(|it| row.push_str(&self.written(number, it, None)));
                    let _ = write!(row, "</{}row>", self.prefix);
                }
            }
        }
        match &self.inside {
            Some(_) => edits.extend(new_rows.into_iter().map(|(at, rows)| (at..at, rows))),
            None => {
                let rows: String = new_rows.into_values().collect();
                let name = format!("{}sheetData", self.prefix);
                edits.push((self.data.clone(), format!("<{name}>{rows}</{name}>")));
            }
        }
        self.edited(edits)
    }

    fn edit_row(
        &self,
        number: u32,
        row: &Row,
        cells: &[(u32, &str)],
        edits: &mut Vec<(Range<usize>, String)>,
    ) {
        let Some(inside) = &row.inside else {
            let mut text = String::from(">");
            cells
                .iter()
                .for_each(|it| text.push_str(&self.written(number, it, None)));
            let _ = write!(text, "</{}row>", self.prefix);
            edits.push((row.whole.end - "/>".len()..row.whole.end, text));
            return;
        };
        let mut new: BTreeMap<usize, String> = BTreeMap::new();
        for cell in cells {
            match row.cells.get(&cell.0) {
                Some(old) => {
                    let text = self.written(number, cell, old.style.as_deref());
                    edits.push((old.whole.clone(), text));
                }
                None => {
                    let next = row.cells.range(cell.0..).next();
                    let place = next.map_or(inside.end, |(_, it)| it.whole.start);
                    let text = self.written(number, cell, None);
                    new.entry(place).or_default().push_str(&text);
                }
            }
        }
        edits.extend(new.into_iter().map(|(at, text)| (at..at, text)));
    }

    /// A cell with a text, never a formula.
    fn written(&self, row: u32, cell: &(u32, &str), style: Option<&str>) -> String {
        let (column, text) = cell;
        let p = &self.prefix;
        let style = style.map_or(String::new(), |it| {
            format!(" s=\"{}\"", quick_xml::escape::escape(it))
        });
        format!(
            "<{p}c r=\"{}\"{style} t=\"inlineStr\"><{p}is><{p}t xml:space=\"preserve\">{}</{p}t>\
             </{p}is></{p}c>",
            address(row, *column),
            escaped(text)
        )
    }

    fn edited(&self, mut edits: Vec<(Range<usize>, String)>) -> String {
        // What is put before a cell comes before what replaces it.
        edits.sort_by_key(|(place, _)| (place.start, place.end));
        let mut text = String::with_capacity(self.xml.len());
        let mut done = 0;
        for (place, new) in edits {
            text.push_str(&self.xml[done..place.start]);
            text.push_str(&new);
            done = place.end;
        }
        text.push_str(&self.xml[done..]);
        text
    }
}

/// The cells of a range: `B3:D5`, `B3`.
fn block(range: &str) -> Option<Block> {
    let (first, last) = range.split_once(':').unwrap_or((range, range));
    Some((position(first)?, position(last)?))
}

fn is_in((first, last): &Block, row: u32, column: u32) -> bool {
    (first.0..=last.0).contains(&row) && (first.1..=last.1).contains(&column)
}

/// Where the reader is.
#[derive(Default)]
struct At {
    data: bool,
    /// In a row, in a cell: neither holds another one.
    inside: bool,
    cell: bool,
    row: u32,
    column: u32,
}

/// A text for XML: without what XML cannot hold.
fn escaped(text: &str) -> String {
    let held = |c: &char| matches!(c, '\t' | '\n' | ' '..='\u{fffd}' | '\u{10000}'..);
    let text: String = text.chars().filter(held).collect();
    quick_xml::escape::escape(uncoded(&text)).into_owned()
}
