//! The places of a form that comes back from a company: what its cells are called, and the hidden
//! sheet that lists them. Writing and reading of forms both go by this.

use crate::dialogue::answer::State;
use crate::dialogue::question::QuestionSet;

/// The hidden sheet.
pub const SHEET: &str = "kk";

/// What the hidden sheet of a report begins with, which is no form.
pub const REPORT: &str = "interview";

/// Every name of ours begins so.
pub const PREFIX: &str = "kk_";

/// The company's name, where it is to be filled in.
pub const COMPANY: &str = "kk__company";

/// What the hidden sheet's columns hold, under these headings.
pub const COLUMNS: [&str; 8] = [
    "question",
    "part",
    "sheet",
    "cell",
    "set",
    "edition",
    "interview",
    "company",
];

/// The states that a company can tick instead of writing.
pub const STATES: [State; 3] = [State::None, State::Unknown, State::Declined];

/// The message that says a state as the company ticks it.
pub fn label_of(state: State) -> &'static str {
    match state {
        State::None => "blank-none",
        State::Unknown => "blank-unknown",
        _ => "blank-declined",
    }
}

/// The issues are derived together; nobody fills in the summary alone.
const TOGETHER: &str = "sum.";

/// What of a question a cell is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Answer,
    /// Why nothing is written.
    State,
    /// A cell of a table; both count from 1.
    Cell(u32, u32),
}

impl Part {
    /// As on the hidden sheet: `answer`, `state`, `2.1`.
    pub fn id(self) -> String {
        match self {
            Part::Answer => "answer".to_owned(),
            Part::State => "state".to_owned(),
            Part::Cell(row, column) => format!("{row}.{column}"),
        }
    }

    pub fn from_id(id: &str) -> Option<Part> {
        match id {
            "answer" => Some(Part::Answer),
            "state" => Some(Part::State),
            _ => {
                let (row, column) = id.split_once('.')?;
                Some(Part::Cell(row.parse().ok()?, column.parse().ok()?))
            }
        }
    }
}

/// The defined name of a cell: `kk_mgmt_philosophy`, `kk_mgmt_philosophy__state`,
/// `kk_flow_process__2_1`.
pub fn name(question: &str, part: Part) -> String {
    let letter = |c: char| if c.is_ascii_alphanumeric() { c } else { '_' };
    let question: String = question.chars().map(letter).collect();
    match part {
        Part::Answer => format!("{PREFIX}{question}"),
        Part::State => format!("{PREFIX}{question}__state"),
        Part::Cell(row, column) => format!("{PREFIX}{question}__{row}_{column}"),
    }
}

/// The set without what is not asked of the company alone; perspectives that become empty are
/// gone.
pub fn asked_alone(set: &QuestionSet) -> QuestionSet {
    let mut set = set.clone();
    for perspective in &mut set.perspectives {
        perspective
            .questions
            .retain(|it| !it.id.starts_with(TOGETHER));
    }
    set.perspectives.retain(|it| !it.questions.is_empty());
    set
}
