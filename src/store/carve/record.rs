//! A record's bytes as values (<https://www.sqlite.org/fileformat2.html#record_format>).

use rusqlite::types::Value;

/// No table of ours has more columns.
const MOST: usize = 32;

pub(super) fn values(payload: &[u8]) -> Option<Vec<Value>> {
    let (kinds, mut body) = kinds(payload)?;
    let mut values = Vec::new();
    for kind in kinds {
        let length = length(kind)?;
        let bytes = payload.get(body..body.checked_add(length)?)?;
        body += length;
        values.push(match kind {
            0 => Value::Null,
            8 => Value::Integer(0),
            9 => Value::Integer(1),
            1..=6 => Value::Integer(integer(bytes)),
            7 => Value::Real(f64::from_be_bytes(bytes.try_into().ok()?)),
            _ if kind % 2 == 0 => Value::Blob(bytes.to_vec()),
            _ => Value::Text(String::from_utf8_lossy(bytes).into_owned()),
        });
    }
    (body == payload.len() && !values.is_empty()).then_some(values)
}

/// How long the record must be by what its head says, of which all is there.
pub(super) fn promised(beginning: &[u8]) -> Option<usize> {
    let (kinds, body) = kinds(beginning)?;
    kinds
        .into_iter()
        .try_fold(body, |sum, kind| sum.checked_add(length(kind)?))
}

/// What the head says of each value, and where the first one begins.
fn kinds(payload: &[u8]) -> Option<(Vec<i64>, usize)> {
    let (head, mut at) = varint(payload)?;
    let head = usize::try_from(head)
        .ok()
        .filter(|it| *it <= payload.len())?;
    let mut kinds = Vec::new();
    while at < head {
        let (kind, read) = varint(&payload[at..])?;
        at += read;
        kinds.push(kind);
        if kinds.len() > MOST {
            return None;
        }
    }
    Some((kinds, head))
}

/// Bytes of a value of this kind.
fn length(kind: i64) -> Option<usize> {
    match kind {
        0 | 8 | 9 => Some(0),
        1..=4 => usize::try_from(kind).ok(),
        5 => Some(6),
        6 | 7 => Some(8),
        12.. => usize::try_from((kind - 12) / 2).ok(),
        _ => None,
    }
}

fn integer(bytes: &[u8]) -> i64 {
    let sign = if bytes[0] & 0x80 == 0 { 0 } else { -1 };
    bytes
        .iter()
        .fold(sign, |it, byte| it << 8 | i64::from(*byte))
}

/// SQLite's number of one to nine bytes, and how many it has.
pub(super) fn varint(bytes: &[u8]) -> Option<(i64, usize)> {
    let mut number = 0i64;
    for (index, byte) in bytes.iter().take(9).enumerate() {
        if index == 8 {
            return Some((number << 8 | i64::from(*byte), 9));
        }
        number = number << 7 | i64::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            return Some((number, index + 1));
        }
    }
    None
}
