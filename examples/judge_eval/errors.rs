//! What the rules get wrong, with what they heard: to learn from.

use kikitori::dialogue::question::Need;
use kikitori::listening::{Judge, Verdict};

use crate::corpus::{Case, ENOUGH, question};
use crate::protocol::Author;

/// Lists the misses and false alarms on the reported authors.
pub fn list(all: &[Author]) {
    let judge = Judge::in_year(2026);
    for case in all.iter().filter(|it| it.reported).flat_map(|it| &it.cases) {
        let question = question(&case.question, ENOUGH);
        let verdict = judge.judge(&question, &case.answer, case.lang, Need::Normal);
        if verdict.thin != case.thin {
            show(case, &verdict);
        }
    }
}

fn show(case: &Case, verdict: &Verdict) {
    let side = if case.thin { "MISS" } else { "NAG " };
    let heard = verdict.evidence.iter().map(|e| {
        let words = e.spans.iter().map(|span| &case.answer[span.clone()]);
        let words: Vec<&str> = words.collect();
        format!("{}={:?}[{}]", e.facet.id(), e.support, words.join("|"))
    });
    println!(
        "{side} {} {} {:?} {}\n      {} {:?}",
        case.id,
        case.question,
        case.missing,
        case.answer.replace('\n', "/"),
        heard.collect::<Vec<_>>().join(" "),
        verdict.why
    );
}
