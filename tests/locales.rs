//! The words of the languages belong together: the same ids, attributes and variables in each,
//! no id twice, every id that the program uses there.
//!
//! Ids are used in the sources as `.text("id")`, `.format("id", …)`, `Failure::new("id")` (the
//! message `failure-id`), in templates as `t("id")` and, where a part is only known at run time, as `format!("prefix-{}", …)`.
//! The families whose members come from a list of the program are in [`families`]. The wording of
//! question sets (`set-`, `p-`, `q-`) stands in `questions.ftl`, in translations only.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;
use kikitori::dialogue::answer::State;
use kikitori::dialogue::moves::Move;
use kikitori::dialogue::question::{Facet, Need};
use kikitori::dialogue::record::{Assisted, Mode};
use regex::Regex;

/// What one language says: the variables of each message and attribute, by `id[.attribute]`.
type Words = BTreeMap<String, BTreeSet<String>>;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn with_ending(dir: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(with_ending(&path, ending));
        } else if path.extension().is_some_and(|it| it == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Reads the files of a language but for those named in `but`; the list names ids said twice.
fn words(lang: &str, but: &[&str]) -> (Words, Vec<String>) {
    let (mut words, mut twice) = (Words::new(), Vec::new());
    for path in with_ending(&root().join("locales").join(lang), "ftl") {
        if but.iter().any(|name| path.ends_with(name)) {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let resource = parse(text.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{}: {:?}", path.display(), errors));
        for entry in &resource.body {
            let (id, value, attributes) = match entry {
                Entry::Message(it) => (it.id.name.to_owned(), it.value.as_ref(), &it.attributes),
                Entry::Term(it) => (format!("-{}", it.id.name), Some(&it.value), &it.attributes),
                _ => continue,
            };
            let attributes = attributes
                .iter()
                .map(|it| (format!("{id}.{}", it.id.name), &it.value));
            let all = value
                .map(|value| (id.clone(), value))
                .into_iter()
                .chain(attributes);
            for (key, pattern) in all {
                let mut variables = BTreeSet::new();
                variables_of(pattern, &mut variables);
                if words.insert(key.clone(), variables).is_some() {
                    twice.push(format!("{lang}: {key}"));
                }
            }
        }
    }
    (words, twice)
}

fn variables_of(pattern: &Pattern<&str>, into: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            variables_in(expression, into);
        }
    }
}

fn variables_in(expression: &Expression<&str>, into: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => variables_inline(inline, into),
        Expression::Select { selector, variants } => {
            variables_inline(selector, into);
            variants
                .iter()
                .for_each(|variant| variables_of(&variant.value, into));
        }
    }
}

fn variables_inline(inline: &InlineExpression<&str>, into: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            into.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments
                .positional
                .iter()
                .for_each(|it| variables_inline(it, into));
        }
        InlineExpression::Placeable { expression } => variables_in(expression, into),
        _ => {}
    }
}

/// Ids that are put together at run time from a list of the program.
fn families() -> Vec<String> {
    let mut ids = Vec::new();
    ids.extend(State::ALL.map(|it| format!("state-{}", it.id())));
    ids.extend(Facet::ALL.map(|it| format!("facet-{}", it.id())));
    ids.extend(Mode::ALL.map(|it| format!("mode-{}", it.id())));
    ids.extend(Assisted::ALL.map(|it| format!("assisted-{}", it.id())));
    ids.extend(Move::ALL.map(|it| format!("move-{}", it.id())));
    ids.extend(Need::ALL.map(|it| format!("need-{}", it.id())));
    ids.extend(["meiji", "taisho", "showa", "heisei", "reiwa"].map(|it| format!("era-{it}")));
    ids
}

struct Used {
    /// `.text("…")`: these take no variables.
    texts: BTreeMap<String, PathBuf>,
    /// `.format("…")` and `failure-…`.
    formats: BTreeMap<String, PathBuf>,
    /// Beginnings of ids that are put together at run time.
    prefixes: BTreeSet<String>,
    /// Every string of the sources that could be an id.
    strings: BTreeSet<String>,
}

