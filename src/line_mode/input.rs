//! What line mode waits for, on one channel: a line, the end of the input, a signal.

use std::io::{BufRead, ErrorKind};
use std::sync::mpsc::{Receiver, sync_channel};

use crate::editor::ANSWER_BYTES;
use crate::machine;

/// Lines read ahead of the dialogue; a long script waits in its pipe, not in memory.
const AHEAD: usize = 64;

/// One thing that came in.
#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    /// A line without its end. `repaired`: some of it was no UTF-8 and became U+FFFD.
    Line {
        text: String,
        repaired: bool,
    },
    /// A line longer than an answer may be; it was read over.
    TooLong,
    End,
    /// The operating system asks to end (the signal's number).
    Signal(i32),
}

/// Listens to standard input and to signals.
pub fn listen() -> Receiver<Input> {
    let (sender, receiver) = sync_channel(AHEAD);
    let signals = sender.clone();
    machine::on_signal(move |signal| drop(signals.send(Input::Signal(signal))));
    std::thread::spawn(move || {
        let mut stdin = std::io::stdin().lock();
        loop {
            let input = next(&mut stdin);
            let end = input == Input::End;
            if sender.send(input).is_err() || end {
                break;
            }
        }
    });
    receiver
}

/// The next line. Never holds more of one than an answer may have; input that cannot be read any
/// more has ended.
fn next(from: &mut impl BufRead) -> Input {
    let mut line: Vec<u8> = Vec::new();
    let (mut any, mut over) = (false, false);
    loop {
        let chunk = match from.fill_buf() {
            Ok(chunk) => chunk,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(_) => &[],
        };
        if chunk.is_empty() && !any {
            return Input::End;
        }
        any = true;
        let end = chunk.iter().position(|byte| *byte == b'\n');
        let part = &chunk[..end.unwrap_or(chunk.len())];
        over |= line.len() + part.len() > ANSWER_BYTES;
        if !over {
            line.extend_from_slice(part);
        }
        let last = end.is_some() || chunk.is_empty();
        let used = part.len() + usize::from(end.is_some());
        from.consume(used);
        if last {
            break;
        }
    }
    if over {
        return Input::TooLong;
    }
    if line.last() == Some(&b'\r') {
        line.pop();
    }
    match String::from_utf8(line) {
        Ok(text) => Input::Line {
            text,
            repaired: false,
        },
        Err(error) => Input::Line {
            text: String::from_utf8_lossy(error.as_bytes()).into_owned(),
            repaired: true,
        },
    }
}

#[cfg(test)]
mod tests {
    use std::io::BufReader;

    use super::*;

    fn line(text: &str) -> Input {
        Input::Line {
            text: text.into(),
            repaired: false,
        }
    }

    #[test]
    fn lines_end_by_themselves_or_with_the_input() {
        let long = "長".repeat(30_000);
        let most = "a".repeat(ANSWER_BYTES);
        let table: &[(&[u8], Vec<Input>)] = &[
            (b"", vec![]),
            (b"a\n", vec![line("a")]),
            (b"a\r\n\r\nb", vec![line("a"), line(""), line("b")]),
            (b"\n\n", vec![line(""), line("")]),
            (most.as_bytes(), vec![line(&most)]),
            (long.as_bytes(), vec![Input::TooLong]),
            (
                b"\xff\xe3\x81\n",
                vec![Input::Line {
                    text: "\u{fffd}\u{fffd}".into(),
                    repaired: true,
                }],
            ),
        ];
        for (bytes, wanted) in table {
            for room in [3, 8192] {
                let mut reader = BufReader::with_capacity(room, *bytes);
                let mut got = Vec::new();
                while let input @ (Input::Line { .. } | Input::TooLong) = next(&mut reader) {
                    got.push(input);
                }
                assert_eq!(&got, wanted, "{} bytes", bytes.len());
            }
        }
    }

    #[test]
    fn what_follows_a_line_that_is_too_long_is_read() {
        let text = format!("{}\nb\n", "x".repeat(ANSWER_BYTES + 1));
        let mut reader = BufReader::new(text.as_bytes());
        assert_eq!(next(&mut reader), Input::TooLong);
        assert_eq!(next(&mut reader), line("b"));
        assert_eq!(next(&mut reader), Input::End);
    }
}
