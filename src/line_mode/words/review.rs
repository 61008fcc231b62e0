//! What line mode says of a review: the lines at the question, and all of it by number.

use super::{Words, indented};
use crate::app::opinions::{self, Entry, Line};

impl Words<'_> {
    /// What a review said of the question in front, in short.
    pub(super) fn reviewed(&self) -> Vec<String> {
        let Some(said) = opinions::at_question(self.locale, self.session) else {
            let accepted = self.session.is_accepted(self.session.at());
            let sign = (accepted && !self.session.is_shared())
                .then(|| self.text("opinion-accepted-sign").to_string());
            return sign.into_iter().collect();
        };
        let more = said.more.into_iter();
        let more = more.chain([self.text("plain-opinion-more").to_string()]);
        let more = more.collect::<Vec<_>>().join(" | ");
        vec![said.first, more]
    }

    /// All that a review said of the question in front, by number.
    pub fn review(&self, entries: &[Entry]) -> String {
        let mut lines = Vec::new();
        for (at, entry) in entries.iter().enumerate() {
            for (nth, line) in entry.lines.iter().enumerate() {
                let told = match line {
                    Line::Text { text, .. } => indented(text),
                    Line::Pair(sides) => sides
                        .iter()
                        .map(|(label, text)| {
                            format!("{}\n{}", indented(label), indented(&indented(text)))
                        })
                        .collect::<Vec<_>>()
                        .join("\n"),
                };
                lines.push(match nth {
                    0 => format!("{}  {}", at + 1, told.trim_start()),
                    _ => told,
                });
            }
        }
        lines.push(self.text("plain-opinion-keys").to_string());
        lines.join("\n")
    }
}
