//! The loader as its users meet it: broken files → faults, places, sentences.

mod bombs;
mod checked;
mod faults;
mod files;
mod shown;
mod table;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

use super::*;

/// A set without a fault.
const GOOD: &str = r#"id = "t"
edition = "1"
language = "ja"
title = "題"

[[perspective]]
id = "p"
title = "視点"

[[perspective.question]]
id = "p.one"
kind = "choice"
topic = "一つ目"
ask = "どれですか。"
options = [{ id = "yes", label = "はい" }, { id = "no", label = "いいえ" }]

[[perspective.question]]
id = "p.two"
topic = "二つ目"
ask = "いつですか。"
expects = ["time", "how"]
enough = 1
ask_if = "p.one = yes"

[[perspective.question.probe]]
facet = "time"
ask = "何年頃ですか。"

[[perspective.question.probe]]
facet = "how"
ask = "どのように進めますか。"
"#;

/// `GOOD` with the line `number` (from 1) replaced by `text`.
fn with_line(number: usize, text: &str) -> String {
    let lines: Vec<&str> = GOOD.lines().collect();
    [
        &lines[..number - 1],
        &[text],
        lines.get(number..).unwrap_or(&[]),
    ]
    .concat()
    .join("\n")
        + "\n"
}

/// Checks a set against what languages say of it.
fn check_against(
    source: &str,
    languages: &[(Lang, wording::Says)],
) -> (Option<QuestionSet>, Vec<Fault>) {
    let judge = None;
    check(source, &Check { languages, judge })
}

/// Faults as `id line:column`, warnings with a `?` in front.
fn brief(faults: &[Fault]) -> Vec<String> {
    let mark = |fault: &Fault| if fault.is_error() { "" } else { "?" };
    let one = |f: &Fault| format!("{}{} {}:{}", mark(f), f.what.id, f.line, f.column);
    faults.iter().map(one).collect()
}

/// The words of this room in one language, strictly: a missing id or variable panics.
fn speaker(lang: Lang) -> impl Fn(&Failure) -> (String, Option<String>) {
    let source = match lang {
        Lang::Ja => include_str!("../../locales/ja/sets.ftl"),
        Lang::En => include_str!("../../locales/en/sets.ftl"),
    };
    let resource = FluentResource::try_new(source.to_string()).expect("valid Fluent");
    let mut bundle = FluentBundle::default();
    bundle.set_use_isolating(false);
    bundle.add_resource(resource).expect("no id twice");
    move |failure| {
        let mut args = FluentArgs::new();
        failure
            .args
            .iter()
            .for_each(|(name, value)| args.set(*name, value.as_str()));
        let id = format!("failure-{}", failure.id);
        let message = bundle
            .get_message(&id)
            .unwrap_or_else(|| panic!("no words for {id}"));
        let say = |pattern| {
            let mut errors = Vec::new();
            let text = bundle
                .format_pattern(pattern, Some(&args), &mut errors)
                .to_string();
            assert!(errors.is_empty(), "{id}: {errors:?}");
            text
        };
        let next = message.get_attribute("next").expect("what to do next");
        (
            say(message.value().expect("a sentence")),
            Some(say(next.value())),
        )
    }
}

/// Faults as `sets check` shows them.
fn shown(path: &str, source: &str, faults: &[Fault], lang: Lang, color: bool) -> String {
    let speak = speaker(lang);
    let [error, warning, next] = match lang {
        Lang::Ja => ["エラー", "注意", "次に"],
        Lang::En => ["error", "warning", "next"],
    };
    let words = Words {
        fault: &|fault| speak(&fault.what),
        error,
        warning,
        next,
    };
    render(Path::new(path), source, faults, &words, color)
}
