//! Names in a form and ids in a set. A form's names must be XML names, each there once; ours are
//! lower case, and a perspective may be called as a question is.

use std::collections::{HashMap, HashSet};

use crate::dialogue::question::{Kind, QuestionSet};

/// Names that a form keeps for itself: its own, and that of its metadata.
const TAKEN: [&str; 2] = ["data", "meta"];

/// The names of a set's parts in the form.
pub struct Names {
    pub perspectives: Vec<String>,
    /// By the question's id.
    pub questions: HashMap<String, String>,
    taken: HashSet<String>,
}

impl Names {
    /// Questions are named first: conditions call them by name.
    pub fn of(set: &QuestionSet) -> Names {
        let mut taken: HashSet<String> = TAKEN.map(String::from).into();
        let questions = set
            .questions()
            .map(|question| (question.id.clone(), free(&question.id, &mut taken)))
            .collect();
        let perspectives = set.perspectives.iter();
        let perspectives = perspectives.map(|it| free(&it.id, &mut taken)).collect();
        Names {
            perspectives,
            questions,
            taken,
        }
    }

    /// The names of a table's columns. Another table may have the same: each stands in its repeat.
    pub fn columns(&self, kind: &Kind) -> Vec<String> {
        let Kind::Table { columns, .. } = kind else {
            return Vec::new();
        };
        let mut taken = self.taken.clone();
        let columns = columns.iter();
        columns.map(|it| free(&it.id, &mut taken)).collect()
    }
}

/// An XML name as like the id as can be, not taken yet.
fn free(id: &str, taken: &mut HashSet<String>) -> String {
    let wanted = match id.starts_with(|c: char| c.is_ascii_digit()) {
        true => format!("_{id}"),
        false => id.to_owned(),
    };
    let mut name = wanted.clone();
    let mut count = 1;
    while !taken.insert(name.clone()) {
        count += 1;
        name = format!("{wanted}_{count}");
    }
    name
}

/// The id for a name of someone else's form: lower case, and `_` for what an id cannot hold.
/// `dotted`: dots may stay. Empty where nothing is left.
pub fn id_of(name: &str, dotted: bool) -> String {
    let name = name.trim().to_lowercase();
    let one = |part: &str| {
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "_-".contains(c);
        let part: String = part
            .chars()
            .map(|c| if fits(c) { c } else { '_' })
            .collect();
        part.trim_start_matches(['_', '-']).to_owned()
    };
    if dotted {
        let parts = name.split('.').map(one);
        let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
        parts.join(".")
    } else {
        one(&name)
    }
}
