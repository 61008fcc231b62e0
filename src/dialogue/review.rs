//! The expert's review (添削): what is said of an answer beside the owner's words, which stay as they
//! are. Opinions are only ever added: one that takes the place of another names it, so that two
//! copies of an interview can be put together in any order, any number of times.

pub mod merge;
pub mod words;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::answer::{FollowUp, Outcome};
use super::question::Facet;

/// A review of an interview: by whom, from when to when.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Review {
    /// UUID version 7, text form.
    pub id: String,
    pub reviewer: String,
    /// Wall clock, milliseconds since 1970 UTC.
    pub begun: i64,
    /// `None`: not finished.
    pub finished: Option<i64>,
}

/// What a reviewer says of one answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Opinion {
    /// UUID version 7, text form: the same on every machine.
    pub id: String,
    /// Counts the changes to it, from 1. Only the program that began it changes it, and only while
    /// the question stays in front; afterwards another opinion follows it.
    pub edit: u32,
    pub question: String,
    pub reviewer: String,
    /// Wall clock of the last change, milliseconds since 1970 UTC.
    pub at: i64,
    /// The answer as the reviewer had it in front.
    pub about: String,
    pub comment: String,
    /// A wording that the reviewer suggests in the place of `about`; `None`: none.
    pub suggestion: Option<String>,
    /// The owner is to be asked again.
    pub ask_again: bool,
    /// For what; none where it is to be asked again in general.
    pub facets: Vec<Facet>,
    /// The answer is as it should be.
    pub accepted: bool,
    /// The opinions (their ids) in whose place it stands.
    pub follows: Vec<String>,
}

impl Opinion {
    /// Whether it says nothing: begun and taken back.
    pub fn is_empty(&self) -> bool {
        self.comment.is_empty() && self.suggestion.is_none() && !self.ask_again && !self.accepted
    }

    /// Whether the owner is still to be asked again for its sake, as long as it stands.
    ///
    /// It is settled once something was heard since: the answer is another than the reviewer had
    /// in front (a suggested wording taken over is nothing heard), or a probe on the question
    /// brought a reply.
    pub fn is_open<'a>(
        &self,
        answer_now: &str,
        mut probes: impl Iterator<Item = &'a FollowUp>,
    ) -> bool {
        let known = [Some(self.about.as_str()), self.suggestion.as_deref()];
        let mut known = known.into_iter().flatten();
        self.ask_again
            && known.any(|text| text.trim() == answer_now.trim())
            && !probes.any(|probe| is_heard_since(probe, self))
    }
}

/// A wording of the same answer that stands in another copy of the interview.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Elsewhere {
    pub question: String,
    /// The probe whose reply it is; `None`: the answer itself.
    pub probe: Option<String>,
    pub text: String,
    /// Wall clock, milliseconds since 1970 UTC.
    pub at: i64,
    pub author: String,
    /// It stands no more: taken over, set aside, or written over there.
    pub settled: bool,
}

impl Elsewhere {
    /// What tells it from the others: its question, its probe (empty: the answer itself), its text.
    pub fn key(&self) -> (&str, &str, &str) {
        (
            &self.question,
            self.probe.as_deref().unwrap_or(""),
            &self.text,
        )
    }
}

/// All that reviews have brought to an interview.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reviewed {
    /// By begin.
    pub reviews: Vec<Review>,
    /// Every opinion that was ever kept, by id.
    pub opinions: Vec<Opinion>,
    pub elsewhere: Vec<Elsewhere>,
    /// Standing opinions of the visits before this one that want something asked again.
    pub earlier: Vec<Opinion>,
}

impl Reviewed {
    /// Whether nothing was said by any review, of this visit or an earlier one.
    pub fn is_quiet(&self) -> bool {
        self.opinions.is_empty() && self.earlier.is_empty() && self.elsewhere.is_empty()
    }

