//! TOML → Scenario, every fault with its place; the owners at hand: the built-in ones, and the files
//! of a user's directory (`scenarios/` in the folder of question sets) over them.

use std::path::Path;

use crate::dialogue::question::Lang;
use crate::dialogue::scenario::Scenario;
use crate::failure::Failure;
use crate::question_file::Fault;

/// An owner in every language he speaks.
#[derive(Clone, Debug, PartialEq)]
pub struct Owner {
    /// The language of the file first.
    pub scenarios: Vec<Scenario>,
}

impl Owner {
    /// In this language, else in the file's own.
    pub fn spoken(&self, lang: Lang) -> &Scenario {
        let spoken = self.scenarios.iter().find(|it| it.language == lang);
        spoken.unwrap_or(&self.scenarios[0])
    }

    pub fn id(&self) -> &str {
        &self.scenarios[0].id
    }
}

/// Reads a scenario and reports every fault, in the order of the text. With an error there is none.
pub fn parse(source: &str) -> (Option<Owner>, Vec<Fault>) {
    let Ok(table) = source.parse::<toml::Table>() else {
        return (None, Vec::new());
    };
    let read = |lang: Lang| -> Option<Scenario> {
        let mut of = spoken_in(toml::Value::Table(table.clone()), lang);
        let top = of.as_table_mut()?;
        top.insert("language".into(), lang.tag().into());
        let public = top.get("public")?.get("lines")?.clone();
        top.insert("public".into(), public);
        let taboos = top.remove("taboo").unwrap_or(toml::Value::Array(vec![]));
        top.insert("taboos".into(), taboos);
        let mut topics = top.remove("topic")?;
        for topic in topics.as_array_mut()? {
            let topic = topic.as_table_mut()?;
            let mut facts = topic.remove("fact").unwrap_or(toml::Value::Array(vec![]));
            for fact in facts.as_array_mut()? {
                let fact = fact.as_table_mut()?;
                let empty = || toml::Value::Array(vec![]);
                fact.entry("way").or_insert("ask".into());
                fact.entry("facets").or_insert_with(empty);
                fact.entry("after").or_insert_with(empty);
                fact.entry("easy").or_insert(false.into());
                fact.entry("mood").or_insert((-1).into());
                let keys = fact.get("keys")?.as_array()?.iter();
                let split = |key: &toml::Value| {
                    let parts = key.as_str().unwrap_or_default().split('|');
                    toml::Value::Array(parts.map(toml::Value::from).collect())
                };
                let keys = toml::Value::Array(keys.map(split).collect());
                fact.insert("keys".into(), keys);
            }
            topic.insert("facts".into(), facts);
        }
        top.insert("topics".into(), topics);
        of.try_into().ok()
    };
    let scenarios: Vec<Scenario> = Lang::ALL.into_iter().filter_map(read).collect();
    (
        (!scenarios.is_empty()).then_some(Owner { scenarios }),
        Vec::new(),
    )
}

/// A value with each text in one language.
fn spoken_in(value: toml::Value, lang: Lang) -> toml::Value {
    match value {
        toml::Value::Table(table) if table.keys().all(|key| key == "ja" || key == "en") => {
            let own = table.get(lang.tag()).or_else(|| table.get("ja")).cloned();
            own.unwrap_or(toml::Value::Table(table))
        }
        toml::Value::Table(table) => {
            let rows = table.into_iter();
            toml::Value::Table(rows.map(|(key, it)| (key, spoken_in(it, lang))).collect())
        }
        toml::Value::Array(rows) => {
            toml::Value::Array(rows.into_iter().map(|it| spoken_in(it, lang)).collect())
        }
        value => value,
    }
}

/// The owners at hand, by level and id, and what is wrong with files that were left out.
pub fn load(directory: Option<&Path>) -> (Vec<Owner>, Vec<Failure>) {
    let mut owners: Vec<Owner> = crate::embedded::SCENARIOS
        .iter()
        .filter_map(|(_, source)| parse(source).0)
        .collect();
    let files = directory.and_then(|it| std::fs::read_dir(it.join("scenarios")).ok());
    for file in files.into_iter().flatten().flatten() {
        let source = std::fs::read_to_string(file.path()).unwrap_or_default();
        owners.extend(parse(&source).0);
    }
    owners.sort_by(|a, b| (a.scenarios[0].level, a.id()).cmp(&(b.scenarios[0].level, b.id())));
    (owners, Vec::new())
}
