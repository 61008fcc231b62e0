//! The lines of an input of any length, one held at a time: what a line may take is bounded, and
//! whoever reads on can be told before the input is waited for.

use std::io::{BufRead, BufReader, ErrorKind, Read};

/// So many bytes are asked for at once.
const CHUNK: usize = 64 * 1024;

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
    /// `most`: the longest line that is held, bytes.
    pub fn new(input: R, most: usize) -> Lines<R> {
        Lines {
            input: BufReader::with_capacity(CHUNK, input),
            line: Vec::new(),
            most,
            number: 0,
            read: 0,
        }
    }

    /// Whether the next line may have to be waited for.
    pub fn may_wait(&self) -> bool {
        !self.input.buffer().contains(&b'\n')
    }

    /// The next line; `None` at the end of the input. The end of the last one may be missing.
    ///
    /// # Errors
    /// The input cannot be read.
    pub fn next_line(&mut self) -> std::io::Result<Option<Line<'_>>> {
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
        let rows: &[(&[u8], &[&[u8]])] = &[
            (b"", &[]),
            (b"\n", &[b""]),
            (b"a\n b", &[b"a", b"b"]),
            (b"\xef\xbb\xbfa\r\n\r\nb\r\n", &[b"a", b"", b"b"]),
            (b"a\n\xef\xbb\xbfb\n", &[b"a", b"\xef\xbb\xbfb"]),
            (b"a\x00b\rc\n", &[b"a\x00b\rc"]),
        ];
        for (input, expected) in rows {
            let mut lines = Lines::new(*input, 100);
            for (at, line) in expected.iter().enumerate() {
                assert!(!lines.may_wait() || at == 0 || !input.ends_with(b"\n"));
                let read = lines.next_line().expect("readable");
                assert_eq!(read, Some(Line::Bytes(line)), "{input:?}");
                assert_eq!(lines.number, at + 1);
            }
            assert_eq!(lines.next_line().expect("readable"), None, "{input:?}");
            assert_eq!(lines.read, input.len() as u64);
        }
    }

    #[test]
    fn a_line_beyond_all_measure_is_read_over_and_not_held() {
        const MOST: usize = 1024 * 1024;
        let mut input = vec![b'x'; 5 * MOST];
        input.extend(b"\nnext\n");
        let mut lines = Lines::new(&input[..], MOST);
        assert_eq!(lines.next_line().expect("readable"), Some(Line::TooLong));
        assert!(lines.line.capacity() <= 2 * MOST);
        assert_eq!(
            lines.next_line().expect("readable"),
            Some(Line::Bytes(b"next"))
        );
        assert_eq!(lines.number, 2);
    }
}
