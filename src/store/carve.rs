//! Rows found in the pages of a damaged file, without the tree that led to them: a row is known by its
//! checksum, wherever it lies. Bytes alone.
//!
//! What a page looks like: <https://www.sqlite.org/fileformat2.html#b_tree_pages>.

mod record;

use std::collections::BTreeMap;

use rusqlite::Connection;
use rusqlite::types::{Value, ValueRef};

use super::pages::Pages;
use super::{check, checksum};
use crate::dialogue::record::RemarkKind;
use record::{promised, values, varint};

/// Where a page's head is cut off by the file's own.
const FILE_HEAD: usize = 100;

/// No row of ours is longer: the longest text, some of them.
const LONGEST: usize = 4 << 20;

const LEAF: u8 = 0x0D;
const INDEX_LEAF: u8 = 0x0A;
const INDEX_INNER: u8 = 0x02;

/// A table as its rows lie in the file.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) name: &'static str,
    pub(super) columns: Vec<Column>,
    /// The columns under the checksum, in its order.
    sum: Vec<usize>,
    checksum: usize,
    /// The column that is the row's number in the tree.
    number: Option<usize>,
    /// Its rows lie in a tree of keys.
    by_key: bool,
}

#[derive(Debug)]
pub(super) struct Column {
    pub(super) name: String,
    text: bool,
    needed: bool,
}

/// A row as it was found.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// Its place among the tables.
    pub(super) table: usize,
    pub(super) row: Vec<Value>,
    /// It is what was written.
    pub(super) whole: bool,
}

/// What all pages hold.
#[derive(Debug, Default)]
pub(super) struct Carved {
    pub(super) rows: Vec<Found>,
    /// Which answers there were, by interview and question, as the index of answers says.
    pub(super) answers: Vec<(i64, String)>,
    /// Links of the trail, which carry a proof of their own: as they lie.
    pub(super) links: Vec<Vec<Value>>,
    /// Pages that are not as they were written, or cannot be read at all.
    pub(super) damaged: u32,
}

/// The tables whose rows carry a checksum, as this program makes them.
pub(super) fn tables(made: &Connection) -> rusqlite::Result<Vec<Table>> {
    let mut tables = Vec::new();
    for &(name, summed, _) in check::TABLES {
        let mut statement =
            made.prepare("SELECT name, type, \"notnull\", pk FROM pragma_table_info(?1)")?;
        let mut key = None;
        let columns = statement
            .query_map([name], |row| {
                let kind: String = row.get(1)?;
                Ok((
                    Column {
                        name: row.get(0)?,
                        text: kind == "TEXT",
                        needed: row.get(2)?,
                    },
                    row.get::<_, i64>(3)?,
                ))
            })?
            .collect::<Result<Vec<_>, _>>()?;
        let by_key: bool = made
            .prepare("SELECT wr FROM pragma_table_list WHERE name = ?1")?
            .query_row([name], |row| row.get(0))?;
        if !by_key {
            key = columns.iter().position(|(it, pk)| *pk == 1 && !it.text);
        }
        let columns: Vec<Column> = columns.into_iter().map(|(it, _)| it).collect();
        let at = |name: &str| columns.iter().position(|it| it.name == name);
        tables.push(Table {
            name,
            sum: summed.split(',').filter_map(|it| at(it.trim())).collect(),
            checksum: at("checksum").unwrap_or(0),
            number: key,
            by_key,
            columns,
        });
    }
    Ok(tables)
}

impl Table {
    /// The column's place.
    pub(super) fn at(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|it| it.name == name)
    }

    /// The record as a row of this table, columns that came later empty; `None`: it has another shape.
    fn row(&self, record: &Record) -> Option<Vec<Value>> {
        let fits = record.values.len() <= self.columns.len()
            && record.values.len() > self.checksum
            && record.by_key == self.by_key;
        if !fits {
            return None;
        }
        let mut row = record.values.clone();
        row.resize(self.columns.len(), Value::Null);
        if let Some(at) = self.number {
            row[at] = Value::Integer(record.number);
        }
        Some(row)
    }

    fn sum_of(&self, row: &[Value]) -> i64 {
        let values: Vec<ValueRef<'_>> = self.sum.iter().map(|at| (&row[*at]).into()).collect();
        checksum::of(&values)
    }

    fn is_whole(&self, row: &[Value]) -> bool {
        row[self.checksum] == Value::Integer(self.sum_of(row))
    }

    /// Whether every value is of its column's kind. The checksum does not tell tables of one shape
    /// apart, but what stands in them does.
    fn could_be(&self, row: &[Value]) -> bool {
        let second = match row.get(1) {
            Some(Value::Text(text)) => text.as_str(),
            _ => "",
        };
        let is_remark = || RemarkKind::from_id(second).is_some();
        let is_json = || second.starts_with('{') && second.ends_with('}');
        let its_own = match self.name {
            "tag" => !is_remark(),
            "remark" => is_remark(),
            "company" => !is_json(),
            "extra" => is_json(),
            _ => true,
        };
        its_own && self.kinds_fit(row)
    }

    fn kinds_fit(&self, row: &[Value]) -> bool {
        row.iter().zip(&self.columns).all(|(it, column)| match it {
            Value::Null => !column.needed,
            Value::Integer(_) => !column.text,
            Value::Text(_) => column.text,
            _ => false,
        })
    }
}

/// What a cell holds.
struct Record {
    number: i64,
    values: Vec<Value>,
    by_key: bool,
}

