//! Which wordings of an interview go without saying: those of the answers as they stand.

use std::collections::{BTreeMap, BTreeSet};

use crate::dialogue::answer::{Answer, COMPANY};
use crate::dialogue::record::{Stored, Whole, Wording};

/// The wordings as they stand that none kept last says: as recovery keeps them after a crash.
pub(super) fn unkept(whole: &Whole) -> Vec<(String, Wording)> {
    let last = last_wordings(whole);
    let mut unkept = Vec::new();
    standing(&whole.stored, |question, follow_up, author, text| {
        let last = last.get(&(question, follow_up));
        let last = last.map_or("", |at| &whole.wordings[*at].1.text);
        if last != text {
            let wording = Wording {
                follow_up,
                at: whole.touched,
                author: author.to_owned(),
                text: text.to_owned(),
            };
            unkept.push((question.to_owned(), wording));
        }
    });
    unkept
}

/// Which of the wordings (by their places) [`Store::take_in`](crate::store::Store::take_in) would
/// add by itself were they not there: a file that goes from one database to another can leave them
/// out.
pub fn implied(whole: &Whole) -> BTreeSet<usize> {
    let last = last_wordings(whole);
    let at_the_end = |at: usize| {
        let (question, wording) = &whole.wordings[at];
        let after = &whole.wordings[at + 1..];
        !after
            .iter()
            .any(|(of, it)| of == question && it.follow_up == wording.follow_up)
    };
    let mut implied = BTreeSet::new();
    standing(&whole.stored, |question, follow_up, author, text| {
        let Some(at) = last.get(&(question, follow_up)) else {
            return;
        };
        let wording = &whole.wordings[*at].1;
        let as_it_stands =
            wording.text == text && wording.at == whole.touched && wording.author == author;
        if !as_it_stands || !at_the_end(*at) {
            return;
        }
        let before = whole.wordings[..*at].iter().rfind(|(of, it)| {
            of == question && it.follow_up == follow_up && is_of_answer(whole, of, it)
        });
        if before.map_or("", |(_, it)| &it.text) != text {
            implied.insert(*at);
        }
    });
    implied
}

/// Whether a wording is one of the answer: what a company wrote beside an interviewer's is not.
fn is_of_answer(whole: &Whole, question: &str, wording: &Wording) -> bool {
    let answer = whole.stored.answers.get(question);
    wording.author != COMPANY || answer.is_some_and(|it| it.author == COMPANY)
}

/// The place of the last wording of each answer and reply.
fn last_wordings(whole: &Whole) -> BTreeMap<(&str, Option<u32>), usize> {
    let wordings = whole.wordings.iter().enumerate();
    wordings
        .filter(|(_, (question, wording))| is_of_answer(whole, question, wording))
        .map(|(at, (question, wording))| ((question.as_str(), wording.follow_up), at))
        .collect()
}

/// Answers and replies as they stand: question, ordinal, author, text.
fn standing<'a>(stored: &'a Stored, mut tell: impl FnMut(&'a str, Option<u32>, &'a str, &'a str)) {
    for (question, answer) in &stored.answers {
        tell(question, None, &answer.author, &answer.text);
    }
    for probe in &stored.follow_ups {
        let interviewer = &stored.header.interviewer;
        let author = author_of_reply(&stored.answers, interviewer, &probe.question);
        tell(&probe.question, Some(probe.ordinal), author, &probe.answer);
    }
}

/// A reply has no author of its own: it is the answer's, or the interviewer.
pub(super) fn author_of_reply<'a>(
    answers: &'a BTreeMap<String, Answer>,
    interviewer: &'a str,
    question: &str,
) -> &'a str {
    let answer = answers.get(question);
    let author = answer.map(|answer| answer.author.as_str());
    author
        .filter(|author| !author.is_empty())
        .unwrap_or(interviewer)
}
