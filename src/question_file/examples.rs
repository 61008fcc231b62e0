//! Judges the examples of good and thin answers that a set gives: one judged otherwise is a fault of
//! the question, of the example or of the judge.
//!
//! Those of another language stand with its wording: attributes `.good`, `.good-2`, `.thin` of the
//! question's message.

use std::ops::Range;

use super::Check;
use super::build::{Built, QuestionPlace};
use super::fault::Found;
use super::shape::short;
use super::wording::{Says, message_of, numbered};
use crate::dialogue::question::{Facet, Lang, Question};
use crate::failure::Failure;
use crate::listening::{Support, Verdict};

/// Judges an answer to a question, in this language.
pub type Judges<'a> = &'a dyn Fn(&Question, &str, Lang) -> Verdict;

pub fn check(built: &Built, with: &Check, found: &mut Found) {
    let Some(judge) = with.judge else { return };
    let own = built.set.language;
    let both = built.set.questions().zip(&built.questions);
    for (question, place) in both.filter(|(question, _)| question.kind.is_judged()) {
        // Every example is held to the same measure.
        let question = &Question {
            need: None,
            ..question.clone()
        };
        for (thin, examples) in [(false, &place.good), (true, &place.thin)] {
            for (text, span) in examples {
                let verdict = judge(question, text, own);
                told(thin, (text, own), &verdict, span, found);
            }
        }
        for (lang, says) in with.languages.iter().filter(|(lang, _)| *lang != own) {
            for (thin, text, span) in worded(question, place, says) {
                let verdict = judge(question, &text, *lang);
                told(thin, (&text, *lang), &verdict, span, found);
            }
        }
    }
}

/// The examples among a language's wording: thin or not, the text, and where its like stands.
fn worded<'p>(
    question: &Question,
    place: &'p QuestionPlace,
    says: &Says,
) -> Vec<(bool, String, &'p Range<usize>)> {
    let id = message_of(question);
    let mut all = Vec::new();
    for (thin, name, own) in [(false, "good", &place.good), (true, "thin", &place.thin)] {
        let texts = (1..).map_while(|count| says(&numbered(&id, name, count)));
        all.extend(texts.enumerate().map(|(at, text)| {
            let span = own.get(at).map_or(&place.id, |(_, span)| span);
            (thin, text, span)
        }));
    }
    all
}

fn told(
    thin: bool,
    (text, lang): (&str, Lang),
    verdict: &Verdict,
    span: &Range<usize>,
    found: &mut Found,
) {
    if verdict.thin == thin {
        return;
    }
    let missing: Vec<&str> = verdict.missing.iter().copied().map(Facet::id).collect();
    let what = match thin {
        true => Failure::new("set-example-enough"),
        false => Failure::new("set-example-thin").with("missing", missing.join(", ")),
    };
    let what = what
        .with("example", short(text))
        .with("language", lang.tag())
        .with("heard", heard(text, lang, verdict));
    found.error(span.clone(), what);
}

/// Each facet that was heard with its words, as `number (3億円)`.
fn heard(text: &str, lang: Lang, verdict: &Verdict) -> String {
    let (comma, none) = match lang {
        Lang::Ja => ("、", "—"),
        Lang::En => (", ", "—"),
    };
    let all: Vec<String> = verdict
        .evidence
        .iter()
        .filter(|it| it.support != Support::Missing)
        .map(|it| {
            let words: Vec<&str> = it
                .spans
                .iter()
                .filter_map(|at| text.get(at.clone()))
                .collect();
            format!("{} ({})", it.facet.id(), words.join(comma))
        })
        .collect();
    match all.is_empty() {
        true => none.to_owned(),
        false => all.join(", "),
    }
}