/// All rows of all pages, those that are whole first.
pub(super) fn all(pages: &Pages, tables: &[Table]) -> Carved {
    let mut carved = Carved::default();
    let mut broken = Vec::new();
    for number in 1..=pages.count() {
        let Some(page) = pages.page(number) else {
            carved.damaged += 1;
            continue;
        };
        let head = if number == 1 { FILE_HEAD } else { 0 };
        let before = carved.rows.len();
        let sound = one_page(pages, &page.bytes, head, tables, &mut carved);
        let some_broken = carved.rows[before..].iter().any(|it| !it.whole);
        if page.whole == Some(false) || some_broken || !sound {
            carved.damaged += 1;
            broken.push((number, head));
        }
    }
    // Where a page's own list of its rows is not to be trusted, a row may begin at any byte of it.
    for (number, head) in broken {
        if let Some(page) = pages.page(number) {
            anywhere(pages, &page.bytes, head, tables, &mut carved);
        }
    }
    carved.rows.sort_by_key(|it| !it.whole);
    carved
}

/// The rows that a page lists. `false`: it is none that holds rows, and no other known one either.
fn one_page(
    pages: &Pages,
    page: &[u8],
    head: usize,
    tables: &[Table],
    carved: &mut Carved,
) -> bool {
    let kind = page[head];
    let (first, start) = match kind {
        LEAF | INDEX_LEAF => (head + 8, 0),
        INDEX_INNER => (head + 12, 4),
        // Inner pages of a table, those that go on with a long row, free ones.
        0x05 | 0x00 => return true,
        _ => return false,
    };
    let cells = usize::from(u16::from_be_bytes([page[head + 3], page[head + 4]]));
    let mut sound = true;
    let mut strange = Vec::new();
    let mut seen: BTreeMap<usize, u32> = BTreeMap::new();
    for cell in 0..cells {
        let at = page.get(first + 2 * cell..first + 2 * cell + 2);
        let at = at.map(|it| usize::from(u16::from_be_bytes([it[0], it[1]])) + start);
        let Some(record) = at.and_then(|at| record(pages, page, at, kind)) else {
            sound = false;
            continue;
        };
        match of_a_table(&record, tables) {
            Some(found) => {
                *seen.entry(found.table).or_default() += 1;
                carved.rows.push(found);
            }
            None if is_beside(&record, carved) => {}
            None => strange.push(record),
        }
    }
    // A row whose checksum is wrong is one of the table that its neighbours are of.
    let table = seen.iter().max_by_key(|(_, count)| **count);
    for record in strange {
        let mut fits = (0..tables.len()).filter_map(|table| {
            let row = tables[table].row(&record)?;
            tables[table].could_be(&row).then_some((table, row))
        });
        let fitting = match table {
            Some((table, _)) => fits.find(|it| it.0 == *table),
            None => fits
                .next()
                .filter(|_| fits.next().is_none() && !record.by_key),
        };
        if let Some((table, row)) = fitting {
            carved.rows.push(Found {
                table,
                row,
                whole: false,
            });
        }
    }
    sound
}

fn of_a_table(record: &Record, tables: &[Table]) -> Option<Found> {
    tables.iter().enumerate().find_map(|(table, it)| {
        let row = it.row(record)?;
        let fits = it.could_be(&row) && it.is_whole(&row);
        fits.then_some(Found {
            table,
            row,
            whole: true,
        })
    })
}

/// Notes what lies beside the rows with checksums: the index of answers, the links of the trail.
fn is_beside(record: &Record, carved: &mut Carved) -> bool {
    match &record.values[..] {
        [
            Value::Integer(interview),
            Value::Text(question),
            Value::Integer(_),
        ] if record.by_key => {
            carved.answers.push((*interview, question.clone()));
            true
        }
        [
            Value::Integer(_),
            Value::Integer(_),
            Value::Integer(_),
            Value::Text(_),
            Value::Text(_),
            Value::Blob(digests),
            Value::Blob(hash),
        ] if record.by_key && digests.len() % 32 == 0 && hash.len() == 32 => {
            carved.links.push(record.values.clone());
            true
        }
        _ => false,
    }
}

/// Whole rows at any byte of a page.
fn anywhere(pages: &Pages, page: &[u8], head: usize, tables: &[Table], carved: &mut Carved) {
    for at in head..page.len() {
        for kind in [LEAF, INDEX_LEAF] {
            let found = record(pages, page, at, kind);
            let found = found.and_then(|it| of_a_table(&it, tables));
            carved.rows.extend(found);
        }
    }
}

/// The record of a cell that begins there.
fn record(pages: &Pages, page: &[u8], at: usize, kind: u8) -> Option<Record> {
    let usable = page.len();
    let (length, read) = varint(page.get(at..)?)?;
    let mut at = at + read;
    let length = usize::try_from(length)
        .ok()
        .filter(|it| (2..LONGEST).contains(it))?;
    let mut number = 0;
    let most = match kind {
        LEAF => {
            let (it, read) = varint(page.get(at..)?)?;
            number = it;
            at += read;
            usable - 35
        }
        _ => (usable - 12) * 64 / 255 - 23,
    };
    let payload = if length <= most {
        page.get(at..at + length)?.to_vec()
    } else {
        let least = (usable - 12) * 32 / 255 - 23;
        let here = least + (length - least) % (usable - 4);
        let here = if here <= most { here } else { least };
        let mut payload = page.get(at..at + here)?.to_vec();
        let mut next = page.get(at + here..at + here + 4)?.try_into().ok();
        // Noise does not lead through a thousand pages from each byte of this one.
        if promised(&payload) != Some(length) {
            return None;
        }
        while payload.len() < length {
            let page = pages.page(u32::from_be_bytes(next?))?;
            let rest = (length - payload.len()).min(usable - 4);
            payload.extend(page.bytes.get(4..4 + rest)?);
            next = page.bytes.get(..4)?.try_into().ok();
        }
        payload
    };
    Some(Record {
        number,
        values: values(&payload)?,
        by_key: kind != LEAF,
    })
}
