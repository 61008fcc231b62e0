//! What a topic in talk mends and spoils in the understanding of typed questions: over labelled
//! questions, with the right topic in talk (people mostly ask on), and with every other one in turn.
//!
//! `cargo run --release --example understanding_near -- tests/asked/held-g.jsonl`
#![expect(clippy::disallowed_macros, reason = "its output is all it does")]

use kikitori::dialogue::question::Lang;
use kikitori::question_file::Library;
use kikitori::roleplay::Understanding;

#[derive(serde::Deserialize)]
struct Asked {
    lang: Lang,
    text: String,
    question: Option<String>,
}

fn main() {
    let understanding = Understanding::new();
    let library = Library::load(None);
    let set = &library.get("locaben").expect("the built-in set").set;
    let ids: Vec<&str> = set.questions().map(|it| it.id.as_str()).collect();
    for lang in Lang::ALL {
        let (mut count, mut alone, mut in_talk, mut elsewhere) = (0, 0, 0, 0.0);
        for file in std::env::args().skip(1) {
            let text = std::fs::read_to_string(&file).expect("a file of labelled questions");
            for line in text.lines().filter(|line| !line.trim().is_empty()) {
                let asked: Asked = serde_json::from_str(line).expect("a labelled question");
                let Some(right) = asked.question.as_deref().filter(|_| asked.lang == lang) else {
                    continue;
                };
                let is_right = |near: &[&str]| {
                    let found = understanding.in_talk(&asked.text, lang, set, near);
                    found.question.as_deref() == Some(right)
                };
                count += 1;
                alone += usize::from(is_right(&[]));
                in_talk += usize::from(is_right(&[right]));
                let others: Vec<&&str> = ids.iter().filter(|it| **it != right).collect();
                let kept = others.iter().filter(|it| is_right(&[**it])).count();
                elsewhere += kept as f64 / others.len() as f64;
            }
        }
        println!(
            "{} {count}: {alone} right with nothing in talk, {in_talk} with the topic itself in talk, \
             {elsewhere:.1} with another (mean)",
            lang.tag()
        );
    }
}
