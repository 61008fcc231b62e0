//! Cells: what they are called, and what they show.

use calamine::{DataRef, ExcelDateTime};

/// The last row and column there are, counted from 1.
const LAST_ROW: u32 = 1_048_576;
const LAST_COLUMN: u32 = 16_384;

/// A cell of a workbook; row and column count from 0.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    pub sheet: String,
    pub row: u32,
    pub column: u32,
}

impl Place {
    /// The cell that a defined name stands for: `Sheet1!$B$12`, `'シート 1'!$B$12:$D$12` (then the
    /// top left one).
    pub fn read(value: &str) -> Option<Place> {
        let (sheet, cells) = value.trim().rsplit_once('!')?;
        let sheet = match sheet.strip_prefix('\'') {
            Some(quoted) => quoted.strip_suffix('\'')?.replace("''", "'"),
            None => sheet.to_owned(),
        };
        let first = cells.split(':').next()?.replace('$', "");
        let (row, column) = position(&first)?;
        Some(Place { sheet, row, column })
    }
}

/// What people call a cell: row 11, column 1 is `B12`.
pub fn address(row: u32, column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    let letters: String = letters.iter().rev().collect();
    format!("{letters}{}", row + 1)
}

/// Row and column, from 0, of the cell that is called so: `B12`. `None`: there is no such cell.
pub fn position(address: &str) -> Option<(u32, u32)> {
    let digits = address.find(|c: char| c.is_ascii_digit())?;
    let (letters, number) = address.split_at(digits);
    if !(1..=3).contains(&letters.len()) || number.len() > 7 || number.starts_with('0') {
        return None;
    }
    let column = letters.bytes().try_fold(0, |column, letter| {
        let letter = letter.to_ascii_uppercase();
        letter
            .is_ascii_uppercase()
            .then(|| column * 26 + u32::from(letter - b'A') + 1)
    })?;
    if !number.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let row: u32 = number.parse().ok()?;
    (row <= LAST_ROW && column <= LAST_COLUMN).then(|| (row - 1, column - 1))
}

/// A text in which nothing is a code to a spreadsheet: it reads `_x0041_` as `A`.
pub fn uncoded(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let code = rest.as_bytes().get(at + 2..at + 7);
        let is_code =
            code.is_some_and(|it| it[4] == b'_' && it[..4].iter().all(u8::is_ascii_hexdigit));
        kept.push_str(&rest[..at]);
        kept.push_str(if is_code { "_x005F_x" } else { "_x" });
        rest = &rest[at + 2..];
    }
    kept + rest
}

/// What a cell shows.
pub fn shown(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => plain(*number),
        DataRef::Bool(true) => "TRUE".to_owned(),
        DataRef::Bool(false) => "FALSE".to_owned(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::DateTime(moment) => dated(moment),
        DataRef::Error(error) => error.to_string(),
    }
}

/// A number with the 15 figures that spreadsheets show, without an exponent.
fn plain(number: f64) -> String {
    let shown: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    shown.to_string()
}

fn dated(moment: &ExcelDateTime) -> String {
    let value = moment.as_f64();
    if moment.is_duration() || (0.0..1.0).contains(&value) {
        let seconds = (value * 86_400.0).round() as i64;
        let (hours, rest) = (seconds / 3600, (seconds % 3600).abs());
        return format!("{hours:02}:{:02}:{:02}", rest / 60, rest % 60);
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    match (hour, minute, second) {
        (0, 0, 0) => date,
        _ => format!("{date}T{hour:02}:{minute:02}:{second:02}"),
    }
}
