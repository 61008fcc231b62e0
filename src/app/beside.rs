//! Panels for what is kept beside the answers: tags, the remarks of a visit, a company's stage;
//! and the bin.

use super::Edit;
use super::list::List;
use super::panes::Overview;
use super::session::Session;
use crate::dialogue::frame::Tag;
use crate::dialogue::record::RemarkKind;
use crate::dialogue::stage::{LAST, Stage};
use crate::editor::Editor;
use crate::store::Listed;
use crate::text::folded;

/// The tags that can be put on one answer.
pub struct Tagging {
    pub question: String,
    pub list: List,
    /// The overview it was opened from; it is there again afterwards.
    pub overview: Option<Overview>,
}

impl Tagging {
    /// The tags there are, and those of no frame that stand on an answer; those that match what
    /// was typed.
    pub fn shown(&self, known: &[Tag], session: &Session) -> Vec<Tag> {
        let mut tags = known.to_vec();
        let strange = session.tags_in_use().into_iter();
        let strange = strange.filter(|id| !known.iter().any(|tag| tag.id == *id));
        tags.extend(strange.map(|id| Tag {
            id: id.to_string(),
            label: id.to_string(),
            frame: String::new(),
        }));
        let line = |tag: &Tag| folded(&format!("{} {} {}", tag.label, tag.id, tag.frame));
        let lines: Vec<String> = tags.iter().map(line).collect();
        let matching = self.list.matches(lines.iter().map(String::as_str));
        matching.into_iter().map(|at| tags[at].clone()).collect()
    }
}

/// The labels of the tags on a question's answer, one after another; a tag of no frame by its id.
pub fn labels(known: &[Tag], session: &Session, question: &str, separator: &str) -> String {
    let label = |id| {
        let tag = known.iter().find(|tag| tag.id == id);
        tag.map_or(id, |tag| tag.label.as_str())
    };
    let labels: Vec<&str> = session.tags_on(question).map(label).collect();
    labels.join(separator)
}

/// The remarks of the visit: a text for each kind, one of them being typed.
pub struct Remarks {
    pub at: usize,
    pub texts: [Editor; RemarkKind::ALL.len()],
}

impl Remarks {
    pub fn of(session: &Session) -> Remarks {
        Remarks {
            at: 0,
            texts: RemarkKind::ALL.map(|kind| {
                let mut text = Editor::new(session.remark(kind));
                text.text_end(false);
                text
            }),
        }
    }

    pub fn kind(&self) -> RemarkKind {
        RemarkKind::ALL[self.at]
    }

    pub fn text(&self) -> &Editor {
        &self.texts[self.at]
    }

    pub fn text_mut(&mut self) -> &mut Editor {
        &mut self.texts[self.at]
    }

    /// Goes to the kind before or after.
    pub fn step(&mut self, forward: bool) {
        let count = self.texts.len();
        self.at = (self.at + if forward { 1 } else { count - 1 }) % count;
    }

    /// Rows of text under a name: of the one being typed, and of each other.
    pub fn rows(&self, height: u16) -> (u16, u16) {
        let count = self.texts.len() as u16;
        // Title, rule, names; a rule and the keys at the foot.
        let room = height.saturating_sub(4 + count);
        let other = room / 8;
        (room - other * (count - 1), other)
    }
}

/// A line of the form of a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StageField {
    Stage,
    Supporter,
    Consent,
}

impl StageField {
    pub const ALL: [StageField; 3] = [
        StageField::Stage,
        StageField::Supporter,
        StageField::Consent,
    ];

    /// `stages-<id>` names it in the locale files.
    pub fn id(self) -> &'static str {
        match self {
            StageField::Stage => "stage",
            StageField::Supporter => "supporter",
            StageField::Consent => "consent",
        }
    }
}

/// At which stage a company's support stands from now on.
pub struct StageForm {
    pub company: String,
    /// The stages so far, oldest first.
    pub stages: Vec<Stage>,
    pub at: usize,
    pub stage: u8,
    pub supporter: Editor,
    pub consent: Option<bool>,
}

impl StageForm {
    /// Begins with the stage the company is at.
    pub fn of(company: String, stages: Vec<Stage>) -> StageForm {
        let last = stages.last();
        StageForm {
            at: 0,
            stage: last.map_or(0, |it| it.stage.min(LAST)),
            supporter: Editor::new(last.map_or("", |it| &it.supporter)),
            consent: last.and_then(|it| it.consent),
            company,
            stages,
        }
    }

    pub fn field(&self) -> StageField {
        StageField::ALL[self.at]
    }

    pub fn step(&mut self, forward: bool) {
        let count = StageField::ALL.len();
        self.at = (self.at + if forward { 1 } else { count - 1 }) % count;
    }

    /// Left and right turn over the choices of the field.
    pub fn turn(&mut self, edit: Edit) {
        let forward = match edit {
            Edit::Right => true,
            Edit::Left => false,
            _ => return,
        };
        match self.field() {
            StageField::Stage if forward => self.stage = (self.stage + 1).min(LAST),
            StageField::Stage => self.stage = self.stage.saturating_sub(1),
            StageField::Consent => {
                let all = [None, Some(true), Some(false)];
                let at = all.iter().position(|it| *it == self.consent).unwrap_or(0);
                self.consent = all[(at + if forward { 1 } else { 2 }) % 3];
            }
            StageField::Supporter => {}
        }
    }

    /// Typed characters: a digit is a stage (full-width too), or they belong to the supporter.
    pub fn insert(&mut self, text: &str) {
        match self.field() {
            StageField::Stage => match folded(text).parse::<u8>() {
                Ok(stage) if stage <= LAST => self.stage = stage,
                _ => {}
            },
            StageField::Supporter => {
                let _ = self.supporter.insert(&text.replace(['\n', '\t'], " "));
            }
            StageField::Consent => {}
        }
    }

    /// What the form says. `at`: wall clock, milliseconds since 1970 UTC.
    pub fn filled(&self, at: i64) -> Stage {
        Stage {
            stage: self.stage,
            supporter: self.supporter.text().trim().to_string(),
            at,
            consent: self.consent,
        }
    }
}

/// What lies in the bin.
pub struct Bin {
    pub rows: Vec<Listed>,
    pub list: List,
    /// Enter removes for good, once the company's name was typed; else it takes back.
    pub for_good: bool,
}

impl Bin {
    pub fn of(rows: Vec<Listed>, for_good: bool) -> Bin {
        Bin {
            rows,
            list: List::default(),
            for_good,
        }
    }

    /// The rows that match what was typed, in order.
    pub fn shown(&self) -> Vec<&Listed> {
        let line = |row: &Listed| folded(&format!("{} {}", row.company, row.industry));
        let lines: Vec<String> = self.rows.iter().map(line).collect();
        let matching = self.list.matches(lines.iter().map(String::as_str));
        matching.into_iter().map(|at| &self.rows[at]).collect()
    }

    pub fn selected(&self) -> Option<&Listed> {
        self.shown().get(self.list.selected).copied()
    }
}
