//! A record's bytes as values (<https://www.sqlite.org/fileformat2.html#record_format>).

use rusqlite::types::Value;

pub(super) fn values(payload: &[u8]) -> Option<Vec<Value>> {
    const MOST: usize = 32;
    let (head, mut at) = varint(payload)?;
    let head = usize::try_from(head)
        .ok()
        .filter(|it| *it <= payload.len())?;
    let mut body = head;
    let mut values = Vec::new();
    while at < head {
        let (kind, read) = varint(&payload[at..])?;
        at += read;
        let length = match kind {
            0 | 8 | 9 => 0,
            1..=4 => kind as usize,
            5 => 6,
            6 | 7 => 8,
            12.. => usize::try_from((kind - 12) / 2).ok()?,
            _ => return None,
        };
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
        if values.len() > MOST {
            return None;
        }
    }
    (body == payload.len() && !values.is_empty()).then_some(values)
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
