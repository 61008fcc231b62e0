//! Standard output and standard error: the one place that prints. Everything said passes
//! [`crate::text::visible_lines`]; what is for other programs keeps its characters, escaped. A person who
//! is asked in lines: [`Person`].

mod ask;

use std::backtrace::{Backtrace, BacktraceStatus};
use std::borrow::Cow;
use std::io::{BufWriter, ErrorKind, IsTerminal, StdoutLock, Write};

use crate::failure::Failure;
use crate::locale::Locale;
use crate::text::{visible, visible_lines};

pub use ask::{Person, Typed};

/// Whether a person sits at both ends: keys come in, and what is drawn is seen.
pub fn is_terminal() -> bool {
    std::io::stdin().is_terminal() && std::io::stdout().is_terminal()
}

/// Whether a person sees standard error.
pub fn errors_are_seen() -> bool {
    std::io::stderr().is_terminal()
}

/// Whether what comes in is typed by a person.
pub fn input_is_terminal() -> bool {
    std::io::stdin().is_terminal()
}

/// Whether standard error is seen by a person, on a terminal that knows colours.
pub fn errors_may_be_coloured() -> bool {
    std::io::stderr().is_terminal() && std::env::var_os("TERM").is_none_or(|it| it != "dumb")
}

/// A line for people on standard output, while the program goes on.
pub fn out(text: &str) {
    let _ = writeln!(std::io::stdout().lock(), "{}", visible_lines(text));
}

/// What a command was asked for, for people, on standard output.
///
/// # Errors
/// It cannot be written to (a full disk); that the reader has gone is none.
pub fn page(text: &str) -> Result<(), Failure> {
    let text = visible_lines(text);
    raw(&format!("{}\n", text.strip_suffix('\n').unwrap_or(&text)))
}

/// A value for another program on standard output, as JSON. What would act on a terminal or hides
/// from the eye is escaped; a JSON reader gets it back as it was kept.
///
/// # Errors
/// As [`page`].
pub fn json(value: &serde_json::Value) -> Result<(), Failure> {
    raw(&format!("{}\n", escaped(&format!("{value:#}"))))
}

/// JSON with what would act on a terminal or hides from the eye escaped; lines stay lines.
fn escaped(json: &str) -> Cow<'_, str> {
    if visible_lines(json) == json {
        return Cow::Borrowed(json);
    }
    let mut safe = String::with_capacity(json.len());
    let mut units = [0; 2];
    for c in json.chars() {
        if c == '\n' || c.is_ascii_graphic() || c == ' ' || is_harmless(c) {
            safe.push(c);
            continue;
        }
        for unit in c.encode_utf16(&mut units) {
            safe.push_str(&format!("\\u{unit:04x}"));
        }
    }
    Cow::Owned(safe)
}

fn is_harmless(c: char) -> bool {
    let mut bytes = [0; 4];
    let text: &str = c.encode_utf8(&mut bytes);
    visible(text) == text
}

/// Standard output, written line by line: however much there is to say, little of it is held.
pub struct Stream {
    out: BufWriter<StdoutLock<'static>>,
}

impl Stream {
    pub fn open() -> Stream {
        Stream {
            out: BufWriter::with_capacity(64 * 1024, std::io::stdout().lock()),
        }
    }

    /// Adds a line of JSON for another program, escaped as by [`json`]; it is written by the next
    /// [`Stream::flush`] at the latest. Whether somebody still reads.
    ///
    /// # Errors
    /// It cannot be written (a full disk).
    pub fn line(&mut self, json: &str) -> Result<bool, Failure> {
        self.add(&escaped(json))
    }

    /// Adds a line for people.
    ///
    /// # Errors
    /// As [`Stream::line`].
    pub fn text(&mut self, line: &str) -> Result<bool, Failure> {
        self.add(&visible_lines(line))
    }

    fn add(&mut self, text: &str) -> Result<bool, Failure> {
        heard(
            self.out
                .write_all(text.as_bytes())
                .and_then(|()| self.out.write_all(b"\n")),
        )
    }

    /// Writes what was added. Whether somebody still reads.
    ///
    /// # Errors
    /// As [`Stream::line`].
    pub fn flush(&mut self) -> Result<bool, Failure> {
        heard(self.out.flush())
    }
}

/// An array of JSON on standard output, as [`json`] writes it, one value after the other.
pub struct Array {
    out: Stream,
    /// The last value: whether a comma follows it, only the next one tells.
    last: Option<String>,
}

impl Array {
    pub fn open() -> Array {
        Array {
            out: Stream::open(),
            last: None,
        }
    }

    /// Adds a value. Whether somebody still reads.
    ///
    /// # Errors
    /// As [`Stream::line`].
    pub fn value(&mut self, value: &serde_json::Value) -> Result<bool, Failure> {
        let text = format!("  {value:#}").replace('\n', "\n  ");
        match self.last.replace(text) {
            None => self.out.line("["),
            Some(before) => self.out.line(&format!("{before},")),
        }
    }

    /// Writes the rest.
    ///
    /// # Errors
    /// As [`Stream::line`].
    pub fn end(mut self) -> Result<(), Failure> {
        match self.last {
            None => self.out.line("[]")?,
            Some(last) => self.out.line(&format!("{last}\n]"))?,
        };
        self.out.flush().map(drop)
    }
}

/// Whether a reader was there for what was written.
fn heard(written: std::io::Result<()>) -> Result<bool, Failure> {
    match written {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(false),
        Err(error) => Err(Failure::new("output").with("error", error)),
    }
}

/// Text of our own for another program on standard output, as it is.
///
/// # Errors
/// As [`page`].
pub fn raw(text: &str) -> Result<(), Failure> {
    let mut stdout = std::io::stdout().lock();
    heard(
        stdout
            .write_all(text.as_bytes())
            .and_then(|()| stdout.flush()),
    )?;
    Ok(())
}

/// Lines for people on standard error.
pub fn err(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{}", visible_lines(text));
}

/// One line on standard error that is drawn anew as work goes on, and gone at its end; nothing
/// where no person sees it.
pub struct Progress {
    seen: bool,
    shown: String,
}

impl Progress {
    pub fn new() -> Progress {
        Progress {
            seen: errors_may_be_coloured(),
            shown: String::new(),
        }
    }

    /// Draws the line where it says something new.
    pub fn show(&mut self, text: &str) {
        if !self.seen || self.shown == text {
            return;
        }
        text.clone_into(&mut self.shown);
        let _ = write!(std::io::stderr().lock(), "\r\x1b[K{}", visible(text));
    }
}

impl Default for Progress {
    fn default() -> Progress {
        Progress::new()
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if !self.shown.is_empty() {
            let _ = write!(std::io::stderr().lock(), "\r\x1b[K");
        }
    }
}

/// Lines for people on standard error that were made harmless before they were coloured.
pub fn err_coloured(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

/// What a panic says of itself goes the same way: it may hold words of anyone's.
pub fn hear_panics() {
    std::panic::set_hook(Box::new(|info| {
        let backtrace = Backtrace::capture();
        match backtrace.status() {
            BacktraceStatus::Captured => err(&format!("{info}\n{backtrace}")),
            _ => err(&info.to_string()),
        }
    }));
}

/// What could not be done, and what to do next, on standard error.
pub fn fail(locale: &Locale, failure: &Failure) {
    let (what, next) = locale.say(failure);
    err(&format!("kikitori: {what}"));
    if let Some(next) = next {
        err(&format!("  {next}"));
    }
}
