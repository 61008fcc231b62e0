//! The answers as Parquet: the columns of the long table, with their types.

use std::io;
use std::sync::Arc;

use parquet::basic::Compression;
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DoubleType, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
use parquet::schema::parser::parse_message_type;

use super::table::{Cell, LONG, Row};

/// Rows that are held before they are written as a group.
const GROUP: usize = 50_000;

/// One column's values so far; beside optional ones whether each is there (1) or not (0).
enum Column {
    Text(Vec<ByteArray>),
    Whole(Vec<i64>),
    Seconds(Vec<f64>, Vec<i16>),
    Switch(Vec<bool>, Vec<i16>),
}

impl Column {
    fn of(name: &str) -> Column {
        match name {
            "interview" | "visit" | "characters" => Column::Whole(Vec::new()),
            "seconds" => Column::Seconds(Vec::new(), Vec::new()),
            "thin" => Column::Switch(Vec::new(), Vec::new()),
            _ => Column::Text(Vec::new()),
        }
    }

    fn declared(&self, name: &str) -> String {
        match self {
            Column::Text(_) => format!("required binary {name} (utf8);"),
            Column::Whole(_) => format!("required int64 {name};"),
            Column::Seconds(..) => format!("optional double {name};"),
            Column::Switch(..) => format!("optional boolean {name};"),
        }
    }

    fn push(&mut self, cell: &Cell) {
        match (self, cell) {
            (Column::Whole(values), Cell::Whole(number)) => values.push(*number),
            (Column::Seconds(values, there), Cell::Seconds(length)) => {
                values.extend(length.map(|it| it as f64 / 1000.0));
                there.push(i16::from(length.is_some()));
            }
            (Column::Switch(values, there), Cell::Switch(is)) => {
                values.extend(is);
                there.push(i16::from(is.is_some()));
            }
            (Column::Text(values), cell) => values.push(cell.text().as_str().into()),
            _ => unreachable!("a column has cells of one kind"),
        }
    }

    fn write(&self, mut into: SerializedColumnWriter) -> Result<(), ParquetError> {
        match self {
            Column::Text(values) => into
                .typed::<ByteArrayType>()
                .write_batch(values, None, None)?,
            Column::Whole(values) => into.typed::<Int64Type>().write_batch(values, None, None)?,
            Column::Seconds(values, there) => {
                let column = into.typed::<DoubleType>();
                column.write_batch(values, Some(there), None)?
            }
            Column::Switch(values, there) => {
                let column = into.typed::<BoolType>();
                column.write_batch(values, Some(there), None)?
            }
        };
        into.close()
    }
}

/// Rows on their way into a file, compressed in memory.
pub struct Columns {
    writer: SerializedFileWriter<Vec<u8>>,
    columns: Vec<Column>,
    rows: usize,
}

impl Columns {
    /// # Errors
    /// Never, as the columns are declared here.
    pub fn begin() -> io::Result<Columns> {
        let columns = empty();
        let declared: String = LONG
            .iter()
            .zip(&columns)
            .map(|(name, column)| column.declared(name))
            .collect();
        let schema = parse_message_type(&format!("message answers {{ {declared} }}"));
        let properties = WriterProperties::builder()
            .set_created_by("kikitori".into())
            .set_compression(Compression::SNAPPY)
            .build();
        let writer = SerializedFileWriter::new(
            Vec::new(),
            Arc::new(schema.map_err(unwritten)?),
            Arc::new(properties),
        );
        Ok(Columns {
            writer: writer.map_err(unwritten)?,
            columns,
            rows: 0,
        })
    }

    /// # Errors
    /// It cannot be written.
    pub fn row(&mut self, row: &Row) -> io::Result<()> {
        for (column, cell) in self.columns.iter_mut().zip(row.cells()) {
            column.push(&cell);
        }
        self.rows += 1;
        match self.rows {
            GROUP.. => self.group().map_err(unwritten),
            _ => Ok(()),
        }
    }

    fn group(&mut self) -> Result<(), ParquetError> {
        let mut group = self.writer.next_row_group()?;
        for column in &self.columns {
            let into = group.next_column()?.expect("as many as declared");
            column.write(into)?;
        }
        group.close()?;
        self.columns = empty();
        self.rows = 0;
        Ok(())
    }

    /// The file's bytes.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn end(mut self) -> io::Result<Vec<u8>> {
        self.group().map_err(unwritten)?;
        self.writer.into_inner().map_err(unwritten)
    }
}

fn empty() -> Vec<Column> {
    LONG.iter().map(|name| Column::of(name)).collect()
}

fn unwritten(error: ParquetError) -> io::Error {
    io::Error::other(error)
}
