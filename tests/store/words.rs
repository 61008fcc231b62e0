//! Every failure of the store has its words and its next step, in both languages alike.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

/// `id` and `id.attribute`, each with its variables.
fn told(lang: &str) -> BTreeSet<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("locales/{lang}/store.ftl"));
    let source = fs::read_to_string(path).unwrap();
    let resource = fluent_syntax::parser::parse(source.as_str()).expect("no faults");
    let mut told = BTreeSet::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let id = message.id.name;
        told.insert(format!(
            "{id} {:?}",
            variables(message.value.as_ref().unwrap())
        ));
        for attribute in &message.attributes {
            told.insert(format!(
                "{id}.{} {:?}",
                attribute.id.name,
                variables(&attribute.value)
            ));
        }
    }
    told
}

fn variables<'a>(pattern: &Pattern<&'a str>) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        let inline = match expression {
            Expression::Inline(inline) => inline,
            Expression::Select { selector, variants } => {
                variants
                    .iter()
                    .for_each(|variant| found.extend(variables(&variant.value)));
                selector
            }
        };
        if let InlineExpression::VariableReference { id } = inline {
            found.insert(id.name);
        }
    }
    found
}

/// The ids of failures named in the store's code.
fn raised() -> BTreeSet<String> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files: Vec<_> = fs::read_dir(source.join("store"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.push(source.join("store.rs"));
    let mut ids = BTreeSet::new();
    for file in files.iter().filter(|file| file.is_file()) {
        let code = fs::read_to_string(file).unwrap();
        let quoted = code.split('"').filter(|piece| {
            piece.starts_with("store-") && piece.chars().all(|c| c.is_ascii_lowercase() || c == '-')
        });
        ids.extend(quoted.map(|id| format!("failure-{id}")));
    }
    ids
}

#[test]
fn every_failure_has_its_words_and_its_next_step_in_both_languages() {
    assert_eq!(told("ja"), told("en"));
    let ids = |attribute: bool| -> BTreeSet<String> {
        let told = told("ja");
        let ids = told
            .iter()
            .map(|line| line.split(' ').next().unwrap_or_default().to_string());
        ids.filter(|id| id.ends_with(".next") == attribute)
            .collect()
    };
    assert_eq!(ids(false), raised());
    let with_next: BTreeSet<_> = raised().into_iter().map(|id| id + ".next").collect();
    assert_eq!(ids(true), with_next);
}
