//! A row's checksum: crc32 over its columns, key included, in the order they are written.
//!
//! A plain SQLite file passes most flipped bits silently; with this column they are noticed.

use rusqlite::types::ValueRef;

/// The checksum of a row. Each value goes in with its type and length, so that no two rows of
/// different columns read as the same bytes.
pub(super) fn of(row: &[ValueRef<'_>]) -> i64 {
    let mut sum = Sum {
        crc: crc32fast::Hasher::new(),
        waiting: [0; AT_ONCE],
        length: 0,
    };
    for value in row {
        match value {
            ValueRef::Null => sum.add(b"-"),
            ValueRef::Integer(number) => sum.value(b'i', &number.to_le_bytes()),
            ValueRef::Real(number) => sum.value(b'r', &number.to_le_bytes()),
            ValueRef::Text(text) => sum.value(b't', text),
            ValueRef::Blob(blob) => sum.value(b'b', blob),
        }
    }
    sum.done()
}

/// Bytes that are summed at once: short pieces one by one cost several times as much.
const AT_ONCE: usize = 1024;

struct Sum {
    crc: crc32fast::Hasher,
    waiting: [u8; AT_ONCE],
    length: usize,
}

impl Sum {
    fn value(&mut self, kind: u8, bytes: &[u8]) {
        let mut head = [kind; 9];
        head[1..].copy_from_slice(&(bytes.len() as u64).to_le_bytes());
        self.add(&head);
        self.add(bytes);
    }

    fn add(&mut self, bytes: &[u8]) {
        if self.length + bytes.len() > AT_ONCE {
            self.crc.update(&self.waiting[..self.length]);
            self.length = 0;
        }
        if bytes.len() > AT_ONCE {
            return self.crc.update(bytes);
        }
        self.waiting[self.length..][..bytes.len()].copy_from_slice(bytes);
        self.length += bytes.len();
    }

    fn done(mut self) -> i64 {
        self.crc.update(&self.waiting[..self.length]);
        i64::from(self.crc.finalize())
    }
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

    #[test]
    fn rows_of_any_length_are_summed_byte_by_byte() {
        for length in [
            0,
            9,
            900,
            AT_ONCE - 9,
            AT_ONCE - 8,
            AT_ONCE,
            AT_ONCE + 1,
            60_000,
        ] {
            let text = vec![b'x'; length];
            let row = [ValueRef::Integer(7), ValueRef::Text(&text), ValueRef::Null];
            let mut bytes = b"i\x08\0\0\0\0\0\0\0\x07\0\0\0\0\0\0\0t".to_vec();
            bytes.extend((length as u64).to_le_bytes());
            bytes.extend(&text);
            bytes.push(b'-');
            assert_eq!(of(&row), i64::from(crc32fast::hash(&bytes)), "{length}");
        }
    }
}