fn used() -> Used {
    let texts = Regex::new(r#"\.text\(\s*"([a-z][\w.-]*)"\s*\)"#).unwrap();
    let formats = Regex::new(r#"\.format\(\s*"([a-z][\w.-]*)"\s*,"#).unwrap();
    let failures = Regex::new(r#"Failure::new\(\s*"([^"]*)""#).unwrap();
    let prefixes = Regex::new(r#"format!\(\s*"([a-z][a-z0-9_-]*-)\{"#).unwrap();
    let strings = Regex::new(r#""([a-z][a-z0-9_-]*(?:\.[a-z0-9_-]+)?)""#).unwrap();
    let mut used = Used {
        texts: BTreeMap::new(),
        formats: BTreeMap::new(),
        prefixes: BTreeSet::new(),
        strings: BTreeSet::new(),
    };
    for path in with_ending(&root().join("src"), "rs") {
        if path.iter().any(|it| it == "tests" || it == "tests.rs") {
            continue;
        }
        let source = fs::read_to_string(&path).unwrap();
        let source = source.split("#[cfg(test)]\nmod tests {").next().unwrap();
        let note = |pattern: &Regex, prefix: &str, into: &mut BTreeMap<String, PathBuf>| {
            for found in pattern.captures_iter(source) {
                into.insert(format!("{prefix}{}", &found[1]), path.clone());
            }
        };
        note(&texts, "", &mut used.texts);
        note(&formats, "", &mut used.formats);
        note(&failures, "failure-", &mut used.formats);
        used.prefixes.extend(
            prefixes
                .captures_iter(source)
                .map(|found| found[1].to_owned()),
        );
        used.strings.extend(
            strings
                .captures_iter(source)
                .map(|found| found[1].to_owned()),
        );
    }
    // Templates put ids together with `~`: `t("page-why-" ~ todo.why)`.
    let asked = Regex::new(r#""(page-[a-z-]*)""#).unwrap();
    for ending in ["html", "md"] {
        for path in with_ending(&root().join("templates"), ending) {
            let template = fs::read_to_string(&path).unwrap();
            for found in asked.captures_iter(&template) {
                match found[1].ends_with('-') {
                    true => used.prefixes.insert(found[1].to_owned()),
                    false => used.strings.insert(found[1].to_owned()),
                };
            }
        }
    }
    used
}

#[test]
fn both_languages_say_the_same_things() {
    let (ja, mut wrong) = words("ja", &["questions.ftl"]);
    let (en, twice) = words("en", &["questions.ftl"]);
    wrong.extend(twice);
    assert!(wrong.is_empty(), "said twice: {wrong:#?}");
    for (key, variables) in &ja {
        match en.get(key) {
            None => wrong.push(format!("{key}: not in en")),
            Some(it) if it != variables => {
                wrong.push(format!("{key}: ja {variables:?}, en {it:?}"))
            }
            Some(_) => {}
        }
    }
    wrong.extend(
        en.keys()
            .filter(|key| !ja.contains_key(*key))
            .map(|key| format!("{key}: not in ja")),
    );
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_wording_of_questions_is_said_once_and_takes_no_variables() {
    for lang in ["ja", "en"] {
        let (all, twice) = words(lang, &[]);
        assert!(twice.is_empty(), "said twice: {twice:#?}");
        let wording = all.iter().filter(|(key, _)| is_wording(key));
        let wrong: Vec<_> = wording
            .filter(|(_, variables)| !variables.is_empty())
            .collect();
        assert!(wrong.is_empty(), "{lang}: {wrong:#?}");
    }
}

#[expect(
    clippy::disallowed_macros,
    reason = "a hint, for those who ask to see it"
)]
#[test]
fn every_id_in_use_exists() {
    let (ja, _) = words("ja", &[]);
    let used = used();
    let mut wrong = Vec::new();
    for (id, path) in &used.texts {
        match ja.get(id) {
            None => wrong.push(format!("{}: {id} does not exist", path.display())),
            Some(variables) if !variables.is_empty() => {
                wrong.push(format!(
                    "{}: {id} needs {variables:?}, use format",
                    path.display()
                ));
            }
            Some(_) => {}
        }
    }
    for (id, path) in used.formats.iter().filter(|(id, _)| !ja.contains_key(*id)) {
        wrong.push(format!("{}: {id} does not exist", path.display()));
    }
    for id in families().iter().filter(|id| !ja.contains_key(*id)) {
        wrong.push(format!("{id} does not exist"));
    }
    assert!(
        used.formats.contains_key("failure-locale-syntax"),
        "the search finds what is used"
    );
    assert!(wrong.is_empty(), "{wrong:#?}");

    let mut files = String::new();
    for path in with_ending(&root().join("locales"), "ftl") {
        files.push_str(&fs::read_to_string(path).unwrap());
    }
    let referred = |key: &str| files.contains(&format!("{{ {key} }}"));
    for key in ja
        .keys()
        .filter(|key| !is_known(key, &used) && !referred(key))
    {
        println!("warning: {key} is used nowhere");
    }
}

/// Whether someone may want this: a message of ours, one of a family, an attribute of one in use.
fn is_known(key: &str, used: &Used) -> bool {
    let id = key.split('.').next().unwrap();
    let in_use = |key: &str| {
        used.texts.contains_key(key) || used.formats.contains_key(key) || used.strings.contains(key)
    };
    in_use(key)
        || (in_use(id) && (id == key || id.starts_with("failure-")))
        || families().iter().any(|it| it == id)
        || used
            .prefixes
            .iter()
            .any(|prefix| prefix != "failure-" && id.starts_with(prefix))
        || is_wording(key)
        || id.starts_with('-')
}

fn is_wording(key: &str) -> bool {
    ["set-", "p-", "q-"]
        .iter()
        .any(|prefix| key.starts_with(prefix))
}
