//! What a typed question is about: the question of the set, the facet asked for, the form.

use crate::dialogue::question::{Lang, QuestionSet};
use crate::dialogue::round::Understood;

/// What was learned of questions, made ready once.
#[derive(Default)]
pub struct Understanding {}

impl Understanding {
    pub fn new() -> Understanding {
        Understanding::default()
    }

    /// What `text` is. `set` gives the questions it can be about.
    pub fn of(&self, text: &str, lang: Lang, set: &QuestionSet) -> Understood {
        let _ = (text, lang, set);
        todo!()
    }
}
