//! The README stays true: its table of keys is the program's, and what it says to type exists.

use kikitori::app::bindings::{BINDINGS, Context};
use kikitori::app::panes::action_name;
use kikitori::dialogue::question::Lang;
use kikitori::locale::Locale;

const END: &str = "<!-- /keys -->";

/// The table of keys in both languages, by place.
fn keys() -> String {
    let [ja, en] = Lang::ALL.map(|lang| Locale::new(lang, None).0);
    let mut table = String::from("| where | keys | does | 日本語 |\n|---|---|---|---|\n");
    let told = [
        Context::Home,
        Context::Ask,
        Context::Room,
        Context::Opinions,
        Context::Review,
        Context::Overview,
        Context::Finish,
        Context::Hall,
        Context::Round,
        Context::Debrief,
        Context::Gate,
        Context::Anywhere,
    ];
    for context in told {
        for binding in BINDINGS.iter().filter(|b| b.context == context) {
            if binding.keys.is_empty() {
                continue;
            }
            let place = en.text(&format!("context-{}", context.id()));
            let [name, namae] = [&en, &ja].map(|words| action_name(words, binding.action));
            let keys = binding.keys.join(", ");
            table.push_str(&format!("| {place} | {keys} | {name} | {namae} |\n"));
        }
    }
    table
}

#[test]
fn the_table_of_keys_is_the_programs() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let readme = std::fs::read_to_string(path).expect("the README");
    let begin = readme.find("<!-- keys:").expect("where the keys begin");
    let begin = begin + readme[begin..].find('\n').expect("a line") + 1;
    let end = readme.find(END).expect("where the keys end");
    let keys = keys();
    assert_eq!(
        readme[begin..end].trim(),
        keys.trim(),
        "put this table into the README:\n{keys}"
    );
}

#[test]
fn the_files_it_names_are_there() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = std::fs::read_to_string(root.join("README.md")).expect("the README");
    let links = readme
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split(')').next());
    let local: Vec<&str> = links.filter(|link| !link.starts_with("http")).collect();
    assert!(local.len() >= 3, "{local:?}");
    for link in local {
        assert!(root.join(link).exists(), "{link}");
    }
}
