//! Asks the terminal: its size, and how many cells it gives to a text.
//!
//! The texts are written at the start of the line, one over the other, each followed by the question
//! where the cursor is (`ESC [ 6 n`); then the line is cleared, whether or not the terminal answered.

/// Columns and rows; `None` without a terminal.
#[cfg(unix)]
pub fn size() -> Option<(u16, u16)> {
    let size = rustix::termios::tcgetwinsize(tty().ok()?).ok()?;
    (size.ws_col > 0 && size.ws_row > 0).then_some((size.ws_col, size.ws_row))
}

/// The cells that the terminal gives to each text; `None` where it does not answer in time.
#[cfg(unix)]
pub fn widths(texts: &[&str]) -> Option<Vec<u16>> {
    let tty = tty().ok()?;
    let quiet = Quiet::begin(&tty).ok()?;
    let asked = ask(&tty, texts).ok().flatten();
    drop(quiet);
    asked
}

#[cfg(unix)]
fn tty() -> std::io::Result<std::fs::File> {
    let mut options = std::fs::OpenOptions::new();
    options.read(true).write(true).open("/dev/tty")
}

/// What the terminal answers must neither show nor wait for Enter. As before when this is dropped.
#[cfg(unix)]
struct Quiet<'t> {
    tty: &'t std::fs::File,
    before: rustix::termios::Termios,
}

#[cfg(unix)]
impl Quiet<'_> {
    fn begin(tty: &std::fs::File) -> std::io::Result<Quiet<'_>> {
        use rustix::termios::{LocalModes, OptionalActions, tcgetattr, tcsetattr};
        let before = tcgetattr(tty)?;
        let mut quiet = before.clone();
        quiet.local_modes -= LocalModes::ICANON | LocalModes::ECHO | LocalModes::ISIG;
        tcsetattr(tty, OptionalActions::Flush, &quiet)?;
        Ok(Quiet { tty, before })
    }
}

#[cfg(unix)]
impl Drop for Quiet<'_> {
    fn drop(&mut self) {
        // What came late is nothing for the shell.
        let all = rustix::termios::OptionalActions::Flush;
        let _ = rustix::termios::tcsetattr(self.tty, all, &self.before);
    }
}

#[cfg(unix)]
fn ask(mut tty: &std::fs::File, texts: &[&str]) -> std::io::Result<Option<Vec<u16>>> {
    use std::io::{Read, Write};
    use std::time::{Duration, Instant};

    use rustix::event::{PollFd, PollFlags, Timespec, poll};

    /// For the next answer, and for all of them.
    const PATIENCE: Timespec = Timespec {
        tv_sec: 0,
        tv_nsec: 300_000_000,
    };
    const ALL: Duration = Duration::from_secs(1);

    tty.write_all(question(texts).as_bytes())?;
    tty.flush()?;
    let end = Instant::now() + ALL;
    let mut answer = Vec::new();
    while Instant::now() < end {
        let mut bytes = [0; 1024];
        if poll(&mut [PollFd::new(&tty, PollFlags::IN)], Some(&PATIENCE))? == 0 {
            return Ok(None);
        }
        match tty.read(&mut bytes)? {
            0 => return Ok(None),
            count => answer.extend_from_slice(&bytes[..count]),
        }
        let columns = columns(&answer);
        if columns.len() >= texts.len() {
            let cells = columns.iter().take(texts.len());
            return Ok(Some(cells.map(|it| it.saturating_sub(1)).collect()));
        }
    }
    Ok(None)
}

#[cfg(not(unix))]
pub fn size() -> Option<(u16, u16)> {
    None
}

#[cfg(not(unix))]
pub fn widths(_texts: &[&str]) -> Option<Vec<u16>> {
    None
}

#[cfg(any(unix, test))]
fn question(texts: &[&str]) -> String {
    let mut all = String::new();
    for text in texts {
        all.push_str("\r\x1b[K");
        all.push_str(text);
        all.push_str("\x1b[6n");
    }
    all.push_str("\r\x1b[K");
    all
}

/// The columns (from 1) of the answers (`ESC [ row ; column R`) among whatever else came.
#[cfg(any(unix, test))]
fn columns(bytes: &[u8]) -> Vec<u16> {
    let text = String::from_utf8_lossy(bytes);
    let told = text.split("\x1b[").skip(1).filter_map(|rest| {
        let (place, _) = rest.split_once('R')?;
        let (row, column) = place.split_once(';')?;
        row.parse::<u16>().ok()?;
        column.parse().ok()
    });
    told.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_found_among_other_keys() {
        let rows: &[(&[u8], &[u16])] = &[
            (b"", &[]),
            (b"\x1b[1;3R", &[3]),
            (b"x\x1b[A\x1b[24;3R\x1b[24;2Rq", &[3, 2]),
            (b"\x1b[1;3", &[]),
            (b"\x1b[RR\x1b[;R\xe8\x81", &[]),
        ];
        for (bytes, expected) in rows {
            assert_eq!(columns(bytes), *expected, "{bytes:?}");
        }
    }

    #[test]
    fn a_line_that_was_written_on_is_cleared() {
        let asked = question(&["聞", "①"]);
        assert_eq!(asked.matches("\x1b[6n").count(), 2);
        assert!(asked.ends_with("①\x1b[6n\r\x1b[K") && !asked.contains('\n'));
    }
}
