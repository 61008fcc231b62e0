//! What is asked: a question set, its perspectives, questions and probes.

use serde::{Deserialize, Serialize};

/// A language of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    Ja,
    En,
}

impl Lang {
    pub const ALL: [Lang; 2] = [Lang::Ja, Lang::En];

    /// The language's tag: `ja`, `en`.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::Ja => "ja",
            Lang::En => "en",
        }
    }

    /// The language of a tag such as `ja`, `ja-JP` or `en_GB.UTF-8`.
    pub fn from_tag(tag: &str) -> Option<Lang> {
        let head = tag.split(['-', '_', '.']).next()?.to_ascii_lowercase();
        Lang::ALL.into_iter().find(|lang| lang.tag() == head)
    }
}

/// What an answer may hold, in the terms of the annotation guideline for thin answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Facet {
    Number,
    Time,
    Actor,
    Reason,
    Example,
    Comparison,
    How,
    Plan,
    Impact,
}

impl Facet {
    pub const ALL: [Facet; 9] = [
        Facet::Number,
        Facet::Time,
        Facet::Actor,
        Facet::Reason,
        Facet::Example,
        Facet::Comparison,
        Facet::How,
        Facet::Plan,
        Facet::Impact,
    ];

    /// The facet's id, as in files and on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Facet::Number => "number",
            Facet::Time => "time",
            Facet::Actor => "actor",
            Facet::Reason => "reason",
            Facet::Example => "example",
            Facet::Comparison => "comparison",
            Facet::How => "how",
            Facet::Plan => "plan",
            Facet::Impact => "impact",
        }
    }

    pub fn from_id(id: &str) -> Option<Facet> {
        Facet::ALL.into_iter().find(|facet| facet.id() == id)
    }
}

/// A question set: what one interview steps through. Each interview keeps its own as JSON, so a
/// field that is added later carries `#[serde(default)]`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QuestionSet {
    pub id: String,
    /// Compared as dotted numbers; the newer edition of an id replaces the older.
    pub edition: String,
    /// The language of the wording in the set's own file.
    pub language: Lang,
    pub title: String,
    /// Planned length of the whole interview, minutes.
    pub minutes: u32,
    pub perspectives: Vec<Perspective>,
}

impl QuestionSet {
    /// All questions in the set's order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.perspectives.iter().flat_map(|p| &p.questions)
    }

    /// The questions with the places of their perspective and of themselves in it, from 0.
    pub fn places(&self) -> impl Iterator<Item = ((usize, usize), &Question)> {
        let perspectives = self.perspectives.iter().enumerate();
        perspectives.flat_map(|(part, it)| {
            let questions = it.questions.iter().enumerate();
            questions.map(move |(at, question)| ((part, at), question))
        })
    }

    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions().find(|q| q.id == id)
    }

    pub fn perspective_of(&self, question: &str) -> Option<&Perspective> {
        self.perspectives
            .iter()
            .find(|p| p.questions.iter().any(|q| q.id == question))
    }
}

/// A part of the sheet: one of the four perspectives, the flows, or the summary.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Perspective {
    pub id: String,
    pub title: String,
    /// A label of a few characters for the progress line; the title where absent.
    pub short: Option<String>,
    pub questions: Vec<Question>,
}

impl Perspective {
    pub fn label(&self) -> &str {
        self.short.as_deref().unwrap_or(&self.title)
    }
}

/// One question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Question {
    pub id: String,
    /// Box of the official sheet (`M1` to `I4`) that the answer goes to.
    #[serde(rename = "box")]
    pub sheet_box: Option<String>,
    pub kind: Kind,
    /// What the box of the sheet is called: a few words.
    pub topic: String,
    /// The opener, as it is said.
    pub ask: String,
    pub hint: Option<String>,
    /// Planned time, minutes.
    pub minutes: u32,
    /// What the question is for, most valuable first.
    pub expects: Vec<Facet>,
    /// So many of the expected facets make an answer that needs no probe; `1..=expects.len()`.
    pub enough: usize,
    /// How much must be heard before the program is satisfied; the interview's own where absent.
    pub need: Option<Need>,
    /// Which sense of time counts as the facet `time`.
    pub time: TimeSense,
    /// "None" with its reason is a finding here (no patents, no claims), not a thin answer.
    pub none_is_answer: bool,
    /// The question is put only when this holds on the earlier answers.
    pub ask_if: Option<super::condition::Condition>,
    pub probes: Vec<Probe>,
}

/// How a question is answered, and read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Text,
    /// A number with its unit, as it is shown ("名", "%").
    Number {
        unit: Option<String>,
    },
    Choice {
        options: Vec<Choice>,
    },
    Choices {
        options: Vec<Choice>,
    },
    /// Whole numbers `from..=to`, with words for both ends.
    Scale {
        from: i64,
        to: i64,
        low: String,
        high: String,
    },
    Date,
    /// Rows of named columns. The typed text has a line for each row, cells parted by tabs.
    Table {
        columns: Vec<Column>,
        rows: (usize, usize),
        drawing: Drawing,
    },
}

impl Kind {
    pub fn id(&self) -> &'static str {
        match self {
            Kind::Text => "text",
            Kind::Number { .. } => "number",
            Kind::Choice { .. } => "choice",
            Kind::Choices { .. } => "choices",
            Kind::Scale { .. } => "scale",
            Kind::Date => "date",
            Kind::Table { .. } => "table",
        }
    }

    /// Whether an answer can be thin: it is heard for what it holds. The others are only read.
    pub fn is_judged(&self) -> bool {
        matches!(self, Kind::Text | Kind::Table { .. })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    pub id: String,
    pub label: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Column {
    pub id: String,
    pub label: String,
}

/// How a table is drawn under the editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Drawing {
    /// Rows as they are.
    Grid,
    /// Steps in a row, an arrow between each, ending in the value to the customer (業務フロー).
    Flow,
    /// Suppliers and partners → our company → customers → end users (商流); the first column
    /// says which side a partner stands on.
    Trade,
}

/// A follow-up question that brings out one facet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Probe {
    pub facet: Facet,
    pub ask: String,
}

/// How much must be heard before the program is satisfied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Need {
    Off,
    Gentle,
    Normal,
    Strict,
}

impl Need {
    pub const ALL: [Need; 4] = [Need::Off, Need::Gentle, Need::Normal, Need::Strict];

    pub fn id(self) -> &'static str {
        match self {
            Need::Off => "off",
            Need::Gentle => "gentle",
            Need::Normal => "normal",
            Need::Strict => "strict",
        }
    }

    pub fn from_id(id: &str) -> Option<Need> {
        Need::ALL.into_iter().find(|need| need.id() == id)
    }
}

/// Which times answer a question's "when".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TimeSense {
    Past,
    Future,
    Repeated,
    #[default]
    Any,
}
