//! What a cell says of a question: the answer, or which kind of empty it is.

use crate::locale::Locale;
use crate::report::model::{Item, Report};
use crate::report::templates::date;

use super::canvas::{Block, Look, Mark, Run, Tone, WIDTH, plain, run, words};
use super::measure::Face;

/// What all pages are made from.
pub struct Given<'a> {
    pub report: &'a Report,
    pub locale: &'a Locale,
    /// A Japanese font is used.
    pub japanese: bool,
    /// The font whose lines stand close is used.
    pub dense: bool,
}

impl Given<'_> {
    pub fn face(&self, points: f64) -> Face {
        Face {
            points,
            pitch: match (self.japanese, self.dense) {
                (true, false) => (1.7, 1.7),
                (true, true) => (1.47, 1.47),
                (false, _) => (1.7, 1.4),
            },
        }
    }

    /// A heading's words.
    pub fn plain(&self, id: &str) -> Vec<Run> {
        plain(self.locale.text(id))
    }

    pub fn item(&self, id: Option<&str>) -> Option<&Item> {
        let mut items = self.report.parts.iter().flat_map(|part| &part.items);
        items.find(|item| Some(item.id.as_str()) == id)
    }

    /// The answer after its topic (where `topic`), and the mark to find it by.
    pub fn said(&self, item: &Item, topic: bool) -> (Vec<Run>, Mark) {
        let mut runs = Vec::new();
        if topic {
            let values = [("topic", item.topic.as_str().into())];
            runs.push(run(self.locale.format("sheet-topic", &values), Tone::Bold));
        }
        let text = text(item);
        if let Some(state) = self.state(item) {
            runs.push(run(state, Tone::Faint));
        }
        let label = words(&runs);
        runs.push(run(text, Tone::Plain));
        let mark = Mark {
            question: item.id.clone(),
            label,
            ..Mark::default()
        };
        (runs, mark)
    }

    /// Which kind of empty, in brackets; nothing where there is an answer.
    pub fn state(&self, item: &Item) -> Option<String> {
        let word = match (&item.empty, item.state.as_str()) {
            // Nothing was written down: as good as not asked.
            (Some(_), "answered") => self.locale.text("state-open"),
            (Some(word), _) => word,
            (None, _) => return None,
        };
        let values = [("state", word.into())];
        Some(self.locale.format("sheet-empty", &values))
    }

    /// What a place says whose question is not in the set.
    pub fn not_asked(&self) -> Vec<Run> {
        let values = [("state", self.locale.text("sheet-not-in-set").into())];
        vec![run(self.locale.format("sheet-empty", &values), Tone::Faint)]
    }

    /// A page's first line: what it is, whose it is.
    pub fn head(&self, title: &str) -> Block {
        let report = self.report;
        let values = [
            ("company", (&report.company.name).into()),
            ("visit", report.visit.into()),
            ("day", date(self.locale, &report.day).into()),
            ("set", (&report.set).into()),
            ("edition", (&report.edition).into()),
        ];
        let id = match (report.practice, report.demo) {
            (true, _) => "sheet-about-practice",
            (_, true) => "sheet-about-demo",
            _ => "sheet-about",
        };
        let about = self.locale.format(id, &values);
        let (left, right) = (390, WIDTH - 390);
        let height = self
            .face(12.0)
            .height(title, left)
            .max(self.face(9.0).height(&about, right));
        let mut head = Block::default();
        let title = vec![run(title, Tone::Bold)];
        head.put((0, 0, left, height), Look::Title, 12.0, title);
        head.put((left, 0, right, height), Look::About, 9.0, plain(about));
        head
    }
}

/// The answer with its replies; a table's rows with their cells side by side.
pub fn text(item: &Item) -> String {
    if item.kind != "table" || item.rows.is_empty() {
        return item.whole.clone();
    }
    let rows = item.rows.iter().map(|row| row.join(" ／ "));
    let replies = item.replies.iter().map(|it| format!("・{}", it.answer));
    rows.chain(replies).collect::<Vec<_>>().join("\n")
}
