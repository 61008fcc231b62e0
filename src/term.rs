//! Standard output and standard error: the one place that prints. Everything said passes
//! [`crate::text::visible_lines`].

use std::io::Write;

use crate::failure::Failure;
use crate::locale::Locale;
use crate::text::visible_lines;

/// A line on standard output. A closed pipe ends nothing.
pub fn out(text: &str) {
    let _ = writeln!(std::io::stdout().lock(), "{}", visible_lines(text));
}

/// Bytes for another program on standard output, as they are: JSON and scripts escape themselves.
pub fn raw(text: &str) {
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}

/// A line on standard error.
pub fn err(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{}", visible_lines(text));
}

/// What could not be done, and what to do next, on standard error.
pub fn fail(locale: &Locale, failure: &Failure) {
    let (what, next) = locale.say(failure);
    err(&format!("kikitori: {what}"));
    if let Some(next) = next {
        err(&format!("  {next}"));
    }
}
