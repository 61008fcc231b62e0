//! The form of a new interview: only the company's name is asked for, the rest has defaults.

use super::Edit;
use crate::dialogue::question::Need;
use crate::dialogue::record::{Assisted, Company, Mode};
use crate::editor::Editor;

/// What the form says, ready to begin.
#[derive(Clone, Debug, PartialEq)]
pub struct NewInterview {
    pub company: Company,
    pub set: String,
    pub interviewer: String,
    pub assisted: Assisted,
    pub mode: Mode,
    pub need: Need,
}

/// A line of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Company,
    Industry,
    Employees,
    Founded,
    Set,
    Interviewer,
    Assisted,
    Mode,
    Need,
}

impl Field {
    pub const ALL: [Field; 9] = [
        Field::Company,
        Field::Industry,
        Field::Employees,
        Field::Founded,
        Field::Set,
        Field::Interviewer,
        Field::Assisted,
        Field::Mode,
        Field::Need,
    ];

    /// `form-<id>` names it in the locale files.
    pub fn id(self) -> &'static str {
        match self {
            Field::Company => "company",
            Field::Industry => "industry",
            Field::Employees => "employees",
            Field::Founded => "founded",
            Field::Set => "set",
            Field::Interviewer => "interviewer",
            Field::Assisted => "assisted",
            Field::Mode => "mode",
            Field::Need => "need",
        }
    }
}

/// The form as it stands.
#[derive(Default)]
pub struct Form {
    pub at: usize,
    pub company: Editor,
    pub industry: Editor,
    pub employees: Editor,
    pub founded: Editor,
    pub interviewer: Editor,
    /// Ids and titles of the sets there are.
    pub sets: Vec<(String, String)>,
    pub set: usize,
    pub assisted: usize,
    pub mode: usize,
    pub need: usize,
}

/// The everyday one first.
pub const NEEDS: [Need; 4] = [Need::Normal, Need::Gentle, Need::Strict, Need::Off];

impl Form {
    pub fn new(interviewer: &str, sets: Vec<(String, String)>) -> Form {
        Form {
            interviewer: Editor::new(interviewer),
            sets,
            ..Form::default()
        }
    }

    pub fn field(&self) -> Field {
        Field::ALL[self.at]
    }

    /// The text of the field, where it is one that is typed.
    pub fn editor(&self, field: Field) -> Option<&Editor> {
        match field {
            Field::Company => Some(&self.company),
            Field::Industry => Some(&self.industry),
            Field::Employees => Some(&self.employees),
            Field::Founded => Some(&self.founded),
            Field::Interviewer => Some(&self.interviewer),
            _ => None,
        }
    }

    pub fn editor_mut(&mut self) -> Option<&mut Editor> {
        match self.field() {
            Field::Company => Some(&mut self.company),
            Field::Industry => Some(&mut self.industry),
            Field::Employees => Some(&mut self.employees),
            Field::Founded => Some(&mut self.founded),
            Field::Interviewer => Some(&mut self.interviewer),
            _ => None,
        }
    }

    /// Goes to the field before or after.
    pub fn step(&mut self, forward: bool) {
        let count = Field::ALL.len();
        self.at = (self.at + if forward { 1 } else { count - 1 }) % count;
    }

    /// Left and right turn over the choices of the field.
    pub fn turn(&mut self, edit: Edit) {
        let sets = self.sets.len();
        let (value, count) = match self.field() {
            Field::Set => (&mut self.set, sets),
            Field::Assisted => (&mut self.assisted, Assisted::ALL.len()),
            Field::Mode => (&mut self.mode, Mode::ALL.len()),
            Field::Need => (&mut self.need, NEEDS.len()),
            _ => return,
        };
        match edit {
            Edit::Right if count > 0 => *value = (*value + 1) % count,
            Edit::Left if count > 0 => *value = (*value + count - 1) % count,
            _ => {}
        }
    }

    /// What the form says; `None` while the company has no name.
    pub fn filled(&self) -> Option<NewInterview> {
        let name = self.company.text().trim();
        if name.is_empty() {
            return None;
        }
        let company = Company {
            name: name.to_string(),
            industry: self.industry.text().trim().to_string(),
            employees: self.employees_read(),
            founded: self.founded.text().trim().to_string(),
        };
        Some(NewInterview {
            company,
            set: self
                .sets
                .get(self.set)
                .map(|(id, _)| id.clone())
                .unwrap_or_default(),
            interviewer: self.interviewer.text().trim().to_string(),
            assisted: Assisted::ALL[self.assisted],
            mode: Mode::ALL[self.mode],
            need: NEEDS[self.need],
        })
    }

    /// The number of employees, as a question for a number would read it.
    pub fn employees_read(&self) -> Option<u32> {
        use crate::dialogue::question::Kind;
        use crate::dialogue::reading::{Reading, read};
        match read(&Kind::Number { unit: None }, self.employees.text()) {
            Reading::Number { value, .. } if (0.0..=1e7).contains(&value) => Some(value as u32),
            _ => None,
        }
    }
}
