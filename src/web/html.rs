//! HTML that is put together: markup is only what stands in the sources, and whatever comes from
//! elsewhere is words.

use std::fmt::Write as _;

use crate::report::escape;

/// A piece of a page.
#[derive(Default)]
pub struct Html(String);

impl Html {
    /// Markup of our own.
    pub fn mark(&mut self, markup: &'static str) -> &mut Html {
        self.0.push_str(markup);
        self
    }

    /// Words: nothing in them acts, controls and direction marks are shown. Line ends stay.
    pub fn text(&mut self, text: &str) -> &mut Html {
        self.0.push_str(&escape::html(text));
        self
    }

    pub fn number(&mut self, number: impl Into<i128>) -> &mut Html {
        write!(self.0, "{}", number.into()).expect("a String takes it");
        self
    }

    /// Words in an element that may have classes: `("p", "topic")`.
    pub fn element(&mut self, (tag, class): (&'static str, &'static str), text: &str) -> &mut Html {
        self.mark("<").mark(tag);
        if !class.is_empty() {
            self.mark(" class=\"").mark(class).mark("\"");
        }
        self.mark(">").text(text).mark("</").mark(tag).mark(">")
    }

    /// A piece made elsewhere.
    pub fn piece(&mut self, piece: Html) -> &mut Html {
        self.0.push_str(&piece.0);
        self
    }

    pub fn into_string(self) -> String {
        self.0
    }
}