    /// The opinions on a question in whose place no other stands, and that say something; the
    /// oldest first.
    pub fn standing<'a>(&'a self, question: &str) -> impl Iterator<Item = &'a Opinion> + use<'a> {
        let of: Vec<&Opinion> = self.on(question).collect();
        standing(&of).into_iter()
    }

    /// The same of all questions, in order of time.
    pub fn all_standing(&self) -> Vec<&Opinion> {
        let all: Vec<&Opinion> = self.opinions.iter().collect();
        standing(&all)
    }

    /// What earlier visits left to be asked again on a question, in whose place no opinion of this
    /// one stands; the oldest visit first.
    pub fn left_of_earlier<'a>(
        &'a self,
        question: &str,
    ) -> impl Iterator<Item = &'a Opinion> + use<'a> {
        let own: Vec<&Opinion> = self.on(question).collect();
        let replaced = replaced(&own);
        let of = |it: &&Opinion| it.question == question;
        let earlier: Vec<&Opinion> = self.earlier.iter().filter(of).collect();
        let left = earlier.into_iter();
        left.filter(move |it| !replaced.contains(&place(it)))
    }

    fn on<'a>(&'a self, question: &str) -> impl Iterator<Item = &'a Opinion> {
        let opinions = self.opinions.iter();
        opinions.filter(move |it| it.question == question)
    }

    /// Whether a review of it was finished.
    pub fn is_finished(&self) -> bool {
        self.reviews.iter().any(|it| it.finished.is_some())
    }

    /// The opinions, of this visit and of earlier ones, for whose sake the owner is still to be
    /// asked again; the oldest first. `probes`: those of the interview and of the visits before it,
    /// on any question. Of those that stand, the ones that are [open](Opinion::is_open).
    pub fn to_ask_again<'a>(
        &'a self,
        question: &str,
        answer_now: &str,
        probes: impl Iterator<Item = &'a FollowUp> + Clone,
    ) -> Vec<&'a Opinion> {
        let open = |it: &&Opinion| it.is_open(answer_now, probes.clone());
        let earlier = self.left_of_earlier(question);
        oldest_first(earlier.chain(self.standing(question)).filter(open))
    }

    /// The latest standing opinion that suggests a wording for the answer as it is now: its
    /// `suggestion` is there.
    pub fn suggestion_for(&self, question: &str, answer_now: &str) -> Option<&Opinion> {
        let fits = |it: &&Opinion| it.suggestion.is_some() && it.about == answer_now;
        self.standing(question).filter(fits).last()
    }

    /// Characters of an answer before the review and after it. Before: as the first reviewer had it
    /// in front; after: with the wording that is suggested for it as it is now, else as it is now.
    pub fn volume_before_after(&self, question: &str, answer_now: &str) -> (u64, u64) {
        let first = self.on(question).filter(|it| !it.is_empty());
        let first = first.min_by_key(|it| (it.at, &it.id));
        let suggested = self.suggestion_for(question, answer_now);
        let suggested = suggested.and_then(|it| it.suggestion.as_deref());
        words::changed(
            first.map_or(answer_now, |it| &it.about),
            suggested.unwrap_or(answer_now),
        )
    }
}

/// What tells an opinion from others: it takes the place only of those on its own question.
type Place<'a> = (&'a str, &'a str);

fn place(opinion: &Opinion) -> Place<'_> {
    (&opinion.question, &opinion.id)
}

fn standing<'a>(opinions: &[&'a Opinion]) -> Vec<&'a Opinion> {
    let replaced = replaced(opinions);
    let stands = |it: &&Opinion| !it.is_empty() && !replaced.contains(&place(it));
    oldest_first(opinions.iter().copied().filter(stands))
}

/// Those in whose place one of these stands, from the ones that none follows down. Opinions that
/// follow each other in a ring (a file made by hand may have such) hide nothing.
fn replaced<'a>(opinions: &[&'a Opinion]) -> BTreeSet<Place<'a>> {
    fn followed<'a>(it: &'a Opinion) -> impl Iterator<Item = Place<'a>> {
        it.follows
            .iter()
            .map(|id| (it.question.as_str(), id.as_str()))
    }
    let named: BTreeSet<Place> = opinions.iter().flat_map(|it| followed(it)).collect();
    let known: BTreeMap<Place, &Opinion> = opinions.iter().map(|it| (place(it), *it)).collect();
    let last = opinions.iter().filter(|it| !named.contains(&place(it)));
    let mut open: Vec<&Opinion> = last.copied().collect();
    let mut replaced = BTreeSet::new();
    while let Some(it) = open.pop() {
        for place in followed(it) {
            if replaced.insert(place) {
                open.extend(known.get(&place));
            }
        }
    }
    replaced
}

fn oldest_first<'a>(opinions: impl Iterator<Item = &'a Opinion>) -> Vec<&'a Opinion> {
    let mut opinions: Vec<&Opinion> = opinions.collect();
    opinions.sort_by_key(|it| (it.at, &it.id));
    opinions
}

fn is_heard_since(probe: &FollowUp, opinion: &Opinion) -> bool {
    let last = probe.asked.max(probe.answered);
    probe.question == opinion.question
        && probe.outcome == Outcome::Asked
        && last.is_some_and(|at| at > opinion.at)
        && !probe.answer.trim().is_empty()
}

#[cfg(test)]
mod tests;
