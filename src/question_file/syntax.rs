//! Text → tables with places. What could hurt the parser is refused before it runs.
//!
//! `toml` allows 80 parts in a dotted key and 80 brackets inside each other; multiplied, that is
//! deep enough to overflow the stack when the tables are dropped. So keys are counted first, by
//! the lexer that the parser uses.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, Error};
use toml_parser::Source;
use toml_parser::lexer::TokenKind;

use super::fault::Found;
use super::keys::MOST_QUESTIONS;
use crate::failure::Failure;

/// Parts of a dotted key; the deepest header of a set has three.
const MOST_KEY_PARTS: usize = 16;

/// Tables that dotted keys and braces may make in all: each of them costs a kilobyte, so that two megabytes of
/// source would take a gigabyte.
const MOST_TABLES: usize = 100_000;

/// In a longer source only the first syntax fault is reported: each of a million costs memory.
const RECOVERED_BYTES: usize = 256 * 1024;

/// Whether the source is too much to be parsed at all. The fault is then reported.
pub fn is_too_much(found: &mut Found) -> bool {
    if let Some(span) = header_beyond(found.source, MOST_QUESTIONS) {
        found.error(
            span,
            Failure::new("set-too-many-questions").with("most", MOST_QUESTIONS),
        );
    } else if let Some(span) = endless_key(found.source) {
        found.error(span, Failure::new("set-too-deep"));
    }
    found.has_errors()
}

/// The header of the first question beyond `most`. Inline questions are counted once parsed.
fn header_beyond(source: &str, most: usize) -> Option<Range<usize>> {
    let mut start = 0;
    let mut count = 0;
    for line in source.split_inclusive('\n') {
        let text = line.trim_start();
        if text.starts_with("[[") && text[2..].trim_start().starts_with("perspective.question]") {
            count += 1;
            if count > most {
                return Some(start + line.len() - text.len()..start + line.trim_end().len());
            }
        }
        start += line.len();
    }
    None
}

/// A key with more parts than anyone writes, and so many that the parsed tables could overflow the
/// stack when they are dropped; or where there are more tables than memory is for. For any TOML that
/// a user hands in.
pub fn endless_key(source: &str) -> Option<Range<usize>> {
    let (mut parts, mut tables) = (1, 0);
    let mut opened = false;
    for token in Source::new(source).lex() {
        let kind = token.kind();
        // An empty table costs next to nothing.
        let filled = opened && kind != TokenKind::RightCurlyBracket;
        tables += usize::from(filled || kind == TokenKind::Dot);
        opened = kind == TokenKind::LeftCurlyBracket;
        match kind {
            TokenKind::Dot => parts += 1,
            TokenKind::Atom
            | TokenKind::Whitespace
            | TokenKind::BasicString
            | TokenKind::LiteralString => {}
            _ => parts = 1,
        }
        if parts > MOST_KEY_PARTS || tables > MOST_TABLES {
            return Some(token.span().start()..token.span().end());
        }
    }
    None
}

/// Parses as much as can be parsed and reports every place where the text is no TOML.
pub fn parse<'a>(source: &'a str, found: &mut Found) -> Spanned<DeTable<'a>> {
    let (root, errors) = if source.len() <= RECOVERED_BYTES {
        DeTable::parse_recoverable(source)
    } else {
        match DeTable::parse(source) {
            Ok(root) => (root, Vec::new()),
            Err(error) => (Spanned::new(0..0, DeTable::new()), vec![error]),
        }
    };
    let mut deep = false;
    for error in &errors {
        let span = error.span().unwrap_or(0..0);
        if error.message().contains("recursion") {
            if !deep {
                found.error(span, Failure::new("set-too-deep"));
            }
            deep = true;
        } else {
            let what = syntax_fault(source, error, &span);
            found.error(span, what);
        }
    }
    root
}

fn syntax_fault(source: &str, error: &Error, span: &Range<usize>) -> Failure {
    if error.message() == "duplicate key" {
        let key = source.get(span.clone()).unwrap_or("");
        return Failure::new("set-duplicate-key").with("key", key);
    }
    Failure::new("set-toml").with("detail", error.message())
}
