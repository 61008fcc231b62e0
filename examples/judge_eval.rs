//! Measures the judge of thin answers on the annotated corpora, author by author:
//! `cargo run --release --example judge_eval [-- AUTHORS [errors]]` (`abc errors` lists mistakes).

#![expect(clippy::disallowed_macros, reason = "its report is all it does")]

#[path = "../tests/listening/corpus.rs"]
mod corpus;

use std::collections::BTreeMap;

use corpus::{AUTHORS, Case, ENOUGH, Tally, cases, question, tally, tally_at};
use kikitori::dialogue::question::{Lang, Need};
use kikitori::listening::Judge;

/// So many of two and of three expected facets are enough.
const CHOICES: [[usize; 2]; 4] = [[1, 1], [1, 2], [2, 2], [2, 3]];

fn main() {
    let mut args = std::env::args().skip(1);
    let wanted = args.next().unwrap_or_else(|| AUTHORS.concat());
    let list_errors = args.next().is_some();
    let judge = Judge::new();
    let corpora: Vec<(&str, Vec<Case>)> = AUTHORS
        .into_iter()
        .filter(|a| wanted.contains(a))
        .map(|author| (author, cases(author)))
        .collect();
    let all = || corpora.iter().flat_map(|(_, cases)| cases);

    println!("author      n     P     R    F1  false alarm  P@1  partial");
    for (author, cases) in &corpora {
        row(author, tally(&judge, cases, ENOUGH));
    }
    for lang in Lang::ALL {
        row(
            lang.tag(),
            tally(&judge, all().filter(|case| case.lang == lang), ENOUGH),
        );
    }
    row("pooled", tally(&judge, all(), ENOUGH));
    row(
        "not a",
        tally(
            &judge,
            corpora
                .iter()
                .filter(|(a, _)| *a != "a")
                .flat_map(|(_, c)| c),
            ENOUGH,
        ),
    );

    println!("\nenough of 2, of 3 facets:");
    for enough in CHOICES {
        row(&format!("{enough:?}"), tally(&judge, all(), enough));
    }
    println!("\nenough chosen on the other authors, measured on the one left out:");
    for (author, cases) in &corpora {
        let others = || {
            corpora
                .iter()
                .filter(|(name, _)| name != author)
                .flat_map(|(_, cases)| cases)
        };
        let f1 = |enough: [usize; 2]| tally(&judge, others(), enough).f1();
        let best = CHOICES
            .into_iter()
            .max_by(|a, b| f1(*a).total_cmp(&f1(*b)))
            .unwrap_or(ENOUGH);
        row(&format!("{author} {best:?}"), tally(&judge, cases, best));
    }
    println!("\nneed:");
    for need in Need::ALL {
        row(need.id(), tally_at(&judge, all(), ENOUGH, need));
    }
    println!("\nflagged by kind:");
    flagged_by_kind(&judge, all());
    if list_errors {
        errors(&judge, all());
    }
}

fn row(name: &str, t: Tally) {
    let n = t.hits + t.false_alarms + t.misses + t.passed;
    println!(
        "{name:<8} {n:>4}  {:.3} {:.3} {:.3}     {:.3}    {:.3}  {:.3}",
        t.precision(),
        t.recall(),
        t.f1(),
        t.false_alarm(),
        t.first_right(),
        t.first_right_partial()
    );
}

fn flagged_by_kind<'a>(judge: &Judge, cases: impl Iterator<Item = &'a Case>) {
    let mut kinds: BTreeMap<&str, (usize, usize, usize)> = BTreeMap::new();
    for case in cases {
        let verdict = judge.judge(
            &question(&case.question, ENOUGH),
            &case.answer,
            case.lang,
            Need::Normal,
        );
        let count = kinds.entry(case.kind.as_str()).or_default();
        count.0 += 1;
        count.1 += usize::from(verdict.thin);
        let named = format!("{:?}", verdict.kind).to_lowercase() == case.kind.replace('_', "");
        count.2 += usize::from(named);
    }
    for (kind, (n, flagged, named)) in kinds {
        println!("  {kind:<11} {flagged:>4} of {n:>4}, called so: {named}");
    }
}

fn errors<'a>(judge: &Judge, cases: impl Iterator<Item = &'a Case>) {
    for case in cases {
        let verdict = judge.judge(
            &question(&case.question, ENOUGH),
            &case.answer,
            case.lang,
            Need::Normal,
        );
        if verdict.thin != case.thin {
            let side = if case.thin { "MISS" } else { "NAG " };
            let heard: Vec<String> = verdict
                .evidence
                .iter()
                .map(|e| {
                    let words: Vec<&str> = e
                        .spans
                        .iter()
                        .map(|span| &case.answer[span.clone()])
                        .collect();
                    format!("{}={:?}[{}]", e.facet.id(), e.support, words.join("|"))
                })
                .collect();
            let answer = case.answer.replace('\n', "/");
            println!(
                "{side} {} {} {:?} {answer}\n      {} {:?}",
                case.id,
                case.question,
                case.missing,
                heard.join(" "),
                verdict.why
            );
        }
    }
}
