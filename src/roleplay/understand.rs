//! What a typed question is about: the question of the set, the facet asked for, the form.

use crate::dialogue::question::{Lang, QuestionSet};
use crate::dialogue::round::{Form, Understood};

/// What was learned of questions, made ready once.
#[derive(Default)]
pub struct Understanding {}

impl Understanding {
    pub fn new() -> Understanding {
        Understanding::default()
    }

    /// What `text` is. `set` gives the questions it can be about.
    pub fn of(&self, text: &str, lang: Lang, set: &QuestionSet) -> Understood {
        let _ = lang;
        let shared = |words: &str| {
            let of: Vec<char> = words.chars().collect();
            let pairs = of.windows(2).map(|pair| pair.iter().collect::<String>());
            pairs.filter(|pair| text.contains(pair.as_str())).count()
        };
        let best = set
            .questions()
            .max_by_key(|it| shared(&it.ask) + shared(&it.topic));
        let best = best.filter(|it| shared(&it.ask) + shared(&it.topic) > 4);
        let probes = best.into_iter().flat_map(|it| &it.probes);
        let probe = probes.max_by_key(|it| shared(&it.ask));
        Understood {
            question: best.map(|it| it.id.clone()),
            facet: probe.filter(|it| shared(&it.ask) > 6).map(|it| it.facet),
            form: Form::Open,
        }
    }
}
