//! Measures the judge of thin answers across authors: each author is left out in turn, every
//! method is fitted on the others, and all of them judge the one left out.
//! `cargo run --release --example judge_eval [-- [--all] [--errors]]`: `--all` reports every file
//! `tests/listening/author-*.jsonl`, not a to e alone; `--errors` lists what the rules get wrong.

#![expect(clippy::disallowed_macros, reason = "its report is all it does")]

#[path = "../../tests/listening/corpus.rs"]
mod corpus;
mod errors;
mod learned;
mod length;
mod lists;
mod methods;
mod protocol;
mod scheme_r;

use corpus::{AUTHORS, authors, cases};
use protocol::{Author, Slice, judged, report};

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let asked = |option: &str| args.iter().any(|arg| arg == option);
    let all: Vec<Author> = authors()
        .into_iter()
        .map(|name| Author {
            cases: cases(&name),
            reported: asked("--all") || AUTHORS.contains(&name.as_str()),
            name,
        })
        .collect();
    if asked("--errors") {
        errors::list(&all);
        return;
    }
    let names: Vec<&str> = all.iter().map(|author| author.name.as_str()).collect();
    println!(
        "Left out one at a time, fitted on the others: {}",
        names.join(" ")
    );
    let methods = methods::all();
    let said = judged(&all, &methods);
    for slice in Slice::all(&all) {
        report(&slice, &all, &methods, &said);
    }
}
