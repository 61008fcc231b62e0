//! A row's checksum: crc32 over its columns, key included, in the order they are written.
//!
//! A plain SQLite file passes most flipped bits silently; with this column they are noticed.

use rusqlite::types::ValueRef;

/// The checksum of a row. Each value goes in with its type and length, so that no two rows of
/// different columns read as the same bytes.
pub(super) fn of(row: &[ValueRef<'_>]) -> i64 {
    let mut crc = crc32fast::Hasher::new();
    for value in row {
        match value {
            ValueRef::Null => crc.update(b"-"),
            ValueRef::Integer(number) => bytes(&mut crc, b'i', &number.to_le_bytes()),
            ValueRef::Real(number) => bytes(&mut crc, b'r', &number.to_le_bytes()),
            ValueRef::Text(text) => bytes(&mut crc, b't', text),
            ValueRef::Blob(blob) => bytes(&mut crc, b'b', blob),
        }
    }
    i64::from(crc.finalize())
}

fn bytes(crc: &mut crc32fast::Hasher, kind: u8, bytes: &[u8]) {
    let mut head = [kind; 9];
    head[1..].copy_from_slice(&(bytes.len() as u64).to_le_bytes());
    crc.update(&head);
    crc.update(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_moves_between_columns_changes_the_checksum() {
        let row = |a: &'static str, b: &'static str| {
            of(&[ValueRef::Text(a.as_bytes()), ValueRef::Text(b.as_bytes())])
        };
        assert_ne!(row("後継者", "なし"), row("後継者な", "し"));
        assert_ne!(row("", "x"), row("x", ""));
        assert_ne!(of(&[ValueRef::Null]), of(&[ValueRef::Text(b"")]));
        assert_ne!(of(&[ValueRef::Integer(0)]), of(&[ValueRef::Null]));
    }
}
