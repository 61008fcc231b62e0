//! The wording of a question set in the locale's language.
//!
//! Looked up by id: `set-<set>`, `p-<perspective>` (attribute `.short`), `q-<question>` with dots
//! as hyphens (the opener; attributes `.topic`, `.hint`, `.probe-<facet>`, `.probe-<facet>-2` for
//! the second of a facet, `.option-<id>`, `.column-<id>`, `.unit`, `.low`, `.high`). Where the
//! locale has none, the set's own text stands.

use std::collections::HashMap;

use super::Locale;
use crate::dialogue::question::{Facet, Kind, Lang, Question, QuestionSet};

impl Locale {
    /// The title alone of a set (its id, its language, its own title), as [`Locale::localized`] has it.
    pub fn set_title(&self, id: &str, language: Lang, title: &str) -> String {
        let words = Words::of(self, language);
        let own = words.find(&format!("set-{}", hyphened(id)));
        own.unwrap_or_else(|| title.to_owned())
    }

    /// The set with the locale's wording. A set in the locale's own language keeps its text but
    /// for what the user's files say otherwise.
    pub fn localized(&self, set: &QuestionSet) -> QuestionSet {
        let words = Words::of(self, set.language);
        let mut set = set.clone();
        if words.users_only && self.users.is_none() {
            return set;
        }
        words.put(&mut set.title, &format!("set-{}", hyphened(&set.id)));
        for perspective in &mut set.perspectives {
            let id = format!("p-{}", hyphened(&perspective.id));
            words.put(&mut perspective.title, &id);
            words.put_optional(&mut perspective.short, &format!("{id}.short"));
            for question in &mut perspective.questions {
                words.put_question(question);
            }
        }
        set
    }
}

struct Words<'a> {
    locale: &'a Locale,
    users_only: bool,
}

impl<'a> Words<'a> {
    fn of(locale: &'a Locale, language: Lang) -> Words<'a> {
        Words {
            locale,
            users_only: language == locale.lang,
        }
    }

    fn find(&self, key: &str) -> Option<String> {
        let users = self.locale.users.as_ref();
        let counts = !self.users_only || users.is_some_and(|it| it.said.contains(key));
        let words = self.locale.known(key).filter(|_| counts);
        words.map(str::to_owned)
    }

    fn put(&self, text: &mut String, key: &str) {
        if let Some(words) = self.find(key) {
            *text = words;
        }
    }

    fn put_optional(&self, text: &mut Option<String>, key: &str) {
        if let Some(words) = self.find(key) {
            *text = Some(words);
        }
    }

    fn put_question(&self, question: &mut Question) {
        let id = format!("q-{}", hyphened(&question.id));
        self.put(&mut question.ask, &id);
        self.put(&mut question.topic, &format!("{id}.topic"));
        self.put_optional(&mut question.hint, &format!("{id}.hint"));
        let mut counts: HashMap<Facet, u32> = HashMap::new();
        for probe in &mut question.probes {
            let count = counts.entry(probe.facet).or_default();
            *count += 1;
            let facet = probe.facet.id();
            match *count {
                1 => self.put(&mut probe.ask, &format!("{id}.probe-{facet}")),
                n => self.put(&mut probe.ask, &format!("{id}.probe-{facet}-{n}")),
            }
        }
        self.put_kind(&mut question.kind, &id);
    }

    fn put_kind(&self, kind: &mut Kind, id: &str) {
        match kind {
            Kind::Text | Kind::Date => {}
            Kind::Number { unit } => self.put_optional(unit, &format!("{id}.unit")),
            Kind::Choice { options } | Kind::Choices { options } => {
                for option in options {
                    self.put(
                        &mut option.label,
                        &format!("{id}.option-{}", hyphened(&option.id)),
                    );
                }
            }
            Kind::Scale { low, high, .. } => {
                self.put(low, &format!("{id}.low"));
                self.put(high, &format!("{id}.high"));
            }
            Kind::Table { columns, .. } => {
                for column in columns {
                    self.put(
                        &mut column.label,
                        &format!("{id}.column-{}", hyphened(&column.id)),
                    );
                }
            }
        }
    }
}

/// Fluent ids know no dots.
fn hyphened(id: &str) -> String {
    id.replace('.', "-")
}
