//! The lines of a file of any length, one held at a time; what a line may take is bounded.

use std::io::{BufRead, BufReader, ErrorKind, Read};

const CHUNK: usize = 256 * 1024;

/// Longest line that is held, bytes.
pub const MOST_BYTES: usize = 64 * 1024 * 1024;

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// One line, without its end.
#[derive(Debug, PartialEq)]
pub enum Line<'a> {
    Bytes(&'a [u8]),
    /// Longer than may be; it was read over.
    TooLong,
}

pub struct Lines<R> {
    input: BufReader<R>,
    line: Vec<u8>,
    most: usize,
    /// The number of the line that was read last; the first is 1.
    pub number: usize,
    /// So many bytes were read.
    pub read: u64,
}

impl<R: Read> Lines<R> {
    pub fn new(input: R) -> Lines<R> {
        Lines::with_most(input, MOST_BYTES)
    }

    fn with_most(input: R, most: usize) -> Lines<R> {
        Lines {
            input: BufReader::with_capacity(CHUNK, input),
            line: Vec::new(),
            most,
            number: 0,
            read: 0,
        }
    }

    /// The next line; `None` at the end of the file. The end of the last one may be missing.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn next(&mut self) -> std::io::Result<Option<Line<'_>>> {
        self.line.clear();
        let (mut any, mut over) = (false, false);
        loop {
            let chunk = match self.input.fill_buf() {
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                chunk => chunk?,
            };
            if chunk.is_empty() {
                break;
            }
            any = true;
            let end = chunk.iter().position(|byte| *byte == b'\n');
            let part = &chunk[..end.unwrap_or(chunk.len())];
            over |= self.line.len() + part.len() > self.most;
            if !over {
                self.line.extend_from_slice(part);
            }
            let used = part.len() + usize::from(end.is_some());
            self.input.consume(used);
            self.read += used as u64;
            if end.is_some() {
                break;
            }
        }
        if !any {
            return Ok(None);
        }
        self.number += 1;
        Ok(Some(match over {
            true => Line::TooLong,
            false => Line::Bytes(self.bare()),
        }))
    }

    /// The line without what systems put around lines.
    fn bare(&self) -> &[u8] {
        let line = match self.number {
            1 => self
                .line
                .strip_prefix(BYTE_ORDER_MARK)
                .unwrap_or(&self.line),
            _ => &self.line,
        };
        line.trim_ascii()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_numbered_and_bare_however_they_end() {
        let mut lines = Lines::new(&b"\xef\xbb\xbfa\r\n\r\n b\nc"[..]);
        for (number, expected) in [(1, &b"a"[..]), (2, b""), (3, b"b"), (4, b"c")] {
            assert_eq!(lines.next().unwrap(), Some(Line::Bytes(expected)));
            assert_eq!(lines.number, number);
        }
        assert_eq!(lines.next().unwrap(), None);
        assert_eq!(lines.read, 12);
    }

    #[test]
    fn a_line_beyond_all_measure_is_read_over() {
        let mut lines = Lines::with_most(&b"12345\n1234\n"[..], 4);
        assert_eq!(lines.next().unwrap(), Some(Line::TooLong));
        assert_eq!(lines.next().unwrap(), Some(Line::Bytes(b"1234")));
        assert_eq!(lines.number, 2);
    }
}
